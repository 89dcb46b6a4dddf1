import {
  createTextSearch,
  createTreeReader,
  isFolder,
  listTree,
  pathText,
  readBlobs,
  walkTrees
} from "./chunk-2RNRANF2.js";
import {
  READER_COMMAND,
  createObjectReader
} from "./chunk-KC5HH2QK.js";
import {
  locate,
  refuseOldGit
} from "./chunk-KDJX4EXB.js";
import {
  gitFailed
} from "./chunk-TJFC2MGA.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
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

// src/adapters/git/diagnosis.ts
var OBJECT_IDS = /\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g;
var UNSHALLOW = "run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again";
function createDiagnosis(git, scratch, known, lacks) {
  async function missing(name) {
    if (lacks !== void 0) return lacks(name);
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

// src/adapters/git/history.ts
import { copyFile as copyFile2, readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/adapters/git/line-changes.ts
import { Readable } from "node:stream";
var EMPTY_TREES = {
  40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
};
var COMMAND = ["diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-renames"];
var CHUNK = 1e3;
async function* lineChanges(tools, commits) {
  if (commits.length === 0) return;
  const pairs = await treePairs(tools, commits);
  const running = tools.git.start(COMMAND, tools.scratch.isolated);
  try {
    Readable.from(chunksOf(pairs)).pipe(running.child.stdin);
    let nth = 0;
    for await (const paths of diffs(running.child.stdout)) {
      const commit = commits[nth]?.commit;
      nth += 1;
      if (commit !== void 0) yield { commit, paths };
    }
    const ended = await running.ended;
    if (ended.code !== 0) throw await tools.diagnosis.failed("diff-tree", ended);
  } finally {
    running.stop();
  }
}
async function treePairs({ resolve }, commits) {
  const pairs = [];
  let before;
  for (const commit of commits) {
    const [parent] = commit.parents;
    const tree = parent === void 0 ? EMPTY_TREES[commit.tree.length] : parent === before?.commit ? before.tree : (await resolve(parent))?.tree;
    if (tree === void 0)
      throw new Fault(`the commit \`${parent}\` is missing in the repository`, UNSHALLOW);
    pairs.push(`${tree} ${commit.tree}
`);
    before = commit;
  }
  return pairs;
}
function* chunksOf(lines2) {
  for (let at = 0; at < lines2.length; at += CHUNK) yield lines2.slice(at, at + CHUNK).join("");
}
var [NUL, NEWLINE, COLON] = [0, 10, 58];
async function* diffs(output) {
  let rest = Buffer.alloc(0);
  let paths = null;
  for await (const chunk of output) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (; ; ) {
      const isEntry = bytes[at] === COLON;
      const end = bytes.indexOf(isEntry ? NUL : NEWLINE, at);
      if (end < 0) break;
      if (isEntry) {
        const after = bytes.indexOf(NUL, end + 1);
        if (after < 0) break;
        paths?.push(changeOf(bytes.subarray(at + 1, end), bytes.subarray(end + 1, after)));
        at = after + 1;
      } else {
        if (paths !== null) yield sorted(paths);
        paths = [];
        at = end + 1;
      }
    }
    rest = bytes.subarray(at);
  }
  if (paths !== null) yield sorted(paths);
}
var sorted = (paths) => paths.sort((a, b) => byText(a.path, b.path));
var NOTHING = "000000";
function changeOf(fields, path) {
  const [oldMode = "", newMode = "", oldOid = "", newOid = ""] = fields.toString("latin1").split(" ");
  const side = (mode, id) => mode === NOTHING ? null : { mode, oid: oid(id) };
  return {
    path: pathText(path),
    before: side(oldMode, oldOid),
    after: side(newMode, newOid)
  };
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
var MOST_ROUNDS = 64;
async function commitsBetween(tools, a, b) {
  await Promise.all([existing(tools, a), existing(tools, b)]);
  let ends = await mergeBases(tools, [a, b]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const walk = ["rev-list", "--boundary", a, b, "--not", ...ends];
    const seen = lines(await runIsolated(tools, walk));
    const edge = seen.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
    if (edge.every((commit) => ends.includes(commit)))
      return [.../* @__PURE__ */ new Set([a, b, ...ends, ...seen.map((line) => line.replace("-", ""))])].map(oid);
    ends = await mergeBases(tools, ["--octopus", ...ends, ...edge]);
  }
  const whole = await runIsolated(tools, ["rev-list", a, b]);
  return lines(whole).map(oid);
}
var mergeBases = async (tools, args) => (
  // Code 1 means that there is none.
  lines(await runIsolated(tools, ["merge-base", "--all", ...args], [0, 1]))
);
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

// src/adapters/git/history.ts
function createHistory(tools) {
  const line = async (from, to) => {
    const ends = from === null ? [to] : [from, to];
    await Promise.all(ends.map((commit) => existing(tools, commit)));
    if (from === to) return [];
    const cut = await cutCommits(tools);
    const output = await runIsolated(tools, [
      ...["log", "--first-parent", "--reverse", "--format=%H %T %P", to],
      ...from === null ? [] : [`^${from}`]
    ]);
    const commits = output.toString("latin1").split("\n").filter(Boolean).map(lineCommit);
    const severed = commits.find(({ commit }) => cut.has(commit));
    if (severed !== void 0)
      throw new Fault(
        `the history before \`${severed.commit}\` is cut off in this shallow clone`,
        UNSHALLOW
      );
    return commits;
  };
  return {
    line,
    async following(earlier, later) {
      if (earlier === later) return "linear";
      const [first] = await line(earlier, later);
      if (first?.parents[0] === earlier) return "linear";
      const ancestor = await tools.git.run(
        ["merge-base", "--is-ancestor", earlier, later],
        tools.scratch.isolated
      );
      return ancestor.code === 0 ? "foxtrot" : "unrelated";
    },
    changes: (commits) => lineChanges(tools, commits),
    isShallow: async () => Promise.resolve(tools.location.shallow)
  };
}
async function cutCommits({ location, scratch }) {
  if (!location.shallow) return /* @__PURE__ */ new Set();
  await copyFile2(location.shallowFile, join2(scratch.folder, "shallow"));
  const text = await readFile2(location.shallowFile, "latin1");
  return new Set(text.split("\n").filter(Boolean));
}
function lineCommit(text) {
  const [commit = "", tree = "", ...parents] = text.split(" ").filter(Boolean);
  return { commit: oid(commit), tree: oid(tree), parents: parents.map(oid) };
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
import { join as join3 } from "node:path";
var NOBODY = "grantproof";
function createScratch(parent) {
  const folder = attempt(parent, () => mkdtempSync(join3(parent, "grantproof-git-")));
  const objects = join3(folder, "objects");
  attempt(parent, () => mkdirSync(join3(objects, "info"), { recursive: true }));
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
        mkdirSync(join3(folder, "refs"));
        writeFileSync(join3(objects, "info", "alternates"), `${location.objectFolder}
`);
        writeFileSync(join3(folder, "HEAD"), "ref: refs/heads/none\n");
        writeFileSync(join3(folder, "config"), settings(location));
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
import { copyFile as copyFile3, stat, utimes } from "node:fs/promises";
import { join as join4 } from "node:path";
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
  const index = join4(scratch.folder, "index");
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
  const copied = await copyIndex(join4(location.gitFolder, "index"), index);
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
  await copyFile3(from, to);
  const second = Math.floor(mtimeMs / 1e3);
  await utimes(to, second, second);
  return true;
}

// src/adapters/git/repository.ts
async function openRepository(dir, environment, options = {}) {
  const scratch = createScratch(environment["TMPDIR"] ?? tmpdir());
  const git = createGit(gitEnvironment(environment));
  const close = async () => {
    await git.close();
    scratch.remove();
  };
  try {
    return { ...await open(git, scratch, dir, options), close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function open(git, scratch, dir, { onRead, lacks }) {
  const known = Promise.all([locate(git, dir), readSettings(git, dir)]);
  const diagnosis = createDiagnosis(git, scratch, known, lacks);
  const all = createObjectReader(
    () => git.start(["-C", dir, ...READER_COMMAND], scratch.alongside),
    diagnosis
  );
  const reader = onRead === void 0 ? all : noting(all, onRead);
  const [location, settings2] = await known;
  scratch.connect(location);
  const { originHead: originHead2 } = location;
  const shallow = location.shallow && lacks === void 0;
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
    ...createHistory(tools),
    list: async (tree, folders) => listTree(trees, tree, folders),
    read: async (oids, limit) => readBlobs(reader, diagnosis, oids, limit),
    search: createTextSearch({ ...tools, trees }),
    async missing(oids) {
      const asked = [...new Set(oids)];
      const headers = await reader.headers(asked);
      return asked.filter((_, index) => headers[index]?.kind !== "found");
    },
    commonAncestors: async (a, b) => commonAncestors(tools, a, b),
    commitsBetween: async (a, b) => commitsBetween(tools, a, b),
    objects: async (oids) => all.contents(oids),
    headers: async (oids) => all.headers(oids),
    hash: location.hash
  };
}
var noting = (reader, onRead) => ({
  headers: async (names) => reader.headers(names),
  async contents(names) {
    const objects = await reader.contents(names);
    for (const { header } of objects) if (header.kind === "found") onRead(oid(header.oid));
    return objects;
  }
});

export {
  openRepository
};
