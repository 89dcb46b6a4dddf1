import { recordPath } from '../ledger/record-path.ts';

/** Where the files of a pack are, from its own folder on. Records, bundles, tiles and the checkpoint stand as on the ledger's branch. */
export const MANIFEST_FILE = 'manifest.json';
export const MANIFEST_BUNDLE_FILE = 'manifest.sigstore.json';
export const SUMS_FILE = 'SHA256SUMS';
export const GUIDE_FILE = 'VERIFY.md';
export const OBJECTS_FILE = 'objects.pack';
export const TRUSTED_ROOT_FILE = 'trusted-root.jsonl';
export const CONSISTENCY_FILE = 'proofs/consistency.json';

/** `proofs/000/000/041.json`. */
export const proofPath = (index: number): string =>
  recordPath(index).replace(/^records\//, 'proofs/');

/** @param fingerprint `sha256:` and 64 hex digits */
export const keyPath = (fingerprint: string): string =>
  `keys/${fingerprint.slice('sha256:'.length)}.pem`;

/** What a person reads first, in that order; the manifest lists neither itself nor its bundle. */
export const FIRST_FILES = [GUIDE_FILE, MANIFEST_FILE, MANIFEST_BUNDLE_FILE, SUMS_FILE] as const;

/** What a tar archive has room for. */
const LONGEST = 100;
const DEEPEST = 8;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Whether a path can stand in a pack at all: no file of ours needs more, and no system makes another path of it. */
export function isPackPath(path: string): boolean {
  const names = path.split('/');
  return (
    path.length <= LONGEST &&
    names.length <= DEEPEST &&
    names.every((name) => NAME.test(name) && !name.endsWith('.'))
  );
}
