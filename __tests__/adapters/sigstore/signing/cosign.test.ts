import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { githubTokens } from '../../../../src/adapters/sigstore/signing/identity-token.ts';
import {
  ephemeralSigner,
  keySigner,
} from '../../../../src/adapters/sigstore/signing/key-signer.ts';
import { keylessSigner } from '../../../../src/adapters/sigstore/signing/keyless-signer.ts';
import { timestampOf } from '../../../../src/adapters/sigstore/signing/timestamp.ts';
import { PREDICATE_TYPE, STATEMENT_TYPE } from '../../../../src/core/model/uris.ts';
import type { Signer } from '../../../../src/ports/signer.ts';
import { bundleView } from '../../../support/sigstore/library-verdict.ts';
import { WORKFLOW } from '../../../support/sigstore/oidc-issuer.ts';
import { startOpensslTsa } from '../../../support/sigstore/openssl-tsa.ts';
import { sampleKey } from '../../../support/sigstore/sample-keys.ts';
import { describeWithSigstore } from '../../../support/sigstore/with-sigstore.ts';
import { testWith } from '../../../support/tools.ts';

const FILE = '{"a":"record"}';
const STATEMENT = Buffer.from(
  JSON.stringify({
    _type: STATEMENT_TYPE,
    subject: [
      { name: 'record.json', digest: { sha256: createHash('sha256').update(FILE).digest('hex') } },
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {},
  }),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cosign-'));
  writeFileSync(join(folder, 'record.json'), FILE);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What cosign makes of a bundle; it has no home, so that it knows no trusted root but the one that it is given. */
async function verdict(
  cosign: string,
  signer: Signer,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const all = { ...files, 'bundle.json': await signer.sign(STATEMENT) };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  const { stderr } = spawnSync(
    cosign,
    [
      ...['verify-blob-attestation', '--type', PREDICATE_TYPE, '--bundle', 'bundle.json'],
      ...[...args, 'record.json'],
    ],
    { cwd: folder, encoding: 'utf8', env: { HOME: folder, TUF_ROOT: join(folder, 'none') } },
  );
  return stderr.trim().split('\n').at(-1) ?? '';
}

const key = sampleKey();
const OWN = ['--key', 'key.pub', '--insecure-ignore-tlog'];

testWith('cosign', 'cosign takes a bundle of a key, and of no other', async (cosign) => {
  const signer = keySigner(key.privateKey);
  expect(await verdict(cosign, signer, OWN, { 'key.pub': key.publicPem })).toBe('Verified OK');
  const other = { 'key.pub': sampleKey().publicPem };
  expect(await verdict(cosign, signer, OWN, other)).toContain('accepted signatures do not match');
});

testWith('cosign', 'cosign takes a bundle of an ephemeral key with that key', async (cosign) => {
  const signer = ephemeralSigner();
  expect(await verdict(cosign, signer, OWN, { 'key.pub': signer.publicKey ?? '' })).toBe(
    'Verified OK',
  );
});

testWith('cosign', 'cosign takes the time of any authority', async (cosign) => {
  const tsa = await startOpensslTsa();
  const signer = keySigner(
    key.privateKey,
    async (signature) => (await timestampOf(signature, { url: tsa.url })).der,
  );
  const args = [...OWN, '--use-signed-timestamps', '--trusted-root', 'root.json'];
  const files = { 'key.pub': key.publicPem, 'root.json': tsa.trustedRoot };
  expect(await verdict(cosign, signer, args, files)).toBe('Verified OK');
  await tsa.close();
});

test('no signature names a key: cosign would pass over it', async () => {
  const { dsseEnvelope } = bundleView(await keySigner(key.privateKey).sign(STATEMENT));
  expect(dsseEnvelope.signatures[0]?.keyid ?? '').toBe('');
});

for (const log of [true, 'v2'] as const)
  describeWithSigstore(
    `with nothing left out, Rekor ${log === true ? 'v1' : log}`,
    (sigstore) => {
      testWith(
        'cosign',
        'cosign takes a keyless bundle, of this workflow alone',
        async (cosign) => {
          const { request, fulcioUrl, rekorUrl, tsaUrl, trustedRoot, issuer } = sigstore();
          const signer = keylessSigner({
            tokens: githubTokens({ ...request, audience: 'sigstore' }),
            instance: { fulcioUrl, rekorUrl, timestamp: { url: tsaUrl, form: 'query' } },
          });
          const as = (ref: string): Promise<string> => {
            const identity = `https://github.com/${WORKFLOW}@${ref}`;
            const args = [
              ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
              ...['--trusted-root', 'root.json', '--use-signed-timestamps'],
            ];
            return verdict(cosign, signer, args, { 'root.json': trustedRoot });
          };
          expect(await as('refs/heads/main')).toBe('Verified OK');
          expect(await as('refs/heads/other')).toContain('no matching CertificateIdentity found');
        },
      );
    },
    { log, certificateLog: true },
  );
