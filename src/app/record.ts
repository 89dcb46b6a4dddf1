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
  const evidence = await recordQuestion(repository, shipped, asked.question, maker);
  return { ...evidence, bundle: await maker.signer.sign(evidence.statement) };
}

/** Judges a question and makes the record of it. Throws a `Fault` where what was read holds secrets. */
export async function recordQuestion(
  repository: Repository,
  shipped: Shipped,
  question: Question,
  { engine, salt }: RecordMaker,
): Promise<Evidence> {
  const store = textStore();
  const noting = recordingRepository(repository, store);
  const packs = recordingShipped(shipped, store);
  const report = await judgeQuestion(noting.repository, packs.shipped, question);
  const { tip, base, head, targetRef, policy } = question;
  const made: AccessRecord = {
    schema: RECORD_SCHEMA,
    kind: 'change',
    salt,
    engine: { name: 'grantproof', ruleset: RULESET, ...engine },
    question: {
      tip: { commit: tip.commit, tree: tip.tree },
      base: { commit: base.commit, tree: base.tree },
      head: { commit: head.commit, tree: head.tree },
      targetRef,
      policy: policy === undefined ? null : { path: policy.path, digest: store.keep(policy.text) },
      reasons: [],
    },
    facts: factsFile(question.facts),
    answers: noting.answers(),
    packs: packs.packs(),
    texts: store.texts(),
    ...conclusionsOf(question, report),
  };
  refuseSecrets(made);
  const bytes = new TextEncoder().encode(canonicalText(made));
  return { report, record: bytes, statement: statementOf(made, bytes) };
}

/** What a record says that follows from the rest of it: replaying it has to give the same. */
export function conclusionsOf(
  { base, head, targetRef, facts }: Question,
  report: Report,
): Pick<AccessRecord, 'source' | 'grants' | 'verdict'> {
  const { uri = null, id = null } = facts.repository ?? {};
  return {
    source: {
      repository: { uri, id },
      ref: `refs/heads/${targetRef}`,
      range: { from: base.commit, to: head.commit },
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

function canonicalText(made: AccessRecord): string {
  try {
    return canonicalJson(made as unknown as Json);
  } catch (error) {
    throw new Fault(
      'what was read holds text that no record can hold',
      'see that all names and texts are well-formed Unicode',
      { cause: error },
    );
  }
}
