// Records that were signed with a key, verified with nothing of ours, as docs/verify-without-grantproof.md says it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { timestampOf } from '../../src/adapters/sigstore/signing/timestamp.ts';
import {
  type SampleEvidence,
  type SignedFiles,
  signedBy,
  storyEvidence,
} from '../support/evidence.ts';
import { pageCommands, runCommands, type ShellRun } from '../support/page-commands.ts';
import { libraryVerdict } from '../support/sigstore/library-verdict.ts';
import { startOpensslTsa } from '../support/sigstore/openssl-tsa.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { TWINS } from '../support/tampered-twins.ts';
import { testWith } from '../support/tools.ts';

const PAGE = 'verify-without-grantproof.md';
const key = sampleKey();
let sample: SampleEvidence;
let files: SignedFiles;

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
  files = await signedBy(key, sample.bytes);
});

afterAll(() => sample.repo.dispose());

const run = async (kind: string, { record, bundle }: SignedFiles, more = {}): Promise<ShellRun> =>
  runCommands(pageCommands(PAGE, kind), {
    'record.json': record,
    'record.sigstore.json': bundle,
    'grantproof.pub': key.publicPem,
    ...more,
  });

describe('by hand, with openssl', () => {
  testWith('jq', 'every command of the page succeeds', async () => {
    const { code, out } = await run('sh', files);
    expect(out).toContain('Verified OK');
    expect(out).toContain('"result": "allow"');
    expect(out).toContain('grants/release-publisher.yaml');
    expect(code).toBe(0);
  });

  for (const [what, tampered] of TWINS) {
    testWith('jq', `a twin is refused: ${what}`, async () => {
      const { code } = await run('sh', await tampered(files));
      expect(code).not.toBe(0);
    });
  }

  testWith('jq', 'a text that was put into the record is seen', async () => {
    const [digest = ''] = Object.keys(sample.record.texts);
    const texts = { ...sample.record.texts, [digest]: 'another text' };
    const { code, out } = await run('sh', await signedBy(key, { ...sample.record, texts }));
    expect(out).toContain(`${digest} differs`);
    expect(code).toBe(1);
  });

  testWith('jq', 'a timestamp is verified, and one of another signature refused', async () => {
    const tsa = await startOpensslTsa();
    const stamp = async (signature: Buffer): Promise<Buffer> =>
      (await timestampOf(signature, { url: tsa.url })).der;
    const sign = async (): Promise<SignedFiles> => ({
      record: sample.bytes,
      bundle: await keySigner(key.privateKey, stamp).sign(sample.statement),
    });
    const [one, other] = [await sign(), await sign()];
    const trust = { 'tsa.pem': tsa.chain };
    const commands = `${pageCommands(PAGE, 'sh')}\n${pageCommands(PAGE, 'timestamp')}`;
    const withStamp = async ({ record, bundle }: SignedFiles): Promise<ShellRun> =>
      runCommands(commands, {
        ...trust,
        'record.json': record,
        'record.sigstore.json': bundle,
        'grantproof.pub': key.publicPem,
      });
    expect(await withStamp(one)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Time stamp: .*GMT/),
    });
    const view = JSON.parse(one.bundle) as { verificationMaterial: object };
    const { verificationMaterial } = JSON.parse(other.bundle) as { verificationMaterial: object };
    const mixed = JSON.stringify({ ...view, verificationMaterial });
    expect((await withStamp({ ...one, bundle: mixed })).code).not.toBe(0);
    await tsa.close();
  });
});

describe('with cosign', () => {
  testWith('cosign', 'the file is verified', async () => {
    const { code, out } = await run('cosign-key', files);
    expect(out).toContain('Verified OK');
    expect(code).toBe(0);
  });

  for (const [what, tampered] of TWINS) {
    testWith('cosign', `a twin is refused: ${what}`, async () => {
      expect((await run('cosign-key', await tampered(files))).code).not.toBe(0);
    });
  }

  testWith('cosign', 'the commit is verified, and no other one', async () => {
    const { code, out } = await run('cosign-commit', files);
    expect(out).toContain('Verified OK');
    expect(code).toBe(0);
    const { source } = sample.record;
    const range = { ...source.range, to: '0'.repeat(40) };
    const record = Buffer.from(JSON.stringify({ ...sample.record, source: { ...source, range } }));
    expect((await run('cosign-commit', { ...files, record })).code).not.toBe(0);
  });
});

describe('with @sigstore/verify', () => {
  test('the signature is verified', () => {
    expect(libraryVerdict(files.bundle, { key: key.publicPem }).key).toBeDefined();
  });

  // The library knows nothing of the file: whether it is the one is up to whoever calls it.
  test.each(TWINS.filter(([what]) => !what.includes('record')))(
    'a twin is refused: %s',
    async (_, tampered) => {
      const { bundle } = await tampered(files);
      expect(() => libraryVerdict(bundle, { key: key.publicPem })).toThrow();
    },
  );
});
