import {
  QUESTION_KEYS,
  RULESET,
  bytesOfText,
  readCanonical,
  shapeFault
} from "./chunk-WI7G5FTB.js";
import {
  recordedFacts
} from "./chunk-MZPD6UUG.js";
import {
  RECORD_SCHEMA
} from "./chunk-KY5VTB33.js";
import {
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  shown
} from "./chunk-6JUM6D7R.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";

// src/core/evidence/read-record.ts
function readLedgerRecord(bytes) {
  const read = readCanonical(bytes);
  if ("refusal" in read) return { kind: "refused", ...read };
  const { value } = read;
  if (!isJsonObject(value) || !EVENTS.has(value["kind"])) return judgedOf(value);
  const refusal = versionRefusal(value) ?? eventRefusal(value);
  return refusal === null ? { kind: "event", record: value } : { kind: "refused", refusal };
}
var EVENTS = /* @__PURE__ */ new Set(["heartbeat", "key-event"]);
function eventRefusal(value) {
  const fault = shapeFault("event", value);
  if (fault !== null) return notRecord(fault);
  const part = value["kind"] === "heartbeat" ? "adoption" : "key";
  return value[part] === void 0 ? notRecord(`it has no \`${part}\``) : null;
}
function judgedOf(value) {
  const refusal = versionRefusal(value) ?? shapeRefusal(value);
  if (refusal !== null) return { kind: "refused", refusal };
  const record = value;
  const fault = textRefusal(record) ?? orderRefusal(record) ?? kindRefusal(record);
  if (fault !== null) return { kind: "refused", refusal: fault };
  const { facts, problems } = { facts: null, problems: [], ...recordedFacts(record.facts) };
  if (facts !== null) return { kind: "judged", record, facts };
  const why = `its facts can't be read: ${problems[0]?.message}`;
  return { kind: "refused", refusal: changed("facts-invalid", why) };
}
function kindRefusal({ kind, question }) {
  const approves = question.landed?.approves ?? null;
  return kind === "retroactive-approval" === (approves !== null) ? null : notRecord(
    `its kind is ${shown(kind)}, and it approves ${approves === null ? "nothing" : "something"}`
  );
}
var VERSION = /^https:\/\/grantproof\.dev\/record\/v[0-9]{1,9}$/;
function versionRefusal(value) {
  if (!isJsonObject(value)) return notRecord("it is no object");
  const { schema, engine } = value;
  if (typeof schema !== "string" || !VERSION.test(schema))
    return notRecord("it does not say that it is one");
  if (schema !== RECORD_SCHEMA)
    return newer("newer-schema", `it is of another version, ${shown(schema)}`);
  const ruleset = isJsonObject(engine) ? engine["ruleset"] : void 0;
  return typeof ruleset === "number" && ruleset !== RULESET ? newer("unknown-ruleset", `it was judged by the ruleset ${ruleset}, which is not known here`) : null;
}
function shapeRefusal(value) {
  const fault = shapeFault("record", value);
  return fault === null ? null : notRecord(fault);
}
function textRefusal({ texts, answers, packs, question }) {
  for (const [digest, text] of Object.entries(texts)) {
    const bytes = bytesOfText(text);
    if (bytes === null || digestOf(bytes) !== digest)
      return changed("text-digest", `the text ${shown(digest)} is another than its digest says`);
  }
  const wanted = /* @__PURE__ */ new Set([
    ...Object.values(answers.blobs).flatMap((blob) => "digest" in blob ? blob.digest : []),
    ...Object.values(packs).filter((digest) => digest !== null),
    ...question.policy === null ? [] : [question.policy.digest]
  ]);
  for (const digest of wanted) {
    if (!Object.hasOwn(texts, digest))
      return changed("text-missing", `the text ${shown(digest)} is missing`);
  }
  const unused = Object.keys(texts).find((digest) => !wanted.has(digest));
  return unused === void 0 ? null : changed("text-unused", `the text ${shown(unused)} is one that nothing refers to`);
}
function orderRefusal({ answers }) {
  const keys = {
    mergeBases: answers.mergeBases.map(QUESTION_KEYS.mergeBases),
    merges: answers.merges.map(QUESTION_KEYS.merges),
    diffs: answers.diffs.map(QUESTION_KEYS.diffs),
    lists: answers.lists.map(QUESTION_KEYS.lists),
    searches: answers.searches.map(QUESTION_KEYS.searches)
  };
  for (const [list, asked] of Object.entries(keys)) {
    if (asked.some((key, nth) => nth > 0 && key <= (asked[nth - 1] ?? "")))
      return changed("answers-order", `its \`${list}\` are not in order, each once`);
  }
  return null;
}
var notRecord = (why) => ({
  code: "not-a-record",
  message: `it is no record: ${why}`,
  help: "name a `record.json` that `grantproof record` has written"
});
var newer = (code, message) => ({
  code,
  message,
  help: "read it with a newer version of grantproof"
});
var changed = (code, message) => ({
  code,
  message,
  help: "the record is not as it was written: take it from where it was signed, byte for byte"
});

export {
  readLedgerRecord
};
