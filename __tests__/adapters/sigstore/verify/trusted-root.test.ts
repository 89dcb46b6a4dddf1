import { expect, test } from '@jest/globals';
import { readTrustedRoots } from '../../../../src/adapters/sigstore/verify/trusted-root.ts';

const ROOT = {
  mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  tlogs: [],
  certificateAuthorities: [],
  ctlogs: [],
  timestampAuthorities: [],
};
const one = JSON.stringify(ROOT);

test.each<readonly [string, string, number]>([
  ['one', one, 1],
  ['one, laid out', JSON.stringify(ROOT, null, 2), 1],
  ['of version 0.2', one.replace('+json;version=0.1', '.v0.2+json'), 1],
  ['several, one a line', `${one}\n${one}\n`, 2],
  ['several without a last line end', `${one}\n\n${one}`, 2],
])('%s', (_, text, count) => {
  const roots = readTrustedRoots(text, 'x.json');
  expect(roots).toHaveLength(count);
  expect(roots[0]).toMatchObject({
    hasLogs: false,
    hasCertificateLogs: false,
    hasTimestampAuthorities: false,
  });
});

const AUTHORITY = { certChain: { certificates: [{ rawBytes: 'AAAA' }] } };

test.each<readonly [string, string]>([
  ['nothing', ''],
  ['no JSON', 'x'],
  ['another JSON', '{}'],
  ['a list', '[]'],
  ['one line that is none', `${one}\nx`],
  ['a certificate that is none', JSON.stringify({ ...ROOT, certificateAuthorities: [AUTHORITY] })],
  ['parts of another shape', JSON.stringify({ ...ROOT, tlogs: [{}] })],
])('refused: %s', (_, text) => {
  expect(() => readTrustedRoots(text, 'x.json')).toThrow('`x.json`');
});
