import { positionOf } from '../core/evidence/stated-ledger.ts';
import { readStatement } from '../core/evidence/statement.ts';
import { hexOfHash } from '../core/ledger/merkle.ts';
import type { LedgerPosition } from '../core/ledger/tree-head.ts';
import { bytesOfBase64 } from '../core/model/base64.ts';
import { isJsonObject, type Json } from '../core/model/json.ts';

/** The place in a ledger that a bundle's statement names, whoever signed it; null where it names none. */
export function statedPosition(bundle: string): LedgerPosition | null {
  const payload = payloadOf(bundle);
  if (payload === null) return null;
  const read = readStatement(payload);
  if (read.kind === 'refused') return null;
  const { ledger } = read.statement.predicate;
  return ledger === undefined ? null : positionOf(ledger);
}

/** The digest of the record that a bundle's statement is about, `sha256:<64 hex>`; null where it is about none. */
export function statedRecord(bundle: string): string | null {
  const payload = payloadOf(bundle);
  const read = payload === null ? null : readStatement(payload);
  if (read === null || read.kind === 'refused') return null;
  return `sha256:${read.statement.predicate.record.digest.sha256}`;
}

/** The statement in a Sigstore bundle, whoever signed it; null for what is no bundle. */
export function payloadOf(bundle: string): Uint8Array | null {
  const payload = textAt(bundle, ['dsseEnvelope', 'payload']);
  return payload === null ? null : bytesOfBase64(payload);
}

/** The fingerprint of the key that a bundle says it is signed with, true or not; null where it names none. */
export function namedKey(bundle: string): string | null {
  const hint = textAt(bundle, ['verificationMaterial', 'publicKey', 'hint']);
  const digest = hint === null ? null : bytesOfBase64(hint);
  return digest === null ? null : `sha256:${hexOfHash(digest)}`;
}

/** A text that stands deep in a document; null for what is none. */
function textAt(document: string, keys: readonly string[]): string | null {
  try {
    let value: Json | undefined = JSON.parse(document) as Json;
    for (const key of keys) value = isJsonObject(value) ? value[key] : undefined;
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
