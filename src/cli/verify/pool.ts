import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { Verification } from '../../core/evidence/verification.ts';
import { Fault } from '../../core/model/fault.ts';
import type { VerifyPlan } from './plan.ts';
import { recordVerifier } from './record-verifier.ts';
import type { WorkerOrder } from './worker.ts';

export type Verified = readonly [file: RecordFile, verification: Verification];

/** With fewer records, starting threads would take longer than they save. */
const MANY = 300;
/** Records handed over at once. */
const BATCH = 16;
/** Batches that a worker has before it, so that it never waits, and results never pile up. */
const AHEAD = 4;

/** Verifies all records, in their order, on all cores where there are many. Holds only a few at a time. */
export async function* verifyAll(
  files: readonly RecordFile[],
  plan: VerifyPlan,
  threads = files.length < MANY ? 1 : availableParallelism(),
): AsyncGenerator<Verified> {
  if (threads > 1) yield* byWorkers(files, plan, threads);
  else yield* one(files, plan);
}

async function* one(files: readonly RecordFile[], plan: VerifyPlan): AsyncGenerator<Verified> {
  const verifier = await recordVerifier(plan);
  try {
    for (const file of files) yield [file, await verifier.verify(file)];
  } finally {
    await verifier.close();
  }
}

async function* byWorkers(
  files: readonly RecordFile[],
  plan: VerifyPlan,
  threads: number,
): AsyncGenerator<Verified> {
  const workers = await startWorkers(plan, threads);
  const asked: { readonly batch: readonly RecordFile[]; readonly answer: Promise<Answer> }[] = [];
  try {
    for (let next = 0, turn = 0; next < files.length || asked.length > 0; ) {
      while (next < files.length && asked.length < threads * AHEAD) {
        const batch = files.slice(next, next + BATCH);
        const answer = workers[turn % threads]?.(batch) ?? Promise.resolve([]);
        // Whoever waits for it hears of the fault; until then nobody does.
        answer.catch(() => {});
        asked.push({ batch, answer });
        next += BATCH;
        turn += 1;
      }
      const { batch, answer } = asked.shift() ?? { batch: [], answer: Promise.resolve([]) };
      const verifications = await answer;
      for (const [nth, file] of batch.entries()) {
        const verification = verifications[nth];
        if (verification !== undefined) yield [file, verification];
      }
    }
  } finally {
    for (const ask of workers) void ask(null);
  }
}

/** Megabytes of what is soon forgotten: with its own choice an engine holds far more of it than is ever needed. */
const YOUNG = 8;

type Answer = readonly Verification[];
type Ask = (batch: readonly RecordFile[] | null) => Promise<Answer>;

async function startWorkers(plan: VerifyPlan, threads: number): Promise<readonly Ask[]> {
  const { WORKER_URL } = await import('./worker.ts');
  const workerData: WorkerOrder = { kind: 'verify-records', plan };
  return Array.from({ length: threads }, () => startWorker(WORKER_URL, workerData));
}

/** A worker answers in the order in which it is asked. */
function startWorker(url: URL, workerData: WorkerOrder): Ask {
  const worker = new Worker(url, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const waiting: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (fault: Fault) => void;
  }[] = [];
  let broken: Fault | null = null;
  const breaks = (cause?: unknown): void => {
    broken = new Fault('a thread that verifies records broke', 'please report this', { cause });
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', breaks);
  worker.on('exit', () => breaks());
  return async (batch) =>
    new Promise((resolve, reject) => {
      if (batch === null) resolve([]);
      else if (broken !== null) reject(broken);
      else waiting.push({ resolve, reject });
      worker.postMessage(batch);
    });
}
