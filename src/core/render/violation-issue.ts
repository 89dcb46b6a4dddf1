import { isJsonObject } from '../model/json.ts';
import type { Verdict } from '../model/verdict.ts';
import { markdownCode, terminalText } from './neutral-text.ts';
import { summaryPage } from './page.ts';
import { fewOf } from './plain-words.ts';

/** What an issue about a violation has to say. */
export interface ViolationIssue {
  /** Hidden at its beginning, so that it is found again. */
  readonly marker: string;
  readonly title: string;
  readonly body: string;
}

/** What the issue is about, as its marker keeps it. */
export interface ViolationMark {
  /** In the ledger, from 0. */
  readonly record: number;
  /** `sha256:…` of the record's bytes. */
  readonly digest: string;
}

/** GitHub takes 65,536 characters. */
const LONGEST = 50_000;
const TITLE = 200;
/** Hex digits that name a change of access; what is signed has all of them. */
const SHORT = 16;

/** The issue for a sealed violation: what landed, what was missing, and what can be done now. */
export function violationIssue(
  mark: ViolationMark,
  verdict: Verdict,
  commit: string,
): ViolationIssue {
  const grants = fewOf(
    verdict.deltas.map(({ grant }) => grant),
    3,
  );
  const digest = verdict.deltaDigest.slice('sha256:'.length, 'sha256:'.length + SHORT);
  const about = grants === '' ? 'A change of what judges access' : terminalText(grants, TITLE);
  const steps = [
    `Commit ${markdownCode(commit)} is on the branch, and record ${mark.record} of the ledger says what was missing.`,
    '',
    '- **Revert it**, and this issue can be closed; or',
    `- **approve it afterwards**: whoever the policy asks comments \`/grantproof approve ${digest}\` here. That is a record of its own, with its delay; the violation stays in the ledger.`,
    '',
  ];
  return {
    marker: markerOf(mark),
    title: `Access landed without leave: ${about}`.slice(0, TITLE),
    body: `${markerOf(mark)}\n${steps.join('\n')}\n${summaryPage(verdict, {}, LONGEST)}`,
  };
}

const markerOf = ({ record, digest }: ViolationMark): string =>
  `<!-- grantproof:violation ${JSON.stringify({ record, digest })} -->`;

/** What an issue's body says that it is about; null where it is none of ours. */
export function readViolationMark(body: string): ViolationMark | null {
  const text = /^<!-- grantproof:violation (\{[^{}]{1,200}\}) -->/.exec(body)?.[1];
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value)) return null;
    const { record, digest } = value;
    return typeof record === 'number' && Number.isSafeInteger(record) && typeof digest === 'string'
      ? { record, digest }
      : null;
  } catch {
    return null;
  }
}

/** The digits that a comment approves; null where it approves nothing. At least twelve, so that none is hit by chance. */
export const approvedDigits = (comment: string): string | null =>
  /^\s*\/grantproof approve (?:sha256:)?([0-9a-f]{12,64})\s*$/.exec(comment)?.[1] ?? null;
