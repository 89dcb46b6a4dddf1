import { isJsonObject, type JsonObject } from '../../model/json.ts';
import type { Place, Pointer } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import { isGovernedName } from './governed-kinds.ts';
import type { KubernetesFile } from './kubernetes-file.ts';
import { groupOf, type KubernetesObject } from './object.ts';

/** Something in a file that holds no object which could be read. */
interface Unrecognised {
  /** Why, as a phrase. */
  readonly reason: string;
  readonly place: Place;
  readonly value: unknown;
}

export interface ObjectsRead {
  /** Objects with the document that each stands in. */
  readonly objects: readonly (readonly [KubernetesObject, ManifestDocument])[];
  readonly unrecognised: readonly Unrecognised[];
  readonly problems: readonly Problem[];
}

interface Found {
  readonly objects: [KubernetesObject, ManifestDocument][];
  readonly unrecognised: Unrecognised[];
  readonly problems: Problem[];
}

/** What an item of a list is where it doesn't say so itself. */
interface Type {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * All Kubernetes objects of a file's documents, those in lists of lists included. Whatever has `items` is taken for
 * a list, whatever its kind, as kubectl does; items of a `RoleList` are roles without saying so.
 */
export function extractObjects({ file, documents }: KubernetesFile): ObjectsRead {
  const found: Found = { objects: [], unrecognised: [], problems: [] };
  for (const document of documents.documents) {
    const { value } = document;
    if (value === null) continue;
    if (isJsonObject(value)) visit(file, document, value, [], undefined, found);
    else found.unrecognised.push(notAnObject(document, isPatch(value) ? 'a patch' : undefined));
  }
  return found;
}

function visit(
  file: KubernetesFile['file'],
  document: ManifestDocument,
  value: JsonObject,
  pointer: Pointer,
  inherited: Type | undefined,
  found: Found,
): void {
  const type = typeOf(value, inherited);
  const at = (inner: Pointer): Place => document.at([...pointer, ...inner]);
  const object: KubernetesObject = {
    file,
    group: groupOf(type?.apiVersion ?? ''),
    kind: type?.kind ?? '',
    value,
    get place() {
      return pointer.length === 0 ? document.place : document.at(pointer);
    },
    at,
  };
  const listed = visitItems(object, document, pointer, type, found);
  if (type !== undefined) {
    if (!listed || isGovernedName(type.kind)) found.objects.push([object, document]);
    return;
  }
  if (listed) return;
  const kind = value['kind'];
  if (typeof kind === 'string' && isGovernedName(kind)) {
    found.problems.push({
      code: 'kubernetes-incomplete',
      ...at(['kind']),
      message: `this ${kind} has no \`apiVersion\``,
      help: 'write the `apiVersion` that belongs to it',
    });
  } else {
    found.unrecognised.push({ ...notAnObject(document, undefined), place: object.place, value });
  }
}

/** Visits the items of a list; false where there are none. */
function visitItems(
  list: KubernetesObject,
  document: ManifestDocument,
  pointer: Pointer,
  type: Type | undefined,
  found: Found,
): boolean {
  const items: unknown = list.value['items'];
  if (!Array.isArray(items)) {
    const empty = items === undefined || items === null;
    if (!isListKind(list.kind)) return false;
    if (!empty) found.problems.push(wrongItem(list.at(['items']), 'the `items` are no list'));
    return true;
  }
  const inherited =
    type !== undefined && isListKind(type.kind) && type.kind !== 'List'
      ? { apiVersion: type.apiVersion, kind: type.kind.slice(0, -'List'.length) }
      : undefined;
  (items as readonly unknown[]).forEach((item, nth) => {
    const inner = [...pointer, 'items', nth];
    if (isJsonObject(item)) visit(list.file, document, item, inner, inherited, found);
    else found.problems.push(wrongItem(document.at(inner), 'this item of a list is no object'));
  });
  return true;
}

function wrongItem(place: Place, message: string): Problem {
  return {
    code: 'kubernetes-incomplete',
    ...place,
    message,
    help: 'write objects with `apiVersion`, `kind` and `metadata`',
  };
}

const isListKind = (kind: string): boolean => kind.endsWith('List');

function typeOf(value: JsonObject, inherited: Type | undefined): Type | undefined {
  const { kind, apiVersion } = value;
  if (kind === undefined && inherited !== undefined) return inherited;
  if (typeof kind !== 'string' || kind === '') return undefined;
  return typeof apiVersion === 'string' && apiVersion !== '' ? { apiVersion, kind } : undefined;
}

function notAnObject(document: ManifestDocument, reason: string | undefined): Unrecognised {
  return {
    reason: reason ?? 'not a Kubernetes object',
    get place() {
      return document.place;
    },
    value: document.value,
  };
}

/** A JSON patch (RFC 6902): a list of operations. */
function isPatch(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((step) => isJsonObject(step) && 'op' in step && 'path' in step)
  );
}
