// Events of keys that were signed once: they have to be read, and verify, for ever.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPublicKey } from '../../src/adapters/sigstore/signing/public-key.ts';
import { payloadOf, statedPosition } from '../../src/app/stated-position.ts';
import type { KeyEventRecord } from '../../src/core/evidence/event-record.ts';
import { eventStatementOf } from '../../src/core/evidence/event-statement.ts';
import { readLedgerRecord } from '../../src/core/evidence/read-record.ts';
import { keyFingerprint } from '../../src/core/ledger/key-fingerprint.ts';
import { appendLeaf, emptyFrontier, headOf, leafHash } from '../../src/core/ledger/merkle.ts';
import { byText } from '../../src/core/model/order.ts';
import { verified } from '../support/evidence.ts';
import { KEY } from './goldens.ts';
import { KEY_EVENT_STORIES } from './key-event-stories.ts';

const FOLDER = join(import.meta.dirname, 'key-events');
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FOLDER, name, 'record.json')));
const bundleOf = (name: string): string =>
  readFileSync(join(FOLDER, name, 'record.sigstore.json'), 'utf8');

function recordOf(name: string): KeyEventRecord {
  const read = readLedgerRecord(bytesOf(name));
  if (read.kind !== 'event' || read.record.kind !== 'key-event') throw new Error(read.kind);
  return read.record;
}

describe.each(KEY_EVENT_STORIES)('$name', ({ name, key }) => {
  test('says what it said', () => {
    const { publicKey, ...said } = recordOf(name).key;
    expect(said).toEqual(key);
    expect(keyFingerprint(publicKey)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('is what was signed', () => {
    const bundle = bundleOf(name);
    const position = statedPosition(bundle);
    if (position === null) throw new Error('its statement names no place');
    const expected = eventStatementOf(recordOf(name), bytesOf(name), position);
    const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? undefined);
    expect(text(payloadOf(bundle))).toBe(text(expected));
  });

  test('verifies', async () => {
    const keys = [readPublicKey(readFileSync(KEY, 'utf8'), 'the key')];
    const { result, checks, about } = await verified(
      { record: bytesOf(name), bundle: bundleOf(name) },
      { keys },
    );
    expect({ result, about }).toMatchObject({
      result: 'pass',
      about: { kind: 'key-event', decision: null },
    });
    expect(checks).toMatchObject({
      integrity: { verdict: 'pass' },
      identity: { verdict: 'pass' },
      subjects: { verdict: 'pass' },
    });
  });
});

test('each commits to those before it', () => {
  let frontier = emptyFrontier;
  for (const { name } of KEY_EVENT_STORIES) {
    frontier = appendLeaf(frontier, leafHash(bytesOf(name)));
    expect(statedPosition(bundleOf(name))?.head).toEqual(headOf(frontier));
  }
});

test('no file is another than it was', () => {
  const sums = readFileSync(join(FOLDER, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(FOLDER, path)))
        .digest('hex');
      return `${sum}  ${path}`;
    });
  expect(found.toSorted(byText)).toEqual(sums.toSorted(byText));
});
