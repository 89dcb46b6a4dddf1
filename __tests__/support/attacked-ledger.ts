import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { codesOf, copyVerifier, type VerifyCopy } from './ledger-findings.ts';
import { altered, type LedgerPiece, piecesOf } from './ledger-forgery.ts';
import { type HistoryCopy, type SealedHistory, sealedHistory } from './sealed-history.ts';

/** A ledger that was sealed for real once, and a copy of it for each test. */
export interface AttackedLedger {
  readonly history: SealedHistory;
  /** Its records, as they were sealed. */
  readonly whole: readonly LedgerPiece[];
  readonly copy: HistoryCopy;
  readonly verify: VerifyCopy;
  /** What is found: alone, and by whoever kept the newest bundle. */
  readonly found: () => Promise<{ readonly alone: string; readonly kept: string }>;
}

/** For the tests of a file; read its parts within tests only. */
export function attackedLedger(): AttackedLedger {
  let history: SealedHistory;
  let whole: readonly LedgerPiece[];
  let verify: VerifyCopy;
  let copy: HistoryCopy;

  beforeAll(async () => {
    history = await sealedHistory();
    verify = copyVerifier(history);
    const first = history.copy();
    whole = piecesOf(first);
    first.dispose();
  });
  afterAll(() => history.dispose());
  beforeEach(() => {
    copy = history.copy();
  });
  afterEach(() => copy.dispose());

  return {
    get history() {
      return history;
    },
    get whole() {
      return whole;
    },
    get copy() {
      return copy;
    },
    verify: async (of, kept) => verify(of, kept),
    found: async () => {
      const newest = whole.at(-1)?.bundle ?? '';
      return {
        alone: codesOf(await verify(copy)).join(' '),
        kept: codesOf(await verify(copy, [newest])).join(' '),
      };
    },
  };
}

const EMPTY: LedgerPiece = { record: new Uint8Array(), bundle: '' };

/** The piece at an index, which has to be there. */
export const pieceAt = (pieces: readonly LedgerPiece[], index: number): LedgerPiece =>
  pieces[index] ?? EMPTY;

/** The same record with other random digits: another history that says the same. */
export const resalted = (piece: LedgerPiece): LedgerPiece =>
  altered(piece, (record) => ({ ...record, salt: 'f'.repeat(32) }));

/** The same from an index on. */
export const resaltedFrom = (
  pieces: readonly LedgerPiece[],
  index: number,
): readonly LedgerPiece[] => pieces.map((piece, nth) => (nth < index ? piece : resalted(piece)));

export const bundleOf = (path: string): string => path.replace('.json', '.sigstore.json');
