import {
  indexPath,
  readIndexText
} from "./chunk-6VZR4DIM.js";

// src/app/revocations.ts
async function recordsFor(store, head, entries) {
  if (entries.length === 0) return [];
  const paths = entries.map(indexPath);
  const files = await store.read(head, paths);
  return paths.map((path) => {
    const bytes = files.get(path);
    return bytes === void 0 ? null : readIndexText(new TextDecoder().decode(bytes));
  });
}
async function revocationsIn(store, head, grants) {
  const entries = grants.map((grant) => ({ kind: "revoked", grant }));
  const records = await recordsFor(store, head, entries);
  return grants.flatMap((grant, nth) => {
    const record = records[nth] ?? null;
    return record === null ? [] : [{ grant, record }];
  });
}
function knowingRevocations(revocations, complete) {
  return async (landing, setup) => {
    const completed = complete === void 0 ? { facts: setup.facts, reasons: [] } : await complete(landing, setup);
    const revoked = await revocations(newGrants(landing));
    if (revoked.length === 0) return completed;
    return { ...completed, facts: { ...completed.facts, revoked } };
  };
}
var newGrants = (landing) => landing.kind === "conflict" ? [] : landing.change.deltas.flatMap((delta) => delta.class === "create" ? [delta.grant] : []);

export {
  recordsFor,
  revocationsIn,
  knowingRevocations
};
