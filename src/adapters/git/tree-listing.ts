import type { Oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import type { TreeEntry } from '../../ports/repository.ts';
import { isFolder } from './tree-object.ts';
import { type TreeReader, walkTrees } from './tree-reader.ts';

/** What is asked for at and below one folder. */
interface Wish {
  files: boolean;
  deep: boolean;
  readonly below: Map<string, Wish>;
}

/** A folder on the way, and what is asked for in it. */
interface Step {
  readonly tree: Oid;
  readonly prefix: string;
  readonly wish: Wish;
}

const emptyWish = (): Wish => ({ files: false, deep: false, below: new Map() });
const ALL: Wish = { files: true, deep: true, below: new Map() };

type Folders = readonly { readonly path: string; readonly deep: boolean }[];

/** All files of the tree in the given folders, in path order; a file in several of them is there once. */
export async function listTree(
  reader: TreeReader,
  root: Oid,
  folders: Folders,
): Promise<readonly TreeEntry[]> {
  return (await listFew(reader, root, folders, Number.POSITIVE_INFINITY)) ?? [];
}

/** The same, or null as soon as more than `most` files and folders are seen. */
export async function listFew(
  reader: TreeReader,
  root: Oid,
  folders: Folders,
  most: number,
): Promise<readonly TreeEntry[] | null> {
  const files: TreeEntry[] = [];
  if (folders.length === 0) return files;
  let seen = 0;
  await walkTrees<Step>(
    reader,
    [{ tree: root, prefix: '', wish: wishOf(folders) }],
    ({ tree }) => [tree],
    ({ tree, prefix, wish }, entriesOf) => {
      const steps: Step[] = [];
      if (seen > most) return steps;
      for (const entry of entriesOf(tree)) {
        const path = prefix + entry.name;
        if (isFolder(entry)) {
          const next = wish.deep ? ALL : wish.below.get(entry.name);
          if (next !== undefined) steps.push({ tree: entry.oid, prefix: `${path}/`, wish: next });
        } else if (wish.files) {
          files.push({ path, mode: entry.mode, oid: entry.oid });
          seen += 1;
        }
      }
      seen += steps.length;
      return steps;
    },
  );
  return seen > most ? null : files.sort((a, b) => byText(a.path, b.path));
}

function wishOf(folders: Folders): Wish {
  const root = emptyWish();
  for (const { path, deep } of folders) {
    let wish = root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next = wish.below.get(name) ?? emptyWish();
      wish.below.set(name, next);
      wish = next;
    }
    wish.files = true;
    wish.deep ||= deep;
  }
  return root;
}
