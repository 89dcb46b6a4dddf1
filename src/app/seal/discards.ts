import type { Account } from '../../core/model/facts.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { History } from '../../ports/history.ts';
import type { BranchMove } from '../../ports/landings.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { Repository } from '../../ports/repository.ts';
import { recordsFor } from '../revocations.ts';

/** A commit that stood on the branch for a while and was then taken back by force. */
export interface Discard {
  readonly commit: Oid;
  /** When it came onto the branch, as far as the forge still knows; else when it was taken back. */
  readonly at: Instant;
  /** Who brought it. */
  readonly actor: Account | null;
}

/**
 * What was taken back from a branch by force, in the order it came: neither on the line of its tip, nor on the one that
 * is sealed.
 *
 * @param moves of the branch, oldest first
 */
export async function discardsIn(
  moves: readonly BranchMove[],
  repository: Repository & History,
  { tip, sealed }: { readonly tip: Oid; readonly sealed: Oid },
): Promise<readonly Discard[]> {
  const found = new Map<Oid, Discard>();
  for (const { kind, before, at } of moves) {
    if ((kind !== 'force-push' && kind !== 'deletion') || before === null) continue;
    if (found.has(before)) continue;
    if (await isOnLine(repository, before, tip)) continue;
    if (await isOnLine(repository, before, sealed)) continue;
    const came = moves.find(({ after }) => after === before);
    found.set(before, { commit: before, at: came?.at ?? at, actor: came?.actor ?? null });
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

async function isOnLine(repository: Repository & History, commit: Oid, tip: Oid): Promise<boolean> {
  if ((await repository.resolve(commit)) === null) return false;
  return (await repository.following(commit, tip)) === 'linear';
}

/** Those that the ledger has no record of. */
export async function unsealedDiscards(
  discards: readonly Discard[],
  store: Pick<LedgerStore, 'read'>,
  head: Oid,
): Promise<readonly Discard[]> {
  const entries = discards.map(({ commit }) => ({ kind: 'discarded', commit }) as const);
  const records = await recordsFor(store, head, entries);
  return discards.filter((_, nth) => records[nth] === null);
}

/** Whether the forge saw the branch at `from`, and later saw it set to `tip`: then an older tip is no old copy. */
export function wasSetBack(moves: readonly BranchMove[], from: Oid, tip: Oid): boolean {
  const last = (commit: Oid): number => moves.findLastIndex(({ after }) => after === commit);
  const [stood, stands] = [last(from), last(tip)];
  return stood >= 0 && stands > stood;
}
