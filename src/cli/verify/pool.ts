import { availableParallelism } from 'node:os';
import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { ExaminedEntry, LedgerRecordFile } from '../../app/ledger-verification/examination.ts';
import type { Verification } from '../../core/evidence/verification.ts';
import type { Repository } from '../../ports/repository.ts';
import type { VerifyPlan } from './plan.ts';
import { recordVerifier } from './record-verifier.ts';
import { type Ask, startThreads } from './threads.ts';

export type Verified = readonly [file: RecordFile, verification: Verification];

/** With fewer records, starting threads would take longer than they save. */
const MANY = 300;
/** Records handed over at once … */
const BATCH = 16;
/** … or fewer where they are large. */
const BATCH_BYTES = 1024 * 1024;
/** Batches that a thread has before it, so that it never waits, and results never pile up. */
const AHEAD = 4;
/** What is handed over and not answered yet. */
const MOST_BYTES = 64 * 1024 * 1024;

const threadsFor = (records: number): number => (records < MANY ? 1 : availableParallelism());

/** Verifies all records, in their order, on all cores where there are many. Holds only a few at a time. */
export async function* verifyAll(
  files: readonly RecordFile[],
  plan: VerifyPlan,
  threads = threadsFor(files.length),
): AsyncGenerator<Verified> {
  if (threads > 1) {
    yield* shared(
      batchesOf(files, () => 0),
      await startThreads(plan, threads, 'files'),
    );
    return;
  }
  const verifier = await recordVerifier(plan);
  try {
    for (const file of files) yield [file, await verifier.verify(file)];
  } finally {
    await verifier.close();
  }
}

/**
 * The same for the records of a ledger, as they are read.
 *
 * @param count how many there are
 */
export async function* examineRecords(
  records: AsyncIterable<LedgerRecordFile>,
  plan: VerifyPlan,
  count: number,
  threads = threadsFor(count),
): AsyncGenerator<ExaminedEntry> {
  if (threads > 1) {
    const batches = batchesOf(records, ({ record, bundle }) => record.length + bundle.length);
    const started = await startThreads(plan, threads, 'records');
    for await (const [, entry] of shared(batches, started)) yield entry;
    return;
  }
  yield* examineHere(records, plan);
}

/**
 * The same in this thread alone.
 *
 * @param repository one that is open already, instead of the plan's
 */
export async function* examineHere(
  records: AsyncIterable<LedgerRecordFile>,
  plan: VerifyPlan,
  repository: Repository | null = null,
): AsyncGenerator<ExaminedEntry> {
  const verifier = await recordVerifier(plan, repository);
  try {
    for await (const { record, bundle, inputs } of records)
      yield await verifier.examine(record, bundle, inputs);
  } finally {
    await verifier.close();
  }
}

interface Batch<Item> {
  readonly items: readonly Item[];
  readonly bytes: number;
}

async function* batchesOf<Item>(
  all: Iterable<Item> | AsyncIterable<Item>,
  bytesOf: (item: Item) => number,
): AsyncGenerator<Batch<Item>> {
  let items: Item[] = [];
  let bytes = 0;
  for await (const item of all) {
    items.push(item);
    bytes += bytesOf(item);
    if (items.length < BATCH && bytes < BATCH_BYTES) continue;
    yield { items, bytes };
    [items, bytes] = [[], 0];
  }
  if (items.length > 0) yield { items, bytes };
}

/** Hands batches to threads in turn; gives each item with what came of it, in their order. */
async function* shared<Item, Came>(
  batches: AsyncGenerator<Batch<Item>>,
  threads: readonly Ask<Item, Came>[],
): AsyncGenerator<readonly [Item, Came]> {
  const asked: (Batch<Item> & { readonly answer: Promise<readonly Came[]> })[] = [];
  let outstanding = 0;
  let turn = 0;
  let last = false;
  try {
    for (;;) {
      while (!last && asked.length < threads.length * AHEAD && outstanding < MOST_BYTES) {
        const next = await batches.next();
        if (next.done === true) {
          last = true;
          break;
        }
        const answer = threads[turn % threads.length]?.(next.value.items) ?? Promise.resolve([]);
        // Whoever waits for it hears of the fault; until then nobody does.
        answer.catch(() => {});
        asked.push({ ...next.value, answer });
        outstanding += next.value.bytes;
        turn += 1;
      }
      const first = asked.shift();
      if (first === undefined) return;
      const came = await first.answer;
      outstanding -= first.bytes;
      for (const [nth, item] of first.items.entries()) {
        const one = came[nth];
        if (one !== undefined) yield [item, one];
      }
    }
  } finally {
    for (const ask of threads) void ask(null);
    await batches.return(undefined);
  }
}
