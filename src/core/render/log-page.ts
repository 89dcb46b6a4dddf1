import { writeInstant } from '../model/instant.ts';
import type { Verdict } from '../model/verdict.ts';
import { opinionsOf, reviewWords } from './approval-words.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import type { RunInfo } from './run-info.ts';
import { verdictText } from './verdict-text.ts';

const WIDTH = 120;

/**
 * The verdict for the log of a job: what the command line says, in colour, and folded beneath it what it rests on.
 * The only commands in it are the two that fold. Ends with a newline.
 */
export function logPage(verdict: Verdict, run: RunInfo, notices: readonly string[] = []): string {
  const report = verdictText(verdict, run, { color: true, width: WIDTH, links: false });
  const reviews = opinionsOf(verdict).map(
    (review) => `review: ${terminalText(reviewWords(review, review.reviewer))}\n`,
  );
  const notes = notices.map((notice) => `note: ${terminalText(notice)}\n`);
  return `${report}${sealPage([...reviews, ...notes].join(''))}${folded('what this rests on', groundLines(verdict, run))}`;
}

function groundLines(verdict: Verdict, { base, head, merge }: RunInfo): readonly string[] {
  const { policy, deltaDigest, now } = verdict;
  return [
    `judged at     ${writeInstant(now)}`,
    `lands on      ${shown(base)}`,
    `head          ${shown(head)}`,
    `judged tree   ${shown(merge)}`,
    `delta digest  ${shown(deltaDigest)}`,
    ...(policy?.sources ?? []).map(
      ({ path, digest }) => `policy        ${shown(path)} ${shown(digest)}`,
    ),
  ];
}

const shown = (text: string | null): string => (text === null ? 'none' : terminalText(text));

const folded = (title: string, lines: readonly string[]): string =>
  `::group::${title}\n${sealPage(lines.map((line) => `${line}\n`).join(''))}::endgroup::\n`;
