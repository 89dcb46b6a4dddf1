import {
  SIGNER_HELP,
  SIGNER_OPTIONS,
  signerFrom
} from "./chunk-CWHMALEE.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import {
  record
} from "./chunk-S53Y44M6.js";
import {
  BUNDLE_FILE,
  RECORD_FILE
} from "./chunk-RNSMWEOI.js";
import "./chunk-GDTKDTYA.js";
import "./chunk-6ZXW4S36.js";
import {
  faultReport,
  formatOf,
  reportText,
  writePieces
} from "./chunk-DTWZ3QXO.js";
import {
  sourceOf
} from "./chunk-YV6ASJZJ.js";
import "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import "./chunk-Q22YZBAV.js";
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
import {
  openRepository
} from "./chunk-XLFFBVB4.js";
import "./chunk-RMAOS7QZ.js";
import "./chunk-WAIWXJ27.js";
import "./chunk-OXVYXYWQ.js";
import {
  exitCodeOf
} from "./chunk-GF26ZW4Q.js";
import "./chunk-N7BAOBHV.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-HGRPDPBG.js";
import "./chunk-B5K6SKN5.js";
import "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import "./chunk-IX4NP7TS.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-G57YRGGN.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-FUJOHNWJ.js";
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
