import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SignerValues } from '../../../../src/cli/signer-options.ts';
import { startOidcIssuer } from '../../../support/sigstore/oidc-issuer.ts';
import { sampleKey } from '../../../support/sigstore/sample-keys.ts';
import { ROOT } from '../../../support/spawn-cli.ts';

const { pem, publicPem } = sampleKey();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lazy-'));
  writeFileSync(join(folder, 'key.pem'), pem);
  writeFileSync(join(folder, 'key.pub'), publicPem);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The packages that a new process has loaded once the signer is there, and once more when it has signed. */
function packagesFor(
  values: SignerValues,
  signs = true,
  environment: NodeJS.ProcessEnv = {},
): readonly string[] {
  const terminal = `{ err() {}, out() {}, cwd: ${JSON.stringify(folder)} }`;
  const script = `
    import Module from 'node:module';
    const { signerFrom } = await import('${ROOT}/src/cli/signer-options.ts');
    const signer = await signerFrom(${JSON.stringify(values)}, ${terminal});
    if (${signs}) await signer.sign(Buffer.from('{}'));
    const found = Object.keys(Module._cache).map((path) => /.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1]);
    console.log(JSON.stringify([...new Set(found)].sort()));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  });
  return JSON.parse(output) as readonly string[];
}

const LIGHT = ['@sigstore/bundle', '@sigstore/protobuf-specs'];

describe('what is loaded', () => {
  test.each<[string, SignerValues]>([
    ['a key', { key: 'key.pem' }],
    [
      'a command',
      { 'sign-command': 'openssl dgst -sha256 -sign key.pem', 'signing-public-key': 'key.pub' },
    ],
    ['an ephemeral key', { ephemeral: true }],
  ])('for %s has no client of any network in it', (_name, values) => {
    expect(packagesFor(values)).toEqual(LIGHT);
  });

  const READER = [LIGHT[0], '@sigstore/core', LIGHT[1]];

  test('for a timestamp is a reader of them besides', () => {
    const values = { key: 'key.pem', 'timestamp-url': 'https://tsa.acme.example' };
    expect(packagesFor(values, false)).toEqual(READER);
  });

  test('for keyless is no more than that', async () => {
    const issuer = await startOidcIssuer();
    const values = {
      keyless: true,
      'fulcio-url': 'https://fulcio.acme.example',
      'timestamp-url': 'https://tsa.acme.example',
    };
    const environment = { SIGSTORE_ID_TOKEN: issuer.token() };
    expect(packagesFor(values, false, environment)).toEqual(READER);
    await issuer.close();
  });
});
