const RBAC = ['rbac.authorization.k8s.io', 'authorization.openshift.io'];
const CORE = [''];

/** Kinds that give access, take part in giving it, or say whose it is; with the API groups that have them. */
const GROUPS = {
  Role: RBAC,
  ClusterRole: RBAC,
  RoleBinding: RBAC,
  ClusterRoleBinding: RBAC,
  ServiceAccount: CORE,
  Secret: CORE,
  Namespace: CORE,
} as const;

export type GovernedKind = keyof typeof GROUPS;

/** The governed kind that an object is of; undefined for all others. */
export function governedKind(group: string, kind: string): GovernedKind | undefined {
  return isGovernedName(kind) && GROUPS[kind].includes(group) ? kind : undefined;
}

/** Whether some API group has a governed kind of this name. */
export function isGovernedName(kind: string): kind is GovernedKind {
  return Object.hasOwn(GROUPS, kind);
}
