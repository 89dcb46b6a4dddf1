import type { Entitlement } from '../../src/core/model/grant.ts';

/**
 * A second opinion on what entitlements allow, written without the code under test: every name is tried, every
 * pattern is a regular expression, every combination is written down.
 */

/** All texts over an alphabet, up to a length, the empty one included. */
export function allTexts(alphabet: readonly string[], longest: number): readonly string[] {
  const found = [''];
  for (let length = 1, last = ['']; length <= longest; length += 1) {
    last = last.flatMap((text) => alphabet.map((char) => text + char));
    found.push(...last);
  }
  return found;
}

/** Whether a pattern stands for a name: `*` for anything, a backslash before a sign for the sign. */
export function standsFor(pattern: string, name: string): boolean {
  return expressionOf(pattern).test(name);
}

function expressionOf(pattern: string): RegExp {
  const source = [...pattern.matchAll(/\\(.)|(.)/gs)].map(([, escaped, plain]) =>
    escaped === undefined && plain === '*'
      ? '[^]*'
      : `\\u{${(escaped ?? plain ?? '').codePointAt(0)?.toString(16) ?? ''}}`,
  );
  return new RegExp(`^${source.join('')}$`, 'u');
}

export interface Universe {
  readonly names: readonly string[];
  /** Conditions, as canonical texts, of which any may hold or not. */
  readonly conditions: readonly string[];
}

/** Everything that a list of entitlements allows in a small universe, one text each. */
export function allowed(list: readonly Entitlement[], universe: Universe): ReadonlySet<string> {
  return new Set(list.flatMap((one) => allowedByOne(one, universe)));
}

function allowedByOne(one: Entitlement, { names, conditions }: Universe): readonly string[] {
  const matching = (patterns: readonly string[]): readonly string[] => {
    const expressions = patterns.map(expressionOf);
    return names.filter((name) => expressions.some((expression) => expression.test(name)));
  };
  const listed = (patterns: readonly string[]): readonly string[] =>
    patterns.length === 0 ? ['(none)'] : matching(patterns);
  const acts = one.role !== null || one.actions.length > 0 || one.scopes.length > 0;
  if (!acts && one.secretKeys.length === 0) return [];
  const keys = one.secretKeys.length === 0 ? ['(all)', ...names] : matching(one.secretKeys);
  const boundaries = one.boundary === null ? ['(none)'] : matching([one.boundary]);
  const roles = one.role === null ? ['(none)'] : matching([one.role]);
  const passing = one.delegable ? ['uses', 'hands on'] : ['uses'];
  return product([
    [one.system],
    boundaries,
    roles,
    listed(one.resources),
    listed(one.actions),
    listed(one.scopes),
    keys,
    passing,
    worlds(one, conditions),
  ]);
}

/** The sets of conditions under which an entitlement holds. */
function worlds(one: Entitlement, conditions: readonly string[]): readonly string[] {
  let all: readonly (readonly string[])[] = [[]];
  for (const condition of conditions) {
    all = all.flatMap((world) => [world, [...world, condition]]);
  }
  const asked = one.conditions === null ? null : JSON.stringify(one.conditions);
  return all
    .filter((world) => asked === null || world.includes(asked))
    .map((world) => world.join('&'));
}

function product(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (heads, list) => heads.flatMap((head) => list.map((item) => `${head}|${item}`)),
    [''],
  );
}

export const isSubset = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  [...inner].every((item) => outer.has(item));
