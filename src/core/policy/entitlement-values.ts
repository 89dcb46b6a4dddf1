import type { DeclaredEntitlement, EntitlementPart, Grant } from '../model/grant.ts';
import type { Place } from '../model/place.ts';

/** Entitlements as somebody wrote them, or, where a reader kept none, the effective ones. */
export function declaredOf(grant: Grant): readonly DeclaredEntitlement[] {
  if (grant.declared.length > 0) return grant.declared;
  return grant.entitlements.map((entitlement) => ({
    entitlement,
    at: () => grant.at('entitlements'),
  }));
}

/** Where the values stand that make an entitlement reach as far as it does; the first is the one to point at. */
export function placeOf(
  declared: DeclaredEntitlement,
  part: EntitlementPart,
  value: string | undefined,
): Place {
  return value === undefined ? declared.at(part) : declared.at(part, value);
}
