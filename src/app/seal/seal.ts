import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import { refuseBelowAnchors } from './anchors.ts';
import { appendDrafts, type SealedRecord } from './append.ts';
import { attemptsOn } from './attempts.ts';
import { discardsIn, wasSetBack } from './discards.ts';
import type { Draft } from './drafts.ts';
import { refuseForeignEnd, refuseUncounted } from './ledger-keys.ts';
import { type LastRecord, type LedgerState, readLedger } from './ledger-state.ts';
import { unsealedAfter } from './line.ts';
import { type Left, type Made, nextDrafts } from './next-drafts.ts';
import type { AppendTools, SealRequest, SealTools } from './seal-request.ts';

/**
 * Seals what has landed on a branch and is not in its ledger yet: each commit that changes what is governed is judged
 * by what stood before it, and gets its record, approved or not. Idempotent, and safe beside others that do the same: an
 * append that lost is made anew from where the ledger is by then. Gives the ledger as it stands then, to which nothing
 * is left to be added. Throws a `Fault` where it can't go on; what was appended until then stays.
 */
export async function seal(tools: SealTools, request: SealRequest): Promise<LedgerState> {
  const { store, signer } = tools;
  const made: Made = { landings: new Map(), drafts: new Map() };
  const attempts = attemptsOn(store, tools.pause);
  let left: Left | null = null;
  for (;;) {
    const ledger = await readLedger(store, request.origin);
    refuseOtherBranch(ledger, request, store);
    refuseUncounted(ledger, signer, store);
    refuseForeignEnd(ledger, signer, store);
    await refuseBelowAnchors(store, ledger, request.anchors);
    left = await leftAfter(tools, request, ledger.last, left);
    const drafts = await nextDrafts(tools, request, ledger, left, made);
    if (drafts.length === 0) return ledger;
    const { came, sealed } = await appendDrafts(store, ledger, drafts, signer);
    if (came.kind === 'appended') {
      attempts.won();
      made.drafts.clear();
      made.landings.clear();
      await tools.appended?.(sealed, left?.commits.length ?? 0);
      continue;
    }
    await attempts.lost(came.reason, ledger.commit);
  }
}

/** The end of a ledger that is not empty. */
export interface LedgerEnd extends LedgerState {
  readonly last: LastRecord;
}

/**
 * Appends one record, made for wherever the ledger is by then; null, and nothing, where by then there is nothing to append.
 * Throws a `Fault` where there is no ledger yet, or the key that signs does not count there.
 */
export async function appendOnce(
  tools: AppendTools,
  made: (end: LedgerEnd) => Promise<Draft>,
): Promise<SealedRecord>;
export async function appendOnce(
  tools: AppendTools,
  made: (end: LedgerEnd) => Promise<Draft | null>,
): Promise<SealedRecord | null>;
export async function appendOnce(
  { store, signer, pause }: AppendTools,
  made: (end: LedgerEnd) => Promise<Draft | null>,
): Promise<SealedRecord | null> {
  const attempts = attemptsOn(store, pause);
  for (;;) {
    const ledger = await readLedger(store, '');
    const { last } = ledger;
    if (last === null)
      throw new Fault(`${store.place} is not there yet`, 'begin it with `grantproof seal`');
    const draft = await made({ ...ledger, last });
    if (draft === null) return draft;
    refuseUncounted(ledger, signer, store);
    refuseForeignEnd(ledger, signer, store);
    const { came, sealed } = await appendDrafts(store, ledger, [draft], signer);
    const [only] = sealed;
    if (came.kind === 'appended' && only !== undefined) return only;
    await attempts.lost(came.kind === 'moved' ? came.reason : '', ledger.commit);
  }
}

function refuseOtherBranch(
  { last }: LedgerState,
  { branch }: SealRequest,
  store: LedgerStore,
): void {
  if (last === null || last.ref === `refs/heads/${branch}`) return;
  throw new Fault(
    `${store.place} is the ledger of \`${last.ref.replace('refs/heads/', '')}\`, not of \`${branch}\``,
    `seal that branch, or give \`${branch}\` a ledger of its own with --ledger NAME`,
  );
}

/** Null in an empty ledger. A line that is known already is cut to where the ledger is by now. */
async function leftAfter(
  { repository, shipped, source }: SealTools,
  { tip }: SealRequest,
  last: LastRecord | null,
  known: Left | null,
): Promise<Left | null> {
  if (last === null) return null;
  if (known !== null) {
    const cut = cutTo(known, last.to);
    if (cut !== null) return cut;
  }
  const from = await repository.resolve(last.to);
  if (from === null) throw lostCommit(last.to);
  const moves = await source.moves(last.at);
  const ends = { tip: tip.commit, sealed: last.to };
  const discards = known?.discards ?? (await discardsIn(moves, repository, ends));
  const elsewhere = { from, commits: [], discards };
  switch (await repository.following(last.to, tip.commit)) {
    case 'linear': {
      const commits = await unsealedAfter(repository, shipped, from, tip.commit);
      return { from, moved: null, commits, discards };
    }
    case 'foxtrot':
      return { ...elsewhere, moved: 'foxtrot' };
    case 'unrelated': {
      const behind = (await repository.following(tip.commit, last.to)) === 'linear';
      // Mostly somebody else has sealed further by now than the tip that we were given.
      const passed = behind && !wasSetBack(moves, last.to, tip.commit);
      return { ...elsewhere, moved: passed ? null : 'rewritten' };
    }
  }
}

/** What is left once the ledger is that far; null where that is not on what was left. */
function cutTo(left: Left, commit: Oid): Left | null {
  if (left.from.commit === commit) return left;
  if (left.moved !== null) return null;
  const at = left.commits.findIndex((one) => one.commit.commit === commit);
  const found = left.commits[at];
  if (found === undefined) return null;
  return { ...left, from: found.commit, commits: left.commits.slice(at + 1) };
}

function lostCommit(commit: Oid): Fault {
  return new Fault(
    `the last commit that was sealed, \`${commit}\`, is nowhere any more`,
    'bring it back (`git fetch origin COMMIT`): without it nobody can say what was changed since',
  );
}
