import { describe, expect, test } from '@jest/globals';
import { keyHint } from '../../../src/adapters/sigstore/key-hint.ts';
import { keyFingerprint } from '../../../src/core/ledger/key-fingerprint.ts';
import {
  type LedgerKeys,
  readKeyIndex,
  writeKeyIndex,
} from '../../../src/core/ledger/key-index.ts';
import { sampleKey } from '../../support/sigstore/sample-keys.ts';

const [A, B] = ['a', 'b'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string];
const KEYS: LedgerKeys = {
  first: A,
  changes: [
    { index: 3, action: 'rotate', key: B, since: null, by: A },
    { index: 7, action: 'revoke', key: A, since: 2, by: B },
  ],
};
const TEXT = writeKeyIndex(KEYS);

test('the keys of a ledger are read as they were written', () => {
  expect(readKeyIndex(TEXT)).toEqual(KEYS);
  expect(readKeyIndex(writeKeyIndex({ first: A, changes: [] }))).toEqual({ first: A, changes: [] });
});

describe('no keys of a ledger are', () => {
  test.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['another layout', `${TEXT}\n`],
    ['something more', TEXT.replace('{', '{"a":1,')],
    ['a name of another kind', TEXT.replaceAll('sha256:a', 'sha512:a')],
    ['an action that nobody knows', TEXT.replace('rotate', 'lend')],
    ['a place before the first', TEXT.replace('"index":3', '"index":-3')],
    ['a place between two', TEXT.replace('"index":3', '"index":3.5')],
    ['an event without a place', TEXT.replace('"index":3,', '')],
    ['no first key', TEXT.replace(/"first":"[^"]*"/, '"first":null')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(TEXT);
    expect(readKeyIndex(text)).toBeNull();
  });
});

describe('the name of a key', () => {
  test('is that of bundles', () => {
    const { publicKey, publicPem } = sampleKey();
    const hex = Buffer.from(keyHint(publicKey), 'base64').toString('hex');
    expect(keyFingerprint(publicPem)).toBe(`sha256:${hex}`);
  });

  test.each([
    ['no PEM', 'sample'],
    ['a private key', sampleKey().pem],
    ['no base64', '-----BEGIN PUBLIC KEY-----\n====\n-----END PUBLIC KEY-----\n'],
    ['two keys', sampleKey().publicPem.repeat(2)],
  ])('is not given for %s', (_, text) => {
    expect(keyFingerprint(text)).toBeNull();
  });
});
