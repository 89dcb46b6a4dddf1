import type { KeyEventRecord } from '../../core/evidence/event-record.ts';
import { keyFingerprint } from '../../core/ledger/key-fingerprint.ts';
import { keyringOfIndex, type LedgerKeys } from '../../core/ledger/key-index.ts';
import {
  type Fingerprint,
  type KeyChange,
  type Keyring,
  keyringOf,
} from '../../core/ledger/keyring.ts';
import { Fault } from '../../core/model/fault.ts';
import { type Instant, laterOf } from '../../core/model/instant.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import { type Draft, type DraftTools, eventDraft } from './drafts.ts';
import { fingerprintOf, refuseUncounted } from './ledger-keys.ts';
import { readLedger } from './ledger-state.ts';
import { appendOnce, type LedgerEnd } from './seal.ts';
import type { AppendTools } from './seal-request.ts';

/** What is wanted of the keys of a ledger. */
type KeyWish = KeyEventRecord['key'];

export interface KeyChangeTools extends AppendTools, Pick<DraftTools, 'engine' | 'salt'> {}

export interface KeyChangeRequest {
  readonly wish: KeyWish;
  /** Whether keys may go, too, that the key which is taken back introduced. */
  readonly mayUndo: boolean;
  readonly now: Instant;
}

/** What became of a wish. */
export interface KeysChanged {
  /** The record of the event, new or of an earlier run. */
  readonly event: KeyChange;
  readonly isNew: boolean;
  /** Who counts from the next record on. */
  readonly current: readonly Fingerprint[];
  /** Keys that counted, and now never did. */
  readonly undone: readonly Fingerprint[];
}

/** Refuses what can't be, before a key is made for it. Throws a `Fault`. */
export async function refuseKeyChange({
  store,
  signer,
}: Pick<KeyChangeTools, 'store' | 'signer'>): Promise<void> {
  const ledger = await readLedger(store, '');
  demandKeys(ledger.keys, ledger.commit !== null, store);
  refuseUncounted(ledger, signer, store);
}

/**
 * Appends the event of a key to a ledger, signed by one that counts there: compare and swap, so that whatever others append
 * meanwhile stands before it. Wished again, nothing is appended. Throws a `Fault` for what would have no effect, or would
 * leave nobody who counts.
 */
export async function changeKeys(
  tools: KeyChangeTools,
  request: KeyChangeRequest,
): Promise<KeysChanged> {
  const outcomes: Omit<KeysChanged, 'isNew'>[] = [];
  const sealed = await appendOnce(tools, async (end) => {
    const { isNew, ...outcome } = outcomeOf(tools, request, end);
    outcomes.push(outcome);
    return Promise.resolve(isNew ? draftOf(tools, request, end) : null);
  });
  const last = outcomes.at(-1);
  if (last === undefined) throw new Fault('no key was changed', 'please report this');
  return { ...last, isNew: sealed !== null };
}

/** What the event would do at the end of the ledger, or did already. */
function outcomeOf(
  { signer, store }: KeyChangeTools,
  { wish, mayUndo }: KeyChangeRequest,
  end: LedgerEnd,
): KeysChanged {
  const keys = demandKeys(end.keys, true, store);
  const index = end.frontier.size;
  const [key, by] = [keyFingerprint(wish.publicKey), fingerprintOf(signer)];
  if (key === null || by === null) throw new Fault('a key is not in PEM', 'please report this');
  refuseAhead(wish, index);
  const event: KeyChange = { index, action: wish.action, key, since: wish.since, by };
  const before = keyringOfIndex(keys);
  const after = keyringOf(keys.first, [...keys.changes, event]);
  if (after.effective.at(-1) !== event) {
    const done = doneBefore(before, event);
    if (done !== null) return { event: done, isNew: false, current: before.current(), undone: [] };
    refuseUncounted(end, signer, store);
    throw inVain(before, event, store);
  }
  const undone = before
    .current()
    .filter((one) => one !== key && after.standing(one, index + 1) === 'undone');
  refuseLoss(after, event, mayUndo ? [] : undone, store);
  return { event, isNew: true, current: after.current(), undone };
}

function demandKeys(keys: LedgerKeys | null, isThere: boolean, store: LedgerStore): LedgerKeys {
  if (keys !== null) return keys;
  throw isThere
    ? new Fault(
        `${store.place} has no keys of its own: it was begun keyless, or with a key that was thrown away`,
        'there is nothing to replace or to take back: those who verify say which identity they expect',
      )
    : new Fault(
        `${store.place} is not there yet`,
        'begin it with `grantproof seal`, or say where it is with --repo, --ledger and --remote',
      );
}

function refuseAhead({ since }: KeyWish, size: number): void {
  if (since === null || since <= size) return;
  throw new Fault(
    `the ledger has no record ${since}: it has ${size}`,
    'name the first record whose signature no longer counts, from 0, or leave --since out',
  );
}

/** The event of an earlier run that did what is wished now, and still holds. */
function doneBefore(ring: Keyring, { index, action, key, since, by }: KeyChange): KeyChange | null {
  const same = ring.effective.filter((one) => one.action === action && one.key === key);
  const isCounting = ring.standing(key, index) === 'counts';
  switch (action) {
    case 'add':
      return isCounting ? (same.at(-1) ?? null) : null;
    case 'rotate':
      return isCounting ? (same.findLast((one) => one.by === by) ?? null) : null;
    case 'revoke':
      return same.find((one) => (one.since ?? one.index + 1) <= (since ?? index)) ?? null;
  }
}

/** An event that changes nothing would be taken for one that did. */
function inVain(ring: Keyring, { index, action, key, by }: KeyChange, store: LedgerStore): Fault {
  const another =
    'name the folder of another key with --out, or another public key with --public-key';
  if (action === 'revoke')
    return new Fault(
      `the key \`${key}\` was never introduced in ${store.place}, so there is nothing to take back`,
      'name the public key of one that was; `grantproof status` lists them',
    );
  if (key === by) return new Fault(`the key \`${key}\` is the one that signs`, another);
  const standing = ring.standing(key, index);
  const how = standing === 'replaced' ? standing : 'taken back';
  return new Fault(
    standing !== 'counts'
      ? `the key \`${key}\` was ${how} in ${store.place}, and never counts again`
      : `the key \`${key}\` counts already in ${store.place}`,
    another,
  );
}

function refuseLoss(
  after: Keyring,
  { key }: KeyChange,
  undone: readonly Fingerprint[],
  store: LedgerStore,
): void {
  if (after.current().length === 0)
    throw new Fault(
      `the key \`${key}\` is the last one that counts in ${store.place}: without it nobody could seal`,
      'put another in its place first (`grantproof keygen --rotate`), and take this one back with that',
    );
  if (undone.length === 0) return;
  const names = undone.map((one) => `\`${one}\``).join(', ');
  throw new Fault(
    `with the key \`${key}\` would go what it introduced since: ${names}`,
    'if that is yours, take the old key back with it, which keeps it: --key FILE; if not, add --with-introduced',
  );
}

function draftOf(
  tools: KeyChangeTools,
  { wish, now }: KeyChangeRequest,
  { last }: LedgerEnd,
): Draft {
  const { to, ref, repository, at } = last;
  const source = { repository, ref, range: { from: to, to }, tree: null, pullRequest: null };
  return eventDraft(tools, { source, at: laterOf(now, at) }, { kind: 'key-event', key: wish });
}
