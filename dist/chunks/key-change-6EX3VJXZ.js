import {
  PRIVATE_FILE,
  PUBLIC_FILE,
  fingerprintLines,
  keyFolder,
  keyIn,
  makeKey,
  warningLines,
  writtenLines
} from "./chunk-FH2D2OI2.js";
import {
  LEDGER_BRANCH,
  openLedger,
  originUrl,
  pause
} from "./chunk-TC7A5USO.js";
import {
  appendOnce,
  eventDraft,
  fingerprintOf,
  readLedger,
  refuseUncounted
} from "./chunk-N3TZHBVT.js";
import {
  keyringOf,
  keyringOfIndex
} from "./chunk-GVNES7L6.js";
import "./chunk-YM6RPJ4O.js";
import "./chunk-VNBARN5W.js";
import "./chunk-OTPDDN7W.js";
import "./chunk-GABDFNLW.js";
import {
  keyFingerprint
} from "./chunk-YT3LXQLO.js";
import "./chunk-UEMXXUIW.js";
import {
  readPublicKey
} from "./chunk-H3JNXK4G.js";
import {
  signerFrom
} from "./chunk-JPDF2UOV.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import "./chunk-JWQSADMS.js";
import "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-33U6R6IQ.js";
import "./chunk-WSKJ37BZ.js";
import "./chunk-KY5VTB33.js";
import "./chunk-TGIRDSH6.js";
import "./chunk-T5FUU3FX.js";
import {
  keyHint
} from "./chunk-ITA4ZHDB.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import "./chunk-7YHWFQQK.js";
import "./chunk-6VZR4DIM.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-OZOTIOIK.js";
import "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-XBCUNQ42.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-I56XEOLC.js";
import "./chunk-2U5OLWQB.js";
import {
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import {
  laterOf
} from "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/key-change.ts
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";

// src/app/seal/key-change.ts
async function refuseKeyChange({
  store,
  signer
}) {
  const ledger = await readLedger(store, "");
  demandKeys(ledger.keys, ledger.commit !== null, store);
  refuseUncounted(ledger, signer, store);
}
async function changeKeys(tools, request) {
  const outcomes = [];
  const sealed = await appendOnce(tools, async (end) => {
    const { isNew, ...outcome } = outcomeOf(tools, request, end);
    outcomes.push(outcome);
    return Promise.resolve(isNew ? draftOf(tools, request, end) : null);
  });
  const last = outcomes.at(-1);
  if (last === void 0) throw new Fault("no key was changed", "please report this");
  return { ...last, isNew: sealed !== null };
}
function outcomeOf({ signer, store }, { wish, mayUndo }, end) {
  const keys = demandKeys(end.keys, true, store);
  const index = end.frontier.size;
  const [key, by] = [keyFingerprint(wish.publicKey), fingerprintOf(signer)];
  if (key === null || by === null) throw new Fault("a key is not in PEM", "please report this");
  refuseAhead(wish, index);
  const event = { index, action: wish.action, key, since: wish.since, by };
  const before = keyringOfIndex(keys);
  const after = keyringOf(keys.first, [...keys.changes, event]);
  if (after.effective.at(-1) !== event) {
    const done = doneBefore(before, event);
    if (done !== null) return { event: done, isNew: false, current: before.current(), undone: [] };
    refuseUncounted(end, signer, store);
    throw inVain(before, event, store);
  }
  const undone = before.current().filter((one) => one !== key && after.standing(one, index + 1) === "undone");
  refuseLoss(after, event, mayUndo ? [] : undone, store);
  return { event, isNew: true, current: after.current(), undone };
}
function demandKeys(keys, isThere, store) {
  if (keys !== null) return keys;
  throw isThere ? new Fault(
    `${store.place} has no keys of its own: it was begun keyless, or with a key that was thrown away`,
    "there is nothing to replace or to take back: those who verify say which identity they expect"
  ) : new Fault(
    `${store.place} is not there yet`,
    "begin it with `grantproof seal`, or say where it is with --repo, --ledger and --remote"
  );
}
function refuseAhead({ since }, size) {
  if (since === null || since <= size) return;
  throw new Fault(
    `the ledger has no record ${since}: it has ${size}`,
    "name the first record whose signature no longer counts, from 0, or leave --since out"
  );
}
function doneBefore(ring, { index, action, key, since, by }) {
  const same = ring.effective.filter((one) => one.action === action && one.key === key);
  const isCounting = ring.standing(key, index) === "counts";
  switch (action) {
    case "add":
      return isCounting ? same.at(-1) ?? null : null;
    case "rotate":
      return isCounting ? same.findLast((one) => one.by === by) ?? null : null;
    case "revoke":
      return same.find((one) => (one.since ?? one.index + 1) <= (since ?? index)) ?? null;
  }
}
function inVain(ring, { index, action, key, by }, store) {
  const another = "name the folder of another key with --out, or another public key with --public-key";
  if (action === "revoke")
    return new Fault(
      `the key \`${key}\` was never introduced in ${store.place}, so there is nothing to take back`,
      "name the public key of one that was; `grantproof status` lists them"
    );
  if (key === by) return new Fault(`the key \`${key}\` is the one that signs`, another);
  const standing = ring.standing(key, index);
  const how = standing === "replaced" ? standing : "taken back";
  return new Fault(
    standing !== "counts" ? `the key \`${key}\` was ${how} in ${store.place}, and never counts again` : `the key \`${key}\` counts already in ${store.place}`,
    another
  );
}
function refuseLoss(after, { key }, undone, store) {
  if (after.current().length === 0)
    throw new Fault(
      `the key \`${key}\` is the last one that counts in ${store.place}: without it nobody could seal`,
      "put another in its place first (`grantproof keygen --rotate`), and take this one back with that"
    );
  if (undone.length === 0) return;
  const names = undone.map((one) => `\`${one}\``).join(", ");
  throw new Fault(
    `with the key \`${key}\` would go what it introduced since: ${names}`,
    "if that is yours, take the old key back with it, which keeps it: --key FILE; if not, add --with-introduced"
  );
}
function draftOf(tools, { wish, now }, { last }) {
  const { to, ref, repository, at } = last;
  const source = { repository, ref, range: { from: to, to }, tree: null, pullRequest: null };
  return eventDraft(tools, { source, at: laterOf(now, at) }, { kind: "key-event", key: wish });
}

// src/cli/key-change-text.ts
import { join, resolve } from "node:path";
function changedText(changed, shown) {
  const { event, isNew, undone, current } = changed;
  const { out } = shown.values;
  const files = out === void 0 ? [] : [filesText(out, shown)];
  const before = isNew ? "" : ", which an earlier run has appended";
  const lines = [
    `record ${event.index} of ${shown.place}${before}:`,
    `  ${eventWords(event)}`,
    ...undone.map((one) => `  with it goes ${one}, which it introduced`),
    ...event.action === "rotate" ? [] : ["  so that these count:", ...current.map((one) => `    ${one}`)]
  ];
  const steps = [
    ...shown.isShared ? [pushStep(shown)] : [],
    ...STEPS[event.action](event, shown)
  ];
  const next = steps.map((step, nth) => `  ${nth + 1}. ${step.replaceAll("\n", "\n     ")}`);
  return [
    ...files,
    `${terminalText(lines[0] ?? "")}
${lines.slice(1).join("\n")}
`,
    `Next:
${next.join("\n")}
`
  ].join("\n");
}
function filesText(out, { key, terminal }) {
  const files = key.isNew ? writtenLines(out) : `found  ${join(out, PRIVATE_FILE)}   the private key, which was there already
`;
  return `${files}
${fingerprintLines(key.hint)}${warningLines(resolve(terminal.cwd, out))}`;
}
function eventWords({ action, key, by, index, since }) {
  switch (action) {
    case "rotate":
      return `from record ${index + 1} on, ${key}
  counts in place of ${by}`;
    case "add":
      return `from record ${index + 1} on, ${key} counts`;
    case "revoke":
      return `from record ${since ?? index + 1} on, ${key} counts no longer`;
  }
}
var STEPS = {
  rotate: ({ index }, { values }) => [
    `Hand it to whatever seals, now: until then that is refused, and what lands waits.
${sealing(values)}`,
    `Publish ${publicFile(values)} beside the public key that it follows, and keep that:
records up to ${index} are verified with it, and \`grantproof verify\` follows it to this one.`,
    `Then destroy the old private key. If somebody else may have had it, take it back from the
first record on that may be theirs, with this one:
  grantproof keygen --revoke OLD.pub --since INDEX ${signing(values)}${placeOptions(values)}`
  ],
  add: (_, { values }) => [
    `Publish ${publicFile(values)} beside the public keys that count already, with its fingerprint.`,
    `Seal with it, or keep it where no pipeline gets at it. It takes the others back, should they
be stolen:
  grantproof keygen --revoke OTHER.pub --since INDEX ${signing(values)}${placeOptions(values)}`
  ],
  revoke: ({ since }, { values }) => [
    ...since === null ? [] : [
      `See which records it signed from there on; what those were to prove is open again:
  grantproof verify --repo ${values.repo ?? "."} --key FIRST.pub${ledgerOption(values)}`
    ],
    "See that nothing signs with it any more: whatever tries to seal with it is refused."
  ]
};
var pushStep = ({ values }) => `Push the branch to where others read it:
  git push origin ${values.ledger ?? LEDGER_BRANCH}`;
var publicFile = ({ out, "public-key": elsewhere }) => elsewhere ?? join(out ?? "", PUBLIC_FILE);
var signing = ({ out, "public-key": elsewhere }) => elsewhere === void 0 ? `--key ${join(out ?? "", PRIVATE_FILE)}` : `--sign-command CMD --signing-public-key ${elsewhere}`;
var sealing = (values) => values.out === void 0 ? `  grantproof seal ${signing(values)}${placeOptions(values)}` : `  gh secret set GRANTPROOF_KEY --env grantproof < ${join(values.out, PRIVATE_FILE)}
  grantproof seal ${signing(values)}${placeOptions(values)}`;
var placeOptions = ({ repo, remote, ...values }) => [
  ...repo === void 0 ? [] : [` --repo ${repo}`],
  ...remote === void 0 ? [] : [` --remote ${remote}`],
  ledgerOption(values)
].join("");
var ledgerOption = ({ ledger }) => ledger === void 0 ? "" : ` --ledger ${ledger}`;

// src/cli/key-change.ts
var ACTIONS = ["rotate", "add", "revoke"];
async function runKeyChange(values, terminal) {
  const action = actionOf(values);
  const since = sinceOf(values.since);
  const folder = resolve2(terminal.cwd, values.repo ?? ".");
  const signer = await signerFrom(values, terminal);
  const shipped = shippedFiles();
  const store = await openLedger({
    folder,
    ledger: values.ledger ?? LEDGER_BRANCH,
    remote: values.remote
  });
  try {
    const tools = {
      ...{ store, signer, pause },
      engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
      salt: () => randomBytes(16).toString("hex")
    };
    const key = await keyOf(tools, values, terminal);
    const { publicKey } = key;
    const changed = await changeKeys(tools, {
      wish: { action, publicKey, since, reason: values.reason ?? "" },
      mayUndo: values["with-introduced"],
      now: Date.now()
    });
    const isShared = values.remote === void 0 && await originUrl(folder, process.env) !== null;
    terminal.out(changedText(changed, { values, key, isShared, terminal, place: store.place }));
    return 0;
  } finally {
    await store.close();
  }
}
function actionOf(values) {
  const [action, second] = ACTIONS.filter(
    (one) => values[one] !== void 0 && values[one] !== false
  );
  if (action === void 0 || second !== void 0)
    throw new UsageError(`--${action} and --${second} exclude each other: one thing at a time`);
  const without = values.keyless ? "keyless" : values.ephemeral ? "ephemeral" : null;
  if (without !== null)
    throw new UsageError(
      `--${without} has no key that counts in a ledger: sign with one that does, with --key FILE or --sign-command CMD`
    );
  if (action === "revoke") refuse(values, ["out", "public-key", "passphrase"], "makes no sense");
  else refuse(values, ["since", "with-introduced"], "goes");
  if (action === "revoke") return action;
  const [elsewhere, here] = [values["public-key"], values.out];
  if (elsewhere === void 0 === (here === void 0))
    throw new UsageError(
      here === void 0 ? `say where to put the new key, with --out DIR, or which it is, with --public-key PUB` : "--out and --public-key exclude each other: the new key is made here, or kept elsewhere"
    );
  if (elsewhere !== void 0 && values.passphrase)
    throw new UsageError("--passphrase goes with --out: it is for a key that is made here");
  return action;
}
function refuse(values, names, how) {
  const stray = names.find((name) => values[name] !== void 0 && values[name] !== false);
  if (stray !== void 0) throw new UsageError(`--${stray} ${how} with --revoke`);
}
function sinceOf(text) {
  if (text === void 0) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--since is the number of a record, counted from 0, not \`${text}\``);
}
async function keyOf(tools, values, terminal) {
  const { revoke, out = "" } = values;
  const named = revoke ?? values["public-key"];
  if (named !== void 0) {
    const option = revoke === void 0 ? "public-key" : "revoke";
    const key = readPublicKey(await textOf(named, option, terminal), `the key \`${named}\``);
    const publicKey = key.export({ type: "spki", format: "pem" }).toString();
    return { publicKey, hint: keyHint(key), isNew: false };
  }
  const folder = keyFolder(out, terminal);
  const found = await keyIn(folder, terminal);
  if (found !== null) return found;
  await refuseKeyChange(tools);
  return makeKey(folder, values.passphrase, terminal);
}
async function textOf(path, option, terminal) {
  try {
    return await readFile(resolve2(terminal.cwd, path), "utf8");
  } catch {
    throw new UsageError(`the file \`${path}\` of --${option} can not be read`);
  }
}
export {
  runKeyChange
};
