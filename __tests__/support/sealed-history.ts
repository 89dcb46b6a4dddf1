import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hermeticEnv } from './git-repo.ts';
import { grantText, POLICY_PATH, policyText } from './governed-repo.ts';
import { LEDGER } from './ledger-files.ts';
import { runCli } from './run-cli.ts';
import { type SampleKey, sampleKey } from './sigstore/sample-keys.ts';

/** A bare repository whose branch `main` was sealed for real, commit by commit and in batches. */
export interface SealedHistory {
  readonly key: SampleKey;
  /** Its files, for the command line. */
  readonly keyFile: string;
  readonly publicKeyFile: string;
  /** First-parent commits of `main`, oldest first; the first one adopts. */
  readonly commits: readonly string[];
  /** Index of the record of a commit that lacks an owner. */
  readonly violation: number;
  readonly size: number;
  /** A copy of its own to do with as one likes. */
  copy(): HistoryCopy;
  dispose(): void;
}

export interface HistoryCopy {
  readonly dir: string;
  readonly git: (...args: readonly string[]) => string;
  dispose(): void;
}

/** What is committed: most of it grants, some of it nothing that is governed, one without an owner. */
const VIOLATION = 70;
const isQuiet = (nth: number): boolean => nth % 16 === 15;

function contentOf(nth: number): readonly [path: string, text: string] {
  if (isQuiet(nth)) return ['README', `text ${nth}\n`];
  const name = `grant-${nth % 9}`;
  const owner = nth === VIOLATION ? '{ team: sample-team }' : undefined;
  return [`grants/${name}.yaml`, grantText(name, [`s3:Get${nth}`], owner)];
}

function importStream(count: number): string {
  const parts: string[] = [];
  for (let nth = 0; nth <= count; nth += 1) {
    const [path, text] = nth === 0 ? [POLICY_PATH, policyText()] : contentOf(nth);
    const at = `${Date.UTC(2026, 0, 1) / 1000 + 60 * nth} +0000`;
    parts.push(
      `commit refs/heads/main\nmark :${nth + 1}\ncommitter Sample <sample@example.com> ${at}\n`,
      `data ${`commit ${nth}`.length}\ncommit ${nth}\n`,
      ...(nth === 0 ? [] : [`from :${nth}\n`]),
      `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
  }
  return parts.join('');
}

/** @param count commits after the first one */
export async function sealedHistory(count = 143): Promise<SealedHistory> {
  const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  const dir = join(folder, 'infra.git');
  const key = sampleKey();
  const [keyFile, publicKeyFile] = [join(folder, 'grantproof.key'), join(folder, 'grantproof.pub')];
  writeFileSync(keyFile, key.pem, { mode: 0o600 });
  writeFileSync(publicKeyFile, key.publicPem);
  const run = (input: string, args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      env: hermeticEnv(),
      encoding: 'utf8',
      input,
    }).trimEnd();
  run('', ['init', '--quiet', '--bare', '-b', 'main', dir]);
  run(importStream(count), ['-C', dir, 'fast-import', '--quiet']);
  const commits = run('', ['-C', dir, 'rev-list', '--first-parent', '--reverse', 'main']).split(
    '\n',
  );
  for (const end of [0, 1, 2, 3, 60, 75, count - 3, count]) {
    run('', ['-C', dir, 'update-ref', 'refs/heads/main', commits[end] ?? '']);
    const { code, err } = await runCli(folder, ['seal', '--repo', dir, '--key', keyFile]);
    if (code > 1) throw new Error(err);
  }
  run('', ['-C', dir, 'repack', '-adq']);
  const size = Number(
    run('', ['-C', dir, 'cat-file', 'blob', `${LEDGER}:checkpoint`]).split('\n')[1],
  );
  return {
    ...{ key, keyFile, publicKeyFile, commits, size },
    violation: Array.from({ length: VIOLATION }, (_, nth) => nth + 1).filter((nth) => !isQuiet(nth))
      .length,
    copy() {
      const copied = mkdtempSync(join(tmpdir(), 'copy-'));
      cpSync(dir, copied, { recursive: true });
      return {
        dir: copied,
        git: (...args) =>
          execFileSync('git', args, {
            cwd: copied,
            env: hermeticEnv(),
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
          }).trimEnd(),
        dispose: () => rmSync(copied, { recursive: true, force: true }),
      };
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
