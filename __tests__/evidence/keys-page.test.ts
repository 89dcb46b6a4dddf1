// What docs/signing.md says of the keys of a ledger, done as it says it.
import { chmodSync, cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hermeticEnv } from '../support/git-repo.ts';
import { type KeyStory, keyStory } from '../support/key-story.ts';
import { pageCommands, runCommands, type ShellRun } from '../support/page-commands.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { CLI } from '../support/spawn-cli.ts';

const PAGE = 'signing.md';

let story: KeyStory;
beforeEach(async () => {
  story = await keyStory();
  const { dir, repo } = story;
  repo.write('.git/info/exclude', '/keys*\n/spare\n/kms*\n/sign-with-kms\n/bin\n/thief\n');
  cpSync(join(dir, 'a'), join(repo.dir, 'keys'), { recursive: true });
  script('bin/grantproof', `exec ${process.execPath} ${CLI} "$@"`);
  repo.git('init', '--quiet', '--bare', '.git/origin.git');
  repo.git('remote', 'add', 'origin', '.git/origin.git');
  repo.git('push', '--quiet', 'origin', 'main', 'grantproof-ledger');
});
afterEach(() => story.dispose());

function script(path: string, line: string): void {
  story.repo.write(path, `#!/bin/sh\n${line}\n`);
  chmodSync(join(story.repo.dir, path), 0o755);
}

/** Runs commands in the repository's folder. */
async function run(commands: string): Promise<ShellRun> {
  const { dir } = story.repo;
  const PATH = `${join(dir, 'bin')}${delimiter}${process.env['PATH']}`;
  const variables = { ...hermeticEnv(), PATH } as Record<string, string>;
  return runCommands(`cd ${dir}\n${commands}`, {}, variables);
}

/** Runs blocks of the page, one after the other. */
const follow = (...names: readonly string[]): Promise<ShellRun> =>
  run(names.map((name) => pageCommands(PAGE, name)).join('\n'));

/** Something lands, and is sealed by whoever has the key. */
async function land(folder: string): Promise<void> {
  const { repo } = story;
  repo.write('grants/nightly-backup.yaml', `# ${folder}\n${repo.git('show', `HEAD:${GRANT}`)}\n`);
  repo.commit('change');
  repo.git('push', '--quiet', 'origin', 'main');
  const { code, out } = await run(`grantproof seal --key ${folder}/grantproof.key --remote origin`);
  if (code > 1) throw new Error(out);
}
const GRANT = 'grants/nightly-backup.yaml';

/** What the ledger on `origin` is worth, seen from the first key. */
async function verdict(): Promise<readonly string[]> {
  story.repo.git('fetch', '--quiet', 'origin', 'grantproof-ledger:grantproof-ledger');
  cpSync(join(story.repo.dir, 'keys-2027'), join(story.dir, 'keys-2027'), { recursive: true });
  const { result, keys, findings } = await story.verify('a');
  return [result, ...(keys ?? []), ...findings];
}

test('a key is put aside, and the other replaced', async () => {
  const { code, out } = await follow('keys-spare', 'keys-rotate', 'keys-followed');
  expect(out).toMatch(/^keys .* since record 2, .* since record 3$/m);
  expect({ code, end: out.slice(-6) }).toEqual({ code: 0, end: '\npass\n' });
  expect((await verdict()).slice(0, 1)).toEqual(['pass']);
});

test('a key in a KMS is tried before it takes the place of another', async () => {
  const kms = sampleKey();
  story.repo.write('kms.pem', kms.pem);
  story.repo.write('kms.pub', kms.publicPem);
  script('sign-with-kms', 'exec openssl dgst -sha256 -sign kms.pem');
  expect(await follow('keys-elsewhere')).toMatchObject({ code: 0 });
  story.repo.write('../kms.pub', kms.publicPem);
  expect(await story.verify('a')).toMatchObject({ result: 'pass', findings: [] });
});

test('a stolen key is replaced and taken back, and what it signed is named', async () => {
  await follow('keys-spare');
  await land('keys');
  await land('keys'); // by the thief
  expect(await follow('keys-rotate', 'keys-stolen')).toMatchObject({ code: 0 });
  const { code, out } = await follow('keys-look');
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('✗ key-revoked: record 3'),
  });
  const [result, , ...others] = await verdict();
  expect([result, ...others]).toEqual(['fail', 'keys-2027', 'key-revoked 3']);
});

test('a stolen key that its thief has replaced is taken back with the key that was put aside', async () => {
  await follow('keys-spare');
  await land('keys');
  const { code } = await run(
    'grantproof keygen --rotate --key keys/grantproof.key --out thief --remote origin',
  );
  expect(code).toBe(0);
  await land('thief');
  expect(await follow('keys-taken-over')).toMatchObject({ code: 0 });
  await land('keys-2027');
  const [result, , ...others] = await verdict();
  expect([result, ...others]).toEqual(['fail', 'keys-2027', 'key-revoked 3', 'key-revoked 4']);
});
