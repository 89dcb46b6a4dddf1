import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type KeyStory, keyStory, privateKey, publicKey } from '../support/key-story.ts';
import type { CliRun } from '../support/run-cli.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

let story: KeyStory;
beforeEach(async () => {
  story = await keyStory();
});
afterEach(() => story.dispose());

const rotate = (from: string, to: string, ...more: readonly string[]): Promise<CliRun> =>
  story.run('keygen', '--rotate', '--key', privateKey(from), '--out', to, ...more);
const add = (by: string, name: string): Promise<CliRun> =>
  story.run('keygen', '--add', '--key', privateKey(by), '--out', name);
const revoke = (by: string, name: string, ...more: readonly string[]): Promise<CliRun> =>
  story.run('keygen', '--revoke', publicKey(name), '--key', privateKey(by), ...more);
const inFolder = (path: string): string => join(story.dir, path);
const text = (path: string): string => readFileSync(inFolder(path), 'utf8');

const NOT_GONE_ON = {
  code: 3,
  err: expect.stringContaining('is not signed with a key that counts there'),
};
const REFUSED = { code: 3, out: '' };

describe('a stolen key', () => {
  test('is taken back by its successor from the first record on that may be the thief’s', async () => {
    await story.land('a');
    await story.land('a'); // by the thief, say
    await rotate('a', 'b');
    const { code, out } = await revoke('b', 'a', '--since', '2', '--reason', 'the laptop is gone');
    expect(code).toBe(0);
    expect(out).toContain('from record 2 on, sha256:');
    await story.land('b');
    // The record that handed over stays: the new key rests on it.
    expect(await story.verify('a')).toEqual({
      ...{ result: 'fail', findings: ['key-revoked 2'], keys: ['b'], identity: 'fail' },
    });
  });

  test('takes with it what its thief introduced, once that is said', async () => {
    await add('a', 'recovery');
    await add('a', 'thief');
    await story.land('thief');
    const careful = await revoke('recovery', 'a', '--since', '2');
    expect(careful).toMatchObject(REFUSED);
    expect(careful.err).toMatch(
      /with the key `sha256:\w+` would go what it introduced since: `sha256:\w+`\n/,
    );
    expect(careful.err).toContain('--with-introduced');
    const { code, out } = await revoke('recovery', 'a', '--since', '2', '--with-introduced');
    expect(code).toBe(0);
    expect(out).toContain('with it goes sha256:');
    for (const name of ['a', 'thief'])
      expect((await story.seal(name)).err).toContain(
        name === 'a'
          ? 'was taken back by record 4'
          : 'was introduced by a key that record 4 took back',
      );
    expect(await story.verify('a')).toEqual({
      ...{ result: 'fail', keys: ['recovery'], identity: 'fail' },
      findings: ['key-revoked 2', 'key-revoked 3'],
    });
  });

  test('introduces nothing, and takes nothing back, with whatever program', async () => {
    await add('a', 'b');
    await revoke('b', 'a', '--since', '1');
    const before = await story.verify('a');
    await story.keygen('thief');
    await story.forge('a', { action: 'add', publicKey: text(publicKey('thief')) });
    await story.forge('a', { action: 'rotate', publicKey: text(publicKey('a')) });
    await story.forge('a', { action: 'revoke', publicKey: text(publicKey('b')), since: 0 });
    await story.forge('thief', { action: 'add', publicKey: text(publicKey('a')) });
    expect(await story.verify('a')).toEqual({
      ...{ result: 'fail', keys: ['b'], identity: 'fail' },
      findings: ['key-revoked 3', 'key-revoked 4', 'key-revoked 5', 'key-outside-validity 6'],
    });
    expect(before).toEqual({ result: 'pass', findings: [], keys: ['b'], identity: 'pass' });
    // Nothing is built on what a key that does not count has signed.
    expect(await story.seal('b')).toMatchObject(NOT_GONE_ON);
    expect(await story.verify('a', 'thief')).toMatchObject({
      keys: ['b'],
      findings: ['key-revoked 3', 'key-revoked 4', 'key-revoked 5', 'key-outside-validity 6'],
    });
  });

  test('can not be told from its owner’s before that: who is first, is first', async () => {
    await add('a', 'recovery');
    await rotate('a', 'thief');
    await story.run('keygen', '--revoke', publicKey('recovery'), '--key', privateKey('thief'));
    expect(await revoke('recovery', 'a', '--since', '2')).toMatchObject(REFUSED);
    expect(await story.verify('a')).toMatchObject({ keys: ['thief'] });
  });
});

describe('events that others append', () => {
  test('by a stranger’s key change nothing', async () => {
    await story.keygen('b');
    await story.forge('b', { action: 'rotate', publicKey: text(publicKey('b')) });
    expect(await story.verify('a')).toMatchObject({ keys: ['a'], findings: ['other-key 1'] });
    expect(await story.seal('a')).toMatchObject(NOT_GONE_ON);
    expect(await story.seal('b')).toMatchObject(REFUSED);
    const { out } = await story.run('verify', '--key', publicKey('a'));
    expect(out).toContain('nothing in the ledger introduces that key');
  });

  test.each([
    ['that is none', 'sample'],
    ['of another kind', sampleKey('P-384').publicPem],
    ['in another layout', sampleKey().publicPem.replaceAll('\n', '\r\n')],
  ])('about a key %s change nothing, and are named', async (_, key) => {
    await story.forge('a', { action: 'rotate', publicKey: key });
    expect(await story.verify('a')).toMatchObject({ keys: ['a'], findings: ['key-event-void 1'] });
  });

  test('that would leave nobody change nothing, and are named', async () => {
    await story.forge('a', { action: 'rotate', publicKey: text(publicKey('a')) });
    expect(await story.verify('a')).toMatchObject({ keys: ['a'], findings: ['key-event-void 1'] });
  });

  test('past the index of the keys are named', async () => {
    await story.keygen('b');
    await story.forge('a', { action: 'add', publicKey: text(publicKey('b')) });
    expect(await story.verify('a')).toMatchObject({
      keys: ['a', 'b'],
      findings: ['index-differs'],
    });
  });
});

test('a record on its own says nothing of whether its key still counts', async () => {
  await story.land('a');
  await add('a', 'b');
  await revoke('b', 'a', '--since', '1', '--with-introduced');
  await story.run('seal', '--key', privateKey('b'));
  for (const part of ['json', 'sigstore.json'])
    writeFileSync(
      inFolder(`one.${part}`),
      story.repo.git('show', `grantproof-ledger:records/000/000/001.${part}`),
    );
  const { code, out } = await story.run('verify', 'one.json', '--key', publicKey('a'));
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('not as part of a ledger'),
  });
  expect(await story.verify('a')).toMatchObject({ findings: ['key-revoked 1'] });
});
