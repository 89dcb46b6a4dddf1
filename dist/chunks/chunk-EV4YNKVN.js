// src/core/manifest/yaml/hidden-characters.ts
var HIDDEN = /\r(?!\n)|(?![\t\n\r]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
var NOT_PLAIN_ASCII = /[^\t\n -~]/;
var ESCAPE = /\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;
var LETTERS = {
  "0": 0,
  a: 7,
  b: 8,
  v: 11,
  f: 12,
  e: 27,
  N: 133,
  L: 8232,
  P: 8233
};
var isPlainAscii = (text) => !NOT_PLAIN_ASCII.test(text);
function hiddenCharacters(text) {
  return Array.from(text.matchAll(HIDDEN), (match) => ({
    offset: match.index,
    name: characterName(match[0].codePointAt(0) ?? 0)
  }));
}
function hiddenEscapes(raw) {
  const found = [];
  for (const match of raw.matchAll(ESCAPE)) {
    const code = codeOf(match);
    if (code !== void 0 && isHidden(code))
      found.push({ offset: match.index, name: characterName(code) });
  }
  return found;
}
function codeOf([, high, low, ...single]) {
  if (high !== void 0 && low !== void 0) {
    return 65536 + ((Number.parseInt(high, 16) & 1023) << 10) + (Number.parseInt(low, 16) & 1023);
  }
  const [x, u, wide, letter] = single;
  const digits = x ?? u ?? wide;
  return digits === void 0 ? LETTERS[letter ?? ""] : Number.parseInt(digits, 16);
}
function isHidden(code) {
  if (code === 13) return false;
  return code > 1114111 || String.fromCodePoint(code).search(HIDDEN) >= 0;
}
function characterName(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/core/manifest/yaml/json-fault.ts
var VALUE = '{["v';
var KEY = '"';
var SPACE = /[ \t\n\r]*/y;
var NUMBER_OR_WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
var STRING_PART = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
function jsonFault(text) {
  const closers = [];
  let wanted = VALUE;
  let at = 0;
  for (; ; ) {
    at = endOf(SPACE, text, at);
    const char = text.charAt(at);
    if (char === "")
      return wanted === "" ? void 0 : { offset: at, why: "the text ends too early" };
    const kind = '{}[]:,"'.includes(char) ? char : "v";
    if (!wanted.includes(kind)) return unexpected(text, at);
    const end = endOfToken(kind, text, at);
    if (typeof end !== "number") return end;
    if (end === at) return unexpected(text, at);
    at = end;
    if (kind === "{" || kind === "[") {
      const closer = kind === "{" ? "}" : "]";
      closers.push(closer);
      wanted = (kind === "{" ? KEY : VALUE) + closer;
    } else if (kind === ":") {
      wanted = VALUE;
    } else if (kind === ",") {
      wanted = closers.at(-1) === "}" ? KEY : VALUE;
    } else if (wanted.startsWith(KEY) && kind === '"') {
      wanted = ":";
    } else {
      if (kind === "}" || kind === "]") closers.pop();
      const closer = closers.at(-1);
      wanted = closer === void 0 ? "" : `,${closer}`;
    }
  }
}
function endOfToken(kind, text, at) {
  if (kind === "v") return endOf(NUMBER_OR_WORD, text, at);
  return kind === '"' ? endOfString(text, at) : at + 1;
}
function endOfString(text, start) {
  for (let at = start + 1; ; ) {
    const end = endOf(STRING_PART, text, at);
    if (end === at) {
      if (at >= text.length) return { offset: at, why: "the text ends inside a string" };
      return text.charAt(at) === '"' ? at + 1 : unexpected(text, at);
    }
    at = end;
  }
}
function unexpected(text, offset) {
  const code = text.codePointAt(offset) ?? 0;
  const char = String.fromCodePoint(code);
  const shown = /[\p{C}\p{Z}]/u.test(char) ? characterName(code) : char;
  return { offset, why: `\`${shown}\` is not expected here` };
}
function endOf(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

export {
  isPlainAscii,
  hiddenCharacters,
  hiddenEscapes,
  jsonFault
};
