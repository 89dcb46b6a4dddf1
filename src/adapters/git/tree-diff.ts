import type { Oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import type { PathChange } from '../../ports/repository.ts';
import { isFolder, type NamedEntry } from './tree-object.ts';
import { type TreeReader, walkTrees } from './tree-reader.ts';

/** A folder that differs; null on the side where there is none. */
interface Pair {
  readonly prefix: string;
  readonly before: Oid | null;
  readonly after: Oid | null;
}

/** Every path that differs, in path order; folders with equal ids are never opened. */
export async function diffTrees(
  reader: TreeReader,
  before: Oid,
  after: Oid,
): Promise<readonly PathChange[]> {
  const changes: PathChange[] = [];
  await walkTrees<Pair>(
    reader,
    before === after ? [] : [{ prefix: '', before, after }],
    (pair) => [pair.before, pair.after].filter((tree) => tree !== null),
    (pair, entriesOf) => {
      const steps: Pair[] = [];
      const left = byName(pair.before === null ? [] : entriesOf(pair.before));
      const right = byName(pair.after === null ? [] : entriesOf(pair.after));
      for (const name of new Set([...left.keys(), ...right.keys()])) {
        const path = pair.prefix + name;
        const [fileBefore, folderBefore] = sides(left.get(name));
        const [fileAfter, folderAfter] = sides(right.get(name));
        if (fileBefore?.oid !== fileAfter?.oid || fileBefore?.mode !== fileAfter?.mode) {
          changes.push({ path, before: fileBefore, after: fileAfter });
        }
        if (folderBefore !== folderAfter) {
          steps.push({ prefix: `${path}/`, before: folderBefore, after: folderAfter });
        }
      }
      return steps;
    },
  );
  return changes.sort((a, b) => byText(a.path, b.path));
}

const byName = (entries: readonly NamedEntry[]): ReadonlyMap<string, NamedEntry> =>
  new Map(entries.map((entry) => [entry.name, entry]));

/** An entry as a file or as a folder: one name can be the one before and the other after. */
function sides(entry: NamedEntry | undefined): [file: PathChange['before'], folder: Oid | null] {
  if (entry === undefined) return [null, null];
  return isFolder(entry) ? [null, entry.oid] : [{ mode: entry.mode, oid: entry.oid }, null];
}
