import {
  isPack
} from "./chunk-SYB7P7DJ.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";

// src/cli/verify/pack-path.ts
import { tmpdir } from "node:os";
import { resolve } from "node:path";
async function packAmong(paths, { cwd }) {
  for (const path of paths) {
    if (!await isPack(resolve(cwd, path))) continue;
    if (paths.length > 1)
      throw new UsageError(`\`${path}\` is a pack: name it alone, since it is verified as a whole`);
    return path;
  }
  return null;
}
var temporaryParent = () => process.env["TMPDIR"] ?? tmpdir();

export {
  packAmong,
  temporaryParent
};
