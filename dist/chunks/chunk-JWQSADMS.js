import {
  QUESTION_KEYS,
  RULESET,
  bytesOfText,
  statementOf,
  textStore
} from "./chunk-WI7G5FTB.js";
import {
  factsFile
} from "./chunk-MZPD6UUG.js";
import {
  check,
  questionOf
} from "./chunk-WSKJ37BZ.js";
import {
  RECORD_SCHEMA
} from "./chunk-KY5VTB33.js";
import {
  judgeQuestion
} from "./chunk-QF3QFTZ2.js";
import {
  readDocuments
} from "./chunk-4MGC5DD7.js";
import {
  sideContent
} from "./chunk-I7257EFS.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  verdictJson
} from "./chunk-XBCUNQ42.js";
import {
  shownPath
} from "./chunk-6JUM6D7R.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/evidence/grant-digests.ts
function grantDigests(deltas) {
  return deltas.toSorted((a, b) => byText(a.grant, b.grant)).map(({ grant, before, after }) => ({
    id: grant,
    state: after === null ? "removed" : "present",
    digest: digestOf(canonicalJson(sideContent(after ?? before)))
  }));
}

// src/core/evidence/key-material.ts
var FORMS = [
  {
    kind: "a private key",
    mark: "PRIVATE KEY",
    // Headers of old PEM may stand between, and in JSON a line break is `\n`.
    pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]){0,80}(?:[A-Za-z-]{1,20}: [^\n\\]{1,80}(?:\n|\\n)\s{0,80}){0,4}(?<secret>[A-Za-z0-9+/=]{32})/g
  },
  {
    kind: "a private key in base64",
    mark: "LS0tLS1CRUdJTi",
    pattern: /(?<secret>LS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFUR|BFQyBQUklWQVRF|BEU0EgUFJJVkFUR|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFUR|BQR1AgUFJJVkFUR)[A-Za-z0-9+/=]{40})/g
  },
  {
    kind: "a PuTTY private key",
    mark: "PuTTY-User-Key-File",
    pattern: /Private-Lines: [0-9]{1,4}\r?\n(?<secret>[A-Za-z0-9+/=]{32})/g
  },
  {
    kind: "an AWS secret access key",
    mark: "aws",
    pattern: /aws_?secret_?access_?key["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi
  },
  {
    kind: "an AWS access key with its secret",
    mark: "AKIA",
    pattern: /\bAKIA[A-Z2-7]{16}\b[^A-Za-z0-9/+]{1,40}(?:[A-Za-z_-]{0,40}[^A-Za-z0-9/+]{1,10}){0,2}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g
  },
  {
    kind: "a GitHub token",
    mark: "gh",
    pattern: /\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,255})/g
  },
  {
    kind: "a GitHub token",
    mark: "github_pat_",
    pattern: /\b(?<secret>github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})/g
  },
  {
    kind: "a GitLab token",
    mark: "glpat-",
    pattern: /\b(?<secret>glpat-[A-Za-z0-9_-]{20,64})/g
  },
  {
    kind: "a Slack token",
    mark: "xox",
    pattern: /\b(?<secret>xox[abeoprs]-[0-9A-Za-z-]{20,250})/g
  },
  {
    kind: "a Slack webhook",
    mark: "hooks.slack.com",
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[TA][A-Z0-9]{6,14}\/[A-Z0-9]{6,20}\/[A-Za-z0-9]{16,32})/g
  },
  {
    kind: "a signed JSON Web Token",
    mark: "eyJ",
    pattern: /(?<![A-Za-z0-9])(?<secret>eyJ[A-Za-z0-9_.-]{60,})/g,
    demand: isSignedToken
  },
  {
    kind: "an age secret key",
    mark: "AGE-SECRET-KEY-",
    pattern: /\b(?<secret>AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})\b/g
  },
  {
    kind: "a Google API key",
    mark: "AIza",
    pattern: /\b(?<secret>AIza[0-9A-Za-z_-]{35})(?![0-9A-Za-z_-])/g
  },
  {
    kind: "a HashiCorp Vault token",
    mark: "hv",
    pattern: /\b(?<secret>hv[sbr]\.[A-Za-z0-9_-]{24,300})/g
  },
  {
    kind: "an npm token",
    mark: "npm_",
    pattern: /\b(?<secret>npm_[A-Za-z0-9]{36})\b/g
  },
  {
    kind: "a Stripe key",
    mark: "_live_",
    pattern: /\b(?<secret>[rs]k_live_[A-Za-z0-9]{20,250})/g
  },
  {
    kind: "an Azure storage key",
    mark: "AccountKey=",
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/g
  },
  {
    kind: "a client key of a kubeconfig",
    mark: "client-key-data",
    pattern: /client-key-data["']?:[ \t]{1,20}["']?(?<secret>[A-Za-z0-9+/=]{64})/g
  }
];
function* keyMaterial(text) {
  const small = text.toLowerCase();
  for (const { kind, mark, pattern, demand = () => true } of FORMS) {
    if (!small.includes(mark.toLowerCase())) continue;
    const lines = lineCounter(text);
    for (const { index, groups } of text.matchAll(pattern)) {
      const secret = groups?.["secret"] ?? "";
      if (looksReal(secret) && demand(secret)) yield { kind, line: lines(index) };
    }
  }
}
function isSignedToken(token) {
  const [, claims = "", signature = "", ...more] = token.replace(/\.$/, "").split(".");
  return claims.startsWith("eyJ") && signature.length >= 40 && more.length === 0;
}
var FEWEST_CHARACTERS = 8;
function looksReal(secret) {
  return !/EXAMPLE/i.test(secret) && new Set(secret).size >= FEWEST_CHARACTERS;
}
function lineCounter(text) {
  let [line, at] = [1, 0];
  return (offset) => {
    for (; ; ) {
      const end = text.indexOf("\n", at);
      if (end < 0 || end >= offset) return line;
      line += 1;
      at = end + 1;
    }
  };
}

// src/core/evidence/kubernetes-secrets.ts
var STAND_IN = /^\s*$|^ENC\[|\{\{|\$\(|\$\{|^<[^>]*>$|^ref\+|^vault:|^\$\w+$/;
var PUBLIC = /^\s*(?:-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----|LS0tLS1CRUdJTiBDRVJUSUZJQ0FUR|LS0tLS1CRUdJTiBQVUJMSUMg)/;
var SETTING = /(?:^|[^a-z])(?:user(?:name)?|host(?:name)?|port|url|uri|endpoint|address|region|bucket|db|database|schema|kind|type|name|project|namespace|enable[a-z]*|insecure|aws_access_key_id)$/i;
var WITH_PASSWORD = /\/\/[^\s/@:]*:[^\s/@]+@/;
function kubernetesSecrets(path, text) {
  const mayHold = text.includes("Secret") && /data/i.test(text) || text.includes("Config") && text.includes("users");
  if (!mayHold) return [];
  return readDocuments(path, text, "native").documents.flatMap(
    ({ value, at }) => [...secretValues(value, [])].map(({ pointer, kind }) => ({ kind, line: at(pointer).line }))
  );
}
function* secretValues(value, pointer) {
  if (!isJsonObject(value)) return;
  const { kind, items } = value;
  if (kind === "Secret") {
    for (const field of ["data", "stringData"]) {
      yield* realValues(value[field], [...pointer, field], "a value of a Secret");
    }
  }
  if (kind === "Config") yield* userCredentials(value["users"], [...pointer, "users"]);
  if (typeof kind === "string" && kind.endsWith("List") && Array.isArray(items)) {
    for (const [nth, item] of items.entries())
      yield* secretValues(item, [...pointer, "items", nth]);
  }
}
function* userCredentials(users, pointer) {
  if (!Array.isArray(users)) return;
  for (const [nth, entry] of users.entries()) {
    const user = isJsonObject(entry) ? entry["user"] : void 0;
    if (!isJsonObject(user)) continue;
    const { token, password } = user;
    const at = [...pointer, nth, "user"];
    yield* realValues({ ...token !== void 0 && { token } }, at, "a token of a kubeconfig");
    yield* realValues(
      { ...password !== void 0 && { password } },
      at,
      "a password of a kubeconfig"
    );
  }
}
function* realValues(values, pointer, kind) {
  if (!isJsonObject(values)) return;
  for (const [key, value] of Object.entries(values)) {
    const text = typeof value === "number" || typeof value === "boolean" ? `${value}` : value;
    if (typeof text !== "string" || STAND_IN.test(text) || PUBLIC.test(text)) continue;
    if (SETTING.test(key) && !WITH_PASSWORD.test(`${text} ${decoded(text)}`)) continue;
    yield { pointer: [...pointer, key], kind };
  }
}
function decoded(base64) {
  try {
    return atob(base64);
  } catch {
    return "";
  }
}

// src/core/evidence/secret-scan.ts
function scanForSecrets(record2) {
  const paths = pathsOfTexts(record2);
  const inTexts = Object.entries(record2.texts).flatMap(([digest, recorded]) => {
    const text = typeof recorded === "string" ? recorded : new TextDecoder().decode(bytesOfText(recorded) ?? new Uint8Array());
    return scanText(paths.get(digest) ?? digest, text);
  });
  const inFacts = [...stringsIn(record2.facts, [])].flatMap(
    ({ pointer, text }) => scanText(`facts ${shownPath(pointer).replaceAll("`", "")}`, text)
  );
  return [...inTexts, ...inFacts].toSorted(
    (a, b) => byText(a.path, b.path) || a.line - b.line || byText(a.kind, b.kind)
  );
}
var ALLOWED = /gitleaks:allow|trufflehog:ignore|pragma: allowlist secret|\bnotsecret\b/;
function scanText(path, text) {
  const all = [...keyMaterial(text), ...kubernetesSecrets(path, text)];
  if (all.length === 0) return [];
  const lines = text.split("\n");
  const found = all.filter(({ line }) => !ALLOWED.test(lines[line - 1] ?? ""));
  const once = new Map(found.map(({ line, kind }) => [`${line} ${kind}`, { path, line, kind }]));
  return [...once.values()].toSorted((a, b) => a.line - b.line);
}
function pathsOfTexts({
  answers,
  packs,
  question
}) {
  const entries = [
    ...answers.lists.flatMap(({ entries: listed }) => listed),
    ...answers.diffs.flatMap(
      ({ paths: paths2 }) => paths2.flatMap(
        ({ path, before, after }) => [before, after].flatMap((entry) => entry === null ? [] : [{ path, oid: entry.oid }])
      )
    )
  ];
  const blobs = new Map(Object.entries(answers.blobs));
  const paths = /* @__PURE__ */ new Map();
  for (const { path, oid } of entries) {
    const blob = blobs.get(oid);
    if (blob !== void 0 && "digest" in blob) paths.set(blob.digest, path);
  }
  for (const [name, digest] of Object.entries(packs)) {
    if (digest !== null) paths.set(digest, `grantproof:${name}`);
  }
  if (question.policy !== null) paths.set(question.policy.digest, question.policy.path);
  return paths;
}
function* stringsIn(value, pointer) {
  if (typeof value === "string") yield { pointer, text: value };
  else if (Array.isArray(value)) {
    for (const [nth, item] of value.entries()) yield* stringsIn(item, [...pointer, nth]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* stringsIn(part, [...pointer, key]);
  }
}

// src/app/record-secrets.ts
var SecretFound = class extends Fault {
  /** Where it stands and what it looks like, as a phrase without it. */
  place;
  constructor(place) {
    super(
      `no record was made: ${place}`,
      "take it out of the repository, and make a new one in its place: whoever could read it may have it"
    );
    this.place = place;
  }
};
function refuseSecrets(record2) {
  const [first, ...more] = scanForSecrets(record2);
  if (first === void 0) return;
  const others = more.length === 0 ? "" : `, and ${more.length} more`;
  throw new SecretFound(
    `\`${first.path}\` line ${first.line} holds what looks like ${first.kind}${others}`
  );
}

// src/app/recording.ts
function recordingRepository(repository, store) {
  const resolved = /* @__PURE__ */ new Map();
  const mergeBases = notes(QUESTION_KEYS.mergeBases);
  const merges = notes(QUESTION_KEYS.merges);
  const diffs = notes(QUESTION_KEYS.diffs);
  const lists = notes(QUESTION_KEYS.lists);
  const searches = notes(QUESTION_KEYS.searches);
  const blobs = /* @__PURE__ */ new Map();
  return {
    answers: () => ({
      resolved: Object.fromEntries(resolved),
      mergeBases: mergeBases.inOrder(),
      merges: merges.inOrder(),
      diffs: diffs.inOrder(),
      lists: lists.inOrder(),
      searches: searches.inOrder(),
      blobs: Object.fromEntries(blobs)
    }),
    repository: {
      async resolve(revision) {
        const found = await repository.resolve(revision);
        resolved.set(revision, found && commitOf(found));
        return found;
      },
      async mergeBase(a, b) {
        const base = await repository.mergeBase(a, b);
        mergeBases.add({ a, b, base: base && commitOf(base) });
        return base;
      },
      async merge(base, head) {
        const merge = await repository.merge(base, head);
        merges.add({
          base: base.commit,
          head: head.commit,
          tree: merge.kind === "clean" ? merge.tree : null,
          conflicts: merge.kind === "clean" ? [] : [...merge.paths]
        });
        return merge;
      },
      async diff(before, after) {
        const paths = await repository.diff(before, after);
        diffs.add({
          before,
          after,
          paths: paths.map((change) => ({
            path: change.path,
            before: change.before && { mode: change.before.mode, oid: change.before.oid },
            after: change.after && { mode: change.after.mode, oid: change.after.oid }
          }))
        });
        return paths;
      },
      async list(tree, folders) {
        const entries = await repository.list(tree, folders);
        lists.add({
          tree,
          folders: folders.map(({ path, deep }) => ({ path, deep })),
          entries: entries.map(({ path, mode, oid }) => ({ path, mode, oid }))
        });
        return entries;
      },
      async read(oids, limit) {
        const found = await repository.read(oids, limit);
        for (const [oid, content] of found) {
          const known = content instanceof Uint8Array;
          blobs.set(oid, known ? { digest: store.keep(content) } : { size: content.size });
        }
        return found;
      },
      async search(tree, texts, folders) {
        const paths = await repository.search(tree, texts, folders);
        searches.add({ tree, texts: [...texts], folders: [...folders], paths: [...paths] });
        return paths;
      },
      defaultBranch: neverRecorded,
      worktree: neverRecorded,
      close: async () => repository.close()
    }
  };
}
function recordingShipped(shipped, store) {
  const packs = /* @__PURE__ */ new Map();
  return {
    packs: () => Object.fromEntries(packs),
    shipped: {
      ...shipped,
      pack(name) {
        const text = shipped.pack(name);
        packs.set(name, text === void 0 ? null : store.keep(text));
        return text;
      }
    }
  };
}
var commitOf = ({ commit, tree }) => ({ commit, tree });
function notes(keyOf) {
  const noted = /* @__PURE__ */ new Map();
  return {
    add: (answer) => noted.set(keyOf(answer), answer),
    inOrder: () => [...noted].toSorted(([a], [b]) => byText(a, b)).map(([, answer]) => answer)
  };
}
async function neverRecorded() {
  return Promise.reject(
    new Fault("a judgement asked what no record can hold", "please report this")
  );
}

// src/app/record.ts
async function record(repository, shipped, request, maker) {
  const whole = { ...request, all: false, worktree: false };
  const asked = await questionOf(repository, whole);
  if ("refused" in asked) return asked;
  const { problems = [] } = asked.question;
  if (problems.length > 0) return { refused: await check(repository, shipped, whole) };
  const { made: _, ...evidence } = await recordQuestion(repository, shipped, asked.question, maker);
  return { ...evidence, bundle: await maker.signer.sign(evidence.statement) };
}
async function recordQuestion(repository, shipped, question, { engine, salt }, complete) {
  const store = textStore();
  const noting = recordingRepository(repository, store);
  const packs = recordingShipped(shipped, store);
  let { facts } = question;
  let reasons = [];
  const noted = complete && (async (...asked) => {
    const completed = await complete(...asked);
    const { landedAt } = question.facts;
    facts = { ...completed.facts, ...landedAt !== void 0 && { landedAt } };
    ({ reasons } = completed);
    return completed;
  });
  const report = await judgeQuestion(noting.repository, packs.shipped, question, noted);
  const { tip, base, head, targetRef, policy, landed } = question;
  const made = {
    schema: RECORD_SCHEMA,
    kind: landed === void 0 || landed.approves === null ? "change" : "retroactive-approval",
    salt,
    engine: { name: "grantproof", ruleset: RULESET, ...engine },
    question: {
      tip: { commit: tip.commit, tree: tip.tree },
      base: { commit: base.commit, tree: base.tree },
      head: { commit: head.commit, tree: head.tree },
      targetRef,
      policy: policy === void 0 ? null : { path: policy.path, digest: store.keep(policy.text) },
      reasons,
      ...landed && { landed }
    },
    facts: factsFile(facts),
    answers: noting.answers(),
    packs: packs.packs(),
    texts: store.texts(),
    ...conclusionsOf({ ...question, facts }, report)
  };
  refuseSecrets(made);
  const bytes = canonicalBytes(made);
  return { report, made, record: bytes, statement: statementOf(made, bytes) };
}
function conclusionsOf({ base, head, targetRef, facts, landed }, report) {
  const { uri = null, id = null } = facts.repository ?? {};
  return {
    source: {
      repository: { uri, id },
      ref: `refs/heads/${targetRef}`,
      range: landed?.range ?? { from: base.commit, to: head.commit },
      tree: report.merge,
      pullRequest: facts.pullRequest?.number ?? null
    },
    grants: grantDigests(report.verdict.deltas),
    verdict: wholeVerdict(report)
  };
}
function wholeVerdict(report) {
  const parts = Object.entries(verdictJson(report.verdict, report)).map(([key, part]) => [
    key,
    isIterable(part) ? Array.from(part) : part
  ]);
  return Object.fromEntries(parts);
}
var isIterable = (part) => typeof part === "object" && part !== null && Symbol.iterator in part;
var UnwritableText = class extends Fault {
  constructor(cause) {
    super(
      "what was read holds text that no record can hold",
      "see that all names and texts are well-formed Unicode",
      { cause }
    );
  }
};
function canonicalBytes(record2) {
  try {
    return new TextEncoder().encode(canonicalJson(record2));
  } catch (error) {
    throw new UnwritableText(error);
  }
}

export {
  grantDigests,
  scanText,
  SecretFound,
  record,
  recordQuestion,
  conclusionsOf,
  UnwritableText,
  canonicalBytes
};
