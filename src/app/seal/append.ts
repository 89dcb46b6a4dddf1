import { indexEntries } from '../../core/evidence/index-entries.ts';
import { CHECKPOINT_FILE, writeCheckpoint } from '../../core/ledger/checkpoint.ts';
import { indexPath, indexText } from '../../core/ledger/index-file.ts';
import { KEYS_FILE, writeKeyIndex } from '../../core/ledger/key-index.ts';
import { appendLeaf, headOf, leafHash } from '../../core/ledger/merkle.ts';
import { bundlePath, recordPath } from '../../core/ledger/record-path.ts';
import { tilesOfAppend } from '../../core/ledger/tiles.ts';
import type { LedgerPosition } from '../../core/ledger/tree-head.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Appended, LedgerStore } from '../../ports/ledger-store.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Draft } from './drafts.ts';
import { keysAfter } from './ledger-keys.ts';
import type { LedgerState } from './ledger-state.ts';

/** A record as it stands in the ledger. */
export interface SealedRecord extends Draft {
  readonly position: LedgerPosition;
  readonly bundle: string;
}

/** What is signed at once, where each signature takes the services of a Sigstore. */
const SIGNING_AT_ONCE = 4;

/** Signs drafts for their places at the end of the ledger, and appends all of them, or none. */
export async function appendDrafts(
  store: LedgerStore,
  ledger: LedgerState,
  drafts: readonly Draft[],
  signer: Signer,
): Promise<{ readonly came: Appended; readonly sealed: readonly SealedRecord[] }> {
  const leaves = drafts.map(({ bytes }) => leafHash(bytes));
  const placed: (Draft & { readonly position: LedgerPosition })[] = [];
  let { frontier } = ledger;
  for (const [nth, draft] of drafts.entries()) {
    const previous = headOf(frontier);
    const leaf = leaves[nth];
    if (leaf !== undefined) frontier = appendLeaf(frontier, leaf);
    const head = headOf(frontier);
    const { origin } = ledger;
    placed.push({ ...draft, position: { origin, index: previous.size, head, previous } });
  }
  const sealed = await signed(placed, signer);
  const tiles = tilesOfAppend(ledger.frontier.size, ledger.edge, leaves);
  if (tiles === null)
    throw new Fault('the tiles of the ledger are not whole', 'please report this');
  const encoder = new TextEncoder();
  const checkpoint = writeCheckpoint({ origin: ledger.origin, head: headOf(frontier) });
  const keys = keysAfter(ledger, sealed, signer);
  const files = new Map([
    ...sealed.flatMap(({ position: { index }, bytes, bundle, record }) => [
      [recordPath(index), bytes] as const,
      [bundlePath(index), encoder.encode(bundle)] as const,
      ...indexEntries(record).map(
        (entry) => [indexPath(entry), encoder.encode(indexText(index))] as const,
      ),
    ]),
    ...tiles,
    ...(keys === null ? [] : [[KEYS_FILE, encoder.encode(writeKeyIndex(keys))] as const]),
    [CHECKPOINT_FILE, encoder.encode(checkpoint)] as const,
  ]);
  return { came: await store.append(ledger.commit, files, messageOf(sealed)), sealed };
}

async function signed(
  placed: readonly (Draft & { readonly position: LedgerPosition })[],
  signer: Signer,
): Promise<readonly SealedRecord[]> {
  const sealed: SealedRecord[] = [];
  for (let at = 0; at < placed.length; at += SIGNING_AT_ONCE) {
    const some = placed.slice(at, at + SIGNING_AT_ONCE).map(async (one) => {
      const bundle = await signer.sign(one.statement(one.position));
      return { ...one, bundle };
    });
    sealed.push(...(await Promise.all(some)));
  }
  return sealed;
}

/** `seal 41-44: 3 changes, 1 heartbeat`. */
function messageOf(sealed: readonly SealedRecord[]): string {
  const first = sealed[0]?.position.index ?? 0;
  const last = sealed.at(-1)?.position.index ?? first;
  const kinds = new Map<string, number>();
  for (const { kind } of sealed) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, of]) => `${of} ${kind}${of === 1 ? '' : 's'}`);
  return `seal ${first === last ? first : `${first}-${last}`}: ${counts.join(', ')}`;
}
