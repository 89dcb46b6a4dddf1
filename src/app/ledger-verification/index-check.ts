import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { readIndexText } from '../../core/ledger/index-file.ts';
import type { Oid } from '../../core/model/ids.ts';
import { finding } from './finding.ts';
import type { LedgerEntry } from './ledger-entry.ts';

const HELP =
  'records prove what they say all the same; see who wrote to the branch: the seal looks there for what was taken away before';

/** Whether the files that lead to records are those that follow from the records. */
export function checkIndex(
  entries: readonly LedgerEntry[],
  index: ReadonlyMap<string, Oid>,
  textAt: (oid: Oid) => string | null,
): readonly LedgerFinding[] {
  const wanted = new Map<string, number>();
  for (const { said, index: record } of entries)
    for (const path of said?.index ?? []) wanted.set(path, record);
  const wrong = [...new Set([...wanted.keys(), ...index.keys()])].find((path) => {
    const oid = index.get(path);
    const text = oid === undefined ? null : textAt(oid);
    return text === null || readIndexText(text) !== wanted.get(path);
  });
  if (wrong === undefined) return [];
  return [finding('index-differs', `the file \`${wrong}\` is not what the records come to`, HELP)];
}
