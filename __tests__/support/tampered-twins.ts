import { type SignedFiles, signedBy } from './evidence.ts';
import { type BundleView, bundleView, withPayload } from './sigstore/library-verdict.ts';
import { sampleKey } from './sigstore/sample-keys.ts';

type Twin = readonly [
  what: string,
  tampered: (files: SignedFiles) => SignedFiles | Promise<SignedFiles>,
];

const envelope =
  (change: (envelope: BundleView['dsseEnvelope']) => object) =>
  ({ record, bundle }: SignedFiles): SignedFiles => {
    const view = bundleView(bundle);
    return { record, bundle: JSON.stringify({ ...view, dsseEnvelope: change(view.dsseEnvelope) }) };
  };

const flipped = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
  return bytes.toString('base64');
};

/** Twins of signed files that no tool may take for them. */
export const TWINS: readonly Twin[] = [
  [
    'another decision',
    ({ record, bundle }) => {
      const payload = Buffer.from(bundleView(bundle).dsseEnvelope.payload, 'base64').toString();
      return { record, bundle: withPayload(bundle, payload.replace('"allow"', '"deny"')) };
    },
  ],
  ['another payload type', envelope((e) => ({ ...e, payloadType: 'application/json' }))],
  [
    'another signature',
    envelope((e) => ({ ...e, signatures: [{ sig: flipped(e.signatures[0]?.sig ?? '') }] })),
  ],
  [
    'another record',
    ({ record, bundle }) => ({
      bundle,
      record: Buffer.from(Buffer.from(record).toString().replace('octo-releaser', 'octo-releases')),
    }),
  ],
  [
    'the record with a newline',
    ({ record, bundle }) => ({
      bundle,
      record: Buffer.from(`${Buffer.from(record).toString()}\n`),
    }),
  ],
  ['signed by somebody else', ({ record }) => signedBy(sampleKey(), record)],
];
