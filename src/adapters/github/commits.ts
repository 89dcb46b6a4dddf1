import type { Account, Commit } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import { graphqlAccount } from './accounts.ts';
import type { Answer } from './answer.ts';

/** GitHub's own account, that commits what is done on its pages; it signs those commits. */
const WEB: Account = { login: 'web-flow', id: '19864447', type: 'User' };

/** Selects what `readCommit` reads. */
export const COMMIT_FIELDS = `
  fragment commit on Commit {
    oid
    message
    committedDate
    author { user { __typename login databaseId } }
    committer { user { __typename login databaseId } }
    signature { isValid wasSignedByGitHub }
    authors(first: 100) { totalCount nodes { user { __typename login databaseId } } }
  }`;

/** Who made a commit. Whoever GitHub can't tell, by the address in the commit, stays as null. */
export function readCommit(commit: Answer): Commit {
  const sha = commit.at('oid').oid();
  const authors = commit.at('authors', 'nodes').list();
  const total = commit.at('authors', 'totalCount').number();
  if (authors.length !== total) {
    throw new Fault(
      `the commit \`${sha}\` has ${total} authors, of whom GitHub lists ${authors.length}`,
      'name fewer co-authors in its message',
    );
  }
  return {
    sha,
    author: graphqlAccount(commit.at('author', 'user')),
    committer: committerOf(commit),
    // The author comes first among them, always.
    coAuthors: authors.slice(1).map((author) => graphqlAccount(author.at('user'))),
    committedAt: commit.at('committedDate').instant(),
    message: commit.at('message').text(),
  };
}

function committerOf(commit: Answer): Account | null {
  const known = graphqlAccount(commit.at('committer', 'user'));
  if (known !== null) return known;
  const signature = commit.at('signature').orNull();
  const byGitHub =
    signature?.at('isValid').flag() === true && signature.at('wasSignedByGitHub').flag();
  return byGitHub ? WEB : null;
}
