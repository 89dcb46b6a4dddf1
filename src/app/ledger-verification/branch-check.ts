import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { readRecordPath } from '../../core/ledger/record-path.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { History } from '../../ports/history.ts';
import type { PathChange } from '../../ports/repository.ts';
import { finding } from './finding.ts';
import { isLedgerPath } from './ledger-tree.ts';

const HELP =
  'nothing is ever taken from a ledger, or changed in it: see who pushed that commit, and protect the branch from deletion and force pushes';
const FOREIGN =
  'whoever seals makes no such commit: see who pushed it; records that it did not touch are judged on their own';

/** More of the same say nothing new. */
const MOST = 20;

/** Whether the ledger's branch only ever grew, by what seals make, as far as its own history tells. */
export async function checkBranch(history: History, tip: Oid): Promise<readonly LedgerFinding[]> {
  const commits = await history.line(null, tip);
  const findings: LedgerFinding[] = [];
  let nth = 0;
  for await (const { commit, paths } of history.changes(commits)) {
    const isMerge = (commits[nth]?.parents.length ?? 0) > 1;
    nth += 1;
    if (findings.length >= MOST) break;
    const foreign = isMerge ? 'is a merge' : strange(paths);
    if (foreign !== null)
      findings.push(
        finding(
          'foreign-commit',
          `the commit \`${commit}\` of the ledger's branch ${foreign}`,
          FOREIGN,
        ),
      );
    findings.push(...paths.flatMap((change) => taken(change, commit)).slice(0, 3));
  }
  return findings;
}

/** What no seal does; null where nothing is amiss. */
function strange(paths: readonly PathChange[]): string | null {
  const other = paths.find(({ path, after }) => after !== null && !isLedgerPath(path, after.mode));
  if (other !== undefined) return `writes \`${other.path}\``;
  const adds = paths.some(({ path, before }) => before === null && readRecordPath(path) !== null);
  return adds ? null : 'seals nothing';
}

function taken({ path, before, after }: PathChange, commit: Oid): readonly LedgerFinding[] {
  const record = readRecordPath(path);
  if (record === null || before === null) return [];
  const what = after === null ? 'took away' : 'changed';
  const message = `the commit \`${commit}\` ${what} the ${record.kind} ${record.index}`;
  return [finding('ledger-rewritten', message, HELP, record.index)];
}
