import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { FindingCode } from '../../core/evidence/verification.ts';
import { recordPath } from '../../core/ledger/record-path.ts';

/** @param index of the record that it is about, from 0 */
export const finding = (
  code: FindingCode,
  message: string,
  help: string,
  index: number | null = null,
): LedgerFinding => ({ code, message, help, record: index === null ? null : recordPath(index) });
