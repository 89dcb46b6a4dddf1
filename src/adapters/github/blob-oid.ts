import { createHash } from 'node:crypto';
import type { Oid } from '../../core/model/ids.ts';

/** Whether these are the bytes that git knows by this id. */
export function isBlob(id: Oid, bytes: Uint8Array): boolean {
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
}
