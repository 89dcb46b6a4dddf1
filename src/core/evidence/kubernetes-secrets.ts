import { readDocuments } from '../manifest/yaml/read-documents.ts';
import { isJsonObject } from '../model/json.ts';
import type { Pointer } from '../model/place.ts';

/** A value that stands in for one elsewhere, or is locked: templates, SOPS, what other tools fill in. */
const STAND_IN = /^\s*$|^ENC\[|\{\{|\$\(|\$\{|^<[^>]*>$|^ref\+|^vault:|^\$\w+$/;

/** Values that are public by nature: certificates, in PEM or in base64 of it. */
const PUBLIC =
  /^\s*(?:-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----|LS0tLS1CRUdJTiBDRVJUSUZJQ0FUR|LS0tLS1CRUdJTiBQVUJMSUMg)/;

/** Keys of plain settings, which stand in Secrets because what they belong to does. */
const SETTING =
  /(?:^|[^a-z])(?:user(?:name)?|host(?:name)?|port|url|uri|endpoint|address|region|bucket|db|database|schema|kind|type|name|project|namespace|enable[a-z]*|insecure|aws_access_key_id)$/i;
/** A URL that brings its password along, in plain text or as base64 may hold it. */
const WITH_PASSWORD = /\/\/[^\s/@:]*:[^\s/@]+@/;

interface Found {
  readonly line: number;
  readonly kind: string;
}

/** Values in Secrets of Kubernetes, and credentials of users in kubeconfigs. A text that no YAML reader takes has none. */
export function kubernetesSecrets(path: string, text: string): readonly Found[] {
  const mayHold =
    (text.includes('Secret') && /data/i.test(text)) ||
    (text.includes('Config') && text.includes('users'));
  if (!mayHold) return [];
  return readDocuments(path, text, 'native').documents.flatMap(({ value, at }) =>
    [...secretValues(value, [])].map(({ pointer, kind }) => ({ kind, line: at(pointer).line })),
  );
}

interface Value {
  readonly pointer: Pointer;
  readonly kind: string;
}

function* secretValues(value: unknown, pointer: Pointer): Generator<Value> {
  if (!isJsonObject(value)) return;
  const { kind, items } = value;
  if (kind === 'Secret') {
    for (const field of ['data', 'stringData']) {
      yield* realValues(value[field], [...pointer, field], 'a value of a Secret');
    }
  }
  if (kind === 'Config') yield* userCredentials(value['users'], [...pointer, 'users']);
  if (typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items)) {
    for (const [nth, item] of items.entries())
      yield* secretValues(item, [...pointer, 'items', nth]);
  }
}

function* userCredentials(users: unknown, pointer: Pointer): Generator<Value> {
  if (!Array.isArray(users)) return;
  for (const [nth, entry] of (users as readonly unknown[]).entries()) {
    const user = isJsonObject(entry) ? entry['user'] : undefined;
    if (!isJsonObject(user)) continue;
    const { token, password } = user;
    const at = [...pointer, nth, 'user'];
    yield* realValues({ ...(token !== undefined && { token }) }, at, 'a token of a kubeconfig');
    yield* realValues(
      { ...(password !== undefined && { password }) },
      at,
      'a password of a kubeconfig',
    );
  }
}

function* realValues(values: unknown, pointer: Pointer, kind: string): Generator<Value> {
  if (!isJsonObject(values)) return;
  for (const [key, value] of Object.entries(values)) {
    const text = typeof value === 'number' || typeof value === 'boolean' ? `${value}` : value;
    if (typeof text !== 'string' || STAND_IN.test(text) || PUBLIC.test(text)) continue;
    if (SETTING.test(key) && !WITH_PASSWORD.test(`${text} ${decoded(text)}`)) continue;
    yield { pointer: [...pointer, key], kind };
  }
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
