import { shown } from '../../manifest/schema/shown.ts';
import type { DeclaredEntitlement, Entitlement } from '../../model/grant.ts';
import { isWildcard } from '../../model/pattern.ts';
import { grantThatWidens } from '../applies.ts';
import { declaredOf } from '../entitlement-values.ts';
import { isEverything } from '../privilege.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

/** Access to everything is access to what nobody thought of. */
export const wildcard: DeltaRule = {
  about: 'delta',
  id: 'wildcard',
  title: 'Wildcard',
  summary: 'a grant names its actions and resources instead of all there are',
  level: 'soft',
  parameters: {},
  controls: ['NHI5:2025', 'A.5.15', 'A.8.2', 'A.8.3', 'CC6.3', 'PR.AA-05', 'PCI 7.2.5'],
  judge: ({ delta }: DeltaCase): readonly Leaf[] => {
    const grant = grantThatWidens(delta);
    if (grant === null) return [];
    const faults = declaredOf(grant).flatMap(faultsOf);
    return faults.length > 0 ? faults : [pass(delta.place, 'actions and resources are named')];
  },
};

function faultsOf(declared: DeclaredEntitlement): readonly Leaf[] {
  const { entitlement } = declared;
  const leaf = (part: 'actions' | 'scopes' | 'resource', value: string, what: string): Leaf =>
    fail(
      declared.at(part, value),
      `${shown(value)} stands for every ${what}`,
      `name each ${what} that is needed`,
    );
  return [
    ...entitlement.actions.filter(isEveryAction).map((value) => leaf('actions', value, 'action')),
    ...entitlement.scopes.filter(isEveryAction).map((value) => leaf('scopes', value, 'scope')),
    ...everyResource(entitlement).map((value) => leaf('resource', value, 'resource')),
  ];
}

/** `*`, `s3:*`, `s3*`, `storage.*`, `Microsoft.Storage/*`; not `s3:Get*`. */
const isEveryAction = (action: string): boolean =>
  isEverything(action) ||
  (isWildcard(action) && /^(?:[\w-]+[:./]?|[\w-]+(?:\.[\w-]+)+[:/])[*?]+$/.test(action));

function everyResource({ system, role, actions, resources }: Entitlement): readonly string[] {
  // A role whose rules can't be seen reaches what the role reaches: its name is judged, not its resources.
  if (system === 'kubernetes' && role !== null && actions.length === 0) return [];
  return resources.filter((resource) =>
    system === 'kubernetes' ? isEveryObject(resource) : isEveryResource(system, resource),
  );
}

/** All kinds of a group, or all addresses. */
const isEveryObject = (resource: string): boolean =>
  isEverything(resource) || /^(?:url:\/?|[^/:]+\/)\*$/.test(resource);

const isEveryResource = (system: string, resource: string): boolean =>
  isEverything(resource) ||
  /^arn:(?:[^:]*:){0,4}\*+$/.test(resource) ||
  (system === 'azure' && resource === '/');
