import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../src/core/change/compare.ts';
import type { Delta } from '../../../src/core/model/delta.ts';
import type { Entitlement } from '../../../src/core/model/grant.ts';
import { normalise } from '../../../src/core/model/normalise.ts';
import { allowed, allTexts, isSubset } from '../../support/naive-access.ts';
import { sampleEntitlement, sampleGrant, sampleReading } from '../../support/sample-grant.ts';

/** The delta between two lists of entitlements as a manifest would declare them; null without any. */
function deltaOf(
  before: readonly Entitlement[],
  after: readonly Entitlement[],
  format: 'access-grant' | 'kubernetes' = 'access-grant',
): Delta | null {
  const reading = (list: readonly Entitlement[]): ReturnType<typeof sampleReading> =>
    sampleReading({ grants: [sampleGrant({ format, entitlements: normalise(list) })] });
  return compare(reading(before), reading(after))[0] ?? null;
}

const widens = (delta: Delta | null): boolean =>
  delta?.direction === 'widen' || delta?.direction === 'unknown';

/** Pairs of lists: unrelated, or one made from the other by leaving out, adding and changing. */
function pairsOf(
  one: fc.Arbitrary<Entitlement>,
): fc.Arbitrary<readonly [readonly Entitlement[], readonly Entitlement[]]> {
  const list = fc.array(one, { minLength: 1, maxLength: 3 });
  const related = list.chain((given) =>
    fc
      .tuple(
        fc.subarray([...given]),
        fc.array(one, { maxLength: 1 }),
        one,
        fc.subarray(['resources', 'actions', 'scopes', 'secretKeys', 'conditions'] as const),
        fc.boolean(),
      )
      .map(([kept, added, other, fields, swap]) => {
        const parts = Object.fromEntries(fields.map((field) => [field, other[field]]));
        const changed = [...kept.map((each) => ({ ...each, ...parts })), ...added];
        return swap ? ([changed, given] as const) : ([given, changed] as const);
      }),
  );
  return fc.oneof(fc.tuple(list, list), related);
}

describe('against brute force over a small universe', () => {
  const universe = { names: allTexts(['a', 'b'], 3), conditions: ['{"c":1}'] };
  const smaller = { ...universe, names: allTexts(['a', 'b'], 2) };
  const value = fc
    .string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 3 })
    .filter((text) => !text.includes('**'));
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 2 });
  const rarely = fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: values },
  );
  const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(usual) },
      { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
    );
  const entitlement: fc.Arbitrary<Entitlement> = fc
    .record({
      system: mostly('aws', 'gcp'),
      boundary: mostly<string | null>(null, 'a', 'a*'),
      role: mostly<string | null>(null, 'b', '*'),
      resources: values,
      actions: fc.oneof({ weight: 5, arbitrary: values }, rarely),
      scopes: rarely,
      secretKeys: rarely,
      conditions: mostly<Entitlement['conditions']>(null, { c: 1 }),
      delegable: mostly(false, true),
      privilege: mostly<Entitlement['privilege']>(null, 'read', 'admin'),
    })
    .map((parts) => sampleEntitlement(parts));

  test('a widening is never called narrow, neutral or nothing', () => {
    let widenings = 0;
    let narrowings = 0;
    fc.assert(
      fc.property(pairsOf(entitlement), ([before, after]) => {
        const grows = !isSubset(allowed(after, universe), allowed(before, universe));
        const delta = deltaOf(before, after);
        if (grows) expect(widens(delta)).toBe(true);
        if (grows) widenings += 1;
        if (delta?.direction === 'narrow') narrowings += 1;
      }),
      { numRuns: 250 },
    );
    // The property is worth something only where both happen.
    expect(Math.min(widenings, narrowings)).toBeGreaterThan(5);
  });

  test('what is called narrow shrinks, or says less, and what is neutral stays the same', () => {
    fc.assert(
      fc.property(pairsOf(entitlement), ([before, after]) => {
        const delta = deltaOf(before, after);
        const [old, now] = [allowed(before, smaller), allowed(after, smaller)];
        const same = delta === null || delta.direction === 'neutral';
        if (same) expect(isSubset(old, now)).toBe(true);
        if (same || delta.class === 'narrow') expect(isSubset(now, old)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('before and after swapped turn broaden into narrow, and leave reshape', () => {
    const unlabelled = entitlement.map((one) => ({ ...one, privilege: null }));
    const swapped = { broaden: 'narrow', narrow: 'broaden', reshape: 'reshape' } as const;
    fc.assert(
      fc.property(pairsOf(unlabelled), ([before, after]) => {
        const there = deltaOf(before, after)?.class;
        const back = deltaOf(after, before)?.class;
        if (there === 'broaden' || there === 'narrow' || there === 'reshape')
          expect(back).toBe(swapped[there]);
        else expect(back).toBe(there);
      }),
      { numRuns: 500 },
    );
  });

  test('plain words are compared completely', () => {
    const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'ab'), { minLength: 1 });
    const plain = fc
      .record({ resources: words, actions: words })
      .map((parts) => sampleEntitlement({ ...parts, boundary: null }));
    const small = { names: allTexts(['a', 'b'], 2), conditions: [] };
    fc.assert(
      fc.property(pairsOf(plain), ([before, after]) => {
        const [old, now] = [allowed(before, small), allowed(after, small)];
        const more = !isSubset(now, old);
        const less = !isSubset(old, now);
        const expected = more ? (less ? 'reshape' : 'broaden') : less ? 'narrow' : undefined;
        // Entitlements that are gone altogether leave nothing to name.
        expect(deltaOf(before, after)?.class).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('systems with rules of their own', () => {
  const words = (...of: readonly string[]): fc.Arbitrary<string[]> =>
    fc.uniqueArray(fc.constantFrom(...of), { minLength: 1, maxLength: 3 });

  test('a denial that goes away is a widening', () => {
    const vault = fc
      .record({
        resources: words('a', 'ab', 'a*', '*', 'b'),
        actions: words('read', 'update', 'deny'),
      })
      .map((parts) => sampleEntitlement({ ...parts, system: 'vault', boundary: null }));
    const paths = allTexts(['a', 'b'], 2);
    const reach = (list: readonly Entitlement[]): ReadonlySet<string> => {
      const denied = list.filter(({ actions }) => actions.includes('deny'));
      const on = (all: readonly Entitlement[]): ReadonlySet<string> =>
        new Set(
          paths.filter((path) =>
            all.some(({ resources }) =>
              resources.some(
                (text) =>
                  text === path || (text.endsWith('*') && path.startsWith(text.slice(0, -1))),
              ),
            ),
          ),
        );
      const closed = on(denied);
      return new Set(
        ['read', 'update'].flatMap((verb) =>
          [...on(list.filter(({ actions }) => actions.includes(verb)))]
            .filter((path) => !closed.has(path))
            .map((path) => `${verb} ${path}`),
        ),
      );
    };
    fc.assert(
      fc.property(pairsOf(vault), ([before, after]) => {
        fc.pre(after.length > 0);
        if (!isSubset(reach(after), reach(before)))
          expect(widens(deltaOf(before, after))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('requests to Kubernetes, as RBAC judges them', () => {
    interface Rule {
      readonly group: string;
      readonly resource: string;
      readonly name: string | null;
      readonly verbs: readonly string[];
    }
    const rule: fc.Arbitrary<Rule> = fc.record({
      group: fc.constantFrom('core', 'apps', '*'),
      resource: fc.constantFrom('pods', 'log', 'pods/log', '*', '*/log'),
      name: fc.constantFrom(null, null, 'a', 'b:a'),
      verbs: words('get', 'create', '*'),
    });
    const entitlementOf = ({ group, resource, name, verbs }: Rule): Entitlement =>
      sampleEntitlement({
        system: 'kubernetes',
        boundary: 'namespace:sample',
        resources: [`${group}/${resource}${name === null ? '' : `:${name}`}`],
        actions: verbs,
      });
    const requests = ['core', 'apps', 'other'].flatMap((group) =>
      ['pods', 'log', 'pods/log', 'nodes/log', 'nodes'].flatMap((resource) =>
        ['a', 'b:a', 'c'].flatMap((name) =>
          ['get', 'create', 'patch'].map((verb) => ({ group, resource, name, verb })),
        ),
      ),
    );
    const reach = (rules: readonly Rule[]): ReadonlySet<string> =>
      new Set(
        requests
          .filter((request) =>
            rules.some(
              (one) =>
                ['*', request.group].includes(one.group) &&
                (['*', request.resource].includes(one.resource) ||
                  (one.resource === '*/log' && request.resource.endsWith('/log'))) &&
                (one.name === null || one.name === request.name) &&
                (one.verbs.includes('*') || one.verbs.includes(request.verb)),
            ),
          )
          .map((request) => JSON.stringify(request)),
      );
    const rules = fc.array(rule, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rules, rules, fc.boolean(), (some, others, related) => {
        const before = related ? [...some, ...others] : some;
        const delta = deltaOf(before.map(entitlementOf), others.map(entitlementOf), 'kubernetes');
        if (!isSubset(reach(others), reach(before))) expect(widens(delta)).toBe(true);
        if (related) expect(widens(delta)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostile sizes come to an end', () => {
  const count = (length: number, make: (nth: number) => string): readonly string[] =>
    Array.from({ length }, (_, nth) => make(nth));
  const one = (resources: readonly string[], actions: readonly string[]): Entitlement =>
    sampleEntitlement({ resources, actions });

  test.each<[string, () => readonly Entitlement[], () => readonly Entitlement[]]>([
    [
      '5,000 entitlements, each with another action',
      () => count(5000, (n) => `r${n}`).map((resource, n) => one([resource], [`x${n}`])),
      () => count(5000, (n) => `r${n}`).map((resource, n) => one([resource], [`y${n}`, `x${n}`])),
    ],
    [
      '3,000 entitlements under wildcards that never fit',
      () => count(3000, (n) => `r${n}*`).map((resource, n) => one([resource], [`x${n}*`])),
      () => count(3000, (n) => `s${n}*`).map((resource, n) => one([resource], [`y${n}*`])),
    ],
    [
      '2,000 actions on 500 resources',
      () => [
        one(
          count(500, (n) => `r${n}`),
          count(2000, (n) => `x${n}`),
        ),
      ],
      () => [
        one(
          count(500, (n) => `r${n + 1}`),
          count(2000, (n) => `x${n}*`),
        ),
      ],
    ],
    [
      '500 wildcards on 2,000 names',
      () => [
        one(
          count(500, (n) => `*r${n}*s${n}*`),
          ['x'],
        ),
      ],
      () => [
        one(
          count(2000, (n) => `r${n}s${n}`),
          ['x'],
        ),
      ],
    ],
  ])('%s', (_, makeOld, makeNew) => {
    const [old, now] = [makeOld(), makeNew()];
    expect(deltaOf(old, now)).not.toBeNull();
    expect(widens(deltaOf(old, now)) || widens(deltaOf(now, old))).toBe(true);
    expect(deltaOf(now, makeNew().toReversed())).toBeNull();
  });
});
