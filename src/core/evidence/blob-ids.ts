import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AccessRecord } from './record.ts';
import { bytesOfText } from './record-text.ts';

/** Hex digits of an object id of SHA-256; those of SHA-1 are 40. */
const SHA256_DIGITS = 64;

/**
 * Names of git's of which a record holds another text than they stand for. With none, each embedded text is the one of
 * its name, so that who has the commit needs nothing else to see that nothing was put into the record's mouth.
 */
export function misnamedBlobs({ answers, texts }: AccessRecord): readonly string[] {
  return Object.entries(answers.blobs).flatMap(([oid, blob]) => {
    if (!('digest' in blob)) return [];
    const text = Object.hasOwn(texts, blob.digest) ? texts[blob.digest] : undefined;
    const bytes = text === undefined ? null : bytesOfText(text);
    return bytes !== null && blobId(bytes, oid.length) === oid ? [] : [oid];
  });
}

/** The object id that git gives a file's bytes. */
function blobId(bytes: Uint8Array, digits: number): string {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const hash = digits === SHA256_DIGITS ? sha256.create() : sha1.create();
  return bytesToHex(hash.update(head).update(bytes).digest());
}
