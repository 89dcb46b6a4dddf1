import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { localLedger, remoteLedger } from '../../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../../src/adapters/git/ledger-store.ts';
import type { Oid } from '../../../src/core/model/ids.ts';
import type { Appended, LedgerFiles, LedgerStore } from '../../../src/ports/ledger-store.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';
import { snapshot } from '../../support/open-repo.ts';

const BRANCH = 'grantproof-ledger';
const REF = `refs/heads/${BRANCH}`;

let repo: GitRepo;
let temporary: string;
const open: LedgerStore[] = [];

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'ledger-store-'));
  repo = sampleRepo();
});

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true, force: true });
  repo.dispose();
});

function sampleRepo(objectFormat: 'sha1' | 'sha256' = 'sha1'): GitRepo {
  const made = makeRepo({ objectFormat });
  made.write('a', 'a\n');
  made.commit('root');
  return made;
}

const local = async (dir = repo.dir): Promise<LedgerStore> =>
  opened(await localLedger(dir, hermeticEnv()));

const remote = async (name = 'origin', dir = repo.dir): Promise<LedgerStore> =>
  opened(await remoteLedger(dir, name, hermeticEnv()));

async function opened(at: Awaited<ReturnType<typeof localLedger>>): Promise<LedgerStore> {
  const environment = hermeticEnv();
  const options = { remote: at, branch: BRANCH, folder: temporary, environment };
  const store = await openGitLedgerStore(options);
  open.push(store);
  return store;
}

/** A bare repository that is the remote `origin`. */
function withOrigin(of: GitRepo = repo): string {
  const bare = join(of.dir, '.git/origin.git');
  const format = of.git('rev-parse', '--show-object-format');
  of.git('init', '--quiet', '--bare', `--object-format=${format}`, bare);
  of.git('remote', 'add', 'origin', bare);
  of.git('push', '--quiet', 'origin', 'main');
  return bare;
}

function hook(gitFolder: string, name: string, script: string): void {
  mkdirSync(join(gitFolder, 'hooks'), { recursive: true });
  writeFileSync(join(gitFolder, 'hooks', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(gitFolder, 'hooks', name), 0o755);
}

const HOOKS = [
  ...['pre-receive', 'update', 'post-receive', 'post-update', 'reference-transaction'],
  ...['push-to-checkout', 'pre-push', 'post-commit'],
];

const encoder = new TextEncoder();
/** Bytes that are no text, as tiles are. */
const TILE = Uint8Array.from({ length: 64 }, (_, nth) => (nth * 37) % 256);

const filesOf = (entries: Readonly<Record<string, string | Uint8Array>>): LedgerFiles =>
  new Map(
    Object.entries(entries).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );

const FIRST = filesOf({ 'records/000/000/000.json': '{"n":0}', 'tile/0/000.p/1': TILE });
const SECOND = filesOf({ 'records/000/000/001.json': '{"n":1}', checkpoint: 'é\n2\n' });

async function appended(came: Promise<Appended>): Promise<Oid> {
  const got = await came;
  if (got.kind !== 'appended') throw new Error(`not appended: ${got.reason}`);
  return got.head;
}

/** Appends twice, and reads what is there. */
async function twice(store: LedgerStore): Promise<Readonly<Record<string, string>>> {
  expect(await store.head()).toBeNull();
  const first = await appended(store.append(null, FIRST, 'seal 0'));
  expect(await store.head()).toBe(first);
  const second = await appended(store.append(first, SECOND, 'seal 1'));
  expect(await store.head()).toBe(second);
  const paths = [...FIRST.keys(), ...SECOND.keys(), 'records', 'nothing'];
  const read = await store.read(second, paths);
  return Object.fromEntries(
    [...read].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
  );
}

const ALL = Object.fromEntries(
  [...FIRST, ...SECOND].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
);

describe('what was appended is read again, byte for byte, and nothing else is there', () => {
  test('in the repository itself', async () => {
    expect(await twice(await local())).toEqual(ALL);
    expect(repo.git('rev-list', '--count', BRANCH)).toBe('2');
    expect(repo.git('ls-tree', '-r', '--format=%(objectmode) %(path)', BRANCH).split('\n')).toEqual(
      Object.keys(ALL)
        .toSorted()
        .map((path) => `100644 ${path}`),
    );
  });

  test('in a bare one, asked for from a folder of it', async () => {
    const bare = withOrigin();
    expect(await twice(await local(join(bare, 'refs')))).toEqual(ALL);
  });

  test('in one with a linked work tree, asked for from there', async () => {
    repo.git('worktree', 'add', '--quiet', '.git/linked', '-b', 'side');
    expect(await twice(await local(join(repo.dir, '.git/linked')))).toEqual(ALL);
    expect(repo.git('rev-list', '--count', BRANCH)).toBe('2');
  });

  test('on a remote', async () => {
    const bare = withOrigin();
    expect(await twice(await remote())).toEqual(ALL);
    expect(repo.git('--git-dir', bare, 'rev-list', '--count', BRANCH)).toBe('2');
    expect(repo.git('for-each-ref', REF)).toBe('');
  });

  test('on a remote whose path is meant from the repository on', async () => {
    withOrigin();
    repo.git('remote', 'set-url', 'origin', '.git/origin.git');
    expect(await twice(await remote())).toEqual(ALL);
  });

  test('where objects are named by SHA-256, here and on a remote', async () => {
    const other = sampleRepo('sha256');
    withOrigin(other);
    expect(await twice(await local(other.dir))).toEqual(ALL);
    expect(await twice(await remote('origin', other.dir))).toEqual(ALL);
    other.dispose();
  });

  test('where the path needs care', async () => {
    const dir = join(repo.dir, '.git/a "quoted" $(odd) path');
    repo.git('clone', '--quiet', '--no-hardlinks', '.', dir);
    repo.git('-C', dir, 'remote', 'set-url', 'origin', repo.dir);
    expect(await twice(await local(dir))).toEqual(ALL);
    expect(await twice(await remote('origin', dir))).toEqual(ALL);
  });
});

describe('compare and swap', () => {
  test.each([
    ['here', local],
    ['on a remote', remote],
  ])(
    '%s: of two who append to the same tip, the second is told that the branch moved',
    async (_, openStore) => {
      withOrigin();
      const [one, two] = [await openStore(), await openStore()];
      const first = await appended(one.append(null, FIRST, 'seal 0'));
      await two.head();
      const won = await appended(one.append(first, SECOND, 'seal 1'));
      const lost = await two.append(first, filesOf({ checkpoint: 'other' }), 'seal 1');
      expect(lost).toEqual({ kind: 'moved', reason: expect.stringMatching(/\S/) });
      expect(await two.head()).toBe(won);
      expect(await appended(two.append(won, filesOf({ checkpoint: '3' }), 'seal 2'))).not.toBe(won);
    },
  );

  test.each([
    ['here', local],
    ['on a remote', remote],
  ])('%s: of two who begin, one does', async (_, openStore) => {
    withOrigin();
    const [one, two] = [await openStore(), await openStore()];
    const first = await appended(one.append(null, FIRST, 'seal 0'));
    expect(await two.append(null, SECOND, 'seal 0')).toMatchObject({ kind: 'moved' });
    expect(await one.head()).toBe(first);
  });

  test('whatever words a server refuses with, it is a refusal that says them', async () => {
    const bare = withOrigin();
    const store = await remote();
    for (const name of ['pre-receive', 'update']) {
      hook(bare, name, 'echo "the moon is full" >&2; exit 1');
      expect(await store.append(null, FIRST, 'seal 0')).toEqual({
        kind: 'moved',
        reason: expect.stringContaining('the moon is full'),
      });
      rmSync(join(bare, 'hooks', name));
    }
    await appended(store.append(null, FIRST, 'seal 0'));
  });
});

describe('of the repository itself nothing changes but the branch of the ledger', () => {
  const LEDGERS =
    /^(?:objects\/|objects$|refs\/heads\/grantproof-ledger |logs\/refs\/heads\/grantproof-ledger )/;
  const without = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => !LEDGERS.test(line));

  test('no file of the work tree, no index, ref, setting or hook', async () => {
    repo.write('a', 'changed\n');
    repo.write('staged', 'staged\n');
    repo.git('add', 'staged');
    repo.write('untracked', 'untracked\n');
    repo.git('tag', 'v1');
    repo.git('config', 'receive.denyCurrentBranch', 'updateInstead');
    repo.git('gc', '--quiet');
    const git = join(repo.dir, '.git');
    const before = [
      without(snapshot(git)),
      without(snapshot(repo.dir).filter((line) => !line.startsWith('.git'))),
    ];
    await twice(await local());
    const after = [
      without(snapshot(git)),
      without(snapshot(repo.dir).filter((line) => !line.startsWith('.git'))),
    ];
    expect(after).toEqual(before);
  });

  test('no hook runs', async () => {
    for (const name of HOOKS)
      hook(join(repo.dir, '.git'), name, `touch "${temporary}/${name}"; exit 1`);
    await twice(await local());
    expect(readdirSync(temporary).filter((name) => HOOKS.includes(name))).toEqual([]);
  });

  test('no packing is set off, however many objects lie about', async () => {
    repo.git('config', 'gc.auto', '1');
    repo.git('config', 'gc.autoDetach', 'false');
    const loose = repo.git('count-objects');
    await twice(await local());
    expect(Number.parseInt(repo.git('count-objects'), 10)).toBeGreaterThan(
      Number.parseInt(loose, 10),
    );
    expect(readdirSync(join(repo.dir, '.git/objects/pack'))).toEqual([]);
  });

  test('a ledger that is checked out is refused, and its work tree left alone', async () => {
    const store = await local();
    const first = await appended(store.append(null, FIRST, 'seal 0'));
    repo.git('checkout', '--quiet', BRANCH);
    for (const wish of ['refuse', 'warn', 'ignore', 'updateInstead']) {
      repo.git('config', 'receive.denyCurrentBranch', wish);
      await expect(store.append(first, SECOND, 'seal 1')).rejects.toMatchObject({
        name: 'Fault',
        message: `the branch \`${BRANCH}\` is checked out, so that nothing can be appended to it`,
      });
    }
    expect(repo.git('status', '--porcelain')).toBe('');
    expect(repo.git('rev-parse', BRANCH)).toBe(first);
  });

  test('a ledger that is checked out in a linked work tree is refused, too', async () => {
    const store = await local();
    const first = await appended(store.append(null, FIRST, 'seal 0'));
    repo.git('worktree', 'add', '--quiet', '.git/linked', BRANCH);
    await expect(store.append(first, SECOND, 'seal 1')).rejects.toThrow('is checked out');
  });
});

describe('a fault', () => {
  test('says that there is no such remote', async () => {
    await expect(remote('upstream')).rejects.toMatchObject({
      name: 'Fault',
      message: `\`${repo.dir}\` has no remote \`upstream\``,
    });
  });

  test('says that the remote is out of reach', async () => {
    repo.git('remote', 'add', 'gone', join(repo.dir, 'nowhere'));
    const store = await remote('gone');
    await expect(store.head()).rejects.toMatchObject({
      name: 'Fault',
      message: expect.stringMatching(/^the remote `gone` can't be read: /),
    });
  });

  test('never shows what opens a remote', async () => {
    const url = 'http://name:s3cret@127.0.0.1:9/acme/infra';
    repo.git('remote', 'add', 'secret', url);
    const store = await remote('secret');
    const told: unknown = await store.head().catch((error: unknown) => error);
    expect(told).toMatchObject({ name: 'Fault' });
    expect(JSON.stringify([String(told), (told as { help: string }).help])).not.toContain('s3cret');
  });

  test('says that the folder is no repository', async () => {
    await expect(local(temporary)).rejects.toThrow('is not in a git repository');
  });
});

test('what was lost is nowhere: a ledger that others moved on is built on anew', async () => {
  const one = await local();
  const first = await appended(one.append(null, FIRST, 'seal 0'));
  repo.git('update-ref', '-d', REF);
  expect(await one.head()).toBeNull();
  expect(await one.append(first, SECOND, 'seal 1')).toMatchObject({ kind: 'moved' });
  await appended(one.append(null, FIRST, 'seal 0'));
});
