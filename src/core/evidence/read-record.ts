import { shown } from '../manifest/schema/shown.ts';
import { digestOf } from '../model/canonical.ts';
import type { Facts } from '../model/facts.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { RECORD_SCHEMA } from '../model/uris.ts';
import { readCanonical } from './canonical-document.ts';
import { shapeFault } from './check-evidence.ts';
import type { EventRecord } from './event-record.ts';
import { recordedFacts } from './facts-file.ts';
import { QUESTION_KEYS } from './question-keys.ts';
import { type AccessRecord, RULESET } from './record.ts';
import { bytesOfText } from './record-text.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

export type RecordRead =
  | { readonly record: AccessRecord; readonly facts: Facts }
  | { readonly refusal: Refusal };

export type LedgerRecordRead =
  | { readonly kind: 'judged'; readonly record: AccessRecord; readonly facts: Facts }
  | { readonly kind: 'event'; readonly record: EventRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads any record of a ledger: one about a decision, or one about an event. */
export function readLedgerRecord(bytes: Uint8Array): LedgerRecordRead {
  const read = readCanonical(bytes);
  if ('refusal' in read) return { kind: 'refused', ...read };
  const { value } = read;
  if (!isJsonObject(value) || !EVENTS.has(value['kind'])) return judgedOf(value);
  const refusal = versionRefusal(value) ?? eventRefusal(value);
  return refusal === null
    ? { kind: 'event', record: value as unknown as EventRecord }
    : { kind: 'refused', refusal };
}

const EVENTS: ReadonlySet<unknown> = new Set<EventRecord['kind']>(['heartbeat', 'key-event']);

function eventRefusal(value: JsonObject): Refusal | null {
  const fault = shapeFault('event', value);
  if (fault !== null) return notRecord(fault);
  const part = value['kind'] === 'heartbeat' ? 'adoption' : 'key';
  return value[part] === undefined ? notRecord(`it has no \`${part}\``) : null;
}

/**
 * Reads a record, and takes nothing on trust that it can check alone: its form, its shape, the digest of each text, that
 * each text is one that was read, that each question stands once. Fields that this version does not know are
 * kept, and never obeyed.
 */
export function readRecord(bytes: Uint8Array): RecordRead {
  const read = readCanonical(bytes);
  if ('refusal' in read) return read;
  const judged = judgedOf(read.value);
  return judged.kind === 'judged' ? { record: judged.record, facts: judged.facts } : judged;
}

function judgedOf(value: Json): Exclude<LedgerRecordRead, { readonly kind: 'event' }> {
  const refusal = versionRefusal(value) ?? shapeRefusal(value);
  if (refusal !== null) return { kind: 'refused', refusal };
  const record = value as unknown as AccessRecord;
  const fault = textRefusal(record) ?? orderRefusal(record) ?? kindRefusal(record);
  if (fault !== null) return { kind: 'refused', refusal: fault };
  const { facts, problems } = { facts: null, problems: [], ...recordedFacts(record.facts) };
  if (facts !== null) return { kind: 'judged', record, facts };
  const why = `its facts can't be read: ${problems[0]?.message}`;
  return { kind: 'refused', refusal: changed('facts-invalid', why) };
}

/** A later approval says of what; nothing else does. */
function kindRefusal({ kind, question }: AccessRecord): Refusal | null {
  const approves = question.landed?.approves ?? null;
  return (kind === 'retroactive-approval') === (approves !== null)
    ? null
    : notRecord(
        `its kind is ${shown(kind)}, and it approves ${approves === null ? 'nothing' : 'something'}`,
      );
}

const VERSION = /^https:\/\/grantproof\.dev\/record\/v[0-9]{1,9}$/;

/** What a later version wrote may have any shape. */
function versionRefusal(value: Json): Refusal | null {
  if (!isJsonObject(value)) return notRecord('it is no object');
  const { schema, engine } = value;
  if (typeof schema !== 'string' || !VERSION.test(schema))
    return notRecord('it does not say that it is one');
  if (schema !== RECORD_SCHEMA)
    return newer('newer-schema', `it is of another version, ${shown(schema)}`);
  const ruleset = isJsonObject(engine) ? engine['ruleset'] : undefined;
  return typeof ruleset === 'number' && ruleset !== RULESET
    ? newer('unknown-ruleset', `it was judged by the ruleset ${ruleset}, which is not known here`)
    : null;
}

function shapeRefusal(value: Json): Refusal | null {
  const fault = shapeFault('record', value);
  return fault === null ? null : notRecord(fault);
}

/** Every text that is referred to is there, is what its digest says, and no other is. */
function textRefusal({ texts, answers, packs, question }: AccessRecord): Refusal | null {
  for (const [digest, text] of Object.entries(texts)) {
    const bytes = bytesOfText(text);
    if (bytes === null || digestOf(bytes) !== digest)
      return changed('text-digest', `the text ${shown(digest)} is another than its digest says`);
  }
  const wanted = new Set([
    ...Object.values(answers.blobs).flatMap((blob) => ('digest' in blob ? blob.digest : [])),
    ...Object.values(packs).filter((digest) => digest !== null),
    ...(question.policy === null ? [] : [question.policy.digest]),
  ]);
  for (const digest of wanted) {
    if (!Object.hasOwn(texts, digest))
      return changed('text-missing', `the text ${shown(digest)} is missing`);
  }
  const unused = Object.keys(texts).find((digest) => !wanted.has(digest));
  return unused === undefined
    ? null
    : changed('text-unused', `the text ${shown(unused)} is one that nothing refers to`);
}

/** Of two answers to one question the wrong one might be taken. */
function orderRefusal({ answers }: AccessRecord): Refusal | null {
  const keys = {
    mergeBases: answers.mergeBases.map(QUESTION_KEYS.mergeBases),
    merges: answers.merges.map(QUESTION_KEYS.merges),
    diffs: answers.diffs.map(QUESTION_KEYS.diffs),
    lists: answers.lists.map(QUESTION_KEYS.lists),
    searches: answers.searches.map(QUESTION_KEYS.searches),
  };
  for (const [list, asked] of Object.entries(keys)) {
    if (asked.some((key, nth) => nth > 0 && key <= (asked[nth - 1] ?? '')))
      return changed('answers-order', `its \`${list}\` are not in order, each once`);
  }
  return null;
}

const notRecord = (why: string): Refusal => ({
  code: 'not-a-record',
  message: `it is no record: ${why}`,
  help: 'name a `record.json` that `grantproof record` has written',
});

const newer = (code: RefusalCode, message: string): Refusal => ({
  code,
  message,
  help: 'read it with a newer version of grantproof',
});

const changed = (code: RefusalCode, message: string): Refusal => ({
  code,
  message,
  help: 'the record is not as it was written: take it from where it was signed, byte for byte',
});
