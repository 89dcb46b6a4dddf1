import {
  isBlob
} from "./chunk-GHBOX5SR.js";
import {
  repositoryName
} from "./chunk-W5VAN6ER.js";
import {
  longestLine,
  pathText
} from "./chunk-2RNRANF2.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/github/api-repository-objects.ts
var MOST_BLOBS = 300;
var MOST_TREES = 100;
function createApiObjects(client, { owner, name }) {
  const commits = /* @__PURE__ */ new Map();
  const trees = /* @__PURE__ */ new Map();
  const blobs = /* @__PURE__ */ new Map();
  const sizes = /* @__PURE__ */ new Map();
  let treesAsked = 0;
  const get = async (path, parameters, about) => {
    const { status, body } = await client.rest(
      `GET /repos/{owner}/{repo}/${path}`,
      { owner, repo: name, ...parameters },
      // 422 is the answer to an id that is none.
      { about, accept: [404, 409, 422] }
    );
    return status === 200 ? body : null;
  };
  async function readCommit(id) {
    const found = await get("git/commits/{sha}", { sha: id }, `the commit \`${id}\``);
    if (found === null) return null;
    const parents = found.at("parents").list();
    return {
      commit: id,
      tree: found.at("tree", "sha").oid(),
      parents: parents.map((parent) => parent.at("sha").oid())
    };
  }
  async function readTree(id, prefix) {
    const whole = await askTree(id, true);
    if (!whole.at("truncated").flag()) {
      return whole.at("tree").list().flatMap((entry) => file(entry, prefix));
    }
    const level = await askTree(id, false);
    if (level.at("truncated").flag()) throw tooLarge();
    const files = [];
    for (const entry of level.at("tree").list()) {
      files.push(...file(entry, prefix));
      if (entry.at("type").text() !== "tree") continue;
      const below = await readTree(entry.at("sha").oid(), `${pathOf(entry, prefix)}/`);
      files.push(...below);
    }
    return files;
  }
  async function askTree(id, deep) {
    treesAsked += 1;
    if (treesAsked > MOST_TREES) throw tooLarge();
    const recursive = deep ? { recursive: "1" } : {};
    const found = await get(
      "git/trees/{tree_sha}",
      { tree_sha: id, ...recursive },
      `the tree \`${id}\``
    );
    if (found === null) throw missing(id);
    return found;
  }
  function file(entry, prefix) {
    const type = entry.at("type").oneOf(["blob", "tree", "commit"]);
    if (type === "tree") return [];
    const id = entry.at("sha").oid();
    if (type === "blob") sizes.set(id, entry.at("size").number());
    return [{ path: pathOf(entry, prefix), mode: modeOf(entry), oid: id }];
  }
  async function readBlob(id) {
    if (blobs.size > MOST_BLOBS) throw tooLarge();
    const found = await get("git/blobs/{file_sha}", { file_sha: id }, `the file \`${id}\``);
    if (found === null) throw missing(id);
    found.at("encoding").oneOf(["base64"]);
    const bytes = Buffer.from(found.at("content").text(), "base64");
    if (!isBlob(id, bytes)) {
      throw new Fault(`GitHub gave other bytes for the file \`${id}\` than it has`, "run it again");
    }
    return bytes;
  }
  return {
    get,
    commit: async (id) => once(commits, id, async () => readCommit(id)),
    tree: async (id) => once(trees, id, async () => inOrder(await readTree(id, ""))),
    async blob(id, limit) {
      const size = sizes.get(id) ?? 0;
      if (size > limit) return { size };
      const bytes = await once(blobs, id, async () => readBlob(id));
      return bytes.length > limit ? { size: bytes.length } : bytes;
    }
  };
}
var tooLarge = () => new Fault(
  "this change is too large to be read without git",
  "install git 2.39 or newer on the runner"
);
var missing = (id) => new Fault(`the object \`${id}\` is missing in the repository`, "run it again");
function once(known, id, read) {
  const found = known.get(id);
  if (found !== void 0) return found;
  const reading = Promise.resolve().then(read);
  known.set(id, reading);
  return reading;
}
function pathOf(entry, prefix) {
  const path = entry.at("path").text();
  const names = path.split("/");
  if (path.includes("\uFFFD") || names.some((name) => ["", ".", ".."].includes(name))) {
    throw new Fault(
      `the name \`${prefix}${path}\` can't be told apart from others without git`,
      "install git 2.39 or newer on the runner"
    );
  }
  return prefix + pathText(Buffer.from(path));
}
var modeOf = (entry) => entry.at("mode").oneOf(["100644", "100755", "120000", "160000"]);
function inOrder(files) {
  const sorted = files.toSorted((a, b) => byText(a.path, b.path));
  const twice = sorted.find(({ path }, index) => sorted[index - 1]?.path === path);
  if (twice === void 0) return sorted;
  throw new Fault(`the name \`${twice.path}\` stands in a tree twice`, "run `git fsck` to find it");
}

// src/adapters/github/api-repository.ts
var FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var ORIGIN = "refs/remotes/origin/";
var COMMITS_A_PAGE = 100;
var MOST_COMMITS = 300;
var MOST_CANDIDATES = 10;
function openApiRepository(options) {
  const objects = createApiObjects(options.client, repositoryName(options.repository));
  const { branches, pullRequest } = options;
  async function resolve(revision) {
    const branch = revision.startsWith(ORIGIN) ? revision.slice(ORIGIN.length) : null;
    const id = branch === null ? revision : branches.get(branch);
    const found = id !== void 0 && FULL_ID.test(id) ? await objects.commit(oid(id)) : null;
    return found && { commit: found.commit, tree: found.tree };
  }
  async function diff(before, after) {
    if (before === after) return [];
    const [left, right] = await Promise.all([sides(objects, before), sides(objects, after)]);
    return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].map((path) => ({ path, before: left.get(path) ?? null, after: right.get(path) ?? null })).filter(
      (change) => change.before?.oid !== change.after?.oid || change.before?.mode !== change.after?.mode
    ).toSorted((a, b) => byText(a.path, b.path));
  }
  const list = async (tree, folders) => {
    const files = await objects.tree(tree);
    return files.filter(
      ({ path }) => folders.some((folder) => {
        const prefix = folder.path === "" ? "" : `${folder.path}/`;
        const inside = path.startsWith(prefix);
        return inside && (folder.deep || !path.slice(prefix.length).includes("/"));
      })
    );
  };
  return {
    resolve,
    async defaultBranch(name) {
      const tip = name === void 0 ? null : await resolve(`${ORIGIN}${name}`);
      return name === void 0 || tip === null ? null : { name, tip };
    },
    async mergeBase(a, b) {
      const found = await bestAncestor(objects, a, b);
      return found && resolve(found);
    },
    async merge(base, head) {
      if (base.tree === head.tree) return { kind: "clean", tree: base.tree };
      for (const { commit, tree } of [base, head]) {
        if ((await resolve(commit))?.tree !== tree) throw missing(commit);
      }
      const between = await compare(objects, base.commit, head.commit);
      if (between?.ancestor === base.commit) return { kind: "clean", tree: head.tree };
      if (between?.ancestor === head.commit) return { kind: "clean", tree: base.tree };
      if (between === null) {
        throw new Fault(
          `\`${base.commit}\` and \`${head.commit}\` have no common history, so they can't be merged`,
          "name a base that the head was made from"
        );
      }
      const ancestor = await resolve(between.ancestor);
      if (ancestor === null) throw missing(between.ancestor);
      return testMerge(objects, pullRequest, base, head, async () => {
        const ours = await diff(ancestor.tree, base.tree);
        const theirs = await diff(ancestor.tree, head.tree);
        const paths = new Set(ours.map(({ path }) => path));
        const both = theirs.filter(({ path }) => paths.has(path));
        return (both.length === 0 ? theirs : both).map(({ path }) => path);
      });
    },
    worktree: async () => Promise.reject(new Fault("there is no work tree without git", "name a commit")),
    diff,
    list,
    async read(oids, limit) {
      const blobs = /* @__PURE__ */ new Map();
      for (const id of oids) blobs.set(id, await objects.blob(id, limit));
      return blobs;
    },
    async search(tree, texts, folders) {
      if (texts.length === 0) return [];
      const lines = texts.map(longestLine);
      const files = await list(
        tree,
        folders.map((path) => ({ path, deep: true }))
      );
      const found = [];
      for (const file of files.filter(({ mode }) => mode.startsWith("100"))) {
        const bytes = await objects.blob(file.oid, Number.POSITIVE_INFINITY);
        const content = bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.alloc(0);
        if (lines.some((line) => content.includes(line))) found.push(file.path);
      }
      return found;
    },
    close: async () => Promise.resolve()
  };
}
async function sides(objects, tree) {
  const files = await objects.tree(tree);
  return new Map(files.map(({ path, mode, oid: id }) => [path, { mode, oid: id }]));
}
async function compare(objects, a, b) {
  for (const id of [a, b]) if (await objects.commit(id) === null) throw missing(id);
  const ahead = /* @__PURE__ */ new Map();
  for (let page = 1; ; page += 1) {
    const found = await objects.get(
      "compare/{basehead}",
      { basehead: `${a}...${b}`, per_page: COMMITS_A_PAGE, page },
      `what is between the commits \`${a}\` and \`${b}\``
    );
    if (found === null) return null;
    const total = found.at("total_commits").number();
    const commits = found.at("commits").list();
    for (const commit of commits) {
      const parents = commit.at("parents").list();
      ahead.set(
        commit.at("sha").oid(),
        parents.map((parent) => parent.at("sha").oid())
      );
    }
    if (ahead.size === total)
      return { ancestor: found.at("merge_base_commit", "sha").oid(), ahead };
    if (commits.length === 0 || ahead.size > total || total > MOST_COMMITS) throw tooLarge();
  }
}
async function bestAncestor(objects, a, b) {
  const between = await compare(objects, a, b);
  if (between === null) return null;
  const { ancestor, ahead } = between;
  if (ancestor === a || ancestor === b) return ancestor;
  const starts = new Set([...ahead.values()].flat().filter((commit) => !ahead.has(commit)));
  starts.delete(ancestor);
  if (starts.size > MOST_CANDIDATES) throw tooLarge();
  for (const start of starts) {
    if ((await compare(objects, start, ancestor))?.ancestor !== start) return null;
  }
  return ancestor;
}
async function testMerge(objects, pullRequest, base, head, conflicts) {
  const unknown = new Fault(
    `the merge of \`${head.commit}\` into \`${base.commit}\` can't be known without git`,
    "install git 2.39 or newer on the runner, or run again when the pull request is up to date with its base"
  );
  if (pullRequest === null) throw unknown;
  const parameters = { pull_number: pullRequest };
  const pull = await objects.get("pulls/{pull_number}", parameters, `pull request #${pullRequest}`);
  if (pull?.at("head", "sha").oid() !== head.commit) throw unknown;
  if (pull.at("mergeable").orNull()?.flag() === false) {
    return { kind: "conflict", paths: await conflicts() };
  }
  const made = pull.at("merge_commit_sha").orNull();
  const merge = made && await objects.commit(made.oid());
  if (merge?.parents.join() !== [base.commit, head.commit].join()) throw unknown;
  return { kind: "clean", tree: merge.tree };
}
export {
  openApiRepository
};
