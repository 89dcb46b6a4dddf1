import {
  CHECKS
} from "./chunk-BPKAOR65.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  wrapText
} from "./chunk-5XYHS4G3.js";
import {
  count
} from "./chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";

// src/core/render/verification-json.ts
var VERIFICATION_SCHEMA = "https://grantproof.dev/verification/v1";
var GRAVITY = ["fail", "not-checked", "pass"];
function verificationTotal() {
  const verdicts = /* @__PURE__ */ new Map();
  const findings = [];
  let records = 0;
  let failed = 0;
  return {
    add(name, { result, checks, findings: found }) {
      records += 1;
      if (result === "fail") failed += 1;
      for (const check of CHECKS)
        verdicts.set(check, graver(verdicts.get(check), checks[check].verdict));
      for (const { code, message, help } of found)
        findings.push({ code, message, help, record: name });
    },
    json: () => ({
      result: failed > 0 || records === 0 ? "fail" : "pass",
      verified: records,
      failed,
      checks: Object.fromEntries(
        CHECKS.map((check) => [check, verdicts.get(check) ?? "not-checked"])
      ),
      findings
    })
  };
}
function graver(a, b) {
  return GRAVITY.find((one) => one === a || one === b) ?? b;
}
function verificationJson(name, verification) {
  const { result, checks, about, signer, signedAt } = verification;
  return {
    record: name,
    result,
    checks: Object.fromEntries(CHECKS.map((check) => [check, { ...checks[check] }])),
    about: about === null ? null : { ...about },
    signer,
    signedAt
  };
}

// src/core/render/verification-text.ts
var MARKS = {
  pass: ["\u2713", "green"],
  fail: ["\u2717", "red"],
  "not-checked": ["\u25CB", "dim"]
};
var NAME_WIDTH = 14;
var INDENT = "  ";
var DEEPER = "    ";
function verificationText(name, verification, options) {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const { checks, findings, about, signedAt } = verification;
  const blocks = [
    [heading(name, verification, paint), ...aboutLines(about, signedAt, paint)],
    CHECKS.flatMap((check) => checkLines(check, checks[check], width, paint)),
    ...findings.map((finding) => findingLines(finding, width, paint))
  ];
  return `${sealPage(blocks.map((lines) => lines.join("\n")).join("\n\n"))}
`;
}
function verificationLine(name, verification, options) {
  const { about } = verification;
  const paint = paintWith(options);
  const said = about === null ? "" : paint.in("dim", `  ${terminalText(about.decision ?? about.kind)}`);
  return `${sealPage(`${heading(name, verification, paint)}${said}`)}
`;
}
function verificationSummary(passed, failed, options) {
  const paint = paintWith(options);
  const words = [
    ...passed > 0 ? [paint.in("green", `${passed} pass`)] : [],
    ...failed > 0 ? [paint.in("red", `${failed} fail`)] : []
  ];
  return `${count(passed + failed, "record")}: ${words.join(", ")}
`;
}
function heading(name, { result }, paint) {
  const [sign, hue] = MARKS[result];
  return `${paint.in(hue, sign)} ${paint.in("bold", terminalText(name))}`;
}
function aboutLines(about, signedAt, paint) {
  if (about === null) return [];
  const { kind, decision, decidedAt, repository, commit, pullRequest, grants } = about;
  const where = [
    repository ?? "a repository without a name",
    ...pullRequest === null ? [] : [`pull request ${pullRequest}`],
    `commit ${commit}`
  ];
  const times = [
    `decided ${decidedAt}`,
    ...signedAt[0] === void 0 ? [] : [`signed ${signedAt[0]}`]
  ];
  return [
    [decision === null ? kind : `${decision}: ${count(grants, "grant")}`, ...times].join(", "),
    where.join(", ")
  ].map((line) => `${INDENT}${paint.in("dim", terminalText(line))}`);
}
function checkLines(name, { verdict, reason }, width, paint) {
  const [sign, hue] = MARKS[verdict];
  const said = verdict === "not-checked" ? `not checked: ${reason}` : reason;
  const [first = "", ...rest] = wrapText(terminalText(said), width - NAME_WIDTH - 4);
  const words = (line) => verdict === "not-checked" ? paint.in("dim", line) : paint.quotes(line);
  return [
    `${INDENT}${paint.in(hue, sign)} ${name.padEnd(NAME_WIDTH)}${words(first)}`,
    ...rest.map((line) => `${DEEPER}${" ".repeat(NAME_WIDTH)}${words(line)}`)
  ];
}
function findingLines({ code, message, help }, width, paint) {
  const lead = `\u2717 ${code}:`;
  const [first = "", ...rest] = wrapText(`${lead} ${terminalText(message)}`, width - 4);
  const advice = wrapText(terminalText(help), width - 12);
  return [
    `${INDENT}${paint.in("red", lead)}${paint.quotes(first.slice(lead.length))}`,
    ...rest.map((line) => `${DEEPER}${paint.quotes(line)}`),
    ...advice.map(
      (line, nth) => `${DEEPER}${nth === 0 ? "help: " : "      "}${paint.quotes(line)}`
    )
  ];
}

export {
  VERIFICATION_SCHEMA,
  verificationTotal,
  verificationJson,
  verificationText,
  verificationLine,
  verificationSummary,
  checkLines,
  findingLines
};
