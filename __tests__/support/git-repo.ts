import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository in a temporary folder, on the branch `main`, untouched by the machine's own git settings. */
export interface GitRepo {
  /** The work tree. */
  readonly dir: string;
  /** Runs git there and gives its output, without the last newline; throws when git fails. */
  git(...args: readonly string[]): string;
  /** Writes a file of the work tree; a Buffer as path holds the bytes of a name that is no UTF-8. */
  write(path: string | Buffer, content: string | Uint8Array): void;
  /** Removes a file or folder of the work tree. */
  remove(path: string): void;
  /** Commits all of the work tree and gives the commit's id; each commit is a minute after the one before. */
  commit(message: string): string;
  /** Checks out the branch, created at `at` (default HEAD) if it does not exist. */
  branch(name: string, at?: string): void;
  dispose(): void;
}

const FIRST_COMMIT = Date.UTC(2026, 0, 1) / 1000;
const AUTHOR = { name: 'Sample Author', email: 'sample@example.com' };

/** What git sees of the environment: no settings of the machine or the person, one author, one time. */
export function hermeticEnv(time = FIRST_COMMIT): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_AUTHOR_DATE: `${time} +0000`,
    GIT_COMMITTER_NAME: AUTHOR.name,
    GIT_COMMITTER_EMAIL: AUTHOR.email,
    GIT_COMMITTER_DATE: `${time} +0000`,
  };
}

/** Makes an empty repository; call `dispose` when done. */
export function makeRepo(options: { readonly objectFormat?: 'sha1' | 'sha256' } = {}): GitRepo {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'repo-')));
  let commits = 0;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: dir,
      env: hermeticEnv(FIRST_COMMIT + 60 * commits),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).replace(/\n$/, '');
  const inside = (path: string | Buffer): string | Buffer =>
    typeof path === 'string' ? join(dir, path) : Buffer.concat([Buffer.from(`${dir}/`), path]);

  git('init', '--quiet', '-b', 'main', `--object-format=${options.objectFormat ?? 'sha1'}`);
  return {
    dir,
    git,
    write(path, content) {
      const file = inside(path);
      if (typeof file === 'string') mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    remove(path) {
      rmSync(join(dir, path), { recursive: true });
    },
    commit(message) {
      git('add', '-A');
      git('commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', message);
      commits += 1;
      return git('rev-parse', 'HEAD');
    },
    branch(name, at = 'HEAD') {
      const known = git('for-each-ref', `refs/heads/${name}`) !== '';
      if (known) git('checkout', '--quiet', name);
      else git('checkout', '--quiet', '-b', name, at);
    },
    dispose() {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
