import type { Delta, Side } from '../model/delta.ts';
import { globMatcher } from '../model/glob.ts';
import type { Match } from '../model/policy.ts';
import { privilegesOf } from './privilege.ts';

/** Whether an entry of the policy applies to a delta; what is unknown matches everything. */
export function matches(match: Match, delta: Delta): boolean {
  if (delta.direction === 'unknown') return true;
  return (
    holds(match.class, () => delta.classes) &&
    holds(match.direction, () => [delta.direction]) &&
    holds(match.format, () => [delta.format]) &&
    sideHolds(match.environment, delta, environmentOf) &&
    sideHolds(match.identityType, delta, identityTypeOf) &&
    holds(match.privilege, () => sidesOf(delta).flatMap(privilegesOf)) &&
    (match.paths === undefined || pathsHold(match.paths, delta))
  );
}

const sidesOf = ({ before, after }: Delta): readonly Side[] =>
  [before, after].filter((side) => side !== null);

/** Values are worked out only where a condition asks for them. */
function holds<T>(wanted: readonly T[] | undefined, values: () => readonly T[]): boolean {
  return wanted === undefined || values().some((value) => wanted.includes(value));
}

/** One side is enough, and a side that does not say may be any: silence must not lead past a condition. */
function sideHolds<T extends string>(
  wanted: readonly T[] | undefined,
  delta: Delta,
  said: (side: Side) => string | undefined,
): boolean {
  if (wanted === undefined) return true;
  const known: readonly string[] = wanted;
  return sidesOf(delta).some((side) => {
    const value = said(side);
    return value === undefined || known.includes(value);
  });
}

const environmentOf = (side: Side): string | undefined =>
  side.kind === 'grant' ? side.grant.metadata.environment?.value : undefined;

const identityTypeOf = (side: Side): string | undefined =>
  side.kind === 'grant' ? side.grant.identity.type : undefined;

function pathsHold(globs: readonly string[], delta: Delta): boolean {
  const places = sidesOf(delta).map(
    (side) => (side.kind === 'grant' ? side.grant : side.unit).place.path,
  );
  return globs.some((glob) => {
    const fits = globMatcher(glob);
    return fits(delta.place.path) || places.some(fits);
  });
}
