import type { Git } from './git.ts';

/** An entry of a tree; `size` of blobs only. */
export interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | null;
}

/** What a tree holds, folders among it; whole, or one level of it. */
export function entriesOf(git: Git, tree: string, whole: boolean): readonly Entry[] {
  const text = git.run(['ls-tree', '-l', '-z', ...(whole ? ['-r', '-t'] : []), tree]);
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [about = '', path = ''] = line.split('\t');
      const [mode = '', type = '', sha = '', size = ''] = about.split(/ +/);
      return { path, mode, type, sha, size: type === 'blob' ? Number(size) : null };
    });
}
