import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openSealing, type Sealing, sealedGrant } from '../../support/watched-branch.ts';

const CHANGES = 5;

let sealing: Sealing;

beforeEach(async () => {
  sealing = openSealing();
  await sealing.seal();
  for (let nth = 0; nth < CHANGES; nth++) {
    sealing.repo.write(`grants/reader-${nth}.yaml`, sealedGrant(`reader-${nth}`));
    sealing.push(`grant ${nth}`);
  }
});

afterEach(() => sealing.repo.dispose());

test.each([
  ['all at once where the store takes as much', { records: 50, bytes: 1e9 }, ['1-5']],
  ['a few at a time where it takes a few', { records: 2, bytes: 1e9 }, ['1-2', '3-4', '5']],
  ['one by one where each is enough', { records: 50, bytes: 1 }, ['1', '2', '3', '4', '5']],
])('what is left to be sealed is appended %s', async (_how, enough, expected) => {
  const { records } = await sealing.seal(undefined, enough);
  expect(records).toHaveLength(CHANGES);
  const subjects = sealing.repo.git('log', '--format=%s', '--reverse', 'grantproof-ledger');
  const [, ...appends] = subjects.split('\n').map((subject) => /^seal (\S+):/.exec(subject)?.[1]);
  expect(appends).toEqual(expected);
  expect((await sealing.verify()).checks.completeness).toMatchObject({ verdict: 'pass' });
});
