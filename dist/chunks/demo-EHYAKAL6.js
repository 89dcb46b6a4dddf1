import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import "./chunk-GZNONTJV.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/demo.ts
var demoCommand = {
  summary: "play a short story in a temporary repository",
  help: `Usage: grantproof demo

Makes a small repository in a temporary folder and plays a story in it: a change of access is
denied, mended, approved, merged and sealed; an admin pushes past the gate, which is sealed as a
violation; somebody verifies the ledger, and somebody cuts it in vain. Takes seconds, needs git,
and touches nothing else.
`,
  run: async (args, terminal) => {
    readArguments(args, {});
    const { openStage } = await import("./stage-Z6TV4QDY.js");
    const { playStory } = await import("./story-2SPJYKSJ.js");
    const stage = await openStage(terminal, process.env);
    await playStory(stage);
    stage.chapter("What to try next");
    terminal.out(nextSteps(stage.repository.folder));
    return 0;
  }
};
function nextSteps(folder) {
  return `The repository is still there; delete it when you are done.

  cd ${folder}
  alias grantproof='node ${process.argv[1] ?? "dist/cli.js"}'
  git switch --create mine && $EDITOR grants/release-publisher.yaml
  grantproof check --worktree            judge what you just wrote
  grantproof check --head less-access    less access needs nobody
  grantproof explain .git/kept/000000002.json --format html --out violation.html
  grantproof verify .git/kept --key .git/keys/grantproof.pub
  grantproof explain expiry              what a rule asks for, and why

In a repository of your own: \`grantproof init\` writes a policy and the workflows, docs/adopt.md is
the way from there, and docs/ledger.md tells about sealing.
`;
}
export {
  demoCommand
};
