import type { Identity } from '../../model/grant.ts';
import { isJsonObject, type Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { type Principal, principalId } from './grant-identity.ts';
import { incomplete, type NamedObject, type Read, textIn } from './object.ts';
import type { RoleRef } from './role-index.ts';

/** Who is bound, and which of `subjects` says so. */
interface Subject extends Principal {
  readonly nth: number;
}

/** A RoleBinding or ClusterRoleBinding. */
export interface Binding {
  readonly object: NamedObject;
  readonly roleRef: RoleRef;
  /** Each one once. */
  readonly subjects: readonly Subject[];
}

const SUBJECT_KINDS = ['ServiceAccount', 'User', 'Group'];

/** Reads whom a binding binds to which role. */
export function readBinding(object: NamedObject): Read<Binding> {
  const problems: Problem[] = [];
  const roleRef = readRoleRef(object, problems);
  const subjects = readSubjects(object, problems);
  if (roleRef === undefined || problems.length > 0) return { problems };
  return { value: { object, roleRef, subjects } };
}

function readRoleRef(object: NamedObject, problems: Problem[]): RoleRef | undefined {
  const ref = object.value['roleRef'];
  const fault = (key: string, message: string, help: string): undefined => {
    problems.push(incomplete(object, ['roleRef', key], message, help));
  };
  if (!isJsonObject(ref)) {
    return fault('', 'the `roleRef` is no mapping', 'write its `apiGroup`, `kind` and `name`');
  }
  const name = textIn(ref, 'name');
  if (name === undefined) return fault('name', 'the `roleRef` names no role', 'write its `name`');
  const { kind } = ref;
  if (kind === 'ClusterRole') return { kind, name };
  if (kind === 'Role') {
    return object.kind === 'RoleBinding'
      ? { kind, name }
      : fault('kind', 'a ClusterRoleBinding can bind no Role', 'name a ClusterRole');
  }
  return fault(
    'kind',
    `the \`roleRef\` is of the kind \`${shown(kind)}\``,
    'write `Role` or `ClusterRole`',
  );
}

function readSubjects(object: NamedObject, problems: Problem[]): readonly Subject[] {
  const list = object.value['subjects'];
  for (const key of ['userNames', 'groupNames']) {
    if (object.value[key] === undefined || object.value[key] === null) continue;
    problems.push(
      incomplete(
        object,
        [key],
        `\`${key}\` gives access in a way of old`,
        'list them as `subjects`',
      ),
    );
  }
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    problems.push(
      incomplete(object, ['subjects'], 'the `subjects` are no list', 'write `- kind: …`'),
    );
    return [];
  }
  const found = new Map<string, Subject>();
  (list as readonly Json[]).forEach((item, nth) => {
    const subject = readSubject(object, item, nth, problems);
    if (subject === undefined) return;
    const id = principalId(subject);
    if (!found.has(id)) found.set(id, subject);
  });
  return [...found.values()];
}

function readSubject(
  object: NamedObject,
  item: Json,
  nth: number,
  problems: Problem[],
): Subject | undefined {
  const fault = (key: string, message: string, help: string): undefined => {
    problems.push(incomplete(object, ['subjects', nth, key], message, help));
  };
  if (!isJsonObject(item)) {
    return fault('', 'this subject is no mapping', 'write its `kind` and `name`');
  }
  const { kind, namespace } = item;
  if (typeof kind !== 'string' || !SUBJECT_KINDS.includes(kind)) {
    return fault(
      'kind',
      `a subject of the kind \`${shown(kind)}\` is unknown`,
      'write `ServiceAccount`, `User` or `Group`',
    );
  }
  const name = textIn(item, 'name');
  if (name === undefined) return fault('name', `this ${kind} has no name`, 'write its `name`');
  if (kind !== 'ServiceAccount') return { kind, namespace: null, name, nth };
  if (namespace !== undefined && namespace !== null && typeof namespace !== 'string') {
    return fault(
      'namespace',
      `the namespace \`${shown(namespace)}\` is not text`,
      'put it in quotes',
    );
  }
  return { kind, namespace: textIn(item, 'namespace') ?? object.namespace, name, nth };
}

const shown = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

const ACCOUNT_USER = /^system:serviceaccount:([^:]+):([^:]+)$/;

/**
 * The identity that a subject is. A user by the reserved name of a service account is that account. Whom a group or
 * another user stands for is decided outside of the cluster, and may be people.
 */
export function identityOf(subject: Principal): Identity {
  const [, namespace, account] =
    subject.kind === 'User' ? (ACCOUNT_USER.exec(subject.name) ?? []) : [];
  const principal =
    namespace === undefined || account === undefined
      ? subject
      : { kind: 'ServiceAccount', namespace, name: account };
  return {
    id: principalId(principal),
    type: identityType(principal),
    provider: 'kubernetes',
    displayName: principal.name,
    interactiveUse: principal.kind === 'ServiceAccount' ? 'forbidden' : 'allowed',
  };
}

function identityType({ kind, name }: Principal): string {
  if (kind === 'ServiceAccount') return 'service-account';
  if (kind !== 'User') return 'shared-role';
  return name.startsWith('system:') ? 'workload' : 'iam-user';
}
