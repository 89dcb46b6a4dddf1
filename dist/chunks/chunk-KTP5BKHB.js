import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/temporary-folder.ts
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
async function temporaryFolder(parent, purpose) {
  try {
    return await mkdtemp(join(parent, `grantproof-${purpose}-`));
  } catch (cause) {
    throw new Fault(
      `no temporary folder can be made in \`${parent}\``,
      "make room there, or set TMPDIR to a folder that can be written",
      { cause }
    );
  }
}

export {
  temporaryFolder
};
