import {
  faultReport,
  formatOf,
  reportText,
  writePieces
} from "./chunk-GGIJPWC6.js";
import {
  sourceOf
} from "./chunk-HJ72PLM7.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import {
  POLICY_FOLDER
} from "./chunk-N7BAOBHV.js";
import {
  exitCodeOf
} from "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/check.ts
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
var HELP = `Usage: grantproof check [options]

Judges what landing HEAD on the default branch would change about machine access, by the policy
of the default branch, and says why, where, and what to do. Writes nothing into the repository.

Options:
  --repo DIR             the repository (default: this folder)
  --base REV             what the change lands on (default: the tip of the default branch)
  --head REV             what lands (default: HEAD)
  --worktree             judge the work tree as it stands, uncommitted work included
  --all                  judge everything on head as if it were new, to adopt a policy
  --write-baseline FILE  with --all: write today's findings to FILE, so that only new ones block
  --default-branch NAME  the branch whose tip holds the policy (default: origin/HEAD, then
                         init.defaultBranch, main, master)
  --policy FILE          try out a policy instead of the default branch's
  --facts FILE           what is known of the pull request (JSON); names the time to judge by
  --format FORMAT        text, json, sarif or markdown (default: text)
  --json                 the same as --format json

Exit codes:
  0  allow, allow-with-exception, unassessed    3  something broke
  1  deny                                       4  pending
  2  error: policy, roster, facts or arguments have a problem

Examples:
  grantproof check
  grantproof check --worktree
  grantproof check --base origin/main --head my-branch --json
  grantproof check --all --write-baseline ${POLICY_FOLDER}/baseline.json
  grantproof check --format sarif > grantproof.sarif
`;
var OPTIONS = {
  repo: { type: "string", default: "." },
  base: { type: "string" },
  head: { type: "string" },
  worktree: { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  "write-baseline": { type: "string" },
  "default-branch": { type: "string" },
  policy: { type: "string" },
  facts: { type: "string" },
  format: { type: "string" },
  json: { type: "boolean", default: false }
};
var checkCommand = {
  summary: "judge what a change would do to machine access",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const format = formatOf(values);
    const now = Date.now();
    const baseline = values["write-baseline"];
    if (baseline !== void 0 && !values.all) {
      throw new UsageError(
        "--write-baseline goes with --all: it lists everything that stands today"
      );
    }
    if (values.worktree && values.head !== void 0) {
      throw new UsageError("--worktree and --head exclude each other: the work tree is what lands");
    }
    try {
      const request = {
        base: values.base,
        head: values.head,
        worktree: values.worktree,
        all: values.all,
        defaultBranch: values["default-branch"],
        policy: sourceOf(values.policy, "--policy", terminal),
        facts: sourceOf(values.facts, "--facts", terminal),
        now
      };
      const report = await judge(resolve(terminal.cwd, values.repo), request);
      if (baseline !== void 0)
        await writeBaseline(report, resolve(terminal.cwd, baseline), terminal);
      writePieces(await reportText(report, format, terminal), terminal);
      return exitCodeOf(report.verdict.result);
    } catch (error) {
      if (format === "json")
        writePieces(await reportText(await faultReport(error, now), format, terminal), terminal);
      throw error;
    }
  }
};
async function judge(folder, request) {
  const [repository, { check }] = await Promise.all([
    openRepository(folder, process.env),
    import("./check-6OCDBB5H.js")
  ]);
  try {
    return await check(repository, shippedFiles(), request);
  } finally {
    await repository.close();
  }
}
async function writeBaseline({ verdict }, path, terminal) {
  if (verdict.result === "error" || verdict.problems.length > 0) {
    terminal.err("grantproof: no baseline was written, as not everything could be judged\n");
    return;
  }
  const { writeBacklog } = await import("./backlog-LFOYL6JQ.js");
  const { contentDigest } = await import("./delta-digest-BF7FV2O3.js");
  const since = new Date(verdict.now).toISOString().slice(0, 10);
  const text = writeBacklog({
    outcomes: verdict.outcomes,
    deltas: verdict.deltas,
    since,
    contentDigest
  });
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Fault(
      `the baseline could not be written to \`${path}\``,
      "name a file in an existing folder",
      {
        cause: error
      }
    );
  }
  terminal.err(
    `grantproof: wrote the baseline to ${path}; it counts once it is on the default branch
`
  );
}
export {
  checkCommand
};
