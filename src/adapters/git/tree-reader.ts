import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { ObjectReader } from './object-reader.ts';
import { type NamedEntry, parseTree } from './tree-object.ts';

/** Git itself goes no deeper. */
const DEEPEST = 2048;
const MOST_ENTRIES = 2_000_000;

/** Reads tree objects, all of one level at once. */
export interface TreeReader {
  /** @param trees ids of trees, or of commits, whose trees are meant */
  read(trees: Iterable<Oid>): Promise<(tree: Oid) => readonly NamedEntry[]>;
}

/** Names that are kept at most: trees that follow one another in history have nearly all folders in common. */
const MOST_KEPT = 100_000;

/** @param idLength bytes of an object id in this repository */
export function createTreeReader(
  reader: ObjectReader,
  idLength: number,
  diagnosis: Diagnosis,
): TreeReader {
  let kept = new Map<Oid, readonly NamedEntry[]>();
  let names = 0;

  function keep(tree: Oid, entries: readonly NamedEntry[]): void {
    if (names > MOST_KEPT) {
      kept = new Map();
      names = 0;
    }
    kept.set(tree, entries);
    names += entries.length;
  }

  return {
    async read(trees) {
      const entries = new Map<Oid, readonly NamedEntry[]>();
      const wanted: Oid[] = [];
      for (const tree of new Set(trees)) {
        const known = kept.get(tree);
        if (known === undefined) wanted.push(tree);
        else entries.set(tree, known);
      }
      const objects = await reader.contents(wanted.map((tree) => `${tree}^{tree}`));
      for (const [index, tree] of wanted.entries()) {
        const body = objects[index]?.body ?? null;
        if (body === null) throw await diagnosis.missing(tree);
        const read = parseTree(body, idLength);
        entries.set(tree, read);
        keep(tree, read);
      }
      return (tree) => entries.get(tree) ?? [];
    },
  };
}

/**
 * Walks trees from the top, one level after the other: `visit` looks at one folder and gives the folders
 * below it to go on with. Few objects that name each other again and again can stand for more files than
 * any machine holds, so the walk is bounded.
 */
export async function walkTrees<Step>(
  reader: TreeReader,
  top: readonly Step[],
  treesOf: (step: Step) => readonly Oid[],
  visit: (step: Step, entriesOf: (tree: Oid) => readonly NamedEntry[]) => readonly Step[],
): Promise<void> {
  let seen = 0;
  let level = top;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw tooMuch(`folders are nested more than ${DEEPEST} deep`);
    const entriesOf = await reader.read(level.flatMap(treesOf));
    const below: Step[] = [];
    for (const step of level) {
      for (const tree of treesOf(step)) seen += entriesOf(tree).length;
      if (seen > MOST_ENTRIES)
        throw tooMuch(`there are more than ${MOST_ENTRIES} names to look at`);
      for (const next of visit(step, entriesOf)) below.push(next);
    }
    level = below;
  }
}

function tooMuch(why: string): Fault {
  return new Fault(why, 'narrow the paths of the policy');
}
