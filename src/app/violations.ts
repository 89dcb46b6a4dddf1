import { digestOf } from '../core/model/canonical.ts';
import { violationIssue } from '../core/render/violation-issue.ts';
import type { Issues } from '../ports/issues.ts';
import type { SealedRecord } from './seal/append.ts';

/**
 * Opens an issue for each violation that was sealed; gives what a reader should know where the token may not. Throws what
 * kept an issue from being opened once all the others are.
 */
export async function openViolations(
  issues: Issues,
  records: readonly SealedRecord[],
): Promise<readonly string[]> {
  const notices: string[] = [];
  const failures: unknown[] = [];
  for (const { report, position, bytes, record } of records) {
    if (report === null || report.verdict.result !== 'violation') continue;
    const mark = { record: position.index, digest: digestOf(bytes) };
    const commit = 'question' in record ? record.question.head.commit : record.source.range.to;
    const { marker, title, body } = violationIssue(mark, report.verdict, commit);
    try {
      const number = await opened(issues, marker, title, body);
      if (number === null) return [UNOPENED];
      notices.push(`record ${position.index}: see issue #${number}`);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return notices;
}

const UNOPENED =
  'no issue was opened: add `issues: write` to `permissions:` in the workflow, and see that the repository has issues';

/** Once more where it failed: one that was opened although the answer got lost is found by its marker. */
async function opened(
  issues: Issues,
  ...issue: Parameters<Issues['open']>
): ReturnType<Issues['open']> {
  try {
    return await issues.open(...issue);
  } catch {
    return issues.open(...issue);
  }
}
