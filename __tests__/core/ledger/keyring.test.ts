import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KeyChange, type Keyring, keyringOf } from '../../../src/core/ledger/keyring.ts';

const change = (
  index: number,
  action: KeyChange['action'],
  key: string,
  by: string,
  since: number | null = null,
): KeyChange => ({ index, action, key, by, since });

/** What keys are worth at records 0 to 9; those without a row are unknown there. */
const table = (changes: readonly KeyChange[]): Readonly<Record<string, string>> => {
  const ring = keyringOf('a', changes);
  const short = {
    ...{ counts: 'o', unknown: '?', 'not-yet': '.', replaced: 'x', revoked: '!', undone: '-' },
  } as const;
  const row = (key: string): string =>
    Array.from({ length: 10 }, (_, index) => short[ring.standing(key, index)]).join('');
  const rows = ['a', 'b', 'c', 'd']
    .map((key) => [key, row(key)] as const)
    .filter(([, text]) => text !== '??????????');
  return { ...Object.fromEntries(rows), now: ring.current().join() };
};

type Row = readonly [string, readonly KeyChange[], Readonly<Record<string, string>>];

describe('which key counts at which record', () => {
  test.each<Row>([
    ['the first signs for ever', [], { a: 'oooooooooo', now: 'a' }],
    [
      'one is added',
      [change(3, 'add', 'b', 'a')],
      { a: 'oooooooooo', b: '....oooooo', now: 'a,b' },
    ],
    [
      'one takes the place of the other',
      [change(3, 'rotate', 'b', 'a')],
      { a: 'ooooxxxxxx', b: '....oooooo', now: 'b' },
    ],
    [
      'one takes the place of the other, and gives it up in turn',
      [change(3, 'rotate', 'b', 'a'), change(6, 'rotate', 'c', 'b')],
      { a: 'ooooxxxxxx', b: '....oooxxx', c: '.......ooo', now: 'c' },
    ],
    [
      'one that was added takes the place of the first',
      [change(1, 'add', 'b', 'a'), change(4, 'rotate', 'b', 'a')],
      { a: 'oooooxxxxx', b: '..oooooooo', now: 'b' },
    ],
    [
      'the first is taken back from a record on',
      [change(2, 'add', 'b', 'a'), change(7, 'revoke', 'a', 'b', 5)],
      { a: 'ooooo!!!!!', b: '...ooooooo', now: 'b' },
    ],
    [
      'without a record, from the next on',
      [change(2, 'add', 'b', 'a'), change(7, 'revoke', 'a', 'b')],
      { a: 'oooooooo!!', b: '...ooooooo', now: 'b' },
    ],
    [
      'from a record that is not there yet, from the next on',
      [change(2, 'add', 'b', 'a'), change(6, 'revoke', 'a', 'b', 9)],
      { a: 'ooooooo!!!', b: '...ooooooo', now: 'b' },
    ],
    [
      'taken back twice, the earlier record counts',
      [
        change(1, 'add', 'b', 'a'),
        change(4, 'revoke', 'b', 'a', 4),
        change(6, 'revoke', 'b', 'a', 3),
      ],
      { a: 'oooooooooo', b: '..o!!!!!!!', now: 'a' },
    ],
    [
      'a key that signs its own end',
      [change(1, 'add', 'b', 'a'), change(4, 'revoke', 'b', 'b')],
      { a: 'oooooooooo', b: '..ooo!!!!!', now: 'a' },
    ],
    [
      'a key that gives up what it signed: all but the record that says so',
      [change(1, 'add', 'b', 'a'), change(5, 'revoke', 'b', 'b', 3)],
      { a: 'oooooooooo', b: '..o!!o!!!!', now: 'a' },
    ],
    [
      'the last one is taken back: nobody counts',
      [change(4, 'revoke', 'a', 'a')],
      { a: 'ooooo!!!!!', now: '' },
    ],
  ])('%s', (_, changes, rows) => {
    expect(table(changes)).toEqual(rows);
  });
});

describe('what changes nothing', () => {
  test.each<Row>([
    ['a stranger introduces itself', [change(3, 'add', 'b', 'b')], { a: 'oooooooooo', now: 'a' }],
    [
      'a stranger takes a key back',
      [change(3, 'revoke', 'a', 'b', 0)],
      { a: 'oooooooooo', now: 'a' },
    ],
    [
      'a replaced key introduces another',
      [change(3, 'rotate', 'b', 'a'), change(5, 'add', 'c', 'a')],
      { a: 'ooooxxxxxx', b: '....oooooo', now: 'b' },
    ],
    [
      'a replaced key is named again, which would leave nobody',
      [change(2, 'rotate', 'b', 'a'), change(5, 'rotate', 'a', 'b')],
      { a: 'oooxxxxxxx', b: '...ooooooo', now: 'b' },
    ],
    ['a key takes its own place', [change(2, 'rotate', 'a', 'a')], { a: 'oooooooooo', now: 'a' }],
    [
      'a key that was taken back is introduced again',
      [change(1, 'add', 'b', 'a'), change(3, 'revoke', 'b', 'a', 2), change(5, 'add', 'b', 'a')],
      { a: 'oooooooooo', b: '..!!!!!!!!', now: 'a' },
    ],
    [
      'a key is taken back that nobody knows, and introduced later',
      [change(1, 'revoke', 'b', 'a', 0), change(3, 'add', 'b', 'a')],
      { a: 'oooooooooo', b: '....oooooo', now: 'a,b' },
    ],
    [
      'a key signs for itself in the record that introduces it',
      [change(3, 'add', 'b', 'a'), change(3, 'add', 'c', 'b')],
      { a: 'oooooooooo', b: '....oooooo', now: 'a,b' },
    ],
  ])('%s', (_, changes, rows) => {
    expect(table(changes)).toEqual(rows);
  });
});

describe('a stolen key', () => {
  test.each<Row>([
    [
      'what it introduced since never counted, nor what that introduced',
      [
        change(1, 'add', 'b', 'a'),
        change(4, 'add', 'c', 'a'),
        change(5, 'add', 'd', 'c'),
        change(7, 'revoke', 'a', 'b', 4),
      ],
      { a: 'oooo!!!!!!', b: '..oooooooo', c: '----------', d: '----------', now: 'b' },
    ],
    [
      'what it introduced before stays',
      [change(1, 'add', 'b', 'a'), change(2, 'add', 'c', 'a'), change(7, 'revoke', 'a', 'b', 4)],
      { a: 'oooo!!!!!!', b: '..oooooooo', c: '...ooooooo', now: 'b,c' },
    ],
    [
      'its successor takes it back from before it handed over, and stays',
      [change(4, 'add', 'c', 'a'), change(5, 'rotate', 'b', 'a'), change(6, 'revoke', 'a', 'b', 3)],
      { a: 'ooo!!o!!!!', b: '......oooo', c: '----------', now: 'b' },
    ],
    [
      'another key takes it back from before it handed over: the successor goes, too',
      [change(1, 'add', 'c', 'a'), change(4, 'rotate', 'b', 'a'), change(6, 'revoke', 'a', 'c', 3)],
      { a: 'ooo!!!!!!!', b: '----------', c: '..oooooooo', now: 'c' },
    ],
    [
      'its thief takes it back first to save a key of theirs, in vain',
      [
        change(1, 'add', 'b', 'a'),
        change(4, 'add', 'c', 'a'),
        change(5, 'revoke', 'a', 'c', 4),
        change(7, 'revoke', 'a', 'b', 4),
      ],
      { a: 'oooo!!!!!!', b: '..oooooooo', c: '----------', now: 'b' },
    ],
    [
      'what it took back stays so: nobody undoes that by a detour',
      [
        change(1, 'add', 'b', 'a'),
        change(2, 'add', 'c', 'a'),
        change(4, 'revoke', 'c', 'a', 4),
        change(7, 'revoke', 'a', 'b', 3),
      ],
      { a: 'ooo!!!!!!!', b: '..oooooooo', c: '...o!!!!!!', now: 'b' },
    ],
    [
      'a key of its thief that was taken back, too, stays so',
      [
        change(1, 'add', 'b', 'a'),
        change(4, 'add', 'c', 'a'),
        change(5, 'revoke', 'c', 'b'),
        change(6, 'revoke', 'a', 'b', 4),
        change(7, 'add', 'c', 'b'),
      ],
      { a: 'oooo!!!!!!', b: '..oooooooo', c: '------!!!!', now: 'b' },
    ],
    [
      'an honest key that its thief named first can still be introduced',
      [
        change(1, 'add', 'b', 'a'),
        change(4, 'add', 'c', 'a'),
        change(6, 'revoke', 'a', 'b', 4),
        change(7, 'add', 'c', 'b'),
      ],
      { a: 'oooo!!!!!!', b: '..oooooooo', c: '........oo', now: 'b,c' },
    ],
    [
      'a thief who is first keeps the ledger: nobody can tell them from its owner',
      [change(4, 'rotate', 'c', 'a'), change(6, 'rotate', 'b', 'a'), change(7, 'revoke', 'c', 'a')],
      { a: 'oooooxxxxx', c: '.....ooooo', now: 'c' },
    ],
  ])('%s', (_, changes, rows) => {
    expect(table(changes)).toEqual(rows);
  });
});

describe('it says by which record', () => {
  const ring = keyringOf('a', [
    change(1, 'add', 'c', 'a'),
    change(3, 'rotate', 'b', 'a'),
    change(5, 'add', 'd', 'b'),
    change(8, 'revoke', 'b', 'c', 5),
  ]);

  test.each([
    ['a', 2, { standing: 'counts', event: null }],
    ['a', 4, { standing: 'replaced', event: 3 }],
    ['b', 3, { standing: 'not-yet', event: 3 }],
    ['b', 6, { standing: 'revoked', event: 8 }],
    ['d', 7, { standing: 'undone', event: 8 }],
    ['e', 7, { standing: 'unknown', event: null }],
  ])('%s at %d', (key, index, reason) => {
    expect(ring.reason(key, index)).toEqual(reason);
  });

  test('from where to where each key counts', () => {
    expect(ring.spans()).toEqual([
      { key: 'a', from: 0, until: 4 },
      { key: 'c', from: 2, until: null },
      { key: 'b', from: 4, until: 5 },
      { key: 'd', from: 6, until: 6 },
    ]);
  });
});

const KEYS = ['a', 'b', 'c', 'd', 'e'] as const;
const MOST = 16;
const anyKey = fc.constantFrom(...KEYS);

/** An event but for its place and, where that has to be somebody who does not count, its signer. */
const anyEvent = fc.record({
  action: fc.constantFrom('add', 'rotate', 'revoke'),
  key: anyKey,
  by: anyKey,
  since: fc.option(fc.nat(MOST), { nil: null }),
});
const anyEvents = fc.array(anyEvent, { maxLength: MOST });

type Event = Omit<KeyChange, 'index'>;
const placed = (events: readonly Event[], from = 1): readonly KeyChange[] =>
  events.map((event, nth) => ({ ...event, index: from + nth }));

const everyPlace = (): readonly (readonly [key: string, index: number])[] =>
  KEYS.flatMap((key) => Array.from({ length: 2 * MOST + 2 }, (_, index) => [key, index] as const));

const everyStanding = (ring: Keyring): readonly string[] =>
  everyPlace().map(([key, index]) => `${key}${index} ${ring.standing(key, index)}`);

describe('whatever events there are', () => {
  const options = { seed: 20261201, numRuns: 500 };

  test('those that are signed by keys that do not count change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ event: anyEvent, honest: fc.boolean() }), { maxLength: 2 * MOST }),
        (drawn) => {
          const all: KeyChange[] = [];
          const honest: KeyChange[] = [];
          for (const [nth, one] of drawn.entries()) {
            const index = nth + 1;
            const ring = keyringOf('a', all);
            const strangers = KEYS.filter((key) => ring.standing(key, index) !== 'counts');
            const stranger = strangers[KEYS.indexOf(one.event.by as 'a') % strangers.length];
            if (one.honest) {
              all.push({ ...one.event, index });
              honest.push({ ...one.event, index });
            } else if (stranger !== undefined) {
              all.push({ ...one.event, index, by: stranger });
            }
          }
          const [with_, without] = [keyringOf('a', all), keyringOf('a', honest)];
          expect(everyStanding(with_)).toEqual(everyStanding(without));
          expect(with_.effective).toEqual(without.effective);
        },
      ),
      options,
    );
  });

  test('a key that did not count for a record never counts for it later, and one taken back for none', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(MOST), (events, cut) => {
        const changes = placed(events);
        const [earlier, later] = [keyringOf('a', changes.slice(0, cut)), keyringOf('a', changes)];
        const risen = everyPlace().filter(([key, index]) => {
          const before = earlier.standing(key, index);
          const isOver = index <= Math.min(cut, changes.length) || before === 'revoked';
          return isOver && before !== 'counts' && later.standing(key, index) === 'counts';
        });
        expect(risen).toEqual([]);
      }),
      options,
    );
  });

  test('once a stolen key is taken back, nothing counts that it led to', () => {
    // `a` is stolen from record 2 on; `b` was put aside before. The thief has `a`, and makes the rest.
    const stolen = anyEvent.map((event) => ({
      ...event,
      by: event.by === 'b' ? 'a' : event.by,
      key: event.action === 'revoke' && event.key === 'b' ? 'a' : event.key,
      since: event.since === null ? null : event.since + 2,
    }));
    const afterwards = anyEvent.map((event) => ({
      ...event,
      by: event.by === 'b' ? 'a' : event.by,
    }));
    fc.assert(
      fc.property(
        fc.array(stolen, { maxLength: MOST }),
        fc.array(afterwards, { maxLength: MOST }),
        (before, after) => {
          const at = before.length + 2;
          const ring = keyringOf('a', [
            change(1, 'add', 'b', 'a'),
            ...placed(before, 2),
            change(at, 'revoke', 'a', 'b', 2),
            ...placed(after, at + 1),
          ]);
          expect(ring.current()).toEqual(['b']);
          const counting = everyPlace().filter(
            ([key, index]) => ring.standing(key, index) === 'counts',
          );
          expect(counting.filter(([key]) => key !== 'a' && key !== 'b')).toEqual([]);
          expect([ring.standing('a', 1), ring.standing('a', 2)]).toEqual(['counts', 'revoked']);
        },
      ),
      options,
    );
  });
});

test('a line of keys as long as a ledger is followed and cut off', () => {
  const many = 50_000;
  const line = Array.from({ length: many }, (_, nth) =>
    change(nth + 2, 'rotate', `k${nth + 1}`, nth === 0 ? 'a' : `k${nth}`),
  );
  const changes = [change(1, 'add', 'b', 'a'), ...line];
  expect(keyringOf('a', changes).current()).toEqual(['b', `k${many}`]);
  const ring = keyringOf('a', [...changes, change(many + 2, 'revoke', 'a', 'b', 2)]);
  expect(ring.current()).toEqual(['b']);
});
