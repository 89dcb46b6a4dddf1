import { canonicalJson, digestOf } from '../model/canonical.ts';
import type { Digest, Oid } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import { byText } from '../model/order.ts';

interface Blob {
  readonly mode: string;
  readonly oid: Oid;
}

/** A changed file of the policy folder. */
export interface PolicyFileChange {
  readonly path: string;
  readonly before: Blob | null;
  readonly after: Blob | null;
}

/** Digest of a change of the policy's own files, byte for byte: another as soon as any of them is another. */
export function policyDigest(files: readonly PolicyFileChange[]): Digest {
  return digestOf(
    canonicalJson({
      schema: 'https://grantproof.dev/policy-change/v1',
      files: files
        .toSorted((a, b) => byText(a.path, b.path))
        .map(({ path, before, after }) => ({
          path,
          before: content(before),
          after: content(after),
        })),
    }),
  );
}

const content = (blob: Blob | null): Json => blob && { mode: blob.mode, oid: blob.oid };
