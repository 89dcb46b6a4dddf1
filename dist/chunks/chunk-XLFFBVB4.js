import {
  createTreeReader,
  isFolder,
  listTree,
  pathText,
  readBlobs,
  searchTree,
  walkTrees
} from "./chunk-RMAOS7QZ.js";
import {
  createGit,
  gitEnvironment
} from "./chunk-WAIWXJ27.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/adapters/git/repository.ts
import { tmpdir } from "node:os";

// src/adapters/git/default-branch.ts
var ORIGIN = "refs/remotes/origin/";
var EXPRESSION = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{/u;
async function findDefaultBranch(tools, name) {
  if (name !== void 0) return branch(tools, name);
  const head = await originHead(tools);
  if (head !== null) return head;
  for (const candidate of [tools.configured, "main", "master"]) {
    const found = candidate === "" ? null : await branch(tools, candidate);
    if (found !== null) return found;
  }
  return null;
}
async function branch({ resolve }, name) {
  if (EXPRESSION.test(name)) return null;
  const tip = await resolve(`${ORIGIN}${name}`) ?? await resolve(`refs/heads/${name}`);
  return tip && { name, tip };
}
async function originHead({ originHead: ref, resolve }) {
  if (ref?.startsWith(ORIGIN) !== true) return null;
  const tip = await resolve(ref);
  return tip && { name: ref.slice(ORIGIN.length), tip };
}

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
  const lines2 = messages.split("\n");
  const line = lines2.find((text) => /^(?:fatal|error): /.test(text)) ?? lines2[0] ?? "";
  return line.replace(/^(?:fatal|error): /, "");
}

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

// src/adapters/git/diagnosis.ts
var OBJECT_IDS = /\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g;
var UNSHALLOW = "run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again";
function createDiagnosis(git, scratch, known) {
  async function missing(name) {
    const message = `the object \`${name}\` is missing in the repository`;
    const [location, { promisorRemote }] = await known;
    if (promisorRemote !== null) {
      return new Fault(`${message}, a partial clone`, helpForPartial(promisorRemote, location));
    }
    if (location.shallow) return new Fault(`${message}, a shallow clone`, UNSHALLOW);
    return new Fault(message, "run `git fetch`; where that does not bring it, run `git fsck`");
  }
  return {
    missing,
    async failed(command, result) {
      await known;
      await refuseOldGit(git);
      const ids = result.messages.match(OBJECT_IDS) ?? [];
      if (ids.length === 0) return gitFailed(command, result);
      const check = await git.run(["cat-file", "--batch-check"], {
        ...scratch.isolated,
        input: ids.map((id2) => `${id2}
`).join("")
      });
      const [, id] = /^([0-9a-f]+) missing$/m.exec(check.output.toString("latin1")) ?? [];
      return id === void 0 ? gitFailed(command, result) : missing(id);
    }
  };
}
function helpForPartial(remote, { shallow, bare }) {
  if (shallow) return "it is shallow, too: clone again without `--depth` and `--filter`";
  const branches = bare ? " 'refs/heads/*:refs/heads/*'" : "";
  return `run \`git fetch --refetch --no-filter ${remote}${branches}\` and try again`;
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
  const lines2 = found.output.toString("utf8").split("\n").slice(0, -1);
  const [bare, shallow, hash, gitFolder, objectFolder, shallowFile, origin = ORIGIN_HEAD] = lines2;
  if (gitFolder === void 0 || objectFolder === void 0 || shallowFile === void 0 || !origin.startsWith("refs/") || lines2.length > 7) {
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

// src/adapters/git/merge-base.ts
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
async function findMergeBase(tools, a, b) {
  await Promise.all([existing(tools, a), existing(tools, b)]);
  const [ancestor, ...others] = await commonAncestors(tools, a, b);
  return ancestor === void 0 || others.length > 0 ? null : existing(tools, ancestor);
}
async function existing(tools, commit) {
  const found = await tools.resolve(commit);
  if (found === null) throw await tools.diagnosis.missing(commit);
  return found;
}
async function commonAncestors(tools, a, b) {
  if (await startsAt(tools, a, b)) return [a];
  const { shallow, shallowFile } = tools.location;
  if (shallow) await copyFile(shallowFile, join(tools.scratch.folder, "shallow"));
  const [output] = await Promise.all([
    // Code 1 means that there is none.
    runIsolated(tools, ["merge-base", "--all", a, b], [0, 1]),
    refuseOldGit(tools.git)
  ]);
  const ancestors = lines(output).map(oid);
  const direct = ancestors.includes(a) || ancestors.includes(b);
  if (shallow && !direct) await refuseCutHistory(tools, a, b, ancestors);
  return ancestors;
}
var NEARBY = Array.from({ length: 32 }, (_, n) => [`~${n}`, `~${n}^2`]).flat();
async function startsAt({ reader }, base, head) {
  const nearby = await reader.headers(NEARBY.map((way) => `${head}${way}`));
  return nearby.some((header) => header.kind === "found" && header.oid === base);
}
async function refuseCutHistory(tools, a, b, ancestors) {
  const cut = new Set(lines(await readFile(tools.location.shallowFile)));
  const between = await runIsolated(tools, ["rev-list", a, b, "--not", ...ancestors]);
  if (!lines(between).some((commit) => cut.has(commit))) return;
  throw new Fault(
    `the common history of \`${a}\` and \`${b}\` is cut off in this shallow clone`,
    UNSHALLOW
  );
}
async function runIsolated(tools, args, fine = [0]) {
  const result = await tools.git.run(args, tools.scratch.isolated);
  if (fine.includes(result.code)) return result.output;
  throw await tools.diagnosis.failed(args[0] ?? "", result);
}
function lines(output) {
  return output.toString("latin1").split("\n").filter((line) => line !== "");
}

// src/adapters/git/merge-tree.ts
async function mergeTrees(tools, base, head) {
  if (base.tree === head.tree) return { kind: "clean", tree: base.tree };
  const ours = await commitFor(tools, base);
  const theirs = await commitFor(tools, head);
  const ancestors = await commonAncestors(tools, ours, theirs);
  if (ancestors.includes(ours)) return { kind: "clean", tree: head.tree };
  if (ancestors.includes(theirs)) return { kind: "clean", tree: base.tree };
  if (ancestors.length === 0) {
    throw new Fault(
      `\`${ours}\` and \`${theirs}\` have no common history, so they can't be merged`,
      "name a base that the head was made from"
    );
  }
  return merged(tools, ours, theirs);
}
async function commitFor(tools, ref) {
  const known = await existing(tools, ref.commit);
  if (known.tree === ref.tree) return ref.commit;
  const made = await runIsolated(tools, ["commit-tree", "-p", ref.commit, ref.tree]);
  return oid(made.toString("latin1").trim());
}
async function merged(tools, ours, theirs) {
  const flags = ["--write-tree", "-z", "--name-only", "--no-messages"];
  const output = await runIsolated(tools, ["merge-tree", ...flags, ours, theirs], [0, 1]);
  const [tree = "", ...conflicts] = output.toString("latin1").split("\0").slice(0, -1);
  if (conflicts.length === 0) return { kind: "clean", tree: oid(tree) };
  const paths = conflicts.map((path) => pathText(Buffer.from(path, "latin1")));
  return { kind: "conflict", paths: sortedSet(paths) };
}

// src/adapters/git/reply-parser.ts
var NEWLINE = 10;
var FOUND = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) (\d+)$/;
function createReplyParser(withBody, onReply) {
  let line = [];
  let header = { kind: "missing" };
  let room = null;
  let filled = 0;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (room === null) {
        const end = chunk.indexOf(NEWLINE, at);
        line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
        if (end === -1) return;
        at = end + 1;
        header = parseHeader(Buffer.concat(line).toString("utf8"));
        line = [];
        if (header.kind === "found" && withBody()) {
          room = Buffer.allocUnsafe(header.size + 1);
          filled = 0;
        } else {
          onReply(header, null);
        }
      } else {
        const copied = chunk.copy(room, filled, at);
        at += copied;
        filled += copied;
        if (filled === room.length) {
          const body = room.subarray(0, -1);
          room = null;
          onReply(header, body);
        }
      }
    }
  };
}
function parseHeader(line) {
  const [, oid2, type, size] = FOUND.exec(line) ?? [];
  if (oid2 !== void 0 && type !== void 0) {
    return { kind: "found", oid: oid2, type, size: Number(size) };
  }
  return { kind: line.endsWith(" ambiguous") ? "ambiguous" : "missing" };
}

// src/adapters/git/object-reader.ts
var READER_COMMAND = ["cat-file", "--batch-command", "--buffer"];
function createObjectReader(start, diagnosis) {
  const batches = [];
  let process = started();
  function onReply(header, body) {
    const batch = batches[0];
    batch?.objects.push({ header, body });
    if (batch !== void 0 && batch.objects.length === batch.size) {
      batches.shift();
      batch.resolve(batch.objects);
    }
  }
  function fail(running, reason) {
    if (process !== running) return;
    process = null;
    for (const batch of batches.splice(0)) batch.reject(reason);
  }
  function started() {
    const running = start();
    const parse = createReplyParser(() => batches[0]?.command === "contents", onReply);
    running.child.stdout.on("data", (chunk) => {
      try {
        parse(chunk);
      } catch (error) {
        running.child.kill();
        fail(running, error);
      }
    });
    running.ended.then(async (result) => fail(running, await diagnosis.failed("cat-file", result))).catch((error) => fail(running, error));
    return running;
  }
  function ask(command, names) {
    const unsayable = names.find((name) => /[\n\0]/.test(name));
    if (unsayable !== void 0) {
      throw new Fault(`\`${unsayable}\` can't be the name of an object`, "give an object id");
    }
    if (names.length === 0) return Promise.resolve([]);
    process ??= started();
    const { stdin } = process.child;
    return new Promise((resolve, reject) => {
      batches.push({ size: names.length, command, objects: [], resolve, reject });
      stdin.write(`${names.map((name) => `${command} ${name}
`).join("")}flush
`);
    });
  }
  return {
    async headers(names) {
      const objects = await ask("info", names);
      return objects.map(({ header }) => header);
    },
    contents: async (names) => ask("contents", names)
  };
}

// src/adapters/git/revision.ts
var INTO_HISTORY = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$|[~^@]/;
async function resolveRevision({ reader, diagnosis, shallow }, revision) {
  if (/[\n\0]/.test(revision)) return null;
  const [commit, itself] = await reader.headers([`${revision}^{commit}`, revision]);
  if (commit?.kind === "ambiguous") {
    throw new Fault(`\`${revision}\` could be one of several objects`, "give more of its digits");
  }
  if (commit?.kind === "found" && commit.type === "commit") {
    const [object] = await reader.contents([commit.oid]);
    const [, tree] = /^tree ([0-9a-f]+)\n/.exec(object?.body?.toString("latin1") ?? "") ?? [];
    if (tree === void 0) throw await diagnosis.missing(commit.oid);
    return { commit: oid(commit.oid), tree: oid(tree) };
  }
  if (shallow && itself?.kind !== "found" && INTO_HISTORY.test(revision)) {
    throw new Fault(`\`${revision}\` is not in this shallow clone`, UNSHALLOW);
  }
  return null;
}

// src/adapters/git/scratch.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join as join2 } from "node:path";
var NOBODY = "grantproof";
function createScratch(parent) {
  const folder = attempt(parent, () => mkdtempSync(join2(parent, "grantproof-git-")));
  const objects = join2(folder, "objects");
  attempt(parent, () => mkdirSync(join2(objects, "info"), { recursive: true }));
  return {
    folder,
    objects,
    // Quoted, since the system's separator may stand in a path.
    alongside: { environment: { GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) } },
    isolated: {
      folder,
      environment: {
        GIT_DIR: folder,
        GIT_ATTR_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: NOBODY,
        GIT_AUTHOR_EMAIL: NOBODY,
        GIT_AUTHOR_DATE: "@0 +0000",
        GIT_COMMITTER_NAME: NOBODY,
        GIT_COMMITTER_EMAIL: NOBODY,
        GIT_COMMITTER_DATE: "@0 +0000"
      }
    },
    connect(location) {
      attempt(parent, () => {
        mkdirSync(join2(folder, "refs"));
        writeFileSync(join2(objects, "info", "alternates"), `${location.objectFolder}
`);
        writeFileSync(join2(folder, "HEAD"), "ref: refs/heads/none\n");
        writeFileSync(join2(folder, "config"), settings(location));
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  };
}
function attempt(parent, write) {
  try {
    return write();
  } catch (cause) {
    throw new Fault(
      `no temporary folder can be written in \`${parent}\``,
      "make room there, or set TMPDIR to a folder that can be written",
      { cause }
    );
  }
}
function settings({ hash }) {
  const format = hash === "sha1" ? 0 : 1;
  const extension = hash === "sha1" ? "" : `[extensions]
objectFormat = ${hash}
`;
  return `[core]
repositoryFormatVersion = ${format}
bare = true
attributesFile = /dev/null
${extension}`;
}

// src/adapters/git/settings.ts
var KEYS = "^(init\\.defaultbranch|extensions\\.partialclone|remote\\..*\\.promisor)$";
async function readSettings(git, dir) {
  const { output } = await git.run(["-C", dir, "config", "-z", "--get-regexp", KEYS]);
  let defaultBranch = "";
  let extension = null;
  let promisor = null;
  for (const setting of output.toString("utf8").split("\0")) {
    const [key = "", value = ""] = setting.split("\n");
    if (key === "init.defaultbranch") defaultBranch = value;
    else if (key === "extensions.partialclone") extension = value;
    else if (key !== "" && value !== "false") {
      promisor ??= key.slice("remote.".length, -".promisor".length);
    }
  }
  return { defaultBranch, promisorRemote: extension ?? promisor };
}

// src/adapters/git/tree-diff.ts
async function diffTrees(reader, before, after) {
  const changes = [];
  await walkTrees(
    reader,
    before === after ? [] : [{ prefix: "", before, after }],
    (pair) => [pair.before, pair.after].filter((tree) => tree !== null),
    (pair, entriesOf) => {
      const steps = [];
      const left = byName(pair.before === null ? [] : entriesOf(pair.before));
      const right = byName(pair.after === null ? [] : entriesOf(pair.after));
      for (const name of /* @__PURE__ */ new Set([...left.keys(), ...right.keys()])) {
        const path = pair.prefix + name;
        const [fileBefore, folderBefore] = sides(left.get(name));
        const [fileAfter, folderAfter] = sides(right.get(name));
        if (fileBefore?.oid !== fileAfter?.oid || fileBefore?.mode !== fileAfter?.mode) {
          changes.push({ path, before: fileBefore, after: fileAfter });
        }
        if (folderBefore !== folderAfter) {
          steps.push({ prefix: `${path}/`, before: folderBefore, after: folderAfter });
        }
      }
      return steps;
    }
  );
  return changes.sort((a, b) => byText(a.path, b.path));
}
var byName = (entries) => new Map(entries.map((entry) => [entry.name, entry]));
function sides(entry) {
  if (entry === void 0) return [null, null];
  return isFolder(entry) ? [null, entry.oid] : [{ mode: entry.mode, oid: entry.oid }, null];
}

// src/adapters/git/work-tree.ts
import { existsSync } from "node:fs";
import { copyFile as copyFile2, stat, utimes } from "node:fs/promises";
import { join as join3 } from "node:path";
var SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.splitIndex=false",
  "core.untrackedCache=false",
  "core.safecrlf=false",
  "add.ignoreErrors=false"
].flatMap((setting) => ["-c", setting]);
async function writeWorkTree(tools, dir) {
  const { git, location, scratch, diagnosis } = tools;
  const folder = await topFolder(tools, dir);
  const index = join3(scratch.folder, "index");
  const environment = {
    GIT_DIR: location.gitFolder,
    GIT_OBJECT_DIRECTORY: scratch.objects,
    GIT_WORK_TREE: folder,
    GIT_INDEX_FILE: index
  };
  async function run(...args) {
    const result = await git.run([...SETTINGS, ...args], { folder, environment });
    if (result.code !== 0) throw await diagnosis.failed(args[0] ?? "", result);
    return result.output.toString("latin1").trim();
  }
  const copied = await copyIndex(join3(location.gitFolder, "index"), index);
  if (!copied) await run("read-tree", "HEAD");
  await run("add", "-A", "--sparse");
  return oid(await run("write-tree", "--missing-ok"));
}
async function topFolder({ git, location }, dir) {
  const found = location.bare ? null : await git.run(["-C", dir, "rev-parse", "--show-toplevel"]);
  if (found?.code !== 0) {
    throw new Fault(`\`${dir}\` has no work tree`, "name a folder of a work tree, or a revision");
  }
  return found.output.toString("utf8").replace(/\n$/, "");
}
async function copyIndex(from, to) {
  if (!existsSync(from)) return false;
  const { mtimeMs } = await stat(from);
  await copyFile2(from, to);
  const second = Math.floor(mtimeMs / 1e3);
  await utimes(to, second, second);
  return true;
}

// src/adapters/git/repository.ts
async function openRepository(dir, environment) {
  const scratch = createScratch(environment["TMPDIR"] ?? tmpdir());
  const git = createGit(gitEnvironment(environment));
  const close = async () => {
    await git.close();
    scratch.remove();
  };
  try {
    return { ...await open(git, scratch, dir), close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function open(git, scratch, dir) {
  const known = Promise.all([locate(git, dir), readSettings(git, dir)]);
  const diagnosis = createDiagnosis(git, scratch, known);
  const reader = createObjectReader(
    () => git.start(["-C", dir, ...READER_COMMAND], scratch.alongside),
    diagnosis
  );
  const [location, settings2] = await known;
  scratch.connect(location);
  const { shallow, originHead: originHead2 } = location;
  const trees = createTreeReader(reader, location.hash === "sha1" ? 20 : 32, diagnosis);
  const resolve = (revision) => resolveRevision({ reader, diagnosis, shallow }, revision);
  const tools = { git, location, scratch, diagnosis, reader, resolve };
  return {
    resolve,
    defaultBranch: async (name) => findDefaultBranch({ originHead: originHead2, configured: settings2.defaultBranch, resolve }, name),
    mergeBase: async (a, b) => findMergeBase(tools, a, b),
    merge: async (base, head) => mergeTrees(tools, base, head),
    async worktree() {
      const head = await resolve("HEAD");
      if (head === null) {
        throw new Fault(`\`${dir}\` has no commit yet`, "make a first commit, then try again");
      }
      return { commit: head.commit, tree: await writeWorkTree(tools, dir) };
    },
    diff: async (before, after) => diffTrees(trees, before, after),
    list: async (tree, folders) => listTree(trees, tree, folders),
    read: async (oids, limit) => readBlobs(reader, diagnosis, oids, limit),
    search: async (tree, texts, folders) => searchTree({ ...tools, trees }, tree, texts, folders),
    async missing(oids) {
      const asked = [...new Set(oids)];
      const headers = await reader.headers(asked);
      return asked.filter((_, index) => headers[index]?.kind !== "found");
    },
    commonAncestors: async (a, b) => commonAncestors(tools, a, b)
  };
}

export {
  gitFailed,
  firstComplaint,
  openRepository
};
