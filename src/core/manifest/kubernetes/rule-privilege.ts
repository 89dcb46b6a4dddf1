import { PRIVILEGES, type Privilege } from '../../model/grant.ts';

/** What makes a resource grave; decided once for a resource, whatever the verb. */
export interface ResourceNature {
  /** Every resource of every group. */
  readonly everything: boolean;
  /** Roles and bindings. */
  readonly access: boolean;
  /** What one can become, or bind to oneself. */
  readonly becoming: boolean;
  /** What makes identities or their credentials. */
  readonly identities: boolean;
  readonly signing: boolean;
  readonly secrets: boolean;
}

const RBAC = 'rbac.authorization.k8s.io';

/** What a resource of a rule takes in; `*` as a group or resource takes in all. */
export function natureOf(group: string, resource: string): ResourceNature {
  const touches = (wantedGroup: string, ...wanted: readonly string[]): boolean =>
    (group === '*' || group === wantedGroup) && wanted.some((one) => takesIn(resource, one));
  const roles = touches(RBAC, 'roles', 'clusterroles');
  return {
    everything: group === '*' && resource === '*',
    access: roles || touches(RBAC, 'rolebindings', 'clusterrolebindings'),
    becoming:
      roles ||
      touches('', 'users', 'groups', 'serviceaccounts') ||
      touches('authentication.k8s.io', 'uids') ||
      ((group === '*' || group === 'authentication.k8s.io') && resource.startsWith('userextras')),
    identities: touches('', 'serviceaccounts', 'serviceaccounts/token'),
    signing: touches(
      'certificates.k8s.io',
      'certificatesigningrequests',
      'certificatesigningrequests/approval',
      'certificatesigningrequests/status',
      'signers',
    ),
    secrets: touches('', 'secrets'),
  };
}

/** As the authorizer of Kubernetes has it: the very resource, all, or one subresource of all. */
function takesIn(pattern: string, resource: string): boolean {
  if (pattern === '*' || pattern === resource) return true;
  const slash = resource.indexOf('/');
  return slash >= 0 && pattern === `*${resource.slice(slash)}`;
}

const READ = ['get', 'list', 'watch'];
const READ_PATH = ['get', 'head', 'options'];
const WRITE = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** The gravest thing that a verb on a resource amounts to; a wider verb or resource is never milder. */
export function privilegeOf(nature: ResourceNature, verb: string): Privilege {
  const may = (...verbs: readonly string[]): boolean => verb === '*' || verbs.includes(verb);
  if (verb === 'escalate' || verb === 'bind' || verb === 'impersonate') return 'privileged';
  if (verb === '*' && (nature.everything || nature.becoming)) return 'privileged';
  if (nature.access && may(...WRITE)) return 'admin';
  if (nature.identities && may('create')) return 'identity-issue';
  if (nature.signing && may('create', 'update', 'patch', 'approve', 'sign'))
    return 'identity-issue';
  if (nature.secrets && may(...READ)) return 'secret-read';
  return READ.includes(verb) ? 'read' : 'write';
}

/** The same for an address of the API server that is no resource. */
export function pathPrivilegeOf(verb: string): Privilege {
  return READ_PATH.includes(verb) ? 'read' : 'write';
}

/** The graver of two. */
export function graver(a: Privilege, b: Privilege): Privilege {
  return PRIVILEGES.indexOf(a) > PRIVILEGES.indexOf(b) ? a : b;
}
