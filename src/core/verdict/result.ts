import type { Problem } from '../model/problem.ts';
import type { Outcome, Result } from '../model/verdict.ts';

/** From good to bad; a whole is as bad as its worst part. */
const ORDER: readonly Result[] = [
  'allow',
  'allow-with-exception',
  'unassessed',
  'pending',
  'deny',
  'violation',
  'error',
];

const EXIT_CODES: Readonly<Record<Result, number>> = {
  allow: 0,
  'allow-with-exception': 0,
  unassessed: 0,
  deny: 1,
  violation: 1,
  error: 2,
  pending: 4,
};

/** The exit code of the command line for a result; 3 is kept for faults. */
export const exitCodeOf = (result: Result): number => EXIT_CODES[result];

/** The worse of two results. */
export const worse = (a: Result, b: Result): Result =>
  ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a;

/** What outcomes and problems of manifests come to. Their order never matters, and more of them never make it better. */
export function resultOf(given: {
  readonly outcomes: readonly Pick<Outcome, 'level' | 'outcome'>[];
  readonly problems: readonly Problem[];
}): Result {
  const start: Result = given.problems.length > 0 ? 'deny' : 'allow';
  return given.outcomes.reduce<Result>((result, outcome) => worse(result, partOf(outcome)), start);
}

/** What one outcome alone comes to: below `soft` nothing blocks, but for a rule that broke. */
function partOf({ level, outcome }: Pick<Outcome, 'level' | 'outcome'>): Result {
  const blocks = level === 'soft' || level === 'hard';
  switch (outcome) {
    case 'pass':
    case 'not-applicable':
      return 'allow';
    case 'error':
      return 'deny';
    case 'fail':
      return blocks ? 'deny' : 'allow';
    case 'waived':
      return blocks ? 'allow-with-exception' : 'allow';
    case 'pending':
      return blocks ? 'pending' : 'allow';
    case 'not-assessed':
      return blocks ? 'unassessed' : 'allow';
  }
}
