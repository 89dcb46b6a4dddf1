import type { Verdict } from '../model/verdict.ts';
import { type PageOptions, pageOf } from './page.ts';

/** UTF-8 bytes, and so no more characters; GitHub takes 65,536 of those. */
const LONGEST = 60_000;

/**
 * The verdict as the one comment on a pull request. It begins with the marker, by which it is found again, and
 * stays the same for as long as the verdict does, whenever that is taken.
 *
 * @param marker a hidden line of the caller's own: `<!-- grantproof -->`
 */
export function commentText(marker: string, verdict: Verdict, options: PageOptions = {}): string {
  const first = `${marker}\n`;
  return first + pageOf(verdict, options, LONGEST - first.length * 3, '');
}
