import { writeInstant } from '../model/instant.ts';
import type { Result, ReviewStanding, Verdict } from '../model/verdict.ts';
import { approvalsGiven, opinionsOf, reviewWords } from './approval-words.ts';
import type { FileLinks } from './file-link.ts';
import { type Finding, type FindingGroup, findingsOf, groupsOf } from './finding.ts';
import { findingItem, problemItem } from './finding-markdown.ts';
import { grantBlock, TABLE_HEAD, tableRow } from './grant-markdown.ts';
import { problemsInOrder } from './item-order.ts';
import { RESULT_MARKS, WEIGHT_MARKS } from './marks.ts';
import { markdownCode, markdownMessage } from './neutral-text.ts';
import { nextSteps } from './next-step.ts';
import { fittedPage, type Section } from './page-room.ts';
import { count, thousands } from './plain-words.ts';
import { countWords } from './summary-text.ts';

/** What a page needs besides the verdict. */
export interface PageOptions {
  readonly links?: FileLinks | undefined;
  /** What a reader should know besides the verdict, one sentence each: about the workflow, or the token. */
  readonly notices?: readonly string[] | undefined;
  /** Where everything can be read, for pages that must be cut: `the summary of the job`. */
  readonly whole?: string | undefined;
}

/** A step's summary may have 1 MiB; of a larger one GitHub shows nothing. */
const LONGEST_SUMMARY = 900 * 1024;

/**
 * The verdict as the summary of a job.
 *
 * @param longest UTF-8 bytes, for a job that has more than one verdict to tell
 */
export const summaryPage = (
  verdict: Verdict,
  options: PageOptions = {},
  longest = LONGEST_SUMMARY,
): string => pageOf(verdict, options, longest, `judged at \`${writeInstant(verdict.now)}\``);

/**
 * The verdict for people: who gets what, until when, why, who must approve, and what has to be done, in Markdown.
 * Equal verdicts give equal pages whatever the time of judging, but for `aside`.
 *
 * @param longest UTF-8 bytes; more is cut where a section ends, and the page says so
 * @param aside of ours, for the last line
 */
export function pageOf(
  verdict: Verdict,
  { links, notices = [], whole = WHOLE }: PageOptions,
  longest: number,
  aside: string,
): string {
  const groups = groupsOf(verdict);
  const sections = [
    reasonSection(verdict.reasons),
    stepSection(nextSteps(verdict)),
    tableSection(groups),
    problemSection(verdict, links),
    blockSection(groups, verdict, links),
    reviewSection(opinionsOf(verdict)),
    waivedSection(groups, links),
    noticeSection(notices),
  ];
  return fittedPage(opening(verdict), sections, footer(verdict, aside), longest, whole);
}

const WHOLE = 'what `grantproof check --json` prints';
const CELL = 200;
const MESSAGE = 500;
const MOST_OPEN = 10;

const HEADLINES: Readonly<Record<Result, string>> = {
  allow: 'Access allowed',
  'allow-with-exception': 'Access allowed with an exception',
  unassessed: 'Access not judged',
  pending: 'Access waits',
  deny: 'Access denied',
  error: 'Access could not be judged',
  violation: 'Access landed without leave',
};

function opening(verdict: Verdict): string {
  const { result, deltas, problems, outcomes } = verdict;
  const quiet = result === 'allow' && deltas.length === 0 && problems.length === 0;
  const headline = quiet ? 'No change of access' : HEADLINES[result];
  const counts = countWords(verdict, findingsOf(outcomes));
  return `### ${RESULT_MARKS[result]} ${headline}\n\n${counts}\n`;
}

const section = (
  parts: Pick<Section, 'what' | 'share' | 'pieces' | 'size'> & Partial<Section>,
): Section => ({
  head: '',
  foot: '',
  ...parts,
});

function* lazily<T>(items: readonly T[], text: (item: T, index: number) => string) {
  for (const [index, item] of items.entries()) yield () => text(item, index);
}

function reasonSection(reasons: readonly string[]): Section {
  return section({
    pieces: lazily(reasons, (reason) => `\n> ${markdownMessage(reason, MESSAGE)}\n`),
    size: reasons.length,
    what: 'reasons',
    share: 0.15,
  });
}

/** On one line where there is one thing to do, else as a list. */
function stepSection(steps: readonly string[]): Section {
  const alone = steps.length === 1;
  return section({
    head: `\n**What now?**${alone ? ' ' : '\n\n'}`,
    pieces: lazily(steps, (step) => `${alone ? '' : '- '}${markdownMessage(step, MESSAGE)}\n`),
    size: steps.length,
    what: 'things to do',
    share: 0.3,
  });
}

function tableSection(groups: readonly FindingGroup[]): Section {
  const deltas = groups.flatMap(({ delta }) => (delta === null ? [] : [delta]));
  return section({
    head: TABLE_HEAD,
    pieces: lazily(deltas, tableRow),
    size: deltas.length,
    what: 'grants',
    share: 0.45,
  });
}

function problemSection({ problems }: Verdict, links: FileLinks | undefined): Section {
  const listed = problemsInOrder(problems);
  return section({
    head: `\n#### ${count(problems.length, 'problem')} in what was read\n\n`,
    pieces: lazily(listed, (problem) => problemItem(problem, links)),
    size: listed.length,
    what: 'problems',
    share: 0.6,
  });
}

/** Each grant to be opened; the gravest stand open. */
function blockSection(
  groups: readonly FindingGroup[],
  verdict: Verdict,
  links: FileLinks | undefined,
): Section {
  const approved = approvalsGiven(verdict);
  const landed = verdict.result === 'violation';
  const shown = groups
    .map((group) => ({ ...group, findings: group.findings.filter(isShown) }))
    .filter(({ delta, findings }) => delta !== null || findings.length > 0);
  return section({
    pieces: lazily(shown, (group, index) =>
      grantBlock(group, approved.get(group.grant) ?? [], {
        ...{ landed, links },
        open: index < MOST_OPEN && isGrave(group),
      }),
    ),
    size: shown.length,
    what: 'grants in full',
    share: 0.9,
  });
}

// What was waived or only noted stands together at the end.
const isShown = ({ weight }: Finding): boolean => weight !== 'waived' && weight !== 'noted';

const isGrave = ({ delta, findings }: FindingGroup): boolean =>
  delta?.direction === 'widen' ||
  delta?.direction === 'unknown' ||
  findings.some(({ weight }) => weight === 'blocks' || weight === 'waits');

function reviewSection(reviews: readonly ReviewStanding[]): Section {
  return section({
    head: '\n#### Reviews\n\n',
    pieces: lazily(reviews, reviewItem),
    size: reviews.length,
    what: 'reviews',
    share: 0.93,
  });
}

/** `✓ octo-lead approved, which counts: …`. */
function reviewItem(review: ReviewStanding): string {
  const { reviewer, state, counts, reason } = review;
  const mark = !counts
    ? WEIGHT_MARKS.unjudged
    : state === 'APPROVED'
      ? WEIGHT_MARKS.waived
      : WEIGHT_MARKS.waits;
  const name = reviewer === null ? null : markdownCode(reviewer, CELL);
  return `- ${mark} ${reviewWords({ ...review, reason: markdownMessage(reason, MESSAGE) }, name)}\n`;
}

function waivedSection(groups: readonly FindingGroup[], links: FileLinks | undefined): Section {
  const waived = groups.flatMap(({ findings }) => findings.filter((each) => !isShown(each)));
  const words = `waived, known from before, or only noted: ${thousands(waived.length)}`;
  return section({
    head: `\n<details><summary>${words}</summary>\n\n`,
    pieces: lazily(waived, (finding) => findingItem(finding, links)),
    size: waived.length,
    foot: '\n</details>\n',
    what: 'of these',
    share: 0.96,
  });
}

function noticeSection(notices: readonly string[]): Section {
  return section({
    pieces: lazily(notices, (notice) => `\n> note: ${markdownMessage(notice, MESSAGE)}\n`),
    size: notices.length,
    what: 'notes',
    share: 1,
  });
}

/** Beginning of a digest that a person can compare. */
const SHOWN_DIGEST = 'sha256:'.length + 12;

function footer({ deltaDigest, deltas, policy }: Verdict, aside: string): string {
  const digest = markdownCode(`${deltaDigest.slice(0, SHOWN_DIGEST)}…`);
  return `\n<sub>${[
    ...(deltas.length === 0 ? [] : [`approve exactly this: ${digest}`]),
    policy === null ? 'no policy' : `policy ${markdownCode(policy.name, CELL)}`,
    ...(aside === '' ? [] : [aside]),
  ].join(' · ')}</sub>\n`;
}
