import {
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/files/pack-source.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir as mkdir2, open as open2, readdir, rm as rm2, stat } from "node:fs/promises";
import { dirname as dirname2, join as join2 } from "node:path";
import { createGunzip } from "node:zlib";

// src/core/pack/pack-paths.ts
var MANIFEST_FILE = "manifest.json";
var MANIFEST_BUNDLE_FILE = "manifest.sigstore.json";
var SUMS_FILE = "SHA256SUMS";
var GUIDE_FILE = "VERIFY.md";
var OBJECTS_FILE = "objects.pack";
var TRUSTED_ROOT_FILE = "trusted-root.jsonl";
var CONSISTENCY_FILE = "proofs/consistency.json";
var proofPath = (index) => recordPath(index).replace(/^records\//, "proofs/");
var keyPath = (fingerprint) => `keys/${fingerprint.slice("sha256:".length)}.pem`;
var FIRST_FILES = [GUIDE_FILE, MANIFEST_FILE, MANIFEST_BUNDLE_FILE, SUMS_FILE];
var LONGEST = 100;
var DEEPEST = 8;
var NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
function isPackPath(path) {
  const names = path.split("/");
  return path.length <= LONGEST && names.length <= DEEPEST && names.every((name) => NAME.test(name) && !name.endsWith("."));
}

// src/adapters/files/pack-stage.ts
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
var LARGEST_READ = 256 * 1024 * 1024;
function filesIn(folder, files) {
  return {
    files,
    async read(path) {
      const known = files.get(path);
      if (known === void 0 || known.size > LARGEST_READ) return null;
      return readFile(join(folder, path)).catch(() => null);
    }
  };
}
async function openPackStage(parent) {
  const folder = await temporaryPackFolder(parent);
  const files = /* @__PURE__ */ new Map();
  return {
    ...filesIn(folder, files),
    folder,
    async write(path, content) {
      try {
        files.set(path, await writeNew(join(folder, path), content));
      } catch (cause) {
        if (cause instanceof Fault) throw cause;
        throw noRoom(parent, cause);
      }
    },
    dispose: async () => rm(folder, { recursive: true, force: true })
  };
}
async function temporaryPackFolder(parent) {
  try {
    return await mkdtemp(join(parent, "grantproof-pack-"));
  } catch (cause) {
    throw noRoom(parent, cause);
  }
}
var noRoom = (parent, cause) => new Fault(
  `no temporary files can be written in \`${parent}\``,
  "make room there, or set TMPDIR to a folder that can be written",
  { cause }
);
async function writeNew(path, content) {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try {
    return await writeAll(file, content instanceof Uint8Array ? [content] : content);
  } finally {
    await file.close();
  }
}
async function writeAll(file, chunks) {
  const digest = createHash("sha256");
  let size = 0;
  for await (const chunk of chunks) {
    digest.update(chunk);
    size += chunk.length;
    await file.writeFile(chunk);
  }
  return { size, sha256: digest.digest("hex") };
}

// src/adapters/files/tar-header.ts
var TAR_BLOCK = 512;
var paddingOf = (size) => (TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK;
var NAME2 = 100;
var PREFIX_AT = 345;
var PREFIX = 155;
var SUM_AT = 148;
var SUM = 8;
var LARGEST = 8 ** 11 - 1;
function tarHeader(folder, path, size, time) {
  if (path.length > NAME2 || folder.length > PREFIX || size > LARGEST)
    throw new RangeError("a file of a pack has too long a name, or too many bytes");
  const block = Buffer.alloc(TAR_BLOCK);
  const octal = (value, digits) => value.toString(8).padStart(digits, "0");
  block.write(path, 0, "latin1");
  block.write(`${octal(420, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, NAME2, "latin1");
  block.write(`${octal(size, 11)}\0${octal(time, 11)}\0`, 124, "latin1");
  block.write("0", 156, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  block.write(folder, PREFIX_AT, "latin1");
  block.write(`${octal(sumOf(block), 6)}\0 `, SUM_AT, "latin1");
  return block;
}
function sumOf(block) {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= SUM_AT && at < SUM_AT + SUM ? 32 : byte;
  return sum;
}
var refused = (why) => ({ kind: "refused", why });
var OTHERS = {
  "1": "a hard link",
  "2": "a symbolic link",
  "3": "a device",
  "4": "a device",
  "6": "a pipe"
};
function readTarHeader(block) {
  if (block.every((byte) => byte === 0)) return { kind: "end" };
  const text = (from, length) => {
    const field = block.toString("latin1", from, from + length);
    const end = field.indexOf("\0");
    return end < 0 ? field : field.slice(0, end);
  };
  if (!/^ustar(?: {2}\0|\0\d\d)$/.test(block.toString("latin1", 257, 265)))
    return refused("something that is no file of a tar archive");
  const [sum, size] = [numberOf(text(SUM_AT, SUM)), numberOf(text(124, 12))];
  if (sum !== sumOf(block) || size === null) return refused("a header that does not add up");
  const isPosix = block[263] !== 32;
  const prefix = isPosix ? text(PREFIX_AT, PREFIX) : "";
  const name = `${prefix === "" ? "" : `${prefix}/`}${text(0, NAME2)}`;
  const type = block.toString("latin1", 156, 157);
  if (type === "5" && size === 0) return { kind: "folder", name: name.replace(/\/$/, ""), size };
  if (type === "0" || type === "\0") return { kind: "file", name, size };
  return refused(`${OTHERS[type] ?? "something else than files"} (\`${shownName(name)}\`)`);
}
function numberOf(field) {
  const [, digits] = /^ *([0-7]{1,12}) *$/.exec(field) ?? [];
  return digits === void 0 ? null : Number.parseInt(digits, 8);
}
var shownName = (name) => name.replaceAll(/[^\x20-\x7e]|`/g, "?").slice(0, NAME2);

// src/adapters/files/pack-source.ts
var GIB = 1024 ** 3;
var LIMITS = { files: 2e6, bytes: 256 * GIB, growth: 200 };
var FREE_BYTES = 64 * 1024 * 1024;
var GZIP = Buffer.of(31, 139);
var SIGNS = 2;
async function isPack(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  if (found.isDirectory()) {
    const names = await readdir(path).catch(() => []);
    return FIRST_FILES.filter((name) => names.includes(name)).length >= SIGNS;
  }
  const file = await open2(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP.length));
    return buffer.equals(GZIP);
  } finally {
    await file.close();
  }
}
async function openPack(path, parent, limits = LIMITS) {
  const found = await stat(path);
  if (found.isDirectory()) {
    const files = await filesBelow(path, limits);
    if (typeof files === "string") return { refusal: files };
    return { ...filesIn(path, files), folder: path, dispose: async () => Promise.resolve() };
  }
  const folder = await temporaryPackFolder(parent);
  const dispose = async () => rm2(folder, { recursive: true, force: true });
  try {
    const most = Math.min(limits.bytes, FREE_BYTES + limits.growth * found.size);
    const files = await unpack(path, folder, { ...limits, bytes: most });
    return { ...filesIn(folder, files), folder, dispose };
  } catch (error) {
    await dispose();
    if (error instanceof Refused) return { refusal: error.message };
    const { code } = error;
    if (code?.startsWith("Z_") === true) return { refusal: "it is no whole archive" };
    throw error;
  }
}
var Refused = class extends Error {
};
async function unpack(path, folder, limits) {
  const input = createReadStream(path);
  const gunzip = createGunzip();
  input.on("error", (error) => gunzip.destroy(error));
  const bytes = blocksOf(input.pipe(gunzip), limits.bytes);
  const files = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Set();
  try {
    let top = null;
    for (; ; ) {
      const entry = readTarHeader(await bytes.take(TAR_BLOCK));
      if (entry.kind === "end") break;
      if (entry.kind === "refused") throw new Refused(`it holds ${entry.why}`);
      const [first = "", ...rest] = entry.name.split("/");
      top ??= first;
      const name = rest.join("/");
      if (first !== top) throw new Refused("it unpacks to more than one folder");
      if (!isPackPath(first) || !(entry.kind === "folder" && name === "") && !isPackPath(name))
        throw new Refused(`\`${shownName(entry.name)}\` is no path that a pack has`);
      if (entry.kind === "folder") continue;
      if (names.has(name.toLowerCase())) throw new Refused(`it has \`${name}\` twice`);
      names.add(name.toLowerCase());
      if (names.size > limits.files) throw new Refused(`it has more than ${limits.files} files`);
      files.set(name, await extract(join2(folder, name), entry.size, bytes));
    }
    await bytes.onlyZeros();
    return files;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}
async function extract(path, size, bytes) {
  await mkdir2(dirname2(path), { recursive: true }).catch(() => {
    throw new Refused("a file of it has the name of a folder");
  });
  const file = await open2(path, "wx").catch((error) => {
    throw error.code === "EISDIR" || error.code === "EEXIST" || error.code === "ENOTDIR" ? new Refused("a file of it has the name of a folder") : error;
  });
  const digest = createHash2("sha256");
  try {
    for await (const chunk of bytes.chunks(size)) {
      digest.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  await bytes.take(paddingOf(size));
  return { size, sha256: digest.digest("hex") };
}
function blocksOf(stream, most) {
  const iterator = stream[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  let left = most;
  const next = async () => {
    const read = await iterator.next();
    if (read.done === true) return null;
    const { value } = read;
    left -= value.length;
    if (left < 0)
      throw new Refused(
        "it unpacks to far more than its size allows: no pack is compressed so much"
      );
    return value;
  };
  async function* chunks(length) {
    for (let wanted = length; wanted > 0; ) {
      if (rest.length === 0) {
        const more = await next();
        if (more === null) throw new Refused("it is cut off");
        rest = more;
      }
      const some = rest.subarray(0, wanted);
      rest = rest.subarray(some.length);
      wanted -= some.length;
      yield some;
    }
  }
  return {
    chunks,
    async take(length) {
      const parts = [];
      for await (const part of chunks(length)) parts.push(part);
      return Buffer.concat(parts);
    },
    async onlyZeros() {
      for (let part = rest; part !== null; part = await next()) {
        if (part.some((byte) => byte !== 0)) throw new Refused("something follows its end");
      }
    }
  };
}
async function filesBelow(root, limits) {
  const files = /* @__PURE__ */ new Map();
  const folders = [""];
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const entry of await readdir(join2(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) return `\`${shownName(path)}\` is neither a file nor a folder`;
      else files.set(path, await measured(join2(root, path)));
      if (files.size > limits.files) return `it has more than ${limits.files} files`;
    }
  }
  return files;
}
async function measured(path) {
  const digest = createHash2("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    digest.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: digest.digest("hex") };
}

export {
  MANIFEST_FILE,
  MANIFEST_BUNDLE_FILE,
  SUMS_FILE,
  GUIDE_FILE,
  OBJECTS_FILE,
  TRUSTED_ROOT_FILE,
  CONSISTENCY_FILE,
  proofPath,
  keyPath,
  FIRST_FILES,
  isPackPath,
  openPackStage,
  TAR_BLOCK,
  paddingOf,
  tarHeader,
  isPack,
  openPack
};
