import type { Instant } from '../core/model/instant.ts';
import type { Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { judgedTrees, type TreesWanted } from './judged-trees.ts';
import { judgeQuestion, type Question, type Report, refused } from './judgement.ts';
import { readGivenFacts, type SourceText } from './setup.ts';

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

/** Judges what landing `head` on `base` would change. Throws a `Fault` when the repository can't be read. */
export async function check(
  repository: Repository,
  shipped: Shipped,
  request: CheckRequest,
): Promise<Report> {
  const asked = await questionOf(repository, request);
  if ('refused' in asked) return asked.refused;
  const report = await judgeQuestion(repository, shipped, asked.question);
  const { facts: given } = request;
  const source = (path: string): string | undefined =>
    given?.path === path ? given.text : report.source(path);
  return { ...report, source };
}

/** What a request asks; where the revisions are not there that it names, the report that says so. */
export async function questionOf(
  repository: Repository,
  request: CheckRequest,
): Promise<{ readonly question: Question } | { readonly refused: Report }> {
  const { now, all, policy } = request;
  const { facts, problems } = readGivenFacts(request.facts, now);
  const wanted = facts.repository?.defaultBranch ?? request.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null)
    return { refused: refused(now, problems, [await noDefaultBranch(repository, wanted)]) };
  const trees = await judgedTrees(repository, branch.tip, request);
  if (trees.kind === 'missing') return { refused: refused(now, problems, [trees.reason]) };
  const { base, head } = trees;
  const targetRef = facts.pullRequest?.baseRef ?? branch.name;
  return { question: { tip: branch.tip, base, head, targetRef, facts, policy, problems, all } };
}

async function noDefaultBranch(repository: Repository, name: string | undefined): Promise<string> {
  if (name !== undefined) return `there is no branch \`${name}\` to take the policy from`;
  return (await repository.resolve('HEAD')) === null
    ? 'the repository has no commit yet'
    : 'the default branch is unknown: name it with --default-branch NAME';
}
