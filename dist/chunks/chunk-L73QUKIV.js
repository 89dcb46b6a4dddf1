import {
  POLICY_FOLDER,
  oid
} from "./chunk-VYQ32VOA.js";
import {
  PROBLEM_CODES
} from "./chunk-K7KO377M.js";
import {
  exitCodeOf
} from "./chunk-L6HRDSCV.js";
import {
  Fault,
  UsageError,
  readArguments,
  shippedFiles
} from "./chunk-LMMQT4PU.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/cli/commands/check.ts
import { readFileSync, writeFileSync as writeFileSync2 } from "node:fs";
import { resolve } from "node:path";

// src/adapters/git/repository.ts
import { tmpdir } from "node:os";

// src/adapters/git/blob-reader.ts
async function readBlobs(reader, diagnosis, oids, limit) {
  const wanted = [...new Set(oids)];
  const blobs = /* @__PURE__ */ new Map();
  const small = [];
  const headers = await reader.headers(wanted);
  for (const [index, oid2] of wanted.entries()) {
    const header = headers[index];
    if (header?.kind !== "found") throw await diagnosis.missing(oid2);
    if (header.type !== "blob") {
      throw new Fault(`the object \`${oid2}\` is a ${header.type}, not a file`, "run `git fsck`");
    }
    if (header.size <= limit) small.push(oid2);
    blobs.set(oid2, { size: header.size });
  }
  const contents = await reader.contents(small);
  for (const [index, oid2] of small.entries()) {
    const body = contents[index]?.body ?? null;
    if (body === null) throw await diagnosis.missing(oid2);
    blobs.set(oid2, body);
  }
  return blobs;
}

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
async function branch({ resolve: resolve2 }, name) {
  if (EXPRESSION.test(name)) return null;
  const tip = await resolve2(`${ORIGIN}${name}`) ?? await resolve2(`refs/heads/${name}`);
  return tip && { name, tip };
}
async function originHead({ originHead: ref, resolve: resolve2 }) {
  if (ref?.startsWith(ORIGIN) !== true) return null;
  const tip = await resolve2(ref);
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

// src/adapters/git/environment.ts
var KEPT = /* @__PURE__ */ new Set([
  "GIT_CEILING_DIRECTORIES",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_SYSTEM",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_EXEC_PATH"
]);
function gitEnvironment(inherited) {
  const outer = Object.entries(inherited).filter(
    ([name]) => !name.toUpperCase().startsWith("GIT_") || KEPT.has(name)
  );
  return {
    ...Object.fromEntries(outer),
    LC_ALL: "C",
    // Git before 2.39.4 doesn't know the first; the second stops its fetching all the same.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0"
  };
}

// src/adapters/git/git-process.ts
import { spawn } from "node:child_process";
var MOST_MESSAGES = 64 * 1024;
function createGit(environment) {
  const running = /* @__PURE__ */ new Set();
  let closed = false;
  function start(args, options = {}) {
    if (closed) throw new Error("the repository is closed");
    const child = spawn("git", args, {
      cwd: options.folder,
      env: { ...environment, ...options.environment },
      windowsHide: true
    });
    child.stdin.on("error", () => {
    });
    const git = { child, ended: endOf(child) };
    running.add(git);
    const forget = () => running.delete(git);
    git.ended.then(forget, forget);
    return git;
  }
  return {
    start,
    async run(args, options = {}) {
      const { child, ended } = start(args, options);
      const chunks = [];
      child.stdout.on("data", (chunk) => chunks.push(chunk));
      child.stdin.end(options.input ?? "");
      const { code, messages } = await ended;
      return { code, messages, output: Buffer.concat(chunks) };
    },
    async close() {
      closed = true;
      const left = [...running];
      for (const { child } of left) child.kill();
      await Promise.allSettled(left.map(({ ended }) => ended));
    }
  };
}
function endOf(child) {
  let messages = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    if (messages.length < MOST_MESSAGES) messages += text;
  });
  return new Promise((resolve2, reject) => {
    child.on("error", (error) => reject(cannotStart(error)));
    child.on("close", (code) => resolve2({ code: code ?? -1, messages }));
  });
}
function cannotStart(error) {
  const why = error.code === "ENOENT" ? "`git` was not found" : "`git` could not be started";
  return new Fault(why, "install git 2.39 or newer, and see that it is on the PATH", {
    cause: error
  });
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

// src/adapters/git/merge-tree.ts
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";

// src/adapters/git/path-text.ts
import { isUtf8 } from "node:buffer";
var ESCAPE = /\\x([89a-f][0-9a-f]|5c)/g;
var MISTAKABLE = /\\(?=x(?:[89a-f][0-9a-f]|5c))/g;
function pathText(bytes) {
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD") && !isUtf8(bytes)) return mixedText(bytes);
  return text.includes("\\x") ? text.replace(MISTAKABLE, "\\x5c") : text;
}
function plainName(path) {
  const name = path.replace(ESCAPE, (found) => found === "\\x5c" ? "\\" : "\0");
  return name.includes("\0") ? null : name;
}
function mixedText(bytes) {
  let text = "";
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      text += `${pathText(bytes.subarray(from, at))}\\x${bytes.toString("hex", at, at + 1)}`;
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text + pathText(bytes.subarray(from));
}
function characterLength(bytes, at) {
  return [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(at, at + length))) ?? 0;
}

// src/adapters/git/merge-tree.ts
async function mergeTrees(tools, base, head) {
  if (base.tree === head.tree) return { kind: "clean", tree: base.tree };
  const ours = await commitFor(tools, base);
  if (await startsAt(tools, ours, head.commit)) return { kind: "clean", tree: head.tree };
  const { shallow, shallowFile } = tools.location;
  if (shallow) await copyFile(shallowFile, join(tools.scratch.folder, "shallow"));
  const theirs = await commitFor(tools, head);
  const [ancestors] = await Promise.all([
    commonAncestors(tools, ours, theirs),
    refuseOldGit(tools.git)
  ]);
  if (ancestors.includes(ours)) return { kind: "clean", tree: head.tree };
  if (ancestors.includes(theirs)) return { kind: "clean", tree: base.tree };
  if (shallow) await refuseCutHistory(tools, ours, theirs, ancestors);
  if (ancestors.length === 0) {
    throw new Fault(
      `\`${ours}\` and \`${theirs}\` have no common history, so they can't be merged`,
      "name a base that the head was made from"
    );
  }
  return merged(tools, ours, theirs);
}
async function commitFor(tools, ref) {
  const known = await tools.resolve(ref.commit);
  if (known === null) throw await tools.diagnosis.missing(ref.commit);
  if (known.tree === ref.tree) return ref.commit;
  const made = await runIsolated(tools, ["commit-tree", "-p", ref.commit, ref.tree]);
  return oid(made.toString("latin1").trim());
}
var NEARBY = Array.from({ length: 32 }, (_, n) => [`~${n}`, `~${n}^2`]).flat();
async function startsAt({ reader }, base, head) {
  const nearby = await reader.headers(NEARBY.map((way) => `${head}${way}`));
  return nearby.some((header) => header.kind === "found" && header.oid === base);
}
async function commonAncestors(tools, a, b) {
  return lines(await runIsolated(tools, ["merge-base", "--all", a, b], [0, 1]));
}
async function refuseCutHistory(tools, ours, theirs, ancestors) {
  const cut = new Set(lines(await readFile(tools.location.shallowFile)));
  const between = await runIsolated(tools, ["rev-list", ours, theirs, "--not", ...ancestors]);
  if (!lines(between).some((commit) => cut.has(commit))) return;
  throw new Fault(
    `the common history of \`${ours}\` and \`${theirs}\` is cut off in this shallow clone`,
    UNSHALLOW
  );
}
async function merged(tools, ours, theirs) {
  const flags = ["--write-tree", "-z", "--name-only", "--no-messages"];
  const output = await runIsolated(tools, ["merge-tree", ...flags, ours, theirs], [0, 1]);
  const [tree = "", ...conflicts] = output.toString("latin1").split("\0").slice(0, -1);
  if (conflicts.length === 0) return { kind: "clean", tree: oid(tree) };
  const paths = conflicts.map((path) => pathText(Buffer.from(path, "latin1")));
  return { kind: "conflict", paths: sortedSet(paths) };
}
async function runIsolated(tools, args, fine = [0]) {
  const result = await tools.git.run(args, tools.scratch.isolated);
  if (fine.includes(result.code)) return result.output;
  throw await tools.diagnosis.failed(args[0] ?? "", result);
}
function lines(output) {
  return output.toString("latin1").split("\n").filter((line) => line !== "");
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
  let process2 = started();
  function onReply(header, body) {
    const batch = batches[0];
    batch?.objects.push({ header, body });
    if (batch !== void 0 && batch.objects.length === batch.size) {
      batches.shift();
      batch.resolve(batch.objects);
    }
  }
  function fail(running, reason) {
    if (process2 !== running) return;
    process2 = null;
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
    process2 ??= started();
    const { stdin } = process2.child;
    return new Promise((resolve2, reject) => {
      batches.push({ size: names.length, command, objects: [], resolve: resolve2, reject });
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
function attempt(parent, write2) {
  try {
    return write2();
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

// src/adapters/git/tree-object.ts
var SPACE = 32;
var SLASH = 47;
var FORMAT_BITS = 61440;
var isFolder = (entry) => entry.mode === "40000";
function parseTree(bytes, idLength) {
  const entries = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(SPACE, at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + idLength;
    if (space === -1 || end === -1 || next > bytes.length) throw malformed("an entry is cut off");
    entries.push({
      name: safeName(bytes.subarray(space + 1, end)),
      mode: canonicalMode(bytes.toString("latin1", at, space)),
      oid: oid(bytes.toString("hex", end + 1, next))
    });
    at = next;
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    throw malformed("a name stands in it twice");
  }
  return entries;
}
function safeName(bytes) {
  const name = pathText(bytes);
  if (name === "" || name === "." || name === ".." || bytes.includes(SLASH)) {
    throw malformed(`\`${name}\` can't be a name`);
  }
  return name;
}
function canonicalMode(text) {
  const mode = Number.parseInt(text, 8);
  switch (mode & FORMAT_BITS) {
    case 16384:
      return "40000";
    case 32768:
      return (mode & 64) === 0 ? "100644" : "100755";
    case 40960:
      return "120000";
    case 57344:
      return "160000";
    default:
      throw malformed(`\`${text}\` is no mode`);
  }
}
function malformed(why) {
  return new Fault(`a tree of the repository is malformed: ${why}`, "run `git fsck` to find it");
}

// src/adapters/git/tree-reader.ts
var DEEPEST = 2048;
var MOST_ENTRIES = 2e6;
function createTreeReader(reader, idLength, diagnosis) {
  return {
    async read(trees) {
      const wanted = [...new Set(trees)];
      const objects = await reader.contents(wanted.map((tree) => `${tree}^{tree}`));
      const entries = /* @__PURE__ */ new Map();
      for (const [index, tree] of wanted.entries()) {
        const body = objects[index]?.body ?? null;
        if (body === null) throw await diagnosis.missing(tree);
        entries.set(tree, parseTree(body, idLength));
      }
      return (tree) => entries.get(tree) ?? [];
    }
  };
}
async function walkTrees(reader, top, treesOf, visit) {
  let seen = 0;
  let level = top;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw tooMuch(`folders are nested more than ${DEEPEST} deep`);
    const entriesOf = await reader.read(level.flatMap(treesOf));
    const below = [];
    for (const step of level) {
      for (const tree of treesOf(step)) seen += entriesOf(tree).length;
      if (seen > MOST_ENTRIES)
        throw tooMuch(`there are more than ${MOST_ENTRIES} names to look at`);
      for (const next of visit(step, entriesOf)) below.push(next);
    }
    level = below;
  }
}
function tooMuch(why) {
  return new Fault(why, "narrow the paths of the policy");
}

// src/adapters/git/tree-listing.ts
var emptyWish = () => ({ files: false, deep: false, below: /* @__PURE__ */ new Map() });
var ALL = { files: true, deep: true, below: /* @__PURE__ */ new Map() };
async function listTree(reader, root, folders) {
  return await listFew(reader, root, folders, Number.POSITIVE_INFINITY) ?? [];
}
async function listFew(reader, root, folders, most) {
  const files = [];
  if (folders.length === 0) return files;
  let seen = 0;
  await walkTrees(
    reader,
    [{ tree: root, prefix: "", wish: wishOf(folders) }],
    ({ tree }) => [tree],
    ({ tree, prefix, wish }, entriesOf) => {
      const steps = [];
      if (seen > most) return steps;
      for (const entry of entriesOf(tree)) {
        const path = prefix + entry.name;
        if (isFolder(entry)) {
          const next = wish.deep ? ALL : wish.below.get(entry.name);
          if (next !== void 0) steps.push({ tree: entry.oid, prefix: `${path}/`, wish: next });
        } else if (wish.files) {
          files.push({ path, mode: entry.mode, oid: entry.oid });
          seen += 1;
        }
      }
      seen += steps.length;
      return steps;
    }
  );
  return seen > most ? null : files.sort((a, b) => byText(a.path, b.path));
}
function wishOf(folders) {
  const root = emptyWish();
  for (const { path, deep } of folders) {
    let wish = root;
    for (const name of path.split("/").filter((part) => part !== "")) {
      const next = wish.below.get(name) ?? emptyWish();
      wish.below.set(name, next);
      wish = next;
    }
    wish.files = true;
    wish.deep ||= deep;
  }
  return root;
}

// src/adapters/git/text-search.ts
var MOST_ARGUMENTS = 64 * 1024;
var FEW = { files: 300, bytes: 64 * 1024 };
async function searchTree(tools, tree, texts, folders) {
  if (texts.length === 0 || folders.length === 0) return [];
  const lines2 = texts.map(longestLine);
  return await searchFew(tools, tree, lines2, folders) ?? searchMany(tools, tree, lines2, folders);
}
async function searchFew({ reader, trees, diagnosis }, tree, lines2, folders) {
  const deep = folders.map((path) => ({ path, deep: true }));
  const entries = await listFew(trees, tree, deep, FEW.files);
  if (entries === null) return null;
  const files = entries.filter(({ mode }) => mode.startsWith("100"));
  const blobs = await readBlobs(
    reader,
    diagnosis,
    files.map(({ oid: oid2 }) => oid2),
    FEW.bytes
  );
  const found = [];
  for (const { oid: oid2, path } of files) {
    const bytes = blobs.get(oid2);
    if (!(bytes instanceof Uint8Array)) return null;
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (lines2.some((line) => content.includes(line))) found.push(path);
  }
  return found;
}
async function searchMany({ git, scratch, diagnosis }, tree, lines2, folders) {
  const flags = ["-z", "-l", "-a", "-F", "--threads=4", "--full-name"];
  const result = await git.run(
    ["--literal-pathspecs", "grep", ...flags, "-f", "-", tree, "--", ...pathspecs(folders)],
    { ...scratch.isolated, input: lines2.map((line) => `${line}
`).join("") }
  );
  if (result.code > 1 || result.code < 0 || result.messages !== "") {
    throw await diagnosis.failed("grep", result);
  }
  const prefixes = folders.map((folder) => folder === "" ? "" : `${folder}/`);
  const paths = result.output.toString("latin1").split("\0").slice(0, -1).map((line) => pathText(Buffer.from(line.slice(tree.length + 1), "latin1"))).filter((path) => prefixes.some((prefix) => path.startsWith(prefix)));
  return sortedSet(paths);
}
function longestLine(text) {
  const [line = ""] = text.split(/[\0\r\n]/).toSorted((a, b) => b.length - a.length);
  if (line === "") throw new RangeError("a text to search for needs a line that is not empty");
  return line;
}
function pathspecs(folders) {
  const names = folders.map(plainName);
  const whole = names.some((name) => name === null || name === "");
  const size = names.join(" ").length;
  return whole || size > MOST_ARGUMENTS ? [] : names.map((name) => `${name}/`);
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
  const tools = { git, location, scratch, diagnosis, reader };
  const resolve2 = (revision) => resolveRevision({ reader, diagnosis, shallow }, revision);
  return {
    resolve: resolve2,
    defaultBranch: async (name) => findDefaultBranch({ originHead: originHead2, configured: settings2.defaultBranch, resolve: resolve2 }, name),
    merge: async (base, head) => mergeTrees({ ...tools, resolve: resolve2 }, base, head),
    async worktree() {
      const head = await resolve2("HEAD");
      if (head === null) {
        throw new Fault(`\`${dir}\` has no commit yet`, "make a first commit, then try again");
      }
      return { commit: head.commit, tree: await writeWorkTree(tools, dir) };
    },
    diff: async (before, after) => diffTrees(trees, before, after),
    list: async (tree, folders) => listTree(trees, tree, folders),
    read: async (oids, limit) => readBlobs(reader, diagnosis, oids, limit),
    search: async (tree, texts, folders) => searchTree({ ...tools, trees }, tree, texts, folders)
  };
}

// src/cli/report-text.ts
var FORMATS = ["text", "json", "sarif", "markdown"];
async function reportText(report, format, terminal) {
  switch (format) {
    case "text": {
      const { verdictText } = await import("./verdict-text-MOYOOLWW.js");
      return [verdictText(report.verdict, report, terminal)];
    }
    case "json": {
      const { verdictJson } = await import("./verdict-json-447RKMLU.js");
      const { jsonPieces } = await import("./json-text-LKZVNY4Z.js");
      return jsonPieces(verdictJson(report.verdict, report));
    }
    case "sarif": {
      const { verdictSarif } = await import("./verdict-sarif-K6MZWJJ5.js");
      const { jsonText } = await import("./json-text-LKZVNY4Z.js");
      const notes = await ruleNotes(report.verdict);
      return [jsonText(verdictSarif(report.verdict, report, notes, shippedFiles().version()))];
    }
    case "markdown": {
      const { verdictMarkdown } = await import("./verdict-markdown-IWNQRXD4.js");
      return [verdictMarkdown(report.verdict)];
    }
  }
}
async function ruleNotes(verdict) {
  const { RULES } = await import("./registry-ZBO57FCR.js");
  const { docSection } = await import("./doc-section-HL5CSQ3H.js");
  const shipped = shippedFiles();
  const [rules, problems] = [shipped.page("rules") ?? "", shipped.page("problems") ?? ""];
  const judged = new Set(verdict.outcomes.map(({ rule }) => rule));
  const found = new Set(verdict.problems.map(({ code }) => code));
  return [
    ...[...RULES.values()].filter(({ id }) => judged.has(id)).map(({ id, title }) => ({ id, title, help: docSection(rules, id) ?? title })),
    ...PROBLEM_CODES.filter((id) => found.has(id)).map((id) => ({
      id,
      title: id.replaceAll("-", " "),
      help: docSection(problems, id) ?? id
    }))
  ];
}

// src/cli/commands/check.ts
var HELP = `Usage: grantproof check [options]

Judges what landing HEAD on the default branch would change about machine access, by the policy
of the default branch, and says why, where, and what to do. Writes nothing into the repository.

Options:
  --repo DIR             the repository (default: this folder)
  --base REV             what the change lands on (default: the tip of the default branch)
  --head REV             what lands (default: HEAD)
  --worktree             judge the work tree as it stands, uncommitted work included
  --all                  judge everything on head as if it were new, to adopt a policy
  --write-baseline FILE  with --all: write today's findings to FILE, so that only new ones block
  --default-branch NAME  the branch whose tip holds the policy (default: origin/HEAD, then
                         init.defaultBranch, main, master)
  --policy FILE          try out a policy instead of the default branch's
  --facts FILE           what is known of the pull request (JSON); names the time to judge by
  --format FORMAT        text, json, sarif or markdown (default: text)
  --json                 the same as --format json

Exit codes:
  0  allow, allow-with-exception, unassessed    3  something broke
  1  deny                                       4  pending
  2  error: policy, roster, facts or arguments have a problem

Examples:
  grantproof check
  grantproof check --worktree
  grantproof check --base origin/main --head my-branch --json
  grantproof check --all --write-baseline ${POLICY_FOLDER}/baseline.json
  grantproof check --format sarif > grantproof.sarif
`;
var OPTIONS = {
  repo: { type: "string", default: "." },
  base: { type: "string" },
  head: { type: "string" },
  worktree: { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  "write-baseline": { type: "string" },
  "default-branch": { type: "string" },
  policy: { type: "string" },
  facts: { type: "string" },
  format: { type: "string" },
  json: { type: "boolean", default: false }
};
var checkCommand = {
  summary: "judge what a change would do to machine access",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const format = formatOf(values);
    const now = Date.now();
    const baseline = values["write-baseline"];
    if (baseline !== void 0 && !values.all) {
      throw new UsageError(
        "--write-baseline goes with --all: it lists everything that stands today"
      );
    }
    if (values.worktree && values.head !== void 0) {
      throw new UsageError("--worktree and --head exclude each other: the work tree is what lands");
    }
    try {
      const request = {
        base: values.base,
        head: values.head,
        worktree: values.worktree,
        all: values.all,
        defaultBranch: values["default-branch"],
        policy: sourceOf(values.policy, "--policy", terminal),
        facts: sourceOf(values.facts, "--facts", terminal),
        now
      };
      const report = await judge(resolve(terminal.cwd, values.repo), request);
      if (baseline !== void 0)
        await writeBaseline(report, resolve(terminal.cwd, baseline), terminal);
      write(await reportText(report, format, terminal), terminal);
      return exitCodeOf(report.verdict.result);
    } catch (error) {
      if (format === "json")
        write(await reportText(await faultReport(error, now), format, terminal), terminal);
      throw error;
    }
  }
};
function formatOf(values) {
  const wanted = values.format ?? (values.json ? "json" : "text");
  const format = FORMATS.find((one) => one === wanted);
  if (format === void 0)
    throw new UsageError(`unknown format \`${wanted}\`; known are ${FORMATS.join(", ")}`);
  if (values.json && format !== "json")
    throw new UsageError("--json and --format exclude each other");
  return format;
}
function sourceOf(path, option, terminal) {
  if (path === void 0) return void 0;
  try {
    const bytes = readFileSync(resolve(terminal.cwd, path));
    return { path, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const why = error instanceof TypeError ? "is not UTF-8 text" : "can not be read";
    throw new UsageError(`the file \`${path}\` of ${option} ${why}`);
  }
}
var ENOUGH = 64 * 1024;
function write(pieces, terminal) {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    terminal.out(text);
    text = "";
  }
  terminal.out(text);
}
async function judge(folder, request) {
  const [repository, { check }] = await Promise.all([
    openRepository(folder, process.env),
    import("./check-XO7X47NG.js")
  ]);
  try {
    return await check(repository, shippedFiles(), request);
  } finally {
    await repository.close();
  }
}
async function writeBaseline({ verdict }, path, terminal) {
  if (verdict.result === "error" || verdict.problems.length > 0) {
    terminal.err("grantproof: no baseline was written, as not everything could be judged\n");
    return;
  }
  const { writeBacklog } = await import("./backlog-DDJM2J36.js");
  const { contentDigest } = await import("./delta-digest-IDJHHQUG.js");
  const since = new Date(verdict.now).toISOString().slice(0, 10);
  const text = writeBacklog({
    outcomes: verdict.outcomes,
    deltas: verdict.deltas,
    since,
    contentDigest
  });
  try {
    writeFileSync2(path, text);
  } catch (error) {
    throw new Fault(
      `the baseline could not be written to \`${path}\``,
      "name a file in an existing folder",
      {
        cause: error
      }
    );
  }
  terminal.err(
    `grantproof: wrote the baseline to ${path}; it counts once it is on the default branch
`
  );
}
async function faultReport(error, now) {
  const { emptyVerdict } = await import("./empty-verdict-6W7SIDDF.js");
  const reason = error instanceof Error ? error.message : String(error);
  return {
    verdict: emptyVerdict("error", now, [], [reason]),
    base: null,
    head: null,
    merge: null,
    source: () => void 0
  };
}

export {
  gitEnvironment,
  checkCommand
};
