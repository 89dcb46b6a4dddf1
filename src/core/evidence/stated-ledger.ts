import type { LedgerPosition } from '../ledger/tree-head.ts';
import { digestOf } from '../model/canonical.ts';
import { hexOf, type Subject } from './subjects.ts';

interface StatedRoot {
  readonly size: number;
  readonly root: { readonly sha256: string };
}

/** Where a record stands in its ledger, as its statement says it. */
export interface StatedLedger extends StatedRoot {
  readonly origin: string;
  readonly index: number;
  readonly previous: StatedRoot;
}

export const statedLedger = ({ origin, index, head, previous }: LedgerPosition): StatedLedger => ({
  origin,
  index,
  size: head.size,
  root: { sha256: head.root },
  previous: { size: previous.size, root: { sha256: previous.root } },
});

/** The same for reading; the sizes follow from the index, so that others are refused as null. */
export function positionOf({
  origin,
  index,
  size,
  root,
  previous,
}: StatedLedger): LedgerPosition | null {
  if (size !== index + 1 || previous.size !== index) return null;
  return {
    origin,
    index,
    head: { size, root: root.sha256 },
    previous: { size: previous.size, root: previous.root.sha256 },
  };
}

/** By this subject a store of attestations finds all bundles of one ledger, whatever their records. */
export const ledgerSubject = (origin: string): Subject => ({
  name: `ledger/${origin}`,
  digest: { sha256: originDigest(origin) },
});

/** SHA-256 of a ledger's name, as hex digits. */
export const originDigest = (origin: string): string => hexOf(digestOf(origin));
