import type { JsonObject } from '../../model/json.ts';
import { isJsonObject } from '../../model/json.ts';
import type { Place, Pointer } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { KubernetesFile } from './kubernetes-file.ts';

/** One Kubernetes object, wherever in a file it stands. */
export interface KubernetesObject {
  readonly file: KubernetesFile['file'];
  /** Empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly value: JsonObject;
  /** Where the object begins. */
  readonly place: Place;
  /** Place of a part; the nearest existing parent's key where it is missing. */
  readonly at: (pointer: Pointer) => Place;
}

/** An object with a name. */
export interface NamedObject extends KubernetesObject {
  readonly name: string;
  readonly namespace: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Something read, or why it could not be read. */
export type Read<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** A governed object that lacks something, or has something else in its place. */
export function incomplete(
  object: KubernetesObject,
  pointer: Pointer,
  message: string,
  help: string,
): Problem {
  return { code: 'kubernetes-incomplete', ...object.at(pointer), message, help };
}

/** The API group of an `apiVersion`; empty for the core. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The mapping under a key, if there is one. */
function mappingIn(value: JsonObject, key: string): JsonObject | undefined {
  const found = value[key];
  return isJsonObject(found) ? found : undefined;
}

/** The text under a key, if there is any. */
export function textIn(value: JsonObject | undefined, key: string): string | undefined {
  const found = value?.[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Reads what names an object: name, namespace, labels and annotations. */
export function readNamed(object: KubernetesObject): Read<NamedObject> {
  const problems: Problem[] = [];
  const metadata = mappingIn(object.value, 'metadata');
  const name = textIn(metadata, 'name');
  if (name === undefined) {
    const generated = metadata?.['generateName'] !== undefined;
    problems.push(
      incomplete(
        object,
        ['metadata', generated ? 'generateName' : 'name'],
        generated
          ? `this ${object.kind} has a generated name, so nobody can tell it from others`
          : `this ${object.kind} has no name`,
        'write `metadata.name`',
      ),
    );
  }
  const namespace = metadata?.['namespace'];
  if (namespace !== undefined && namespace !== null && typeof namespace !== 'string') {
    problems.push(
      incomplete(
        object,
        ['metadata', 'namespace'],
        `the namespace \`${JSON.stringify(namespace)}\` is not text`,
        'write the name of a namespace, in quotes if it looks like a number',
      ),
    );
  }
  const labels = readTexts(object, metadata, 'labels', problems);
  const annotations = readTexts(object, metadata, 'annotations', problems);
  if (name === undefined || problems.length > 0) return { problems };
  return {
    value: {
      file: object.file,
      group: object.group,
      kind: object.kind,
      value: object.value,
      get place() {
        return object.place;
      },
      at: object.at,
      name,
      namespace: isClusterWide(object.kind) ? null : (textIn(metadata, 'namespace') ?? null),
      labels,
      annotations,
    },
  };
}

const isClusterWide = (kind: string): boolean =>
  kind === 'ClusterRole' || kind === 'ClusterRoleBinding' || kind === 'Namespace';

const NONE: Readonly<Record<string, string>> = {};

function readTexts(
  object: KubernetesObject,
  metadata: JsonObject | undefined,
  key: 'labels' | 'annotations',
  problems: Problem[],
): Readonly<Record<string, string>> {
  const entries = metadata?.[key];
  if (entries === undefined || entries === null) return NONE;
  if (!isJsonObject(entries)) {
    problems.push(
      incomplete(object, ['metadata', key], `the ${key} are no mapping`, 'write `key: "value"`'),
    );
    return NONE;
  }
  const texts: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(entries)) {
    if (isJsonObject(value) || Array.isArray(value)) {
      problems.push(
        incomplete(
          object,
          ['metadata', key, name],
          `the value of \`${name}\` is not text`,
          'write a text in quotes: Kubernetes takes nothing else here',
        ),
      );
      // Numbers and truth values are taken for text, as kustomize does.
    } else if (value !== null) {
      texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
    }
  }
  return texts;
}
