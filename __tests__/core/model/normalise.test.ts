import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entitlement } from '../../../src/core/model/grant.ts';
import { entitlementKey, normalise } from '../../../src/core/model/normalise.ts';
import { allowed, allTexts } from '../../support/naive-access.ts';
import { sampleEntitlement } from '../../support/sample-grant.ts';

const one = (resources: readonly string[], actions: readonly string[], more = {}): Entitlement =>
  sampleEntitlement({ resources, actions, ...more });

const lists = (list: readonly Entitlement[]): readonly (readonly [string, string])[] =>
  list.map(({ resources, actions }) => [resources.join(), actions.join()]);

describe('the normal form', () => {
  test('nothing stays nothing', () => {
    expect(normalise([])).toEqual([]);
  });

  test.each<[string, readonly Entitlement[], readonly (readonly [string, string])[]]>([
    ['sorts and drops doubles', [one(['b', 'a', 'b'], ['y', 'x'])], [['a,b', 'x,y']]],
    ['drops what a wildcard covers', [one(['a*', 'ab', 'b'], ['*', 'x'])], [['a*,b', '*']]],
    ['keeps one of two alike', [one(['a**', 'a*', '*a**'], ['x'])], [['*a**', 'x']]],
    ['joins resources', [one(['a'], ['x']), one(['b'], ['x'])], [['a,b', 'x']]],
    ['joins actions', [one(['a'], ['x']), one(['a'], ['y'])], [['a', 'x,y']]],
    [
      'joins what only several steps can join',
      [one(['a'], ['x']), one(['a'], ['y']), one(['b'], ['x']), one(['b'], ['y'])],
      [['a,b', 'x,y']],
    ],
    [
      'keeps apart what is no rectangle',
      [one(['a', 'b'], ['x']), one(['a'], ['y'])],
      [
        ['a', 'x,y'],
        ['b', 'x'],
      ],
    ],
    [
      'covers within what came together only',
      [one(['a*'], ['x']), one(['ab'], ['x', 'y'])],
      [
        ['ab', 'x,y'],
        ['a*', 'x'],
      ],
    ],
  ])('%s', (_, list, expected) => {
    expect(lists(normalise(list))).toEqual(expected);
  });

  test.each<[string, Partial<Entitlement>]>([
    ['system', { system: 'gcp' }],
    ['boundary', { boundary: 'account:444455556666' }],
    ['role', { role: 'reader' }],
    ['privilege', { privilege: 'read' }],
    ['data class', { dataClass: 'public' }],
    ['conditions', { conditions: { ip: '10.0.0.0/8' } }],
    ['handing on', { delegable: true }],
    ['having scopes', { scopes: ['s'] }],
    ['having keys', { secretKeys: ['k'] }],
  ])('another %s stays apart', (_, more) => {
    expect(normalise([one(['a'], ['x']), one(['b'], ['x'], more)])).toHaveLength(2);
  });

  test('a list without conditions is without conditions, however it says so', () => {
    expect(normalise([one(['a'], ['x'], { conditions: {} })])).toEqual([one(['a'], ['x'])]);
  });

  test('a denial is covered by nothing else', () => {
    expect(lists(normalise([one(['a'], ['*', 'deny', 'read'])]))).toEqual([['a', '*,deny']]);
  });

  test('an asterisk of Kubernetes covers whole names only', () => {
    const list = [
      one(['*/log', 'core/pods/log', 'core/pods', 'core/pods:a', 'apps/*', 'apps/x/y'], ['get'], {
        system: 'kubernetes',
      }),
    ];
    expect(lists(normalise(list))).toEqual([['*/log,apps/*,core/pods,core/pods/log', 'get']]);
  });
});

describe('properties of the normal form', () => {
  const names = allTexts(['a', 'b'], 2);
  const universe = { names, conditions: [] };
  const value = fc.constantFrom('a', 'b', 'aa', 'ab', 'ba', '*', 'a*', '*b', 'a*b', '**');
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
  const optional = fc.oneof(fc.constant([]), values);
  const entitlement: fc.Arbitrary<Entitlement> = fc
    .record({
      system: fc.constantFrom('aws', 'vault'),
      boundary: fc.constantFrom(null, 'a'),
      resources: values,
      actions: optional,
      scopes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, values),
      secretKeys: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, values),
    })
    .map((parts) => sampleEntitlement(parts));
  const list = fc.array(entitlement, { maxLength: 6 });
  // Few kinds and many of each, so that there is something to merge.
  const mergeable = fc.array(
    fc.tuple(values, values).map(([resources, actions]) => one(resources, actions)),
    { maxLength: 7 },
  );

  test('it allows exactly what the list allows', () => {
    fc.assert(
      fc.property(fc.oneof(list, mergeable), (given) => {
        expect(allowed(normalise(given), universe)).toEqual(allowed(given, universe));
      }),
      { numRuns: 500 },
    );
  });

  test('it is its own normal form', () => {
    fc.assert(
      fc.property(fc.oneof(list, mergeable), (given) => {
        const normal = normalise(given);
        expect(normalise(normal)).toEqual(normal);
      }),
      { numRuns: 500 },
    );
  });

  test('order means nothing', () => {
    const shuffled = fc
      .oneof(list, mergeable)
      .chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const backwards = other.map((one) => ({
          ...one,
          resources: one.resources.toReversed(),
          actions: one.actions.toReversed(),
        }));
        expect(normalise(backwards)).toEqual(normalise(given));
      }),
      { numRuns: 500 },
    );
  });

  test('any way to split a list of plain words gives the same', () => {
    const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    const plain = fc.array(
      fc.record({ resources: words, actions: words, scopes: fc.oneof(fc.constant([]), words) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(plain, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (given, cuts) => {
        const whole = given.map((parts) => sampleEntitlement(parts));
        const split = whole.flatMap((each, nth) => cut(each, cuts[nth] ?? 0));
        expect(normalise(split)).toEqual(normalise(whole));
        expect(normalise([...split, ...whole])).toEqual(normalise(whole));
      }),
      { numRuns: 500 },
    );
  });
});

/** The same access in pieces, cut along one dimension, overlapping in none or all of it. */
function cut(whole: Entitlement, way: number): readonly Entitlement[] {
  if (way === 1) return whole.resources.map((value) => ({ ...whole, resources: [value] }));
  if (way === 2) return whole.actions.map((value) => ({ ...whole, actions: [value] }));
  if (way === 3 && whole.scopes.length > 0) {
    return whole.scopes.map((value) => ({ ...whole, scopes: [value] }));
  }
  return [whole, whole];
}

describe('hostile sizes come to an end', () => {
  const count = (length: number, make: (nth: number) => string): readonly string[] =>
    Array.from({ length }, (_, nth) => make(nth));

  test.each<[string, () => readonly Entitlement[]]>([
    [
      '20,000 wildcards in one list',
      () => [
        one(
          count(20_000, (n) => `a*${n}`),
          ['x'],
        ),
      ],
    ],
    [
      '2,000 long wildcards',
      () => [
        one(
          count(2000, (n) => `*${'a'.repeat(400)}*${n}`),
          ['x'],
        ),
      ],
    ],
    [
      '5,000 entitlements that share one long list',
      () => [
        one(
          count(5000, (n) => `r${n}`),
          count(5000, (n) => `x${n}`),
        ),
        ...count(5000, (n) => `r${n}`).map((resource, n) => one([resource], [`y${n}`])),
      ],
    ],
    [
      'a staircase of 400 steps',
      () =>
        count(400, String).map((_, n) =>
          one(
            count(n + 1, (m) => `r${m}`),
            [`x${n}`],
          ),
        ),
    ],
  ])('%s', (_, make) => {
    const list = make();
    const normal = normalise(list);
    expect(new Set(normal.map(entitlementKey)).size).toBe(normal.length);
    expect(normalise(list.toReversed())).toEqual(normal);
  });
});
