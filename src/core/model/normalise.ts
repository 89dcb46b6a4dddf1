import { canonicalJson } from './canonical.ts';
import { effort, type Spend } from './effort.ts';
import type { Entitlement } from './grant.ts';
import { groupedBy } from './grouping.ts';
import { byText, sortedSet } from './order.ts';
import { DIMENSIONS, type Dimension, type Reach, reachOf, stepsOf } from './reach.ts';

/**
 * The effective normal form: the same for all lists that allow the same combinations of the same words, however
 * they are split, ordered or doubled. Values that a wildcard beside them covers are dropped.
 */
export function normalise(list: readonly Entitlement[]): readonly Entitlement[] {
  const tidied = list.map(tidy);
  if (tidied.length < 2) return tidied;
  const frames = groupedBy(tidied, frameKey);
  return sortedByKey([...frames.values()].flatMap(merged));
}

/** The same text for the same entitlement. */
export function entitlementKey(entitlement: Entitlement): string {
  return canonicalJson({
    ...entitlement,
    resources: [...entitlement.resources],
    actions: [...entitlement.actions],
    scopes: [...entitlement.scopes],
    secretKeys: [...entitlement.secretKeys],
  });
}

/** How many characters the values of entitlements have: the size of what has to be compared. */
export function sizeOf(list: readonly Entitlement[]): number {
  return list.reduce(
    (sum, one) => DIMENSIONS.reduce((total, dimension) => total + lengthOf(one[dimension]), sum),
    0,
  );
}

const lengthOf = (values: readonly string[]): number =>
  values.reduce((sum, value) => sum + value.length + 1, 0);

function tidy(entitlement: Entitlement): Entitlement {
  const { system, conditions } = entitlement;
  const list = (dimension: Dimension): readonly string[] =>
    withoutCovered(entitlement[dimension], reachOf(system, dimension));
  return {
    ...entitlement,
    resources: list('resources'),
    actions: list('actions'),
    scopes: list('scopes'),
    secretKeys: list('secretKeys'),
    // No condition at all is none.
    conditions: conditions === null || Object.keys(conditions).length === 0 ? null : conditions,
  };
}

function withoutCovered(values: readonly string[], reach: Reach): readonly string[] {
  const sorted = sortedSet(values);
  const wide = sorted.filter(reach.isWide);
  if (wide.length === 0 || sorted.length === 1) return sorted;
  const spend = effort(lengthOf(sorted));
  const isCovered = (value: string, other: string): boolean =>
    spend(stepsOf(other, value)) &&
    reach.covers(other, value) &&
    // Of two that cover each other, one must stay.
    !(value < other && reach.covers(value, other));
  return sorted.filter(
    (value) => !(spend(0) && wide.some((other) => other !== value && isCovered(value, other))),
  );
}

/** What must be alike for two entitlements to be merged: all but their values, and which lists have any. */
function frameKey(entitlement: Entitlement): string {
  const filled = DIMENSIONS.filter((dimension) => entitlement[dimension].length > 0);
  const empty = { resources: [], actions: [], scopes: [], secretKeys: [] };
  return `${filled.join()} ${entitlementKey({ ...entitlement, ...empty })}`;
}

/** Entitlements of one frame in their one normal form; merely without doubles where that would take too long. */
function merged(alike: readonly Entitlement[]): readonly Entitlement[] {
  return (
    layered(alike, DIMENSIONS, effort(sizeOf(alike))) ??
    [...groupedBy(alike, entitlementKey).values()].flatMap((doubles) => doubles.slice(0, 1))
  );
}

/** Sorting a value into its group, against comparing two short names. */
const STEPS_PER_VALUE = 16;

/**
 * Takes the first dimension apart value by value, brings what goes with each value into normal form, and joins the
 * values that come out the same. Null when the effort is spent.
 */
function layered(
  rows: readonly Entitlement[],
  [dimension, ...deeper]: readonly Dimension[],
  spend: Spend,
): readonly Entitlement[] | null {
  const [first, ...others] = rows;
  if (first === undefined || dimension === undefined) return rows.slice(0, 1);
  if (others.length === 0) return rows;
  if (first[dimension].length === 0) return layered(rows, deeper, spend);
  const values = rows.reduce((sum, row) => sum + row[dimension].length, 0);
  if (!spend(values * STEPS_PER_VALUE)) return null;

  const sections = new Map<string, { rows: readonly Entitlement[]; values: string[] }>();
  for (const { values, holders } of byHolders(rows, dimension)) {
    const section = layered(holders, deeper, spend);
    if (section === null) return null;
    const key = sectionKey(section, deeper);
    const known = sections.get(key);
    if (known === undefined) sections.set(key, { rows: section, values: [...values] });
    else known.values.push(...values);
  }
  const reach = reachOf(first.system, dimension);
  return [...sections.values()].flatMap((section) => {
    const values = withoutCovered(section.values, reach);
    return section.rows.map((row) => ({ ...row, [dimension]: values }));
  });
}

interface Held {
  readonly values: readonly string[];
  readonly holders: readonly Entitlement[];
}

/** The values of a dimension, together where the same rows have them. */
function byHolders(rows: readonly Entitlement[], dimension: Dimension): readonly Held[] {
  const pairs = rows.flatMap((row, index) => row[dimension].map((value) => ({ value, index })));
  const indexes = groupedBy(pairs, ({ value }) => value);
  const alike = groupedBy(indexes, ([, held]) => held.map(({ index }) => index).join());
  return [...alike.values()].map((group) => ({
    values: group.map(([value]) => value),
    holders: (group[0]?.[1] ?? []).flatMap(({ index }) => rows[index] ?? []),
  }));
}

function sectionKey(section: readonly Entitlement[], deeper: readonly Dimension[]): string {
  return section
    .map((row) => JSON.stringify(deeper.map((dimension) => row[dimension])))
    .toSorted(byText)
    .join('\n');
}

function sortedByKey(list: readonly Entitlement[]): readonly Entitlement[] {
  return list
    .map((one) => ({ one, key: entitlementKey(one) }))
    .toSorted((a, b) => byText(a.key, b.key))
    .map(({ one }) => one);
}
