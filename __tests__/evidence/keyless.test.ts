import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readTrustedRoots } from '../../src/adapters/sigstore/verify/trusted-root.ts';
import type { ExpectedIdentity } from '../../src/core/evidence/identity.ts';
import {
  type SampleEvidence,
  type SignedFiles,
  signedBy,
  storyEvidence,
  verdictLine,
  verified,
  without,
} from '../support/evidence.ts';
import { IDENTITY, keylessExpectation, keylessFiles } from '../support/keyless.ts';
import { withPayload } from '../support/sigstore/library-verdict.ts';
import type { Claims } from '../support/sigstore/oidc-issuer.ts';
import { startOpensslTsa } from '../support/sigstore/openssl-tsa.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { describeWithSigstore } from '../support/sigstore/with-sigstore.ts';
import {
  flipped,
  type Material,
  material,
  moved,
  renamed,
  stamped,
  withStamps,
} from '../support/tampered-bundle.ts';

let sample: SampleEvidence;

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
});

afterAll(() => sample.repo.dispose());

describeWithSigstore('with a certificate and a timestamp', (sigstore) => {
  let files: SignedFiles;
  let later: SignedFiles;
  beforeAll(async () => {
    files = await keylessFiles(sigstore(), sample);
    later = await keylessFiles(sigstore(), sample);
  });

  const check = async (
    signed: SignedFiles,
    identity: Partial<ExpectedIdentity> = {},
    tools = {},
  ): Promise<string> =>
    verdictLine(await verified(signed, keylessExpectation(sigstore(), identity), tools));

  test('the identity that is expected passes, also strictly, and says when it signed', async () => {
    expect(await check(files, {}, { strict: true })).toBe('pass');
    const { signer, signedAt } = await verified(files, keylessExpectation(sigstore()));
    expect(signer).toMatchObject({
      kind: 'certificate',
      claims: { subject: IDENTITY, repositoryId: '4711' },
    });
    expect(signedAt).toEqual([expect.stringMatching(/^20\d\d-.*Z$/)]);
  });

  test('everything that can be pinned is pinned', async () => {
    const pinned = {
      workflowRef: 'refs/heads/main',
      workflowTriggers: ['push', 'schedule'],
      workflowRepository: 'acme/infra',
    };
    expect(await check(files, pinned)).toBe('pass');
  });

  const OTHER = 'fail identity other-identity';

  test.each<readonly [string, Partial<ExpectedIdentity>]>([
    ['another workflow', { subjects: [IDENTITY.replace('grantproof.yml', 'other.yml')] }],
    ['the beginning of the identity', { subjects: [IDENTITY.slice(0, -1)] }],
    ['the end of the identity', { subjects: [IDENTITY.slice(1)] }],
    ['a pattern of it', { subjects: ['https://github.com/acme/.*', '.*', '^https://'] }],
    ['in another case', { subjects: [IDENTITY.toUpperCase()] }],
    ['none', { subjects: [] }],
    ['another issuer', { issuer: 'https://token.actions.githubusercontent.com' }],
    ['another branch', { workflowRef: 'refs/heads/mai' }],
    ['another trigger', { workflowTriggers: ['pull_request'] }],
    ['another repository', { workflowRepository: 'acme/infr' }],
  ])('%s is not taken for it', async (_, identity) => {
    expect(await check(files, identity)).toBe(OTHER);
  });

  test.each<readonly [string, Claims, Partial<ExpectedIdentity>, string]>([
    [
      'by a branch of the same repository',
      {
        ref: 'refs/heads/x',
        job_workflow_ref: 'acme/infra/.github/workflows/grantproof.yml@refs/heads/x',
      },
      {},
      OTHER,
    ],
    [
      'by a shared workflow on another branch',
      { ref: 'refs/heads/x' },
      { workflowRef: 'refs/heads/main' },
      OTHER,
    ],
    [
      'by a pull request',
      { event_name: 'pull_request_target' },
      { workflowTriggers: ['push'] },
      OTHER,
    ],
    [
      'by another repository with the same workflow',
      { repository: 'acme/other', repository_id: '1' },
      {},
      OTHER,
    ],
    ['by another repository that took the name', { repository_id: '1' }, {}, OTHER],
    [
      'by a repository that was named',
      { repository: 'acme/evidence', repository_id: '1' },
      { workflowRepository: 'acme/evidence' },
      'pass',
    ],
  ])('signed %s', async (_, claims, identity, line) => {
    const signed = await keylessFiles(sigstore(), sample, claims);
    const repositoryNamed = identity.workflowRepository !== undefined;
    expect(await check(signed, identity, { repositoryNamed })).toBe(line);
  });

  test.each<readonly [string, (files: SignedFiles) => SignedFiles, string]>([
    [
      'the payload',
      ({ record, bundle }) => ({ record, bundle: withPayload(bundle, '{}') }),
      'fail integrity signature-mismatch',
    ],
    [
      'the signature in the certificate',
      (one) =>
        material(one, (m) => ({
          ...m,
          certificate: { rawBytes: flipped(m.certificate?.['rawBytes'], 4) },
        })),
      'fail identity certificate-untrusted',
    ],
    [
      'the end of validity in the certificate',
      (one) =>
        material(one, (m) => ({
          ...m,
          certificate: { rawBytes: moved(m.certificate?.['rawBytes']) },
        })),
      'fail identity certificate-untrusted',
    ],
    [
      'the identity in the certificate',
      (one) =>
        material(one, (m) => ({
          ...m,
          certificate: { rawBytes: renamed(m.certificate?.['rawBytes']) },
        })),
      'fail identity certificate-untrusted',
    ],
    [
      'half of the certificate',
      (one) =>
        material(one, (m) => ({
          ...m,
          certificate: { rawBytes: String(m.certificate?.['rawBytes']).slice(0, 400) },
        })),
      'fail integrity bundle-unreadable',
    ],
    [
      'the certificate of another signature',
      (one) =>
        material(one, (m) => ({
          ...m,
          certificate: (JSON.parse(later.bundle) as { verificationMaterial: Material })
            .verificationMaterial.certificate,
        })),
      'fail integrity signature-mismatch',
    ],
    [
      'a key in place of the certificate',
      (one) => material(one, (m) => ({ ...without(m, 'certificate'), publicKey: { hint: 'x' } })),
      'fail identity other-identity',
    ],
    [
      'a chain of certificates',
      (one) =>
        material(one, ({ certificate, ...m }) => ({
          ...m,
          x509CertificateChain: { certificates: [certificate] },
        })),
      'fail integrity bundle-unreadable',
    ],
    [
      'the signature of the timestamp',
      (one) =>
        material(one, (m) =>
          withStamps(
            m,
            stamped(m).map((s) => flipped(s.signedTimestamp, 3)),
          ),
        ),
      'fail integrity timestamp-invalid',
    ],
    [
      'half of the timestamp',
      (one) =>
        material(one, (m) =>
          withStamps(
            m,
            stamped(m).map((s) => s.signedTimestamp.slice(0, 200)),
          ),
        ),
      'fail integrity bundle-unreadable',
    ],
    [
      'the timestamp of another signature',
      (one) =>
        material(one, (m) =>
          withStamps(
            m,
            stamped(
              (JSON.parse(later.bundle) as { verificationMaterial: Material }).verificationMaterial,
            ).map((s) => s.signedTimestamp),
          ),
        ),
      'fail integrity timestamp-invalid',
    ],
    [
      'the timestamp twice',
      (one) =>
        material(one, (m) =>
          withStamps(
            m,
            [...stamped(m), ...stamped(m)].map((s) => s.signedTimestamp),
          ),
        ),
      'fail integrity timestamp-invalid',
    ],
    [
      'no timestamp',
      (one) => material(one, (m) => withStamps(m, [])),
      'fail identity timestamp-missing',
    ],
  ])('tampered with: %s', async (_, tampered, line) => {
    expect(await check(tampered(files))).toBe(line);
  });

  test('authorities of somebody else', async () => {
    const tsa = await startOpensslTsa();
    const { identity } = keylessExpectation(sigstore());
    const authorities = readTrustedRoots(tsa.trustedRoot, 'other.json');
    expect(verdictLine(await verified(files, { identity, authorities }))).toBe(
      'fail identity certificate-untrusted',
    );
    await tsa.close();
  });

  test('one of several trusted roots is enough', async () => {
    const tsa = await startOpensslTsa();
    const { identity } = keylessExpectation(sigstore());
    const lines = `${tsa.trustedRoot}\n${sigstore().trustedRoot}\n`;
    const authorities = readTrustedRoots(lines, 'roots.jsonl');
    expect(verdictLine(await verified(files, { identity, authorities }))).toBe('pass');
    await tsa.close();
  });

  test('a key of one’s own is no certificate, and a certificate no key', async () => {
    const key = sampleKey();
    const own = await signedBy(key, sample.bytes);
    expect(await check(own)).toBe('fail identity other-identity');
    expect(verdictLine(await verified(files, { keys: [key.publicKey] }))).toBe(
      'fail identity other-key',
    );
    const both = { ...keylessExpectation(sigstore()), keys: [key.publicKey] };
    expect(verdictLine(await verified(own, both))).toBe('pass');
    expect(verdictLine(await verified(files, both))).toBe('pass');
  });

  test('without anybody to expect, only the bytes are checked', async () => {
    const { result, checks } = await verified(files, {});
    expect(result).toBe('pass');
    expect(checks.identity).toMatchObject({ verdict: 'not-checked' });
    expect(verdictLine(await verified(files, {}, { strict: true }))).toBe(
      'fail identity not-checked',
    );
  });
});
