import {
  nodeAt,
  problem,
  textsOf
} from "./chunk-MM4WBU6J.js";
import {
  canonicalJson
} from "./chunk-POIX7GZT.js";
import {
  nearestName
} from "./chunk-SRZQRZKN.js";
import {
  RULES
} from "./chunk-MHLQLSF6.js";
import {
  shown,
  shownList
} from "./chunk-6JUM6D7R.js";
import {
  readInstant
} from "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/policy/did-you-mean.ts
function didYouMean(text, names) {
  const meant = nearestName(text, names);
  return meant === void 0 ? `known are ${shownList(names)}` : `did you mean ${shown(meant)}?`;
}

// src/core/policy/backlog.ts
var API_VERSION = "grantproof.dev/v1alpha1";
var KIND = "Baseline";
function readBacklog(document) {
  const root = nodeAt(document, document.value, []);
  const spec = root.get("spec");
  const since = textOf(spec?.get("since"));
  const entries = (spec?.get("entries")?.items() ?? []).map(readEntry);
  const problems = [
    ...root.get("apiVersion")?.value === API_VERSION && root.get("kind")?.value === KIND ? [] : [invalid(root, `this is no \`${KIND}\` of \`${API_VERSION}\``)],
    ...unknownKeys(root, ["apiVersion", "kind", "spec"]),
    ...unknownKeys(spec, ["since", "entries"]),
    .../^\d{4}-\d{2}-\d{2}$/.test(since) && readInstant(since) !== void 0 ? [] : [
      invalid(
        spec?.get("since") ?? spec ?? root,
        `\`since\` is ${shown(since)}, which is no date`
      )
    ],
    ...Array.isArray(spec?.get("entries")?.value) ? [] : [invalid(spec ?? root, "the list `entries` is missing")],
    ...entries.flatMap((entry) => entry.problems),
    ...doubles(spec?.get("entries")?.items() ?? [])
  ];
  return {
    backlog: problems.length > 0 ? null : { since, entries: entries.map(({ value }) => value) },
    problems
  };
}
function readEntry(node) {
  const grant = textOf(node.get("grant"));
  const digest = textOf(node.get("digest"));
  const rules = textsOf(node.get("rules"));
  return {
    value: { grant, digest, rules: rules.map(({ text }) => text) },
    problems: [
      ...unknownKeys(node, ["grant", "digest", "rules"]),
      ...grant === "" ? [invalid(node, "an entry names no `grant`")] : [],
      .../^sha256:[0-9a-f]{64}$/.test(digest) ? [] : [invalid(node.get("digest") ?? node, `${shown(digest)} is no digest`)],
      ...rules.length > 0 ? [] : [invalid(node, "an entry names no `rules`")],
      ...rules.filter(({ text }) => !RULES.has(text)).map(
        ({ text, place }) => problem(
          "baseline-invalid",
          place,
          `${shown(text)} is no rule`,
          didYouMean(text, [...RULES.keys()])
        )
      )
    ]
  };
}
function doubles(nodes) {
  const seen = /* @__PURE__ */ new Set();
  return nodes.flatMap((node) => {
    const grant = textOf(node.get("grant"));
    if (!seen.has(grant)) {
      seen.add(grant);
      return [];
    }
    return [invalid(node, `${shown(grant)} is listed twice`)];
  });
}
var textOf = (node) => typeof node?.value === "string" ? node.value : "";
var unknownKeys = (node, known) => (node?.entries() ?? []).filter(([key]) => !known.includes(key)).map(
  ([key, inner]) => problem(
    "baseline-invalid",
    inner.place,
    `${shown(key)} means nothing here`,
    didYouMean(key, known)
  )
);
var invalid = (node, message) => problem(
  "baseline-invalid",
  node.place,
  message,
  "write the file again with `check --all --write-baseline`"
);
function writeBacklog({ outcomes, deltas, since, contentDigest }) {
  const failed = /* @__PURE__ */ new Map();
  for (const { outcome, grant, rule } of outcomes) {
    if (grant === null || outcome !== "fail" && outcome !== "waived") continue;
    const rules = failed.get(grant);
    if (rules === void 0) failed.set(grant, [rule]);
    else rules.push(rule);
  }
  const entries = deltas.toSorted((a, b) => byText(a.grant, b.grant)).flatMap(({ grant, after }) => {
    const rules = failed.get(grant);
    if (rules === void 0 || after?.kind !== "grant") return [];
    return [{ grant, digest: contentDigest(after.grant), rules: sortedSet(rules) }];
  }).map(canonicalJson);
  return `${[
    "{",
    `  "apiVersion": ${JSON.stringify(API_VERSION)},`,
    `  "kind": ${JSON.stringify(KIND)},`,
    '  "spec": {',
    `    "since": ${JSON.stringify(since)},`,
    entries.length === 0 ? '    "entries": []' : `    "entries": [
${entries.map((line) => `      ${line}`).join(",\n")}
    ]`,
    "  }",
    "}"
  ].join("\n")}
`;
}

export {
  didYouMean,
  readBacklog,
  writeBacklog
};
