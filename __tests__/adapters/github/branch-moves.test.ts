import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHubLandings } from '../../../src/adapters/github/landings.ts';
import { oid } from '../../../src/core/model/ids.ts';
import type { Instant } from '../../../src/core/model/instant.ts';
import { factOf, type Sample, startSample } from './sample-forge.ts';
import { landingsOf } from './sample-landings.ts';
import { faultOf } from './told-fault.ts';

const EVER = 0 as Instant;

let sample: Sample;
let landings: GitHubLandings;

beforeEach(async () => {
  sample = await startSample();
  landings = landingsOf(sample);
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

const operations = (): readonly string[] => sample.hub.requests.map(({ operation }) => operation);

describe('moves of a branch', () => {
  test('are told since a time, oldest first', async () => {
    const { hub, repository, admin, pull } = sample;
    const since = hub.clock.now() as Instant;
    const before = repository.resolve('main');
    const pushed = repository.push(admin, 'main', { x: '1' });
    const merged = pull.merge(admin);
    repository.push(admin, 'main', [], { onto: pushed, force: true });
    const actor = factOf(admin);
    expect(await landings.branchMoves('main', since)).toMatchObject([
      { kind: 'push', before, after: pushed, actor },
      { kind: 'merge', before: pushed, after: merged, actor },
      { kind: 'force-push', before: merged, after: pushed, actor },
    ]);
    expect(operations()).toEqual(['repos/list-activities']);
    const [move] = (await landings.branchMoves('other', since)) ?? [];
    expect(move).toBeUndefined();
  });

  test('begin and end with nothing', async () => {
    const { repository, admin } = sample;
    const tip = repository.push(admin, 'short', { x: '1' });
    repository.deleteBranch(admin, 'short');
    expect(await landings.branchMoves('short', EVER)).toMatchObject([
      { kind: 'creation', before: null, after: tip },
      { kind: 'deletion', before: tip, after: null },
    ]);
  });

  test('of hundreds are read no further back than asked for', async () => {
    const { hub, repository, admin } = sample;
    repository.push(admin, 'busy', { n: '0' });
    const { activity } = repository.state;
    const move = { ref: 'refs/heads/busy', type: 'push', actor: admin } as const;
    for (let nth = 1; nth < 150; nth++) {
      const ends = { before: `${nth}`.padStart(40, '0'), after: `${nth + 1}`.padStart(40, '0') };
      activity.push({ ...move, ...ends, id: 1e6 + nth, at: hub.clock.tick() });
    }
    const [, ...late] = (await landings.branchMoves('busy', EVER)) ?? [];
    expect(late).toHaveLength(149);
    const since = late.at(-3)?.at ?? EVER;
    const asked = hub.requests.length;
    expect(await landings.branchMoves('busy', since)).toEqual(late.slice(-3));
    expect(hub.requests.length - asked).toBe(1);
  });

  test.each([403, 404])('can not be read where GitHub answers with %d', async (status) => {
    sample.hub.fail({ operation: 'repos/list-activities', status, times: 9 });
    expect(await landings.branchMoves('main', EVER)).toBeNull();
    expect(await landings.setBacks('main')).toBeNull();
  });

  test('that can not be had are a fault', async () => {
    sample.hub.fail({ operation: 'repos/list-activities', status: 502, times: 9 });
    await faultOf(landings.branchMoves('main', EVER));
  });
});

describe('what was taken away from a ledger', () => {
  const LEDGER = 'grantproof-ledger';
  const append = (n: number, onto?: string): string =>
    sample.repository.push(
      sample.admin,
      LEDGER,
      { [`${n}`]: 'x' },
      onto === undefined ? {} : { onto },
    );
  const setTo = (tip: string): string =>
    sample.repository.push(sample.admin, LEDGER, [], { onto: tip, force: true });
  const remove = (): void => sample.repository.deleteBranch(sample.admin, LEDGER);

  test('is nothing where it only grew, or is not there yet', async () => {
    expect(await landings.setBacks(LEDGER)).toEqual([]);
    for (const n of [1, 2, 3]) append(n);
    sample.hub.clock.advance('PT1H');
    const asked = sample.hub.requests.length;
    expect(await landings.setBacks(LEDGER)).toEqual([]);
    expect(sample.hub.requests.length - asked).toBe(2);
    expect(sample.hub.permissionsUsed()).toEqual({ contents: 'read' });
  });

  test('is what a force-push and a deletion left behind', async () => {
    const first = append(1);
    const second = append(2);
    setTo(first);
    const third = append(3);
    remove();
    append(4);
    expect(await landings.setBacks(LEDGER)).toMatchObject([
      { move: { kind: 'force-push', after: first }, restore: second },
      { move: { kind: 'deletion', after: null, actor: factOf(sample.admin) }, restore: third },
    ]);
  });

  test('is all of it where there is no branch any more', async () => {
    const tip = append(1);
    remove();
    expect(await landings.setBacks(LEDGER)).toMatchObject([{ restore: tip }]);
  });

  test.each<[string, (first: string, second: string) => unknown]>([
    ['by a push', (first, second) => [setTo(first), append(3, second)]],
    ['by a force-push', (first, second) => [setTo(first), append(3), setTo(second)]],
    ['by making it again', (_first, second) => [remove(), append(3, second)]],
    [
      'whatever was built upon the loss',
      (first, second) => [
        ...[setTo(first), append(3), remove(), append(4), setTo(second), append(5)],
      ],
    ],
  ])('is nothing where it was brought back %s', async (_how, story) => {
    const first = append(1);
    const second = append(2);
    story(first, second);
    expect(await landings.setBacks(LEDGER)).toEqual([]);
  });

  test('is found however often it was brought back before', async () => {
    const first = append(1);
    const second = append(2);
    setTo(first);
    setTo(second);
    const third = append(3);
    setTo(second);
    expect(await landings.setBacks(LEDGER)).toMatchObject([{ restore: third }]);
  });

  test('is found though GitHub no longer has it', async () => {
    append(1);
    const { activity } = sample.repository.state;
    const gone = '1'.repeat(40);
    const [made] = activity.slice(-1);
    if (made === undefined) throw new Error('nothing happened');
    activity.push({ ...made, id: 1e6, type: 'force_push', before: gone, after: made.after });
    expect(await landings.setBacks(LEDGER)).toMatchObject([{ restore: gone }]);
  });

  test('is a fault where it can not be told', async () => {
    setTo(append(1));
    append(2);
    setTo(sample.repository.resolve(`${LEDGER}~1`));
    sample.hub.fail({ operation: 'repos/compare-commits-with-basehead', status: 502, times: 9 });
    await faultOf(landings.setBacks(LEDGER));
  });
});

describe('commits', () => {
  test('are those who made them, whatever brought them, in few requests', async () => {
    const { hub, repository, admin, author, reviewer } = sample;
    const details = { author, coAuthors: [reviewer] };
    const made = Array.from({ length: 60 }, (_, nth) => ({ ...details, files: { a: `${nth}` } }));
    repository.push(admin, 'main', made);
    const { git } = repository.state;
    const shas = git.log(['main'], 60).map(({ sha }) => oid(sha));
    const commits = await landings.commits(shas);
    expect(commits.map(({ sha }) => sha)).toEqual(shas);
    expect(commits[7]).toMatchObject({
      author: factOf(author),
      committer: factOf(admin),
      coAuthors: [factOf(reviewer)],
    });
    expect(hub.requests).toHaveLength(2);
    expect(hub.permissionsUsed()).toEqual({ contents: 'read' });
  });

  test('of nobody that GitHub knows are of nobody', async () => {
    const { repository, admin } = sample;
    const who = { name: 'Nobody', email: 'nobody@example.com' };
    const sha = oid(repository.push(admin, 'main', { x: '1' }, { author: who, committer: who }));
    expect(await landings.commits([sha])).toMatchObject([{ author: null, committer: null }]);
  });

  test('none take no request', async () => {
    expect(await landings.commits([])).toEqual([]);
    expect(sample.hub.requests).toEqual([]);
  });

  test('that are not there are a fault', async () => {
    const fault = await faultOf(landings.commits([oid('1'.repeat(40))]));
    expect(fault.message).toBe(`GitHub knows nothing of the commit \`${'1'.repeat(40)}\``);
  });
});
