import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { firstClause } from './approval-words.ts';
import { type FileLinks, placeMarkdown } from './file-link.ts';
import type { Finding } from './finding.ts';
import { WEIGHT_MARKS } from './marks.ts';
import { markdownCode, markdownMessage } from './neutral-text.ts';

const MESSAGE = 500;

/** A finding as an item of a list, with its help beneath. */
export function findingItem({ outcome, weight }: Finding, links: FileLinks | undefined): string {
  const { rule, level, message } = outcome;
  // Why a review does not count is told once, and not again for each grant.
  const help = weight === 'waits' ? firstClause(outcome.help) : outcome.help;
  return item(WEIGHT_MARKS[weight], rule, ` (${level})`, message, help, outcome, links);
}

/** A problem likewise. */
export function problemItem(problem: Problem, links: FileLinks | undefined): string {
  const { code, message, help } = problem;
  return item(WEIGHT_MARKS.blocks, code, '', message, help, problem, links);
}

function item(
  mark: string,
  title: string,
  aside: string,
  message: string,
  help: string,
  place: Place,
  links: FileLinks | undefined,
): string {
  const words = `${mark} ${markdownCode(title)}${aside}: ${markdownMessage(message, MESSAGE)}`;
  const advice = help === '' ? '' : `  <br>help: ${markdownMessage(help, MESSAGE)}\n`;
  return `- ${words} · ${placeMarkdown(place, links)}\n${advice}`;
}
