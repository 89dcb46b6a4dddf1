// A repository with a ledger, and people who have keys to it.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { localLedger } from '../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../src/adapters/git/ledger-store.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { readPrivateKey } from '../../src/adapters/sigstore/signing/private-key.ts';
import { appendDrafts } from '../../src/app/seal/append.ts';
import { eventDraft } from '../../src/app/seal/drafts.ts';
import { readLedger } from '../../src/app/seal/ledger-state.ts';
import type { KeyEventRecord } from '../../src/core/evidence/event-record.ts';
import { keyFingerprint } from '../../src/core/ledger/key-fingerprint.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import type { Signer } from '../../src/ports/signer.ts';
import { copyExample } from './demo-repo.ts';
import { type GitRepo, makeRepo } from './git-repo.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** What verifying the ledger says, in short. */
export interface LedgerVerdict {
  readonly result: string;
  /** `code index` of each finding; the code alone where it is about no record. */
  readonly findings: readonly string[];
  /** Names of the keys that count. */
  readonly keys: readonly string[] | null;
  readonly identity: string;
}

export interface KeyStory {
  /** Holds a folder for each key, by its name, and the repository. */
  readonly dir: string;
  readonly repo: GitRepo;
  /** Runs the program there, on the repository. */
  run(...args: readonly string[]): Promise<CliRun>;
  /** Makes a key that no ledger knows. */
  keygen(name: string): Promise<void>;
  seal(name: string): Promise<CliRun>;
  /** Lets a change land, and seals it. */
  land(name: string): Promise<void>;
  verify(...names: readonly string[]): Promise<LedgerVerdict>;
  /** How many records the ledger has. */
  size(): number;
  /** A file of the ledger's branch. */
  file(path: string): string;
  /** Puts a file on the ledger's branch, or takes it away, as anybody can who may push. */
  tamper(path: string, text: string | null): void;
  /** Appends an event of a key with another program, that refuses nothing and keeps no index. */
  forge(by: string | Signer, event: Partial<KeyEventRecord['key']>, ledger?: string): Promise<void>;
  dispose(): void;
}

export const privateKey = (name: string): string => `${name}/grantproof.key`;
export const publicKey = (name: string): string => `${name}/grantproof.pub`;

const temporary = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'keys-')));

/** Made once: a key `a`, and a repository with one record. */
let beginning: Promise<string> | null = null;
afterAll(async () => {
  if (beginning !== null) rmSync(await beginning, { recursive: true });
});

async function begin(): Promise<string> {
  const dir = temporary();
  const repo = makeRepo();
  copyExample(repo, 'main');
  repo.commit('begin');
  await done(runCli(dir, ['keygen', '--out', 'a']));
  await done(runCli(dir, ['seal', '--key', privateKey('a'), '--repo', repo.dir]));
  cpSync(repo.dir, join(dir, 'repo'), { recursive: true });
  repo.dispose();
  return dir;
}

/** Begins with the key `a`, and one record. */
export async function keyStory(): Promise<KeyStory> {
  const dir = temporary();
  beginning ??= begin();
  cpSync(join(await beginning, 'a'), join(dir, 'a'), { recursive: true });
  const repo = makeRepo();
  cpSync(join(await beginning, 'repo'), repo.dir, { recursive: true });
  const text = (path: string): string => readFileSync(join(dir, path), 'utf8');
  const run = (...args: readonly string[]): Promise<CliRun> =>
    runCli(dir, [...args, '--repo', repo.dir]);
  const keygen = async (name: string): Promise<void> => {
    await done(runCli(dir, ['keygen', '--out', name]));
  };
  const seal = (name: string): Promise<CliRun> => run('seal', '--key', privateKey(name));
  const file = (path: string): string => repo.git('show', `grantproof-ledger:${path}`);
  let changes = 0;

  return {
    ...{ dir, repo, run, keygen, seal, file },
    async land(name) {
      changes += 1;
      const grant = readFileSync(join(repo.dir, GRANT), 'utf8');
      repo.write(GRANT, `${grant}# ${changes}\n`);
      repo.commit(`change ${changes}`);
      await done(seal(name));
    },
    async verify(...keys) {
      const options = keys.flatMap((name) => ['--key', publicKey(name)]);
      const { out, err } = await run('verify', ...options, '--json');
      if (err !== '') throw new Error(err);
      const { result, findings, ledger, checks } = JSON.parse(out) as VerifyJson;
      return {
        result,
        findings: findings.map(({ code, record }) =>
          record === null ? code : `${code} ${Number(record.replaceAll(/\D/g, ''))}`,
        ),
        keys: ledger?.keys?.map((key) => nameOf(key, dir)) ?? null,
        identity: checks['identity'] ?? '',
      };
    },
    size: () => Number(file('checkpoint').split('\n')[1]),
    tamper(path, content) {
      repo.git('worktree', 'add', '--quiet', 'tampered', 'grantproof-ledger');
      if (content === null) repo.remove(`tampered/${path}`);
      else repo.write(`tampered/${path}`, content);
      repo.git('-C', 'tampered', 'add', '-A');
      repo.git('-C', 'tampered', 'commit', '--quiet', '--no-gpg-sign', '-m', 'tamper');
      repo.git('worktree', 'remove', '--force', 'tampered');
    },
    async forge(by, event, branch = 'grantproof-ledger') {
      const store = await openGitLedgerStore({
        remote: await localLedger(repo.dir, process.env),
        ...{ branch, folder: tmpdir(), environment: process.env },
      });
      try {
        const { keys: _, ...ledger } = await readLedger(store, '');
        const { last } = ledger;
        if (last === null) throw new Error('there is no ledger');
        const { repository, ref, to, at } = last;
        const draft = eventDraft(
          { engine: { version: '0.0.0', digest: { sha256: '0'.repeat(64) } }, salt: () => SALT },
          {
            source: { repository, ref, range: { from: to, to }, tree: null, pullRequest: null },
            at: (at + 1) as Instant,
          },
          {
            kind: 'key-event',
            key: { action: 'add', publicKey: '', since: null, reason: '', ...event },
          },
        );
        const signer =
          typeof by === 'string' ? keySigner(readPrivateKey(text(privateKey(by)), by)) : by;
        await appendDrafts(store, { ...ledger, keys: null }, [draft], signer);
      } finally {
        await store.close();
      }
    },
    dispose() {
      rmSync(dir, { recursive: true });
      repo.dispose();
    },
  };
}

const GRANT = 'grants/nightly-backup.yaml';
const SALT = '0'.repeat(32);

interface VerifyJson {
  readonly result: string;
  readonly findings: readonly { readonly code: string; readonly record: string | null }[];
  readonly ledger: { readonly keys: readonly string[] | null } | null;
  readonly checks: Readonly<Record<string, string>>;
}

/** The folder that holds the key. */
const nameOf = (fingerprint: string, dir: string): string =>
  readdirSync(dir).find((name) => {
    const file = join(dir, publicKey(name));
    return existsSync(file) && keyFingerprint(readFileSync(file, 'utf8')) === fingerprint;
  }) ?? fingerprint;

/** Commands that only prepare what a test is about. */
async function done(running: Promise<CliRun>): Promise<void> {
  const { code, err } = await running;
  if (code > 1) throw new Error(err);
}
