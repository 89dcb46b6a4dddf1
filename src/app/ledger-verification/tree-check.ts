import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { FindingCode } from '../../core/evidence/verification.ts';
import { readCheckpoint } from '../../core/ledger/checkpoint.ts';
import { appendLeaf, emptyFrontier, type Frontier, headOf } from '../../core/ledger/merkle.ts';
import { allTiles, isTileBeyond, tilesOfTree } from '../../core/ledger/tiles.ts';
import type { LedgerPosition, TreeHead } from '../../core/ledger/tree-head.ts';
import { groupedBy } from '../../core/model/grouping.ts';
import { finding } from './finding.ts';
import type { LedgerEntry } from './ledger-entry.ts';

const TAMPERED =
  'do not trust the ledger from here on: compare it with a bundle that was kept elsewhere (--anchor), and see who could write to its branch';

/** The heads of a ledger's tree: what each statement has to have committed to. */
export interface HeadsChecked {
  readonly findings: readonly LedgerFinding[];
  /** One for each record up to the first that is not there; after that nobody can tell. */
  readonly heads: readonly TreeHead[];
}

/** Whether each statement commits to the tree that ends with its record, and to the one before. */
export function checkHeads(entries: readonly LedgerEntry[]): HeadsChecked {
  const findings: LedgerFinding[] = [];
  const heads: TreeHead[] = [];
  let frontier: Frontier = emptyFrontier;
  let head = headOf(frontier);
  const origin = entries.find(({ position }) => position !== null)?.position?.origin;
  for (const { index, leaf, position } of entries) {
    const previous = head;
    const isNext = index === heads.length;
    if (isNext) {
      frontier = appendLeaf(frontier, leaf);
      head = headOf(frontier);
      heads.push(head);
    }
    const found = { origin, trees: isNext ? { head, previous } : null };
    findings.push(...placeFindings({ index, position }, found));
  }
  return { findings: firstOfEach(findings), heads };
}

/** Where a record was found: in which ledger, and between which trees, where anybody can tell. */
interface FoundPlace {
  readonly origin: string | undefined;
  readonly trees: Pick<LedgerPosition, 'head' | 'previous'> | null;
}

/** What is wrong with the place that a statement gives its record. */
export function placeFindings(
  { index, position }: Pick<LedgerEntry, 'index' | 'position'>,
  { origin, trees }: FoundPlace,
): readonly LedgerFinding[] {
  if (position === null) return [];
  const wrong = (code: FindingCode, message: string): readonly LedgerFinding[] => [
    finding(code, message, TAMPERED, index),
  ];
  if (position.index !== index)
    return wrong(
      'record-misplaced',
      `record ${index} was signed as record ${position.index} of its ledger`,
    );
  if (position.origin !== origin)
    return wrong(
      'ledger-forked',
      `record ${index} was signed for the ledger \`${position.origin}\`, the first for \`${origin}\``,
    );
  const isSameTree =
    trees === null ||
    (position.head.root === trees.head.root && position.previous.root === trees.previous.root);
  return isSameTree
    ? []
    : wrong(
        'head-differs',
        `record ${index} was signed on top of other records than are there now`,
      );
}

/** Swapped records are named each; of many that moved, the first says where. */
const FEW: Partial<Record<FindingCode, number>> = { 'record-misplaced': 4, 'head-differs': 1 };

/** One broken record makes all after it wrong in the same way: the first says where. */
function firstOfEach(findings: readonly LedgerFinding[]): readonly LedgerFinding[] {
  return [...groupedBy(findings, ({ code }) => code)].flatMap(([code, same]) => {
    const [first, ...others] = same;
    if (first === undefined || same.length <= (FEW[code] ?? same.length)) return same;
    return [{ ...first, message: `${first.message}, and so were ${others.length} after it` }];
  });
}

/** Whether the checkpoint is that of the records. */
export function checkCheckpoint(
  text: string | null,
  origin: string | null,
  head: TreeHead,
): readonly LedgerFinding[] {
  const help =
    'run the seal again, which goes on only where the two fit; see who wrote to the branch';
  if (text === null) return [finding('checkpoint-differs', 'the ledger has no checkpoint', help)];
  const read = readCheckpoint(text);
  if ('refusal' in read)
    return [finding('checkpoint-differs', `the checkpoint can't be read: ${read.refusal}`, help)];
  const { checkpoint } = read;
  if (checkpoint.head.size > head.size)
    return [
      finding(
        'ledger-truncated',
        `the checkpoint is of ${checkpoint.head.size} records, and ${head.size} are there`,
        TAMPERED,
      ),
    ];
  if (
    checkpoint.head.size !== head.size ||
    checkpoint.head.root !== head.root ||
    (origin !== null && checkpoint.origin !== origin)
  )
    return [finding('checkpoint-differs', 'the checkpoint is that of other records', help)];
  return [];
}

/**
 * Whether the tiles are those of the records. Those of smaller trees may stay beside them, and nobody reads those; one of a
 * larger tree was left behind by whoever cut the records off.
 *
 * @param paths of all tiles that are there
 */
export function checkTiles(
  entries: readonly LedgerEntry[],
  paths: Iterable<string>,
  tileAt: (path: string) => Uint8Array | undefined,
): readonly LedgerFinding[] {
  for (const path of paths) {
    if (!isTileBeyond(entries.length, path)) continue;
    const message = `the tile \`${path}\` is of a tree of more records than the ${entries.length} that are there`;
    return [finding('ledger-truncated', message, TAMPERED)];
  }
  const wanted = tilesOfTree(entries.map(({ leaf }) => leaf));
  const wrong = allTiles(entries.length).find((path) => {
    const [tile, right] = [tileAt(path), wanted.get(path)];
    return tile === undefined || right === undefined || !isSame(tile, right);
  });
  if (wrong === undefined) return [];
  return [
    finding(
      'tile-differs',
      `the tile \`${wrong}\` is not that of the records`,
      'tiles follow from the records: see who wrote to the branch, and set it back to where it was whole',
    ),
  ];
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, nth) => byte === b[nth]);
