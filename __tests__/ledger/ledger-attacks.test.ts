// What somebody who may push to the ledger's branch can do with its records, and somebody who has its key besides: each is
// found by name. Where nothing shows it but a bundle that was kept elsewhere, that is what the test says.
import { describe, expect, test } from '@jest/globals';
import { recordPath } from '../../src/core/ledger/record-path.ts';
import {
  attackedLedger,
  bundleOf,
  pieceAt,
  resalted,
  resaltedFrom,
} from '../support/attacked-ledger.ts';
import { LEDGER } from '../support/ledger-files.ts';
import { codesOf } from '../support/ledger-findings.ts';
import {
  altered,
  filesOfLedger,
  type LedgerPiece,
  originOf,
  piecesOf,
  push,
  replaceLedger,
  signedAnew,
} from '../support/ledger-forgery.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

const ledger = attackedLedger();
const NOTHING = '';

/** These records instead, signed by the true key from an index on. */
async function rewritten(pieces: readonly LedgerPiece[], from: number): Promise<void> {
  const { copy, history } = ledger;
  replaceLedger(copy, await signedAnew(pieces, from, history.key, originOf(copy)));
}

test('a ledger that nobody touched is complete, and known outside up to the bundle that was kept', async () => {
  const { whole, verify, copy, history, found } = ledger;
  expect(whole.length).toBeGreaterThanOrEqual(120);
  expect(await found()).toEqual({ alone: NOTHING, kept: NOTHING });
  const kept = [pieceAt(whole, 90).bundle, pieceAt(whole, 41).bundle];
  const { checks, summary } = await verify(copy, kept);
  expect(new Set(Object.values(checks).map(({ verdict }) => verdict))).toEqual(new Set(['pass']));
  expect(summary).toMatchObject({
    head: { size: whole.length },
    violations: [history.violation],
    anchoredUpTo: { index: 90 },
  });
});

describe('cut off', () => {
  test.each([1, 40, 66, 100, 134])('after %i records: what was cut is not sealed', async (size) => {
    replaceLedger(ledger.copy, ledger.whole.slice(0, size));
    expect(await ledger.found()).toEqual({
      alone: 'commits-unsealed',
      kept: 'commits-unsealed ledger-truncated',
    });
  });

  test('by no more than a heartbeat: nothing shows it but a bundle that was kept', async () => {
    replaceLedger(ledger.copy, ledger.whole.slice(0, -1));
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: 'ledger-truncated' });
  });

  test('by setting the branch back: the same', async () => {
    ledger.copy.git('update-ref', `refs/heads/${LEDGER}`, `${LEDGER}~3`);
    expect(await ledger.found()).toEqual({
      alone: 'commits-unsealed',
      kept: 'commits-unsealed ledger-truncated',
    });
  });

  test('where a tile was forgotten: it knows of more records', async () => {
    const { copy, whole } = ledger;
    const files = new Map(filesOfLedger(originOf(copy), whole.slice(0, 50)));
    files.set('tile/0/000.p/60', new Uint8Array(60 * 32));
    push(copy, { files, onto: [] });
    expect((await ledger.found()).alone).toBe('commits-unsealed ledger-truncated');
  });

  test('where the checkpoint was forgotten: it knows of more records', async () => {
    const { copy, whole } = ledger;
    const cut = Array.from({ length: 10 }, (_, nth) => recordPath(whole.length - 1 - nth));
    const files = cut.flatMap((path) => [[path, null] as const, [bundleOf(path), null] as const]);
    push(copy, { files: new Map(files), onto: [LEDGER] });
    expect((await ledger.found()).alone).toBe(
      'commits-unsealed foreign-commit ledger-rewritten ledger-truncated',
    );
  });

  test('of all its records', async () => {
    push(ledger.copy, { files: new Map([['checkpoint', 'nothing']]), onto: [] });
    expect(await ledger.found()).toEqual({
      alone: 'checkpoint-differs foreign-commit ledger-missing',
      kept: 'checkpoint-differs foreign-commit ledger-missing ledger-truncated',
    });
  });

  test('and deleted: there is none', async () => {
    ledger.copy.git('update-ref', '-d', `refs/heads/${LEDGER}`);
    expect(await ledger.found()).toEqual({ alone: 'ledger-missing', kept: 'ledger-missing' });
  });
});

describe('one record', () => {
  const AT = 40;
  const path = recordPath(AT);
  const withOne = (nth: number, piece: LedgerPiece): readonly LedgerPiece[] =>
    ledger.whole.with(nth, piece);

  test('is taken away, with its bundle', async () => {
    push(ledger.copy, {
      files: new Map([
        [path, null],
        [bundleOf(path), null],
      ]),
      onto: [LEDGER],
    });
    expect(await ledger.found()).toEqual({
      alone: 'foreign-commit ledger-rewritten record-missing',
      kept: 'foreign-commit ledger-rewritten ledger-truncated record-missing',
    });
  });

  test('is taken away, and put back: the branch remembers', async () => {
    const { copy, whole } = ledger;
    const before = copy.git('rev-parse', LEDGER);
    push(copy, { files: new Map([[path, null]]), onto: [LEDGER] });
    push(copy, { files: new Map([[path, pieceAt(whole, AT).record]]), onto: [LEDGER] });
    expect(copy.git('diff', '--name-only', before, LEDGER)).toBe('');
    expect((await ledger.found()).alone).toBe('foreign-commit ledger-rewritten');
  });

  test('loses its bundle', async () => {
    push(ledger.copy, { files: new Map([[bundleOf(path), null]]), onto: [LEDGER] });
    expect((await ledger.found()).alone).toContain('bundle-missing');
  });

  test('is dropped, and all after it move up: what they were signed for is another place', async () => {
    replaceLedger(ledger.copy, ledger.whole.toSpliced(AT, 1));
    expect(await ledger.found()).toEqual({
      alone: 'record-misplaced record-missing',
      kept: 'ledger-forked record-misplaced record-missing',
    });
    const { findings } = await ledger.verify(ledger.copy);
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /^record 40 was signed as record 41 of its ledger, and so were \d+ after it$/,
      ),
    );
  });

  test('is edited', async () => {
    replaceLedger(ledger.copy, withOne(AT, resalted(pieceAt(ledger.whole, AT))));
    expect(await ledger.found()).toEqual({
      alone: 'head-differs other-record',
      kept: 'head-differs ledger-forked other-record',
    });
  });

  test('is edited in place: the branch remembers that, too', async () => {
    const { record } = resalted(pieceAt(ledger.whole, AT));
    push(ledger.copy, { files: new Map([[path, record]]), onto: [LEDGER] });
    expect((await ledger.found()).alone).toBe(
      'checkpoint-differs foreign-commit head-differs ledger-rewritten other-record tile-differs',
    );
  });

  test('is edited, and it and all after it are signed with another key', async () => {
    const { copy, whole } = ledger;
    const edited = withOne(AT, resalted(pieceAt(whole, AT)));
    replaceLedger(copy, await signedAnew(edited, AT, sampleKey(), originOf(copy)));
    expect(await ledger.found()).toEqual({ alone: 'other-key', kept: 'ledger-forked other-key' });
  });

  test('that is a violation is made to be none, with the true key: the decision does not follow', async () => {
    const at = ledger.history.violation;
    const edited = altered(pieceAt(ledger.whole, at), (record) => ({
      ...record,
      verdict: { ...(record['verdict'] as object), result: 'allow' },
    }));
    await rewritten(withOne(at, edited), at);
    expect(await ledger.found()).toEqual({
      alone: 'replay-mismatch',
      kept: 'ledger-forked replay-mismatch',
    });
  });

  test('that is a violation is left out, with the true key: its commit has no record', async () => {
    const at = ledger.history.violation;
    await rewritten(ledger.whole.toSpliced(at, 1), at);
    expect(await ledger.found()).toEqual({
      alone: 'record-missing',
      kept: 'ledger-forked record-missing',
    });
  });

  test('is of an earlier time than the one before', async () => {
    const last = ledger.whole.length - 1;
    const early = altered(pieceAt(ledger.whole, last), (record) => ({
      ...record,
      at: '2026-01-01T00:00:00Z',
    }));
    await rewritten(withOne(last, early), last);
    expect((await ledger.found()).alone).toBe('time-backwards');
  });

  test('lies about the backlog of the adoption, with the true key', async () => {
    const lie = altered(pieceAt(ledger.whole, 0), (record) => ({
      ...record,
      adoption: { ...(record['adoption'] as object), unreadable: ['grants/none.yaml'] },
    }));
    await rewritten(withOne(0, lie), 0);
    expect((await ledger.found()).alone).toBe('input-differs');
  });

  test('adopts one commit, and is about a later one, with the true key', async () => {
    const { commits, whole } = { ...ledger.history, whole: ledger.whole };
    const lie = altered(pieceAt(whole, 0), (record) => ({
      ...record,
      source: { ...(record['source'] as object), range: { from: commits[75], to: commits[75] } },
    }));
    const rest = piecesOf(ledger.copy).filter(({ record }) => isAfter(record, commits.slice(75)));
    await rewritten([lie, ...rest], 0);
    expect((await ledger.found()).alone).toBe('input-differs record-misplaced');
  });
});

/** Whether what a record covers begins at one of these commits. */
function isAfter(record: Uint8Array, commits: readonly string[]): boolean {
  const { source } = JSON.parse(Buffer.from(record).toString()) as {
    readonly source: { readonly range: { readonly from: string } };
  };
  return commits.includes(source.range.from);
}

describe('the order', () => {
  test('two records are swapped', async () => {
    const { whole, copy } = ledger;
    const [a, b] = [pieceAt(whole, 50), pieceAt(whole, 51)];
    replaceLedger(copy, whole.with(50, b).with(51, a));
    expect(await ledger.found()).toEqual({
      alone: 'head-differs record-misplaced record-missing',
      kept: 'head-differs ledger-forked record-misplaced record-missing',
    });
  });

  test('it is written anew from the middle, with the true key: nothing shows it but a bundle that was kept', async () => {
    const { whole, verify, copy } = ledger;
    await rewritten(resaltedFrom(whole, 60), 60);
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: 'ledger-forked' });
    // One from before the middle is no help.
    expect(codesOf(await verify(copy, [pieceAt(whole, 59).bundle]))).toEqual([]);
    expect(codesOf(await verify(copy, [pieceAt(whole, 60).bundle]))).toEqual(['ledger-forked']);
  });

  test('a second adoption stands in it', async () => {
    const { whole } = ledger;
    await rewritten([...whole, pieceAt(whole, 0)], whole.length);
    expect((await ledger.found()).alone).toBe('commits-unsealed ledger-readopted time-backwards');
  });

  test('it does not begin with an adoption', async () => {
    await rewritten(ledger.whole.slice(1), 0);
    expect((await ledger.found()).alone).toBe('record-missing');
  });
});
