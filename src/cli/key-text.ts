import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PRIVATE_FILE, PUBLIC_FILE } from '../adapters/files/key-files.ts';
import { fingerprintOfHint } from '../adapters/sigstore/key-hint.ts';

/** A key's files, as the person named their folder. */
export const writtenLines = (
  out: string,
): string => `wrote  ${join(out, PRIVATE_FILE)}   the private key, for you alone to read
wrote  ${join(out, PUBLIC_FILE)}   the public key, for everybody who verifies
`;

/** @param hint SHA-256 of the public key, in base64 */
export const fingerprintLines = (hint: string): string => `fingerprint  SHA256:${hint}
             ${fingerprintOfHint(hint)}, as ledgers have it
`;

/** What to say of a folder that somebody might commit; empty where nobody would. */
export const warningLines = (folder: string): string =>
  isInRepository(folder)
    ? `\nThis folder is in a git repository: never commit ${PRIVATE_FILE}.\n`
    : '';

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}
