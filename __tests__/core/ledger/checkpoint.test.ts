import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  checkpointText,
  readCheckpoint,
  writeCheckpoint,
} from '../../../src/core/ledger/checkpoint.ts';
import { ledgerOrigin } from '../../../src/core/ledger/origin.ts';
import { bundlePath, readRecordPath, recordPath } from '../../../src/core/ledger/record-path.ts';

const CHECKPOINT = {
  origin: 'github.com/acme/infra/grantproof-ledger',
  head: { size: 42, root: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' },
};

describe('a checkpoint', () => {
  test('is three lines, and an empty one', () => {
    const text = writeCheckpoint(CHECKPOINT);
    expect(text).toBe(
      'github.com/acme/infra/grantproof-ledger\n42\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n',
    );
    expect(readCheckpoint(text)).toEqual({ checkpoint: CHECKPOINT, signatures: [] });
  });

  test('carries signatures over its text', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const keyHash = new Uint8Array(createHash('sha256').update(spki).digest().subarray(0, 4));
    const signature = new Uint8Array(
      sign('sha256', Buffer.from(checkpointText(CHECKPOINT)), privateKey),
    );
    const written = writeCheckpoint(CHECKPOINT, [{ name: CHECKPOINT.origin, keyHash, signature }]);
    const read = readCheckpoint(written);
    if ('refusal' in read) throw new Error(read.refusal);
    const [first] = read.signatures;
    expect(first).toEqual({ name: CHECKPOINT.origin, keyHash, signature });
    const text = Buffer.from(checkpointText(read.checkpoint));
    expect(verify('sha256', text, publicKey, first?.signature ?? new Uint8Array())).toBe(true);
  });

  const good = writeCheckpoint(CHECKPOINT);
  test.each([
    ['nothing', ''],
    ['no empty line', good.trimEnd()],
    ['a fourth line', good.replace('42\n', '42\nmore\n')],
    ['a size with a sign', good.replace('\n42\n', '\n+42\n')],
    ['a size with a zero before it', good.replace('\n42\n', '\n042\n')],
    ['a size that is none', good.replace('\n42\n', '\nmany\n')],
    ['a size past counting', good.replace('\n42\n', '\n9007199254740993000\n')],
    ['a root that is cut', good.replace('oB0=', '')],
    ['a root in the letters of URLs', good.replace('+', '-')],
    ['an origin with a space', good.replace('infra/', 'in fra/')],
    ['an origin with a plus', good.replace('infra/', 'in+fra/')],
    ['a signature without a name', `${good}— bjQLnA==\n`],
    ['a signature that is no base64', `${good}— x bjQLnA=\n`],
    ['a signature that is only a key', `${good}— x bjQLnA==\n`],
    ['words behind it', `${good}and more\n`],
  ])('with %s is none', (_, text) => {
    expect(readCheckpoint(text)).toHaveProperty('refusal');
  });
});

test.each([
  [0, 'records/000/000/000'],
  [41, 'records/000/000/041'],
  [1_234_567, 'records/001/234/567'],
  [999_999_999, 'records/999/999/999'],
])('record %i stands at %s', (index, stem) => {
  expect([recordPath(index), bundlePath(index)]).toEqual([`${stem}.json`, `${stem}.sigstore.json`]);
  expect(readRecordPath(`${stem}.json`)).toEqual({ index, kind: 'record' });
  expect(readRecordPath(`${stem}.sigstore.json`)).toEqual({ index, kind: 'bundle' });
});

test.each([
  'records/41.json',
  'records/000/000/041.json.bak',
  'x/records/000/000/041.json',
  'records/000/000/0041.json',
  'records/000/000/041.JSON',
])('%s is none', (path) => {
  expect(readRecordPath(path)).toBeNull();
});

test.each([
  ['git+https://github.com/acme/infra', 'github.com/acme/infra/grantproof-ledger'],
  ['https://github.com/acme/infra.git', 'github.com/acme/infra/grantproof-ledger'],
  ['git@GitHub.com:acme/infra.git', 'github.com/acme/infra/grantproof-ledger'],
  ['ssh://git@git.acme.example:2222/team/infra', 'git.acme.example/team/infra/grantproof-ledger'],
  ['https://token@github.com/acme/infra/', 'github.com/acme/infra/grantproof-ledger'],
  ['/srv/git/infra.git', 'local/abc/grantproof-ledger'],
  [null, 'local/abc/grantproof-ledger'],
])('the ledger of %s is %s', (address, origin) => {
  expect(ledgerOrigin(address, 'abc')).toBe(origin);
});
