import {
  SIGNER_HELP,
  SIGNER_OPTIONS,
  signerFrom
} from "./chunk-JPDF2UOV.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import {
  record
} from "./chunk-JWQSADMS.js";
import "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import {
  BUNDLE_FILE,
  RECORD_FILE
} from "./chunk-DU6C6C6G.js";
import "./chunk-WSKJ37BZ.js";
import {
  faultReport,
  formatOf,
  reportText,
  writePieces
} from "./chunk-GGIJPWC6.js";
import {
  sourceOf
} from "./chunk-HJ72PLM7.js";
import "./chunk-KY5VTB33.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
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
import {
  exitCodeOf
} from "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-XBCUNQ42.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-I56XEOLC.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/record.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { resolve } from "node:path";

// src/adapters/files/write-together.ts
import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
async function writeTogether(folder, files) {
  const mark = `.${randomBytes(8).toString("hex")}`;
  const names = Object.keys(files);
  const moves = names.map((name) => ({
    from: join(folder, `${name}${mark}.new`),
    to: join(folder, name)
  }));
  const aside = names.map((name) => ({
    from: join(folder, name),
    to: join(folder, `${name}${mark}.old`)
  }));
  const done = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [nth, content] of Object.values(files).entries()) {
      await writeWhole(moves[nth]?.from ?? "", content);
    }
    for (const move of aside) if (await moveIfThere(move)) done.push(move);
    for (const move of moves) {
      await rename(move.from, move.to);
      done.push(move);
    }
  } catch (error) {
    for (const { from, to } of done.toReversed()) await rename(to, from).catch(() => {
    });
    const { code = "unknown reason" } = error;
    throw new Fault(
      `nothing was written to \`${folder}\` (${code})`,
      "name a folder that you may write to",
      { cause: error }
    );
  } finally {
    for (const { from } of moves) await rm(from, { force: true }).catch(() => {
    });
  }
  for (const { to } of aside) await rm(to, { force: true }).catch(() => {
  });
}
async function writeWhole(path, content) {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function moveIfThere({ from, to }) {
  try {
    if ((await lstat(from)).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    await rename(from, to);
    return true;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

// src/cli/commands/record.ts
var HELP = `Usage: grantproof record --out DIR (--key FILE | \u2026) [options]

Judges as \`grantproof check\` does, and writes a signed record of it, whatever the verdict:
${RECORD_FILE}, which holds all that was read and is needed to judge it again, and
${BUNDLE_FILE}, the signed statement about it.

Options:
  --out DIR              where to write both; what has their names there is replaced
  --repo DIR             the repository (default: this folder)
  --base REV             what the change lands on (default: the tip of the default branch)
  --head REV             what lands (default: HEAD)
  --default-branch NAME  the branch whose tip holds the policy (default: origin/HEAD, then
                         init.defaultBranch, main, master)
  --policy FILE          try out a policy instead of the default branch's
  --facts FILE           what is known of the pull request (JSON); names the time to judge by
  --format FORMAT        text, json, sarif or markdown (default: text)
  --json                 the same as --format json

${SIGNER_HELP}
Exit codes, after the verdict as with \`check\`:
  0  allow, allow-with-exception, unassessed    3  something broke; nothing was written
  1  deny                                       4  pending
  2  error: policy or arguments have a problem; where facts have one, nothing was written

Examples:
  grantproof keygen --out ~/grantproof-keys
  grantproof record --key ~/grantproof-keys/grantproof.key --facts facts.json --out evidence
  grantproof verify evidence --key ~/grantproof-keys/grantproof.pub
  grantproof replay evidence
`;
var OPTIONS = {
  ...SIGNER_OPTIONS,
  out: { type: "string" },
  repo: { type: "string", default: "." },
  base: { type: "string" },
  head: { type: "string" },
  worktree: { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  "default-branch": { type: "string" },
  policy: { type: "string" },
  facts: { type: "string" },
  format: { type: "string" },
  json: { type: "boolean", default: false }
};
var recordCommand = {
  summary: "judge a change, and write a signed record of it",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const format = formatOf(values);
    refuseUnrecordable(values);
    if (values.out === void 0)
      throw new UsageError("say where to put the record: record --out DIR");
    const now = Date.now();
    try {
      const request = {
        base: values.base,
        head: values.head,
        defaultBranch: values["default-branch"],
        policy: sourceOf(values.policy, "--policy", terminal),
        facts: sourceOf(values.facts, "--facts", terminal),
        now
      };
      const signer = await signerFrom(values, terminal);
      const made = await makeRecord(resolve(terminal.cwd, values.repo), request, signer);
      if (!("refused" in made)) await writeEvidence(resolve(terminal.cwd, values.out), made);
      const report = "refused" in made ? made.refused : made.report;
      writePieces(await reportText(report, format, terminal), terminal);
      terminal.err(
        "refused" in made ? "grantproof: no record was made, as nothing could be judged\n" : `grantproof: wrote ${RECORD_FILE} and ${BUNDLE_FILE} to ${values.out}
`
      );
      return exitCodeOf(report.verdict.result);
    } catch (error) {
      if (format === "json")
        writePieces(await reportText(await faultReport(error, now), format, terminal), terminal);
      throw error;
    }
  }
};
function refuseUnrecordable({ worktree, all }) {
  if (worktree)
    throw new UsageError(
      "--worktree can not be recorded: commit the work first, so that others find it"
    );
  if (all)
    throw new UsageError(
      "--all can not be recorded: a record is about a change, not about all that stands"
    );
}
async function makeRecord(folder, request, signer) {
  const shipped = shippedFiles();
  const repository = await openRepository(folder, process.env);
  try {
    return await record(repository, shipped, request, {
      engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
      salt: randomBytes2(16).toString("hex"),
      signer
    });
  } finally {
    await repository.close();
  }
}
async function writeEvidence(folder, made) {
  await writeTogether(folder, {
    [RECORD_FILE]: made.record,
    [BUNDLE_FILE]: new TextEncoder().encode(made.bundle)
  });
}
export {
  recordCommand
};
