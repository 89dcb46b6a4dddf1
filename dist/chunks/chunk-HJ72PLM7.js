import {
  UsageError
} from "./chunk-GZNONTJV.js";

// src/cli/source-text.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
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

export {
  sourceOf
};
