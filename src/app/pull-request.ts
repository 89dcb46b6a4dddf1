import { reviewedCommits } from '../core/approval/reviewed-commits.ts';
import { teamsAsked } from '../core/approval/teams-asked.ts';
import type { Account, Facts, Revocation, TicketFact } from '../core/model/facts.ts';
import { Fault } from '../core/model/fault.ts';
import { type Oid, oid } from '../core/model/ids.ts';
import type { Instant } from '../core/model/instant.ts';
import { byText } from '../core/model/order.ts';
import { ticketsWanted } from '../core/policy/tickets-wanted.ts';
import type { Forge, PullRequestState } from '../ports/forge.ts';
import type { CommitRef, Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import type { Tickets } from '../ports/tickets.ts';
import { type Completed, judgeQuestion, type Report } from './judgement.ts';
import type { Landing } from './landing.ts';
import { knowingRevocations } from './revocations.ts';
import type { Setup } from './setup.ts';
import { workflowNotices } from './workflow-notices.ts';

/** Which objects a judgement needs; the rest of the repository stays where it is. */
interface ObjectsWanted {
  readonly commits: readonly Oid[];
  /** Tips of branches, by name. */
  readonly branches: ReadonlyMap<string, Oid>;
  /** The pull request that is judged; null where several are. */
  readonly pullRequest: number | null;
}

export interface JudgeTools {
  readonly forge: Forge;
  readonly tickets: Tickets;
  readonly shipped: Shipped;
  readonly openRepository: (wanted: ObjectsWanted) => Promise<Repository>;
  /** Which of the grants the ledger saw taken away, and by which record. */
  readonly revocations: (grants: readonly string[]) => Promise<readonly Revocation[]>;
}

export interface PullRequestReport extends Report {
  /** What is wrong with the workflows that run the gate, one sentence each. */
  readonly advice: readonly string[];
}

/** Judges what merging a pull request would change on its target, as both are now. */
export async function judgePullRequest(
  tools: JudgeTools,
  state: PullRequestState,
  now: Instant,
): Promise<PullRequestReport> {
  const { base, head } = state;
  const { name, tip } = state.repository.defaultBranch;
  const repository = await tools.openRepository({
    commits: [...commitsOf(state, now), base.tip],
    branches: new Map([[name, tip]]),
    pullRequest: state.number,
  });
  try {
    const report = await judgeLanding(tools, repository, state, { base: base.tip, head }, now);
    const policed = await present(repository, tip);
    return { ...report, advice: await workflowNotices(repository, policed.tree) };
  } finally {
    await repository.close();
  }
}

/** The head, and the commits that approvals may be about. */
export function commitsOf({ head, facts }: PullRequestState, now: Instant): readonly Oid[] {
  // Before the roster is known, every account is taken for a person of its own: that finds no commit too few.
  const reviewed = reviewedCommits({ ...facts, now }, null).filter((commit) => /[^0]/.test(commit));
  return [...new Set([head, ...reviewed.map((commit) => oid(commit))])];
}

/**
 * Judges a landing with what the forge and the ticket systems say of its pull request. What the tip of the default
 * branch holds judges; nothing of the pull request does.
 */
export async function judgeLanding(
  tools: JudgeTools,
  repository: Repository,
  state: PullRequestState,
  ends: { readonly base: Oid; readonly head: Oid },
  now: Instant,
): Promise<Report> {
  const question = {
    tip: await present(repository, state.repository.defaultBranch.tip),
    base: await present(repository, ends.base),
    head: await present(repository, ends.head),
    targetRef: state.base.ref,
    facts: { ...state.facts, now },
  };
  const complete = knowingRevocations(tools.revocations, async (landing, setup) =>
    completeFacts(tools, setup, landing),
  );
  return judgeQuestion(repository, tools.shipped, question, complete);
}

async function present(repository: Repository, commit: Oid): Promise<CommitRef> {
  const found = await repository.resolve(commit);
  if (found !== null) return found;
  throw new Fault(`the commit \`${commit}\` is no longer on the server`, 'run the job again');
}

/**
 * Asks for what only the change tells is needed: what reviewers may do, which teams they are in, tickets, and which
 * rules guard the branch.
 */
export async function completeFacts(
  tools: Pick<JudgeTools, 'forge' | 'tickets'>,
  setup: Setup,
  landing: Landing,
): Promise<Completed> {
  if (landing.kind === 'conflict') return { facts: setup.facts, reasons: [] };
  const { facts } = setup;
  const { change } = landing;
  const branch = facts.pullRequest?.baseRef;
  const judged = change.deltas.length > 0 || change.policyPaths.length > 0;
  const refs = ticketsWanted({ ...setup, deltas: change.deltas });
  const [people, branchRules, ...answers] = await Promise.all([
    tools.forge.people(reviewersOf(facts), teamsAsked(change, setup)),
    judged && branch !== undefined ? tools.forge.branchRules(branch) : null,
    ...refs.map(async (ref) => ticketOrReason(() => tools.tickets.find(ref))),
  ]);
  const tickets = answers.filter((answer) => typeof answer !== 'string');
  const reasons = answers.filter((answer) => typeof answer === 'string');
  return {
    facts: {
      ...facts,
      people,
      ...(refs.length > 0 && { tickets }),
      ...(branchRules !== null && { branchRules }),
    },
    reasons: [...new Set(reasons)],
  };
}

function reviewersOf({ reviews = [] }: Facts): readonly Account[] {
  const accounts = reviews.flatMap(({ reviewer }) => (reviewer === null ? [] : [reviewer]));
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return [...byId.values()].toSorted((a, b) => byText(a.id, b.id));
}

/** A ticket system that can't answer is for the verdict to say: everything else in it is still worth knowing. */
async function ticketOrReason(find: () => Promise<TicketFact>): Promise<TicketFact | string> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Fault) return `${error.message}: ${error.help}`;
    throw error;
  }
}
