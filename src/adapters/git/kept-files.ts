import type { Oid } from '../../core/model/ids.ts';
import { readBlobs } from './blob-reader.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { ObjectReader } from './object-reader.ts';
import { listFew } from './tree-listing.ts';
import type { TreeReader } from './tree-reader.ts';

export interface KeptFilesTools {
  readonly diagnosis: Diagnosis;
  readonly reader: ObjectReader;
  readonly trees: TreeReader;
}

export interface SearchBounds {
  readonly files: number;
  /** Of one file. */
  readonly bytes: number;
}

/** The files of trees, kept in memory: trees that follow one another have nearly all of them in common. */
export interface KeptFiles {
  /** Paths of the files in the folders that contain any of the lines, in path order; null where the bounds are too narrow. */
  search(
    tree: Oid,
    lines: readonly string[],
    folders: readonly string[],
    bounds: SearchBounds,
  ): Promise<readonly string[] | null>;
}

/** What is kept at most, in bytes, before all that the last tree does not have is forgotten; a tree of more is not kept. */
const MOST = 64 * 1024 * 1024;

export function createKeptFiles({ diagnosis, reader, trees }: KeptFilesTools): KeptFiles {
  const kept = new Map<Oid, Buffer>();
  let bytes = 0;

  /** False where one is larger than the bound. */
  async function keep(oids: readonly Oid[], limit: number): Promise<boolean> {
    const blobs = await readBlobs(reader, diagnosis, oids, limit);
    for (const [oid, blob] of blobs) {
      if (!(blob instanceof Uint8Array)) return false;
      // A copy: what was read is a piece of something larger.
      kept.set(oid, Buffer.from(blob));
      bytes += blob.length;
    }
    return true;
  }

  function forgetAllBut(oids: ReadonlySet<Oid>): void {
    for (const [oid, content] of kept) {
      if (oids.has(oid)) continue;
      kept.delete(oid);
      bytes -= content.length;
    }
  }

  return {
    async search(tree, lines, folders, bounds) {
      const deep = folders.map((path) => ({ path, deep: true }));
      const entries = await listFew(trees, tree, deep, bounds.files);
      if (entries === null) return null;
      const files = entries.filter(({ mode }) => mode.startsWith('100'));
      const unknown = files.flatMap(({ oid }) => (kept.has(oid) ? [] : [oid]));
      if (!(await keep(unknown, bounds.bytes))) return null;
      const wanted = lines.map((line) => Buffer.from(line));
      const found = files.filter(({ oid }) => {
        const content = kept.get(oid);
        return content !== undefined && wanted.some((line) => content.includes(line));
      });
      if (bytes > MOST) forgetAllBut(new Set(files.map(({ oid }) => oid)));
      if (bytes > MOST) forgetAllBut(new Set());
      return found.map(({ path }) => path);
    },
  };
}
