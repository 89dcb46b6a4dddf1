import type { RecordedLanding } from '../core/evidence/record.ts';
import { sealedVerdict } from '../core/evidence/sealed-verdict.ts';
import type { Facts } from '../core/model/facts.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { worse } from '../core/verdict/result.ts';
import type { CommitRef, Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { broughtSetup } from './brought-setup.ts';
import { emptyVerdict } from './empty-verdict.ts';
import { findLanded, findLanding, findStanding, type Landing, verdictOn } from './landing.ts';
import { readSetup, type Setup, type SourceText } from './setup.ts';
import { readTexts } from './tip-texts.ts';

/** All that a judgement starts from; the repository tells the rest. */
export interface Question {
  /** Tip of the default branch: what it holds judges. */
  readonly tip: CommitRef;
  /** What the change lands on. */
  readonly base: CommitRef;
  readonly head: CommitRef;
  /** Name of the branch that it lands on. */
  readonly targetRef: string;
  readonly facts: Facts;
  /** Stands in for the policy at the tip. */
  readonly policy?: SourceText | undefined;
  /** Of what was given: with any of these nothing is judged. */
  readonly problems?: readonly Problem[];
  /** Everything on head, judged as if it were new. */
  readonly all?: boolean;
  /** `head` stands on the branch already, and is compared with `base` as it is; absent for what has yet to land. */
  readonly landed?: RecordedLanding;
}

/** A verdict, and what it is about. */
export interface Report {
  readonly verdict: Verdict;
  /** Null where no commit could be found. */
  readonly base: string | null;
  readonly head: string | null;
  /** The judged tree; null where there is none. */
  readonly merge: string | null;
  /** Text of a file of the judged tree, as far as it was read. */
  readonly source: (path: string) => string | undefined;
}

/** The facts with what only the change tells is needed. */
export interface Completed {
  readonly facts: Facts;
  /** Why something that the policy asks for could not be had, one sentence each. */
  readonly reasons: readonly string[];
}

/**
 * Judges a question: the one way from trees, policy and facts to a verdict, for every command and for the action.
 * Throws a `Fault` when the repository can't be read.
 *
 * @param complete asks the world for what the change makes necessary, before judging
 */
export async function judgeQuestion(
  repository: Repository,
  shipped: Shipped,
  question: Question,
  complete: (landing: Landing, setup: Setup) => Promise<Completed> = asGiven,
): Promise<Report> {
  const { landed, facts, base, head } = question;
  if (landed === undefined) return judged(repository, shipped, question, complete);
  if (landed.withheld.length > 0) {
    const verdict = emptyVerdict('violation', facts.now, [], landed.withheld);
    const about = { base: base.commit, head: head.commit, merge: head.tree };
    return { verdict, ...about, source: () => undefined };
  }
  const report = await judged(repository, shipped, inTime(question, landed), complete);
  return { ...report, verdict: sealedVerdict(report.verdict, landed) };
}

/** What is approved afterwards is judged as if nothing were late. */
function inTime(question: Question, { approves }: RecordedLanding): Question {
  if (approves === null) return question;
  const { landedAt: _, ...facts } = question.facts;
  return { ...question, facts };
}

/** What it came to before it is known that it has landed. */
async function judged(
  repository: Repository,
  shipped: Shipped,
  question: Question,
  complete: (landing: Landing, setup: Setup) => Promise<Completed>,
): Promise<Report> {
  const { tip, base, head, facts, policy: trial, problems: given = [] } = question;
  const about = { base: base.commit, head: head.commit };
  const texts = await readTexts(repository, tip.tree);
  const source = (path: string): string | undefined =>
    trial?.path === path ? trial.text : texts.texts.get(path);
  const { setup, problems } = readSetup(texts.texts, trial, facts, shipped);
  const inTheWay = [...given, ...texts.problems, ...problems];
  if (setup === null || inTheWay.length > 0) {
    const missing = inTheWay.some(({ code }) => code === 'policy-missing');
    const brought = missing ? await broughtSetup(repository, shipped, head.tree, facts.now) : null;
    return brought === null
      ? { ...refused(facts.now, inTheWay), ...about, source }
      : {
          ...refused(facts.now, [...inTheWay.map(asBrought), ...brought.problems]),
          ...about,
          source: (path) => brought.texts.get(path),
        };
  }
  const landing = await landingOf(repository, shipped, setup, question);
  const completed = await complete(landing, setup);
  const judged = verdictOn(landing, { ...setup, facts: completed.facts });
  const verdict = withReasons(judged, completed.reasons);
  return landing.kind === 'conflict'
    ? { ...about, merge: null, verdict, source }
    : { ...about, merge: landing.tree, verdict, source: landing.source };
}

async function landingOf(
  repository: Repository,
  shipped: Shipped,
  setup: Setup,
  { all, landed, base, head, targetRef }: Question,
): Promise<Landing> {
  if (all === true) return findStanding(repository, setup, head.tree, targetRef);
  const find = landed === undefined ? findLanding : findLanded;
  return find(repository, shipped, setup, { base, head }, targetRef);
}

const BROUGHT =
  'this change brings a first one, which counts once it has been merged; `grantproof check --policy FILE` tries it';

const asBrought = (problem: Problem): Problem =>
  problem.code === 'policy-missing' ? { ...problem, help: BROUGHT } : problem;

/** Nothing could be judged, by the fault of what was given. */
export function refused(
  now: Instant,
  problems: readonly Problem[],
  reasons: readonly string[] = [],
): Report {
  const verdict = emptyVerdict('error', now, problems, reasons);
  return { verdict, base: null, head: null, merge: null, source: () => undefined };
}

const asGiven = async (_: Landing, { facts }: Setup): Promise<Completed> =>
  Promise.resolve({ facts, reasons: [] });

/** What could not be had is an error, whatever else was found. */
function withReasons(verdict: Verdict, reasons: readonly string[]): Verdict {
  if (reasons.length === 0) return verdict;
  return {
    ...verdict,
    result: worse(verdict.result, 'error'),
    reasons: [...verdict.reasons, ...reasons],
  };
}
