import type { Facts } from '../../core/model/facts.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { BranchMove } from '../../ports/landings.ts';
import type { Complete } from '../record.ts';

/** What is known of how something came onto the branch. */
export interface LandingKnown {
  /** `now` is when it landed, or the time of sealing where nobody saw it. */
  readonly facts: Facts;
  readonly complete?: Complete | undefined;
  /** The last commit that came with it; a rebase brings several. */
  readonly last: Oid;
}

/** Who knows how commits came onto the branch: a forge, or nobody. */
export interface LandingSource {
  /**
   * @param commit the first of what landed
   * @param line what is on the branch from it on, oldest first
   * @param times the clock's word, and by when what lies before was sealed
   */
  landing(
    commit: Oid,
    line: readonly Oid[],
    times: { readonly now: Instant; readonly since: Instant },
  ): Promise<LandingKnown>;
  /** Moves of the branch since a time, oldest first; empty where nobody saw any. */
  moves(since: Instant): Promise<readonly BranchMove[]>;
}

/** On one's own machine nobody knows who approved what: that stays open. */
export const nobodyKnows = (facts: Omit<Facts, 'now'> = {}): LandingSource => ({
  landing: async (commit, _line, { now }) =>
    Promise.resolve({ facts: { ...facts, now }, last: commit }),
  moves: async () => Promise.resolve([]),
});
