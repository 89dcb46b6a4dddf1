import type {
  DeclaredEntitlement,
  Entitlement,
  EntitlementPart,
  Privilege,
} from '../../model/grant.ts';
import { literal } from '../../model/pattern.ts';
import type { Place, Pointer } from '../../model/place.ts';
import type { KubernetesObject } from './object.ts';
import type { Rule } from './role.ts';
import { graver, pathPrivilegeOf, privilegeOf } from './rule-privilege.ts';
import { type RuleResource, ruleResources } from './rule-resources.ts';

/** An entitlement of Kubernetes that says nothing yet. */
export const blankEntitlement: Entitlement = {
  system: 'kubernetes',
  boundary: null,
  resources: [],
  role: null,
  actions: [],
  scopes: [],
  secretKeys: [],
  privilege: null,
  conditions: null,
  delegable: false,
  dataClass: null,
};

/** What a rule gives within a boundary: as it is written, and taken apart by privilege. */
export interface RuleEntitlements {
  readonly declared: readonly DeclaredEntitlement[];
  readonly effective: readonly Entitlement[];
}

/**
 * What the rule at `rules[nth]` of a role gives. A rule lacking verbs or resources gives nothing. Its effective part
 * is split by privilege, which depends on resource and verb alone, so that two ways to write the same give the same.
 */
export function ruleEntitlements(
  object: KubernetesObject,
  rule: Rule,
  nth: number,
  boundary: string,
): RuleEntitlements {
  // Addresses of the API server belong to no namespace, so a RoleBinding gives none of them.
  const resources = ruleResources(rule).filter(
    ({ nature }) => nature !== null || boundary === CLUSTER,
  );
  const verbs = rule.verbs.includes('*') ? ['*'] : rule.verbs;
  if (resources.length === 0 || verbs.length === 0) return { declared: [], effective: [] };
  const effective = splitByPrivilege(resources, verbs, boundary);
  const whole: Entitlement = {
    ...blankEntitlement,
    boundary,
    resources: resources.map(({ pattern }) => pattern),
    actions: rule.verbs.map(verbPattern),
    privilege: effective
      .map(({ privilege }) => privilege)
      .reduce((a, b) => (a === null || b === null ? (a ?? b) : graver(a, b)), null),
  };
  return {
    declared: [{ entitlement: whole, at: placesOf(object, rule, nth) }],
    effective,
  };
}

/** The boundary of what is given in every namespace and outside of them. */
export const CLUSTER = 'cluster';

const verbPattern = (verb: string): string => (verb === '*' ? verb : literal(verb));

function splitByPrivilege(
  resources: readonly RuleResource[],
  verbs: readonly string[],
  boundary: string,
): readonly Entitlement[] {
  const alike = grouped(resources, ({ nature }) => JSON.stringify(nature));
  return [...alike.values()].flatMap((group) => {
    const nature = group[0]?.nature ?? null;
    const byPrivilege = grouped(
      verbs,
      (verb): Privilege => (nature === null ? pathPrivilegeOf(verb) : privilegeOf(nature, verb)),
    );
    return [...byPrivilege].map(([privilege, some]) => ({
      ...blankEntitlement,
      boundary,
      resources: group.map(({ pattern }) => pattern),
      actions: some.map(verbPattern),
      privilege,
    }));
  });
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Finds the list item that a value comes from; the product is made again, since few places are ever asked for. */
function placesOf(
  object: KubernetesObject,
  rule: Rule,
  nth: number,
): (part: EntitlementPart, value?: string) => Place {
  return (part, value) => object.at(['rules', nth, ...pointerTo(rule, part, value)]);
}

function pointerTo(rule: Rule, part: EntitlementPart, value: string | undefined): Pointer {
  switch (part) {
    case 'actions': {
      const found = rule.verbs.findIndex((verb) => verbPattern(verb) === value);
      return found < 0 ? ['verbs'] : ['verbs', found];
    }
    case 'resource': {
      const from = ruleResources(rule).find(({ pattern }) => pattern === value)?.from[0];
      return from ?? [rule.resources.length > 0 ? 'resources' : 'nonResourceURLs'];
    }
    case 'entitlement':
    case 'role':
    case 'scopes':
    case 'secretKeys':
      return [];
  }
}
