import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import { oid } from '../../core/model/ids.ts';
import type { Appended, LedgerFiles, LedgerStore } from '../../ports/ledger-store.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { gitFailed } from './git-fault.ts';
import { createGit, type Git, type GitResult } from './git-process.ts';
import { type LedgerRemote, openLedgerScratch } from './ledger-scratch.ts';
import { createObjectReader, READER_COMMAND } from './object-reader.ts';

export interface GitLedgerOptions {
  readonly remote: LedgerRemote;
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** For temporary folders. */
  readonly folder: string;
  /** The process's own variables: where git is, and what opens the remote. */
  readonly environment: Environment;
}

const MODE = '100644';
const ENOUGH = { records: 50, bytes: 4 * 1024 * 1024 };

/**
 * A ledger on a branch of a git repository, here or elsewhere. Objects are made in a repository of its own with
 * `git fast-import`, which reads no more than the folders that are written to; pushing with the expected tip is the
 * compare and swap. No work tree, index or hook of anybody is touched on this side.
 */
export async function openGitLedgerStore(options: GitLedgerOptions): Promise<LedgerStore> {
  const { remote, branch } = options;
  const git = createGit({ ...gitEnvironment(options.environment), ...remote.environment });
  const scratch = await openLedgerScratch(git, remote, options.folder);
  const ref = `refs/heads/${branch}`;
  const place = `the branch \`${branch}\` of ${remote.name}`;
  let reader: ReturnType<typeof createObjectReader> | null = null;
  let appends = 0;

  const run = async (args: readonly string[], input?: string): Promise<GitResult> =>
    git.run(args, { folder: scratch.folder, ...(input !== undefined && { input }) });

  const tip = async (): Promise<Oid | null> => {
    const found = await run(['ls-remote', '--quiet', remote.url, ref]);
    if (found.code !== 0) throw unreachable(remote, 'ls-remote', found);
    const line = found.output
      .toString('latin1')
      .split('\n')
      .find((one) => one.endsWith(`\t${ref}`));
    return line === undefined ? null : oid(line.slice(0, line.indexOf('\t')));
  };

  return {
    place,
    enough: ENOUGH,
    async head() {
      const head = await tip();
      if (head !== null) await scratch.bring(head);
      return head;
    },
    async read(head, paths) {
      reader ??= createObjectReader(
        () => git.start(READER_COMMAND, { folder: scratch.folder }),
        scratch.diagnosis,
      );
      const found = await reader.contents(paths.map((path) => `${head}:${path}`));
      return new Map(
        paths.flatMap((path, nth) => {
          const object = found[nth];
          const isFile = object?.header.kind === 'found' && object.header.type === 'blob';
          return isFile && object.body !== null ? [[path, object.body] as const] : [];
        }),
      );
    },
    async append(head, files, message) {
      appends += 1;
      const made = `refs/append/${appends}`;
      const commit = await importCommit(git, scratch.folder, { head, files, message, made });
      const lease = `--force-with-lease=${ref}:${head ?? ''}`;
      const receiver = remote.receiver === null ? [] : [`--receive-pack=${remote.receiver}`];
      const options = ['--porcelain', lease, ...receiver];
      const pushed = await run(['push', ...options, remote.url, `${made}:${ref}`]);
      // The answer may have got lost on the way; what git then sends once more is refused.
      if (pushed.code !== 0 && (await tip()) === commit) return { kind: 'appended', head: commit };
      return pushedResult(pushed, commit, remote, branch);
    },
    async close() {
      await git.close();
      await scratch.remove();
    },
  };
}

interface NewCommit {
  readonly head: Oid | null;
  readonly files: LedgerFiles;
  readonly message: string;
  /** The ref that it gets here. */
  readonly made: string;
}

async function importCommit(git: Git, folder: string, commit: NewCommit): Promise<Oid> {
  const running = git.start(['fast-import', '--quiet', '--done', '--date-format=now'], { folder });
  const { stdin, stdout } = running.child;
  stdout.resume();
  for (const part of importStream(commit)) stdin.write(part);
  stdin.end();
  const ended = await running.ended;
  if (ended.code !== 0) throw gitFailed('fast-import', ended);
  const named = await git.run(['rev-parse', '--verify', '--quiet', commit.made], { folder });
  if (named.code !== 0) throw gitFailed('rev-parse', named);
  return oid(named.output.toString('latin1').trim());
}

/** What `git fast-import` reads (its manual, section "Commands"). Paths are ours, and need no quotes. */
function* importStream({ head, files, message, made }: NewCommit): Generator<string | Uint8Array> {
  yield `commit ${made}\ncommitter grantproof <grantproof@localhost> now\n${data(message)}${message}\n`;
  if (head !== null) yield `from ${head}\n`;
  for (const [path, bytes] of files) {
    yield `M ${MODE} inline ${path}\ndata ${bytes.length}\n`;
    yield bytes;
    yield '\n';
  }
  yield 'done\n';
}

const data = (text: string): string => `data ${new TextEncoder().encode(text).length}\n`;

/** Whatever a server says when it refuses, it refused: which words it uses for a race is nobody's promise. */
function pushedResult(
  { code, output, messages }: GitResult,
  head: Oid,
  remote: LedgerRemote,
  branch: string,
): Appended {
  if (code === 0) return { kind: 'appended', head };
  const refused = output
    .toString('utf8')
    .split('\n')
    .find((line) => line.startsWith('!'));
  if (refused === undefined) throw unreachable(remote, 'push', { code, messages });
  const said = messages
    .split('\n')
    .flatMap((line) => /^(?:remote: |error: |fatal: )(.*\S)\s*$/.exec(line)?.[1] ?? []);
  if (said.some((line) => line.includes('refusing to update checked out branch')))
    throw new Fault(
      `the branch \`${branch}\` is checked out, so that nothing can be appended to it`,
      'switch that work tree to another branch: nobody edits a ledger by hand',
    );
  return {
    kind: 'moved',
    reason: [...said, refused.split('\t').at(-1) ?? ''].slice(0, 5).join('; '),
  };
}

function unreachable(
  remote: LedgerRemote,
  command: 'ls-remote' | 'push',
  result: Omit<GitResult, 'output'>,
): Fault {
  if (remote.grant !== undefined && /returned error: 40[13]/.test(result.messages))
    return new Fault(`the token may not push to ${remote.name}`, remote.grant);
  const said = remote.hide(gitFailed(command, result).message);
  return new Fault(
    `${remote.name} can't be ${command === 'push' ? 'written to' : 'read'}: ${said}`,
    'see whether its address is right, and whether git may read and write there; then run it again',
  );
}
