import { nodeId } from '../shapes/account.ts';
import { branchRuleShapes } from '../shapes/protection.ts';
import { timeText } from '../world/clock.ts';
import {
  fullName,
  type MergeQueue,
  type Pull,
  type QueueEntry,
  type Repo,
} from '../world/model.ts';
import { rulesOf } from '../world/protection.ts';
import { entriesOf } from '../world/trees.ts';
import { actorNode } from './accounts.ts';
import { type Asking, demand, type Node, Withheld } from './asking.ts';
import { commitNode } from './commits.ts';
import { connection, type PageArguments } from './connection.ts';
import { issueNode } from './issues.ts';

export function repositoryNode(asking: Asking, repo: Repo): Node {
  const { world } = asking;
  demand(asking, repo, 'metadata: read');
  return {
    __typename: 'Repository',
    id: nodeId('R', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: fullName(repo),
    url: `${world.origin}/${fullName(repo)}`,
    isPrivate: repo.private,
    isFork: repo.parent !== null,
    visibility: repo.private ? 'PRIVATE' : 'PUBLIC',
    owner: actorNode(world, repo.owner),
    parent: () => (repo.parent === null ? null : repositoryNode(asking, repo.parent)),
    createdAt: timeText(repo.createdAt),
    pushedAt: timeText(repo.pushedAt),
    defaultBranchRef: () => refNode(asking, repo, `refs/heads/${repo.defaultBranch}`),
    ref: ({ qualifiedName: name }: { readonly qualifiedName: string }) =>
      refNode(asking, repo, name.startsWith('refs/') ? name : `refs/heads/${name}`),
    object: (which: { readonly oid?: string; readonly expression?: string }) =>
      objectNode(asking, repo, which.oid ?? which.expression ?? ''),
    pullRequest({ number }: { readonly number: number }) {
      demand(asking, repo, 'pull-requests: read');
      const pull = repo.issues.get(number)?.pull;
      if (pull === undefined || pull === null) throw missing('PullRequest', number);
      return asking.nodes.pull(asking, pull);
    },
    pullRequests(args: PullsArguments) {
      demand(asking, repo, 'pull-requests: read');
      const some = pullsAsked(repo, args);
      return connection('pullRequests', some, args, (pull) => asking.nodes.pull(asking, pull));
    },
    issue({ number }: { readonly number: number }) {
      demand(asking, repo, 'issues: read');
      if (!repo.hasIssues) throw missing('Issue', number);
      const issue = repo.issues.get(number);
      if (issue === undefined || issue.pull !== null) throw missing('Issue', number);
      return issueNode(asking, repo, issue);
    },
    mergeQueue({ branch }: { readonly branch?: string | null }) {
      demand(asking, repo, 'pull-requests: read');
      const queue = repo.queues.get(branch ?? repo.defaultBranch);
      return queue === undefined ? null : queueNode(asking, repo, queue);
    },
  };
}

interface PullsArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly baseRefName?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

function pullsAsked(repo: Repo, { states, baseRefName, orderBy }: PullsArguments): readonly Pull[] {
  const some = [...repo.issues.values()].flatMap(({ pull, state }) =>
    pull !== null &&
    (states?.includes(state) ?? true) &&
    (baseRefName === undefined || baseRefName === null || pull.baseRef === baseRefName)
      ? [pull]
      : [],
  );
  const at = ({ issue }: Pull): number =>
    orderBy?.field === 'UPDATED_AT' ? issue.updatedAt : issue.createdAt;
  const ascending = some.toSorted((a, b) => at(a) - at(b));
  return orderBy?.direction === 'DESC' ? ascending.toReversed() : ascending;
}

function missing(kind: string, number: number): Withheld {
  const message = `Could not resolve to a ${kind} with the number of ${number}.`;
  return new Withheld('NOT_FOUND', message);
}

/** A ref by its full name; null where there is none. */
export function refNode(asking: Asking, repo: Repo, name: string): Node | null {
  demand(asking, repo, 'contents: read');
  const sha = repo.git.commit(name);
  if (sha === null) return null;
  const [, prefix = '', short = ''] = /^(refs\/[^/]+\/)(.+)$/.exec(name) ?? [];
  const rules = rulesOf(repo, short);
  const classic = rules.find(({ rule }) => rule.classic === true)?.rule;
  return {
    __typename: 'Ref',
    id: nodeId('REF', name),
    name: short,
    prefix,
    target: () => commitNode(asking, repo, sha),
    repository: () => repositoryNode(asking, repo),
    refUpdateRule:
      classic === undefined
        ? null
        : {
            pattern: classic.branch,
            requiredApprovingReviewCount: classic.approvals ?? null,
            requiredStatusCheckContexts: classic.statuses ?? [],
            requiresCodeOwnerReviews: classic.codeOwners ?? false,
            allowsForcePushes: classic.noForcePush !== true,
          },
    rules: (page: PageArguments) =>
      connection(
        'rules',
        rules
          .filter(({ rule }) => rule.classic !== true)
          .flatMap((rule) => branchRuleShapes(repo, rule)),
        page,
        ({ type, ruleset_id: id }) => ({
          __typename: 'RepositoryRule',
          id: nodeId('RRU', Number(id)),
          type: String(type).toUpperCase(),
        }),
      ),
  };
}

function objectNode(asking: Asking, repo: Repo, name: string): Node | null {
  demand(asking, repo, 'contents: read');
  const object = repo.git.object(name);
  if (object === null) return null;
  const { sha, type } = object;
  if (type === 'commit') return commitNode(asking, repo, sha);
  const common = { oid: sha, abbreviatedOid: sha.slice(0, 7), id: nodeId(type, sha) };
  if (type === 'blob') {
    const bytes = repo.git.bytes(['cat-file', 'blob', sha]);
    const isBinary = bytes.includes(0);
    const { blobText } = asking.world.limits;
    const text = isBinary ? null : bytes.toString('utf8', 0, blobText);
    return {
      __typename: 'Blob',
      ...common,
      byteSize: bytes.length,
      isBinary,
      isTruncated: bytes.length > blobText,
      text,
    };
  }
  return {
    __typename: 'Tree',
    ...common,
    entries: () =>
      entriesOf(repo.git, sha, false).map((entry) => ({
        name: entry.path,
        path: entry.path,
        oid: entry.sha,
        mode: Number.parseInt(entry.mode, 8),
        type: entry.type,
        size: entry.size ?? 0,
        object: () => objectNode(asking, repo, entry.sha),
      })),
  };
}

export function queueNode(asking: Asking, repo: Repo, queue: MergeQueue): Node {
  return {
    __typename: 'MergeQueue',
    id: nodeId('MQ', queue.id),
    url: `${asking.world.origin}/${fullName(repo)}/queue/${queue.branch}`,
    repository: () => repositoryNode(asking, repo),
    nextEntryEstimatedTimeToMerge: null,
    entries: (page: PageArguments) =>
      connection('entries', queue.entries, page, (entry) => entryNode(asking, repo, queue, entry)),
  };
}

export function entryNode(asking: Asking, repo: Repo, queue: MergeQueue, entry: QueueEntry): Node {
  return {
    __typename: 'MergeQueueEntry',
    id: nodeId('MQE', entry.id),
    position: queue.entries.indexOf(entry) + 1,
    state: 'AWAITING_CHECKS',
    jump: false,
    solo: false,
    enqueuedAt: timeText(entry.at),
    enqueuer: actorNode(asking.world, entry.enqueuer),
    estimatedTimeToMerge: null,
    baseCommit: () => commitNode(asking, repo, entry.base),
    headCommit: () => commitNode(asking, repo, entry.head),
    pullRequest: () => asking.nodes.pull(asking, entry.pull),
    mergeQueue: () => queueNode(asking, repo, queue),
  };
}
