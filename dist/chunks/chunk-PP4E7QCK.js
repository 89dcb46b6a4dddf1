import {
  faultText
} from "./chunk-43LCKQ53.js";
import {
  temporaryFolder
} from "./chunk-KTP5BKHB.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  wrapText
} from "./chunk-5XYHS4G3.js";

// src/adapters/git/sample-repository.ts
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
var run = promisify(execFile);
var SETTINGS = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Sample Author",
  GIT_AUTHOR_EMAIL: "sample@example.com",
  GIT_AUTHOR_DATE: "2026-12-01T09:00:00Z",
  GIT_COMMITTER_NAME: "Sample Author",
  GIT_COMMITTER_EMAIL: "sample@example.com",
  GIT_COMMITTER_DATE: "2026-12-01T09:00:00Z"
};
async function sampleRepository(environment) {
  const folder = await temporaryFolder(tmpdir(), "demo");
  const git = async (...args) => {
    try {
      const { stdout } = await run("git", [...args], {
        cwd: folder,
        env: { ...gitEnvironment(environment), ...SETTINGS }
      });
      return stdout.trim();
    } catch (error) {
      throw new Fault(
        "the sample repository could not be made with git",
        "install git 2.39 or newer",
        { cause: error }
      );
    }
  };
  const resolve = async (revision) => oid(await git("rev-parse", "--verify", revision));
  await git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    resolve,
    write: async (files) => {
      for (const { path, text } of files) {
        await mkdir(join(folder, dirname(path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    commit: async (message) => {
      await git("add", "--all");
      await git("commit", "--quiet", "--message", message);
      return resolve("HEAD");
    },
    branch: async (name, from) => {
      await git("switch", "--quiet", "--create", name, from);
    },
    switchTo: async (branch) => {
      await git("switch", "--quiet", branch);
    },
    merge: async (branch, message) => {
      await git("merge", "--quiet", "--no-ff", "--message", message, branch);
      return resolve("HEAD");
    },
    moveBranch: async (name, to) => {
      await git("branch", "--quiet", "--force", name, to);
    }
  };
}

// src/cli/demo/stage.ts
var REFUSED = 3;
var WIDEST = 100;
async function openStage(terminal, environment) {
  const repository = await sampleRepository(environment);
  const paint = paintWith(terminal);
  const width = Math.min(terminal.width, WIDEST);
  const { out } = terminal;
  const inLines = (text, indent = "") => wrapText(text, width - indent.length).join(`
${indent}`);
  return {
    repository,
    show: out,
    chapter(title) {
      const lines = wrapText(title, width);
      const rule = "\u2500".repeat(Math.max(...lines.map(({ length }) => length)));
      out(`
${lines.map((line) => paint.in("bold", line)).join("\n")}
${rule}
`);
    },
    tell: (text) => out(`${inLines(text)}
`),
    github: (text) => out(`${paint.in("dim", `GitHub: ${inLines(text, "        ")}`)}
`),
    async git(command, work) {
      out(`$ ${command}
`);
      return work();
    },
    async play({ args, code, run: run2, lines }) {
      out(`$ grantproof ${args.join(" ")}
`);
      const printed = [];
      const on = { ...terminal, cwd: repository.folder, interactive: false };
      const ended = await run2(
        args.slice(1),
        lines === void 0 ? on : { ...on, out: (text) => void printed.push(text) }
      ).catch((error) => {
        if (!(error instanceof Fault) || code !== REFUSED) throw error;
        out(faultText(error));
        return REFUSED;
      });
      if (lines !== void 0)
        out(`${printed.join("").split("\n").slice(0, lines).join("\n").trimEnd()}
\u2026
`);
      out("\n");
      if (ended === code) return;
      throw new Fault(
        "the story did not go as it should",
        "please report this, with the lines above"
      );
    }
  };
}

export {
  REFUSED,
  openStage
};
