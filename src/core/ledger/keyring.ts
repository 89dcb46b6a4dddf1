/** A key by the SHA-256 of its public part: `sha256:<64 hex>`. */
export type Fingerprint = string;

/** What a key event says, and which key signed it. */
export interface KeyChange {
  /** Of the event's own record. */
  readonly index: number;
  readonly action: 'add' | 'rotate' | 'revoke';
  readonly key: Fingerprint;
  /** `revoke`: the first record whose signature no longer counts; null, and what lies ahead, stand for the next one. */
  readonly since: number | null;
  readonly by: Fingerprint;
}

/** Why a key does not count for a record, or that it does. */
type KeyStanding =
  | 'counts'
  | 'unknown'
  | 'not-yet'
  | 'replaced'
  | 'revoked'
  /** It was introduced by a key, or in a line of keys, that was taken back from before then on. */
  | 'undone';

/** The same, with the record of the event that says so; null where none does. */
export interface KeyReason {
  readonly standing: KeyStanding;
  readonly event: number | null;
}

/** The records that a key may have signed: from `from` on, up to and without `until`, which is null while it counts. */
export interface KeySpan {
  readonly key: Fingerprint;
  readonly from: number;
  readonly until: number | null;
}

/** Which key counts at which record of a ledger. */
export interface Keyring {
  standing(key: Fingerprint, index: number): KeyStanding;
  reason(key: Fingerprint, index: number): KeyReason;
  /** Keys that count for a record after the last event. */
  current(): readonly Fingerprint[];
  /** All that were ever introduced, in the order of the ledger. */
  spans(): readonly KeySpan[];
  /** Events that had an effect, in the order of the ledger. */
  readonly effective: readonly KeyChange[];
}

interface Revocation {
  readonly since: number;
  /** The one record that stays valid, because whoever took the key back rests on it; null where there is none. */
  readonly except: number | null;
  readonly event: number;
}

interface Known {
  readonly key: Fingerprint;
  /** Null for the first key, which nobody had to introduce. */
  readonly introduced: { readonly index: number; readonly by: Known } | null;
  /** Keys that this one introduced. */
  readonly heirs: Known[];
  readonly revocations: Revocation[];
  /** The rotation that put another in its place. */
  replacedBy: number | null;
  /** The revocation that undid its introduction. */
  undoneBy: number | null;
}

type Ring = Map<Fingerprint, Known>;

/**
 * The keyring of a ledger: the key that signed its first record, and what events made of it, in the order of the ledger.
 *
 * 1. An event counts where the key that signed it counts there by the events before it. What does not count changes
 *    nothing, whatever comes later: whoever is first, is first.
 * 2. A key that is taken back counts for nothing from the named record on. Keys that it introduced from there on never
 *    counted, nor did those that they introduced; but for the line that leads to the key that takes it back.
 * 3. What was taken back stays so, whoever names it again.
 */
export function keyringOf(first: Fingerprint, changes: readonly KeyChange[]): Keyring {
  const ring: Ring = new Map([[first, newKnown(first, null)]]);
  const effective = changes.filter((change) => {
    const by = ring.get(change.by);
    return by !== undefined && isCounting(by, change.index) && apply(ring, change, by);
  });
  const next = (changes.at(-1)?.index ?? 0) + 1;
  const reason = (key: Fingerprint, index: number): KeyReason => reasonOf(ring.get(key), index);
  return {
    reason,
    standing: (key, index) => reason(key, index).standing,
    current: () =>
      [...ring.values()].filter((known) => isCounting(known, next)).map(({ key }) => key),
    spans: () => [...ring.values()].map(spanOf),
    effective,
  };
}

const newKnown = (key: Fingerprint, introduced: Known['introduced']): Known => ({
  key,
  introduced,
  heirs: [],
  revocations: [],
  replacedBy: null,
  undoneBy: null,
});

/** False where the event changes nothing. */
function apply(ring: Ring, change: KeyChange, by: Known): boolean {
  switch (change.action) {
    case 'add':
      return introduce(ring, change, by);
    case 'rotate': {
      // Without another key that counts, nobody would be left.
      const known = ring.get(change.key);
      if (known === by) return false;
      const isReady = known !== undefined && isCounting(known, change.index + 1);
      if (!isReady && !introduce(ring, change, by)) return false;
      by.replacedBy = change.index;
      return true;
    }
    case 'revoke':
      return revoke(ring, change, by);
  }
}

/** A key is introduced once; anew only where its introduction was undone, and nobody has taken it back itself. */
function introduce(ring: Ring, { key, index }: KeyChange, by: Known): boolean {
  const known = ring.get(key);
  if (known !== undefined && (known.undoneBy === null || known.revocations.length > 0))
    return false;
  const made = newKnown(key, { index, by });
  ring.set(key, made);
  by.heirs.push(made);
  return true;
}

function revoke(ring: Ring, change: KeyChange, by: Known): boolean {
  const known = ring.get(change.key);
  if (known === undefined) return false;
  const event = change.index;
  const since = Math.min(change.since ?? event + 1, event + 1);
  const except = known === by ? event : restsOn(by, known);
  const isCovered = known.revocations.some(
    (one) => one.since <= since && (one.except === null || one.except === except),
  );
  if (isCovered) return false;
  known.revocations.push({ since, except, event });
  undo(
    known.heirs.filter(
      ({ introduced }) =>
        introduced !== null && introduced.index >= since && introduced.index !== except,
    ),
    event,
  );
  return true;
}

/** The record by which one key introduced the other, or somebody between them; null where it did not. */
function restsOn(key: Known, on: Known): number | null {
  for (let at = key.introduced; at !== null; at = at.by.introduced) {
    if (at.by === on) return at.index;
  }
  return null;
}

/** Not recursive: a line of keys may be as long as a ledger. */
function undo(heirs: readonly Known[], event: number): void {
  const left = [...heirs];
  for (let heir = left.pop(); heir !== undefined; heir = left.pop()) {
    heir.undoneBy ??= event;
    left.push(...heir.heirs.splice(0));
  }
}

const isCounting = (known: Known, index: number): boolean =>
  reasonOf(known, index).standing === 'counts';

function reasonOf(known: Known | undefined, index: number): KeyReason {
  if (known === undefined) return { standing: 'unknown', event: null };
  const { introduced, revocations, replacedBy, undoneBy } = known;
  const revoked = revocations.find(({ since, except }) => index >= since && index !== except);
  if (revoked !== undefined) return { standing: 'revoked', event: revoked.event };
  if (undoneBy !== null) return { standing: 'undone', event: undoneBy };
  if (introduced !== null && index <= introduced.index)
    return { standing: 'not-yet', event: introduced.index };
  return replacedBy !== null && index > replacedBy
    ? { standing: 'replaced', event: replacedBy }
    : { standing: 'counts', event: null };
}

function spanOf({ key, introduced, revocations, replacedBy, undoneBy }: Known): KeySpan {
  const from = introduced === null ? 0 : introduced.index + 1;
  const ends = [
    ...(replacedBy === null ? [] : [replacedBy + 1]),
    ...(undoneBy === null ? [] : [from]),
    ...revocations.map(({ since }) => since),
  ];
  return { key, from, until: ends.length === 0 ? null : Math.max(from, Math.min(...ends)) };
}
