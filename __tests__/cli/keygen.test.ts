import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/adapters/sigstore/signing/private-key.ts';
import { makeRepo } from '../support/git-repo.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keygen-'));
});
afterEach(() => {
  delete process.env['GRANTPROOF_KEY_PASSPHRASE'];
  rmSync(folder, { recursive: true });
});

const keygen = (...args: readonly string[]): Promise<CliRun> => runCli(folder, ['keygen', ...args]);
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
const openssl = (...args: readonly string[]): string =>
  execFileSync('openssl', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

describe('a key', () => {
  test('is written for its owner alone, and fits its public key', async () => {
    const { code, out, err } = await keygen('--out', 'keys');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(folder, 'keys'))).toEqual(['grantproof.key', 'grantproof.pub']);
    expect(statSync(join(folder, 'keys/grantproof.key')).mode & 0o777).toBe(0o600);
    expect(openssl('pkey', '-in', 'keys/grantproof.key', '-pubout')).toBe(
      text('keys/grantproof.pub'),
    );
    expect(openssl('pkey', '-in', 'keys/grantproof.key', '-text')).toContain(
      'ASN1 OID: prime256v1',
    );
    expect(out).not.toContain('PRIVATE KEY');
    expect(out).not.toContain('git repository');
  });

  test('is named by a fingerprint that openssl gives too', async () => {
    const { out } = await keygen('--out', '.');
    const digest = execFileSync(
      'sh',
      [
        '-c',
        'openssl pkey -pubin -in grantproof.pub -outform DER | openssl dgst -sha256 -binary | base64',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(out).toContain(`fingerprint  SHA256:${digest}`);
  });

  test('is named as ledgers have it, too', async () => {
    const { out } = await keygen('--out', '.');
    const der = createPublicKey(text('grantproof.pub')).export({ type: 'spki', format: 'der' });
    const digest = createHash('sha256').update(der).digest('hex');
    expect(out).toContain(`\n             sha256:${digest}, as ledgers have it\n`);
  });

  test('is another one each time', async () => {
    await keygen('--out', 'a');
    await keygen('--out', 'b');
    expect(text('a/grantproof.key')).not.toBe(text('b/grantproof.key'));
  });

  test('is encrypted with the passphrase of the environment', async () => {
    const passphrase = 'correct horse battery staple';
    process.env['GRANTPROOF_KEY_PASSPHRASE'] = passphrase;
    const { code, out, err } = await keygen('--out', '.', '--passphrase');
    expect(code).toBe(0);
    expect(text('grantproof.key')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    expect(readPrivateKey(text('grantproof.key'), 'it', passphrase).type).toBe('private');
    expect(
      openssl('pkey', '-in', 'grantproof.key', '-passin', `pass:${passphrase}`, '-pubout'),
    ).toBe(text('grantproof.pub'));
    expect(out + err).not.toContain(passphrase);
  });

  test('is not encrypted unless that is asked for', async () => {
    process.env['GRANTPROOF_KEY_PASSPHRASE'] = 'correct horse battery staple';
    await keygen('--out', '.');
    expect(text('grantproof.key')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  });

  test('in a repository comes with a warning', async () => {
    const repo = makeRepo();
    const { out } = await keygen('--out', join(repo.dir, 'deep/keys'));
    expect(out).toContain('in a git repository: never commit grantproof.key');
    repo.dispose();
  });
});

describe('nothing is overwritten', () => {
  test.each(['grantproof.key', 'grantproof.pub'])('%s', async (file) => {
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys', file), 'mine');
    const { code, out, err } = await keygen('--out', 'keys');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(new RegExp(`^grantproof: \`keys/${file}\` is there already`));
    expect(readdirSync(join(folder, 'keys'))).toEqual([file]);
    expect(text(`keys/${file}`)).toBe('mine');
  });

  test('by many at once: one of them makes the key', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, () => keygen('--out', 'keys')));
    expect(runs.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([
      0, 3, 3, 3, 3, 3, 3, 3,
    ]);
    expect(openssl('pkey', '-in', 'keys/grantproof.key', '-pubout')).toBe(
      text('keys/grantproof.pub'),
    );
  });
});

test('a folder that can not be written to', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { code, err } = await keygen('--out', 'file/keys');
  expect(code).toBe(3);
  expect(err).toMatch(/^grantproof: `.*file\/keys` can not be made \(ENOTDIR\)\n {2}help: /);
  expect(existsSync(join(folder, 'file/keys'))).toBe(false);
});

describe('arguments that make no sense', () => {
  test.each<[readonly string[], string]>([
    [[], 'say where to put the key: keygen --out DIR'],
    [['--out'], 'the option `--out` needs a value'],
    [['keys'], 'unexpected argument `keys`'],
    [['--out', '.', '--passphrase=x'], 'the option `--passphrase` takes no value'],
    [
      ['--out', '.', '--passphrase'],
      '--passphrase needs a terminal to ask on, or the passphrase in GRANTPROOF_KEY_PASSPHRASE',
    ],
    ...(['--key', '--since', '--repo', '--remote', '--reason', '--public-key'] as const).map(
      (option): [readonly string[], string] => [
        ['--out', '.', option, 'x'],
        `${option} goes with --rotate, --add or --revoke, of a ledger's keys`,
      ],
    ),
    [['--rotate', '--add'], '--rotate and --add exclude each other: one thing at a time'],
    [['--add', '--revoke', 'x'], '--add and --revoke exclude each other: one thing at a time'],
    [
      ['--rotate'],
      'say where to put the new key, with --out DIR, or which it is, with --public-key PUB',
    ],
    [
      ['--rotate', '--out', '.', '--public-key', 'x'],
      '--out and --public-key exclude each other: the new key is made here, or kept elsewhere',
    ],
    [
      ['--add', '--public-key', 'x', '--passphrase'],
      '--passphrase goes with --out: it is for a key that is made here',
    ],
    [['--rotate', '--out', '.', '--since', '3'], '--since goes with --revoke'],
    [['--add', '--out', '.', '--with-introduced'], '--with-introduced goes with --revoke'],
    [['--revoke', 'x', '--out', '.'], '--out makes no sense with --revoke'],
    [
      ['--revoke', 'x', '--since', 'yesterday'],
      '--since is the number of a record, counted from 0, not `yesterday`',
    ],
    [
      ['--rotate', '--out', '.', '--keyless'],
      '--keyless has no key that counts in a ledger: sign with one that does, with --key FILE or --sign-command CMD',
    ],
    [['--rotate', '--out', '.', '--key', 'no.key'], 'the file `no.key` of --key can not be read'],
  ])('%j', async (args, why) => {
    expect(await keygen(...args)).toEqual({ code: 2, out: '', err: `grantproof: ${why}\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a passphrase that is none', async () => {
    process.env['GRANTPROOF_KEY_PASSPHRASE'] = 'short';
    const { code, err } = await keygen('--out', '.', '--passphrase');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'grantproof: the passphrase has fewer than 8 characters\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('the help names every option, and keeps within the width of a terminal', async () => {
  const { out } = await keygen('--help');
  const options = [...out.matchAll(/^ {2}(--[a-z-]+)(?: ([A-Z]+))?/gm)];
  expect(options.length).toBeGreaterThan(12);
  for (const [, option = '', value] of options) {
    // What follows is not among them, so that nothing is done.
    const { err } = await keygen(option, ...(value === undefined ? [] : ['x']), '--no-such');
    expect(err).toContain('unknown option `--no-such`');
  }
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(out).toContain('\nExamples:\n');
});
