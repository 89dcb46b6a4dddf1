import { writeInstant } from '../model/instant.ts';
import type { Verdict } from '../model/verdict.ts';
import { pageOf } from './page.ts';

/** UTF-8 bytes: what fits into a comment, wherever somebody may put it. */
const LONGEST = 60_000;

/** The verdict as `--format markdown` prints it. */
export const verdictMarkdown = (verdict: Verdict): string =>
  pageOf(verdict, {}, LONGEST, `judged at \`${writeInstant(verdict.now)}\``);
