import {
  fetchEnvironment,
  withoutToken
} from "./chunk-OZOTIOIK.js";
import {
  locate
} from "./chunk-KDJX4EXB.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/ledger-remote.ts
import { resolve } from "node:path";
var QUIETLY = "git -c core.hooksPath=/dev/null -c receive.autogc=false -c receive.denyCurrentBranch=refuse receive-pack";
async function localLedger(dir, environment) {
  const git = createGit(gitEnvironment(environment));
  const { gitFolder, objectFolder, hash } = await locate(git, dir);
  return {
    name: `the repository \`${dir}\``,
    url: gitFolder,
    ...{ objectFolder, hash, receiver: QUIETLY },
    environment: { GIT_ALLOW_PROTOCOL: "file" },
    hide: (said) => said
  };
}
async function remoteLedger(dir, remote, environment) {
  const git = createGit(gitEnvironment(environment));
  const { hash } = await locate(git, dir);
  const found = await git.run(["-C", dir, "remote", "get-url", "--", remote]);
  const url = found.output.toString("utf8").trim();
  if (found.code !== 0 || url === "")
    throw new Fault(
      `\`${dir}\` has no remote \`${remote}\``,
      "name one that `git remote` lists, with --remote NAME"
    );
  return {
    name: `the remote \`${remote}\``,
    // A path is meant from the repository on.
    url: /^[a-z+]+:\/\/|^[^/]+@[^/]+:/i.test(url) ? url : resolve(dir, url),
    ...{ objectFolder: null, hash, receiver: null },
    environment: { GIT_ALLOW_PROTOCOL: void 0, GIT_NO_LAZY_FETCH: void 0 },
    hide: (said) => said.replaceAll(/\/\/[^/@\s]*@/g, "//***@")
  };
}
function forgeLedger(remote, environment) {
  return {
    name: `\`${remote.url}\``,
    url: remote.url,
    ...{ objectFolder: null, hash: "sha1", receiver: null },
    environment: {
      ...fetchEnvironment(remote, { silent: 60, whole: 900 }, environment),
      GIT_NO_LAZY_FETCH: void 0
    },
    hide: (said) => withoutToken(remote.token, said),
    grant: "add `contents: write` to `permissions:` in the workflow"
  };
}

export {
  localLedger,
  remoteLedger,
  forgeLedger
};
