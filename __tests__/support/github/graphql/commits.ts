import { associatedPulls } from '../rest/pulls.ts';
import { nodeId } from '../shapes/account.ts';
import { attributed } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import { coAuthorsIn } from '../world/commits.ts';
import type { CommitObject, GitActor } from '../world/git.ts';
import type { Repo, Signature, World } from '../world/model.ts';
import { latestStatuses } from '../world/protection.ts';
import { userNode } from './accounts.ts';
import { type Asking, demand, type Node } from './asking.ts';
import { connection, type PageArguments } from './connection.ts';

/** What GitHub signed itself. */
const SIGNED: Node = {
  __typename: 'GpgSignature',
  isValid: true,
  state: 'VALID',
  wasSignedByGitHub: true,
  email: 'noreply@github.com',
  signature: '',
  payload: '',
  signer: null,
  verifiedAt: null,
};

/** A commit; null where there is none. */
export function commitNode(asking: Asking, repo: Repo, sha: string | null): Node | null {
  if (sha === null || repo.git.object(sha)?.type !== 'commit') return null;
  demand(asking, repo, 'contents: read');
  const { world } = asking;
  const commit = repo.git.read(sha);
  const [headline = '', ...rest] = commit.message.split('\n');
  return {
    __typename: 'Commit',
    id: nodeId('C', sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    url: `${world.origin}/${repo.owner.login}/${repo.name}/commit/${sha}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: timeText(commit.author.time * 1000),
    committedDate: timeText(commit.committer.time * 1000),
    committedViaWeb: commit.committer.email === 'noreply@github.com',
    authoredByCommitter: commit.author.email === commit.committer.email,
    author: gitActor(world, commit.author, commit.author),
    committer: gitActor(world, commit.committer, commit.committer),
    authors: (page: PageArguments) =>
      connection('authors', authorsOf(commit), page, (who) => gitActor(world, who, commit.author)),
    parents: (page: PageArguments) =>
      connection('parents', commit.parents, page, (parent) => commitNode(asking, repo, parent)),
    signature: world.signed.has(sha) ? SIGNED : null,
    tree: { __typename: 'Tree', oid: commit.tree, id: nodeId('T', commit.tree) },
    repository: () => asking.nodes.repository(asking, repo),
    status: () => statusNode(asking, repo, sha),
    associatedPullRequests(page: PageArguments) {
      demand(asking, repo, 'pull-requests: read');
      const pulls = asking.faults.indexBehind() ? [] : associatedPulls(repo, sha);
      return connection('associatedPullRequests', pulls, page, (pull) =>
        asking.nodes.pull(asking, pull),
      );
    },
  };
}

/** Everybody who wrote a commit: its author, then those whom its message names. */
function authorsOf({ author, message }: CommitObject): readonly Signature[] {
  const seen = new Set<string>();
  return [author, ...coAuthorsIn(message)].filter(({ email }) => {
    const known = seen.has(email.toLowerCase());
    seen.add(email.toLowerCase());
    return !known;
  });
}

function gitActor(world: World, who: Signature, { time }: GitActor): Node {
  return {
    name: who.name,
    email: who.email,
    date: timeText(time * 1000),
    user: userNode(world, attributed(world, who)),
  };
}

function statusNode(asking: Asking, repo: Repo, sha: string): Node | null {
  demand(asking, repo, 'statuses: read');
  const contexts = latestStatuses(repo, sha).map(({ context, state, description }) => ({
    context,
    state: state.toUpperCase(),
    description,
  }));
  return contexts.length === 0 ? null : { contexts };
}
