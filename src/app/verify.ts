import { foreignRepository } from '../core/evidence/identity.ts';
import { type LedgerRecordRead, readLedgerRecord } from '../core/evidence/read-record.ts';
import type { RecordHeader } from '../core/evidence/record.ts';
import type { Refusal } from '../core/evidence/refusal.ts';
import { readStatement } from '../core/evidence/statement.ts';
import {
  type Check,
  fail,
  notChecked,
  pass,
  type Verification,
  type VerificationFinding,
} from '../core/evidence/verification.ts';
import type { LedgerPosition } from '../core/ledger/tree-head.ts';
import type { Repository } from '../ports/repository.ts';
import type { BundleReport, BundleVerifier } from '../ports/verifier.ts';
import { demanding } from './demanding.ts';
import { eventInputs } from './event-inputs.ts';
import { inputsCheck } from './input-check.ts';
import { type OwnPacks, replayCheck } from './replay-check.ts';
import { type Match, matchOf } from './statement-check.ts';

export interface VerifyTools {
  readonly verifier: BundleVerifier;
  /** Whose commits the record's inputs are compared with; null to leave that out. */
  readonly repository: Repository | null;
  readonly packs: OwnPacks;
  /** False leaves out to judge again, where only the shape of a ledger is asked for. */
  readonly replays?: boolean;
  /** The repository that a certificate's workflow must have run for was named: else it is the record's own. */
  readonly repositoryNamed: boolean;
  /** Takes nothing for evidence of which less is known than there could be. */
  readonly strict: boolean;
}

const NO_LEDGER = notChecked('this record was verified on its own, not as part of a ledger');
const NO_REPLAY = notChecked('it was not asked for');
const NO_DECISION = notChecked('the record is about no decision');

/** A record that was verified, and what it says of its place in a ledger. */
export interface ExaminedRecord {
  readonly verification: Verification;
  readonly read: LedgerRecordRead;
  /** As it was signed; null where nothing was, or it stands in no ledger. */
  readonly position: LedgerPosition | null;
}

/** The same for a record whose place in a ledger is of no matter. */
export const verifyRecord = async (
  bytes: Uint8Array,
  bundle: string,
  tools: VerifyTools,
): Promise<Verification> => (await examineRecord(bytes, bundle, tools)).verification;

/**
 * Verifies one record together with its bundle: who signed what, whether the two say the same, and whether the
 * decision follows from what the record holds. Each part has a verdict of its own, and none stands in for another.
 * Nothing that the record or the bundle holds makes it throw.
 */
export async function examineRecord(
  bytes: Uint8Array,
  bundle: string,
  tools: VerifyTools,
): Promise<ExaminedRecord> {
  const signed = tools.verifier.verify(bundle);
  const read = readLedgerRecord(bytes);
  const statement = signed.payload === null ? null : readStatement(signed.payload);
  const match = matchOf(bytes, read, statement);
  const integrity = integrityOf(signed, match);
  const judged = read.kind === 'judged' ? read : null;
  const replayed =
    read.kind === 'event' || tools.replays === false
      ? { check: read.kind === 'event' ? NO_DECISION : NO_REPLAY, findings: [] }
      : await replayCheck(judged ?? { refusal: refusalOf(read) }, tools.packs, tools.strict);
  const inputs =
    read.kind === 'event'
      ? await eventInputs(read.record, tools.repository, tools.packs)
      : await inputsCheck(judged?.record ?? null, tools.repository, tools.strict);
  const record = read.kind === 'refused' ? null : read.record;
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
    about: read.kind === 'refused' ? null : aboutOf(read),
    signer: signed.signer,
    signedAt: signed.signedAt,
  };
  const wanted = demanding(verification, tools.strict && read.kind !== 'event');
  const failed = Object.values(wanted.checks).some(({ verdict }) => verdict === 'fail');
  const result = failed || wanted.findings.length > 0 ? 'fail' : 'pass';
  return { verification: { ...wanted, result }, read, position: match.position };
}

const refusalOf = (read: LedgerRecordRead): Refusal =>
  read.kind === 'refused' ? read.refusal : NOT_A_RECORD;

const NOT_A_RECORD: Refusal = {
  code: 'not-a-record',
  message: 'it is no record of a decision',
  help: 'name one that `grantproof record` or `grantproof seal` has written',
};

function aboutOf(
  read: Exclude<LedgerRecordRead, { readonly kind: 'refused' }>,
): NonNullable<Verification['about']> {
  const { source, kind } = read.record;
  const about = {
    kind,
    repository: source.repository.uri,
    commit: source.range.to,
    pullRequest: source.pullRequest,
  };
  if (read.kind === 'event')
    return { ...about, decision: null, decidedAt: read.record.at, grants: 0 };
  const { verdict, grants } = read.record;
  return { ...about, decision: verdict.result, decidedAt: verdict.now, grants: grants.length };
}

function foreignSigner(
  { signer, identity }: BundleReport,
  record: Pick<RecordHeader, 'source'> | null,
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

function integrityOf({ integrity }: BundleReport, { integrity: findings }: Match): Check {
  const [first] = findings;
  if (integrity.verdict === 'fail') return integrity;
  if (first !== undefined) return fail(first.message);
  return integrity.verdict === 'pass'
    ? pass(`${integrity.reason}, and the record is what was signed`)
    : integrity;
}
