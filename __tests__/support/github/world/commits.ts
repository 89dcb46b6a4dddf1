import type { Git, GitActor } from './git.ts';
import type { Account, Signature } from './model.ts';

/** Text, bytes, an entry of another mode (a symlink's target, a submodule's commit), or null: taken away. */
export type FileContent =
  | string
  | Uint8Array
  | null
  | { readonly mode: '100644' | '100755' | '120000' | '160000'; readonly content: string };

/** What a commit changes, by path. */
export type Files = Readonly<Record<string, FileContent>>;

export interface CommitDetails {
  /** Whoever pushes, unless another is named; an address that belongs to no account is attributed to nobody. */
  readonly author?: Account | Signature;
  readonly committer?: Account | Signature;
  readonly coAuthors?: readonly (Account | Signature)[];
  readonly message?: string;
  /** Made on GitHub's pages, which commits and signs it itself. */
  readonly web?: boolean;
  /** RFC 3339; the hub's time, unless the author lies. */
  readonly date?: string;
}

export interface NewCommit extends CommitDetails {
  readonly files: Files;
}

/** Writes a line of commits on top of `parent` and gives the ids, oldest first. Moves no branch. */
export function writeCommits(
  git: Git,
  parent: string | null,
  commits: readonly NewCommit[],
  by: Account,
  now: number,
): readonly string[] {
  const chunks: Buffer[] = [];
  const put = (text: string): number => chunks.push(Buffer.from(text));
  const data = (bytes: Buffer): void => {
    put(`data ${bytes.length}\n`);
    chunks.push(bytes);
    put('\n');
  };
  const ref = `refs/stand-in/${Math.trunc(now / 1000)}`;
  for (const [index, commit] of commits.entries()) {
    const time = (commit.date === undefined ? now : Date.parse(commit.date)) / 1000;
    put(`commit ${ref}\nmark :${index + 1}\n`);
    put(`author ${line(signature(commit.author ?? by, time))}\n`);
    put(`committer ${line(signature(commit.committer ?? by, time))}\n`);
    data(Buffer.from(messageOf(commit)));
    if (index === 0 && parent !== null) put(`from ${parent}\n`);
    if (index > 0) put(`from :${index}\n`);
    for (const [path, content] of Object.entries(commit.files)) {
      if (content === null) put(`D ${quoted(path)}\n`);
      else writeFile(path, content, put, data);
    }
  }
  put(commits.map((_, index) => `get-mark :${index + 1}\n`).join(''));
  put(`reset ${ref}\nfrom ${'0'.repeat(40)}\n\ndone\n`);
  const stream = Buffer.concat(chunks);
  return git.run(['fast-import', '--quiet', '--force', '--done'], stream).split('\n');
}

/** An entry that changes a tree: the id of what stands there, its bytes, or null where it is taken away. */
export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  readonly content: Uint8Array | string | null;
}

/** Writes a tree that is as `base` (nothing, for null) but for some entries; gives its id. */
export function writeTree(git: Git, base: string | null, changes: readonly TreeChange[]): string {
  const chunks: Buffer[] = [];
  const put = (text: string): number => chunks.push(Buffer.from(text));
  put('commit refs/stand-in/tree\nmark :1\ncommitter stand-in <> 0 +0000\ndata 0\n');
  if (base !== null) put(`M 040000 ${base} ""\n`);
  for (const { path, mode, content } of changes) {
    if (content === null) put(`D ${quoted(path)}\n`);
    else if (typeof content === 'string') put(`M ${mode} ${content} ${quoted(path)}\n`);
    else {
      put(`M ${mode} inline ${quoted(path)}\ndata ${content.length}\n`);
      chunks.push(Buffer.from(content));
      put('\n');
    }
  }
  put(`get-mark :1\nreset refs/stand-in/tree\nfrom ${'0'.repeat(40)}\n\ndone\n`);
  const commit = git.run(['fast-import', '--quiet', '--force', '--done'], Buffer.concat(chunks));
  return git.run(['rev-parse', `${commit}^{tree}`]);
}

function writeFile(
  path: string,
  content: Exclude<FileContent, null>,
  put: (text: string) => void,
  data: (bytes: Buffer) => void,
): void {
  const plain = typeof content === 'string' || content instanceof Uint8Array;
  const mode = plain ? '100644' : content.mode;
  const name = quoted(path);
  if (mode === '160000' && !plain) {
    put(`M 160000 ${content.content} ${name}\n`);
    return;
  }
  put(`M ${mode} inline ${name}\n`);
  data(Buffer.from(plain ? content : content.content));
}

/** As git quotes paths: like C, with control characters as octal numbers. */
function quoted(path: string): string {
  const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;
  const inner = path.replaceAll(/[\p{Cc}"\\]/gu, (point) =>
    [...Buffer.from(point)].map(octal).join(''),
  );
  return `"${inner}"`;
}

/** Somebody at a time, in seconds. */
export function signature(who: Account | Signature, time: number): GitActor {
  return { name: who.name, email: who.email, time: Math.trunc(time) };
}

function line({ name, email, time }: GitActor): string {
  return `${name} <${email}> ${time} +0000`;
}

function messageOf({ message, files, coAuthors = [] }: NewCommit): string {
  const subject = message ?? `Change ${Object.keys(files).join(', ')}`;
  const trailers = coAuthors.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  return trailers.length === 0 ? `${subject}\n` : `${subject}\n\n${trailers.join('\n')}\n`;
}

/** The people whom a message names as co-authors. */
export function coAuthorsIn(message: string): readonly Signature[] {
  return [...message.matchAll(/^co-authored-by:\s*(.*?)\s*<([^<>]*)>\s*$/gim)].map(
    ([, name = '', email = '']) => ({ name, email }),
  );
}
