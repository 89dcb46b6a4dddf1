import {
  bytesToHex,
  sha256,
  utf8ToBytes
} from "./chunk-DFYGPNY5.js";
import {
  WEIGHTS,
  findingsOf
} from "./chunk-7PI3WJIG.js";
import {
  count
} from "./chunk-2U5OLWQB.js";
import {
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  byPlace,
  outcomesInOrder,
  problemsInOrder
} from "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/verdict-sarif.ts
var MOST = 5e3;
var LEVELS = {
  hard: "error",
  soft: "error",
  advisory: "warning",
  observe: "note"
};
function verdictSarif(verdict, run, rules, version) {
  const all = resultsOf(verdict);
  const kept = all.slice(0, MOST);
  const notes = notesFor(kept, rules);
  const indexes = new Map(notes.map((note, index) => [note.id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "grantproof", version, rules: notes.map(ruleView) } },
        invocations: [invocation(all.length - kept.length)],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "root of the repository" } } },
        results: resultViews(kept, indexes),
        properties: {
          result: verdict.result,
          deltaDigest: verdict.deltaDigest,
          base: run.base,
          head: run.head,
          merge: run.merge
        }
      }
    ]
  };
}
function resultsOf(verdict) {
  const findings = findingsOf(outcomesInOrder(verdict.outcomes)).flatMap(
    ({ outcome, weight }) => {
      if (weight === "unjudged" || outcome.outcome === "pending") return [];
      const { rule, grant, level, message, help, path } = outcome;
      return [
        {
          id: rule,
          level: LEVELS[level],
          rank: 1 + WEIGHTS.indexOf(weight),
          waived: weight === "waived",
          message,
          help,
          place: outcome,
          subject: grant ?? `path ${path}`
        }
      ];
    }
  );
  const problems = problemsInOrder(verdict.problems).map(
    (problem) => ({
      id: problem.code,
      level: "error",
      rank: 0,
      waived: false,
      message: problem.message,
      help: problem.help,
      place: problem,
      subject: `path ${problem.path}`
    })
  );
  return [...problems, ...findings].toSorted(
    (a, b) => a.rank - b.rank || byPlace(a.place, b.place) || byText(a.id, b.id)
  );
}
function notesFor(results, rules) {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const used = [...new Set(results.map(({ id }) => id))].toSorted(byText);
  return used.map((id) => known.get(id) ?? { id, title: id, help: "" });
}
function ruleView({ id, title, help, helpUri }) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: firstParagraph(help) ?? title },
    ...help === "" ? {} : { help: { text: help, markdown: help } },
    ...helpUri === void 0 ? {} : { helpUri }
  };
}
var firstParagraph = (markdown) => markdown.split(/\n{2,}/).map(
  (block) => block.replace(/^#+ .*\n?/, "").replaceAll("\n", " ").trim()
).find((block) => block !== "");
function invocation(left) {
  const text = `${count(left, "result")} of the least grave were left out; \`--json\` has all`;
  const note = { level: "warning", message: { text } };
  return { executionSuccessful: true, toolExecutionNotifications: left === 0 ? [] : [note] };
}
function resultViews(results, indexes) {
  const seen = /* @__PURE__ */ new Map();
  return results.map((result) => {
    const key = `${result.id}
${result.subject}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return resultView(result, `${fingerprint(key)}:${nth}`, indexes.get(result.id) ?? 0);
  });
}
function resultView(result, print, ruleIndex) {
  const { id, level, waived, message, help, place, subject } = result;
  const accepted = waived ? { suppressions: [{ kind: "external", status: "accepted" }] } : {};
  return {
    ruleId: id,
    ruleIndex,
    level,
    message: { text: messageText(help === "" ? message : `${message}; ${help}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: pathUri(place.path), uriBaseId: "%SRCROOT%" },
          region: { startLine: place.line, startColumn: place.column }
        },
        logicalLocations: [{ fullyQualifiedName: terminalText(subject) }]
      }
    ],
    // The first is ours; code scanning reads the second, else it takes the text of the line.
    partialFingerprints: { "grantproof/v1": print, primaryLocationLineHash: print },
    ...accepted
  };
}
var messageText = (text) => terminalText(text).replaceAll("](", "] (");
var pathUri = (path) => path.split("/").map((name) => encodeURIComponent(name.toWellFormed())).join("/");
var fingerprint = (text) => bytesToHex(sha256(utf8ToBytes(text.toWellFormed()))).slice(0, 32);
export {
  verdictSarif
};
