import { misnamedBlobs } from '../core/evidence/blob-ids.ts';
import { type EventStatement, eventStatementOf } from '../core/evidence/event-statement.ts';
import type { LedgerRecordRead } from '../core/evidence/read-record.ts';
import type { Refusal } from '../core/evidence/refusal.ts';
import { positionOf } from '../core/evidence/stated-ledger.ts';
import { type Statement, type StatementRead, statementOf } from '../core/evidence/statement.ts';
import { predicateFindings, subjectFindings } from '../core/evidence/statement-match.ts';
import { hexOf } from '../core/evidence/subjects.ts';
import {
  type Checked,
  type FindingCode,
  fail,
  notChecked,
  pass,
  type VerificationFinding,
} from '../core/evidence/verification.ts';
import type { LedgerPosition } from '../core/ledger/tree-head.ts';
import { digestOf } from '../core/model/canonical.ts';
import type { Json } from '../core/model/json.ts';

/** Whether the file, what it holds, and what was signed about it are one and the same. */
export interface Match {
  readonly integrity: readonly VerificationFinding[];
  readonly subjects: Checked;
  readonly position: LedgerPosition | null;
}

const UNREADABLE: Partial<Record<Refusal['code'], FindingCode>> = {
  'not-canonical': 'record-not-canonical',
  'text-digest': 'text-altered',
  'text-missing': 'text-altered',
  'text-unused': 'text-altered',
};

/** Compares a record with what was signed about it. */
export function matchOf(
  bytes: Uint8Array,
  read: LedgerRecordRead,
  signed: StatementRead | null,
): Match {
  const integrity: VerificationFinding[] = [];
  if (read.kind === 'refused') {
    const { code, message, help } = read.refusal;
    integrity.push({
      code: UNREADABLE[code] ?? 'record-unreadable',
      message: `the record is not as one is written: ${message}`,
      help,
    });
  } else if (read.kind === 'judged') {
    integrity.push(...misnamedBlobs(read.record).map(misnamed));
  }
  const none = (why: string): Match => ({
    integrity,
    subjects: { check: notChecked(why), findings: [] },
    position: null,
  });
  if (signed === null) return none('there is no signed statement');
  if (signed.kind === 'refused') {
    const { message, help } = signed.refusal;
    integrity.push({ code: 'statement-unreadable', message, help });
    return none('the signed statement can not be read');
  }
  const { statement } = signed;
  const digest = hexOf(digestOf(bytes));
  if (
    statement.subject[0]?.digest['sha256'] !== digest ||
    statement.predicate.record.digest.sha256 !== digest
  ) {
    integrity.push(otherRecord(statement, digest));
    return none('the signed statement is about another record');
  }
  if (read.kind === 'refused') return none('the record can not be read');
  const { ledger } = statement.predicate;
  const position = ledger === undefined ? null : positionOf(ledger);
  if (ledger !== undefined && position === null) integrity.push(IMPOSSIBLE_PLACE);
  const expected = expectedOf(read, bytes, position);
  if (expected.predicateType !== statement.predicateType) integrity.push(OTHER_KIND);
  integrity.push(
    ...predicateFindings(
      statement.predicate as unknown as Json,
      expected.predicate as unknown as Json,
    ),
  );
  return { integrity, subjects: subjectsOf(statement, expected), position };
}

type AnyStatement = Statement | EventStatement;

/** The statement that a record gives, with the place in a ledger that was signed. */
function expectedOf(
  read: Exclude<LedgerRecordRead, { readonly kind: 'refused' }>,
  bytes: Uint8Array,
  position: LedgerPosition | null,
): AnyStatement {
  const place = position ?? undefined;
  const payload =
    read.kind === 'event'
      ? eventStatementOf(read.record, bytes, place)
      : statementOf(read.record, bytes, place);
  return JSON.parse(new TextDecoder().decode(payload)) as AnyStatement;
}

const IMPOSSIBLE_PLACE: VerificationFinding = {
  code: 'statement-differs',
  message: 'the statement gives the record a place in a ledger that it can not have',
  help: 'do not trust this record: the sizes of the trees before and with it follow from its index',
};

const OTHER_KIND: VerificationFinding = {
  code: 'statement-differs',
  message: 'the statement is one about another kind of record',
  help: 'do not trust the statement: a decision and an event of a ledger are signed as different things',
};

function subjectsOf(statement: AnyStatement, expected: AnyStatement): Checked {
  const findings = subjectFindings(statement.subject, expected.subject);
  const count = expected.subject.length;
  return {
    findings,
    check:
      findings.length === 0
        ? pass(`all ${count} things that the statement is about are those of the record`)
        : fail('the statement is about other things than the record'),
  };
}

function misnamed(oid: string): VerificationFinding {
  return {
    code: 'text-altered',
    message: `the record holds another text than git's object \`${oid}\``,
    help: 'do not trust this record: it was made of something else than the commits that it names',
  };
}

/** The digest may well be among the subjects: but signed as something else than the record. */
function otherRecord({ subject }: AnyStatement, digest: string): VerificationFinding {
  const role = subject.find((one, index) => index > 0 && one.digest['sha256'] === digest)?.name;
  const help = 'take record and bundle from where they were published, both of the same change';
  return {
    code: 'other-record',
    message:
      role === undefined
        ? 'the bundle is about another record, or the record was altered'
        : `the bundle is about this file as \`${role}\`, not as the record`,
    help,
  };
}
