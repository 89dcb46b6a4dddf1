import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../../src/adapters/git/repository.ts';
import type { Oid } from '../../../src/core/model/ids.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';
import { withRepository } from '../../support/open-repo.ts';

let repo: GitRepo;
/** Trees that follow one another. */
const trees: Oid[] = [];

beforeAll(() => {
  repo = makeRepo();
  // More files than are read without a process of git's.
  for (let nth = 0; nth < 400; nth += 1)
    repo.write(`grants/team-${nth % 20}/grant-${nth}.yaml`, `name: sample-${nth}\n`);
  repo.write('elsewhere/grant.yaml', 'name: sample-7\n');
  commit();
  repo.write('grants/team-1/grant-1.yaml', 'name: other\n');
  repo.write('grants/team-1/binary', Buffer.from([0, 255, ...Buffer.from('sample-7'), 0]));
  repo.write('grants/team-1/no-utf-8', Buffer.from([200, ...Buffer.from('sample-7\r\n')]));
  symlinkSync('sample-7', join(repo.dir, 'grants/link'));
  commit();
  repo.remove('grants/team-7/grant-7.yaml');
  repo.write('grants/team-7/moved.yaml', 'name: sample-7\n');
  commit();
  repo.write('grants/large', `${'x'.repeat(2 * 1024 * 1024)}\nsample-7\n`);
  commit();
});
afterAll(() => {
  repo.dispose();
});

function commit(): void {
  repo.commit('a tree');
  trees.push(repo.git('rev-parse', 'HEAD^{tree}') as Oid);
}

const QUESTIONS = [
  [['sample-7'], ['grants']],
  [['sample-399', 'other'], ['grants']],
  [['sample-7'], ['grants/team-7', 'elsewhere']],
  [['sample-7'], ['']],
  [['nowhere'], ['grants']],
] as const;

describe('searches that follow one another', () => {
  test('find what git finds, in every tree', async () => {
    const asked = trees.flatMap((tree) =>
      QUESTIONS.map(([texts, folders]) => ({ tree, texts, folders })),
    );
    const kept = await openRepository(repo.dir, hermeticEnv());
    try {
      for (const { tree, texts, folders } of asked) {
        const found = await kept.search(tree, texts, folders);
        const fresh = await withRepository(repo.dir, (once) => once.search(tree, texts, folders));
        expect({ tree, texts, folders, found }).toEqual({ tree, texts, folders, found: fresh });
      }
    } finally {
      await kept.close();
    }
  });
});
