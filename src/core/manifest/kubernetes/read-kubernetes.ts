import type { Grant } from '../../model/grant.ts';
import { byText } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../../model/reading.ts';
import { type Binding, readBinding } from './binding.ts';
import { bindingGrants } from './binding-grants.ts';
import { classifyFile } from './classify-file.ts';
import { withoutDuplicates } from './duplicates.ts';
import { federationOf } from './federation.ts';
import type { KubernetesContext, KubernetesFile } from './kubernetes-file.ts';
import type { NamedObject, Read } from './object.ts';
import { metadataSource } from './object-metadata.ts';
import { opaqueUnit } from './opaque-units.ts';
import { type Role, readRole } from './role.ts';
import { isBoundless, MAX_RESOURCES, type RoleIndex, roleIndex } from './role-index.ts';
import {
  aggregatesTo,
  aggregationGrants,
  serviceAccountGrants,
  tokenGrant,
} from './standing-grants.ts';
import { readTokenSecret, type TokenSecret } from './token-secret.ts';

/** More grants than this in one file are refused. */
const MAX_GRANTS = 5_000;

/** An object with all that it says beyond its name. */
type Body =
  | { readonly kind: 'binding'; readonly object: NamedObject; readonly binding: Binding }
  | { readonly kind: 'role'; readonly object: NamedObject; readonly role: Role }
  | { readonly kind: 'token'; readonly object: NamedObject; readonly token: TokenSecret }
  | { readonly kind: 'account'; readonly object: NamedObject };

/**
 * Reads all files of one boundary of one tree: roles, namespaces and sidecars are looked for among these files and in
 * the context, nowhere else. The result is the same in whatever order the files come.
 */
export function readKubernetes(
  files: readonly KubernetesFile[],
  context: KubernetesContext,
): Reading {
  const sorted = files
    .toSorted((a, b) => byText(a.file.path, b.file.path))
    .map((file) => ({ file: file.file, ...classifyFile(file) }));
  const all = sorted.flatMap(({ objects }) => objects);
  const unique = withoutDuplicates(all);
  const bodies = unique.objects.map(readBody);
  const faults = [
    ...sorted.flatMap(({ problems }) => problems),
    ...unique.problems,
    ...bodies.flatMap((body) => ('problems' in body ? body.problems : [])),
  ];
  const read = bodies.flatMap((body) => ('value' in body ? [body.value] : []));
  const boundless = read.filter((body) => body.kind === 'role' && isBoundless(body.role));

  const granted = grantsOf(
    read.filter((body) => !boundless.includes(body)),
    all.filter(({ kind }) => kind === 'Namespace'),
    context,
  );
  const opaque = sorted.flatMap(({ file, concealed }) => {
    const roles = boundless
      .filter(({ object }) => object.file.path === file.path)
      .map(({ object }) => concealedRole(object));
    const parts = [...concealed, ...roles];
    return parts.length === 0 ? [] : [opaqueUnit(file, context.boundary, parts)];
  });
  return {
    grants: granted.grants,
    opaque,
    problems: [...faults, ...granted.faults, ...granted.remarks].toSorted(byPlace),
    unreadable: new Set([...faults, ...granted.faults].map(({ path }) => path)),
  };
}

interface Granted {
  readonly grants: readonly Grant[];
  /** Problems that cost grants. */
  readonly faults: readonly Problem[];
  /** Problems of metadata, which cost none. */
  readonly remarks: readonly Problem[];
}

function grantsOf(
  bodies: readonly Body[],
  namespaces: readonly NamedObject[],
  context: KubernetesContext,
): Granted {
  const metadata = metadataSource(namespaces, context);
  const roles = roleIndex(bodies.flatMap((body) => (body.kind === 'role' ? [body.role] : [])));
  const made = bodies.flatMap((body) => {
    if (!givesGrants(body)) return [];
    const own = metadata.of(body.object);
    return [
      {
        path: body.object.file.path,
        problems: own.problems,
        grants: grantsOfBody(body, roles, own.metadata, context.boundary),
      },
    ];
  });
  const counts = new Map<string, number>();
  for (const { path, grants } of made) counts.set(path, (counts.get(path) ?? 0) + grants.length);
  const full = [...counts].filter(([, count]) => count > MAX_GRANTS);
  const refused = new Set(full.map(([path]) => path));
  return {
    grants: made.flatMap(({ path, grants }) => (refused.has(path) ? [] : grants)),
    faults: full.map(([path, count]) => tooMany(path, count)),
    remarks: [...metadata.problems, ...made.flatMap(({ problems }) => problems)],
  };
}

/** Most roles and accounts give nothing by themselves: their metadata is nobody's business. */
function givesGrants(body: Body): boolean {
  switch (body.kind) {
    case 'role':
      return aggregatesTo(body.object).length > 0;
    case 'account':
      return federationOf(body.object) !== null;
    case 'binding':
    case 'token':
      return true;
  }
}

function grantsOfBody(
  body: Body,
  roles: RoleIndex,
  metadata: Grant['metadata'],
  boundary: string,
): readonly Grant[] {
  switch (body.kind) {
    case 'binding':
      return bindingGrants(body.binding, roles, metadata, boundary);
    case 'role':
      return aggregationGrants(body.role, roles, metadata, boundary);
    case 'token':
      return [tokenGrant(body.object, body.token, metadata, boundary)];
    case 'account':
      return serviceAccountGrants(body.object, metadata, boundary);
  }
}

function readBody(object: NamedObject): Read<Body> | { readonly skipped: true } {
  switch (object.kind) {
    case 'RoleBinding':
    case 'ClusterRoleBinding':
      return mapRead(readBinding(object), (binding) => ({ kind: 'binding', object, binding }));
    case 'Role':
    case 'ClusterRole':
      return mapRead(readRole(object), (role) => ({ kind: 'role', object, role }));
    case 'Secret':
      return mapRead(readTokenSecret(object), (token) => ({ kind: 'token', object, token }));
    case 'ServiceAccount':
      return { value: { kind: 'account', object } };
    default:
      return { skipped: true };
  }
}

function mapRead<T>(read: Read<T>, make: (value: T) => Body): Read<Body> {
  return 'value' in read ? { value: make(read.value) } : read;
}

function concealedRole(object: NamedObject) {
  return {
    reason: `a role with more than ${MAX_RESOURCES} resources`,
    get place() {
      return object.place;
    },
    parts: object.value,
  };
}

function tooMany(path: string, count: number): Problem {
  return {
    code: 'grant-too-many',
    path,
    line: 1,
    column: 1,
    message: `the file declares ${count} grants, and ${MAX_GRANTS} are the limit`,
    help: 'split it into several files',
  };
}

function byPlace(a: Problem, b: Problem): number {
  return byText(a.path, b.path) || a.line - b.line || a.column - b.column;
}
