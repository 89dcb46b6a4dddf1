import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tile } from '../../../src/adapters/github/merge-group.ts';
import { type Oid, oid } from '../../../src/core/model/ids.ts';
import type { GroupEntry } from '../../../src/ports/forge.ts';
import { type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

describe('on GitHub', () => {
  let sample: Sample;

  beforeEach(async () => {
    sample = await startSample();
    const { repository, author } = sample;
    for (const branch of ['two', 'three']) {
      repository.push(author, branch, { [branch]: 'x' });
      repository.pullRequest({ by: author, head: branch });
    }
  });

  afterEach(async () => {
    await sample.hub.close();
    expect(sample.hub.violations).toEqual([]);
  });

  function enqueueAll(): readonly GroupEntry[] {
    const { repository, pull, author } = sample;
    const pulls = [pull];
    for (const branch of ['four', 'five']) {
      repository.push(author, branch, { [branch]: 'x' });
      pulls.push(repository.pullRequest({ by: author, head: branch }));
    }
    return repository
      .mergeQueue()
      .enqueue(...pulls)
      .map(({ pull: { issue }, base, head }) => ({
        pullRequest: issue.number,
        base: oid(base),
        head: oid(head),
      }));
  }

  test.each([
    ['all', 0, 3],
    ['the first', 0, 1],
    ['the last two', 1, 3],
  ])('a group of %s is what the queue says', async (_what, from, to) => {
    const entries = enqueueAll().slice(from, to);
    const [first] = entries;
    const last = entries.at(-1);
    if (first === undefined || last === undefined) throw new Error('an empty group');
    const group = { baseRef: 'main', base: first.base, head: last.head };
    expect(await sample.forge.mergeGroup(group)).toEqual(entries);
    expect(sample.hub.requests).toHaveLength(1);
  });

  test('a group that was built anew meanwhile is a fault', async () => {
    const entries = enqueueAll();
    const { repository, pull, author } = sample;
    repository.mergeQueue().dequeue(pull, author);
    const group = { baseRef: 'main', base: entries[0]?.base, head: entries[2]?.head } as {
      baseRef: string;
      base: Oid;
      head: Oid;
    };
    expect((await faultOf(sample.forge.mergeGroup(group))).message).toMatch(
      /^the merge queue of `main` does not tell which pull requests are in the group: no entry of it begins at `[0-9a-f]{40}`$/,
    );
  });

  test('a branch without a queue is a fault', async () => {
    const group = { baseRef: 'none', base: oid('a'.repeat(40)), head: oid('b'.repeat(40)) };
    expect((await faultOf(sample.forge.mergeGroup(group))).message).toBe(
      'the merge queue of `none` does not tell which pull requests are in the group: there is none',
    );
  });
});

describe('tiling', () => {
  const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((digit) => oid(digit.repeat(40))) as [
    Oid,
    Oid,
    Oid,
    Oid,
  ];
  const entry = (pullRequest: number, base: Oid, head: Oid): GroupEntry => ({
    pullRequest,
    base,
    head,
  });

  test('does not go by the order of the queue', () => {
    const entries = [entry(2, B, C), entry(1, A, B), entry(3, C, D)];
    const tiles = tile(entries, { base: A, head: C }, 'it');
    expect(tiles.map(({ pullRequest }) => pullRequest)).toEqual([1, 2]);
  });

  test.each<[string, readonly GroupEntry[], { base: Oid; head: Oid }, string]>([
    ['nothing', [], { base: A, head: B }, 'no entry'],
    ['a gap', [entry(1, A, B), entry(2, C, D)], { base: A, head: D }, 'no entry'],
    ['two ways', [entry(1, A, B), entry(2, A, B)], { base: A, head: B }, 'more than one entry'],
    ['a circle', [entry(1, A, B), entry(2, B, A)], { base: A, head: D }, 'in a circle'],
    ['an entry that stands still', [entry(1, A, A)], { base: A, head: B }, 'no entry'],
    ['an empty group', [entry(1, A, B)], { base: A, head: A }, 'holds no change'],
    [
      'a head that is passed by',
      [entry(1, A, B), entry(2, B, C)],
      { base: A, head: D },
      'no entry',
    ],
  ])('fails over %s', (_what, entries, group, why) => {
    expect(() => tile(entries, group, 'it')).toThrow(why);
  });
});
