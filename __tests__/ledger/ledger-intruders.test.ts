// What else can be done to a ledger's branch by whoever may push to it, and with the bundles that an auditor has: each is
// found by name.
import { describe, expect, test } from '@jest/globals';
import { recordPath } from '../../src/core/ledger/record-path.ts';
import { attackedLedger, bundleOf, pieceAt, resaltedFrom } from '../support/attacked-ledger.ts';
import { LEDGER } from '../support/ledger-files.ts';
import { codesOf } from '../support/ledger-findings.ts';
import {
  filesOfLedger,
  originOf,
  push,
  replaceLedger,
  signedAnew,
} from '../support/ledger-forgery.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

const ledger = attackedLedger();
const OTHER = 'example.com/other/grantproof-ledger';

describe('what does not belong there', () => {
  test('a file', async () => {
    const files = new Map([
      ['README.md', 'hello'],
      ['records/1.json', '{}'],
    ]);
    push(ledger.copy, { files, onto: [LEDGER] });
    expect(await ledger.found()).toEqual({
      alone: 'foreign-commit foreign-file',
      kept: 'foreign-commit foreign-file',
    });
  });

  test('a commit of somebody else, even where its file is gone again', async () => {
    push(ledger.copy, { files: new Map([['README.md', 'hello']]), onto: [LEDGER] });
    push(ledger.copy, { files: new Map([['README.md', null]]), onto: [LEDGER] });
    expect((await ledger.found()).alone).toBe('foreign-commit');
  });

  test('a commit that changes nothing', async () => {
    push(ledger.copy, { files: new Map(), onto: [LEDGER] });
    expect((await ledger.found()).alone).toBe('foreign-commit');
  });

  test('a merge', async () => {
    push(ledger.copy, { files: new Map(), onto: [LEDGER, `${LEDGER}~2`] });
    expect((await ledger.found()).alone).toBe('foreign-commit');
  });

  test.each(['120000', '100755'])('a record that is no plain file (%s)', async (mode) => {
    const { record } = pieceAt(ledger.whole, 20);
    push(ledger.copy, { files: new Map([[recordPath(20), record]]), onto: [LEDGER], mode });
    expect((await ledger.found()).alone).toBe(
      'foreign-commit foreign-file ledger-rewritten record-missing',
    );
  });

  test('a record of another ledger that the same key signed', async () => {
    const { copy, whole, history } = ledger;
    const other = await signedAnew(whole, 0, history.key, OTHER);
    replaceLedger(copy, whole.with(30, pieceAt(other, 30)));
    expect((await ledger.found()).alone).toBe('ledger-forked');
  });

  test('a record with a number far beyond the end', async () => {
    const path = recordPath(999_999_999);
    const { record, bundle } = pieceAt(ledger.whole, 5);
    const files = new Map([
      [path, record],
      [bundleOf(path), Buffer.from(bundle)],
    ]);
    push(ledger.copy, { files, onto: [LEDGER] });
    const { alone } = await ledger.found();
    expect(alone).toContain('record-misplaced record-missing');
  });

  test('what is no record and no bundle', async () => {
    const path = recordPath(ledger.whole.length);
    const files = new Map([
      [path, '{}'],
      [bundleOf(path), 'x'],
    ]);
    push(ledger.copy, { files, onto: [LEDGER] });
    expect((await ledger.found()).alone).toBe(
      'bundle-unreadable checkpoint-differs record-unreadable tile-differs',
    );
  });
});

describe('what follows from the records', () => {
  const edited = (change: (text: string) => string | null): void => {
    const made = change(`${ledger.copy.git('cat-file', 'blob', `${LEDGER}:checkpoint`)}\n\n`);
    push(ledger.copy, { files: new Map([['checkpoint', made]]), onto: [LEDGER] });
  };

  test.each<[string, (text: string) => string | null, string]>([
    ['says another root', (text) => text.replace(/^.{4}(?=.*=$)/m, 'AAAA'), 'checkpoint-differs'],
    ['says fewer records', (text) => text.replace(/^\d+$/m, '12'), 'checkpoint-differs'],
    ['says more records', (text) => text.replace(/^\d+$/m, '999'), 'ledger-truncated'],
    ['is of another ledger', (text) => text.replace('local/', 'other/'), 'checkpoint-differs'],
    ['is no checkpoint', () => 'nothing\n', 'checkpoint-differs'],
    ['is gone', () => null, 'checkpoint-differs'],
  ])('the checkpoint %s', async (_, change, code) => {
    edited(change);
    const expected = [code, 'foreign-commit'].toSorted().join(' ');
    expect((await ledger.found()).alone).toBe(expected);
  });

  test('the checkpoint as it was: only the commit is a strange one', async () => {
    edited((text) => `${text}— example.com/witness AAAAAAAA\n`);
    expect((await ledger.found()).alone).toBe('foreign-commit');
  });

  test.each<[string, (tile: Buffer) => Buffer | null]>([
    [
      'has another hash',
      (tile) => Buffer.concat([Buffer.of((tile[0] ?? 0) ^ 1), tile.subarray(1)]),
    ],
    ['is cut', (tile) => tile.subarray(32)],
    ['is gone', () => null],
  ])('a tile %s', async (_, change) => {
    const { copy, whole } = ledger;
    const path = `tile/0/000.p/${whole.length}`;
    const tile = filesOfLedger(originOf(copy), whole).get(path);
    push(copy, { files: new Map([[path, change(Buffer.from(tile ?? ''))]]), onto: [LEDGER] });
    expect((await ledger.found()).alone).toBe('foreign-commit tile-differs');
  });
});

describe('a bundle that was kept', () => {
  test("is nobody's: it proves nothing, for or against the ledger", async () => {
    const { copy, whole, verify } = ledger;
    const forged = await signedAnew(whole.slice(0, 1), 0, sampleKey(), originOf(copy));
    const came = await verify(copy, [pieceAt(forged, 0).bundle]);
    expect(codesOf(came)).toEqual(['other-key']);
    expect(came.summary?.anchoredUpTo).toBeNull();
  });

  test('is of another ledger', async () => {
    const { copy, whole, history, verify } = ledger;
    const other = await signedAnew(whole, 0, history.key, OTHER);
    expect(codesOf(await verify(copy, [pieceAt(other, 90).bundle]))).toEqual(['ledger-forked']);
  });

  test('of the record that would come next shows whether it is the same history', async () => {
    const { copy, whole, history, verify } = ledger;
    const next = [pieceAt(whole, 100).bundle];
    const cut = whole.slice(0, 100);
    replaceLedger(copy, cut);
    expect(codesOf(await verify(copy, next))).toEqual(['commits-unsealed', 'ledger-truncated']);
    replaceLedger(copy, await signedAnew(resaltedFrom(cut, 99), 99, history.key, originOf(copy)));
    expect(codesOf(await verify(copy, next))).toEqual(['commits-unsealed', 'ledger-forked']);
  });

  test.each(['', '{}', 'no bundle', '{"dsseEnvelope":{"payload":"AA=="}}'])(
    'is none: %j',
    async (text) => {
      expect(codesOf(await ledger.verify(ledger.copy, [text]))).toHaveLength(1);
    },
  );
});

test('the branch of a clone and the one of its origin have parted: one of them was written anew', async () => {
  const { copy, whole, history } = ledger;
  const here = `refs/heads/${LEDGER}`;
  const there = `refs/remotes/origin/${LEDGER}`;
  copy.git('update-ref', there, here);
  copy.git('update-ref', here, `${here}~2`);
  // An older copy here is gone on from there, and the other way round.
  expect((await ledger.found()).alone).toBe('');
  copy.git('update-ref', here, there);
  copy.git('update-ref', there, `${here}~2`);
  expect((await ledger.found()).alone).toBe('');
  const forged = resaltedFrom(whole, 60);
  replaceLedger(copy, await signedAnew(forged, 60, history.key, originOf(copy)));
  expect((await ledger.found()).alone).toBe('ledger-forked');
});
