import {
  programFolder
} from "./chunk-U6AWXQHP.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/adapters/files/engine-digest.ts
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
var CODE = ["dist", "src"];
function engineDigest() {
  return folderDigest(join(programFolder(), codeFolder()));
}
function codeFolder() {
  const [first = ""] = relative(programFolder(), import.meta.dirname).split(sep);
  return CODE.find((folder) => folder === first) ?? "dist";
}
function folderDigest(folder) {
  const list = createHash("sha256");
  for (const path of filesBelow(folder)) {
    const file = createHash("sha256").update(readFileSync(join(folder, path)));
    list.update(`${file.digest("hex")}  ${path}
`);
  }
  return list.digest("hex");
}
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/")).toSorted(byText);
}

export {
  engineDigest
};
