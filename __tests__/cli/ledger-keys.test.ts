import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type KeyStory, keyStory, privateKey, publicKey } from '../support/key-story.ts';
import type { CliRun } from '../support/run-cli.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

let story: KeyStory;
beforeEach(async () => {
  story = await keyStory();
});
afterEach(() => {
  delete process.env['GRANTPROOF_KEY_PASSPHRASE'];
  story.dispose();
});

const rotate = (from: string, to: string, ...more: readonly string[]): Promise<CliRun> =>
  story.run('keygen', '--rotate', '--key', privateKey(from), '--out', to, ...more);
const add = (by: string, name: string): Promise<CliRun> =>
  story.run('keygen', '--add', '--key', privateKey(by), '--out', name);
const revoke = (by: string, name: string, ...more: readonly string[]): Promise<CliRun> =>
  story.run('keygen', '--revoke', publicKey(name), '--key', privateKey(by), ...more);
const inFolder = (path: string): string => join(story.dir, path);
const text = (path: string): string => readFileSync(inFolder(path), 'utf8');
const eventOf = (index: number) =>
  (JSON.parse(story.file(`records/000/000/00${index}.json`)) as { readonly key: unknown }).key;

const REFUSED = { code: 3, out: '' };

describe('a key that takes the place of another', () => {
  test('is followed from the first key alone, and says what to do next', async () => {
    const { code, out, err } = await rotate('a', 'b', '--reason', 'a year has passed');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('record 1 of the branch `grantproof-ledger`');
    expect(out).toContain('gh secret set GRANTPROOF_KEY --env grantproof < b/grantproof.key');
    expect(out).toContain(`grantproof seal --key b/grantproof.key --repo ${story.repo.dir}`);
    expect(out).not.toContain('PRIVATE KEY');
    expect(eventOf(1)).toEqual({
      action: 'rotate',
      publicKey: text(publicKey('b')),
      since: null,
      reason: 'a year has passed',
    });
    await story.land('b');
    expect(await rotate('b', 'c')).toMatchObject({ code: 0 });
    await story.land('c');
    expect(await story.verify('a')).toEqual({
      ...{ result: 'pass', findings: [], keys: ['c'], identity: 'pass' },
    });
  });

  test('is refused nothing, and the old one everything', async () => {
    await rotate('a', 'b');
    const { err, ...rest } = await story.seal('a');
    expect(rest).toEqual(REFUSED);
    expect(err).toMatch(
      /^grantproof: the key `sha256:\w{64}` was replaced by record 1, and signs no more in /,
    );
    expect(err).toMatch(/\n {2}help: sign with `sha256:\w{64}`: hand that one to whatever seals/);
    expect(await story.seal('b')).toMatchObject({ code: 0 });
    for (const by of [rotate('a', 'c'), add('a', 'c'), revoke('a', 'b')])
      expect(await by).toMatchObject(REFUSED);
    // No key is made that could not be introduced.
    expect(existsSync(inFolder('c'))).toBe(false);
    expect(story.size()).toBe(2);
  });

  test('alone does not lead back: whatever it was not there for has to be given', async () => {
    await rotate('a', 'b');
    await story.land('b');
    expect(await story.verify('b')).toEqual({
      ...{ result: 'fail', identity: 'fail', keys: null },
      findings: ['other-key 0', 'other-key 1'],
    });
    const { out } = await story.run('verify', '--key', publicKey('b'));
    expect(out).toContain('give the public key that the ledger begins with');
    expect(await story.verify('a', 'b')).toMatchObject({ result: 'pass' });
  });

  test('may be kept elsewhere, and sign by a command', async () => {
    const kms = sampleKey();
    writeFileSync(inFolder('kms.pem'), kms.pem);
    writeFileSync(inFolder('kms.pub'), kms.publicPem);
    const command = ['--sign-command', 'openssl dgst -sha256 -sign kms.pem'];
    const signer = [...command, '--signing-public-key', 'kms.pub'];
    const { code, out } = await story.run(
      ...['keygen', '--rotate', '--key', privateKey('a'), '--public-key', 'kms.pub'],
    );
    expect(code).toBe(0);
    expect(out).toContain('grantproof seal --sign-command CMD --signing-public-key kms.pub');
    expect(await story.run('seal', ...signer)).toMatchObject({ code: 0 });
    expect(await story.run('keygen', '--rotate', ...signer, '--out', 'b')).toMatchObject({
      code: 0,
    });
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['b'] });
  });

  test('is taken from GRANTPROOF_KEY, and encrypted', async () => {
    process.env['GRANTPROOF_KEY_PASSPHRASE'] = 'correct horse battery staple';
    const { code } = await rotate('a', 'b', '--passphrase');
    expect(code).toBe(0);
    expect(text(privateKey('b'))).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    expect(await rotate('a', 'b', '--passphrase')).toMatchObject({ code: 0 });
    expect(await story.seal('b')).toMatchObject({ code: 0 });
    delete process.env['GRANTPROOF_KEY_PASSPHRASE'];
    const { err } = await rotate('a', 'b', '--passphrase');
    expect(err).toContain('the key `b/grantproof.key` is encrypted, and no passphrase was given');
  });

  test('is told of with the place of the ledger, where that is a remote', async () => {
    const { repo } = story;
    repo.git('init', '--quiet', '--bare', '.git/there.git');
    repo.git('remote', 'add', 'there', '.git/there.git');
    repo.git('push', '--quiet', 'there', 'main', 'grantproof-ledger');
    const { code, out } = await rotate('a', 'b', '--remote', 'there');
    expect(code).toBe(0);
    expect(out).toContain('record 1 of the branch `grantproof-ledger` of the remote `there`');
    expect(out).toContain('--remote there');
    expect(story.size()).toBe(1);
    repo.git('fetch', '--quiet', 'there', 'grantproof-ledger:grantproof-ledger');
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['b'] });
  });

  test('is to be pushed where the repository has an origin', async () => {
    story.repo.git('remote', 'add', 'origin', 'https://git.example/acme/infra.git');
    const { out } = await rotate('a', 'b');
    expect(out).toContain('git push origin grantproof-ledger');
  });
});

describe('done again', () => {
  test('a rotation changes nothing', async () => {
    const first = await rotate('a', 'b');
    const [key, ledger] = [text(privateKey('b')), story.repo.git('rev-parse', 'grantproof-ledger')];
    const again = await rotate('a', 'b');
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
    expect(again.out).toContain('found  b/grantproof.key');
    expect(again.out).toContain('which an earlier run has appended');
    const next = (out: string): string => out.slice(out.indexOf('Next:'));
    expect(next(again.out)).toBe(next(first.out));
    expect(text(privateKey('b'))).toBe(key);
    expect(story.repo.git('rev-parse', 'grantproof-ledger')).toBe(ledger);
  });

  test('an addition and a revocation change nothing', async () => {
    for (const what of [() => add('a', 'b'), () => revoke('b', 'a', '--since', '2')]) {
      await what();
      const size = story.size();
      expect(await what()).toMatchObject({ code: 0, err: '' });
      expect(story.size()).toBe(size);
    }
    expect(story.size()).toBe(3);
  });

  test('a key gives itself up once', async () => {
    await add('a', 'b');
    for (const _ of [1, 2]) expect(await revoke('b', 'b')).toMatchObject({ code: 0, err: '' });
    expect(story.size()).toBe(3);
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['a'] });
  });

  test('a rotation to a key that was taken back meanwhile is not done', async () => {
    await add('a', 'c');
    await rotate('a', 'b');
    await revoke('c', 'b');
    expect(await rotate('a', 'b')).toMatchObject(REFUSED);
  });
});

describe('a folder that holds', () => {
  const refused = async (running: Promise<CliRun>, why: string): Promise<void> => {
    const { err, ...rest } = await running;
    expect(rest).toEqual(REFUSED);
    expect(err).toContain(why);
    expect(story.size()).toBe(1);
  };

  test('a key already: that one is taken', async () => {
    await story.keygen('b');
    const key = text(privateKey('b'));
    expect(await rotate('a', 'b')).toMatchObject({ code: 0 });
    expect(text(privateKey('b'))).toBe(key);
    expect(await story.seal('b')).toMatchObject({ code: 0 });
  });

  test('its private part alone, as a run leaves it that is interrupted: the other is written', async () => {
    await story.keygen('b');
    const pub = text(publicKey('b'));
    rmSync(inFolder(publicKey('b')));
    expect(await rotate('a', 'b')).toMatchObject({ code: 0 });
    expect(text(publicKey('b'))).toBe(pub);
  });

  test('its public part alone: nobody may have the other', async () => {
    await story.keygen('b');
    rmSync(inFolder(privateKey('b')));
    await refused(rotate('a', 'b'), '`b/grantproof.pub` is there without its private key');
    expect(existsSync(inFolder(privateKey('b')))).toBe(false);
  });

  test('parts of two keys', async () => {
    await story.keygen('b');
    copyFileSync(inFolder(publicKey('a')), inFolder(publicKey('b')));
    await refused(rotate('a', 'b'), 'is not the public key of the private key beside it');
    expect(text(publicKey('b'))).toBe(text(publicKey('a')));
  });

  test('half a key', async () => {
    mkdirSync(inFolder('b'));
    writeFileSync(inFolder(privateKey('b')), text(privateKey('a')).slice(0, 90));
    await refused(rotate('a', 'b'), 'the key `b/grantproof.key`');
    expect(text(privateKey('b'))).toHaveLength(90);
  });

  test('the key that signs', async () => {
    await refused(rotate('a', 'a'), 'is the one that signs');
    await refused(add('a', 'a'), 'is the one that signs');
  });

  test('a key that was replaced, or taken back: it never counts again', async () => {
    await rotate('a', 'b');
    expect((await rotate('b', 'a')).err).toContain('was replaced in');
    await add('b', 'c');
    await revoke('b', 'c');
    expect((await rotate('b', 'c')).err).toContain('was taken back in');
    expect(story.size()).toBe(4);
  });
});

describe('what is refused', () => {
  test.each<[string, () => Promise<CliRun>, string]>([
    [
      'to take back the last key',
      () => revoke('a', 'a'),
      'is the last one that counts in the branch `grantproof-ledger`',
    ],
    [
      'to take back from a record that is not there',
      () => revoke('a', 'a', '--since', '2'),
      'the ledger has no record 2: it has 1',
    ],
    [
      'to sign with a stranger’s key',
      () => rotate('b', 'c'),
      'was never introduced, and signs nothing',
    ],
    ['to take back a stranger’s key', () => revoke('a', 'b'), 'so there is nothing to take back'],
  ])('%s', async (_, running, why) => {
    await story.keygen('b');
    const { err, ...rest } = await running();
    expect(rest).toEqual(REFUSED);
    expect(err).toContain(why);
    expect(story.size()).toBe(1);
    expect(existsSync(inFolder('c'))).toBe(false);
  });

  test('to seal with a stranger’s key', async () => {
    await story.keygen('b');
    const { err } = await story.seal('b');
    expect(err).toContain('was never introduced, and signs nothing');
    expect(err).toContain('`grantproof keygen --add --public-key PUB`');
    expect(await story.run('seal', '--ephemeral')).toMatchObject(REFUSED);
  });

  test('where there is no ledger', async () => {
    const { err } = await rotate('a', 'b', '--ledger', 'elsewhere');
    expect(err).toContain('the branch `elsewhere`');
    expect(err).toContain('is not there yet');
    expect(existsSync(inFolder('b'))).toBe(false);
  });

  test('where the ledger has no keys of its own', async () => {
    await story.run('seal', '--ephemeral', '--ledger', 'thrown-away');
    const { err } = await rotate('a', 'b', '--ledger', 'thrown-away');
    expect(err).toContain('has no keys of its own');
    expect(existsSync(inFolder('b'))).toBe(false);
  });

  test('a private key where a public one is asked for', async () => {
    const { err } = await story.run(
      ...['keygen', '--revoke', privateKey('a'), '--key', privateKey('a')],
    );
    expect(err).toContain('is a private key, and a public one is asked for');
  });
});

describe('the index of the keys', () => {
  const INDEX = 'index/keys.json';

  test('is written with the first record, and with events alone', async () => {
    const written = (): string =>
      story.repo.git('log', '--format=%s', 'grantproof-ledger', '--', INDEX);
    await story.land('a');
    expect(written()).toBe('seal 0: 1 heartbeat');
    await rotate('a', 'b');
    await story.land('b');
    expect(written().split('\n')).toEqual(['seal 2: 1 key-event', 'seal 0: 1 heartbeat']);
  });

  test('that says otherwise than the records is found, and decides nothing', async () => {
    await rotate('a', 'b');
    const index = story.file(INDEX);
    for (const other of [null, '{}', index.replace('rotate', 'add')]) {
      story.tamper(INDEX, other);
      const { keys, findings } = await story.verify('a');
      expect(keys).toEqual(['b']);
      expect(findings).toContain('index-differs');
    }
    story.tamper(INDEX, index);
    // Whoever wrote to the branch besides is found, and nothing else.
    const { findings } = await story.verify('a');
    expect(new Set(findings)).toEqual(new Set(['foreign-commit']));
  });

  test('that can not be read is not gone on with', async () => {
    story.tamper(INDEX, '{}');
    const { err } = await story.seal('a');
    expect(err).toContain("its keys can't be read from `index/keys.json`");
  });
});

test('status names the keys that count, as the ledger says it, and as the first key proves it', async () => {
  await rotate('a', 'b');
  await add('b', 'c');
  for (const key of [[], ['--key', publicKey('a')]]) {
    const { code, out } = await story.run('status', ...key);
    expect(code).toBe(0);
    expect(out.replaceAll(/\n +/g, ' ')).toMatch(
      /^keys +sha256:\w{16} since record 2, sha256:\w{16} since record 3(?: \(not checked: give --key PUB\))?$/m,
    );
  }
  const { out } = await story.run('status', '--json');
  const { ledger } = JSON.parse(out) as { readonly ledger: { readonly keySpans: unknown } };
  expect(ledger.keySpans).toMatchObject([
    { from: 0, until: 2 },
    { from: 2, until: null },
    { from: 3, until: null },
  ]);
});
