import { join } from 'node:path';
import type { Files, NewCommit } from './commits.ts';
import { makeBareRepository } from './git.ts';
import { type IssueHandle, issueHandle } from './issue.ts';
import { dequeue, enqueue, landQueue, queueOf } from './merge-queue.ts';
import type { Account, Protection, QueueEntry, Repo, Role, Status, World } from './model.ts';
import { makeIssue, type NewPull, openPull } from './opening.ts';
import { type EventName, type EventSubject, eventPayload } from './payload.ts';
import { type PullHandle, pullHandle } from './pull-request.ts';
import { type PushOptions, push, refuseByRule, resolve } from './pushing.ts';
import { moveBranch } from './ref-moves.ts';
import { type Run, runContext } from './run-context.ts';

export interface RepositoryOptions {
  /** Public unless said otherwise. */
  readonly private?: boolean;
  readonly defaultBranch?: string;
  readonly protect?: readonly Protection[];
  /** Whether it has issues; it has, unless said otherwise. */
  readonly issues?: boolean;
  /** Whether the plan has a store of attestations: for a private repository it has none, unless said otherwise. */
  readonly attestations?: boolean;
}

export interface QueueHandle {
  /** Builds the group's commits, one entry after the other. */
  enqueue(...pulls: readonly PullHandle[]): readonly QueueEntry[];
  dequeue(pull: PullHandle, by: Account): void;
  /** Lands the whole queue and gives the new tip. */
  land(): string;
  entries(): readonly QueueEntry[];
}

/** A repository in the hands of a test. */
export interface RepositoryHandle {
  readonly state: Repo;
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  collaborator(account: Account, role: Role): void;
  protect(...rules: readonly Protection[]): void;
  /** Pushes one commit of files, or several commits, or none (to move a branch to `onto`); gives the new tip. */
  push(
    by: Account,
    branch: string,
    what: Files | readonly NewCommit[],
    options?: PushOptions,
  ): string;
  /** Throws where a rule forbids it, unless `bypass`. */
  deleteBranch(by: Account, branch: string, options?: { readonly bypass?: boolean }): void;
  /** The commit that a revision names; throws where there is none. */
  resolve(revision: string): string;
  /** The text of a file at a revision. */
  read(path: string, revision?: string): string;
  fork(by: Account): RepositoryHandle;
  /** Takes the repository away; pull requests from it stay, without a head repository. */
  remove(): void;
  pullRequest(pull: NewPull): PullHandle;
  issue(issue: {
    readonly by: Account;
    readonly title: string;
    readonly body?: string;
  }): IssueHandle;
  /** The issues that are no pull requests, whoever opened them, oldest first. */
  issues(): readonly IssueHandle[];
  mergeQueue(branch?: string, method?: 'merge' | 'squash'): QueueHandle;
  /** The statuses of a commit, newest first. */
  statuses(sha: string): readonly Status[];
  /** The webhook payload that a workflow run would be given. */
  event(name: EventName, action: string | null, subject?: EventSubject): Record<string, unknown>;
  /** What a run of the event is given beside its token: payload, commit, ref, actor, addresses. */
  run(name: EventName, action: string | null, subject?: EventSubject): Run;
}

export function makeRepository(
  world: World,
  owner: Account,
  name: string,
  options: RepositoryOptions & { readonly parent?: Repo } = {},
): RepositoryHandle {
  const { parent = null, defaultBranch = 'main' } = options;
  const dir = join(world.folder, owner.login, `${name}.git`);
  const at = world.clock.now();
  const repo: Repo = {
    id: world.nextId(),
    owner,
    name,
    private: options.private ?? false,
    hasIssues: options.issues ?? true,
    hasAttestations: options.attestations ?? options.private !== true,
    git: makeBareRepository(dir, defaultBranch, parent?.git),
    parent,
    createdAt: at,
    collaborators: new Map(),
    issues: new Map(),
    activity: [],
    statuses: [],
    checkRuns: [],
    protections: [],
    queues: new Map(),
    runs: [],
    attestations: [],
    defaultBranch,
    workflowPermissions: 'read',
    pushedAt: at,
    gone: false,
  };
  world.repositories.push(repo);
  const handle = repositoryHandle(world, repo);
  handle.protect(...(options.protect ?? []));
  return handle;
}

function repositoryHandle(world: World, repo: Repo): RepositoryHandle {
  const { git } = repo;
  return {
    state: repo,
    id: repo.id,
    owner: repo.owner.login,
    name: repo.name,
    collaborator(account, role) {
      repo.collaborators.set(account, role);
    },
    protect(...rules) {
      repo.protections.push(...rules.map((rule) => ({ id: world.nextId(), rule })));
    },
    push: (by, branch, what, options = {}) => push(world, repo, by, branch, what, options),
    deleteBranch(by, branch, { bypass = false } = {}) {
      if (!bypass) refuseByRule(repo, branch, by, 'delete');
      moveBranch(world, repo, { branch, to: null, by });
    },
    resolve: (revision) => resolve(repo, revision),
    read: (path, revision = repo.defaultBranch) =>
      git.bytes(['cat-file', 'blob', `${resolve(repo, revision)}:${path}`]).toString(),
    fork(by) {
      const { name, defaultBranch } = repo;
      const fork = makeRepository(world, by, name, {
        private: repo.private,
        defaultBranch,
        parent: repo,
      });
      for (const { ref, sha } of git.refs('refs/heads/')) fork.state.git.setRef(ref, sha);
      return fork;
    },
    remove() {
      repo.gone = true;
      for (const pull of world.repositories.flatMap(({ issues }) => [...issues.values()])) {
        if (pull.pull?.headRepo === repo) pull.pull.headRepo = null;
      }
    },
    pullRequest: (pull) => pullHandle(world, openPull(world, repo, pull)),
    issue({ by, title, body = '' }) {
      return issueHandle(
        world,
        makeIssue(world, repo, by, title, body, () => null),
      );
    },
    issues: () =>
      [...repo.issues.values()]
        .filter(({ pull }) => pull === null)
        .map((issue) => issueHandle(world, issue)),
    mergeQueue(branch = repo.defaultBranch, method = 'merge') {
      const queue = queueOf(world, repo, branch, method);
      const hand = (pull: PullHandle): Account => pull.issue.author;
      return {
        enqueue: (...pulls) =>
          pulls.map((pull) => enqueue(world, repo, queue, pull.state, hand(pull))),
        dequeue: (pull, by) => dequeue(world, repo, queue, pull.state, by),
        land: () => landQueue(world, repo, queue),
        entries: () => [...queue.entries],
      };
    },
    statuses: (sha) => repo.statuses.filter((status) => status.sha === sha).toReversed(),
    event: (name, action, subject) => eventPayload(world, repo, name, action, subject),
    run: (name, action, subject = {}) => runContext(world, repo, name, action, subject),
  };
}
