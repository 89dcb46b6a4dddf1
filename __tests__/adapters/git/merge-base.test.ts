import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oid } from '../../../src/core/model/ids.ts';
import type { CommitRef } from '../../../src/ports/repository.ts';
import { type GitRepo, makeRepo } from '../../support/git-repo.ts';
import { snapshot, withRepository } from '../../support/open-repo.ts';

let repo: GitRepo;
beforeEach(() => {
  repo = makeRepo();
  repo.commit('root');
  repo.write('a', 'a\n');
  repo.commit('fork');
  repo.git('branch', 'head');
});
afterEach(() => repo.dispose());

/** A commit of its own on the branch. */
function advance(branch: string, count = 1): void {
  repo.branch(branch);
  for (let n = 0; n < count; n += 1) {
    repo.write(`of-${branch}`, `${n}\n`);
    repo.commit(`on ${branch}`);
  }
}

const at = (revision: string): string => repo.git('rev-parse', revision);

async function mergeBase(a: string, b: string, dir = repo.dir): Promise<CommitRef | null> {
  const [left, right] = [oid(at(a)), oid(at(b))];
  return withRepository(dir, async (repository) => repository.mergeBase(left, right));
}

describe('the merge base', () => {
  test.each([
    ['of two branches is where they parted', 3, 2],
    ['of an ancestor is the ancestor', 0, 2],
    ['of a descendant is the ancestor', 2, 0],
    ['of a far ancestor is the ancestor', 0, 40],
    ['of a commit with itself is the commit', 0, 0],
  ])('%s', async (_, onMain, onHead) => {
    const fork = { commit: at('main'), tree: at('main^{tree}') };
    advance('main', onMain);
    advance('head', onHead);
    expect(await mergeBase('main', 'head')).toEqual(fork);
    expect(await mergeBase('head', 'main')).toEqual(fork);
  });

  test('moves on when the base was merged into the head', async () => {
    advance('main');
    advance('head');
    repo.git('merge', '--quiet', 'main');
    const merged = at('main');
    advance('main');
    expect(await mergeBase('main', 'head')).toMatchObject({ commit: merged });
  });

  test('is null where histories have nothing in common', async () => {
    repo.git('checkout', '--quiet', '--orphan', 'alone');
    repo.commit('alone');
    expect(await mergeBase('main', 'alone')).toBeNull();
  });

  test('is null where there are several', async () => {
    advance('main');
    advance('head');
    repo.git('branch', 'old', 'head');
    repo.git('merge', '--quiet', 'main');
    repo.branch('main');
    repo.git('merge', '--quiet', 'old');
    expect(repo.git('merge-base', '--all', 'main', 'head').split('\n')).toHaveLength(2);
    expect(await mergeBase('main', 'head')).toBeNull();
  });

  test('of a commit that is not here is refused', async () => {
    const [here, nowhere] = [oid(at('main')), oid('1'.repeat(40))];
    await withRepository(repo.dir, async (repository) => {
      for (const [a, b] of [
        [here, nowhere],
        [nowhere, here],
        [nowhere, nowhere],
      ] as const) {
        await expect(repository.mergeBase(a, b)).rejects.toMatchObject({
          name: 'Fault',
          message: `the object \`${nowhere}\` is missing in the repository`,
        });
      }
    });
  });

  test('writes nothing into the repository', async () => {
    advance('main');
    advance('head');
    const before = snapshot(repo.dir);
    await mergeBase('main', 'head');
    expect(snapshot(repo.dir)).toEqual(before);
  });

  test('is not guessed where a shallow clone cuts history off before it', async () => {
    advance('main', 3);
    advance('head');
    const clone = (depth: number): string => {
      const to = `clone-${depth}.git`;
      repo.git(
        ...['clone', '--quiet', '--bare', '--no-single-branch', `--depth=${depth}`],
        ...[`file://${repo.dir}`, to],
      );
      return join(repo.dir, to);
    };
    await expect(mergeBase('main', 'head', clone(2))).rejects.toMatchObject({
      name: 'Fault',
      message: expect.stringContaining('is cut off in this shallow clone'),
      help: expect.stringContaining('git fetch --unshallow'),
    });
    expect(await mergeBase('main', 'head', clone(4))).toMatchObject({ commit: at('main~3') });
    expect(await mergeBase('main~1', 'main', clone(3))).toMatchObject({ commit: at('main~1') });
  });
});
