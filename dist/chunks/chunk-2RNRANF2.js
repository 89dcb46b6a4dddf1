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

// src/adapters/git/tree-object.ts
var SPACE = 32;
var SLASH = 47;
var FORMAT_BITS = 61440;
var isSubmodule = ({ mode }) => mode === "160000";
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
var MOST_KEPT = 1e5;
function createTreeReader(reader, idLength, diagnosis) {
  let kept = /* @__PURE__ */ new Map();
  let names = 0;
  function keep(tree, entries) {
    if (names > MOST_KEPT) {
      kept = /* @__PURE__ */ new Map();
      names = 0;
    }
    kept.set(tree, entries);
    names += entries.length;
  }
  return {
    async read(trees) {
      const entries = /* @__PURE__ */ new Map();
      const wanted = [];
      for (const tree of new Set(trees)) {
        const known = kept.get(tree);
        if (known === void 0) wanted.push(tree);
        else entries.set(tree, known);
      }
      const objects = await reader.contents(wanted.map((tree) => `${tree}^{tree}`));
      for (const [index, tree] of wanted.entries()) {
        const body = objects[index]?.body ?? null;
        if (body === null) throw await diagnosis.missing(tree);
        const read = parseTree(body, idLength);
        entries.set(tree, read);
        keep(tree, read);
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

// src/adapters/git/kept-files.ts
var MOST = 64 * 1024 * 1024;
function createKeptFiles({ diagnosis, reader, trees }) {
  const kept = /* @__PURE__ */ new Map();
  let bytes = 0;
  async function keep(oids, limit) {
    const blobs = await readBlobs(reader, diagnosis, oids, limit);
    for (const [oid2, blob] of blobs) {
      if (!(blob instanceof Uint8Array)) return false;
      kept.set(oid2, Buffer.from(blob));
      bytes += blob.length;
    }
    return true;
  }
  function forgetAllBut(oids) {
    for (const [oid2, content] of kept) {
      if (oids.has(oid2)) continue;
      kept.delete(oid2);
      bytes -= content.length;
    }
  }
  return {
    async search(tree, lines, folders, bounds) {
      const deep = folders.map((path) => ({ path, deep: true }));
      const entries = await listFew(trees, tree, deep, bounds.files);
      if (entries === null) return null;
      const files = entries.filter(({ mode }) => mode.startsWith("100"));
      const unknown = files.flatMap(({ oid: oid2 }) => kept.has(oid2) ? [] : [oid2]);
      if (!await keep(unknown, bounds.bytes)) return null;
      const wanted = lines.map((line) => Buffer.from(line));
      const found = files.filter(({ oid: oid2 }) => {
        const content = kept.get(oid2);
        return content !== void 0 && wanted.some((line) => content.includes(line));
      });
      if (bytes > MOST) forgetAllBut(new Set(files.map(({ oid: oid2 }) => oid2)));
      if (bytes > MOST) forgetAllBut(/* @__PURE__ */ new Set());
      return found.map(({ path }) => path);
    }
  };
}

// src/adapters/git/text-search.ts
var MOST_ARGUMENTS = 64 * 1024;
var FEW = { files: 300, bytes: 64 * 1024 };
var MANY = { files: 2e4, bytes: 1024 * 1024 };
var ONE_AFTER_ANOTHER = 3;
function createTextSearch(tools) {
  const kept = createKeptFiles(tools);
  let searches = 0;
  return async (tree, texts, folders) => {
    if (texts.length === 0 || folders.length === 0) return [];
    searches += 1;
    const bounds = searches > ONE_AFTER_ANOTHER ? MANY : FEW;
    const lines = texts.map(longestLine);
    return await kept.search(tree, lines, folders, bounds) ?? searchMany(tools, tree, lines, folders);
  };
}
async function searchMany({ git, scratch, diagnosis }, tree, lines, folders) {
  const flags = ["-z", "-l", "-a", "-F", "--threads=4", "--full-name"];
  const result = await git.run(
    ["--literal-pathspecs", "grep", ...flags, "-f", "-", tree, "--", ...pathspecs(folders)],
    { ...scratch.isolated, input: lines.map((line) => `${line}
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

export {
  readBlobs,
  pathText,
  isSubmodule,
  isFolder,
  parseTree,
  createTreeReader,
  walkTrees,
  listTree,
  createTextSearch,
  longestLine
};
