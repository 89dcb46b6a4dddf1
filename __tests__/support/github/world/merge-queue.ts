import { accountNamed } from './accounts.ts';
import { mergeOnto } from './merging.ts';
import type { Account, MergeQueue, Pull, QueueEntry, Repo, World } from './model.ts';
import { markMerged } from './pull-changes.ts';
import { moveBranch } from './ref-moves.ts';

/** The merge queue of a branch, made when it is first asked for. */
export function queueOf(
  world: World,
  repo: Repo,
  branch: string,
  method: MergeQueue['method'],
): MergeQueue {
  const known = repo.queues.get(branch);
  if (known !== undefined) return known;
  const queue: MergeQueue = { id: world.nextId(), branch, method, entries: [] };
  repo.queues.set(branch, queue);
  return queue;
}

/** Puts a pull request at the end of the queue: GitHub builds its commit on the entry before it. */
export function enqueue(
  world: World,
  repo: Repo,
  queue: MergeQueue,
  pull: Pull,
  by: Account,
): QueueEntry {
  const at = world.clock.tick();
  const base = queue.entries.at(-1)?.head ?? repo.git.commit(`refs/heads/${queue.branch}`);
  if (base === null) throw new Error(`there is no branch ${queue.branch}`);
  const head = mergeOnto(world, pull, base, by, queue.method).at(-1) ?? base;
  const number = pull.issue.number;
  const branch = `gh-readonly-queue/${queue.branch}/pr-${number}-${base}`;
  const ref = `refs/heads/${branch}`;
  repo.git.setRef(ref, head);
  const entry: QueueEntry = { id: world.nextId(), pull, enqueuer: by, at, base, head, ref };
  queue.entries.push(entry);
  pull.issue.timeline.push({ id: world.nextId(), type: 'AddedToMergeQueueEvent', actor: by, at });
  return entry;
}

/** Lands everything in the queue, as GitHub does once the last entry's checks have passed. */
export function landQueue(world: World, repo: Repo, queue: MergeQueue): string {
  const last = queue.entries.at(-1);
  if (last === undefined) throw new Error('the queue is empty');
  const at = world.clock.tick();
  const by = accountNamed(world, 'github-merge-queue[bot]', 'Bot');
  for (const { pull, head } of queue.entries)
    markMerged(world, pull, { by, at, commit: head, landed: [head] });
  const { branch } = queue;
  world.clock.still(() =>
    moveBranch(world, repo, { branch, to: last.head, by, type: 'merge_queue_merge' }),
  );
  clearQueue(repo, queue);
  return last.head;
}

/** Takes a pull request out; those behind it are built anew. */
export function dequeue(
  world: World,
  repo: Repo,
  queue: MergeQueue,
  pull: Pull,
  by: Account,
): void {
  const behind = queue.entries.slice(queue.entries.findIndex((entry) => entry.pull === pull) + 1);
  const at = world.clock.tick();
  const type = 'RemovedFromMergeQueueEvent';
  pull.issue.timeline.push({ id: world.nextId(), type, actor: by, at });
  const gone = [...queue.entries.filter((entry) => entry.pull === pull), ...behind];
  for (const { ref } of gone) repo.git.setRef(ref, null);
  queue.entries.splice(queue.entries.length - gone.length);
  for (const entry of behind) enqueue(world, repo, queue, entry.pull, entry.enqueuer);
}

function clearQueue(repo: Repo, queue: MergeQueue): void {
  for (const { ref } of queue.entries) repo.git.setRef(ref, null);
  queue.entries.length = 0;
}
