import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GeneratedFile } from './manifests.ts';
import { run } from './measure.ts';

export const POLICY_PATH = '.github/grantproof/policy.yaml';

/** Runs git and fails loudly. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run({ file: 'git', args, cwd });
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Makes a repository whose `main` holds the files, and whose `change` is `main` with one more commit. */
export async function makeRepository(
  dir: string,
  files: Iterable<GeneratedFile>,
  changed: readonly GeneratedFile[] = [],
): Promise<void> {
  mkdirSync(dir, { recursive: true });
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: dir,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const done = new Promise<number | null>((resolve) => child.on('close', resolve));
  await pipeline(Readable.from(commits(files, changed)), child.stdin);
  if ((await done) !== 0) throw new Error(`git fast-import failed in ${dir}`);
}

function* commits(
  files: Iterable<GeneratedFile>,
  changed: readonly GeneratedFile[],
): Generator<string> {
  yield* commit('main', files);
  if (changed.length > 0) yield* commit('change', changed, 'main');
}

function* commit(branch: string, files: Iterable<GeneratedFile>, from?: string): Generator<string> {
  const who = 'Sample Author <sample@example.com> 1767225600 +0000';
  yield `commit refs/heads/${branch}\ncommitter ${who}\ndata 0\n`;
  if (from !== undefined) yield `from refs/heads/${from}\n`;
  for (const { path, text } of files) {
    yield `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  }
}
