import { type GrantId, grantId } from '../../model/ids.ts';

/** Kinds that stand in ids; no folder of a boundary may pass for one of them. */
const KIND_SEGMENTS: ReadonlySet<string> = new Set([
  'RoleBinding',
  'ClusterRoleBinding',
  'ClusterRole',
  'ServiceAccount',
  'Secret',
  'opaque',
]);

/** An object that declares access. */
export interface Declaring {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
}

/** Who is given access. */
export interface Principal {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
}

/**
 * `kubernetes/<boundary>/<kind>/<namespace>/<name>`, and for bindings `/<subject kind>/<namespace>/<name>`, with `.`
 * for the root and `-` for no namespace. Two objects have one id only if they are one object.
 */
export function kubernetesGrantId(
  boundary: string,
  object: Declaring,
  subject?: Principal,
): GrantId {
  const parts = subject === undefined ? [object] : [object, subject];
  const names = parts.flatMap(({ kind, namespace, name }) => [
    encodePart(kind),
    namespaceSegment(namespace),
    encodePart(name),
  ]);
  return grantId(['kubernetes', boundarySegments(boundary), ...names].join('/'));
}

/** `kubernetes/<boundary>/opaque/<path>`. */
export function opaqueId(boundary: string, path: string): GrantId {
  const segments = path.split('/').map(encodePart).join('/');
  return grantId(`kubernetes/${boundarySegments(boundary)}/opaque/${segments}`);
}

/** `kubernetes:ServiceAccount/<namespace>/<name>`, `kubernetes:Group/<name>` … */
export function principalId({ kind, namespace, name }: Principal): string {
  return kind === 'ServiceAccount'
    ? `kubernetes:${kind}/${namespaceSegment(namespace)}/${encodePart(name)}`
    : `kubernetes:${kind}/${encodePart(name)}`;
}

const namespaceSegment = (namespace: string | null): string => {
  if (namespace === null) return '-';
  return namespace === '-' ? '%2D' : encodePart(namespace);
};

function boundarySegments(boundary: string): string {
  if (boundary === '' || boundary === '.') return '.';
  return boundary
    .split('/')
    .map((name) => (KIND_SEGMENTS.has(name) ? encodeFirst(name) : encodePart(name)))
    .join('/');
}

/** Percent-encodes what would part a segment, hide in it, or be taken for an encoding. */
function encodePart(text: string): string {
  return text.replaceAll(/[/%\p{Cc}]/gu, percent);
}

const encodeFirst = (text: string): string => `${percent(text.charAt(0))}${text.slice(1)}`;

const percent = (char: string): string =>
  `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
