import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { finding } from './finding.ts';
import type { LedgerTree } from './ledger-tree.ts';

const TAKEN =
  'a record was taken away: see the history of the ledger branch for who did, and set it back to where it was whole';

/** More of the same say nothing new. */
const MOST_MISSING = 100;
const MOST_FOREIGN = 20;

/** Records are numbered without a gap, each with its bundle. */
export function missingRecords({ records, bundles }: LedgerTree): readonly LedgerFinding[] {
  let last = -1;
  for (const map of [records, bundles])
    for (const index of map.keys()) last = Math.max(last, index);
  if (last < 0) return [finding('ledger-missing', "the ledger's branch holds no record", TAKEN)];
  const missing: LedgerFinding[] = [];
  for (let index = 0; index <= last && missing.length < MOST_MISSING; index += 1) {
    if (!records.has(index))
      missing.push(finding('record-missing', `record ${index} is not there`, TAKEN, index));
    else if (!bundles.has(index))
      missing.push(finding('bundle-missing', `record ${index} has no bundle`, TAKEN, index));
  }
  return missing;
}

export const foreignFiles = ({ foreign }: LedgerTree): readonly LedgerFinding[] =>
  foreign
    .slice(0, MOST_FOREIGN)
    .map((path) =>
      finding(
        'foreign-file',
        `the ledger's branch holds \`${path}\`, which is none of a ledger's files`,
        'it proves nothing and is ignored; see who pushed it, and take it out',
      ),
    );
