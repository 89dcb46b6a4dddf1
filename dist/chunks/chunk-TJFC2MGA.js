import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/git-fault.ts
function gitFailed(command, result) {
  const said = firstComplaint(result.messages);
  const why = said === "" ? `it ended with code ${result.code}` : said;
  return new Fault(
    `\`git ${command}\` failed: ${why}`,
    "see whether `git fsck` finds damage in the repository"
  );
}
function firstComplaint(messages) {
  const lines = messages.split("\n");
  const line = lines.find((text) => /^(?:fatal|error): /.test(text)) ?? lines[0] ?? "";
  return line.replace(/^(?:fatal|error): /, "");
}

export {
  gitFailed,
  firstComplaint
};
