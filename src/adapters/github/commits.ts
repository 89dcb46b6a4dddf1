import type { Account, Commit } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import { graphqlAccount } from './accounts.ts';
import type { Answer } from './answer.ts';

/** GitHub's own account, that commits what is done on its pages; it signs those commits. */
const WEB: Account = { login: 'web-flow', id: '19864447', type: 'User' };

/** A commit of a pull request. Whoever GitHub can't tell, by the address in the commit, stays as null. */
export function readCommit(node: Answer): Commit {
  const commit = node.at('commit');
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
