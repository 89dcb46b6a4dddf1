import { recordPath } from '../ledger/record-path.ts';
import type { JsonObject } from '../model/json.ts';
import type { SealedRun } from './sealed-view.ts';

/** What was sealed, as `grantproof seal --json` prints it. */
export const sealedJson = ({ ledger, sealed, notices }: SealedRun): JsonObject => ({
  schema: 'https://grantproof.dev/sealed/v1',
  ledger: { origin: ledger.origin, branch: ledger.branch, size: ledger.size, root: ledger.root },
  sealed: sealed.map(({ index, kind, commit, pullRequest, judged }) => ({
    index,
    kind,
    result: judged?.result ?? null,
    commit,
    pullRequest,
    deltaDigest: judged?.deltaDigest ?? null,
    record: recordPath(index),
  })),
  notices: [...notices],
});
