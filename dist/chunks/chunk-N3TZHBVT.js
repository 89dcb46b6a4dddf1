import {
  CHECKPOINT_FILE,
  KEYS_FILE,
  frontierTiles,
  keyringOfIndex,
  rangesOfTiles,
  readCheckpoint,
  readFrontier,
  readKeyIndex,
  tilesOfAppend,
  tilesOfPrefix,
  unsealedAfter,
  writeCheckpoint,
  writeKeyIndex
} from "./chunk-GVNES7L6.js";
import {
  adoptionAt,
  eventStatementOf,
  indexEntries
} from "./chunk-YM6RPJ4O.js";
import {
  appendLeaf,
  emptyFrontier,
  headOf,
  hexOfHash,
  leafHash,
  statedPosition
} from "./chunk-VNBARN5W.js";
import {
  readLedgerRecord
} from "./chunk-GABDFNLW.js";
import {
  keyFingerprint
} from "./chunk-YT3LXQLO.js";
import {
  bundlePath,
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  SecretFound,
  UnwritableText,
  canonicalBytes,
  recordQuestion
} from "./chunk-JWQSADMS.js";
import {
  RULESET,
  statementOf
} from "./chunk-WI7G5FTB.js";
import {
  RECORD_SCHEMA
} from "./chunk-KY5VTB33.js";
import {
  knowingRevocations,
  recordsFor,
  revocationsIn
} from "./chunk-7YHWFQQK.js";
import {
  indexPath,
  indexText
} from "./chunk-6VZR4DIM.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  count
} from "./chunk-2U5OLWQB.js";
import {
  laterOf,
  readInstant,
  writeInstant
} from "./chunk-YNYBI3LC.js";

// src/app/seal/anchors.ts
async function refuseBelowAnchors(store, { commit, origin, frontier: { size } }, anchors) {
  for (const anchor of anchors) {
    const known = statedPosition(anchor);
    if (known === null)
      throw new Fault(
        "an anchor is no bundle of a ledger",
        "name the `.sigstore.json` of a record that was sealed"
      );
    if (known.origin !== origin && commit !== null)
      throw lacking(
        store,
        `it is \`${origin}\`, and a bundle kept elsewhere is of \`${known.origin}\``
      );
    if (known.head.size > size || commit === null)
      throw lacking(
        store,
        `it has ${count(size, "record")}, and a bundle kept elsewhere is of its record ${known.index}`
      );
    const paths = tilesOfPrefix(size, known.head.size);
    const root = rootOf(size, known, await store.read(commit, paths));
    if (root !== known.head.root)
      throw lacking(
        store,
        `its first ${known.head.size} records are others than a bundle kept elsewhere knows`
      );
  }
}
function rootOf(size, known, tiles) {
  try {
    const hash = rangesOfTiles(size, tiles)(0, known.head.size);
    return hexOfHash(hash);
  } catch {
    return null;
  }
}
var lacking = (store, why) => new Fault(
  `${store.place} is not what it was: ${why}`,
  "nothing was sealed; set the branch back to the commit that it had (the activity of the repository tells which), and see who moved it"
);

// src/app/seal/ledger-state.ts
var emptyLedger = (origin) => ({
  commit: null,
  origin,
  frontier: emptyFrontier,
  edge: /* @__PURE__ */ new Map(),
  keys: null,
  last: null
});
async function readLedger(store, origin) {
  const commit = await store.head();
  if (commit === null) return emptyLedger(origin);
  const texts = await store.read(commit, [CHECKPOINT_FILE, KEYS_FILE]);
  const read = readCheckpoint(textIn(texts, CHECKPOINT_FILE) ?? "");
  if ("refusal" in read) throw damaged(store, `its checkpoint can't be read: ${read.refusal}`);
  const { head, origin: own } = read.checkpoint;
  const index = head.size - 1;
  if (index < 0) throw damaged(store, "its checkpoint is that of an empty ledger");
  const paths = [...frontierTiles(head.size), recordPath(index), bundlePath(index)];
  const files = await store.read(commit, paths);
  const frontier = readFrontier(head.size, files);
  if (frontier === null || headOf(frontier).root !== head.root)
    throw damaged(store, "its tiles are not those of its checkpoint");
  const last = lastRecord(files.get(recordPath(index)), files.get(bundlePath(index)));
  if (last === null) throw damaged(store, `its record ${index} can't be read`);
  const { position } = last;
  if (position.origin !== own || position.index !== index || position.head.root !== head.root)
    throw damaged(store, `the statement of its record ${index} is about another ledger`);
  const keys = keysIn(textIn(texts, KEYS_FILE), store);
  return { commit, origin: own, frontier, edge: files, keys, last: { index, ...last } };
}
function textIn(files, path) {
  const bytes = files.get(path);
  return bytes === void 0 ? null : new TextDecoder().decode(bytes);
}
function keysIn(text, store) {
  if (text === null) return null;
  const keys = readKeyIndex(text);
  if (keys === null) throw damaged(store, `its keys can't be read from \`${KEYS_FILE}\``);
  return keys;
}
function lastRecord(bytes, bundle) {
  if (bytes === void 0 || bundle === void 0) return null;
  const read = readLedgerRecord(bytes);
  const text = new TextDecoder().decode(bundle);
  if (read.kind === "refused") return null;
  const position = statedPosition(text);
  const at = readInstant(read.kind === "event" ? read.record.at : read.record.verdict.now);
  const { repository, ref, range } = read.record.source;
  if (position === null || at === void 0) return null;
  return { repository, ref, to: oid(range.to), at, bundle: text, position };
}
var damaged = (store, why) => new Fault(
  `${store.place} is no ledger that can be gone on with: ${why}`,
  "see with `grantproof verify --repo DIR` what became of it, and undo that with a commit on top (`git revert`): nothing is taken off a ledger by force"
);

// src/app/seal/ledger-keys.ts
var fingerprintOf = ({ publicKey }) => publicKey === null ? null : keyFingerprint(publicKey);
var isOwnKey = ({ kind }) => kind === "key" || kind === "command";
function keysAfter({ commit, keys }, sealed, signer) {
  const by = fingerprintOf(signer);
  if (by === null) return null;
  const before = commit === null && isOwnKey(signer) ? { first: by, changes: [] } : keys;
  if (before === null) return null;
  const changes = sealed.flatMap((one) => changeIn(one, by));
  if (commit !== null && changes.length === 0) return null;
  return { first: before.first, changes: [...before.changes, ...changes] };
}
function changeIn({ record, position }, by) {
  if (record.kind !== "key-event") return [];
  const { action, publicKey, since } = record.key;
  const key = keyFingerprint(publicKey);
  return key === null ? [] : [{ index: position.index, action, key, since, by }];
}
function refuseUncounted({ keys, frontier: { size } }, signer, store) {
  const key = fingerprintOf(signer);
  if (keys === null || key === null) return;
  const ring = keyringOfIndex(keys);
  const reason = ring.reason(key, size);
  if (reason.standing === "counts") return;
  const counting = ring.current().map((one) => `\`${one}\``);
  if (counting.length === 0)
    throw new Fault(
      `no key counts any more in ${store.place}: the last one was taken back`,
      "what it holds stays evidence; begin another ledger beside it, with --ledger NAME or the input `ledger-branch`"
    );
  const help = reason.standing === "unknown" ? `sign with ${counting.join(" or ")}, or let one of them introduce this one: \`grantproof keygen --add --public-key PUB\`` : `sign with ${counting.join(" or ")}: hand that one to whatever seals, such as the secret of the workflow, and run it again: nothing is lost`;
  throw new Fault(`the key \`${key}\` ${words(reason)} in ${store.place}`, help);
}
function refuseForeignEnd({ keys, last }, { signedBy }, store) {
  const by = last === null ? void 0 : signedBy?.(last.bundle);
  if (last === null || by == null) return;
  const counts = keys === null ? by.holds === true : by.holds !== false && keyringOfIndex(keys).standing(by.fingerprint, last.index) === "counts";
  if (counts) return;
  throw damaged(store, `its record ${last.index} is not signed with a key that counts there`);
}
function words({ standing, event }) {
  switch (standing) {
    case "replaced":
      return `was replaced by record ${event}, and signs no more`;
    case "revoked":
      return `was taken back by record ${event}, and signs nothing`;
    case "undone":
      return `was introduced by a key that record ${event} took back, and signs nothing`;
    case "unknown":
    case "not-yet":
    case "counts":
      return "was never introduced, and signs nothing";
  }
}

// src/app/seal/append.ts
var SIGNING_AT_ONCE = 4;
async function appendDrafts(store, ledger, drafts, signer) {
  const leaves = drafts.map(({ bytes }) => leafHash(bytes));
  const placed = [];
  let { frontier } = ledger;
  for (const [nth, draft] of drafts.entries()) {
    const previous = headOf(frontier);
    const leaf = leaves[nth];
    if (leaf !== void 0) frontier = appendLeaf(frontier, leaf);
    const head = headOf(frontier);
    const { origin } = ledger;
    placed.push({ ...draft, position: { origin, index: previous.size, head, previous } });
  }
  const sealed = await signed(placed, signer);
  const tiles = tilesOfAppend(ledger.frontier.size, ledger.edge, leaves);
  if (tiles === null)
    throw new Fault("the tiles of the ledger are not whole", "please report this");
  const encoder = new TextEncoder();
  const checkpoint = writeCheckpoint({ origin: ledger.origin, head: headOf(frontier) });
  const keys = keysAfter(ledger, sealed, signer);
  const files = new Map([
    ...sealed.flatMap(({ position: { index }, bytes, bundle, record }) => [
      [recordPath(index), bytes],
      [bundlePath(index), encoder.encode(bundle)],
      ...indexEntries(record).map(
        (entry) => [indexPath(entry), encoder.encode(indexText(index))]
      )
    ]),
    ...tiles,
    ...keys === null ? [] : [[KEYS_FILE, encoder.encode(writeKeyIndex(keys))]],
    [CHECKPOINT_FILE, encoder.encode(checkpoint)]
  ]);
  return { came: await store.append(ledger.commit, files, messageOf(sealed)), sealed };
}
async function signed(placed, signer) {
  const sealed = [];
  for (let at = 0; at < placed.length; at += SIGNING_AT_ONCE) {
    const some = placed.slice(at, at + SIGNING_AT_ONCE).map(async (one) => {
      const bundle = await signer.sign(one.statement(one.position));
      return { ...one, bundle };
    });
    sealed.push(...await Promise.all(some));
  }
  return sealed;
}
function messageOf(sealed) {
  const first = sealed[0]?.position.index ?? 0;
  const last = sealed.at(-1)?.position.index ?? first;
  const kinds = /* @__PURE__ */ new Map();
  for (const { kind } of sealed) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, of]) => `${of} ${kind}${of === 1 ? "" : "s"}`);
  return `seal ${first === last ? first : `${first}-${last}`}: ${counts.join(", ")}`;
}

// src/app/seal/attempts.ts
var MOST_LOST = 30;
var MOST_REFUSED = 8;
function attemptsOn(store, pause) {
  let lost = 0;
  let refused = 0;
  let before;
  return {
    async lost(reason, head) {
      lost += 1;
      refused = head === before ? refused + 1 : 1;
      before = head;
      if (lost === MOST_LOST || refused === MOST_REFUSED) throw refusedForGood(store, reason);
      await pause(lost);
    },
    won() {
      lost = 0;
      refused = 0;
      before = void 0;
    }
  };
}
var refusedForGood = (store, reason) => new Fault(
  `${store.place} takes no records: ${reason}`,
  "see that whoever seals may push to it (its rules may forbid to delete it and to force a push, nothing else); then run it again: nothing is lost"
);

// src/app/seal/discards.ts
async function discardsIn(moves, repository, { tip, sealed }) {
  const found = /* @__PURE__ */ new Map();
  for (const { kind, before, at } of moves) {
    if (kind !== "force-push" && kind !== "deletion" || before === null) continue;
    if (found.has(before)) continue;
    if (await isOnLine(repository, before, tip)) continue;
    if (await isOnLine(repository, before, sealed)) continue;
    const came = moves.find(({ after }) => after === before);
    found.set(before, { commit: before, at: came?.at ?? at, actor: came?.actor ?? null });
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}
async function isOnLine(repository, commit, tip) {
  if (await repository.resolve(commit) === null) return false;
  return await repository.following(commit, tip) === "linear";
}
async function unsealedDiscards(discards, store, head) {
  const entries = discards.map(({ commit }) => ({ kind: "discarded", commit }));
  const records = await recordsFor(store, head, entries);
  return discards.filter((_, nth) => records[nth] === null);
}
function wasSetBack(moves, from, tip) {
  const last = (commit) => moves.findLastIndex(({ after }) => after === commit);
  const [stood, stands] = [last(from), last(tip)];
  return stood >= 0 && stands > stood;
}

// src/app/seal/drafts.ts
var MOST_BYTES = 64 * 1024 * 1024;
async function judgedDraft(tools, change) {
  const made = await wholeDraft(tools, change);
  return typeof made === "string" ? withheld(tools, change, made) : made;
}
async function wholeDraft(tools, change) {
  try {
    const draft = await draftOf(tools, change);
    if (draft.bytes.length > MOST_BYTES) {
      const size = Math.ceil(draft.bytes.length / 1024 / 1024);
      return `what was read is too large for a record (${size} MB)`;
    }
    const read = readLedgerRecord(draft.bytes);
    return read.kind === "refused" ? `the record could not be read again: ${read.refusal.message}` : draft;
  } catch (error) {
    if (error instanceof SecretFound) return `the record would hold a secret: ${error.place}`;
    if (error instanceof UnwritableText) return error.message;
    throw error;
  }
}
async function draftOf({ repository, shipped, engine, salt }, { complete, ...change }) {
  const question = { ...change, tip: change.base };
  const maker = { engine, salt: salt() };
  const { report, made, record } = await recordQuestion(
    repository,
    shipped,
    question,
    maker,
    complete
  );
  return {
    kind: made.kind,
    record: made,
    bytes: record,
    report,
    statement: (position) => statementOf(made, record, position)
  };
}
async function withheld(tools, change, why) {
  const { now, repository, landedAt } = change.facts;
  const facts = {
    now,
    ...repository && { repository },
    ...landedAt !== void 0 && { landedAt }
  };
  const landed2 = { ...change.landed, withheld: [why] };
  return draftOf(tools, { ...change, landed: landed2, facts, complete: void 0 });
}
function eventDraft({ engine, salt }, { source, at }, event) {
  const record = {
    schema: RECORD_SCHEMA,
    salt: salt(),
    engine: { name: "grantproof", ruleset: RULESET, ...engine },
    source,
    at: writeInstant(at),
    ...event
  };
  const bytes = canonicalBytes(record);
  if (bytes.length > MOST_BYTES)
    throw new Fault(
      "what stands at the first commit is too much for one record",
      "let the policy govern less at first, and add the rest later"
    );
  return {
    kind: record.kind,
    record,
    bytes,
    report: null,
    statement: (position) => eventStatementOf(record, bytes, position)
  };
}

// src/app/seal/next-drafts.ts
var WEEK = 7 * 24 * 60 * 60 * 1e3;
async function nextDrafts(tools, request, ledger, left, made) {
  const { last, commit } = ledger;
  if (last === null || commit === null || left === null) return [await adoption(tools, request)];
  let discards = await unsealedDiscards(left.discards, tools.store, commit);
  let batch = { drafts: [], covered: oid(last.to), soFar: last.at };
  const add = async (key, make) => {
    const whole = [last.index + batch.drafts.length, batch.covered, batch.soFar, key].join(" ");
    const draft = made.drafts.get(whole) ?? await make();
    made.drafts.set(whole, draft);
    batch = grown(batch, draft);
  };
  const addDiscardsUntil = async (time) => {
    for (const discard of discards.filter(({ at }) => at <= time))
      await add(discard.commit, async () => discarded(tools, request, discard, batch));
    discards = discards.filter(({ at }) => at > time);
  };
  const { enough } = tools.store;
  for (let nth = 0; nth < left.commits.length && !isFull(batch, enough); nth += 1) {
    if (left.commits[nth]?.touched !== true) continue;
    const following = left.commits.slice(nth);
    const known = await landingOf(tools, request, following, batch.soFar, made);
    await addDiscardsUntil(known.facts.now);
    await add(
      known.last,
      async () => landed(tools, request, { ...batch, ledger }, following, known)
    );
    nth = left.commits.findIndex(({ commit: { commit: id } }) => id === batch.covered);
  }
  if (!isFull(batch, enough)) await addDiscardsUntil(Number.POSITIVE_INFINITY);
  if (left.moved !== null && batch.drafts.length === 0)
    return [await moved(tools, request, left, last)];
  if (batch.drafts.length > 0) return batch.drafts;
  return heartbeat(tools, request, left, last);
}
var isFull = ({ drafts }, { records, bytes }) => drafts.length >= records || drafts.reduce((sum, one) => sum + one.bytes.length, 0) >= bytes;
var grown = ({ drafts, soFar }, draft) => ({
  drafts: [...drafts, draft],
  covered: oid(draft.record.source.range.to),
  soFar: draft.report === null ? soFar : laterOf(draft.report.verdict.now, soFar)
});
async function adoption(tools, request) {
  const { adopt, now: at } = request;
  const stood = await adoptionAt(tools.repository, tools.shipped, request);
  const source = sourceOf(request, { from: adopt.commit, to: adopt.commit }, adopt.tree);
  return eventDraft(tools, { source, at }, { kind: "heartbeat", adoption: stood });
}
function heartbeat(tools, request, { from, commits }, last) {
  const at = laterOf(request.now, last.at);
  const end = commits.at(-1)?.commit ?? from;
  const due = commits.length > 0 || at - last.at >= WEEK;
  if (request.heartbeat === "never" || !due) return [];
  const source = sourceOf(request, { from: from.commit, to: end.commit }, end.tree);
  return [eventDraft(tools, { source, at }, { kind: "heartbeat", adoption: null })];
}
var sourceOf = ({ branch, repository }, range, tree) => ({ repository, ref: `refs/heads/${branch}`, range, tree, pullRequest: null });
async function landingOf({ source }, { now }, following, since, { landings }) {
  const { commit } = firstOf(following).commit;
  const line = following.map((one) => one.commit.commit);
  const known = landings.get(commit) ?? await source.landing(commit, line, { now, since });
  landings.set(commit, known);
  return known;
}
function firstOf([first]) {
  if (first === void 0) throw new Fault("there is nothing left to seal", "please report this");
  return first;
}
async function landed(tools, { branch: targetRef }, { drafts, covered, soFar, ledger }, following, known) {
  const first = firstOf(following);
  const { commit, tree } = following.find((one) => one.commit.commit === known.last)?.commit ?? first.commit;
  return judgedDraft(tools, {
    base: first.parent,
    head: { commit, tree },
    targetRef,
    landed: landing({ from: covered, to: commit }, null),
    facts: { ...known.facts, now: laterOf(known.facts.now, soFar) },
    complete: knowingRevocations(
      async (grants) => revocationsSoFar(tools, ledger, drafts, grants),
      known.complete
    )
  });
}
async function revocationsSoFar({ store }, { commit, frontier }, drafts, grants) {
  const known = commit === null ? [] : await revocationsIn(store, commit, grants);
  const records = new Map(known.map(({ grant, record }) => [grant, record]));
  for (const [nth, { record }] of drafts.entries())
    for (const entry of indexEntries(record))
      if (entry.kind === "revoked") records.set(entry.grant, frontier.size + nth);
  return grants.flatMap((grant) => {
    const record = records.get(grant);
    return record === void 0 ? [] : [{ grant, record }];
  });
}
async function moved(tools, request, { from, moved: how }, last) {
  const { tip, branch: targetRef } = request;
  const now = laterOf(request.now, last.at);
  const { facts } = await tools.source.landing(tip.commit, [tip.commit], { now, since: last.at });
  return judgedDraft(tools, {
    base: from,
    head: tip,
    targetRef,
    landed: landing({ from: from.commit, to: tip.commit }, how),
    facts: { ...facts, now: laterOf(facts.now, now) }
  });
}
async function discarded(tools, request, { commit, at, actor }, { covered, soFar }) {
  const { repository, source } = tools;
  const { branch: targetRef, tip } = request;
  const now = laterOf(at, soFar);
  const range = { from: covered, to: covered };
  const head = await repository.resolve(commit);
  if (head === null) {
    const facts2 = { now, heads: [{ sha: commit, at, pusher: actor }] };
    const withheld2 = [`\`${commit}\` stood on the branch, and is no longer on the server`];
    return judgedDraft(tools, {
      ...{ base: tip, head: tip, targetRef, facts: facts2 },
      landed: { ...landing(range, "discarded"), withheld: withheld2 }
    });
  }
  const fork = await repository.mergeBase(covered, commit);
  const base = fork ?? await repository.resolve(covered) ?? tip;
  const { facts, complete } = await source.landing(commit, [commit], { now, since: soFar });
  return judgedDraft(tools, {
    ...{ base, head, targetRef, complete },
    landed: landing(range, "discarded"),
    facts: { ...facts, now: laterOf(facts.now, now) }
  });
}
var landing = (range, how) => ({ range, moved: how, withheld: [], approves: null });

// src/app/seal/seal.ts
async function seal(tools, request) {
  const { store, signer } = tools;
  const made = { landings: /* @__PURE__ */ new Map(), drafts: /* @__PURE__ */ new Map() };
  const attempts = attemptsOn(store, tools.pause);
  let left = null;
  for (; ; ) {
    const ledger = await readLedger(store, request.origin);
    refuseOtherBranch(ledger, request, store);
    refuseUncounted(ledger, signer, store);
    refuseForeignEnd(ledger, signer, store);
    await refuseBelowAnchors(store, ledger, request.anchors);
    left = await leftAfter(tools, request, ledger.last, left);
    const drafts = await nextDrafts(tools, request, ledger, left, made);
    if (drafts.length === 0) return ledger;
    const { came, sealed } = await appendDrafts(store, ledger, drafts, signer);
    if (came.kind === "appended") {
      attempts.won();
      made.drafts.clear();
      made.landings.clear();
      await tools.appended?.(sealed, left?.commits.length ?? 0);
      continue;
    }
    await attempts.lost(came.reason, ledger.commit);
  }
}
async function appendOnce({ store, signer, pause }, made) {
  const attempts = attemptsOn(store, pause);
  for (; ; ) {
    const ledger = await readLedger(store, "");
    const { last } = ledger;
    if (last === null)
      throw new Fault(`${store.place} is not there yet`, "begin it with `grantproof seal`");
    const draft = await made({ ...ledger, last });
    if (draft === null) return draft;
    refuseUncounted(ledger, signer, store);
    refuseForeignEnd(ledger, signer, store);
    const { came, sealed } = await appendDrafts(store, ledger, [draft], signer);
    const [only] = sealed;
    if (came.kind === "appended" && only !== void 0) return only;
    await attempts.lost(came.kind === "moved" ? came.reason : "", ledger.commit);
  }
}
function refuseOtherBranch({ last }, { branch }, store) {
  if (last === null || last.ref === `refs/heads/${branch}`) return;
  throw new Fault(
    `${store.place} is the ledger of \`${last.ref.replace("refs/heads/", "")}\`, not of \`${branch}\``,
    `seal that branch, or give \`${branch}\` a ledger of its own with --ledger NAME`
  );
}
async function leftAfter({ repository, shipped, source }, { tip }, last, known) {
  if (last === null) return null;
  if (known !== null) {
    const cut = cutTo(known, last.to);
    if (cut !== null) return cut;
  }
  const from = await repository.resolve(last.to);
  if (from === null) throw lostCommit(last.to);
  const moves = await source.moves(last.at);
  const ends = { tip: tip.commit, sealed: last.to };
  const discards = known?.discards ?? await discardsIn(moves, repository, ends);
  const elsewhere = { from, commits: [], discards };
  switch (await repository.following(last.to, tip.commit)) {
    case "linear": {
      const commits = await unsealedAfter(repository, shipped, from, tip.commit);
      return { from, moved: null, commits, discards };
    }
    case "foxtrot":
      return { ...elsewhere, moved: "foxtrot" };
    case "unrelated": {
      const behind = await repository.following(tip.commit, last.to) === "linear";
      const passed = behind && !wasSetBack(moves, last.to, tip.commit);
      return { ...elsewhere, moved: passed ? null : "rewritten" };
    }
  }
}
function cutTo(left, commit) {
  if (left.from.commit === commit) return left;
  if (left.moved !== null) return null;
  const at = left.commits.findIndex((one) => one.commit.commit === commit);
  const found = left.commits[at];
  if (found === void 0) return null;
  return { ...left, from: found.commit, commits: left.commits.slice(at + 1) };
}
function lostCommit(commit) {
  return new Fault(
    `the last commit that was sealed, \`${commit}\`, is nowhere any more`,
    "bring it back (`git fetch origin COMMIT`): without it nobody can say what was changed since"
  );
}

export {
  refuseBelowAnchors,
  readLedger,
  fingerprintOf,
  refuseUncounted,
  judgedDraft,
  eventDraft,
  seal,
  appendOnce
};
