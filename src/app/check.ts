import { contentDigest, deltaDigest } from '../core/change/delta-digest.ts';
import type { Change } from '../core/model/delta.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { judge } from '../core/policy/judge.ts';
import { matchedEntries } from '../core/policy/matched-entries.ts';
import type { Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { changeBetween, wholeTree } from './change-found.ts';
import { emptyVerdict } from './empty-verdict.ts';
import { judgedTrees, type TreesWanted } from './judged-trees.ts';
import { readGivenFacts, readSetup, type Setup, type SourceText, type Texts } from './setup.ts';
import { readTexts } from './tip-texts.ts';

export interface CheckRequest extends TreesWanted {
  readonly defaultBranch?: string | undefined;
  /** Everything on head, judged as if it were new. */
  readonly all: boolean;
  /** A policy to try out instead of the default branch's. */
  readonly policy?: SourceText | undefined;
  readonly facts?: SourceText | undefined;
  /** The clock's word; facts that name a time win over it. */
  readonly now: Instant;
}

/** A verdict, and what it is about. */
export interface CheckReport {
  readonly verdict: Verdict;
  /** Null where no commit could be found. */
  readonly base: string | null;
  readonly head: string | null;
  /** The judged tree; null where there is none. */
  readonly merge: string | null;
  /** Text of a file of the judged tree, as far as it was read. */
  readonly source: (path: string) => string | undefined;
}

/** Judges what landing `head` on `base` would change. Throws a `Fault` when the repository can't be read. */
export async function check(
  repository: Repository,
  shipped: Shipped,
  request: CheckRequest,
): Promise<CheckReport> {
  const given = readGivenFacts(request.facts, request.now);
  const wanted = given.facts.repository?.defaultBranch ?? request.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null) {
    const reason = await noDefaultBranch(repository, wanted);
    return refused(request, given.problems, [reason]);
  }
  const trees = await judgedTrees(repository, branch.tip, request);
  if (trees.kind === 'missing') return refused(request, given.problems, [trees.reason]);
  const about = { base: trees.base.commit, head: trees.head.commit };

  const tip = await readTexts(repository, branch.tip.tree);
  const source = setupText(tip.texts, request);
  const { setup, problems } = readSetup(tip.texts, request.policy, given.facts, shipped);
  const inTheWay = [...given.problems, ...tip.problems, ...problems];
  if (setup === null || inTheWay.length > 0)
    return { ...refused(request, inTheWay), ...about, source };

  if (request.all) {
    const found = await wholeTree(repository, setup, trees.head.tree);
    const verdict = verdictOn(found.change, setup, branch.name);
    return { ...about, merge: trees.head.tree, verdict, source: found.source };
  }
  const merge = await repository.merge(trees.base, trees.head);
  if (merge.kind === 'conflict') {
    const reason = `the change conflicts with its base in ${merge.paths.join(', ')}`;
    const verdict = emptyVerdict('pending', setup.facts.now, [], [reason]);
    return { ...about, merge: null, verdict, source };
  }
  const found = await changeBetween(repository, shipped, setup, trees.base.tree, merge.tree);
  const verdict = verdictOn(found.change, setup, branch.name);
  return { ...about, merge: merge.tree, verdict, source: found.source };
}

/** Texts of what judges, for excerpts: those that were handed in, and those of the tip. */
function setupText(tip: Texts, { policy, facts }: CheckRequest): CheckReport['source'] {
  const given = [policy, facts].filter((source) => source !== undefined);
  return (path) => given.find((source) => source.path === path)?.text ?? tip.get(path);
}

/** Nothing could be judged, by the fault of what was given. */
function refused(
  request: CheckRequest,
  problems: readonly Problem[],
  reasons: readonly string[] = [],
): CheckReport {
  const verdict = emptyVerdict('error', request.now, problems, reasons);
  return { verdict, base: null, head: null, merge: null, source: () => undefined };
}

async function noDefaultBranch(repository: Repository, name: string | undefined): Promise<string> {
  if (name !== undefined) return `there is no branch \`${name}\` to take the policy from`;
  return (await repository.resolve('HEAD')) === null
    ? 'the repository has no commit yet'
    : 'the default branch is unknown: name it with --default-branch NAME';
}

function verdictOn(change: Change, setup: Setup, targetRef: string): Verdict {
  const { policy, facts, backlog } = setup;
  return {
    ...judge({ change, policy, facts, backlog, contentDigest }),
    now: facts.now,
    deltaDigest: deltaDigest(change.deltas, {
      repository: facts.repository?.id ?? null,
      targetRef: facts.pullRequest?.baseRef ?? targetRef,
      matched: (delta) => matchedEntries(policy, delta),
    }),
    deltas: change.deltas,
    problems: change.problems,
    policy: { name: policy.name, sources: policy.sources },
  };
}
