import { shown } from '../../manifest/schema/shown.ts';
import type { DeclaredEntitlement, Entitlement, EntitlementPart } from '../../model/grant.ts';
import { covers } from '../../model/pattern.ts';
import { grantThatWidens } from '../applies.ts';
import { declaredOf, placeOf } from '../entitlement-values.ts';
import { sweepsKubernetesSecrets } from '../kubernetes-privilege.ts';
import { entitlementPrivileges, isEverything } from '../privilege.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

/** One identity that reads every secret is as good as all identities at once. */
export const secretSweep: DeltaRule = {
  about: 'delta',
  id: 'secret-sweep',
  title: 'Secret sweep',
  summary: 'a grant reads the secrets that it names, not all of a namespace or store',
  level: 'soft',
  parameters: {},
  controls: [
    'NHI2:2025',
    'NHI5:2025',
    'A.5.17',
    'A.8.3',
    'CC6.1',
    'CC6.3',
    'PR.AA-05',
    'PCI 7.2.5',
  ],
  judge: ({ delta }: DeltaCase): readonly Leaf[] => {
    const grant = grantThatWidens(delta);
    if (grant === null) return [];
    const faults = declaredOf(grant).flatMap(faultsOf);
    return faults.length > 0
      ? faults
      : [pass(delta.place, 'no store of secrets is read as a whole')];
  },
};

interface Sweep {
  readonly part: EntitlementPart;
  readonly value: string | undefined;
  readonly message: string;
  readonly help: string;
}

function faultsOf(declared: DeclaredEntitlement): readonly Leaf[] {
  const sweep = sweepOf(declared.entitlement);
  return sweep === null
    ? []
    : [fail(placeOf(declared, sweep.part, sweep.value), sweep.message, sweep.help)];
}

function sweepOf(entitlement: Entitlement): Sweep | null {
  const { system, role, actions, resources, secretKeys } = entitlement;
  if (system === 'kubernetes') {
    if (!sweepsKubernetesSecrets(entitlement)) return keysSwept(secretKeys);
    const where =
      entitlement.boundary?.startsWith('namespace:') === true ? 'the namespace' : 'the cluster';
    return actions.length === 0
      ? sweep(
          'role',
          undefined,
          `the role ${shown(role ?? '')} reads all secrets of ${where}`,
          HELP.role,
        )
      : sweep(
          'resource',
          resources.find((resource) => covers(resource, 'core/secrets')),
          `it reads all secrets of ${where}`,
          HELP.kubernetes,
        );
  }
  const wide = resources.find((resource) => isWholeStore(system, resource));
  return wide !== undefined && readsSecrets(entitlement)
    ? sweep('resource', wide, `${shown(wide)} is every secret there`, HELP.store)
    : keysSwept(secretKeys);
}

function keysSwept(secretKeys: readonly string[]): Sweep | null {
  const key = secretKeys.find(isEverything);
  return key === undefined
    ? null
    : sweep('secretKeys', key, `${shown(key)} is every key of the secret`, HELP.keys);
}

const sweep = (
  part: EntitlementPart,
  value: string | undefined,
  message: string,
  help: string,
): Sweep => ({
  part,
  value,
  message,
  help,
});

const HELP = {
  kubernetes:
    'name the secrets in `resourceNames`, and ask for `get` alone: `list` and `watch` show them all',
  role: 'bind a role that names the secrets it reads in `resourceNames`',
  store: 'name the path of each secret that is needed',
  keys: 'name each key that is needed',
} as const;

const VAULT_READS = ['read', 'list', 'sudo', 'root'];

function readsSecrets(entitlement: Entitlement): boolean {
  const { system, actions } = entitlement;
  if (system === 'vault')
    return (
      actions.length === 0 ||
      actions.some((action) => VAULT_READS.some((verb) => covers(action, verb)))
    );
  return entitlementPrivileges(entitlement).some(
    (privilege) => privilege === 'secret-read' || privilege === 'privileged',
  );
}

/** Whether a resource is a whole store of secrets, or a whole folder of one. */
function isWholeStore(system: string, resource: string): boolean {
  switch (system) {
    case 'aws':
      return (
        isEverything(resource) ||
        /^arn:(?:[^:]*:){0,4}(?:secret:|parameter\/|key\/)?\*+$/.test(resource)
      );
    case 'gcp':
      return (
        !/\/secrets\/[^/*]+(?:$|\/)/.test(resource) &&
        /\*$|^(?:organizations|folders|projects)\/[^/]+$|\/secrets$/.test(resource)
      );
    case 'azure':
      return (
        !/\/secrets\/[^/*]+(?:$|\/)/i.test(resource) && /\*$|^\/|\/vaults\/[^/]+$/i.test(resource)
      );
    default:
      return /[*+]$/.test(resource) && !resource.endsWith('\\*');
  }
}
