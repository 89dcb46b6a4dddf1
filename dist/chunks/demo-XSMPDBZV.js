import {
  checkCommand
} from "./chunk-LDIPH52I.js";
import "./chunk-DTWZ3QXO.js";
import "./chunk-YV6ASJZJ.js";
import {
  readArguments
} from "./chunk-AWX2VXJX.js";
import "./chunk-XLFFBVB4.js";
import "./chunk-RMAOS7QZ.js";
import {
  gitEnvironment
} from "./chunk-WAIWXJ27.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-N7BAOBHV.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/git/sample-repository.ts
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
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
  const folder = await mkdtemp(join(tmpdir(), "grantproof-demo-"));
  const git = async (...args) => {
    try {
      await run("git", [...args], {
        cwd: folder,
        env: { ...gitEnvironment(environment), ...SETTINGS }
      });
    } catch (error) {
      throw new Fault(
        "the sample repository could not be made with git",
        "install git 2.39 or newer",
        { cause: error }
      );
    }
  };
  await git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    write: async (files) => {
      for (const { path, text } of files) {
        await mkdir(join(folder, dirname(path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    commit: async (message) => {
      await git("add", "--all");
      await git("commit", "--quiet", "--message", message);
    },
    branch: (name, from) => git("switch", "--quiet", "--create", name, from)
  };
}

// src/cli/commands/demo.ts
var FACTS = '{ "now": "2026-12-01T09:00:00Z" }\n';
var MAIN = [
  ".github/grantproof/policy.yaml",
  ".github/grantproof/roster.yaml",
  "grants/nightly-backup.yaml"
];
var CHAPTERS = [
  {
    branch: "release-access",
    from: "main",
    folder: "1-too-much",
    file: "grants/release-publisher.yaml",
    message: "Give the release workflow access",
    before: "Somebody gives a release workflow access to a bucket, in a hurry.",
    after: "Denied: nobody answers for it, it may do anything to the bucket, for years, without a ticket."
  },
  {
    branch: "release-access-fixed",
    from: "release-access",
    folder: "2-fixed",
    file: "grants/release-publisher.yaml",
    message: "Name a person, an end and a ticket; ask for one action",
    before: "They follow the help lines and push again.",
    after: "Nothing blocks any more. Access still grows, so its owner has to approve it on the pull request."
  },
  {
    branch: "less-access",
    from: "main",
    folder: "3-less",
    file: "grants/nightly-backup.yaml",
    message: "The backup no longer deletes",
    before: "Meanwhile, somebody takes a right away from another grant.",
    after: "Allowed at once: less access needs nobody."
  }
];
var demoCommand = {
  summary: "play a short story in a temporary repository",
  help: `Usage: grantproof demo

Makes a small repository in a temporary folder and judges three changes of access in it:
one that is denied, its fix, and one that is allowed. Then a decision is recorded and signed,
verified, replayed, and forged in vain. Takes seconds, needs git, and touches nothing else.
`,
  run: async (args, terminal) => {
    readArguments(args, {});
    const repository = await sampleRepository(process.env);
    await repository.write(MAIN.map((path) => ({ path, text: example(`main/${path}`) })));
    await repository.write([{ path: ".git/facts.json", text: FACTS }]);
    await repository.commit("Adopt Grantproof");
    terminal.out(heading("A repository with one grant, and a policy", terminal));
    terminal.out(`${repository.folder}
${MAIN.map((path) => `  ${path}
`).join("")}`);
    for (const [nth, chapter] of CHAPTERS.entries()) {
      await repository.branch(chapter.branch, chapter.from);
      await repository.write([
        { path: chapter.file, text: example(`${chapter.folder}/${chapter.file}`) }
      ]);
      await repository.commit(chapter.message);
      terminal.out(heading(`${nth + 1}. ${chapter.before}`, terminal));
      await play(repository.folder, chapter.branch, terminal);
      terminal.out(`
${chapter.after}
`);
    }
    const { playEvidence } = await import("./demo-evidence-MOPXQGPN.js");
    const say = (title) => terminal.out(heading(title, terminal));
    await playEvidence({ ...terminal, cwd: repository.folder }, say, CHAPTERS.length + 1);
    terminal.out(heading("What to try next", terminal));
    terminal.out(nextSteps(repository.folder));
    return 0;
  }
};
async function play(folder, branch, terminal) {
  const args = ["--head", branch, "--facts", ".git/facts.json"];
  terminal.out(`$ grantproof check ${args.join(" ")}

`);
  const code = await checkCommand.run(args, { ...terminal, cwd: folder });
  if (code > 1)
    throw new Fault(
      "the story did not go as it should",
      "please report this, with the lines above"
    );
}
function example(path) {
  const text = shippedFiles().example(`demo/${path}`);
  if (text === void 0)
    throw new Fault(`the example ${path} is missing`, "install the program again");
  return text;
}
function heading(text, terminal) {
  const line = "\u2500".repeat(Math.min(terminal.width, text.length));
  return terminal.color ? `
\x1B[1m${text}\x1B[0m
${line}
` : `
${text}
${line}
`;
}
function nextSteps(folder) {
  return `The repository is still there; delete it when you are done.

  cd ${folder}
  alias grantproof='node ${process.argv[1] ?? "dist/cli.js"}'
  git switch release-access && $EDITOR grants/release-publisher.yaml
  grantproof check --worktree            judge what you just wrote
  grantproof check --head less-access --json
  grantproof explain .git/evidence/record.json --format html --out decision.html
  grantproof explain expiry              what a rule asks for, and why
  grantproof check --help

To use it on a repository of your own, put a policy on its default branch:
  ${folder}/.github/grantproof/policy.yaml is a start.
`;
}
export {
  demoCommand
};
