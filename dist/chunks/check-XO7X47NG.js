import {
  didYouMean,
  globProblems,
  nodeAt,
  problem,
  readBacklog,
  textsOf
} from "./chunk-2PL3MINV.js";
import {
  emptyVerdict
} from "./chunk-FR2J2AO5.js";
import {
  contentDigest,
  deltaDigest,
  entitlementContent,
  grantContent,
  groupedBy,
  ownerContent,
  ticketsContent
} from "./chunk-GMO6QFQY.js";
import {
  canonicalJson,
  compact,
  digestOf,
  isJsonObject
} from "./chunk-2OFG27RZ.js";
import {
  judge
} from "./chunk-6HQ7UNGF.js";
import {
  BASELINE_PATH,
  CODEOWNERS_PATHS,
  EXCEPTIONS_FOLDER,
  METADATA_PATH,
  POLICY_FOLDER,
  POLICY_PATH,
  ROSTER_PATH,
  SETUP_FOLDERS,
  grantId
} from "./chunk-VYQ32VOA.js";
import "./chunk-L6HRDSCV.js";
import {
  nearestName
} from "./chunk-SRZQRZKN.js";
import "./chunk-FGN3JMGN.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";
import {
  FORMATS,
  ORIGINS,
  PRIVILEGES,
  RULES,
  caselessMatcher,
  covers,
  defaultOf,
  folderMatcher,
  globFault,
  globMatcher,
  literal,
  loosens,
  matches,
  readParameter,
  shown,
  shownList,
  shownPath,
  starPattern,
  writeParameter
} from "./chunk-732IW4A3.js";
import {
  readInstant,
  readSpan,
  showInstant,
  writeSpan
} from "./chunk-FUJOHNWJ.js";

// src/core/policy/look-alike.ts
var LETTERS = new Map(
  [
    // Cyrillic
    ["\u0430\u0431\u0441\u0501\u0435\u04BB\u0456\u0458\u04CF\u043C\u043E\u0440\u051B\u0455\u0442\u1D1C\u0475\u051D\u0445\u0443\u028F\u1D22\u043A\u043D\u0432\u0433", "abcdehijlmopqstuvwxyyzkhbr"],
    ["\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u051A\u0405\u0422\u0425\u0423\u051C\u0474\u04AE\u0417", "ABCEHIJKMOPQSTXYWVY3"],
    // Greek
    ["\u03B1\u03B2\u03B5\u03B3\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C9\u03C7", "abeyiknoptuwx"],
    ["\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX"],
    // Dotless, script and small capital forms
    ["\u0131\u0251\u0261\u0269\u029F\u0274\u0280", "iagilnr"],
    ["\u2010\u2011\u2012\u2013\u2014\u2212\uFE63", "-------"],
    ["\u2024\uFE52", ".."],
    ["\u2044\u2215", "//"]
  ].flatMap(([strange, plain3]) => {
    const signs = Array.from(plain3 ?? "");
    return Array.from(strange ?? "").map((sign, index) => [sign, signs[index] ?? sign]);
  })
);
var INVISIBLE = /[\p{Cf}\p{Cc}]|[\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{fe00}-\u{fe0f}]/gu;
var foldLetters = (text) => Array.from(text.normalize("NFKC")).map((sign) => LETTERS.get(sign) ?? sign).join("");
var dropInvisible = (text) => text.replaceAll(INVISIBLE, "");
var trimNames = (path) => path.split("/").map((name) => /^\.+$/.test(name) ? name : name.replace(/[\s.]+$/u, "").trimStart()).join("/");

// src/core/policy/path-glob.ts
function governingScope(policy, path) {
  return policy.scopes.find(
    (scope) => fitting(scope.paths, path) !== void 0 && fitting(scope.exclude, path) === void 0
  ) ?? null;
}
function scopeBelow(policy, path) {
  const below = [`${path}/-`, `${path}/-/-`];
  return policy.scopes.find(
    ({ paths, exclude }) => fitting(paths, path, folderMatcher) !== void 0 && fitting(exclude, path) === void 0 && below.some((inner) => fitting(exclude, inner) === void 0)
  ) ?? null;
}
var MENDS = [
  { why: () => "its case", mend: (path) => path, caseless: true },
  { why: (path) => `the ending ${shown(endingOf(path))}`, mend: swapEnding },
  { why: () => "a space or dot at the end of a name", mend: trimNames },
  { why: () => "an invisible character", mend: dropInvisible },
  { why: () => "a look-alike letter", mend: foldLetters },
  { why: () => "a backslash", mend: (path) => path.replaceAll("\\", "/") }
];
function nearMiss(policy, path) {
  if (policy.scopes.some(({ paths }) => fitting(paths, path) !== void 0)) return null;
  for (const { why, mend, caseless } of MENDS) {
    const mended = mend(path);
    if (mended === path && caseless === void 0) continue;
    const glob = missedGlob(policy, mended, caseless === void 0 ? globMatcher : caselessMatcher);
    if (glob !== null) return { path, glob, why: why(path) };
  }
  return missedByMore(policy, path);
}
function missedByMore(policy, path) {
  const plain3 = plainOf(path);
  const folded = (glob) => caselessMatcher(foldLetters(glob));
  for (const candidate of [plain3, swapEnding(plain3)]) {
    const glob = missedGlob(policy, candidate, folded);
    if (glob !== null) return { path, glob, why: "its spelling" };
  }
  return null;
}
var plainOf = (path) => trimNames(foldLetters(dropInvisible(path)).replaceAll("\\", "/"));
function missedGlob(policy, path, matcher) {
  for (const { paths, exclude } of policy.scopes) {
    const glob = fitting(paths, path, matcher);
    if (glob !== void 0 && fitting(exclude, path, matcher) === void 0) return glob;
  }
  return null;
}
var fitting = (globs, path, matcher = globMatcher) => globs.find((glob) => matcher(glob)(path));
var endingOf = (path) => /\.[^./]*$/.exec(path)?.[0] ?? "";
function swapEnding(path) {
  return path.replace(
    /\.(ya?ml)$/i,
    (_2, ending) => ending.toLowerCase() === "yml" ? ".yaml" : ".yml"
  );
}
function boundaryOf(scope, path) {
  const folders = path.split("/").slice(0, -1);
  if (scope.boundary === "repository") return "";
  if (scope.boundary === "directory") return folders.join("/");
  const matcher = globMatcher(scope.boundary);
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const leading = folders.slice(0, depth).join("/");
    if (matcher(leading)) return leading;
  }
  return folders.join("/");
}

// src/core/policy/matched-entries.ts
function matchedEntries(policy, delta) {
  const scope = scopeOf(policy, delta);
  const approvals = (policy.approvals ?? []).filter((entry) => matches(entry.match, delta));
  return {
    manifests: scope === null ? [] : [scopeContent(scope)],
    // Without any entries, one person who may write approves: that is not the same as entries that do not match.
    approvals: policy.approvals === null ? null : approvals.map(approvalContent)
  };
}
function scopeOf(policy, { place, before, after }) {
  const scope = governingScope(policy, place.path);
  const opaque = before?.kind === "opaque" || after?.kind === "opaque";
  return scope === null && opaque ? scopeBelow(policy, place.path) : scope;
}
function scopeContent({ paths, exclude, format, boundary }) {
  return compact({ paths: [...paths], exclude: [...exclude], format, boundary });
}
function approvalContent({ match, require: require2 }) {
  return {
    match: matchContent(match),
    require: require2.map(({ count, from }) => ({ count, from: [...from] }))
  };
}
function matchContent(match) {
  const conditions = Object.entries(match);
  return Object.fromEntries(conditions.map(([key, values]) => [key, [...values]]));
}

// src/core/model/effort.ts
function effort(size) {
  let left = 1e6 + 100 * size;
  return (steps) => {
    left -= steps;
    return left >= 0;
  };
}

// src/core/model/kubernetes-resource.ts
var coversResource = (wide, narrow) => {
  if (wide === narrow || wide === "*") return true;
  const outer = parse(wide);
  const inner = parse(narrow);
  if (outer === null || inner === null) {
    return outer === null && inner === null && covers(wide, narrow);
  }
  return (outer.group === "*" || outer.group === inner.group) && coversKind(outer.kind, inner.kind) && (outer.name === null || outer.name === inner.name);
};
function coversKind(wide, narrow) {
  if (wide === "*" || wide === narrow) return true;
  const slash = narrow.indexOf("/");
  return wide.startsWith("*/") && slash > 0 && wide.slice(1) === narrow.slice(slash);
}
function parse(text) {
  const [, group, kind2, name] = /^([^/:]+)\/([^:]+)(?::([\s\S]*))?$/.exec(text) ?? [];
  return group === void 0 || kind2 === void 0 ? null : { group, kind: kind2, name: name ?? null };
}

// src/core/model/reach.ts
var DIMENSIONS = ["resources", "actions", "scopes", "secretKeys"];
var PLAIN = { isWide: (value2) => value2.includes("*"), covers };
var KUBERNETES_RESOURCES = {
  isWide: (value2) => value2.includes("*") || !value2.includes(":"),
  covers: coversResource
};
var ACTIONS = {
  ...PLAIN,
  covers: (wide, narrow) => isDenial(narrow) ? wide === narrow : covers(wide, narrow)
};
function reachOf(system, dimension) {
  if (dimension === "actions") return ACTIONS;
  return system === "kubernetes" && dimension === "resources" ? KUBERNETES_RESOURCES : PLAIN;
}
var isDenial = (action) => action.toLowerCase() === "deny";
function coverOf(list, reach, spend) {
  const exact = new Set(list);
  const wide = list.filter(reach.isWide);
  return (value2) => exact.has(value2) || spend(0) && wide.some((other) => spend(stepsOf(other, value2)) && reach.covers(other, value2));
}
var stepsOf = (wide, narrow) => 16 + Math.ceil(wide.length * narrow.length / 64);

// src/core/model/normalise.ts
function normalise(list) {
  const tidied = list.map(tidy);
  if (tidied.length < 2) return tidied;
  const frames = groupedBy(tidied, frameKey);
  return sortedByKey([...frames.values()].flatMap(merged));
}
function entitlementKey(entitlement) {
  return canonicalJson({
    ...entitlement,
    resources: [...entitlement.resources],
    actions: [...entitlement.actions],
    scopes: [...entitlement.scopes],
    secretKeys: [...entitlement.secretKeys]
  });
}
function sizeOf(list) {
  return list.reduce(
    (sum, one) => DIMENSIONS.reduce((total, dimension) => total + lengthOf(one[dimension]), sum),
    0
  );
}
var lengthOf = (values) => values.reduce((sum, value2) => sum + value2.length + 1, 0);
function tidy(entitlement) {
  const { system, conditions } = entitlement;
  const list = (dimension) => withoutCovered(entitlement[dimension], reachOf(system, dimension));
  return {
    ...entitlement,
    resources: list("resources"),
    actions: list("actions"),
    scopes: list("scopes"),
    secretKeys: list("secretKeys"),
    // No condition at all is none.
    conditions: conditions === null || Object.keys(conditions).length === 0 ? null : conditions
  };
}
function withoutCovered(values, reach) {
  const sorted = sortedSet(values);
  const wide = sorted.filter(reach.isWide);
  if (wide.length === 0 || sorted.length === 1) return sorted;
  const spend = effort(lengthOf(sorted));
  const isCovered = (value2, other) => spend(stepsOf(other, value2)) && reach.covers(other, value2) && // Of two that cover each other, one must stay.
  !(value2 < other && reach.covers(value2, other));
  return sorted.filter(
    (value2) => !(spend(0) && wide.some((other) => other !== value2 && isCovered(value2, other)))
  );
}
function frameKey(entitlement) {
  const filled = DIMENSIONS.filter((dimension) => entitlement[dimension].length > 0);
  const empty = { resources: [], actions: [], scopes: [], secretKeys: [] };
  return `${filled.join()} ${entitlementKey({ ...entitlement, ...empty })}`;
}
function merged(alike) {
  return layered(alike, DIMENSIONS, effort(sizeOf(alike))) ?? [...groupedBy(alike, entitlementKey).values()].flatMap((doubles2) => doubles2.slice(0, 1));
}
var STEPS_PER_VALUE = 16;
function layered(rows, [dimension, ...deeper], spend) {
  const [first, ...others] = rows;
  if (first === void 0 || dimension === void 0) return rows.slice(0, 1);
  if (others.length === 0) return rows;
  if (first[dimension].length === 0) return layered(rows, deeper, spend);
  const values = rows.reduce((sum, row) => sum + row[dimension].length, 0);
  if (!spend(values * STEPS_PER_VALUE)) return null;
  const sections = /* @__PURE__ */ new Map();
  for (const { values: values2, holders } of byHolders(rows, dimension)) {
    const section = layered(holders, deeper, spend);
    if (section === null) return null;
    const key = sectionKey(section, deeper);
    const known = sections.get(key);
    if (known === void 0) sections.set(key, { rows: section, values: [...values2] });
    else known.values.push(...values2);
  }
  const reach = reachOf(first.system, dimension);
  return [...sections.values()].flatMap((section) => {
    const values2 = withoutCovered(section.values, reach);
    return section.rows.map((row) => ({ ...row, [dimension]: values2 }));
  });
}
function byHolders(rows, dimension) {
  const pairs = rows.flatMap((row, index) => row[dimension].map((value2) => ({ value: value2, index })));
  const indexes = groupedBy(pairs, ({ value: value2 }) => value2);
  const alike = groupedBy(indexes, ([, held]) => held.map(({ index }) => index).join());
  return [...alike.values()].map((group) => ({
    values: group.map(([value2]) => value2),
    holders: (group[0]?.[1] ?? []).flatMap(({ index }) => rows[index] ?? [])
  }));
}
function sectionKey(section, deeper) {
  return section.map((row) => JSON.stringify(deeper.map((dimension) => row[dimension]))).toSorted(byText).join("\n");
}
function sortedByKey(list) {
  return list.map((one) => ({ one, key: entitlementKey(one) })).toSorted((a, b2) => byText(a.key, b2.key)).map(({ one }) => one);
}

// src/core/change/containment.ts
var MAX_PIECES = 1e4;
function excess(inner, outer) {
  const known = new Set(outer.map(entitlementKey));
  const fresh = inner.filter((one) => !known.has(entitlementKey(one)));
  if (fresh.length === 0 || outer.length === 0) return fresh;
  const isContained = containment(outer, effort(sizeOf(fresh) + sizeOf(outer)));
  return fresh.flatMap((one) => uncovered(one, isContained));
}
function uncovered(one, isContained) {
  let pieces = isContained(one) ? [] : [one];
  for (const dimension of DIMENSIONS) {
    const count = pieces.reduce((sum, piece) => sum + piece[dimension].length, 0);
    if (count > MAX_PIECES) return pieces;
    pieces = pieces.flatMap(
      (piece) => piece[dimension].length < 2 ? [piece] : slices(piece, dimension).filter((slice) => !isContained(slice))
    );
  }
  return pieces;
}
function slices(one, dimension) {
  return one[dimension].map((value2) => ({ ...one, [dimension]: [value2] }));
}
function containment(list, spend) {
  const byResource = /* @__PURE__ */ new Map();
  const wide = [];
  for (const holds of list) {
    const holder2 = holderOf(holds, spend);
    const { isWide } = reachOf(holds.system, "resources");
    if (holds.resources.length === 0 || holds.resources.some(isWide)) {
      wide.push(holder2);
      continue;
    }
    for (const resource of holds.resources) {
      const known = byResource.get(resource);
      if (known === void 0) byResource.set(resource, [holder2]);
      else known.push(holder2);
    }
  }
  return (one) => {
    const named3 = byResource.get(one.resources[0] ?? "") ?? [];
    return [named3, wide].some((holders) => holders.some((holder2) => contains(holder2, one, spend)));
  };
}
function holderOf(holds, spend) {
  const cover = (dimension) => coverOf(holds[dimension], reachOf(holds.system, dimension), spend);
  return {
    holds,
    covers: {
      resources: cover("resources"),
      actions: cover("actions"),
      scopes: cover("scopes"),
      secretKeys: cover("secretKeys")
    }
  };
}
function contains(holder2, narrow, spend) {
  const wide = holder2.holds;
  const size = DIMENSIONS.reduce((sum, dimension) => sum + narrow[dimension].length, 1);
  return spend(size) && wide.system === narrow.system && coversOptional(wide.boundary, narrow.boundary) && coversOptional(wide.role, narrow.role) && (wide.delegable || !narrow.delegable) && coversConditions(wide, narrow) && fitsLabels(wide, narrow) && denies(wide) === denies(narrow) && DIMENSIONS.every((dimension) => coversDimension(holder2, narrow, dimension));
}
function coversOptional(wide, narrow) {
  if (wide === null || narrow === null) return wide === narrow;
  return covers(wide, narrow);
}
function coversConditions(wide, narrow) {
  if (wide.conditions === null) return true;
  return narrow.conditions !== null && canonicalJson(wide.conditions) === canonicalJson(narrow.conditions);
}
function fitsLabels(wide, narrow) {
  return (wide.privilege === null || wide.privilege === narrow.privilege) && (wide.dataClass === null || wide.dataClass === narrow.dataClass);
}
var denies = (entitlement) => entitlement.actions.some(isDenial);
function coversDimension(holder2, narrow, dimension) {
  const wide = holder2.holds;
  const inner = narrow[dimension];
  if (wide[dimension].length === 0 || inner.length === 0) {
    return wide[dimension].length === inner.length || dimension === "secretKeys" && reachesAllKeys(wide);
  }
  return inner.every(holder2.covers[dimension]);
}
function reachesAllKeys(entitlement) {
  return entitlement.secretKeys.length === 0 && (entitlement.role !== null || entitlement.actions.length > 0 || entitlement.scopes.length > 0);
}

// src/core/change/aspects/difference.ts
var difference = (deltaClass, phrase) => [
  { class: deltaClass, phrase }
];
function changed(deltaClass, phrase, before, after) {
  return canonicalJson(before ?? null) === canonicalJson(after ?? null) ? [] : difference(deltaClass, phrase);
}
function members(what, before, after) {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...[...now].filter((item) => !old.has(item)).flatMap((item) => gained(what, item)),
    ...[...old].filter((item) => !now.has(item)).flatMap((item) => lost(what, item))
  ];
}
var gained = (what, item) => difference("broaden", `${what}: + ${item}`);
var lost = (what, item) => difference("narrow", `${what}: - ${item}`);
function scale(what, order, before, after) {
  if (before === after) return [];
  const phrase = `${what}: ${before ?? "unsaid"} -> ${after ?? "unsaid"}`;
  if (before === void 0 || after === void 0) return difference("reshape", phrase);
  return difference(order.indexOf(after) > order.indexOf(before) ? "broaden" : "narrow", phrase);
}
function bound(what, write, before, after, classes = ["renew", "shorten"]) {
  if (before === after) return [];
  const looser = (after ?? Number.POSITIVE_INFINITY) > (before ?? Number.POSITIVE_INFINITY);
  const show = (value2) => value2 === void 0 ? "none" : write(value2);
  return difference(classes[looser ? 0 : 1], `${what}: ${show(before)} -> ${show(after)}`);
}

// src/core/change/aspects/entitlements.ts
function entitlementDifferences(before, after) {
  const [old, now] = [before.entitlements, after.entitlements];
  const [oldRights, nowRights] = [old.map(rightsOf), now.map(rightsOf)];
  const added = excess(nowRights, oldRights);
  const gone = excess(oldRights, nowRights);
  const relabelled = after.format === "kubernetes" || added.length > 0 ? [] : excess(now, old);
  const found2 = [
    ...named("broaden", "+", added, gone),
    ...named(
      "narrow",
      "-",
      gone.filter((one) => !denies(one)),
      added
    ),
    // To take a denial away is to allow.
    ...named("reshape", "-", gone.filter(denies), added),
    ...named("reshape", "labelled otherwise:", relabelled, [])
  ];
  if (found2.length > 0) return found2;
  return changed(
    "annotate",
    "entitlements: described differently",
    old.map(entitlementContent),
    now.map(entitlementContent)
  );
}
var rightsOf = (entitlement) => ({
  ...entitlement,
  privilege: null,
  dataClass: null
});
function named(deltaClass, sign, list, others) {
  const taken = new Set(others.map(entitlementPhrase));
  const phrases = list.map((one) => {
    const phrase = entitlementPhrase(one);
    return taken.has(phrase) ? `${phrase}${details(one)}` : phrase;
  });
  return sortedSet(phrases).map((phrase) => ({ class: deltaClass, phrase: `${sign} ${phrase}` }));
}
function details({ system, boundary, conditions }) {
  return [
    `, in ${boundary === null ? system : `${system} ${boundary}`}`,
    ...conditions === null ? [] : [` ${JSON.stringify(conditions)}`]
  ].join("");
}
function entitlementPhrase(one) {
  const rights = [
    ...one.role === null ? [] : [`role ${one.role}`],
    ...one.actions,
    ...one.scopes,
    ...one.secretKeys.map((key) => `key ${key}`)
  ];
  const extra = [
    ...one.conditions === null ? [] : [", under a condition"],
    ...one.delegable ? [", may be handed on"] : []
  ];
  const where = one.resources.length === 0 ? "" : ` on ${shortened(one.resources)}`;
  return `${shortened(rights) || "nothing"}${where}${extra.join("")}`;
}
var SHOWN = 4;
function shortened(items) {
  const rest = items.length - SHOWN;
  const shown5 = items.slice(0, rest > 1 ? SHOWN : items.length).join(", ");
  return rest > 1 ? `${shown5} and ${rest} more` : shown5;
}

// src/core/model/delta.ts
var CLASSES = [
  "opaque",
  "create",
  "reinstate",
  "orphan",
  "revoke",
  "broaden",
  "reshape",
  "transfer",
  "renew",
  "rotate",
  "narrow",
  "shorten",
  "annotate",
  "move"
];

// src/core/change/aspects/agent.ts
var AUTONOMY = [
  "suggest-only",
  "human-approves-each",
  "human-approves-risky",
  "autonomous"
];
function agentDifferences(before, after) {
  if (before === void 0 || after === void 0) {
    if (before === after) return [];
    return difference(
      "reshape",
      before === void 0 ? "agent: described" : "agent: no longer described"
    );
  }
  return [
    ...changed("reshape", "agent: another runtime, model or principal", make(before), make(after)),
    ...scale("agent autonomy", AUTONOMY, before.autonomy, after.autonomy),
    ...toolDifferences(toolsOf(before), toolsOf(after)),
    // What needs no approval any more is what was gained.
    ...members("agent acts without asking", after.approvalRequiredFor, before.approvalRequiredFor),
    ...changed(
      after.maySpawn ? "broaden" : "narrow",
      `agent: ${after.maySpawn ? "may" : "may not"} start other agents`,
      before.maySpawn,
      after.maySpawn
    ),
    ...changed("annotate", "agent: kill switch or risk tier", note(before), note(after))
  ];
}
var make = (agent) => [
  agent.runtime ?? null,
  agent.model ?? null,
  agent.blueprint ?? null,
  agent.actingFor ?? null
];
var note = (agent) => [agent.killSwitch ?? null, agent.riskTier ?? null];
var toolsOf = (agent) => agent.tools.flatMap(
  ({ server, allow }) => allow.length === 0 ? [{ server, name: null }] : allow.map((name) => ({ server, name: starPattern(name) }))
);
function toolDifferences(before, after) {
  const found2 = [
    ...without(after, before).flatMap((tool) => gained("agent tools", shown2(tool))),
    ...without(before, after).flatMap((tool) => lost("agent tools", shown2(tool)))
  ];
  if (found2.length > 0) return found2;
  const names = (tools) => sortedSet(tools.map(shown2));
  return changed("annotate", "agent tools: described differently", names(before), names(after));
}
var without = (tools, others) => tools.filter((tool) => !others.some((other) => allows(other, tool)));
function allows(wide, narrow) {
  if (wide.server !== narrow.server) return false;
  if (wide.name === null || narrow.name === null) return wide.name === narrow.name;
  return covers(wide.name, narrow.name);
}
var shown2 = ({ server, name }) => `${server}/${name ?? ""}`;

// src/core/change/aspects/credential.ts
function credentialDifferences(before, after) {
  if (before === void 0 || after === void 0) {
    if (before === after) return [];
    return difference(
      "reshape",
      `credential: ${before?.type ?? "unsaid"} -> ${after?.type ?? "unsaid"}`
    );
  }
  return [
    ...changed("reshape", `credential: ${before.type} -> ${after.type}`, kind(before), kind(after)),
    ...trustDifferences(before.trust, after.trust),
    ...changed("reshape", "credential: stored elsewhere", before.secretRef, after.secretRef),
    ...rotationDifferences(before.rotation, after.rotation),
    ...consumerDifferences(before.consumers, after.consumers)
  ];
}
var kind = (credential) => [
  credential.type,
  credential.mechanism ?? null,
  credential.issuer ?? null
];
function trustDifferences(before, after) {
  if (before === void 0 || after === void 0 || before.issuer !== after.issuer || before.audience !== after.audience) {
    return changed("reshape", "credential: trust", before, after);
  }
  const phrase = `trusted subject: ${before.subject} -> ${after.subject}`;
  if (trusts(before, after)) {
    return trusts(after, before) ? changed("annotate", phrase, before, after) : difference("narrow", phrase);
  }
  return difference(trusts(after, before) ? "broaden" : "reshape", phrase);
}
function trusts(wide, narrow) {
  return covers(subjects(wide), subjects(narrow));
}
var subjects = ({ subject: subject2, subjectMatch }) => subjectMatch === "exact" ? literal(subject2) : starPattern(subject2);
function rotationDifferences(before, after) {
  const last = after?.lastRotatedAt;
  return [
    ...bound("rotation", writeSpan, before?.interval, after?.interval),
    ...changed(
      "rotate",
      `rotated ${last === void 0 ? "never" : showInstant(last)}`,
      before?.lastRotatedAt,
      last
    ),
    ...changed("annotate", "rotation method", before?.method, after?.method)
  ];
}
function consumerDifferences(before, after) {
  return before.length > 0 && after.length === 0 ? difference("reshape", "credential consumers: no longer named") : members("credential consumers", before, after);
}

// src/core/change/aspects/delegation.ts
function delegationDifferences(before, after) {
  return [
    ...adminDifferences(before?.delegatedAdmin, after?.delegatedAdmin),
    ...sharedDifferences(before?.sharedRole, after?.sharedRole)
  ];
}
function adminDifferences(before, after) {
  if (before === void 0 && after === void 0) return [];
  if (before === void 0)
    return difference("broaden", `delegated admin: + ${after?.principal ?? ""}`);
  if (after === void 0) return difference("narrow", `delegated admin: - ${before.principal}`);
  return [
    ...changed(
      "reshape",
      `delegated admin: ${shown3(before)} -> ${shown3(after)}`,
      power(before),
      power(after)
    ),
    ...bound("delegation ends", showInstant, before.expiresAt, after.expiresAt)
  ];
}
var power = ({ principal, authority, scope }) => [principal, authority, scope];
var shown3 = ({ principal, authority, scope }) => `${principal}, ${authority} of ${scope}`;
function sharedDifferences(before, after) {
  if (before !== void 0 && after === void 0) {
    return difference("reshape", "shared role: members no longer named");
  }
  return [
    ...members("shared role members", before?.members ?? [], after?.members ?? []),
    ...changed(
      "reshape",
      "shared role: source of members",
      before?.memberSource,
      after?.memberSource
    ),
    ...bound("shared role: most members", String, before?.maxMembers, after?.maxMembers, [
      "broaden",
      "narrow"
    ])
  ];
}

// src/core/change/aspects/identity.ts
function identityDifferences(before, after) {
  const phrase = before.id === after.id ? "identity: described differently" : `identity: ${before.id} -> ${after.id}`;
  return [
    ...changed("reshape", phrase, holder(before), holder(after)),
    ...scale(
      "interactive use",
      ["forbidden", "break-glass-only", "allowed"],
      before.interactiveUse,
      after.interactiveUse
    ),
    ...changed("annotate", "display name", before.displayName, after.displayName)
  ];
}
var holder = (identity) => [
  identity.id,
  identity.type,
  identity.provider,
  identity.thirdParty ?? null,
  identity.platformManaged ?? null
];

// src/core/change/aspects/metadata.ts
function metadataDifferences(before, after) {
  const [old, now] = [before.metadata, after.metadata];
  return [
    ...changed(
      "transfer",
      `owner: ${ownerShown(old)} -> ${ownerShown(now)}`,
      ownerContent(old),
      ownerContent(now)
    ),
    ...validityDifferences(old, now),
    // Where nothing ends the access, the review is its end.
    ...bound("review every", writeSpan, old.reviewCadence?.value, now.reviewCadence?.value),
    ...environmentDifferences(old.environment?.value, now.environment?.value),
    ...annotations(old, now)
  ];
}
var ownerShown = ({ team, primary }) => [team?.value, primary?.value].filter((part) => part !== void 0).join(", ") || "nobody";
function validityDifferences(before, after) {
  return [
    ...endDifferences(before.expiresAt?.value, after.expiresAt?.value),
    ...startDifferences(before.validFrom?.value, after.validFrom?.value),
    ...bound("credential lifetime", writeSpan, before.maxTtl?.value, after.maxTtl?.value),
    ...onExpiryDifferences(before.onExpiry?.value ?? "revoke", after.onExpiry?.value ?? "revoke")
  ];
}
function endDifferences(before, after) {
  if (endShown(before) === endShown(after)) return [];
  const moment = (end2) => typeof end2 === "number" ? end2 : Number.POSITIVE_INFINITY;
  return difference(
    moment(after) < moment(before) ? "shorten" : "renew",
    `expires: ${endShown(before)} -> ${endShown(after)}`
  );
}
function endShown(end2) {
  if (end2 === void 0) return "none";
  return typeof end2 === "number" ? showInstant(end2) : `unreadable \`${end2.unreadable}\``;
}
function startDifferences(before, after) {
  if (before === after) return [];
  const earlier = (after ?? Number.NEGATIVE_INFINITY) < (before ?? Number.NEGATIVE_INFINITY);
  const show = (value2) => value2 === void 0 ? "always" : showInstant(value2);
  return difference(earlier ? "renew" : "shorten", `valid from: ${show(before)} -> ${show(after)}`);
}
function onExpiryDifferences(before, after) {
  if (before === after) return [];
  return difference(after === "review" ? "renew" : "shorten", `on expiry: ${before} -> ${after}`);
}
function environmentDifferences(before, after) {
  return changed(
    before === void 0 ? "annotate" : "reshape",
    `environment: ${before ?? "unsaid"} -> ${after ?? "unsaid"}`,
    before,
    after
  );
}
function annotations(before, after) {
  return [
    ...changed(
      "annotate",
      "justification",
      before.justification?.value,
      after.justification?.value
    ),
    ...changed("annotate", "tickets", ticketsContent(before), ticketsContent(after)),
    ...changed("annotate", "contact", before.contact?.value, after.contact?.value),
    ...changed("annotate", "renewals", before.renewals?.value, after.renewals?.value),
    ...changed("annotate", "last review", reviewed(before), reviewed(after))
  ];
}
var reviewed = (metadata) => [
  metadata.lastReviewedAt?.value ?? null,
  metadata.lastReviewedBy?.value ?? null,
  metadata.lastReview?.value ?? null
];

// src/core/change/aspects/surroundings.ts
function surroundingDifferences(before, after) {
  return [
    ...changed("annotate", "notes", before.notes, after.notes),
    ...changed(
      "annotate",
      after.removal.effective === "no" ? "taking it out of git would not take it away any more" : "taking it out of git may take it away",
      before.removal.effective === "no",
      after.removal.effective === "no"
    ),
    ...changed("move", `moved from ${before.place.path}`, before.place.path, after.place.path)
  ];
}

// src/core/change/classify.ts
function differences(before, after) {
  return [...contentDifferences(before, after), ...surroundingDifferences(before, after)];
}
function contentDifferences(before, after) {
  if (canonicalJson(grantContent(before)) === canonicalJson(grantContent(after))) return [];
  const found2 = [
    ...entitlementDifferences(before, after),
    ...identityDifferences(before.identity, after.identity),
    ...credentialDifferences(before.credential, after.credential),
    ...delegationDifferences(before.delegation, after.delegation),
    ...agentDifferences(before.agent, after.agent),
    ...metadataDifferences(before, after)
  ];
  return found2.length > 0 ? found2 : difference("reshape", "described differently");
}
function classesOf(found2) {
  const all = new Set(found2.map((one) => one.class));
  if (all.has("broaden") && all.has("narrow")) all.add("reshape");
  if (all.has("reshape")) {
    all.delete("broaden");
    all.delete("narrow");
  }
  return CLASSES.filter((one) => all.has(one));
}
function directionOf(classes) {
  const directions = new Set(classes.map((one) => DIRECTION[one]));
  const order = ["unknown", "widen", "narrow", "neutral"];
  return order.find((direction) => directions.has(direction)) ?? "neutral";
}
var DIRECTION = {
  opaque: "unknown",
  create: "widen",
  reinstate: "widen",
  orphan: "neutral",
  revoke: "narrow",
  broaden: "widen",
  reshape: "widen",
  transfer: "widen",
  renew: "widen",
  rotate: "neutral",
  narrow: "narrow",
  shorten: "narrow",
  annotate: "neutral",
  move: "neutral"
};

// src/core/change/compare.ts
function compare(before, after, leftTo = /* @__PURE__ */ new Map()) {
  const old = sidesOf(before);
  const now = sidesOf(after);
  const ids = [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].toSorted(byText);
  const context = {
    unseenBefore: unseenOnlyIn(before, after),
    unseenAfter: unseenOnlyIn(after, before),
    ambiguous: ambiguousIn(before),
    nowReadable: unitsNowReadable(before, after),
    leftTo
  };
  return ids.flatMap((id) => {
    const delta = deltaOf(id, old.get(id) ?? null, now.get(id) ?? null, context);
    return delta === null ? [] : [delta];
  });
}
function unseenOnlyIn(reading, other) {
  const opaque = new Set(other.opaque.map((unit) => unit.id));
  const turned = reading.opaque.filter((unit) => !opaque.has(unit.id));
  return /* @__PURE__ */ new Set([...reading.unreadable, ...turned.map((unit) => unit.place.path)]);
}
function sidesOf(reading) {
  return new Map([
    ...reading.grants.map((grant) => [grant.id, { kind: "grant", grant }]),
    ...reading.opaque.map((unit) => [unit.id, { kind: "opaque", unit }])
  ]);
}
function ambiguousIn({ grants }) {
  const content = (grant) => canonicalJson(grantContent(grant));
  const several = [...groupedBy(grants, ({ id }) => id)].filter(
    ([, alike]) => alike.length > 1 && new Set(alike.map(content)).size > 1
  );
  return new Set(several.map(([id]) => id));
}
function unitsNowReadable(before, after) {
  const known = new Set(before.grants.map((grant) => grant.id));
  const opaque = new Set(after.opaque.map((unit) => unit.place.path));
  const readable = new Set(
    after.grants.filter((grant) => !known.has(grant.id)).map((grant) => grant.place.path)
  );
  const mended = before.opaque.filter(
    ({ place }) => readable.has(place.path) && !opaque.has(place.path)
  );
  return new Set(mended.map((unit) => unit.id));
}
function deltaOf(id, before, after, context) {
  const shown5 = after ?? before;
  if (shown5 === null) return null;
  const left = after === null ? context.leftTo.get(id) ?? null : null;
  const judged = judgeSides(before, after, left, context);
  const first = judged?.classes[0];
  if (judged === null || first === void 0) return null;
  return {
    grant: id,
    format: formatOf(shown5),
    class: first,
    classes: judged.classes,
    direction: judged.direction,
    before,
    after,
    place: placeOf(shown5),
    leftTo: left,
    changes: judged.changes
  };
}
function judgeSides(before, after, left, context) {
  if (before?.kind === "opaque" || after?.kind === "opaque")
    return judgeOpaque(before, after, context);
  const old = before === null ? null : before.grant;
  const now = after === null ? null : after.grant;
  if (now === null) return old === null ? null : judgeGone(old, left, context);
  if (old === null || context.ambiguous.has(old.id)) return judgeNew(now, context);
  if (old.revoked) return now.revoked ? judgeTombstone(old, now) : judgeReinstated(now);
  return now.revoked ? judgeRevoked(old) : judgeChanged(old, now);
}
function judgeOpaque(before, after, context) {
  const old = before?.kind === "opaque" ? before.unit : null;
  const now = after?.kind === "opaque" ? after.unit : null;
  const unit = now ?? old;
  if (unit === null || old !== null && old.fingerprint === now?.fingerprint) return null;
  if (after === null && context.nowReadable.has(unit.id)) return null;
  return {
    classes: ["opaque"],
    direction: "unknown",
    changes: [`can't be read: ${unit.reason}`]
  };
}
function judgeNew(now, context) {
  if (now.revoked) return neutral("annotate", "listed as revoked");
  const hidden = context.unseenBefore.has(now.place.path) || context.ambiguous.has(now.id);
  return {
    classes: ["create"],
    direction: hidden ? "unknown" : "widen",
    changes: grantPhrases(now, "+")
  };
}
function judgeGone(old, left, context) {
  if (old.revoked) return neutral("annotate", "no longer listed as revoked");
  if (left !== null)
    return {
      classes: ["move"],
      direction: "unknown",
      changes: [`left the governed paths for ${left}`]
    };
  return context.unseenAfter.has(old.place.path) ? null : judgeRevoked(old);
}
function judgeRevoked(old) {
  const { effective, reasons } = old.removal;
  const taken = grantPhrases(old, "-");
  return effective === "no" ? { classes: ["orphan"], direction: "neutral", changes: [...taken, ...reasons] } : { classes: ["revoke"], direction: "narrow", changes: taken };
}
function judgeReinstated(now) {
  return { classes: ["reinstate"], direction: "widen", changes: grantPhrases(now, "+") };
}
function judgeTombstone(old, now) {
  const found2 = differences(old, now);
  if (found2.length === 0) return null;
  const moved = found2.every((one) => one.class === "move");
  return neutral(moved ? "move" : "annotate", ...found2.map((one) => one.phrase));
}
function judgeChanged(old, now) {
  const found2 = differences(old, now);
  const classes = classesOf(found2);
  if (classes.length === 0) return null;
  return {
    classes,
    direction: directionOf(classes),
    changes: found2.map((one) => one.phrase)
  };
}
function neutral(only2, ...changes) {
  return { classes: [only2], direction: "neutral", changes };
}
function grantPhrases(grant, sign) {
  return grant.entitlements.map((entitlement) => `${sign} ${entitlementPhrase(entitlement)}`);
}
function formatOf(side) {
  return side.kind === "grant" ? side.grant.format : side.unit.format;
}
function placeOf(side) {
  return side.kind === "grant" ? side.grant.place : side.unit.place;
}

// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: (source) => source,
  identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES$1.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var NULL_VALUES = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var TRUE_VALUES$2 = [
  "true",
  "True",
  "TRUE"
];
var FALSE_VALUES$2 = [
  "false",
  "False",
  "FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "t",
    "T",
    "f",
    "F"
  ],
  resolve: (source) => {
    if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: ["t", "f"],
  resolve: (source) => {
    if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
  "true",
  "True",
  "TRUE",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "on",
  "On",
  "ON"
];
var FALSE_VALUES = [
  "false",
  "False",
  "FALSE",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "off",
  "Off",
  "OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "y",
    "Y",
    "n",
    "N",
    "t",
    "T",
    "f",
    "F",
    "o",
    "O"
  ],
  resolve: (source) => {
    if (TRUE_VALUES.indexOf(source) !== -1) return true;
    if (FALSE_VALUES.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
  let value2 = source;
  let sign = 1;
  if (value2[0] === "-" || value2[0] === "+") {
    if (value2[0] === "-") sign = -1;
    value2 = value2.slice(1);
  }
  if (value2.startsWith("0b")) return sign * parseInt(value2.slice(2), 2);
  if (value2.startsWith("0o")) return sign * parseInt(value2.slice(2), 8);
  if (value2.startsWith("0x")) return sign * parseInt(value2.slice(2), 16);
  return sign * parseInt(value2, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger$2,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
  let value2 = source;
  let sign = 1;
  if (value2[0] === "-" || value2[0] === "+") {
    if (value2[0] === "-") sign = -1;
    value2 = value2.slice(1);
  }
  if (value2.startsWith("0b")) return sign * parseInt(value2.slice(2), 2);
  if (value2.startsWith("0o")) return sign * parseInt(value2.slice(2), 8);
  if (value2.startsWith("0x")) return sign * parseInt(value2.slice(2), 16);
  return sign * parseInt(value2, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlInteger$1,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
  let value2 = source.replace(/_/g, "");
  let sign = 1;
  if (value2[0] === "-" || value2[0] === "+") {
    if (value2[0] === "-") sign = -1;
    value2 = value2.slice(1);
  }
  if (value2.startsWith("0b")) return sign * parseInt(value2.slice(2), 2);
  if (value2.startsWith("0x")) return sign * parseInt(value2.slice(2), 16);
  if (value2.includes(":")) {
    let result = 0;
    for (const part of value2.split(":")) result = result * 60 + Number(part);
    return sign * result;
  }
  if (value2 !== "0" && value2[0] === "0") return sign * parseInt(value2, 8);
  return sign * parseInt(value2, 10);
}
function resolveYamlInteger(source) {
  if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
  if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
  let value2 = source.toLowerCase();
  const sign = value2[0] === "-" ? -1 : 1;
  if ("+-".includes(value2[0])) value2 = value2.slice(1);
  if (value2 === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value2 === ".nan") return NaN;
  const result = sign * parseFloat(value2);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat$2,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
    let value2 = source.toLowerCase();
    const sign = value2[0] === "-" ? -1 : 1;
    if ("+-".includes(value2[0])) value2 = value2.slice(1);
    if (value2 === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value2 === ".nan") return NaN;
    const result2 = sign * parseFloat(value2);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = Number(source);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
  if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
  let value2 = source.toLowerCase().replace(/_/g, "");
  const sign = value2[0] === "-" ? -1 : 1;
  if ("+-".includes(value2[0])) value2 = value2.slice(1);
  if (value2 === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value2 === ".nan") return NaN;
  let result = 0;
  if (value2.includes(":")) {
    for (const part of value2.split(":")) result = result * 60 + Number(part);
    result *= sign;
  } else result = sign * parseFloat(value2);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
  implicit: true,
  implicitFirstChars: ["<"],
  resolve: (source, isExplicit) => {
    if (source === "<<" || isExplicit && source === "") return "<<";
    return NOT_RESOLVED;
  },
  identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
  const input = source.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary = atob(input);
  const result = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
  return result;
}
function representYamlBinary(object) {
  let binary = "";
  for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
  represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date.setUTCFullYear(year, month, day);
  return date;
}
function resolveYamlTimestamp(source) {
  let match = YAML_DATE_REGEXP.exec(source);
  if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
  if (match === null) return NOT_RESOLVED;
  const year = +match[1];
  const month = +match[2] - 1;
  const day = +match[3];
  if (!match[4]) {
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
  }
  const hour = +match[4];
  const minute = +match[5];
  const second = +match[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match[7]) {
    let value2 = match[7].slice(0, 3);
    while (value2.length < 3) value2 += "0";
    fraction = +value2;
  }
  const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
  if (match[9]) {
    const offsetHour = +match[10];
    const offsetMinute = +(match[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
  }
  return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  implicitFirstChars: [..."0123456789"],
  resolve: resolveYamlTimestamp,
  identify: (object) => object instanceof Date,
  represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
  create: () => [],
  addItem: (container, item) => {
    container.push(item);
  },
  identify: Array.isArray
});
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
  create: () => ({
    list: [],
    seen: /* @__PURE__ */ new Set()
  }),
  addItem: (carrier, item) => {
    let key;
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve an ordered map item";
      key = item.keys().next().value;
    } else if (isPlainObject(item)) {
      const itemKeys = Object.keys(item);
      if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
      key = itemKeys[0];
    } else return "cannot resolve an ordered map item";
    if (carrier.seen.has(key)) return "duplicate key in ordered map";
    carrier.seen.add(key);
    carrier.list.push(item);
    return "";
  },
  finalize: (carrier) => carrier.list,
  identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
  create: () => [],
  addItem: (container, item) => {
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve a pairs item";
      container.push(item.entries().next().value);
      return "";
    }
    if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
    const object = item;
    const keys = Object.keys(object);
    if (keys.length !== 1) return "cannot resolve a pairs item";
    container.push([keys[0], object[keys[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value2) => {
    if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
    const normalizedKey = String(key);
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value: value2,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value2;
    return "";
  },
  has: (container, key) => {
    if (key !== null && typeof key === "object") return false;
    return Object.prototype.hasOwnProperty.call(container, String(key));
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
  create: () => /* @__PURE__ */ new Set(),
  identify: (data) => data instanceof Set,
  represent: (data) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of data) map.set(key, null);
    return map;
  },
  addPair: (container, key, value2) => {
    if (value2 !== null) return "cannot resolve a set item";
    container.add(key);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: () => null
});
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index = previousIndex;
        break;
      }
    }
    result[index] = tag;
  }
  return result;
}
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
  defaultMappingTag;
  exact;
  prefix;
  constructor(tags) {
    const compiledTags = compileTags(tags);
    const implicitScalarTags = [];
    const exact = createTagDefinitionMap();
    const prefix = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix.scalar.push(tag);
          else exact.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix.sequence.push(tag);
          else exact.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
          else exact.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
    this.exact = exact;
    this.prefix = prefix;
  }
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates2 = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates2) {
      const value2 = tag2.resolve(source, false, tag2.tagName);
      if (value2 !== NOT_RESOLVED) return {
        value: value2,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullJsonTag,
  boolJsonTag,
  intJsonTag,
  floatJsonTag
]);
var CORE_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullCoreTag,
  boolCoreTag,
  intCoreTag,
  floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  boolYaml11Tag,
  intYaml11Tag,
  floatYaml11Tag,
  timestampTag,
  mergeTag,
  binaryTag,
  omapTag,
  pairsTag,
  setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
  ...intYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = intYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
  }
}, {
  ...floatYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
  }
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => /* @__PURE__ */ new Map(),
  addPair: (container, key, value2) => {
    container.set(key, value2);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: (container, key) => container.get(key),
  identify: (data) => data instanceof Map || isPlainObject(data),
  represent: (data) => {
    if (data instanceof Map) return data;
    const map = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map.set(key, obj[key]);
    return map;
  }
});
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array = Array.prototype.slice.call(key);
    for (let index = 0; index < array.length; index++) {
      if (Array.isArray(array[index])) return null;
      if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
    }
    return String(array);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value2) => {
    const normalizedKey = normalizeKey(key);
    if (normalizedKey === null) return "nested arrays are not supported inside keys";
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value: value2,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value2;
    return "";
  },
  has: (container, key) => {
    const normalizedKey = normalizeKey(key);
    return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var DEFAULT_SNIPPET_OPTIONS = {
  maxLength: 79,
  indent: 1,
  linesBefore: 3,
  linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart > maxHalfLength) {
    head = " ... ";
    lineStart = position - maxHalfLength + head.length;
  }
  if (lineEnd - position > maxHalfLength) {
    tail = " ...";
    lineEnd = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "\u2192") + tail,
    pos: position - lineStart + head.length
  };
}
function padStart(string, max) {
  return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
  if (!mark.buffer) return null;
  const opts = {
    ...DEFAULT_SNIPPET_OPTIONS,
    ...options
  };
  const re2 = /\r?\n|\r|\0/g;
  const lineStarts2 = [0];
  const lineEnds = [];
  let match;
  let foundLineNo = -1;
  while (match = re2.exec(mark.buffer)) {
    lineEnds.push(match.index);
    lineStarts2.push(match.index + match[0].length);
    if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts2.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts2.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line2 = getLine(mark.buffer, lineStarts2[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts2[foundLineNo] - lineStarts2[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line2.str}
${result}`;
  }
  const line = getLine(mark.buffer, lineStarts2[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line2 = getLine(mark.buffer, lineStarts2[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts2[foundLineNo] - lineStarts2[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line2.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact2) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact2 && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException2 extends Error {
  reason;
  mark;
  /**
  * Optional `mark` contains source snippet data. Usually, use
  * {@link YAMLException.throwAt} instead of passing it directly.
  */
  constructor(reason, mark) {
    super();
    this.name = "YAMLException";
    this.reason = reason;
    this.mark = mark;
    this.message = formatError(this, false);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  /**
  * Returns the formatted error, omitting the source snippet in compact mode.
  */
  toString(compact2) {
    return `${this.name}: ${formatError(this, compact2)}`;
  }
  /**
  * Builds a YAMLException with a source snippet and throws it. `source` is
  * the raw input text; `position` is an offset into it.
  */
  static throwAt(source, position, message, filename = "") {
    let line = 0;
    let lineStart = 0;
    for (let index = 0; index < position; index++) {
      const ch = source.charCodeAt(index);
      if (ch === 10) {
        line++;
        lineStart = index + 1;
      } else if (ch === 13) {
        line++;
        if (source.charCodeAt(index + 1) === 10) index++;
        lineStart = index + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line,
      column: position - lineStart
    };
    mark.snippet = makeSnippet(mark);
    throw new YAMLException2(message, mark);
  }
};
var EVENT_ID = {
  DOCUMENT: 1,
  SEQUENCE: 2,
  MAPPING: 3,
  SCALAR: 4,
  ALIAS: 5,
  POP: 6
};
var SCALAR_STYLE = {
  PLAIN: 1,
  SINGLE_QUOTED: 2,
  DOUBLE_QUOTED: 3,
  LITERAL_BLOCK: 4,
  FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
  BLOCK: 1,
  FLOW: 2
};
var CHOMPING_MODE = {
  CLIP: 1,
  STRIP: 2,
  KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c2) {
  switch (c2) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "\x85";
    case 95:
      return "\xA0";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
  simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
  simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c2) {
  if (c2 <= 65535) return String.fromCharCode(c2);
  return String.fromCharCode((c2 - 65536 >> 10) + 55296, (c2 - 65536 & 1023) + 56320);
}
function fromHexCode$1(c2) {
  if (c2 >= 48 && c2 <= 57) return c2 - 48;
  return (c2 | 32) - 97 + 10;
}
function escapedHexLen$1(c2) {
  if (c2 === 120) return 2;
  if (c2 === 117) return 4;
  return 8;
}
function skipFoldedBreaks(input, position, end2) {
  let breaks = 0;
  while (position < end2) {
    const ch = input.charCodeAt(position);
    if (ch === 10) {
      breaks++;
      position++;
    } else if (ch === 13) {
      breaks++;
      position++;
      if (input.charCodeAt(position) === 10) position++;
    } else if (ch === 32 || ch === 9) position++;
    else break;
  }
  return {
    position,
    breaks
  };
}
function foldedBreaks(count) {
  if (count === 1) return " ";
  return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end2) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end2) {
    const ch = input.charCodeAt(position);
    if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end2);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end2) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end2) {
    const ch = input.charCodeAt(position);
    if (ch === 39) {
      result += input.slice(captureStart, position) + "'";
      position += 2;
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end2);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end2);
}
function getDoubleQuotedValue(input, start, end2) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end2) {
    const ch = input.charCodeAt(position);
    if (ch === 92) {
      result += input.slice(captureStart, position);
      position++;
      const escaped = input.charCodeAt(position);
      if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end2).position;
      else if (escaped < 256 && simpleEscapeCheck[escaped]) {
        result += simpleEscapeMap[escaped];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped);
        let hexResult = 0;
        for (; hexLength > 0; hexLength--) {
          position++;
          const digit = fromHexCode$1(input.charCodeAt(position));
          hexResult = (hexResult << 4) + digit;
        }
        result += charFromCodepoint(hexResult);
        position++;
      }
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end2);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end2);
}
function getBlockValue(input, start, end2, indent, chomping, folded) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start, end2).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line of lines) {
    let column = 0;
    while (column < textIndent && line.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line.length) {
      emptyLines++;
      continue;
    }
    const content = line.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded) {
      if (first === 32 || first === 9) {
        atMoreIndented = true;
        result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
      } else if (atMoreIndented) {
        atMoreIndented = false;
        result += "\n".repeat(emptyLines + 1);
      } else if (emptyLines === 0) {
        if (didReadContent) result += " ";
      } else result += "\n".repeat(emptyLines);
    } else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
    result += content;
    didReadContent = true;
    emptyLines = 0;
  }
  if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
  else if (chomping !== CHOMPING_MODE.STRIP) {
    if (didReadContent) result += "\n";
  }
  return result;
}
function getScalarValue(input, scalar) {
  if (scalar.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar;
  if (scalar.fast) return input.slice(valueStart, valueEnd);
  switch (scalar.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
  filename: "",
  schema: CORE_SCHEMA,
  json: false,
  maxTotalMergeKeys: 1e4,
  maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
  filename: "",
  maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
  state.events.push({
    type: EVENT_ID.DOCUMENT,
    explicitStart,
    explicitEnd,
    directives: state.directives
  });
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.SEQUENCE,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.MAPPING,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function insertFlowPairMappingEvent(state, snapshot) {
  state.events.splice(snapshot.eventsLength, 0, {
    type: EVENT_ID.MAPPING,
    start: snapshot.position,
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1,
    style: COLLECTION_STYLE.FLOW
  });
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
  state.events.push({
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style,
    chomping,
    indent,
    fast
  });
}
function addAliasEvent(state, anchorStart, anchorEnd) {
  state.events.push({
    type: EVENT_ID.ALIAS,
    anchorStart,
    anchorEnd
  });
}
function addPopEvent(state) {
  state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
  addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
  return {
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1
  };
}
function snapshotState(state) {
  return {
    position: state.position,
    line: state.line,
    lineStart: state.lineStart,
    lineIndent: state.lineIndent,
    firstTabInLine: state.firstTabInLine,
    eventsLength: state.events.length
  };
}
function restoreState(state, snapshot) {
  state.position = snapshot.position;
  state.line = snapshot.line;
  state.lineStart = snapshot.lineStart;
  state.lineIndent = snapshot.lineIndent;
  state.firstTabInLine = snapshot.firstTabInLine;
  state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
  YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c2) {
  return c2 === 10 || c2 === 13;
}
function isWhiteSpace(c2) {
  return c2 === 9 || c2 === 32;
}
function isWsOrEol(c2) {
  return isWhiteSpace(c2) || isEol(c2);
}
function isWsOrEolOrEnd(c2) {
  return c2 === 0 || isWsOrEol(c2);
}
function isFlowIndicator(c2) {
  return c2 === 44 || c2 === 91 || c2 === 93 || c2 === 123 || c2 === 125;
}
function fromDecimalCode(c2) {
  return c2 >= 48 && c2 <= 57 ? c2 - 48 : -1;
}
function fromHexCode(c2) {
  if (c2 >= 48 && c2 <= 57) return c2 - 48;
  const lc = c2 | 32;
  if (lc >= 97 && lc <= 102) return lc - 97 + 10;
  return -1;
}
function escapedHexLen(c2) {
  if (c2 === 120) return 2;
  if (c2 === 117) return 4;
  if (c2 === 85) return 8;
  return 0;
}
function isSimpleEscape(c2) {
  return c2 === 48 || c2 === 97 || c2 === 98 || c2 === 116 || c2 === 9 || c2 === 110 || c2 === 118 || c2 === 102 || c2 === 114 || c2 === 101 || c2 === 32 || c2 === 34 || c2 === 47 || c2 === 92 || c2 === 78 || c2 === 95 || c2 === 76 || c2 === 80;
}
function consumeLineBreak(state) {
  if (state.input.charCodeAt(state.position) === 10) state.position++;
  else {
    state.position++;
    if (state.input.charCodeAt(state.position) === 10) state.position++;
  }
  state.line++;
  state.lineStart = state.position;
  state.lineIndent = 0;
  state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
  let lineBreaks = 0;
  let ch = state.input.charCodeAt(state.position);
  let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
  while (ch !== 0) {
    while (isWhiteSpace(ch)) {
      hasSeparation = true;
      if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
      ch = state.input.charCodeAt(++state.position);
    }
    if (allowComments && hasSeparation && ch === 35) do
      ch = state.input.charCodeAt(++state.position);
    while (!isEol(ch) && ch !== 0);
    if (!isEol(ch)) break;
    consumeLineBreak(state);
    lineBreaks++;
    hasSeparation = true;
    ch = state.input.charCodeAt(state.position);
    while (ch === 32) {
      state.lineIndent++;
      ch = state.input.charCodeAt(++state.position);
    }
  }
  return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
  const ch = state.input.charCodeAt(position);
  if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
    const following = state.input.charCodeAt(position + 3);
    return following === 0 || isWsOrEol(following);
  }
  return false;
}
function skipByteOrderMark(state) {
  if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
    state.position++;
    state.lineStart = state.position;
  }
}
function testDocumentBoundary(state) {
  if (state.position !== state.lineStart) return false;
  if (testDocumentSeparator(state)) return true;
  if (state.input.charCodeAt(state.position) !== 65279) return false;
  const snapshot = snapshotState(state);
  skipByteOrderMark(state);
  skipSeparationSpace(state, true);
  const ch = state.input.charCodeAt(state.position);
  const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
  restoreState(state, snapshot);
  return result;
}
function skipUntilLineEnd(state) {
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end2) {
  const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end2));
  if (match !== null) {
    state.position = start + match.index + match[0].length - 1;
    throwError(state, "the stream contains non-printable characters");
  }
}
function readTagProperty(state, props, inFlow) {
  if (state.input.charCodeAt(state.position) !== 33) return false;
  if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
  const start = state.position;
  let isVerbatim = false;
  let isNamed = false;
  let tagHandle = "!";
  let ch = state.input.charCodeAt(++state.position);
  if (ch === 60) {
    isVerbatim = true;
    ch = state.input.charCodeAt(++state.position);
  } else if (ch === 33) {
    isNamed = true;
    tagHandle = "!!";
    ch = state.input.charCodeAt(++state.position);
  }
  let suffixStart = state.position;
  let tagName;
  if (isVerbatim) {
    while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
    if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
    tagName = state.input.slice(suffixStart, state.position);
    state.position++;
  } else {
    while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
      if (ch === 33) {
        if (!isNamed) {
          tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
          if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
          isNamed = true;
          suffixStart = state.position + 1;
        } else throwError(state, "tag suffix cannot contain exclamation marks");
      }
      ch = state.input.charCodeAt(++state.position);
    }
    tagName = state.input.slice(suffixStart, state.position);
    if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
  }
  if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
  if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
  props.tagStart = start;
  props.tagEnd = state.position;
  return true;
}
function readAnchorProperty(state, props) {
  if (state.input.charCodeAt(state.position) !== 38) return false;
  if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
  props.anchorStart = start;
  props.anchorEnd = state.position;
  return true;
}
function readAlias(state, props) {
  if (state.input.charCodeAt(state.position) !== 42) return false;
  if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
  addAliasEvent(state, start, state.position);
  return true;
}
function readFlowScalarBreak(state, nodeIndent) {
  skipSeparationSpace(state, false);
  if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 39) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 39) {
      if (state.input.charCodeAt(state.position + 1) === 39) {
        simple = false;
        state.position += 2;
        continue;
      }
      const end2 = state.position;
      state.position++;
      addScalarEvent(state, start, end2, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 34) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 34) {
      const end2 = state.position;
      state.position++;
      addScalarEvent(state, start, end2, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (ch === 92) {
      simple = false;
      const escaped = state.input.charCodeAt(++state.position);
      if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped);
        if (hexLength === 0) throwError(state, "unknown escape sequence");
        while (hexLength-- > 0) {
          state.position++;
          if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
        }
        state.position++;
      }
    } else if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  let chomping = CHOMPING_MODE.CLIP;
  let indent = -1;
  let detectedIndent = false;
  if (ch !== 124 && ch !== 62) return false;
  const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    const current = state.input.charCodeAt(state.position);
    const digit = fromDecimalCode(current);
    if (current === 43 || current === 45) {
      if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
      chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
      state.position++;
    } else if (digit >= 0) {
      if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
      if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
      indent = parentIndent + digit - 1;
      detectedIndent = true;
      state.position++;
    } else break;
  }
  let hadWhitespace = false;
  while (isWhiteSpace(state.input.charCodeAt(state.position))) {
    hadWhitespace = true;
    state.position++;
  }
  if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
  let contentIndent = detectedIndent ? indent : -1;
  let maxLeadingIndent = 0;
  const valueStart = state.position;
  let valueEnd = state.position;
  while (state.input.charCodeAt(state.position) !== 0) {
    const linePosition = state.position;
    let column = 0;
    while (state.input.charCodeAt(linePosition + column) === 32) column++;
    const first = state.input.charCodeAt(linePosition + column);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column > contentIndent) valueEnd = linePosition + column;
      } else if (column > 0) valueEnd = linePosition + column;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column < parentIndent) {
        state.position = linePosition + column;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column >= parentIndent && column < maxLeadingIndent) {
        state.position = linePosition + column;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column < requiredIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    skipUntilLineEnd(state);
    valueEnd = state.position;
    if (isEol(state.input.charCodeAt(state.position))) {
      consumeLineBreak(state);
      valueEnd = state.position;
    }
  }
  checkPrintable(state, valueStart, valueEnd);
  addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
  return true;
}
function canStartPlainScalar(state, nodeContext) {
  const ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
  if (ch === 63 || ch === 45) {
    const following = state.input.charCodeAt(state.position + 1);
    if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
  }
  return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
  if (!canStartPlainScalar(state, nodeContext)) return false;
  const start = state.position;
  let end2 = state.position;
  let ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  let multiline = false;
  while (ch !== 0) {
    if (testDocumentBoundary(state)) break;
    if (ch === 58) {
      const following = state.input.charCodeAt(state.position + 1);
      if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
    } else if (ch === 35) {
      if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
    } else if (inFlow && isFlowIndicator(ch)) break;
    else if (isEol(ch)) {
      const savedPosition = state.position;
      const savedLine = state.line;
      const savedLineStart = state.lineStart;
      const savedLineIndent = state.lineIndent;
      skipSeparationSpace(state, false);
      if (state.lineIndent >= nodeIndent) {
        multiline = true;
        ch = state.input.charCodeAt(state.position);
        continue;
      }
      state.position = savedPosition;
      state.line = savedLine;
      state.lineStart = savedLineStart;
      state.lineIndent = savedLineIndent;
      break;
    }
    if (!isWhiteSpace(ch)) end2 = state.position + 1;
    ch = state.input.charCodeAt(++state.position);
  }
  if (end2 === start) return false;
  checkPrintable(state, start, end2);
  addScalarEvent(state, start, end2, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
  return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
  const startLine = state.line;
  skipSeparationSpace(state, true);
  if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  const isMapping = ch === 123;
  const start = state.position;
  let readNext = true;
  if (ch !== 91 && ch !== 123) return false;
  const terminator = isMapping ? 125 : 93;
  if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    skipFlowSeparationSpace(state, nodeIndent);
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
      isPair = true;
      state.position++;
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) {
        insertFlowPairMappingEvent(state, entryStart);
        if (!keyWasRead) addEmptyScalarEvent(state);
      } else if (!keyWasRead) addEmptyScalarEvent(state);
      if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) addPopEvent(state);
    } else if (isMapping && isPair) {
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
    } else if (isMapping) addEmptyScalarEvent(state);
    else if (isPair) {
      insertFlowPairMappingEvent(state, entryStart);
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
      addPopEvent(state);
    }
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
      readNext = true;
      state.position++;
    } else readNext = false;
  }
  throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
  if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
  addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
  while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
    if (state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const entryLine = state.line;
    state.position++;
    const hadBreak = skipSeparationSpace(state, true) > 0;
    if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
    if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
    else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
    skipSeparationSpace(state, true);
    if (state.lineIndent < nodeIndent || state.position >= state.length) break;
    if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
    if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
  }
  addPopEvent(state);
  return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
  let atExplicitKey = false;
  let detected = false;
  let mappingOpened = false;
  let pendingExplicitKey = false;
  if (state.firstTabInLine !== -1) return false;
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0) {
    if (!atExplicitKey && state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const following = state.input.charCodeAt(state.position + 1);
    const entryLine = state.line;
    if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
      if (!mappingOpened) {
        addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
        mappingOpened = true;
      }
      if (ch === 63) {
        if (atExplicitKey) addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = true;
      } else if (atExplicitKey) atExplicitKey = false;
      else {
        addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = false;
      }
      state.position += 1;
      pendingExplicitKey = true;
    } else {
      if (atExplicitKey) {
        addEmptyScalarEvent(state);
        atExplicitKey = false;
      }
      const beforeKey = snapshotState(state);
      if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
      if (state.line === entryLine) {
        ch = state.input.charCodeAt(state.position);
        while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
        if (ch === 58) {
          ch = state.input.charCodeAt(++state.position);
          if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
          if (!mappingOpened) {
            state.events.splice(beforeKey.eventsLength, 0, {
              type: EVENT_ID.MAPPING,
              start: beforeKey.position,
              anchorStart: props.anchorStart,
              anchorEnd: props.anchorEnd,
              tagStart: props.tagStart,
              tagEnd: props.tagEnd,
              style: COLLECTION_STYLE.BLOCK
            });
            mappingOpened = true;
          }
          detected = true;
          atExplicitKey = false;
          pendingExplicitKey = false;
        } else if (detected) throwError(state, "expected ':' after a mapping key");
        else {
          if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
            restoreState(state, beforeKey);
            return false;
          }
          return true;
        }
      } else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
      else {
        if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
          restoreState(state, beforeKey);
          return false;
        }
        return true;
      }
    }
    if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
    if (!atExplicitKey) {
      if (pendingExplicitKey) {
        addEmptyScalarEvent(state);
        pendingExplicitKey = false;
      }
    }
    skipSeparationSpace(state, true);
    ch = state.input.charCodeAt(state.position);
    if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
    else if (state.lineIndent < nodeIndent) break;
  }
  if (!detected) return false;
  if (atExplicitKey) addEmptyScalarEvent(state);
  if (mappingOpened) addPopEvent(state);
  return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
  if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
  state.depth++;
  let indentStatus = 1;
  let atNewLine = false;
  let hasContent = false;
  let propertyStart = null;
  const props = emptyProperties();
  let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
  let allowBlockCollections = allowBlockScalars;
  const allowBlockStyles = allowBlockScalars;
  if (allowToSeek && skipSeparationSpace(state, true)) {
    atNewLine = true;
    if (state.lineIndent > parentIndent) indentStatus = 1;
    else if (state.lineIndent === parentIndent) indentStatus = 0;
    else indentStatus = -1;
  }
  if (indentStatus === 1) while (true) {
    const ch = state.input.charCodeAt(state.position);
    const propertyState = snapshotState(state);
    if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
    if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
      const fallbackState = snapshotState(state);
      const flowIndent = parentIndent + 1;
      if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
        state.depth--;
        return true;
      }
      restoreState(state, fallbackState);
    }
    if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
    if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
    if (propertyStart === null) propertyStart = propertyState;
    if (skipSeparationSpace(state, true)) {
      atNewLine = true;
      allowBlockCollections = allowBlockStyles;
      if (state.lineIndent > parentIndent) indentStatus = 1;
      else if (state.lineIndent === parentIndent) indentStatus = 0;
      else indentStatus = -1;
    } else allowBlockCollections = false;
  }
  if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
  if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
    const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
    const blockIndent = state.position - state.lineStart;
    if (indentStatus === 1) {
      if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
      else {
        const ch = state.input.charCodeAt(state.position);
        if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
          const fallbackState = snapshotState(state);
          const propertyIndent = propertyStart.position - propertyStart.lineStart;
          restoreState(state, propertyStart);
          if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
          else restoreState(state, fallbackState);
        }
        if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
      }
    } else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
  }
  allowBlockScalars = allowBlockScalars && !hasContent;
  if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
    addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
    hasContent = true;
  }
  state.depth--;
  return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
  if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
  state.position++;
  const nameStart = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
  const name = state.input.slice(nameStart, state.position);
  const args = [];
  if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
  while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
    while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
    if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
    const start = state.position;
    while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
    args.push(state.input.slice(start, state.position));
  }
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  if (name === "YAML") {
    if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
    if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
    const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
    if (match === null) throwError(state, "ill-formed argument of the YAML directive");
    if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
    state.directives.push({
      kind: "yaml",
      version: args[0]
    });
  } else if (name === "TAG") {
    if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
    const [handle, prefix] = args;
    if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
    if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
    if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
    state.tagHandlers[handle] = prefix;
    state.directives.push({
      kind: "tag",
      handle,
      prefix
    });
  }
  return true;
}
function readDocument(state) {
  state.directives = [];
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
  let hasDirectives = false;
  skipSeparationSpace(state, true);
  while (readDirective(state)) {
    hasDirectives = true;
    skipSeparationSpace(state, true);
  }
  let explicitStart = false;
  let explicitEnd = false;
  let allowCompact = true;
  if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
    explicitStart = true;
    const markerLine = state.line;
    state.position += 3;
    skipSeparationSpace(state, true);
    allowCompact = state.line > markerLine;
  } else if (hasDirectives) throwError(state, "directives end mark is expected");
  const documentEventIndex = state.events.length;
  if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
    state.position += 3;
    skipSeparationSpace(state, true);
    return;
  }
  addDocumentEvent(state, explicitStart, false);
  if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
  skipSeparationSpace(state, true);
  if (state.position === state.lineStart && testDocumentSeparator(state)) {
    explicitEnd = state.input.charCodeAt(state.position) === 46;
    if (explicitEnd) {
      const markerLine = state.line;
      state.position += 3;
      skipSeparationSpace(state, true);
      if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
    }
  }
  const documentEvent = state.events[documentEventIndex];
  if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
  addPopEvent(state);
  if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
  const length2 = input.length;
  const state = {
    ...DEFAULT_PARSER_OPTIONS,
    ...options,
    input: `${input}\0`,
    length: length2,
    position: 0,
    line: 0,
    lineStart: 0,
    lineIndent: 0,
    firstTabInLine: -1,
    depth: 0,
    directives: [],
    tagHandlers: /* @__PURE__ */ Object.create(null),
    events: []
  };
  const nullpos = input.indexOf("\0");
  if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
  while (state.position < state.length) {
    skipByteOrderMark(state);
    skipSeparationSpace(state, true);
    if (state.position >= state.length) break;
    const documentStart = state.position;
    readDocument(state);
    if (state.position === documentStart)
      throwError(state, "can not read a document");
  }
  return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
  applyQuoteFlowKeysOption,
  doubleQuoteForInvisibles,
  doubleQuoteWhitespaceOnly,
  applyForceQuotesOption,
  tryLongOrMultilineAsBlock,
  quoteInvalidPlain,
  fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value2 = layout.node.value;
  const multiline = value2.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value2.length) {
    let lineEnd = value2.length;
    const nextLineBreak = value2.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd = nextLineBreak;
    const line = value2.slice(position, lineEnd);
    if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/core/manifest/yaml/hidden-characters.ts
var HIDDEN = /\r(?!\n)|(?![\t\n\r]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
var NOT_PLAIN_ASCII = /[^\t\n -~]/;
var ESCAPE = /\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;
var LETTERS2 = {
  "0": 0,
  a: 7,
  b: 8,
  v: 11,
  f: 12,
  e: 27,
  N: 133,
  L: 8232,
  P: 8233
};
var isPlainAscii = (text) => !NOT_PLAIN_ASCII.test(text);
function hiddenCharacters(text) {
  return Array.from(text.matchAll(HIDDEN), (match) => ({
    offset: match.index,
    name: characterName(match[0].codePointAt(0) ?? 0)
  }));
}
function hiddenEscapes(raw) {
  const found2 = [];
  for (const match of raw.matchAll(ESCAPE)) {
    const code = codeOf(match);
    if (code !== void 0 && isHidden(code))
      found2.push({ offset: match.index, name: characterName(code) });
  }
  return found2;
}
function codeOf([, high, low, ...single]) {
  if (high !== void 0 && low !== void 0) {
    return 65536 + ((Number.parseInt(high, 16) & 1023) << 10) + (Number.parseInt(low, 16) & 1023);
  }
  const [x, u, wide, letter] = single;
  const digits = x ?? u ?? wide;
  return digits === void 0 ? LETTERS2[letter ?? ""] : Number.parseInt(digits, 16);
}
function isHidden(code) {
  if (code === 13) return false;
  return code > 1114111 || String.fromCodePoint(code).search(HIDDEN) >= 0;
}
function characterName(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/core/manifest/yaml/node-offset.ts
function isEmpty(event) {
  return event.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.anchorStart < 0 && event.tagStart < 0;
}
function startOf(text, event, end2) {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  if (event.valueStart < 0) {
    const properties = [event.anchorStart - 1, event.tagStart].filter((offset) => offset >= 0);
    return properties.length > 0 ? Math.min(...properties) : end2;
  }
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return event.valueStart;
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return event.valueStart - 1;
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return markAfter(text, Math.max(end2, event.anchorEnd, event.tagEnd), "|>");
  }
}
function endOf(event, end2) {
  switch (event.type) {
    case EVENT_ID.ALIAS:
      return event.anchorEnd;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.style === COLLECTION_STYLE.FLOW ? event.start + 1 : event.start;
    case EVENT_ID.SCALAR:
      if (event.valueStart < 0) return Math.max(end2, event.anchorEnd, event.tagEnd);
      return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? event.valueEnd + 1 : event.valueEnd;
  }
}
function markAfter(text, end2, marks) {
  let inComment = false;
  for (let at = end2; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (inComment) inComment = char !== "\n" && char !== "\r";
    else if (marks.includes(char)) return at;
    else inComment = char === "#";
  }
  return end2;
}
var HEAD_LINE = /^\ufeff?(---|%.*)/gm;
function documentHead(text, end2) {
  const directives = [];
  HEAD_LINE.lastIndex = end2;
  for (let match = HEAD_LINE.exec(text); match !== null; match = HEAD_LINE.exec(text)) {
    const line = match[1] ?? "";
    const offset = HEAD_LINE.lastIndex - line.length;
    if (line === "---") return { directives, start: offset };
    directives.push({ offset, line: line.trimEnd() });
  }
  return { directives, start: end2 };
}

// src/core/manifest/yaml/plain-scalar.ts
var OLD_TRUTH = "is a truth value in YAML 1.1 and text in YAML 1.2";
var OLD_NUMBER = "is read as different numbers, or as text, by YAML 1.1 and 1.2";
var WORDS = new Map([
  ...meaning("|~|null|Null|NULL", () => ({ value: null })),
  ...meaning("true|True|TRUE", () => ({ value: true })),
  ...meaning("false|False|FALSE", () => ({ value: false })),
  ...meaning(
    "y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF",
    (word) => ambiguous(word, OLD_TRUTH)
  ),
  ...meaning(
    ".inf|.Inf|.INF|+.inf|+.Inf|+.INF|-.inf|-.Inf|-.INF|.nan|.NaN|.NAN",
    (word) => inexact(word, "is no number that JSON can say")
  )
]);
var LONGEST_WORD = 5;
var NUMBER_START = /^[-+.\d]/;
var INTEGER = /^(?:[-+]?(?:0|[1-9]\d*)|0x[\da-fA-F]+)$/;
var FLOAT = /^[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]\d+)?$/;
var ONLY_NEW = /^(?:[-+]?0\d+|0o[0-7]+|[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+)$/;
var ONLY_OLD = /^[-+]?(?:0[bB][01]+|0[oO][0-7]+|0[xX][\da-fA-F]+|\d+(?::[0-5]?\d)+(?:\.\d*)?|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)$/;
function readPlain(text) {
  const word = text.length > LONGEST_WORD ? void 0 : WORDS.get(text);
  if (word !== void 0) return word;
  if (!NUMBER_START.test(text)) return { value: text };
  if (INTEGER.test(text)) {
    const value2 = Number(text);
    return Number.isSafeInteger(value2) ? { value: value2 } : inexact(value2, "has more digits than a number can keep");
  }
  const agreed = FLOAT.test(text);
  if (agreed || ONLY_NEW.test(text)) {
    const value2 = Number(text);
    if (!Number.isFinite(value2)) return inexact(text, "is too large for a number");
    return agreed ? { value: value2 } : ambiguous(value2, OLD_NUMBER);
  }
  return ONLY_OLD.test(text.replaceAll("_", "")) ? ambiguous(text, OLD_NUMBER) : { value: text };
}
function meaning(words2, of) {
  return words2.split("|").map((word) => [word, of(word)]);
}
function ambiguous(value2, why) {
  return { value: value2, doubt: { code: "yaml-ambiguous-scalar", why } };
}
function inexact(value2, why) {
  return { value: value2, doubt: { code: "yaml-number-not-exact", why } };
}

// src/core/manifest/yaml/remark.ts
var LONGEST = 60;
function oneLine(text) {
  const line = text.slice(0, 4 * LONGEST).replaceAll(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
}
var quoted = (text) => `\`${oneLine(text)}\``;
var hiddenCharacter = ({ offset, name }) => ({
  code: offset === 0 && name === "U+FEFF" ? "file-has-bom" : "text-hidden-character",
  offset,
  message: `the text holds the hidden character ${name}`,
  help: "take the character out: whoever reviews the file does not see it"
});
var hiddenEscape = ({ offset, name }) => ({
  code: "text-hidden-character",
  offset,
  message: `the text holds the hidden character ${name}, written as an escape`,
  help: "take the escape out"
});
var spaceInKey = (key, offset) => ({
  code: "text-hidden-character",
  offset,
  message: `the key ${quoted(key)} holds a character that looks like a space and is none`,
  help: "take the character out, or write a plain space"
});
var anchorUsed = (name, offset) => ({
  code: "yaml-anchor",
  offset,
  message: `the anchor ${quoted(`&${name}`)} is not allowed`,
  help: "write the value out where it is needed"
});
var aliasRefused = (name, offset, why) => ({
  code: "yaml-anchor",
  offset,
  message: `the alias ${quoted(`*${name}`)} ${why}`,
  help: "write the value out"
});
var tagRefused = (tag, offset, why) => ({
  code: "yaml-tag",
  offset,
  message: `the tag ${quoted(tag)} ${why}`,
  help: "write the value without a tag, in quotes if it is text"
});
var directiveUsed = (line, offset) => ({
  code: "yaml-directive",
  offset,
  message: `the directive ${quoted(line)} is not allowed`,
  help: "take the line out"
});
var scalarInDoubt = (text, offset, doubt) => ({
  code: doubt.code,
  offset,
  message: `${quoted(text)} ${doubt.why}`,
  help: `write "${oneLine(text)}" in quotes if it is text, else a plain number or true or false`
});
var mergeKeyUsed = (offset) => ({
  code: "yaml-merge-key",
  offset,
  message: "the merge key `<<` merges in YAML 1.1 and is a key like any other in YAML 1.2",
  help: "write the keys out"
});
var keyTwice = (key, offset, firstLine) => ({
  code: "yaml-duplicate-key",
  offset,
  message: `the key ${quoted(key)} stands twice in one mapping`,
  help: `keep one of them; the first is on line ${firstLine}`
});
var keyNotText = (key, offset) => ({
  code: "yaml-key-not-string",
  offset,
  message: key === "" ? "the empty key is not text" : `the key ${quoted(key)} is not text`,
  help: "put the key in quotes"
});
var listAsKey = (offset) => ({
  code: "yaml-key-not-string",
  offset,
  message: "a list or a mapping stands as a key, and a key is text",
  help: "write the key as text"
});

// src/core/manifest/yaml/compose.ts
var MAX_DEPTH = 64;
var parse2 = (text) => parseEvents(text, { maxDepth: MAX_DEPTH + 2 });
var MAX_REPEATED = 5e4;
var FALSE_SPACE = new RegExp("(?! )\\p{Zs}", "u");
var MERGE = /* @__PURE__ */ Symbol("merge key");
function compose(text, events, { profile, lineOf, plainAscii = false, index }) {
  const reader = {
    text,
    events,
    strict: profile === "strict",
    plainAscii,
    lineOf,
    index,
    next: 0,
    end: 0,
    depth: 0,
    deepest: 0,
    size: 0,
    repeated: 0,
    anchors: /* @__PURE__ */ new Map(),
    remarks: []
  };
  const documents = [];
  while (reader.next < events.length) documents.push(readDocument2(reader));
  return documents;
}
function readDocument2(reader) {
  reader.repeated = 0;
  reader.anchors = /* @__PURE__ */ new Map();
  reader.remarks = [];
  const opening = reader.events[reader.next];
  let start;
  if (opening?.type === EVENT_ID.DOCUMENT && opening.explicitStart) {
    const head = documentHead(reader.text, reader.end);
    for (const { line, offset } of head.directives)
      reader.remarks.push(directiveUsed(line, offset));
    start = head.start;
    reader.end = start + 3;
  }
  reader.next += 1;
  const root = nextNode(reader);
  if (!isEmpty(root)) start = startOf(reader.text, root, reader.end);
  const value2 = readNode(reader, root);
  reader.next += 1;
  return { value: value2, start: start ?? reader.end, remarks: reader.remarks };
}
function nextNode(reader) {
  const node = nextNodeOrEnd(reader);
  if (node === void 0) throw new Error("the event stream ends inside a document");
  return node;
}
function nextNodeOrEnd(reader) {
  const event = reader.events[reader.next];
  reader.next += 1;
  return event === void 0 || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT ? void 0 : event;
}
function readNode(reader, event) {
  if (event.type === EVENT_ID.ALIAS) return readAlias2(reader, event);
  if (event.anchorStart < 0) return readContent(reader, event);
  const name = reader.text.slice(event.anchorStart, event.anchorEnd);
  if (reader.strict) {
    reader.remarks.push(anchorUsed(name, event.anchorStart - 1));
    return readContent(reader, event);
  }
  const { size, depth, deepest } = reader;
  reader.anchors.set(name, null);
  reader.deepest = depth;
  const value2 = readContent(reader, event);
  reader.anchors.set(name, {
    value: value2,
    size: reader.size - size,
    height: reader.deepest - depth
  });
  reader.deepest = Math.max(deepest, reader.deepest);
  return value2;
}
function readAlias2(reader, event) {
  reader.end = event.anchorEnd;
  const name = reader.text.slice(event.anchorStart, event.anchorEnd);
  const refuse = (why) => {
    reader.remarks.push(aliasRefused(name, event.anchorStart - 1, why));
    return null;
  };
  if (reader.strict) return refuse("is not allowed");
  const target = reader.anchors.get(name);
  if (target === void 0) return refuse("names nothing before it");
  if (target === null) return refuse("names what it stands in");
  if (reader.depth + target.height > MAX_DEPTH)
    return refuse(`makes the nesting deeper than ${MAX_DEPTH} levels`);
  if (reader.repeated + target.size > MAX_REPEATED)
    return refuse(`makes the aliases repeat more than ${MAX_REPEATED} values`);
  reader.repeated += target.size;
  reader.size += target.size;
  reader.deepest = Math.max(reader.deepest, reader.depth + target.height);
  return target.value;
}
function readContent(reader, event) {
  reader.size += 1;
  reader.end = endOf(event, reader.end);
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reader, event);
    case EVENT_ID.SEQUENCE:
      return readSequence(reader, event);
    case EVENT_ID.MAPPING:
      return readMapping(reader, event);
  }
}
function readScalar(reader, event) {
  const text = getScalarValue(reader.text, event);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) {
    const raw = reader.text.slice(event.valueStart, event.valueEnd);
    for (const { name, offset } of hiddenEscapes(raw))
      reader.remarks.push(hiddenEscape({ name, offset: event.valueStart + offset }));
  }
  if (event.tagStart < 0 && event.style !== SCALAR_STYLE.PLAIN) return text;
  const { value: value2, doubt } = event.style === SCALAR_STYLE.PLAIN ? readPlain(text) : { value: text };
  const tag = readTag(reader, event, (name) => name === "!!str" || fits(name, value2));
  if (tag === "!!str") return text;
  if (doubt !== void 0) reader.remarks.push(scalarInDoubt(text, event.valueStart, doubt));
  return value2;
}
function fits(tag, value2) {
  switch (tag) {
    case "!!null":
      return value2 === null;
    case "!!bool":
      return typeof value2 === "boolean";
    case "!!int":
      return Number.isInteger(value2);
    case "!!float":
      return typeof value2 === "number";
    default:
      return false;
  }
}
function readTag(reader, event, known) {
  if (event.tagStart < 0) return void 0;
  const tag = reader.text.slice(event.tagStart, event.tagEnd);
  if (reader.strict) reader.remarks.push(tagRefused(tag, event.tagStart, "is not allowed"));
  else if (!known(tag))
    reader.remarks.push(tagRefused(tag, event.tagStart, "is unknown, or does not fit its value"));
  return tag;
}
function readSequence(reader, event) {
  readTag(reader, event, (tag) => tag === "!!seq");
  const items = [];
  const offsets = reader.index === void 0 ? void 0 : /* @__PURE__ */ new Map();
  descend(reader);
  for (let item = nextNodeOrEnd(reader); item !== void 0; item = nextNodeOrEnd(reader)) {
    offsets?.set(items.length, offsetOf(reader, item, "-"));
    items.push(readNode(reader, item));
  }
  reader.depth -= 1;
  if (offsets !== void 0) reader.index?.set(items, offsets);
  return items;
}
function readMapping(reader, event) {
  readTag(reader, event, (tag) => tag === "!!map");
  const entries = /* @__PURE__ */ Object.create(null);
  const offsets = /* @__PURE__ */ new Map();
  const merged2 = [];
  descend(reader);
  for (let item = nextNodeOrEnd(reader); item !== void 0; item = nextNodeOrEnd(reader)) {
    const offset = offsetOf(reader, item, "?:");
    const key = readKey(reader, item, offset);
    const value2 = readNode(reader, nextNode(reader));
    if (key === MERGE) {
      reader.remarks.push(mergeKeyUsed(offset));
      merged2.push(...mappingsIn(value2));
      continue;
    }
    const first = offsets.get(key);
    if (first !== void 0) reader.remarks.push(keyTwice(key, offset, reader.lineOf(first)));
    offsets.set(key, offset);
    entries[key] = value2;
  }
  reader.depth -= 1;
  for (const source of merged2) {
    for (const [key, value2] of Object.entries(source)) if (!(key in entries)) entries[key] = value2;
  }
  reader.index?.set(entries, offsets);
  return entries;
}
function descend(reader) {
  reader.depth += 1;
  if (reader.depth > reader.deepest) reader.deepest = reader.depth;
}
function offsetOf(reader, event, marks) {
  if (!isEmpty(event)) return startOf(reader.text, event, reader.end);
  const offset = markAfter(reader.text, reader.end, marks);
  reader.end = offset + 1;
  return offset;
}
function readKey(reader, event, offset) {
  const remarks = reader.remarks.length;
  const key = readNode(reader, event);
  if (typeof key === "string") {
    const simple = event.type === EVENT_ID.SCALAR && event.fast && reader.plainAscii;
    if (!simple && FALSE_SPACE.test(key)) reader.remarks.push(spaceInKey(key, offset));
    return key === "<<" && isPlain(event) ? MERGE : key;
  }
  if (typeof key === "object" && key !== null) {
    reader.remarks.push(listAsKey(offset));
    return `(key at ${offset})`;
  }
  if (reader.remarks.length === remarks) {
    const written = isEmpty(event) ? "" : reader.text.slice(offset, reader.end);
    reader.remarks.push(keyNotText(written, offset));
  }
  return String(key);
}
function isPlain(event) {
  return event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN;
}
function mappingsIn(value2) {
  const sources = Array.isArray(value2) ? value2 : [value2];
  return sources.filter(
    (source) => typeof source === "object" && source !== null && !Array.isArray(source)
  );
}

// src/core/manifest/yaml/json-fault.ts
var VALUE = '{["v';
var KEY = '"';
var SPACE = /[ \t\n\r]*/y;
var NUMBER_OR_WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
var STRING_PART = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
function jsonFault(text) {
  const closers = [];
  let wanted = VALUE;
  let at = 0;
  for (; ; ) {
    at = endOf2(SPACE, text, at);
    const char = text.charAt(at);
    if (char === "")
      return wanted === "" ? void 0 : { offset: at, why: "the text ends too early" };
    const kind2 = '{}[]:,"'.includes(char) ? char : "v";
    if (!wanted.includes(kind2)) return unexpected(text, at);
    const end2 = endOfToken(kind2, text, at);
    if (typeof end2 !== "number") return end2;
    if (end2 === at) return unexpected(text, at);
    at = end2;
    if (kind2 === "{" || kind2 === "[") {
      const closer = kind2 === "{" ? "}" : "]";
      closers.push(closer);
      wanted = (kind2 === "{" ? KEY : VALUE) + closer;
    } else if (kind2 === ":") {
      wanted = VALUE;
    } else if (kind2 === ",") {
      wanted = closers.at(-1) === "}" ? KEY : VALUE;
    } else if (wanted.startsWith(KEY) && kind2 === '"') {
      wanted = ":";
    } else {
      if (kind2 === "}" || kind2 === "]") closers.pop();
      const closer = closers.at(-1);
      wanted = closer === void 0 ? "" : `,${closer}`;
    }
  }
}
function endOfToken(kind2, text, at) {
  if (kind2 === "v") return endOf2(NUMBER_OR_WORD, text, at);
  return kind2 === '"' ? endOfString(text, at) : at + 1;
}
function endOfString(text, start) {
  for (let at = start + 1; ; ) {
    const end2 = endOf2(STRING_PART, text, at);
    if (end2 === at) {
      if (at >= text.length) return { offset: at, why: "the text ends inside a string" };
      return text.charAt(at) === '"' ? at + 1 : unexpected(text, at);
    }
    at = end2;
  }
}
function unexpected(text, offset) {
  const code = text.codePointAt(offset) ?? 0;
  const char = String.fromCodePoint(code);
  const shown5 = /[\p{C}\p{Z}]/u.test(char) ? characterName(code) : char;
  return { offset, why: `\`${shown5}\` is not expected here` };
}
function endOf2(pattern2, text, at) {
  pattern2.lastIndex = at;
  return pattern2.test(text) ? pattern2.lastIndex : at;
}

// src/core/manifest/yaml/pointer-offsets.ts
function offsetsIn(text, profile) {
  let read;
  return (nth, pointer) => {
    read ??= readAgain(text, profile);
    const document = read.documents[nth];
    let offset = document?.start ?? 0;
    let container = document?.value;
    for (const key of pointer) {
      if (typeof container !== "object" || container === null) break;
      const found2 = read.index.get(container)?.get(key);
      if (found2 === void 0) break;
      offset = found2;
      container = container[key];
    }
    return offset;
  };
}
function readAgain(text, profile) {
  const index = /* @__PURE__ */ new Map();
  return { documents: compose(text, parse2(text), { profile, lineOf: () => 0, index }), index };
}

// src/core/manifest/yaml/text-lines.ts
function placesIn(path, text) {
  let starts;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastAtOrBefore(starts, offset);
    return { path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
function lineStarts(text) {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
  return starts;
}
function lastAtOrBefore(sorted, wanted) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/core/manifest/yaml/read-documents.ts
var MAX_PARTS = 3e5;
function readDocuments(path, text, profile) {
  const place = placesIn(path, text);
  const parsed = parsedOf(path, text, place);
  if ("problem" in parsed) return { documents: [], problems: [parsed.problem] };
  const plainAscii = isPlainAscii(text);
  const hidden = plainAscii ? [] : hiddenCharacters(text).map(hiddenCharacter);
  const lineOf = (offset) => place(offset).line;
  const documents = compose(text, parsed.events, { profile, lineOf, plainAscii });
  const problemsOf2 = (remarks) => remarks.filter((remark) => !(isJson(path) && remark.code === "yaml-ambiguous-scalar")).toSorted((a, b2) => a.offset - b2.offset).map(({ offset, ...said }) => ({ ...place(offset), ...said }));
  const offsetOf2 = offsetsIn(text, profile);
  const documentOf = ({ value: value2, start }, nth, ambiguities) => ({
    value: value2,
    get place() {
      return place(start);
    },
    ambiguities,
    at: (pointer) => place(offsetOf2(nth, pointer))
  });
  if (profile === "strict") {
    const remarks = [...hidden, ...documents.flatMap((document) => document.remarks)];
    return {
      documents: documents.map((document, nth) => documentOf(document, nth, [])),
      problems: problemsOf2(remarks)
    };
  }
  const shares = shareOut(hidden, documents);
  return {
    documents: documents.map(
      (document, nth) => documentOf(document, nth, problemsOf2([...shares[nth] ?? [], ...document.remarks]))
    ),
    problems: []
  };
}
function isJson(path) {
  return /\.json$/i.test(path);
}
var INDENTED_MARK = /^\ufeff?[ \t]+(?=---(?!\S)|%)/;
function parsedOf(path, text, place) {
  const fault = isJson(path) ? jsonFault(text) : void 0;
  if (fault !== void 0) {
    return {
      problem: {
        code: "json-syntax",
        ...place(fault.offset),
        message: `this is not JSON: ${fault.why}`,
        help: "mend the syntax at this place, or rename the file to .yaml if it is YAML"
      }
    };
  }
  const mark = INDENTED_MARK.exec(text)?.[0];
  if (mark !== void 0)
    return { problem: syntaxProblem("a mark or directive begins its line", place(mark.length)) };
  try {
    const events = parse2(text);
    return events.length > MAX_PARTS ? { problem: tooManyParts(place(0)) } : { events };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: syntaxProblem(error.reason, place(error.mark?.position ?? 0)) };
  }
}
function tooManyParts(place) {
  return {
    code: "file-too-large",
    ...place,
    message: `the file has more than ${MAX_PARTS} keys, values and items`,
    help: "split it into several files"
  };
}
function syntaxProblem(reason, place) {
  return reason.includes("maxDepth") ? {
    code: "yaml-too-deep",
    ...place,
    message: `the nesting is deeper than ${MAX_DEPTH} levels`,
    help: "write it flatter"
  } : {
    code: "yaml-syntax",
    ...place,
    message: `this is not YAML: ${oneLine(reason)}`,
    help: "mend the syntax at this place; nothing after it was read"
  };
}
function shareOut(remarks, documents) {
  const shares = documents.map(() => []);
  let nth = 0;
  for (const remark of remarks) {
    while ((documents[nth + 1]?.start ?? Number.POSITIVE_INFINITY) <= remark.offset) nth += 1;
    shares[nth]?.push(remark);
  }
  return shares;
}

// src/core/manifest/document-cache.ts
function documentCache() {
  const known = /* @__PURE__ */ new Map();
  return (file, text, profile) => {
    const key = `${profile} ${file.oid} ${file.path}`;
    const found2 = known.get(key) ?? readDocuments(file.path, text, profile);
    known.set(key, found2);
    return found2;
  };
}

// src/core/manifest/metadata/sourced.ts
function sourced(value2, from, at, pointer = []) {
  return new LazilyPlaced(value2, from, at, pointer);
}
var LazilyPlaced = class {
  value;
  from;
  #at;
  #pointer;
  constructor(value2, from, at, pointer) {
    this.value = value2;
    this.from = from;
    this.#at = at;
    this.#pointer = pointer;
  }
  get place() {
    return this.#at(this.#pointer);
  }
};
function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value2]) => value2 !== void 0));
}

// src/core/manifest/metadata/spec-metadata.ts
var POINTERS = {
  team: ["spec", "owner", "team"],
  primary: ["spec", "owner", "primary"],
  secondary: ["spec", "owner", "secondary"],
  sponsor: ["spec", "owner", "sponsor"],
  contact: ["spec", "owner", "contact"],
  environment: ["spec", "environment"],
  justification: ["spec", "justification"],
  tickets: ["spec", "tickets"],
  validFrom: ["spec", "validity", "validFrom"],
  expiresAt: ["spec", "validity", "expiresAt"],
  maxTtl: ["spec", "validity", "maxTtl"],
  onExpiry: ["spec", "validity", "onExpiry"],
  renewals: ["spec", "validity", "renewals"],
  reviewCadence: ["spec", "review", "cadence"],
  lastReviewedAt: ["spec", "review", "lastReviewedAt"],
  lastReviewedBy: ["spec", "review", "lastReviewedBy"],
  lastReview: ["spec", "review", "lastReview"]
};
function specMetadata(document, spec, from) {
  const problems = [];
  const { at } = document;
  const say = (value2, pointer) => value2 === void 0 ? void 0 : sourced(value2, from, at, pointer);
  const time2 = (text, pointer) => {
    if (text === void 0) return void 0;
    const instant = readInstant(text);
    if (instant === void 0) problems.push(unreadableTime({ at }, text, pointer));
    return say(instant, pointer);
  };
  const { owner: owner2, validity, review } = spec;
  const length2 = (text) => text === void 0 ? void 0 : readSpan(text);
  const tickets2 = spec.tickets?.map((ticket) => ({
    ...ticket,
    relation: ticket.relation ?? "request"
  }));
  const metadata = present({
    team: say(owner2?.team, POINTERS.team),
    primary: say(owner2?.primary, POINTERS.primary),
    secondary: say(owner2?.secondary, POINTERS.secondary),
    sponsor: say(owner2?.sponsor, POINTERS.sponsor),
    contact: say(owner2?.contact, POINTERS.contact),
    environment: say(spec.environment, POINTERS.environment),
    justification: say(spec.justification, POINTERS.justification),
    tickets: say(tickets2, POINTERS.tickets),
    validFrom: time2(validity?.validFrom, POINTERS.validFrom),
    expiresAt: time2(validity?.expiresAt, POINTERS.expiresAt),
    maxTtl: say(length2(validity?.maxTtl), POINTERS.maxTtl),
    onExpiry: say(validity?.onExpiry, POINTERS.onExpiry),
    renewals: say(validity?.renewals, POINTERS.renewals),
    reviewCadence: say(length2(review?.cadence), POINTERS.reviewCadence),
    lastReviewedAt: time2(review?.lastReviewedAt, POINTERS.lastReviewedAt),
    lastReviewedBy: say(review?.lastReviewedBy, POINTERS.lastReviewedBy),
    lastReview: say(review?.lastReview, POINTERS.lastReview)
  });
  return { metadata, problems };
}
function unreadableTime(document, text, pointer) {
  return {
    code: "time-unreadable",
    ...document.at(pointer),
    message: `\`${text}\` is not a time that can be read`,
    help: TIME_HELP
  };
}
var TIME_HELP = 'write RFC 3339 with an offset, such as "2026-12-01T00:00:00Z", or a date, such as "2026-12-01", which means the end of that day in UTC';

// src/core/manifest/schema/validators.js
var Ee = (r, s) => () => {
  try {
    return s || r((s = { exports: {} }).exports, s), s.exports;
  } catch (e) {
    throw s = 0, e;
  }
};
var be = Ee((H) => {
  "use strict";
  Object.defineProperty(H, "__esModule", { value: true });
  function ve(r) {
    let s = r.length, e = 0, o = 0, i;
    for (; o < s; ) e++, i = r.charCodeAt(o++), i >= 55296 && i <= 56319 && o < s && (i = r.charCodeAt(o), (i & 64512) === 56320 && o++);
    return e;
  }
  H.default = ve;
  ve.code = 'require("ajv/dist/runtime/ucs2length").default';
});
function n(r, s) {
  return r === null ? [s] : (r.push(s), r);
}
function c(r, s) {
  if (r === null) return s;
  for (let e of s) r.push(e);
  return r;
}
var Se = { title: "text that a reader can see", type: "string", maxLength: 2048, pattern: "[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]" };
var j = be().default;
var Ae = new RegExp("[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]", "u");
function d(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 2048 && (e = n(e, { instancePath: s, keyword: "maxLength" }), o++), Ae.test(r) || (e = n(e, {
    instancePath: s,
    keyword: "pattern"
  }), o++)) : (e = n(e, { instancePath: s, keyword: "type" }), o++), d.errors = e, o === 0;
}
var Fe = { type: "string", maxLength: 64 };
function b(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? j(r) > 64 && (e = n(e, { instancePath: s, keyword: "maxLength" }), o++) : (e = n(e, { instancePath: s, keyword: "type" }), o++), b.errors = e, o === 0;
}
var Me = { title: "a length of time in days, hours, minutes and seconds", examples: ["P90D"], type: "string", pattern: "^(?=.*[1-9])P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$" };
var Ne = new RegExp("^(?=.*[1-9])P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$", "u");
function P(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? Ne.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), o++) : (e = n(e, { instancePath: s, keyword: "type" }), o++), P.errors = e, o === 0;
}
var Te = { title: "a web address", examples: ["https://example.com/TICKET-12"], type: "string", maxLength: 2048, pattern: "^https?://[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$" };
var Ve = new RegExp("^https?://[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$", "u");
function L(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 2048 && (e = n(e, { instancePath: s, keyword: "maxLength" }), o++), Ve.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = n(e, { instancePath: s, keyword: "type" }), o++), L.errors = e, o === 0;
}
var Be = { title: "a person as `system:account`", examples: ["github:octo-lead"], type: "string", maxLength: 320, pattern: "^(github|email|idp|okta|entra):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$" };
var Le = new RegExp("^(github|email|idp|okta|entra):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$", "u");
function q(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 320 && (e = n(e, {
    instancePath: s,
    keyword: "maxLength"
  }), o++), Le.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = n(e, { instancePath: s, keyword: "type" }), o++), q.errors = e, o === 0;
}
var ze = {
  title: "a name as `system:name`",
  examples: ["kubernetes:ServiceAccount/payments/settler"],
  type: "string",
  maxLength: 2048,
  pattern: "^[a-z][a-z0-9-]*:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$"
};
var Ce = new RegExp(
  "^[a-z][a-z0-9-]*:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$",
  "u"
);
function O(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 2048 && (e = n(e, { instancePath: s, keyword: "maxLength" }), o++), Ce.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = n(e, { instancePath: s, keyword: "type" }), o++), O.errors = e, o === 0;
}
var Ue = { type: "string", enum: ["production", "preproduction", "staging", "test", "development", "sandbox", "shared"] };
function R(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "production" || r === "preproduction" || r === "staging" || r === "test" || r === "development" || r === "sandbox" || r === "shared" || (e = n(e, {
    instancePath: s,
    keyword: "enum"
  }), o++), R.errors = e, o === 0;
}
var De = { type: "string", enum: ["read", "write", "secret-read", "identity-issue", "admin", "privileged"] };
function E(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "read" || r === "write" || r === "secret-read" || r === "identity-issue" || r === "admin" || r === "privileged" || (e = n(e, { instancePath: s, keyword: "enum" }), o++), E.errors = e, o === 0;
}
var Ke = { type: "string", enum: ["service-account", "workload", "iam-role", "iam-user", "service-principal", "managed-identity", "oauth-client", "api-key", "ssh-key", "deploy-key", "app-installation", "ci-workflow", "certificate", "database-user", "message-broker-user", "ai-agent", "mcp-server", "shared-role", "break-glass", "third-party-app"] };
function S(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "service-account" || r === "workload" || r === "iam-role" || r === "iam-user" || r === "service-principal" || r === "managed-identity" || r === "oauth-client" || r === "api-key" || r === "ssh-key" || r === "deploy-key" || r === "app-installation" || r === "ci-workflow" || r === "certificate" || r === "database-user" || r === "message-broker-user" || r === "ai-agent" || r === "mcp-server" || r === "shared-role" || r === "break-glass" || r === "third-party-app" || (e = n(e, { instancePath: s, keyword: "enum" }), o++), S.errors = e, o === 0;
}
var Ge = { type: "string", maxLength: 2e3 };
function z(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? j(r) > 2e3 && (e = n(e, { instancePath: s, keyword: "maxLength" }), o++) : (e = n(e, { instancePath: s, keyword: "type" }), o++), z.errors = e, o === 0;
}
var He = { type: "object", additionalProperties: false, required: ["name"], properties: { name: { title: "a name of small letters, digits, hyphens and dots", examples: ["sample-deployer"], type: "string", pattern: "^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$" }, labels: {
  type: "object",
  maxProperties: 64,
  additionalProperties: { type: "string", maxLength: 63 }
}, annotations: {
  type: "object",
  maxProperties: 64,
  additionalProperties: { type: "string", maxLength: 4096 }
} } };
var l = Object.prototype.hasOwnProperty;
var Ze = new RegExp("^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$", "u");
function _(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    (r.name === void 0 || !l.call(r, "name")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "name" } }), o++);
    for (let i of Object.keys(r)) i === "name" || i === "labels" || i === "annotations" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.name !== void 0 && l.call(r, "name")) {
      let i = r.name;
      if (typeof i == "string") {
        if (!Ze.test(i)) {
          let t = { instancePath: s + "/name", keyword: "pattern" };
          e = n(e, t), o++;
        }
      } else {
        let t = { instancePath: s + "/name", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.labels !== void 0 && l.call(r, "labels")) {
      let i = r.labels;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 64) {
          let t = { instancePath: s + "/labels", keyword: "maxProperties" };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) {
          let f = i[t];
          if (typeof f == "string") {
            if (j(f) > 63) {
              let p = { instancePath: s + "/labels/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength" };
              e = n(e, p), o++;
            }
          } else {
            let p = { instancePath: s + "/labels/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = n(e, p), o++;
          }
        }
      } else {
        let t = { instancePath: s + "/labels", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.annotations !== void 0 && l.call(r, "annotations")) {
      let i = r.annotations;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 64) {
          let t = { instancePath: s + "/annotations", keyword: "maxProperties" };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) {
          let f = i[t];
          if (typeof f == "string") {
            if (j(
              f
            ) > 4096) {
              let p = { instancePath: s + "/annotations/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength" };
              e = n(e, p), o++;
            }
          } else {
            let p = { instancePath: s + "/annotations/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = n(e, p), o++;
          }
        }
      } else {
        let t = {
          instancePath: s + "/annotations",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return _.errors = e, o === 0;
}
var $e = { type: "object", additionalProperties: false, required: ["identity", "entitlements"], properties: {
  identity: { $ref: "#/$defs/identity" },
  owner: { $ref: "#/$defs/owner" },
  environment: { $ref: "#/$defs/environment" },
  justification: { $ref: "#/$defs/justification" },
  tickets: { type: "array", maxItems: 50, items: { $ref: "#/$defs/ticket" } },
  entitlements: {
    type: "array",
    minItems: 1,
    maxItems: 500,
    items: { $ref: "#/$defs/entitlement" }
  },
  validity: { $ref: "#/$defs/validity" },
  credential: { $ref: "#/$defs/credential" },
  review: { $ref: "#/$defs/review" },
  delegation: { $ref: "#/$defs/delegation" },
  exceptions: { type: "array", maxItems: 50, items: { $ref: "#/$defs/text" } },
  agent: { $ref: "#/$defs/agent" },
  revocation: { $ref: "#/$defs/revocation" },
  nativeRefs: { type: "array", maxItems: 200, items: { $ref: "#/$defs/nativeRef" } }
} };
var Qe = { type: "object", additionalProperties: false, required: ["id", "type", "provider"], properties: { id: { $ref: "#/$defs/principal" }, type: { $ref: "#/$defs/identityType" }, provider: { type: "string", enum: ["aws", "gcp", "azure", "entra", "kubernetes", "vault", "github", "gitlab", "okta", "spiffe", "kafka", "postgres", "saas", "other"] }, displayName: { $ref: "#/$defs/text" }, platformManaged: {
  type: "object",
  additionalProperties: false,
  required: ["by"],
  properties: { by: { $ref: "#/$defs/text" }, ref: { $ref: "#/$defs/text" } }
}, thirdParty: {
  type: "object",
  additionalProperties: false,
  required: ["vendor"],
  properties: { vendor: { $ref: "#/$defs/text" }, contractRef: { $ref: "#/$defs/text" }, externalId: { $ref: "#/$defs/text" } }
}, interactiveUse: { type: "string", enum: ["forbidden", "break-glass-only", "allowed"] } } };
function Z(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.id === void 0 || !l.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.type === void 0 || !l.call(
      r,
      "type"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++), (r.provider === void 0 || !l.call(
      r,
      "provider"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "provider" } }), o++);
    for (let i of Object.keys(r)) i === "id" || i === "type" || i === "provider" || i === "displayName" || i === "platformManaged" || i === "thirdParty" || i === "interactiveUse" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.id !== void 0 && l.call(
      r,
      "id"
    ) && (O(r.id, { instancePath: s + "/id" }) || (e = c(e, O.errors), o = e.length)), r.type !== void 0 && l.call(r, "type") && (S(r.type, { instancePath: s + "/type" }) || (e = c(e, S.errors), o = e.length)), r.provider !== void 0 && l.call(r, "provider")) {
      let i = r.provider;
      if (typeof i != "string") {
        let t = { instancePath: s + "/provider", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "aws" || i === "gcp" || i === "azure" || i === "entra" || i === "kubernetes" || i === "vault" || i === "github" || i === "gitlab" || i === "okta" || i === "spiffe" || i === "kafka" || i === "postgres" || i === "saas" || i === "other")) {
        let t = { instancePath: s + "/provider", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.displayName !== void 0 && l.call(
      r,
      "displayName"
    ) && (d(r.displayName, { instancePath: s + "/displayName" }) || (e = c(e, d.errors), o = e.length)), r.platformManaged !== void 0 && l.call(r, "platformManaged")) {
      let i = r.platformManaged;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.by === void 0 || !l.call(
          i,
          "by"
        )) {
          let t = { instancePath: s + "/platformManaged", keyword: "required", params: { missingProperty: "by" } };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) if (!(t === "by" || t === "ref")) {
          let f = { instancePath: s + "/platformManaged", keyword: "additionalProperties", params: { additionalProperty: t } };
          e = n(e, f), o++;
        }
        i.by !== void 0 && l.call(i, "by") && (d(i.by, { instancePath: s + "/platformManaged/by" }) || (e = c(e, d.errors), o = e.length)), i.ref !== void 0 && l.call(i, "ref") && (d(i.ref, { instancePath: s + "/platformManaged/ref" }) || (e = c(e, d.errors), o = e.length));
      } else {
        let t = {
          instancePath: s + "/platformManaged",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
    if (r.thirdParty !== void 0 && l.call(r, "thirdParty")) {
      let i = r.thirdParty;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.vendor === void 0 || !l.call(i, "vendor")) {
          let t = { instancePath: s + "/thirdParty", keyword: "required", params: { missingProperty: "vendor" } };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) if (!(t === "vendor" || t === "contractRef" || t === "externalId")) {
          let f = { instancePath: s + "/thirdParty", keyword: "additionalProperties", params: {
            additionalProperty: t
          } };
          e = n(e, f), o++;
        }
        i.vendor !== void 0 && l.call(i, "vendor") && (d(i.vendor, { instancePath: s + "/thirdParty/vendor" }) || (e = c(e, d.errors), o = e.length)), i.contractRef !== void 0 && l.call(i, "contractRef") && (d(i.contractRef, { instancePath: s + "/thirdParty/contractRef" }) || (e = c(e, d.errors), o = e.length)), i.externalId !== void 0 && l.call(i, "externalId") && (d(
          i.externalId,
          { instancePath: s + "/thirdParty/externalId" }
        ) || (e = c(e, d.errors), o = e.length));
      } else {
        let t = { instancePath: s + "/thirdParty", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.interactiveUse !== void 0 && l.call(r, "interactiveUse")) {
      let i = r.interactiveUse;
      if (typeof i != "string") {
        let t = { instancePath: s + "/interactiveUse", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "forbidden" || i === "break-glass-only" || i === "allowed")) {
        let t = { instancePath: s + "/interactiveUse", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return Z.errors = e, o === 0;
}
var Je = { type: "object", additionalProperties: false, properties: {
  team: { $ref: "#/$defs/text" },
  primary: { $ref: "#/$defs/human" },
  secondary: { type: "array", maxItems: 10, items: { $ref: "#/$defs/human" } },
  sponsor: { $ref: "#/$defs/human" },
  contact: { $ref: "#/$defs/text" }
} };
function C(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "team" || i === "primary" || i === "secondary" || i === "sponsor" || i === "contact" || (e = n(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.team !== void 0 && l.call(r, "team") && (d(r.team, { instancePath: s + "/team" }) || (e = c(e, d.errors), o = e.length)), r.primary !== void 0 && l.call(r, "primary") && (q(
      r.primary,
      { instancePath: s + "/primary" }
    ) || (e = c(e, q.errors), o = e.length)), r.secondary !== void 0 && l.call(r, "secondary")) {
      let i = r.secondary;
      if (Array.isArray(i)) {
        if (i.length > 10) {
          let f = { instancePath: s + "/secondary", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) q(i[f], { instancePath: s + "/secondary/" + f }) || (e = c(e, q.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/secondary", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    r.sponsor !== void 0 && l.call(r, "sponsor") && (q(r.sponsor, { instancePath: s + "/sponsor" }) || (e = c(e, q.errors), o = e.length)), r.contact !== void 0 && l.call(r, "contact") && (d(r.contact, { instancePath: s + "/contact" }) || (e = c(
      e,
      d.errors
    ), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return C.errors = e, o === 0;
}
var We = {
  type: "object",
  additionalProperties: false,
  required: ["system", "id"],
  properties: { system: { type: "string", enum: ["jira", "servicenow", "github", "gitlab", "linear", "azure-boards", "freshservice", "other"] }, id: { $ref: "#/$defs/text" }, url: { $ref: "#/$defs/url" }, relation: { type: "string", enum: [
    "request",
    "approval",
    "change",
    "exception",
    "review",
    "revocation",
    "incident"
  ] } }
};
function U(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.system === void 0 || !l.call(r, "system")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "system" } }), o++), (r.id === void 0 || !l.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++);
    for (let i of Object.keys(r)) i === "system" || i === "id" || i === "url" || i === "relation" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.system !== void 0 && l.call(
      r,
      "system"
    )) {
      let i = r.system;
      if (typeof i != "string") {
        let t = { instancePath: s + "/system", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "jira" || i === "servicenow" || i === "github" || i === "gitlab" || i === "linear" || i === "azure-boards" || i === "freshservice" || i === "other")) {
        let t = { instancePath: s + "/system", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.url !== void 0 && l.call(r, "url") && (L(r.url, { instancePath: s + "/url" }) || (e = c(e, L.errors), o = e.length)), r.relation !== void 0 && l.call(r, "relation")) {
      let i = r.relation;
      if (typeof i != "string") {
        let t = { instancePath: s + "/relation", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "request" || i === "approval" || i === "change" || i === "exception" || i === "review" || i === "revocation" || i === "incident")) {
        let t = { instancePath: s + "/relation", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return U.errors = e, o === 0;
}
var xe = {
  type: "object",
  additionalProperties: false,
  required: ["system", "resource"],
  anyOf: [{ required: ["role"] }, { required: ["actions"] }, { required: ["scopes"] }, { required: ["secretKeys"] }],
  properties: {
    id: { $ref: "#/$defs/text" },
    system: { $ref: "#/$defs/text" },
    boundary: { $ref: "#/$defs/text" },
    resource: { anyOf: [{ $ref: "#/$defs/text" }, { type: "array", minItems: 1, maxItems: 2e3, items: { $ref: "#/$defs/text" } }] },
    role: { $ref: "#/$defs/text" },
    actions: { $ref: "#/$defs/texts" },
    scopes: { $ref: "#/$defs/texts" },
    secretKeys: { $ref: "#/$defs/texts" },
    privilege: { $ref: "#/$defs/privilege" },
    conditions: { type: "object" },
    delegable: { type: "boolean" },
    dataClass: { $ref: "#/$defs/text" }
  }
};
var Xe = {
  type: "array",
  minItems: 1,
  maxItems: 2e3,
  uniqueItems: true,
  items: { title: "text that a reader can see", type: "string", maxLength: 2048, pattern: "[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]" }
};
function A(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (Array.isArray(
    r
  )) {
    r.length > 2e3 && (e = n(e, { instancePath: s, keyword: "maxItems" }), o++), r.length < 1 && (e = n(e, { instancePath: s, keyword: "minItems" }), o++);
    let i = r.length;
    for (let p = 0; p < i; p++) {
      let a = r[p];
      if (typeof a == "string") {
        if (j(a) > 2048) {
          let u = { instancePath: s + "/" + p, keyword: "maxLength" };
          e = n(e, u), o++;
        }
        if (!Ae.test(a)) {
          let u = { instancePath: s + "/" + p, keyword: "pattern" };
          e = n(e, u), o++;
        }
      } else {
        let u = { instancePath: s + "/" + p, keyword: "type" };
        e = n(e, u), o++;
      }
    }
    let t = r.length, f;
    if (t > 1) {
      let p = {};
      for (; t--; ) {
        let a = r[t];
        if (typeof a == "string") {
          if (typeof p[a] == "number") {
            f = p[a], e = n(e, { instancePath: s, keyword: "uniqueItems", params: { i: t, j: f } }), o++;
            break;
          }
          p[a] = t;
        }
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return A.errors = e, o === 0;
}
function Q(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0, i = o, t = false, f = o;
  r && typeof r == "object" && !Array.isArray(r) && (r.role === void 0 || !l.call(r, "role")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "role" } }), o++);
  var p = f === o;
  if (t = t || p, !t) {
    let u = o;
    r && typeof r == "object" && !Array.isArray(r) && (r.actions === void 0 || !l.call(
      r,
      "actions"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "actions" } }), o++);
    var p = u === o;
    if (t = t || p, !t) {
      let y = o;
      r && typeof r == "object" && !Array.isArray(r) && (r.scopes === void 0 || !l.call(r, "scopes")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "scopes" } }), o++);
      var p = y === o;
      if (t = t || p, !t) {
        let g = o;
        r && typeof r == "object" && !Array.isArray(
          r
        ) && (r.secretKeys === void 0 || !l.call(r, "secretKeys")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "secretKeys" } }), o++);
        var p = g === o;
        t = t || p;
      }
    }
  }
  if (t ? (o = i, e !== null && (i ? e.length = i : e = null)) : (e = n(e, { instancePath: s, keyword: "anyOf", params: {} }), o++), r && typeof r == "object" && !Array.isArray(r)) {
    (r.system === void 0 || !l.call(r, "system")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "system" }
    }), o++), (r.resource === void 0 || !l.call(r, "resource")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "resource" }
    }), o++);
    for (let u of Object.keys(r)) l.call(xe.properties, u) || (e = n(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: u } }
    ), o++);
    if (r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.system !== void 0 && l.call(r, "system") && (d(r.system, { instancePath: s + "/system" }) || (e = c(e, d.errors), o = e.length)), r.boundary !== void 0 && l.call(r, "boundary") && (d(r.boundary, { instancePath: s + "/boundary" }) || (e = c(e, d.errors), o = e.length)), r.resource !== void 0 && l.call(r, "resource")) {
      let u = r.resource, k = o, y = false, h = o;
      d(u, { instancePath: s + "/resource" }) || (e = c(e, d.errors), o = e.length);
      var a = h === o;
      if (y = y || a, !y) {
        let g = o;
        if (Array.isArray(u)) {
          if (u.length > 2e3) {
            let I = {
              instancePath: s + "/resource",
              keyword: "maxItems"
            };
            e = n(e, I), o++;
          }
          if (u.length < 1) {
            let I = { instancePath: s + "/resource", keyword: "minItems" };
            e = n(e, I), o++;
          }
          let w = u.length;
          for (let I = 0; I < w; I++) d(u[I], { instancePath: s + "/resource/" + I }) || (e = c(e, d.errors), o = e.length);
        } else {
          let w = { instancePath: s + "/resource", keyword: "type" };
          e = n(e, w), o++;
        }
        var a = g === o;
        y = y || a;
      }
      if (y) o = k, e !== null && (k ? e.length = k : e = null);
      else {
        let g = { instancePath: s + "/resource", keyword: "anyOf", params: {} };
        e = n(e, g), o++;
      }
    }
    if (r.role !== void 0 && l.call(r, "role") && (d(
      r.role,
      { instancePath: s + "/role" }
    ) || (e = c(e, d.errors), o = e.length)), r.actions !== void 0 && l.call(r, "actions") && (A(r.actions, { instancePath: s + "/actions" }) || (e = c(e, A.errors), o = e.length)), r.scopes !== void 0 && l.call(r, "scopes") && (A(r.scopes, { instancePath: s + "/scopes" }) || (e = c(e, A.errors), o = e.length)), r.secretKeys !== void 0 && l.call(r, "secretKeys") && (A(r.secretKeys, { instancePath: s + "/secretKeys" }) || (e = c(e, A.errors), o = e.length)), r.privilege !== void 0 && l.call(r, "privilege") && (E(r.privilege, { instancePath: s + "/privilege" }) || (e = c(e, E.errors), o = e.length)), r.conditions !== void 0 && l.call(r, "conditions")) {
      let u = r.conditions;
      if (!(u && typeof u == "object" && !Array.isArray(u))) {
        let k = { instancePath: s + "/conditions", keyword: "type" };
        e = n(e, k), o++;
      }
    }
    if (r.delegable !== void 0 && l.call(r, "delegable") && typeof r.delegable != "boolean") {
      let u = { instancePath: s + "/delegable", keyword: "type" };
      e = n(e, u), o++;
    }
    r.dataClass !== void 0 && l.call(r, "dataClass") && (d(r.dataClass, { instancePath: s + "/dataClass" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = n(e, { instancePath: s, keyword: "type" }), o++;
  return Q.errors = e, o === 0;
}
var Ye = { type: "object", additionalProperties: false, properties: {
  validFrom: { $ref: "#/$defs/instant" },
  expiresAt: { $ref: "#/$defs/instant" },
  maxTtl: { $ref: "#/$defs/duration" },
  onExpiry: { type: "string", enum: ["revoke", "review"] },
  renewals: { type: "integer", minimum: 0, maximum: 1e4 }
} };
function D(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "validFrom" || i === "expiresAt" || i === "maxTtl" || i === "onExpiry" || i === "renewals" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.validFrom !== void 0 && l.call(r, "validFrom") && (b(r.validFrom, { instancePath: s + "/validFrom" }) || (e = c(e, b.errors), o = e.length)), r.expiresAt !== void 0 && l.call(r, "expiresAt") && (b(r.expiresAt, { instancePath: s + "/expiresAt" }) || (e = c(e, b.errors), o = e.length)), r.maxTtl !== void 0 && l.call(r, "maxTtl") && (P(r.maxTtl, { instancePath: s + "/maxTtl" }) || (e = c(e, P.errors), o = e.length)), r.onExpiry !== void 0 && l.call(r, "onExpiry")) {
      let i = r.onExpiry;
      if (typeof i != "string") {
        let t = { instancePath: s + "/onExpiry", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "revoke" || i === "review")) {
        let t = { instancePath: s + "/onExpiry", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.renewals !== void 0 && l.call(r, "renewals")) {
      let i = r.renewals;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let t = {
          instancePath: s + "/renewals",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
      if (typeof i == "number" && isFinite(i)) {
        if (i > 1e4 || isNaN(i)) {
          let t = { instancePath: s + "/renewals", keyword: "maximum" };
          e = n(e, t), o++;
        }
        if (i < 0 || isNaN(i)) {
          let t = { instancePath: s + "/renewals", keyword: "minimum" };
          e = n(
            e,
            t
          ), o++;
        }
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return D.errors = e, o === 0;
}
var er = {
  type: "object",
  additionalProperties: false,
  required: ["type"],
  properties: { type: { type: "string", enum: ["static", "short-lived", "federated", "certificate", "none"] }, mechanism: {
    $ref: "#/$defs/text"
  }, issuer: { $ref: "#/$defs/text" }, trust: { type: "object", additionalProperties: false, required: ["issuer", "subject", "audience"], properties: { issuer: { $ref: "#/$defs/url" }, subject: { $ref: "#/$defs/text" }, subjectMatch: { type: "string", enum: [
    "exact",
    "pattern"
  ] }, audience: { $ref: "#/$defs/text" } } }, secretRef: { type: "object", additionalProperties: false, required: [
    "store",
    "path"
  ], properties: { store: { $ref: "#/$defs/text" }, path: { $ref: "#/$defs/text" } } }, rotation: {
    type: "object",
    additionalProperties: false,
    required: ["interval", "method"],
    properties: { interval: { $ref: "#/$defs/duration" }, method: { type: "string", enum: ["automatic", "manual"] }, lastRotatedAt: { $ref: "#/$defs/instant" } }
  }, consumers: { type: "array", maxItems: 1e3, items: { $ref: "#/$defs/text" } } }
};
function J(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.type === void 0 || !l.call(r, "type")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++);
    for (let i of Object.keys(r)) i === "type" || i === "mechanism" || i === "issuer" || i === "trust" || i === "secretRef" || i === "rotation" || i === "consumers" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.type !== void 0 && l.call(r, "type")) {
      let i = r.type;
      if (typeof i != "string") {
        let t = { instancePath: s + "/type", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "static" || i === "short-lived" || i === "federated" || i === "certificate" || i === "none")) {
        let t = { instancePath: s + "/type", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.mechanism !== void 0 && l.call(r, "mechanism") && (d(r.mechanism, { instancePath: s + "/mechanism" }) || (e = c(e, d.errors), o = e.length)), r.issuer !== void 0 && l.call(r, "issuer") && (d(r.issuer, { instancePath: s + "/issuer" }) || (e = c(e, d.errors), o = e.length)), r.trust !== void 0 && l.call(r, "trust")) {
      let i = r.trust;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.issuer === void 0 || !l.call(i, "issuer")) {
          let t = { instancePath: s + "/trust", keyword: "required", params: { missingProperty: "issuer" } };
          e = n(e, t), o++;
        }
        if (i.subject === void 0 || !l.call(i, "subject")) {
          let t = { instancePath: s + "/trust", keyword: "required", params: { missingProperty: "subject" } };
          e = n(e, t), o++;
        }
        if (i.audience === void 0 || !l.call(i, "audience")) {
          let t = { instancePath: s + "/trust", keyword: "required", params: { missingProperty: "audience" } };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) if (!(t === "issuer" || t === "subject" || t === "subjectMatch" || t === "audience")) {
          let f = { instancePath: s + "/trust", keyword: "additionalProperties", params: { additionalProperty: t } };
          e = n(e, f), o++;
        }
        if (i.issuer !== void 0 && l.call(i, "issuer") && (L(i.issuer, { instancePath: s + "/trust/issuer" }) || (e = c(e, L.errors), o = e.length)), i.subject !== void 0 && l.call(i, "subject") && (d(i.subject, { instancePath: s + "/trust/subject" }) || (e = c(e, d.errors), o = e.length)), i.subjectMatch !== void 0 && l.call(i, "subjectMatch")) {
          let t = i.subjectMatch;
          if (typeof t != "string") {
            let f = { instancePath: s + "/trust/subjectMatch", keyword: "type" };
            e = n(
              e,
              f
            ), o++;
          }
          if (!(t === "exact" || t === "pattern")) {
            let f = { instancePath: s + "/trust/subjectMatch", keyword: "enum" };
            e = n(e, f), o++;
          }
        }
        i.audience !== void 0 && l.call(i, "audience") && (d(i.audience, { instancePath: s + "/trust/audience" }) || (e = c(e, d.errors), o = e.length));
      } else {
        let t = {
          instancePath: s + "/trust",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
    if (r.secretRef !== void 0 && l.call(r, "secretRef")) {
      let i = r.secretRef;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.store === void 0 || !l.call(i, "store")) {
          let t = {
            instancePath: s + "/secretRef",
            keyword: "required",
            params: { missingProperty: "store" }
          };
          e = n(e, t), o++;
        }
        if (i.path === void 0 || !l.call(i, "path")) {
          let t = { instancePath: s + "/secretRef", keyword: "required", params: { missingProperty: "path" } };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) if (!(t === "store" || t === "path")) {
          let f = { instancePath: s + "/secretRef", keyword: "additionalProperties", params: { additionalProperty: t } };
          e = n(
            e,
            f
          ), o++;
        }
        i.store !== void 0 && l.call(i, "store") && (d(i.store, { instancePath: s + "/secretRef/store" }) || (e = c(e, d.errors), o = e.length)), i.path !== void 0 && l.call(i, "path") && (d(i.path, { instancePath: s + "/secretRef/path" }) || (e = c(e, d.errors), o = e.length));
      } else {
        let t = {
          instancePath: s + "/secretRef",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
    if (r.rotation !== void 0 && l.call(r, "rotation")) {
      let i = r.rotation;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.interval === void 0 || !l.call(i, "interval")) {
          let t = { instancePath: s + "/rotation", keyword: "required", params: { missingProperty: "interval" } };
          e = n(e, t), o++;
        }
        if (i.method === void 0 || !l.call(i, "method")) {
          let t = {
            instancePath: s + "/rotation",
            keyword: "required",
            params: { missingProperty: "method" }
          };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i))
          if (!(t === "interval" || t === "method" || t === "lastRotatedAt")) {
            let f = {
              instancePath: s + "/rotation",
              keyword: "additionalProperties",
              params: { additionalProperty: t }
            };
            e = n(e, f), o++;
          }
        if (i.interval !== void 0 && l.call(i, "interval") && (P(i.interval, { instancePath: s + "/rotation/interval" }) || (e = c(e, P.errors), o = e.length)), i.method !== void 0 && l.call(i, "method")) {
          let t = i.method;
          if (typeof t != "string") {
            let f = { instancePath: s + "/rotation/method", keyword: "type" };
            e = n(e, f), o++;
          }
          if (!(t === "automatic" || t === "manual")) {
            let f = {
              instancePath: s + "/rotation/method",
              keyword: "enum"
            };
            e = n(e, f), o++;
          }
        }
        i.lastRotatedAt !== void 0 && l.call(i, "lastRotatedAt") && (b(
          i.lastRotatedAt,
          { instancePath: s + "/rotation/lastRotatedAt" }
        ) || (e = c(e, b.errors), o = e.length));
      } else {
        let t = { instancePath: s + "/rotation", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.consumers !== void 0 && l.call(r, "consumers")) {
      let i = r.consumers;
      if (Array.isArray(
        i
      )) {
        if (i.length > 1e3) {
          let f = { instancePath: s + "/consumers", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++)
          d(i[f], { instancePath: s + "/consumers/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/consumers", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return J.errors = e, o === 0;
}
var rr = {
  type: "object",
  additionalProperties: false,
  properties: { cadence: { $ref: "#/$defs/duration" }, lastReviewedAt: { $ref: "#/$defs/instant" }, lastReviewedBy: { $ref: "#/$defs/human" }, lastReview: { $ref: "#/$defs/text" } }
};
function K(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "cadence" || i === "lastReviewedAt" || i === "lastReviewedBy" || i === "lastReview" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    r.cadence !== void 0 && l.call(r, "cadence") && (P(r.cadence, { instancePath: s + "/cadence" }) || (e = c(e, P.errors), o = e.length)), r.lastReviewedAt !== void 0 && l.call(r, "lastReviewedAt") && (b(r.lastReviewedAt, { instancePath: s + "/lastReviewedAt" }) || (e = c(e, b.errors), o = e.length)), r.lastReviewedBy !== void 0 && l.call(r, "lastReviewedBy") && (q(r.lastReviewedBy, { instancePath: s + "/lastReviewedBy" }) || (e = c(e, q.errors), o = e.length)), r.lastReview !== void 0 && l.call(r, "lastReview") && (d(r.lastReview, { instancePath: s + "/lastReview" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = n(e, { instancePath: s, keyword: "type" }), o++;
  return K.errors = e, o === 0;
}
var ir = { type: "object", additionalProperties: false, properties: {
  delegatedAdmin: { type: "object", additionalProperties: false, required: ["principal", "authority", "scope"], properties: { principal: {
    $ref: "#/$defs/principal"
  }, authority: { $ref: "#/$defs/text" }, scope: { $ref: "#/$defs/text" }, expiresAt: { $ref: "#/$defs/instant" } } },
  sharedRole: { type: "object", additionalProperties: false, anyOf: [{ required: ["members"] }, { required: ["memberSource"] }], properties: {
    members: { type: "array", minItems: 1, maxItems: 2e3, items: { $ref: "#/$defs/principal" } },
    memberSource: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "ref"],
      properties: { kind: { type: "string", enum: ["group", "selector", "query"] }, ref: { $ref: "#/$defs/text" }, snapshotSha256: {
        title: "a SHA-256 digest of 64 hex digits",
        examples: ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
        type: "string",
        pattern: "^[0-9a-f]{64}$"
      } }
    },
    maxMembers: { type: "integer", minimum: 1, maximum: 1e6 }
  } }
} };
var or = new RegExp("^[0-9a-f]{64}$", "u");
function W(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let t of Object.keys(r)) t === "delegatedAdmin" || t === "sharedRole" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: t } }), o++);
    if (r.delegatedAdmin !== void 0 && l.call(r, "delegatedAdmin")) {
      let t = r.delegatedAdmin;
      if (t && typeof t == "object" && !Array.isArray(
        t
      )) {
        if (t.principal === void 0 || !l.call(t, "principal")) {
          let f = { instancePath: s + "/delegatedAdmin", keyword: "required", params: {
            missingProperty: "principal"
          } };
          e = n(e, f), o++;
        }
        if (t.authority === void 0 || !l.call(t, "authority")) {
          let f = { instancePath: s + "/delegatedAdmin", keyword: "required", params: { missingProperty: "authority" } };
          e = n(e, f), o++;
        }
        if (t.scope === void 0 || !l.call(t, "scope")) {
          let f = { instancePath: s + "/delegatedAdmin", keyword: "required", params: { missingProperty: "scope" } };
          e = n(e, f), o++;
        }
        for (let f of Object.keys(t)) if (!(f === "principal" || f === "authority" || f === "scope" || f === "expiresAt")) {
          let p = { instancePath: s + "/delegatedAdmin", keyword: "additionalProperties", params: { additionalProperty: f } };
          e = n(e, p), o++;
        }
        t.principal !== void 0 && l.call(t, "principal") && (O(
          t.principal,
          { instancePath: s + "/delegatedAdmin/principal" }
        ) || (e = c(e, O.errors), o = e.length)), t.authority !== void 0 && l.call(t, "authority") && (d(t.authority, { instancePath: s + "/delegatedAdmin/authority" }) || (e = c(e, d.errors), o = e.length)), t.scope !== void 0 && l.call(t, "scope") && (d(t.scope, { instancePath: s + "/delegatedAdmin/scope" }) || (e = c(e, d.errors), o = e.length)), t.expiresAt !== void 0 && l.call(
          t,
          "expiresAt"
        ) && (b(t.expiresAt, { instancePath: s + "/delegatedAdmin/expiresAt" }) || (e = c(e, b.errors), o = e.length));
      } else {
        let f = {
          instancePath: s + "/delegatedAdmin",
          keyword: "type"
        };
        e = n(e, f), o++;
      }
    }
    if (r.sharedRole !== void 0 && l.call(r, "sharedRole")) {
      let t = r.sharedRole, f = o, p = false, a = o;
      if (t && typeof t == "object" && !Array.isArray(t) && (t.members === void 0 || !l.call(t, "members"))) {
        let u = {
          instancePath: s + "/sharedRole",
          keyword: "required",
          params: { missingProperty: "members" }
        };
        e = n(e, u), o++;
      }
      var i = a === o;
      if (p = p || i, !p) {
        let u = o;
        if (t && typeof t == "object" && !Array.isArray(t) && (t.memberSource === void 0 || !l.call(t, "memberSource"))) {
          let y = { instancePath: s + "/sharedRole", keyword: "required", params: { missingProperty: "memberSource" } };
          e = n(e, y), o++;
        }
        var i = u === o;
        p = p || i;
      }
      if (p) o = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/sharedRole", keyword: "anyOf", params: {} };
        e = n(e, u), o++;
      }
      if (t && typeof t == "object" && !Array.isArray(t)) {
        for (let u of Object.keys(t)) if (!(u === "members" || u === "memberSource" || u === "maxMembers")) {
          let k = {
            instancePath: s + "/sharedRole",
            keyword: "additionalProperties",
            params: { additionalProperty: u }
          };
          e = n(e, k), o++;
        }
        if (t.members !== void 0 && l.call(t, "members")) {
          let u = t.members;
          if (Array.isArray(u)) {
            if (u.length > 2e3) {
              let y = { instancePath: s + "/sharedRole/members", keyword: "maxItems" };
              e = n(e, y), o++;
            }
            if (u.length < 1) {
              let y = { instancePath: s + "/sharedRole/members", keyword: "minItems" };
              e = n(e, y), o++;
            }
            let k = u.length;
            for (let y = 0; y < k; y++) O(u[y], { instancePath: s + "/sharedRole/members/" + y }) || (e = c(e, O.errors), o = e.length);
          } else {
            let k = { instancePath: s + "/sharedRole/members", keyword: "type" };
            e = n(e, k), o++;
          }
        }
        if (t.memberSource !== void 0 && l.call(t, "memberSource")) {
          let u = t.memberSource;
          if (u && typeof u == "object" && !Array.isArray(u)) {
            if (u.kind === void 0 || !l.call(u, "kind")) {
              let k = { instancePath: s + "/sharedRole/memberSource", keyword: "required", params: { missingProperty: "kind" } };
              e = n(e, k), o++;
            }
            if (u.ref === void 0 || !l.call(u, "ref")) {
              let k = {
                instancePath: s + "/sharedRole/memberSource",
                keyword: "required",
                params: { missingProperty: "ref" }
              };
              e = n(e, k), o++;
            }
            for (let k of Object.keys(u)) if (!(k === "kind" || k === "ref" || k === "snapshotSha256")) {
              let y = { instancePath: s + "/sharedRole/memberSource", keyword: "additionalProperties", params: { additionalProperty: k } };
              e = n(e, y), o++;
            }
            if (u.kind !== void 0 && l.call(u, "kind")) {
              let k = u.kind;
              if (typeof k != "string") {
                let y = { instancePath: s + "/sharedRole/memberSource/kind", keyword: "type" };
                e = n(e, y), o++;
              }
              if (!(k === "group" || k === "selector" || k === "query")) {
                let y = { instancePath: s + "/sharedRole/memberSource/kind", keyword: "enum" };
                e = n(e, y), o++;
              }
            }
            if (u.ref !== void 0 && l.call(u, "ref") && (d(u.ref, { instancePath: s + "/sharedRole/memberSource/ref" }) || (e = c(e, d.errors), o = e.length)), u.snapshotSha256 !== void 0 && l.call(u, "snapshotSha256")) {
              let k = u.snapshotSha256;
              if (typeof k == "string") {
                if (!or.test(k)) {
                  let y = { instancePath: s + "/sharedRole/memberSource/snapshotSha256", keyword: "pattern" };
                  e = n(e, y), o++;
                }
              } else {
                let y = { instancePath: s + "/sharedRole/memberSource/snapshotSha256", keyword: "type" };
                e = n(e, y), o++;
              }
            }
          } else {
            let k = { instancePath: s + "/sharedRole/memberSource", keyword: "type" };
            e = n(e, k), o++;
          }
        }
        if (t.maxMembers !== void 0 && l.call(t, "maxMembers")) {
          let u = t.maxMembers;
          if (!(typeof u == "number" && !(u % 1) && !isNaN(u) && isFinite(u))) {
            let k = { instancePath: s + "/sharedRole/maxMembers", keyword: "type" };
            e = n(e, k), o++;
          }
          if (typeof u == "number" && isFinite(u)) {
            if (u > 1e6 || isNaN(u)) {
              let k = { instancePath: s + "/sharedRole/maxMembers", keyword: "maximum" };
              e = n(e, k), o++;
            }
            if (u < 1 || isNaN(u)) {
              let k = { instancePath: s + "/sharedRole/maxMembers", keyword: "minimum" };
              e = n(e, k), o++;
            }
          }
        }
      } else {
        let u = { instancePath: s + "/sharedRole", keyword: "type" };
        e = n(e, u), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return W.errors = e, o === 0;
}
var je = {
  type: "object",
  additionalProperties: false,
  properties: { runtime: { $ref: "#/$defs/text" }, model: { $ref: "#/$defs/text" }, autonomy: { type: "string", enum: ["suggest-only", "human-approves-each", "human-approves-risky", "autonomous"] }, actingFor: { type: "string", enum: [
    "itself",
    "user-delegated",
    "service"
  ] }, blueprint: { $ref: "#/$defs/text" }, tools: { type: "array", maxItems: 200, items: { type: "object", additionalProperties: false, required: ["server", "allow"], properties: { server: { $ref: "#/$defs/text" }, allow: { $ref: "#/$defs/texts" } } } }, approvalRequiredFor: { type: "array", maxItems: 500, items: { $ref: "#/$defs/text" } }, killSwitch: { $ref: "#/$defs/text" }, maySpawn: {
    type: "boolean"
  }, riskTier: { type: "string", enum: ["low", "medium", "high", "prohibited"] } }
};
function X(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) l.call(je.properties, i) || (e = n(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.runtime !== void 0 && l.call(r, "runtime") && (d(r.runtime, { instancePath: s + "/runtime" }) || (e = c(e, d.errors), o = e.length)), r.model !== void 0 && l.call(r, "model") && (d(
      r.model,
      { instancePath: s + "/model" }
    ) || (e = c(e, d.errors), o = e.length)), r.autonomy !== void 0 && l.call(r, "autonomy")) {
      let i = r.autonomy;
      if (typeof i != "string") {
        let t = { instancePath: s + "/autonomy", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "suggest-only" || i === "human-approves-each" || i === "human-approves-risky" || i === "autonomous")) {
        let t = { instancePath: s + "/autonomy", keyword: "enum" };
        e = n(
          e,
          t
        ), o++;
      }
    }
    if (r.actingFor !== void 0 && l.call(r, "actingFor")) {
      let i = r.actingFor;
      if (typeof i != "string") {
        let t = { instancePath: s + "/actingFor", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "itself" || i === "user-delegated" || i === "service")) {
        let t = { instancePath: s + "/actingFor", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.blueprint !== void 0 && l.call(r, "blueprint") && (d(r.blueprint, { instancePath: s + "/blueprint" }) || (e = c(e, d.errors), o = e.length)), r.tools !== void 0 && l.call(r, "tools")) {
      let i = r.tools;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/tools", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) {
          let p = i[f];
          if (p && typeof p == "object" && !Array.isArray(p)) {
            if (p.server === void 0 || !l.call(p, "server")) {
              let a = { instancePath: s + "/tools/" + f, keyword: "required", params: { missingProperty: "server" } };
              e = n(e, a), o++;
            }
            if (p.allow === void 0 || !l.call(p, "allow")) {
              let a = { instancePath: s + "/tools/" + f, keyword: "required", params: { missingProperty: "allow" } };
              e = n(e, a), o++;
            }
            for (let a of Object.keys(p)) if (!(a === "server" || a === "allow")) {
              let u = { instancePath: s + "/tools/" + f, keyword: "additionalProperties", params: { additionalProperty: a } };
              e = n(
                e,
                u
              ), o++;
            }
            p.server !== void 0 && l.call(p, "server") && (d(p.server, { instancePath: s + "/tools/" + f + "/server" }) || (e = c(e, d.errors), o = e.length)), p.allow !== void 0 && l.call(p, "allow") && (A(p.allow, { instancePath: s + "/tools/" + f + "/allow" }) || (e = c(e, A.errors), o = e.length));
          } else {
            let a = { instancePath: s + "/tools/" + f, keyword: "type" };
            e = n(e, a), o++;
          }
        }
      } else {
        let t = { instancePath: s + "/tools", keyword: "type" };
        e = n(
          e,
          t
        ), o++;
      }
    }
    if (r.approvalRequiredFor !== void 0 && l.call(r, "approvalRequiredFor")) {
      let i = r.approvalRequiredFor;
      if (Array.isArray(
        i
      )) {
        if (i.length > 500) {
          let f = { instancePath: s + "/approvalRequiredFor", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) d(i[f], { instancePath: s + "/approvalRequiredFor/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/approvalRequiredFor", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.killSwitch !== void 0 && l.call(r, "killSwitch") && (d(r.killSwitch, { instancePath: s + "/killSwitch" }) || (e = c(e, d.errors), o = e.length)), r.maySpawn !== void 0 && l.call(r, "maySpawn") && typeof r.maySpawn != "boolean") {
      let i = { instancePath: s + "/maySpawn", keyword: "type" };
      e = n(e, i), o++;
    }
    if (r.riskTier !== void 0 && l.call(r, "riskTier")) {
      let i = r.riskTier;
      if (typeof i != "string") {
        let t = { instancePath: s + "/riskTier", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "low" || i === "medium" || i === "high" || i === "prohibited")) {
        let t = { instancePath: s + "/riskTier", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return X.errors = e, o === 0;
}
var sr = { type: "object", additionalProperties: false, properties: { state: { type: "string", enum: [
  "active",
  "requested",
  "revoked"
] }, requestedAt: { $ref: "#/$defs/instant" }, reason: { type: "string", enum: ["expired", "no-longer-needed", "owner-left", "compromise", "review-decision", "replaced", "policy"] }, sla: { $ref: "#/$defs/duration" }, procedure: { $ref: "#/$defs/text" }, verify: { type: "array", maxItems: 50, items: { type: "object", additionalProperties: false, required: ["source"], properties: {
  source: { $ref: "#/$defs/text" },
  match: { type: "object" }
} } } } };
function Y(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "state" || i === "requestedAt" || i === "reason" || i === "sla" || i === "procedure" || i === "verify" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.state !== void 0 && l.call(r, "state")) {
      let i = r.state;
      if (typeof i != "string") {
        let t = { instancePath: s + "/state", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "active" || i === "requested" || i === "revoked")) {
        let t = { instancePath: s + "/state", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.requestedAt !== void 0 && l.call(r, "requestedAt") && (b(r.requestedAt, { instancePath: s + "/requestedAt" }) || (e = c(e, b.errors), o = e.length)), r.reason !== void 0 && l.call(r, "reason")) {
      let i = r.reason;
      if (typeof i != "string") {
        let t = {
          instancePath: s + "/reason",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
      if (!(i === "expired" || i === "no-longer-needed" || i === "owner-left" || i === "compromise" || i === "review-decision" || i === "replaced" || i === "policy")) {
        let t = { instancePath: s + "/reason", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.sla !== void 0 && l.call(r, "sla") && (P(r.sla, { instancePath: s + "/sla" }) || (e = c(e, P.errors), o = e.length)), r.procedure !== void 0 && l.call(r, "procedure") && (d(r.procedure, { instancePath: s + "/procedure" }) || (e = c(e, d.errors), o = e.length)), r.verify !== void 0 && l.call(r, "verify")) {
      let i = r.verify;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/verify", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) {
          let p = i[f];
          if (p && typeof p == "object" && !Array.isArray(p)) {
            if (p.source === void 0 || !l.call(p, "source")) {
              let a = { instancePath: s + "/verify/" + f, keyword: "required", params: { missingProperty: "source" } };
              e = n(e, a), o++;
            }
            for (let a of Object.keys(p)) if (!(a === "source" || a === "match")) {
              let u = { instancePath: s + "/verify/" + f, keyword: "additionalProperties", params: { additionalProperty: a } };
              e = n(e, u), o++;
            }
            if (p.source !== void 0 && l.call(p, "source") && (d(p.source, { instancePath: s + "/verify/" + f + "/source" }) || (e = c(e, d.errors), o = e.length)), p.match !== void 0 && l.call(p, "match")) {
              let a = p.match;
              if (!(a && typeof a == "object" && !Array.isArray(a))) {
                let u = { instancePath: s + "/verify/" + f + "/match", keyword: "type" };
                e = n(e, u), o++;
              }
            }
          } else {
            let a = { instancePath: s + "/verify/" + f, keyword: "type" };
            e = n(e, a), o++;
          }
        }
      } else {
        let t = { instancePath: s + "/verify", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return Y.errors = e, o === 0;
}
var tr = { type: "object", additionalProperties: false, required: ["format"], properties: { format: { type: "string", enum: [
  "kubernetes",
  "terraform",
  "terraform-plan",
  "cloudformation",
  "github-workflow",
  "vault-policy",
  "other"
] }, path: { $ref: "#/$defs/text" }, address: { $ref: "#/$defs/text" }, selector: { type: "object" } } };
function ee(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.format === void 0 || !l.call(r, "format")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "format" } }), o++);
    for (let i of Object.keys(r)) i === "format" || i === "path" || i === "address" || i === "selector" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.format !== void 0 && l.call(r, "format")) {
      let i = r.format;
      if (typeof i != "string") {
        let t = { instancePath: s + "/format", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "kubernetes" || i === "terraform" || i === "terraform-plan" || i === "cloudformation" || i === "github-workflow" || i === "vault-policy" || i === "other")) {
        let t = { instancePath: s + "/format", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.path !== void 0 && l.call(r, "path") && (d(
      r.path,
      { instancePath: s + "/path" }
    ) || (e = c(e, d.errors), o = e.length)), r.address !== void 0 && l.call(r, "address") && (d(r.address, { instancePath: s + "/address" }) || (e = c(e, d.errors), o = e.length)), r.selector !== void 0 && l.call(r, "selector")) {
      let i = r.selector;
      if (!(i && typeof i == "object" && !Array.isArray(i))) {
        let t = { instancePath: s + "/selector", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return ee.errors = e, o === 0;
}
function re(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.identity === void 0 || !l.call(r, "identity")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "identity"
    } }), o++), (r.entitlements === void 0 || !l.call(r, "entitlements")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "entitlements" } }), o++);
    for (let i of Object.keys(r)) l.call($e.properties, i) || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.identity !== void 0 && l.call(r, "identity") && (Z(
      r.identity,
      { instancePath: s + "/identity" }
    ) || (e = c(e, Z.errors), o = e.length)), r.owner !== void 0 && l.call(r, "owner") && (C(r.owner, { instancePath: s + "/owner" }) || (e = c(e, C.errors), o = e.length)), r.environment !== void 0 && l.call(r, "environment") && (R(r.environment, { instancePath: s + "/environment" }) || (e = c(e, R.errors), o = e.length)), r.justification !== void 0 && l.call(r, "justification") && (z(
      r.justification,
      { instancePath: s + "/justification" }
    ) || (e = c(e, z.errors), o = e.length)), r.tickets !== void 0 && l.call(r, "tickets")) {
      let i = r.tickets;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/tickets", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) U(i[f], { instancePath: s + "/tickets/" + f }) || (e = c(e, U.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/tickets", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.entitlements !== void 0 && l.call(r, "entitlements")) {
      let i = r.entitlements;
      if (Array.isArray(i)) {
        if (i.length > 500) {
          let f = { instancePath: s + "/entitlements", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/entitlements", keyword: "minItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) Q(i[f], { instancePath: s + "/entitlements/" + f }) || (e = c(e, Q.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/entitlements", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.validity !== void 0 && l.call(r, "validity") && (D(r.validity, { instancePath: s + "/validity" }) || (e = c(e, D.errors), o = e.length)), r.credential !== void 0 && l.call(r, "credential") && (J(r.credential, { instancePath: s + "/credential" }) || (e = c(e, J.errors), o = e.length)), r.review !== void 0 && l.call(r, "review") && (K(r.review, { instancePath: s + "/review" }) || (e = c(e, K.errors), o = e.length)), r.delegation !== void 0 && l.call(r, "delegation") && (W(r.delegation, { instancePath: s + "/delegation" }) || (e = c(e, W.errors), o = e.length)), r.exceptions !== void 0 && l.call(r, "exceptions")) {
      let i = r.exceptions;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/exceptions", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) d(i[f], { instancePath: s + "/exceptions/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/exceptions", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.agent !== void 0 && l.call(r, "agent") && (X(r.agent, { instancePath: s + "/agent" }) || (e = c(e, X.errors), o = e.length)), r.revocation !== void 0 && l.call(r, "revocation") && (Y(r.revocation, { instancePath: s + "/revocation" }) || (e = c(e, Y.errors), o = e.length)), r.nativeRefs !== void 0 && l.call(r, "nativeRefs")) {
      let i = r.nativeRefs;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/nativeRefs", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) ee(i[f], { instancePath: s + "/nativeRefs/" + f }) || (e = c(e, ee.errors), o = e.length);
      } else {
        let t = {
          instancePath: s + "/nativeRefs",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return re.errors = e, o === 0;
}
var nr = qe;
var lr = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: {
  const: "grantproof.dev/v1alpha1"
}, kind: { const: "AccessGrant" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/accessGrantSpec" } } };
function qe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = n(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(
      r,
      "kind"
    ) && r.kind !== "AccessGrant") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = n(e, i), o++;
    }
    r.metadata !== void 0 && l.call(
      r,
      "metadata"
    ) && (_(r.metadata, { instancePath: s + "/metadata" }) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(r, "spec") && (re(r.spec, { instancePath: s + "/spec" }) || (e = c(e, re.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return qe.errors = e, o === 0;
}
var fr = { type: "object", additionalProperties: false, required: ["selector"], properties: { selector: {
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: { paths: { $ref: "#/$defs/texts" }, kinds: { $ref: "#/$defs/texts" }, names: { $ref: "#/$defs/texts" }, namespaces: {
    $ref: "#/$defs/texts"
  } }
}, owner: { $ref: "#/$defs/owner" }, environment: { $ref: "#/$defs/environment" }, justification: { $ref: "#/$defs/justification" }, tickets: { type: "array", maxItems: 50, items: { $ref: "#/$defs/ticket" } }, validity: { $ref: "#/$defs/validity" }, review: {
  $ref: "#/$defs/review"
} } };
function ie(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.selector === void 0 || !l.call(r, "selector")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "selector" } }), o++);
    for (let i of Object.keys(r)) i === "selector" || i === "owner" || i === "environment" || i === "justification" || i === "tickets" || i === "validity" || i === "review" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.selector !== void 0 && l.call(r, "selector")) {
      let i = r.selector;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(
          i
        ).length < 1) {
          let t = { instancePath: s + "/selector", keyword: "minProperties" };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) if (!(t === "paths" || t === "kinds" || t === "names" || t === "namespaces")) {
          let f = { instancePath: s + "/selector", keyword: "additionalProperties", params: {
            additionalProperty: t
          } };
          e = n(e, f), o++;
        }
        i.paths !== void 0 && l.call(i, "paths") && (A(i.paths, { instancePath: s + "/selector/paths" }) || (e = c(e, A.errors), o = e.length)), i.kinds !== void 0 && l.call(i, "kinds") && (A(i.kinds, { instancePath: s + "/selector/kinds" }) || (e = c(
          e,
          A.errors
        ), o = e.length)), i.names !== void 0 && l.call(i, "names") && (A(i.names, { instancePath: s + "/selector/names" }) || (e = c(e, A.errors), o = e.length)), i.namespaces !== void 0 && l.call(i, "namespaces") && (A(i.namespaces, { instancePath: s + "/selector/namespaces" }) || (e = c(e, A.errors), o = e.length));
      } else {
        let t = { instancePath: s + "/selector", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.owner !== void 0 && l.call(
      r,
      "owner"
    ) && (C(r.owner, { instancePath: s + "/owner" }) || (e = c(e, C.errors), o = e.length)), r.environment !== void 0 && l.call(r, "environment") && (R(r.environment, { instancePath: s + "/environment" }) || (e = c(e, R.errors), o = e.length)), r.justification !== void 0 && l.call(
      r,
      "justification"
    ) && (z(r.justification, { instancePath: s + "/justification" }) || (e = c(e, z.errors), o = e.length)), r.tickets !== void 0 && l.call(r, "tickets")) {
      let i = r.tickets;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/tickets", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) U(i[f], { instancePath: s + "/tickets/" + f }) || (e = c(e, U.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/tickets", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    r.validity !== void 0 && l.call(r, "validity") && (D(
      r.validity,
      { instancePath: s + "/validity" }
    ) || (e = c(e, D.errors), o = e.length)), r.review !== void 0 && l.call(r, "review") && (K(r.review, { instancePath: s + "/review" }) || (e = c(e, K.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ie.errors = e, o === 0;
}
var cr = Re;
var dr = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: { const: "grantproof.dev/v1alpha1" }, kind: { const: "GrantMetadata" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/grantMetadataSpec" } } };
function Re(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = n(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(
      r,
      "kind"
    ) && r.kind !== "GrantMetadata") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = n(e, i), o++;
    }
    r.metadata !== void 0 && l.call(r, "metadata") && (_(r.metadata, { instancePath: s + "/metadata" }) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(
      r,
      "spec"
    ) && (ie(r.spec, { instancePath: s + "/spec" }) || (e = c(e, ie.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return Re.errors = e, o === 0;
}
var yr = { type: "string", enum: ["opaque", "create", "reinstate", "orphan", "revoke", "broaden", "reshape", "transfer", "renew", "rotate", "narrow", "shorten", "annotate", "move"] };
function V(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "opaque" || r === "create" || r === "reinstate" || r === "orphan" || r === "revoke" || r === "broaden" || r === "reshape" || r === "transfer" || r === "renew" || r === "rotate" || r === "narrow" || r === "shorten" || r === "annotate" || r === "move" || (e = n(e, { instancePath: s, keyword: "enum" }), o++), V.errors = e, o === 0;
}
var pr = { type: "string", enum: ["widen", "narrow", "neutral", "unknown"] };
function B(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "widen" || r === "narrow" || r === "neutral" || r === "unknown" || (e = n(e, {
    instancePath: s,
    keyword: "enum"
  }), o++), B.errors = e, o === 0;
}
var ur = { type: "string", enum: ["access-grant", "kubernetes"] };
function F(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "access-grant" || r === "kubernetes" || (e = n(e, { instancePath: s, keyword: "enum" }), o++), F.errors = e, o === 0;
}
var mr = { type: "string", enum: ["observe", "advisory", "soft", "hard"] };
function oe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), o++), r === "observe" || r === "advisory" || r === "soft" || r === "hard" || (e = n(e, {
    instancePath: s,
    keyword: "enum"
  }), o++), oe.errors = e, o === 0;
}
var ar = { type: "object", additionalProperties: false, properties: {
  extends: { type: "array", maxItems: 20, items: { $ref: "#/$defs/text" } },
  manifests: { type: "array", maxItems: 200, items: { $ref: "#/$defs/manifestScope" } },
  rules: { type: "object", maxProperties: 200, additionalProperties: {
    $ref: "#/$defs/ruleSetting"
  } },
  approvals: { type: "array", maxItems: 200, items: { $ref: "#/$defs/approvalEntry" } },
  custom: { type: "array", maxItems: 200, items: { type: "object" } }
} };
var gr = { type: "object", additionalProperties: false, required: ["paths", "format"], properties: {
  paths: { $ref: "#/$defs/texts" },
  exclude: { $ref: "#/$defs/texts" },
  format: { $ref: "#/$defs/format" },
  boundary: { $ref: "#/$defs/text" }
} };
function se(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.paths === void 0 || !l.call(r, "paths")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "paths" } }), o++), (r.format === void 0 || !l.call(r, "format")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "format" } }), o++);
    for (let i of Object.keys(r)) i === "paths" || i === "exclude" || i === "format" || i === "boundary" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    r.paths !== void 0 && l.call(r, "paths") && (A(r.paths, { instancePath: s + "/paths" }) || (e = c(
      e,
      A.errors
    ), o = e.length)), r.exclude !== void 0 && l.call(r, "exclude") && (A(r.exclude, { instancePath: s + "/exclude" }) || (e = c(e, A.errors), o = e.length)), r.format !== void 0 && l.call(r, "format") && (F(r.format, { instancePath: s + "/format" }) || (e = c(e, F.errors), o = e.length)), r.boundary !== void 0 && l.call(r, "boundary") && (d(r.boundary, { instancePath: s + "/boundary" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = n(e, { instancePath: s, keyword: "type" }), o++;
  return se.errors = e, o === 0;
}
var kr = { type: "object", properties: { level: { $ref: "#/$defs/level" }, match: { $ref: "#/$defs/match" } }, additionalProperties: true };
var wr = { type: "object", additionalProperties: false, properties: {
  class: { anyOf: [{ $ref: "#/$defs/deltaClass" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/deltaClass" } }] },
  direction: {
    anyOf: [{ $ref: "#/$defs/direction" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/direction" } }]
  },
  privilege: { anyOf: [
    { $ref: "#/$defs/privilege" },
    { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/privilege" } }
  ] },
  environment: { anyOf: [
    { $ref: "#/$defs/environment" },
    { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/environment" } }
  ] },
  format: { anyOf: [
    { $ref: "#/$defs/format" },
    { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/format" } }
  ] },
  identityType: { anyOf: [{ $ref: "#/$defs/identityType" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/identityType" } }] },
  paths: { anyOf: [{ $ref: "#/$defs/text" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/text" } }] }
} };
function G(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let y of Object.keys(r)) y === "class" || y === "direction" || y === "privilege" || y === "environment" || y === "format" || y === "identityType" || y === "paths" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: y } }), o++);
    if (r.class !== void 0 && l.call(r, "class")) {
      let y = r.class, h = o, g = false, x = o;
      V(
        y,
        { instancePath: s + "/class" }
      ) || (e = c(e, V.errors), o = e.length);
      var i = x === o;
      if (g = g || i, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/class", keyword: "maxItems" };
            e = n(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/class", keyword: "minItems" };
            e = n(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) V(y[m], { instancePath: s + "/class/" + m }) || (e = c(e, V.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/class", keyword: "type" };
          e = n(e, v), o++;
        }
        var i = w === o;
        g = g || i;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/class", keyword: "anyOf", params: {} };
        e = n(e, w), o++;
      }
    }
    if (r.direction !== void 0 && l.call(r, "direction")) {
      let y = r.direction, h = o, g = false, x = o;
      B(y, { instancePath: s + "/direction" }) || (e = c(e, B.errors), o = e.length);
      var t = x === o;
      if (g = g || t, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/direction", keyword: "maxItems" };
            e = n(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/direction", keyword: "minItems" };
            e = n(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) B(y[m], { instancePath: s + "/direction/" + m }) || (e = c(e, B.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/direction", keyword: "type" };
          e = n(e, v), o++;
        }
        var t = w === o;
        g = g || t;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/direction", keyword: "anyOf", params: {} };
        e = n(
          e,
          w
        ), o++;
      }
    }
    if (r.privilege !== void 0 && l.call(r, "privilege")) {
      let y = r.privilege, h = o, g = false, x = o;
      E(y, { instancePath: s + "/privilege" }) || (e = c(e, E.errors), o = e.length);
      var f = x === o;
      if (g = g || f, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/privilege", keyword: "maxItems" };
            e = n(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/privilege", keyword: "minItems" };
            e = n(
              e,
              m
            ), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) E(y[m], { instancePath: s + "/privilege/" + m }) || (e = c(e, E.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/privilege", keyword: "type" };
          e = n(e, v), o++;
        }
        var f = w === o;
        g = g || f;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/privilege", keyword: "anyOf", params: {} };
        e = n(e, w), o++;
      }
    }
    if (r.environment !== void 0 && l.call(r, "environment")) {
      let y = r.environment, h = o, g = false, x = o;
      R(y, { instancePath: s + "/environment" }) || (e = c(e, R.errors), o = e.length);
      var p = x === o;
      if (g = g || p, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/environment", keyword: "maxItems" };
            e = n(
              e,
              m
            ), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/environment", keyword: "minItems" };
            e = n(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) R(y[m], { instancePath: s + "/environment/" + m }) || (e = c(e, R.errors), o = e.length);
        } else {
          let v = {
            instancePath: s + "/environment",
            keyword: "type"
          };
          e = n(e, v), o++;
        }
        var p = w === o;
        g = g || p;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/environment", keyword: "anyOf", params: {} };
        e = n(e, w), o++;
      }
    }
    if (r.format !== void 0 && l.call(r, "format")) {
      let y = r.format, h = o, g = false, x = o;
      F(y, { instancePath: s + "/format" }) || (e = c(e, F.errors), o = e.length);
      var a = x === o;
      if (g = g || a, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/format", keyword: "maxItems" };
            e = n(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/format", keyword: "minItems" };
            e = n(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) F(y[m], { instancePath: s + "/format/" + m }) || (e = c(e, F.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/format", keyword: "type" };
          e = n(e, v), o++;
        }
        var a = w === o;
        g = g || a;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/format", keyword: "anyOf", params: {} };
        e = n(e, w), o++;
      }
    }
    if (r.identityType !== void 0 && l.call(r, "identityType")) {
      let y = r.identityType, h = o, g = false, x = o;
      S(y, { instancePath: s + "/identityType" }) || (e = c(e, S.errors), o = e.length);
      var u = x === o;
      if (g = g || u, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = {
              instancePath: s + "/identityType",
              keyword: "maxItems"
            };
            e = n(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/identityType", keyword: "minItems" };
            e = n(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) S(y[m], { instancePath: s + "/identityType/" + m }) || (e = c(e, S.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/identityType", keyword: "type" };
          e = n(e, v), o++;
        }
        var u = w === o;
        g = g || u;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/identityType", keyword: "anyOf", params: {} };
        e = n(e, w), o++;
      }
    }
    if (r.paths !== void 0 && l.call(r, "paths")) {
      let y = r.paths, h = o, g = false, x = o;
      d(y, { instancePath: s + "/paths" }) || (e = c(e, d.errors), o = e.length);
      var k = x === o;
      if (g = g || k, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/paths", keyword: "maxItems" };
            e = n(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/paths", keyword: "minItems" };
            e = n(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) d(y[m], { instancePath: s + "/paths/" + m }) || (e = c(
            e,
            d.errors
          ), o = e.length);
        } else {
          let v = { instancePath: s + "/paths", keyword: "type" };
          e = n(e, v), o++;
        }
        var k = w === o;
        g = g || k;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/paths", keyword: "anyOf", params: {} };
        e = n(e, w), o++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return G.errors = e, o === 0;
}
function te(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? (r.level !== void 0 && l.call(r, "level") && (oe(r.level, { instancePath: s + "/level" }) || (e = c(e, oe.errors), o = e.length)), r.match !== void 0 && l.call(r, "match") && (G(r.match, { instancePath: s + "/match" }) || (e = c(e, G.errors), o = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), o++), te.errors = e, o === 0;
}
var hr = { type: "object", additionalProperties: false, required: ["require"], properties: { match: { $ref: "#/$defs/match" }, require: { type: "array", minItems: 1, maxItems: 20, items: { $ref: "#/$defs/approvalDemand" } } } };
var vr = { type: "object", additionalProperties: false, required: ["count", "from"], properties: { count: {
  type: "integer",
  minimum: 1,
  maximum: 20
}, from: { type: "array", minItems: 1, maxItems: 50, items: { title: "a source of approvers: `owner`, `codeowners`, `write`, `team:NAME` or `person:LOGIN`", examples: ["owner"], type: "string", maxLength: 256, pattern: "^(owner|codeowners|write|(team|person):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+)$" } } } };
var br = new RegExp(
  "^(owner|codeowners|write|(team|person):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+)$",
  "u"
);
function ne(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.count === void 0 || !l.call(r, "count")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "count" } }), o++), (r.from === void 0 || !l.call(r, "from")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "from" } }), o++);
    for (let i of Object.keys(r)) i === "count" || i === "from" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.count !== void 0 && l.call(r, "count")) {
      let i = r.count;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let t = { instancePath: s + "/count", keyword: "type" };
        e = n(e, t), o++;
      }
      if (typeof i == "number" && isFinite(i)) {
        if (i > 20 || isNaN(i)) {
          let t = { instancePath: s + "/count", keyword: "maximum" };
          e = n(e, t), o++;
        }
        if (i < 1 || isNaN(i)) {
          let t = { instancePath: s + "/count", keyword: "minimum" };
          e = n(e, t), o++;
        }
      }
    }
    if (r.from !== void 0 && l.call(r, "from")) {
      let i = r.from;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/from", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/from", keyword: "minItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) {
          let p = i[f];
          if (typeof p == "string") {
            if (j(p) > 256) {
              let a = { instancePath: s + "/from/" + f, keyword: "maxLength" };
              e = n(e, a), o++;
            }
            if (!br.test(p)) {
              let a = { instancePath: s + "/from/" + f, keyword: "pattern" };
              e = n(e, a), o++;
            }
          } else {
            let a = {
              instancePath: s + "/from/" + f,
              keyword: "type"
            };
            e = n(e, a), o++;
          }
        }
      } else {
        let t = { instancePath: s + "/from", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return ne.errors = e, o === 0;
}
function le(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.require === void 0 || !l.call(r, "require")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "require" } }), o++);
    for (let i of Object.keys(r)) i === "match" || i === "require" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.match !== void 0 && l.call(r, "match") && (G(r.match, { instancePath: s + "/match" }) || (e = c(e, G.errors), o = e.length)), r.require !== void 0 && l.call(r, "require")) {
      let i = r.require;
      if (Array.isArray(i)) {
        if (i.length > 20) {
          let f = { instancePath: s + "/require", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/require", keyword: "minItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) ne(i[f], { instancePath: s + "/require/" + f }) || (e = c(e, ne.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/require", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return le.errors = e, o === 0;
}
function fe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    for (let i of Object.keys(r)) i === "extends" || i === "manifests" || i === "rules" || i === "approvals" || i === "custom" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.extends !== void 0 && l.call(r, "extends")) {
      let i = r.extends;
      if (Array.isArray(i)) {
        if (i.length > 20) {
          let f = { instancePath: s + "/extends", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) d(i[f], { instancePath: s + "/extends/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/extends", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.manifests !== void 0 && l.call(r, "manifests")) {
      let i = r.manifests;
      if (Array.isArray(
        i
      )) {
        if (i.length > 200) {
          let f = { instancePath: s + "/manifests", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++)
          se(i[f], { instancePath: s + "/manifests/" + f }) || (e = c(e, se.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/manifests", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.rules !== void 0 && l.call(r, "rules")) {
      let i = r.rules;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 200) {
          let t = { instancePath: s + "/rules", keyword: "maxProperties" };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(
          i
        )) te(i[t], { instancePath: s + "/rules/" + t.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = c(e, te.errors), o = e.length);
      } else {
        let t = {
          instancePath: s + "/rules",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
    if (r.approvals !== void 0 && l.call(r, "approvals")) {
      let i = r.approvals;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/approvals", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) le(i[f], { instancePath: s + "/approvals/" + f }) || (e = c(e, le.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/approvals", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.custom !== void 0 && l.call(r, "custom")) {
      let i = r.custom;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/custom", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) {
          let p = i[f];
          if (!(p && typeof p == "object" && !Array.isArray(p))) {
            let a = { instancePath: s + "/custom/" + f, keyword: "type" };
            e = n(e, a), o++;
          }
        }
      } else {
        let t = {
          instancePath: s + "/custom",
          keyword: "type"
        };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return fe.errors = e, o === 0;
}
var Ar = Pe;
var $r = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: {
  const: "grantproof.dev/v1alpha1"
}, kind: { const: "Policy" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/policySpec" } } };
function Pe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = n(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(r, "kind") && r.kind !== "Policy") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = n(e, i), o++;
    }
    r.metadata !== void 0 && l.call(r, "metadata") && (_(
      r.metadata,
      { instancePath: s + "/metadata" }
    ) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(r, "spec") && (fe(r.spec, { instancePath: s + "/spec" }) || (e = c(e, fe.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return Pe.errors = e, o === 0;
}
var xr = { type: "object", additionalProperties: false, properties: { teams: { type: "object", maxProperties: 1e3, additionalProperties: { type: "array", minItems: 1, maxItems: 1e3, items: { $ref: "#/$defs/rosterAccount" } } }, aliases: { type: "array", maxItems: 5e3, items: { $ref: "#/$defs/alias" } } } };
var jr = { title: "an account as `github:LOGIN`", examples: ["github:octo-lead"], type: "string", maxLength: 128, pattern: "^github:[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?$" };
var qr = new RegExp("^github:[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?$", "u");
function M(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 128 && (e = n(e, { instancePath: s, keyword: "maxLength" }), o++), qr.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = n(e, { instancePath: s, keyword: "type" }), o++), M.errors = e, o === 0;
}
var Rr = { type: "object", additionalProperties: false, required: ["person", "accounts"], properties: { person: { $ref: "#/$defs/rosterAccount" }, accounts: { type: "array", minItems: 1, maxItems: 50, items: { $ref: "#/$defs/rosterAccount" } } } };
function ce(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.person === void 0 || !l.call(r, "person")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "person" }
    }), o++), (r.accounts === void 0 || !l.call(r, "accounts")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "accounts" }
    }), o++);
    for (let i of Object.keys(r)) i === "person" || i === "accounts" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.person !== void 0 && l.call(
      r,
      "person"
    ) && (M(r.person, { instancePath: s + "/person" }) || (e = c(e, M.errors), o = e.length)), r.accounts !== void 0 && l.call(r, "accounts")) {
      let i = r.accounts;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/accounts", keyword: "maxItems" };
          e = n(
            e,
            f
          ), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/accounts", keyword: "minItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++)
          M(i[f], { instancePath: s + "/accounts/" + f }) || (e = c(e, M.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/accounts", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ce.errors = e, o === 0;
}
function de(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "teams" || i === "aliases" || (e = n(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.teams !== void 0 && l.call(r, "teams")) {
      let i = r.teams;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 1e3) {
          let t = { instancePath: s + "/teams", keyword: "maxProperties" };
          e = n(e, t), o++;
        }
        for (let t of Object.keys(i)) {
          let f = i[t];
          if (Array.isArray(f)) {
            if (f.length > 1e3) {
              let a = { instancePath: s + "/teams/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxItems" };
              e = n(e, a), o++;
            }
            if (f.length < 1) {
              let a = { instancePath: s + "/teams/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minItems" };
              e = n(e, a), o++;
            }
            let p = f.length;
            for (let a = 0; a < p; a++) M(f[a], { instancePath: s + "/teams/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + a }) || (e = c(e, M.errors), o = e.length);
          } else {
            let p = { instancePath: s + "/teams/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = n(e, p), o++;
          }
        }
      } else {
        let t = { instancePath: s + "/teams", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.aliases !== void 0 && l.call(r, "aliases")) {
      let i = r.aliases;
      if (Array.isArray(i)) {
        if (i.length > 5e3) {
          let f = { instancePath: s + "/aliases", keyword: "maxItems" };
          e = n(e, f), o++;
        }
        let t = i.length;
        for (let f = 0; f < t; f++) ce(i[f], { instancePath: s + "/aliases/" + f }) || (e = c(e, ce.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/aliases", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return de.errors = e, o === 0;
}
var Pr = _e;
var _r = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: {
  const: "grantproof.dev/v1alpha1"
}, kind: { const: "Roster" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/rosterSpec" } } };
function _e(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = n(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(r, "kind") && r.kind !== "Roster") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = n(e, i), o++;
    }
    r.metadata !== void 0 && l.call(r, "metadata") && (_(
      r.metadata,
      { instancePath: s + "/metadata" }
    ) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(r, "spec") && (de(r.spec, { instancePath: s + "/spec" }) || (e = c(e, de.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return _e.errors = e, o === 0;
}
var Ir = { title: "a number written as text", examples: ["4242"], type: "string", pattern: "^[0-9]{1,20}$" };
var Or = new RegExp("^[0-9]{1,20}$", "u");
function N(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? Or.test(r) || (e = n(e, {
    instancePath: s,
    keyword: "pattern"
  }), o++) : (e = n(e, { instancePath: s, keyword: "type" }), o++), N.errors = e, o === 0;
}
var Er = { title: "a git object id of 40 or 64 hex digits", examples: ["4b825dc642cb6eb9a060e54bf8d69288fbee4904"], type: "string", pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" };
var Sr = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function T(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? Sr.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), o++) : (e = n(e, {
    instancePath: s,
    keyword: "type"
  }), o++), T.errors = e, o === 0;
}
var Fr = { type: "object", additionalProperties: false, required: ["login", "id", "type"], properties: { login: { $ref: "#/$defs/text" }, id: {
  $ref: "#/$defs/numericId"
}, type: { type: "string", enum: ["User", "Bot", "Organization", "Mannequin"] } } };
function ye(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.login === void 0 || !l.call(r, "login")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "login" }
    }), o++), (r.id === void 0 || !l.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.type === void 0 || !l.call(r, "type")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++);
    for (let i of Object.keys(r)) i === "login" || i === "id" || i === "type" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.login !== void 0 && l.call(r, "login") && (d(r.login, {
      instancePath: s + "/login"
    }) || (e = c(e, d.errors), o = e.length)), r.id !== void 0 && l.call(r, "id") && (N(r.id, { instancePath: s + "/id" }) || (e = c(e, N.errors), o = e.length)), r.type !== void 0 && l.call(r, "type")) {
      let i = r.type;
      if (typeof i != "string") {
        let t = { instancePath: s + "/type", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "User" || i === "Bot" || i === "Organization" || i === "Mannequin")) {
        let t = { instancePath: s + "/type", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ye.errors = e, o === 0;
}
var Mr = { anyOf: [{ $ref: "#/$defs/account" }, { type: "null" }] };
function $(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0, i = o, t = false, f = o;
  ye(r, { instancePath: s }) || (e = c(e, ye.errors), o = e.length);
  var p = f === o;
  if (t = t || p, !t) {
    let a = o;
    r !== null && (e = n(e, {
      instancePath: s,
      keyword: "type"
    }), o++);
    var p = a === o;
    t = t || p;
  }
  return t ? (o = i, e !== null && (i ? e.length = i : e = null)) : (e = n(e, { instancePath: s, keyword: "anyOf", params: {} }), o++), $.errors = e, o === 0;
}
var Nr = { type: "object", additionalProperties: false, required: ["id", "uri", "defaultBranch"], properties: { id: { $ref: "#/$defs/numericId" }, uri: { $ref: "#/$defs/text" }, defaultBranch: { $ref: "#/$defs/text" } } };
function pe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.id === void 0 || !l.call(r, "id")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "id" }
    }), o++), (r.uri === void 0 || !l.call(r, "uri")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "uri"
    } }), o++), (r.defaultBranch === void 0 || !l.call(r, "defaultBranch")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "defaultBranch" } }), o++);
    for (let i of Object.keys(r)) i === "id" || i === "uri" || i === "defaultBranch" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    r.id !== void 0 && l.call(
      r,
      "id"
    ) && (N(r.id, { instancePath: s + "/id" }) || (e = c(e, N.errors), o = e.length)), r.uri !== void 0 && l.call(r, "uri") && (d(r.uri, { instancePath: s + "/uri" }) || (e = c(e, d.errors), o = e.length)), r.defaultBranch !== void 0 && l.call(r, "defaultBranch") && (d(r.defaultBranch, { instancePath: s + "/defaultBranch" }) || (e = c(e, d.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return pe.errors = e, o === 0;
}
var Tr = { type: "object", additionalProperties: false, required: ["number", "author", "title", "body", "labels", "baseRef", "headRef"], properties: {
  number: { type: "integer", minimum: 1 },
  author: { $ref: "#/$defs/nullableAccount" },
  title: { type: "string" },
  body: { type: "string" },
  labels: {
    type: "array",
    items: { type: "string" }
  },
  baseRef: { $ref: "#/$defs/text" },
  headRef: { $ref: "#/$defs/text" },
  initiator: { $ref: "#/$defs/nullableAccount" }
} };
function ue(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.number === void 0 || !l.call(r, "number")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "number" } }), o++), (r.author === void 0 || !l.call(r, "author")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "author" } }), o++), (r.title === void 0 || !l.call(r, "title")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "title" } }), o++), (r.body === void 0 || !l.call(r, "body")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "body" } }), o++), (r.labels === void 0 || !l.call(r, "labels")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "labels" } }), o++), (r.baseRef === void 0 || !l.call(r, "baseRef")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "baseRef" } }), o++), (r.headRef === void 0 || !l.call(r, "headRef")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "headRef" } }), o++);
    for (let i of Object.keys(r)) i === "number" || i === "author" || i === "title" || i === "body" || i === "labels" || i === "baseRef" || i === "headRef" || i === "initiator" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.number !== void 0 && l.call(r, "number")) {
      let i = r.number;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let t = { instancePath: s + "/number", keyword: "type" };
        e = n(e, t), o++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i))) {
        let t = {
          instancePath: s + "/number",
          keyword: "minimum"
        };
        e = n(e, t), o++;
      }
    }
    if (r.author !== void 0 && l.call(r, "author") && ($(r.author, { instancePath: s + "/author" }) || (e = c(e, $.errors), o = e.length)), r.title !== void 0 && l.call(r, "title") && typeof r.title != "string") {
      let i = { instancePath: s + "/title", keyword: "type" };
      e = n(e, i), o++;
    }
    if (r.body !== void 0 && l.call(r, "body") && typeof r.body != "string") {
      let i = { instancePath: s + "/body", keyword: "type" };
      e = n(e, i), o++;
    }
    if (r.labels !== void 0 && l.call(r, "labels")) {
      let i = r.labels;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) if (typeof i[f] != "string") {
          let p = { instancePath: s + "/labels/" + f, keyword: "type" };
          e = n(e, p), o++;
        }
      } else {
        let t = { instancePath: s + "/labels", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    r.baseRef !== void 0 && l.call(r, "baseRef") && (d(r.baseRef, { instancePath: s + "/baseRef" }) || (e = c(e, d.errors), o = e.length)), r.headRef !== void 0 && l.call(r, "headRef") && (d(r.headRef, { instancePath: s + "/headRef" }) || (e = c(e, d.errors), o = e.length)), r.initiator !== void 0 && l.call(r, "initiator") && ($(r.initiator, { instancePath: s + "/initiator" }) || (e = c(e, $.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ue.errors = e, o === 0;
}
var Vr = { type: "object", additionalProperties: false, required: ["sha", "author", "committer", "coAuthors", "committedAt"], properties: {
  sha: { $ref: "#/$defs/objectId" },
  author: { $ref: "#/$defs/nullableAccount" },
  committer: { $ref: "#/$defs/nullableAccount" },
  coAuthors: {
    type: "array",
    items: { $ref: "#/$defs/nullableAccount" }
  },
  committedAt: { $ref: "#/$defs/instant" }
} };
function me(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.sha === void 0 || !l.call(r, "sha")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha" } }), o++), (r.author === void 0 || !l.call(r, "author")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "author" } }), o++), (r.committer === void 0 || !l.call(r, "committer")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "committer" }
    }), o++), (r.coAuthors === void 0 || !l.call(r, "coAuthors")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "coAuthors" }
    }), o++), (r.committedAt === void 0 || !l.call(r, "committedAt")) && (e = n(
      e,
      { instancePath: s, keyword: "required", params: { missingProperty: "committedAt" } }
    ), o++);
    for (let i of Object.keys(r)) i === "sha" || i === "author" || i === "committer" || i === "coAuthors" || i === "committedAt" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.sha !== void 0 && l.call(r, "sha") && (T(r.sha, { instancePath: s + "/sha" }) || (e = c(e, T.errors), o = e.length)), r.author !== void 0 && l.call(r, "author") && ($(r.author, { instancePath: s + "/author" }) || (e = c(e, $.errors), o = e.length)), r.committer !== void 0 && l.call(r, "committer") && ($(r.committer, { instancePath: s + "/committer" }) || (e = c(e, $.errors), o = e.length)), r.coAuthors !== void 0 && l.call(r, "coAuthors")) {
      let i = r.coAuthors;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) $(
          i[f],
          { instancePath: s + "/coAuthors/" + f }
        ) || (e = c(e, $.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/coAuthors", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    r.committedAt !== void 0 && l.call(r, "committedAt") && (b(r.committedAt, { instancePath: s + "/committedAt" }) || (e = c(e, b.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return me.errors = e, o === 0;
}
var Br = { type: "object", additionalProperties: false, required: ["sha", "at"], properties: { sha: { $ref: "#/$defs/objectId" }, at: { $ref: "#/$defs/instant" }, pusher: { $ref: "#/$defs/nullableAccount" } } };
function ae(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.sha === void 0 || !l.call(r, "sha")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha" } }), o++), (r.at === void 0 || !l.call(r, "at")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "at" } }), o++);
    for (let i of Object.keys(r)) i === "sha" || i === "at" || i === "pusher" || (e = n(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    r.sha !== void 0 && l.call(r, "sha") && (T(r.sha, { instancePath: s + "/sha" }) || (e = c(e, T.errors), o = e.length)), r.at !== void 0 && l.call(r, "at") && (b(r.at, { instancePath: s + "/at" }) || (e = c(e, b.errors), o = e.length)), r.pusher !== void 0 && l.call(r, "pusher") && ($(r.pusher, { instancePath: s + "/pusher" }) || (e = c(e, $.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ae.errors = e, o === 0;
}
var Lr = { type: "object", additionalProperties: false, required: ["ref", "at"], properties: { ref: { $ref: "#/$defs/text" }, at: { $ref: "#/$defs/instant" } } };
function ge(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.ref === void 0 || !l.call(r, "ref")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "ref" } }), o++), (r.at === void 0 || !l.call(r, "at")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "at" } }), o++);
    for (let i of Object.keys(
      r
    )) i === "ref" || i === "at" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    r.ref !== void 0 && l.call(r, "ref") && (d(r.ref, { instancePath: s + "/ref" }) || (e = c(e, d.errors), o = e.length)), r.at !== void 0 && l.call(r, "at") && (b(r.at, { instancePath: s + "/at" }) || (e = c(e, b.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ge.errors = e, o === 0;
}
var zr = { type: "object", additionalProperties: false, required: ["id", "reviewer", "state", "submittedAt", "commit"], properties: { id: {
  $ref: "#/$defs/text"
}, reviewer: { $ref: "#/$defs/nullableAccount" }, state: { type: "string", enum: [
  "APPROVED",
  "CHANGES_REQUESTED",
  "COMMENTED",
  "DISMISSED",
  "PENDING"
] }, submittedAt: { $ref: "#/$defs/instant" }, commit: { $ref: "#/$defs/objectId" }, dismissedBy: { $ref: "#/$defs/nullableAccount" } } };
function ke(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    (r.id === void 0 || !l.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.reviewer === void 0 || !l.call(r, "reviewer")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "reviewer" } }), o++), (r.state === void 0 || !l.call(r, "state")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "state" } }), o++), (r.submittedAt === void 0 || !l.call(r, "submittedAt")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "submittedAt" } }), o++), (r.commit === void 0 || !l.call(r, "commit")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "commit" } }), o++);
    for (let i of Object.keys(r)) i === "id" || i === "reviewer" || i === "state" || i === "submittedAt" || i === "commit" || i === "dismissedBy" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.reviewer !== void 0 && l.call(r, "reviewer") && ($(r.reviewer, { instancePath: s + "/reviewer" }) || (e = c(e, $.errors), o = e.length)), r.state !== void 0 && l.call(r, "state")) {
      let i = r.state;
      if (typeof i != "string") {
        let t = { instancePath: s + "/state", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "APPROVED" || i === "CHANGES_REQUESTED" || i === "COMMENTED" || i === "DISMISSED" || i === "PENDING")) {
        let t = { instancePath: s + "/state", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    r.submittedAt !== void 0 && l.call(r, "submittedAt") && (b(r.submittedAt, { instancePath: s + "/submittedAt" }) || (e = c(e, b.errors), o = e.length)), r.commit !== void 0 && l.call(r, "commit") && (T(r.commit, { instancePath: s + "/commit" }) || (e = c(e, T.errors), o = e.length)), r.dismissedBy !== void 0 && l.call(r, "dismissedBy") && ($(r.dismissedBy, { instancePath: s + "/dismissedBy" }) || (e = c(e, $.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return ke.errors = e, o === 0;
}
var Cr = { type: "object", additionalProperties: false, required: ["login", "id", "type", "permission", "teams"], properties: { login: { $ref: "#/$defs/text" }, id: { $ref: "#/$defs/numericId" }, type: { type: "string", enum: ["User", "Bot", "Organization", "Mannequin"] }, permission: {
  type: "string",
  enum: ["none", "read", "triage", "write", "maintain", "admin"]
}, teams: { type: "array", items: { $ref: "#/$defs/text" } } } };
function we(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.login === void 0 || !l.call(r, "login")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "login" } }), o++), (r.id === void 0 || !l.call(
      r,
      "id"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.type === void 0 || !l.call(r, "type")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++), (r.permission === void 0 || !l.call(
      r,
      "permission"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "permission" } }), o++), (r.teams === void 0 || !l.call(r, "teams")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "teams" } }), o++);
    for (let i of Object.keys(r)) i === "login" || i === "id" || i === "type" || i === "permission" || i === "teams" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.login !== void 0 && l.call(r, "login") && (d(r.login, { instancePath: s + "/login" }) || (e = c(e, d.errors), o = e.length)), r.id !== void 0 && l.call(r, "id") && (N(r.id, { instancePath: s + "/id" }) || (e = c(e, N.errors), o = e.length)), r.type !== void 0 && l.call(r, "type")) {
      let i = r.type;
      if (typeof i != "string") {
        let t = { instancePath: s + "/type", keyword: "type" };
        e = n(
          e,
          t
        ), o++;
      }
      if (!(i === "User" || i === "Bot" || i === "Organization" || i === "Mannequin")) {
        let t = { instancePath: s + "/type", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.permission !== void 0 && l.call(r, "permission")) {
      let i = r.permission;
      if (typeof i != "string") {
        let t = { instancePath: s + "/permission", keyword: "type" };
        e = n(e, t), o++;
      }
      if (!(i === "none" || i === "read" || i === "triage" || i === "write" || i === "maintain" || i === "admin")) {
        let t = { instancePath: s + "/permission", keyword: "enum" };
        e = n(e, t), o++;
      }
    }
    if (r.teams !== void 0 && l.call(r, "teams")) {
      let i = r.teams;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) d(i[f], { instancePath: s + "/teams/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/teams", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return we.errors = e, o === 0;
}
var Ur = { type: "object", additionalProperties: false, required: ["system", "id", "state", "title", "fetchedAt"], properties: {
  system: { $ref: "#/$defs/text" },
  id: { $ref: "#/$defs/text" },
  state: { $ref: "#/$defs/text" },
  title: { type: "string" },
  project: { $ref: "#/$defs/text" },
  openedAt: { $ref: "#/$defs/instant" },
  mentions: { type: "array", items: { $ref: "#/$defs/text" } },
  fetchedAt: { $ref: "#/$defs/instant" }
} };
function he(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.system === void 0 || !l.call(r, "system")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "system" } }), o++), (r.id === void 0 || !l.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.state === void 0 || !l.call(
      r,
      "state"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "state" } }), o++), (r.title === void 0 || !l.call(
      r,
      "title"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "title" } }), o++), (r.fetchedAt === void 0 || !l.call(r, "fetchedAt")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "fetchedAt" } }), o++);
    for (let i of Object.keys(r)) i === "system" || i === "id" || i === "state" || i === "title" || i === "project" || i === "openedAt" || i === "mentions" || i === "fetchedAt" || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.system !== void 0 && l.call(
      r,
      "system"
    ) && (d(r.system, { instancePath: s + "/system" }) || (e = c(e, d.errors), o = e.length)), r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.state !== void 0 && l.call(r, "state") && (d(r.state, { instancePath: s + "/state" }) || (e = c(e, d.errors), o = e.length)), r.title !== void 0 && l.call(r, "title") && typeof r.title != "string") {
      let i = { instancePath: s + "/title", keyword: "type" };
      e = n(e, i), o++;
    }
    if (r.project !== void 0 && l.call(r, "project") && (d(r.project, { instancePath: s + "/project" }) || (e = c(e, d.errors), o = e.length)), r.openedAt !== void 0 && l.call(r, "openedAt") && (b(r.openedAt, { instancePath: s + "/openedAt" }) || (e = c(e, b.errors), o = e.length)), r.mentions !== void 0 && l.call(r, "mentions")) {
      let i = r.mentions;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) d(i[f], { instancePath: s + "/mentions/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/mentions", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    r.fetchedAt !== void 0 && l.call(r, "fetchedAt") && (b(r.fetchedAt, { instancePath: s + "/fetchedAt" }) || (e = c(e, b.errors), o = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), o++;
  return he.errors = e, o === 0;
}
var Dr = Oe;
var Ie = { type: "object", additionalProperties: false, properties: { now: { $ref: "#/$defs/instant" }, repository: { $ref: "#/$defs/repositoryFacts" }, pullRequest: { $ref: "#/$defs/pullRequestFacts" }, commits: { type: "array", items: { $ref: "#/$defs/commitFacts" } }, heads: { type: "array", items: { $ref: "#/$defs/headFacts" } }, bases: { type: "array", items: { $ref: "#/$defs/baseFacts" } }, reviews: { type: "array", items: {
  $ref: "#/$defs/reviewFacts"
} }, people: { type: "array", items: { $ref: "#/$defs/personFacts" } }, tickets: { type: "array", items: { $ref: "#/$defs/ticketFacts" } } } };
function Oe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) l.call(Ie.properties, i) || (e = n(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.now !== void 0 && l.call(r, "now") && (b(r.now, { instancePath: s + "/now" }) || (e = c(e, b.errors), o = e.length)), r.repository !== void 0 && l.call(r, "repository") && (pe(r.repository, { instancePath: s + "/repository" }) || (e = c(e, pe.errors), o = e.length)), r.pullRequest !== void 0 && l.call(r, "pullRequest") && (ue(r.pullRequest, { instancePath: s + "/pullRequest" }) || (e = c(e, ue.errors), o = e.length)), r.commits !== void 0 && l.call(r, "commits")) {
      let i = r.commits;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) me(i[f], { instancePath: s + "/commits/" + f }) || (e = c(e, me.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/commits", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.heads !== void 0 && l.call(r, "heads")) {
      let i = r.heads;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) ae(i[f], { instancePath: s + "/heads/" + f }) || (e = c(e, ae.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/heads", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.bases !== void 0 && l.call(r, "bases")) {
      let i = r.bases;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) ge(i[f], { instancePath: s + "/bases/" + f }) || (e = c(e, ge.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/bases", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.reviews !== void 0 && l.call(r, "reviews")) {
      let i = r.reviews;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) ke(i[f], { instancePath: s + "/reviews/" + f }) || (e = c(e, ke.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/reviews", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.people !== void 0 && l.call(r, "people")) {
      let i = r.people;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) we(i[f], { instancePath: s + "/people/" + f }) || (e = c(e, we.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/people", keyword: "type" };
        e = n(e, t), o++;
      }
    }
    if (r.tickets !== void 0 && l.call(r, "tickets")) {
      let i = r.tickets;
      if (Array.isArray(i)) {
        let t = i.length;
        for (let f = 0; f < t; f++) he(i[f], { instancePath: s + "/tickets/" + f }) || (e = c(e, he.errors), o = e.length);
      } else {
        let t = { instancePath: s + "/tickets", keyword: "type" };
        e = n(e, t), o++;
      }
    }
  } else
    e = n(e, { instancePath: s, keyword: "type" }), o++;
  return Oe.errors = e, o === 0;
}
var Hr = {
  "access-grant": nr,
  "grant-metadata": cr,
  policy: Ar,
  roster: Pr,
  facts: Dr
};
var Zr = {
  text: Se,
  instant: Fe,
  duration: Me,
  url: Te,
  human: Be,
  principal: ze,
  environment: Ue,
  privilege: De,
  identityType: Ke,
  justification: Ge,
  metadata: He,
  accessGrantSpec: $e,
  identity: Qe,
  owner: Je,
  ticket: We,
  entitlement: xe,
  texts: Xe,
  validity: Ye,
  credential: er,
  review: rr,
  delegation: ir,
  agent: je,
  revocation: sr,
  nativeRef: tr,
  "access-grant": lr,
  grantMetadataSpec: fr,
  "grant-metadata": dr,
  deltaClass: yr,
  direction: pr,
  format: ur,
  level: mr,
  policySpec: ar,
  manifestScope: gr,
  ruleSetting: kr,
  match: wr,
  approvalEntry: hr,
  approvalDemand: vr,
  policy: $r,
  rosterSpec: xr,
  alias: Rr,
  rosterAccount: jr,
  roster: _r,
  numericId: Ir,
  objectId: Er,
  account: Fr,
  nullableAccount: Mr,
  repositoryFacts: Nr,
  pullRequestFacts: Tr,
  commitFacts: Vr,
  headFacts: Br,
  baseFacts: Lr,
  reviewFacts: zr,
  personFacts: Cr,
  ticketFacts: Ur,
  facts: Ie
};

// src/core/manifest/schema/shape-node.ts
function siteOf(kind2, root, error) {
  const pointer = [];
  let value2 = root;
  let node = chosen(Zr[kind2] ?? {}, value2);
  for (const step of error.instancePath.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const index = Array.isArray(value2) ? Number(key) : key;
    pointer.push(index);
    const inner = typeof index === "number" ? node.items : childOf(node, key);
    value2 = value2[index];
    node = chosen(inner ?? {}, value2);
  }
  return { pointer, value: value2, node };
}
function childOf(node, key) {
  const { properties = {}, additionalProperties } = node;
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === "object" ? additionalProperties : void 0;
}
function chosen(node, value2) {
  const target = referred(node);
  const branch = target.anyOf?.map(referred).find((one) => one.type !== void 0 && isOfType(value2, one));
  return branch ?? target;
}
function typesOf(node) {
  const branches = node.anyOf?.map(referred) ?? [];
  return [node, ...branches].flatMap((one) => one.type ?? []);
}
function choiceOf(node) {
  return node.anyOf?.flatMap((branch) => branch.required ?? []) ?? [];
}
function referred(node) {
  const name = node.$ref?.replace("#/$defs/", "");
  return name === void 0 ? node : referred(Zr[name] ?? {});
}
function isOfType(value2, { type }) {
  if (type === void 0) return true;
  switch (type) {
    case "null":
      return value2 === null;
    case "array":
      return Array.isArray(value2);
    case "object":
      return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
    case "integer":
      return Number.isInteger(value2);
    case "string":
    case "number":
    case "boolean":
      return typeof value2 === type;
  }
}

// src/core/manifest/schema/shape-words.ts
var TYPES = {
  object: "a mapping",
  array: "a list",
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "`true` or `false`",
  null: "`null`"
};
var value = (words2) => ({ code: "schema-wrong-value", words: words2 });
var KEYWORDS = {
  type: { code: "schema-wrong-type", words: wrongType },
  required: { code: "schema-missing-field", words: missing },
  additionalProperties: { code: "schema-unknown-field", words: unknownField },
  anyOf: {
    code: "schema-missing-field",
    words: (site) => ({
      message: `${subject(site)} lacks one of ${shownList(choiceOf(site.node))}`,
      help: "add at least one of them"
    })
  },
  const: value((site) => ({
    message: `${subject(site)} is ${found(site)}, not ${shown(site.node.const ?? "")}`,
    help: `write ${shown(site.node.const ?? "")}`
  })),
  enum: value(wrongName),
  maxLength: value((site) => ({
    message: `${subject(site)} is ${sizeOf2(site.value)} characters long, and ${site.node.maxLength} are the limit`,
    help: "write it shorter"
  })),
  pattern: value(wrongForm),
  minimum: value((site) => ({
    message: `${subject(site)} is ${found(site)}, and ${site.node.minimum} is the least`,
    help: `write ${site.node.minimum} or more`
  })),
  maximum: value((site) => ({
    message: `${subject(site)} is ${found(site)}, and ${site.node.maximum} is the most`,
    help: `write ${site.node.maximum} or less`
  })),
  minItems: value((site) => ({
    message: `${subject(site)} is an empty list`,
    help: "list at least one item"
  })),
  maxItems: value((site) => ({
    message: `${subject(site)} has ${sizeOf2(site.value)} items, and ${site.node.maxItems} are the limit`,
    help: "list fewer, or split them over several"
  })),
  uniqueItems: value((site, { j: j2 }) => ({
    message: `${subject(site)} lists ${found({ ...site, value: itemOf(site.value, j2) })} twice`,
    help: "take one of them out"
  })),
  minProperties: value((site) => ({
    message: `${subject(site)} is an empty mapping`,
    help: `give at least one of ${shownList(Object.keys(site.node.properties ?? {}))}`
  })),
  maxProperties: value((site) => ({
    message: `${subject(site)} has ${sizeOf2(site.value)} keys, and ${site.node.maxProperties} are the limit`,
    help: "give fewer"
  }))
};
function wrongType(site) {
  const types = typesOf(site.node);
  const wanted = types.map((type) => TYPES[type]).join(" or ");
  const message = `${subject(site)} is ${found(site)}, not ${wanted}`;
  if (site.value === null) return { message, help: `write ${wanted}, or take the field out` };
  if (isPlain2(site.value) && types.includes("string"))
    return { message, help: `put it in quotes: ${shown(`"${site.value}"`)}` };
  if (isPlain2(site.value) && types.includes("array"))
    return { message, help: "write a list, even of one item" };
  return { message, help: `write ${wanted}` };
}
function missing(site, { missingProperty = "" }) {
  const child = referred(childOf(site.node, missingProperty) ?? {});
  const field = shown(missingProperty);
  return {
    message: site.pointer.length === 0 ? `the field ${field} is missing` : `${subject(site)} lacks the field ${field}`,
    help: `add ${field}: ${wantedOf(child)}`
  };
}
function wantedOf(node) {
  if (node.const !== void 0) return shown(node.const);
  if (node.enum !== void 0) return `one of ${shownList(node.enum)}`;
  const example = node.examples?.[0];
  if (node.title !== void 0)
    return `${node.title}${example === void 0 ? "" : `, such as ${shown(example)}`}`;
  return typesOf(node).map((type) => TYPES[type]).join(" or ");
}
function unknownField(site, { additionalProperty = "" }) {
  const known = Object.keys(site.node.properties ?? {});
  const near = nearestName(additionalProperty, known);
  const field = shown(additionalProperty);
  return {
    message: site.pointer.length === 0 ? `the field ${field} is unknown` : `the field ${field} is unknown in ${subject(site)}`,
    help: near === void 0 ? `the fields known here are ${shownList(known)}` : `did you mean ${shown(near)}?`
  };
}
function wrongName(site) {
  const known = site.node.enum ?? [];
  const near = typeof site.value === "string" ? nearestName(site.value, known) : void 0;
  return {
    message: `${subject(site)} can't be ${found(site)}`,
    help: near === void 0 ? `write one of ${shownList(known)}` : `did you mean ${shown(near)}?`
  };
}
function wrongForm(site) {
  const { title, examples } = site.node;
  const example = examples?.[0];
  if (example === void 0) return blank(site);
  return {
    message: `${subject(site)} is ${found(site)}, not ${title}`,
    help: `write it like ${shown(example)}`
  };
}
function blank(site) {
  const hidden = typeof site.value === "string" && site.value.trim() !== "";
  return {
    message: `${subject(site)} is blank${hidden ? `: ${found(site)}` : ""}`,
    help: "write text that a reader can see"
  };
}
var subject = (site) => site.pointer.length === 0 ? "the document" : shownPath(site.pointer);
function found({ value: value2 }) {
  if (typeof value2 === "string" && value2.trim() === "") return "blank";
  if (isPlain2(value2)) return shown(`${value2}`);
  if (value2 === null) return "empty";
  return Array.isArray(value2) ? "a list" : "a mapping";
}
var isPlain2 = (value2) => typeof value2 === "string" || typeof value2 === "number" || typeof value2 === "boolean";
function sizeOf2(value2) {
  if (typeof value2 === "string") return Array.from(value2).length;
  return typeof value2 === "object" && value2 !== null ? Object.keys(value2).length : 0;
}
var itemOf = (list, index) => Array.isArray(list) && index !== void 0 ? list[index] : void 0;

// src/core/manifest/schema/check-shape.ts
var MOST_LISTED = 100;
var MOST_WEIGHED = 5e4;
function checkShape(kind2, document) {
  const validate = Hr[kind2];
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  const faults = onePerPlace(kind2, document, errors.slice(0, MOST_WEIGHED)).toSorted(byPlace);
  if (faults.length === 0) throw new Error("a shape was refused without a reason");
  const listed = faults.slice(0, MOST_LISTED).map(problemOf);
  const next = faults[MOST_LISTED];
  if (next === void 0) return listed;
  const rest = `${errors.length > MOST_WEIGHED ? "at least " : ""}${faults.length - MOST_LISTED}`;
  return [...listed, { ...next.place, code: next.code, ...notListed(rest) }];
}
var notListed = (rest) => ({
  message: `the document has ${rest} more ${rest === "1" ? "fault that is" : "faults that are"} not listed`,
  help: "mend those listed first"
});
function readShaped(kind2, document) {
  const problems = checkShape(kind2, document);
  return problems.length === 0 ? { value: document.value } : { problems };
}
function onePerPlace(kind2, document, errors) {
  const faults = /* @__PURE__ */ new Map();
  for (const error of errors) {
    const site = siteOf(kind2, document.value, error);
    if (!isAtHome(error, site)) continue;
    const { params = {}, instancePath } = error;
    const key = params.missingProperty ?? params.additionalProperty;
    const id = key === void 0 ? instancePath : `${instancePath} ${key}`;
    const known = faults.get(id);
    if (known !== void 0 && rank(known.error) <= rank(error)) continue;
    const code = KEYWORDS[error.keyword]?.code ?? "schema-wrong-value";
    faults.set(id, { code, error, site, place: document.at(pointerOf(error, site)) });
  }
  return [...faults.values()];
}
function isAtHome({ keyword, params = {} }, { node, value: value2 }) {
  switch (keyword) {
    case "type":
      return typesOf(node).every((type) => !isOfType(value2, { type }));
    case "required":
      return node.required?.includes(params.missingProperty ?? "") ?? false;
    case "anyOf":
      return choiceOf(node).length > 0;
    default:
      return Object.hasOwn(node, keyword) && isOfType(value2, node);
  }
}
function pointerOf({ params = {} }, { pointer }) {
  if (params.additionalProperty !== void 0) return [...pointer, params.additionalProperty];
  if (params.i !== void 0 && params.j !== void 0)
    return [...pointer, Math.max(params.i, params.j)];
  return pointer;
}
var ORDER = Object.keys(KEYWORDS);
var rank = (error) => ORDER.indexOf(error.keyword);
function problemOf({ code, error, site, place }) {
  const words2 = KEYWORDS[error.keyword]?.words(site, error.params ?? {});
  if (words2 === void 0) throw new Error(`no words for the keyword ${error.keyword}`);
  return { ...place, code, ...words2 };
}
function byPlace(a, b2) {
  return a.place.line - b2.place.line || a.place.column - b2.place.column || byText(a.code, b2.code) || byText(a.error.params?.missingProperty ?? "", b2.error.params?.missingProperty ?? "");
}

// src/core/manifest/access-grant/entitlements.ts
function declaredEntitlements({ at }, spec) {
  return spec.entitlements.map((one, nth) => {
    const pointer = ["spec", "entitlements", nth];
    return {
      entitlement: entitlementOf(one),
      at: (part, value2) => {
        if (part === "entitlement") return at(pointer);
        const written = one[part];
        const item = typeof written === "string" ? -1 : indexOf(written ?? [], value2, one.system);
        return at(item < 0 ? [...pointer, part] : [...pointer, part, item]);
      }
    };
  });
}
function indexOf(list, value2, system) {
  return value2 === void 0 ? -1 : list.findIndex((text) => pattern(text, system) === value2);
}
function entitlementOf(written) {
  const patterns = (values) => sortedSet((values ?? []).map((value2) => pattern(value2, written.system)));
  return {
    system: written.system,
    boundary: written.boundary === void 0 ? null : pattern(written.boundary, written.system),
    resources: patterns(
      typeof written.resource === "string" ? [written.resource] : written.resource
    ),
    role: written.role === void 0 ? null : pattern(written.role, written.system),
    actions: patterns(written.actions),
    scopes: patterns(written.scopes),
    secretKeys: patterns(written.secretKeys),
    privilege: written.privilege ?? null,
    conditions: written.conditions ?? null,
    delegable: written.delegable ?? false,
    dataClass: written.dataClass ?? null
  };
}
function pattern(text, system) {
  const escaped = text.replaceAll("\\", "\\\\");
  if (system !== "vault") return escaped;
  return escaped.replaceAll(/\*(?!$)/g, "\\*");
}

// src/core/manifest/access-grant/manifest-times.ts
function timeReader(document) {
  const problems = [];
  return {
    problems,
    instant: (text, pointer) => {
      if (text === void 0) return void 0;
      const instant = readInstant(text);
      if (instant === void 0) problems.push(unreadableTime(document, text, pointer));
      return instant;
    }
  };
}
var span = (text) => text === void 0 ? void 0 : readSpan(text);
var TIMES = [
  ["spec", "validity", "validFrom"],
  ["spec", "validity", "expiresAt"],
  ["spec", "review", "lastReviewedAt"],
  ["spec", "credential", "rotation", "lastRotatedAt"],
  ["spec", "delegation", "delegatedAdmin", "expiresAt"]
];
function unreadableTimes(document) {
  return TIMES.flatMap((pointer) => {
    const text = pointer.reduce(valueIn, document.value);
    if (typeof text !== "string" || readInstant(text) !== void 0) return [];
    return [unreadableTime(document, text, pointer)];
  });
}
function valueIn(container, key) {
  return isJsonObject(container) && Object.hasOwn(container, key) ? container[key] : void 0;
}

// src/core/manifest/access-grant/grant-of.ts
function grantOf(document, manifest, times, metadata) {
  const { spec } = manifest;
  const { at, place } = document;
  const declared = declaredEntitlements(document, spec);
  const credential = credentialOf(spec, times);
  const delegation = delegationOf(spec, times);
  const agent = agentOf(spec);
  return {
    id: grantId(`access-grant/${manifest.metadata.name}`),
    format: "access-grant",
    identity: { ...spec.identity, interactiveUse: spec.identity.interactiveUse ?? "forbidden" },
    entitlements: normalise(declared.map((one) => one.entitlement)),
    declared,
    metadata,
    ...credential === void 0 ? {} : { credential },
    ...delegation === void 0 ? {} : { delegation },
    ...agent === void 0 ? {} : { agent },
    revoked: spec.revocation?.state === "revoked",
    removal: {
      effective: "unknown",
      reasons: [],
      get place() {
        return at(["spec", "revocation"]);
      }
    },
    notes: notesOf(manifest),
    place,
    at: (part) => at(PARTS[part])
  };
}
var PARTS = {
  grant: ["metadata", "name"],
  identity: ["spec", "identity"],
  owner: ["spec", "owner"],
  primary: ["spec", "owner", "primary"],
  team: ["spec", "owner", "team"],
  justification: ["spec", "justification"],
  tickets: ["spec", "tickets"],
  expiresAt: ["spec", "validity", "expiresAt"],
  validity: ["spec", "validity"],
  review: ["spec", "review"],
  credential: ["spec", "credential"],
  rotation: ["spec", "credential", "rotation"],
  entitlements: ["spec", "entitlements"]
};
function credentialOf(spec, times) {
  if (spec.credential === void 0) return void 0;
  const { rotation, trust, consumers, ...rest } = spec.credential;
  const interval = span(rotation?.interval);
  const last = times.instant(rotation?.lastRotatedAt, [
    "spec",
    "credential",
    "rotation",
    "lastRotatedAt"
  ]);
  return {
    ...rest,
    consumers: consumers ?? [],
    ...trust === void 0 ? {} : { trust: { ...trust, subjectMatch: trust.subjectMatch ?? "exact" } },
    ...rotation === void 0 || interval === void 0 ? {} : {
      rotation: {
        interval,
        method: rotation.method,
        ...last === void 0 ? {} : { lastRotatedAt: last }
      }
    }
  };
}
function delegationOf(spec, times) {
  const { delegatedAdmin, sharedRole } = spec.delegation ?? {};
  if (delegatedAdmin === void 0 && sharedRole === void 0) return void 0;
  const expiresAt = times.instant(delegatedAdmin?.expiresAt, [
    "spec",
    "delegation",
    "delegatedAdmin",
    "expiresAt"
  ]);
  return {
    ...delegatedAdmin === void 0 ? {} : {
      delegatedAdmin: {
        principal: delegatedAdmin.principal,
        authority: delegatedAdmin.authority,
        scope: delegatedAdmin.scope,
        ...expiresAt === void 0 ? {} : { expiresAt }
      }
    },
    ...sharedRole === void 0 ? {} : {
      sharedRole: {
        members: sharedRole.members ?? [],
        ...sharedRole.memberSource === void 0 ? {} : { memberSource: { ...sharedRole.memberSource } },
        ...sharedRole.maxMembers === void 0 ? {} : { maxMembers: sharedRole.maxMembers }
      }
    }
  };
}
function agentOf(spec) {
  if (spec.agent === void 0) return void 0;
  return {
    ...spec.agent,
    tools: spec.agent.tools ?? [],
    approvalRequiredFor: spec.agent.approvalRequiredFor ?? [],
    maySpawn: spec.agent.maySpawn ?? false
  };
}
function notesOf(manifest) {
  const { labels, annotations: annotations2 } = manifest.metadata;
  const { exceptions, revocation, nativeRefs } = manifest.spec;
  return compact(plain({ labels, annotations: annotations2, exceptions, revocation, nativeRefs }));
}
var plain = (value2) => value2;

// src/core/manifest/access-grant/read-access-grants.ts
var MAX_GRANTS = 5e3;
var OTHER_KINDS = {
  AccessException: "exceptions are not judged by this version yet; take the file out of the governed paths",
  AccessReview: "reviews are not judged by this version yet; take the file out of the governed paths",
  GrantMetadata: "metadata for other manifests stands in .github/grantproof/metadata.yaml",
  Policy: "a policy stands in .github/grantproof/policy.yaml",
  Roster: "a roster stands in .github/grantproof/roster.yaml"
};
function readAccessGrants(path, read, inherit) {
  const grants = [];
  const problems = [...read.problems];
  for (const document of read.documents) {
    if (document.value === null) continue;
    const wrong = wrongKind(document);
    if (wrong !== void 0) {
      problems.push(wrong);
      continue;
    }
    const shaped = readShaped("access-grant", document);
    if ("problems" in shaped) {
      problems.push(...shaped.problems, ...unreadableTimes(document));
      continue;
    }
    const own = specMetadata(document, shaped.value.spec, "object");
    const times = timeReader(document);
    const metadata = inherit(own.metadata, shaped.value.metadata.name);
    const grant = grantOf(document, shaped.value, times, metadata);
    const unreadable = [...own.problems, ...times.problems];
    if (unreadable.length === 0) grants.push(grant);
    problems.push(...unreadable);
  }
  if (grants.length > MAX_GRANTS) {
    problems.push({
      code: "grant-too-many",
      path,
      line: 1,
      column: 1,
      message: `the file declares ${grants.length} grants, and ${MAX_GRANTS} are the limit`,
      help: "split it into several files"
    });
  }
  return { grants, problems };
}
function kindOf(document) {
  const { value: value2 } = document;
  if (typeof value2 !== "object" || value2 === null || !("kind" in value2)) return void 0;
  return typeof value2.kind === "string" ? value2.kind : void 0;
}
function wrongKind(document) {
  const kind2 = kindOf(document);
  if (kind2 === void 0 || kind2 === "AccessGrant") return void 0;
  const place = document.at(["kind"]);
  const elsewhere = Object.hasOwn(OTHER_KINDS, kind2) ? OTHER_KINDS[kind2] : void 0;
  if (elsewhere !== void 0) {
    return {
      code: "kind-not-supported",
      ...place,
      message: `the kind \`${kind2}\` does not belong here`,
      help: elsewhere
    };
  }
  const near = nearestName(kind2, ["AccessGrant"]);
  return {
    code: "kind-unknown",
    ...place,
    message: `the kind \`${kind2}\` is unknown`,
    help: near === void 0 ? "write `kind: AccessGrant`" : `did you mean \`${near}\`?`
  };
}

// src/core/manifest/file-text.ts
var MAX_FILE_BYTES = 1024 * 1024;
var OPAQUE = [
  ["version https://git-lfs.github.com/spec/", "a Git LFS pointer"],
  ["\0GITCRYPT\0", "encrypted by git-crypt"],
  ["$ANSIBLE_VAULT;", "encrypted by Ansible Vault"],
  ["age-encryption.org/", "encrypted by age"],
  ["-----BEGIN AGE ENCRYPTED FILE-----", "encrypted by age"],
  ["-----BEGIN PGP MESSAGE-----", "encrypted by PGP"]
];
var LONGEST_START = 64;
var ASCII = new TextDecoder("latin1");
var UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function fileText(file) {
  const place = { path: file.path, line: 1, column: 1 };
  if (file.size > MAX_FILE_BYTES) {
    return {
      kind: "problem",
      problem: {
        code: "file-too-large",
        ...place,
        message: `the file has ${file.size} bytes, and ${MAX_FILE_BYTES} are the limit`,
        help: "split it into several files"
      }
    };
  }
  switch (file.mode) {
    case "120000":
      return { kind: "opaque", reason: "a symbolic link" };
    case "160000":
      return { kind: "opaque", reason: "a submodule" };
    default:
      return decode(file);
  }
}
function decode(file) {
  const head = ASCII.decode(file.bytes.subarray(0, LONGEST_START));
  const opaque = OPAQUE.find(([start]) => head.startsWith(start));
  if (opaque !== void 0) return { kind: "opaque", reason: opaque[1] };
  try {
    return { kind: "text", text: UTF8.decode(file.bytes) };
  } catch {
    return {
      kind: "problem",
      problem: {
        code: "file-not-utf8",
        ...firstFault(file),
        message: "the file is not UTF-8 text",
        help: "save it as UTF-8; an encrypted file has to be governed in its plain form"
      }
    };
  }
}
function firstFault(file) {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  const mended = new TextEncoder().encode(lenient.decode(file.bytes));
  const fault = mended.findIndex((byte, at) => byte !== file.bytes[at]);
  const before = lenient.decode(file.bytes.subarray(0, fault), { stream: true }).split(/\r\n?|\n/);
  return { path: file.path, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

// src/core/manifest/kubernetes/grant-identity.ts
var KIND_SEGMENTS = /* @__PURE__ */ new Set([
  "RoleBinding",
  "ClusterRoleBinding",
  "ClusterRole",
  "ServiceAccount",
  "Secret",
  "opaque"
]);
function kubernetesGrantId(boundary, object, subject2) {
  const parts = subject2 === void 0 ? [object] : [object, subject2];
  const names = parts.flatMap(({ kind: kind2, namespace, name }) => [
    encodePart(kind2),
    namespaceSegment(namespace),
    encodePart(name)
  ]);
  return grantId(["kubernetes", boundarySegments(boundary), ...names].join("/"));
}
function opaqueId(boundary, path) {
  const segments = path.split("/").map(encodePart).join("/");
  return grantId(`kubernetes/${boundarySegments(boundary)}/opaque/${segments}`);
}
function principalId({ kind: kind2, namespace, name }) {
  return kind2 === "ServiceAccount" ? `kubernetes:${kind2}/${namespaceSegment(namespace)}/${encodePart(name)}` : `kubernetes:${kind2}/${encodePart(name)}`;
}
var namespaceSegment = (namespace) => {
  if (namespace === null) return "-";
  return namespace === "-" ? "%2D" : encodePart(namespace);
};
function boundarySegments(boundary) {
  if (boundary === "" || boundary === ".") return ".";
  return boundary.split("/").map((name) => KIND_SEGMENTS.has(name) ? encodeFirst(name) : encodePart(name)).join("/");
}
function encodePart(text) {
  return text.replaceAll(/[/%\p{Cc}]/gu, percent);
}
var encodeFirst = (text) => `${percent(text.charAt(0))}${text.slice(1)}`;
var percent = (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

// src/core/manifest/kubernetes/object.ts
function incomplete(object, pointer, message, help) {
  return { code: "kubernetes-incomplete", ...object.at(pointer), message, help };
}
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function mappingIn(value2, key) {
  const found2 = value2[key];
  return isJsonObject(found2) ? found2 : void 0;
}
function textIn(value2, key) {
  const found2 = value2?.[key];
  return typeof found2 === "string" && found2 !== "" ? found2 : void 0;
}
function readNamed(object) {
  const problems = [];
  const metadata = mappingIn(object.value, "metadata");
  const name = textIn(metadata, "name");
  if (name === void 0) {
    const generated = metadata?.["generateName"] !== void 0;
    problems.push(
      incomplete(
        object,
        ["metadata", generated ? "generateName" : "name"],
        generated ? `this ${object.kind} has a generated name, so nobody can tell it from others` : `this ${object.kind} has no name`,
        "write `metadata.name`"
      )
    );
  }
  const namespace = metadata?.["namespace"];
  if (namespace !== void 0 && namespace !== null && typeof namespace !== "string") {
    problems.push(
      incomplete(
        object,
        ["metadata", "namespace"],
        `the namespace \`${JSON.stringify(namespace)}\` is not text`,
        "write the name of a namespace, in quotes if it looks like a number"
      )
    );
  }
  const labels = readTexts(object, metadata, "labels", problems);
  const annotations2 = readTexts(object, metadata, "annotations", problems);
  if (name === void 0 || problems.length > 0) return { problems };
  return {
    value: {
      file: object.file,
      group: object.group,
      kind: object.kind,
      value: object.value,
      get place() {
        return object.place;
      },
      at: object.at,
      name,
      namespace: isClusterWide(object.kind) ? null : textIn(metadata, "namespace") ?? null,
      labels,
      annotations: annotations2
    }
  };
}
var isClusterWide = (kind2) => kind2 === "ClusterRole" || kind2 === "ClusterRoleBinding" || kind2 === "Namespace";
var NONE = {};
function readTexts(object, metadata, key, problems) {
  const entries = metadata?.[key];
  if (entries === void 0 || entries === null) return NONE;
  if (!isJsonObject(entries)) {
    problems.push(
      incomplete(object, ["metadata", key], `the ${key} are no mapping`, 'write `key: "value"`')
    );
    return NONE;
  }
  const texts = /* @__PURE__ */ Object.create(null);
  for (const [name, value2] of Object.entries(entries)) {
    if (isJsonObject(value2) || Array.isArray(value2)) {
      problems.push(
        incomplete(
          object,
          ["metadata", key, name],
          `the value of \`${name}\` is not text`,
          "write a text in quotes: Kubernetes takes nothing else here"
        )
      );
    } else if (value2 !== null) {
      texts[name] = typeof value2 === "string" ? value2 : JSON.stringify(value2);
    }
  }
  return texts;
}

// src/core/manifest/kubernetes/binding.ts
var SUBJECT_KINDS = ["ServiceAccount", "User", "Group"];
function readBinding(object) {
  const problems = [];
  const roleRef = readRoleRef(object, problems);
  const subjects2 = readSubjects(object, problems);
  if (roleRef === void 0 || problems.length > 0) return { problems };
  return { value: { object, roleRef, subjects: subjects2 } };
}
function readRoleRef(object, problems) {
  const ref = object.value["roleRef"];
  const fault = (key, message, help) => {
    problems.push(incomplete(object, ["roleRef", key], message, help));
  };
  if (!isJsonObject(ref)) {
    return fault("", "the `roleRef` is no mapping", "write its `apiGroup`, `kind` and `name`");
  }
  const name = textIn(ref, "name");
  if (name === void 0) return fault("name", "the `roleRef` names no role", "write its `name`");
  const { kind: kind2 } = ref;
  if (kind2 === "ClusterRole") return { kind: kind2, name };
  if (kind2 === "Role") {
    return object.kind === "RoleBinding" ? { kind: kind2, name } : fault("kind", "a ClusterRoleBinding can bind no Role", "name a ClusterRole");
  }
  return fault(
    "kind",
    `the \`roleRef\` is of the kind \`${shown4(kind2)}\``,
    "write `Role` or `ClusterRole`"
  );
}
function readSubjects(object, problems) {
  const list = object.value["subjects"];
  for (const key of ["userNames", "groupNames"]) {
    if (object.value[key] === void 0 || object.value[key] === null) continue;
    problems.push(
      incomplete(
        object,
        [key],
        `\`${key}\` gives access in a way of old`,
        "list them as `subjects`"
      )
    );
  }
  if (list === void 0 || list === null) return [];
  if (!Array.isArray(list)) {
    problems.push(
      incomplete(object, ["subjects"], "the `subjects` are no list", "write `- kind: \u2026`")
    );
    return [];
  }
  const found2 = /* @__PURE__ */ new Map();
  list.forEach((item, nth) => {
    const subject2 = readSubject(object, item, nth, problems);
    if (subject2 === void 0) return;
    const id = principalId(subject2);
    if (!found2.has(id)) found2.set(id, subject2);
  });
  return [...found2.values()];
}
function readSubject(object, item, nth, problems) {
  const fault = (key, message, help) => {
    problems.push(incomplete(object, ["subjects", nth, key], message, help));
  };
  if (!isJsonObject(item)) {
    return fault("", "this subject is no mapping", "write its `kind` and `name`");
  }
  const { kind: kind2, namespace } = item;
  if (typeof kind2 !== "string" || !SUBJECT_KINDS.includes(kind2)) {
    return fault(
      "kind",
      `a subject of the kind \`${shown4(kind2)}\` is unknown`,
      "write `ServiceAccount`, `User` or `Group`"
    );
  }
  const name = textIn(item, "name");
  if (name === void 0) return fault("name", `this ${kind2} has no name`, "write its `name`");
  if (kind2 !== "ServiceAccount") return { kind: kind2, namespace: null, name, nth };
  if (namespace !== void 0 && namespace !== null && typeof namespace !== "string") {
    return fault(
      "namespace",
      `the namespace \`${shown4(namespace)}\` is not text`,
      "put it in quotes"
    );
  }
  return { kind: kind2, namespace: textIn(item, "namespace") ?? object.namespace, name, nth };
}
var shown4 = (value2) => typeof value2 === "string" ? value2 : JSON.stringify(value2 ?? null);
var ACCOUNT_USER = /^system:serviceaccount:([^:]+):([^:]+)$/;
function identityOf(subject2) {
  const [, namespace, account] = subject2.kind === "User" ? ACCOUNT_USER.exec(subject2.name) ?? [] : [];
  const principal = namespace === void 0 || account === void 0 ? subject2 : { kind: "ServiceAccount", namespace, name: account };
  return {
    id: principalId(principal),
    type: identityType(principal),
    provider: "kubernetes",
    displayName: principal.name,
    interactiveUse: principal.kind === "ServiceAccount" ? "forbidden" : "allowed"
  };
}
function identityType({ kind: kind2, name }) {
  if (kind2 === "ServiceAccount") return "service-account";
  if (kind2 !== "User") return "shared-role";
  return name.startsWith("system:") ? "workload" : "iam-user";
}

// src/core/manifest/metadata/environment.ts
var NAMES = new Map(
  Object.entries({
    production: ["prod", "prd", "live"],
    preproduction: ["preprod", "pre-prod", "pre-production", "pre"],
    staging: ["stage", "stg", "uat"],
    test: ["tst", "testing", "qa"],
    development: ["dev", "develop"],
    sandbox: ["sbx", "sandpit"],
    shared: ["common"]
  }).flatMap(([name, others]) => [name, ...others].map((one) => [one, name]))
);
function environmentName(text) {
  const name = text.trim().toLowerCase();
  return NAMES.get(name) ?? name;
}

// src/core/manifest/metadata/owner-text.ts
var LOGIN = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/;
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
  const person2 = readPerson(trimmed);
  if (person2 !== void 0) return { primary: person2 };
  const slug = readTeam(trimmed);
  if (slug !== void 0) return { team: slug };
  const bare = trimmed.replace(/[\s>)]+$/, "");
  for (const start of [afterLast(bare, [" ", "	", "<", "(", ",", ";"]), afterLast(bare, [":"])]) {
    const primary = readPerson(bare.slice(start));
    if (primary !== void 0) return { ...named2(bare.slice(0, start)), primary };
  }
  return named2(trimmed);
}
function afterLast(text, signs) {
  return Math.max(...signs.map((sign) => text.lastIndexOf(sign))) + 1;
}
function named2(text) {
  const team = text.replace(/[\s:<(,;/-]+$/, "").trim();
  return team === "" ? {} : { team };
}

// src/core/manifest/metadata/tickets.ts
var SYSTEMS = [
  "jira",
  "servicenow",
  "github",
  "gitlab",
  "linear",
  "azure-boards",
  "freshservice",
  "other"
];
var KEY2 = /^[A-Z][A-Z0-9_]{1,31}-\d{1,12}$/;
var SERVICENOW = /^(?:CHG|INC|RITM|REQ|TASK|SCTASK|PRB)\d{5,12}$/;
var GITHUB = /^(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,12}$/;
var PREFIXED = new RegExp(`^(${SYSTEMS.join("|")}):(\\S+)$`);
function readTickets(text) {
  const words2 = text.split(/[\s,;]+/).filter((word) => word !== "");
  if (words2.length === 0) return [];
  const known = words2.map(readTicket).filter((ticket) => ticket !== void 0);
  return known.length > 0 ? known : [ticketOf("other", text.trim())];
}
function readTicket(word) {
  if (/^https?:\/\/./i.test(word)) return fromAddress(word);
  const [, system, id] = PREFIXED.exec(word) ?? [];
  if (system !== void 0 && id !== void 0) return ticketOf(system, id);
  if (KEY2.test(word)) return ticketOf("jira", word);
  if (SERVICENOW.test(word)) return ticketOf("servicenow", word);
  if (GITHUB.test(word)) return ticketOf("github", word);
  return void 0;
}
function fromAddress(url) {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)\/?([^?#]*)/i.exec(url) ?? [];
  const at = (system, id) => ({ ...ticketOf(system, id), url });
  const hub = /^([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)\/?$/.exec(path);
  if (/^(?:www\.)?github\.com$/i.test(host) && hub !== null) {
    return at("github", `${hub[1] ?? ""}#${hub[2] ?? ""}`);
  }
  const lab = /^(.+?)\/-\/(?:issues|merge_requests|work_items)\/(\d+)\/?$/.exec(path);
  if (lab !== null) return at("gitlab", `${lab[1] ?? ""}#${lab[2] ?? ""}`);
  const linear = /\/issue\/([A-Z][A-Z0-9]*-\d+)(?:\/|$)/.exec(path)?.[1];
  if (/^linear\.app$/i.test(host) && linear !== void 0) return at("linear", linear);
  const jira = /(?:^|\/)browse\/([A-Z][A-Z0-9_]*-\d+)\/?$/.exec(path)?.[1];
  if (jira !== void 0) return at("jira", jira);
  return at("other", url);
}
function ticketOf(system, id) {
  return { system, id, relation: "request" };
}

// src/core/manifest/metadata/annotation-fields.ts
var PREFIX = "grantproof.dev/";
var time = (field) => (text) => {
  const instant = readInstant(text);
  return instant === void 0 ? { code: "time-unreadable", wrong: "is not a time that can be read", help: TIME_HELP } : { values: { [field]: instant } };
};
var length = (field) => (text) => {
  const span2 = readSpan(text);
  return span2 === void 0 ? {
    code: "time-unreadable",
    wrong: "is not a length of time that can be read",
    help: 'write days, hours, minutes and seconds, such as "P90D" or "PT12H"'
  } : { values: { [field]: span2 } };
};
var person = (field) => (text) => {
  const found2 = readPerson(text);
  return found2 === void 0 ? NO_PERSON : { values: { [field]: found2 } };
};
var NO_PERSON = {
  code: "schema-wrong-value",
  wrong: "names no person",
  help: 'write one person, such as "github:octo-dev" or "email:octo@example.com"'
};
var people = (text) => {
  const found2 = text.split(/[\s,;]+/).map(readPerson);
  const known = found2.filter((one) => one !== void 0);
  return known.length < found2.length ? NO_PERSON : { values: { secondary: known } };
};
var plain2 = (field) => (text) => ({ values: { [field]: text } });
var tickets = (text) => ({ values: { tickets: readTickets(text) } });
var unused = () => ({ values: {} });
var CREDENTIAL_TYPES = ["static", "short-lived", "federated", "certificate", "none"];
var credentialType = (text) => CREDENTIAL_TYPES.find((type) => type === text.trim());
var OWN_FIELDS = /* @__PURE__ */ new Map([
  ["owner", person("primary")],
  ["owner-team", (text) => ({ values: { team: readTeam(text) ?? text } })],
  ["secondary", people],
  ["sponsor", person("sponsor")],
  ["contact", plain2("contact")],
  ["environment", (text) => ({ values: { environment: environmentName(text) } })],
  ["justification", plain2("justification")],
  ["ticket", tickets],
  ["tickets", tickets],
  ["valid-from", time("validFrom")],
  ["expires-at", time("expiresAt")],
  ["max-ttl", length("maxTtl")],
  [
    "on-expiry",
    (text) => text === "revoke" || text === "review" ? { values: { onExpiry: text } } : {
      code: "schema-wrong-value",
      wrong: "is not what can happen at the end",
      help: 'write "revoke" or "review"'
    }
  ],
  [
    "renewals",
    (text) => /^\d{1,5}$/.test(text) ? { values: { renewals: Number(text) } } : {
      code: "schema-wrong-value",
      wrong: "is not a count",
      help: 'write how often the grant was renewed, such as "2"'
    }
  ],
  ["review-cadence", length("reviewCadence")],
  ["last-reviewed", time("lastReviewedAt")],
  ["last-reviewed-by", person("lastReviewedBy")],
  ["last-review", plain2("lastReview")],
  [
    "credential-type",
    (text) => credentialType(text) === void 0 ? {
      code: "schema-wrong-value",
      wrong: "is not a type of credential",
      help: `write one of ${CREDENTIAL_TYPES.map((type) => `"${type}"`).join(", ")}`
    } : { values: {} }
  ],
  ["exception", unused],
  ["privilege-ack", unused]
]);
var owner = (text) => readOwnerText(text);
var end = (text) => ({
  expiresAt: readInstant(text) ?? { unreadable: text }
});
var UNIT = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
function lifetime(text) {
  const [, count, unit] = /^(\d{1,9})([smhdw])$/.exec(text) ?? [];
  const seconds = unit === void 0 ? void 0 : UNIT[unit];
  return seconds === void 0 ? {} : { maxTtl: Number(count) * seconds * 1e3 };
}
var channel = (text) => ({
  contact: /^[#@]|[:/@]/.test(text) ? text : `#${text}`
});
var ALIASES = [
  ["cloud-platform.justice.gov.uk/team-name", (text) => ({ team: text })],
  ["cloud-platform.justice.gov.uk/owner", owner],
  ["cloud-platform.justice.gov.uk/review-after", (text) => ({ ...end(text), onExpiry: "review" })],
  [
    "cloud-platform.justice.gov.uk/is-production",
    (text) => text === "true" ? { environment: "production" } : {}
  ],
  [
    "cloud-platform.justice.gov.uk/environment-name",
    (text) => ({ environment: environmentName(text) })
  ],
  ["cloud-platform.justice.gov.uk/slack-channel", channel],
  ["a8r.io/owner", owner],
  ["a8r.io/support", (text) => ({ contact: text })],
  ["a8r.io/chat", (text) => ({ contact: text })],
  ["janitor/expires", end],
  ["janitor/ttl", lifetime],
  ["team", (text) => ({ team: readTeam(text) ?? text })],
  ["Team", (text) => ({ team: readTeam(text) ?? text })],
  ["owner", owner],
  ["Owner", owner],
  ["ExpiresAt", end],
  ["Expiry", end],
  ["expirationDate", end],
  ["Ticket", (text) => ({ tickets: readTickets(text) })],
  ["ticket", (text) => ({ tickets: readTickets(text) })],
  ["environment", (text) => ({ environment: environmentName(text) })],
  ["Environment", (text) => ({ environment: environmentName(text) })]
];

// src/core/manifest/kubernetes/removal.ts
var KEEPERS = [
  {
    key: "argocd.argoproj.io/sync-options",
    keeps: (value2) => value2.split(",").map((option) => option.trim()).find((option) => option === "Prune=false" || option === "Delete=false")
  },
  {
    key: "helm.sh/resource-policy",
    keeps: (value2) => value2.trim() === "keep" ? value2 : void 0
  },
  {
    key: "kustomize.toolkit.fluxcd.io/prune",
    keeps: (value2) => value2.trim().toLowerCase() === "disabled" ? value2 : void 0
  }
];
function removalOf(object) {
  const kept = KEEPERS.flatMap(
    ({ key, keeps }) => ["annotations", "labels"].flatMap((carrier) => {
      const value2 = Object.hasOwn(object[carrier], key) ? object[carrier][key] : void 0;
      const setting = value2 === void 0 ? void 0 : keeps(value2);
      return setting === void 0 ? [] : [{ key, setting, pointer: ["metadata", carrier, key] }];
    })
  );
  return {
    effective: kept.length > 0 ? "no" : "unknown",
    reasons: kept.map(({ key, setting }) => `\`${key}: ${setting}\``),
    get place() {
      const [first] = kept;
      return first === void 0 ? object.place : object.at(first.pointer);
    }
  };
}

// src/core/manifest/kubernetes/grant-of.ts
function grantOf2(object, parts) {
  const { pointers, credential } = parts;
  return {
    id: parts.id,
    format: "kubernetes",
    identity: parts.identity,
    entitlements: parts.effective,
    declared: parts.declared,
    metadata: parts.metadata,
    ...credential === void 0 ? {} : { credential },
    revoked: false,
    removal: removalOf(object),
    notes: compact({
      ...parts.notes,
      labels: compact({ ...object.labels }),
      annotations: notedAnnotations(object)
    }),
    get place() {
      return object.place;
    },
    at: (part) => placeOf2(object, part, parts.metadata, pointers)
  };
}
function annotatedCredential(object) {
  const type = credentialType(object.annotations[`${PREFIX}credential-type`] ?? "");
  return type === void 0 ? void 0 : { type, consumers: [] };
}
function notedAnnotations({ annotations: annotations2 }) {
  return compact(
    Object.fromEntries(
      Object.entries(annotations2).filter(
        ([key]) => !key.startsWith(PREFIX) && key !== "kubectl.kubernetes.io/last-applied-configuration"
      )
    )
  );
}
function placeOf2(object, part, metadata, pointers) {
  const annotation = (...suffixes) => {
    const present2 = suffixes.find((suffix) => Object.hasOwn(object.annotations, PREFIX + suffix));
    return object.at(["metadata", "annotations", PREFIX + (present2 ?? "")]);
  };
  switch (part) {
    case "grant":
      return object.at(["metadata", "name"]);
    case "identity":
      return object.at(pointers.identity);
    case "entitlements":
      return object.at(pointers.entitlements);
    case "team":
      return metadata.team?.place ?? annotation("owner-team");
    case "owner":
    case "primary":
      return metadata.primary?.place ?? annotation("owner");
    case "justification":
      return metadata.justification?.place ?? annotation("justification");
    case "tickets":
      return metadata.tickets?.place ?? annotation("ticket", "tickets");
    case "expiresAt":
    case "validity":
      return metadata.expiresAt?.place ?? annotation("expires-at");
    case "review":
      return metadata.reviewCadence?.place ?? annotation("review-cadence");
    case "credential":
    case "rotation":
      return annotation("credential-type");
  }
}

// src/core/manifest/kubernetes/binding-grants.ts
function bindingGrants({ object, roleRef, subjects: subjects2 }, roles, metadata, boundary) {
  const { declared, effective } = roles.given(object, roleRef);
  const credential = annotatedCredential(object);
  return subjects2.map(
    (subject2) => grantOf2(object, {
      id: kubernetesGrantId(boundary, object, subject2),
      identity: identityOf(subject2),
      metadata,
      declared,
      effective,
      credential,
      notes: { roleRef: `${roleRef.kind}/${roleRef.name}` },
      pointers: { identity: ["subjects", subject2.nth], entitlements: ["roleRef"] }
    })
  );
}

// src/core/manifest/kubernetes/governed-kinds.ts
var RBAC = ["rbac.authorization.k8s.io", "authorization.openshift.io"];
var CORE = [""];
var GROUPS = {
  Role: RBAC,
  ClusterRole: RBAC,
  RoleBinding: RBAC,
  ClusterRoleBinding: RBAC,
  ServiceAccount: CORE,
  Secret: CORE,
  Namespace: CORE
};
function governedKind(group, kind2) {
  return isGovernedName(kind2) && GROUPS[kind2].includes(group) ? kind2 : void 0;
}
function isGovernedName(kind2) {
  return Object.hasOwn(GROUPS, kind2);
}

// src/core/manifest/kubernetes/carriers.ts
var CARRIERS = [
  {
    group: "argoproj.io",
    kinds: ["Application"],
    reason: "an Argo CD application",
    parts: ["spec.source", "spec.sources", "spec.sourceHydrator", "spec.destination"]
  },
  {
    group: "argoproj.io",
    kinds: ["ApplicationSet"],
    reason: "an Argo CD application set",
    parts: [
      "spec.generators",
      "spec.templatePatch",
      "spec.template.spec.source",
      "spec.template.spec.sources",
      "spec.template.spec.sourceHydrator",
      "spec.template.spec.destination"
    ]
  },
  {
    group: "helm.toolkit.fluxcd.io",
    kinds: ["HelmRelease"],
    reason: "a Helm release",
    parts: [
      "spec.chart",
      "spec.chartRef",
      "spec.values",
      "spec.valuesFrom",
      "spec.postRenderers",
      "spec.targetNamespace",
      "spec.releaseName",
      "spec.serviceAccountName"
    ]
  },
  {
    group: "helm.cattle.io",
    kinds: ["HelmChart", "HelmChartConfig"],
    reason: "a Helm chart",
    parts: [
      "spec.chart",
      "spec.chartContent",
      "spec.repo",
      "spec.version",
      "spec.values",
      "spec.valuesContent",
      "spec.set",
      "spec.targetNamespace"
    ]
  },
  {
    group: "source.toolkit.fluxcd.io",
    kinds: ["GitRepository", "OCIRepository", "HelmRepository", "HelmChart", "Bucket"],
    reason: "a source of manifests",
    parts: [
      "spec.url",
      "spec.ref",
      "spec.include",
      "spec.chart",
      "spec.version",
      "spec.sourceRef",
      "spec.valuesFiles",
      "spec.bucketName",
      "spec.endpoint",
      "spec.prefix"
    ]
  },
  {
    group: "kustomize.toolkit.fluxcd.io",
    kinds: ["Kustomization"],
    reason: "a Flux kustomization",
    parts: [
      "spec.patches",
      "spec.patchesStrategicMerge",
      "spec.patchesJson6902",
      "spec.components",
      "spec.postBuild",
      "spec.targetNamespace",
      "spec.namePrefix",
      "spec.nameSuffix",
      "spec.commonMetadata"
    ]
  },
  {
    group: "operators.coreos.com",
    kinds: ["ClusterServiceVersion"],
    reason: "permissions of an operator",
    parts: ["spec.install.spec.permissions", "spec.install.spec.clusterPermissions"]
  }
];
var isCarrierKind = (kind2) => CARRIERS.some(({ kinds }) => kinds.includes(kind2));
function carriedBy(object) {
  const carrier = CARRIERS.find(
    ({ group, kinds }) => group === object.group && kinds.includes(object.kind)
  );
  if (carrier !== void 0) {
    const parts = partsOf(object.value, carrier.parts);
    if (Object.keys(parts).length > 0) return { reason: carrier.reason, parts };
  }
  const held = [];
  for (const inner of Object.values(object.value)) collectAccess(inner, held);
  if (held.length === 0) return null;
  return { reason: `access inside an object of kind ${object.kind}`, parts: held };
}
function collectAccess(value2, held) {
  if (typeof value2 !== "object" || value2 === null) return;
  if (isJsonObject(value2) && isAccessObject(value2)) held.push(value2);
  else for (const inner of Object.values(value2)) collectAccess(inner, held);
}
function isAccessObject({ kind: kind2, apiVersion }) {
  if (typeof kind2 !== "string" || typeof apiVersion !== "string") return false;
  const group = groupOf(apiVersion);
  return group !== "" && governedKind(group, kind2) !== void 0;
}
function partsOf(value2, paths) {
  const parts = {};
  for (const path of paths) {
    const part = partAt(value2, path);
    if (part !== void 0 && part !== null) parts[path] = part;
  }
  return parts;
}
function partAt(value2, path) {
  let part = value2;
  for (const key of path.split(".")) part = isJsonObject(part) ? part[key] : void 0;
  return part;
}

// src/core/manifest/kubernetes/doubts.ts
var TYPE_KEYS = ["kind", "apiVersion", "items"];
function graveDoubts(document) {
  return document.ambiguities.filter(
    (problem2) => problem2.code === "yaml-tag" || problem2.code === "yaml-anchor" || problem2.code === "yaml-duplicate-key" && isTypeKey(document, problem2)
  );
}
function isTypeKey(document, { line, column }) {
  return TYPE_KEYS.some((key) => {
    const place = document.at([key]);
    return place.line === line && place.column === column;
  });
}

// src/core/manifest/kubernetes/extract-objects.ts
function extractObjects({ file, documents }) {
  const found2 = { objects: [], unrecognised: [], problems: [] };
  for (const document of documents.documents) {
    const { value: value2 } = document;
    if (value2 === null) continue;
    if (isJsonObject(value2)) visit(file, document, value2, [], void 0, found2);
    else found2.unrecognised.push(notAnObject(document, isPatch(value2) ? "a patch" : void 0));
  }
  return found2;
}
function visit(file, document, value2, pointer, inherited, found2) {
  const type = typeOf(value2, inherited);
  const at = (inner) => document.at([...pointer, ...inner]);
  const object = {
    file,
    group: groupOf(type?.apiVersion ?? ""),
    kind: type?.kind ?? "",
    value: value2,
    get place() {
      return pointer.length === 0 ? document.place : document.at(pointer);
    },
    at
  };
  const listed = visitItems(object, document, pointer, type, found2);
  if (type !== void 0) {
    if (!listed || isGovernedName(type.kind)) found2.objects.push([object, document]);
    return;
  }
  if (listed) return;
  const kind2 = value2["kind"];
  if (typeof kind2 === "string" && isGovernedName(kind2)) {
    found2.problems.push({
      code: "kubernetes-incomplete",
      ...at(["kind"]),
      message: `this ${kind2} has no \`apiVersion\``,
      help: "write the `apiVersion` that belongs to it"
    });
  } else {
    found2.unrecognised.push({ ...notAnObject(document, void 0), place: object.place, value: value2 });
  }
}
function visitItems(list, document, pointer, type, found2) {
  const items = list.value["items"];
  if (!Array.isArray(items)) {
    const empty = items === void 0 || items === null;
    if (!isListKind(list.kind)) return false;
    if (!empty) found2.problems.push(wrongItem(list.at(["items"]), "the `items` are no list"));
    return true;
  }
  const inherited = type !== void 0 && isListKind(type.kind) && type.kind !== "List" ? { apiVersion: type.apiVersion, kind: type.kind.slice(0, -"List".length) } : void 0;
  items.forEach((item, nth) => {
    const inner = [...pointer, "items", nth];
    if (isJsonObject(item)) visit(list.file, document, item, inner, inherited, found2);
    else found2.problems.push(wrongItem(document.at(inner), "this item of a list is no object"));
  });
  return true;
}
function wrongItem(place, message) {
  return {
    code: "kubernetes-incomplete",
    ...place,
    message,
    help: "write objects with `apiVersion`, `kind` and `metadata`"
  };
}
var isListKind = (kind2) => kind2.endsWith("List");
function typeOf(value2, inherited) {
  const { kind: kind2, apiVersion } = value2;
  if (kind2 === void 0 && inherited !== void 0) return inherited;
  if (typeof kind2 !== "string" || kind2 === "") return void 0;
  return typeof apiVersion === "string" && apiVersion !== "" ? { apiVersion, kind: kind2 } : void 0;
}
function notAnObject(document, reason) {
  return {
    reason: reason ?? "not a Kubernetes object",
    get place() {
      return document.place;
    },
    value: document.value
  };
}
function isPatch(value2) {
  return Array.isArray(value2) && value2.length > 0 && value2.every((step) => isJsonObject(step) && "op" in step && "path" in step);
}

// src/core/manifest/kubernetes/marks.ts
var TEMPLATE_TEXT = /\{\{|\{%|<%/;
var isTemplateText = (text) => TEMPLATE_TEXT.test(text);
function concealment(object) {
  const { value: value2 } = object;
  if (isJsonObject(value2["sops"])) return "encrypted by SOPS";
  if (someText(value2, (text) => text.includes("{{") || text.includes("{%"))) return "a template";
  return isMergePatch(object) ? "a patch" : void 0;
}
var DIRECTIVES = ["$patch", "$retainKeys", "$deleteFromPrimitiveList", "$setElementOrder"];
function isMergePatch({ kind: kind2, value: value2 }) {
  if (someKey(value2, (key) => DIRECTIVES.some((directive) => key.startsWith(directive))))
    return true;
  switch (kind2) {
    case "RoleBinding":
    case "ClusterRoleBinding":
      return value2["roleRef"] === void 0;
    case "Role":
      return value2["rules"] === void 0;
    case "ClusterRole":
      return value2["rules"] === void 0 && value2["aggregationRule"] === void 0;
    default:
      return false;
  }
}
function someText(value2, test) {
  if (typeof value2 === "string") return test(value2);
  if (Array.isArray(value2)) return value2.some((item) => someText(item, test));
  if (!isJsonObject(value2)) return false;
  return Object.entries(value2).some(([key, inner]) => test(key) || someText(inner, test));
}
function someKey(value2, test) {
  if (Array.isArray(value2)) return value2.some((item) => someKey(item, test));
  if (!isJsonObject(value2)) return false;
  return Object.entries(value2).some(([key, inner]) => test(key) || someKey(inner, test));
}

// src/core/manifest/kubernetes/kustomization.ts
var FIELDS = [
  "commonAnnotations",
  "configurations",
  "generators",
  "helmChartInflationGenerator",
  "helmCharts",
  "helmGlobals",
  "namePrefix",
  "nameSuffix",
  "namespace",
  "openapi",
  "patchesJson6902",
  "patchesStrategicMerge",
  "replacements",
  "transformers",
  "vars"
];
var LISTS_OF_SOURCES = ["resources", "bases", "components", "crds"];
var isKustomizationPath = (path) => /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path);
var isKustomization = (group, kind2) => group === "kustomize.config.k8s.io" && (kind2 === "Kustomization" || kind2 === "Component");
function kustomizationParts(value2) {
  const parts = {};
  const keep = (key, part) => {
    if (part !== void 0 && !isVoid(part)) parts[key] = part;
  };
  for (const field of FIELDS) keep(field, value2[field]);
  for (const list of LISTS_OF_SOURCES) keep(list, only(value2[list], isRemote));
  keep("patches", only(value2["patches"], mayTouchGrants));
  keep("secretGenerator", only(value2["secretGenerator"], isTokenGenerator));
  for (const labels of ["labels", "commonLabels"]) {
    if (someText(value2[labels], isAggregation)) keep(labels, value2[labels]);
  }
  return Object.keys(parts).length === 0 ? null : parts;
}
function isVoid(part) {
  if (part === null || part === "") return true;
  return typeof part === "object" && Object.keys(part).length === 0;
}
function only(list, test) {
  return Array.isArray(list) ? list.filter(test) : list;
}
function isRemote(source) {
  if (typeof source !== "string") return true;
  return /:\/\/|^git@|^[\w.-]+@[\w.-]+:|[?&](?:ref|version|submodules|timeout)=/.test(source) || /^(?:gh|git|hg|bb|s3|gcs|file):/.test(source) || /^(?!\.{1,2}\/)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[/:]/i.test(source);
}
function mayTouchGrants(patch) {
  if (!isJsonObject(patch) || patch["options"] !== void 0) return true;
  const { target, patch: inline } = patch;
  const kind2 = isJsonObject(target) ? target["kind"] : void 0;
  if (typeof kind2 !== "string" || !/^[A-Z][A-Za-z0-9]*$/.test(kind2)) return true;
  if (typeof inline === "string" && /\/kind\b/.test(inline)) return true;
  return isGovernedName(kind2) || isCarrierKind(kind2);
}
function isTokenGenerator(secret) {
  return !isJsonObject(secret) || secret["type"] === "kubernetes.io/service-account-token";
}
var isAggregation = (text) => text.startsWith("rbac.authorization.k8s.io/");

// src/core/manifest/kubernetes/rule-privilege.ts
var RBAC2 = "rbac.authorization.k8s.io";
function natureOf(group, resource) {
  const touches = (wantedGroup, ...wanted) => (group === "*" || group === wantedGroup) && wanted.some((one) => takesIn(resource, one));
  const roles = touches(RBAC2, "roles", "clusterroles");
  return {
    everything: group === "*" && resource === "*",
    access: roles || touches(RBAC2, "rolebindings", "clusterrolebindings"),
    becoming: roles || touches("", "users", "groups", "serviceaccounts") || touches("authentication.k8s.io", "uids") || (group === "*" || group === "authentication.k8s.io") && resource.startsWith("userextras"),
    identities: touches("", "serviceaccounts", "serviceaccounts/token"),
    signing: touches(
      "certificates.k8s.io",
      "certificatesigningrequests",
      "certificatesigningrequests/approval",
      "certificatesigningrequests/status",
      "signers"
    ),
    secrets: touches("", "secrets")
  };
}
function takesIn(pattern2, resource) {
  if (pattern2 === "*" || pattern2 === resource) return true;
  const slash = resource.indexOf("/");
  return slash >= 0 && pattern2 === `*${resource.slice(slash)}`;
}
var READ = ["get", "list", "watch"];
var READ_PATH = ["get", "head", "options"];
var WRITE = ["create", "update", "patch", "delete", "deletecollection"];
function privilegeOf(nature, verb) {
  const may = (...verbs) => verb === "*" || verbs.includes(verb);
  if (verb === "escalate" || verb === "bind" || verb === "impersonate") return "privileged";
  if (verb === "*" && (nature.everything || nature.becoming)) return "privileged";
  if (nature.access && may(...WRITE)) return "admin";
  if (nature.identities && may("create")) return "identity-issue";
  if (nature.signing && may("create", "update", "patch", "approve", "sign"))
    return "identity-issue";
  if (nature.secrets && may(...READ)) return "secret-read";
  return READ.includes(verb) ? "read" : "write";
}
function pathPrivilegeOf(verb) {
  return READ_PATH.includes(verb) ? "read" : "write";
}
function graver(a, b2) {
  return PRIVILEGES.indexOf(a) > PRIVILEGES.indexOf(b2) ? a : b2;
}

// src/core/manifest/kubernetes/rule-resources.ts
function resourceCount(rule) {
  const { apiGroups, resources, resourceNames, nonResourceURLs } = rule;
  return apiGroups.length * resources.length * Math.max(1, resourceNames.length) + nonResourceURLs.length;
}
function ruleResources(rule) {
  return [...namedResources(rule), ...rule.nonResourceURLs.map(pathResource)];
}
function namedResources(rule) {
  const found2 = [];
  rule.apiGroups.forEach((group, nthGroup) => {
    rule.resources.forEach((resource, nth) => {
      const kind2 = `${groupPattern(group)}/${resourcePattern(resource)}`;
      const nature = natureOf(group, resource);
      const from = [
        ["resources", nth],
        ["apiGroups", nthGroup]
      ];
      if (rule.resourceNames.length === 0) found2.push({ pattern: kind2, nature, from });
      rule.resourceNames.forEach((name, nthName) => {
        found2.push({
          pattern: `${kind2}:${literal(name)}`,
          nature,
          from: [["resourceNames", nthName], ...from]
        });
      });
    });
  });
  return found2;
}
function groupPattern(group) {
  if (group === "") return "core";
  return group === "*" ? group : literal(group);
}
function resourcePattern(resource) {
  if (resource === "*") return resource;
  return resource.startsWith("*/") ? `*/${literal(resource.slice(2))}` : literal(resource);
}
function pathResource(path, nth) {
  const start = path.replace(/\*+$/, "");
  return {
    pattern: `url:${literal(start)}${start === path ? "" : "*"}`,
    nature: null,
    from: [["nonResourceURLs", nth]]
  };
}

// src/core/manifest/kubernetes/rule-entitlements.ts
var blankEntitlement = {
  system: "kubernetes",
  boundary: null,
  resources: [],
  role: null,
  actions: [],
  scopes: [],
  secretKeys: [],
  privilege: null,
  conditions: null,
  delegable: false,
  dataClass: null
};
function ruleEntitlements(object, rule, nth, boundary) {
  const resources = ruleResources(rule).filter(
    ({ nature }) => nature !== null || boundary === CLUSTER
  );
  const verbs = rule.verbs.includes("*") ? ["*"] : rule.verbs;
  if (resources.length === 0 || verbs.length === 0) return { declared: [], effective: [] };
  const effective = splitByPrivilege(resources, verbs, boundary);
  const whole = {
    ...blankEntitlement,
    boundary,
    resources: resources.map(({ pattern: pattern2 }) => pattern2),
    actions: rule.verbs.map(verbPattern),
    privilege: effective.map(({ privilege }) => privilege).reduce((a, b2) => a === null || b2 === null ? a ?? b2 : graver(a, b2), null)
  };
  return {
    declared: [{ entitlement: whole, at: placesOf(object, rule, nth) }],
    effective
  };
}
var CLUSTER = "cluster";
var verbPattern = (verb) => verb === "*" ? verb : literal(verb);
function splitByPrivilege(resources, verbs, boundary) {
  const alike = grouped(resources, ({ nature }) => JSON.stringify(nature));
  return [...alike.values()].flatMap((group) => {
    const nature = group[0]?.nature ?? null;
    const byPrivilege = grouped(
      verbs,
      (verb) => nature === null ? pathPrivilegeOf(verb) : privilegeOf(nature, verb)
    );
    return [...byPrivilege].map(([privilege, some]) => ({
      ...blankEntitlement,
      boundary,
      resources: group.map(({ pattern: pattern2 }) => pattern2),
      actions: some.map(verbPattern),
      privilege
    }));
  });
}
function grouped(items, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const group = groups.get(keyOf2(item));
    if (group === void 0) groups.set(keyOf2(item), [item]);
    else group.push(item);
  }
  return groups;
}
function placesOf(object, rule, nth) {
  return (part, value2) => object.at(["rules", nth, ...pointerTo(rule, part, value2)]);
}
function pointerTo(rule, part, value2) {
  switch (part) {
    case "actions": {
      const found2 = rule.verbs.findIndex((verb) => verbPattern(verb) === value2);
      return found2 < 0 ? ["verbs"] : ["verbs", found2];
    }
    case "resource": {
      const from = ruleResources(rule).find(({ pattern: pattern2 }) => pattern2 === value2)?.from[0];
      return from ?? [rule.resources.length > 0 ? "resources" : "nonResourceURLs"];
    }
    case "entitlement":
    case "role":
    case "scopes":
    case "secretKeys":
      return [];
  }
}

// src/core/manifest/kubernetes/token-secret.ts
var ACCOUNT = "kubernetes.io/service-account.name";
function isTokenSecret(type) {
  return type === "kubernetes.io/service-account-token" || typeof type === "string" && /^ENC\[|\{\{|\{%/.test(type) || typeof type === "object" && type !== null;
}
function readTokenSecret(object) {
  const pointer = ["metadata", "annotations", ACCOUNT];
  const account = textIn(object.annotations, ACCOUNT);
  if (account === void 0) {
    const problem2 = incomplete(
      object,
      pointer,
      "this token Secret names no ServiceAccount",
      `write the annotation \`${ACCOUNT}\``
    );
    return { problems: [problem2] };
  }
  const namespace = object.namespace ?? "-";
  return {
    value: {
      account,
      declared: {
        entitlement: {
          ...blankEntitlement,
          boundary: `namespace:${literal(namespace)}`,
          resources: [`core/serviceaccounts:${literal(account)}`],
          actions: ["authenticate"],
          privilege: "identity-issue"
        },
        at: () => object.at(pointer)
      }
    }
  };
}

// src/core/manifest/kubernetes/classify-file.ts
function classifyFile(file) {
  const { documents, text } = file;
  const place = { path: file.file.path, line: 1, column: 1 };
  if (documents.problems.length > 0) {
    return isTemplateText(text) ? unread([{ reason: "a template", place, parts: void 0 }], []) : unread([], documents.problems);
  }
  const objects = [];
  const concealed = [];
  const problems = [];
  const read = extractObjects(file);
  problems.push(...read.problems);
  for (const one of read.unrecognised) {
    if (isKustomizationPath(file.file.path) && isJsonObject(one.value)) {
      concealed.push(...kustomizationIn({ value: one.value, place: one.place }));
    } else {
      concealed.push(concealedAt(one, one.reason, one.value));
    }
  }
  const governed = /* @__PURE__ */ new Set();
  for (const [object, document] of read.objects) {
    const kind2 = governedKind(object.group, object.kind);
    if (kind2 === void 0) {
      concealed.push(...concealedIn(object));
      problems.push(...misplaced(object));
      continue;
    }
    if (kind2 === "Secret" && !isTokenSecret(object.value["type"])) continue;
    governed.add(document);
    sort(object, kind2, document, { objects, concealed, problems });
  }
  for (const document of documents.documents) {
    problems.push(...governed.has(document) ? document.ambiguities : graveDoubts(document));
  }
  return { objects, concealed, problems };
}
var unread = (concealed, problems) => ({
  objects: [],
  concealed,
  problems
});
function sort(object, kind2, document, into) {
  const reason = concealment(object);
  if (reason !== void 0) {
    into.concealed.push(concealedAt(object, reason, kind2 === "Secret" ? void 0 : object.value));
    return;
  }
  const named3 = readNamed(object);
  if ("problems" in named3) into.problems.push(...named3.problems);
  else if (document.ambiguities.length === 0) into.objects.push(named3.value);
}
function concealedIn(object) {
  const { group, kind: kind2, value: value2 } = object;
  if (isKustomization(group, kind2)) return kustomizationIn(object);
  if (kind2.includes("{{") || kind2.includes("{%")) return [concealedAt(object, "a template", value2)];
  const carried = carriedBy(object);
  return carried === null ? [] : [concealedAt(object, carried.reason, carried.parts)];
}
function kustomizationIn(object) {
  const parts = kustomizationParts(object.value);
  return parts === null ? [] : [concealedAt(object, "a kustomization that fetches or changes objects", parts)];
}
function concealedAt(object, reason, parts) {
  return {
    reason,
    get place() {
      return object.place;
    },
    parts
  };
}
function misplaced(object) {
  if (object.group !== "grantproof.dev") return [];
  const help = object.kind === "GrantMetadata" ? "move it to .github/grantproof/metadata.yaml" : "move it to a path that the policy governs with the format `access-grant`";
  return [
    {
      code: "kind-not-supported",
      ...object.at(["kind"]),
      message: `the kind ${shown(object.kind)} can't stand in a file of the format \`kubernetes\``,
      help
    }
  ];
}

// src/core/manifest/kubernetes/duplicates.ts
function withoutDuplicates(objects) {
  const first = /* @__PURE__ */ new Map();
  const problems = [];
  for (const object of objects) {
    const key = JSON.stringify([object.kind, object.namespace, object.name]);
    const known = first.get(key);
    if (known === void 0) first.set(key, object);
    else if (object.kind !== "Namespace") problems.push(duplicate(object, known));
  }
  return { objects: [...first.values()], problems };
}
function duplicate(object, known) {
  const { path, line } = known.place;
  const where = object.namespace === null ? "" : ` in the namespace \`${object.namespace}\``;
  return {
    code: "grant-duplicate",
    ...object.at(["metadata", "name"]),
    message: `the ${object.kind} \`${object.name}\`${where} stands in \`${path}\`, line ${line}, too`,
    help: "keep one of them, or let the policy part the folders by `boundary`"
  };
}

// src/core/manifest/kubernetes/federation.ts
var CLOUDS = [
  {
    annotation: "eks.amazonaws.com/role-arn",
    mechanism: "irsa",
    entitlement: (arn) => ({
      system: "aws",
      boundary: within("account", /^arn:[^:]*:iam::([^:]+):/.exec(arn)?.[1])
    })
  },
  {
    annotation: "iam.gke.io/gcp-service-account",
    mechanism: "gke-workload-identity",
    entitlement: (account) => ({
      system: "gcp",
      boundary: within("project", /@([^.@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1])
    })
  },
  {
    annotation: "azure.workload.identity/client-id",
    mechanism: "azure-workload-identity",
    entitlement: (_client, { annotations: annotations2 }) => ({
      system: "azure",
      boundary: within("tenant", annotations2["azure.workload.identity/tenant-id"])
    })
  }
];
var within = (scope, name) => name === void 0 ? null : `${scope}:${literal(name)}`;
function federationOf(object) {
  const found2 = CLOUDS.flatMap(({ annotation, mechanism, entitlement }) => {
    const value2 = object.annotations[annotation]?.trim() ?? "";
    if (value2 === "") return [];
    const declared = {
      entitlement: {
        ...blankEntitlement,
        resources: [literal(value2)],
        actions: ["assume"],
        ...entitlement(value2, object)
      },
      at: () => object.at(["metadata", "annotations", annotation])
    };
    return [{ mechanism, declared }];
  });
  if (found2.length === 0) return null;
  return {
    mechanism: found2.map(({ mechanism }) => mechanism).join("+"),
    declared: found2.map(({ declared }) => declared)
  };
}

// src/core/manifest/metadata/annotations.ts
function readAnnotations(carriers, from) {
  const found2 = {};
  const problems = [];
  for (const carrier of carriers) readOwn(carrier, from, found2, problems);
  for (const [key, read] of ALIASES) {
    for (const carrier of carriers) {
      const text = textOf(carrier, key);
      if (text !== void 0) add(found2, read(text), from, () => carrier.at(key));
    }
  }
  return { metadata: found2, problems };
}
function readOwn(carrier, from, found2, problems) {
  for (const key of Object.keys(carrier.entries)) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    const reader = OWN_FIELDS.get(name);
    if (reader === void 0) {
      problems.push(unknownField2(name, carrier.at(key)));
      continue;
    }
    const text = textOf(carrier, key);
    if (text === void 0) continue;
    const read = reader(text);
    if ("values" in read) {
      add(found2, read.values, from, () => carrier.at(key));
      continue;
    }
    const { code, wrong, help } = read;
    problems.push({ code, ...carrier.at(key), message: `\`${text}\` ${wrong}`, help });
    if (name === "expires-at") {
      add(found2, { expiresAt: { unreadable: text } }, from, () => carrier.at(key));
    }
  }
}
function unknownField2(name, place) {
  const near = nearestName(name, [...OWN_FIELDS.keys()]);
  return {
    code: "schema-unknown-field",
    ...place,
    message: `the annotation \`${PREFIX}${name}\` is unknown`,
    help: near === void 0 ? `write one of ${[...OWN_FIELDS.keys()].join(", ")} after ${PREFIX}` : `did you mean \`${PREFIX}${near}\`?`
  };
}
function textOf(carrier, key) {
  if (!Object.hasOwn(carrier.entries, key)) return void 0;
  const text = carrier.entries[key]?.trim();
  return text === "" ? void 0 : text;
}
function add(found2, values, from, place) {
  const fresh = Object.entries(values).filter(([field]) => !Object.hasOwn(found2, field)).map(([field, value2]) => [field, sourced(value2, from, place)]);
  Object.assign(found2, Object.fromEntries(fresh));
}

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
    return patterns.some((pattern2) => matchesList(pattern2, "**", parts, matchesName));
  };
}
function matchesName(pattern2, name) {
  if (pattern2 === "*") return true;
  return matchesList(
    tokens(pattern2),
    "*",
    Array.from(name),
    (token, char) => token === "?" ? true : token.replace(/^\\(?=.)/su, "") === char
  );
}
function tokens(pattern2) {
  return [...pattern2.matchAll(/\\?./gsu)].map((match) => match[0]);
}
function matchesList(pattern2, any, items, matches2) {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let next = 0; next < items.length; ) {
    const wanted = pattern2[at];
    const item = items[next] ?? "";
    if (wanted === any) {
      star = at;
      resume = next;
      at += 1;
    } else if (wanted !== void 0 && matches2(wanted, item)) {
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
  return pattern2.slice(at).every((one) => one === any);
}

// src/core/manifest/metadata/codeowners.ts
function readCodeowners(path, text) {
  const entries = text.split(/\r\n|\r|\n/).flatMap((line, nth) => {
    const [pattern2, ...owners] = words(line);
    if (pattern2 === void 0 || !owners.every(isOwner)) return [];
    const matches2 = pathPattern(pattern2.text);
    if (matches2 === void 0) return [];
    return [
      {
        matches: matches2,
        owners: owners.map((owner2) => owner2.text),
        place: { path, line: nth + 1, column: pattern2.column }
      }
    ];
  });
  return { path, entries };
}
function codeownersMetadata(codeowners, path) {
  const entry = codeowners.entries.findLast((one) => one.matches(path));
  if (entry === void 0) return {};
  const say = (value2) => value2 === void 0 ? void 0 : sourced(value2, "codeowners", () => entry.place);
  const [primary, ...secondary] = entry.owners.map(readPerson).filter((person2) => person2 !== void 0);
  return present({
    team: say(entry.owners.map(readTeam).find((team) => team !== void 0)),
    primary: say(primary),
    secondary: secondary.length === 0 ? void 0 : say(secondary)
  });
}
var isOwner = ({ text }) => readTeam(text) !== void 0 || /^[^:]*@/.test(text) && readPerson(text) !== void 0;
function words(line) {
  const found2 = [];
  for (const match of line.matchAll(/(?:\\.|[^\s\\])+|\\$/g)) {
    if (match[0].startsWith("#")) break;
    found2.push({ text: match[0], column: match.index + 1 });
  }
  return found2;
}

// src/core/manifest/metadata/resolve.ts
function resolveMetadata(layers) {
  const resolved = {};
  for (const origin of FARTHEST_FIRST) {
    for (const layer of layers.toReversed()) {
      for (const [field, value2] of Object.entries(layer)) {
        if (value2.from === origin) resolved[field] = value2;
      }
    }
  }
  return resolved;
}
var FARTHEST_FIRST = ORIGINS.toReversed();

// src/core/manifest/metadata/sidecar.ts
function readSidecars(documents) {
  const sidecars = [];
  const problems = [];
  for (const document of documents) {
    const { value: value2 } = document;
    if (typeof value2 !== "object" || value2 === null || !("kind" in value2)) continue;
    if (value2.kind !== "GrantMetadata") continue;
    const shaped = readShaped("grant-metadata", document);
    if ("problems" in shaped) {
      problems.push(...shaped.problems);
      continue;
    }
    const { selector, ...spec } = shaped.value.spec;
    const read = specMetadata(document, spec, isDirectory(selector) ? "directory" : "sidecar");
    const faults = [...globProblems2(document, selector), ...read.problems];
    problems.push(...faults);
    if (faults.length > 0) continue;
    sidecars.push({ name: shaped.value.metadata.name, selector, metadata: read.metadata });
  }
  return { sidecars, problems };
}
function sidecarMetadata(sidecars, selected) {
  return sidecars.filter(({ selector }) => selects(selector, selected)).map(({ metadata }) => metadata).toReversed();
}
function isDirectory({ kinds, names, namespaces }) {
  return kinds === void 0 && names === void 0 && namespaces === void 0;
}
function selects(selector, { path, kind: kind2, name, namespace }) {
  const { paths, kinds, names, namespaces } = selector;
  return (paths === void 0 || paths.some((glob) => globMatcher(glob)(path))) && (kinds === void 0 || kind2 !== null && kinds.includes(kind2)) && (names === void 0 || isOneOf(names, name)) && (namespaces === void 0 || isOneOf(namespaces, namespace));
}
function isOneOf(globs, name) {
  return name !== null && globs.some((glob) => glob === name || globMatcher(glob)(name));
}
var GLOBS = ["paths", "names", "namespaces"];
function globProblems2(document, selector) {
  return GLOBS.flatMap(
    (key) => (selector[key] ?? []).flatMap((glob, nth) => {
      const fault = globFault(glob);
      if (fault === null) return [];
      return [
        {
          code: "schema-wrong-value",
          ...document.at(["spec", "selector", key, nth]),
          message: `the glob \`${glob}\` ${fault}`,
          help: "write a glob such as `clusters/**` or `sample-*`"
        }
      ];
    })
  );
}

// src/core/manifest/kubernetes/object-metadata.ts
function metadataSource(namespaces, { sidecars, codeowners }) {
  const reads = namespaces.map((object) => ({ object, read: readOwn2(object, "namespace") }));
  const inherited = new Map(
    reads.toReversed().map(({ object, read }) => [object.name, read.metadata])
  );
  const owned = /* @__PURE__ */ new Map();
  const codeownersOf = (path) => {
    if (codeowners === null) return {};
    const metadata = owned.get(path) ?? codeownersMetadata(codeowners, path);
    owned.set(path, metadata);
    return metadata;
  };
  return {
    problems: reads.flatMap(({ read }) => read.problems),
    of: (object) => {
      const own = readOwn2(object, "object");
      const metadata = resolveMetadata([
        own.metadata,
        ...sidecarMetadata(sidecars, {
          path: object.file.path,
          kind: object.kind,
          name: object.name,
          namespace: object.namespace
        }),
        (object.namespace === null ? void 0 : inherited.get(object.namespace)) ?? {},
        codeownersOf(object.file.path)
      ]);
      return { metadata, problems: own.problems };
    }
  };
}
function readOwn2(object, from) {
  const carrier = (key) => ({
    entries: object[key],
    at: (name) => object.at(["metadata", key, name])
  });
  return readAnnotations([carrier("annotations"), carrier("labels")], from);
}

// src/core/manifest/kubernetes/opaque-units.ts
function opaqueUnit(file, boundary, concealed) {
  const reasons = [...new Set(concealed.map((one) => one.reason))];
  const [first] = concealed;
  return {
    id: opaqueId(boundary, file.path),
    format: "kubernetes",
    reason: reasons.join(", "),
    get place() {
      return first?.place ?? { path: file.path, line: 1, column: 1 };
    },
    blobs: [file.oid],
    fingerprint: fingerprintOf(file, concealed)
  };
}
function fingerprintOf(file, concealed) {
  const texts = concealed.map(
    ({ reason, parts }) => parts === void 0 ? void 0 : canonicalText({ reason, parts })
  );
  const known = texts.filter((text) => text !== void 0);
  if (known.length < texts.length) return `blob:${file.oid}`;
  return digestOf(sortedSet(known).join("\n"));
}
function canonicalText(value2) {
  try {
    return canonicalJson(value2);
  } catch {
    return void 0;
  }
}

// src/core/manifest/kubernetes/role.ts
var LISTS = ["apiGroups", "resources", "resourceNames", "verbs", "nonResourceURLs"];
function readRole(object) {
  const problems = [];
  const rules = listIn(object, object.value["rules"], ["rules"], problems).map(
    (rule, nth) => readRule(object, rule, nth, problems)
  );
  const aggregation = object.value["aggregationRule"];
  const aggregates = aggregation === void 0 || aggregation === null || object.kind === "Role" ? null : readAggregation(object, aggregation, problems);
  return problems.length > 0 ? { problems } : { value: { object, rules, aggregates } };
}
function readRule(object, rule, nth, problems) {
  const lists = {};
  if (!isJsonObject(rule)) {
    problems.push(incomplete(object, ["rules", nth], "this rule is no mapping", RULE_HELP));
  }
  for (const key of LISTS) {
    const pointer = ["rules", nth, key];
    const items = listIn(object, isJsonObject(rule) ? rule[key] : null, pointer, problems);
    lists[key] = items.filter((item, at) => {
      if (typeof item === "string") return true;
      problems.push(
        incomplete(
          object,
          [...pointer, at],
          `\`${JSON.stringify(item)}\` in \`${key}\` is not text`,
          "put it in quotes"
        )
      );
      return false;
    });
  }
  return lists;
}
var RULE_HELP = "write `apiGroups`, `resources` and `verbs`, each with a list of texts";
function listIn(object, list, pointer, problems) {
  if (list === void 0 || list === null) return [];
  if (Array.isArray(list)) return list;
  problems.push(
    incomplete(object, pointer, `\`${String(pointer.at(-1))}\` is no list`, "write a list: `[\u2026]`")
  );
  return [];
}
function readAggregation(object, rule, problems) {
  const selectors = isJsonObject(rule) ? rule["clusterRoleSelectors"] : void 0;
  const pointer = ["aggregationRule", "clusterRoleSelectors"];
  const tests = listIn(object, selectors, pointer, problems).map((selector, nth) => {
    const test = isJsonObject(selector) ? selectorTest(selector) : void 0;
    if (test === void 0) {
      problems.push(
        incomplete(
          object,
          [...pointer, nth],
          "this selector can't be read",
          "write `matchLabels`, or `matchExpressions` with `key`, `operator` and `values`"
        )
      );
    }
    return test;
  });
  return (labels) => tests.some((test) => test?.(labels) === true);
}
function selectorTest(selector) {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  if (!isJsonObject(matchLabels) || !Array.isArray(matchExpressions)) return void 0;
  const tests = [
    ...Object.entries(matchLabels).map(
      ([key, value2]) => (labels) => labels[key] === value2
    ),
    ...matchExpressions.map(expressionTest)
  ];
  if (tests.includes(void 0)) return void 0;
  return (labels) => tests.every((test) => test?.(labels) === true);
}
function expressionTest(expression) {
  if (!isJsonObject(expression)) return void 0;
  const { key, operator, values } = expression;
  if (typeof key !== "string") return void 0;
  const listed = Array.isArray(values) ? values : [];
  if (operator === "Exists") return (labels) => labels[key] !== void 0;
  if (operator === "DoesNotExist") return (labels) => labels[key] === void 0;
  if (operator === "In") return (labels) => listed.includes(labels[key]);
  if (operator === "NotIn") return (labels) => !listed.includes(labels[key]);
  return void 0;
}

// src/core/manifest/kubernetes/role-index.ts
var MAX_RESOURCES = 1e4;
function isBoundless(role) {
  return role.rules.reduce((sum, rule) => sum + resourceCount(rule), 0) > MAX_RESOURCES;
}
function roleIndex(roles) {
  const byKey = new Map(
    roles.map((role) => [keyOf(role.object.kind, role.object.namespace, role.object.name), role])
  );
  const clusterRoles = roles.filter(({ object }) => object.kind === "ClusterRole");
  const made = /* @__PURE__ */ new Map();
  const within2 = (role, boundary) => {
    const known = made.get(role) ?? /* @__PURE__ */ new Map();
    made.set(role, known);
    const entitlements = known.get(boundary) ?? build(parts(role), boundary);
    known.set(boundary, entitlements);
    return entitlements;
  };
  const parts = (role) => {
    const found2 = /* @__PURE__ */ new Set([role]);
    for (const one of found2) {
      if (one.aggregates === null) continue;
      for (const other of clusterRoles) if (one.aggregates(other.object.labels)) found2.add(other);
    }
    return [...found2];
  };
  return {
    everywhere: (role) => within2(role, CLUSTER),
    given: (binding, ref) => {
      const boundary = boundaryOf2(binding);
      const namespace = ref.kind === "Role" ? binding.namespace : null;
      const role = byKey.get(keyOf(ref.kind, namespace, ref.name));
      if (role === void 0) return unseen(binding, ref, boundary);
      const seen = within2(role, boundary);
      if (role.aggregates === null) return seen;
      const rest = unseen(binding, ref, boundary);
      return {
        declared: [...rest.declared, ...seen.declared],
        effective: normalise([...rest.effective, ...seen.effective])
      };
    }
  };
}
function build(roles, boundary) {
  const all = roles.flatMap(
    ({ object, rules, aggregates }) => (
      // The rules of an aggregated role are written over by the cluster.
      aggregates === null ? rules.map((rule, nth) => ruleEntitlements(object, rule, nth, boundary)) : []
    )
  );
  return {
    declared: all.flatMap(({ declared }) => declared),
    effective: normalise(all.flatMap(({ effective }) => effective))
  };
}
function boundaryOf2(binding) {
  return binding.kind === "ClusterRoleBinding" ? CLUSTER : `namespace:${literal(binding.namespace ?? "-")}`;
}
var keyOf = (kind2, namespace, name) => JSON.stringify([kind2, namespace, name]);
var BUILT_IN = {
  "cluster-admin": "privileged",
  admin: "admin",
  edit: "write",
  view: "read"
};
function unseen(binding, ref, boundary) {
  const role = `${ref.kind}/${literal(ref.name)}`;
  const builtIn = ref.kind === "ClusterRole" && Object.hasOwn(BUILT_IN, ref.name);
  const entitlement = {
    ...blankEntitlement,
    boundary,
    role,
    privilege: builtIn ? BUILT_IN[ref.name] ?? null : null
  };
  const at = (part) => binding.at(part === "entitlement" ? ["roleRef"] : ["roleRef", "name"]);
  return { declared: [{ entitlement, at }], effective: [entitlement] };
}

// src/core/manifest/kubernetes/standing-grants.ts
function serviceAccountGrants(object, metadata, boundary) {
  const federation = federationOf(object);
  if (federation === null) return [];
  const { declared, mechanism } = federation;
  const automount = object.value["automountServiceAccountToken"];
  return [
    grantOf2(object, {
      id: kubernetesGrantId(boundary, object),
      identity: identityOf(object),
      metadata,
      declared,
      effective: normalise(declared.map(({ entitlement }) => entitlement)),
      credential: { type: "federated", mechanism, consumers: [] },
      notes: compact({ automountServiceAccountToken: automount }),
      pointers: { identity: ["metadata", "name"], entitlements: ["metadata", "annotations"] }
    })
  ];
}
function tokenGrant(object, { account, declared }, metadata, boundary) {
  const { namespace, name } = object;
  return grantOf2(object, {
    id: kubernetesGrantId(boundary, object),
    identity: identityOf({ kind: "ServiceAccount", namespace, name: account }),
    metadata,
    declared: [declared],
    effective: normalise([declared.entitlement]),
    credential: {
      type: "static",
      mechanism: "service-account-token",
      secretRef: { store: "kubernetes", path: `${namespace ?? "-"}/${name}` },
      consumers: []
    },
    notes: {},
    pointers: { identity: ["metadata", "annotations"], entitlements: ["type"] }
  });
}
var AGGREGATE_TO = "rbac.authorization.k8s.io/aggregate-to-";
function aggregatesTo({ kind: kind2, labels }) {
  if (kind2 !== "ClusterRole") return [];
  return Object.keys(labels).filter(
    (key) => key.startsWith(AGGREGATE_TO) && labels[key] === "true"
  );
}
function aggregationGrants(role, roles, metadata, boundary) {
  const { object } = role;
  return aggregatesTo(object).map((key) => {
    const subject2 = { kind: "ClusterRole", namespace: null, name: key.slice(AGGREGATE_TO.length) };
    return grantOf2(object, {
      id: kubernetesGrantId(boundary, object, subject2),
      identity: identityOf(subject2),
      metadata,
      ...roles.everywhere(role),
      credential: void 0,
      notes: {},
      pointers: { identity: ["metadata", "labels", key], entitlements: ["rules"] }
    });
  });
}

// src/core/manifest/kubernetes/read-kubernetes.ts
var MAX_GRANTS2 = 5e3;
function readKubernetes(files, context) {
  const sorted = files.toSorted((a, b2) => byText(a.file.path, b2.file.path)).map((file) => ({ file: file.file, ...classifyFile(file) }));
  const all = sorted.flatMap(({ objects }) => objects);
  const unique = withoutDuplicates(all);
  const bodies = unique.objects.map(readBody);
  const faults = [
    ...sorted.flatMap(({ problems }) => problems),
    ...unique.problems,
    ...bodies.flatMap((body) => "problems" in body ? body.problems : [])
  ];
  const read = bodies.flatMap((body) => "value" in body ? [body.value] : []);
  const boundless = read.filter((body) => body.kind === "role" && isBoundless(body.role));
  const granted = grantsOf(
    read.filter((body) => !boundless.includes(body)),
    all.filter(({ kind: kind2 }) => kind2 === "Namespace"),
    context
  );
  const opaque = sorted.flatMap(({ file, concealed }) => {
    const roles = boundless.filter(({ object }) => object.file.path === file.path).map(({ object }) => concealedRole(object));
    const parts = [...concealed, ...roles];
    return parts.length === 0 ? [] : [opaqueUnit(file, context.boundary, parts)];
  });
  return {
    grants: granted.grants,
    opaque,
    problems: [...faults, ...granted.faults, ...granted.remarks].toSorted(byPlace2),
    unreadable: new Set([...faults, ...granted.faults].map(({ path }) => path))
  };
}
function grantsOf(bodies, namespaces, context) {
  const metadata = metadataSource(namespaces, context);
  const roles = roleIndex(bodies.flatMap((body) => body.kind === "role" ? [body.role] : []));
  const made = bodies.flatMap((body) => {
    if (!givesGrants(body)) return [];
    const own = metadata.of(body.object);
    return [
      {
        path: body.object.file.path,
        problems: own.problems,
        grants: grantsOfBody(body, roles, own.metadata, context.boundary)
      }
    ];
  });
  const counts = /* @__PURE__ */ new Map();
  for (const { path, grants } of made) counts.set(path, (counts.get(path) ?? 0) + grants.length);
  const full = [...counts].filter(([, count]) => count > MAX_GRANTS2);
  const refused2 = new Set(full.map(([path]) => path));
  return {
    grants: made.flatMap(({ path, grants }) => refused2.has(path) ? [] : grants),
    faults: full.map(([path, count]) => tooMany(path, count)),
    remarks: [...metadata.problems, ...made.flatMap(({ problems }) => problems)]
  };
}
function givesGrants(body) {
  switch (body.kind) {
    case "role":
      return aggregatesTo(body.object).length > 0;
    case "account":
      return federationOf(body.object) !== null;
    case "binding":
    case "token":
      return true;
  }
}
function grantsOfBody(body, roles, metadata, boundary) {
  switch (body.kind) {
    case "binding":
      return bindingGrants(body.binding, roles, metadata, boundary);
    case "role":
      return aggregationGrants(body.role, roles, metadata, boundary);
    case "token":
      return [tokenGrant(body.object, body.token, metadata, boundary)];
    case "account":
      return serviceAccountGrants(body.object, metadata, boundary);
  }
}
function readBody(object) {
  switch (object.kind) {
    case "RoleBinding":
    case "ClusterRoleBinding":
      return mapRead(readBinding(object), (binding) => ({ kind: "binding", object, binding }));
    case "Role":
    case "ClusterRole":
      return mapRead(readRole(object), (role) => ({ kind: "role", object, role }));
    case "Secret":
      return mapRead(readTokenSecret(object), (token) => ({ kind: "token", object, token }));
    case "ServiceAccount":
      return { value: { kind: "account", object } };
    default:
      return { skipped: true };
  }
}
function mapRead(read, make2) {
  return "value" in read ? { value: make2(read.value) } : read;
}
function concealedRole(object) {
  return {
    reason: `a role with more than ${MAX_RESOURCES} resources`,
    get place() {
      return object.place;
    },
    parts: object.value
  };
}
function tooMany(path, count) {
  return {
    code: "grant-too-many",
    path,
    line: 1,
    column: 1,
    message: `the file declares ${count} grants, and ${MAX_GRANTS2} are the limit`,
    help: "split it into several files"
  };
}
function byPlace2(a, b2) {
  return byText(a.path, b2.path) || a.line - b2.line || a.column - b2.column;
}

// src/core/manifest/read-manifests.ts
function readManifests(files, cache) {
  const metadata = readMetadata(files.metadata, cache);
  const around = {
    sidecars: metadata.sidecars,
    codeowners: readOwners(files.codeowners)
  };
  const texts = files.manifests.map((governed) => ({ governed, read: fileText(governed.file) }));
  const readings = [
    ...texts.flatMap(
      ({ governed, read }) => read.kind === "text" ? [] : [unread2(governed, read)]
    ),
    ...texts.flatMap(
      ({ governed, read }) => read.kind === "text" && governed.format === "access-grant" ? [readOwnFormat(governed.file, read.text, around, cache)] : []
    ),
    ...byBoundary(texts).map(([boundary, group]) => {
      const documents = group.map(({ file, text }) => ({
        file,
        text,
        documents: cache(file, text, "native")
      }));
      return readKubernetes(documents, { boundary, ...around });
    })
  ];
  return joined(readings, metadata.problems);
}
function readMetadata(file, cache) {
  if (file === null) return { sidecars: [], problems: [] };
  const read = fileText(file);
  if (read.kind !== "text") return { sidecars: [], problems: [metadataProblem(file, read)] };
  const documents = cache(file, read.text, "strict");
  const sidecars = readSidecars(documents.documents);
  return { sidecars: sidecars.sidecars, problems: [...documents.problems, ...sidecars.problems] };
}
function metadataProblem(file, read) {
  if (read.kind === "problem") return read.problem;
  return {
    code: "kind-not-supported",
    path: file.path,
    line: 1,
    column: 1,
    message: `this is ${read.reason}, and metadata has to be plain text`,
    help: "put the file itself here"
  };
}
function readOwners(file) {
  const read = file === null ? null : fileText(file);
  return file === null || read?.kind !== "text" ? null : readCodeowners(file.path, read.text);
}
function unread2(governed, read) {
  const { file, format, boundary } = governed;
  if (read.kind === "problem") {
    return { grants: [], opaque: [], problems: [read.problem], unreadable: /* @__PURE__ */ new Set([file.path]) };
  }
  const unit = {
    id: format === "kubernetes" ? opaqueId(boundary, file.path) : grantId(`access-grant/opaque/${file.path}`),
    format,
    reason: read.reason,
    place: { path: file.path, line: 1, column: 1 },
    blobs: [file.oid],
    fingerprint: digestOf(canonicalJson([file.mode, file.oid]))
  };
  return { grants: [], opaque: [unit], problems: [], unreadable: /* @__PURE__ */ new Set() };
}
function readOwnFormat(file, text, around, cache) {
  const owners = around.codeowners === null ? {} : codeownersMetadata(around.codeowners, file.path);
  const inherit = (own, name) => {
    const selected = { path: file.path, kind: "AccessGrant", name, namespace: null };
    return resolveMetadata([own, ...sidecarMetadata(around.sidecars, selected), owners]);
  };
  const { grants, problems } = readAccessGrants(file.path, cache(file, text, "strict"), inherit);
  const unreadable = new Set(problems.length > 0 ? [file.path] : []);
  return { grants, opaque: [], problems, unreadable };
}
function byBoundary(texts) {
  const groups = /* @__PURE__ */ new Map();
  for (const { governed, read } of texts) {
    if (governed.format !== "kubernetes" || read.kind !== "text") continue;
    const group = groups.get(governed.boundary) ?? [];
    group.push({ file: governed.file, text: read.text });
    groups.set(governed.boundary, group);
  }
  return [...groups].toSorted(([a], [b2]) => byText(a, b2));
}
function joined(readings, more) {
  const grants = readings.flatMap((reading) => reading.grants);
  const problems = [
    ...more,
    ...readings.flatMap((reading) => reading.problems),
    ...duplicates(grants)
  ];
  return {
    grants,
    opaque: readings.flatMap((reading) => reading.opaque).toSorted((a, b2) => byText(a.id, b2.id)),
    problems: problems.toSorted(
      (a, b2) => byText(a.path, b2.path) || a.line - b2.line || a.column - b2.column
    ),
    unreadable: new Set(readings.flatMap((reading) => [...reading.unreadable]))
  };
}
function duplicates(grants) {
  const first = /* @__PURE__ */ new Map();
  return grants.flatMap((grant) => {
    const other = first.get(grant.id);
    if (other === void 0) first.set(grant.id, grant);
    return other === void 0 || grant.format !== "access-grant" ? [] : [duplicateGrant(grant, other)];
  });
}
function duplicateGrant(grant, other) {
  const { path, line } = other.at("grant");
  return {
    code: "grant-duplicate",
    ...grant.at("grant"),
    message: `the name \`${grant.id.replace(/^access-grant\//, "")}\` is taken by ${path} line ${line}`,
    help: "give one of the two another name; a name stands for one grant in the whole repository"
  };
}

// src/app/tree-files.ts
function scopeOf2(policies, path) {
  return firstOf(policies, (policy) => governingScope(policy, path));
}
function scopeOfEntry(policies, entry) {
  const scope = scopeOf2(policies, entry.path);
  if (scope !== null || entry.mode.startsWith("100")) return scope;
  return firstOf(policies, (policy) => scopeBelow(policy, entry.path));
}
function firstOf(items, find) {
  for (const item of items) {
    const found2 = find(item);
    if (found2 !== null) return found2;
  }
  return null;
}
async function selectChanged(repository, policies, changes, trees) {
  const inherited = changes.some(({ path }) => isInherited(path));
  const governed = changes.flatMap((change) => {
    const entries = [change.after, change.before].filter((entry) => entry !== null);
    const scope = firstOf(
      entries,
      (entry) => scopeOfEntry(policies, { path: change.path, ...entry })
    );
    return scope === null ? [] : [{ change, scope }];
  });
  const own = governed.filter(({ scope }) => scope.format === "access-grant").map(({ change }) => change);
  const folders = foldersOf(governed.filter(({ scope }) => scope.format !== "access-grant"));
  const select = async (tree, side) => {
    const listed = await repository.list(tree, [
      ...SETUP_FOLDERS,
      ...inherited ? [{ path: "", deep: true }] : folders
    ]);
    const changed2 = own.flatMap((change) => {
      const entry = change[side];
      return entry === null ? [] : [{ path: change.path, ...entry }];
    });
    return selectFrom(
      policies,
      listed,
      (scope) => inherited || scope.format !== "access-grant",
      changed2
    );
  };
  return {
    before: await select(trees.before, "before"),
    after: await select(trees.after, "after")
  };
}
async function selectAll(repository, policies, tree) {
  const listed = await repository.list(tree, [{ path: "", deep: true }]);
  return selectFrom(policies, listed, () => true, []);
}
function selectFrom(policies, listed, wanted, more) {
  const entries = new Map([...listed, ...more].map((entry) => [entry.path, entry]));
  const changed2 = new Set(more.map(({ path }) => path));
  const manifests = [...entries.values()].flatMap((entry) => {
    const scope = scopeOfEntry(policies, entry);
    if (scope === null || !(changed2.has(entry.path) || wanted(scope))) return [];
    return [{ entry, scope }];
  });
  const codeowners = CODEOWNERS_PATHS.map((path) => entries.get(path)).find(
    (entry) => entry !== void 0
  );
  return {
    paths: [...entries.keys()],
    manifests: manifests.toSorted((a, b2) => byText(a.entry.path, b2.entry.path)),
    metadata: entries.get(METADATA_PATH) ?? null,
    codeowners: codeowners ?? null
  };
}
function isInherited(path) {
  return path === METADATA_PATH || CODEOWNERS_PATHS.some((one) => one === path);
}
function foldersOf(governed) {
  const folders = /* @__PURE__ */ new Map();
  for (const { change, scope } of governed) {
    const path = boundaryOf(scope, change.path);
    folders.set(path, (folders.get(path) ?? false) || scope.boundary !== "directory");
  }
  return [...folders].map(([path, deep]) => ({ path, deep })).toSorted((a, b2) => byText(a.path, b2.path));
}
async function filesOf(repository, entries) {
  const oids = new Set(entries.filter(hasBlob).map(({ oid }) => oid));
  const blobs = await repository.read([...oids], MAX_FILE_BYTES);
  return entries.map((entry) => {
    const blob = blobs.get(entry.oid);
    return blob instanceof Uint8Array ? { ...entry, bytes: blob, size: blob.length } : { ...entry, bytes: new Uint8Array(), size: blob?.size ?? 0 };
  });
}
function hasBlob(entry) {
  return entry.mode !== "160000";
}
async function readFiles(repository, selections) {
  const entries = selections.flatMap((selection) => [
    ...selection.manifests.map(({ entry }) => entry),
    ...selection.metadata === null ? [] : [selection.metadata],
    ...selection.codeowners === null ? [] : [selection.codeowners]
  ]);
  const files = new Map(
    (await filesOf(repository, entries)).map((file) => [`${file.oid} ${file.path}`, file])
  );
  const fileOf = ({ oid, path, mode }) => ({
    path,
    oid,
    mode,
    bytes: files.get(`${oid} ${path}`)?.bytes ?? new Uint8Array(),
    size: files.get(`${oid} ${path}`)?.size ?? 0
  });
  return selections.map(({ manifests, metadata, codeowners }) => ({
    manifests: manifests.map(
      ({ entry, scope }) => ({
        file: fileOf(entry),
        format: scope.format,
        boundary: boundaryOf(scope, entry.path)
      })
    ),
    metadata: metadata === null ? null : fileOf(metadata),
    codeowners: codeowners === null ? null : fileOf(codeowners)
  }));
}

// src/app/namesakes.ts
var MOST_NAMES = 64;
var PREFIX2 = "access-grant/";
async function namesakeProblems(repository, policies, tree, reading, seen, cache) {
  const own = reading.grants.filter((grant) => grant.format === "access-grant");
  if (own.length === 0) return [];
  const names = sortedSet(own.map(nameOf));
  const entries = (await candidates(repository, policies, tree, names)).filter(
    ({ path }) => !seen.has(path)
  );
  if (entries.length === 0) return [];
  const manifests = entries.flatMap((entry) => {
    const scope = scopeOf2(policies, entry.path);
    return scope?.format === "access-grant" ? [{ entry, scope }] : [];
  });
  const [files] = await readFiles(repository, [
    { paths: [], manifests, metadata: null, codeowners: null }
  ]);
  const wanted = new Set(names);
  const likely = files.manifests.filter(({ file }) => mentions(file.bytes, wanted));
  const elsewhere = readManifests({ ...files, manifests: likely }, cache).grants;
  return problemsOf(own, elsewhere);
}
async function candidates(repository, policies, tree, names) {
  const scopes = policies.flatMap((policy) => policy.scopes).filter(({ format }) => format === "access-grant");
  const roots = sortedSet(scopes.flatMap(rootsOf));
  if (names.length > MOST_NAMES)
    return repository.list(
      tree,
      roots.map((path) => ({ path, deep: true }))
    );
  const paths = new Set(await repository.search(tree, names, roots));
  const folders = sortedSet([...paths].map((path) => path.split("/").slice(0, -1).join("/")));
  if (folders.length === 0) return [];
  const listed = await repository.list(
    tree,
    folders.map((path) => ({ path, deep: false }))
  );
  return listed.filter(({ path }) => paths.has(path));
}
function rootsOf(scope) {
  return scope.paths.map((glob) => {
    const names = glob.split("/");
    const wild = names.findIndex((name) => /[*?[\]{}()!+@]/.test(name));
    return names.slice(0, wild < 0 ? -1 : Math.min(wild, names.length - 1)).join("/");
  });
}
function mentions(bytes, names) {
  const words2 = new TextDecoder().decode(bytes).split(/[^a-z0-9.-]+/);
  return words2.some((word) => names.has(word));
}
function problemsOf(own, elsewhere) {
  const others = new Map(elsewhere.map((grant) => [grant.id, grant]));
  return own.flatMap((grant) => {
    const other = others.get(grant.id);
    return other === void 0 ? [] : [duplicateGrant(grant, other)];
  }).toSorted((a, b2) => byText(a.path, b2.path));
}
function nameOf(grant) {
  return grant.id.slice(PREFIX2.length);
}

// src/app/scope-exits.ts
async function findExits(repository, given) {
  const gone = goneGrants(given.readings);
  if (gone.length === 0) return /* @__PURE__ */ new Map();
  const homes = new Set(gone.map(({ place }) => place.path));
  const sources = given.old.manifests.filter(({ file }) => homes.has(file.path));
  const touched = given.paths.flatMap(
    ({ path, after }) => after === null ? [] : [{ path, ...after }]
  );
  const copies = await copiesOf(repository, given.after, sources);
  const outside = [...touched, ...copies].filter(
    ({ path, mode }) => mode.startsWith("100") && scopeOf2(given.policies, path) === null
  );
  return grantsIn(await filesOf(repository, outside), gone, given.cache);
}
function goneGrants({ before, after }) {
  const left = new Set(after.grants.map(({ id }) => id));
  return before.grants.filter((grant) => !(grant.revoked || left.has(grant.id)));
}
async function copiesOf(repository, tree, sources) {
  const blobs = new Set(sources.map(({ file }) => file.oid));
  const entries = await repository.list(tree, [{ path: "", deep: true }]);
  return entries.filter(({ oid }) => blobs.has(oid));
}
function grantsIn(outside, gone, cache) {
  const found2 = /* @__PURE__ */ new Map();
  for (const format of new Set(gone.map((grant) => grant.format))) {
    for (const file of outside) {
      const manifests = [{ file, format, boundary: "" }];
      const read = readManifests({ manifests, metadata: null, codeowners: null }, cache);
      const endings = read.grants.map(({ id }) => id.slice(ROOTS[format].length));
      for (const { id } of gone.filter((grant) => grant.format === format)) {
        if (!found2.has(id) && endings.some((ending) => id.endsWith(ending)))
          found2.set(id, file.path);
      }
    }
  }
  return found2;
}
var ROOTS = {
  "access-grant": "access-grant",
  kubernetes: "kubernetes/."
};

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
  const found2 = CONDITIONS.flatMap((condition) => {
    const inner = node?.get(condition);
    return inner === void 0 ? [] : [[condition, textsOf(inner)]];
  });
  const match = Object.fromEntries(
    found2.map(([condition, texts]) => [condition, texts.map(({ text }) => text)])
  );
  const problems = globProblems(textsOf(node?.get("paths")));
  return { value: match, problems };
}
function narrowedBy(inherited, own) {
  return CONDITIONS.find((condition) => {
    const wanted = own[condition];
    if (wanted === void 0) return false;
    const before = inherited[condition];
    return before === void 0 || !before.every((value2) => wanted.includes(value2));
  }) ?? null;
}
var matchesEveryWidening = (match) => CONDITIONS.every(
  (condition) => match[condition] === void 0 || condition === "direction" && match.direction?.includes("widen") === true
);

// src/core/policy/read-approvals.ts
function readApprovals(node) {
  if (node === void 0) return { value: null, problems: [] };
  const read = node.items().map(readEntry);
  const value2 = read.map((entry) => entry.value);
  const problems = read.flatMap((entry) => entry.problems);
  return {
    value: value2,
    problems: value2.some(({ match }) => matchesEveryWidening(match)) ? problems : [...problems, gap(node)]
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
    const read = readRule2(rule, inner, inherited.get(id));
    problems.push(...read.problems);
    settings.set(id, read.value);
  }
  return { value: settings, problems };
}
function readRule2(rule, node, inherited) {
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
    const value2 = inherited === void 0 ? defaultOf(parameter) : before;
    if (value2 !== void 0) values[name] = value2;
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
    value: read.map(({ value: value2 }) => value2),
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
  const found2 = [
    ...packs.problems,
    ...rules.problems,
    ...scopes.problems,
    ...approvals.problems,
    ...custom,
    ...emptiness(spec ?? root, rules.value, scopes.value.length)
  ];
  const problems = inOrder([...shape, ...withoutSaid(found2, shape)]);
  if (problems.length > 0) return { policy: null, problems };
  const name = root.get("metadata")?.get("name")?.value;
  return {
    policy: {
      name: typeof name === "string" ? name : "",
      scopes: scopes.value,
      rules: [...rules.value.values()].toSorted((a, b2) => byText(a.rule, b2.rule)),
      approvals: approvals.value,
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
  (a, b2) => a.line - b2.line || a.column - b2.column || byText(a.code, b2.code) || byText(a.message, b2.message)
);

// src/core/policy/facts.ts
function readFacts(document, clock) {
  const shaped = readShaped("facts", document);
  if ("problems" in shaped) return { facts: null, problems: shaped.problems };
  const times = timesOf(document);
  const facts = factsOf(shaped.value, clock, times.at);
  const problems = [...times.problems, ...doubles(document, shaped.value)];
  return problems.length === 0 ? { facts, problems } : {
    facts: null,
    problems: problems.toSorted((a, b2) => a.line - b2.line || a.column - b2.column)
  };
}
function timesOf(document) {
  const problems = [];
  return {
    problems,
    at: (text, ...pointer) => {
      const instant = readInstant(text);
      if (instant !== void 0) return instant;
      problems.push({
        ...document.at(pointer),
        code: "time-unreadable",
        message: `${shownPath(pointer)} is ${shown(text)}, which is no time that can be read`,
        help: "write RFC 3339 with an offset, such as `2026-12-01T00:00:00Z`"
      });
      return 0;
    }
  };
}
function factsOf(file, clock, time2) {
  const { now, commits, heads, bases, reviews, tickets: tickets2, ...rest } = file;
  return {
    ...rest,
    now: now === void 0 ? clock : time2(now, "now"),
    ...commits && {
      commits: commits.map((commit, nth) => ({
        ...commit,
        committedAt: time2(commit.committedAt, "commits", nth, "committedAt")
      }))
    },
    ...heads && {
      heads: heads.map((head, nth) => ({ ...head, at: time2(head.at, "heads", nth, "at") }))
    },
    ...bases && {
      bases: bases.map((base, nth) => ({ ...base, at: time2(base.at, "bases", nth, "at") }))
    },
    ...reviews && {
      reviews: reviews.map((review, nth) => ({
        ...review,
        submittedAt: time2(review.submittedAt, "reviews", nth, "submittedAt")
      }))
    },
    ...tickets2 && {
      tickets: tickets2.map(({ openedAt, ...ticket }, nth) => ({
        ...ticket,
        ...openedAt !== void 0 && { openedAt: time2(openedAt, "tickets", nth, "openedAt") },
        fetchedAt: time2(ticket.fetchedAt, "tickets", nth, "fetchedAt")
      }))
    }
  };
}
function doubles(document, file) {
  const lists = {
    people: file.people?.map((person2) => person2.id),
    reviews: file.reviews?.map((review) => review.id),
    tickets: file.tickets?.map((ticket) => `${ticket.system} ${ticket.id}`)
  };
  return Object.entries(lists).flatMap(([list, ids = []]) => {
    const seen = /* @__PURE__ */ new Set();
    return ids.flatMap((id, nth) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          ...document.at([list, nth]),
          code: "facts-invalid",
          message: `${shown(list)} names ${shown(id)} twice`,
          help: "keep one entry for each"
        }
      ];
    });
  });
}

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
  const rosterRead = roster === void 0 ? [] : readDocument3(roster, readRoster).problems;
  const backlog = baseline === void 0 ? null : readDocument3(baseline, readBacklog);
  const problems = [...compiled.problems, ...rosterRead, ...backlog?.problems ?? []];
  if (compiled.policy === null) return { setup: null, problems };
  return { setup: { policy: compiled.policy, facts, backlog: backlog?.backlog ?? null }, problems };
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
function readDocument3(source, read) {
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
        help: `put ${POLICY_PATH} on the default branch, or try one out with --policy FILE; README.md shows a first one`
      }
    ]
  };
}

// src/app/tip-texts.ts
var WANTED = [POLICY_PATH, ROSTER_PATH, BASELINE_PATH];
async function readTexts2(repository, tree) {
  const entries = await repository.list(tree, [{ path: POLICY_FOLDER, deep: true }]);
  const wanted = entries.filter(({ path }) => WANTED.includes(path));
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
        message: `this is ${read.reason}, and a policy file has to be plain text`,
        help: "put the file itself here"
      });
    }
  }
  return { texts, problems };
}

// src/app/change-found.ts
async function changeBetween(repository, shipped, setup, before, after) {
  const paths = await repository.diff(before, after);
  const policyPaths = paths.map(({ path }) => path).filter(isPolicyPath);
  const next = await setupAfter(repository, shipped, setup, policyPaths, after);
  const policies = [setup.policy, ...next.policy === null ? [] : [next.policy]];
  const selected = await selectChanged(repository, policies, paths, { before, after });
  const [old, now] = await readFiles(repository, [selected.before, selected.after]);
  const cache = documentCache();
  const readings = { before: readManifests(old, cache), after: readManifests(now, cache) };
  const seen = new Set(now.manifests.map(({ file }) => file.path));
  const namesakes = await namesakeProblems(
    repository,
    policies,
    after,
    readings.after,
    seen,
    cache
  );
  const leftTo = await findExits(repository, { policies, paths, after, old, readings, cache });
  const change = {
    deltas: compare(readings.before, readings.after, leftTo),
    problems: [...next.problems, ...readings.after.problems, ...namesakes],
    nearMisses: nearMissesOf(
      policies,
      paths.filter(isPresent).map(({ path }) => path)
    ),
    policyPaths,
    everything: false
  };
  const sourceOfFiles = sourceOf(now, old);
  return { change, source: (path) => next.texts.get(path) ?? sourceOfFiles(path) };
}
async function wholeTree(repository, setup, tree) {
  const policies = [setup.policy];
  const selection = await selectAll(repository, policies, tree);
  const [files] = await readFiles(repository, [selection]);
  const reading = readManifests(files, documentCache());
  const change = {
    deltas: compare(NOTHING, reading),
    problems: reading.problems,
    nearMisses: nearMissesOf(policies, selection.paths),
    policyPaths: [],
    everything: true
  };
  return { change, source: sourceOf(files) };
}
var NOTHING = { grants: [], opaque: [], problems: [], unreadable: /* @__PURE__ */ new Set() };
var isPresent = ({ after }) => after !== null;
var isPolicyPath = (path) => path.startsWith(`${POLICY_FOLDER}/`);
async function setupAfter(repository, shipped, { facts }, touched, after) {
  if (touched.length === 0) return { policy: null, problems: [], texts: /* @__PURE__ */ new Map() };
  const { texts, problems } = await readTexts2(repository, after);
  if (!texts.has(POLICY_PATH)) return { policy: null, problems, texts };
  const read = readSetup(texts, void 0, facts, shipped);
  return { policy: read.setup?.policy ?? null, problems: [...problems, ...read.problems], texts };
}
function nearMissesOf(policies, paths) {
  return paths.flatMap((path) => {
    if (scopeOf2(policies, path) !== null) return [];
    const found2 = policies.map((policy) => nearMiss(policy, path)).find((miss) => miss !== null);
    return found2 === void 0 ? [] : [found2];
  });
}
function sourceOf(...trees) {
  let files;
  return (path) => {
    files ??= new Map(
      trees.toReversed().flatMap(allFiles).map((file2) => [file2.path, file2])
    );
    const file = files.get(path);
    return file === void 0 || file.mode === SUBMODULE ? void 0 : shownText(file.bytes);
  };
}
var SUBMODULE = "160000";
var shownText = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
function allFiles({ manifests, metadata, codeowners }) {
  const others = [metadata, codeowners].filter((file) => file !== null);
  return [...manifests.map(({ file }) => file), ...others];
}

// src/app/judged-trees.ts
async function judgedTrees(repository, tip, wanted) {
  const base = wanted.base === void 0 ? tip : await repository.resolve(wanted.base);
  if (base === null) return missing2(wanted.base ?? "", "--base");
  if (wanted.worktree) return { kind: "found", base, head: await repository.worktree() };
  const head = await repository.resolve(wanted.head ?? "HEAD");
  if (head === null) return missing2(wanted.head ?? "HEAD", "--head");
  return { kind: "found", base, head };
}
function missing2(revision, option) {
  const reason = `there is no commit \`${revision}\`: name a branch, tag or commit with ${option}`;
  return { kind: "missing", reason };
}

// src/app/check.ts
async function check(repository, shipped, request) {
  const given = readGivenFacts(request.facts, request.now);
  const wanted = given.facts.repository?.defaultBranch ?? request.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null) {
    const reason = await noDefaultBranch(repository, wanted);
    return refused(request, given.problems, [reason]);
  }
  const trees = await judgedTrees(repository, branch.tip, request);
  if (trees.kind === "missing") return refused(request, given.problems, [trees.reason]);
  const about = { base: trees.base.commit, head: trees.head.commit };
  const tip = await readTexts2(repository, branch.tip.tree);
  const source = setupText(tip.texts, request);
  const { setup, problems } = readSetup(tip.texts, request.policy, given.facts, shipped);
  const inTheWay = [...given.problems, ...tip.problems, ...problems];
  if (setup === null || inTheWay.length > 0)
    return { ...refused(request, inTheWay), ...about, source };
  if (request.all) {
    const found3 = await wholeTree(repository, setup, trees.head.tree);
    const verdict2 = verdictOn(found3.change, setup, branch.name);
    return { ...about, merge: trees.head.tree, verdict: verdict2, source: found3.source };
  }
  const merge = await repository.merge(trees.base, trees.head);
  if (merge.kind === "conflict") {
    const reason = `the change conflicts with its base in ${merge.paths.join(", ")}`;
    const verdict2 = emptyVerdict("pending", setup.facts.now, [], [reason]);
    return { ...about, merge: null, verdict: verdict2, source };
  }
  const found2 = await changeBetween(repository, shipped, setup, trees.base.tree, merge.tree);
  const verdict = verdictOn(found2.change, setup, branch.name);
  return { ...about, merge: merge.tree, verdict, source: found2.source };
}
function setupText(tip, { policy, facts }) {
  const given = [policy, facts].filter((source) => source !== void 0);
  return (path) => given.find((source) => source.path === path)?.text ?? tip.get(path);
}
function refused(request, problems, reasons = []) {
  const verdict = emptyVerdict("error", request.now, problems, reasons);
  return { verdict, base: null, head: null, merge: null, source: () => void 0 };
}
async function noDefaultBranch(repository, name) {
  if (name !== void 0) return `there is no branch \`${name}\` to take the policy from`;
  return await repository.resolve("HEAD") === null ? "the repository has no commit yet" : "the default branch is unknown: name it with --default-branch NAME";
}
function verdictOn(change, setup, targetRef) {
  const { policy, facts, backlog } = setup;
  return {
    ...judge({ change, policy, facts, backlog, contentDigest }),
    now: facts.now,
    deltaDigest: deltaDigest(change.deltas, {
      repository: facts.repository?.id ?? null,
      targetRef: facts.pullRequest?.baseRef ?? targetRef,
      matched: (delta) => matchedEntries(policy, delta)
    }),
    deltas: change.deltas,
    problems: change.problems,
    policy: { name: policy.name, sources: policy.sources }
  };
}
export {
  check
};
