import { keyFingerprint } from '../../core/ledger/key-fingerprint.ts';
import { keyringOfIndex, type LedgerKeys } from '../../core/ledger/key-index.ts';
import type { Fingerprint, KeyChange, KeyReason } from '../../core/ledger/keyring.ts';
import { Fault } from '../../core/model/fault.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { Signer } from '../../ports/signer.ts';
import type { SealedRecord } from './append.ts';
import { damaged, type LedgerState } from './ledger-state.ts';

/** The key that a signer has in hand; null for one that has a certificate instead. */
export const fingerprintOf = ({ publicKey }: Signer): Fingerprint | null =>
  publicKey === null ? null : keyFingerprint(publicKey);

/** Whether a ledger that is begun with it has keys of its own, which events may replace. */
const isOwnKey = ({ kind }: Signer): boolean => kind === 'key' || kind === 'command';

/** The keys of a ledger once records are appended; null where that changes nothing about them. */
export function keysAfter(
  { commit, keys }: LedgerState,
  sealed: readonly SealedRecord[],
  signer: Signer,
): LedgerKeys | null {
  const by = fingerprintOf(signer);
  if (by === null) return null;
  const before = commit === null && isOwnKey(signer) ? { first: by, changes: [] } : keys;
  if (before === null) return null;
  const changes = sealed.flatMap((one) => changeIn(one, by));
  if (commit !== null && changes.length === 0) return null;
  return { first: before.first, changes: [...before.changes, ...changes] };
}

function changeIn({ record, position }: SealedRecord, by: Fingerprint): readonly KeyChange[] {
  if (record.kind !== 'key-event') return [];
  const { action, publicKey, since } = record.key;
  const key = keyFingerprint(publicKey);
  return key === null ? [] : [{ index: position.index, action, key, since, by }];
}

/**
 * Refuses to sign with a key that does not count at the end of a ledger: its record would be worth nothing. Throws a `Fault`
 * that says which keys do.
 */
export function refuseUncounted(
  { keys, frontier: { size } }: LedgerState,
  signer: Signer,
  store: LedgerStore,
): void {
  const key = fingerprintOf(signer);
  // Whom a certificate has to name is for those who verify to say.
  if (keys === null || key === null) return;
  const ring = keyringOfIndex(keys);
  const reason = ring.reason(key, size);
  if (reason.standing === 'counts') return;
  const counting = ring.current().map((one) => `\`${one}\``);
  if (counting.length === 0)
    throw new Fault(
      `no key counts any more in ${store.place}: the last one was taken back`,
      'what it holds stays evidence; begin another ledger beside it, with --ledger NAME or the input `ledger-branch`',
    );
  const help =
    reason.standing === 'unknown'
      ? `sign with ${counting.join(' or ')}, or let one of them introduce this one: \`grantproof keygen --add --public-key PUB\``
      : `sign with ${counting.join(' or ')}: hand that one to whatever seals, such as the secret of the workflow, and run it again: nothing is lost`;
  throw new Fault(`the key \`${key}\` ${words(reason)} in ${store.place}`, help);
}

/**
 * Refuses to go on from a record that somebody appended who may push, and has no key that counts. Of the keys only the
 * signer's own is at hand: what another one signed, `verify` looks at. Throws a `Fault`.
 */
export function refuseForeignEnd(
  { keys, last }: LedgerState,
  { signedBy }: Signer,
  store: LedgerStore,
): void {
  const by = last === null ? undefined : signedBy?.(last.bundle);
  if (last === null || by == null) return;
  // Where no index names the keys, since there is none or somebody took it away, no key but the own one is known.
  const counts =
    keys === null
      ? by.holds === true
      : by.holds !== false &&
        keyringOfIndex(keys).standing(by.fingerprint as Fingerprint, last.index) === 'counts';
  if (counts) return;
  throw damaged(store, `its record ${last.index} is not signed with a key that counts there`);
}

function words({ standing, event }: KeyReason): string {
  switch (standing) {
    case 'replaced':
      return `was replaced by record ${event}, and signs no more`;
    case 'revoked':
      return `was taken back by record ${event}, and signs nothing`;
    case 'undone':
      return `was introduced by a key that record ${event} took back, and signs nothing`;
    case 'unknown':
    case 'not-yet':
    case 'counts':
      return 'was never introduced, and signs nothing';
  }
}
