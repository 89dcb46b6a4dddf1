import type { Side } from '../model/delta.ts';
import { type Entitlement, PRIVILEGES, type Privilege } from '../model/grant.ts';
import { once } from '../model/once.ts';
import { covers } from '../model/pattern.ts';
import { KNOWN_ACTIONS, KNOWN_ROLES, type KnownPrivilege, ROOT_ROLES } from './known-privileges.ts';
import { kubernetesPrivileges } from './kubernetes-privilege.ts';

/** What a side amounts to, declared and derived, in the order of PRIVILEGES. What can't be seen may be anything. */
export function privilegesOf(side: Side): readonly Privilege[] {
  if (side.kind === 'opaque') return PRIVILEGES;
  const found = new Set(side.grant.entitlements.flatMap(entitlementPrivileges));
  return PRIVILEGES.filter((privilege) => found.has(privilege));
}

/** What one entitlement amounts to: what it says itself, and what its role and actions are known for. */
export function entitlementPrivileges(entitlement: Entitlement): readonly Privilege[] {
  const declared = entitlement.privilege === null ? [] : [entitlement.privilege];
  const secrets: readonly Privilege[] = entitlement.secretKeys.length > 0 ? ['secret-read'] : [];
  const derived =
    entitlement.system === 'kubernetes'
      ? kubernetesPrivileges(entitlement)
      : [...fromRole(entitlement), ...fromActions(entitlement)];
  return [...declared, ...secrets, ...derived];
}

function fromRole({ role, system }: Entitlement): readonly Privilege[] {
  if (role === null) return [];
  const name = role.toLowerCase();
  const last = name.split(/[/:]/).at(-1) ?? name;
  const known = (knownRoles().get(system) ?? []).filter(([listed]) =>
    [name, last].some((one) => listed === one || listed.endsWith(`/${one}`)),
  );
  if (ROOT_ROLES.has(name) || ROOT_ROLES.has(last)) return ['privileged', 'admin'];
  if (known.length > 0) return known.map(([, privilege]) => privilege);
  if (/admin(?:istrator)?$/.test(last)) return ['admin'];
  return [
    /(?:^|[^a-z])(?:read|reader|readonly|viewer|view|get)(?:$|[^a-z])|(?:viewer|reader|readonlyaccess)$/.test(
      last,
    )
      ? 'read'
      : 'write',
  ];
}

function fromActions(entitlement: Entitlement): readonly Privilege[] {
  const { system, actions, scopes, resources } = entitlement;
  const allowed = [...actions, ...scopes].map((action) => action.toLowerCase());
  if (allowed.length === 0) return [];
  const everything = allowed.some(isEverything) && resources.some(isEverything);
  const table = knownActions().get(system) ?? [];
  const known = allowed.flatMap((action) => knownOf(table, action, resources));
  return [
    ...(everything ? (['privileged', 'admin'] as const) : []),
    ...known,
    ...(system === 'vault' && allowed.some(reads) ? (['secret-read'] as const) : []),
    ...(allowed.some(reads) ? (['read'] as const) : []),
    ...(allowed.every(onlyReads) ? [] : (['write'] as const)),
  ];
}

/** What an action is known for; most actions are no wildcards, and found or not found at once. */
function knownOf(table: Table, action: string, resources: readonly string[]): readonly Privilege[] {
  const fits = isEverything(action)
    ? (listed: string) => reach(resources, listed)
    : action.includes('*')
      ? (listed: string) => covers(action, listed)
      : (listed: string) => listed === action;
  return table.filter(([listed]) => fits(listed)).map(([, privilege]) => privilege);
}

/** Whether what `*` allows there can be this action: nothing of IAM is done to a bucket. */
function reach(resources: readonly string[], action: string): boolean {
  const service = action.split(':')[0]?.replace(/^sts$/, 'iam') ?? '';
  return resources.some((resource) => {
    const [prefix, , of = ''] = resource.split(':');
    return prefix !== 'arn' || covers(of, service);
  });
}

type Table = readonly (readonly [name: string, privilege: Privilege])[];

/** By system, in small letters. */
function tableOf(known: readonly KnownPrivilege[]): ReadonlyMap<string, Table> {
  const systems = [...new Set(known.map(([system]) => system))];
  return new Map(
    systems.map((system) => [
      system,
      known
        .filter(([of]) => of === system)
        .map(([, name, privilege]) => [name.toLowerCase(), privilege] as const),
    ]),
  );
}

const knownActions = once(() => tableOf(KNOWN_ACTIONS));
const knownRoles = once(() => tableOf(KNOWN_ROLES));

/** `*`, `**`, `*:*`: nothing but wildcards. */
export const isEverything = (pattern: string): boolean => /^[*:/.]*\*[*:/.]*$/.test(pattern);

const READ_WORD =
  /^(?:batchget|describe|get|head|list|lookup|pull|query|read|scan|select|view|watch)/;

/** The verb of `s3:GetObject`, `storage.objects.get`, `contents:read`, `Microsoft.Storage/…/read`, `SELECT`. */
const verbsOf = (action: string): readonly string[] =>
  action.split(/[:/.]/).filter((part) => part !== '');

const onlyReads = (action: string): boolean => READ_WORD.test(verbsOf(action).at(-1) ?? '');

const reads = (action: string): boolean => onlyReads(action) || action.endsWith('*');
