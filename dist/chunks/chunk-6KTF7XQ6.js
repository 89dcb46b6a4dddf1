import {
  gitFailed
} from "./chunk-TJFC2MGA.js";

// src/adapters/git/temporary-repository.ts
var ALONE = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
async function makeRepository(git, folder, hash) {
  const args = ["init", "--quiet", "--template=", `--object-format=${hash}`, folder];
  const result = await git.run(args, { environment: ALONE });
  if (result.code !== 0) throw gitFailed("init", result);
}

export {
  ALONE,
  makeRepository
};
