import { canonicalJson } from '../model/canonical.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { type Fingerprint, type KeyChange, type Keyring, keyringOf } from './keyring.ts';

/** The keys of a ledger as its key events have them. Follows from the records, and saves reading them. */
export interface LedgerKeys {
  /** The key that signed the first record. */
  readonly first: Fingerprint;
  /** In the order of the ledger. */
  readonly changes: readonly KeyChange[];
}

/** Where they stand on a ledger's branch; a ledger that is signed without a key of one's own has no such file. */
export const KEYS_FILE = 'index/keys.json';

export const keyringOfIndex = ({ first, changes }: LedgerKeys): Keyring =>
  keyringOf(first, changes);

/** Canonical JSON. */
export const writeKeyIndex = ({ first, changes }: LedgerKeys): string =>
  canonicalJson({ first, changes: changes.map(changeJson) });

const changeJson = ({ index, action, key, since, by }: KeyChange): Json => ({
  index,
  action,
  key,
  since,
  by,
});

/** Null for what is no such file, or is not written in the one way. */
export function readKeyIndex(text: string): LedgerKeys | null {
  const value = parsed(text);
  if (!isJsonObject(value)) return null;
  const { first, changes } = value;
  if (!isFingerprint(first) || !Array.isArray(changes)) return null;
  const read = changes.flatMap((change: Json) => readChange(change) ?? []);
  const keys = { first, changes: read };
  return writeKeyIndex(keys) === text ? keys : null;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function readChange(value: Json): KeyChange | null {
  if (!isJsonObject(value)) return null;
  const { index, key, since, by } = value;
  const action = ACTIONS.find((one) => one === value['action']);
  if (action === undefined || !isFingerprint(key) || !isFingerprint(by)) return null;
  return isIndex(index) && (since === null || isIndex(since))
    ? { index, action, key, since, by }
    : null;
}

const ACTIONS = ['add', 'rotate', 'revoke'] as const;

const isFingerprint = (value: Json | undefined): value is Fingerprint =>
  typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);

const isIndex = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
