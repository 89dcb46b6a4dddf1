import {
  firstComplaint
} from "./chunk-TJFC2MGA.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/git-version.ts
var OLDEST = [2, 39];
async function refuseOldGit(git) {
  const text = (await git.run(["version"])).output.toString("utf8").trim();
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(text) ?? [];
  const order = Number(major) - OLDEST[0] || Number(minor) - OLDEST[1];
  if (order >= 0) return;
  const wanted = OLDEST.join(".");
  throw new Fault(
    `\`${text}\` is too old, ${wanted} or newer is wanted`,
    `install git ${wanted} or newer`
  );
}

// src/adapters/git/location.ts
var ORIGIN_HEAD = "refs/remotes/origin/HEAD";
async function locate(git, dir) {
  const found = await git.run([
    ...["-C", dir, "rev-parse", "--path-format=absolute"],
    ...["--is-bare-repository", "--is-shallow-repository", "--show-object-format"],
    ...["--absolute-git-dir", "--git-path", "objects", "--git-path", "shallow"],
    // A pattern: it would be an error to ask for a name that is not there.
    ...["--symbolic-full-name", "--glob=refs/remotes/origin/HEA[D]"]
  ]);
  if (found.code !== 0) throw await notFound(git, dir, found);
  const lines = found.output.toString("utf8").split("\n").slice(0, -1);
  const [bare, shallow, hash, gitFolder, objectFolder, shallowFile, origin = ORIGIN_HEAD] = lines;
  if (gitFolder === void 0 || objectFolder === void 0 || shallowFile === void 0 || !origin.startsWith("refs/") || lines.length > 7) {
    await refuseOldGit(git);
    throw new Fault(
      `git's answer about \`${dir}\` can't be read`,
      "move the repository to a path without line breaks"
    );
  }
  if (hash !== "sha1" && hash !== "sha256") {
    throw new Fault(
      `\`${dir}\` names its objects by \`${hash}\``,
      "only sha1 and sha256 are known"
    );
  }
  return {
    gitFolder,
    objectFolder,
    shallowFile,
    shallow: shallow === "true",
    bare: bare === "true",
    hash,
    originHead: origin === ORIGIN_HEAD ? null : origin
  };
}
async function notFound(git, dir, { messages }) {
  await refuseOldGit(git);
  const complaint = firstComplaint(messages);
  const [, foreign] = /dubious ownership in repository at '(.*)'/.exec(complaint) ?? [];
  if (foreign !== void 0) {
    return new Fault(
      `the repository at \`${foreign}\` belongs to another user, so git refuses it`,
      `if you trust it, run \`git config --global --add safe.directory ${foreign}\``
    );
  }
  if (complaint.startsWith("not a git repository")) {
    return new Fault(`\`${dir}\` is not in a git repository`, "name a folder of a repository");
  }
  return new Fault(
    `\`${dir}\` can't be read as a repository: ${complaint}`,
    "name a folder of a repository"
  );
}

export {
  refuseOldGit,
  locate
};
