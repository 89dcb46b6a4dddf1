import type { Verdict } from '../model/verdict.ts';
import { waitsOf } from './approval-words.ts';
import { findingsOf } from './finding.ts';
import { markdownMessage } from './neutral-text.ts';

/** What is said on the issue of a violation to whoever approved it afterwards. */
export type LateAnswer =
  | { readonly kind: 'uncounted'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'sealed';
      /** Of the approval, in the ledger. */
      readonly record: number;
      readonly violation: number;
      /** Nothing is missing any more. */
      readonly closed: boolean;
      readonly verdict: Verdict | null;
    };

/** @param approvals ids of the comments that this answers, hidden in it so that none is answered twice */
export const lateAnswer = (answer: LateAnswer, approvals: readonly string[]): string =>
  `<!-- grantproof:answered ${JSON.stringify(approvals)} -->\n${wordsOf(answer)}`;

function wordsOf(answer: LateAnswer): string {
  if (answer.kind === 'uncounted')
    return listed('No approval here counts, so nothing was sealed:', answer.reasons);
  const { record, violation, closed, verdict } = answer;
  if (closed)
    return `Approved afterwards: record ${record} of the ledger says by whom, and how long after record ${violation}.\n`;
  return listed(
    `Record ${record} of the ledger has this approval. What is still missing:`,
    verdict === null ? [] : missingIn(verdict),
  );
}

/** What no approval makes up for comes first. */
function missingIn(verdict: Verdict): readonly string[] {
  const blocking = findingsOf(verdict.outcomes).filter(({ weight }) => weight === 'blocks');
  const messages = [
    ...blocking.map(({ outcome }) => outcome.message),
    ...verdict.problems.map(({ message }) => message),
  ];
  return [
    ...new Set(messages),
    ...waitsOf(verdict).map(({ what, who }) => (who === '' ? what : `${what}: ${who}`)),
  ];
}

const listed = (head: string, items: readonly string[]): string =>
  [head, '', ...items.map((item) => `- ${markdownMessage(item)}`), ''].join('\n');

/** The comments that an answer of ours is about; null where it is none. */
export function readAnswered(body: string): readonly string[] | null {
  const [, ids] = /^<!-- grantproof:answered \[((?:"\d+",?)*)\] -->/.exec(body) ?? [];
  return ids === undefined ? null : [...ids.matchAll(/\d+/g)].map(([id]) => id);
}
