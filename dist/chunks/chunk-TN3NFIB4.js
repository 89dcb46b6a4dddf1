import {
  checkAdoption,
  checkAnchors,
  checkCheckpoint,
  checkKeyEvents,
  checkKeys,
  checkLine,
  checkRef,
  checkTimes,
  examineEach,
  finding,
  fingerprintOf,
  ledgerKeys,
  placeFindings,
  signatureOf,
  violationsIn,
  withKeys
} from "./chunk-H2HVNJPU.js";
import {
  examineRecords
} from "./chunk-RJTKW6MQ.js";
import {
  ObjectWithheld,
  bundleVerifier,
  isLacking,
  openPackedRepository,
  readTrustedRoots
} from "./chunk-DBV5NLI7.js";
import {
  CHECKS,
  fail,
  notChecked,
  pass
} from "./chunk-BPKAOR65.js";
import {
  CHECKPOINT_FILE,
  consistencyProof,
  inclusionProof,
  tilePath,
  tilesOfTree,
  verifyConsistency,
  verifyInclusion
} from "./chunk-GVNES7L6.js";
import {
  appendLeaf,
  emptyFrontier,
  hashOfHex,
  headOf,
  hexOfHash,
  statedPosition
} from "./chunk-VNBARN5W.js";
import {
  temporaryParent
} from "./chunk-2LFXK4G3.js";
import {
  CONSISTENCY_FILE,
  MANIFEST_BUNDLE_FILE,
  MANIFEST_FILE,
  OBJECTS_FILE,
  SUMS_FILE,
  isPackPath,
  openPack,
  proofPath
} from "./chunk-SYB7P7DJ.js";
import {
  bundlePath,
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  readPublicKey
} from "./chunk-H3JNXK4G.js";
import {
  readCanonical,
  shapeFaultBy
} from "./chunk-WI7G5FTB.js";
import {
  hexOf
} from "./chunk-DU6C6C6G.js";
import {
  CONSISTENCY_PROOF_SCHEMA,
  INCLUSION_PROOF_SCHEMA,
  PACK_PREDICATE_TYPE,
  PACK_SCHEMA,
  STATEMENT_TYPE
} from "./chunk-KY5VTB33.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  readInstant,
  writeInstant
} from "./chunk-YNYBI3LC.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/cli/verify/pack-verifier.ts
import { join } from "node:path";

// src/core/pack/schema/validators.js
var K = (r, s) => () => {
  try {
    return s || r((s = { exports: {} }).exports, s), s.exports;
  } catch (e) {
    throw s = 0, e;
  }
};
var T = K((j) => {
  "use strict";
  Object.defineProperty(j, "__esModule", { value: true });
  function I(r) {
    let s = r.length, e = 0, n = 0, i;
    for (; n < s; ) e++, i = r.charCodeAt(n++), i >= 55296 && i <= 56319 && n < s && (i = r.charCodeAt(n), (i & 64512) === 56320 && n++);
    return e;
  }
  j.default = I;
  I.code = 'require("ajv/dist/runtime/ucs2length").default';
});
function t(r, s) {
  return r === null ? [s] : (r.push(s), r);
}
function p(r, s) {
  if (r === null) return s;
  for (let e of s) r.push(e);
  return r;
}
var D = new RegExp("^[0-9a-f]{64}$", "u");
function y(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  return typeof r == "string" ? D.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), n++) : (e = t(e, { instancePath: s, keyword: "type" }), n++), y.errors = e, n === 0;
}
var f = Object.prototype.hasOwnProperty;
function w(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? ((r.sha256 === void 0 || !f.call(r, "sha256")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha256" } }), n++), r.sha256 !== void 0 && f.call(r, "sha256") && (y(r.sha256, { instancePath: s + "/sha256" }) || (e = p(e, y.errors), n = e.length))) : (e = t(e, {
    instancePath: s,
    keyword: "type"
  }), n++), w.errors = e, n === 0;
}
var Q = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function g(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  return typeof r == "string" ? Q.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), n++) : (e = t(e, {
    instancePath: s,
    keyword: "type"
  }), n++), g.errors = e, n === 0;
}
function u(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    if ((r.first === void 0 || !f.call(r, "first")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "first" } }), n++), (r.last === void 0 || !f.call(r, "last")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "last" } }), n++), r.first !== void 0 && f.call(r, "first")) {
      let i = r.first;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/first", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = {
          instancePath: s + "/first",
          keyword: "minimum"
        };
        e = t(e, o), n++;
      }
    }
    if (r.last !== void 0 && f.call(r, "last")) {
      let i = r.last;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(
        i
      ) && isFinite(i))) {
        let o = { instancePath: s + "/last", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(
        i
      ))) {
        let o = { instancePath: s + "/last", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return u.errors = e, n === 0;
}
var b = T().default;
function v(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.origin === void 0 || !f.call(r, "origin")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "origin" } }), n++), (r.size === void 0 || !f.call(r, "size")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "size" } }), n++), (r.root === void 0 || !f.call(r, "root")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "root" } }), n++), r.origin !== void 0 && f.call(r, "origin")) {
      let i = r.origin;
      if (typeof i == "string") {
        if (b(i) < 1) {
          let o = { instancePath: s + "/origin", keyword: "minLength" };
          e = t(e, o), n++;
        }
      } else {
        let o = {
          instancePath: s + "/origin",
          keyword: "type"
        };
        e = t(e, o), n++;
      }
    }
    if (r.size !== void 0 && f.call(r, "size")) {
      let i = r.size;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(
        i
      ) && isFinite(i))) {
        let o = { instancePath: s + "/size", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 1 || isNaN(
        i
      ))) {
        let o = { instancePath: s + "/size", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    r.root !== void 0 && f.call(r, "root") && (w(r.root, { instancePath: s + "/root" }) || (e = p(e, w.errors), n = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return v.errors = e, n === 0;
}
var X = new RegExp("^refs/heads/.", "u");
function $(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.ref === void 0 || !f.call(r, "ref")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "ref" } }), n++), (r.tip === void 0 || !f.call(r, "tip")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "tip" } }), n++), r.ref !== void 0 && f.call(r, "ref")) {
      let o = r.ref;
      if (typeof o == "string") {
        if (!X.test(o)) {
          let l = { instancePath: s + "/ref", keyword: "pattern" };
          e = t(
            e,
            l
          ), n++;
        }
      } else {
        let l = { instancePath: s + "/ref", keyword: "type" };
        e = t(e, l), n++;
      }
    }
    if (r.tip !== void 0 && f.call(r, "tip")) {
      let o = r.tip, l = n, c = false, k = n;
      g(o, { instancePath: s + "/tip" }) || (e = p(e, g.errors), n = e.length);
      var i = k === n;
      if (c = c || i, !c) {
        let d = n;
        if (o !== null) {
          let h = {
            instancePath: s + "/tip",
            keyword: "type"
          };
          e = t(e, h), n++;
        }
        var i = d === n;
        c = c || i;
      }
      if (c) n = l, e !== null && (l ? e.length = l : e = null);
      else {
        let d = {
          instancePath: s + "/tip",
          keyword: "anyOf",
          params: {}
        };
        e = t(e, d), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return $.errors = e, n === 0;
}
function q(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.from === void 0 || !f.call(r, "from")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "from" } }), n++), (r.to === void 0 || !f.call(
      r,
      "to"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "to" } }), n++), r.from !== void 0 && f.call(r, "from") && typeof r.from != "string") {
      let i = { instancePath: s + "/from", keyword: "type" };
      e = t(e, i), n++;
    }
    if (r.to !== void 0 && f.call(r, "to") && typeof r.to != "string") {
      let i = { instancePath: s + "/to", keyword: "type" };
      e = t(e, i), n++;
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return q.errors = e, n === 0;
}
function A(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.kind === void 0 || !f.call(r, "kind")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), n++), (r.grants === void 0 || !f.call(r, "grants")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "grants" } }), n++), (r.records === void 0 || !f.call(r, "records")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "records" } }), n++), (r.leftOut === void 0 || !f.call(r, "leftOut")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "leftOut" } }), n++), (r.count === void 0 || !f.call(r, "count")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "count" } }), n++), (r.leftOutCount === void 0 || !f.call(r, "leftOutCount")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "leftOutCount" } }), n++), r.kind !== void 0 && f.call(r, "kind")) {
      let i = r.kind;
      if (typeof i != "string") {
        let o = { instancePath: s + "/kind", keyword: "type" };
        e = t(e, o), n++;
      }
      if (!(i === "whole" || i === "sample")) {
        let o = { instancePath: s + "/kind", keyword: "enum" };
        e = t(e, o), n++;
      }
    }
    if (r.grants !== void 0 && f.call(r, "grants")) {
      let i = r.grants;
      if (Array.isArray(i)) {
        let o = i.length;
        for (let l = 0; l < o; l++) if (typeof i[l] != "string") {
          let c = { instancePath: s + "/grants/" + l, keyword: "type" };
          e = t(e, c), n++;
        }
      } else {
        let o = { instancePath: s + "/grants", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.records !== void 0 && f.call(r, "records")) {
      let i = r.records;
      if (Array.isArray(i)) {
        let o = i.length;
        for (let l = 0; l < o; l++) u(i[l], { instancePath: s + "/records/" + l }) || (e = p(e, u.errors), n = e.length);
      } else {
        let o = { instancePath: s + "/records", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.leftOut !== void 0 && f.call(r, "leftOut")) {
      let i = r.leftOut;
      if (Array.isArray(i)) {
        let o = i.length;
        for (let l = 0; l < o; l++) u(i[l], { instancePath: s + "/leftOut/" + l }) || (e = p(e, u.errors), n = e.length);
      } else {
        let o = { instancePath: s + "/leftOut", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.count !== void 0 && f.call(r, "count")) {
      let i = r.count;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(
        i
      ))) {
        let o = { instancePath: s + "/count", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = {
          instancePath: s + "/count",
          keyword: "minimum"
        };
        e = t(e, o), n++;
      }
    }
    if (r.leftOutCount !== void 0 && f.call(r, "leftOutCount")) {
      let i = r.leftOutCount;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/leftOutCount", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = { instancePath: s + "/leftOutCount", keyword: "minimum" };
        e = t(
          e,
          o
        ), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return A.errors = e, n === 0;
}
function x(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.index === void 0 || !f.call(r, "index")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "index" } }), n++), (r.why === void 0 || !f.call(r, "why")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "why" } }), n++), r.index !== void 0 && f.call(r, "index")) {
      let i = r.index;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/index", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(
        i
      ) && (i < 0 || isNaN(i))) {
        let o = { instancePath: s + "/index", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    if (r.why !== void 0 && f.call(r, "why")) {
      let i = r.why;
      if (typeof i != "string") {
        let o = { instancePath: s + "/why", keyword: "type" };
        e = t(e, o), n++;
      }
      if (!(i === "adoption" || i === "key-event" || i === "before" || i === "after" || i === "head")) {
        let o = { instancePath: s + "/why", keyword: "enum" };
        e = t(e, o), n++;
      }
    }
  } else e = t(
    e,
    { instancePath: s, keyword: "type" }
  ), n++;
  return x.errors = e, n === 0;
}
function N(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.id === void 0 || !f.call(r, "id")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), n++), (r.path === void 0 || !f.call(r, "path")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), n++), (r.why === void 0 || !f.call(r, "why")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "why" } }), n++), r.id !== void 0 && f.call(r, "id") && (g(r.id, { instancePath: s + "/id" }) || (e = p(e, g.errors), n = e.length)), r.path !== void 0 && f.call(r, "path") && typeof r.path != "string") {
      let i = { instancePath: s + "/path", keyword: "type" };
      e = t(e, i), n++;
    }
    if (r.why !== void 0 && f.call(r, "why") && typeof r.why != "string") {
      let i = { instancePath: s + "/why", keyword: "type" };
      e = t(e, i), n++;
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return N.errors = e, n === 0;
}
function _(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.format === void 0 || !f.call(r, "format")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "format"
    } }), n++), (r.count === void 0 || !f.call(r, "count")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "count"
    } }), n++), (r.absent === void 0 || !f.call(r, "absent")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "absent"
    } }), n++), (r.withheld === void 0 || !f.call(r, "withheld")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "withheld" }
    }), n++), r.format !== void 0 && f.call(r, "format")) {
      let i = r.format;
      if (typeof i != "string") {
        let o = { instancePath: s + "/format", keyword: "type" };
        e = t(e, o), n++;
      }
      if (!(i === "sha1" || i === "sha256")) {
        let o = { instancePath: s + "/format", keyword: "enum" };
        e = t(e, o), n++;
      }
    }
    if (r.count !== void 0 && f.call(r, "count")) {
      let i = r.count;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/count", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = { instancePath: s + "/count", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    if (r.absent !== void 0 && f.call(r, "absent")) {
      let i = r.absent;
      if (Array.isArray(i)) {
        let o = i.length;
        for (let l = 0; l < o; l++) g(i[l], { instancePath: s + "/absent/" + l }) || (e = p(e, g.errors), n = e.length);
      } else {
        let o = { instancePath: s + "/absent", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.withheld !== void 0 && f.call(r, "withheld")) {
      let i = r.withheld;
      if (Array.isArray(i)) {
        let o = i.length;
        for (let l = 0; l < o; l++) N(i[l], { instancePath: s + "/withheld/" + l }) || (e = p(e, N.errors), n = e.length);
      } else {
        let o = { instancePath: s + "/withheld", keyword: "type" };
        e = t(e, o), n++;
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), n++;
  return _.errors = e, n === 0;
}
var se = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function O(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !f.call(r, "path")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), n++), (r.fingerprint === void 0 || !f.call(r, "fingerprint")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "fingerprint" } }), n++), (r.given === void 0 || !f.call(r, "given")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "given" } }), n++), r.path !== void 0 && f.call(r, "path") && typeof r.path != "string") {
      let i = { instancePath: s + "/path", keyword: "type" };
      e = t(e, i), n++;
    }
    if (r.fingerprint !== void 0 && f.call(r, "fingerprint")) {
      let i = r.fingerprint;
      if (typeof i == "string") {
        if (!se.test(i)) {
          let o = { instancePath: s + "/fingerprint", keyword: "pattern" };
          e = t(e, o), n++;
        }
      } else {
        let o = { instancePath: s + "/fingerprint", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.given !== void 0 && f.call(r, "given")) {
      let i = r.given;
      if (typeof i != "string") {
        let o = { instancePath: s + "/given", keyword: "type" };
        e = t(e, o), n++;
      }
      if (!(i === "packer" || i === "ledger")) {
        let o = { instancePath: s + "/given", keyword: "enum" };
        e = t(e, o), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return O.errors = e, n === 0;
}
function z(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.kind === void 0 || !f.call(r, "kind")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "kind" }
    }), n++), (r.fingerprint === void 0 || !f.call(r, "fingerprint")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "fingerprint" }
    }), n++), r.kind !== void 0 && f.call(r, "kind")) {
      let o = r.kind;
      if (typeof o != "string") {
        let l = { instancePath: s + "/kind", keyword: "type" };
        e = t(e, l), n++;
      }
      if (!(o === "key" || o === "ephemeral" || o === "certificate" || o === "nobody")) {
        let l = { instancePath: s + "/kind", keyword: "enum" };
        e = t(e, l), n++;
      }
    }
    if (r.fingerprint !== void 0 && f.call(r, "fingerprint")) {
      let o = r.fingerprint, l = n, c = false, k = n;
      if (typeof o != "string") {
        let d = { instancePath: s + "/fingerprint", keyword: "type" };
        e = t(
          e,
          d
        ), n++;
      }
      var i = k === n;
      if (c = c || i, !c) {
        let d = n;
        if (o !== null) {
          let h = { instancePath: s + "/fingerprint", keyword: "type" };
          e = t(e, h), n++;
        }
        var i = d === n;
        c = c || i;
      }
      if (c) n = l, e !== null && (l ? e.length = l : e = null);
      else {
        let d = { instancePath: s + "/fingerprint", keyword: "anyOf", params: {} };
        e = t(e, d), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return z.errors = e, n === 0;
}
function a(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !f.call(r, "name")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "name" }
    }), n++), (r.version === void 0 || !f.call(r, "version")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "version" } }), n++), (r.ruleset === void 0 || !f.call(r, "ruleset")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "ruleset" } }), n++), (r.digest === void 0 || !f.call(r, "digest")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), n++), r.name !== void 0 && f.call(r, "name")) {
      let i = r.name;
      if (typeof i != "string") {
        let o = { instancePath: s + "/name", keyword: "type" };
        e = t(e, o), n++;
      }
      if (i !== "grantproof") {
        let o = { instancePath: s + "/name", keyword: "const" };
        e = t(e, o), n++;
      }
    }
    if (r.version !== void 0 && f.call(r, "version") && typeof r.version != "string") {
      let i = { instancePath: s + "/version", keyword: "type" };
      e = t(e, i), n++;
    }
    if (r.ruleset !== void 0 && f.call(r, "ruleset")) {
      let i = r.ruleset;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/ruleset", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(
        i
      ) && (i < 1 || isNaN(i))) {
        let o = { instancePath: s + "/ruleset", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    if (r.digest !== void 0 && f.call(r, "digest")) {
      let i = r.digest;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.sha256 === void 0 || !f.call(i, "sha256")) {
          let o = { instancePath: s + "/digest", keyword: "required", params: { missingProperty: "sha256" } };
          e = t(e, o), n++;
        }
        i.sha256 !== void 0 && f.call(i, "sha256") && (y(i.sha256, { instancePath: s + "/digest/sha256" }) || (e = p(e, y.errors), n = e.length));
      } else {
        let o = { instancePath: s + "/digest", keyword: "type" };
        e = t(e, o), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return a.errors = e, n === 0;
}
function E(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.path === void 0 || !f.call(r, "path")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "path" } }), n++), (r.size === void 0 || !f.call(r, "size")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "size" } }), n++), (r.sha256 === void 0 || !f.call(r, "sha256")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha256" } }), n++), r.path !== void 0 && f.call(r, "path")) {
      let i = r.path;
      if (typeof i == "string") {
        if (b(i) > 255) {
          let o = { instancePath: s + "/path", keyword: "maxLength" };
          e = t(e, o), n++;
        }
        if (b(i) < 1) {
          let o = { instancePath: s + "/path", keyword: "minLength" };
          e = t(e, o), n++;
        }
      } else {
        let o = { instancePath: s + "/path", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.size !== void 0 && f.call(
      r,
      "size"
    )) {
      let i = r.size;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/size", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = { instancePath: s + "/size", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    r.sha256 !== void 0 && f.call(r, "sha256") && (y(r.sha256, { instancePath: s + "/sha256" }) || (e = p(e, y.errors), n = e.length));
  } else
    e = t(e, { instancePath: s, keyword: "type" }), n++;
  return E.errors = e, n === 0;
}
var le = R;
function R(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.schema === void 0 || !f.call(r, "schema")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "schema" } }), n++), (r.ledger === void 0 || !f.call(r, "ledger")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "ledger" } }), n++), (r.branch === void 0 || !f.call(r, "branch")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "branch" } }), n++), (r.period === void 0 || !f.call(r, "period")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "period" } }), n++), (r.run === void 0 || !f.call(r, "run")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "run" } }), n++), (r.selection === void 0 || !f.call(r, "selection")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "selection" } }), n++), (r.context === void 0 || !f.call(r, "context")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "context" } }), n++), (r.objects === void 0 || !f.call(r, "objects")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "objects" } }), n++), (r.keys === void 0 || !f.call(r, "keys")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "keys" } }), n++), (r.packer === void 0 || !f.call(r, "packer")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "packer" } }), n++), (r.engine === void 0 || !f.call(r, "engine")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "engine" } }), n++), (r.files === void 0 || !f.call(r, "files")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "files" } }), n++), r.schema !== void 0 && f.call(r, "schema")) {
      let o = r.schema;
      if (typeof o != "string") {
        let l = { instancePath: s + "/schema", keyword: "type" };
        e = t(e, l), n++;
      }
      if (o !== "https://grantproof.dev/pack/v1") {
        let l = { instancePath: s + "/schema", keyword: "const" };
        e = t(e, l), n++;
      }
    }
    if (r.ledger !== void 0 && f.call(r, "ledger") && (v(r.ledger, { instancePath: s + "/ledger" }) || (e = p(e, v.errors), n = e.length)), r.branch !== void 0 && f.call(r, "branch") && ($(r.branch, { instancePath: s + "/branch" }) || (e = p(e, $.errors), n = e.length)), r.period !== void 0 && f.call(r, "period") && (q(r.period, { instancePath: s + "/period" }) || (e = p(e, q.errors), n = e.length)), r.run !== void 0 && f.call(
      r,
      "run"
    )) {
      let o = r.run, l = n, c = false, k = n;
      u(o, { instancePath: s + "/run" }) || (e = p(e, u.errors), n = e.length);
      var i = k === n;
      if (c = c || i, !c) {
        let d = n;
        if (o !== null) {
          let h = { instancePath: s + "/run", keyword: "type" };
          e = t(e, h), n++;
        }
        var i = d === n;
        c = c || i;
      }
      if (c) n = l, e !== null && (l ? e.length = l : e = null);
      else {
        let d = { instancePath: s + "/run", keyword: "anyOf", params: {} };
        e = t(e, d), n++;
      }
    }
    if (r.selection !== void 0 && f.call(r, "selection") && (A(r.selection, { instancePath: s + "/selection" }) || (e = p(e, A.errors), n = e.length)), r.context !== void 0 && f.call(r, "context")) {
      let o = r.context;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let c = 0; c < l; c++) x(o[c], { instancePath: s + "/context/" + c }) || (e = p(e, x.errors), n = e.length);
      } else {
        let l = { instancePath: s + "/context", keyword: "type" };
        e = t(e, l), n++;
      }
    }
    if (r.objects !== void 0 && f.call(r, "objects") && (_(r.objects, { instancePath: s + "/objects" }) || (e = p(e, _.errors), n = e.length)), r.keys !== void 0 && f.call(r, "keys")) {
      let o = r.keys;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let c = 0; c < l; c++) O(o[c], { instancePath: s + "/keys/" + c }) || (e = p(e, O.errors), n = e.length);
      } else {
        let l = { instancePath: s + "/keys", keyword: "type" };
        e = t(e, l), n++;
      }
    }
    if (r.packer !== void 0 && f.call(
      r,
      "packer"
    ) && (z(r.packer, { instancePath: s + "/packer" }) || (e = p(e, z.errors), n = e.length)), r.engine !== void 0 && f.call(r, "engine") && (a(r.engine, { instancePath: s + "/engine" }) || (e = p(e, a.errors), n = e.length)), r.files !== void 0 && f.call(r, "files")) {
      let o = r.files;
      if (Array.isArray(o)) {
        let l = o.length;
        for (let c = 0; c < l; c++) E(o[c], { instancePath: s + "/files/" + c }) || (e = p(e, E.errors), n = e.length);
      } else {
        let l = { instancePath: s + "/files", keyword: "type" };
        e = t(e, l), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return R.errors = e, n === 0;
}
var ye = new RegExp(
  "^[0-9a-f]+$",
  "u"
);
function F(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) for (let i of Object.keys(r)) {
    let o = r[i];
    if (typeof o == "string") {
      if (!ye.test(o)) {
        let l = { instancePath: s + "/" + i.replace(/~/g, "~0").replace(
          /\//g,
          "~1"
        ), keyword: "pattern" };
        e = t(e, l), n++;
      }
    } else {
      let l = { instancePath: s + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
      e = t(e, l), n++;
    }
  }
  else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return F.errors = e, n === 0;
}
function P(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !f.call(r, "name")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "name" } }), n++), (r.digest === void 0 || !f.call(r, "digest")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), n++), r.name !== void 0 && f.call(r, "name") && typeof r.name != "string") {
      let i = { instancePath: s + "/name", keyword: "type" };
      e = t(e, i), n++;
    }
    r.digest !== void 0 && f.call(r, "digest") && (F(r.digest, { instancePath: s + "/digest" }) || (e = p(e, F.errors), n = e.length));
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), n++;
  return P.errors = e, n === 0;
}
function L(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.name === void 0 || !f.call(r, "name")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "name" } }), n++), (r.digest === void 0 || !f.call(r, "digest")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "digest" } }), n++), r.name !== void 0 && f.call(r, "name")) {
      let i = r.name;
      if (typeof i != "string") {
        let o = { instancePath: s + "/name", keyword: "type" };
        e = t(e, o), n++;
      }
      if (i !== "manifest.json") {
        let o = { instancePath: s + "/name", keyword: "const" };
        e = t(e, o), n++;
      }
    }
    r.digest !== void 0 && f.call(r, "digest") && (w(r.digest, { instancePath: s + "/digest" }) || (e = p(e, w.errors), n = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return L.errors = e, n === 0;
}
function C(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.manifest === void 0 || !f.call(r, "manifest")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "manifest" }
    }), n++), (r.ledger === void 0 || !f.call(r, "ledger")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "ledger" }
    }), n++), (r.period === void 0 || !f.call(r, "period")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "period" }
    }), n++), (r.selection === void 0 || !f.call(r, "selection")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "selection" }
    }), n++), (r.records === void 0 || !f.call(r, "records")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "records" }
    }), n++), (r.engine === void 0 || !f.call(r, "engine")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "engine" }
    }), n++), r.manifest !== void 0 && f.call(r, "manifest") && (L(r.manifest, { instancePath: s + "/manifest" }) || (e = p(e, L.errors), n = e.length)), r.ledger !== void 0 && f.call(r, "ledger") && (v(r.ledger, { instancePath: s + "/ledger" }) || (e = p(e, v.errors), n = e.length)), r.period !== void 0 && f.call(r, "period") && (q(r.period, { instancePath: s + "/period" }) || (e = p(e, q.errors), n = e.length)), r.selection !== void 0 && f.call(r, "selection")) {
      let i = r.selection;
      if (typeof i != "string") {
        let o = { instancePath: s + "/selection", keyword: "type" };
        e = t(e, o), n++;
      }
      if (!(i === "whole" || i === "sample")) {
        let o = { instancePath: s + "/selection", keyword: "enum" };
        e = t(e, o), n++;
      }
    }
    if (r.records !== void 0 && f.call(r, "records")) {
      let i = r.records;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(
        i
      ) && isFinite(i))) {
        let o = { instancePath: s + "/records", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = { instancePath: s + "/records", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    r.engine !== void 0 && f.call(r, "engine") && (a(r.engine, { instancePath: s + "/engine" }) || (e = p(e, a.errors), n = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return C.errors = e, n === 0;
}
var ge = S;
function S(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r._type === void 0 || !f.call(r, "_type")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "_type" } }), n++), (r.subject === void 0 || !f.call(r, "subject")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "subject" } }), n++), (r.predicateType === void 0 || !f.call(r, "predicateType")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "predicateType"
    } }), n++), (r.predicate === void 0 || !f.call(r, "predicate")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "predicate" } }), n++), r._type !== void 0 && f.call(r, "_type")) {
      let i = r._type;
      if (typeof i != "string") {
        let o = { instancePath: s + "/_type", keyword: "type" };
        e = t(e, o), n++;
      }
      if (i !== "https://in-toto.io/Statement/v1") {
        let o = { instancePath: s + "/_type", keyword: "const" };
        e = t(e, o), n++;
      }
    }
    if (r.subject !== void 0 && f.call(r, "subject")) {
      let i = r.subject;
      if (Array.isArray(i)) {
        if (i.length > 1024) {
          let l = { instancePath: s + "/subject", keyword: "maxItems" };
          e = t(e, l), n++;
        }
        if (i.length < 1) {
          let l = { instancePath: s + "/subject", keyword: "minItems" };
          e = t(e, l), n++;
        }
        let o = i.length;
        for (let l = 0; l < o; l++) P(i[l], { instancePath: s + "/subject/" + l }) || (e = p(e, P.errors), n = e.length);
      } else {
        let o = { instancePath: s + "/subject", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.predicateType !== void 0 && f.call(r, "predicateType")) {
      let i = r.predicateType;
      if (typeof i != "string") {
        let o = { instancePath: s + "/predicateType", keyword: "type" };
        e = t(e, o), n++;
      }
      if (i !== "https://grantproof.dev/attestation/evidence-pack/v1") {
        let o = {
          instancePath: s + "/predicateType",
          keyword: "const"
        };
        e = t(e, o), n++;
      }
    }
    r.predicate !== void 0 && f.call(r, "predicate") && (C(r.predicate, { instancePath: s + "/predicate" }) || (e = p(e, C.errors), n = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return S.errors = e, n === 0;
}
function m(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.size === void 0 || !f.call(r, "size")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "size" } }), n++), (r.root === void 0 || !f.call(r, "root")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "root" } }), n++), r.size !== void 0 && f.call(r, "size")) {
      let i = r.size;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/size", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 0 || isNaN(i))) {
        let o = {
          instancePath: s + "/size",
          keyword: "minimum"
        };
        e = t(e, o), n++;
      }
    }
    r.root !== void 0 && f.call(r, "root") && (y(r.root, { instancePath: s + "/root" }) || (e = p(e, y.errors), n = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return m.errors = e, n === 0;
}
var we = H;
function H(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.schema === void 0 || !f.call(r, "schema")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "schema" }
    }), n++), (r.origin === void 0 || !f.call(r, "origin")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "origin" }
    }), n++), (r.index === void 0 || !f.call(r, "index")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "index" }
    }), n++), (r.leaf === void 0 || !f.call(r, "leaf")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "leaf" }
    }), n++), (r.head === void 0 || !f.call(r, "head")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "head" } }), n++), (r.hashes === void 0 || !f.call(r, "hashes")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "hashes" } }), n++), r.schema !== void 0 && f.call(r, "schema")) {
      let i = r.schema;
      if (typeof i != "string") {
        let o = { instancePath: s + "/schema", keyword: "type" };
        e = t(e, o), n++;
      }
      if (i !== "https://grantproof.dev/inclusion-proof/v1") {
        let o = { instancePath: s + "/schema", keyword: "const" };
        e = t(e, o), n++;
      }
    }
    if (r.origin !== void 0 && f.call(r, "origin")) {
      let i = r.origin;
      if (typeof i == "string") {
        if (b(i) < 1) {
          let o = { instancePath: s + "/origin", keyword: "minLength" };
          e = t(e, o), n++;
        }
      } else {
        let o = { instancePath: s + "/origin", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.index !== void 0 && f.call(r, "index")) {
      let i = r.index;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let o = { instancePath: s + "/index", keyword: "type" };
        e = t(e, o), n++;
      }
      if (typeof i == "number" && isFinite(
        i
      ) && (i < 0 || isNaN(i))) {
        let o = { instancePath: s + "/index", keyword: "minimum" };
        e = t(e, o), n++;
      }
    }
    if (r.leaf !== void 0 && f.call(r, "leaf") && (y(r.leaf, { instancePath: s + "/leaf" }) || (e = p(e, y.errors), n = e.length)), r.head !== void 0 && f.call(r, "head") && (m(r.head, { instancePath: s + "/head" }) || (e = p(e, m.errors), n = e.length)), r.hashes !== void 0 && f.call(r, "hashes")) {
      let i = r.hashes;
      if (Array.isArray(i)) {
        if (i.length > 128) {
          let l = { instancePath: s + "/hashes", keyword: "maxItems" };
          e = t(e, l), n++;
        }
        let o = i.length;
        for (let l = 0; l < o; l++) y(i[l], {
          instancePath: s + "/hashes/" + l
        }) || (e = p(e, y.errors), n = e.length);
      } else {
        let o = { instancePath: s + "/hashes", keyword: "type" };
        e = t(e, o), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return H.errors = e, n === 0;
}
var ve = B;
function B(r, { instancePath: s = "" } = {}) {
  let e = null, n = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    if ((r.schema === void 0 || !f.call(r, "schema")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "schema"
    } }), n++), (r.origin === void 0 || !f.call(r, "origin")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "origin"
    } }), n++), (r.from === void 0 || !f.call(r, "from")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "from"
    } }), n++), (r.to === void 0 || !f.call(r, "to")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "to" } }), n++), (r.hashes === void 0 || !f.call(r, "hashes")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "hashes" } }), n++), r.schema !== void 0 && f.call(r, "schema")) {
      let i = r.schema;
      if (typeof i != "string") {
        let o = { instancePath: s + "/schema", keyword: "type" };
        e = t(e, o), n++;
      }
      if (i !== "https://grantproof.dev/consistency-proof/v1") {
        let o = {
          instancePath: s + "/schema",
          keyword: "const"
        };
        e = t(e, o), n++;
      }
    }
    if (r.origin !== void 0 && f.call(r, "origin")) {
      let i = r.origin;
      if (typeof i == "string") {
        if (b(i) < 1) {
          let o = { instancePath: s + "/origin", keyword: "minLength" };
          e = t(e, o), n++;
        }
      } else {
        let o = { instancePath: s + "/origin", keyword: "type" };
        e = t(e, o), n++;
      }
    }
    if (r.from !== void 0 && f.call(r, "from") && (m(r.from, { instancePath: s + "/from" }) || (e = p(e, m.errors), n = e.length)), r.to !== void 0 && f.call(r, "to") && (m(r.to, { instancePath: s + "/to" }) || (e = p(e, m.errors), n = e.length)), r.hashes !== void 0 && f.call(
      r,
      "hashes"
    )) {
      let i = r.hashes;
      if (Array.isArray(i)) {
        if (i.length > 128) {
          let l = { instancePath: s + "/hashes", keyword: "maxItems" };
          e = t(
            e,
            l
          ), n++;
        }
        let o = i.length;
        for (let l = 0; l < o; l++) y(i[l], { instancePath: s + "/hashes/" + l }) || (e = p(e, y.errors), n = e.length);
      } else {
        let o = {
          instancePath: s + "/hashes",
          keyword: "type"
        };
        e = t(e, o), n++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), n++;
  return B.errors = e, n === 0;
}
var $e = { pack: le, "pack-statement": ge, "inclusion-proof": we, "consistency-proof": ve };

// src/core/pack/span.ts
function spansOf(numbers) {
  const spans = [];
  for (const number of numbers) {
    const open = spans.at(-1);
    if (open !== void 0 && open.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans;
}
var isWithin = (spans, number) => spans.some(({ first, last }) => first <= number && number <= last);
var sizeOf = (spans) => spans.reduce((size, { first, last }) => size + last - first + 1, 0);
var areInOrder = (spans) => spans.every(({ first, last }, nth) => first <= last && first > (spans[nth - 1]?.last ?? -2) + 1);
function* numbersIn(spans) {
  for (const { first, last } of spans) for (let at = first; at <= last; at += 1) yield at;
}

// src/core/pack/pack-manifest.ts
var writePackManifest = (manifest) => new TextEncoder().encode(canonicalJson(manifest));
function readPackManifest(bytes) {
  const read = readCanonical(bytes);
  if ("refusal" in read) return { refusal: read.refusal.message };
  const { value } = read;
  if (isJsonObject(value) && isOtherVersion(value["schema"]))
    return { refusal: "it is of another version: read it with a newer grantproof" };
  const fault = shapeFaultBy($e.pack, value);
  if (fault !== null) return { refusal: fault };
  const manifest = value;
  const contradiction = fileFault(manifest) ?? selectionFault(manifest);
  return contradiction === null ? { manifest } : { refusal: contradiction };
}
var isOtherVersion = (schema) => typeof schema === "string" && schema !== PACK_SCHEMA && /^https:\/\/grantproof\.dev\/pack\/v\d{1,9}$/.test(schema);
function fileFault({ files }) {
  const strange = files.find(
    ({ path }) => !isPackPath(path) || path === MANIFEST_FILE || path === MANIFEST_BUNDLE_FILE
  );
  if (strange !== void 0) return `\`${strange.path}\` can't be a file of a pack`;
  const ordered = files.every(
    ({ path }, nth) => nth === 0 || byText(files[nth - 1]?.path ?? "", path) < 0
  );
  return ordered ? null : "its files are not in order, each once";
}
function selectionFault({ ledger, run, selection, context }) {
  const { kind, grants, records, leftOut, count, leftOutCount } = selection;
  if (run !== null && (run.first > run.last || run.last >= ledger.size))
    return "its run is no part of the ledger";
  if (!areInOrder(records) || !areInOrder(leftOut)) return "its runs of records are not in order";
  const isOutside = ({ first, last }) => run === null || first < run.first || last > run.last;
  if ([...records, ...leftOut].some(isOutside)) return "it selects records outside of its period";
  if (sizeOf(records) !== count || sizeOf(leftOut) !== leftOutCount)
    return "its counts are not those of its records";
  if (kind === "whole" !== (grants.length === 0))
    return "it does not say which grants it is a sample of";
  if (kind === "whole" && (leftOutCount > 0 || count !== sizeOf(run === null ? [] : [run])))
    return "it says that it is whole, and is not";
  const ordered = context.every(
    ({ index }, nth) => index < ledger.size && index > (context[nth - 1]?.index ?? -1)
  );
  return ordered ? null : "the records beside its selection are not in order";
}

// src/core/pack/pack-statement.ts
function packStatement(manifest, bytes) {
  const { ledger, period, selection, engine, files } = manifest;
  const file = { name: MANIFEST_FILE, digest: { sha256: hexOf(digestOf(bytes)) } };
  const sums = files.find(({ path }) => path === SUMS_FILE);
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [
      file,
      ...sums === void 0 ? [] : [{ name: SUMS_FILE, digest: { sha256: sums.sha256 } }]
    ],
    predicateType: PACK_PREDICATE_TYPE,
    predicate: {
      ...{ manifest: file, ledger, period, selection: selection.kind },
      ...{ records: selection.count, engine }
    }
  };
  return new TextEncoder().encode(canonicalJson(statement));
}
function packStatementFault(payload, manifest, bytes) {
  const read = readCanonical(payload);
  if ("refusal" in read) return read.refusal.message;
  const fault = shapeFaultBy($e["pack-statement"], read.value);
  if (fault !== null) return fault;
  const { subject, predicate } = read.value;
  const wanted = JSON.parse(
    new TextDecoder().decode(packStatement(manifest, bytes))
  );
  if (subject[0]?.digest["sha256"] !== wanted.subject[0]?.digest["sha256"])
    return "it is about another `manifest.json`";
  const differs2 = ["manifest", "ledger", "period", "selection", "records", "engine"].find((part) => said(predicate[part]) !== said(wanted.predicate[part]));
  return differs2 === void 0 ? null : `it says otherwise of \`${differs2}\` than \`manifest.json\``;
}
var said = (value) => canonicalJson(value);

// src/core/pack/pack-sums.ts
var sumsText = (files) => [...files].filter(({ path }) => !BESIDE.has(path)).toSorted((a2, b2) => byText(a2.path, b2.path)).map(({ path, sha256 }) => `${sha256}  ${path}
`).join("");
var BESIDE = /* @__PURE__ */ new Set([SUMS_FILE, MANIFEST_FILE, MANIFEST_BUNDLE_FILE]);

// src/app/pack/file-check.ts
var HELP = "take the pack from whoever made it, as it was made";
var MOST = 20;
async function checkFiles({ files: listed }, pack) {
  const { files } = pack;
  const names = /* @__PURE__ */ new Set([MANIFEST_FILE, MANIFEST_BUNDLE_FILE, ...listed.map(({ path }) => path)]);
  const missing = listed.filter(({ path }) => !files.has(path));
  const altered = listed.filter(({ path, size, sha256 }) => {
    const found = files.get(path);
    return found !== void 0 && (found.size !== size || found.sha256 !== sha256);
  });
  const unlisted = [...files.keys()].filter((path) => !names.has(path));
  return [
    ...altered.slice(0, MOST).map(
      ({ path }) => finding("file-altered", `\`${path}\` is not the file that the manifest lists`, HELP)
    ),
    ...missing.slice(0, MOST).map(
      ({ path }) => finding("file-missing", `the manifest lists \`${path}\`, and it is not there`, HELP)
    ),
    ...unlisted.slice(0, MOST).map(
      (path) => finding(
        "file-unlisted",
        `\`${path}\` is there, and the manifest does not list it`,
        "it proves nothing: take it out, or take the pack from whoever made it"
      )
    ),
    ...await checkSums(listed, pack)
  ];
}
async function checkSums(listed, pack) {
  const sums = await pack.read(SUMS_FILE);
  if (sums === null || new TextDecoder().decode(sums) === sumsText(listed)) return [];
  return [finding("file-altered", `\`${SUMS_FILE}\` lists other files than the manifest`, HELP)];
}

// src/core/pack/pack-proofs.ts
function writeInclusionProof(tree, index) {
  const { origin, head, range } = tree;
  const proof = {
    schema: INCLUSION_PROOF_SCHEMA,
    ...{ origin, index, head, leaf: hexOfHash(range(index, index + 1)) },
    hashes: inclusionProof(range, index, head.size).map(hexOfHash)
  };
  return bytesOf(proof);
}
function writeConsistencyProof(tree, from) {
  const { origin, head, range } = tree;
  const hashes = from.size === 0 ? [] : consistencyProof(range, from.size, head.size);
  const proof = {
    schema: CONSISTENCY_PROOF_SCHEMA,
    ...{ origin, from, to: head, hashes: hashes.map(hexOfHash) }
  };
  return bytesOf(proof);
}
function inclusionFault(bytes, wanted, leaf) {
  const read = readProof(bytes, "inclusion-proof");
  if (typeof read === "string") return read;
  const { origin, index, head } = read;
  if (origin !== wanted.origin || index !== wanted.index || !isSame(head, wanted.head))
    return "it is about another record, or another ledger";
  if (read.leaf !== hexOfHash(leaf)) return "it is about another record than the one at its place";
  return verifyInclusion(leaf, index, head, read.hashes.map(hashOfHex)) ? null : "its hashes do not lead from the record to the head of the ledger";
}
function consistencyFault(bytes, wanted) {
  const read = readProof(bytes, "consistency-proof");
  if (typeof read === "string") return read;
  const { origin, from, to } = read;
  if (origin !== wanted.origin || !isSame(from, wanted.from) || !isSame(to, wanted.to))
    return "it is about other heads, or another ledger";
  return verifyConsistency(from, to, read.hashes.map(hashOfHex)) ? null : "its hashes do not lead from the one head to the other";
}
function readProof(bytes, kind) {
  const read = readCanonical(bytes);
  if ("refusal" in read) return read.refusal.message;
  return shapeFaultBy($e[kind], read.value) ?? read.value;
}
var isSame = (a2, b2) => a2.size === b2.size && a2.root === b2.root;
var bytesOf = (proof) => new TextEncoder().encode(canonicalJson(proof));

// src/app/pack/packed-line.ts
async function checkPackedLine(tools, contents, entries, { before, reachesEnd }) {
  const { run, branch, selection } = contents;
  const only = (check) => ({ check, findings: [] });
  if (selection.kind === "sample")
    return only(
      notChecked(
        `this is a sample: ${selection.count} records were selected, and ${selection.leftOutCount} of the period left out`
      )
    );
  const { repository, shipped } = tools;
  if (repository === null) return only(fail("the pack has no objects that can be read"));
  const runEntries = run === null ? [] : entries.filter(({ index }) => isWithin([run], index));
  const covering = [...before === null ? [] : [before], ...runEntries];
  if (covering.length === 0) return only(notChecked("the ledger begins after the period"));
  const end = reachesEnd ? branch.tip : covering.at(-1)?.said?.range.to ?? null;
  if (end === null)
    return {
      check: null,
      findings: [
        finding(
          "period-differs",
          "the pack does not say where the branch stood at the end of the ledger",
          "ask for a pack that says so: what landed last can be looked for nowhere else"
        )
      ]
    };
  try {
    const tip = await existing(repository, end);
    const line = await checkLine({ repository, shipped }, covering, tip);
    const adoption = await checkAdoption(repository, shipped, entries, tip);
    return { findings: [...line.findings, ...adoption], check: null };
  } catch (error) {
    if (!isLacking(error) || !(error instanceof Fault)) throw error;
    return error instanceof ObjectWithheld ? only(notChecked(error.message)) : { findings: [finding("object-missing", error.message, error.help)], check: null };
  }
}
async function existing(repository, commit) {
  const found = await repository.resolve(oid(commit));
  if (found !== null) return found;
  throw new Fault(
    `the repository has no commit \`${commit}\`, and the ledger covers it`,
    "fetch the branch (`git fetch origin`), or the commit itself (`git fetch origin COMMIT`)"
  );
}
function completeWords({ period, run, ledger }, { before, reachesEnd }) {
  const count = run === null ? 0 : run.last - run.first + 1;
  const records = count === 1 ? "1 record covers" : `${count} records cover`;
  const begins = before === null ? "the ledger begins in it" : `record ${before.index} is of before`;
  const last = (run?.last ?? before?.index ?? -1) + 1;
  const ends = reachesEnd ? `the ledger ended with record ${ledger.size - 1} when this was packed` : `record ${last} of after`;
  return pass(
    `${records} the branch from ${period.from} to ${period.to} without a gap: ${begins}, ${ends}`
  );
}

// src/app/pack/packed-tree.ts
var WIDTH = 256;
var BYTES = 32;
var HELP2 = "the tree is what a record is in: do not trust what this pack says of its place, and ask for another";
async function readPackedTree({ ledger }, read) {
  const leaves = await leavesOf(ledger.size, read);
  if (typeof leaves === "string")
    return {
      leaves: [],
      findings: [finding("tile-differs", `the tile \`${leaves}\` is missing or cut`, HELP2)]
    };
  const findings = [];
  for (const [path, wanted] of tilesOfTree(leaves)) {
    const tile = await read(path);
    if (tile === null || !isSame2(tile, wanted)) {
      findings.push(
        finding("tile-differs", `the tile \`${path}\` is not that of the others`, HELP2)
      );
      break;
    }
  }
  const heads = headsOf(leaves, [leaves.length]);
  const head = heads.get(leaves.length) ?? { size: 0, root: "" };
  if (head.root !== ledger.root.sha256)
    findings.push(
      finding("tile-differs", "the tiles give another root than the one that is named", HELP2)
    );
  const checkpoint = await read(CHECKPOINT_FILE);
  const text = checkpoint === null ? null : new TextDecoder().decode(checkpoint);
  return { leaves, findings: [...findings, ...checkCheckpoint(text, ledger.origin, head)] };
}
async function leavesOf(size, read) {
  const leaves = [];
  for (let number = 0; leaves.length < size; number += 1) {
    const width = Math.min(WIDTH, size - leaves.length);
    const path = tilePath(0, number, width);
    const tile = await read(path);
    if (tile?.length !== width * BYTES) return path;
    for (let at = 0; at < tile.length; at += BYTES) leaves.push(tile.slice(at, at + BYTES));
  }
  return leaves;
}
function headsOf(leaves, sizes) {
  const wanted = new Set(sizes);
  const heads = /* @__PURE__ */ new Map();
  let frontier = emptyFrontier;
  if (wanted.has(0)) heads.set(0, headOf(frontier));
  for (const leaf of leaves) {
    frontier = appendLeaf(frontier, leaf);
    if (wanted.has(frontier.size)) heads.set(frontier.size, headOf(frontier));
  }
  return heads;
}
var isSame2 = (a2, b2) => a2.length === b2.length && a2.every((byte, nth) => byte === b2[nth]);

// src/app/pack/period-check.ts
var MISSING = "ask for a pack of the whole period with all of its records: without them nobody can say what is not here";
var OTHER = "the pack claims another period than its records are of: ask for the right one";
function checkPeriod({ ledger, period, run, selection }, entries) {
  const [from, to] = [readInstant(period.from), readInstant(period.to)];
  if (from === void 0 || to === void 0 || from > to)
    return {
      findings: [finding("period-differs", "the period is none", OTHER)],
      before: null,
      reachesEnd: false
    };
  const findings = [];
  const timeOf = (index) => entries.get(index)?.said?.at ?? null;
  for (const [index, { said: said2 }] of entries) {
    const isIn = said2 === null || from <= said2.at && said2.at <= to;
    if (said2 !== null && !isIn && isWithin(selection.records, index))
      findings.push(differs(index, said2.at, "and yet is among those of the period"));
  }
  const after = run === null ? firstAfter(entries, from) : run.last + 1;
  const before = after - 1 - (run === null ? 0 : run.last - run.first + 1);
  for (const [index, isRight, side] of [
    [before, (at) => at < from, "begins"],
    [after, (at) => at > to, "ends"]
  ]) {
    if (index < 0 || index >= ledger.size) continue;
    const at = timeOf(index);
    if (at === null)
      findings.push(
        finding(
          "record-missing",
          `record ${index} is not there, so that nothing shows where the period ${side}`,
          MISSING,
          index
        )
      );
    else if (!isRight(at))
      findings.push(differs(index, at, "and yet is not among those of the period"));
  }
  return {
    findings,
    before: before < 0 ? null : entries.get(before) ?? null,
    reachesEnd: after >= ledger.size
  };
}
function firstAfter(entries, from) {
  let last = -1;
  for (const [index, { said: said2 }] of entries)
    if (said2 !== null && said2.at < from) last = Math.max(last, index);
  return last + 1;
}
var differs = (index, at, why) => finding("period-differs", `record ${index} is of ${writeInstant(at)}, ${why}`, OTHER, index);

// src/app/pack/pack-check.ts
var HELP3 = "do not trust this pack: ask for one as `grantproof pack` writes it";
async function checkPacked(tools, contents, files, anchors) {
  const { ledger, selection } = contents;
  const tree = await readPackedTree(contents, async (path) => files.read(path));
  const indexes = tree.leaves.length === 0 ? [] : indexesIn(contents);
  const missing = indexes.flatMap((index) => missingFiles(index, files));
  const there = indexes.filter((index) => missingFiles(index, files).length === 0);
  const isSelected = (index) => isWithin(selection.records, index);
  const events = contents.context.flatMap(({ index, why }) => why === "key-event" ? index : []);
  const examined = await examineEach(
    tools,
    there,
    events,
    (some) => recordsOf(some, files, isSelected)
  );
  const { entries } = examined;
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  const proofs = await checkProofs(contents, entries, tree.leaves, files, anchors);
  const period = checkPeriod(contents, byIndex);
  const line = await checkPackedLine(tools, contents, entries, period);
  const heads = { size: ledger.size, at: proofs.headAt };
  const signature = async (bundle) => tools.signature(bundle, examined.keys);
  const anchored = await checkAnchors(entries, heads, anchors, signature);
  const keyring = byIndex.has(0) ? ledgerKeys(entries, tools.fingerprintOf) : null;
  const ofKeys = checkKeys(entries, keyring);
  const whole = [
    ...missing,
    ...byIndex.has(ledger.size - 1) ? [] : [headless(ledger.size - 1)],
    ...byIndex.has(0) ? [] : [keyless()],
    ...tree.findings,
    ...proofs.findings,
    ...ofKeys,
    ...byIndex.has(0) ? checkKeyEvents(entries, keyring) : [],
    ...checkTimes(entries),
    ...checkRef(entries, contents.branch.ref.replace("refs/heads/", "")),
    ...period.findings,
    ...line.findings
  ];
  const [first] = whole;
  const completeness = first === void 0 ? line.check ?? completeWords(contents, period) : fail(first.message);
  const ofRepository = examined.findings.filter(({ code }) => REPOSITORY_CODES.has(code));
  return {
    checks: {
      ...examined.verdicts,
      ...ofKeys[0] !== void 0 && { identity: fail(ofKeys[0].message) },
      completeness,
      anchored: anchoredCheck(anchored)
    },
    findings: [...examined.findings, ...whole, ...anchored.findings],
    ...violationsIn(entries.filter(({ index }) => isSelected(index))),
    anchoredUpTo: anchored.upTo,
    told: [
      `${examined.verdicts.inputs.verdict}: ${examined.verdicts.inputs.reason}`,
      ...[...ofRepository, ...line.findings].map(({ code, message }) => `${code}: ${message}`),
      `${line.check?.verdict ?? "by what was found"}`
    ]
  };
}
var REPOSITORY_CODES = /* @__PURE__ */ new Set(["input-differs", "object-missing"]);
function indexesIn({ selection, context }) {
  const indexes = /* @__PURE__ */ new Set([...numbersIn(selection.records), ...context.map(({ index }) => index)]);
  return [...indexes].toSorted((a2, b2) => a2 - b2);
}
function missingFiles(index, { files }) {
  const help = "ask for a pack that has it: a record is evidence only together with its bundle";
  if (!files.has(recordPath(index)))
    return [finding("record-missing", `record ${index} is not there`, help, index)];
  if (!files.has(bundlePath(index)))
    return [finding("bundle-missing", `record ${index} has no bundle`, help, index)];
  return [];
}
var headless = (index) => finding(
  "record-missing",
  `record ${index}, the last of the ledger, is not there, so that nothing signed says how far the ledger goes`,
  HELP3,
  index
);
var keyless = () => finding(
  "record-missing",
  "record 0 is not there, so that nothing says which key counted first",
  HELP3,
  0
);
async function* recordsOf(indexes, files, isSelected) {
  const none = new Uint8Array();
  for (const index of indexes) {
    const record = await files.read(recordPath(index)) ?? none;
    const bundle = new TextDecoder().decode(await files.read(bundlePath(index)) ?? none);
    yield { index, record, bundle, ...!isSelected(index) && { inputs: null } };
  }
}
async function checkProofs({ ledger, run }, entries, leaves, files, anchors) {
  const findings = [];
  const { origin } = ledger;
  const begin = run?.first ?? 0;
  const known = anchors.flatMap(({ bundle }) => {
    const size = statedPosition(bundle)?.head.size;
    return size === void 0 ? [] : [size - 1, size];
  });
  const sizes = entries.flatMap(({ index }) => [index, index + 1]);
  const heads = headsOf(leaves, [...sizes, ...known, begin, leaves.length]);
  const at = (size) => heads.get(size) ?? { size, root: "" };
  const head = at(leaves.length);
  for (const entry of entries) {
    const { index, leaf } = entry;
    const wanted = leaves[index];
    const proof2 = await files.read(proofPath(index));
    const fault2 = wanted === void 0 || !isSame3(leaf, wanted) ? "the tree of the ledger has another record at its place" : proof2 === null ? "there is no proof of it" : inclusionFault(proof2, { origin, head, index }, leaf);
    if (fault2 !== null)
      findings.push(
        finding(
          "proof-differs",
          `record ${index} is not proved to be in the ledger: ${fault2}`,
          HELP3,
          index
        )
      );
    const trees = { head: at(index + 1), previous: at(index) };
    findings.push(...placeFindings(entry, { origin, trees }));
  }
  if (leaves.length === 0) return { findings, headAt: () => void 0 };
  const proof = await files.read(CONSISTENCY_FILE);
  const fault = proof === null ? "there is no proof of it" : consistencyFault(proof, { origin, from: at(begin), to: head });
  if (fault !== null)
    findings.push(
      finding(
        "proof-differs",
        `the ledger is not proved to have only grown since the period began: ${fault}`,
        HELP3
      )
    );
  return { findings, headAt: (index) => heads.get(index + 1) };
}
var isSame3 = (a2, b2) => a2.length === b2.length && a2.every((byte, nth) => byte === b2[nth]);
function anchoredCheck({ findings, upTo }) {
  const [first] = findings;
  if (first !== void 0) return fail(first.message);
  return upTo === null ? notChecked("nothing that was kept outside of the ledger was given: --anchor BUNDLE") : pass(`up to record ${upTo.index}, by ${upTo.by}`);
}

// src/app/pack/verify-pack.ts
var HELP4 = "take the pack from whoever made it, as it was made";
function unreadablePack(why) {
  const message = `the pack can't be read: ${why}`;
  const nothing = notChecked("the pack can not be read");
  const checks = Object.fromEntries(CHECKS.map((name) => [name, nothing]));
  return {
    result: "fail",
    checks: { ...checks, integrity: fail(message) },
    findings: [finding("pack-unreadable", message, HELP4)],
    summary: null
  };
}
async function verifyPack(tools, pack, anchors) {
  const bytes = await pack.read(MANIFEST_FILE);
  const read = bytes === null ? { refusal: `it has no \`${MANIFEST_FILE}\`` } : readPackManifest(bytes);
  if ("refusal" in read || bytes === null)
    return { verification: unreadablePack("refusal" in read ? read.refusal : ""), told: [] };
  const { manifest } = read;
  const files = await checkFiles(manifest, pack);
  const packer = await checkPacker(tools, manifest, bytes, pack);
  const { objects, findings: ofObjects } = await objectsOf(tools, manifest);
  const repository = objects?.repository ?? null;
  const examine = objects?.examine ?? tools.examine;
  try {
    const checked = await checkPacked({ ...tools, examine, repository }, manifest, pack, anchors);
    const findings = [...files, ...packer.findings, ...ofObjects, ...checked.findings];
    const { violations, openViolations, anchoredUpTo, told } = checked;
    const { files: listed, ...contents } = manifest;
    return {
      told,
      verification: {
        result: findings.length === 0 ? "pass" : "fail",
        checks: { ...checked.checks, ...withPack(checked.checks, files, packer, manifest) },
        findings,
        summary: {
          ...{ manifest: contents, files: listed.length, packer: packer.signer },
          ...{ violations, openViolations, anchoredUpTo }
        }
      }
    };
  } finally {
    await repository?.close();
  }
}
async function checkPacker({ verifier, strict }, manifest, bytes, pack) {
  if (manifest.packer.kind === "nobody" && !pack.files.has(MANIFEST_BUNDLE_FILE))
    return {
      signer: null,
      findings: strict ? [unsigned("not-checked", "nobody signed the pack")] : []
    };
  const bundle = await pack.read(MANIFEST_BUNDLE_FILE);
  if (bundle === null)
    return {
      signer: null,
      findings: [unsigned("bundle-missing", `the pack has no \`${MANIFEST_BUNDLE_FILE}\``)]
    };
  const { payload, findings, integrity, identity, signer } = verifier.verify(
    new TextDecoder().decode(bundle)
  );
  const ofPack = findings.map(
    ({ code, message, help }) => finding(code, `the manifest of the pack: ${message}`, help)
  );
  if (payload === null) {
    const open = ofPack.length === 0 && integrity.verdict === "not-checked";
    return {
      signer: null,
      findings: open ? [
        unsigned(
          "not-checked",
          `the signature of the pack was not checked: ${integrity.reason}`
        )
      ] : ofPack
    };
  }
  const fault = packStatementFault(payload, manifest, bytes);
  const other = fault === null ? [] : [finding("statement-differs", `what was signed is not this pack: ${fault}`, HELP4)];
  const weak = strict ? [
    ...signer?.kind === "ephemeral" && ofPack.every(({ code }) => code !== "ephemeral-key") ? [unsigned("ephemeral-key", "the pack is signed with a key that was thrown away")] : [],
    ...identity.verdict === "not-checked" ? [unsigned("not-checked", `who packed was not checked: ${identity.reason}`)] : []
  ] : [];
  return { signer, findings: [...ofPack, ...other, ...weak] };
}
var unsigned = (code, message) => finding(
  code,
  message,
  "the records are signed on their own; to know who chose them, ask for a pack that is signed with a key that you know"
);
async function objectsOf({ openObjects }, manifest) {
  try {
    return { objects: await openObjects(manifest), findings: [] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { objects: null, findings: [finding("object-missing", error.message, error.help)] };
  }
}
function withPack(checks, files, packer, { packer: { kind } }) {
  const [file] = files;
  const [who] = packer.findings;
  const integrity = file !== void 0 && checks.integrity.verdict !== "fail" ? fail(file.message) : checks.integrity;
  const identity = who !== void 0 && checks.identity.verdict === "pass" ? fail(who.message) : checks.identity;
  return {
    integrity: integrity.verdict === "pass" ? pass(
      `${integrity.reason}; every file is as ${kind === "nobody" ? "it was packed" : "whoever packed signed it"}`
    ) : integrity,
    identity
  };
}

// src/cli/verify/pack-verifier.ts
async function verifyPackAt(path, wanted) {
  const pack = await openPack(path, temporaryParent());
  if ("refusal" in pack) return unreadablePack(pack.refusal);
  try {
    return (await verifyPackIn(pack.folder, pack, wanted)).verification;
  } finally {
    await pack.dispose();
  }
}
async function verifyPackIn(folder, pack, { plan, anchors, progress }) {
  const { keys, identity, trustedRoot, strict } = plan;
  return verifyPack(
    {
      ...{ shipped: shippedFiles(), fingerprintOf, strict },
      verifier: bundleVerifier({
        keys: keys.map(({ text, path }) => readPublicKey(text, `the key \`${path}\``)),
        identity,
        authorities: trustedRoot === null ? [] : readTrustedRoots(trustedRoot.text, trustedRoot.path)
      }),
      examine: examineWith({ ...plan, repo: null }),
      signature: async (bundle, more) => signatureOf(bundle, withKeys(plan, more)),
      async openObjects({ objects }) {
        const repository = await openPackedRepository({
          ...{ file: join(folder, OBJECTS_FILE), contents: objects },
          ...{ folder: temporaryParent(), environment: process.env }
        });
        return { repository, examine: examineWith({ ...plan, repo: repository.folder, objects }) };
      },
      ...progress && { progress }
    },
    pack,
    anchors
  );
}
var examineWith = (plan) => (records, more, count) => examineRecords(records, withKeys(plan, more), count);

export {
  spansOf,
  isWithin,
  sizeOf,
  numbersIn,
  writePackManifest,
  packStatement,
  sumsText,
  writeInclusionProof,
  writeConsistencyProof,
  headsOf,
  checkPacked,
  verifyPackAt,
  verifyPackIn
};
