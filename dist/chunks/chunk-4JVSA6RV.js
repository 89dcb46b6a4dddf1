import {
  MissingAnswer,
  recordedRepository,
  recordedShipped,
  recordedSource
} from "./chunk-OEWL4CFC.js";
import {
  readLedgerRecord
} from "./chunk-GABDFNLW.js";
import {
  conclusionsOf
} from "./chunk-JWQSADMS.js";
import {
  judgeQuestion
} from "./chunk-QF3QFTZ2.js";
import {
  canonicalJson
} from "./chunk-POIX7GZT.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  shownPath
} from "./chunk-6JUM6D7R.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/evidence/json-difference.ts
function differences(recorded, found, most) {
  const first = [];
  for (const difference of eachDifference(recorded, found, [])) {
    if (first.length === most) break;
    first.push(difference);
  }
  return first;
}
function* eachDifference(recorded, found, pointer) {
  if (Array.isArray(recorded) && Array.isArray(found)) {
    const [before, after] = [recorded, found];
    for (let nth = 0; nth < Math.max(before.length, after.length); nth++) {
      yield* eachDifference(before[nth], after[nth], [...pointer, nth]);
    }
  } else if (isJsonObject(recorded) && isJsonObject(found)) {
    for (const key of sortedSet([...Object.keys(recorded), ...Object.keys(found)])) {
      yield* eachDifference(partOf(recorded, key), partOf(found, key), [...pointer, key]);
    }
  } else if (!Object.is(recorded, found)) {
    yield { path: shownPath(pointer).replaceAll("`", ""), recorded, found };
  }
}
var partOf = (object, key) => Object.hasOwn(object, key) ? object[key] : void 0;

// src/app/replay.ts
var MOST_DIFFERENCES = 20;
async function replay(bytes) {
  const read = readLedgerRecord(bytes);
  switch (read.kind) {
    case "judged":
      return replayRecord(read.record, read.facts);
    case "event":
      return { result: "event", record: read.record };
    case "refused":
      return { result: "unreadable", refusal: read.refusal };
  }
}
async function replayRecord(record, facts) {
  try {
    const question = recordedQuestion(record, facts);
    const report = await judgeAgain(record, question);
    const { source, grants, verdict } = record;
    const recorded = { source, grants, verdict };
    const found = conclusionsOf(question, report);
    if (canonicalJson(recorded) === canonicalJson(found))
      return { result: "match", record, report };
    const differ = differences(recorded, found, MOST_DIFFERENCES);
    return { result: "mismatch", record, differences: differ, reason: null };
  } catch (error) {
    return { result: "mismatch", record, differences: [], reason: reasonOf(error) };
  }
}
function reasonOf(error) {
  if (error instanceof MissingAnswer) return error.message;
  return `judging it again broke: ${error instanceof Error ? error.message : String(error)}`;
}
function recordedQuestion(record, facts) {
  const { question, texts } = record;
  const { tip, base, head, targetRef, policy, landed } = question;
  return {
    tip: commitOf(tip),
    base: commitOf(base),
    head: commitOf(head),
    targetRef,
    facts,
    ...landed && { landed },
    policy: policy === null ? void 0 : { path: policy.path, text: recordedSource(texts, policy.digest) }
  };
}
async function judgeAgain(record, question, shipped = recordedShipped(record)) {
  const { reasons } = record.question;
  return judgeQuestion(
    recordedRepository(record),
    shipped,
    question,
    async (_, { facts }) => Promise.resolve({ facts, reasons })
  );
}
var commitOf = ({ commit, tree }) => ({
  commit: oid(commit),
  tree: oid(tree)
});

export {
  differences,
  replay,
  replayRecord,
  reasonOf,
  recordedQuestion,
  judgeAgain
};
