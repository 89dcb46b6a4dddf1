import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { pathText } from './path-text.ts';

const SPACE = 0x20;
const SLASH = 0x2f;
const FORMAT_BITS = 0o170000;

/** One name in a tree object; `mode` is `40000` for a folder, else as `TreeEntry` has it. */
export interface NamedEntry {
  readonly name: string;
  readonly mode: string;
  readonly oid: Oid;
}

/** A commit of another repository. */
export const isSubmodule = ({ mode }: { readonly mode: string }): boolean => mode === '160000';

export const isFolder = (entry: NamedEntry): boolean => entry.mode === '40000';

/** Reads the binary form of a tree: `<mode> <name>\0<id>`, again and again; the id takes `idLength` bytes. */
export function parseTree(bytes: Buffer, idLength: number): readonly NamedEntry[] {
  const entries: NamedEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(SPACE, at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + idLength;
    if (space === -1 || end === -1 || next > bytes.length) throw malformed('an entry is cut off');
    entries.push({
      name: safeName(bytes.subarray(space + 1, end)),
      mode: canonicalMode(bytes.toString('latin1', at, space)),
      oid: oid(bytes.toString('hex', end + 1, next)),
    });
    at = next;
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    throw malformed('a name stands in it twice');
  }
  return entries;
}

/** Git's tools make no such names, but an object made by hand could pass as another path. */
function safeName(bytes: Buffer): string {
  const name = pathText(bytes);
  if (name === '' || name === '.' || name === '..' || bytes.includes(SLASH)) {
    throw malformed(`\`${name}\` can't be a name`);
  }
  return name;
}

/** Old repositories hold more kinds of permission; like git, only that of the owner to execute is kept. */
function canonicalMode(text: string): string {
  const mode = Number.parseInt(text, 8);
  switch (mode & FORMAT_BITS) {
    case 0o040000:
      return '40000';
    case 0o100000:
      return (mode & 0o100) === 0 ? '100644' : '100755';
    case 0o120000:
      return '120000';
    case 0o160000:
      return '160000';
    default:
      throw malformed(`\`${text}\` is no mode`);
  }
}

function malformed(why: string): Fault {
  return new Fault(`a tree of the repository is malformed: ${why}`, 'run `git fsck` to find it');
}
