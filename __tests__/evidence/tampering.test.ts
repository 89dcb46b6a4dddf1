import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keyHint } from '../../src/adapters/sigstore/key-hint.ts';
import { bundleVerifier } from '../../src/adapters/sigstore/verify/bundle-verifier.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import type { Statement } from '../../src/core/evidence/statement.ts';
import {
  canonicalBytes,
  type SampleEvidence,
  type SignedFiles,
  signedBy,
  storyEvidence,
  verdictLine,
  verified,
} from '../support/evidence.ts';
import { type BundleView, bundleView, withPayload } from '../support/sigstore/library-verdict.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

// Somebody without the key alters what was signed: a record, its bundle, or which of them go together.

const key = sampleKey();
const other = sampleKey();
let sample: SampleEvidence;
let another: SampleEvidence;
let genuine: SignedFiles;
let second: SignedFiles;

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
  another = await storyEvidence('approved-then-role-edited-on-main', '2');
  genuine = await signedBy(key, sample.bytes);
  second = await signedBy(key, another.bytes);
});

afterAll(() => {
  sample.repo.dispose();
  another.repo.dispose();
});

const check = async (files: SignedFiles): Promise<string> =>
  verdictLine(await verified(files, { keys: [key.publicKey] }));

/** The genuine bundle with parts that are others. */
const bundle = (change: (view: BundleView) => object): SignedFiles => ({
  ...genuine,
  bundle: JSON.stringify(change(bundleView(genuine.bundle))),
});

const envelope = (change: (envelope: BundleView['dsseEnvelope']) => object): SignedFiles =>
  bundle((view) => ({ ...view, dsseEnvelope: change(view.dsseEnvelope) }));

const recordText = (change: (text: string) => string): SignedFiles => ({
  ...genuine,
  record: Buffer.from(change(Buffer.from(genuine.record).toString('utf8'))),
});

const record = (change: (record: AccessRecord) => object): SignedFiles => ({
  ...genuine,
  record: canonicalBytes(change(sample.record)),
});

/** One text of the record is another; its digest, and all that names it, stay. */
function withText(old: string, text: string): SignedFiles {
  return record((whole) => {
    for (const [digest, one] of Object.entries(whole.texts))
      if (typeof one === 'string' && one.includes(old))
        return { ...whole, texts: { ...whole.texts, [digest]: one.replace(old, text) } };
    throw new Error(`no text holds ${old}`);
  });
}

/** The text of a manifest that the statement is about as well, in a role of its own. */
function signedManifest(): string {
  const { subject } = JSON.parse(Buffer.from(sample.statement).toString('utf8')) as Statement;
  const manifest = subject.find(({ name }) => name === 'grants/release-publisher.yaml');
  const text = sample.record.texts[`sha256:${manifest?.digest['sha256']}`];
  if (typeof text !== 'string') throw new Error('the statement is about no manifest');
  return text;
}

const flipped = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes.toString('base64');
};

test('what was signed passes, and so does another record by the same key', async () => {
  expect(await check(genuine)).toBe('pass');
  expect(await check(second)).toBe('pass');
});

type Row = readonly [
  what: string,
  tampered: () => SignedFiles | Promise<SignedFiles>,
  line: string,
];

const SIGNATURE = 'fail integrity signature-mismatch';
const UNREADABLE = 'fail integrity bundle-unreadable';
const UNSUPPORTED = 'fail integrity bundle-not-supported';
const OTHER_RECORD = 'fail integrity other-record';
const REPLAYED_TOO = 'fail integrity+replay other-record+replay-mismatch';
const NOT_CANONICAL = 'fail integrity record-not-canonical+other-record';

const BUNDLE: readonly Row[] = [
  [
    'the payload, one bit',
    () => envelope((e) => ({ ...e, payload: flipped(e.payload) })),
    SIGNATURE,
  ],
  [
    'the payload, another decision',
    () => ({
      ...genuine,
      bundle: withPayload(
        genuine.bundle,
        Buffer.from(sample.statement).toString('utf8').replace('"allow"', '"deny"'),
      ),
    }),
    SIGNATURE,
  ],
  ['the payload, empty', () => envelope((e) => ({ ...e, payload: '' })), UNREADABLE],
  [
    'the payload, the same in another base64',
    () => envelope((e) => ({ ...e, payload: `${e.payload.slice(0, 8)}\n${e.payload.slice(8)}` })),
    UNREADABLE,
  ],
  [
    'the payload type',
    () => envelope((e) => ({ ...e, payloadType: 'application/vnd.in-toto+jsom' })),
    UNSUPPORTED,
  ],
  ['the payload type, empty', () => envelope((e) => ({ ...e, payloadType: '' })), UNREADABLE],
  [
    'the signature, one bit',
    () => envelope((e) => ({ ...e, signatures: [{ sig: flipped(e.signatures[0]?.sig ?? '') }] })),
    SIGNATURE,
  ],
  [
    'the signature, another statement of the same key',
    () =>
      envelope((e) => ({ ...e, signatures: bundleView(second.bundle).dsseEnvelope.signatures })),
    SIGNATURE,
  ],
  ['no signature', () => envelope((e) => ({ ...e, signatures: [] })), UNREADABLE],
  [
    'a second signature',
    () => envelope((e) => ({ ...e, signatures: [...e.signatures, ...e.signatures] })),
    UNREADABLE,
  ],
  [
    'the name of the key',
    () => envelope((e) => ({ ...e, signatures: [{ ...e.signatures[0], keyid: 'another' }] })),
    SIGNATURE,
  ],
  [
    'the key that is named',
    () =>
      bundle((b) => ({
        ...b,
        verificationMaterial: {
          ...b.verificationMaterial,
          publicKey: { hint: keyHint(other.publicKey) },
        },
      })),
    SIGNATURE,
  ],
  [
    'the version of the bundle',
    () =>
      bundle((b) => ({ ...b, mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2' })),
    UNSUPPORTED,
  ],
  ['a part that no bundle has', () => bundle((b) => ({ ...b, extra: true })), UNREADABLE],
  [
    'a key that stands twice',
    () => ({
      ...genuine,
      bundle: genuine.bundle.replace('{"mediaType"', '{"mediaType":"x","mediaType"'),
    }),
    UNREADABLE,
  ],
  ['no bundle at all', () => ({ ...genuine, bundle: '' }), UNREADABLE],
  ['a bundle cut short', () => ({ ...genuine, bundle: genuine.bundle.slice(0, -40) }), UNREADABLE],
  [
    'the verification material',
    () => bundle(({ dsseEnvelope, mediaType }) => ({ dsseEnvelope, mediaType })),
    UNREADABLE,
  ],
  ['signed anew by somebody else', () => signedBy(other, sample.bytes), 'fail identity other-key'],
];

const RECORD: readonly Row[] = [
  [
    'its text, one character',
    () => recordText((text) => text.replace('octo-releaser', 'octo-releases')),
    REPLAYED_TOO,
  ],
  ['a space', () => recordText((text) => text.replace(',', ', ')), NOT_CANONICAL],
  ['a final newline', () => recordText((text) => `${text}\n`), NOT_CANONICAL],
  [
    'written with indentation',
    () => recordText((text) => JSON.stringify(JSON.parse(text), null, 2)),
    NOT_CANONICAL,
  ],
  [
    'a key that stands twice',
    () => recordText((text) => text.replace('"kind":"change"', '"kind":"change","kind":"change"')),
    NOT_CANONICAL,
  ],
  [
    'an embedded manifest',
    () => withText('s3:PutObject', 's3:*'),
    'fail integrity text-altered+other-record',
  ],
  [
    'the policy',
    () => withText('kind: Policy', 'kind: Policy # changed'),
    'fail integrity text-altered+other-record',
  ],
  [
    'the facts',
    () => record((whole) => ({ ...whole, facts: { ...whole.facts, now: '2026-11-30T09:00:00Z' } })),
    REPLAYED_TOO,
  ],
  [
    'the verdict',
    () => record((whole) => ({ ...whole, verdict: { ...whole.verdict, result: 'deny' } })),
    REPLAYED_TOO,
  ],
  [
    'the engine',
    () =>
      record((whole) => ({
        ...whole,
        engine: { ...whole.engine, digest: { sha256: 'cd'.repeat(32) } },
      })),
    OTHER_RECORD,
  ],
  ['the salt', () => record((whole) => ({ ...whole, salt: '9'.repeat(32) })), OTHER_RECORD],
  [
    'the repository',
    () =>
      record((whole) => ({
        ...whole,
        source: {
          ...whole.source,
          repository: { id: '1', uri: 'git+https://github.com/acme/other' },
        },
      })),
    REPLAYED_TOO,
  ],
  [
    'a text taken away',
    () =>
      record((whole) => ({
        ...whole,
        texts: Object.fromEntries(Object.entries(whole.texts).slice(1)),
      })),
    'fail integrity text-altered+other-record',
  ],
  [
    'a field that nobody knows',
    () => record((whole) => ({ ...whole, note: 'all is well' })),
    OTHER_RECORD,
  ],
  ['no record at all', () => ({ ...genuine, record: new Uint8Array() }), NOT_CANONICAL],
];

const TOGETHER: readonly Row[] = [
  ['the bundle of another record', () => ({ ...genuine, bundle: second.bundle }), OTHER_RECORD],
  ['the record of another bundle', () => ({ ...second, bundle: genuine.bundle }), OTHER_RECORD],
  [
    'a signed manifest in place of the record',
    () => ({ ...genuine, record: Buffer.from(signedManifest()) }),
    NOT_CANONICAL,
  ],
  [
    'the statement in place of the record',
    () => ({ ...genuine, record: sample.statement }),
    'fail integrity record-unreadable+other-record',
  ],
];

describe.each([
  ['the bundle', BUNDLE],
  ['the record', RECORD],
  ['which go together', TOGETHER],
])('%s', (_, rows) => {
  test.each(rows)('%s', async (_what, tampered, line) => {
    expect(await check(await tampered())).toBe(line);
  });
});

test('no byte of a bundle can be another', () => {
  const verifier = bundleVerifier({ keys: [key.publicKey], identity: null, authorities: [] });
  const { bundle: text } = genuine;
  const passing = Array.from({ length: text.length }, (_, at) => at).filter((at) => {
    const changed = String.fromCharCode(text.charCodeAt(at) ^ 1);
    const report = verifier.verify(text.slice(0, at) + changed + text.slice(at + 1));
    return report.integrity.verdict === 'pass' && report.identity.verdict === 'pass';
  });
  expect(verifier.verify(text).integrity.verdict).toBe('pass');
  expect(passing).toEqual([]);
});

test('no byte of a record can be another', async () => {
  const passing: number[] = [];
  for (let at = 0; at < genuine.record.length; at += 97) {
    const changed = Buffer.from(genuine.record);
    changed[at] = (changed[at] ?? 0) ^ 1;
    if ((await check({ ...genuine, record: changed })) === 'pass') passing.push(at);
  }
  expect(passing).toEqual([]);
});
