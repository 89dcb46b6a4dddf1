import { Worker } from 'node:worker_threads';
import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { ExaminedEntry, LedgerRecordFile } from '../../app/ledger-verification/examination.ts';
import type { Verification } from '../../core/evidence/verification.ts';
import { Fault } from '../../core/model/fault.ts';
import type { VerifyPlan } from './plan.ts';
import type { WorkerOrder } from './worker.ts';

/** Hands some over, and waits for what comes of each; null ends the thread. */
export type Ask<Item, Came> = (items: readonly Item[] | null) => Promise<readonly Came[]>;

/** Megabytes of what is soon forgotten: with its own choice an engine holds far more of it than is ever needed. */
const YOUNG = 8;

/** What a thread is handed, by kind, and what comes of one. */
interface Kinds {
  readonly files: readonly [RecordFile, Verification];
  readonly records: readonly [LedgerRecordFile, ExaminedEntry];
}

/** Threads that verify records, each in the order in which it is asked. */
export async function startThreads<Kind extends keyof Kinds>(
  plan: VerifyPlan,
  threads: number,
  of: Kind,
): Promise<readonly Ask<Kinds[Kind][0], Kinds[Kind][1]>[]> {
  // Its code has to be in a file of its own, wherever the bundler puts that.
  const { WORKER_URL } = await import('./worker.ts');
  const workerData: WorkerOrder = { kind: 'verify-records', of, plan };
  return Array.from({ length: threads }, () => startThread(WORKER_URL, workerData));
}

function startThread<Item, Came>(url: URL, workerData: WorkerOrder): Ask<Item, Came> {
  const worker = new Worker(url, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const waiting: {
    readonly resolve: (came: readonly Came[]) => void;
    readonly reject: (fault: Fault) => void;
  }[] = [];
  let broken: Fault | null = null;
  const breaks = (cause?: unknown): void => {
    broken = new Fault('a thread that verifies records broke', 'please report this', { cause });
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on('message', (came: readonly Came[]) => waiting.shift()?.resolve(came));
  worker.on('error', breaks);
  worker.on('exit', () => breaks());
  return async (items) =>
    new Promise((resolve, reject) => {
      if (items === null) resolve([]);
      else if (broken !== null) reject(broken);
      else waiting.push({ resolve, reject });
      worker.postMessage(items);
    });
}
