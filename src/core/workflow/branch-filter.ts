import { type WorkflowNode, wordsOf } from './workflow.ts';

/**
 * Whether an event with filters for branches starts a workflow for this one. A pattern that can't be told for sure is
 * taken to fit: what is said of a filter has to be right.
 */
export function hearsBranch(event: WorkflowNode, branch: string): boolean {
  const [only, ignored] = [event.get('branches'), event.get('branches-ignore')];
  if (ignored !== undefined)
    return !wordsOf(ignored).some((pattern) => fits(pattern, branch) === true);
  if (only !== undefined) return named(wordsOf(only), branch);
  // A filter for tags alone leaves all branches out.
  return event.get('tags') === undefined && event.get('tags-ignore') === undefined;
}

/** The last pattern that fits decides; one with `!` takes out. */
function named(patterns: readonly string[], branch: string): boolean {
  return patterns.reduce((heard, pattern) => {
    const takesOut = pattern.startsWith('!');
    const fit = fits(takesOut ? pattern.slice(1) : pattern, branch);
    if (fit === 'unknown') return heard || !takesOut;
    return fit ? !takesOut : heard;
  }, false);
}

/** GitHub's patterns for branches, as far as they are a name, or one that a star ends. */
function fits(pattern: string, branch: string): boolean | 'unknown' {
  const literal = /^[^*?+[\]\\$]*/.exec(pattern)?.[0] ?? '';
  const rest = pattern.slice(literal.length);
  if (rest === '') return branch === literal;
  // Both say how often the letter before them stands there.
  const sure = /^[?+]/.test(rest) ? literal.slice(0, -1) : literal;
  if (!branch.startsWith(sure)) return false;
  if (rest === '**') return true;
  return rest === '*' ? !branch.slice(literal.length).includes('/') : 'unknown';
}
