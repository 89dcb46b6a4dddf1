import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { KEYS_FILE, readKeyIndex, writeKeyIndex } from '../../core/ledger/key-index.ts';
import {
  type KeyChange,
  type KeyReason,
  type Keyring,
  keyringOf,
} from '../../core/ledger/keyring.ts';
import { finding } from './finding.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** Of a public key in PEM, as bundles name it; null for what is no key. */
type FingerprintOf = (publicKey: string) => string | null;

/** The keys of a ledger that is signed with keys of one's own; null where its first record is not, or nobody can tell. */
export function ledgerKeys(
  entries: readonly LedgerEntry[],
  fingerprintOf: FingerprintOf,
): Keyring | null {
  const first = keyOf(entries[0]);
  return first === null ? null : keyringOf(first, changesIn(entries, fingerprintOf));
}

function changesIn(
  entries: readonly LedgerEntry[],
  fingerprintOf: FingerprintOf,
): readonly KeyChange[] {
  return entries.flatMap((entry) => {
    const event = entry.said?.key;
    const by = keyOf(entry);
    const key = event == null ? null : fingerprintOf(event.publicKey);
    if (event == null || by === null || key === null) return [];
    return [{ index: entry.index, action: event.action, key, since: event.since, by }];
  });
}

const keyOf = (entry: LedgerEntry | undefined): string | null =>
  entry?.signer?.kind === 'key' ? entry.signer.fingerprint : null;

/** Whether each record is signed with a key that counted at its place. */
export function checkKeys(
  entries: readonly LedgerEntry[],
  keyring: Keyring | null,
): readonly LedgerFinding[] {
  if (keyring === null) return [];
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    if (key === null) return [];
    const reason = keyring.reason(key, entry.index);
    if (reason.standing === 'counts') return [];
    return [
      finding(
        reason.standing === 'revoked' || reason.standing === 'undone'
          ? 'key-revoked'
          : 'key-outside-validity',
        `record ${entry.index} is signed with a key that ${words(reason)}`,
        'do not trust this record: look anew at what it was to prove; keys are introduced by keys that count, with `grantproof keygen`',
        entry.index,
      ),
    ];
  });
}

function words({ standing, event }: KeyReason): string {
  switch (standing) {
    case 'unknown':
      return 'the ledger never introduced';
    case 'not-yet':
      return `only record ${event} introduces`;
    case 'replaced':
      return `record ${event} had replaced`;
    case 'revoked':
      return `record ${event} takes back`;
    case 'undone':
      return `was introduced by one that record ${event} takes back`;
    case 'counts':
      return 'counts';
  }
}

/** Events of keys that change nothing, though whoever signed them counted: nobody has reason to append one. */
export function checkKeyEvents(
  entries: readonly LedgerEntry[],
  keyring: Keyring | null,
): readonly LedgerFinding[] {
  const keyless = entries[0]?.signer?.kind === 'certificate';
  if (keyring === null && !keyless) return [];
  const effective = new Set(keyring?.effective.map(({ index }) => index));
  return entries.flatMap((entry) => {
    const { index, said, signer } = entry;
    if (said?.kind !== 'key-event' || effective.has(index)) return [];
    const key = keyOf(entry);
    // What is wrong with its signature was found already.
    const isFound = key !== null && keyring?.standing(key, index) !== 'counts';
    if (signer === null || isFound) return [];
    const why = keyless
      ? 'the ledger is signed keyless'
      : key === null
        ? 'it is not signed with a key'
        : 'it names no key that could be introduced or taken back there';
    return [
      finding(
        'key-event-void',
        `record ${index} is an event of a key, and changes nothing: ${why}`,
        'keys count as if it were not there; see who appended it, and what for',
        index,
      ),
    ];
  });
}

/** Whether the index of the keys says what the records say: the seal goes by it. */
export function checkKeyIndex(
  entries: readonly LedgerEntry[],
  keyring: Keyring | null,
  text: string | null,
): readonly LedgerFinding[] {
  const [entry] = entries;
  const first = keyOf(entry);
  // Nobody knows who signed the first record.
  if (entry?.signer == null) return [];
  const wanted = first === null || keyring === null ? null : { first, changes: keyring.effective };
  if (wanted === null ? text === null : text === writeKeyIndex(wanted)) return [];
  const what =
    text === null
      ? `the ledger has no \`${KEYS_FILE}\``
      : readKeyIndex(text) === null
        ? `\`${KEYS_FILE}\` can't be read`
        : `\`${KEYS_FILE}\` names other keys than the records do`;
  return [
    finding(
      'index-differs',
      what,
      'it follows from the records, and only those count here; see who wrote to the branch: the seal may refuse a key, or take one, because of it',
    ),
  ];
}
