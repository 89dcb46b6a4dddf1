import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { LedgerRecordFile } from '../../app/ledger-verification/examination.ts';
import type { VerifyPlan } from './plan.ts';
import { recordVerifier } from './record-verifier.ts';

/** What a worker is started with; other threads of a process may load this module too. */
export interface WorkerOrder {
  readonly kind: 'verify-records';
  /** Whether records are handed over by where they are, or as they are. */
  readonly of: 'files' | 'records';
  readonly plan: VerifyPlan;
}

/** Where the code of a worker is: this very module, wherever the bundler has put it. */
export const WORKER_URL = new URL(import.meta.url);

const isOrder = (data: unknown): data is WorkerOrder =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'verify-records';

if (!isMainThread && parentPort !== null && isOrder(workerData)) {
  const port = parentPort;
  const { plan, of } = workerData;
  const verifier = recordVerifier(plan);
  let before: Promise<unknown> = verifier;
  port.on('message', (items: readonly unknown[] | null) => {
    before = before.then(async () => {
      const { verify, examine, close } = await verifier;
      if (items === null) {
        await close();
        port.close();
        return;
      }
      const came = [];
      for (const item of items) {
        const { record, bundle, inputs } = item as LedgerRecordFile;
        const isFile = of === 'files';
        came.push(await (isFile ? verify(item as RecordFile) : examine(record, bundle, inputs)));
      }
      port.postMessage(came);
    });
  });
}
