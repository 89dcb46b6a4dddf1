import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  changeOf,
  openSealing,
  type Sealing,
  sealedGrant,
  UNSEEN,
} from '../../support/watched-branch.ts';

let sealing: Sealing;
let start: string;
beforeEach(async () => {
  sealing = openSealing();
  sealing.repo.write('grants/one.yaml', sealedGrant('one'));
  start = sealing.push('one');
  await sealing.seal();
});
afterEach(() => {
  sealing.repo.dispose();
});

const landedIn = (record: ReturnType<typeof changeOf>): unknown => record.question.landed?.moved;
const codes = async (): Promise<readonly string[]> =>
  (await sealing.verify()).findings.map(({ code }) => code);

function widen(name: string): string {
  sealing.repo.write(`grants/${name}.yaml`, sealedGrant(name));
  return sealing.push(name);
}

test('what was pushed and taken back by force before anything sealed it is a violation all the same', async () => {
  const gone = widen('two');
  sealing.forcePush(start);
  const sealed = await sealing.seal();
  expect(sealed.records).toHaveLength(1);
  const record = changeOf(sealed, 0);
  expect(landedIn(record)).toBe('discarded');
  expect(record.question.head.commit).toBe(gone);
  expect(record.grants.map(({ id }) => id)).toEqual(['access-grant/two']);
  expect(record.verdict.result).toBe('violation');
  expect(await codes()).toEqual(['tip-discarded']);
});

test('it is sealed once, however often the seal runs', async () => {
  widen('two');
  sealing.forcePush(start);
  await sealing.seal();
  expect((await sealing.seal()).records).toEqual([]);
  widen('three');
  expect((await sealing.seal()).records).toHaveLength(1);
});

test('it comes before what landed after it', async () => {
  widen('two');
  sealing.forcePush(start);
  widen('three');
  const sealed = await sealing.seal();
  expect([landedIn(changeOf(sealed, 0)), landedIn(changeOf(sealed, 1))]).toEqual([
    'discarded',
    null,
  ]);
  expect(await codes()).toEqual(['tip-discarded']);
});

test('what was sealed before it was taken back gets one record of the way back', async () => {
  const gone = widen('two');
  await sealing.seal();
  sealing.forcePush(start);
  const sealed = await sealing.seal();
  expect(sealed.records).toHaveLength(1);
  const record = changeOf(sealed, 0);
  expect(landedIn(record)).toBe('rewritten');
  expect([record.question.base.commit, record.question.head.commit]).toEqual([gone, start]);
  expect((await sealing.seal()).records).toEqual([]);
  widen('three');
  expect((await sealing.seal()).records).toHaveLength(1);
  expect(await codes()).toEqual(['branch-rewritten']);
});

test('an older copy of the branch is no sign of anything, where nobody saw it set back', async () => {
  widen('two');
  await sealing.seal();
  sealing.forcePush(start);
  expect((await sealing.seal(UNSEEN)).records).toEqual([]);
});

test('what was taken back and is nowhere any more is recorded by its name alone', async () => {
  const gone = widen('two');
  sealing.forcePush(start);
  const { repo } = sealing;
  repo.git('reflog', 'expire', '--expire=now', '--all');
  repo.git('gc', '--quiet', '--prune=now');
  const sealed = await sealing.seal();
  const record = changeOf(sealed, 0);
  expect(landedIn(record)).toBe('discarded');
  expect(record.question.landed?.withheld).toEqual([
    `\`${gone}\` stood on the branch, and is no longer on the server`,
  ]);
  expect(record.verdict.result).toBe('violation');
  expect((await sealing.seal()).records).toEqual([]);
  expect(await codes()).toEqual(['tip-discarded']);
});

test('a push that is undone by a commit of its own was never taken back by force', async () => {
  const gone = widen('two');
  sealing.repo.git('revert', '--no-edit', '--no-gpg-sign', gone);
  sealing.push('undone');
  const moved = (await sealing.seal()).records.map((_, nth) => nth);
  expect(moved).toHaveLength(3);
  expect(await codes()).toEqual([]);
});
