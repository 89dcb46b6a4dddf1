import {
  recordVerifier
} from "./chunk-EVZTWTGZ.js";
import {
  CHECKS
} from "./chunk-TAOAV4BC.js";
import "./chunk-BZLKMN7A.js";
import "./chunk-3QEXC5EG.js";
import {
  findRecords
} from "./chunk-WMXTQ36W.js";
import "./chunk-HTPFQHL2.js";
import "./chunk-ILSABP2X.js";
import "./chunk-S53Y44M6.js";
import "./chunk-RNSMWEOI.js";
import "./chunk-GDTKDTYA.js";
import "./chunk-6ZXW4S36.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-Q22YZBAV.js";
import "./chunk-XSOPWZI2.js";
import "./chunk-CTQRXWSE.js";
import {
  UsageError,
  readArguments
} from "./chunk-AWX2VXJX.js";
import "./chunk-WZJJWBSM.js";
import "./chunk-FHNSBJWM.js";
import "./chunk-AGOXDNO3.js";
import "./chunk-HDKQWYAI.js";
import "./chunk-EUH5P4DQ.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-UFPHY6O5.js";
import "./chunk-DJRPRN35.js";
import "./chunk-M2QHNB6J.js";
import "./chunk-J2ENWUFM.js";
import "./chunk-27PFFAZ4.js";
import "./chunk-XLFFBVB4.js";
import "./chunk-RMAOS7QZ.js";
import "./chunk-WAIWXJ27.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import "./chunk-HGRPDPBG.js";
import {
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-B5K6SKN5.js";
import "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import "./chunk-IX4NP7TS.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import {
  wrapText
} from "./chunk-5XYHS4G3.js";
import "./chunk-G57YRGGN.js";
import {
  count
} from "./chunk-LPP5U7NH.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/verify.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

// src/cli/verify/pool.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var MANY = 300;
var BATCH = 16;
var AHEAD = 4;
async function* verifyAll(files, plan, threads = files.length < MANY ? 1 : availableParallelism()) {
  if (threads > 1) yield* byWorkers(files, plan, threads);
  else yield* one(files, plan);
}
async function* one(files, plan) {
  const verifier = await recordVerifier(plan);
  try {
    for (const file of files) yield [file, await verifier.verify(file)];
  } finally {
    await verifier.close();
  }
}
async function* byWorkers(files, plan, threads) {
  const workers = await startWorkers(plan, threads);
  const asked = [];
  try {
    for (let next = 0, turn = 0; next < files.length || asked.length > 0; ) {
      while (next < files.length && asked.length < threads * AHEAD) {
        const batch2 = files.slice(next, next + BATCH);
        const answer2 = workers[turn % threads]?.(batch2) ?? Promise.resolve([]);
        answer2.catch(() => {
        });
        asked.push({ batch: batch2, answer: answer2 });
        next += BATCH;
        turn += 1;
      }
      const { batch, answer } = asked.shift() ?? { batch: [], answer: Promise.resolve([]) };
      const verifications = await answer;
      for (const [nth, file] of batch.entries()) {
        const verification = verifications[nth];
        if (verification !== void 0) yield [file, verification];
      }
    }
  } finally {
    for (const ask of workers) void ask(null);
  }
}
var YOUNG = 8;
async function startWorkers(plan, threads) {
  const { WORKER_URL } = await import("./worker-NYTL2NNP.js");
  const workerData = { kind: "verify-records", plan };
  return Array.from({ length: threads }, () => startWorker(WORKER_URL, workerData));
}
function startWorker(url, workerData) {
  const worker = new Worker(url, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG }
  });
  const waiting = [];
  let broken = null;
  const breaks = (cause) => {
    broken = new Fault("a thread that verifies records broke", "please report this", { cause });
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on("message", (answer) => waiting.shift()?.resolve(answer));
  worker.on("error", breaks);
  worker.on("exit", () => breaks());
  return async (batch) => new Promise((resolve2, reject) => {
    if (batch === null) resolve2([]);
    else if (broken !== null) reject(broken);
    else waiting.push({ resolve: resolve2, reject });
    worker.postMessage(batch);
  });
}

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
  return GRAVITY.find((one2) => one2 === a || one2 === b) ?? b;
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
  const said = about === null ? "" : paint.in("dim", `  ${terminalText(about.decision)}`);
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
  const { decision, decidedAt, repository, commit, pullRequest, grants } = about;
  const where = [
    repository ?? "a repository without a name",
    ...pullRequest === null ? [] : [`pull request ${pullRequest}`],
    `commit ${commit}`
  ];
  const times = [
    `decided ${decidedAt}`,
    ...signedAt[0] === void 0 ? [] : [`signed ${signedAt[0]}`]
  ];
  return [[`${decision}: ${count(grants, "grant")}`, ...times].join(", "), where.join(", ")].map(
    (line) => `${INDENT}${paint.in("dim", terminalText(line))}`
  );
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

// src/cli/verify/report.ts
var LISTED = 50;
var STEP = 25;
var CLEAR = "\r\x1B[K";
async function textReport(verified, all, terminal) {
  const progress = terminal.interactive && all > STEP;
  let done = 0;
  let failed = 0;
  for await (const [{ name }, verification] of verified) {
    done += 1;
    const fails = verification.result === "fail";
    if (fails) failed += 1;
    const text = fails || all === 1 ? `${verificationText(name, verification, terminal)}${all === 1 ? "" : "\n"}` : all <= LISTED ? verificationLine(name, verification, terminal) : "";
    if (text !== "") terminal.out(progress ? `${CLEAR}${text}` : text);
    if (progress && (done % STEP === 0 || text !== ""))
      terminal.err(`${CLEAR}verified ${done} of ${all}`);
  }
  if (progress) terminal.err(CLEAR);
  terminal.out(
    all === 1 ? `
${failed === 0 ? "pass" : "fail"}
` : verificationSummary(done - failed, failed, terminal)
  );
  return failed === 0 && done > 0;
}
async function jsonReport(verified, terminal) {
  const total = verificationTotal();
  const head = `{
  "schema": "${VERIFICATION_SCHEMA}",
  "records": [`;
  let before = `${head}
    `;
  for await (const [{ name }, verification] of verified) {
    total.add(name, verification);
    terminal.out(`${before}${indented(verificationJson(name, verification), "\n    ")}`);
    before = ",\n    ";
  }
  const sum = total.json();
  const list = before.startsWith("{") ? `${head}],` : "\n  ],";
  terminal.out(`${list}${jsonText(sum).slice(1)}`);
  return sum["result"] === "pass";
}
var indented = (value, newline) => jsonText(value).trimEnd().replaceAll("\n", newline);

// src/cli/commands/verify.ts
var HELP = `Usage: grantproof verify PATH... --key PUB [options]
       grantproof verify PATH... --certificate-identity ID --certificate-oidc-issuer URL
                         --trusted-root FILE [options]

Verifies signed records, each with the bundle beside it (NAME.json with NAME.sigstore.json): that
nothing was changed, who signed, that the statement is about what the record says, and that the
decision follows from what the record holds. Needs no network, ever, and no repository.

PATH is a record, a folder (with all records below it), or a glob in quotes.

Who must have signed (at least one of the two; each as a whole, there are no patterns):
  --key PUB                        the signer's public key, ECDSA P-256 in PEM; may be repeated
  --certificate-identity ID        the identity in the certificate, such as
                                   https://github.com/acme/infra/.github/workflows/seal.yml@refs/heads/main;
                                   may be repeated
  --certificate-oidc-issuer URL    who vouched for that identity
  --trusted-root FILE              the authorities of the Sigstore instance, as written by
                                   \`gh attestation trusted-root\` or \`cosign trusted-root create\`;
                                   with --key: the timestamp authority's, to verify timestamps
  --certificate-github-workflow-repository OWNER/NAME
  --certificate-github-workflow-ref REF
  --certificate-github-workflow-trigger EVENT   (may be repeated)
                                   what the workflow must have run for, on and by
  --integrity-only                 leave open who signed: then anybody may have

Options:
  --bundle FILE   the bundle of a single record that is elsewhere
  --repo DIR      a repository with the commits: shows that the record holds what they hold
  --strict        refuse what proves less than it could: keys that were thrown away, decisions
                  without facts, records whose signer or decision could not be checked
  --json          print the verdicts as JSON

Exit codes:
  0  all pass    1  one fails    2  the arguments make no sense, or a file is missing    3  something broke

Examples:
  grantproof verify record.json --key grantproof.pub
  grantproof verify evidence/ --key grantproof.pub --strict
  grantproof verify record.json --key grantproof.pub --repo ~/src/infra
  grantproof verify 'records/**/*.json' --trusted-root trusted_root.jsonl \\
    --certificate-identity https://github.com/acme/infra/.github/workflows/seal.yml@refs/heads/main \\
    --certificate-oidc-issuer https://token.actions.githubusercontent.com
`;
var OPTIONS = {
  bundle: { type: "string" },
  key: { type: "string", multiple: true },
  "certificate-identity": { type: "string", multiple: true },
  "certificate-oidc-issuer": { type: "string" },
  "certificate-github-workflow-repository": { type: "string" },
  "certificate-github-workflow-ref": { type: "string" },
  "certificate-github-workflow-trigger": { type: "string", multiple: true },
  "trusted-root": { type: "string" },
  "integrity-only": { type: "boolean", default: false },
  repo: { type: "string" },
  strict: { type: "boolean", default: false },
  json: { type: "boolean", default: false }
};
var verifyCommand = {
  summary: "verify signed records: unchanged, by whom, and rightly decided",
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    if (positionals.length === 0)
      throw new UsageError(
        "name a record, a folder or a glob: `grantproof verify record.json --key grantproof.pub`"
      );
    const plan = planOf(values, terminal);
    const files = await filesOf(positionals, values.bundle, terminal);
    await refuseUnreadable(plan);
    const verified = verifyAll(files, plan);
    const passed = values.json ? await jsonReport(verified, terminal) : await textReport(verified, files.length, terminal);
    return passed ? 0 : 1;
  }
};
function planOf(values, terminal) {
  const identity = identityOf(values);
  const keys = values.key ?? [];
  const open = keys.length === 0 && identity === null;
  if (values["integrity-only"] && !open)
    throw new UsageError(
      "--integrity-only leaves open who signed, and so goes with neither --key nor --certificate-identity"
    );
  if (values["integrity-only"] && values.strict)
    throw new UsageError(
      "--integrity-only and --strict exclude each other: what anybody may have signed is no evidence"
    );
  if (open && !values["integrity-only"])
    throw new UsageError(
      "say who must have signed, with --key PUB, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root; --integrity-only leaves that open"
    );
  const root = values["trusted-root"];
  return {
    keys: keys.map((path) => textOf(path, "--key", terminal)),
    identity,
    trustedRoot: root === void 0 ? null : textOf(root, "--trusted-root", terminal),
    repo: values.repo === void 0 ? null : resolve(terminal.cwd, values.repo),
    strict: values.strict
  };
}
var GROUP = [
  "certificate-oidc-issuer",
  "certificate-github-workflow-repository",
  "certificate-github-workflow-ref",
  "certificate-github-workflow-trigger"
];
function identityOf(values) {
  const subjects = values["certificate-identity"];
  const issuer = values["certificate-oidc-issuer"];
  if (subjects === void 0) {
    const stray = GROUP.find((name) => values[name] !== void 0);
    if (stray !== void 0) throw new UsageError(`--${stray} goes with --certificate-identity`);
    return null;
  }
  if (issuer === void 0)
    throw new UsageError(
      "--certificate-identity goes with --certificate-oidc-issuer: a name means nothing without who vouched for it"
    );
  if (values["trusted-root"] === void 0)
    throw new UsageError(
      "--certificate-identity goes with --trusted-root: certificates are verified offline, by a file of the authorities (`gh attestation trusted-root` writes one)"
    );
  return {
    subjects,
    issuer,
    workflowRepository: values["certificate-github-workflow-repository"],
    workflowRef: values["certificate-github-workflow-ref"],
    workflowTriggers: values["certificate-github-workflow-trigger"]
  };
}
function textOf(path, option, terminal) {
  try {
    return { path, text: readFileSync(resolve(terminal.cwd, path), "utf8") };
  } catch {
    throw new UsageError(`the file \`${path}\` of ${option} can not be read`);
  }
}
async function filesOf(paths, bundle, terminal) {
  const files = await findRecords(paths, terminal.cwd);
  if ("nothing" in files) throw new UsageError(`there is no record at \`${files.nothing}\``);
  if (bundle === void 0) return files;
  const [only, second] = files;
  if (only === void 0 || second !== void 0)
    throw new UsageError(`--bundle goes with one record, and ${files.length} were named`);
  textOf(bundle, "--bundle", terminal);
  return [{ ...only, bundle: resolve(terminal.cwd, bundle) }];
}
async function refuseUnreadable(plan) {
  try {
    await (await recordVerifier(plan)).close();
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(`${error.message}; ${error.help}`);
    throw error;
  }
}
export {
  verifyCommand
};
