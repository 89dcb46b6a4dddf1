import {
  IDENTITY_OPTIONS,
  planOf,
  refuseUnreadable,
  textOf
} from "./chunk-2VO5YFNR.js";
import {
  verifyAll
} from "./chunk-RJTKW6MQ.js";
import "./chunk-DBV5NLI7.js";
import {
  VERIFICATION_SCHEMA,
  verificationJson,
  verificationLine,
  verificationSummary,
  verificationText,
  verificationTotal
} from "./chunk-7P2NIOPC.js";
import "./chunk-BPKAOR65.js";
import "./chunk-YM6RPJ4O.js";
import "./chunk-VNBARN5W.js";
import {
  findRecords
} from "./chunk-3RJESOZR.js";
import {
  packAmong
} from "./chunk-2LFXK4G3.js";
import "./chunk-4JVSA6RV.js";
import "./chunk-OEWL4CFC.js";
import "./chunk-GABDFNLW.js";
import "./chunk-SYB7P7DJ.js";
import "./chunk-UEMXXUIW.js";
import "./chunk-H3JNXK4G.js";
import "./chunk-3QEXC5EG.js";
import "./chunk-JWQSADMS.js";
import "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-WSKJ37BZ.js";
import "./chunk-NMDMJLNU.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-KY5VTB33.js";
import "./chunk-T5FUU3FX.js";
import "./chunk-ITA4ZHDB.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import "./chunk-6KTF7XQ6.js";
import "./chunk-6VZR4DIM.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import "./chunk-64EZAUSF.js";
import "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-UZQ47OLJ.js";
import "./chunk-XBCUNQ42.js";
import {
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-I56XEOLC.js";
import "./chunk-2U5OLWQB.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/verify.ts
import { resolve } from "node:path";

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
var HELP = `Usage: grantproof verify --repo DIR --key PUB [options]
       grantproof verify PACK --key PUB [options]
       grantproof verify PATH... --key PUB [options]
       grantproof verify PATH... --certificate-identity ID --certificate-oidc-issuer URL
                         --trusted-root FILE [options]

Verifies signed records, each with the bundle beside it (NAME.json with NAME.sigstore.json): that
nothing was changed, who signed, that the statement is about what the record says, and that the
decision follows from what the record holds. Needs no network, ever, and no repository.

PATH is a record, a folder (with all records below it), or a glob in quotes. Without one, --repo verifies
the whole ledger of a repository: all of the above for every record, that they are one tree in one order,
that none is missing, and that every commit of the branch that had to have a record has one. PACK is
what \`grantproof pack\` has written, or the folder that it was unpacked to: the same for its period, with
nothing but what is in it.

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
  --branch NAME   without PATH: the branch that was sealed (default: the default branch)
  --ledger NAME   without PATH: the branch of the ledger (default: grantproof-ledger), here or on origin
  --anchor FILE   for a ledger or a pack: a bundle that was kept elsewhere, which the ledger has to
                  contain; may be repeated
  --strict        refuse what proves less than it could: keys that were thrown away, decisions
                  without facts, records whose signer or decision could not be checked, nor, with
                  --repo, what they rest on
  --json          print the verdicts as JSON

Exit codes:
  0  all pass    1  one fails    2  the arguments make no sense, or a file is missing    3  something broke

Examples:
  grantproof verify --repo . --key grantproof.pub
  grantproof verify --repo . --key grantproof.pub --anchor kept/000000041.sigstore.json --strict
  grantproof verify pack-2026-q1.tar.gz --key grantproof.pub
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
  ...IDENTITY_OPTIONS,
  "integrity-only": { type: "boolean", default: false },
  repo: { type: "string" },
  branch: { type: "string" },
  ledger: { type: "string" },
  anchor: { type: "string", multiple: true },
  strict: { type: "boolean", default: false },
  json: { type: "boolean", default: false }
};
var verifyCommand = {
  summary: "verify signed records: unchanged, by whom, and rightly decided",
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    if (positionals.length === 0) return ledgerOf(values, terminal);
    const pack = await packAmong(positionals, terminal);
    if (pack !== null) return packAt(pack, values, terminal);
    const stray = ["branch", "ledger", "anchor"].find(
      (name) => values[name] !== void 0
    );
    if (stray !== void 0)
      throw new UsageError(`--${stray} is about a whole ledger, and so goes without a PATH`);
    const plan = planOf(values, terminal);
    const files = await filesOf(positionals, values.bundle, terminal);
    await refuseUnreadable(plan);
    const verified = verifyAll(files, plan);
    const passed = values.json ? await jsonReport(verified, terminal) : await textReport(verified, files.length, terminal);
    return passed ? 0 : 1;
  }
};
async function ledgerOf(values, terminal) {
  if (values.repo === void 0)
    throw new UsageError(
      "name a record, a folder or a glob (`grantproof verify record.json --key grantproof.pub`), or a repository with --repo DIR to verify its ledger"
    );
  if (values.bundle !== void 0)
    throw new UsageError("--bundle goes with one record; a ledger has them beside it");
  const plan = planOf(values, terminal);
  await refuseUnreadable({ ...plan, repo: null });
  const { verifyLedgerOf } = await import("./ledger-verifier-4RNWR3OH.js");
  const { ledgerVerificationJson, ledgerVerificationText } = await import("./ledger-verification-HBTQBJNA.js");
  const clear = () => void (terminal.interactive && terminal.err("\r\x1B[K"));
  const came = await verifyLedgerOf({
    folder: resolve(terminal.cwd, values.repo),
    branch: values.branch,
    ledger: values.ledger ?? LEDGER_BRANCH,
    anchors: anchorsOf(values, terminal),
    plan,
    inputs: true,
    progress: (done, all) => verifyProgress(done, all, terminal)
  }).finally(clear);
  terminal.out(
    values.json ? jsonText(ledgerVerificationJson(came)) : ledgerVerificationText(came, terminal)
  );
  return came.result === "pass" ? 0 : 1;
}
async function packAt(path, values, terminal) {
  const stray = ["repo", "branch", "ledger", "bundle"].find(
    (name) => values[name] !== void 0
  );
  if (stray !== void 0)
    throw new UsageError(
      `--${stray} goes without a pack, which has in it what it is verified with`
    );
  const plan = planOf(values, terminal);
  await refuseUnreadable(plan);
  const { verifyPackAt } = await import("./pack-verifier-2FSMLCG5.js");
  const { packVerificationJson, packVerificationText } = await import("./pack-verification-EBRZLG73.js");
  const came = await verifyPackAt(resolve(terminal.cwd, path), {
    plan,
    anchors: anchorsOf(values, terminal),
    progress: (done, all) => verifyProgress(done, all, terminal)
  });
  if (terminal.interactive) terminal.err("\r\x1B[K");
  terminal.out(
    values.json ? jsonText(packVerificationJson(came)) : packVerificationText(came, terminal)
  );
  return came.result === "pass" ? 0 : 1;
}
var anchorsOf = ({ anchor = [] }, terminal) => anchor.map((path) => ({ name: path, bundle: textOf(path, "--anchor", terminal).text }));
var LEDGER_BRANCH = "grantproof-ledger";
var STEP2 = 25;
function verifyProgress(done, all, terminal) {
  if (terminal.interactive && done % STEP2 === 0)
    terminal.err(`\r\x1B[Kverified ${done} of ${all}`);
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
export {
  verifyCommand
};
