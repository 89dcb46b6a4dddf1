import {
  isViolation,
  ledgerOrigin,
  sealedLog,
  sealedRun,
  withViews,
  writeSealed
} from "./chunk-QQFOJQTZ.js";
import {
  LEDGER_BRANCH,
  openLedger,
  originUrl,
  pause
} from "./chunk-TC7A5USO.js";
import {
  seal
} from "./chunk-N3TZHBVT.js";
import "./chunk-GVNES7L6.js";
import "./chunk-YM6RPJ4O.js";
import "./chunk-VNBARN5W.js";
import "./chunk-OTPDDN7W.js";
import "./chunk-GABDFNLW.js";
import "./chunk-YT3LXQLO.js";
import {
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  SIGNER_HELP,
  SIGNER_OPTIONS,
  signerFrom
} from "./chunk-JPDF2UOV.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import "./chunk-JWQSADMS.js";
import "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-33U6R6IQ.js";
import "./chunk-WSKJ37BZ.js";
import "./chunk-KY5VTB33.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  isLedgerBranch
} from "./chunk-LS5V2ZHJ.js";
import "./chunk-Q4SVMJJU.js";
import "./chunk-7YHWFQQK.js";
import "./chunk-6VZR4DIM.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-OZOTIOIK.js";
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
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
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
import "./chunk-U44WBIHB.js";
import "./chunk-LQ2XIARB.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-G3PSKR6E.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-I56XEOLC.js";
import "./chunk-7PI3WJIG.js";
import "./chunk-2U5OLWQB.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/seal.ts
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/app/seal/landing-facts.ts
var nobodyKnows = (facts = {}) => ({
  landing: async (commit, _line, { now }) => Promise.resolve({ facts: { ...facts, now }, last: commit }),
  moves: async () => Promise.resolve([])
});

// src/core/render/sealed-json.ts
var sealedJson = ({ ledger, sealed, notices }) => ({
  schema: "https://grantproof.dev/sealed/v1",
  ledger: { origin: ledger.origin, branch: ledger.branch, size: ledger.size, root: ledger.root },
  sealed: sealed.map(({ index, kind, commit, pullRequest, judged }) => ({
    index,
    kind,
    result: judged?.result ?? null,
    commit,
    pullRequest,
    deltaDigest: judged?.deltaDigest ?? null,
    record: recordPath(index)
  })),
  notices: [...notices]
});

// src/cli/commands/seal.ts
var HELP = `Usage: grantproof seal (--key FILE | \u2026) [options]

Seals what has landed on a branch: each commit that changes machine access, or what judges it, is judged
by what stood before it, and gets a signed record on the branch \`grantproof-ledger\`, approved or not.
Whatever is not sealed yet is sealed; run again, it finds nothing to do. Who approved a change is known
on the forge only: here that stays open, and the result is \`unassessed\` where the policy asks for it.

Options:
  --repo DIR       the repository (default: this folder)
  --branch NAME    the branch that is sealed (default: the default branch)
  --from REV       where a new ledger begins (default: the branch's tip): what stands there is its backlog
  --ledger NAME    the branch of the ledger (default: grantproof-ledger)
  --remote NAME    keep the ledger on a remote, such as origin, instead of in this repository
  --anchor FILE    a bundle that was kept elsewhere; nothing is sealed on a ledger that lacks what it
                   knows; may be repeated
  --no-heartbeat   leave commits that touch nothing governed to the next record
  --out DIR        also write what was sealed to files
  --json           print what was sealed as JSON

${SIGNER_HELP}
Exit codes:
  0  sealed, or nothing to do    1  a violation was sealed    2  the arguments make no sense
  3  something broke; what was sealed until then stays

Examples:
  grantproof seal --key ~/keys/grantproof.key
  grantproof seal --key ~/keys/grantproof.key --from v1.0.0
  grantproof seal --branch main --remote origin --key ~/keys/grantproof.key --json
`;
var OPTIONS = {
  ...SIGNER_OPTIONS,
  repo: { type: "string", default: "." },
  branch: { type: "string" },
  from: { type: "string" },
  ledger: { type: "string", default: LEDGER_BRANCH },
  remote: { type: "string" },
  anchor: { type: "string", multiple: true },
  "no-heartbeat": { type: "boolean", default: false },
  out: { type: "string" },
  json: { type: "boolean", default: false }
};
var sealCommand = {
  summary: "judge what has landed, and append signed records of it to the ledger",
  help: HELP,
  run: async (args, terminal) => sealIn({ source: nobodyKnows(), now: () => Date.now() }, args, terminal)
};
async function sealIn({ source, now }, args, terminal) {
  const { values } = readArguments(args, OPTIONS);
  if (!isLedgerBranch(values.ledger))
    throw new UsageError(
      `\`${values.ledger}\` can not name a branch: give --ledger a name such as \`grantproof-ledger\``
    );
  const anchors = await Promise.all(
    (values.anchor ?? []).map(async (path) => textOf(path, terminal))
  );
  const signer = await signerFrom(values, terminal);
  const folder = resolve(terminal.cwd, values.repo);
  const repository = await openRepository(folder, process.env);
  try {
    const store = await openLedger({ folder, ledger: values.ledger, remote: values.remote });
    try {
      const { branch, tip } = await branchOf(repository, values);
      const adopt = await adoptedOf(repository, values, tip);
      const shipped = shippedFiles();
      let sealed = [];
      const ledger = await seal(
        {
          ...{ repository, shipped, store, signer, source, pause },
          engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
          salt: () => randomBytes(16).toString("hex"),
          async appended(records, left) {
            sealed = withViews(sealed, records);
            if (values.out !== void 0)
              await writeSealed(resolve(terminal.cwd, values.out), records);
            progress(sealed.length, left, terminal);
          }
        },
        {
          ...{ branch, tip, adopt, anchors },
          origin: ledgerOrigin(await originUrl(folder, process.env), adopt.commit),
          repository: { uri: null, id: null },
          now: now(),
          heartbeat: values["no-heartbeat"] ? "never" : "when-due"
        }
      );
      clearProgress(terminal);
      const run = sealedRun(ledger, values.ledger, sealed);
      terminal.out(values.json ? jsonText(sealedJson(run)) : sealedLog(run));
      return run.sealed.some(isViolation) ? 1 : 0;
    } finally {
      clearProgress(terminal);
      await store.close();
    }
  } finally {
    await repository.close();
  }
}
async function textOf(path, terminal) {
  try {
    return await readFile(resolve(terminal.cwd, path), "utf8");
  } catch {
    throw new UsageError(`the file \`${path}\` of --anchor can not be read`);
  }
}
async function branchOf(repository, { branch: wanted }) {
  const found = await repository.defaultBranch(wanted);
  if (found !== null) return { branch: found.name, tip: found.tip };
  throw new UsageError(
    wanted === void 0 ? "the default branch is unknown, or has no commit yet: name one with --branch NAME" : `there is no branch \`${wanted}\``
  );
}
async function adoptedOf(repository, { from }, tip) {
  const found = from === void 0 ? tip : await repository.resolve(from);
  if (found !== null) return found;
  throw new UsageError(`there is no commit \`${from}\`: name a branch, tag or commit with --from`);
}
var CLEAR = "\r\x1B[K";
function clearProgress(terminal) {
  if (terminal.interactive) terminal.err(CLEAR);
}
function progress(done, left, terminal) {
  if (terminal.interactive) terminal.err(`${CLEAR}sealed ${done}, ${left} commits left`);
}
export {
  sealCommand,
  sealIn
};
