import {
  grantDigests
} from "./chunk-JWQSADMS.js";
import {
  ledgerSubject,
  statedLedger,
  statedSource
} from "./chunk-WI7G5FTB.js";
import {
  RECORD_FILE,
  hexOf,
  repositorySubject
} from "./chunk-DU6C6C6G.js";
import {
  EVENT_PREDICATE_TYPE,
  STATEMENT_TYPE
} from "./chunk-KY5VTB33.js";
import {
  wholeTree
} from "./chunk-QF3QFTZ2.js";
import {
  readSetup,
  readTexts
} from "./chunk-FP54KV37.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/evidence/index-entries.ts
function indexEntries(record) {
  if (record.kind !== "change") return [];
  const { base, landed } = record.question;
  switch (landed?.moved) {
    case "discarded":
      return [{ kind: "discarded", commit: discardedCommit(record) }];
    case "foxtrot":
    case "rewritten":
      return [{ kind: "discarded", commit: base.commit }, ...revoked(record.verdict.deltas)];
    case null:
    case void 0:
      return revoked(record.verdict.deltas);
  }
}
function revoked(deltas) {
  return deltas.flatMap(
    ({ grant, class: kind }) => typeof grant === "string" && (kind === "revoke" || kind === "orphan") ? [{ kind: "revoked", grant }] : []
  );
}
function discardedCommit({ question: { base, head }, facts }) {
  if (base.commit !== head.commit) return head.commit;
  const heads = facts["heads"];
  const first = Array.isArray(heads) ? heads[0] : void 0;
  const sha = isJsonObject(first) ? first["sha"] : void 0;
  return typeof sha === "string" ? sha : head.commit;
}

// src/app/seal/adoption.ts
async function adoptionAt(repository, shipped, { adopt, branch, tip }) {
  if (await repository.following(adopt.commit, tip.commit) !== "linear")
    throw new Fault(
      `a ledger can't begin at \`${adopt.commit}\`: it is not on the first-parent line of \`${branch}\``,
      "name a commit of the branch itself with --from REV: what was merged into it from elsewhere is none"
    );
  return standingAt(repository, shipped, adopt);
}
async function standingAt(repository, shipped, { commit, tree }) {
  const { texts, problems: unread } = await readTexts(repository, tree);
  const { setup, problems } = readSetup(texts, void 0, { now: 0 }, shipped);
  const [first] = [...unread, ...problems];
  if (setup === null || first !== void 0) {
    const place = first === void 0 ? "" : ` (${first.path}:${first.line})`;
    throw new Fault(
      `a ledger can't begin at \`${commit}\`: ${first?.message ?? "there is no policy"}${place}`,
      "merge a policy first (`grantproof init` writes one), or begin at a later commit with --from REV"
    );
  }
  const { change } = await wholeTree(repository, setup, tree);
  const unreadable = [
    ...change.problems.map(({ path }) => path),
    ...change.deltas.flatMap((delta) => delta.after?.kind === "opaque" ? [delta.place.path] : [])
  ];
  return { commit, tree, grants: grantDigests(change.deltas), unreadable: sortedSet(unreadable) };
}

// src/core/evidence/event-statement.ts
function eventStatementOf(record, recordBytes, ledger) {
  const { engine, source } = record;
  const file = { name: RECORD_FILE, digest: { sha256: hexOf(digestOf(recordBytes)) } };
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [
      file,
      repositorySubject(source.repository.uri, source.range.to, source.tree),
      ...ledger === void 0 ? [] : [ledgerSubject(ledger.origin)]
    ],
    predicateType: EVENT_PREDICATE_TYPE,
    predicate: {
      event: { kind: record.kind, at: record.at },
      record: file,
      engine: {
        name: engine.name,
        version: engine.version,
        ruleset: engine.ruleset,
        digest: { sha256: engine.digest.sha256 }
      },
      source: statedSource(source),
      ...ledger && { ledger: statedLedger(ledger) }
    }
  };
  return new TextEncoder().encode(canonicalJson(statement));
}

export {
  indexEntries,
  adoptionAt,
  standingAt,
  eventStatementOf
};
