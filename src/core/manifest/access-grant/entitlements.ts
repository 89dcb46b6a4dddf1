import type { DeclaredEntitlement, Entitlement } from '../../model/grant.ts';
import { sortedSet } from '../../model/order.ts';
import type { Pointer } from '../../model/place.ts';
import type { ManifestDocument } from '../document.ts';
import type { AccessGrantManifest } from '../schema/types.ts';

type Written = AccessGrantManifest['spec']['entitlements'][number];

/** The entitlements of a manifest as they stand in it, each with its places. */
export function declaredEntitlements(
  { at }: Pick<ManifestDocument, 'at'>,
  spec: AccessGrantManifest['spec'],
): readonly DeclaredEntitlement[] {
  return spec.entitlements.map((one, nth) => {
    const pointer: Pointer = ['spec', 'entitlements', nth];
    return {
      entitlement: entitlementOf(one),
      at: (part, value) => {
        if (part === 'entitlement') return at(pointer);
        const written = one[part];
        const item = typeof written === 'string' ? -1 : indexOf(written ?? [], value, one.system);
        return at(item < 0 ? [...pointer, part] : [...pointer, part, item]);
      },
    };
  });
}

function indexOf(list: readonly string[], value: string | undefined, system: string): number {
  return value === undefined ? -1 : list.findIndex((text) => pattern(text, system) === value);
}

function entitlementOf(written: Written): Entitlement {
  const patterns = (values: readonly string[] | undefined): readonly string[] =>
    sortedSet((values ?? []).map((value) => pattern(value, written.system)));
  return {
    system: written.system,
    boundary: written.boundary === undefined ? null : pattern(written.boundary, written.system),
    resources: patterns(
      typeof written.resource === 'string' ? [written.resource] : written.resource,
    ),
    role: written.role === undefined ? null : pattern(written.role, written.system),
    actions: patterns(written.actions),
    scopes: patterns(written.scopes),
    secretKeys: patterns(written.secretKeys),
    privilege: written.privilege ?? null,
    conditions: written.conditions ?? null,
    delegable: written.delegable ?? false,
    dataClass: written.dataClass ?? null,
  };
}

/**
 * A name as a pattern. `*` is a wildcard everywhere, but Vault gives it meaning at the end only
 * (https://developer.hashicorp.com/vault/docs/concepts/policies, path globs).
 */
function pattern(text: string, system: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  if (system !== 'vault') return escaped;
  return escaped.replaceAll(/\*(?!$)/g, '\\*');
}
