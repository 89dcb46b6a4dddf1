import type { Entitlement, Privilege } from '../model/grant.ts';
import { covers } from '../model/pattern.ts';

const READ_VERBS = ['get', 'list', 'watch'];
/** Reading an address that is no resource. */
const READ_PATH_VERBS = ['head', 'options'];
const WRITE_VERBS = ['create', 'update', 'patch', 'delete', 'deletecollection'];
const BECOMING = ['escalate', 'bind', 'impersonate'];
const BECOMES = [
  'rbac.authorization.k8s.io/roles',
  'rbac.authorization.k8s.io/clusterroles',
  'core/users',
  'core/groups',
  'core/serviceaccounts',
];

/** The roles that every cluster has, and what they amount to within their boundary. */
const BUILT_IN: ReadonlyMap<string, readonly Privilege[]> = new Map([
  ['cluster-admin', ['privileged', 'admin', 'identity-issue', 'secret-read', 'write', 'read']],
  ['system:masters', ['privileged', 'admin', 'identity-issue', 'secret-read', 'write', 'read']],
  ['admin', ['admin', 'identity-issue', 'secret-read', 'write', 'read']],
  ['edit', ['identity-issue', 'secret-read', 'write', 'read']],
  ['view', ['read']],
]);

/** What a Kubernetes entitlement amounts to; resources are `group/kind` or `group/kind:name`, actions are verbs. */
export function kubernetesPrivileges(entitlement: Entitlement): readonly Privilege[] {
  const { role, actions } = entitlement;
  if (actions.length > 0) return fromVerbs(entitlement);
  const known = BUILT_IN.get(role?.split('/').at(-1) ?? '');
  if (known === undefined || role?.startsWith('Role/') === true) return [];
  // Whoever administers every namespace holds the cluster.
  return known.includes('admin') && !isNamespaced(entitlement) ? ['privileged', ...known] : known;
}

/** Whether it lets somebody read all secrets of its boundary. */
export function sweepsKubernetesSecrets(entitlement: Entitlement): boolean {
  return entitlement.actions.length > 0
    ? allowsVerb(entitlement, READ_VERBS) && reaches(entitlement, 'core/secrets')
    : kubernetesPrivileges(entitlement).includes('secret-read');
}

const isNamespaced = ({ boundary }: Entitlement): boolean =>
  boundary?.startsWith('namespace:') === true;

function fromVerbs(entitlement: Entitlement): readonly Privilege[] {
  const found: Privilege[] = [];
  const may = (verbs: readonly string[], ...resources: readonly string[]): boolean =>
    allowsVerb(entitlement, verbs) && resources.some((resource) => touches(entitlement, resource));
  if (reaches(entitlement, '*/*') && entitlement.actions.includes('*'))
    found.push('privileged', 'admin');
  if (becomesMore(entitlement)) found.push('privileged');
  if (may([...WRITE_VERBS], 'rbac.authorization.k8s.io/*')) found.push('admin');
  if (
    may(['create'], 'core/serviceaccounts/token', 'core/serviceaccounts') ||
    may(['create', 'update', 'patch', 'approve', 'sign'], 'certificates.k8s.io/*')
  )
    found.push('identity-issue');
  if (may(READ_VERBS, 'core/secrets')) found.push('secret-read');
  if (allowsVerb(entitlement, READ_VERBS)) found.push('read');
  if (!entitlement.actions.every((verb) => [...READ_VERBS, ...READ_PATH_VERBS].includes(verb)))
    found.push('write');
  return found;
}

/** Escalate, bind and impersonate: said outright, or as part of `*` where they mean something. */
function becomesMore(entitlement: Entitlement): boolean {
  if (entitlement.actions.some((verb) => BECOMING.includes(verb))) return true;
  return (
    allowsVerb(entitlement, BECOMING) && BECOMES.some((resource) => touches(entitlement, resource))
  );
}

const allowsVerb = ({ actions }: Entitlement, verbs: readonly string[]): boolean =>
  actions.some((action) => verbs.some((verb) => covers(action, verb)));

/** Every one of the kind, not some by name. */
const reaches = ({ resources }: Entitlement, kind: string): boolean =>
  resources.some((resource) => covers(inGroup(resource), kind));

/** One of the kind or all. */
const touches = ({ resources }: Entitlement, kind: string): boolean =>
  resources.some((resource) => {
    const unnamed = inGroup(resource).split(':')[0] ?? resource;
    return covers(unnamed, kind) || covers(kind, unnamed);
  });

/** Somebody who writes `secrets` means those of the core group. */
const inGroup = (resource: string): string =>
  /^[a-z]+(?::|$)/.test(resource) && !resource.startsWith('url:') ? `core/${resource}` : resource;
