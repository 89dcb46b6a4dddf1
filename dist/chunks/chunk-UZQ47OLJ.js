import {
  terminalText
} from "./chunk-JX5JG7RI.js";

// src/core/render/paint.ts
var CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39]
};
function paintWith(options) {
  const paint = (hue, text) => {
    const [on, off] = CODES[hue];
    return options.color && text !== "" ? `\x1B[${on}m${text}\x1B[${off}m` : text;
  };
  return {
    in: paint,
    quotes: (text) => text.replace(/`[^`]+`/g, (quoted) => paint("cyan", quoted)),
    link: (text, address) => options.links && address !== void 0 ? `\x1B]8;;${terminalText(address)}\x1B\\${text}\x1B]8;;\x1B\\` : text
  };
}

export {
  paintWith
};
