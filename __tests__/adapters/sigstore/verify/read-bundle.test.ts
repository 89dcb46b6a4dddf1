import { beforeAll, expect, test } from '@jest/globals';
import { keySigner } from '../../../../src/adapters/sigstore/signing/key-signer.ts';
import { readBundle } from '../../../../src/adapters/sigstore/verify/read-bundle.ts';
import { PAYLOAD, sampleKey } from '../../../support/sigstore/sample-keys.ts';

let text: string;

beforeAll(async () => {
  text = await keySigner(sampleKey().privateKey).sign(PAYLOAD);
});

const read = (change: (text: string) => string): string =>
  readBundle(change(text)).finding?.message ?? 'read';

test('a bundle is read, whatever its layout, and with what others spell out', () => {
  expect(read((same) => same)).toBe('read');
  expect(read((same) => JSON.stringify(JSON.parse(same), null, 2))).toBe('read');
  expect(read((same) => same.replace('"publicKey"', '"tlogEntries":[],"publicKey"'))).toBe('read');
});

test.each<readonly [string, (text: string) => string, string]>([
  ['nothing', () => '', 'is not JSON'],
  ['a list', () => '[]', 'is not a JSON object'],
  ['too much', (same) => same + ' '.repeat(5_000_000), 'has more than'],
  ['a byte order mark', (same) => `\ufeff${same}`, 'is not JSON'],
  ['another version', (same) => same.replace('.v0.3+', '.v0.4+'), 'is of the type `"application'],
  ['no version', (same) => same.replace('mediaType', 'mediatype'), 'is of the type `null`'],
  [
    'a key twice',
    (same) => same.replace('{"payload"', '{"payload":"","payload"'),
    'has the key `payload` twice',
  ],
  [
    'a part that nobody knows',
    (same) => same.replace('{"payload"', '{"note":"x","payload"'),
    'at `/dsseEnvelope/note`',
  ],
  [
    'a void part that nobody knows',
    (same) => same.replace('{"payload"', '{"note":{},"payload"'),
    'at `/dsseEnvelope/note`',
  ],
  [
    'base64 with a space',
    (same) => same.replace('"payload":"', '"payload":" '),
    'at `/dsseEnvelope/payload`',
  ],
  [
    'base64 of the other alphabet',
    (same) => same.replace(/"sig":"[^"]*"/, '"sig":"-_-_"'),
    'at `/dsseEnvelope/signatures/0/sig`',
  ],
  [
    'a message that is no statement',
    (same) =>
      same.replace(
        /"dsseEnvelope":.*/,
        '"messageSignature":{"messageDigest":{"algorithm":"SHA2_256","digest":"AAAA"},"signature":"AAAA"}}',
      ),
    'signs a file as it is',
  ],
  [
    'another payload type',
    (same) => same.replace('vnd.in-toto', 'vnd.in-tofu'),
    'signs a payload of the type',
  ],
])('%s is refused', (_, change, words) => {
  expect(read(change)).toContain(words);
});
