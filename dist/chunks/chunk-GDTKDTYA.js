import {
  readFacts
} from "./chunk-HDKQWYAI.js";
import {
  jsonFault
} from "./chunk-EV4YNKVN.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-27PFFAZ4.js";
import {
  shown
} from "./chunk-IX4NP7TS.js";
import {
  writeInstant
} from "./chunk-FUJOHNWJ.js";

// src/core/evidence/canonical-document.ts
var MAX_RECORD_BYTES = 256 * 1024 * 1024;
var MAX_DEPTH = 128;
var UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function readCanonical(bytes) {
  const size = sizeRefusal(bytes.length);
  if (size !== null) return { refusal: size };
  const text = decoded(bytes);
  if (text === null) return refused("not-canonical", "it is not UTF-8 text");
  const value = parsed(text);
  if (value === void 0) {
    const fault = jsonFault(text);
    return refused("not-canonical", `it is not JSON: ${fault?.why ?? "it can not be read"}`);
  }
  if (isDeeper(value, MAX_DEPTH))
    return refused("too-large", `it is nested deeper than ${MAX_DEPTH} levels`);
  return isCanonical(value, text) ? { value } : refused("not-canonical", "it is not written in the one way of canonical JSON (RFC 8785)");
}
function sizeRefusal(bytes) {
  if (bytes <= MAX_RECORD_BYTES) return null;
  return refused("too-large", `it has ${bytes} bytes, and ${MAX_RECORD_BYTES} are the limit`).refusal;
}
function decoded(bytes) {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function isCanonical(value, text) {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}
function isDeeper(value, levels) {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
function refused(code, message) {
  const help = "take the file as it was written, byte for byte";
  return { refusal: { code, message, help } };
}

// src/core/evidence/facts-file.ts
function factsFile(facts) {
  const { now, commits, heads, bases, reviews, tickets, ...rest } = facts;
  const file = {
    ...rest,
    now: writeInstant(now),
    ...commits && {
      commits: commits.map((commit) => ({
        ...commit,
        committedAt: writeInstant(commit.committedAt)
      }))
    },
    ...heads && { heads: heads.map((head) => ({ ...head, at: writeInstant(head.at) })) },
    ...bases && { bases: bases.map((base) => ({ ...base, at: writeInstant(base.at) })) },
    ...reviews && {
      reviews: reviews.map((review) => ({
        ...review,
        submittedAt: writeInstant(review.submittedAt)
      }))
    },
    ...tickets && {
      tickets: tickets.map(({ openedAt, ...ticket }) => ({
        ...ticket,
        ...openedAt !== void 0 && { openedAt: writeInstant(openedAt) },
        fetchedAt: writeInstant(ticket.fetchedAt)
      }))
    }
  };
  return file;
}
var PLACE = { path: "facts", line: 1, column: 1 };
function recordedFacts(file) {
  const document = {
    value: file,
    place: PLACE,
    ambiguities: [],
    at: () => PLACE
  };
  const { facts, problems } = readFacts(document, 0);
  if (facts === null) return { problems };
  return { facts };
}

// src/core/evidence/record.ts
var RULESET = 1;

// src/core/evidence/record-text.ts
var UTF82 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var SLICE = 32768;
function recordedText(bytes) {
  try {
    return UTF82.decode(bytes);
  } catch {
    return { base64: toBase64(bytes) };
  }
}
function bytesOfText(text) {
  return typeof text === "string" ? new TextEncoder().encode(text) : fromBase64(text.base64);
}
function toBase64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}
function fromBase64(base64) {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return toBase64(bytes) === base64 ? bytes : null;
  } catch {
    return null;
  }
}
function textStore() {
  const kept = /* @__PURE__ */ new Map();
  return {
    keep: (content) => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const digest = digestOf(bytes);
      if (!kept.has(digest)) kept.set(digest, recordedText(bytes));
      return digest;
    },
    texts: () => Object.fromEntries(kept)
  };
}

// src/core/evidence/schema/validators.js
function o(r, i) {
  return r === null ? [i] : (r.push(i), r);
}
function p(r, i) {
  if (r === null) return i;
  for (let e of i) r.push(e);
  return r;
}
var le = new RegExp("^[0-9a-f]{64}$", "u");
function h(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return typeof r == "string" ? le.test(r) || (e = o(e, { instancePath: i, keyword: "pattern" }), s++) : (e = o(e, { instancePath: i, keyword: "type" }), s++), h.errors = e, s === 0;
}
var ce = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function k(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return typeof r == "string" ? ce.test(r) || (e = o(e, { instancePath: i, keyword: "pattern" }), s++) : (e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++), k.errors = e, s === 0;
}
var pe = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function g(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return typeof r == "string" ? pe.test(r) || (e = o(e, { instancePath: i, keyword: "pattern" }), s++) : (e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++), g.errors = e, s === 0;
}
var l = Object.prototype.hasOwnProperty;
function q(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !l.call(r, "name")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "name" }
    }), s++), (r.version === void 0 || !l.call(r, "version")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "version" }
    }), s++), (r.ruleset === void 0 || !l.call(r, "ruleset")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "ruleset" }
    }), s++), (r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "digest" }
    }), s++), r.name !== void 0 && l.call(r, "name")) {
      let n = r.name;
      if (typeof n != "string") {
        let f = { instancePath: i + "/name", keyword: "type" };
        e = o(e, f), s++;
      }
      if (n !== "grantproof") {
        let f = {
          instancePath: i + "/name",
          keyword: "const"
        };
        e = o(e, f), s++;
      }
    }
    if (r.version !== void 0 && l.call(r, "version") && typeof r.version != "string") {
      let n = { instancePath: i + "/version", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.ruleset !== void 0 && l.call(r, "ruleset")) {
      let n = r.ruleset;
      if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n))) {
        let f = { instancePath: i + "/ruleset", keyword: "type" };
        e = o(e, f), s++;
      }
      if (typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n))) {
        let f = { instancePath: i + "/ruleset", keyword: "minimum" };
        e = o(e, f), s++;
      }
    }
    if (r.digest !== void 0 && l.call(r, "digest")) {
      let n = r.digest;
      if (n && typeof n == "object" && !Array.isArray(n)) {
        if (n.sha256 === void 0 || !l.call(n, "sha256")) {
          let f = { instancePath: i + "/digest", keyword: "required", params: { missingProperty: "sha256" } };
          e = o(e, f), s++;
        }
        n.sha256 !== void 0 && l.call(n, "sha256") && (h(n.sha256, { instancePath: i + "/digest/sha256" }) || (e = p(e, h.errors), s = e.length));
      } else {
        let f = { instancePath: i + "/digest", keyword: "type" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return q.errors = e, s === 0;
}
function j(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.uri === void 0 || !l.call(r, "uri")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "uri" } }), s++), (r.id === void 0 || !l.call(r, "id")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "id" } }), s++), r.uri !== void 0 && l.call(r, "uri")) {
      let t = r.uri, c = s, y = false, u = s;
      if (typeof t != "string") {
        let d = { instancePath: i + "/uri", keyword: "type" };
        e = o(e, d), s++;
      }
      var n = u === s;
      if (y = y || n, !y) {
        let d = s;
        if (t !== null) {
          let m = { instancePath: i + "/uri", keyword: "type" };
          e = o(e, m), s++;
        }
        var n = d === s;
        y = y || n;
      }
      if (y) s = c, e !== null && (c ? e.length = c : e = null);
      else {
        let d = { instancePath: i + "/uri", keyword: "anyOf", params: {} };
        e = o(e, d), s++;
      }
    }
    if (r.id !== void 0 && l.call(r, "id")) {
      let t = r.id, c = s, y = false, u = s;
      if (typeof t != "string") {
        let d = { instancePath: i + "/id", keyword: "type" };
        e = o(e, d), s++;
      }
      var f = u === s;
      if (y = y || f, !y) {
        let d = s;
        if (t !== null) {
          let m = { instancePath: i + "/id", keyword: "type" };
          e = o(e, m), s++;
        }
        var f = d === s;
        y = y || f;
      }
      if (y) s = c, e !== null && (c ? e.length = c : e = null);
      else {
        let d = {
          instancePath: i + "/id",
          keyword: "anyOf",
          params: {}
        };
        e = o(e, d), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return j.errors = e, s === 0;
}
function a(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.from === void 0 || !l.call(r, "from")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "from" } }), s++), (r.to === void 0 || !l.call(r, "to")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "to" } }), s++), r.from !== void 0 && l.call(r, "from") && (g(r.from, { instancePath: i + "/from" }) || (e = p(e, g.errors), s = e.length)), r.to !== void 0 && l.call(r, "to") && (g(r.to, { instancePath: i + "/to" }) || (e = p(e, g.errors), s = e.length))) : (e = o(e, { instancePath: i, keyword: "type" }), s++), a.errors = e, s === 0;
}
function b(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return r && typeof r == "object" && !Array.isArray(
    r
  ) ? ((r.commit === void 0 || !l.call(r, "commit")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "commit" } }), s++), (r.tree === void 0 || !l.call(r, "tree")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "tree" } }), s++), r.commit !== void 0 && l.call(r, "commit") && (g(r.commit, { instancePath: i + "/commit" }) || (e = p(e, g.errors), s = e.length)), r.tree !== void 0 && l.call(r, "tree") && (g(r.tree, { instancePath: i + "/tree" }) || (e = p(e, g.errors), s = e.length))) : (e = o(e, { instancePath: i, keyword: "type" }), s++), b.errors = e, s === 0;
}
function v(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.mode === void 0 || !l.call(r, "mode")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "mode" } }), s++), (r.oid === void 0 || !l.call(r, "oid")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "oid" } }), s++), r.mode !== void 0 && l.call(
      r,
      "mode"
    ) && typeof r.mode != "string") {
      let n = { instancePath: i + "/mode", keyword: "type" };
      e = o(e, n), s++;
    }
    r.oid !== void 0 && l.call(
      r,
      "oid"
    ) && (g(r.oid, { instancePath: i + "/oid" }) || (e = p(e, g.errors), s = e.length));
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return v.errors = e, s === 0;
}
function _(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !l.call(r, "path")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "path" } }), s++), (r.mode === void 0 || !l.call(r, "mode")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "mode" } }), s++), (r.oid === void 0 || !l.call(r, "oid")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "oid" } }), s++), r.path !== void 0 && l.call(r, "path") && typeof r.path != "string") {
      let n = { instancePath: i + "/path", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.mode !== void 0 && l.call(r, "mode") && typeof r.mode != "string") {
      let n = { instancePath: i + "/mode", keyword: "type" };
      e = o(e, n), s++;
    }
    r.oid !== void 0 && l.call(r, "oid") && (g(r.oid, { instancePath: i + "/oid" }) || (e = p(e, g.errors), s = e.length));
  } else e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++;
  return _.errors = e, s === 0;
}
function E(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !l.call(r, "path")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "path" } }), s++), (r.deep === void 0 || !l.call(r, "deep")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "deep" } }), s++), r.path !== void 0 && l.call(
      r,
      "path"
    ) && typeof r.path != "string") {
      let n = { instancePath: i + "/path", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.deep !== void 0 && l.call(
      r,
      "deep"
    ) && typeof r.deep != "boolean") {
      let n = { instancePath: i + "/deep", keyword: "type" };
      e = o(e, n), s++;
    }
  } else e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++;
  return E.errors = e, s === 0;
}
var ie = new RegExp("^refs/heads/.", "u");
function x(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.repository === void 0 || !l.call(r, "repository")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "repository" } }), s++), (r.ref === void 0 || !l.call(r, "ref")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "ref" } }), s++), (r.range === void 0 || !l.call(r, "range")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "range" } }), s++), (r.tree === void 0 || !l.call(r, "tree")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "tree" } }), s++), (r.pullRequest === void 0 || !l.call(r, "pullRequest")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "pullRequest" }
    }), s++), r.repository !== void 0 && l.call(r, "repository") && (j(
      r.repository,
      { instancePath: i + "/repository" }
    ) || (e = p(e, j.errors), s = e.length)), r.ref !== void 0 && l.call(r, "ref")) {
      let t = r.ref;
      if (typeof t == "string") {
        if (!ie.test(t)) {
          let c = { instancePath: i + "/ref", keyword: "pattern" };
          e = o(e, c), s++;
        }
      } else {
        let c = {
          instancePath: i + "/ref",
          keyword: "type"
        };
        e = o(e, c), s++;
      }
    }
    if (r.range !== void 0 && l.call(r, "range") && (a(r.range, { instancePath: i + "/range" }) || (e = p(e, a.errors), s = e.length)), r.tree !== void 0 && l.call(r, "tree")) {
      let t = r.tree, c = s, y = false, u = s;
      g(t, { instancePath: i + "/tree" }) || (e = p(e, g.errors), s = e.length);
      var n = u === s;
      if (y = y || n, !y) {
        let d = s;
        if (t !== null) {
          let m = { instancePath: i + "/tree", keyword: "type" };
          e = o(e, m), s++;
        }
        var n = d === s;
        y = y || n;
      }
      if (y) s = c, e !== null && (c ? e.length = c : e = null);
      else {
        let d = { instancePath: i + "/tree", keyword: "anyOf", params: {} };
        e = o(e, d), s++;
      }
    }
    if (r.pullRequest !== void 0 && l.call(r, "pullRequest")) {
      let t = r.pullRequest, c = s, y = false, u = s;
      if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
        let d = { instancePath: i + "/pullRequest", keyword: "type" };
        e = o(e, d), s++;
      }
      if (typeof t == "number" && isFinite(
        t
      ) && (t < 1 || isNaN(t))) {
        let d = { instancePath: i + "/pullRequest", keyword: "minimum" };
        e = o(e, d), s++;
      }
      var f = u === s;
      if (y = y || f, !y) {
        let d = s;
        if (t !== null) {
          let m = { instancePath: i + "/pullRequest", keyword: "type" };
          e = o(e, m), s++;
        }
        var f = d === s;
        y = y || f;
      }
      if (y) s = c, e !== null && (c ? e.length = c : e = null);
      else {
        let d = { instancePath: i + "/pullRequest", keyword: "anyOf", params: {} };
        e = o(e, d), s++;
      }
    }
  } else e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++;
  return x.errors = e, s === 0;
}
function P(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !l.call(r, "path")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "path" } }), s++), (r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "digest" } }), s++), r.path !== void 0 && l.call(r, "path") && typeof r.path != "string") {
      let n = { instancePath: i + "/path", keyword: "type" };
      e = o(e, n), s++;
    }
    r.digest !== void 0 && l.call(r, "digest") && (k(r.digest, { instancePath: i + "/digest" }) || (e = p(e, k.errors), s = e.length));
  } else e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++;
  return P.errors = e, s === 0;
}
function O(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.tip === void 0 || !l.call(r, "tip")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "tip" }
    }), s++), (r.base === void 0 || !l.call(r, "base")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "base" } }), s++), (r.head === void 0 || !l.call(r, "head")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "head" } }), s++), (r.targetRef === void 0 || !l.call(r, "targetRef")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "targetRef" } }), s++), (r.policy === void 0 || !l.call(r, "policy")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "policy" } }), s++), (r.reasons === void 0 || !l.call(r, "reasons")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "reasons" } }), s++), r.tip !== void 0 && l.call(r, "tip") && (b(r.tip, { instancePath: i + "/tip" }) || (e = p(e, b.errors), s = e.length)), r.base !== void 0 && l.call(r, "base") && (b(r.base, { instancePath: i + "/base" }) || (e = p(e, b.errors), s = e.length)), r.head !== void 0 && l.call(r, "head") && (b(r.head, { instancePath: i + "/head" }) || (e = p(e, b.errors), s = e.length)), r.targetRef !== void 0 && l.call(r, "targetRef") && typeof r.targetRef != "string") {
      let f = { instancePath: i + "/targetRef", keyword: "type" };
      e = o(e, f), s++;
    }
    if (r.policy !== void 0 && l.call(r, "policy")) {
      let f = r.policy, t = s, c = false, y = s;
      P(f, { instancePath: i + "/policy" }) || (e = p(e, P.errors), s = e.length);
      var n = y === s;
      if (c = c || n, !c) {
        let u = s;
        if (f !== null) {
          let w = { instancePath: i + "/policy", keyword: "type" };
          e = o(e, w), s++;
        }
        var n = u === s;
        c = c || n;
      }
      if (c) s = t, e !== null && (t ? e.length = t : e = null);
      else {
        let u = { instancePath: i + "/policy", keyword: "anyOf", params: {} };
        e = o(e, u), s++;
      }
    }
    if (r.reasons !== void 0 && l.call(r, "reasons")) {
      let f = r.reasons;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++) if (typeof f[c] != "string") {
          let y = { instancePath: i + "/reasons/" + c, keyword: "type" };
          e = o(e, y), s++;
        }
      } else {
        let t = { instancePath: i + "/reasons", keyword: "type" };
        e = o(e, t), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return O.errors = e, s === 0;
}
function R(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.a === void 0 || !l.call(r, "a")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "a" } }), s++), (r.b === void 0 || !l.call(r, "b")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "b" } }), s++), (r.base === void 0 || !l.call(r, "base")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "base" } }), s++), r.a !== void 0 && l.call(r, "a") && (g(r.a, { instancePath: i + "/a" }) || (e = p(e, g.errors), s = e.length)), r.b !== void 0 && l.call(r, "b") && (g(
      r.b,
      { instancePath: i + "/b" }
    ) || (e = p(e, g.errors), s = e.length)), r.base !== void 0 && l.call(r, "base")) {
      let f = r.base, t = s, c = false, y = s;
      b(
        f,
        { instancePath: i + "/base" }
      ) || (e = p(e, b.errors), s = e.length);
      var n = y === s;
      if (c = c || n, !c) {
        let u = s;
        if (f !== null) {
          let w = { instancePath: i + "/base", keyword: "type" };
          e = o(e, w), s++;
        }
        var n = u === s;
        c = c || n;
      }
      if (c) s = t, e !== null && (t ? e.length = t : e = null);
      else {
        let u = { instancePath: i + "/base", keyword: "anyOf", params: {} };
        e = o(e, u), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return R.errors = e, s === 0;
}
function N(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    if ((r.base === void 0 || !l.call(r, "base")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "base" } }), s++), (r.head === void 0 || !l.call(r, "head")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "head" } }), s++), (r.tree === void 0 || !l.call(r, "tree")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "tree" } }), s++), (r.conflicts === void 0 || !l.call(r, "conflicts")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "conflicts" } }), s++), r.base !== void 0 && l.call(r, "base") && (g(r.base, { instancePath: i + "/base" }) || (e = p(e, g.errors), s = e.length)), r.head !== void 0 && l.call(r, "head") && (g(r.head, { instancePath: i + "/head" }) || (e = p(e, g.errors), s = e.length)), r.tree !== void 0 && l.call(r, "tree")) {
      let f = r.tree, t = s, c = false, y = s;
      g(f, { instancePath: i + "/tree" }) || (e = p(e, g.errors), s = e.length);
      var n = y === s;
      if (c = c || n, !c) {
        let u = s;
        if (f !== null) {
          let w = { instancePath: i + "/tree", keyword: "type" };
          e = o(e, w), s++;
        }
        var n = u === s;
        c = c || n;
      }
      if (c) s = t, e !== null && (t ? e.length = t : e = null);
      else {
        let u = { instancePath: i + "/tree", keyword: "anyOf", params: {} };
        e = o(e, u), s++;
      }
    }
    if (r.conflicts !== void 0 && l.call(r, "conflicts")) {
      let f = r.conflicts;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++) if (typeof f[c] != "string") {
          let y = { instancePath: i + "/conflicts/" + c, keyword: "type" };
          e = o(e, y), s++;
        }
      } else {
        let t = { instancePath: i + "/conflicts", keyword: "type" };
        e = o(e, t), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return N.errors = e, s === 0;
}
function I(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !l.call(r, "path")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "path" } }), s++), (r.before === void 0 || !l.call(r, "before")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "before" } }), s++), (r.after === void 0 || !l.call(r, "after")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "after" } }), s++), r.path !== void 0 && l.call(r, "path") && typeof r.path != "string") {
      let t = { instancePath: i + "/path", keyword: "type" };
      e = o(e, t), s++;
    }
    if (r.before !== void 0 && l.call(r, "before")) {
      let t = r.before, c = s, y = false, u = s;
      v(t, { instancePath: i + "/before" }) || (e = p(
        e,
        v.errors
      ), s = e.length);
      var n = u === s;
      if (y = y || n, !y) {
        let d = s;
        if (t !== null) {
          let m = { instancePath: i + "/before", keyword: "type" };
          e = o(e, m), s++;
        }
        var n = d === s;
        y = y || n;
      }
      if (y) s = c, e !== null && (c ? e.length = c : e = null);
      else {
        let d = { instancePath: i + "/before", keyword: "anyOf", params: {} };
        e = o(e, d), s++;
      }
    }
    if (r.after !== void 0 && l.call(r, "after")) {
      let t = r.after, c = s, y = false, u = s;
      v(t, { instancePath: i + "/after" }) || (e = p(e, v.errors), s = e.length);
      var f = u === s;
      if (y = y || f, !y) {
        let d = s;
        if (t !== null) {
          let m = { instancePath: i + "/after", keyword: "type" };
          e = o(e, m), s++;
        }
        var f = d === s;
        y = y || f;
      }
      if (y) s = c, e !== null && (c ? e.length = c : e = null);
      else {
        let d = { instancePath: i + "/after", keyword: "anyOf", params: {} };
        e = o(e, d), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return I.errors = e, s === 0;
}
function z(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.before === void 0 || !l.call(r, "before")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "before" }
    }), s++), (r.after === void 0 || !l.call(r, "after")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "after" }
    }), s++), (r.paths === void 0 || !l.call(r, "paths")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "paths" }
    }), s++), r.before !== void 0 && l.call(r, "before") && (g(r.before, { instancePath: i + "/before" }) || (e = p(e, g.errors), s = e.length)), r.after !== void 0 && l.call(r, "after") && (g(r.after, { instancePath: i + "/after" }) || (e = p(e, g.errors), s = e.length)), r.paths !== void 0 && l.call(r, "paths")) {
      let n = r.paths;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) I(n[t], { instancePath: i + "/paths/" + t }) || (e = p(e, I.errors), s = e.length);
      } else {
        let f = { instancePath: i + "/paths", keyword: "type" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return z.errors = e, s === 0;
}
function D(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.tree === void 0 || !l.call(r, "tree")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "tree" } }), s++), (r.folders === void 0 || !l.call(r, "folders")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "folders" } }), s++), (r.entries === void 0 || !l.call(r, "entries")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "entries" } }), s++), r.tree !== void 0 && l.call(r, "tree") && (g(r.tree, { instancePath: i + "/tree" }) || (e = p(e, g.errors), s = e.length)), r.folders !== void 0 && l.call(r, "folders")) {
      let n = r.folders;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) E(n[t], { instancePath: i + "/folders/" + t }) || (e = p(e, E.errors), s = e.length);
      } else {
        let f = { instancePath: i + "/folders", keyword: "type" };
        e = o(e, f), s++;
      }
    }
    if (r.entries !== void 0 && l.call(r, "entries")) {
      let n = r.entries;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) _(n[t], { instancePath: i + "/entries/" + t }) || (e = p(e, _.errors), s = e.length);
      } else {
        let f = { instancePath: i + "/entries", keyword: "type" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return D.errors = e, s === 0;
}
function F(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.tree === void 0 || !l.call(r, "tree")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "tree" } }), s++), (r.texts === void 0 || !l.call(r, "texts")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "texts" } }), s++), (r.folders === void 0 || !l.call(r, "folders")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "folders" } }), s++), (r.paths === void 0 || !l.call(r, "paths")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "paths" } }), s++), r.tree !== void 0 && l.call(r, "tree") && (g(r.tree, { instancePath: i + "/tree" }) || (e = p(e, g.errors), s = e.length)), r.texts !== void 0 && l.call(
      r,
      "texts"
    )) {
      let n = r.texts;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) if (typeof n[t] != "string") {
          let c = { instancePath: i + "/texts/" + t, keyword: "type" };
          e = o(e, c), s++;
        }
      } else {
        let f = { instancePath: i + "/texts", keyword: "type" };
        e = o(e, f), s++;
      }
    }
    if (r.folders !== void 0 && l.call(r, "folders")) {
      let n = r.folders;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) if (typeof n[t] != "string") {
          let c = { instancePath: i + "/folders/" + t, keyword: "type" };
          e = o(e, c), s++;
        }
      } else {
        let f = { instancePath: i + "/folders", keyword: "type" };
        e = o(e, f), s++;
      }
    }
    if (r.paths !== void 0 && l.call(r, "paths")) {
      let n = r.paths;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) if (typeof n[t] != "string") {
          let c = { instancePath: i + "/paths/" + t, keyword: "type" };
          e = o(e, c), s++;
        }
      } else {
        let f = { instancePath: i + "/paths", keyword: "type" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return F.errors = e, s === 0;
}
function B(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, {
    instancePath: i,
    keyword: "required",
    params: { missingProperty: "digest" }
  }), s++), r.digest !== void 0 && l.call(r, "digest") && (k(r.digest, { instancePath: i + "/digest" }) || (e = p(e, k.errors), s = e.length))) : (e = o(e, { instancePath: i, keyword: "type" }), s++), B.errors = e, s === 0;
}
function S(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.size === void 0 || !l.call(r, "size")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "size" }
    }), s++), r.size !== void 0 && l.call(r, "size")) {
      let n = r.size;
      if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n))) {
        let f = { instancePath: i + "/size", keyword: "type" };
        e = o(e, f), s++;
      }
      if (typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n))) {
        let f = { instancePath: i + "/size", keyword: "minimum" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++;
  return S.errors = e, s === 0;
}
function T(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.resolved === void 0 || !l.call(r, "resolved")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "resolved" } }), s++), (r.mergeBases === void 0 || !l.call(r, "mergeBases")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "mergeBases" } }), s++), (r.merges === void 0 || !l.call(r, "merges")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "merges" } }), s++), (r.diffs === void 0 || !l.call(r, "diffs")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "diffs" } }), s++), (r.lists === void 0 || !l.call(r, "lists")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "lists" } }), s++), (r.searches === void 0 || !l.call(r, "searches")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "searches" } }), s++), (r.blobs === void 0 || !l.call(r, "blobs")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "blobs" } }), s++), r.resolved !== void 0 && l.call(r, "resolved")) {
      let t = r.resolved;
      if (t && typeof t == "object" && !Array.isArray(t)) for (let c of Object.keys(t)) {
        let y = t[c], u = s, d = false, w = s;
        b(y, { instancePath: i + "/resolved/" + c.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = p(e, b.errors), s = e.length);
        var n = w === s;
        if (d = d || n, !d) {
          let m = s;
          if (y !== null) {
            let $ = { instancePath: i + "/resolved/" + c.replace(/~/g, "~0").replace(
              /\//g,
              "~1"
            ), keyword: "type" };
            e = o(e, $), s++;
          }
          var n = m === s;
          d = d || n;
        }
        if (d) s = u, e !== null && (u ? e.length = u : e = null);
        else {
          let m = { instancePath: i + "/resolved/" + c.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "anyOf", params: {} };
          e = o(e, m), s++;
        }
      }
      else {
        let c = { instancePath: i + "/resolved", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.mergeBases !== void 0 && l.call(r, "mergeBases")) {
      let t = r.mergeBases;
      if (Array.isArray(t)) {
        let c = t.length;
        for (let y = 0; y < c; y++) R(t[y], { instancePath: i + "/mergeBases/" + y }) || (e = p(e, R.errors), s = e.length);
      } else {
        let c = { instancePath: i + "/mergeBases", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.merges !== void 0 && l.call(r, "merges")) {
      let t = r.merges;
      if (Array.isArray(t)) {
        let c = t.length;
        for (let y = 0; y < c; y++) N(t[y], { instancePath: i + "/merges/" + y }) || (e = p(e, N.errors), s = e.length);
      } else {
        let c = { instancePath: i + "/merges", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.diffs !== void 0 && l.call(r, "diffs")) {
      let t = r.diffs;
      if (Array.isArray(t)) {
        let c = t.length;
        for (let y = 0; y < c; y++) z(t[y], { instancePath: i + "/diffs/" + y }) || (e = p(e, z.errors), s = e.length);
      } else {
        let c = {
          instancePath: i + "/diffs",
          keyword: "type"
        };
        e = o(e, c), s++;
      }
    }
    if (r.lists !== void 0 && l.call(r, "lists")) {
      let t = r.lists;
      if (Array.isArray(
        t
      )) {
        let c = t.length;
        for (let y = 0; y < c; y++) D(t[y], { instancePath: i + "/lists/" + y }) || (e = p(e, D.errors), s = e.length);
      } else {
        let c = { instancePath: i + "/lists", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.searches !== void 0 && l.call(r, "searches")) {
      let t = r.searches;
      if (Array.isArray(t)) {
        let c = t.length;
        for (let y = 0; y < c; y++) F(t[y], { instancePath: i + "/searches/" + y }) || (e = p(e, F.errors), s = e.length);
      } else {
        let c = { instancePath: i + "/searches", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.blobs !== void 0 && l.call(r, "blobs")) {
      let t = r.blobs;
      if (t && typeof t == "object" && !Array.isArray(t)) for (let c of Object.keys(t)) {
        let y = t[c], u = s, d = false, w = s;
        B(y, { instancePath: i + "/blobs/" + c.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = p(e, B.errors), s = e.length);
        var f = w === s;
        if (d = d || f, !d) {
          let m = s;
          S(y, { instancePath: i + "/blobs/" + c.replace(
            /~/g,
            "~0"
          ).replace(/\//g, "~1") }) || (e = p(e, S.errors), s = e.length);
          var f = m === s;
          d = d || f;
        }
        if (d) s = u, e !== null && (u ? e.length = u : e = null);
        else {
          let m = { instancePath: i + "/blobs/" + c.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "anyOf", params: {} };
          e = o(e, m), s++;
        }
      }
      else {
        let c = {
          instancePath: i + "/blobs",
          keyword: "type"
        };
        e = o(e, c), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return T.errors = e, s === 0;
}
function G(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.id === void 0 || !l.call(r, "id")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "id" } }), s++), (r.state === void 0 || !l.call(r, "state")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "state" } }), s++), (r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "digest" } }), s++), r.id !== void 0 && l.call(r, "id") && typeof r.id != "string") {
      let n = { instancePath: i + "/id", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.state !== void 0 && l.call(r, "state")) {
      let n = r.state;
      if (typeof n != "string") {
        let f = { instancePath: i + "/state", keyword: "type" };
        e = o(e, f), s++;
      }
      if (!(n === "present" || n === "removed")) {
        let f = { instancePath: i + "/state", keyword: "enum" };
        e = o(e, f), s++;
      }
    }
    r.digest !== void 0 && l.call(r, "digest") && (k(r.digest, { instancePath: i + "/digest" }) || (e = p(e, k.errors), s = e.length));
  } else
    e = o(e, { instancePath: i, keyword: "type" }), s++;
  return G.errors = e, s === 0;
}
function U(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.base64 === void 0 || !l.call(r, "base64")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "base64" }
    }), s++), r.base64 !== void 0 && l.call(r, "base64") && typeof r.base64 != "string") {
      let n = { instancePath: i + "/base64", keyword: "type" };
      e = o(e, n), s++;
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return U.errors = e, s === 0;
}
function V(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return typeof r != "string" && (e = o(e, { instancePath: i, keyword: "type" }), s++), r === "observe" || r === "advisory" || r === "soft" || r === "hard" || (e = o(e, {
    instancePath: i,
    keyword: "enum"
  }), s++), V.errors = e, s === 0;
}
function C(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.rule === void 0 || !l.call(r, "rule")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "rule" } }), s++), (r.level === void 0 || !l.call(r, "level")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "level" } }), s++), (r.outcome === void 0 || !l.call(r, "outcome")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "outcome" } }), s++), (r.grant === void 0 || !l.call(r, "grant")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "grant" } }), s++), (r.path === void 0 || !l.call(r, "path")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "path" } }), s++), (r.line === void 0 || !l.call(r, "line")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "line" } }), s++), (r.column === void 0 || !l.call(r, "column")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "column" } }), s++), (r.message === void 0 || !l.call(r, "message")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "message" } }), s++), (r.help === void 0 || !l.call(r, "help")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "help" } }), s++), (r.controls === void 0 || !l.call(r, "controls")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "controls" } }), s++), r.rule !== void 0 && l.call(r, "rule") && typeof r.rule != "string") {
      let f = { instancePath: i + "/rule", keyword: "type" };
      e = o(e, f), s++;
    }
    if (r.level !== void 0 && l.call(r, "level") && (V(r.level, { instancePath: i + "/level" }) || (e = p(e, V.errors), s = e.length)), r.outcome !== void 0 && l.call(r, "outcome")) {
      let f = r.outcome;
      if (typeof f != "string") {
        let t = { instancePath: i + "/outcome", keyword: "type" };
        e = o(e, t), s++;
      }
      if (!(f === "pass" || f === "fail" || f === "waived" || f === "pending" || f === "not-assessed" || f === "not-applicable" || f === "error")) {
        let t = { instancePath: i + "/outcome", keyword: "enum" };
        e = o(e, t), s++;
      }
    }
    if (r.grant !== void 0 && l.call(r, "grant")) {
      let f = r.grant, t = s, c = false, y = s;
      if (typeof f != "string") {
        let u = { instancePath: i + "/grant", keyword: "type" };
        e = o(e, u), s++;
      }
      var n = y === s;
      if (c = c || n, !c) {
        let u = s;
        if (f !== null) {
          let w = { instancePath: i + "/grant", keyword: "type" };
          e = o(e, w), s++;
        }
        var n = u === s;
        c = c || n;
      }
      if (c) s = t, e !== null && (t ? e.length = t : e = null);
      else {
        let u = { instancePath: i + "/grant", keyword: "anyOf", params: {} };
        e = o(e, u), s++;
      }
    }
    if (r.path !== void 0 && l.call(r, "path") && typeof r.path != "string") {
      let f = { instancePath: i + "/path", keyword: "type" };
      e = o(e, f), s++;
    }
    if (r.line !== void 0 && l.call(r, "line")) {
      let f = r.line;
      if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(f))) {
        let t = { instancePath: i + "/line", keyword: "type" };
        e = o(e, t), s++;
      }
      if (typeof f == "number" && isFinite(f) && (f < 0 || isNaN(f))) {
        let t = { instancePath: i + "/line", keyword: "minimum" };
        e = o(e, t), s++;
      }
    }
    if (r.column !== void 0 && l.call(r, "column")) {
      let f = r.column;
      if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(
        f
      ))) {
        let t = { instancePath: i + "/column", keyword: "type" };
        e = o(e, t), s++;
      }
      if (typeof f == "number" && isFinite(f) && (f < 0 || isNaN(f))) {
        let t = {
          instancePath: i + "/column",
          keyword: "minimum"
        };
        e = o(e, t), s++;
      }
    }
    if (r.message !== void 0 && l.call(r, "message") && typeof r.message != "string") {
      let f = { instancePath: i + "/message", keyword: "type" };
      e = o(e, f), s++;
    }
    if (r.help !== void 0 && l.call(r, "help") && typeof r.help != "string") {
      let f = { instancePath: i + "/help", keyword: "type" };
      e = o(e, f), s++;
    }
    if (r.controls !== void 0 && l.call(r, "controls")) {
      let f = r.controls;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++) if (typeof f[c] != "string") {
          let y = { instancePath: i + "/controls/" + c, keyword: "type" };
          e = o(e, y), s++;
        }
      } else {
        let t = { instancePath: i + "/controls", keyword: "type" };
        e = o(e, t), s++;
      }
    }
  } else e = o(e, {
    instancePath: i,
    keyword: "type"
  }), s++;
  return C.errors = e, s === 0;
}
function H(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !l.call(r, "path")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "path" } }), s++), (r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "digest" } }), s++), r.path !== void 0 && l.call(r, "path") && typeof r.path != "string") {
      let n = { instancePath: i + "/path", keyword: "type" };
      e = o(e, n), s++;
    }
    r.digest !== void 0 && l.call(r, "digest") && (k(r.digest, { instancePath: i + "/digest" }) || (e = p(e, k.errors), s = e.length));
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return H.errors = e, s === 0;
}
function J(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !l.call(r, "name")) && (e = o(e, { instancePath: i, keyword: "required", params: {
      missingProperty: "name"
    } }), s++), (r.sources === void 0 || !l.call(r, "sources")) && (e = o(e, { instancePath: i, keyword: "required", params: {
      missingProperty: "sources"
    } }), s++), r.name !== void 0 && l.call(r, "name") && typeof r.name != "string") {
      let n = { instancePath: i + "/name", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.sources !== void 0 && l.call(r, "sources")) {
      let n = r.sources;
      if (Array.isArray(n)) {
        if (n.length < 1) {
          let t = { instancePath: i + "/sources", keyword: "minItems" };
          e = o(e, t), s++;
        }
        let f = n.length;
        for (let t = 0; t < f; t++) H(n[t], { instancePath: i + "/sources/" + t }) || (e = p(e, H.errors), s = e.length);
      } else {
        let f = { instancePath: i + "/sources", keyword: "type" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return J.errors = e, s === 0;
}
function K(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.result === void 0 || !l.call(r, "result")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "result" }
    }), s++), (r.now === void 0 || !l.call(r, "now")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "now" } }), s++), (r.deltaDigest === void 0 || !l.call(r, "deltaDigest")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "deltaDigest" }
    }), s++), (r.policy === void 0 || !l.call(r, "policy")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "policy" }
    }), s++), (r.reasons === void 0 || !l.call(r, "reasons")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "reasons" }
    }), s++), (r.deltas === void 0 || !l.call(r, "deltas")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "deltas" }
    }), s++), (r.outcomes === void 0 || !l.call(r, "outcomes")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "outcomes" }
    }), s++), (r.problems === void 0 || !l.call(r, "problems")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "problems" }
    }), s++), r.result !== void 0 && l.call(r, "result")) {
      let f = r.result;
      if (typeof f != "string") {
        let t = { instancePath: i + "/result", keyword: "type" };
        e = o(e, t), s++;
      }
      if (!(f === "allow" || f === "allow-with-exception" || f === "unassessed" || f === "pending" || f === "deny" || f === "error" || f === "violation")) {
        let t = { instancePath: i + "/result", keyword: "enum" };
        e = o(e, t), s++;
      }
    }
    if (r.now !== void 0 && l.call(r, "now") && typeof r.now != "string") {
      let f = { instancePath: i + "/now", keyword: "type" };
      e = o(e, f), s++;
    }
    if (r.deltaDigest !== void 0 && l.call(r, "deltaDigest") && (k(r.deltaDigest, { instancePath: i + "/deltaDigest" }) || (e = p(
      e,
      k.errors
    ), s = e.length)), r.policy !== void 0 && l.call(r, "policy")) {
      let f = r.policy, t = s, c = false, y = s;
      J(f, { instancePath: i + "/policy" }) || (e = p(e, J.errors), s = e.length);
      var n = y === s;
      if (c = c || n, !c) {
        let u = s;
        if (f !== null) {
          let w = { instancePath: i + "/policy", keyword: "type" };
          e = o(e, w), s++;
        }
        var n = u === s;
        c = c || n;
      }
      if (c) s = t, e !== null && (t ? e.length = t : e = null);
      else {
        let u = { instancePath: i + "/policy", keyword: "anyOf", params: {} };
        e = o(e, u), s++;
      }
    }
    if (r.reasons !== void 0 && l.call(r, "reasons")) {
      let f = r.reasons;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++) if (typeof f[c] != "string") {
          let y = { instancePath: i + "/reasons/" + c, keyword: "type" };
          e = o(e, y), s++;
        }
      } else {
        let t = { instancePath: i + "/reasons", keyword: "type" };
        e = o(e, t), s++;
      }
    }
    if (r.deltas !== void 0 && l.call(r, "deltas")) {
      let f = r.deltas;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++) {
          let y = f[c];
          if (!(y && typeof y == "object" && !Array.isArray(y))) {
            let u = {
              instancePath: i + "/deltas/" + c,
              keyword: "type"
            };
            e = o(e, u), s++;
          }
        }
      } else {
        let t = { instancePath: i + "/deltas", keyword: "type" };
        e = o(e, t), s++;
      }
    }
    if (r.outcomes !== void 0 && l.call(r, "outcomes")) {
      let f = r.outcomes;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++)
          C(f[c], { instancePath: i + "/outcomes/" + c }) || (e = p(e, C.errors), s = e.length);
      } else {
        let t = { instancePath: i + "/outcomes", keyword: "type" };
        e = o(e, t), s++;
      }
    }
    if (r.problems !== void 0 && l.call(r, "problems")) {
      let f = r.problems;
      if (Array.isArray(f)) {
        let t = f.length;
        for (let c = 0; c < t; c++) {
          let y = f[c];
          if (!(y && typeof y == "object" && !Array.isArray(y))) {
            let u = { instancePath: i + "/problems/" + c, keyword: "type" };
            e = o(e, u), s++;
          }
        }
      } else {
        let t = { instancePath: i + "/problems", keyword: "type" };
        e = o(e, t), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return K.errors = e, s === 0;
}
var Fe = oe;
var Se = new RegExp("^[0-9a-f]{32}$", "u");
function oe(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.schema === void 0 || !l.call(r, "schema")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "schema" } }), s++), (r.kind === void 0 || !l.call(r, "kind")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "kind" } }), s++), (r.salt === void 0 || !l.call(r, "salt")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "salt" } }), s++), (r.engine === void 0 || !l.call(r, "engine")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "engine" } }), s++), (r.source === void 0 || !l.call(r, "source")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "source" } }), s++), (r.question === void 0 || !l.call(r, "question")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "question" } }), s++), (r.facts === void 0 || !l.call(r, "facts")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "facts" } }), s++), (r.answers === void 0 || !l.call(r, "answers")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "answers" } }), s++), (r.packs === void 0 || !l.call(r, "packs")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "packs" } }), s++), (r.texts === void 0 || !l.call(r, "texts")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "texts" } }), s++), (r.grants === void 0 || !l.call(r, "grants")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "grants" } }), s++), (r.verdict === void 0 || !l.call(r, "verdict")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "verdict" } }), s++), r.schema !== void 0 && l.call(r, "schema")) {
      let t = r.schema;
      if (typeof t != "string") {
        let c = { instancePath: i + "/schema", keyword: "type" };
        e = o(e, c), s++;
      }
      if (t !== "https://grantproof.dev/record/v1") {
        let c = { instancePath: i + "/schema", keyword: "const" };
        e = o(e, c), s++;
      }
    }
    if (r.kind !== void 0 && l.call(r, "kind")) {
      let t = r.kind;
      if (typeof t != "string") {
        let c = { instancePath: i + "/kind", keyword: "type" };
        e = o(e, c), s++;
      }
      if (t !== "change") {
        let c = { instancePath: i + "/kind", keyword: "const" };
        e = o(e, c), s++;
      }
    }
    if (r.salt !== void 0 && l.call(r, "salt")) {
      let t = r.salt;
      if (typeof t == "string") {
        if (!Se.test(t)) {
          let c = { instancePath: i + "/salt", keyword: "pattern" };
          e = o(e, c), s++;
        }
      } else {
        let c = { instancePath: i + "/salt", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.engine !== void 0 && l.call(r, "engine") && (q(r.engine, { instancePath: i + "/engine" }) || (e = p(e, q.errors), s = e.length)), r.source !== void 0 && l.call(r, "source") && (x(
      r.source,
      { instancePath: i + "/source" }
    ) || (e = p(e, x.errors), s = e.length)), r.question !== void 0 && l.call(r, "question") && (O(
      r.question,
      { instancePath: i + "/question" }
    ) || (e = p(e, O.errors), s = e.length)), r.facts !== void 0 && l.call(r, "facts")) {
      let t = r.facts;
      if (!(t && typeof t == "object" && !Array.isArray(t))) {
        let c = { instancePath: i + "/facts", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.answers !== void 0 && l.call(r, "answers") && (T(r.answers, { instancePath: i + "/answers" }) || (e = p(e, T.errors), s = e.length)), r.packs !== void 0 && l.call(
      r,
      "packs"
    )) {
      let t = r.packs;
      if (t && typeof t == "object" && !Array.isArray(t)) for (let c of Object.keys(t)) {
        let y = t[c], u = s, d = false, w = s;
        k(y, { instancePath: i + "/packs/" + c.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = p(e, k.errors), s = e.length);
        var n = w === s;
        if (d = d || n, !d) {
          let m = s;
          if (y !== null) {
            let $ = { instancePath: i + "/packs/" + c.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = o(e, $), s++;
          }
          var n = m === s;
          d = d || n;
        }
        if (d) s = u, e !== null && (u ? e.length = u : e = null);
        else {
          let m = { instancePath: i + "/packs/" + c.replace(
            /~/g,
            "~0"
          ).replace(/\//g, "~1"), keyword: "anyOf", params: {} };
          e = o(e, m), s++;
        }
      }
      else {
        let c = { instancePath: i + "/packs", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.texts !== void 0 && l.call(r, "texts")) {
      let t = r.texts;
      if (t && typeof t == "object" && !Array.isArray(t)) for (let c of Object.keys(t)) {
        let y = t[c], u = s, d = false, w = s;
        if (typeof y != "string") {
          let m = { instancePath: i + "/texts/" + c.replace(/~/g, "~0").replace(
            /\//g,
            "~1"
          ), keyword: "type" };
          e = o(e, m), s++;
        }
        var f = w === s;
        if (d = d || f, !d) {
          let m = s;
          U(y, { instancePath: i + "/texts/" + c.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = p(e, U.errors), s = e.length);
          var f = m === s;
          d = d || f;
        }
        if (d) s = u, e !== null && (u ? e.length = u : e = null);
        else {
          let m = {
            instancePath: i + "/texts/" + c.replace(/~/g, "~0").replace(/\//g, "~1"),
            keyword: "anyOf",
            params: {}
          };
          e = o(e, m), s++;
        }
      }
      else {
        let c = { instancePath: i + "/texts", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    if (r.grants !== void 0 && l.call(r, "grants")) {
      let t = r.grants;
      if (Array.isArray(t)) {
        let c = t.length;
        for (let y = 0; y < c; y++) G(t[y], { instancePath: i + "/grants/" + y }) || (e = p(e, G.errors), s = e.length);
      } else {
        let c = { instancePath: i + "/grants", keyword: "type" };
        e = o(e, c), s++;
      }
    }
    r.verdict !== void 0 && l.call(r, "verdict") && (K(r.verdict, { instancePath: i + "/verdict" }) || (e = p(e, K.errors), s = e.length));
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return oe.errors = e, s === 0;
}
var Ge = new RegExp(
  "^[0-9a-f]+$",
  "u"
);
function L(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) for (let n of Object.keys(r)) {
    let f = r[n];
    if (typeof f == "string") {
      if (!Ge.test(f)) {
        let t = { instancePath: i + "/" + n.replace(/~/g, "~0").replace(
          /\//g,
          "~1"
        ), keyword: "pattern" };
        e = o(e, t), s++;
      }
    } else {
      let t = { instancePath: i + "/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
      e = o(e, t), s++;
    }
  }
  else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return L.errors = e, s === 0;
}
function A(r, {
  instancePath: i = ""
} = {}) {
  let e = null, s = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.sha256 === void 0 || !l.call(r, "sha256")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "sha256" } }), s++), r.sha256 !== void 0 && l.call(
    r,
    "sha256"
  ) && (h(r.sha256, { instancePath: i + "/sha256" }) || (e = p(e, h.errors), s = e.length))) : (e = o(e, { instancePath: i, keyword: "type" }), s++), A.errors = e, s === 0;
}
function M(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if (r.state !== void 0 && l.call(r, "state") && typeof r.state != "string") {
      let n = { instancePath: i + "/state", keyword: "type" };
      e = o(e, n), s++;
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return M.errors = e, s === 0;
}
function Q(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !l.call(r, "name")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "name" }
    }), s++), (r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "digest" } }), s++), r.name !== void 0 && l.call(r, "name") && typeof r.name != "string") {
      let n = { instancePath: i + "/name", keyword: "type" };
      e = o(e, n), s++;
    }
    r.digest !== void 0 && l.call(r, "digest") && (L(r.digest, { instancePath: i + "/digest" }) || (e = p(e, L.errors), s = e.length)), r.annotations !== void 0 && l.call(r, "annotations") && (M(r.annotations, { instancePath: i + "/annotations" }) || (e = p(e, M.errors), s = e.length));
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return Q.errors = e, s === 0;
}
function W(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.result === void 0 || !l.call(r, "result")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "result" } }), s++), (r.decidedAt === void 0 || !l.call(r, "decidedAt")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "decidedAt" } }), s++), (r.deltaDigest === void 0 || !l.call(r, "deltaDigest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "deltaDigest" } }), s++), (r.passed === void 0 || !l.call(r, "passed")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "passed" } }), s++), (r.failed === void 0 || !l.call(r, "failed")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "failed" } }), s++), r.result !== void 0 && l.call(r, "result")) {
      let n = r.result;
      if (typeof n != "string") {
        let f = { instancePath: i + "/result", keyword: "type" };
        e = o(e, f), s++;
      }
      if (!(n === "allow" || n === "allow-with-exception" || n === "unassessed" || n === "pending" || n === "deny" || n === "error" || n === "violation")) {
        let f = { instancePath: i + "/result", keyword: "enum" };
        e = o(e, f), s++;
      }
    }
    if (r.decidedAt !== void 0 && l.call(r, "decidedAt") && typeof r.decidedAt != "string") {
      let n = { instancePath: i + "/decidedAt", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.deltaDigest !== void 0 && l.call(r, "deltaDigest") && (k(r.deltaDigest, { instancePath: i + "/deltaDigest" }) || (e = p(e, k.errors), s = e.length)), r.passed !== void 0 && l.call(r, "passed")) {
      let n = r.passed;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) if (typeof n[t] != "string") {
          let c = { instancePath: i + "/passed/" + t, keyword: "type" };
          e = o(e, c), s++;
        }
      } else {
        let f = { instancePath: i + "/passed", keyword: "type" };
        e = o(e, f), s++;
      }
    }
    if (r.failed !== void 0 && l.call(r, "failed")) {
      let n = r.failed;
      if (Array.isArray(n)) {
        let f = n.length;
        for (let t = 0; t < f; t++) if (typeof n[t] != "string") {
          let c = { instancePath: i + "/failed/" + t, keyword: "type" };
          e = o(e, c), s++;
        }
      } else {
        let f = { instancePath: i + "/failed", keyword: "type" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return W.errors = e, s === 0;
}
function X(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !l.call(r, "name")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "name" } }), s++), (r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "digest" } }), s++), r.name !== void 0 && l.call(r, "name")) {
      let n = r.name;
      if (typeof n != "string") {
        let f = { instancePath: i + "/name", keyword: "type" };
        e = o(e, f), s++;
      }
      if (n !== "record.json") {
        let f = { instancePath: i + "/name", keyword: "const" };
        e = o(e, f), s++;
      }
    }
    r.digest !== void 0 && l.call(r, "digest") && (A(r.digest, { instancePath: i + "/digest" }) || (e = p(e, A.errors), s = e.length));
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return X.errors = e, s === 0;
}
function Y(r, {
  instancePath: i = ""
} = {}) {
  let e = null, s = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.digest === void 0 || !l.call(r, "digest")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "digest" } }), s++), r.digest !== void 0 && l.call(
    r,
    "digest"
  ) && (A(r.digest, { instancePath: i + "/digest" }) || (e = p(e, A.errors), s = e.length))) : (e = o(e, { instancePath: i, keyword: "type" }), s++), Y.errors = e, s === 0;
}
function Z(r, {
  instancePath: i = ""
} = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if (r.uri !== void 0 && l.call(r, "uri") && typeof r.uri != "string") {
      let n = { instancePath: i + "/uri", keyword: "type" };
      e = o(e, n), s++;
    }
    if (r.id !== void 0 && l.call(r, "id") && typeof r.id != "string") {
      let n = { instancePath: i + "/id", keyword: "type" };
      e = o(e, n), s++;
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return Z.errors = e, s === 0;
}
function ee(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.repository === void 0 || !l.call(r, "repository")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "repository" } }), s++), (r.ref === void 0 || !l.call(r, "ref")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "ref" } }), s++), (r.range === void 0 || !l.call(r, "range")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "range" } }), s++), r.repository !== void 0 && l.call(r, "repository") && (Z(r.repository, { instancePath: i + "/repository" }) || (e = p(e, Z.errors), s = e.length)), r.ref !== void 0 && l.call(r, "ref")) {
      let n = r.ref;
      if (typeof n == "string") {
        if (!ie.test(n)) {
          let f = { instancePath: i + "/ref", keyword: "pattern" };
          e = o(e, f), s++;
        }
      } else {
        let f = { instancePath: i + "/ref", keyword: "type" };
        e = o(e, f), s++;
      }
    }
    if (r.range !== void 0 && l.call(r, "range") && (a(r.range, { instancePath: i + "/range" }) || (e = p(e, a.errors), s = e.length)), r.pullRequest !== void 0 && l.call(r, "pullRequest")) {
      let n = r.pullRequest;
      if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(
        n
      ))) {
        let f = { instancePath: i + "/pullRequest", keyword: "type" };
        e = o(e, f), s++;
      }
      if (typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n))) {
        let f = { instancePath: i + "/pullRequest", keyword: "minimum" };
        e = o(e, f), s++;
      }
    }
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return ee.errors = e, s === 0;
}
function re(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.decision === void 0 || !l.call(r, "decision")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "decision" } }), s++), (r.record === void 0 || !l.call(r, "record")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "record" } }), s++), (r.engine === void 0 || !l.call(r, "engine")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "engine" } }), s++), (r.source === void 0 || !l.call(r, "source")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "source" } }), s++), r.decision !== void 0 && l.call(r, "decision") && (W(r.decision, { instancePath: i + "/decision" }) || (e = p(e, W.errors), s = e.length)), r.record !== void 0 && l.call(r, "record") && (X(r.record, { instancePath: i + "/record" }) || (e = p(e, X.errors), s = e.length)), r.policy !== void 0 && l.call(r, "policy") && (Y(r.policy, { instancePath: i + "/policy" }) || (e = p(e, Y.errors), s = e.length)), r.engine !== void 0 && l.call(r, "engine") && (q(r.engine, { instancePath: i + "/engine" }) || (e = p(e, q.errors), s = e.length)), r.source !== void 0 && l.call(r, "source") && (ee(r.source, { instancePath: i + "/source" }) || (e = p(e, ee.errors), s = e.length))) : (e = o(e, { instancePath: i, keyword: "type" }), s++), re.errors = e, s === 0;
}
var We = ne;
function ne(r, { instancePath: i = "" } = {}) {
  let e = null, s = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r._type === void 0 || !l.call(r, "_type")) && (e = o(e, { instancePath: i, keyword: "required", params: {
      missingProperty: "_type"
    } }), s++), (r.subject === void 0 || !l.call(r, "subject")) && (e = o(e, { instancePath: i, keyword: "required", params: {
      missingProperty: "subject"
    } }), s++), (r.predicateType === void 0 || !l.call(r, "predicateType")) && (e = o(e, { instancePath: i, keyword: "required", params: { missingProperty: "predicateType" } }), s++), (r.predicate === void 0 || !l.call(r, "predicate")) && (e = o(e, {
      instancePath: i,
      keyword: "required",
      params: { missingProperty: "predicate" }
    }), s++), r._type !== void 0 && l.call(r, "_type")) {
      let n = r._type;
      if (typeof n != "string") {
        let f = { instancePath: i + "/_type", keyword: "type" };
        e = o(e, f), s++;
      }
      if (n !== "https://in-toto.io/Statement/v1") {
        let f = { instancePath: i + "/_type", keyword: "const" };
        e = o(e, f), s++;
      }
    }
    if (r.subject !== void 0 && l.call(r, "subject")) {
      let n = r.subject;
      if (Array.isArray(n)) {
        if (n.length > 1024) {
          let t = { instancePath: i + "/subject", keyword: "maxItems" };
          e = o(e, t), s++;
        }
        if (n.length < 1) {
          let t = { instancePath: i + "/subject", keyword: "minItems" };
          e = o(e, t), s++;
        }
        let f = n.length;
        for (let t = 0; t < f; t++) Q(n[t], { instancePath: i + "/subject/" + t }) || (e = p(e, Q.errors), s = e.length);
      } else {
        let f = { instancePath: i + "/subject", keyword: "type" };
        e = o(e, f), s++;
      }
    }
    if (r.predicateType !== void 0 && l.call(r, "predicateType")) {
      let n = r.predicateType;
      if (typeof n != "string") {
        let f = { instancePath: i + "/predicateType", keyword: "type" };
        e = o(e, f), s++;
      }
      if (n !== "https://grantproof.dev/attestation/access-decision/v1") {
        let f = { instancePath: i + "/predicateType", keyword: "const" };
        e = o(e, f), s++;
      }
    }
    r.predicate !== void 0 && l.call(r, "predicate") && (re(r.predicate, { instancePath: i + "/predicate" }) || (e = p(e, re.errors), s = e.length));
  } else e = o(e, { instancePath: i, keyword: "type" }), s++;
  return ne.errors = e, s === 0;
}
var Ye = {
  record: Fe,
  statement: We
};

// src/core/evidence/check-evidence.ts
function shapeFault(kind, value) {
  const validate = Ye[kind];
  if (validate(value)) return null;
  const [first] = validate.errors ?? [];
  return first === void 0 ? "its shape is another" : said(first);
}
function said({ instancePath, keyword, params }) {
  const place = instancePath === "" ? "the document" : shown(instancePath.slice(1));
  switch (keyword) {
    case "required":
      return `${place} lacks ${shown(params?.missingProperty ?? "")}`;
    case "type":
      return `${place} is not of the type that it has to be`;
    case "minItems":
    case "maxItems":
      return `${place} has too ${keyword === "minItems" ? "few" : "many"} items`;
    default:
      return `${place} is not written as it has to be`;
  }
}

// src/core/evidence/question-keys.ts
var QUESTION_KEYS = {
  mergeBases: ({ a: a2, b: b2 }) => canonicalJson([a2, b2]),
  merges: ({ base, head }) => canonicalJson([base, head]),
  diffs: ({ before, after }) => canonicalJson([before, after]),
  lists: ({ tree, folders }) => canonicalJson([tree, folders.map(({ path, deep }) => [path, deep])]),
  searches: ({ tree, texts, folders }) => canonicalJson([tree, texts, folders])
};

export {
  factsFile,
  recordedFacts,
  RULESET,
  bytesOfText,
  textStore,
  readCanonical,
  sizeRefusal,
  shapeFault,
  QUESTION_KEYS
};
