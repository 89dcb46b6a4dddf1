import { byText } from '../model/order.ts';
import type { PackedFile } from './pack-manifest.ts';
import { MANIFEST_BUNDLE_FILE, MANIFEST_FILE, SUMS_FILE } from './pack-paths.ts';

/** `SHA256SUMS`: what `sha256sum --check` reads, of every file but itself, the manifest and its bundle. */
export const sumsText = (files: Iterable<Pick<PackedFile, 'path' | 'sha256'>>): string =>
  [...files]
    .filter(({ path }) => !BESIDE.has(path))
    .toSorted((a, b) => byText(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

const BESIDE: ReadonlySet<string> = new Set([SUMS_FILE, MANIFEST_FILE, MANIFEST_BUNDLE_FILE]);
