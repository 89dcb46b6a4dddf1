import type { Facts } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { ForgeRepository } from '../../ports/forge.ts';
import type { BranchMove, LandingFound, Landings } from '../../ports/landings.ts';
import { completeFacts, type JudgeTools } from '../pull-request.ts';
import type { Complete } from '../record.ts';
import type { LandingKnown, LandingSource } from './landing-facts.ts';

export interface ForgeLandingsOptions {
  readonly forge: JudgeTools['forge'];
  readonly tickets: JudgeTools['tickets'];
  readonly landings: Landings;
  readonly repository: ForgeRepository;
  readonly branch: string;
  /** Whether something has just landed, so that the forge may not know yet what brought it. */
  readonly fresh: boolean;
  readonly now: Instant;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * What a forge knows of how commits came onto a branch: the pull request with everything that was said on it, or nobody's
 * leave. Where something is out of reach, sealing has to wait; what landed more than a day ago is sealed without it.
 */
export function forgeLandings(options: ForgeLandingsOptions): LandingSource {
  const { landings, branch, fresh } = options;
  const once = movesOnce(landings, branch);
  return {
    async landing(commit, line, times) {
      const found = await landings.landingOf(commit, branch, fresh);
      if (found !== null)
        return merged(options, found, await lastOf(landings, branch, found, line));
      const move = await lastOfPush(() => once(times.since), commit, line);
      const whole = await pushedWhole(options, move, commit);
      if (whole !== null) return merged(options, whole, whole.mergeCommit);
      if (move?.kind === 'merge' && times.now - move.at < HOUR) throw untold(commit);
      return pushed(options, move, commit, times.now);
    },
    moves: once,
  };
}

/**
 * The pull request whose own commits somebody pushed to the branch: it has landed with the last of them, and the branch
 * never stood at the others. Null where that push brought nothing of the kind.
 */
async function pushedWhole(
  { landings, forge, branch }: ForgeLandingsOptions,
  move: BranchMove | null,
  commit: Oid,
): Promise<LandingFound | null> {
  if (move?.kind !== 'push' || move.after === null || move.after === commit) return null;
  const found = await landings.landingOf(move.after, branch, false);
  if (found?.mergeCommit !== move.after) return null;
  const { facts } = await forge.pullRequest(found.pullRequest);
  return facts.commits?.some(({ sha }) => sha === commit) === true ? found : null;
}

/** That a pull request brought it is known before it is known which one: nobody's leave would be the wrong record for ever. */
function untold(commit: Oid): Fault {
  return new Fault(
    `what landed can't be judged yet: a pull request brought \`${commit}\`, and nobody knows yet which one`,
    'nothing is lost: the next run of the seal goes on here; after an hour it is sealed as a push',
  );
}

/** What happened since, and on the day before, asked for when it is first needed: what is sealed last may be older than its record. */
function movesOnce(
  landings: Landings,
  branch: string,
): (since: Instant) => Promise<readonly BranchMove[]> {
  let asked: Promise<readonly BranchMove[]> | null = null;
  return async (since) => {
    asked ??= landings
      .branchMoves(branch, Math.max(0, since - DAY) as Instant)
      .then((moves) => moves ?? []);
    return asked;
  };
}

/** A rebase brings several commits, up to the one that the forge names: all of them must have come by it. */
async function lastOf(
  landings: Landings,
  branch: string,
  { pullRequest, mergeCommit }: LandingFound,
  line: readonly Oid[],
): Promise<Oid> {
  const [first] = line;
  const end = line.indexOf(mergeCommit);
  if (first === undefined || end <= 0) return first ?? mergeCommit;
  for (const commit of line.slice(1, end)) {
    const found = await landings.landingOf(commit, branch, false);
    if (found?.pullRequest !== pullRequest) return first;
  }
  return mergeCommit;
}

async function merged(
  { forge, tickets, now }: ForgeLandingsOptions,
  { pullRequest, mergedAt }: LandingFound,
  last: Oid,
): Promise<LandingKnown> {
  const isOld = now - mergedAt > DAY;
  try {
    const state = await forge.pullRequest(pullRequest);
    // Where its heads can't be known, no approval can be bound to any: that is no reason to leave it open.
    const { heads = [] } = state.facts;
    const facts = { ...state.facts, heads, now: mergedAt, landedAt: mergedAt };
    return { facts, last, complete: completing(forge, tickets, isOld) };
  } catch (error) {
    if (!(error instanceof Fault) || !isOld) throw error;
    const reason = `pull request #${pullRequest} can't be read: ${error.message}`;
    return { facts: { now: mergedAt, landedAt: mergedAt }, last, complete: giving(reason) };
  }
}

/** What could not be had is asked for again by the next run, but not for ever. */
function completing(
  forge: JudgeTools['forge'],
  tickets: JudgeTools['tickets'],
  isOld: boolean,
): Complete {
  return async (landing, setup) => {
    const completed = await completeFacts({ forge, tickets }, setup, landing);
    const [reason] = completed.reasons;
    if (reason === undefined || isOld) return completed;
    throw new Fault(
      `what landed can't be judged yet: ${reason}`,
      'nothing is lost: the next run of the seal goes on here; after a day it is sealed without',
    );
  };
}

const giving =
  (reason: string): Complete =>
  async (_, { facts }) =>
    Promise.resolve({ facts, reasons: [reason] });

/** The commit that a push or its like brought with others, so that nobody takes it for something of its own. */
async function lastOfPush(
  moves: () => Promise<readonly BranchMove[]>,
  commit: Oid,
  line: readonly Oid[],
): Promise<BranchMove | null> {
  const place = line.indexOf(commit);
  const found = (await moves())
    .map((move) => ({ move, at: move.after === null ? -1 : line.indexOf(move.after) }))
    .filter(({ at }) => at >= place)
    .toSorted((a, b) => a.at - b.at || a.move.at - b.move.at);
  return found[0]?.move ?? null;
}

/** Nobody was asked: the forge knows who pushed it, and when, where it remembers. */
async function pushed(
  { landings, repository, forge, tickets, now }: ForgeLandingsOptions,
  move: BranchMove | null,
  commit: Oid,
  sealing: Instant,
): Promise<LandingKnown> {
  const at = move?.at ?? sealing;
  const facts: Facts = {
    now: at,
    ...(move !== null && { landedAt: at }),
    repository: {
      id: repository.id,
      uri: repository.uri,
      defaultBranch: repository.defaultBranch.name,
    },
    pullRequest: null,
    commits: await landings.commits([commit]),
    heads: [{ sha: commit, at, pusher: move?.actor ?? null }],
    reviews: [],
    people: [],
  };
  return { facts, last: commit, complete: completing(forge, tickets, now - at > DAY) };
}
