import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Oid } from '../../../src/core/model/ids.ts';
import type { CommitRef, Repository } from '../../../src/ports/repository.ts';
import { anyHistory, playHistory } from '../../support/any-history.ts';
import { commitAt, withRepository } from '../../support/open-repo.ts';
import { fetches, servedRepo } from '../../support/served-repo.ts';

const ALL = [{ path: '', deep: true }];

/** Everything that the port says of two commits, merging first, while as little as can be is here. */
async function everything(repository: Repository, a: Oid, b: Oid): Promise<unknown> {
  const [base, head] = [await commitAt(repository, a), await commitAt(repository, b)];
  const merge = await repository.merge(base, head);
  const fork = await repository.mergeBase(a, b);
  const trees = [base, head, fork].flatMap((ref: CommitRef | null) => ref?.tree ?? []);
  if (merge.kind === 'clean') trees.push(merge.tree);
  const found: unknown[] = [merge, fork];
  for (const tree of trees) {
    const files = await repository.list(tree, ALL);
    found.push(
      files,
      await repository.list(tree, [
        { path: 'docs', deep: false },
        { path: 'grants', deep: true },
      ]),
      await repository.diff(base.tree, tree),
      await repository.search(tree, ['changed', 'file 3'], ['docs']),
      await repository.read(
        files.map((file) => file.oid),
        250,
      ),
    );
  }
  return found;
}

test('whatever the history, a fetched repository says what the repository itself does', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (steps) => {
      const served = await servedRepo();
      try {
        playHistory(served.repo, steps);
        served.publish();
        for (const [a, b] of [
          ['main', 'head'],
          ['head', 'main~1'],
        ] as const) {
          const [left, right] = [served.commit(a), served.commit(b)];
          const here = await withRepository(served.repo.dir, async (repository) =>
            everything(repository, left, right),
          );
          const before = served.requests.length;
          const there = await served.fetched([a, b], async (repository) =>
            everything(repository, left, right),
          );
          expect(there).toEqual(here);
          // Commits, trees, what the merge reads, and at most two calls for each of four trees that read files.
          expect(fetches(served.requests.slice(before)).length).toBeLessThanOrEqual(11);
        }
      } finally {
        await served.dispose();
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
