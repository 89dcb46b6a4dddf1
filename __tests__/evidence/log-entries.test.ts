import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { timestampOf } from '../../src/adapters/sigstore/signing/timestamp.ts';
import { readTrustedRoots } from '../../src/adapters/sigstore/verify/trusted-root.ts';
import {
  type SampleEvidence,
  type SignedFiles,
  storyEvidence,
  verdictLine,
  verified,
  without,
} from '../support/evidence.ts';
import { keylessExpectation, keylessFiles } from '../support/keyless.ts';
import { startOpensslTsa } from '../support/sigstore/openssl-tsa.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { describeWithSigstore } from '../support/sigstore/with-sigstore.ts';
import { flipped, type Json, material, stamped, withStamps } from '../support/tampered-bundle.ts';

let sample: SampleEvidence;

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
});

afterAll(() => sample.repo.dispose());

describeWithSigstore(
  'with a transparency log as well',
  (sigstore) => {
    let files: SignedFiles;
    beforeAll(async () => {
      files = await keylessFiles(sigstore(), sample);
    });

    const check = async (signed: SignedFiles): Promise<string> =>
      verdictLine(await verified(signed, keylessExpectation(sigstore())));

    const entry = (change: (entry: Json) => object): SignedFiles =>
      material(files, (m) => ({ ...m, tlogEntries: m.tlogEntries?.map(change) }));

    const proof = (change: (proof: Json) => object): SignedFiles =>
      entry((one) => ({ ...one, inclusionProof: change(one['inclusionProof'] as Json) }));

    test('passes', async () => expect(await check(files)).toBe('pass'));

    const LOG = 'fail integrity log-entry-invalid';

    test.each<readonly [string, () => SignedFiles, string]>([
      ['no entry', () => material(files, (m) => ({ ...m, tlogEntries: [] })), LOG],
      [
        'what was logged',
        () =>
          entry((one) => ({ ...one, canonicalizedBody: flipped(one['canonicalizedBody'], 60) })),
        'fail integrity bundle-unreadable|log-entry-invalid',
      ],
      [
        'which log',
        () =>
          entry((one) => ({ ...one, logId: { keyId: Buffer.alloc(32, 7).toString('base64') } })),
        LOG,
      ],
      [
        'its kind',
        () => entry((one) => ({ ...one, kindVersion: { kind: 'intoto', version: '0.0.2' } })),
        LOG,
      ],
      ['its number', () => entry((one) => ({ ...one, logIndex: '99' })), LOG],
      [
        'its time',
        () => entry((one) => ({ ...one, integratedTime: '1' })),
        'fail identity|integrity certificate-untrusted|log-entry-invalid',
      ],
      [
        'the promise',
        () =>
          entry((one) => ({
            ...one,
            inclusionPromise: {
              signedEntryTimestamp: flipped(
                (one['inclusionPromise'] as Json)['signedEntryTimestamp'],
                3,
              ),
            },
          })),
        LOG,
      ],
      ['no promise', () => entry((one) => without(one, 'inclusionPromise')), LOG],
      ['the number in the proof', () => proof((one) => ({ ...one, logIndex: '98' })), LOG],
      [
        'the root in the proof',
        () => proof((one) => ({ ...one, rootHash: Buffer.alloc(32, 7).toString('base64') })),
        LOG,
      ],
      ['the size in the proof', () => proof((one) => ({ ...one, treeSize: '77' })), LOG],
      [
        'a hash in the proof',
        () => proof((one) => ({ ...one, hashes: [Buffer.alloc(32, 7).toString('base64')] })),
        LOG,
      ],
      [
        'the checkpoint',
        () =>
          proof((one) => ({
            ...one,
            checkpoint: {
              envelope: String((one['checkpoint'] as Json)['envelope']).replace(
                /\n\d+\n/,
                '\n1234\n',
              ),
            },
          })),
        LOG,
      ],
    ])('tampered with: %s', async (_, tampered, line) => {
      expect(await check(tampered())).toMatch(
        new RegExp(`^${line.replace(/(\S+\|\S+)/g, '(?:$1)')}$`),
      );
    });
  },
  { log: true },
);

describeWithSigstore(
  'with a log of the second kind',
  (sigstore) => {
    let files: SignedFiles;
    beforeAll(async () => {
      await keylessFiles(sigstore(), sample, { ref: 'refs/heads/a' });
      files = await keylessFiles(sigstore(), sample);
    });

    const check = async (signed: SignedFiles): Promise<string> =>
      verdictLine(await verified(signed, keylessExpectation(sigstore())));

    const entry = (change: (entry: Json) => object): SignedFiles =>
      material(files, (m) => ({ ...m, tlogEntries: m.tlogEntries?.map(change) }));

    test('passes', async () => expect(await check(files)).toBe('pass'));

    // No promise covers these, and the library does not look at them.
    test.each<readonly [string, () => SignedFiles]>([
      ['its number', () => entry((one) => ({ ...one, logIndex: '99' }))],
      ['a time', () => entry((one) => ({ ...one, integratedTime: '1767225600' }))],
      ['no entry', () => material(files, (m) => ({ ...m, tlogEntries: [] }))],
      ['no proof', () => entry((one) => without(one, 'inclusionProof'))],
    ])('tampered with: %s', async (_, tampered) => {
      expect(await check(tampered())).toMatch(
        /^fail integrity (?:log-entry-invalid|bundle-unreadable)$/,
      );
    });
  },
  { log: 'v2' },
);

describe('timestamps for a key of one’s own', () => {
  const key = sampleKey();

  test('are verified where their authority is known, and said not to be where it is not', async () => {
    const tsa = await startOpensslTsa();
    const stamp = async (signature: Buffer): Promise<Buffer> =>
      (await timestampOf(signature, { url: tsa.url, form: 'query' })).der;
    const bundle = await keySigner(key.privateKey, stamp).sign(sample.statement);
    const files = { record: sample.bytes, bundle };
    const open = await verified(files, { keys: [key.publicKey] });
    expect(open).toMatchObject({ result: 'pass', signedAt: [] });
    expect(open.checks.integrity.reason).toContain('not checked');
    const authorities = readTrustedRoots(tsa.trustedRoot, 'tsa.json');
    const known = await verified(files, { keys: [key.publicKey], authorities });
    expect(known).toMatchObject({ result: 'pass', signedAt: [expect.stringMatching(/Z$/)] });
    const bad = material(files, (m) =>
      withStamps(
        m,
        stamped(m).map((s) => flipped(s.signedTimestamp, 3)),
      ),
    );
    expect(verdictLine(await verified(bad, { keys: [key.publicKey], authorities }))).toBe(
      'fail integrity timestamp-invalid',
    );
    await tsa.close();
  });
});
