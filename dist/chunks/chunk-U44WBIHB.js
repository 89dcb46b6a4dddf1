import {
  MAIN_LABELS,
  approvalsGiven,
  fieldsOf,
  firstClause,
  namesOf,
  opinionsOf,
  reviewWords,
  waitsOf
} from "./chunk-LQ2XIARB.js";
import {
  DIRECTION_MARKS,
  RESULT_MARKS,
  WEIGHT_MARKS,
  countWords
} from "./chunk-G3PSKR6E.js";
import {
  padEnd,
  wrapText
} from "./chunk-5XYHS4G3.js";
import {
  countWeights,
  findingsOf,
  groupsOf
} from "./chunk-7PI3WJIG.js";
import {
  classWords,
  count,
  directionWords,
  endWords,
  entitlementWords,
  fewOf,
  ownerWords,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  capText,
  htmlCode,
  markdownCode,
  markdownFence,
  markdownMessage,
  markdownText,
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  problemsInOrder
} from "./chunk-MWKKBZNQ.js";
import {
  writeInstant
} from "./chunk-YNYBI3LC.js";

// src/core/render/file-link.ts
var LONGEST = 160;
function placeMarkdown({ path, line }, links) {
  const shown = markdownCode(`${path}:${line}`, LONGEST);
  return links === void 0 ? shown : `[${shown}](${fileAddress(links, path, line)})`;
}
function fileAddress({ server, repository, sha }, path, line) {
  return `${server}/${encoded(repository)}/blob/${encoded(sha)}/${encoded(path)}#L${line}`;
}
var encoded = (path) => path.toWellFormed().split("/").map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percent)).join("/");
var percent = (point) => `%${point.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

// src/core/render/finding-markdown.ts
var MESSAGE = 500;
function findingItem({ outcome, weight }, links) {
  const { rule, level, message } = outcome;
  const help = weight === "waits" ? firstClause(outcome.help) : outcome.help;
  return item(WEIGHT_MARKS[weight], rule, ` (${level})`, message, help, outcome, links);
}
function problemItem(problem, links) {
  const { code, message, help } = problem;
  return item(WEIGHT_MARKS.blocks, code, "", message, help, problem, links);
}
function item(mark, title, aside, message, help, place, links) {
  const words = `${mark} ${markdownCode(title)}${aside}: ${markdownMessage(message, MESSAGE)}`;
  const advice = help === "" ? "" : `  <br>help: ${markdownMessage(help, MESSAGE)}
`;
  return `- ${words} \xB7 ${placeMarkdown(place, links)}
${advice}`;
}

// src/core/render/grant-diff.ts
var SAME = 30;
var LINES = 120;
var LINE = 1200;
var LABEL = 40;
var COLUMNS = 88;
var KEPT = 4;
var SEE_FILE = "see the file itself";
function deltaFence(delta) {
  const lines2 = diffOf(delta);
  if (lines2.length === 0) return "";
  const shown = lines2.slice(0, LINES);
  const width = Math.max(...shown.map(({ label }) => capText(label, LABEL).length));
  const more = lines2.length - shown.length;
  return markdownFence("diff", [
    ...shown.flatMap((line, index) => rowsOf(line, shown[index - 1], width)),
    ...more === 0 ? [] : [`! \u2026 and ${count(more, "more line")}: ${SEE_FILE}`]
  ]);
}
var differs = (delta) => diffOf(delta).some(({ sign }) => sign !== " ");
function rowsOf({ sign, label, text }, above, width) {
  const repeats = above !== void 0 && above.label === label && above.sign === sign;
  return wrapText(terminalText(text, LINE), Math.max(COLUMNS - width, 40)).map((line, index) => {
    const lead = repeats || index > 0 ? "" : terminalText(label, LABEL);
    return `${sign} ${padEnd(lead, width)}  ${line}`;
  });
}
function diffOf({ before, after }) {
  const [old, now] = [fieldsOfSide(before), fieldsOfSide(after)];
  const labels = new Set([...now, ...old].map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const [was, is] = [textsOf(old, label), textsOf(now, label)];
    return [
      ...keptLines(label, was, is),
      ...lines(
        "-",
        label,
        [...was].filter((text) => !is.has(text))
      ),
      ...lines(
        "+",
        label,
        [...is].filter((text) => !was.has(text))
      )
    ];
  });
}
var fieldsOfSide = (side) => side?.kind === "grant" ? fieldsOf(side.grant) : [];
var textsOf = (fields, label) => new Set(fields.filter((field) => field.label === label).map(({ text }) => text));
function lines(sign, label, texts) {
  const shown = texts.length > SAME + 1 ? texts.slice(0, SAME) : texts;
  const more = texts.length - shown.length;
  const note = more === 0 ? [] : [`\u2026 and ${thousands(more)} more: ${SEE_FILE}`];
  return [...shown, ...note].map((text) => ({ sign, label, text }));
}
function keptLines(label, was, is) {
  if (!MAIN_LABELS.has(label)) return [];
  const kept = [...is].filter((text) => was.has(text));
  if (kept.length <= KEPT + 1) return lines(" ", label, kept);
  const more = `\u2026 and ${thousands(kept.length - KEPT)} more as before`;
  return lines(" ", label, [...kept.slice(0, KEPT), more]);
}

// src/core/render/grant-markdown.ts
var CELL = 120;
var CHANGES = 3;
var FINDINGS = 50;
var UNTIL = `until${"&nbsp;".repeat(15)}`;
var TABLE_HEAD = `
| grant | who may what | ${UNTIL} | owner |
| --- | --- | --- | --- |
`;
function tableRow(delta) {
  const name = `${DIRECTION_MARKS[delta.direction]} ${markdownCode(delta.grant, CELL)}`;
  return `| ${[`${name}<br>${classWords(delta)}`, ...factCells(delta)].join(" | ")} |
`;
}
function factCells(delta) {
  const [before, after] = [grantOf(delta.before), grantOf(delta.after)];
  const shown = after ?? before;
  if (shown === null) return [opaqueWords(delta.after ?? delta.before), "", ""];
  return [
    [markdownCode(shown.identity.id, CELL), ...mayLines(delta, shown)].join("<br>"),
    moved(before, after, (grant) => endWords(grant, null)),
    moved(before, after, (grant) => ownerWords(grant) ?? "nobody")
  ];
}
var grantOf = (side) => side?.kind === "grant" ? side.grant : null;
var opaqueWords = (side) => side?.kind === "opaque" ? `can't be seen: ${markdownText(side.unit.reason, CELL)}` : "";
function mayLines({ before, after, changes }, grant) {
  const moves = before === null || after === null ? [] : changes.filter((each) => /^[+-] /.test(each));
  const list = moves.length > 0 ? moves : grant.entitlements.map((each) => entitlementWords(each, CHANGES));
  const shown = list.length > CHANGES + 1 ? list.slice(0, CHANGES) : list;
  const more = list.length - shown.length;
  return [
    ...shown.map((each) => markdownCode(each, CELL)),
    ...more === 0 ? [] : [`\u2026 and ${more} more`]
  ];
}
function moved(before, after, words) {
  const texts = [before, after].flatMap((grant) => grant === null ? [] : [words(grant)]);
  return [...new Set(texts)].map((text) => markdownText(text, CELL)).join("<br>\u2192 ");
}
function grantBlock({ delta, grant, findings }, approvals, { open, landed, links }) {
  const name = grant === null ? "beyond single grants" : htmlCode(grant, CELL);
  const mark = delta === null ? "" : `${DIRECTION_MARKS[delta.direction]} `;
  const words = delta === null ? "" : `: ${classWords(delta)}, ${directionWords(delta.direction)}`;
  const summary = `${mark}${name}${words}${weightsAside(findings, landed)}`;
  const body = [
    ...delta === null ? [] : [deltaBody(delta, links)],
    findingList(findings, approvals, links)
  ];
  const text = body.filter((part) => part !== "").join("\n");
  return `
<details${open ? " open" : ""}><summary>${summary}</summary>

${text}
</details>
`;
}
function weightsAside(findings, landed) {
  const counts = countWeights(findings);
  const words = ["blocks", "waits", "warns"].flatMap((weight) => {
    const n = counts[weight];
    if (landed && weight === "waits" && n > 0) return [`${n} missing`];
    return n === 0 ? [] : [`${n} ${n === 1 ? weight : weight.slice(0, -1)}`];
  });
  return words.length === 0 ? "" : ` \xB7 ${words.join(", ")}`;
}
function deltaBody(delta, links) {
  const place = placeMarkdown(delta.place, delta.after === null ? void 0 : links);
  return `${place}

${opaqueLine(delta)}${deltaFence(delta)}${remainLines(delta)}`;
}
function opaqueLine({ before, after }) {
  const side = after ?? before;
  if (side?.kind !== "opaque") return "";
  const files = count(side.unit.blobs.length, "file");
  return `${opaqueWords(side)} (${files}); whoever approves this must read them
`;
}
var UNSEEN = /^(?:notes$|moved from |taking it out of git |labelled otherwise)/;
function remainLines(delta) {
  const { class: kind, before, after, leftTo, changes } = delta;
  const side = after ?? before;
  const stays = kind === "orphan" && side?.kind === "grant" ? side.grant.removal.reasons : [];
  const told = differs(delta) ? changes.filter((each) => UNSEEN.test(each)) : changes;
  return [
    ...told.length === 0 ? [] : [`besides: ${markdownMessage(fewOf(told, 12), 1e3)}`],
    ...stays.map((reason) => `stays in the system: ${markdownMessage(reason, CELL)}`),
    ...leftTo === null ? [] : [
      `its content stays in ${markdownCode(leftTo, CELL)}, which no scope of the policy governs`
    ]
  ].map((line) => `
${line}
`).join("");
}
function findingList(findings, approvals, links) {
  const shown = findings.slice(0, FINDINGS);
  const more = findings.length - shown.length;
  return [
    ...shown.map((finding) => findingItem(finding, links)),
    ...more === 0 ? [] : [`- \u2026 and ${more} more
`],
    ...approvals.map(
      ({ rule, message }) => `- ${WEIGHT_MARKS.waived} ${markdownCode(rule)}: ${markdownMessage(message, 500)}
`
    )
  ].join("");
}

// src/core/render/next-step.ts
var MOST = 4;
function nextSteps(verdict) {
  switch (verdict.result) {
    case "allow":
    case "allow-with-exception":
      return verdict.deltas.length === 0 ? [] : ["nothing: this may land, and is judged anew when it changes"];
    case "unassessed":
      return ["give what is missing to judge by, and run this again"];
    case "pending": {
      const waits = waitSteps(verdict);
      return waits.length === 0 ? ["the author brings the branch up to date with its base, and resolves the conflict"] : waits;
    }
    case "deny":
      return [
        `the author mends what is marked \u2717 (${blockers(verdict)}) and pushes`,
        ...waitSteps(verdict)
      ];
    case "error":
      return [errorStep(verdict)];
    case "violation":
      return ["revert what landed, or have it approved afterwards"];
  }
}
function errorStep({ problems }) {
  if (problems.every(({ code }) => code === "policy-missing") && problems.length > 0)
    return "merge a first policy to the default branch, which `grantproof init` writes; where the status is required already, that takes somebody who may bypass it";
  return problems.length > 0 ? "mend what this is judged by (the policy, the roster, the facts): nothing may land before, so that merging the repair takes somebody who may bypass the status" : "mend what is said above and run this again; nothing may land before";
}
function waitSteps(verdict) {
  const waits = waitsOf(verdict);
  const shown = waits.length > MOST + 1 ? waits.slice(0, MOST) : waits;
  const more = waits.length - shown.length;
  return [
    ...shown.map(waitWords),
    ...more === 0 ? [] : [`${thousands(more)} more things are waited for: see the grants below`]
  ];
}
function waitWords(wait) {
  const { what, who, grants } = wait;
  const whole = grants === 1 ? what : `${what}, for ${thousands(grants)} grants`;
  const names = namesOf(wait);
  if (names !== null) return `ask ${names} to approve: ${whole}`;
  return who === "" ? whole : `${whole}: ${who}`;
}
function blockers({ outcomes, problems }) {
  const findings = findingsOf(outcomes).filter(({ weight }) => weight === "blocks").length;
  return [
    ...findings === 0 ? [] : [count(findings, "finding")],
    ...problems.length === 0 ? [] : [count(problems.length, "problem")]
  ].join(", ");
}

// src/core/render/page-room.ts
var NOTE_ROOM = 240;
function fittedPage(first, sections, last, longest, whole) {
  const reserved = sections.reduce(
    (sum, { head, foot }) => sum + bytes(head) + bytes(foot) + NOTE_ROOM,
    bytes(first) + bytes(last)
  );
  let used = reserved;
  const written = sections.map((section2) => {
    const pieces = [];
    for (const make of section2.pieces) {
      const piece = make();
      const size = bytes(piece);
      if (used + size > longest * section2.share) break;
      used += size;
      pieces.push(piece);
    }
    return sectionText(section2, pieces, whole);
  });
  return [first, ...written, last].join("");
}
function sectionText({ head, foot, what, size }, pieces, whole) {
  if (size === 0) return "";
  const missing = size - pieces.length;
  const note = missing === 0 ? "" : `
\u2026 and ${thousands(missing)} more ${what}: see ${whole}
`;
  return `${head}${pieces.join("")}${foot}${note}`;
}
var encoder = new TextEncoder();
var bytes = (text) => encoder.encode(text).length;

// src/core/render/page.ts
var LONGEST_SUMMARY = 900 * 1024;
var summaryPage = (verdict, options = {}, longest = LONGEST_SUMMARY) => pageOf(verdict, options, longest, `judged at \`${writeInstant(verdict.now)}\``);
function pageOf(verdict, { links, notices = [], whole = WHOLE }, longest, aside) {
  const groups = groupsOf(verdict);
  const sections = [
    reasonSection(verdict.reasons),
    stepSection(nextSteps(verdict)),
    tableSection(groups),
    problemSection(verdict, links),
    blockSection(groups, verdict, links),
    reviewSection(opinionsOf(verdict)),
    waivedSection(groups, links),
    noticeSection(notices)
  ];
  return fittedPage(opening(verdict), sections, footer(verdict, aside), longest, whole);
}
var WHOLE = "what `grantproof check --json` prints";
var CELL2 = 200;
var MESSAGE2 = 500;
var MOST_OPEN = 10;
var HEADLINES = {
  allow: "Access allowed",
  "allow-with-exception": "Access allowed with an exception",
  unassessed: "Access not judged",
  pending: "Access waits",
  deny: "Access denied",
  error: "Access could not be judged",
  violation: "Access landed without leave"
};
function opening(verdict) {
  const { result, deltas, problems, outcomes } = verdict;
  const quiet = result === "allow" && deltas.length === 0 && problems.length === 0;
  const headline = quiet ? "No change of access" : HEADLINES[result];
  const counts = countWords(verdict, findingsOf(outcomes));
  return `### ${RESULT_MARKS[result]} ${headline}

${counts}
`;
}
var section = (parts) => ({
  head: "",
  foot: "",
  ...parts
});
function* lazily(items, text) {
  for (const [index, item2] of items.entries()) yield () => text(item2, index);
}
function reasonSection(reasons) {
  return section({
    pieces: lazily(reasons, (reason) => `
> ${markdownMessage(reason, MESSAGE2)}
`),
    size: reasons.length,
    what: "reasons",
    share: 0.15
  });
}
function stepSection(steps) {
  const alone = steps.length === 1;
  return section({
    head: `
**What now?**${alone ? " " : "\n\n"}`,
    pieces: lazily(steps, (step) => `${alone ? "" : "- "}${markdownMessage(step, MESSAGE2)}
`),
    size: steps.length,
    what: "things to do",
    share: 0.3
  });
}
function tableSection(groups) {
  const deltas = groups.flatMap(({ delta }) => delta === null ? [] : [delta]);
  return section({
    head: TABLE_HEAD,
    pieces: lazily(deltas, tableRow),
    size: deltas.length,
    what: "grants",
    share: 0.45
  });
}
function problemSection({ problems }, links) {
  const listed = problemsInOrder(problems);
  return section({
    head: `
#### ${count(problems.length, "problem")} in what was read

`,
    pieces: lazily(listed, (problem) => problemItem(problem, links)),
    size: listed.length,
    what: "problems",
    share: 0.6
  });
}
function blockSection(groups, verdict, links) {
  const approved = approvalsGiven(verdict);
  const landed = verdict.result === "violation";
  const shown = groups.map((group) => ({ ...group, findings: group.findings.filter(isShown) })).filter(({ delta, findings }) => delta !== null || findings.length > 0);
  return section({
    pieces: lazily(
      shown,
      (group, index) => grantBlock(group, approved.get(group.grant) ?? [], {
        ...{ landed, links },
        open: index < MOST_OPEN && isGrave(group)
      })
    ),
    size: shown.length,
    what: "grants in full",
    share: 0.9
  });
}
var isShown = ({ weight }) => weight !== "waived" && weight !== "noted";
var isGrave = ({ delta, findings }) => delta?.direction === "widen" || delta?.direction === "unknown" || findings.some(({ weight }) => weight === "blocks" || weight === "waits");
function reviewSection(reviews) {
  return section({
    head: "\n#### Reviews\n\n",
    pieces: lazily(reviews, reviewItem),
    size: reviews.length,
    what: "reviews",
    share: 0.93
  });
}
function reviewItem(review) {
  const { reviewer, state, counts, reason } = review;
  const mark = !counts ? WEIGHT_MARKS.unjudged : state === "APPROVED" ? WEIGHT_MARKS.waived : WEIGHT_MARKS.waits;
  const name = reviewer === null ? null : markdownCode(reviewer, CELL2);
  return `- ${mark} ${reviewWords({ ...review, reason: markdownMessage(reason, MESSAGE2) }, name)}
`;
}
function waivedSection(groups, links) {
  const waived = groups.flatMap(({ findings }) => findings.filter((each) => !isShown(each)));
  const words = `waived, known from before, or only noted: ${thousands(waived.length)}`;
  return section({
    head: `
<details><summary>${words}</summary>

`,
    pieces: lazily(waived, (finding) => findingItem(finding, links)),
    size: waived.length,
    foot: "\n</details>\n",
    what: "of these",
    share: 0.96
  });
}
function noticeSection(notices) {
  return section({
    pieces: lazily(notices, (notice) => `
> note: ${markdownMessage(notice, MESSAGE2)}
`),
    size: notices.length,
    what: "notes",
    share: 1
  });
}
var SHOWN_DIGEST = "sha256:".length + 12;
function footer({ deltaDigest, deltas, policy }, aside) {
  const digest = markdownCode(`${deltaDigest.slice(0, SHOWN_DIGEST)}\u2026`);
  return `
<sub>${[
    ...deltas.length === 0 ? [] : [`approve exactly this: ${digest}`],
    policy === null ? "no policy" : `policy ${markdownCode(policy.name, CELL2)}`,
    ...aside === "" ? [] : [aside]
  ].join(" \xB7 ")}</sub>
`;
}

export {
  fittedPage,
  summaryPage,
  pageOf
};
