import { type IndexEntry, indexPath, readIndexText } from '../core/ledger/index-file.ts';
import type { Revocation } from '../core/model/facts.ts';
import type { Oid } from '../core/model/ids.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';
import type { Landing } from './landing.ts';
import type { Complete } from './record.ts';

/** The records that a ledger knows for these, in the same order; null where it knows none. */
export async function recordsFor(
  store: Pick<LedgerStore, 'read'>,
  head: Oid,
  entries: readonly IndexEntry[],
): Promise<readonly (number | null)[]> {
  if (entries.length === 0) return [];
  const paths = entries.map(indexPath);
  const files = await store.read(head, paths);
  return paths.map((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? null : readIndexText(new TextDecoder().decode(bytes));
  });
}

/** Which of the grants the ledger saw taken away, and by which record. */
export async function revocationsIn(
  store: Pick<LedgerStore, 'read'>,
  head: Oid,
  grants: readonly string[],
): Promise<readonly Revocation[]> {
  const entries = grants.map((grant) => ({ kind: 'revoked', grant }) as const);
  const records = await recordsFor(store, head, entries);
  return grants.flatMap((grant, nth) => {
    const record = records[nth] ?? null;
    return record === null ? [] : [{ grant, record }];
  });
}

/** Completes facts by which of the new grants were taken away before. */
export function knowingRevocations(
  revocations: (grants: readonly string[]) => Promise<readonly Revocation[]>,
  complete?: Complete,
): Complete {
  return async (landing, setup) => {
    const completed =
      complete === undefined ? { facts: setup.facts, reasons: [] } : await complete(landing, setup);
    const revoked = await revocations(newGrants(landing));
    if (revoked.length === 0) return completed;
    return { ...completed, facts: { ...completed.facts, revoked } };
  };
}

const newGrants = (landing: Landing): readonly string[] =>
  landing.kind === 'conflict'
    ? []
    : landing.change.deltas.flatMap((delta) => (delta.class === 'create' ? [delta.grant] : []));
