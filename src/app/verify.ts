import { misnamedBlobs } from '../core/evidence/blob-ids.ts';
import { foreignRepository } from '../core/evidence/identity.ts';
import { readRecord } from '../core/evidence/read-record.ts';
import type { AccessRecord } from '../core/evidence/record.ts';
import type { Refusal } from '../core/evidence/refusal.ts';
import { readStatement, type Statement, statementOf } from '../core/evidence/statement.ts';
import { predicateFindings, subjectFindings } from '../core/evidence/statement-match.ts';
import {
  type Check,
  type Checked,
  type FindingCode,
  fail,
  notChecked,
  pass,
  type Verification,
  type VerificationFinding,
} from '../core/evidence/verification.ts';
import { digestOf } from '../core/model/canonical.ts';
import type { Repository } from '../ports/repository.ts';
import type { BundleReport, BundleVerifier } from '../ports/verifier.ts';
import { demanding } from './demanding.ts';
import { inputsCheck } from './input-check.ts';
import { type OwnPacks, replayCheck } from './replay-check.ts';

export interface VerifyTools {
  readonly verifier: BundleVerifier;
  /** Whose commits the record's inputs are compared with; null to leave that out. */
  readonly repository: Repository | null;
  readonly packs: OwnPacks;
  /** The repository that a certificate's workflow must have run for was named: else it is the record's own. */
  readonly repositoryNamed: boolean;
  /** Takes nothing for evidence of which less is known than there could be. */
  readonly strict: boolean;
}

const NO_LEDGER = notChecked('this record was verified on its own, not as part of a ledger');

/**
 * Verifies one record together with its bundle: who signed what, whether the two say the same, and whether the
 * decision follows from what the record holds. Each part has a verdict of its own, and none stands in for another.
 * Nothing that the record or the bundle holds makes it throw.
 */
export async function verifyRecord(
  bytes: Uint8Array,
  bundle: string,
  tools: VerifyTools,
): Promise<Verification> {
  const signed = tools.verifier.verify(bundle);
  const read = readRecord(bytes);
  const record = 'record' in read ? read.record : null;
  const statement = signedStatement(signed);
  const match = matchOf(bytes, 'record' in read ? read.record : read.refusal, statement);
  const integrity = integrityOf(signed, match);
  const replayed = await replayCheck(read, tools.packs, tools.strict);
  const inputs = await inputsCheck(record, tools.repository);
  const foreign = tools.repositoryNamed ? null : foreignSigner(signed, record);
  const findings = [
    ...signed.findings,
    ...(foreign === null ? [] : [foreign]),
    ...match.integrity,
    ...match.subjects.findings,
    ...replayed.findings,
    ...inputs.findings,
  ];
  const verification: Verification = {
    result: 'pass',
    checks: {
      integrity,
      identity: foreign === null ? signed.identity : fail(foreign.message),
      subjects: match.subjects.check,
      replay: replayed.check,
      inputs: inputs.check,
      completeness: NO_LEDGER,
      anchored: NO_LEDGER,
    },
    findings,
    about: record === null ? null : aboutOf(record),
    signer: signed.signer,
    signedAt: signed.signedAt,
  };
  const wanted = demanding(verification, tools.strict);
  const failed = Object.values(wanted.checks).some(({ verdict }) => verdict === 'fail');
  return { ...wanted, result: failed || wanted.findings.length > 0 ? 'fail' : 'pass' };
}

function aboutOf({ source, verdict, grants }: AccessRecord): NonNullable<Verification['about']> {
  return {
    decision: verdict.result,
    decidedAt: verdict.now,
    repository: source.repository.uri,
    commit: source.range.to,
    pullRequest: source.pullRequest,
    grants: grants.length,
  };
}

function foreignSigner(
  { signer, identity }: BundleReport,
  record: AccessRecord | null,
): VerificationFinding | null {
  if (signer?.kind !== 'certificate' || identity.verdict !== 'pass' || record === null) return null;
  const phrase = foreignRepository(signer.claims, record.source.repository);
  if (phrase === null) return null;
  return {
    code: 'other-identity',
    message: `the workflow signed for another repository: ${phrase}`,
    help: 'where one repository signs for others, name it with --certificate-github-workflow-repository; if not, do not trust this record',
  };
}

type SignedStatement = Statement | Refusal | null;

function signedStatement({ payload }: BundleReport): SignedStatement {
  if (payload === null) return null;
  const read = readStatement(payload);
  return 'statement' in read ? read.statement : read.refusal;
}

const isRefusal = <T extends object>(value: T | Refusal): value is Refusal => 'help' in value;

/** Whether the file, what it holds, and what was signed about it are one and the same. */
interface Match {
  readonly integrity: readonly VerificationFinding[];
  readonly subjects: Checked;
}

const UNREADABLE: Partial<Record<Refusal['code'], FindingCode>> = {
  'not-canonical': 'record-not-canonical',
  'text-digest': 'text-altered',
  'text-missing': 'text-altered',
  'text-unused': 'text-altered',
};

function matchOf(
  bytes: Uint8Array,
  record: AccessRecord | Refusal,
  statement: SignedStatement,
): Match {
  const integrity: VerificationFinding[] = [];
  if (isRefusal(record)) {
    const { code, message, help } = record;
    integrity.push({
      code: UNREADABLE[code] ?? 'record-unreadable',
      message: `the record is not as one is written: ${message}`,
      help,
    });
  } else {
    integrity.push(...misnamedBlobs(record).map(misnamed));
  }
  const none = (why: string): Match => ({
    integrity,
    subjects: { check: notChecked(why), findings: [] },
  });
  if (statement === null) return none('there is no signed statement');
  if (isRefusal(statement)) {
    const { message, help } = statement;
    integrity.push({ code: 'statement-unreadable', message, help });
    return none('the signed statement can not be read');
  }
  const digest = digestOf(bytes).slice('sha256:'.length);
  if (
    statement.subject[0]?.digest['sha256'] !== digest ||
    statement.predicate.record.digest.sha256 !== digest
  ) {
    integrity.push(otherRecord(statement, digest));
    return none('the signed statement is about another record');
  }
  if (isRefusal(record)) return none('the record can not be read');
  const expected = JSON.parse(new TextDecoder().decode(statementOf(record, bytes))) as Statement;
  integrity.push(...predicateFindings(statement.predicate, expected.predicate));
  return { integrity, subjects: subjectsOf(statement, expected) };
}

function subjectsOf(statement: Statement, expected: Statement): Checked {
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
function otherRecord({ subject }: Statement, digest: string): VerificationFinding {
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

function integrityOf({ integrity }: BundleReport, { integrity: findings }: Match): Check {
  const [first] = findings;
  if (integrity.verdict === 'fail') return integrity;
  if (first !== undefined) return fail(first.message);
  return integrity.verdict === 'pass'
    ? pass(`${integrity.reason}, and the record is what was signed`)
    : integrity;
}
