import {
  base64OfBytes,
  bytesOfBase64
} from "./chunk-VYHHSOLE.js";
import {
  RECORD_FILE,
  hexOf,
  subjectsOf
} from "./chunk-DU6C6C6G.js";
import {
  EVENT_PREDICATE_TYPE,
  PREDICATE_TYPE,
  STATEMENT_TYPE
} from "./chunk-KY5VTB33.js";
import {
  jsonFault
} from "./chunk-EV4YNKVN.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  shown
} from "./chunk-6JUM6D7R.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  readInstant
} from "./chunk-YNYBI3LC.js";
import {
  sortedSet
} from "./chunk-B6EGX6XA.js";

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

// src/core/evidence/record.ts
var RULESET = 1;

// src/core/evidence/record-text.ts
var UTF82 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function recordedText(bytes) {
  try {
    return UTF82.decode(bytes);
  } catch {
    return { base64: base64OfBytes(bytes) };
  }
}
function bytesOfText(text) {
  return typeof text === "string" ? new TextEncoder().encode(text) : bytesOfBase64(text.base64);
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
var ke = (r, s) => () => {
  try {
    return s || r((s = { exports: {} }).exports, s), s.exports;
  } catch (e) {
    throw s = 0, e;
  }
};
var de = ke((P) => {
  "use strict";
  Object.defineProperty(P, "__esModule", { value: true });
  function ce(r) {
    let s = r.length, e = 0, i = 0, o;
    for (; i < s; ) e++, o = r.charCodeAt(i++), o >= 55296 && o <= 56319 && i < s && (o = r.charCodeAt(i), (o & 64512) === 56320 && i++);
    return e;
  }
  P.default = ce;
  ce.code = 'require("ajv/dist/runtime/ucs2length").default';
});
function n(r, s) {
  return r === null ? [s] : (r.push(s), r);
}
function d(r, s) {
  if (r === null) return s;
  for (let e of s) r.push(e);
  return r;
}
var be = new RegExp("^[0-9a-f]{64}$", "u");
function $(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return typeof r == "string" ? be.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), i++) : (e = n(e, { instancePath: s, keyword: "type" }), i++), $.errors = e, i === 0;
}
var qe = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function k(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return typeof r == "string" ? qe.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), i++) : (e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++), k.errors = e, i === 0;
}
var $e = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function m(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return typeof r == "string" ? $e.test(r) || (e = n(e, { instancePath: s, keyword: "pattern" }), i++) : (e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++), m.errors = e, i === 0;
}
var t = Object.prototype.hasOwnProperty;
function h(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !t.call(r, "name")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "name" }
    }), i++), (r.version === void 0 || !t.call(r, "version")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "version" }
    }), i++), (r.ruleset === void 0 || !t.call(r, "ruleset")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "ruleset" }
    }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "digest" }
    }), i++), r.name !== void 0 && t.call(r, "name")) {
      let o = r.name;
      if (typeof o != "string") {
        let l = { instancePath: s + "/name", keyword: "type" };
        e = n(e, l), i++;
      }
      if (o !== "grantproof") {
        let l = {
          instancePath: s + "/name",
          keyword: "const"
        };
        e = n(e, l), i++;
      }
    }
    if (r.version !== void 0 && t.call(r, "version") && typeof r.version != "string") {
      let o = { instancePath: s + "/version", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.ruleset !== void 0 && t.call(r, "ruleset")) {
      let o = r.ruleset;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
        let l = { instancePath: s + "/ruleset", keyword: "type" };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 1 || isNaN(o))) {
        let l = { instancePath: s + "/ruleset", keyword: "minimum" };
        e = n(e, l), i++;
      }
    }
    if (r.digest !== void 0 && t.call(r, "digest")) {
      let o = r.digest;
      if (o && typeof o == "object" && !Array.isArray(o)) {
        if (o.sha256 === void 0 || !t.call(o, "sha256")) {
          let l = { instancePath: s + "/digest", keyword: "required", params: { missingProperty: "sha256" } };
          e = n(e, l), i++;
        }
        o.sha256 !== void 0 && t.call(o, "sha256") && ($(o.sha256, { instancePath: s + "/digest/sha256" }) || (e = d(e, $.errors), i = e.length));
      } else {
        let l = { instancePath: s + "/digest", keyword: "type" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return h.errors = e, i === 0;
}
function O(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.uri === void 0 || !t.call(r, "uri")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "uri" } }), i++), (r.id === void 0 || !t.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), i++), r.uri !== void 0 && t.call(r, "uri")) {
      let f = r.uri, y = i, c = false, u = i;
      if (typeof f != "string") {
        let p = { instancePath: s + "/uri", keyword: "type" };
        e = n(e, p), i++;
      }
      var o = u === i;
      if (c = c || o, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/uri", keyword: "type" };
          e = n(e, g), i++;
        }
        var o = p === i;
        c = c || o;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/uri", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
    if (r.id !== void 0 && t.call(r, "id")) {
      let f = r.id, y = i, c = false, u = i;
      if (typeof f != "string") {
        let p = { instancePath: s + "/id", keyword: "type" };
        e = n(e, p), i++;
      }
      var l = u === i;
      if (c = c || l, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/id", keyword: "type" };
          e = n(e, g), i++;
        }
        var l = p === i;
        c = c || l;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = {
          instancePath: s + "/id",
          keyword: "anyOf",
          params: {}
        };
        e = n(e, p), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return O.errors = e, i === 0;
}
function q(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.from === void 0 || !t.call(r, "from")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "from" } }), i++), (r.to === void 0 || !t.call(r, "to")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "to" } }), i++), r.from !== void 0 && t.call(r, "from") && (m(r.from, { instancePath: s + "/from" }) || (e = d(e, m.errors), i = e.length)), r.to !== void 0 && t.call(r, "to") && (m(r.to, { instancePath: s + "/to" }) || (e = d(e, m.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), q.errors = e, i === 0;
}
function v(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(
    r
  ) ? ((r.commit === void 0 || !t.call(r, "commit")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "commit" } }), i++), (r.tree === void 0 || !t.call(r, "tree")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "tree" } }), i++), r.commit !== void 0 && t.call(r, "commit") && (m(r.commit, { instancePath: s + "/commit" }) || (e = d(e, m.errors), i = e.length)), r.tree !== void 0 && t.call(r, "tree") && (m(r.tree, { instancePath: s + "/tree" }) || (e = d(e, m.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), v.errors = e, i === 0;
}
function A(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.mode === void 0 || !t.call(r, "mode")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "mode" } }), i++), (r.oid === void 0 || !t.call(r, "oid")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "oid" } }), i++), r.mode !== void 0 && t.call(
      r,
      "mode"
    ) && typeof r.mode != "string") {
      let o = { instancePath: s + "/mode", keyword: "type" };
      e = n(e, o), i++;
    }
    r.oid !== void 0 && t.call(
      r,
      "oid"
    ) && (m(r.oid, { instancePath: s + "/oid" }) || (e = d(e, m.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return A.errors = e, i === 0;
}
function z(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !t.call(r, "path")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), i++), (r.mode === void 0 || !t.call(r, "mode")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "mode" } }), i++), (r.oid === void 0 || !t.call(r, "oid")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "oid" } }), i++), r.path !== void 0 && t.call(r, "path") && typeof r.path != "string") {
      let o = { instancePath: s + "/path", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.mode !== void 0 && t.call(r, "mode") && typeof r.mode != "string") {
      let o = { instancePath: s + "/mode", keyword: "type" };
      e = n(e, o), i++;
    }
    r.oid !== void 0 && t.call(r, "oid") && (m(r.oid, { instancePath: s + "/oid" }) || (e = d(e, m.errors), i = e.length));
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return z.errors = e, i === 0;
}
function F(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !t.call(r, "path")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), i++), (r.deep === void 0 || !t.call(r, "deep")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "deep" } }), i++), r.path !== void 0 && t.call(
      r,
      "path"
    ) && typeof r.path != "string") {
      let o = { instancePath: s + "/path", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.deep !== void 0 && t.call(
      r,
      "deep"
    ) && typeof r.deep != "boolean") {
      let o = { instancePath: s + "/deep", keyword: "type" };
      e = n(e, o), i++;
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return F.errors = e, i === 0;
}
var ue = new RegExp("^refs/heads/.", "u");
function R(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.repository === void 0 || !t.call(r, "repository")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "repository" } }), i++), (r.ref === void 0 || !t.call(r, "ref")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "ref" } }), i++), (r.range === void 0 || !t.call(r, "range")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "range" } }), i++), (r.tree === void 0 || !t.call(r, "tree")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "tree" } }), i++), (r.pullRequest === void 0 || !t.call(r, "pullRequest")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "pullRequest" }
    }), i++), r.repository !== void 0 && t.call(r, "repository") && (O(
      r.repository,
      { instancePath: s + "/repository" }
    ) || (e = d(e, O.errors), i = e.length)), r.ref !== void 0 && t.call(r, "ref")) {
      let f = r.ref;
      if (typeof f == "string") {
        if (!ue.test(f)) {
          let y = { instancePath: s + "/ref", keyword: "pattern" };
          e = n(e, y), i++;
        }
      } else {
        let y = {
          instancePath: s + "/ref",
          keyword: "type"
        };
        e = n(e, y), i++;
      }
    }
    if (r.range !== void 0 && t.call(r, "range") && (q(r.range, { instancePath: s + "/range" }) || (e = d(e, q.errors), i = e.length)), r.tree !== void 0 && t.call(r, "tree")) {
      let f = r.tree, y = i, c = false, u = i;
      m(f, { instancePath: s + "/tree" }) || (e = d(e, m.errors), i = e.length);
      var o = u === i;
      if (c = c || o, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/tree", keyword: "type" };
          e = n(e, g), i++;
        }
        var o = p === i;
        c = c || o;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/tree", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
    if (r.pullRequest !== void 0 && t.call(r, "pullRequest")) {
      let f = r.pullRequest, y = i, c = false, u = i;
      if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(f))) {
        let p = { instancePath: s + "/pullRequest", keyword: "type" };
        e = n(e, p), i++;
      }
      if (typeof f == "number" && isFinite(
        f
      ) && (f < 1 || isNaN(f))) {
        let p = { instancePath: s + "/pullRequest", keyword: "minimum" };
        e = n(e, p), i++;
      }
      var l = u === i;
      if (c = c || l, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/pullRequest", keyword: "type" };
          e = n(e, g), i++;
        }
        var l = p === i;
        c = c || l;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/pullRequest", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return R.errors = e, i === 0;
}
function S(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !t.call(r, "path")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.path !== void 0 && t.call(r, "path") && typeof r.path != "string") {
      let o = { instancePath: s + "/path", keyword: "type" };
      e = n(e, o), i++;
    }
    r.digest !== void 0 && t.call(r, "digest") && (k(r.digest, { instancePath: s + "/digest" }) || (e = d(e, k.errors), i = e.length));
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return S.errors = e, i === 0;
}
function I(r, {
  instancePath: s = ""
} = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.index === void 0 || !t.call(r, "index")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "index" } }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.index !== void 0 && t.call(
      r,
      "index"
    )) {
      let o = r.index;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
        let l = { instancePath: s + "/index", keyword: "type" };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 0 || isNaN(o))) {
        let l = { instancePath: s + "/index", keyword: "minimum" };
        e = n(e, l), i++;
      }
    }
    r.digest !== void 0 && t.call(r, "digest") && (k(r.digest, { instancePath: s + "/digest" }) || (e = d(e, k.errors), i = e.length));
  } else
    e = n(e, { instancePath: s, keyword: "type" }), i++;
  return I.errors = e, i === 0;
}
function T(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.range === void 0 || !t.call(r, "range")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "range" } }), i++), (r.moved === void 0 || !t.call(r, "moved")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "moved" } }), i++), (r.withheld === void 0 || !t.call(r, "withheld")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "withheld" } }), i++), (r.approves === void 0 || !t.call(r, "approves")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "approves" }
    }), i++), r.range !== void 0 && t.call(r, "range") && (q(r.range, { instancePath: s + "/range" }) || (e = d(e, q.errors), i = e.length)), r.moved !== void 0 && t.call(r, "moved")) {
      let f = r.moved, y = i, c = false, u = i;
      if (typeof f != "string") {
        let p = { instancePath: s + "/moved", keyword: "type" };
        e = n(e, p), i++;
      }
      if (!(f === "foxtrot" || f === "rewritten" || f === "discarded")) {
        let p = { instancePath: s + "/moved", keyword: "enum" };
        e = n(e, p), i++;
      }
      var o = u === i;
      if (c = c || o, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/moved", keyword: "type" };
          e = n(e, g), i++;
        }
        var o = p === i;
        c = c || o;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/moved", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
    if (r.withheld !== void 0 && t.call(r, "withheld")) {
      let f = r.withheld;
      if (Array.isArray(f)) {
        let y = f.length;
        for (let c = 0; c < y; c++) if (typeof f[c] != "string") {
          let u = { instancePath: s + "/withheld/" + c, keyword: "type" };
          e = n(e, u), i++;
        }
      } else {
        let y = { instancePath: s + "/withheld", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.approves !== void 0 && t.call(
      r,
      "approves"
    )) {
      let f = r.approves, y = i, c = false, u = i;
      I(f, { instancePath: s + "/approves" }) || (e = d(e, I.errors), i = e.length);
      var l = u === i;
      if (c = c || l, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/approves", keyword: "type" };
          e = n(e, g), i++;
        }
        var l = p === i;
        c = c || l;
      }
      if (c)
        i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/approves", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
  } else
    e = n(e, { instancePath: s, keyword: "type" }), i++;
  return T.errors = e, i === 0;
}
function D(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.tip === void 0 || !t.call(r, "tip")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "tip" }
    }), i++), (r.base === void 0 || !t.call(r, "base")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "base"
    } }), i++), (r.head === void 0 || !t.call(r, "head")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "head" } }), i++), (r.targetRef === void 0 || !t.call(r, "targetRef")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "targetRef" } }), i++), (r.policy === void 0 || !t.call(r, "policy")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "policy" } }), i++), (r.reasons === void 0 || !t.call(r, "reasons")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "reasons" } }), i++), r.tip !== void 0 && t.call(r, "tip") && (v(r.tip, { instancePath: s + "/tip" }) || (e = d(e, v.errors), i = e.length)), r.base !== void 0 && t.call(r, "base") && (v(r.base, { instancePath: s + "/base" }) || (e = d(e, v.errors), i = e.length)), r.head !== void 0 && t.call(r, "head") && (v(r.head, { instancePath: s + "/head" }) || (e = d(e, v.errors), i = e.length)), r.targetRef !== void 0 && t.call(r, "targetRef") && typeof r.targetRef != "string") {
      let l = { instancePath: s + "/targetRef", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.policy !== void 0 && t.call(
      r,
      "policy"
    )) {
      let l = r.policy, f = i, y = false, c = i;
      S(l, { instancePath: s + "/policy" }) || (e = d(e, S.errors), i = e.length);
      var o = c === i;
      if (y = y || o, !y) {
        let u = i;
        if (l !== null) {
          let w = { instancePath: s + "/policy", keyword: "type" };
          e = n(e, w), i++;
        }
        var o = u === i;
        y = y || o;
      }
      if (y) i = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/policy", keyword: "anyOf", params: {} };
        e = n(e, u), i++;
      }
    }
    if (r.reasons !== void 0 && t.call(r, "reasons")) {
      let l = r.reasons;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++) if (typeof l[y] != "string") {
          let c = { instancePath: s + "/reasons/" + y, keyword: "type" };
          e = n(e, c), i++;
        }
      } else {
        let f = { instancePath: s + "/reasons", keyword: "type" };
        e = n(e, f), i++;
      }
    }
    r.landed !== void 0 && t.call(r, "landed") && (T(r.landed, { instancePath: s + "/landed" }) || (e = d(e, T.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return D.errors = e, i === 0;
}
function B(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.a === void 0 || !t.call(r, "a")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "a" } }), i++), (r.b === void 0 || !t.call(r, "b")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "b" } }), i++), (r.base === void 0 || !t.call(r, "base")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "base" } }), i++), r.a !== void 0 && t.call(r, "a") && (m(r.a, { instancePath: s + "/a" }) || (e = d(e, m.errors), i = e.length)), r.b !== void 0 && t.call(r, "b") && (m(
      r.b,
      { instancePath: s + "/b" }
    ) || (e = d(e, m.errors), i = e.length)), r.base !== void 0 && t.call(r, "base")) {
      let l = r.base, f = i, y = false, c = i;
      v(
        l,
        { instancePath: s + "/base" }
      ) || (e = d(e, v.errors), i = e.length);
      var o = c === i;
      if (y = y || o, !y) {
        let u = i;
        if (l !== null) {
          let w = { instancePath: s + "/base", keyword: "type" };
          e = n(e, w), i++;
        }
        var o = u === i;
        y = y || o;
      }
      if (y) i = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/base", keyword: "anyOf", params: {} };
        e = n(e, u), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return B.errors = e, i === 0;
}
function K(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    if ((r.base === void 0 || !t.call(r, "base")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "base" } }), i++), (r.head === void 0 || !t.call(r, "head")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "head" } }), i++), (r.tree === void 0 || !t.call(r, "tree")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "tree" } }), i++), (r.conflicts === void 0 || !t.call(r, "conflicts")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "conflicts" } }), i++), r.base !== void 0 && t.call(r, "base") && (m(r.base, { instancePath: s + "/base" }) || (e = d(e, m.errors), i = e.length)), r.head !== void 0 && t.call(r, "head") && (m(r.head, { instancePath: s + "/head" }) || (e = d(e, m.errors), i = e.length)), r.tree !== void 0 && t.call(r, "tree")) {
      let l = r.tree, f = i, y = false, c = i;
      m(l, { instancePath: s + "/tree" }) || (e = d(e, m.errors), i = e.length);
      var o = c === i;
      if (y = y || o, !y) {
        let u = i;
        if (l !== null) {
          let w = { instancePath: s + "/tree", keyword: "type" };
          e = n(e, w), i++;
        }
        var o = u === i;
        y = y || o;
      }
      if (y) i = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/tree", keyword: "anyOf", params: {} };
        e = n(e, u), i++;
      }
    }
    if (r.conflicts !== void 0 && t.call(r, "conflicts")) {
      let l = r.conflicts;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++) if (typeof l[y] != "string") {
          let c = { instancePath: s + "/conflicts/" + y, keyword: "type" };
          e = n(e, c), i++;
        }
      } else {
        let f = { instancePath: s + "/conflicts", keyword: "type" };
        e = n(e, f), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return K.errors = e, i === 0;
}
function G(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !t.call(r, "path")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), i++), (r.before === void 0 || !t.call(r, "before")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "before" } }), i++), (r.after === void 0 || !t.call(r, "after")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "after" } }), i++), r.path !== void 0 && t.call(r, "path") && typeof r.path != "string") {
      let f = { instancePath: s + "/path", keyword: "type" };
      e = n(e, f), i++;
    }
    if (r.before !== void 0 && t.call(r, "before")) {
      let f = r.before, y = i, c = false, u = i;
      A(f, { instancePath: s + "/before" }) || (e = d(
        e,
        A.errors
      ), i = e.length);
      var o = u === i;
      if (c = c || o, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/before", keyword: "type" };
          e = n(e, g), i++;
        }
        var o = p === i;
        c = c || o;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/before", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
    if (r.after !== void 0 && t.call(r, "after")) {
      let f = r.after, y = i, c = false, u = i;
      A(f, { instancePath: s + "/after" }) || (e = d(e, A.errors), i = e.length);
      var l = u === i;
      if (c = c || l, !c) {
        let p = i;
        if (f !== null) {
          let g = { instancePath: s + "/after", keyword: "type" };
          e = n(e, g), i++;
        }
        var l = p === i;
        c = c || l;
      }
      if (c) i = y, e !== null && (y ? e.length = y : e = null);
      else {
        let p = { instancePath: s + "/after", keyword: "anyOf", params: {} };
        e = n(e, p), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return G.errors = e, i === 0;
}
function L(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.before === void 0 || !t.call(r, "before")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "before" }
    }), i++), (r.after === void 0 || !t.call(r, "after")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "after" }
    }), i++), (r.paths === void 0 || !t.call(r, "paths")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "paths" }
    }), i++), r.before !== void 0 && t.call(r, "before") && (m(r.before, { instancePath: s + "/before" }) || (e = d(e, m.errors), i = e.length)), r.after !== void 0 && t.call(r, "after") && (m(r.after, { instancePath: s + "/after" }) || (e = d(e, m.errors), i = e.length)), r.paths !== void 0 && t.call(r, "paths")) {
      let o = r.paths;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) G(o[f], { instancePath: s + "/paths/" + f }) || (e = d(e, G.errors), i = e.length);
      } else {
        let l = { instancePath: s + "/paths", keyword: "type" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return L.errors = e, i === 0;
}
function C(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.tree === void 0 || !t.call(r, "tree")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "tree" } }), i++), (r.folders === void 0 || !t.call(r, "folders")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "folders" } }), i++), (r.entries === void 0 || !t.call(r, "entries")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "entries" } }), i++), r.tree !== void 0 && t.call(r, "tree") && (m(r.tree, { instancePath: s + "/tree" }) || (e = d(e, m.errors), i = e.length)), r.folders !== void 0 && t.call(r, "folders")) {
      let o = r.folders;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) F(o[f], { instancePath: s + "/folders/" + f }) || (e = d(e, F.errors), i = e.length);
      } else {
        let l = { instancePath: s + "/folders", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.entries !== void 0 && t.call(r, "entries")) {
      let o = r.entries;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) z(o[f], { instancePath: s + "/entries/" + f }) || (e = d(e, z.errors), i = e.length);
      } else {
        let l = { instancePath: s + "/entries", keyword: "type" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return C.errors = e, i === 0;
}
function U(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.tree === void 0 || !t.call(r, "tree")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "tree" } }), i++), (r.texts === void 0 || !t.call(r, "texts")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "texts" } }), i++), (r.folders === void 0 || !t.call(r, "folders")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "folders" } }), i++), (r.paths === void 0 || !t.call(r, "paths")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "paths" } }), i++), r.tree !== void 0 && t.call(r, "tree") && (m(r.tree, { instancePath: s + "/tree" }) || (e = d(e, m.errors), i = e.length)), r.texts !== void 0 && t.call(
      r,
      "texts"
    )) {
      let o = r.texts;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) if (typeof o[f] != "string") {
          let y = { instancePath: s + "/texts/" + f, keyword: "type" };
          e = n(e, y), i++;
        }
      } else {
        let l = { instancePath: s + "/texts", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.folders !== void 0 && t.call(r, "folders")) {
      let o = r.folders;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) if (typeof o[f] != "string") {
          let y = { instancePath: s + "/folders/" + f, keyword: "type" };
          e = n(e, y), i++;
        }
      } else {
        let l = { instancePath: s + "/folders", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.paths !== void 0 && t.call(r, "paths")) {
      let o = r.paths;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) if (typeof o[f] != "string") {
          let y = { instancePath: s + "/paths/" + f, keyword: "type" };
          e = n(e, y), i++;
        }
      } else {
        let l = { instancePath: s + "/paths", keyword: "type" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return U.errors = e, i === 0;
}
function V(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, {
    instancePath: s,
    keyword: "required",
    params: { missingProperty: "digest" }
  }), i++), r.digest !== void 0 && t.call(r, "digest") && (k(r.digest, { instancePath: s + "/digest" }) || (e = d(e, k.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), V.errors = e, i === 0;
}
function M(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.size === void 0 || !t.call(r, "size")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "size" }
    }), i++), r.size !== void 0 && t.call(r, "size")) {
      let o = r.size;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
        let l = { instancePath: s + "/size", keyword: "type" };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 0 || isNaN(o))) {
        let l = { instancePath: s + "/size", keyword: "minimum" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return M.errors = e, i === 0;
}
function H(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.resolved === void 0 || !t.call(r, "resolved")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "resolved" } }), i++), (r.mergeBases === void 0 || !t.call(r, "mergeBases")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "mergeBases" } }), i++), (r.merges === void 0 || !t.call(r, "merges")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "merges" } }), i++), (r.diffs === void 0 || !t.call(r, "diffs")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "diffs" } }), i++), (r.lists === void 0 || !t.call(r, "lists")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "lists" } }), i++), (r.searches === void 0 || !t.call(r, "searches")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "searches" } }), i++), (r.blobs === void 0 || !t.call(r, "blobs")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "blobs" } }), i++), r.resolved !== void 0 && t.call(r, "resolved")) {
      let f = r.resolved;
      if (f && typeof f == "object" && !Array.isArray(f)) for (let y of Object.keys(f)) {
        let c = f[y], u = i, p = false, w = i;
        v(c, { instancePath: s + "/resolved/" + y.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = d(e, v.errors), i = e.length);
        var o = w === i;
        if (p = p || o, !p) {
          let g = i;
          if (c !== null) {
            let N = { instancePath: s + "/resolved/" + y.replace(/~/g, "~0").replace(
              /\//g,
              "~1"
            ), keyword: "type" };
            e = n(e, N), i++;
          }
          var o = g === i;
          p = p || o;
        }
        if (p) i = u, e !== null && (u ? e.length = u : e = null);
        else {
          let g = { instancePath: s + "/resolved/" + y.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "anyOf", params: {} };
          e = n(e, g), i++;
        }
      }
      else {
        let y = { instancePath: s + "/resolved", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.mergeBases !== void 0 && t.call(r, "mergeBases")) {
      let f = r.mergeBases;
      if (Array.isArray(f)) {
        let y = f.length;
        for (let c = 0; c < y; c++) B(f[c], { instancePath: s + "/mergeBases/" + c }) || (e = d(e, B.errors), i = e.length);
      } else {
        let y = { instancePath: s + "/mergeBases", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.merges !== void 0 && t.call(r, "merges")) {
      let f = r.merges;
      if (Array.isArray(f)) {
        let y = f.length;
        for (let c = 0; c < y; c++) K(f[c], { instancePath: s + "/merges/" + c }) || (e = d(e, K.errors), i = e.length);
      } else {
        let y = { instancePath: s + "/merges", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.diffs !== void 0 && t.call(r, "diffs")) {
      let f = r.diffs;
      if (Array.isArray(f)) {
        let y = f.length;
        for (let c = 0; c < y; c++) L(f[c], { instancePath: s + "/diffs/" + c }) || (e = d(e, L.errors), i = e.length);
      } else {
        let y = {
          instancePath: s + "/diffs",
          keyword: "type"
        };
        e = n(e, y), i++;
      }
    }
    if (r.lists !== void 0 && t.call(r, "lists")) {
      let f = r.lists;
      if (Array.isArray(
        f
      )) {
        let y = f.length;
        for (let c = 0; c < y; c++) C(f[c], { instancePath: s + "/lists/" + c }) || (e = d(e, C.errors), i = e.length);
      } else {
        let y = { instancePath: s + "/lists", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.searches !== void 0 && t.call(r, "searches")) {
      let f = r.searches;
      if (Array.isArray(f)) {
        let y = f.length;
        for (let c = 0; c < y; c++) U(f[c], { instancePath: s + "/searches/" + c }) || (e = d(e, U.errors), i = e.length);
      } else {
        let y = { instancePath: s + "/searches", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.blobs !== void 0 && t.call(r, "blobs")) {
      let f = r.blobs;
      if (f && typeof f == "object" && !Array.isArray(f)) for (let y of Object.keys(f)) {
        let c = f[y], u = i, p = false, w = i;
        V(c, { instancePath: s + "/blobs/" + y.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = d(e, V.errors), i = e.length);
        var l = w === i;
        if (p = p || l, !p) {
          let g = i;
          M(c, { instancePath: s + "/blobs/" + y.replace(
            /~/g,
            "~0"
          ).replace(/\//g, "~1") }) || (e = d(e, M.errors), i = e.length);
          var l = g === i;
          p = p || l;
        }
        if (p) i = u, e !== null && (u ? e.length = u : e = null);
        else {
          let g = { instancePath: s + "/blobs/" + y.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "anyOf", params: {} };
          e = n(e, g), i++;
        }
      }
      else {
        let y = {
          instancePath: s + "/blobs",
          keyword: "type"
        };
        e = n(e, y), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return H.errors = e, i === 0;
}
function J(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.id === void 0 || !t.call(r, "id")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), i++), (r.state === void 0 || !t.call(r, "state")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "state" } }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.id !== void 0 && t.call(r, "id") && typeof r.id != "string") {
      let o = { instancePath: s + "/id", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.state !== void 0 && t.call(r, "state")) {
      let o = r.state;
      if (typeof o != "string") {
        let l = { instancePath: s + "/state", keyword: "type" };
        e = n(e, l), i++;
      }
      if (!(o === "present" || o === "removed")) {
        let l = { instancePath: s + "/state", keyword: "enum" };
        e = n(e, l), i++;
      }
    }
    r.digest !== void 0 && t.call(r, "digest") && (k(r.digest, { instancePath: s + "/digest" }) || (e = d(e, k.errors), i = e.length));
  } else
    e = n(e, { instancePath: s, keyword: "type" }), i++;
  return J.errors = e, i === 0;
}
function Q(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.base64 === void 0 || !t.call(r, "base64")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "base64" }
    }), i++), r.base64 !== void 0 && t.call(r, "base64") && typeof r.base64 != "string") {
      let o = { instancePath: s + "/base64", keyword: "type" };
      e = n(e, o), i++;
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return Q.errors = e, i === 0;
}
function W(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return typeof r != "string" && (e = n(e, { instancePath: s, keyword: "type" }), i++), r === "observe" || r === "advisory" || r === "soft" || r === "hard" || (e = n(e, {
    instancePath: s,
    keyword: "enum"
  }), i++), W.errors = e, i === 0;
}
function X(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.rule === void 0 || !t.call(r, "rule")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "rule" } }), i++), (r.level === void 0 || !t.call(r, "level")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "level" } }), i++), (r.outcome === void 0 || !t.call(r, "outcome")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "outcome" } }), i++), (r.grant === void 0 || !t.call(r, "grant")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "grant" } }), i++), (r.path === void 0 || !t.call(r, "path")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), i++), (r.line === void 0 || !t.call(r, "line")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "line" } }), i++), (r.column === void 0 || !t.call(r, "column")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "column" } }), i++), (r.message === void 0 || !t.call(r, "message")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "message" } }), i++), (r.help === void 0 || !t.call(r, "help")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "help" } }), i++), (r.controls === void 0 || !t.call(r, "controls")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "controls" } }), i++), r.rule !== void 0 && t.call(r, "rule") && typeof r.rule != "string") {
      let l = { instancePath: s + "/rule", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.level !== void 0 && t.call(r, "level") && (W(r.level, { instancePath: s + "/level" }) || (e = d(e, W.errors), i = e.length)), r.outcome !== void 0 && t.call(r, "outcome")) {
      let l = r.outcome;
      if (typeof l != "string") {
        let f = { instancePath: s + "/outcome", keyword: "type" };
        e = n(e, f), i++;
      }
      if (!(l === "pass" || l === "fail" || l === "waived" || l === "pending" || l === "not-assessed" || l === "not-applicable" || l === "error")) {
        let f = { instancePath: s + "/outcome", keyword: "enum" };
        e = n(e, f), i++;
      }
    }
    if (r.grant !== void 0 && t.call(r, "grant")) {
      let l = r.grant, f = i, y = false, c = i;
      if (typeof l != "string") {
        let u = { instancePath: s + "/grant", keyword: "type" };
        e = n(e, u), i++;
      }
      var o = c === i;
      if (y = y || o, !y) {
        let u = i;
        if (l !== null) {
          let w = { instancePath: s + "/grant", keyword: "type" };
          e = n(e, w), i++;
        }
        var o = u === i;
        y = y || o;
      }
      if (y) i = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/grant", keyword: "anyOf", params: {} };
        e = n(e, u), i++;
      }
    }
    if (r.path !== void 0 && t.call(r, "path") && typeof r.path != "string") {
      let l = { instancePath: s + "/path", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.line !== void 0 && t.call(r, "line")) {
      let l = r.line;
      if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l))) {
        let f = { instancePath: s + "/line", keyword: "type" };
        e = n(e, f), i++;
      }
      if (typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l))) {
        let f = { instancePath: s + "/line", keyword: "minimum" };
        e = n(e, f), i++;
      }
    }
    if (r.column !== void 0 && t.call(r, "column")) {
      let l = r.column;
      if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(
        l
      ))) {
        let f = { instancePath: s + "/column", keyword: "type" };
        e = n(e, f), i++;
      }
      if (typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l))) {
        let f = {
          instancePath: s + "/column",
          keyword: "minimum"
        };
        e = n(e, f), i++;
      }
    }
    if (r.message !== void 0 && t.call(r, "message") && typeof r.message != "string") {
      let l = { instancePath: s + "/message", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.help !== void 0 && t.call(r, "help") && typeof r.help != "string") {
      let l = { instancePath: s + "/help", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.controls !== void 0 && t.call(r, "controls")) {
      let l = r.controls;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++) if (typeof l[y] != "string") {
          let c = { instancePath: s + "/controls/" + y, keyword: "type" };
          e = n(e, c), i++;
        }
      } else {
        let f = { instancePath: s + "/controls", keyword: "type" };
        e = n(e, f), i++;
      }
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return X.errors = e, i === 0;
}
function Y(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !t.call(r, "path")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.path !== void 0 && t.call(r, "path") && typeof r.path != "string") {
      let o = { instancePath: s + "/path", keyword: "type" };
      e = n(e, o), i++;
    }
    r.digest !== void 0 && t.call(r, "digest") && (k(r.digest, { instancePath: s + "/digest" }) || (e = d(e, k.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return Y.errors = e, i === 0;
}
function Z(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !t.call(r, "name")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "name"
    } }), i++), (r.sources === void 0 || !t.call(r, "sources")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "sources"
    } }), i++), r.name !== void 0 && t.call(r, "name") && typeof r.name != "string") {
      let o = { instancePath: s + "/name", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.sources !== void 0 && t.call(r, "sources")) {
      let o = r.sources;
      if (Array.isArray(o)) {
        if (o.length < 1) {
          let f = { instancePath: s + "/sources", keyword: "minItems" };
          e = n(e, f), i++;
        }
        let l = o.length;
        for (let f = 0; f < l; f++) Y(o[f], { instancePath: s + "/sources/" + f }) || (e = d(e, Y.errors), i = e.length);
      } else {
        let l = { instancePath: s + "/sources", keyword: "type" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return Z.errors = e, i === 0;
}
function ee(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.result === void 0 || !t.call(r, "result")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "result" }
    }), i++), (r.now === void 0 || !t.call(r, "now")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "now" } }), i++), (r.deltaDigest === void 0 || !t.call(r, "deltaDigest")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "deltaDigest" }
    }), i++), (r.policy === void 0 || !t.call(r, "policy")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "policy" }
    }), i++), (r.reasons === void 0 || !t.call(r, "reasons")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "reasons" }
    }), i++), (r.deltas === void 0 || !t.call(r, "deltas")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "deltas" }
    }), i++), (r.outcomes === void 0 || !t.call(r, "outcomes")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "outcomes" }
    }), i++), (r.problems === void 0 || !t.call(r, "problems")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "problems" }
    }), i++), r.result !== void 0 && t.call(r, "result")) {
      let l = r.result;
      if (typeof l != "string") {
        let f = { instancePath: s + "/result", keyword: "type" };
        e = n(e, f), i++;
      }
      if (!(l === "allow" || l === "allow-with-exception" || l === "unassessed" || l === "pending" || l === "deny" || l === "error" || l === "violation")) {
        let f = { instancePath: s + "/result", keyword: "enum" };
        e = n(e, f), i++;
      }
    }
    if (r.now !== void 0 && t.call(r, "now") && typeof r.now != "string") {
      let l = { instancePath: s + "/now", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.deltaDigest !== void 0 && t.call(r, "deltaDigest") && (k(r.deltaDigest, { instancePath: s + "/deltaDigest" }) || (e = d(
      e,
      k.errors
    ), i = e.length)), r.policy !== void 0 && t.call(r, "policy")) {
      let l = r.policy, f = i, y = false, c = i;
      Z(l, { instancePath: s + "/policy" }) || (e = d(e, Z.errors), i = e.length);
      var o = c === i;
      if (y = y || o, !y) {
        let u = i;
        if (l !== null) {
          let w = { instancePath: s + "/policy", keyword: "type" };
          e = n(e, w), i++;
        }
        var o = u === i;
        y = y || o;
      }
      if (y) i = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/policy", keyword: "anyOf", params: {} };
        e = n(e, u), i++;
      }
    }
    if (r.reasons !== void 0 && t.call(r, "reasons")) {
      let l = r.reasons;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++) if (typeof l[y] != "string") {
          let c = { instancePath: s + "/reasons/" + y, keyword: "type" };
          e = n(e, c), i++;
        }
      } else {
        let f = { instancePath: s + "/reasons", keyword: "type" };
        e = n(e, f), i++;
      }
    }
    if (r.deltas !== void 0 && t.call(r, "deltas")) {
      let l = r.deltas;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++) {
          let c = l[y];
          if (!(c && typeof c == "object" && !Array.isArray(c))) {
            let u = {
              instancePath: s + "/deltas/" + y,
              keyword: "type"
            };
            e = n(e, u), i++;
          }
        }
      } else {
        let f = { instancePath: s + "/deltas", keyword: "type" };
        e = n(e, f), i++;
      }
    }
    if (r.outcomes !== void 0 && t.call(r, "outcomes")) {
      let l = r.outcomes;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++)
          X(l[y], { instancePath: s + "/outcomes/" + y }) || (e = d(e, X.errors), i = e.length);
      } else {
        let f = { instancePath: s + "/outcomes", keyword: "type" };
        e = n(e, f), i++;
      }
    }
    if (r.problems !== void 0 && t.call(r, "problems")) {
      let l = r.problems;
      if (Array.isArray(l)) {
        let f = l.length;
        for (let y = 0; y < f; y++) {
          let c = l[y];
          if (!(c && typeof c == "object" && !Array.isArray(c))) {
            let u = { instancePath: s + "/problems/" + y, keyword: "type" };
            e = n(e, u), i++;
          }
        }
      } else {
        let f = { instancePath: s + "/problems", keyword: "type" };
        e = n(e, f), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return ee.errors = e, i === 0;
}
var We = ge;
var Ye = new RegExp("^[0-9a-f]{32}$", "u");
function ge(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.schema === void 0 || !t.call(r, "schema")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "schema" } }), i++), (r.kind === void 0 || !t.call(r, "kind")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), i++), (r.salt === void 0 || !t.call(r, "salt")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "salt" } }), i++), (r.engine === void 0 || !t.call(r, "engine")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "engine" } }), i++), (r.source === void 0 || !t.call(r, "source")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "source" } }), i++), (r.question === void 0 || !t.call(r, "question")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "question" } }), i++), (r.facts === void 0 || !t.call(r, "facts")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "facts" } }), i++), (r.answers === void 0 || !t.call(r, "answers")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "answers" } }), i++), (r.packs === void 0 || !t.call(r, "packs")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "packs" } }), i++), (r.texts === void 0 || !t.call(r, "texts")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "texts" } }), i++), (r.grants === void 0 || !t.call(r, "grants")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "grants" } }), i++), (r.verdict === void 0 || !t.call(r, "verdict")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "verdict" } }), i++), r.schema !== void 0 && t.call(r, "schema")) {
      let f = r.schema;
      if (typeof f != "string") {
        let y = { instancePath: s + "/schema", keyword: "type" };
        e = n(e, y), i++;
      }
      if (f !== "https://grantproof.dev/record/v1") {
        let y = { instancePath: s + "/schema", keyword: "const" };
        e = n(e, y), i++;
      }
    }
    if (r.kind !== void 0 && t.call(r, "kind")) {
      let f = r.kind;
      if (typeof f != "string") {
        let y = { instancePath: s + "/kind", keyword: "type" };
        e = n(e, y), i++;
      }
      if (!(f === "change" || f === "retroactive-approval")) {
        let y = { instancePath: s + "/kind", keyword: "enum" };
        e = n(e, y), i++;
      }
    }
    if (r.salt !== void 0 && t.call(r, "salt")) {
      let f = r.salt;
      if (typeof f == "string") {
        if (!Ye.test(f)) {
          let y = { instancePath: s + "/salt", keyword: "pattern" };
          e = n(e, y), i++;
        }
      } else {
        let y = { instancePath: s + "/salt", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.engine !== void 0 && t.call(r, "engine") && (h(r.engine, { instancePath: s + "/engine" }) || (e = d(e, h.errors), i = e.length)), r.source !== void 0 && t.call(r, "source") && (R(r.source, { instancePath: s + "/source" }) || (e = d(e, R.errors), i = e.length)), r.question !== void 0 && t.call(r, "question") && (D(r.question, { instancePath: s + "/question" }) || (e = d(e, D.errors), i = e.length)), r.facts !== void 0 && t.call(r, "facts")) {
      let f = r.facts;
      if (!(f && typeof f == "object" && !Array.isArray(f))) {
        let y = { instancePath: s + "/facts", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.answers !== void 0 && t.call(r, "answers") && (H(r.answers, { instancePath: s + "/answers" }) || (e = d(e, H.errors), i = e.length)), r.packs !== void 0 && t.call(r, "packs")) {
      let f = r.packs;
      if (f && typeof f == "object" && !Array.isArray(f)) for (let y of Object.keys(f)) {
        let c = f[y], u = i, p = false, w = i;
        k(c, { instancePath: s + "/packs/" + y.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = d(e, k.errors), i = e.length);
        var o = w === i;
        if (p = p || o, !p) {
          let g = i;
          if (c !== null) {
            let N = { instancePath: s + "/packs/" + y.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = n(e, N), i++;
          }
          var o = g === i;
          p = p || o;
        }
        if (p) i = u, e !== null && (u ? e.length = u : e = null);
        else {
          let g = { instancePath: s + "/packs/" + y.replace(
            /~/g,
            "~0"
          ).replace(/\//g, "~1"), keyword: "anyOf", params: {} };
          e = n(e, g), i++;
        }
      }
      else {
        let y = { instancePath: s + "/packs", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.texts !== void 0 && t.call(r, "texts")) {
      let f = r.texts;
      if (f && typeof f == "object" && !Array.isArray(f)) for (let y of Object.keys(f)) {
        let c = f[y], u = i, p = false, w = i;
        if (typeof c != "string") {
          let g = { instancePath: s + "/texts/" + y.replace(/~/g, "~0").replace(
            /\//g,
            "~1"
          ), keyword: "type" };
          e = n(e, g), i++;
        }
        var l = w === i;
        if (p = p || l, !p) {
          let g = i;
          Q(c, { instancePath: s + "/texts/" + y.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = d(e, Q.errors), i = e.length);
          var l = g === i;
          p = p || l;
        }
        if (p) i = u, e !== null && (u ? e.length = u : e = null);
        else {
          let g = {
            instancePath: s + "/texts/" + y.replace(/~/g, "~0").replace(/\//g, "~1"),
            keyword: "anyOf",
            params: {}
          };
          e = n(e, g), i++;
        }
      }
      else {
        let y = { instancePath: s + "/texts", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    if (r.grants !== void 0 && t.call(r, "grants")) {
      let f = r.grants;
      if (Array.isArray(f)) {
        let y = f.length;
        for (let c = 0; c < y; c++) J(f[c], { instancePath: s + "/grants/" + c }) || (e = d(e, J.errors), i = e.length);
      } else {
        let y = { instancePath: s + "/grants", keyword: "type" };
        e = n(e, y), i++;
      }
    }
    r.verdict !== void 0 && t.call(r, "verdict") && (ee(r.verdict, { instancePath: s + "/verdict" }) || (e = d(e, ee.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return ge.errors = e, i === 0;
}
var er = new RegExp(
  "^[0-9a-f]+$",
  "u"
);
function re(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) for (let o of Object.keys(r)) {
    let l = r[o];
    if (typeof l == "string") {
      if (!er.test(l)) {
        let f = { instancePath: s + "/" + o.replace(/~/g, "~0").replace(
          /\//g,
          "~1"
        ), keyword: "pattern" };
        e = n(e, f), i++;
      }
    } else {
      let f = { instancePath: s + "/" + o.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
      e = n(e, f), i++;
    }
  }
  else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return re.errors = e, i === 0;
}
function b(r, {
  instancePath: s = ""
} = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.sha256 === void 0 || !t.call(r, "sha256")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha256" } }), i++), r.sha256 !== void 0 && t.call(
    r,
    "sha256"
  ) && ($(r.sha256, { instancePath: s + "/sha256" }) || (e = d(e, $.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), b.errors = e, i === 0;
}
function ie(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if (r.state !== void 0 && t.call(r, "state") && typeof r.state != "string") {
      let o = { instancePath: s + "/state", keyword: "type" };
      e = n(e, o), i++;
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return ie.errors = e, i === 0;
}
function a(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !t.call(r, "name")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "name" }
    }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.name !== void 0 && t.call(r, "name") && typeof r.name != "string") {
      let o = { instancePath: s + "/name", keyword: "type" };
      e = n(e, o), i++;
    }
    r.digest !== void 0 && t.call(r, "digest") && (re(r.digest, { instancePath: s + "/digest" }) || (e = d(e, re.errors), i = e.length)), r.annotations !== void 0 && t.call(r, "annotations") && (ie(r.annotations, { instancePath: s + "/annotations" }) || (e = d(e, ie.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return a.errors = e, i === 0;
}
function se(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.result === void 0 || !t.call(r, "result")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "result" } }), i++), (r.decidedAt === void 0 || !t.call(r, "decidedAt")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "decidedAt" } }), i++), (r.deltaDigest === void 0 || !t.call(r, "deltaDigest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "deltaDigest" } }), i++), (r.passed === void 0 || !t.call(r, "passed")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "passed" } }), i++), (r.failed === void 0 || !t.call(r, "failed")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "failed" } }), i++), r.result !== void 0 && t.call(r, "result")) {
      let o = r.result;
      if (typeof o != "string") {
        let l = { instancePath: s + "/result", keyword: "type" };
        e = n(e, l), i++;
      }
      if (!(o === "allow" || o === "allow-with-exception" || o === "unassessed" || o === "pending" || o === "deny" || o === "error" || o === "violation")) {
        let l = { instancePath: s + "/result", keyword: "enum" };
        e = n(e, l), i++;
      }
    }
    if (r.decidedAt !== void 0 && t.call(r, "decidedAt") && typeof r.decidedAt != "string") {
      let o = { instancePath: s + "/decidedAt", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.deltaDigest !== void 0 && t.call(r, "deltaDigest") && (k(r.deltaDigest, { instancePath: s + "/deltaDigest" }) || (e = d(e, k.errors), i = e.length)), r.passed !== void 0 && t.call(r, "passed")) {
      let o = r.passed;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) if (typeof o[f] != "string") {
          let y = { instancePath: s + "/passed/" + f, keyword: "type" };
          e = n(e, y), i++;
        }
      } else {
        let l = { instancePath: s + "/passed", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.failed !== void 0 && t.call(r, "failed")) {
      let o = r.failed;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let f = 0; f < l; f++) if (typeof o[f] != "string") {
          let y = { instancePath: s + "/failed/" + f, keyword: "type" };
          e = n(e, y), i++;
        }
      } else {
        let l = { instancePath: s + "/failed", keyword: "type" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return se.errors = e, i === 0;
}
function j(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !t.call(r, "name")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "name" } }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.name !== void 0 && t.call(r, "name")) {
      let o = r.name;
      if (typeof o != "string") {
        let l = { instancePath: s + "/name", keyword: "type" };
        e = n(e, l), i++;
      }
      if (o !== "record.json") {
        let l = { instancePath: s + "/name", keyword: "const" };
        e = n(e, l), i++;
      }
    }
    r.digest !== void 0 && t.call(r, "digest") && (b(r.digest, { instancePath: s + "/digest" }) || (e = d(e, b.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return j.errors = e, i === 0;
}
function oe(r, {
  instancePath: s = ""
} = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), r.digest !== void 0 && t.call(
    r,
    "digest"
  ) && (b(r.digest, { instancePath: s + "/digest" }) || (e = d(e, b.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), oe.errors = e, i === 0;
}
function ne(r, {
  instancePath: s = ""
} = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if (r.uri !== void 0 && t.call(r, "uri") && typeof r.uri != "string") {
      let o = { instancePath: s + "/uri", keyword: "type" };
      e = n(e, o), i++;
    }
    if (r.id !== void 0 && t.call(r, "id") && typeof r.id != "string") {
      let o = { instancePath: s + "/id", keyword: "type" };
      e = n(e, o), i++;
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return ne.errors = e, i === 0;
}
function _(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.repository === void 0 || !t.call(r, "repository")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "repository" } }), i++), (r.ref === void 0 || !t.call(r, "ref")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "ref" } }), i++), (r.range === void 0 || !t.call(r, "range")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "range" } }), i++), r.repository !== void 0 && t.call(r, "repository") && (ne(r.repository, { instancePath: s + "/repository" }) || (e = d(e, ne.errors), i = e.length)), r.ref !== void 0 && t.call(r, "ref")) {
      let o = r.ref;
      if (typeof o == "string") {
        if (!ue.test(o)) {
          let l = { instancePath: s + "/ref", keyword: "pattern" };
          e = n(e, l), i++;
        }
      } else {
        let l = { instancePath: s + "/ref", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.range !== void 0 && t.call(r, "range") && (q(r.range, { instancePath: s + "/range" }) || (e = d(e, q.errors), i = e.length)), r.pullRequest !== void 0 && t.call(r, "pullRequest")) {
      let o = r.pullRequest;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(
        o
      ))) {
        let l = { instancePath: s + "/pullRequest", keyword: "type" };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 1 || isNaN(o))) {
        let l = { instancePath: s + "/pullRequest", keyword: "minimum" };
        e = n(e, l), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return _.errors = e, i === 0;
}
var dr = de().default;
function te(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.size === void 0 || !t.call(r, "size")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "size" }
    }), i++), (r.root === void 0 || !t.call(r, "root")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "root"
    } }), i++), r.size !== void 0 && t.call(r, "size")) {
      let o = r.size;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
        let l = { instancePath: s + "/size", keyword: "type" };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 0 || isNaN(
        o
      ))) {
        let l = { instancePath: s + "/size", keyword: "minimum" };
        e = n(e, l), i++;
      }
    }
    r.root !== void 0 && t.call(r, "root") && (b(r.root, { instancePath: s + "/root" }) || (e = d(e, b.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return te.errors = e, i === 0;
}
function x(r, {
  instancePath: s = ""
} = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.origin === void 0 || !t.call(r, "origin")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "origin" } }), i++), (r.index === void 0 || !t.call(
      r,
      "index"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "index" } }), i++), (r.size === void 0 || !t.call(
      r,
      "size"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "size" } }), i++), (r.root === void 0 || !t.call(r, "root")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "root" } }), i++), (r.previous === void 0 || !t.call(
      r,
      "previous"
    )) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "previous" } }), i++), r.origin !== void 0 && t.call(r, "origin")) {
      let o = r.origin;
      if (typeof o == "string") {
        if (dr(o) < 1) {
          let l = { instancePath: s + "/origin", keyword: "minLength" };
          e = n(e, l), i++;
        }
      } else {
        let l = { instancePath: s + "/origin", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.index !== void 0 && t.call(r, "index")) {
      let o = r.index;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
        let l = { instancePath: s + "/index", keyword: "type" };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 0 || isNaN(o))) {
        let l = { instancePath: s + "/index", keyword: "minimum" };
        e = n(
          e,
          l
        ), i++;
      }
    }
    if (r.size !== void 0 && t.call(r, "size")) {
      let o = r.size;
      if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
        let l = {
          instancePath: s + "/size",
          keyword: "type"
        };
        e = n(e, l), i++;
      }
      if (typeof o == "number" && isFinite(o) && (o < 1 || isNaN(o))) {
        let l = { instancePath: s + "/size", keyword: "minimum" };
        e = n(e, l), i++;
      }
    }
    r.root !== void 0 && t.call(r, "root") && (b(r.root, { instancePath: s + "/root" }) || (e = d(
      e,
      b.errors
    ), i = e.length)), r.previous !== void 0 && t.call(r, "previous") && (te(r.previous, { instancePath: s + "/previous" }) || (e = d(e, te.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return x.errors = e, i === 0;
}
function le(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.index === void 0 || !t.call(r, "index")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "index" } }), i++), (r.digest === void 0 || !t.call(r, "digest")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), i++), (r.delaySeconds === void 0 || !t.call(r, "delaySeconds")) && (e = n(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "delaySeconds" }
    }), i++), r.index !== void 0 && t.call(r, "index")) {
      let l = r.index;
      if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l))) {
        let f = { instancePath: s + "/index", keyword: "type" };
        e = n(e, f), i++;
      }
      if (typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l))) {
        let f = { instancePath: s + "/index", keyword: "minimum" };
        e = n(e, f), i++;
      }
    }
    if (r.digest !== void 0 && t.call(r, "digest") && (b(r.digest, { instancePath: s + "/digest" }) || (e = d(e, b.errors), i = e.length)), r.landedAt !== void 0 && t.call(
      r,
      "landedAt"
    ) && typeof r.landedAt != "string") {
      let l = { instancePath: s + "/landedAt", keyword: "type" };
      e = n(e, l), i++;
    }
    if (r.delaySeconds !== void 0 && t.call(r, "delaySeconds")) {
      let l = r.delaySeconds, f = i, y = false, c = i;
      if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(
        l
      ))) {
        let u = { instancePath: s + "/delaySeconds", keyword: "type" };
        e = n(e, u), i++;
      }
      var o = c === i;
      if (y = y || o, !y) {
        let u = i;
        if (l !== null) {
          let w = {
            instancePath: s + "/delaySeconds",
            keyword: "type"
          };
          e = n(e, w), i++;
        }
        var o = u === i;
        y = y || o;
      }
      if (y) i = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/delaySeconds", keyword: "anyOf", params: {} };
        e = n(e, u), i++;
      }
    }
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return le.errors = e, i === 0;
}
function fe(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(
    r
  ) ? ((r.decision === void 0 || !t.call(r, "decision")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "decision" } }), i++), (r.record === void 0 || !t.call(r, "record")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "record" } }), i++), (r.engine === void 0 || !t.call(r, "engine")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "engine" } }), i++), (r.source === void 0 || !t.call(r, "source")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "source" } }), i++), r.decision !== void 0 && t.call(r, "decision") && (se(r.decision, { instancePath: s + "/decision" }) || (e = d(e, se.errors), i = e.length)), r.record !== void 0 && t.call(r, "record") && (j(r.record, { instancePath: s + "/record" }) || (e = d(e, j.errors), i = e.length)), r.policy !== void 0 && t.call(r, "policy") && (oe(r.policy, { instancePath: s + "/policy" }) || (e = d(e, oe.errors), i = e.length)), r.engine !== void 0 && t.call(r, "engine") && (h(r.engine, { instancePath: s + "/engine" }) || (e = d(e, h.errors), i = e.length)), r.source !== void 0 && t.call(r, "source") && (_(r.source, { instancePath: s + "/source" }) || (e = d(e, _.errors), i = e.length)), r.ledger !== void 0 && t.call(r, "ledger") && (x(r.ledger, { instancePath: s + "/ledger" }) || (e = d(e, x.errors), i = e.length)), r.approves !== void 0 && t.call(r, "approves") && (le(r.approves, { instancePath: s + "/approves" }) || (e = d(e, le.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), fe.errors = e, i === 0;
}
var gr = me;
function me(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    if ((r._type === void 0 || !t.call(r, "_type")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "_type" } }), i++), (r.subject === void 0 || !t.call(r, "subject")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "subject" } }), i++), (r.predicateType === void 0 || !t.call(r, "predicateType")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "predicateType" } }), i++), (r.predicate === void 0 || !t.call(r, "predicate")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "predicate"
    } }), i++), r._type !== void 0 && t.call(r, "_type")) {
      let o = r._type;
      if (typeof o != "string") {
        let l = { instancePath: s + "/_type", keyword: "type" };
        e = n(e, l), i++;
      }
      if (o !== "https://in-toto.io/Statement/v1") {
        let l = { instancePath: s + "/_type", keyword: "const" };
        e = n(e, l), i++;
      }
    }
    if (r.subject !== void 0 && t.call(r, "subject")) {
      let o = r.subject;
      if (Array.isArray(o)) {
        if (o.length > 1024) {
          let f = { instancePath: s + "/subject", keyword: "maxItems" };
          e = n(e, f), i++;
        }
        if (o.length < 1) {
          let f = { instancePath: s + "/subject", keyword: "minItems" };
          e = n(e, f), i++;
        }
        let l = o.length;
        for (let f = 0; f < l; f++) a(o[f], { instancePath: s + "/subject/" + f }) || (e = d(e, a.errors), i = e.length);
      } else {
        let l = { instancePath: s + "/subject", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.predicateType !== void 0 && t.call(r, "predicateType")) {
      let o = r.predicateType;
      if (typeof o != "string") {
        let l = { instancePath: s + "/predicateType", keyword: "type" };
        e = n(e, l), i++;
      }
      if (o !== "https://grantproof.dev/attestation/access-decision/v1") {
        let l = { instancePath: s + "/predicateType", keyword: "const" };
        e = n(e, l), i++;
      }
    }
    r.predicate !== void 0 && t.call(r, "predicate") && (fe(r.predicate, { instancePath: s + "/predicate" }) || (e = d(e, fe.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return me.errors = e, i === 0;
}
var vr = E;
function E(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.kind === void 0 || !t.call(r, "kind")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), i++), (r.at === void 0 || !t.call(r, "at")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "at" } }), i++), r.kind !== void 0 && t.call(r, "kind")) {
      let o = r.kind;
      if (typeof o != "string") {
        let l = { instancePath: s + "/kind", keyword: "type" };
        e = n(e, l), i++;
      }
      if (!(o === "heartbeat" || o === "key-event")) {
        let l = { instancePath: s + "/kind", keyword: "enum" };
        e = n(e, l), i++;
      }
    }
    if (r.at !== void 0 && t.call(r, "at") && typeof r.at != "string") {
      let o = { instancePath: s + "/at", keyword: "type" };
      e = n(e, o), i++;
    }
  } else e = n(e, {
    instancePath: s,
    keyword: "type"
  }), i++;
  return E.errors = e, i === 0;
}
function ye(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.event === void 0 || !t.call(r, "event")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "event" } }), i++), (r.record === void 0 || !t.call(r, "record")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "record" } }), i++), (r.engine === void 0 || !t.call(r, "engine")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "engine" } }), i++), (r.source === void 0 || !t.call(r, "source")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "source" } }), i++), r.event !== void 0 && t.call(r, "event") && (E(r.event, { instancePath: s + "/event" }) || (e = d(e, E.errors), i = e.length)), r.record !== void 0 && t.call(r, "record") && (j(r.record, { instancePath: s + "/record" }) || (e = d(e, j.errors), i = e.length)), r.engine !== void 0 && t.call(r, "engine") && (h(r.engine, { instancePath: s + "/engine" }) || (e = d(e, h.errors), i = e.length)), r.source !== void 0 && t.call(r, "source") && (_(r.source, { instancePath: s + "/source" }) || (e = d(e, _.errors), i = e.length)), r.ledger !== void 0 && t.call(r, "ledger") && (x(r.ledger, { instancePath: s + "/ledger" }) || (e = d(e, x.errors), i = e.length))) : (e = n(e, { instancePath: s, keyword: "type" }), i++), ye.errors = e, i === 0;
}
var qr = we;
function we(r, { instancePath: s = "" } = {}) {
  let e = null, i = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r._type === void 0 || !t.call(r, "_type")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "_type" } }), i++), (r.subject === void 0 || !t.call(r, "subject")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "subject" } }), i++), (r.predicateType === void 0 || !t.call(r, "predicateType")) && (e = n(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "predicateType"
    } }), i++), (r.predicate === void 0 || !t.call(r, "predicate")) && (e = n(e, { instancePath: s, keyword: "required", params: { missingProperty: "predicate" } }), i++), r._type !== void 0 && t.call(r, "_type")) {
      let o = r._type;
      if (typeof o != "string") {
        let l = { instancePath: s + "/_type", keyword: "type" };
        e = n(e, l), i++;
      }
      if (o !== "https://in-toto.io/Statement/v1") {
        let l = { instancePath: s + "/_type", keyword: "const" };
        e = n(e, l), i++;
      }
    }
    if (r.subject !== void 0 && t.call(r, "subject")) {
      let o = r.subject;
      if (Array.isArray(o)) {
        if (o.length > 1024) {
          let f = { instancePath: s + "/subject", keyword: "maxItems" };
          e = n(e, f), i++;
        }
        if (o.length < 1) {
          let f = { instancePath: s + "/subject", keyword: "minItems" };
          e = n(e, f), i++;
        }
        let l = o.length;
        for (let f = 0; f < l; f++) a(o[f], { instancePath: s + "/subject/" + f }) || (e = d(e, a.errors), i = e.length);
      } else {
        let l = { instancePath: s + "/subject", keyword: "type" };
        e = n(e, l), i++;
      }
    }
    if (r.predicateType !== void 0 && t.call(r, "predicateType")) {
      let o = r.predicateType;
      if (typeof o != "string") {
        let l = { instancePath: s + "/predicateType", keyword: "type" };
        e = n(e, l), i++;
      }
      if (o !== "https://grantproof.dev/attestation/ledger-event/v1") {
        let l = {
          instancePath: s + "/predicateType",
          keyword: "const"
        };
        e = n(e, l), i++;
      }
    }
    r.predicate !== void 0 && t.call(r, "predicate") && (ye(r.predicate, { instancePath: s + "/predicate" }) || (e = d(e, ye.errors), i = e.length));
  } else e = n(e, { instancePath: s, keyword: "type" }), i++;
  return we.errors = e, i === 0;
}
var jr = {
  record: We,
  statement: gr,
  event: vr,
  "event-statement": qr
};

// src/core/evidence/check-evidence.ts
var shapeFault = (kind, value) => shapeFaultBy(jr[kind], value);
function shapeFaultBy(validate, value) {
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

// src/core/evidence/stated-ledger.ts
var statedLedger = ({ origin, index, head, previous }) => ({
  origin,
  index,
  size: head.size,
  root: { sha256: head.root },
  previous: { size: previous.size, root: { sha256: previous.root } }
});
function positionOf({
  origin,
  index,
  size,
  root,
  previous
}) {
  if (size !== index + 1 || previous.size !== index) return null;
  return {
    origin,
    index,
    head: { size, root: root.sha256 },
    previous: { size: previous.size, root: previous.root.sha256 }
  };
}
var ledgerSubject = (origin) => ({
  name: `ledger/${origin}`,
  digest: { sha256: originDigest(origin) }
});
var originDigest = (origin) => hexOf(digestOf(origin));

// src/core/evidence/stated-source.ts
function statedSource({
  repository,
  ref,
  range,
  pullRequest
}) {
  return {
    repository: {
      ...repository.uri !== null && { uri: repository.uri },
      ...repository.id !== null && { id: repository.id }
    },
    ref,
    range: { from: range.from, to: range.to },
    ...pullRequest !== null && { pullRequest }
  };
}

// src/core/evidence/statement.ts
function statementOf(record, recordBytes, ledger) {
  const { engine, source, verdict } = record;
  const file = { name: RECORD_FILE, digest: { sha256: hexOf(digestOf(recordBytes)) } };
  const policy = verdict.policy?.sources[0];
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [
      file,
      ...subjectsOf(record),
      ...ledger === void 0 ? [] : [ledgerSubject(ledger.origin)]
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      decision: {
        result: verdict.result,
        decidedAt: verdict.now,
        deltaDigest: verdict.deltaDigest,
        passed: passedRules(record),
        failed: failedRules(record)
      },
      record: file,
      ...policy && { policy: { digest: { sha256: hexOf(policy.digest) } } },
      engine: {
        name: engine.name,
        version: engine.version,
        ruleset: engine.ruleset,
        digest: { sha256: engine.digest.sha256 }
      },
      source: statedSource(source),
      ...ledger && { ledger: statedLedger(ledger) },
      ...approvalOf(record)
    }
  };
  return new TextEncoder().encode(canonicalJson(statement));
}
function approvalOf({ question: { landed }, facts, verdict }) {
  if (landed === void 0 || landed.approves === null) return {};
  const { index, digest } = landed.approves;
  const { landedAt } = facts;
  const known = typeof landedAt === "string" ? landedAt : null;
  return {
    approves: {
      index,
      digest: { sha256: hexOf(digest) },
      ...known !== null && { landedAt: known },
      delaySeconds: known === null ? null : secondsBetween(known, verdict.now)
    }
  };
}
function secondsBetween(from, to) {
  const [earlier, later] = [readInstant(from), readInstant(to)];
  return earlier === void 0 || later === void 0 ? null : Math.floor((later - earlier) / 1e3);
}
function readStatement(payload) {
  const read = readCanonical(payload);
  if ("refusal" in read) return { kind: "refused", ...read };
  const { value } = read;
  const isEvent = isJsonObject(value) && value["predicateType"] === EVENT_PREDICATE_TYPE;
  const fault = shapeFault(isEvent ? "event-statement" : "statement", value);
  if (fault === null)
    return isEvent ? { kind: "event", statement: value } : { kind: "decision", statement: value };
  const about = isEvent ? "an event of a ledger" : "a decision";
  const message = `the signed statement is none about ${about}: ${fault}`;
  const help = "take the bundle that was written together with the record";
  return { kind: "refused", refusal: { code: "not-a-statement", message, help } };
}
function failedRules({ verdict }) {
  return rulesWith(verdict, ["fail", "error"]);
}
function passedRules({ verdict }) {
  const open = ["fail", "error", "pending", "waived", "not-assessed"];
  const doubtful = new Set(rulesWith(verdict, open));
  return rulesWith(verdict, ["pass"]).filter((rule) => !doubtful.has(rule));
}
var rulesWith = ({ outcomes }, kinds) => sortedSet(outcomes.filter(({ outcome }) => kinds.includes(outcome)).map(({ rule }) => rule));

// src/core/evidence/question-keys.ts
var QUESTION_KEYS = {
  mergeBases: ({ a: a2, b: b2 }) => canonicalJson([a2, b2]),
  merges: ({ base, head }) => canonicalJson([base, head]),
  diffs: ({ before, after }) => canonicalJson([before, after]),
  lists: ({ tree, folders }) => canonicalJson([tree, folders.map(({ path, deep }) => [path, deep])]),
  searches: ({ tree, texts, folders }) => canonicalJson([tree, texts, folders])
};

export {
  RULESET,
  bytesOfText,
  textStore,
  readCanonical,
  sizeRefusal,
  shapeFault,
  shapeFaultBy,
  statedLedger,
  positionOf,
  ledgerSubject,
  originDigest,
  statedSource,
  statementOf,
  readStatement,
  QUESTION_KEYS
};
