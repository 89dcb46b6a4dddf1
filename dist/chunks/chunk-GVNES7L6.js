import {
  frontierOf,
  hashOfHex,
  hexOfHash,
  nodeHash
} from "./chunk-VNBARN5W.js";
import {
  base64OfBytes,
  bytesOfBase64
} from "./chunk-VYHHSOLE.js";
import {
  nearMiss,
  scopeOfEntry
} from "./chunk-QF3QFTZ2.js";
import {
  readSetup,
  readTexts
} from "./chunk-FP54KV37.js";
import {
  canonicalJson
} from "./chunk-POIX7GZT.js";
import {
  CODEOWNERS_PATHS,
  POLICY_FOLDER,
  POLICY_PATH
} from "./chunk-N7BAOBHV.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  concatBytes
} from "./chunk-DFYGPNY5.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";

// src/core/ledger/keyring.ts
function keyringOf(first, changes) {
  const ring = /* @__PURE__ */ new Map([[first, newKnown(first, null)]]);
  const effective = changes.filter((change) => {
    const by = ring.get(change.by);
    return by !== void 0 && isCounting(by, change.index) && apply(ring, change, by);
  });
  const next = (changes.at(-1)?.index ?? 0) + 1;
  const reason = (key, index) => reasonOf(ring.get(key), index);
  return {
    reason,
    standing: (key, index) => reason(key, index).standing,
    current: () => [...ring.values()].filter((known) => isCounting(known, next)).map(({ key }) => key),
    spans: () => [...ring.values()].map(spanOf),
    effective
  };
}
var newKnown = (key, introduced) => ({
  key,
  introduced,
  heirs: [],
  revocations: [],
  replacedBy: null,
  undoneBy: null
});
function apply(ring, change, by) {
  switch (change.action) {
    case "add":
      return introduce(ring, change, by);
    case "rotate": {
      const known = ring.get(change.key);
      if (known === by) return false;
      const isReady = known !== void 0 && isCounting(known, change.index + 1);
      if (!isReady && !introduce(ring, change, by)) return false;
      by.replacedBy = change.index;
      return true;
    }
    case "revoke":
      return revoke(ring, change, by);
  }
}
function introduce(ring, { key, index }, by) {
  const known = ring.get(key);
  if (known !== void 0 && (known.undoneBy === null || known.revocations.length > 0))
    return false;
  const made = newKnown(key, { index, by });
  ring.set(key, made);
  by.heirs.push(made);
  return true;
}
function revoke(ring, change, by) {
  const known = ring.get(change.key);
  if (known === void 0) return false;
  const event = change.index;
  const since = Math.min(change.since ?? event + 1, event + 1);
  const except = known === by ? event : restsOn(by, known);
  const isCovered = known.revocations.some(
    (one) => one.since <= since && (one.except === null || one.except === except)
  );
  if (isCovered) return false;
  known.revocations.push({ since, except, event });
  undo(
    known.heirs.filter(
      ({ introduced }) => introduced !== null && introduced.index >= since && introduced.index !== except
    ),
    event
  );
  return true;
}
function restsOn(key, on) {
  for (let at = key.introduced; at !== null; at = at.by.introduced) {
    if (at.by === on) return at.index;
  }
  return null;
}
function undo(heirs, event) {
  const left = [...heirs];
  for (let heir = left.pop(); heir !== void 0; heir = left.pop()) {
    heir.undoneBy ??= event;
    left.push(...heir.heirs.splice(0));
  }
}
var isCounting = (known, index) => reasonOf(known, index).standing === "counts";
function reasonOf(known, index) {
  if (known === void 0) return { standing: "unknown", event: null };
  const { introduced, revocations, replacedBy, undoneBy } = known;
  const revoked = revocations.find(({ since, except }) => index >= since && index !== except);
  if (revoked !== void 0) return { standing: "revoked", event: revoked.event };
  if (undoneBy !== null) return { standing: "undone", event: undoneBy };
  if (introduced !== null && index <= introduced.index)
    return { standing: "not-yet", event: introduced.index };
  return replacedBy !== null && index > replacedBy ? { standing: "replaced", event: replacedBy } : { standing: "counts", event: null };
}
function spanOf({ key, introduced, revocations, replacedBy, undoneBy }) {
  const from = introduced === null ? 0 : introduced.index + 1;
  const ends = [
    ...replacedBy === null ? [] : [replacedBy + 1],
    ...undoneBy === null ? [] : [from],
    ...revocations.map(({ since }) => since)
  ];
  return { key, from, until: ends.length === 0 ? null : Math.max(from, Math.min(...ends)) };
}

// src/core/ledger/key-index.ts
var KEYS_FILE = "index/keys.json";
var keyringOfIndex = ({ first, changes }) => keyringOf(first, changes);
var writeKeyIndex = ({ first, changes }) => canonicalJson({ first, changes: changes.map(changeJson) });
var changeJson = ({ index, action, key, since, by }) => ({
  index,
  action,
  key,
  since,
  by
});
function readKeyIndex(text) {
  const value = parsed(text);
  if (!isJsonObject(value)) return null;
  const { first, changes } = value;
  if (!isFingerprint(first) || !Array.isArray(changes)) return null;
  const read = changes.flatMap((change) => readChange(change) ?? []);
  const keys = { first, changes: read };
  return writeKeyIndex(keys) === text ? keys : null;
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function readChange(value) {
  if (!isJsonObject(value)) return null;
  const { index, key, since, by } = value;
  const action = ACTIONS.find((one) => one === value["action"]);
  if (action === void 0 || !isFingerprint(key) || !isFingerprint(by)) return null;
  return isIndex(index) && (since === null || isIndex(since)) ? { index, action, key, since, by } : null;
}
var ACTIONS = ["add", "rotate", "revoke"];
var isFingerprint = (value) => typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
var isIndex = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

// src/app/seal/touched.ts
function touching(repository, shipped) {
  let known = null;
  const policyAt = async (tree) => {
    if (known?.tree !== tree) known = { tree, policy: await policyOf(repository, shipped, tree) };
    return known.policy;
  };
  return async ({ before, after, paths }) => {
    const old = await policyAt(before);
    const judges = paths.some(({ path }) => isJudging(path));
    if (!judges) known = { tree: after, policy: old };
    if (old === null || judges) return true;
    return paths.some((change) => isGoverned([old], change));
  };
}
var isJudging = (path) => path.startsWith(`${POLICY_FOLDER}/`) || CODEOWNERS_PATHS.some((one) => one === path);
function isGoverned(policies, { path, before, after }) {
  const entries = [before, after].filter((entry) => entry !== null);
  return entries.some((entry) => scopeOfEntry(policies, { path, ...entry }) !== null) || policies.some((policy) => nearMiss(policy, path) !== null);
}
async function policyOf(repository, shipped, tree) {
  const { texts, problems } = await readTexts(repository, tree);
  if (problems.length > 0) return null;
  return readSetup(texts, void 0, { now: 0 }, shipped).setup?.policy ?? null;
}

// src/app/seal/line.ts
async function unsealedAfter(repository, shipped, from, to) {
  const commits = await repository.line(from.commit, to);
  const isTouched = touching(repository, shipped);
  const unsealed = [];
  let parent = from;
  let nth = 0;
  for await (const { paths } of repository.changes(commits)) {
    const commit = commits[nth];
    if (commit === void 0) break;
    const touched = await isTouched({ before: parent.tree, after: commit.tree, paths });
    const changesPolicy = paths.some(({ path }) => path === POLICY_PATH);
    unsealed.push({ parent, commit, touched, changesPolicy });
    parent = commit;
    nth += 1;
  }
  if (unsealed.length !== commits.length)
    throw new Fault("git did not tell what every commit changed", "run it again");
  return unsealed;
}

// src/core/ledger/proofs.ts
function rangesOf(subtree) {
  const range = (from, to) => {
    const width = to - from;
    const height = Math.log2(width);
    if (Number.isInteger(height) && from % width === 0) {
      const known = subtree(height, from / width);
      if (known !== void 0) return known;
    }
    if (width <= 1) throw new RangeError(`there is no leaf ${from}`);
    const middle = from + splitOf(width);
    return nodeHash(range(from, middle), range(middle, to));
  };
  return range;
}
var splitOf = (width) => 2 ** (Math.ceil(Math.log2(width)) - 1);
function inclusionProof(range, index, size) {
  const path = (from, to) => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle ? [...path(from, middle), range(middle, to)] : [...path(middle, to), range(from, middle)];
  };
  if (!(index >= 0 && index < size)) throw new RangeError(`there is no leaf ${index}`);
  return path(0, size);
}
function consistencyProof(range, from, to) {
  if (!(from > 0 && from <= to)) throw new RangeError(`a tree of ${from} is not within ${to}`);
  const subproof = (begin, end, whole) => {
    if (end === from) return whole ? [] : [range(begin, end)];
    const middle = begin + splitOf(end - begin);
    return from <= middle ? [...subproof(begin, middle, whole), range(middle, end)] : [...subproof(middle, end, false), range(begin, middle)];
  };
  return subproof(0, to, true);
}
function verifyInclusion(leaf, index, head, proof) {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < head.size)) return false;
  let [at, last] = [index, head.size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hexOfHash(hash) === head.root;
}
function verifyConsistency(from, to, proof) {
  if (from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && from.root === to.root;
  if (from.size === 0) return proof.length === 0;
  const path = Number.isInteger(Math.log2(from.size)) ? [hashOfHex(from.root), ...proof] : proof;
  let [at, last] = [from.size - 1, to.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...rest] = path;
  if (first === void 0) return false;
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = nodeHash(hash, before);
      after = nodeHash(hash, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = nodeHash(after, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hexOfHash(before) === from.root && hexOfHash(after) === to.root;
}
var half = (n) => Math.floor(n / 2);

// src/core/ledger/tiles.ts
var WIDTH = 256;
var HEIGHT = 8;
var BYTES = 32;
function tilePath(level, number, width = WIDTH) {
  const groups = [String(number % 1e3).padStart(3, "0")];
  for (let rest = Math.floor(number / 1e3); rest > 0; rest = Math.floor(rest / 1e3))
    groups.unshift(`x${String(rest % 1e3).padStart(3, "0")}`);
  return `tile/${level}/${groups.join("/")}${width === WIDTH ? "" : `.p/${width}`}`;
}
var PATH = /^tile\/(0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;
function readTilePath(path) {
  const [, level, groups = "", width] = PATH.exec(path) ?? [];
  const tile = {
    level: Number(level),
    number: Number(groups.replaceAll(/[x/]/g, "")),
    width: width === void 0 ? WIDTH : Number(width)
  };
  return level !== void 0 && tilePath(tile.level, tile.number, tile.width) === path ? tile : null;
}
function countsOf(size) {
  const counts = [];
  for (let count = size; count > 0; count = Math.floor(count / WIDTH)) counts.push(count);
  return counts;
}
var frontierTiles = (size) => countsOf(size).flatMap((count, level) => {
  const width = count % WIDTH;
  return width === 0 ? [] : [tilePath(level, Math.floor(count / WIDTH), width)];
});
function isTileBeyond(size, path) {
  const tile = readTilePath(path);
  return tile !== null && tile.number * WIDTH + tile.width > (countsOf(size)[tile.level] ?? 0);
}
var allTiles = (size) => countsOf(size).flatMap(
  (count, level) => Array.from(
    { length: Math.ceil(count / WIDTH) },
    (_, number) => tilePath(level, number, Math.min(WIDTH, count - number * WIDTH))
  )
);
function hashesOf(tile, width) {
  if (tile?.length !== width * BYTES) return null;
  return Array.from({ length: width }, (_, nth) => tile.slice(nth * BYTES, (nth + 1) * BYTES));
}
function edgeOf(size, tiles) {
  const levels = [];
  for (const [level, count] of countsOf(size).entries()) {
    const width = count % WIDTH;
    const path = tilePath(level, Math.floor(count / WIDTH), width);
    const hashes = width === 0 ? [] : hashesOf(tiles.get(path), width);
    if (hashes === null) return null;
    levels.push(hashes);
  }
  return levels;
}
function readFrontier(size, tiles) {
  const edge = edgeOf(size, tiles);
  if (edge === null) return null;
  const nodes = edge.map((hashes) => frontierOf(hashes).nodes);
  return { size, nodes: nodes.toReversed().flat() };
}
function tilesOfAppend(size, tiles, leaves) {
  const edge = edgeOf(size, tiles);
  if (edge === null) return null;
  const written = /* @__PURE__ */ new Map();
  let fresh = leaves;
  for (let level = 0; fresh.length > 0; level += 1) {
    const before = edge[level] ?? [];
    const count = Math.floor(size / WIDTH ** level);
    const first = Math.floor(count / WIDTH);
    const hashes = [...before, ...fresh];
    const above = [];
    for (let at = 0; at < hashes.length; at += WIDTH) {
      const tile = hashes.slice(at, at + WIDTH);
      written.set(tilePath(level, first + at / WIDTH, tile.length), concatBytes(...tile));
      if (tile.length === WIDTH) above.push(joined(tile));
    }
    fresh = above;
  }
  return written;
}
var tilesOfTree = (leaves) => tilesOfAppend(0, /* @__PURE__ */ new Map(), leaves) ?? /* @__PURE__ */ new Map();
function joined(hashes) {
  let row = hashes;
  while (row.length > 1)
    row = Array.from(
      { length: row.length / 2 },
      (_, nth) => nodeHash(row[2 * nth] ?? EMPTY, row[2 * nth + 1] ?? EMPTY)
    );
  return row[0] ?? EMPTY;
}
var EMPTY = new Uint8Array();
function rangesOfTiles(size, tiles) {
  const counts = countsOf(size);
  return rangesOf((height, index) => {
    const level = Math.floor(height / HEIGHT);
    const span = 2 ** (height % HEIGHT);
    const [from, count] = [index * span, counts[level] ?? 0];
    if (from + span > count) return void 0;
    const number = Math.floor(from / WIDTH);
    const width = Math.min(WIDTH, count - number * WIDTH);
    const tile = tiles.get(tilePath(level, number, width));
    if (tile?.length !== width * BYTES) return void 0;
    const start = from % WIDTH * BYTES;
    const hashes = Array.from(
      { length: span },
      (_, nth) => tile.slice(start + nth * BYTES, start + (nth + 1) * BYTES)
    );
    return joined(hashes);
  });
}
var tilesOfPrefix = (size, prefix) => {
  const counts = countsOf(size);
  return countsOf(prefix).flatMap((count, level) => {
    if (count % WIDTH === 0) return [];
    const number = Math.floor(count / WIDTH);
    return [tilePath(level, number, Math.min(WIDTH, (counts[level] ?? 0) - number * WIDTH))];
  });
};

// src/core/ledger/note.ts
var KEY_HASH = 4;
function writeNote(text, signatures) {
  const lines = signatures.map(({ name, keyHash, signature }) => {
    const bytes = new Uint8Array([...keyHash, ...signature]);
    return `\u2014 ${name} ${base64OfBytes(bytes)}
`;
  });
  return `${text}
${lines.join("")}`;
}
function readNote(note) {
  const end = note.lastIndexOf("\n\n");
  if (end < 0) return null;
  const signatures = [];
  const lines = note.slice(end + 2).split("\n");
  if (lines.pop() !== "") return null;
  for (const line of lines) {
    const [, name, encoded = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = bytesOfBase64(encoded);
    if (name === void 0 || name.includes("+") || bytes === null || bytes.length <= KEY_HASH)
      return null;
    signatures.push({
      name,
      keyHash: bytes.slice(0, KEY_HASH),
      signature: bytes.slice(KEY_HASH)
    });
  }
  return { text: note.slice(0, end + 1), signatures };
}

// src/core/ledger/checkpoint.ts
var CHECKPOINT_FILE = "checkpoint";
var checkpointText = ({ origin, head }) => `${origin}
${head.size}
${base64OfBytes(hashOfHex(head.root))}
`;
var writeCheckpoint = (checkpoint, signatures = []) => writeNote(checkpointText(checkpoint), signatures);
var HASH_BYTES = 32;
function readCheckpoint(text) {
  const note = readNote(text);
  if (note === null) return { refusal: "it is no signed note" };
  const [origin = "", size = "", root = "", end, more] = note.text.split("\n");
  if (end !== "" || more !== void 0) return { refusal: "it has other lines than three" };
  const isOrigin = /^[^\s+]{1,500}$/u.test(origin);
  if (!isOrigin) return { refusal: "its first line names no ledger" };
  if (!/^(?:0|[1-9]\d{0,14})$/.test(size)) return { refusal: "its second line is no size" };
  const hash = bytesOfBase64(root);
  if (hash?.length !== HASH_BYTES) return { refusal: "its third line is no root" };
  const head = { size: Number(size), root: hexOfHash(hash) };
  return { checkpoint: { origin, head }, signatures: note.signatures };
}

export {
  inclusionProof,
  consistencyProof,
  verifyInclusion,
  verifyConsistency,
  tilePath,
  readTilePath,
  frontierTiles,
  isTileBeyond,
  allTiles,
  readFrontier,
  tilesOfAppend,
  tilesOfTree,
  rangesOfTiles,
  tilesOfPrefix,
  CHECKPOINT_FILE,
  writeCheckpoint,
  readCheckpoint,
  keyringOf,
  KEYS_FILE,
  keyringOfIndex,
  writeKeyIndex,
  readKeyIndex,
  isJudging,
  policyOf,
  unsealedAfter
};
