import {
  openGitLedgerStore
} from "./chunk-OTPDDN7W.js";
import {
  localLedger,
  remoteLedger
} from "./chunk-33U6R6IQ.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";

// src/adapters/git/remote-url.ts
async function originUrl(dir, environment) {
  const git = createGit(gitEnvironment(environment));
  const found = await git.run(["-C", dir, "config", "--get", "remote.origin.url"]);
  const url = found.output.toString("utf8").trim();
  return found.code === 0 && url !== "" ? url : null;
}

// src/cli/ledger-place.ts
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
var LEDGER_BRANCH = "grantproof-ledger";
async function openLedger({ folder, ledger, remote }) {
  const { env } = process;
  return openGitLedgerStore({
    remote: remote === void 0 ? await localLedger(folder, env) : await remoteLedger(folder, remote, env),
    branch: ledger,
    folder: env["TMPDIR"] ?? tmpdir(),
    environment: env
  });
}
var pause = async (attempt) => {
  await setTimeout(Math.random() * Math.min(100 * 2 ** attempt, 5e3));
};

export {
  originUrl,
  LEDGER_BRANCH,
  openLedger,
  pause
};
