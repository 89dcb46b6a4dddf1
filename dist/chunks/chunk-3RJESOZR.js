import {
  globFault,
  globMatcher
} from "./chunk-KFJOQ2F3.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/adapters/files/evidence-files.ts
import { open, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
var BUNDLE = ".sigstore.json";
var MAGIC = /[*?[\]{}]/;
var BEGINNING = '{"answers":';
var bundleBeside = (record) => record.replace(/\.json$/, "") + BUNDLE;
var recordBeside = (bundle) => `${bundle.slice(0, -BUNDLE.length)}.json`;
var recordNamed = (path) => path.endsWith(BUNDLE) ? recordBeside(path) : path;
async function findRecords(paths, cwd) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const names = await recordsOf(path, cwd);
    if (names.length === 0) return { nothing: path };
    for (const name of names) {
      const record = resolve(cwd, name);
      if (!found.has(record)) found.set(record, { name, record, bundle: bundleBeside(record) });
    }
  }
  return [...found.values()].toSorted((a, b) => byText(a.name, b.name));
}
async function recordsOf(path, cwd) {
  const kind = await stat(resolve(cwd, path)).catch(() => null);
  if (kind?.isDirectory() === true) return below(path, cwd, () => true);
  if (kind !== null) return [recordNamed(path)];
  if (!MAGIC.test(path)) return [];
  const segments = path.split("/");
  const first = segments.findIndex((segment) => MAGIC.test(segment));
  const [folder, glob] = [segments.slice(0, first).join("/"), segments.slice(first).join("/")];
  if (globFault(glob) !== null) return [];
  const root = folder === "" ? path.startsWith("/") ? "/" : "." : folder;
  return below(root, cwd, globMatcher(glob));
}
async function below(folder, cwd, wanted) {
  const kind = await stat(resolve(cwd, folder)).catch(() => null);
  if (kind?.isDirectory() !== true) return [];
  const files = new Set(await jsonFiles(resolve(cwd, folder)));
  const names = [];
  for (const file of files) {
    const isBundle = file.endsWith(BUNDLE);
    const name = isBundle ? recordBeside(file) : file;
    if (!wanted(file) || isBundle && files.has(name) && wanted(name)) continue;
    const isRecord = isBundle || files.has(bundleBeside(file)) || await beginsLikeOne(resolve(cwd, folder, file));
    if (isRecord) names.push(join(folder, name));
  }
  return names;
}
async function jsonFiles(root, folder = "") {
  const files = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules")
      files.push(...await jsonFiles(root, path));
    else if (entry.isFile() && entry.name.endsWith(".json")) files.push(path);
  }
  return files;
}
async function beginsLikeOne(path) {
  const file = await open(path).catch(() => null);
  if (file === null) return true;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length));
    return buffer.toString("latin1", 0, bytesRead) === BEGINNING;
  } finally {
    await file.close();
  }
}

export {
  bundleBeside,
  recordNamed,
  findRecords
};
