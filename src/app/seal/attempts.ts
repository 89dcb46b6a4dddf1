import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';

/** In a race somebody always wins, so that a branch moves on; more losses than these in a row are no race. */
const MOST_LOST = 30;
/** As often it may be refused while the branch stays where it is: then nobody else won it. */
const MOST_REFUSED = 8;

/** Appends that were lost one after the other. */
export interface Attempts {
  /** Waits before the next one. Throws a `Fault` once there were too many. */
  lost(reason: string, head: Oid | null): Promise<void>;
  won(): void;
}

/** @param pause waits a little while, longer from one time to the next, and never the same for two */
export function attemptsOn(
  store: LedgerStore,
  pause: (attempt: number) => Promise<void>,
): Attempts {
  let lost = 0;
  let refused = 0;
  let before: Oid | null | undefined;
  return {
    async lost(reason, head) {
      lost += 1;
      refused = head === before ? refused + 1 : 1;
      before = head;
      if (lost === MOST_LOST || refused === MOST_REFUSED) throw refusedForGood(store, reason);
      await pause(lost);
    },
    won() {
      lost = 0;
      refused = 0;
      before = undefined;
    },
  };
}

const refusedForGood = (store: LedgerStore, reason: string): Fault =>
  new Fault(
    `${store.place} takes no records: ${reason}`,
    'see that whoever seals may push to it (its rules may forbid to delete it and to force a push, nothing else); then run it again: nothing is lost',
  );
