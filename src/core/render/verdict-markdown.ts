import type { Delta, Direction } from '../model/delta.ts';
import { type Instant, writeInstant } from '../model/instant.ts';
import type { Problem } from '../model/problem.ts';
import type { Result, Verdict } from '../model/verdict.ts';
import {
  countClasses,
  countWeights,
  type Finding,
  type FindingGroup,
  findingsOf,
  groupsOf,
} from './finding.ts';
import { problemsInOrder } from './item-order.ts';
import { htmlCode, markdownCode, markdownMessage, markdownText } from './neutral-text.ts';
import {
  changeWords,
  classWords,
  count,
  directionWords,
  endWords,
  entitlementWords,
  identityWords,
  ownerWords,
  thousands,
} from './plain-words.ts';
import { tallyWords } from './summary-text.ts';

/** UTF-8 bytes; a comment may hold 65,536 characters, a step's summary more. */
const LONGEST_PAGE = 60_000;
/** Of them up to the end of the table, and of the problems, so that findings find room. */
const LONGEST_TABLE = 24_000;
const LONGEST_PROBLEMS = 40_000;
const CELL = 200;

const SIGNS: Readonly<Record<Result, string>> = {
  allow: '✅',
  'allow-with-exception': '✅',
  unassessed: '⏳',
  pending: '⏳',
  deny: '❌',
  error: '❌',
  violation: '❌',
};

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  widen: '➕',
  narrow: '➖',
  neutral: '🟰',
  unknown: '❓',
};

/** The verdict for a pull request: who gets what, until when, why, who must approve; then what was found. */
export function verdictMarkdown(verdict: Verdict): string {
  const groups = groupsOf(verdict);
  const page = pageOf(foot(verdict));
  page.add(head(verdict), LONGEST_PAGE);
  addTable(page, groups, verdict.now);
  addProblems(page, problemsInOrder(verdict.problems));
  addDetails(page, groups);
  return page.text();
}

interface Page {
  /** Adds a piece if the page stays within so many bytes. */
  readonly add: (piece: string, longest: number) => boolean;
  readonly text: () => string;
}

const NOTE_ROOM = 200;

function pageOf(last: string): Page {
  const pieces: string[] = [];
  const reserved = bytes(last) + NOTE_ROOM;
  let used = reserved;
  return {
    add: (piece, longest) => {
      const size = bytes(piece);
      if (used + size > longest) return false;
      used += size;
      pieces.push(piece);
      return true;
    },
    text: () => pieces.join('') + last,
  };
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Adds pieces while there is room, then says how many are missing. */
function addAll(page: Page, pieces: readonly string[], longest: number, what: string): void {
  const taken = pieces.findIndex((piece) => !page.add(piece, longest));
  if (taken === -1) return;
  const left = thousands(pieces.length - taken);
  page.add(`\n… and ${left} more ${what}\n`, longest + NOTE_ROOM / 2);
}

function head(verdict: Verdict): string {
  const findings = findingsOf(verdict.outcomes);
  const counts = `${tallyWords(verdict, findings)} · ${changeWords(countClasses(verdict.deltas))}`;
  return [
    `### ${SIGNS[verdict.result]} Access: ${verdict.result}\n\n${counts}\n`,
    ...verdict.reasons.map((reason) => `\n> ${markdownMessage(reason)}\n`),
  ].join('');
}

function foot({ deltaDigest, now, policy }: Verdict): string {
  const judge = policy === null ? 'no policy' : `policy ${markdownCode(policy.name, CELL)}`;
  return `\n<sub>delta digest ${markdownCode(deltaDigest)} · ${judge} · judged at ${writeInstant(now)}</sub>\n`;
}

function addTable(page: Page, groups: readonly FindingGroup[], now: Instant): void {
  const rows = groups.flatMap((group) =>
    group.delta === null ? [] : [tableRow(group.delta, group.findings, now)],
  );
  if (rows.length === 0) return;
  page.add(
    '\n| | grant | who gets what | until | why | who answers | who must approve |\n| --- | --- | --- | --- | --- | --- | --- |\n',
    LONGEST_PAGE,
  );
  addAll(page, rows, LONGEST_TABLE, 'of the grants');
}

function tableRow(delta: Delta, findings: readonly Finding[], now: Instant): string {
  const change = `${classWords(delta)}, ${directionWords(delta.direction)}`;
  const cells = [
    DIRECTIONS[delta.direction],
    `${markdownCode(delta.grant, CELL)}<br>${change}`,
    ...factCells(delta, now),
    approvalCell(findings),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** Who gets what, until when, why, and who answers for it. */
function factCells({ after, before, changes }: Delta, now: Instant): readonly string[] {
  const side = after ?? before;
  if (side === null) return ['', '', '', ''];
  if (side.kind === 'opaque')
    return [markdownText(`${side.unit.reason}: can't be seen`), '', '', ''];
  const { grant } = side;
  const what = grant.entitlements
    .slice(0, 2)
    .map((each) => markdownCode(entitlementWords(each, 2), CELL));
  const more = grant.entitlements.length - what.length;
  const changed = before === null || after === null ? [] : changes.slice(0, 4);
  return [
    [
      markdownCode(identityWords(grant), CELL),
      ...what,
      ...(more > 0 ? [`… and ${more} more`] : []),
      ...changed.map((change) => `change: ${markdownCode(change, CELL)}`),
    ].join('<br>'),
    markdownText(endWords(grant, now), CELL),
    markdownText(grant.metadata.justification?.value.trim() ?? 'nobody says', CELL),
    markdownText(ownerWords(grant) ?? 'nobody', CELL),
  ];
}

function approvalCell(findings: readonly Finding[]): string {
  return findings
    .filter(({ weight }) => weight === 'waits' || weight === 'unjudged')
    .map(({ outcome }) => markdownMessage(outcome.message, CELL))
    .join('<br>');
}

function addDetails(page: Page, groups: readonly FindingGroup[]): void {
  const listed = groups.filter(({ findings }) => findings.some(isDetail));
  addAll(page, listed.map(details), LONGEST_PAGE, 'of the grants with findings');
}

// What waits for a person stands in the table.
const isDetail = ({ weight }: Finding): boolean => weight !== 'waits' && weight !== 'unjudged';

function details({ grant, findings }: FindingGroup): string {
  const shown = findings.filter(isDetail);
  const counts = countWeights(shown);
  const name = grant === null ? 'beyond single grants' : htmlCode(grant, CELL);
  const items = shown.slice(0, 50).map(detailItem).join('');
  const more = shown.length > 50 ? `- … and ${shown.length - 50} more\n` : '';
  const open = counts.blocks > 0 ? ' open' : '';
  const words = count(shown.length, 'finding');
  return `\n<details${open}><summary>${name}: ${words}</summary>\n\n${items}${more}\n</details>\n`;
}

function detailItem({ outcome, weight }: Finding): string {
  const place = markdownCode(`${outcome.path}:${outcome.line}:${outcome.column}`, CELL);
  const title = `**${weight}** (${outcome.level}) ${markdownCode(outcome.rule, CELL)}`;
  return `- ${title} at ${place}: ${markdownMessage(outcome.message, 500)}\n${helpLine(outcome.help)}`;
}

const helpLine = (help: string): string =>
  help === '' ? '' : `  <br>help: ${markdownMessage(help, 500)}\n`;

function addProblems(page: Page, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  page.add(`\n#### ${count(problems.length, 'problem')} in what was read\n\n`, LONGEST_PAGE);
  addAll(page, problems.map(problemItem), LONGEST_PROBLEMS, 'of the problems');
}

function problemItem({ code, path, line, column, message, help }: Problem): string {
  const place = markdownCode(`${path}:${line}:${column}`, CELL);
  return `- ${markdownCode(code)} at ${place}: ${markdownMessage(message, 500)}\n${helpLine(help)}`;
}
