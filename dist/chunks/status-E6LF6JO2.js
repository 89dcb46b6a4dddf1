import {
  summaryJson,
  summaryLines
} from "./chunk-6VKSHP2Q.js";
import {
  verifyLedgerOf
} from "./chunk-H2HVNJPU.js";
import "./chunk-RJTKW6MQ.js";
import "./chunk-DBV5NLI7.js";
import {
  findingLines
} from "./chunk-7P2NIOPC.js";
import "./chunk-BPKAOR65.js";
import "./chunk-GVNES7L6.js";
import "./chunk-YM6RPJ4O.js";
import "./chunk-VNBARN5W.js";
import "./chunk-4JVSA6RV.js";
import "./chunk-OEWL4CFC.js";
import "./chunk-GABDFNLW.js";
import "./chunk-YT3LXQLO.js";
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
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
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
import {
  sealPage
} from "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/status.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
var HELP = `Usage: grantproof status [options]

Says in five lines how a ledger stands: how many records it has and since when, up to which commit the
branch is sealed, what landed without leave, which keys sign, and how much is known outside of it.
Findings follow, where there are any: then something is wrong with the ledger, or with the branch. What
landed without leave is none: a ledger that says so is whole. \`grantproof verify --repo DIR\` judges every
record again besides.

Options:
  --repo DIR      the repository (default: this folder)
  --branch NAME   the branch that is sealed (default: the default branch)
  --ledger NAME   the branch of the ledger (default: grantproof-ledger), here or on origin
  --key PUB       the public key that signs; without one, signatures are not checked; may be repeated
  --anchor FILE   a bundle that was kept elsewhere; may be repeated
  --json          print it as JSON

Exit codes:
  0  nothing is wrong    1  there are findings    2  the arguments make no sense    3  something broke

Examples:
  grantproof status
  grantproof status --repo ~/src/infra --key grantproof.pub --json
`;
var OPTIONS = {
  repo: { type: "string", default: "." },
  branch: { type: "string" },
  ledger: { type: "string", default: "grantproof-ledger" },
  key: { type: "string", multiple: true },
  anchor: { type: "string", multiple: true },
  json: { type: "boolean", default: false }
};
var statusCommand = {
  summary: "say how a ledger stands",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const keys = (values.key ?? []).map((path) => textOf(path, "--key", terminal));
    const unsigned = keys.length === 0;
    const came = await verifyLedgerOf({
      folder: resolve(terminal.cwd, values.repo),
      branch: values.branch,
      ledger: values.ledger,
      anchors: (values.anchor ?? []).map((path) => ({
        name: path,
        bundle: textOf(path, "--anchor", terminal).text
      })),
      plan: {
        keys,
        identity: null,
        trustedRoot: null,
        repo: null,
        strict: false,
        unsigned,
        replays: false
      },
      inputs: false
    });
    const findings = came.findings.filter(({ code }) => !(unsigned && code === "not-checked"));
    const { summary } = came;
    if (values.json) {
      const ledger = summary && summaryJson(summary);
      terminal.out(
        jsonText({ ledger, signatures: !unsigned, findings: findings.map((one) => ({ ...one })) })
      );
    } else {
      const paint = paintWith(terminal);
      const width = Math.min(120, Math.max(40, terminal.width));
      const blocks = [
        ...summary === null ? [] : [summaryLines(summary, { signatures: !unsigned, width }, paint)],
        ...findings.map((one) => findingLines(one, width, paint))
      ];
      const lines = blocks.map((block) => block.join("\n"));
      terminal.out(`${sealPage(lines.join("\n\n"))}
`);
    }
    return findings.length === 0 ? 0 : 1;
  }
};
function textOf(path, option, terminal) {
  try {
    return { path, text: readFileSync(resolve(terminal.cwd, path), "utf8") };
  } catch {
    throw new UsageError(`the file \`${path}\` of ${option} can not be read`);
  }
}
export {
  statusCommand
};
