import {
  terminalText
} from "./chunk-JX5JG7RI.js";

// src/adapters/sigstore/signing/secrets.ts
var HIDDEN = "***";
var ALWAYS = [
  /\beyJ[\w-]{5,}\.[\w-]*(?:\.[\w-]*)?/g,
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?(?:-----END [A-Z0-9 ]+-----|$)/gs
];
var SHORTEST = 6;
function shownText(text, secrets, longest = 300) {
  const parts = secrets.flatMap((secret) => [secret, ...secret.split(/[.\r\n]+/)]);
  const hidden = [...new Set(parts)].filter((part) => part.length >= SHORTEST).toSorted((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, HIDDEN), text);
  const safe = ALWAYS.reduce((rest, pattern) => rest.replace(pattern, HIDDEN), hidden);
  return terminalText(safe.trim(), longest);
}
function secretValues(environment) {
  return Object.entries(environment).flatMap(
    ([name, value]) => value !== void 0 && /TOKEN|SECRET|PASS|CREDENTIAL|KEY|PIN\b/i.test(name) ? [value] : []
  );
}

export {
  shownText,
  secretValues
};
