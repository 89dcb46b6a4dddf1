import type { Result, Verdict } from '../model/verdict.ts';
import type { RecordedLanding } from './record.ts';

/** What a result means for something that is on the branch already. */
function sealedResult(result: Result): Result {
  switch (result) {
    case 'deny':
    case 'pending':
    case 'error':
    case 'violation':
      return 'violation';
    case 'allow':
    case 'allow-with-exception':
    case 'unassessed':
      return result;
  }
}

const MOVED: Readonly<Record<NonNullable<RecordedLanding['moved']>, string>> = {
  foxtrot:
    'the branch took over a line that it had been merged into, so that what stood on it is judged as one difference',
  rewritten:
    'the branch was set to another history, so that what stood on it is judged as one difference',
  discarded: 'this stood on the branch for a while, and was then taken back by a force-push',
};

/** The verdict on what has landed. Whoever moved the branch by force had leave for nothing. */
export function sealedVerdict(
  verdict: Verdict,
  { moved, approves }: Pick<RecordedLanding, 'moved' | 'approves'>,
): Verdict {
  // A later approval is judged as if it had been in time: that it was not is what its record says.
  if (approves !== null) return verdict;
  if (moved === null) return { ...verdict, result: sealedResult(verdict.result) };
  return { ...verdict, result: 'violation', reasons: [...verdict.reasons, MOVED[moved]] };
}
