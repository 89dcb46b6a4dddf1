import { factsFile } from '../core/evidence/facts-file.ts';
import { grantDigests } from '../core/evidence/grant-digests.ts';
import { type AccessRecord, type RecordedVerdict, RULESET } from '../core/evidence/record.ts';
import { textStore } from '../core/evidence/record-text.ts';
import { statementOf } from '../core/evidence/statement.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import type { Json } from '../core/model/json.ts';
import { RECORD_SCHEMA } from '../core/model/uris.ts';
import { verdictJson } from '../core/render/verdict-json.ts';
import type { Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import type { Signer } from '../ports/signer.ts';
import { type CheckRequest, check, questionOf } from './check.ts';
import { judgeQuestion, type Question, type Report } from './judgement.ts';
import { refuseSecrets } from './record-secrets.ts';
import { recordingRepository, recordingShipped } from './recording.ts';

/** What a record can be made of: commits, as anybody can fetch them. */
export type RecordRequest = Omit<CheckRequest, 'all' | 'worktree'>;

/** What a record says besides what was judged. */
export interface RecordMaker {
  readonly engine: { readonly version: string; readonly digest: { readonly sha256: string } };
  /** 32 hex digits at random. */
  readonly salt: string;
}

/** A record and the statement about it, as bytes. */
export interface Evidence {
  readonly report: Report;
  readonly record: Uint8Array;
  readonly statement: Uint8Array;
}

export interface SignedEvidence extends Evidence {
  /** Sigstore bundle as JSON text. */
  readonly bundle: string;
}

/**
 * Judges what landing `head` on `base` would change, and makes a signed record of it, whatever the verdict.
 * Where nothing was judged, there is nothing to record but the report that says why.
 * Throws a `Fault` when the repository can't be read, what was read holds secrets, or nothing can be signed.
 */
export async function record(
  repository: Repository,
  shipped: Shipped,
  request: RecordRequest,
  maker: RecordMaker & { readonly signer: Signer },
): Promise<SignedEvidence | { readonly refused: Report }> {
  const whole = { ...request, all: false, worktree: false };
  const asked = await questionOf(repository, whole);
  if ('refused' in asked) return asked;
  const { problems = [] } = asked.question;
  // Facts that can't be read can't be embedded either, so nothing could be judged again by them.
  if (problems.length > 0) return { refused: await check(repository, shipped, whole) };
  const { made: _, ...evidence } = await recordQuestion(repository, shipped, asked.question, maker);
  return { ...evidence, bundle: await maker.signer.sign(evidence.statement) };
}

/** A record before it is signed. */
export interface JudgedRecord extends Evidence {
  readonly made: AccessRecord;
}

/** Asks the world for what only the change tells is needed. */
export type Complete = NonNullable<Parameters<typeof judgeQuestion>[3]>;

/** Judges a question and makes the record of it. Throws a `Fault` where what was read holds secrets. */
export async function recordQuestion(
  repository: Repository,
  shipped: Shipped,
  question: Question,
  { engine, salt }: RecordMaker,
  complete?: Complete,
): Promise<JudgedRecord> {
  const store = textStore();
  const noting = recordingRepository(repository, store);
  const packs = recordingShipped(shipped, store);
  let { facts } = question;
  let reasons: readonly string[] = [];
  const noted =
    complete &&
    (async (...asked: Parameters<Complete>) => {
      const completed = await complete(...asked);
      // A landing that was left out of the judgement is a fact all the same.
      const { landedAt } = question.facts;
      facts = { ...completed.facts, ...(landedAt !== undefined && { landedAt }) };
      ({ reasons } = completed);
      return completed;
    });
  const report = await judgeQuestion(noting.repository, packs.shipped, question, noted);
  const { tip, base, head, targetRef, policy, landed } = question;
  const made: AccessRecord = {
    schema: RECORD_SCHEMA,
    kind: landed === undefined || landed.approves === null ? 'change' : 'retroactive-approval',
    salt,
    engine: { name: 'grantproof', ruleset: RULESET, ...engine },
    question: {
      tip: { commit: tip.commit, tree: tip.tree },
      base: { commit: base.commit, tree: base.tree },
      head: { commit: head.commit, tree: head.tree },
      targetRef,
      policy: policy === undefined ? null : { path: policy.path, digest: store.keep(policy.text) },
      reasons,
      ...(landed && { landed }),
    },
    facts: factsFile(facts),
    answers: noting.answers(),
    packs: packs.packs(),
    texts: store.texts(),
    ...conclusionsOf({ ...question, facts }, report),
  };
  refuseSecrets(made);
  const bytes = canonicalBytes(made as unknown as Json);
  return { report, made, record: bytes, statement: statementOf(made, bytes) };
}

/** What a record says that follows from the rest of it: replaying it has to give the same. */
export function conclusionsOf(
  { base, head, targetRef, facts, landed }: Question,
  report: Report,
): Pick<AccessRecord, 'source' | 'grants' | 'verdict'> {
  const { uri = null, id = null } = facts.repository ?? {};
  return {
    source: {
      repository: { uri, id },
      ref: `refs/heads/${targetRef}`,
      range: landed?.range ?? { from: base.commit, to: head.commit },
      tree: report.merge,
      pullRequest: facts.pullRequest?.number ?? null,
    },
    grants: grantDigests(report.verdict.deltas),
    verdict: wholeVerdict(report),
  };
}

/** The verdict as `check --json` prints it, all at once. */
function wholeVerdict(report: Report): RecordedVerdict {
  const parts = Object.entries(verdictJson(report.verdict, report)).map(([key, part]) => [
    key,
    isIterable(part) ? Array.from(part) : part,
  ]);
  return Object.fromEntries(parts) as RecordedVerdict;
}

const isIterable = (part: Json | Iterable<Json>): part is Iterable<Json> =>
  typeof part === 'object' && part !== null && Symbol.iterator in part;

/** What keeps a record from being made: it would hold text that is none. */
export class UnwritableText extends Fault {
  constructor(cause: unknown) {
    super(
      'what was read holds text that no record can hold',
      'see that all names and texts are well-formed Unicode',
      { cause },
    );
  }
}

/** The bytes of a record. Throws a `Fault` for text that no record can hold. */
export function canonicalBytes(record: Json): Uint8Array {
  try {
    return new TextEncoder().encode(canonicalJson(record));
  } catch (error) {
    throw new UnwritableText(error);
  }
}
