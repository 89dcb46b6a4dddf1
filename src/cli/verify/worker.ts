import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { VerifyPlan } from './plan.ts';
import { recordVerifier } from './record-verifier.ts';

/** What a worker is started with; other threads of a process may load this module too. */
export interface WorkerOrder {
  readonly kind: 'verify-records';
  readonly plan: VerifyPlan;
}

/** Where the code of a worker is: this very module, wherever the bundler has put it. */
export const WORKER_URL = new URL(import.meta.url);

const isOrder = (data: unknown): data is WorkerOrder =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'verify-records';

if (!isMainThread && parentPort !== null && isOrder(workerData)) {
  const port = parentPort;
  const verifier = recordVerifier(workerData.plan);
  let before: Promise<unknown> = verifier;
  port.on('message', (files: readonly RecordFile[] | null) => {
    before = before.then(async () => {
      const { verify, close } = await verifier;
      if (files === null) {
        await close();
        port.close();
        return;
      }
      const verifications = [];
      for (const file of files) verifications.push(await verify(file));
      port.postMessage(verifications);
    });
  });
}
