import {
  positionOf,
  readStatement
} from "./chunk-WI7G5FTB.js";
import {
  bytesOfBase64
} from "./chunk-VYHHSOLE.js";
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  sha256
} from "./chunk-DFYGPNY5.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";

// src/core/ledger/merkle.ts
var LEAF = Uint8Array.of(0);
var NODE = Uint8Array.of(1);
var leafHash = (bytes) => sha256(concatBytes(LEAF, bytes));
var nodeHash = (left, right) => sha256(concatBytes(NODE, left, right));
var hexOfHash = (hash) => bytesToHex(hash);
var hashOfHex = (hex) => hexToBytes(hex);
var emptyFrontier = { size: 0, nodes: [] };
function appendLeaf({ size, nodes }, leaf) {
  const grown = [...nodes];
  let hash = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = grown.pop();
    if (left === void 0) throw new RangeError("a frontier lacks a subtree");
    hash = nodeHash(left, hash);
  }
  return { size: size + 1, nodes: [...grown, hash] };
}
function headOf({ size, nodes }) {
  const [last, ...rest] = nodes.toReversed();
  if (last === void 0) return { size, root: hexOfHash(sha256(new Uint8Array())) };
  return { size, root: hexOfHash(rest.reduce((right, left) => nodeHash(left, right), last)) };
}
var frontierOf = (leaves) => {
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf);
  return frontier;
};

// src/app/stated-position.ts
function statedPosition(bundle) {
  const payload = payloadOf(bundle);
  if (payload === null) return null;
  const read = readStatement(payload);
  if (read.kind === "refused") return null;
  const { ledger } = read.statement.predicate;
  return ledger === void 0 ? null : positionOf(ledger);
}
function statedRecord(bundle) {
  const payload = payloadOf(bundle);
  const read = payload === null ? null : readStatement(payload);
  if (read === null || read.kind === "refused") return null;
  return `sha256:${read.statement.predicate.record.digest.sha256}`;
}
function payloadOf(bundle) {
  const payload = textAt(bundle, ["dsseEnvelope", "payload"]);
  return payload === null ? null : bytesOfBase64(payload);
}
function namedKey(bundle) {
  const hint = textAt(bundle, ["verificationMaterial", "publicKey", "hint"]);
  const digest = hint === null ? null : bytesOfBase64(hint);
  return digest === null ? null : `sha256:${hexOfHash(digest)}`;
}
function textAt(document, keys) {
  try {
    let value = JSON.parse(document);
    for (const key of keys) value = isJsonObject(value) ? value[key] : void 0;
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

export {
  leafHash,
  nodeHash,
  hexOfHash,
  hashOfHex,
  emptyFrontier,
  appendLeaf,
  headOf,
  frontierOf,
  statedPosition,
  statedRecord,
  payloadOf,
  namedKey
};
