// What somebody who may push can make of a ledger, and somebody who has a key besides.
import { execFileSync } from 'node:child_process';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { claimedSigner } from '../../src/adapters/sigstore/verify/claimed-signer.ts';
import type { EventRecord } from '../../src/core/evidence/event-record.ts';
import { eventStatementOf } from '../../src/core/evidence/event-statement.ts';
import { indexEntries } from '../../src/core/evidence/index-entries.ts';
import { readLedgerRecord } from '../../src/core/evidence/read-record.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { statementOf } from '../../src/core/evidence/statement.ts';
import {
  CHECKPOINT_FILE,
  readCheckpoint,
  writeCheckpoint,
} from '../../src/core/ledger/checkpoint.ts';
import { type IndexEntry, indexPath, indexText } from '../../src/core/ledger/index-file.ts';
import { KEYS_FILE, writeKeyIndex } from '../../src/core/ledger/key-index.ts';
import type { Fingerprint } from '../../src/core/ledger/keyring.ts';
import {
  appendLeaf,
  emptyFrontier,
  frontierOf,
  headOf,
  leafHash,
} from '../../src/core/ledger/merkle.ts';
import { bundlePath, recordPath } from '../../src/core/ledger/record-path.ts';
import { tilesOfTree } from '../../src/core/ledger/tiles.ts';
import { canonicalBytes } from './evidence.ts';
import { hermeticEnv } from './git-repo.ts';
import { LEDGER } from './ledger-files.ts';
import type { HistoryCopy } from './sealed-history.ts';
import type { SampleKey } from './sigstore/sample-keys.ts';

export interface LedgerPiece {
  readonly record: Uint8Array;
  readonly bundle: string;
}

type Files = ReadonlyMap<string, Uint8Array | string>;

const blob = ({ dir }: HistoryCopy, name: string): Buffer =>
  execFileSync('git', ['cat-file', 'blob', name], {
    cwd: dir,
    env: hermeticEnv(),
    maxBuffer: 1 << 28,
  });

/** All records and bundles, in their order. */
export function piecesOf(copy: HistoryCopy, branch = LEDGER): readonly LedgerPiece[] {
  const size = Number(copy.git('cat-file', 'blob', `${branch}:checkpoint`).split('\n')[1]);
  const names = Array.from({ length: size }, (_, n) => [recordPath(n), bundlePath(n)]).flat();
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: copy.dir,
    env: hermeticEnv(),
    input: names.map((name) => `${branch}:${name}\n`).join(''),
    maxBuffer: 1 << 28,
  });
  const found: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const length = Number(output.subarray(at, end).toString().split(' ')[2]);
    found.push(output.subarray(end + 1, end + 1 + length));
    at = end + length + 2;
  }
  return Array.from({ length: size }, (_, n) => ({
    record: found[2 * n] ?? Buffer.alloc(0),
    bundle: (found[2 * n + 1] ?? '').toString(),
  }));
}

export function originOf(copy: HistoryCopy, branch = LEDGER): string {
  const read = readCheckpoint(blob(copy, `${branch}:checkpoint`).toString());
  if ('refusal' in read) throw new Error(read.refusal);
  return read.checkpoint.origin;
}

/** The files of a ledger with these records: tiles and checkpoint fit them, whatever their bundles say. */
export function filesOfLedger(origin: string, pieces: readonly LedgerPiece[]): Files {
  const leaves = pieces.map(({ record }) => leafHash(record));
  const head = headOf(frontierOf(leaves));
  return new Map<string, Uint8Array | string>([
    ...pieces.flatMap(({ record, bundle }, n) => [
      [recordPath(n), record] as const,
      [bundlePath(n), bundle] as const,
    ]),
    ...tilesOfTree(leaves),
    ...pieces.flatMap(({ record }, n) =>
      entriesIn(record).map((entry) => [indexPath(entry), indexText(n)] as const),
    ),
    ...keyFile(pieces),
    [CHECKPOINT_FILE, writeCheckpoint({ origin, head })],
  ]);
}

function entriesIn(record: Uint8Array): readonly IndexEntry[] {
  const read = readLedgerRecord(record);
  return read.kind === 'refused' ? [] : indexEntries(read.record);
}

/** Of a ledger without events of keys: whoever signed first. */
function keyFile([first]: readonly LedgerPiece[]): readonly (readonly [string, string])[] {
  const signer = first === undefined ? null : claimedSigner(first.bundle);
  if (signer === null || signer.kind !== 'key') return [];
  return [[KEYS_FILE, writeKeyIndex({ first: signer.fingerprint as Fingerprint, changes: [] })]];
}

export interface Push {
  /** What is written; null takes the path away. */
  readonly files: ReadonlyMap<string, Uint8Array | string | null>;
  /** Parents, the first one's files stay; none for a history of its own. */
  readonly onto: readonly string[];
  readonly mode?: string;
}

/** Commits to the ledger's branch by force, as whoever may push could. */
export function push(
  copy: HistoryCopy,
  { files, onto, mode = '100644' }: Push,
  branch = LEDGER,
): string {
  const [first, ...others] = onto;
  const parts: (string | Uint8Array)[] = [
    'commit refs/forged\ncommitter Sample <sample@example.com> 1767225600 +0000\ndata 6\nforged\n',
    ...(first === undefined ? [] : [`from ${first}\n`]),
    ...others.map((other) => `merge ${other}\n`),
  ];
  for (const [path, content] of files) {
    if (content === null) parts.push(`D ${path}\n`);
    else {
      const bytes = Buffer.from(content);
      parts.push(`M ${mode} inline ${path}\ndata ${bytes.length}\n`, bytes, '\n');
    }
  }
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: copy.dir,
    env: hermeticEnv(),
    input,
  });
  const commit = copy.git('rev-parse', 'refs/forged');
  copy.git('update-ref', '-d', 'refs/forged');
  copy.git('update-ref', `refs/heads/${branch}`, commit);
  return commit;
}

/** A ledger with these records in place of the one that was there, in one commit without a past. */
export const replaceLedger = (
  copy: HistoryCopy,
  pieces: readonly LedgerPiece[],
  origin = originOf(copy),
): void => void push(copy, { files: filesOfLedger(origin, pieces), onto: [] });

/** The record with something else in it. */
export function altered(
  { record, bundle }: LedgerPiece,
  change: (record: Record<string, unknown>) => object,
): LedgerPiece {
  const value = JSON.parse(Buffer.from(record).toString()) as Record<string, unknown>;
  return { record: canonicalBytes(change(value)), bundle };
}

/** Signs records from an index on for the places that they have here, as the owner of the key can. */
export async function signedAnew(
  pieces: readonly LedgerPiece[],
  from: number,
  { privateKey }: SampleKey,
  origin: string,
): Promise<readonly LedgerPiece[]> {
  const signer = keySigner(privateKey);
  const made: LedgerPiece[] = [];
  let frontier = emptyFrontier;
  for (const [index, piece] of pieces.entries()) {
    const previous = headOf(frontier);
    frontier = appendLeaf(frontier, leafHash(piece.record));
    const position = { origin, index, head: headOf(frontier), previous };
    made.push(
      index < from
        ? piece
        : { ...piece, bundle: await signer.sign(statementAt(piece.record, position)) },
    );
  }
  return made;
}

function statementAt(bytes: Uint8Array, position: Parameters<typeof statementOf>[2]): Uint8Array {
  const record = JSON.parse(Buffer.from(bytes).toString()) as AccessRecord | EventRecord;
  return record.kind === 'heartbeat' || record.kind === 'key-event'
    ? eventStatementOf(record, bytes, position)
    : statementOf(record, bytes, position);
}
