import type { Problem } from '../model/problem.ts';
import type { Verdict } from '../model/verdict.ts';
import { type FindingGroup, findingsOf, groupsOf, type Weight } from './finding.ts';
import { findingLine, findingLines, problemLines, type Stage } from './finding-text.ts';
import { grantHeader, grantRows } from './grant-text.ts';
import { problemsInOrder } from './item-order.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import { paintWith } from './paint.ts';
import { count } from './plain-words.ts';
import type { RunInfo, TextOptions } from './run-info.ts';
import { linesOf } from './source-excerpt.ts';
import { ruleTable, summaryLines } from './summary-text.ts';
import { wrapText } from './text-width.ts';

/** More deltas than these, and only grants with findings are listed. */
const MANY = 50;
/** More listed grants than these, and each finding gets one line. */
const FEW = 12;
const MOST_PROBLEMS = 50;

/** The verdict for a person at a terminal: by grant, gravest first, and a summary; ends with a newline. */
export function verdictText(verdict: Verdict, run: RunInfo, options: TextOptions): string {
  if (isQuiet(verdict)) return 'no access changes\n';
  const stage = stageOf(run, options);
  const blocks = [
    ...groupBlocks(verdict, stage),
    problemBlock(verdict.problems, stage),
    verdict.reasons.flatMap((reason) => reasonLines(reason, stage)),
    summaryLines(verdict, stage.width, stage.paint),
  ];
  return blockText(blocks);
}

/** Problems alone, as of a policy that can't be read. */
export function problemsText(
  problems: readonly Problem[],
  source: RunInfo['source'],
  options: TextOptions,
): string {
  const stage = stageOf({ source }, options);
  return blockText([problemBlock(problems, stage)]);
}

function isQuiet(verdict: Verdict): boolean {
  return (
    verdict.result === 'allow' &&
    verdict.deltas.length === 0 &&
    verdict.problems.length === 0 &&
    verdict.reasons.length === 0 &&
    findingsOf(verdict.outcomes).length === 0
  );
}

function stageOf(run: Pick<RunInfo, 'source' | 'locate'>, options: TextOptions): Stage {
  return {
    paint: paintWith(options),
    width: Math.min(120, Math.max(40, options.width)),
    linesOf: linesOf(run.source),
    locate: ({ path, line }) => run.locate?.(path, line),
  };
}

/** Blocks with a blank line between them. */
function blockText(blocks: readonly (readonly string[])[]): string {
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return text === '' ? '' : `${sealPage(text)}\n`;
}

function groupBlocks(verdict: Verdict, stage: Stage): readonly (readonly string[])[] {
  const groups = groupsOf(verdict);
  if (verdict.deltas.length <= MANY)
    return groups.map((group) => groupBlock(group, verdict, stage));
  const grave = groups.filter(
    ({ findings: [first] }) => first !== undefined && GRAVE.has(first.weight),
  );
  const listed = grave.slice(0, MANY);
  const more = grave.length - listed.length;
  const table = ruleTable(findingsOf(verdict.outcomes), stage.paint);
  return [
    ...(listed.length <= FEW
      ? listed.map((group) => groupBlock(group, verdict, stage))
      : listed.map((group) => shortBlock(group, stage))),
    more === 0 ? [] : [`… and ${count(more, 'more grant')} with findings (use --json)`],
    table,
  ];
}

const GRAVE: ReadonlySet<Weight> = new Set(['blocks', 'waits', 'warns', 'waived']);

function groupBlock(group: FindingGroup, verdict: Verdict, stage: Stage): readonly string[] {
  const { delta } = group;
  const rows = delta === null ? [] : grantRows(delta, verdict.now, stage.width, stage.paint);
  const findings = findingLines(group.findings, stage);
  const gap = rows.length > 0 && findings.length > 0 ? [''] : [];
  return [...groupHeader(group, stage), ...rows, ...gap, ...findings];
}

/** Without facts, sources and help. */
function shortBlock(group: FindingGroup, stage: Stage): readonly string[] {
  const grave = group.findings.filter(({ weight }) => GRAVE.has(weight));
  return [...groupHeader(group, stage), ...grave.map((finding) => findingLine(finding, stage))];
}

function groupHeader({ delta, grant }: FindingGroup, stage: Stage): readonly string[] {
  const { paint, width, locate } = stage;
  if (delta !== null) return grantHeader(delta, width, paint, locate(delta.place));
  return [paint.in('bold', grant === null ? 'beyond single grants' : terminalText(grant))];
}

function problemBlock(problems: readonly Problem[], stage: Stage): readonly string[] {
  if (problems.length === 0) return [];
  const listed = problemsInOrder(problems).slice(0, MOST_PROBLEMS);
  const more = problems.length - listed.length;
  return [
    stage.paint.in('bold', `${count(problems.length, 'problem')} in what was read`),
    ...problemLines(listed, stage),
    ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')} (use --json)`]),
  ];
}

function reasonLines(reason: string, { paint, width }: Stage): readonly string[] {
  const lines = wrapText(terminalText(reason), width - 2);
  return lines.map((line, index) => `${index === 0 ? '→ ' : '  '}${paint.quotes(line)}`);
}
