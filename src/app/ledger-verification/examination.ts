import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { Check, CheckName, Verification } from '../../core/evidence/verification.ts';
import type { Hash } from '../../core/ledger/merkle.ts';
import type { LedgerPosition } from '../../core/ledger/tree-head.ts';
import type { Repository } from '../../ports/repository.ts';
import { finding } from './finding.ts';
import type { EntryContent, LedgerEntry } from './ledger-entry.ts';
import type { LedgerTree } from './ledger-tree.ts';
import { recordFiles } from './record-files.ts';
import { verdictsOn } from './record-verdicts.ts';
import type { LedgerTools } from './verify-ledger.ts';

/** One record and its bundle, as the ledger has them. */
export interface LedgerRecordFile {
  readonly index: number;
  readonly record: Uint8Array;
  readonly bundle: string;
  /** Null leaves its inputs out, where nothing is there to compare them with. */
  readonly inputs?: null;
}

/** Gives records in the order asked for. */
export type RecordFiles = (indexes: readonly number[]) => AsyncIterable<LedgerRecordFile>;

/** What came of one of them. */
export interface ExaminedEntry {
  readonly verification: Verification;
  /** Of the record in the ledger's tree. */
  readonly leaf: Hash;
  /** The fingerprint of the key that the bundle names, whoever signed it. */
  readonly claims: string | null;
  /** Null for a file that is no record. */
  readonly said: EntryContent | null;
  readonly position: LedgerPosition | null;
}

export interface LedgerExamined {
  readonly entries: readonly LedgerEntry[];
  readonly verdicts: Readonly<Record<CheckName, Check>>;
  /** In PEM, that events introduced. */
  readonly keys: readonly string[];
  readonly findings: readonly LedgerFinding[];
}

/** What is kept of each: there may be a great many. */
interface Seen extends LedgerEntry {
  /** Whether its inputs were asked for. */
  readonly inputs: boolean;
  readonly claims: string | null;
  readonly verification: Pick<Verification, 'checks' | 'findings'>;
}

type Tools = Pick<LedgerTools, 'examine' | 'fingerprintOf' | 'progress'>;

/** Verifies every record of a ledger alone. */
export const examineAll = async (
  tools: LedgerTools & { readonly repository: Repository },
  tree: LedgerTree,
  events: readonly number[],
): Promise<LedgerExamined> =>
  examineEach(tools, indexesOf(tree), events, (indexes) =>
    recordFiles(tools.repository, tree, indexes),
  );

/**
 * Verifies records of a ledger, each alone. What an event introduces is a key to verify with as soon as its own signature
 * holds; whether it counted, the keyring says. Events come first, so that few records have to be looked at twice.
 *
 * @param events where they are, as far as anybody says; what is left out costs time, and nothing else
 */
export async function examineEach(
  tools: Tools,
  all: readonly number[],
  events: readonly number[],
  files: RecordFiles,
): Promise<LedgerExamined> {
  const seen = new Map<number, Seen>();
  const keys = new Map<string, string>();
  const early = events.length === 0 ? new Set<number>() : new Set([0, ...events]);
  const first = all.filter((index) => early.has(index));
  await followKeys(tools, files, first, keys, seen);
  const rest = all.filter((index) => isOpen(seen.get(index)));
  await followKeys(tools, files, rest, keys, seen);
  const records = all.flatMap((index) => seen.get(index) ?? []);
  return {
    entries: records.map(({ index, leaf, position, signer, signedAt, said }) => ({
      ...{ index, leaf, position, signer, signedAt, said },
    })),
    verdicts: verdictsOn(records),
    keys: [...keys.values()],
    findings: findingsOf(records),
  };
}

function findingsOf(records: readonly Seen[]): readonly LedgerFinding[] {
  const keyHelp = isOpen(records[0]) ? FIRST_KEY : STRANGER;
  return records.flatMap(({ index, verification }) =>
    verification.findings.map(({ code, message, help }) =>
      finding(code, message, code === 'other-key' ? keyHelp : help, index),
    ),
  );
}

const FIRST_KEY =
  'give the public key that the ledger begins with, with --key: those that followed it are found from there; if you know nobody who has it, do not trust the ledger';
const STRANGER =
  'nothing in the ledger introduces that key: do not trust this record, and see who could write to the branch';

const indexesOf = ({ records, bundles }: LedgerTree): readonly number[] =>
  [...records.keys()].filter((index) => bundles.has(index)).toSorted((a, b) => a - b);

/** Verifies some records, and those of them again that are signed with a key which others of them introduce. */
async function followKeys(
  tools: Tools,
  files: RecordFiles,
  indexes: readonly number[],
  keys: Map<string, string>,
  seen: Map<number, Seen>,
): Promise<void> {
  let left = indexes;
  while (left.length > 0) {
    await examineSome(tools, files, left, [...keys.values()], seen);
    const fresh = [...introducedKeys(seen, left, tools)].filter(([name]) => !keys.has(name));
    for (const [name, key] of fresh) keys.set(name, key);
    const names = new Set(fresh.map(([name]) => name));
    left = left.filter((index) => isStrange(seen.get(index), names));
  }
}

/** By events that are signed with a key, and whose own signature holds: each key in PEM by its fingerprint. */
function* introducedKeys(
  seen: ReadonlyMap<number, Seen>,
  indexes: readonly number[],
  { fingerprintOf }: Pick<LedgerTools, 'fingerprintOf'>,
): Generator<readonly [string, string]> {
  // A ledger that was begun keyless has no keys that could introduce others.
  if (seen.get(0)?.signer?.kind === 'certificate') return;
  for (const index of indexes) {
    const { said = null, signer = null } = seen.get(index) ?? {};
    if (said?.key == null || said.key.action === 'revoke' || signer?.kind !== 'key') continue;
    const name = fingerprintOf(said.key.publicKey);
    if (name !== null) yield [name, said.key.publicKey];
  }
}

/** Whether another key could tell more. */
const isOpen = (one: Seen | undefined): boolean =>
  one === undefined || one.verification.findings.some(({ code }) => code === 'other-key');

/** Whether it names a key that was not known yet when it was looked at. */
const isStrange = (one: Seen | undefined, names: ReadonlySet<string>): boolean =>
  isOpen(one) && one?.claims != null && names.has(one.claims);

async function examineSome(
  tools: Tools,
  files: RecordFiles,
  indexes: readonly number[],
  keys: readonly string[],
  seen: Map<number, Seen>,
): Promise<void> {
  const all = seen.size + indexes.filter((index) => !seen.has(index)).length;
  const read: Pick<Seen, 'index' | 'inputs'>[] = [];
  const same = sameOnce();
  const noted = async function* (): AsyncGenerator<LedgerRecordFile> {
    for await (const file of files(indexes)) {
      read.push({ index: file.index, inputs: file.inputs !== null });
      yield file;
    }
  };
  for await (const entry of tools.examine(noted(), keys, indexes.length)) {
    const place = read.shift();
    if (place === undefined) break;
    const { leaf, position, said, claims, verification } = entry;
    const { checks, findings, signer, signedAt } = verification;
    seen.set(place.index, {
      ...{ ...place, leaf },
      position: position && { ...position, origin: same(position.origin) },
      signer: same(signer),
      said: said && { ...said, ref: same(said.ref), uri: same(said.uri) },
      claims: same(claims),
      signedAt: signedAt[0] ?? null,
      verification: same({ checks, findings }),
    });
    tools.progress?.(seen.size, all);
  }
}

/** What is said of most records is the same: it is kept once. */
function sameOnce(): <Value>(value: Value) => Value {
  const known = new Map<string, unknown>();
  return <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as Value;
  };
}
