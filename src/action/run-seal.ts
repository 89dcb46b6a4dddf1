import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { engineDigest } from '../adapters/files/engine-digest.ts';
import type { SealedRecord } from '../app/seal/append.ts';
import { forgeLandings } from '../app/seal/forge-landings.ts';
import type { LedgerState } from '../app/seal/ledger-state.ts';
import { knownOutside } from '../app/seal/outside.ts';
import { seal } from '../app/seal/seal.ts';
import type { SealTools } from '../app/seal/seal-request.ts';
import { sealedRun, stoppedRun, withViews } from '../app/seal/sealed-run.ts';
import { ledgerOrigin } from '../core/ledger/origin.ts';
import { Fault } from '../core/model/fault.ts';
import type { Instant } from '../core/model/instant.ts';
import { count } from '../core/render/plain-words.ts';
import { isViolation, type SealedRun, type SealedView } from '../core/render/sealed-view.ts';
import { worse } from '../core/verdict/result.ts';
import type { ForgeRepository } from '../ports/forge.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';
import type { Shipped } from '../ports/shipped.ts';
import type { Host } from './host.ts';
import { NO_OUTPUTS } from './no-outputs.ts';
import type { SealAsked } from './occasion.ts';
import type { Outputs } from './runner-files.ts';
import { type FollowedUp, followUp } from './seal-follow-up.ts';
import type { SealInputs } from './seal-inputs.ts';
import type { SealJob } from './seal-job.ts';
import { type SealHost, sealHost } from './seal-tools.ts';
import { signerOf } from './signer.ts';

/** What a run of the seal did, for whoever shows it. */
export interface SealRun {
  readonly run: SealedRun;
  readonly outputs: Outputs;
  /** What could not be done after it was sealed. */
  readonly broken: FollowedUp['broken'];
}

/** Seals what has landed on the default branch, and does what follows from it. Throws a `Fault` where it can't go on. */
export async function runSeal(
  job: SealJob,
  asked: Extract<SealAsked, { kind: 'seal' }>,
): Promise<SealRun> {
  const { inputs, host, env, say } = job;
  const tools = sealHost(inputs, host, env, say);
  const repository = await tools.judge.forge.repository();
  const following = followUp(job, tools, repository);
  let sealed: readonly SealedView[] = [];
  let last: SealedRecord['position'] | null = null;
  const appended = async (records: readonly SealedRecord[]): Promise<void> => {
    sealed = withViews(sealed, records);
    last = records.at(-1)?.position ?? last;
    if (sealed.length >= WORTH_TELLING) say(`sealed ${count(sealed.length, 'record')} so far`);
    await following.appended(records);
  };
  const came = await sealBranch(job, tools, repository, { ...asked, appended });
  const { notices, evidencePath, broken } = await following.ended();
  const run = runOf(came, last, { branch: inputs.ledgerBranch, sealed, notices });
  const stopped = 'stopped' in came ? [{ error: came.stopped }] : [];
  return { run, broken: [...stopped, ...broken], outputs: outputsFor(run, evidencePath) };
}

/** Throws what stopped a run that had sealed nothing by then. */
function runOf(
  came: LedgerState | Stopped,
  last: SealedRecord['position'] | null,
  { branch, sealed, notices }: Pick<SealedRun, 'sealed' | 'notices'> & { readonly branch: string },
): SealedRun {
  if (!('stopped' in came)) return sealedRun(came, branch, sealed, notices);
  if (last === null) throw came.stopped;
  return stoppedRun(last, branch, sealed, notices);
}

/** A run that could not go on. */
interface Stopped {
  readonly stopped: unknown;
}

/** What a run of the seal hands on to later steps. */
export const outputsFor = (run: SealedRun, evidencePath: string): Outputs => ({
  ...NO_OUTPUTS,
  ...judgedOutputs(run),
  sealed: String(run.sealed.length),
  violations: String(run.sealed.filter(isViolation).length),
  'evidence-path': evidencePath,
});

/** The worst of what was judged, and all that blocks. */
function judgedOutputs({ sealed }: SealedRun): Pick<Outputs, 'result' | 'findings'> {
  const judged = sealed.flatMap((one) => one.judged ?? []);
  const [first, ...rest] = judged.map(({ result }) => result);
  const findings = judged.reduce((sum, one) => sum + one.findings, 0);
  return {
    result: first === undefined ? NO_OUTPUTS.result : rest.reduce(worse, first),
    findings: String(findings),
  };
}

/** Of fewer, the last line of the log tells soon enough. */
const WORTH_TELLING = 50;

type BranchAsked = Extract<SealAsked, { kind: 'seal' }> & {
  readonly appended: NonNullable<SealTools['appended']>;
};

async function sealBranch(
  { inputs, host, env, say }: SealJob,
  tools: SealHost,
  repository: ForgeRepository,
  { heartbeat, landed, appended }: BranchAsked,
): Promise<LedgerState | Stopped> {
  const { name: branch, tip } = repository.defaultBranch;
  const now = Date.now() as Instant;
  const signer = await signerOf(inputs.seal.signing, env, host.workspace);
  const { forge, tickets, shipped } = tools.judge;
  const origin = ledgerOrigin(repository.uri, tip);
  const anchors = await anchorsFor({ inputs, host, env, say }, tools, origin);
  const history = await tools.openHistory(repository);
  let store: LedgerStore | null = null;
  try {
    store = await tools.openStore(inputs.seal);
    const at = await history.resolve(tip);
    if (at === null)
      throw new Fault(`the commit \`${tip}\` is no longer on the server`, 'run it again');
    const source = forgeLandings({
      ...{ forge, tickets, repository, branch, now, fresh: landed !== null },
      landings: tools.landings,
    });
    return await seal(
      {
        ...{ repository: history, shipped, store, signer, source },
        ...{ ...makerOf(shipped), appended },
      },
      {
        ...{ branch, tip: at, adopt: at, origin, now, heartbeat, anchors },
        repository: { uri: repository.uri, id: repository.id },
      },
    );
  } catch (error) {
    return { stopped: error };
  } finally {
    await store?.close();
    await history.close();
  }
}

/** What is known of the ledger outside of it. */
export const anchorsFor = (
  { inputs, host }: SealJob,
  tools: SealHost,
  origin: string,
): Promise<readonly string[]> =>
  knownOutside(
    { ...tools, branch: inputs.ledgerBranch },
    { origin, attested: inputs.seal.attest, kept: anchorOf(inputs.seal, host) },
  );

function anchorOf({ anchor }: SealInputs, { workspace }: Host): readonly string[] {
  if (anchor === null) return [];
  try {
    return [readFileSync(resolve(workspace, anchor), 'utf8')];
  } catch (cause) {
    throw new Fault(
      `the file \`${anchor}\` of the input \`anchor\` can't be read`,
      'see that an earlier step puts it there, or leave the input out',
      { cause },
    );
  }
}

/** What makes records here. */
export const makerOf = (shipped: Shipped): Pick<SealTools, 'engine' | 'salt' | 'pause'> => ({
  engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
  salt: () => randomBytes(16).toString('hex'),
  pause: async (attempt) => {
    await setTimeout(Math.random() * Math.min(200 * 2 ** attempt, 10_000));
  },
});
