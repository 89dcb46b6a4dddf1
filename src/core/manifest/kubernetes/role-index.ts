import type { DeclaredEntitlement, Entitlement } from '../../model/grant.ts';
import { normalise } from '../../model/normalise.ts';
import { literal } from '../../model/pattern.ts';
import type { NamedObject } from './object.ts';
import type { Role } from './role.ts';
import { blankEntitlement, CLUSTER, ruleEntitlements } from './rule-entitlements.ts';
import { resourceCount } from './rule-resources.ts';

/** Rules that make more resources than this are not taken apart. */
export const MAX_RESOURCES = 10_000;

/** The role that a binding names. */
export interface RoleRef {
  readonly kind: 'Role' | 'ClusterRole';
  readonly name: string;
}

interface RoleEntitlements {
  readonly declared: readonly DeclaredEntitlement[];
  /** In normal form. */
  readonly effective: readonly Entitlement[];
}

/** The roles of one boundary. */
export interface RoleIndex {
  /** What a binding gives by naming a role; the same result for the same role and boundary. */
  readonly given: (binding: NamedObject, ref: RoleRef) => RoleEntitlements;
  /** What a ClusterRole consists of, for whoever has it everywhere. */
  readonly everywhere: (role: Role) => RoleEntitlements;
}

/** Whether the rules of a role make so many resources that nobody could judge them. */
export function isBoundless(role: Role): boolean {
  return role.rules.reduce((sum, rule) => sum + resourceCount(rule), 0) > MAX_RESOURCES;
}

/** Indexes the roles whose rules can be seen. */
export function roleIndex(roles: readonly Role[]): RoleIndex {
  const byKey = new Map(
    roles.map((role) => [keyOf(role.object.kind, role.object.namespace, role.object.name), role]),
  );
  const clusterRoles = roles.filter(({ object }) => object.kind === 'ClusterRole');
  const made = new Map<Role, Map<string, RoleEntitlements>>();

  const within = (role: Role, boundary: string): RoleEntitlements => {
    const known = made.get(role) ?? new Map<string, RoleEntitlements>();
    made.set(role, known);
    const entitlements = known.get(boundary) ?? build(parts(role), boundary);
    known.set(boundary, entitlements);
    return entitlements;
  };

  /** The role and all that it aggregates, and what those aggregate. */
  const parts = (role: Role): readonly Role[] => {
    const found = new Set([role]);
    for (const one of found) {
      if (one.aggregates === null) continue;
      for (const other of clusterRoles) if (one.aggregates(other.object.labels)) found.add(other);
    }
    return [...found];
  };

  return {
    everywhere: (role) => within(role, CLUSTER),
    given: (binding, ref) => {
      const boundary = boundaryOf(binding);
      const namespace = ref.kind === 'Role' ? binding.namespace : null;
      const role = byKey.get(keyOf(ref.kind, namespace, ref.name));
      if (role === undefined) return unseen(binding, ref, boundary);
      const seen = within(role, boundary);
      if (role.aggregates === null) return seen;
      // Roles elsewhere may be part of it as well.
      const rest = unseen(binding, ref, boundary);
      return {
        declared: [...rest.declared, ...seen.declared],
        effective: normalise([...rest.effective, ...seen.effective]),
      };
    },
  };
}

function build(roles: readonly Role[], boundary: string): RoleEntitlements {
  const all = roles.flatMap(({ object, rules, aggregates }) =>
    // The rules of an aggregated role are written over by the cluster.
    aggregates === null
      ? rules.map((rule, nth) => ruleEntitlements(object, rule, nth, boundary))
      : [],
  );
  return {
    declared: all.flatMap(({ declared }) => declared),
    effective: normalise(all.flatMap(({ effective }) => effective)),
  };
}

function boundaryOf(binding: NamedObject): string {
  return binding.kind === 'ClusterRoleBinding'
    ? CLUSTER
    : `namespace:${literal(binding.namespace ?? '-')}`;
}

const keyOf = (kind: string, namespace: string | null, name: string): string =>
  JSON.stringify([kind, namespace, name]);

const BUILT_IN: Readonly<Record<string, Entitlement['privilege']>> = {
  'cluster-admin': 'privileged',
  admin: 'admin',
  edit: 'write',
  view: 'read',
};

/** A role whose rules are not in these files stands for itself, under its name. */
function unseen(binding: NamedObject, ref: RoleRef, boundary: string): RoleEntitlements {
  const role = `${ref.kind}/${literal(ref.name)}`;
  const builtIn = ref.kind === 'ClusterRole' && Object.hasOwn(BUILT_IN, ref.name);
  const entitlement: Entitlement = {
    ...blankEntitlement,
    boundary,
    role,
    privilege: builtIn ? (BUILT_IN[ref.name] ?? null) : null,
  };
  const at: DeclaredEntitlement['at'] = (part) =>
    binding.at(part === 'entitlement' ? ['roleRef'] : ['roleRef', 'name']);
  return { declared: [{ entitlement, at }], effective: [entitlement] };
}
