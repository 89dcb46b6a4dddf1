import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/github/repository-name.ts
function repositoryName(text) {
  const [, owner, name] = /^([^/\s]+)\/([^/\s]+)$/.exec(text) ?? [];
  if (owner !== void 0 && name !== void 0) return { owner, name };
  throw new Fault(`\`${text}\` is no name of a repository`, "write it as `OWNER/NAME`");
}

export {
  repositoryName
};
