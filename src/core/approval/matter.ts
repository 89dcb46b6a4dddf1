import type { Delta, Side } from '../model/delta.ts';
import type { Metadata } from '../model/grant.ts';
import type { Place } from '../model/place.ts';

/** Who answers for a grant, as far as it is said. */
type Owner = Pick<Metadata, 'team' | 'primary'> & {
  /** True where only the change itself says so. */
  readonly claimed?: true;
};

/** What an approval is asked for. */
export interface Matter {
  readonly place: Place;
  /** Where it stands on the branch that the change would land on; where it would stand, if it is new there. */
  readonly path: string;
  readonly owner: Owner;
}

/** A change of one grant. */
export function matterOfDelta(delta: Delta): Matter {
  const { before, place } = delta;
  return { place, path: before === null ? place.path : pathOf(before), owner: ownerOf(delta) };
}

/** A changed file of the policy. */
export function matterOfPolicy(path: string): Matter {
  return { place: { path, line: 1, column: 1 }, path, owner: {} };
}

const pathOf = (side: Side): string =>
  side.kind === 'grant' ? side.grant.place.path : side.unit.place.path;

/**
 * The owner as the branch has it that the change would land on: nobody makes themselves the owner by the change that
 * they want approved. What nobody owns there yet is judged by the team that it names, never by the person.
 */
function ownerOf({ before, after }: Delta): Owner {
  if (before?.kind === 'opaque') return {};
  const { team, primary } = before?.grant.metadata ?? {};
  if (team !== undefined || primary !== undefined) return present({ team, primary });
  return after?.kind === 'grant'
    ? { ...present({ team: after.grant.metadata.team }), claimed: true }
    : {};
}

const present = ({
  team,
  primary,
}: { readonly [K in 'team' | 'primary']?: Owner[K] | undefined }): Owner => ({
  ...(team && { team }),
  ...(primary && { primary }),
});
