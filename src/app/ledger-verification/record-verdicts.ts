import {
  CHECKS,
  type Check,
  type CheckName,
  notChecked,
  pass,
  type Verification,
} from '../../core/evidence/verification.ts';
import type { EntryContent } from './ledger-entry.ts';

interface Judged {
  readonly said: EntryContent | null;
  /** False where nobody asked for its inputs. */
  readonly inputs: boolean;
  readonly verification: Pick<Verification, 'checks'>;
}

/** Reasons that are shown beside each other. */
const MOST = 3;

/** Of all records the gravest verdict of each check, and where all pass, why. Events are not judged again. */
export function verdictsOn(records: readonly Judged[]): Readonly<Record<CheckName, Check>> {
  const verdicts = CHECKS.map((name) => [name, verdictOn(name, records)] as const);
  return Object.fromEntries(verdicts) as Record<CheckName, Check>;
}

function verdictOn(name: CheckName, records: readonly Judged[]): Check {
  const reasons = new Set<string>();
  const open: Check[] = [];
  let passed = 0;
  for (const { said, inputs, verification } of records) {
    const check = verification.checks[name];
    if (name === 'inputs' && !inputs) continue;
    if (name === 'replay' && said !== null && said.result === null) continue;
    if (check.verdict === 'fail') return check;
    if (check.verdict === 'not-checked') open.push(check);
    else {
      passed += 1;
      reasons.add(check.reason);
    }
  }
  const [first] = open;
  if (first !== undefined)
    return passed === 0
      ? first
      : notChecked(`in ${open.length} of ${open.length + passed} records: ${first.reason}`);
  if (passed === 0) return notChecked(records.length > 0 ? NO_DECISION : NO_RECORD);
  return pass(OF_ALL[name]?.(passed) ?? [...reasons].slice(0, MOST).join('; '));
}

const NO_RECORD = 'the ledger has no records';
const NO_DECISION = 'no record is about a decision';

/** What is said of one record is about its own parts. */
const OF_ALL: Partial<Record<CheckName, (records: number) => string>> = {
  subjects: (n) => `${of(n)}the statement is about the things that the record is about`,
  replay: (n) => `${of(n)}judged again, the decision is the same`,
  inputs: (n) => `${of(n)}what it rests on is what the repository holds`,
};

const of = (n: number): string => (n === 1 ? '' : `in all ${n} records: `);
