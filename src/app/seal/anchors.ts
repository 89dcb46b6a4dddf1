import { type Hash, hexOfHash } from '../../core/ledger/merkle.ts';
import { rangesOfTiles, tilesOfPrefix } from '../../core/ledger/tiles.ts';
import type { LedgerPosition } from '../../core/ledger/tree-head.ts';
import { Fault } from '../../core/model/fault.ts';
import { count } from '../../core/render/plain-words.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import { statedPosition } from '../stated-position.ts';
import type { LedgerState } from './ledger-state.ts';

/**
 * Refuses to build on a ledger that lacks what is known outside of it. Throws a `Fault` that says how to bring it back.
 *
 * @param anchors bundles that were kept elsewhere
 */
export async function refuseBelowAnchors(
  store: LedgerStore,
  { commit, origin, frontier: { size } }: LedgerState,
  anchors: readonly string[],
): Promise<void> {
  for (const anchor of anchors) {
    const known = statedPosition(anchor);
    if (known === null)
      throw new Fault(
        'an anchor is no bundle of a ledger',
        'name the `.sigstore.json` of a record that was sealed',
      );
    if (known.origin !== origin && commit !== null)
      throw lacking(
        store,
        `it is \`${origin}\`, and a bundle kept elsewhere is of \`${known.origin}\``,
      );
    if (known.head.size > size || commit === null)
      throw lacking(
        store,
        `it has ${count(size, 'record')}, and a bundle kept elsewhere is of its record ${known.index}`,
      );
    const paths = tilesOfPrefix(size, known.head.size);
    const root = rootOf(size, known, await store.read(commit, paths));
    if (root !== known.head.root)
      throw lacking(
        store,
        `its first ${known.head.size} records are others than a bundle kept elsewhere knows`,
      );
  }
}

function rootOf(
  size: number,
  known: LedgerPosition,
  tiles: ReadonlyMap<string, Uint8Array>,
): string | null {
  try {
    const hash: Hash = rangesOfTiles(size, tiles)(0, known.head.size);
    return hexOfHash(hash);
  } catch {
    return null;
  }
}

const lacking = (store: LedgerStore, why: string): Fault =>
  new Fault(
    `${store.place} is not what it was: ${why}`,
    'nothing was sealed; set the branch back to the commit that it had (the activity of the repository tells which), and see who moved it',
  );
