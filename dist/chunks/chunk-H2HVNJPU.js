import {
  examineRecords
} from "./chunk-RJTKW6MQ.js";
import {
  isLacking,
  recordVerifier
} from "./chunk-DBV5NLI7.js";
import {
  CHECKS,
  fail,
  notChecked,
  pass
} from "./chunk-BPKAOR65.js";
import {
  CHECKPOINT_FILE,
  KEYS_FILE,
  allTiles,
  isTileBeyond,
  keyringOf,
  policyOf,
  readCheckpoint,
  readKeyIndex,
  readTilePath,
  tilesOfTree,
  unsealedAfter,
  writeKeyIndex
} from "./chunk-GVNES7L6.js";
import {
  appendLeaf,
  emptyFrontier,
  headOf,
  statedPosition
} from "./chunk-VNBARN5W.js";
import {
  keyFingerprint
} from "./chunk-YT3LXQLO.js";
import {
  readRecordPath,
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  readPublicKey
} from "./chunk-H3JNXK4G.js";
import {
  fingerprintOfHint,
  keyHint
} from "./chunk-ITA4ZHDB.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  isIndexPath,
  readIndexText
} from "./chunk-6VZR4DIM.js";
import {
  governingScope
} from "./chunk-QF3QFTZ2.js";
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";

// src/app/ledger-verification/finding.ts
var finding = (code, message, help, index = null) => ({ code, message, help, record: index === null ? null : recordPath(index) });

// src/app/ledger-verification/anchor-check.ts
async function checkAnchors(entries, heads, anchors, signature) {
  const findings = [];
  let upTo = null;
  const origin = entries[0]?.position?.origin ?? null;
  for (const { name, bundle } of anchors) {
    const known = statedPosition(bundle);
    const refused = await signature(bundle);
    const wrong = known === null ? noBundle(name) : contradiction(name, known, heads, origin);
    if (refused.length > 0)
      findings.push(
        ...refused.map(({ code, message, help }) => finding(code, `\`${name}\`: ${message}`, help))
      );
    else if (wrong !== null) findings.push(wrong);
    else if (known !== null && known.index > (upTo?.index ?? -1))
      upTo = { index: known.index, by: `\`${name}\`` };
  }
  for (const { index, signedAt } of entries) {
    if (signedAt !== null && index > (upTo?.index ?? -1))
      upTo = { index, by: `a time that others vouch for (${signedAt})` };
  }
  return { findings, upTo };
}
var noBundle = (name) => finding(
  "bundle-not-supported",
  `\`${name}\` is no bundle of a ledger`,
  "give the `.sigstore.json` of a record that was sealed"
);
function contradiction(name, known, heads, origin) {
  const head = heads.at(known.index);
  const before = known.index === 0 ? void 0 : heads.at(known.index - 1);
  const isOther = origin !== null && known.origin !== origin || head !== void 0 && head.root !== known.head.root || before !== void 0 && before.root !== known.previous.root;
  if (isOther)
    return finding(
      "ledger-forked",
      `\`${name}\` knows other records up to ${known.index} than the ledger has`,
      "the ledger was written anew: do not trust it, and ask for the one that this bundle is from",
      known.index
    );
  if (head !== void 0) return null;
  return finding(
    "ledger-truncated",
    `the ledger has ${heads.size} records, and \`${name}\` is of record ${known.index}`,
    "records were taken away, or this is an old copy: fetch the branch; else see who could write to it, and ask for what is missing"
  );
}

// src/app/ledger-verification/ledger-tree.ts
var ROOT = [{ path: "", deep: true }];
var FILE = "100644";
var isLedgerPath = (path, mode) => mode === FILE && (path === CHECKPOINT_FILE || readRecordPath(path) !== null || readTilePath(path) !== null || path === KEYS_FILE || isIndexPath(path));
async function readLedgerTree(repository, { commit, tree }) {
  const records = /* @__PURE__ */ new Map();
  const bundles = /* @__PURE__ */ new Map();
  const tiles = /* @__PURE__ */ new Map();
  const index = /* @__PURE__ */ new Map();
  const foreign = [];
  let checkpoint = null;
  let keys = null;
  for (const { path, mode, oid: oid2 } of await repository.list(tree, ROOT)) {
    const record = readRecordPath(path);
    if (!isLedgerPath(path, mode)) foreign.push(path);
    else if (record?.kind === "record") records.set(record.index, oid2);
    else if (record?.kind === "bundle") bundles.set(record.index, oid2);
    else if (path === CHECKPOINT_FILE) checkpoint = oid2;
    else if (path === KEYS_FILE) keys = oid2;
    else if (readTilePath(path) !== null) tiles.set(path, oid2);
    else index.set(path, oid2);
  }
  return { commit, records, bundles, tiles, checkpoint, keys, index, foreign };
}

// src/app/ledger-verification/branch-check.ts
var HELP = "nothing is ever taken from a ledger, or changed in it: see who pushed that commit, and protect the branch from deletion and force pushes";
var FOREIGN = "whoever seals makes no such commit: see who pushed it; records that it did not touch are judged on their own";
var MOST = 20;
async function checkBranch(history, tip) {
  const commits = await history.line(null, tip);
  const findings = [];
  let nth = 0;
  for await (const { commit, paths } of history.changes(commits)) {
    const isMerge = (commits[nth]?.parents.length ?? 0) > 1;
    nth += 1;
    if (findings.length >= MOST) break;
    const foreign = isMerge ? "is a merge" : strange(paths);
    if (foreign !== null)
      findings.push(
        finding(
          "foreign-commit",
          `the commit \`${commit}\` of the ledger's branch ${foreign}`,
          FOREIGN
        )
      );
    findings.push(...paths.flatMap((change) => taken(change, commit)).slice(0, 3));
  }
  return findings;
}
function strange(paths) {
  const other = paths.find(({ path, after }) => after !== null && !isLedgerPath(path, after.mode));
  if (other !== void 0) return `writes \`${other.path}\``;
  const adds = paths.some(({ path, before }) => before === null && readRecordPath(path) !== null);
  return adds ? null : "seals nothing";
}
function taken({ path, before, after }, commit) {
  const record = readRecordPath(path);
  if (record === null || before === null) return [];
  const what = after === null ? "took away" : "changed";
  const message = `the commit \`${commit}\` ${what} the ${record.kind} ${record.index}`;
  return [finding("ledger-rewritten", message, HELP, record.index)];
}

// src/app/ledger-verification/index-check.ts
var HELP2 = "records prove what they say all the same; see who wrote to the branch: the seal looks there for what was taken away before";
function checkIndex(entries, index, textAt) {
  const wanted = /* @__PURE__ */ new Map();
  for (const { said, index: record } of entries)
    for (const path of said?.index ?? []) wanted.set(path, record);
  const wrong = [.../* @__PURE__ */ new Set([...wanted.keys(), ...index.keys()])].find((path) => {
    const oid2 = index.get(path);
    const text = oid2 === void 0 ? null : textAt(oid2);
    return text === null || readIndexText(text) !== wanted.get(path);
  });
  if (wrong === void 0) return [];
  return [finding("index-differs", `the file \`${wrong}\` is not what the records come to`, HELP2)];
}

// src/app/ledger-verification/tree-check.ts
var TAMPERED = "do not trust the ledger from here on: compare it with a bundle that was kept elsewhere (--anchor), and see who could write to its branch";
function checkHeads(entries) {
  const findings = [];
  const heads = [];
  let frontier = emptyFrontier;
  let head = headOf(frontier);
  const origin = entries.find(({ position }) => position !== null)?.position?.origin;
  for (const { index, leaf, position } of entries) {
    const previous = head;
    const isNext = index === heads.length;
    if (isNext) {
      frontier = appendLeaf(frontier, leaf);
      head = headOf(frontier);
      heads.push(head);
    }
    const found = { origin, trees: isNext ? { head, previous } : null };
    findings.push(...placeFindings({ index, position }, found));
  }
  return { findings: firstOfEach(findings), heads };
}
function placeFindings({ index, position }, { origin, trees }) {
  if (position === null) return [];
  const wrong = (code, message) => [
    finding(code, message, TAMPERED, index)
  ];
  if (position.index !== index)
    return wrong(
      "record-misplaced",
      `record ${index} was signed as record ${position.index} of its ledger`
    );
  if (position.origin !== origin)
    return wrong(
      "ledger-forked",
      `record ${index} was signed for the ledger \`${position.origin}\`, the first for \`${origin}\``
    );
  const isSameTree = trees === null || position.head.root === trees.head.root && position.previous.root === trees.previous.root;
  return isSameTree ? [] : wrong(
    "head-differs",
    `record ${index} was signed on top of other records than are there now`
  );
}
var FEW = { "record-misplaced": 4, "head-differs": 1 };
function firstOfEach(findings) {
  return [...groupedBy(findings, ({ code }) => code)].flatMap(([code, same]) => {
    const [first, ...others] = same;
    if (first === void 0 || same.length <= (FEW[code] ?? same.length)) return same;
    return [{ ...first, message: `${first.message}, and so were ${others.length} after it` }];
  });
}
function checkCheckpoint(text, origin, head) {
  const help = "run the seal again, which goes on only where the two fit; see who wrote to the branch";
  if (text === null) return [finding("checkpoint-differs", "the ledger has no checkpoint", help)];
  const read = readCheckpoint(text);
  if ("refusal" in read)
    return [finding("checkpoint-differs", `the checkpoint can't be read: ${read.refusal}`, help)];
  const { checkpoint } = read;
  if (checkpoint.head.size > head.size)
    return [
      finding(
        "ledger-truncated",
        `the checkpoint is of ${checkpoint.head.size} records, and ${head.size} are there`,
        TAMPERED
      )
    ];
  if (checkpoint.head.size !== head.size || checkpoint.head.root !== head.root || origin !== null && checkpoint.origin !== origin)
    return [finding("checkpoint-differs", "the checkpoint is that of other records", help)];
  return [];
}
function checkTiles(entries, paths, tileAt) {
  for (const path of paths) {
    if (!isTileBeyond(entries.length, path)) continue;
    const message = `the tile \`${path}\` is of a tree of more records than the ${entries.length} that are there`;
    return [finding("ledger-truncated", message, TAMPERED)];
  }
  const wanted = tilesOfTree(entries.map(({ leaf }) => leaf));
  const wrong = allTiles(entries.length).find((path) => {
    const [tile, right] = [tileAt(path), wanted.get(path)];
    return tile === void 0 || right === void 0 || !isSame(tile, right);
  });
  if (wrong === void 0) return [];
  return [
    finding(
      "tile-differs",
      `the tile \`${wrong}\` is not that of the records`,
      "tiles follow from the records: see who wrote to the branch, and set it back to where it was whole"
    )
  ];
}
var isSame = (a, b) => a.length === b.length && a.every((byte, nth) => byte === b[nth]);

// src/app/ledger-verification/derived-check.ts
var MOST_BYTES = 1024 * 1024;
async function checkDerived(repository, tree, entries, head) {
  if (entries.length !== head.size) return [];
  const needed = allTiles(head.size).map((path) => tree.tiles.get(path));
  const wanted = [tree.checkpoint, ...needed, ...tree.index.values()].filter((oid2) => oid2 != null);
  const blobs = await repository.read(wanted, MOST_BYTES);
  const bytesAt = (oid2) => {
    const blob = oid2 == null ? void 0 : blobs.get(oid2);
    return blob instanceof Uint8Array ? blob : void 0;
  };
  const textAt = (oid2) => {
    const bytes = bytesAt(oid2);
    return bytes === void 0 ? null : new TextDecoder().decode(bytes);
  };
  return [
    ...checkCheckpoint(textAt(tree.checkpoint), entries[0]?.position?.origin ?? null, head),
    ...checkTiles(entries, tree.tiles.keys(), (path) => bytesAt(tree.tiles.get(path))),
    ...checkIndex(entries, tree.index, textAt)
  ];
}

// src/app/ledger-verification/record-files.ts
var CHUNK = 64;
var USUAL_BYTES = 256 * 1024;
var MOST_BYTES2 = 256 * 1024 * 1024;
async function* recordFiles(repository, { records, bundles }, indexes) {
  for (let at = 0; at < indexes.length; at += CHUNK) {
    const some = indexes.slice(at, at + CHUNK);
    const oids = some.flatMap((index) => [records.get(index), bundles.get(index)]);
    const known = oids.filter((oid2) => oid2 !== void 0);
    const blobs = await repository.read(known, USUAL_BYTES);
    const bytesOf = async (oid2) => {
      if (oid2 === void 0) return NOTHING;
      const blob = blobs.get(oid2);
      if (blob instanceof Uint8Array) return blob;
      const large = (await repository.read([oid2], MOST_BYTES2)).get(oid2);
      return large instanceof Uint8Array ? large : NOTHING;
    };
    for (const index of some) {
      const record = await bytesOf(records.get(index));
      const bundle = new TextDecoder().decode(await bytesOf(bundles.get(index)));
      yield { index, record, bundle };
    }
  }
}
var NOTHING = new Uint8Array();

// src/app/ledger-verification/record-verdicts.ts
var MOST2 = 3;
function verdictsOn(records) {
  const verdicts = CHECKS.map((name) => [name, verdictOn(name, records)]);
  return Object.fromEntries(verdicts);
}
function verdictOn(name, records) {
  const reasons = /* @__PURE__ */ new Set();
  const open = [];
  let passed = 0;
  for (const { said, inputs, verification } of records) {
    const check = verification.checks[name];
    if (name === "inputs" && !inputs) continue;
    if (name === "replay" && said !== null && said.result === null) continue;
    if (check.verdict === "fail") return check;
    if (check.verdict === "not-checked") open.push(check);
    else {
      passed += 1;
      reasons.add(check.reason);
    }
  }
  const [first] = open;
  if (first !== void 0)
    return passed === 0 ? first : notChecked(`in ${open.length} of ${open.length + passed} records: ${first.reason}`);
  if (passed === 0) return notChecked(records.length > 0 ? NO_DECISION : NO_RECORD);
  return pass(OF_ALL[name]?.(passed) ?? [...reasons].slice(0, MOST2).join("; "));
}
var NO_RECORD = "the ledger has no records";
var NO_DECISION = "no record is about a decision";
var OF_ALL = {
  subjects: (n) => `${of(n)}the statement is about the things that the record is about`,
  replay: (n) => `${of(n)}judged again, the decision is the same`,
  inputs: (n) => `${of(n)}what it rests on is what the repository holds`
};
var of = (n) => n === 1 ? "" : `in all ${n} records: `;

// src/app/ledger-verification/examination.ts
var examineAll = async (tools, tree, events) => examineEach(
  tools,
  indexesOf(tree),
  events,
  (indexes) => recordFiles(tools.repository, tree, indexes)
);
async function examineEach(tools, all, events, files) {
  const seen = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new Map();
  const early = events.length === 0 ? /* @__PURE__ */ new Set() : /* @__PURE__ */ new Set([0, ...events]);
  const first = all.filter((index) => early.has(index));
  await followKeys(tools, files, first, keys, seen);
  const rest = all.filter((index) => isOpen(seen.get(index)));
  await followKeys(tools, files, rest, keys, seen);
  const records = all.flatMap((index) => seen.get(index) ?? []);
  return {
    entries: records.map(({ index, leaf, position, signer, signedAt, said }) => ({
      ...{ index, leaf, position, signer, signedAt, said }
    })),
    verdicts: verdictsOn(records),
    keys: [...keys.values()],
    findings: findingsOf(records)
  };
}
function findingsOf(records) {
  const keyHelp = isOpen(records[0]) ? FIRST_KEY : STRANGER;
  return records.flatMap(
    ({ index, verification }) => verification.findings.map(
      ({ code, message, help }) => finding(code, message, code === "other-key" ? keyHelp : help, index)
    )
  );
}
var FIRST_KEY = "give the public key that the ledger begins with, with --key: those that followed it are found from there; if you know nobody who has it, do not trust the ledger";
var STRANGER = "nothing in the ledger introduces that key: do not trust this record, and see who could write to the branch";
var indexesOf = ({ records, bundles }) => [...records.keys()].filter((index) => bundles.has(index)).toSorted((a, b) => a - b);
async function followKeys(tools, files, indexes, keys, seen) {
  let left = indexes;
  while (left.length > 0) {
    await examineSome(tools, files, left, [...keys.values()], seen);
    const fresh = [...introducedKeys(seen, left, tools)].filter(([name]) => !keys.has(name));
    for (const [name, key] of fresh) keys.set(name, key);
    const names = new Set(fresh.map(([name]) => name));
    left = left.filter((index) => isStrange(seen.get(index), names));
  }
}
function* introducedKeys(seen, indexes, { fingerprintOf: fingerprintOf2 }) {
  if (seen.get(0)?.signer?.kind === "certificate") return;
  for (const index of indexes) {
    const { said = null, signer = null } = seen.get(index) ?? {};
    if (said?.key == null || said.key.action === "revoke" || signer?.kind !== "key") continue;
    const name = fingerprintOf2(said.key.publicKey);
    if (name !== null) yield [name, said.key.publicKey];
  }
}
var isOpen = (one) => one === void 0 || one.verification.findings.some(({ code }) => code === "other-key");
var isStrange = (one, names) => isOpen(one) && one?.claims != null && names.has(one.claims);
async function examineSome(tools, files, indexes, keys, seen) {
  const all = seen.size + indexes.filter((index) => !seen.has(index)).length;
  const read = [];
  const same = sameOnce();
  const noted = async function* () {
    for await (const file of files(indexes)) {
      read.push({ index: file.index, inputs: file.inputs !== null });
      yield file;
    }
  };
  for await (const entry of tools.examine(noted(), keys, indexes.length)) {
    const place = read.shift();
    if (place === void 0) break;
    const { leaf, position, said, claims, verification } = entry;
    const { checks, findings, signer, signedAt } = verification;
    seen.set(place.index, {
      ...{ ...place, leaf },
      position: position && { ...position, origin: same(position.origin) },
      signer: same(signer),
      said: said && { ...said, ref: same(said.ref), uri: same(said.uri) },
      claims: same(claims),
      signedAt: signedAt[0] ?? null,
      verification: same({ checks, findings })
    });
    tools.progress?.(seen.size, all);
  }
}
function sameOnce() {
  const known = /* @__PURE__ */ new Map();
  return (value) => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key);
  };
}

// src/app/ledger-verification/files-check.ts
var TAKEN = "a record was taken away: see the history of the ledger branch for who did, and set it back to where it was whole";
var MOST_MISSING = 100;
var MOST_FOREIGN = 20;
function missingRecords({ records, bundles }) {
  let last = -1;
  for (const map of [records, bundles])
    for (const index of map.keys()) last = Math.max(last, index);
  if (last < 0) return [finding("ledger-missing", "the ledger's branch holds no record", TAKEN)];
  const missing = [];
  for (let index = 0; index <= last && missing.length < MOST_MISSING; index += 1) {
    if (!records.has(index))
      missing.push(finding("record-missing", `record ${index} is not there`, TAKEN, index));
    else if (!bundles.has(index))
      missing.push(finding("bundle-missing", `record ${index} has no bundle`, TAKEN, index));
  }
  return missing;
}
var foreignFiles = ({ foreign }) => foreign.slice(0, MOST_FOREIGN).map(
  (path) => finding(
    "foreign-file",
    `the ledger's branch holds \`${path}\`, which is none of a ledger's files`,
    "it proves nothing and is ignored; see who pushed it, and take it out"
  )
);

// src/app/ledger-verification/key-check.ts
function ledgerKeys(entries, fingerprintOf2) {
  const first = keyOf(entries[0]);
  return first === null ? null : keyringOf(first, changesIn(entries, fingerprintOf2));
}
function changesIn(entries, fingerprintOf2) {
  return entries.flatMap((entry) => {
    const event = entry.said?.key;
    const by = keyOf(entry);
    const key = event == null ? null : fingerprintOf2(event.publicKey);
    if (event == null || by === null || key === null) return [];
    return [{ index: entry.index, action: event.action, key, since: event.since, by }];
  });
}
var keyOf = (entry) => entry?.signer?.kind === "key" ? entry.signer.fingerprint : null;
function checkKeys(entries, keyring) {
  if (keyring === null) return [];
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    if (key === null) return [];
    const reason = keyring.reason(key, entry.index);
    if (reason.standing === "counts") return [];
    return [
      finding(
        reason.standing === "revoked" || reason.standing === "undone" ? "key-revoked" : "key-outside-validity",
        `record ${entry.index} is signed with a key that ${words(reason)}`,
        "do not trust this record: look anew at what it was to prove; keys are introduced by keys that count, with `grantproof keygen`",
        entry.index
      )
    ];
  });
}
function words({ standing, event }) {
  switch (standing) {
    case "unknown":
      return "the ledger never introduced";
    case "not-yet":
      return `only record ${event} introduces`;
    case "replaced":
      return `record ${event} had replaced`;
    case "revoked":
      return `record ${event} takes back`;
    case "undone":
      return `was introduced by one that record ${event} takes back`;
    case "counts":
      return "counts";
  }
}
function checkKeyEvents(entries, keyring) {
  const keyless = entries[0]?.signer?.kind === "certificate";
  if (keyring === null && !keyless) return [];
  const effective = new Set(keyring?.effective.map(({ index }) => index));
  return entries.flatMap((entry) => {
    const { index, said, signer } = entry;
    if (said?.kind !== "key-event" || effective.has(index)) return [];
    const key = keyOf(entry);
    const isFound = key !== null && keyring?.standing(key, index) !== "counts";
    if (signer === null || isFound) return [];
    const why = keyless ? "the ledger is signed keyless" : key === null ? "it is not signed with a key" : "it names no key that could be introduced or taken back there";
    return [
      finding(
        "key-event-void",
        `record ${index} is an event of a key, and changes nothing: ${why}`,
        "keys count as if it were not there; see who appended it, and what for",
        index
      )
    ];
  });
}
function checkKeyIndex(entries, keyring, text) {
  const [entry] = entries;
  const first = keyOf(entry);
  if (entry?.signer == null) return [];
  const wanted = first === null || keyring === null ? null : { first, changes: keyring.effective };
  if (wanted === null ? text === null : text === writeKeyIndex(wanted)) return [];
  const what = text === null ? `the ledger has no \`${KEYS_FILE}\`` : readKeyIndex(text) === null ? `\`${KEYS_FILE}\` can't be read` : `\`${KEYS_FILE}\` names other keys than the records do`;
  return [
    finding(
      "index-differs",
      what,
      "it follows from the records, and only those count here; see who wrote to the branch: the seal may refuse a key, or take one, because of it"
    )
  ];
}

// src/app/ledger-verification/ledger-tip.ts
async function ledgerTip(repository, branch) {
  const own = await repository.resolve(`refs/heads/${branch}`);
  const there = await repository.resolve(`refs/remotes/origin/${branch}`);
  const only = own ?? there;
  if (only === null) return null;
  if (own === null || there === null || own.commit === there.commit || await repository.isShallow())
    return { at: only, findings: [] };
  if (await repository.following(own.commit, there.commit) === "linear")
    return { at: there, findings: [] };
  if (await repository.following(there.commit, own.commit) === "linear")
    return { at: own, findings: [] };
  return {
    at: own,
    findings: [
      finding(
        "ledger-forked",
        `the branch \`${branch}\` here and the one of \`origin\` have parted: neither goes on from the other`,
        "one of the two was written anew: what was fetched earlier is the older one; compare both with a bundle that was kept elsewhere (--anchor)"
      )
    ]
  };
}

// src/core/ledger/coverage.ts
function tilingOf({ start, commits }, records) {
  const places = new Map(commits.map(({ commit }, nth) => [commit, nth + 1]));
  places.set(start, 0);
  const gaps = [];
  let position = start;
  for (const record of records) {
    const { index, from, to, judged } = record;
    if (from !== position) gaps.push({ kind: "misplaced", index, from, wanted: position });
    position = to;
    const [begin, end] = [places.get(from), places.get(to)];
    if (begin === void 0 || end === void 0 || end < begin) {
      gaps.push({ kind: "off-line", index, commit: begin === void 0 ? from : to });
      continue;
    }
    const own = judged === null ? null : ownCommits(judged, places, begin, end);
    if (judged !== null && own === null) {
      gaps.push({ kind: "off-line", index, commit: judged.base });
      continue;
    }
    for (let nth = begin; nth < end; nth += 1) {
      const commit = commits[nth];
      const isOwn = own !== null && nth >= own && (record.together || nth === end - 1);
      if (commit?.touched === true && !isOwn)
        gaps.push({ kind: "unrecorded", index, commit: commit.commit });
    }
  }
  const left = commits.slice(places.get(position) ?? commits.length);
  return {
    gaps,
    unsealed: left.filter(({ touched }) => touched).map(({ commit }) => commit),
    trailing: left.length
  };
}
function ownCommits({ base, head }, places, begin, end) {
  const at = places.get(base);
  return at === void 0 || at < begin || at >= end || places.get(head) !== end ? null : at;
}

// src/app/ledger-verification/scope-watch.ts
var ROOT2 = [{ path: "", deep: true }];
var MOST3 = 10;
function scopeWatch(repository, shipped) {
  const findings = [];
  const outside = /* @__PURE__ */ new Map();
  const earlier = [];
  async function filesAt(tree) {
    const files = await repository.list(tree, ROOT2);
    return new Map(files.map(({ path, oid: oid2 }) => [path, oid2]));
  }
  function came(path, oid2, at) {
    const left = outside.get(path);
    if (left?.oid === oid2 || findings.length >= MOST3) return;
    if (left !== void 0) findings.push(changed(path, left, at));
    else if (earlier.some((policy) => governs(policy, path))) findings.push(made(path, at));
  }
  let unpoliced = null;
  function unreadable(was, after) {
    unpoliced = new Map([...after].filter(([path]) => !governs(was, path)));
  }
  function readableAgain(is, after, at) {
    for (const [path, oid2] of after) {
      const out = unpoliced?.get(path);
      if (governs(is, path)) {
        if (out !== void 0) came(path, out, at);
        outside.delete(path);
      } else if (out === void 0) outside.set(path, { oid: oid2, at });
    }
    unpoliced = null;
  }
  function otherScope([was, is], [before, after], at) {
    for (const [path, oid2] of before) {
      if (governs(was, path) || !governs(is, path)) continue;
      came(path, oid2, at);
      outside.delete(path);
    }
    for (const [path, oid2] of after)
      if (governs(was, path) && !governs(is, path)) outside.set(path, { oid: oid2, at });
  }
  return {
    findings: () => findings,
    async look(line) {
      for (const { parent, commit } of line.filter((one) => one.changesPolicy)) {
        const was = await policyOf(repository, shipped, parent.tree);
        const is = await policyOf(repository, shipped, commit.tree);
        if (was !== null) earlier.push(was);
        const after = await filesAt(commit.tree);
        if (was !== null && is !== null)
          otherScope([was, is], [await filesAt(parent.tree), after], commit.commit);
        else if (was !== null) unreadable(was, after);
        else if (is !== null) readableAgain(is, after, commit.commit);
      }
    }
  };
}
var governs = (policy, path) => governingScope(policy, path) !== null;
var HELP3 = "compare the two: what changed meanwhile was judged by nobody";
var changed = (path, { at }, back) => finding(
  "scope-gap",
  `\`${path}\` left what is governed at \`${at}\`, was changed, and came back at \`${back}\``,
  HELP3
);
var made = (path, back) => finding(
  "scope-gap",
  `\`${path}\` was made while it was out of what is governed, and came in at \`${back}\``,
  "look at the file: nobody judged it when it was made"
);

// src/app/ledger-verification/line-check.ts
var ASK = "run `grantproof seal`: it makes a record of each; then see why nothing had";
var MISSING = "a record was taken away, or never made: compare with a bundle that was kept elsewhere, and do not take this ledger for complete";
async function checkLine(tools, entries, tip) {
  const { repository, shipped } = tools;
  const known = entries.filter((entry) => entry.said !== null);
  const first = known[0]?.said;
  if (first === void 0) return { findings: [], unsealed: [], sealed: null };
  const sealed = known.at(-1)?.said.range.to ?? null;
  if (await repository.isShallow()) return { findings: [shallow()], unsealed: [], sealed };
  const findings = known[0]?.index === 0 ? [...beginning(first)] : [];
  const watch = scopeWatch(repository, shipped);
  let unsealed = [];
  const stretches = stretchesOf(known);
  for (const [nth, { start, records, end, moved }] of stretches.entries()) {
    const isLast = nth === stretches.length - 1;
    const reached = isLast ? await reachedFrom(repository, oid(end), tip) : { to: oid(end) };
    if ("finding" in reached) findings.push(reached.finding);
    const line = await lineOf(repository, shipped, oid(start), reached.to);
    if ("finding" in line) {
      if (!("finding" in reached)) findings.push(line.finding);
    } else {
      const commits = line.commits.map(({ commit, touched }) => ({
        commit: commit.commit,
        touched
      }));
      const tiling = tilingOf({ start, commits }, records);
      findings.push(...tiling.gaps.map(gapFinding));
      if (isLast) unsealed = tiling.unsealed.map(oid);
      await watch.look(line.commits);
    }
    if (moved !== null) findings.push(movedFinding(moved));
  }
  findings.push(...known.filter(({ said }) => said.moved === "discarded").map(movedFinding));
  findings.push(...watch.findings(), ...unsealedFinding(unsealed));
  return { findings, unsealed, sealed };
}
function beginning({ adopted, range }) {
  if (adopted === null)
    return [finding("record-missing", "the ledger does not begin with an adoption", MISSING, 0)];
  if (adopted === range.to && range.from === range.to) return [];
  const message = `the ledger adopts \`${adopted}\`, and its first record covers what is up to \`${range.to}\``;
  return [finding("record-misplaced", message, MISSING, 0)];
}
function stretchesOf(entries) {
  const stretches = [];
  const [first, ...rest] = entries;
  let start = first?.said.range.to ?? "";
  let records = [];
  const ending = (moved) => {
    const end = records.at(-1)?.to ?? start;
    stretches.push({ start, records, end, moved });
    records = [];
    start = moved?.said.range.to ?? start;
  };
  for (const entry of rest) {
    const { moved, adopted } = entry.said;
    if (moved === "foxtrot" || moved === "rewritten" || adopted !== null) ending(entry);
    else records.push(coveringOf(entry));
  }
  ending(null);
  return stretches;
}
var coveringOf = ({ index, said }) => ({
  index,
  from: said.range.from,
  to: said.range.to,
  judged: said.moved === "discarded" ? null : said.judged,
  together: said.pullRequest !== null
});
async function reachedFrom(repository, end, { commit: tip }) {
  if (await repository.resolve(end) === null)
    return {
      to: end,
      finding: finding(
        "branch-rewritten",
        `\`${end}\`, up to which the branch is sealed, is nowhere in this repository`,
        ASK
      )
    };
  switch (await repository.following(end, tip)) {
    case "linear":
      return { to: tip };
    case "foxtrot":
      return { to: end, finding: foxtrot(end) };
    case "unrelated":
      return {
        to: end,
        finding: await repository.following(tip, end) === "linear" ? behind(tip, end) : rewritten(end)
      };
  }
}
async function lineOf(repository, shipped, start, to) {
  try {
    const from = await repository.resolve(start);
    const there = await repository.resolve(to);
    if (from === null || there === null) return { finding: rewritten(from === null ? start : to) };
    switch (await repository.following(start, to)) {
      case "linear":
        return { commits: await unsealedAfter(repository, shipped, from, to) };
      case "foxtrot":
        return { finding: foxtrot(start) };
      case "unrelated":
        return { finding: rewritten(start) };
    }
  } catch (error) {
    if (!(error instanceof Fault) || isLacking(error)) throw error;
    const message = `the history can't be read: ${error.message}`;
    return { finding: finding("branch-rewritten", message, error.help) };
  }
}
var foxtrot = (commit) => finding(
  "foxtrot-merge",
  `the branch took over another line: \`${commit}\` is in its history, but not on its first-parent line`,
  ASK
);
var rewritten = (commit) => finding(
  "branch-rewritten",
  `the branch was set to another history: \`${commit}\`, where the ledger stands, is not in it`,
  ASK
);
var behind = (tip, end) => finding(
  "branch-rewritten",
  `the branch ends at \`${tip}\`, before \`${end}\`, up to which it is sealed`,
  "fetch the branch; where that is all there is of it, somebody set it back by force, and what was taken from it is in the ledger"
);
function movedFinding({ index, said }) {
  switch (said.moved) {
    case "foxtrot":
      return finding(
        "foxtrot-merge",
        `record ${index}: the branch took over another line`,
        MOVED,
        index
      );
    case "discarded":
      return finding(
        "tip-discarded",
        `record ${index}: \`${said.judged?.head ?? ""}\` stood on the branch, and was taken back by force`,
        MOVED,
        index
      );
    case "rewritten":
      return finding(
        "branch-rewritten",
        `record ${index}: the branch was set to another history`,
        MOVED,
        index
      );
    case null:
      return finding(
        "ledger-readopted",
        `record ${index} adopts the branch anew, at \`${said.adopted ?? ""}\``,
        "what landed between the two adoptions has no record: see what it was, and who sealed",
        index
      );
  }
}
var MOVED = "the record says what differed; see who moved the branch, and protect it from force pushes";
function gapFinding(gap) {
  switch (gap.kind) {
    case "misplaced":
      return finding(
        "record-missing",
        `record ${gap.index} goes on from \`${gap.from}\`, and the one before ended at \`${gap.wanted}\``,
        MISSING,
        gap.index
      );
    case "off-line":
      return finding(
        "record-misplaced",
        `record ${gap.index} covers \`${gap.commit}\`, which is not on the branch where it would have to be`,
        MISSING,
        gap.index
      );
    case "unrecorded":
      return finding(
        "record-missing",
        `the commit \`${gap.commit}\` changes what is governed and has no record of its own: record ${gap.index} passes over it`,
        MISSING,
        gap.index
      );
  }
}
function unsealedFinding(unsealed) {
  const [first] = unsealed;
  if (first === void 0) return [];
  const count = unsealed.length === 1 ? "one commit is" : `${unsealed.length} commits are`;
  return [finding("commits-unsealed", `${count} not sealed yet, since \`${first}\``, ASK)];
}
var shallow = () => finding(
  "shallow-clone",
  "this is a shallow clone, so that nobody can say whether a record is missing",
  "run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again"
);

// src/app/ledger-verification/verify-ledger.ts
async function verifyLedger(tools, request) {
  const { repository, shipped } = tools;
  const tip = await ledgerTip(repository, request.ledger);
  if (tip === null) return noLedger(request.ledger);
  const { at } = tip;
  const tree = await readLedgerTree(repository, at);
  const keyIndex = await textOf(repository, tree.keys);
  const events = readKeyIndex(keyIndex ?? "")?.changes.map(({ index }) => index) ?? [];
  const { entries, verdicts, keys, findings: ofRecords } = await examineAll(tools, tree, events);
  const { findings: ofHeads, heads } = checkHeads(entries);
  const origin = entries[0]?.position?.origin ?? null;
  const head = heads.at(-1) ?? { size: 0, root: "" };
  const keyring = ledgerKeys(entries, tools.fingerprintOf);
  const ofKeys = checkKeys(entries, keyring);
  const line = await checkLine(tools, entries, request.tip);
  const signature = async (bundle) => tools.signature(bundle, keys);
  const known = { size: heads.length, at: (index) => heads[index] };
  const anchors = await checkAnchors(entries, known, request.anchors, signature);
  const whole = [
    ...tip.findings,
    ...missingRecords(tree),
    ...ofHeads,
    ...await checkDerived(repository, tree, entries, head),
    ...foreignFiles(tree),
    // What a shallow clone can't say, the check of the line says.
    ...await repository.isShallow() ? [] : await checkBranch(repository, at.commit),
    ...ofKeys,
    ...checkKeyEvents(entries, keyring),
    ...checkKeyIndex(entries, keyring, keyIndex),
    ...checkTimes(entries),
    ...checkRef(entries, request.branch),
    ...line.findings,
    ...await checkAdoption(repository, shipped, entries, request.tip)
  ];
  const findings = [...ofRecords, ...whole, ...anchors.findings];
  const completeness = completenessOf(whole, entries.length, line.sealed);
  const anchored = anchors.findings.length > 0 ? fail(anchors.findings[0]?.message ?? "") : anchors.upTo === null ? notChecked("nothing that was kept outside of the ledger was given: --anchor BUNDLE") : pass(`up to record ${anchors.upTo.index}, by ${anchors.upTo.by}`);
  const last = entries.at(-1)?.said ?? null;
  const first = entries[0]?.said ?? null;
  return {
    result: findings.length === 0 ? "pass" : "fail",
    checks: { ...verdicts, ...identityOf(verdicts, ofKeys), completeness, anchored },
    findings,
    summary: {
      ...{ origin, head, commit: at.commit, unsealed: line.unsealed },
      adopted: first?.adopted == null ? null : { commit: first.adopted, at: first.at },
      sealed: last === null ? null : { commit: last.range.to, at: last.at },
      ...violationsIn(entries),
      keys: keysOf(entries, keyring),
      anchoredUpTo: anchors.upTo
    }
  };
}
function noLedger(branch) {
  const message = `there is no branch \`${branch}\`, here or on \`origin\``;
  const nothing = notChecked("there is no ledger");
  const checks = Object.fromEntries(CHECKS.map((name) => [name, nothing]));
  return {
    result: "fail",
    checks: { ...checks, completeness: fail(message) },
    findings: [
      finding(
        "ledger-missing",
        message,
        "fetch it (`git fetch origin grantproof-ledger`), name another with --ledger, or begin one with `grantproof seal`; where there was one, somebody deleted it"
      )
    ],
    summary: null
  };
}
var MOST_BYTES3 = 1024 * 1024;
async function textOf(repository, oid2) {
  if (oid2 === null) return null;
  const bytes = (await repository.read([oid2], MOST_BYTES3)).get(oid2);
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null;
}
function checkTimes(entries) {
  return entries.flatMap(({ index, said }, nth) => {
    const before = entries[nth - 1]?.said;
    if (said === null || before == null || said.at >= before.at) return [];
    return [
      finding(
        "time-backwards",
        `record ${index} is of an earlier time than the one before`,
        "the clock of whoever sealed was wrong, or somebody dated it back: compare with the times that others vouch for",
        index
      )
    ];
  });
}
function checkRef(entries, branch) {
  const ref = `refs/heads/${branch}`;
  const other = entries.find(({ said }) => said !== null && said.ref !== ref);
  if (other?.said == null) return [];
  return [
    finding(
      "record-misplaced",
      `record ${other.index} is about \`${other.said.ref}\`, not about \`${ref}\``,
      "name the branch that the ledger is of with --branch",
      other.index
    )
  ];
}
async function checkAdoption(repository, shipped, entries, tip) {
  const wanted = (await policyOf(repository, shipped, tip.tree))?.adopted;
  const found = entries[0]?.said?.adopted ?? null;
  if (wanted === void 0 || found === wanted) return [];
  return [
    finding(
      "adoption-differs",
      `the ledger begins at \`${found ?? "no commit"}\`, and the policy wants \`${wanted}\``,
      "an older ledger was deleted, or the policy is wrong: ask for the ledger that begins there",
      0
    )
  ];
}
function completenessOf(findings, records, sealed) {
  const [first] = findings;
  if (first !== void 0) return fail(first.message);
  const cover = records === 1 ? "one record covers" : `${records} records cover`;
  return pass(`${cover} the history of the branch up to \`${sealed ?? ""}\`, without a gap`);
}
function identityOf({ identity }, [first]) {
  return { identity: first === void 0 ? identity : fail(first.message) };
}
function keysOf(entries, keyring) {
  if (keyring !== null) return { current: keyring.current(), spans: keyring.spans() };
  return entries[0]?.signer == null ? null : { current: [], spans: [] };
}
function violationsIn(entries) {
  const violations = entries.filter(({ said }) => said?.result === "violation").map(({ index }) => index);
  const approved = new Set(
    entries.flatMap(
      ({ said }) => said?.approves != null && (said.result === "allow" || said.result === "allow-with-exception") ? [said.approves] : []
    )
  );
  return { violations, openViolations: violations.filter((index) => !approved.has(index)) };
}

// src/cli/verify/ledger-verifier.ts
async function verifyLedgerOf(wanted) {
  const { folder, branch: named, ledger, anchors, plan, inputs, progress } = wanted;
  const repository = await openRepository(folder, process.env);
  try {
    const branch = await repository.defaultBranch(named);
    if (branch === null)
      throw new UsageError(
        named === void 0 ? "the default branch is unknown: name the one that was sealed with --branch NAME" : `there is no branch \`${named}\``
      );
    const comparable = inputs && !await repository.isShallow();
    const recorded = { ...plan, repo: comparable ? folder : null };
    return await verifyLedger(
      {
        ...{ repository, shipped: shippedFiles(), fingerprintOf },
        examine: (records, keys, count) => examineRecords(records, withKeys(recorded, keys), count),
        signature: async (bundle, keys) => signatureOf(bundle, withKeys(plan, keys)),
        ...progress && { progress }
      },
      { branch: branch.name, tip: branch.tip, ledger, anchors }
    );
  } finally {
    await repository.close();
  }
}
var withKeys = (plan, keys) => ({
  ...plan,
  keys: [...plan.keys, ...keys.map((text) => ({ text, path: "a key event" }))]
});
async function signatureOf(bundle, plan) {
  const verifier = await recordVerifier({ ...plan, repo: null });
  const found = verifier.signature(bundle);
  await verifier.close();
  return found;
}
function fingerprintOf(publicKey) {
  try {
    const read = fingerprintOfHint(keyHint(readPublicKey(publicKey, "the key of an event")));
    return keyFingerprint(publicKey) === read ? read : null;
  } catch {
    return null;
  }
}

export {
  finding,
  checkAnchors,
  readLedgerTree,
  placeFindings,
  checkCheckpoint,
  examineEach,
  ledgerKeys,
  checkKeys,
  checkKeyEvents,
  ledgerTip,
  checkLine,
  checkTimes,
  checkRef,
  checkAdoption,
  violationsIn,
  verifyLedgerOf,
  withKeys,
  signatureOf,
  fingerprintOf
};
