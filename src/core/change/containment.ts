import { canonicalJson } from '../model/canonical.ts';
import { effort, type Spend } from '../model/effort.ts';
import type { Entitlement } from '../model/grant.ts';
import { entitlementKey, sizeOf } from '../model/normalise.ts';
import { covers } from '../model/pattern.ts';
import { coverOf, DIMENSIONS, type Dimension, isDenial, reachOf } from '../model/reach.ts';

/** More pieces than this an entitlement is not taken apart into; what stays in doubt counts as uncovered. */
const MAX_PIECES = 10_000;

/**
 * The parts of `inner` that `outer` does not allow already; empty when `outer` contains all of it.
 * Sound, not complete: what it calls covered is covered, what it can't compare it gives back.
 */
export function excess(
  inner: readonly Entitlement[],
  outer: readonly Entitlement[],
): readonly Entitlement[] {
  const known = new Set(outer.map(entitlementKey));
  const fresh = inner.filter((one) => !known.has(entitlementKey(one)));
  if (fresh.length === 0 || outer.length === 0) return fresh;
  const isContained = containment(outer, effort(sizeOf(fresh) + sizeOf(outer)));
  return fresh.flatMap((one) => uncovered(one, isContained));
}

type IsContained = (one: Entitlement) => boolean;

/** Cuts along one dimension after the other, and keeps the pieces that nothing contains. */
function uncovered(one: Entitlement, isContained: IsContained): readonly Entitlement[] {
  let pieces: readonly Entitlement[] = isContained(one) ? [] : [one];
  for (const dimension of DIMENSIONS) {
    const count = pieces.reduce((sum, piece) => sum + piece[dimension].length, 0);
    if (count > MAX_PIECES) return pieces;
    pieces = pieces.flatMap((piece) =>
      piece[dimension].length < 2
        ? [piece]
        : slices(piece, dimension).filter((slice) => !isContained(slice)),
    );
  }
  return pieces;
}

function slices(one: Entitlement, dimension: Dimension): readonly Entitlement[] {
  return one[dimension].map((value) => ({ ...one, [dimension]: [value] }));
}

/** An entitlement, ready to be asked what it contains. */
interface Holder {
  readonly holds: Entitlement;
  readonly covers: Readonly<Record<Dimension, (value: string) => boolean>>;
}

/** Tests whether one of a list of entitlements contains another. Looks only at those that may. */
function containment(list: readonly Entitlement[], spend: Spend): IsContained {
  const byResource = new Map<string, Holder[]>();
  const wide: Holder[] = [];
  for (const holds of list) {
    const holder = holderOf(holds, spend);
    const { isWide } = reachOf(holds.system, 'resources');
    if (holds.resources.length === 0 || holds.resources.some(isWide)) {
      wide.push(holder);
      continue;
    }
    for (const resource of holds.resources) {
      const known = byResource.get(resource);
      if (known === undefined) byResource.set(resource, [holder]);
      else known.push(holder);
    }
  }
  return (one) => {
    const named = byResource.get(one.resources[0] ?? '') ?? [];
    return [named, wide].some((holders) => holders.some((holder) => contains(holder, one, spend)));
  };
}

function holderOf(holds: Entitlement, spend: Spend): Holder {
  const cover = (dimension: Dimension): ((value: string) => boolean) =>
    coverOf(holds[dimension], reachOf(holds.system, dimension), spend);
  return {
    holds,
    covers: {
      resources: cover('resources'),
      actions: cover('actions'),
      scopes: cover('scopes'),
      secretKeys: cover('secretKeys'),
    },
  };
}

/** True when whoever holds the one may do everything that the other allows. */
function contains(holder: Holder, narrow: Entitlement, spend: Spend): boolean {
  const wide = holder.holds;
  const size = DIMENSIONS.reduce((sum, dimension) => sum + narrow[dimension].length, 1);
  return (
    spend(size) &&
    wide.system === narrow.system &&
    coversOptional(wide.boundary, narrow.boundary) &&
    coversOptional(wide.role, narrow.role) &&
    (wide.delegable || !narrow.delegable) &&
    coversConditions(wide, narrow) &&
    fitsLabels(wide, narrow) &&
    denies(wide) === denies(narrow) &&
    DIMENSIONS.every((dimension) => coversDimension(holder, narrow, dimension))
  );
}

function coversOptional(wide: string | null, narrow: string | null): boolean {
  if (wide === null || narrow === null) return wide === narrow;
  return covers(wide, narrow);
}

/** A condition only ever restricts; two different ones can't be compared. */
function coversConditions(wide: Entitlement, narrow: Entitlement): boolean {
  if (wide.conditions === null) return true;
  return (
    narrow.conditions !== null &&
    canonicalJson(wide.conditions) === canonicalJson(narrow.conditions)
  );
}

/** Policies ask more of some labels than of others, so that another label is another entitlement. */
function fitsLabels(wide: Entitlement, narrow: Entitlement): boolean {
  return (
    (wide.privilege === null || wide.privilege === narrow.privilege) &&
    (wide.dataClass === null || wide.dataClass === narrow.dataClass)
  );
}

export const denies = (entitlement: Entitlement): boolean => entitlement.actions.some(isDenial);

function coversDimension(holder: Holder, narrow: Entitlement, dimension: Dimension): boolean {
  const wide = holder.holds;
  const inner = narrow[dimension];
  if (wide[dimension].length === 0 || inner.length === 0) {
    return (
      wide[dimension].length === inner.length ||
      (dimension === 'secretKeys' && reachesAllKeys(wide))
    );
  }
  return inner.every(holder.covers[dimension]);
}

/** Without named keys, a right to act on a secret reaches all its keys. */
function reachesAllKeys(entitlement: Entitlement): boolean {
  return (
    entitlement.secretKeys.length === 0 &&
    (entitlement.role !== null || entitlement.actions.length > 0 || entitlement.scopes.length > 0)
  );
}
