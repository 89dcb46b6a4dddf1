import {
  NO_OUTPUTS,
  annotationsOf,
  appendSummary,
  faultAnnotation,
  faultCommand,
  gate,
  gateTools,
  workflowCommand,
  writeOutputs
} from "./chunks/chunk-X6IJBEGK.js";
import "./chunks/chunk-XBU4FSWR.js";
import "./chunks/chunk-QIRUGEET.js";
import "./chunks/chunk-CBXVIN6L.js";
import "./chunks/chunk-DFBI4OUP.js";
import "./chunks/chunk-ISONKNUO.js";
import "./chunks/chunk-W5VAN6ER.js";
import "./chunks/chunk-VSPNHDBG.js";
import "./chunks/chunk-SERJPDIN.js";
import "./chunks/chunk-6KTF7XQ6.js";
import {
  isLedgerBranch
} from "./chunks/chunk-LS5V2ZHJ.js";
import {
  outputsOf
} from "./chunks/chunk-Q4SVMJJU.js";
import "./chunks/chunk-7YHWFQQK.js";
import "./chunks/chunk-6VZR4DIM.js";
import "./chunks/chunk-KTP5BKHB.js";
import "./chunks/chunk-OZOTIOIK.js";
import "./chunks/chunk-QF3QFTZ2.js";
import "./chunks/chunk-FP54KV37.js";
import "./chunks/chunk-4MGC5DD7.js";
import "./chunks/chunk-XKSUZ3LK.js";
import "./chunks/chunk-EV4YNKVN.js";
import "./chunks/chunk-HBHLVCQR.js";
import "./chunks/chunk-N6EBNBDT.js";
import "./chunks/chunk-DO62LHXD.js";
import "./chunks/chunk-I7257EFS.js";
import "./chunks/chunk-UERN5IDY.js";
import "./chunks/chunk-MM4WBU6J.js";
import "./chunks/chunk-POIX7GZT.js";
import "./chunks/chunk-64EZAUSF.js";
import "./chunks/chunk-2RNRANF2.js";
import "./chunks/chunk-KC5HH2QK.js";
import "./chunks/chunk-KDJX4EXB.js";
import "./chunks/chunk-TJFC2MGA.js";
import "./chunks/chunk-K3V7YGBF.js";
import "./chunks/chunk-DMCSGTM7.js";
import "./chunks/chunk-N7BAOBHV.js";
import {
  worse
} from "./chunks/chunk-GF26ZW4Q.js";
import {
  oid
} from "./chunks/chunk-OXVYXYWQ.js";
import {
  TRANSPARENCIES
} from "./chunks/chunk-657N7M42.js";
import "./chunks/chunk-KH4OMKH5.js";
import "./chunks/chunk-U6AWXQHP.js";
import {
  nearestName
} from "./chunks/chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunks/chunk-MKYPKBXP.js";
import {
  verdictText
} from "./chunks/chunk-YJDDPF6L.js";
import "./chunks/chunk-YY5LD633.js";
import "./chunks/chunk-UZQ47OLJ.js";
import {
  verdictJson
} from "./chunks/chunk-XBCUNQ42.js";
import {
  jsonPieces,
  jsonText
} from "./chunks/chunk-Z3UPYVPD.js";
import "./chunks/chunk-DFYGPNY5.js";
import {
  ruleNotes
} from "./chunks/chunk-6U2KREE7.js";
import "./chunks/chunk-EOF2JJ2I.js";
import "./chunks/chunk-MHLQLSF6.js";
import "./chunks/chunk-C77V4H63.js";
import "./chunks/chunk-R3JKF2RJ.js";
import "./chunks/chunk-KFJOQ2F3.js";
import {
  shown
} from "./chunks/chunk-6JUM6D7R.js";
import {
  pageOf,
  summaryPage
} from "./chunks/chunk-U44WBIHB.js";
import {
  opinionsOf,
  reviewWords
} from "./chunks/chunk-LQ2XIARB.js";
import "./chunks/chunk-MBCT4USZ.js";
import "./chunks/chunk-WXUXS7QD.js";
import "./chunks/chunk-G3PSKR6E.js";
import "./chunks/chunk-5XYHS4G3.js";
import "./chunks/chunk-I56XEOLC.js";
import "./chunks/chunk-7PI3WJIG.js";
import "./chunks/chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunks/chunk-JX5JG7RI.js";
import "./chunks/chunk-MWKKBZNQ.js";
import {
  writeInstant
} from "./chunks/chunk-YNYBI3LC.js";
import {
  byText
} from "./chunks/chunk-B6EGX6XA.js";
import "./chunks/chunk-7VZ5H7B6.js";

// src/action/host.ts
import { readFileSync } from "node:fs";
function readHost(env) {
  const serverUrl = wanted(env, "GITHUB_SERVER_URL");
  const repository = wanted(env, "GITHUB_REPOSITORY");
  const run = env["GITHUB_RUN_ID"];
  return {
    event: wanted(env, "GITHUB_EVENT_NAME"),
    payload: readPayload(wanted(env, "GITHUB_EVENT_PATH")),
    repository,
    serverUrl,
    apiUrl: wanted(env, "GITHUB_API_URL"),
    graphqlUrl: wanted(env, "GITHUB_GRAPHQL_URL"),
    runUrl: run === void 0 ? null : `${serverUrl}/${repository}/actions/runs/${run}`,
    workspace: env["GITHUB_WORKSPACE"] ?? process.cwd(),
    temporary: wanted(env, "RUNNER_TEMP")
  };
}
function wanted(env, name) {
  const value = env[name] ?? "";
  if (value !== "") return value;
  throw new Fault(
    `the variable \`${name}\` is not set`,
    "run this as a step of a workflow; on your own machine, `grantproof check` does the same"
  );
}
function readPayload(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Fault("the event of this run can not be read", "run the job again", { cause });
  }
}

// src/action/seal-inputs.ts
var SEAL_INPUTS = {
  signing: "",
  "signing-key": "",
  "signing-passphrase": "",
  "signing-command": "",
  "signing-public-key": "",
  transparency: "",
  "fulcio-url": "",
  "rekor-url": "",
  "timestamp-url": "",
  "oidc-audience": "sigstore",
  "ledger-branch": "grantproof-ledger",
  "ledger-writer": "github",
  anchor: "",
  attest: "false",
  "open-issues": "false"
};
var SIGNINGS = ["keyless", "key", "command"];
var WRITERS = ["github", "git"];
function readSealInputs(written) {
  const way = SIGNINGS.find((one) => one === written("signing"));
  if (way === void 0) return null;
  const optional = (name) => {
    const text = written(name).replace(/\/+$/, "");
    return text === "" ? null : text;
  };
  return {
    signing: {
      way,
      key: written("signing-key"),
      passphrase: written("signing-passphrase"),
      command: written("signing-command"),
      publicKey: written("signing-public-key"),
      transparency: TRANSPARENCIES.find((one) => one === written("transparency")) ?? null,
      fulcioUrl: optional("fulcio-url"),
      rekorUrl: optional("rekor-url"),
      timestampUrl: optional("timestamp-url"),
      audience: written("oidc-audience")
    },
    ledgerWriter: WRITERS.find((one) => one === written("ledger-writer")) ?? "github",
    anchor: written("anchor") === "" ? null : written("anchor"),
    attest: written("attest") === "true",
    openIssues: written("open-issues") === "true"
  };
}
function sealMistakes(written) {
  return [
    ...choiceMistakes("signing", SIGNINGS, written),
    ...choiceMistakes("ledger-writer", WRITERS, written),
    ...choiceMistakes("transparency", TRANSPARENCIES, written),
    ...ADDRESSES.flatMap((name) => addressMistakes(name, written)),
    ...partnerMistakes(written),
    ...branchMistakes(written("ledger-branch"))
  ];
}
function choiceMistakes(name, choices, written) {
  const text = written(name);
  if (text === "" || choices.includes(text)) return [];
  const known = choices.map((choice) => `\`${choice}\``).join(", ");
  return [
    new Fault(`the input \`${name}\` is ${shown(text)}, none of ${known}`, `write one of ${known}`)
  ];
}
var ADDRESSES = ["fulcio-url", "rekor-url", "timestamp-url"];
function addressMistakes(name, written) {
  const text = written(name);
  if (text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? "")) return [];
  return [
    new Fault(
      `the input \`${name}\` is no address`,
      `write \`${name}: https://\u2026\` below \`with:\``
    )
  ];
}
var PARTNERS = {
  "signing-key": "key",
  "signing-passphrase": "key",
  "signing-command": "command",
  "signing-public-key": "command",
  transparency: "keyless",
  "fulcio-url": "keyless",
  "rekor-url": "keyless"
};
function partnerMistakes(written) {
  const way = written("signing");
  const names = Object.keys(PARTNERS);
  const astray = names.filter((name) => written(name) !== "" && PARTNERS[name] !== way).map((name) => {
    const wanted2 = `signing: ${PARTNERS[name]}`;
    return new Fault(
      `the input \`${name}\` goes with \`${wanted2}\``,
      `write \`${wanted2}\` below \`with:\`, or leave \`${name}\` out`
    );
  });
  return [...astray, ...missingPartners(way, written)];
}
var WANTED = {
  keyless: [],
  key: ["signing-key"],
  command: ["signing-command", "signing-public-key"]
};
function missingPartners(way, written) {
  const known = SIGNINGS.find((one) => one === way);
  if (known === void 0) return [];
  return WANTED[known].filter((name) => written(name) === "").map(
    (name) => new Fault(
      `the input \`signing: ${known}\` is given without \`${name}\``,
      `write \`${name}\` below \`with:\`; where it names a secret, see that this job may read it`
    )
  );
}
function branchMistakes(branch) {
  if (isLedgerBranch(branch)) return [];
  const message = `the input \`ledger-branch\` is ${shown(branch)}, which can't name a branch`;
  return [new Fault(message, "write a name such as `grantproof-ledger`")];
}

// src/action/inputs.ts
var INPUTS = {
  "github-token": "",
  "team-token": "",
  "status-context": "grantproof",
  comment: "true",
  "fail-on-deny": "false",
  "sarif-file": "",
  "jira-url": "",
  "jira-email": "",
  "jira-token": "",
  "servicenow-url": "",
  "servicenow-user": "",
  "servicenow-password": "",
  "servicenow-token": "",
  ...SEAL_INPUTS
};
var inputNames = Object.keys(INPUTS);
function readInputs(env) {
  const written = (name) => {
    const text = env[inputVariable(name)]?.trim() ?? "";
    return text === "" ? INPUTS[name] : text;
  };
  refuse([...misspelt(env), ...mistakes(written)]);
  const optional = (name) => {
    const text = written(name);
    return text === "" ? null : text;
  };
  return {
    githubToken: written("github-token"),
    teamToken: optional("team-token"),
    statusContext: written("status-context"),
    comment: written("comment") === "true",
    failOnDeny: written("fail-on-deny") === "true",
    sarifFile: optional("sarif-file"),
    jira: whereThereIsOne({
      url: written("jira-url"),
      email: written("jira-email"),
      token: written("jira-token")
    }),
    servicenow: whereThereIsOne({
      url: written("servicenow-url"),
      user: written("servicenow-user"),
      password: written("servicenow-password"),
      token: written("servicenow-token")
    }),
    ledgerBranch: written("ledger-branch"),
    seal: readSealInputs(written)
  };
}
var whereThereIsOne = (settings) => settings.url === "" ? null : settings;
var inputVariable = (name) => `INPUT_${name.toUpperCase()}`;
function misspelt(env) {
  const variables = new Set(inputNames.map(inputVariable));
  return Object.keys(env).filter((variable) => variable.startsWith("INPUT_") && !variables.has(variable)).toSorted(byText).flatMap((variable) => {
    const name = variable.slice("INPUT_".length).toLowerCase();
    const meant = nearestName(name, inputNames);
    if (meant === void 0) return [];
    const help = `write \`${meant}\` instead`;
    return [new Fault(`there is no input ${shown(name)}; did you mean \`${meant}\`?`, help)];
  });
}
function mistakes(written) {
  return [
    ...tokenMistakes(written("github-token")),
    ...contextMistakes(written("status-context")),
    ...FLAGS.flatMap((name) => flagMistakes(name, written(name))),
    ...SYSTEMS.flatMap((system) => systemMistakes(system, written)),
    ...loginMistakes(written),
    ...sealMistakes(written)
  ];
}
function tokenMistakes(token) {
  if (token !== "") return [];
  const help = "leave `github-token` out, so that the token of the job is used";
  return [new Fault("the input `github-token` is empty", help)];
}
var LONGEST_CONTEXT = 100;
function contextMistakes(context) {
  if (context.length <= LONGEST_CONTEXT && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(context)) return [];
  const message = `the input \`status-context\` is ${shown(context)}, which can't name a status`;
  return [new Fault(message, `write a name of at most ${LONGEST_CONTEXT} characters on one line`)];
}
var FLAGS = [
  "comment",
  "fail-on-deny",
  "attest",
  "open-issues"
];
function flagMistakes(name, text) {
  if (text === "true" || text === "false") return [];
  const message = `the input \`${name}\` is ${shown(text)}, neither \`true\` nor \`false\``;
  return [new Fault(message, `write \`${name}: true\` or \`${name}: false\` below \`with:\``)];
}
var SYSTEMS = ["jira", "servicenow"];
function systemMistakes(system, written) {
  const setting = `${system}-url`;
  const help = `write \`${setting}: https://\u2026\` below \`with:\``;
  const url = written(setting);
  if (url !== "") {
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? "")) return [];
    return [new Fault(`the input \`${setting}\` is no address`, help)];
  }
  const login = inputNames.find((name) => name.startsWith(`${system}-`) && written(name) !== "");
  if (login === void 0) return [];
  const message = `the input \`${login}\` is given without \`${setting}\``;
  return [new Fault(message, `${help}, or leave \`${login}\` out`)];
}
function loginMistakes(written) {
  const has = (name) => written(name) !== "";
  if (has("servicenow-token") && (has("servicenow-user") || has("servicenow-password"))) {
    const message = "a user or password of ServiceNow is given beside `servicenow-token`";
    return [
      new Fault(message, "keep the token, or the user and the password, and leave the other out")
    ];
  }
  if (has("servicenow-password") && !has("servicenow-user")) {
    const message = "the input `servicenow-password` is given without `servicenow-user`";
    return [new Fault(message, "write `servicenow-user: NAME` below `with:`")];
  }
  return [];
}
function refuse(faults) {
  if (faults.length === 0) return;
  const all = (texts) => [...new Set(texts)].join("; ");
  throw new Fault(all(faults.map(({ message }) => message)), all(faults.map(({ help }) => help)));
}

// src/action/occasion.ts
var RECHECK = "/grantproof recheck";
var APPROVE = "/grantproof approve ";
var WORKFLOW_LINE = "let the workflow run `on: [pull_request_target, pull_request_review, merge_group, workflow_dispatch, issue_comment]`";
function occasionOf(event, payload, seals = false) {
  switch (event) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
      if (at(payload, "action") === "closed") return closed(payload, seals);
      return pullRequest(
        at(payload, "pull_request", "number"),
        event,
        objectId(at(payload, "pull_request", "head", "sha"))
      );
    case "merge_group":
      if (at(payload, "action") === "destroyed") return nothing("the merge group is gone");
      return mergeGroup(payload);
    case "push":
      if (!seals) throw noSigner(event);
      return pushed(payload);
    case "schedule":
      if (!seals) throw noSigner(event);
      return seal("when-due");
    case "workflow_dispatch":
      return seals ? seal("when-due") : dispatched(at(payload, "inputs", "pull-request"));
    case "issue_comment":
      return commented(payload, seals);
    default:
      throw new Fault(
        `the event ${shown(event)} brings no change to judge`,
        `${WORKFLOW_LINE} instead`
      );
  }
}
var seal = (heartbeat, landed = null) => ({
  kind: "seal",
  heartbeat,
  landed
});
function noSigner(event) {
  return new Fault(
    `the event ${shown(event)} brings something to seal, and nobody signs`,
    `write \`signing: keyless\` below \`with:\`, or \`signing: key\` and \`signing-key\`; to judge pull requests, ${WORKFLOW_LINE} instead`
  );
}
function pushed(payload) {
  const ref = at(payload, "ref");
  const branch = at(payload, "repository", "default_branch");
  if (typeof ref === "string" && typeof branch === "string" && ref !== `refs/heads/${branch}`)
    return nothing(`${shown(ref)} is not the default branch`);
  return seal("never", objectId(at(payload, "after")));
}
function closed(payload, seals) {
  if (!seals) return nothing("the pull request is closed");
  return at(payload, "pull_request", "merged") === true ? seal("never", objectId(at(payload, "pull_request", "merge_commit_sha"))) : nothing("the pull request was closed without a merge");
}
var HIGHEST = 2 ** 31 - 1;
var isNumber = (value) => typeof value === "number" && Number.isInteger(value) && value > 0 && value <= HIGHEST;
var nothing = (reason) => ({ kind: "nothing", reason });
function pullRequest(number, event, head) {
  if (isNumber(number)) {
    return { kind: "pull-request", number, head };
  }
  throw new Fault(
    `the payload of ${shown(event)} names no pull request`,
    "run the workflow again from the pull request"
  );
}
function mergeGroup(payload) {
  const ref = at(payload, "merge_group", "base_ref");
  const base = objectId(at(payload, "merge_group", "base_sha"));
  const head = objectId(at(payload, "merge_group", "head_sha"));
  if (typeof ref !== "string" || base === null || head === null) {
    throw new Fault(
      "the payload of `merge_group` names no commits",
      "put the pull request into the queue again"
    );
  }
  return { kind: "merge-group", baseRef: ref.replace(/^refs\/heads\//, ""), base, head };
}
function dispatched(input) {
  if (input === void 0 || input === null || input === "") return { kind: "open-pull-requests" };
  const digits = typeof input === "string" || typeof input === "number" ? String(input) : "";
  if (/^[1-9]\d*$/.test(digits) && isNumber(Number(digits))) {
    return { kind: "pull-request", number: Number(digits), head: null };
  }
  throw new Fault(
    `the input \`pull-request\` is ${shown(digits)}, which is no number`,
    "give the number of a pull request, or leave it empty to judge all that are open"
  );
}
function commented(payload, seals) {
  const body = at(payload, "comment", "body");
  if (at(payload, "issue", "pull_request") === void 0) {
    const approves = seals && typeof body === "string" && body.trimStart().startsWith(APPROVE);
    const issue = at(payload, "issue", "number");
    return approves && isNumber(issue) ? { kind: "late-approval", issue } : nothing("the comment is on an issue");
  }
  if (typeof body !== "string" || body.trim() !== RECHECK) {
    return nothing(`the comment does not say \`${RECHECK}\``);
  }
  return pullRequest(at(payload, "issue", "number"), "issue_comment", null);
}
function objectId(value) {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? oid(value) : null;
}
function at(value, ...keys) {
  return keys.reduce(
    (inner, key) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? inner[key] : void 0,
    value
  );
}

// src/action/presentation.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

// src/core/render/comment.ts
var LONGEST = 6e4;
function commentText(marker, verdict, options = {}) {
  const first = `${marker}
`;
  return first + pageOf(verdict, options, LONGEST - first.length * 3, "");
}

// src/core/render/log-page.ts
var WIDTH = 120;
function logPage(verdict, run, notices = []) {
  const report = verdictText(verdict, run, { color: true, width: WIDTH, links: false });
  const reviews = opinionsOf(verdict).map(
    (review) => `review: ${terminalText(reviewWords(review, review.reviewer))}
`
  );
  const notes = notices.map((notice) => `note: ${terminalText(notice)}
`);
  return `${report}${sealPage([...reviews, ...notes].join(""))}${folded("what this rests on", groundLines(verdict, run))}`;
}
function groundLines(verdict, { base, head, merge }) {
  const { policy, deltaDigest, now } = verdict;
  return [
    `judged at     ${writeInstant(now)}`,
    `lands on      ${shown2(base)}`,
    `head          ${shown2(head)}`,
    `judged tree   ${shown2(merge)}`,
    `delta digest  ${shown2(deltaDigest)}`,
    ...(policy?.sources ?? []).map(
      ({ path, digest }) => `policy        ${shown2(path)} ${shown2(digest)}`
    )
  ];
}
var shown2 = (text) => text === null ? "none" : terminalText(text);
var folded = (title, lines) => `::group::${title}
${sealPage(lines.map((line) => `${line}
`).join(""))}::endgroup::
`;

// src/action/presentation.ts
async function presentReports(reports, audience) {
  const { out, inputs, env } = audience;
  if (reports.length === 0) {
    out("grantproof: nothing to judge: no such pull request is open\n");
    return NO_OUTPUTS;
  }
  for (const report of reports) {
    const links = linksOf(report, audience.host);
    const notes = noticesOf(report, inputs);
    const notices = [...notes, ...report.advice];
    out(logPage(report.report.verdict, report.report, notices));
    out(
      annotationsOf(report.report.verdict).map((one) => `${workflowCommand(one)}
`).join("")
    );
    await attempt(
      out,
      "the summary",
      () => appendSummary(
        env["GITHUB_STEP_SUMMARY"],
        summaryPage(report.report.verdict, { links, notices })
      )
    );
    if (inputs.comment) await comment(report, audience, { links, notices: notes });
    if (report.published === "refused" && !inputs.failOnDeny)
      out(unpublishedCommand(report, inputs));
  }
  return outputsFor(reports, audience);
}
var markerOf = ({ statusContext }) => `<!-- grantproof:${statusContext.replaceAll(/[^\w./-]/g, "-").replaceAll("--", "-")} -->`;
async function comment({ pullRequest: pullRequest2, report, status, published }, { tools, inputs, host, out }, {
  links,
  notices
}) {
  if (pullRequest2 === null) return;
  const marker = markerOf(inputs);
  const { verdict } = report;
  const whole = host.runUrl === null ? void 0 : "the summary of the job";
  const body = commentText(marker, verdict, { links, notices, whole });
  const worthIt = verdict.deltas.length > 0 || status.state !== "success";
  await attempt(out, "the comment", async () => {
    const done = await tools.forge.publishComment(
      pullRequest2,
      marker,
      body,
      worthIt ? "write" : "mend"
    );
    if (done === "refused" && published === "done")
      out(
        "grantproof: note: no comment was written: add `pull-requests: write` to `permissions:` in the workflow, or `comment: false` below `with:`\n"
      );
  });
}
var linksOf = ({ commit }, { serverUrl, repository }) => ({
  server: serverUrl,
  repository,
  sha: commit
});
function noticesOf({ notes, published }, inputs) {
  return published === "done" || inputs.failOnDeny ? notes : [...notes, `${unpublished(inputs)}: ${PUBLISH_HELP}`];
}
var unpublished = ({ statusContext }) => `the status \`${statusContext}\` could not be written`;
var PUBLISH_HELP = "add `statuses: write` to `permissions:` in the workflow; where the pull request comes from a fork, comment `/grantproof recheck`, or run the workflow by hand";
function unpublishedCommand({ report }, inputs) {
  const { result } = report.verdict;
  const message = `${unpublished(inputs)}, so that the commit shows what was said before: the verdict is \`${result}\``;
  return `${faultAnnotation(message, PUBLISH_HELP, "the verdict is not on the commit")}
`;
}
async function attempt(out, what, show) {
  try {
    await show();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    out(`grantproof: note: ${what} could not be written: ${terminalText(why)}
`);
  }
}
async function outputsFor(reports, audience) {
  const values = reports.map(({ report }) => outputsOf(report.verdict));
  const worst = reports.reduce((a, b) => isWorse(b, a) ? b : a);
  const path = await writeReport(worst, audience);
  return {
    ...NO_OUTPUTS,
    result: worst.report.verdict.result,
    "delta-digest": reports.length === 1 ? worst.report.verdict.deltaDigest : "",
    findings: String(values.reduce((sum, { findings }) => sum + Number(findings), 0)),
    report: path
  };
}
var isWorse = (a, b) => a.report.verdict.result !== b.report.verdict.result && worse(a.report.verdict.result, b.report.verdict.result) === a.report.verdict.result;
async function writeReport({ report }, { inputs, host, tools, out }) {
  const path = join(host.temporary, "grantproof", "verdict.json");
  let written = "";
  await attempt(out, "the report", () => {
    write(path, [...jsonPieces(verdictJson(report.verdict, report))].join(""));
    written = path;
  });
  const { sarifFile } = inputs;
  if (sarifFile !== null)
    await attempt(out, "the SARIF file", async () => {
      const { verdictSarif } = await import("./chunks/verdict-sarif-FJ6OO2T2.js");
      const notes = ruleNotes(report.verdict, tools.shipped);
      const sarif = verdictSarif(report.verdict, report, notes, tools.shipped.version());
      write(resolve(host.workspace, sarifFile), jsonText(sarif));
    });
  return written;
}
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// src/action/run-action.ts
var FAILED = 1;
var BROKEN = { ...NO_OUTPUTS, result: "error" };
async function runAction(env, out) {
  const outputs = (values) => writeOutputs(env["GITHUB_OUTPUT"], values);
  try {
    outputs(BROKEN);
    const inputs = readInputs(env);
    const host = readHost(env);
    const asked = occasionOf(host.event, host.payload, inputs.seal !== null);
    if (asked.kind === "nothing") {
      out(`grantproof: nothing to judge: ${terminalText(asked.reason)}
`);
      outputs(NO_OUTPUTS);
      return 0;
    }
    const say = (text) => out(`grantproof: ${terminalText(text)}
`);
    if (asked.kind === "seal" || asked.kind === "late-approval") {
      const { sealAndPresent } = await import("./chunks/seal-presentation-MNVRIWPF.js");
      return await sealAndPresent({ inputs, host, env, say, out }, asked, outputs);
    }
    const tools = gateTools(inputs, host, env, say);
    const request = {
      context: inputs.statusContext,
      url: host.runUrl,
      now: Date.now()
    };
    const { reports, broken } = await gate(tools, asked, request);
    for (const { pullRequest: pullRequest2, error } of broken) out(faultCommand(error, pullRequest2));
    if (broken.length > 0 && reports.length === 0) return FAILED;
    const shown3 = await presentReports(reports, { inputs, host, env, tools, out });
    outputs(broken.length === 0 ? shown3 : { ...shown3, result: "error" });
    return broken.length > 0 || reports.some((report) => fails(report, inputs)) ? FAILED : 0;
  } catch (error) {
    out(faultCommand(error));
    return FAILED;
  }
}
function fails({ status, published }, { failOnDeny }) {
  return failOnDeny ? status.state !== "success" : published === "refused";
}

// src/action/main.ts
process.exitCode = await runAction(process.env, (text) => void process.stdout.write(text));
