import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  approversOf,
  namesOf,
  waitsOf
} from "./chunk-LQ2XIARB.js";
import {
  countClasses,
  findingsOf
} from "./chunk-7PI3WJIG.js";
import {
  changeWords,
  count,
  fewOf,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  terminalText
} from "./chunk-JX5JG7RI.js";

// src/core/render/outputs.ts
function outputsOf({ result, deltaDigest, outcomes, problems }) {
  const blocking = findingsOf(outcomes).filter(({ weight }) => weight === "blocks");
  return {
    result,
    "delta-digest": deltaDigest,
    findings: String(blocking.length + problems.length)
  };
}

// src/core/render/status-line.ts
var LONGEST = 140;
var MOST = 12;
var STATES = {
  allow: "success",
  "allow-with-exception": "success",
  pending: "pending",
  deny: "failure",
  violation: "failure",
  error: "error",
  // Facts that should be there are not.
  unassessed: "error"
};
function statusOf(verdict, pullRequest) {
  const lead = pullRequest === void 0 ? "" : `#${pullRequest}: `;
  return {
    state: STATES[verdict.result],
    description: lead + sentence(verdict, LONGEST - lead.length)
  };
}
var reasonLine = (verdict) => statusOf(verdict).description.replace(
  /^(?:violation|allowed(?: by exception)?|not judged): /,
  ""
);
var unguardedLine = (branch) => ({
  state: "pending",
  description: listed(
    "",
    [`waits: nobody guards ${branch}; judged anew for a protected branch`],
    "",
    LONGEST
  )
});
var faultLine = (error) => ({
  state: "error",
  description: listed(
    "error: ",
    [error instanceof Fault ? error.message : UNFORESEEN],
    "",
    LONGEST
  )
});
var UNFORESEEN = "something broke that should not have";
function sentence(verdict, room) {
  const { result, outcomes, reasons, problems } = verdict;
  const findings = findingsOf(outcomes);
  switch (result) {
    case "allow":
      return listed("", [allowWords(verdict)], "", room);
    case "allow-with-exception":
      return listed(
        "allowed by exception: ",
        distinct(ofWeight(findings, "waived"), ({ rule }) => rule),
        "",
        room,
        ", "
      );
    case "unassessed":
      return listed(
        "not judged: ",
        distinct(ofWeight(findings, "unjudged"), ({ message }) => message),
        "",
        room
      );
    case "pending": {
      const waits = waitsOf(verdict);
      return waits.length === 0 ? listed("waits: ", reasons, "", room) : listed(
        WAITS,
        waits.map((wait) => waitWords(wait, room - WAITS.length)),
        "",
        room
      );
    }
    case "deny":
      return refusal("denied: ", verdict, ofWeight(findings, "blocks"), room);
    case "violation": {
      const missing = [...ofWeight(findings, "blocks"), ...ofWeight(findings, "waits")];
      return refusal("violation: ", verdict, missing, room, reasons);
    }
    case "error":
      return listed("error: ", [...reasons, ...problems.map(({ message }) => message)], "", room);
  }
}
function waitWords(wait, room) {
  const { what, who } = wait;
  const names = namesOf(wait);
  if (names !== null) return ` for ${names}: ${what}`;
  const whole = `: ${what} (${who})`;
  return who === "" || lineOf([whole]).length > room ? `: ${what}` : whole;
}
var WAITS = "waits";
function allowWords(verdict) {
  const { deltas } = verdict;
  if (deltas.length === 0) return "no change of access";
  const approvers = approversOf(verdict);
  return approvers.length === 0 ? `allowed: ${changeWords(countClasses(deltas))}` : `allowed: ${fewOf(approvers, 3)} approved`;
}
function refusal(lead, { problems }, findings, room, reasons = []) {
  const counts = [
    ...findings.length === 0 ? [] : [count(findings.length, "finding")],
    ...problems.length === 0 ? [] : [count(problems.length, "problem")]
  ];
  const tail = counts.length === 0 ? "" : ` (${counts.join(", ")})`;
  const messages = [
    ...reasons,
    ...distinct(findings, ({ message }) => message),
    ...new Set(problems.map(({ message }) => message))
  ];
  const names = [
    ...reasons,
    ...distinct(findings, ({ rule }) => rule),
    ...new Set(problems.map(({ code }) => code))
  ];
  const fits = `${lead}${lineOf(messages.slice(0, MOST))}${tail}`.length <= room;
  return messages.length === 1 || fits && messages.length <= MOST ? listed(lead, messages, tail, room) : listed(lead, names, tail, room, ", ");
}
var ofWeight = (findings, wanted) => findings.filter(({ weight }) => weight === wanted);
var distinct = (findings, textOf) => [...new Set(findings.map(({ outcome }) => textOf(outcome)))];
var lineOf = (items, joint = "; ") => terminalText(items.join(joint).replaceAll("`", ""));
function listed(lead, items, tail, room, joint = "; ") {
  for (let shown = Math.min(items.length, MOST); shown > 0; shown -= 1) {
    const more = items.length - shown;
    const rest = more === 0 ? "" : ` \u2026 and ${thousands(more)} more`;
    const text = `${lead}${lineOf(items.slice(0, shown), joint)}${rest}${tail}`;
    if (text.length <= room) return text;
  }
  const [first = ""] = items;
  return `${lead}${cutTo(lineOf([first]), room - lead.length - tail.length)}${tail}`;
}
function cutTo(text, units) {
  if (text.length <= units) return text;
  return `${text.slice(0, Math.max(0, units - 1)).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

export {
  outputsOf,
  statusOf,
  reasonLine,
  unguardedLine,
  faultLine
};
