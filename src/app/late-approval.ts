import type { Account, Person, Review } from '../core/model/facts.ts';
import { type Instant, laterOf } from '../core/model/instant.ts';
import { reviewWords } from '../core/render/approval-words.ts';
import { type LateAnswer, lateAnswer, readAnswered } from '../core/render/late-answer.ts';
import {
  approvedDigits,
  readViolationMark,
  type ViolationMark,
} from '../core/render/violation-issue.ts';
import type { Issue, IssueComment, Issues } from '../ports/issues.ts';
import type { JudgeTools } from './pull-request.ts';
import type { SealedRecord } from './seal/append.ts';
import type { Draft } from './seal/drafts.ts';
import {
  type LateApprovals,
  readSealedChange,
  retroactiveDraft,
  type SealedChange,
  unapprovable,
} from './seal/retroactive.ts';
import { appendOnce } from './seal/seal.ts';
import type { SealTools } from './seal/seal-request.ts';

/** What came of an issue on which somebody approves what has landed. */
export type LateApproval =
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'sealed'; readonly record: SealedRecord; readonly notices: readonly string[] };

type Tools = Omit<SealTools, 'source' | 'repository'> & {
  readonly judge: JudgeTools;
  readonly issues: Issues;
};

/**
 * Takes the approvals on the issue of a violation for reviews that came late, judges the change again with them, and seals
 * that as a record of its own, where one of them counts. The issue is closed once nothing is missing; the violation stays
 * in the ledger.
 */
export async function approveLate(
  tools: Tools,
  number: number,
  now: Instant,
): Promise<LateApproval> {
  const { issues, store } = tools;
  const issue = await issues.read(number);
  const mark = markOf(issue);
  if (typeof mark === 'string') return nothing(mark);
  const sealed = await readSealedChange(store, mark.record, mark.digest);
  const comments = await issues.comments(number);
  const approvals = approvalsOf(comments, sealed);
  if (approvals.length === 0) return nothing('no comment approves exactly this change');
  const ids = approvals.map(({ id }) => id);
  const answered = new Set(
    comments.flatMap(({ own, body }) => (own ? (readAnswered(body) ?? []) : [])),
  );
  if (ids.every((id) => answered.has(id))) return nothing('every approval is answered already');
  const answer = async (given: LateAnswer, close: boolean): Promise<readonly string[]> => {
    const told = await issues.answer(number, lateAnswer(given, ids), close);
    return told === 'done' ? [] : [UNTOLD];
  };
  const people = onceAsked(async (accounts, teams) => tools.judge.forge.people(accounts, teams));
  const draft = async (covered: string, at: Instant): Promise<Draft> =>
    retroactiveDraft(tools, sealed, { approvals, people, now: at, covered });
  const why = unapprovable(sealed) ?? (await uncounted(draft, sealed, ids, now));
  if (why !== null) {
    await answer({ kind: 'uncounted', reasons: typeof why === 'string' ? [why] : why }, false);
    return nothing('no approval counts');
  }
  const record = await appendOnce(tools, ({ last }) => draft(last.to, laterOf(now, last.at)));
  const result = record.report?.verdict.result;
  const closed = result === 'allow' || result === 'allow-with-exception';
  const given: LateAnswer = {
    ...{ kind: 'sealed', record: record.position.index, violation: mark.record, closed },
    verdict: record.report?.verdict ?? null,
  };
  return { kind: 'sealed', record, notices: await answer(given, closed) };
}

const nothing = (reason: string): LateApproval => ({ kind: 'nothing', reason });

const UNTOLD =
  'the issue could not be answered: add `issues: write` to `permissions:` in the workflow';

/** What an issue is about, or why it is about nothing here. */
function markOf(issue: Issue | null): ViolationMark | string {
  if (issue === null || !issue.own) return 'the issue is none of ours';
  if (!issue.open) return 'the issue is closed';
  return readViolationMark(issue.body) ?? 'the issue is about no violation';
}

/** Comments that name this very change; whoever mended theirs afterwards may have said something else. */
function approvalsOf(
  comments: readonly IssueComment[],
  { record }: SealedChange,
): readonly Review[] {
  const hex = record.verdict.deltaDigest.slice('sha256:'.length);
  const latest = new Map<string, Review>();
  for (const { id, author, body, createdAt, edited } of comments) {
    const digits = approvedDigits(body);
    if (edited || author === null || digits === null || !hex.startsWith(digits)) continue;
    latest.set(author.id, {
      ...{ id, reviewer: author, state: 'APPROVED', submittedAt: createdAt },
      commit: record.question.head.commit,
    });
  }
  return [...latest.values()];
}

/** Why none of the approvals counts, one reason each; null where one does. */
async function uncounted(
  draft: (covered: string, at: Instant) => Promise<Draft>,
  { record }: SealedChange,
  ids: readonly string[],
  now: Instant,
): Promise<readonly string[] | null> {
  const { report } = await draft(record.source.range.to, now);
  const reviews = report?.verdict.reviews ?? [];
  const standings = reviews.filter(({ id }) => ids.includes(id));
  if (standings.some(({ counts }) => counts)) return null;
  return standings.map((one) =>
    reviewWords(one, one.reviewer === null ? null : `\`${one.reviewer}\``),
  );
}

type People = LateApprovals['people'];

/** The change is judged more than once; what people may do is asked for once. */
function onceAsked(people: People): People {
  let asked: Promise<readonly Person[]> | null = null;
  return async (accounts: readonly Account[], teams: readonly string[]) => {
    asked ??= people(accounts, teams);
    return asked;
  };
}
