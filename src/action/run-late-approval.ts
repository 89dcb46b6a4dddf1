import { approveLate } from '../app/late-approval.ts';
import { refuseBelowAnchors } from '../app/seal/anchors.ts';
import { readLedger } from '../app/seal/ledger-state.ts';
import { stoppedRun, withViews } from '../app/seal/sealed-run.ts';
import { ledgerOrigin } from '../core/ledger/origin.ts';
import type { Instant } from '../core/model/instant.ts';
import { anchorsFor, makerOf, outputsFor, type SealRun } from './run-seal.ts';
import { followUp } from './seal-follow-up.ts';
import type { SealJob } from './seal-job.ts';
import { sealHost } from './seal-tools.ts';
import { signerOf } from './signer.ts';

/**
 * Seals an approval that somebody gave afterwards, on the issue of a violation; gives the reason where there is none.
 * Throws a `Fault` where it can't go on.
 */
export async function runLateApproval(
  job: SealJob,
  issue: number,
): Promise<SealRun | { readonly nothing: string }> {
  const { inputs, host, env, say } = job;
  const tools = sealHost(inputs, host, env, say);
  const { judge, issues } = tools;
  const repository = await judge.forge.repository();
  const origin = ledgerOrigin(repository.uri, repository.defaultBranch.tip);
  const anchors = await anchorsFor(job, tools, origin);
  const store = await tools.openStore(inputs.seal);
  try {
    await refuseBelowAnchors(store, await readLedger(store, origin), anchors);
    const signer = await signerOf(inputs.seal.signing, env, host.workspace);
    const { shipped } = judge;
    const now = Date.now() as Instant;
    const maker = makerOf(shipped);
    const came = await approveLate({ judge, issues, store, signer, shipped, ...maker }, issue, now);
    if (came.kind === 'nothing') return { nothing: came.reason };
    const following = followUp(job, tools, repository);
    await following.appended([came.record]);
    const { notices, evidencePath, broken } = await following.ended();
    const views = withViews([], [came.record]);
    const all = [...came.notices, ...notices];
    const run = stoppedRun(came.record.position, inputs.ledgerBranch, views, all);
    return { run, broken, outputs: outputsFor(run, evidencePath) };
  } finally {
    await store.close();
  }
}
