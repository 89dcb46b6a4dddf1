import {
  MAX_FILE_BYTES,
  fileText,
  readDocuments
} from "./chunk-4MGC5DD7.js";
import {
  checkShape,
  readFacts,
  readShaped
} from "./chunk-XKSUZ3LK.js";
import {
  didYouMean,
  readBacklog
} from "./chunk-UERN5IDY.js";
import {
  globProblems,
  nodeAt,
  problem,
  textsOf
} from "./chunk-MM4WBU6J.js";
import {
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  BASELINE_PATH,
  CODEOWNERS_PATHS,
  EXCEPTIONS_FOLDER,
  POLICY_PATH,
  ROSTER_PATH,
  SETUP_FOLDERS
} from "./chunk-N7BAOBHV.js";
import {
  RULES,
  defaultOf,
  loosens,
  readParameter,
  writeParameter
} from "./chunk-MHLQLSF6.js";
import {
  FORMATS
} from "./chunk-R3JKF2RJ.js";
import {
  shown
} from "./chunk-6JUM6D7R.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/manifest/metadata/codeowners-pattern.ts
function pathPattern(text) {
  if (text.startsWith("!") || /(?<!\\)[[\]]/.test(text)) return void 0;
  const rooted = text.slice(0, -1).includes("/");
  const names = text.split("/").filter((name) => name !== "");
  const last = names.at(-1);
  if (last === void 0) return void 0;
  const start = rooted ? names : ["**", ...names];
  const below = [...start, "**", "*"];
  const onlyBelow = text.endsWith("/") || last === "**";
  const onlyItself = last === "*" && rooted;
  const patterns = onlyBelow ? [below] : onlyItself ? [start] : [start, below];
  return (path) => {
    const parts = path.split("/");
    return patterns.some((pattern) => matchesList(pattern, "**", parts, matchesName));
  };
}
function matchesName(pattern, name) {
  if (pattern === "*") return true;
  return matchesList(
    tokens(pattern),
    "*",
    Array.from(name),
    (token, char) => token === "?" ? true : token.replace(/^\\(?=.)/su, "") === char
  );
}
function tokens(pattern) {
  return [...pattern.matchAll(/\\?./gsu)].map((match) => match[0]);
}
function matchesList(pattern, any, items, matches) {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let next = 0; next < items.length; ) {
    const wanted = pattern[at];
    const item = items[next] ?? "";
    if (wanted === any) {
      star = at;
      resume = next;
      at += 1;
    } else if (wanted !== void 0 && matches(wanted, item)) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      resume += 1;
      next = resume;
      at = star + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((one) => one === any);
}

// src/core/manifest/metadata/owner-text.ts
var LOGIN = /^@[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\[bot\])?$/;
var TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[\w.-]{1,100}$/;
var EMAIL = /^[^\s@<>:,;]+@[^\s@<>:,;]+\.[^\s@<>:,;]+$/;
var PRINCIPAL = /^(?:github|email|idp|okta|entra):\S+$/;
function readPerson(text) {
  const word = text.trim();
  if (PRINCIPAL.test(word)) return word;
  if (LOGIN.test(word)) return `github:${word.slice(1)}`;
  if (EMAIL.test(word)) return `email:${word}`;
  return void 0;
}
function readTeam(text) {
  const word = text.trim();
  return TEAM.test(word) ? word.slice(word.indexOf("/") + 1) : void 0;
}
function readOwnerText(text) {
  const trimmed = text.trim();
  const person = readPerson(trimmed);
  if (person !== void 0) return { primary: person };
  const slug = readTeam(trimmed);
  if (slug !== void 0) return { team: slug };
  const bare = trimmed.replace(/[\s>)]+$/, "");
  for (const start of [afterLast(bare, [" ", "	", "<", "(", ",", ";"]), afterLast(bare, [":"])]) {
    const primary = readPerson(bare.slice(start));
    if (primary !== void 0) return { ...named(bare.slice(0, start)), primary };
  }
  return named(trimmed);
}
function afterLast(text, signs) {
  return Math.max(...signs.map((sign) => text.lastIndexOf(sign))) + 1;
}
function named(text) {
  const team = text.replace(/[\s:<(,;/-]+$/, "").trim();
  return team === "" ? {} : { team };
}

// src/core/manifest/metadata/sourced.ts
function sourced(value, from, at, pointer = []) {
  return new LazilyPlaced(value, from, at, pointer);
}
var LazilyPlaced = class {
  value;
  from;
  #at;
  #pointer;
  constructor(value, from, at, pointer) {
    this.value = value;
    this.from = from;
    this.#at = at;
    this.#pointer = pointer;
  }
  get place() {
    return this.#at(this.#pointer);
  }
};
function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}

// src/core/manifest/metadata/codeowners.ts
function readCodeowners(path, text) {
  const entries = text.split(/\r\n|\r|\n/).flatMap((line, nth) => {
    const [pattern, ...owners] = words(line);
    if (pattern === void 0 || !owners.every(isOwner)) return [];
    const matches = pathPattern(pattern.text);
    if (matches === void 0) return [];
    return [
      {
        matches,
        owners: owners.map((owner) => owner.text),
        place: { path, line: nth + 1, column: pattern.column }
      }
    ];
  });
  return { path, entries };
}
var codeownersOf = (codeowners, path) => entryOf(codeowners, path)?.owners ?? [];
var entryOf = ({ entries }, path) => entries.findLast((entry) => entry.matches(path));
function codeownersMetadata(codeowners, path) {
  const entry = entryOf(codeowners, path);
  if (entry === void 0) return {};
  const say = (value) => value === void 0 ? void 0 : sourced(value, "codeowners", () => entry.place);
  const [primary, ...secondary] = entry.owners.map(readPerson).filter((person) => person !== void 0);
  return present({
    team: say(entry.owners.map(readTeam).find((team) => team !== void 0)),
    primary: say(primary),
    secondary: secondary.length === 0 ? void 0 : say(secondary)
  });
}
var isOwner = ({ text }) => readTeam(text) !== void 0 || /^[^:]*@/.test(text) && readPerson(text) !== void 0;
function words(line) {
  const found = [];
  for (const match of line.matchAll(/(?:\\.|[^\s\\])+|\\$/g)) {
    if (match[0].startsWith("#")) break;
    found.push({ text: match[0], column: match.index + 1 });
  }
  return found;
}

// src/core/policy/read-match.ts
var CONDITIONS = [
  "class",
  "direction",
  "privilege",
  "environment",
  "format",
  "identityType",
  "paths"
];
function readMatch(node) {
  const found = CONDITIONS.flatMap((condition) => {
    const inner = node?.get(condition);
    return inner === void 0 ? [] : [[condition, textsOf(inner)]];
  });
  const match = Object.fromEntries(
    found.map(([condition, texts]) => [condition, texts.map(({ text }) => text)])
  );
  const problems = globProblems(textsOf(node?.get("paths")));
  return { value: match, problems };
}
function narrowedBy(inherited, own) {
  return CONDITIONS.find((condition) => {
    const wanted = own[condition];
    if (wanted === void 0) return false;
    const before = inherited[condition];
    return before === void 0 || !before.every((value) => wanted.includes(value));
  }) ?? null;
}
var matchesEveryWidening = (match) => CONDITIONS.every(
  (condition) => match[condition] === void 0 || condition === "direction" && match.direction?.includes("widen") === true
);

// src/core/policy/read-approvals.ts
function readApprovals(node) {
  if (node === void 0) return { value: null, problems: [] };
  const read = node.items().map(readEntry);
  const value = read.map((entry) => entry.value);
  const problems = read.flatMap((entry) => entry.problems);
  return {
    value,
    problems: value.some(({ match }) => matchesEveryWidening(match)) ? problems : [...problems, gap(node)]
  };
}
var gap = (node) => problem(
  "policy-approvals-gap",
  node.place,
  "no entry of `approvals` matches every widening, so some could land without anyone",
  "add `{ match: { direction: widen }, require: [{ count: 1, from: [owner] }] }`"
);
function readEntry(node, index) {
  const match = readMatch(node.get("match"));
  return {
    value: {
      index,
      match: match.value,
      require: (node.get("require")?.items() ?? []).map(readDemand),
      place: node.place
    },
    problems: match.problems
  };
}
function readDemand(node) {
  const count = node.get("count")?.value;
  return {
    count: typeof count === "number" ? count : 1,
    from: textsOf(node.get("from")).map(({ text }) => text)
  };
}

// src/core/model/verdict.ts
var LEVELS = ["observe", "advisory", "soft", "hard"];

// src/core/policy/read-rules.ts
var COMMON = ["level", "match"];
function readRules(node, inherited) {
  const problems = [];
  const settings = new Map(inherited);
  for (const [id, inner] of node?.entries() ?? []) {
    const rule = RULES.get(id);
    if (rule === void 0) {
      problems.push(
        problem(
          "policy-unknown-rule",
          inner.place,
          `${shown(id)} is no rule`,
          didYouMean(id, [...RULES.keys()])
        )
      );
      continue;
    }
    const read = readRule(rule, inner, inherited.get(id));
    problems.push(...read.problems);
    settings.set(id, read.value);
  }
  return { value: settings, problems };
}
function readRule(rule, node, inherited) {
  const level = readLevel(rule, node, inherited);
  const parameters = readParameters(rule, node, inherited);
  const match = readOwnMatch(node, inherited);
  return {
    value: {
      rule: rule.id,
      level: level.value,
      parameters: parameters.value,
      match: match.value,
      place: node.place
    },
    problems: [...level.problems, ...parameters.problems, ...match.problems]
  };
}
function readLevel(rule, node, inherited) {
  const own = node.get("level");
  const level = LEVELS.find((known) => known === own?.value) ?? inherited?.level ?? rule.level;
  const lower = inherited !== void 0 && LEVELS.indexOf(level) < LEVELS.indexOf(inherited.level);
  return {
    value: level,
    problems: lower ? [
      loosened(
        own?.place ?? node.place,
        `\`${rule.id}\` has the level \`${level}\``,
        `\`${inherited.level}\``
      )
    ] : []
  };
}
function readParameters(rule, node, inherited) {
  const problems = [];
  const values = {};
  for (const [name, parameter] of Object.entries(rule.parameters)) {
    const before = inherited === void 0 ? void 0 : inherited.parameters[name];
    const own = node.get(name);
    const value = inherited === void 0 ? defaultOf(parameter) : before;
    if (value !== void 0) values[name] = value;
    if (own === void 0) continue;
    const read = readParameter(parameter, own.value);
    if (!read.ok) {
      problems.push(problem(read.code, own.place, `\`${name}\`: ${read.message}`, read.help));
      continue;
    }
    values[name] = read.value;
    if (before !== void 0 && loosens(parameter, before, read.value))
      problems.push(
        loosened(
          own.place,
          `\`${name}\` of \`${rule.id}\` is ${writeParameter(parameter, read.value)}`,
          writeParameter(parameter, before)
        )
      );
  }
  const known = [...COMMON, ...Object.keys(rule.parameters)];
  for (const [name, inner] of node.entries())
    if (!known.includes(name))
      problems.push(
        problem(
          "policy-unknown-parameter",
          inner.place,
          `${shown(name)} is no parameter of \`${rule.id}\``,
          didYouMean(name, known)
        )
      );
  return { value: values, problems };
}
function readOwnMatch(node, inherited) {
  const own = node.get("match");
  if (own === void 0) return { value: inherited?.match ?? {}, problems: [] };
  const read = readMatch(own);
  const narrowed = inherited === void 0 ? null : narrowedBy(inherited.match, read.value);
  if (inherited === void 0 || narrowed === null) return read;
  const before = inherited.match[narrowed];
  const after = read.value[narrowed] ?? [];
  return {
    value: read.value,
    problems: [
      ...read.problems,
      loosened(
        own.get(narrowed)?.place ?? own.place,
        `\`match.${narrowed}\` is \`[${after.join(", ")}]\``,
        before === void 0 ? "everything" : `\`[${before.join(", ")}]\``
      )
    ]
  };
}
var loosened = (place, own, inherited) => problem(
  "policy-loosens",
  place,
  `${own}, which is looser than the inherited ${inherited}`,
  "a policy can only tighten what it extends: ask for as much, or more"
);

// src/core/policy/read-scopes.ts
function readScopes(node) {
  const read = (node?.items() ?? []).map(readScope);
  return {
    value: read.map(({ value }) => value),
    problems: read.flatMap(({ problems }) => problems)
  };
}
function readScope(node, index) {
  const paths = textsOf(node.get("paths"));
  const exclude = textsOf(node.get("exclude"));
  const boundary = textsOf(node.get("boundary"));
  const format = node.get("format")?.value;
  return {
    value: {
      index,
      paths: paths.map(({ text }) => text),
      exclude: exclude.map(({ text }) => text),
      // Another format is a problem of the shape, so that this entry is never used.
      format: FORMATS.find((known) => known === format) ?? "access-grant",
      boundary: boundary[0]?.text ?? "directory",
      place: node.place
    },
    problems: globProblems([
      ...paths,
      ...exclude,
      ...boundary.filter(({ text }) => text !== "directory" && text !== "repository")
    ])
  };
}

// src/core/policy/compile-policy.ts
function compilePolicy(document, context) {
  const shape = checkShape("policy", document);
  const root = nodeAt(document, document.value, []);
  const spec = root.get("spec");
  const packs = readExtends(spec?.get("extends"), context);
  const rules = readRules(spec?.get("rules"), packs.value.settings);
  const scopes = readScopes(spec?.get("manifests"));
  const approvals = readApprovals(spec?.get("approvals"));
  const custom = refuseCustom(spec?.get("custom"));
  const found = [
    ...packs.problems,
    ...rules.problems,
    ...scopes.problems,
    ...approvals.problems,
    ...custom,
    ...emptiness(spec ?? root, rules.value, scopes.value.length)
  ];
  const problems = inOrder([...shape, ...withoutSaid(found, shape)]);
  if (problems.length > 0) return { policy: null, problems };
  const name = root.get("metadata")?.get("name")?.value;
  const adopted = spec?.get("ledger")?.get("adopted")?.value;
  return {
    policy: {
      name: typeof name === "string" ? name : "",
      scopes: scopes.value,
      rules: [...rules.value.values()].toSorted((a, b) => byText(a.rule, b.rule)),
      approvals: approvals.value,
      ...typeof adopted === "string" && { adopted },
      sources: [{ path: document.place.path, digest: context.digest }, ...packs.value.sources]
    },
    problems
  };
}
var SHIPPED = "grantproof:";
function readExtends(node, context) {
  const problems = [];
  const sources = [];
  let settings = /* @__PURE__ */ new Map();
  for (const { text, place } of textsOf(node)) {
    const pack = text.startsWith(SHIPPED) ? context.pack(text.slice(SHIPPED.length)) : void 0;
    if (pack === void 0) {
      problems.push(
        problem(
          "policy-extends",
          place,
          `${shown(text)} is no pack that comes with this version`,
          "extend `grantproof:baseline`; packs from elsewhere are not supported yet"
        )
      );
      continue;
    }
    const read = readRules(
      nodeAt(pack.document, pack.document.value, []).get("spec")?.get("rules"),
      settings
    );
    const [first] = read.problems;
    if (first !== void 0)
      problems.push(
        problem(
          "policy-extends",
          place,
          `the pack ${shown(text)} does not fit: ${first.message}`,
          "extend each pack once, the looser ones first"
        )
      );
    settings = read.value;
    sources.push({ path: text, digest: pack.digest });
  }
  return { value: { settings, sources }, problems };
}
function refuseCustom(node) {
  if (node === void 0 || node.items().length === 0) return [];
  return [
    problem(
      "policy-not-supported",
      node.place,
      "`custom` rules are not supported yet",
      "take `custom` out, or say the same with the typed rules"
    )
  ];
}
function emptiness(spec, rules, scopes) {
  return [
    ...rules.size > 0 ? [] : [
      problem(
        "policy-no-rules",
        spec.get("rules")?.place ?? spec.place,
        "the policy has no rules, so everything would pass",
        "add `extends: [grantproof:baseline]`, or rules of your own under `rules`"
      )
    ],
    ...scopes > 0 ? [] : [
      problem(
        "policy-no-manifests",
        spec.get("manifests")?.place ?? spec.place,
        "the policy governs no files",
        'name them: `manifests: [{ paths: ["grants/**/*.yaml"], format: access-grant }]`'
      )
    ]
  ];
}
function withoutSaid(problems, said) {
  const places = new Set(said.map(placeKey));
  return problems.filter((one) => !places.has(placeKey(one)));
}
var placeKey = ({ line, column }) => `${line}:${column}`;
var inOrder = (problems) => problems.toSorted(
  (a, b) => a.line - b.line || a.column - b.column || byText(a.code, b.code) || byText(a.message, b.message)
);

// src/core/policy/roster.ts
function readRoster(document) {
  const shaped = readShaped("roster", document);
  if ("problems" in shaped) return { roster: null, problems: shaped.problems };
  const { teams = {}, aliases = [] } = shaped.value.spec;
  return { roster: { teams: new Map(Object.entries(teams)), aliases }, problems: [] };
}

// src/app/setup.ts
function readGivenFacts(source, now) {
  if (source === void 0) return { facts: { now }, problems: [] };
  const document = onlyDocument(source);
  if ("problems" in document) return { facts: { now }, problems: document.problems };
  const read = readFacts(document, now);
  return { facts: read.facts ?? { now }, problems: read.problems };
}
function readSetup(tip, trial, facts, shipped) {
  const source = trial ?? sourceAt(tip, POLICY_PATH);
  const compiled = source === void 0 ? missingPolicy() : readPolicy(source, shipped);
  const roster = sourceAt(tip, ROSTER_PATH);
  const baseline = sourceAt(tip, BASELINE_PATH);
  const rosterRead = roster === void 0 ? null : readDocument(roster, readRoster);
  const backlog = baseline === void 0 ? null : readDocument(baseline, readBacklog);
  const problems = [
    ...compiled.problems,
    ...rosterRead?.problems ?? [],
    ...backlog?.problems ?? []
  ];
  if (compiled.policy === null) return { setup: null, problems };
  const besides = [ROSTER_PATH, BASELINE_PATH, ...CODEOWNERS_PATHS].flatMap((path) => {
    const text = tip.get(path);
    return text === void 0 ? [] : [{ path, digest: digestOf(text) }];
  });
  const setup = {
    policy: { ...compiled.policy, sources: [...compiled.policy.sources, ...besides] },
    facts,
    backlog: backlog?.backlog ?? null,
    roster: rosterRead?.roster ?? null,
    codeowners: codeownersIn(tip)
  };
  return { setup, problems };
}
function codeownersIn(texts) {
  const source = CODEOWNERS_PATHS.map((path) => sourceAt(texts, path)).find((one) => one);
  return source === void 0 ? null : readCodeowners(source.path, source.text);
}
function readPolicy(source, shipped) {
  const document = onlyDocument(source);
  if ("problems" in document) return { policy: null, problems: document.problems };
  return compilePolicy(document, {
    digest: digestOf(source.text),
    pack: (name) => readPack(name, shipped)
  });
}
function readPack(name, shipped) {
  const text = shipped.pack(name);
  if (text === void 0) return void 0;
  const document = readDocuments(`grantproof:${name}`, text, "strict").documents[0];
  return document === void 0 ? void 0 : { document, digest: digestOf(text) };
}
function sourceAt(texts, path) {
  const text = texts.get(path);
  return text === void 0 ? void 0 : { path, text };
}
function readDocument(source, read) {
  const document = onlyDocument(source);
  return "problems" in document ? { problems: document.problems } : read(document);
}
function onlyDocument({ path, text }) {
  const { documents, problems } = readDocuments(path, text, "strict");
  if (problems.length > 0) return { problems };
  const [document, second] = documents;
  if (document !== void 0 && second === void 0) return document;
  const message = document === void 0 ? "the file is empty" : "the file holds several documents, and one is wanted";
  const place = second?.place ?? { path, line: 1, column: 1 };
  const help = "keep exactly one document in this file";
  return { problems: [{ code: "yaml-several-documents", ...place, message, help }] };
}
function missingPolicy() {
  return {
    policy: null,
    problems: [
      {
        code: "policy-missing",
        path: POLICY_PATH,
        line: 1,
        column: 1,
        message: "the default branch has no policy, so nothing can be judged",
        help: "write a first one with `grantproof init` and merge it to the default branch, or try one out with --policy FILE"
      }
    ]
  };
}

// src/app/tip-texts.ts
var WANTED = [POLICY_PATH, ROSTER_PATH, BASELINE_PATH];
async function readTexts(repository, tree) {
  const entries = await repository.list(tree, SETUP_FOLDERS);
  const codeowners = CODEOWNERS_PATHS.find((path) => entries.some((entry) => entry.path === path));
  const wanted = entries.filter(({ path }) => WANTED.includes(path) || path === codeowners);
  const blobs = await repository.read(
    wanted.filter(({ mode }) => mode !== "160000").map(({ oid }) => oid),
    MAX_FILE_BYTES
  );
  const texts = /* @__PURE__ */ new Map();
  const problems = entries.filter(({ path }) => path.startsWith(`${EXCEPTIONS_FOLDER}/`)).map(({ path }) => ({
    code: "kind-not-supported",
    path,
    line: 1,
    column: 1,
    message: "exceptions are not judged by this version yet",
    help: "take the file out until they are; nothing is waived silently"
  }));
  for (const entry of wanted) {
    const blob = blobs.get(entry.oid);
    const bytes = blob instanceof Uint8Array ? blob : new Uint8Array();
    const read = fileText({
      ...entry,
      bytes,
      size: blob instanceof Uint8Array ? bytes.length : blob?.size ?? 0
    });
    if (read.kind === "text") texts.set(entry.path, read.text);
    else if (read.kind === "problem") problems.push(read.problem);
    else {
      problems.push({
        code: "policy-not-supported",
        path: entry.path,
        line: 1,
        column: 1,
        message: `this is ${read.reason}, and what judges has to be plain text`,
        help: "put the file itself here"
      });
    }
  }
  return { texts, problems };
}

export {
  readPerson,
  readTeam,
  readOwnerText,
  sourced,
  present,
  readCodeowners,
  codeownersOf,
  codeownersMetadata,
  readRoster,
  readGivenFacts,
  readSetup,
  codeownersIn,
  readTexts
};
