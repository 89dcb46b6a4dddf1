import type { FileLinks } from './file-link.ts';
import { RESULT_MARKS } from './marks.ts';
import { markdownCode, markdownMessage, sealPage, terminalText } from './neutral-text.ts';
import { summaryPage } from './page.ts';
import { fittedPage, type Section } from './page-room.ts';
import { count, thousands } from './plain-words.ts';
import {
  gravestFirst,
  isViolation,
  type SealedRun,
  type SealedView,
  sealedWords,
} from './sealed-view.ts';

/** A step's summary may have 1 MiB; of a larger one GitHub shows nothing. */
const LONGEST = 900 * 1024;
const SHORT = 7;

/** Where commits, files and pull requests are looked at: `https://github.com`, `acme/infra`. */
type SealedLinks = Pick<FileLinks, 'server' | 'repository'>;

/** A run of the seal as the summary of a job: violations first, then a row for each record. */
export function sealedPage(run: SealedRun, links: SealedLinks): string {
  const rows = gravestFirst(run.sealed);
  const violations = rows.filter(isViolation);
  const whole = violations.filter(({ judged }) => judged?.verdict != null);
  const table: Section = {
    head: '\n| record | commit | came by | result | why |\n| --- | --- | --- | --- | --- |\n',
    pieces: rows.map((row) => () => tableRow(row, links)),
    size: rows.length,
    foot: '',
    what: 'records',
    share: 0.4,
  };
  const blocks: Section = {
    head: '',
    pieces: whole.map((one, nth) => () => block(one, nth, links, LONGEST / 2 / whole.length)),
    size: violations.length,
    foot: '',
    what: 'violations',
    share: 0.97,
  };
  const notices: Section = {
    head: '\n',
    pieces: run.notices.map((notice) => () => `- ${markdownMessage(notice)}\n`),
    size: run.notices.length,
    foot: '',
    what: 'notes',
    share: 1,
  };
  return fittedPage(opening(run), [table, blocks, notices], footer(run), LONGEST, WHOLE);
}

const WHOLE = 'the ledger (`grantproof status`)';

function opening({ sealed }: SealedRun): string {
  const violations = sealed.filter(isViolation).length;
  if (violations > 0)
    return `## ✗ ${thousands(violations)} of ${count(sealed.length, 'sealed record')} ${violations === 1 ? 'is a violation' : 'are violations'}\n`;
  return sealed.length === 0
    ? '## ✓ Nothing to seal\n'
    : `## ✓ ${count(sealed.length, 'record')} sealed\n`;
}

function tableRow(view: SealedView, { server, repository }: SealedLinks): string {
  const repositoryUrl = `${server}/${repository}`;
  const { index, commit, judged } = view;
  const { result, why } = sealedWords(view);
  const mark = markOf(view);
  const link = `[\`${commit.slice(0, SHORT)}\`](${repositoryUrl}/commit/${commit})`;
  const by = judged === null ? '' : cameBy(view, repositoryUrl);
  return `| ${mark} ${index} | ${link} | ${by} | ${result} | ${markdownMessage(why)} |\n`;
}

const markOf = ({ judged }: SealedView): string =>
  judged === null ? '·' : RESULT_MARKS[judged.result];

function cameBy({ pullRequest, pusher }: SealedView, repositoryUrl: string): string {
  if (pullRequest !== null) return `[#${pullRequest}](${repositoryUrl}/pull/${pullRequest})`;
  return pusher === undefined ? 'a push' : `a push by ${markdownCode(pusher)}`;
}

/** The first stands open. */
function block(
  { index, commit, pullRequest, judged }: SealedView,
  nth: number,
  links: SealedLinks,
  longest: number,
): string {
  if (judged?.verdict == null) return '';
  const by = pullRequest === null ? commit.slice(0, SHORT) : `#${pullRequest}`;
  const page = summaryPage(judged.verdict, { links: { ...links, sha: commit } }, longest);
  return `\n<details${nth === 0 ? ' open' : ''}><summary>record ${index}, ${by}: what was missing</summary>\n\n${page}\n</details>\n`;
}

const footer = ({ ledger }: SealedRun): string =>
  `\nThe ledger ${markdownCode(ledger.branch)} has ${count(ledger.size, 'record')}; its root is \`${ledger.root}\`.\n`;

/** The same for the log of a job, one line a record. Ends with a newline. */
export function sealedLog(run: SealedRun): string {
  const lines = gravestFirst(run.sealed).map((view) => {
    const { result, why } = sealedWords(view);
    const by = view.pullRequest === null ? '' : ` #${view.pullRequest}`;
    return `${markOf(view)} ${view.index} ${view.commit.slice(0, SHORT)}${by} ${result}: ${terminalText(why)}\n`;
  });
  const { ledger, sealed, notices } = run;
  const violations = sealed.filter(isViolation).length;
  const done = sealed.length === 0 ? 'nothing to seal' : `sealed ${count(sealed.length, 'record')}`;
  const bad = violations === 0 ? '' : `, of which ${count(violations, 'violation')}`;
  const summary = `grantproof: ${done}${bad}; ${terminalText(ledger.branch)} has ${thousands(ledger.size)}, its root is ${ledger.root}\n`;
  const notes = notices.map((notice) => `note: ${terminalText(notice)}\n`);
  return sealPage([...lines, summary, ...notes].join(''));
}
