import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hermeticEnv } from '../../git-repo.ts';
import type { Signature } from './model.ts';

/** The id of nothing, as pushes write it. */
export const NOTHING = '0'.repeat(40);

export interface GitActor extends Signature {
  /** Seconds since 1970. */
  readonly time: number;
}

export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitActor;
  readonly committer: GitActor;
  readonly message: string;
}

export interface FileChange {
  readonly path: string;
  /** Where it was, for a rename. */
  readonly from: string | null;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** The blob after, or before where it was removed. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** A bare repository. */
export interface Git {
  readonly dir: string;
  run(args: readonly string[], input?: string | Uint8Array): string;
  bytes(args: readonly string[]): Buffer;
  /** The commit that a revision names, or null. */
  commit(revision: string): string | null;
  /** The object that a revision names, or null. */
  object(revision: string): { readonly sha: string; readonly type: string } | null;
  read(sha: string): CommitObject;
  /** The commits of a range, newest first; `limit` of them. */
  log(range: readonly string[], limit?: number): readonly CommitObject[];
  count(range: string): number;
  isAncestor(ancestor: string, of: string): boolean;
  mergeBase(a: string, b: string): string | null;
  /** The tree of a merge, or null where it conflicts. */
  mergeTree(base: string, head: string): string | null;
  commitTree(
    tree: string,
    parents: readonly string[],
    message: string,
    by: { readonly author: GitActor; readonly committer: GitActor },
  ): string;
  /** Moves a full ref, or removes it where `to` is null. */
  setRef(ref: string, to: string | null): void;
  /** The same if it is where it is expected (null: nowhere), whoever else writes; says whether it was. */
  swapRef(ref: string, from: string | null, to: string | null): boolean;
  refs(prefix: string): readonly { readonly ref: string; readonly sha: string }[];
  diff(before: string, after: string): readonly FileChange[];
}

const LOG_FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'].join('%x00');
const STATUSES: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  T: 'changed',
  R: 'renamed',
};

/** Makes an empty bare repository; one that shares its objects with `network` as GitHub's forks do. */
export function makeBareRepository(dir: string, branch: string, network?: Git): Git {
  mkdirSync(dir, { recursive: true });
  const args = ['init', '--quiet', '--bare', '--template=', '-b', branch, dir];
  execFileSync('git', args, { env: hermeticEnv() });
  if (network !== undefined) {
    rmSync(join(dir, 'objects'), { recursive: true });
    symlinkSync(join(network.dir, 'objects'), join(dir, 'objects'));
  }
  return openBareRepository(dir);
}

function openBareRepository(dir: string): Git {
  const seen = new Map<string, CommitObject>();
  const bytes = (
    args: readonly string[],
    input?: string | Uint8Array,
    env: NodeJS.ProcessEnv = {},
  ): Buffer =>
    execFileSync('git', args, {
      cwd: dir,
      env: { ...hermeticEnv(), ...env },
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
    });
  const run = (args: readonly string[], input?: string | Uint8Array): string =>
    bytes(args, input).toString().replace(/\n$/, '');
  const attempt = (args: readonly string[]): string | null => {
    try {
      return run(args);
    } catch {
      return null;
    }
  };
  const object: Git['object'] = (revision) => {
    if (seen.has(revision)) return { sha: revision, type: 'commit' };
    const [sha = '', type = ''] = run(['cat-file', '--batch-check'], `${revision}\n`).split(' ');
    return /^[0-9a-f]{40,64}$/.test(sha) && type !== 'missing' ? { sha, type } : null;
  };
  const log: Git['log'] = (range, limit) => {
    const some = limit === undefined ? [] : [`--max-count=${limit}`];
    const text = run([
      'log',
      '-z',
      '--topo-order',
      `--format=${LOG_FORMAT}`,
      ...some,
      ...range,
      '--',
    ]);
    const fields = text.split('\0');
    const commits: CommitObject[] = [];
    for (let at = 0; at + 10 <= fields.length; at += 10)
      commits.push(commitObject(fields.slice(at, at + 10)));
    for (const commit of commits) seen.set(commit.sha, commit);
    return commits;
  };
  return {
    dir,
    run,
    bytes,
    object,
    log,
    commit(revision) {
      const tip = branchTip(dir, revision);
      return tip === undefined ? (object(`${revision}^{commit}`)?.sha ?? null) : tip;
    },
    read(sha) {
      const commit = seen.get(sha) ?? log([sha], 1)[0];
      if (commit === undefined) throw new Error(`there is no commit ${sha}`);
      return commit;
    },
    count: (range) => Number(run(['rev-list', '--count', range, '--'])),
    isAncestor: (ancestor, of) => attempt(['merge-base', '--is-ancestor', ancestor, of]) !== null,
    mergeBase: (a, b) => attempt(['merge-base', a, b]),
    mergeTree: (base, head) => attempt(['merge-tree', '--write-tree', base, head]),
    commitTree(tree, parents, message, { author, committer }) {
      const env = {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: `${author.time} +0000`,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: `${committer.time} +0000`,
      };
      const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
      return bytes(args, message, env).toString().trim();
    },
    setRef(ref, to) {
      run(to === null ? ['update-ref', '-d', ref] : ['update-ref', ref, to]);
    },
    swapRef: (ref, from, to) =>
      attempt(
        to === null
          ? ['update-ref', '-d', ref, from ?? NOTHING]
          : ['update-ref', ref, to, from ?? NOTHING],
      ) !== null,
    refs: (prefix) =>
      run(['for-each-ref', '--format=%(refname) %(objectname)', prefix])
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [ref = '', sha = ''] = line.split(' ');
          return { ref, sha };
        }),
    diff: (before, after) =>
      fileChanges(run(['diff-tree', '-r', '-z', '-M', '--raw', '--numstat', before, after])),
  };
}

/**
 * Where a branch stands, by the file that git keeps of it, since most questions are for one and git takes its time to
 * start; null where there is none, undefined where git has to be asked.
 */
function branchTip(dir: string, revision: string): string | null | undefined {
  if (!/^refs\/heads\/[\w./-]+$/.test(revision)) return undefined;
  try {
    const text = readFileSync(join(dir, revision), 'utf8').trim();
    return /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
  } catch {
    return existsSync(join(dir, 'packed-refs')) ? undefined : null;
  }
}

function commitObject(fields: readonly string[]): CommitObject {
  const [sha = '', tree = '', parents = '', an = '', ae = '', at, cn = '', ce = '', ct, body = ''] =
    fields;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name: an, email: ae, time: Number(at) },
    committer: { name: cn, email: ce, time: Number(ct) },
    message: body.replace(/\n+$/, ''),
  };
}

/** Reads `--raw --numstat -z`: first every raw entry, then every count, in the same order. */
function fileChanges(text: string): readonly FileChange[] {
  const fields = text.split('\0');
  const changes: Omit<FileChange, 'additions' | 'deletions'>[] = [];
  let at = 0;
  for (; fields[at]?.startsWith(':') === true; at += 2) {
    const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ');
    const status = STATUSES[letter.charAt(0)] ?? 'modified';
    const from = status === 'renamed' ? (fields[at + 1] ?? '') : null;
    if (from !== null) at += 1;
    const sha = status === 'removed' ? before : after;
    changes.push({ path: fields[at + 1] ?? '', from, status, sha });
  }
  return changes.map((change) => {
    const [additions = '0', deletions = '0'] = (fields[at] ?? '').split('\t');
    at += change.from === null ? 1 : 3;
    const lines = (count: string): number => (count === '-' ? 0 : Number(count));
    return { ...change, additions: lines(additions), deletions: lines(deletions) };
  });
}

/** Runs work in a temporary work tree of the repository, on a commit; gives the commit that it ends on. */
export function inWorkTree(
  git: Git,
  start: string,
  committer: GitActor,
  args: readonly string[],
): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'rebase-'));
  const env = {
    ...hermeticEnv(),
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: `${committer.time} +0000`,
  };
  const inside = (...command: readonly string[]): string =>
    execFileSync('git', command, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    git.run(['worktree', 'add', '--quiet', '--detach', folder, start]);
    inside(...args);
    return inside('rev-parse', 'HEAD');
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git.run(['worktree', 'prune']);
  }
}
