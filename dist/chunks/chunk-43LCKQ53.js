import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/cli/fault-text.ts
function faultText(error) {
  if (error instanceof Fault) return `grantproof: ${error.message}
  help: ${error.help}
`;
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `grantproof: something broke that should not have; nothing was judged
${stack}
  help: please report this, with the lines above
`;
}

export {
  faultText
};
