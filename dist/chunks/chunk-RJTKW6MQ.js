import {
  recordVerifier
} from "./chunk-DBV5NLI7.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/cli/verify/pool.ts
import { availableParallelism } from "node:os";

// src/cli/verify/threads.ts
import { Worker } from "node:worker_threads";
var YOUNG = 8;
async function startThreads(plan, threads, of) {
  const { WORKER_URL } = await import("./worker-GKJHSSUG.js");
  const workerData = { kind: "verify-records", of, plan };
  return Array.from({ length: threads }, () => startThread(WORKER_URL, workerData));
}
function startThread(url, workerData) {
  const worker = new Worker(url, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG }
  });
  const waiting = [];
  let broken = null;
  const breaks = (cause) => {
    broken = new Fault("a thread that verifies records broke", "please report this", { cause });
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on("message", (came) => waiting.shift()?.resolve(came));
  worker.on("error", breaks);
  worker.on("exit", () => breaks());
  return async (items) => new Promise((resolve, reject) => {
    if (items === null) resolve([]);
    else if (broken !== null) reject(broken);
    else waiting.push({ resolve, reject });
    worker.postMessage(items);
  });
}

// src/cli/verify/pool.ts
var MANY = 300;
var BATCH = 16;
var BATCH_BYTES = 1024 * 1024;
var AHEAD = 4;
var MOST_BYTES = 64 * 1024 * 1024;
var threadsFor = (records) => records < MANY ? 1 : availableParallelism();
async function* verifyAll(files, plan, threads = threadsFor(files.length)) {
  if (threads > 1) {
    yield* shared(
      batchesOf(files, () => 0),
      await startThreads(plan, threads, "files")
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
async function* examineRecords(records, plan, count, threads = threadsFor(count)) {
  if (threads > 1) {
    const batches = batchesOf(records, ({ record, bundle }) => record.length + bundle.length);
    const started = await startThreads(plan, threads, "records");
    for await (const [, entry] of shared(batches, started)) yield entry;
    return;
  }
  yield* examineHere(records, plan);
}
async function* examineHere(records, plan, repository = null) {
  const verifier = await recordVerifier(plan, repository);
  try {
    for await (const { record, bundle, inputs } of records)
      yield await verifier.examine(record, bundle, inputs);
  } finally {
    await verifier.close();
  }
}
async function* batchesOf(all, bytesOf) {
  let items = [];
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
async function* shared(batches, threads) {
  const asked = [];
  let outstanding = 0;
  let turn = 0;
  let last = false;
  try {
    for (; ; ) {
      while (!last && asked.length < threads.length * AHEAD && outstanding < MOST_BYTES) {
        const next = await batches.next();
        if (next.done === true) {
          last = true;
          break;
        }
        const answer = threads[turn % threads.length]?.(next.value.items) ?? Promise.resolve([]);
        answer.catch(() => {
        });
        asked.push({ ...next.value, answer });
        outstanding += next.value.bytes;
        turn += 1;
      }
      const first = asked.shift();
      if (first === void 0) return;
      const came = await first.answer;
      outstanding -= first.bytes;
      for (const [nth, item] of first.items.entries()) {
        const one = came[nth];
        if (one !== void 0) yield [item, one];
      }
    }
  } finally {
    for (const ask of threads) void ask(null);
    await batches.return(void 0);
  }
}

export {
  verifyAll,
  examineRecords,
  examineHere
};
