import {
  UsageError,
  readArguments
} from "./chunk-AWX2VXJX.js";
import {
  openRepository
} from "./chunk-B7TN6IWS.js";
import {
  exitCodeOf
} from "./chunk-GF26ZW4Q.js";
import {
  POLICY_FOLDER
} from "./chunk-N7BAOBHV.js";
import {
  shippedFiles
} from "./chunk-HK74C37G.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/cli/commands/check.ts
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// src/cli/report-text.ts
var FORMATS = ["text", "json", "sarif", "markdown"];
async function reportText(report, format, terminal) {
  switch (format) {
    case "text": {
      const { verdictText } = await import("./verdict-text-6SSEHOKF.js");
      return [verdictText(report.verdict, report, terminal)];
    }
    case "json": {
      const { verdictJson } = await import("./verdict-json-QGWENCDU.js");
      const { jsonPieces } = await import("./json-text-FVF3BO3K.js");
      return jsonPieces(verdictJson(report.verdict, report));
    }
    case "sarif": {
      const { verdictSarif } = await import("./verdict-sarif-Z5F2UG3A.js");
      const { jsonText } = await import("./json-text-FVF3BO3K.js");
      const { ruleNotes } = await import("./rule-notes-BJODOBQM.js");
      const shipped = shippedFiles();
      const notes = ruleNotes(report.verdict, shipped);
      return [jsonText(verdictSarif(report.verdict, report, notes, shipped.version()))];
    }
    case "markdown": {
      const { verdictMarkdown } = await import("./verdict-markdown-2RA2LRHK.js");
      return [verdictMarkdown(report.verdict)];
    }
  }
}

// src/cli/commands/check.ts
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
      write(await reportText(report, format, terminal), terminal);
      return exitCodeOf(report.verdict.result);
    } catch (error) {
      if (format === "json")
        write(await reportText(await faultReport(error, now), format, terminal), terminal);
      throw error;
    }
  }
};
function formatOf(values) {
  const wanted = values.format ?? (values.json ? "json" : "text");
  const format = FORMATS.find((one) => one === wanted);
  if (format === void 0)
    throw new UsageError(`unknown format \`${wanted}\`; known are ${FORMATS.join(", ")}`);
  if (values.json && format !== "json")
    throw new UsageError("--json and --format exclude each other");
  return format;
}
function sourceOf(path, option, terminal) {
  if (path === void 0) return void 0;
  try {
    const bytes = readFileSync(resolve(terminal.cwd, path));
    return { path, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const why = error instanceof TypeError ? "is not UTF-8 text" : "can not be read";
    throw new UsageError(`the file \`${path}\` of ${option} ${why}`);
  }
}
var ENOUGH = 64 * 1024;
function write(pieces, terminal) {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    terminal.out(text);
    text = "";
  }
  terminal.out(text);
}
async function judge(folder, request) {
  const [repository, { check }] = await Promise.all([
    openRepository(folder, process.env),
    import("./check-NQNJY7Z2.js")
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
  const { writeBacklog } = await import("./backlog-D7EU3JEU.js");
  const { contentDigest } = await import("./delta-digest-LDBHYGVD.js");
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
async function faultReport(error, now) {
  const { emptyVerdict } = await import("./empty-verdict-WO5KCYYE.js");
  const reason = error instanceof Error ? error.message : String(error);
  return {
    verdict: emptyVerdict("error", now, [], [reason]),
    base: null,
    head: null,
    merge: null,
    source: () => void 0
  };
}

export {
  checkCommand
};
