import { shown } from '../core/manifest/schema/shown.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Json } from '../core/model/json.ts';
import { faultLine, type StatusLine, statusOf, unguardedLine } from '../core/render/status-line.ts';
import { worse } from '../core/verdict/result.ts';
import type { CommitStatus, Forge, Published, PullRequestState } from '../ports/forge.ts';
import type { Report } from './judgement.ts';
import { type GroupMember, judgeMergeGroup, type QueuedMember } from './merge-group.ts';
import { type JudgeTools, judgePullRequest } from './pull-request.ts';

/** What is to be judged. */
export type Occasion =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      /** The head as the event had it: where nothing can be read, what broke is said there. Null where it named none. */
      readonly head: Oid | null;
    }
  | { readonly kind: 'open-pull-requests' }
  | {
      readonly kind: 'merge-group';
      readonly baseRef: string;
      readonly base: Oid;
      readonly head: Oid;
    };

export interface GateRequest {
  /** Name of the commit status. */
  readonly context: string;
  /** Where the run can be read; null where it can't. */
  readonly url: string | null;
  /** The clock's word, taken once. */
  readonly now: Instant;
}

/** A verdict and what became of it. */
export interface GateReport {
  /** `null` for a merge group as a whole. */
  readonly pullRequest: number | null;
  /** The commit that carries the status. */
  readonly commit: Oid;
  readonly report: Report;
  readonly status: CommitStatus;
  readonly published: Published;
  /** What a reader should know besides the verdict. */
  readonly notes: readonly string[];
  /** What is wrong with the workflows that run the gate. */
  readonly advice: readonly string[];
}

/** What came of an occasion. */
export interface Gated {
  readonly reports: readonly GateReport[];
  /** Why pull requests could not be judged, where several were to be; the others were. */
  readonly broken: readonly { readonly pullRequest: number; readonly error: unknown }[];
}

/** Judges what the occasion is about and puts each verdict on its commit. Throws a `Fault` when that can't be done. */
export async function gate(
  tools: JudgeTools,
  occasion: Occasion,
  request: GateRequest,
): Promise<Gated> {
  switch (occasion.kind) {
    case 'pull-request':
      return { reports: await gatePullRequest(tools, occasion, request), broken: [] };
    case 'open-pull-requests':
      return gateNumbers(tools, await tools.forge.openPullRequests(), request);
    case 'merge-group':
      return { reports: await gateMergeGroup(tools, occasion, request), broken: [] };
  }
}

/** Whoever opens a pull request that can't be judged does not keep the others from it. */
export async function gateNumbers(
  tools: JudgeTools,
  numbers: readonly number[],
  request: GateRequest,
): Promise<Gated> {
  const reports: GateReport[] = [];
  const broken: Gated['broken'][number][] = [];
  for (const number of numbers) {
    try {
      reports.push(...(await gatePullRequest(tools, { number, head: null }, request)));
    } catch (error) {
      broken.push({ pullRequest: number, error });
    }
  }
  return { reports, broken };
}

const MOST_ROUNDS = 3;

/**
 * Judges until nothing has changed meanwhile: of two runs at once, the slower one would otherwise put an old
 * verdict over a newer one. Nothing for a pull request that is closed.
 */
async function gatePullRequest(
  { forge, ...tools }: JudgeTools,
  { number, head }: { readonly number: number; readonly head: Oid | null },
  request: GateRequest,
): Promise<readonly GateReport[]> {
  const read = (known: Oid | null): Promise<PullRequestState> =>
    tellingFaults(
      forge,
      () => headOf(forge, number, known),
      request,
      () => forge.pullRequest(number),
    );
  let state = await read(head);
  for (let round = 1; state.open; round += 1) {
    const judged = state;
    const report = await withStatus(forge, judged.head, request, () =>
      judgeHead({ forge, ...tools }, judged, request),
    );
    state = await read(judged.head);
    if (isSame(judged, state)) return [report];
    if (round === MOST_ROUNDS) await tellingFaults(forge, () => judged.head, request, restless);
  }
  return [];
}

/** Where what broke is to be said: on the head of now, else on the one that the event named. */
async function headOf(forge: Forge, number: number, known: Oid | null): Promise<Oid | null> {
  return forge.headOf(number).catch(() => known);
}

/** The run of the last change may be over by now, so no verdict of before it may stay. */
async function restless(): Promise<never> {
  throw new Fault(
    'the pull request changes faster than it can be judged',
    'run the job again when it has come to rest',
  );
}

const isSame = (a: PullRequestState, b: PullRequestState): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

type Unpublished = Omit<GateReport, 'published' | 'commit'>;

/**
 * One commit may be the head of several pull requests, and then carries the worst of the verdicts on those that aim at
 * guarded branches.
 */
async function judgeHead(
  tools: JudgeTools,
  state: PullRequestState,
  { now, url }: GateRequest,
): Promise<Unpublished> {
  const report = await judgePullRequest(tools, state, now);
  const own: GroupMember = { number: state.number, report };
  let worst = isGuarded(state) ? own : null;
  for (const number of await tools.forge.pullRequestsAt(state.head)) {
    if (number === state.number) continue;
    const other = await tools.forge.pullRequest(number);
    if (!other.open || other.head !== state.head || !isGuarded(other)) continue;
    const theirs = await judgePullRequest(tools, other, now);
    if (worst === null || isWorse(theirs, worst.report)) worst = { number, report: theirs };
  }
  const told = worst ?? own;
  const shared = told.number !== state.number;
  const line = statusOf(told.report.verdict, shared ? told.number : undefined);
  const astray = worst === null && line.state === 'success';
  return {
    pullRequest: state.number,
    report,
    status: asStatus(astray ? unguardedLine(state.base.ref) : line, url),
    notes: [
      ...(state.notes ?? []),
      ...(shared ? [`the same commit is the head of #${told.number}, ${SHARED}`] : []),
      ...(astray ? [`${shown(state.base.ref)} ${UNGUARDED}`] : []),
    ],
    advice: report.advice,
  };
}

const SHARED =
  'whose verdict stands on it; once that one is settled or closed, comment `/grantproof recheck` here';

/**
 * Anybody can make a branch on which a change looks harmless. A status belongs to the commit, whatever it aims at: a
 * success there would open the guarded branches to it until it is judged for them.
 */
const UNGUARDED =
  'is guarded by nobody, so the status stays pending: it is judged anew when it aims at a protected branch';

const isGuarded = ({ base, repository }: PullRequestState): boolean =>
  base.protected || base.ref === repository.defaultBranch.name;

const isWorse = (a: Report, b: Report): boolean =>
  a.verdict.result !== b.verdict.result &&
  worse(a.verdict.result, b.verdict.result) === a.verdict.result;

async function gateMergeGroup(
  tools: JudgeTools,
  group: Extract<Occasion, { kind: 'merge-group' }>,
  request: GateRequest,
): Promise<readonly GateReport[]> {
  let members: readonly QueuedMember[] = [];
  const whole = await withStatus(tools.forge, group.head, request, async () => {
    members = await judgeMergeGroup(tools, group, request.now);
    const [first, ...rest] = members;
    if (first === undefined)
      throw new Fault('the merge group is empty', 'put the pull request into the queue again');
    const worst = rest.reduce((a, b) => (isWorse(b.report, a.report) ? b : a), first);
    return {
      pullRequest: worst.number,
      report: worst.report,
      status: asStatus(groupLine(worst), request.url),
      notes: [],
      advice: [],
    };
  });
  return members.map(({ number, report, behind }) => ({
    ...whole,
    pullRequest: number,
    report,
    notes: behind ? [IN_QUEUE] : [],
  }));
}

const IN_QUEUE = 'this is the verdict in the merge queue, on top of what comes before it there';

/** A queue does not wait for people: what still needs somebody has to leave it. */
function groupLine({ number, report }: GroupMember): StatusLine {
  const line = statusOf(report.verdict, number);
  return { ...line, state: line.state === 'pending' ? 'failure' : line.state };
}

const asStatus = (line: StatusLine, url: string | null): CommitStatus => ({ ...line, url });

/**
 * Judges and publishes. A verdict that let the commit in does not stand while it is judged again: the job may be
 * cancelled, or its machine lost, and then nobody would take it back.
 */
async function withStatus(
  forge: Forge,
  commit: Oid,
  request: GateRequest,
  judged: () => Promise<Unpublished>,
): Promise<GateReport> {
  const { context, url } = request;
  return tellingFaults(
    forge,
    () => commit,
    request,
    async () => {
      if ((await forge.standingStatus(commit, context)) === 'success') {
        const description = 'judged again: what was said before does not count until this is done';
        await forge.publishStatus(commit, context, { state: 'pending', description, url });
      }
      const result = await judged();
      const published = await forge.publishStatus(commit, context, result.status);
      return { ...result, commit, published };
    },
  );
}

/** Where the work breaks, the commit says so, so that no older verdict stands for it. */
async function tellingFaults<T>(
  forge: Forge,
  place: () => Oid | null | Promise<Oid | null>,
  { context, url }: GateRequest,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const commit = await place();
    if (commit !== null) {
      // Where that can't be written either, the job says why.
      await forge.publishStatus(commit, context, { ...faultLine(error), url }).catch(() => {});
    }
    throw error;
  }
}
