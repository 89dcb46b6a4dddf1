import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/files/shipped-files.ts
import { existsSync as existsSync2, readFileSync } from "node:fs";
import { join as join2 } from "node:path";

// src/adapters/files/program-folder.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function programFolder() {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "policies", "baseline.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Fault(
        "the program is not complete: its folder `policies` is missing",
        "install it again"
      );
    }
    folder = parent;
  }
  return folder;
}

// src/adapters/files/shipped-files.ts
function shippedFiles() {
  let folder;
  const read = (...names) => {
    folder ??= programFolder();
    const path = join2(folder, ...names);
    return existsSync2(path) ? readFileSync(path, "utf8") : void 0;
  };
  return {
    pack: (name) => /^[a-z0-9-]+$/.test(name) ? read("policies", `${name}.yaml`) : void 0,
    page: (name) => read("docs", `${name}.md`),
    example: (path) => read("examples", ...path.split("/")),
    version: () => {
      const { version } = JSON.parse(read("package.json") ?? "{}");
      return version ?? "0.0.0";
    }
  };
}

export {
  programFolder,
  shippedFiles
};
