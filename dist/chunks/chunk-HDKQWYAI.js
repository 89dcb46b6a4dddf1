import {
  nearestName
} from "./chunk-SRZQRZKN.js";
import {
  shown,
  shownList,
  shownPath
} from "./chunk-IX4NP7TS.js";
import {
  readInstant
} from "./chunk-FUJOHNWJ.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/manifest/schema/validators.js
var Se = (r, s) => () => {
  try {
    return s || r((s = { exports: {} }).exports, s), s.exports;
  } catch (e) {
    throw s = 0, e;
  }
};
var Ae = Se((H) => {
  "use strict";
  Object.defineProperty(H, "__esModule", { value: true });
  function be(r) {
    let s = r.length, e = 0, o = 0, i;
    for (; o < s; ) e++, i = r.charCodeAt(o++), i >= 55296 && i <= 56319 && o < s && (i = r.charCodeAt(o), (i & 64512) === 56320 && o++);
    return e;
  }
  H.default = be;
  be.code = 'require("ajv/dist/runtime/ucs2length").default';
});
function t(r, s) {
  return r === null ? [s] : (r.push(s), r);
}
function c(r, s) {
  if (r === null) return s;
  for (let e of s) r.push(e);
  return r;
}
var Fe = { title: "text that a reader can see", type: "string", maxLength: 2048, pattern: "[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]" };
var j = Ae().default;
var $e = new RegExp("[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]", "u");
function d(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 2048 && (e = t(e, { instancePath: s, keyword: "maxLength" }), o++), $e.test(r) || (e = t(e, {
    instancePath: s,
    keyword: "pattern"
  }), o++)) : (e = t(e, { instancePath: s, keyword: "type" }), o++), d.errors = e, o === 0;
}
var Me = { type: "string", maxLength: 64 };
function b(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? j(r) > 64 && (e = t(e, { instancePath: s, keyword: "maxLength" }), o++) : (e = t(e, { instancePath: s, keyword: "type" }), o++), b.errors = e, o === 0;
}
var Ne = { title: "a length of time in days, hours, minutes and seconds", examples: ["P90D"], type: "string", pattern: "^(?=.*[1-9])P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$" };
var Te = new RegExp("^(?=.*[1-9])P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$", "u");
function P(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? Te.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), o++) : (e = t(e, { instancePath: s, keyword: "type" }), o++), P.errors = e, o === 0;
}
var Ve = { title: "a web address", examples: ["https://example.com/TICKET-12"], type: "string", maxLength: 2048, pattern: "^https?://[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$" };
var Be = new RegExp("^https?://[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$", "u");
function L(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 2048 && (e = t(e, { instancePath: s, keyword: "maxLength" }), o++), Be.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = t(e, { instancePath: s, keyword: "type" }), o++), L.errors = e, o === 0;
}
var Le = { title: "a person as `system:account`", examples: ["github:octo-lead"], type: "string", maxLength: 320, pattern: "^(github|email|idp|okta|entra):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$" };
var ze = new RegExp("^(github|email|idp|okta|entra):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$", "u");
function q(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 320 && (e = t(e, {
    instancePath: s,
    keyword: "maxLength"
  }), o++), ze.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = t(e, { instancePath: s, keyword: "type" }), o++), q.errors = e, o === 0;
}
var Ce = {
  title: "a name as `system:name`",
  examples: ["kubernetes:ServiceAccount/payments/settler"],
  type: "string",
  maxLength: 2048,
  pattern: "^[a-z][a-z0-9-]*:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$"
};
var Ue = new RegExp(
  "^[a-z][a-z0-9-]*:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$",
  "u"
);
function O(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 2048 && (e = t(e, { instancePath: s, keyword: "maxLength" }), o++), Ue.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = t(e, { instancePath: s, keyword: "type" }), o++), O.errors = e, o === 0;
}
var De = { type: "string", enum: ["production", "preproduction", "staging", "test", "development", "sandbox", "shared"] };
function R(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "production" || r === "preproduction" || r === "staging" || r === "test" || r === "development" || r === "sandbox" || r === "shared" || (e = t(e, {
    instancePath: s,
    keyword: "enum"
  }), o++), R.errors = e, o === 0;
}
var Ke = { type: "string", enum: ["read", "write", "secret-read", "identity-issue", "admin", "privileged"] };
function E(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "read" || r === "write" || r === "secret-read" || r === "identity-issue" || r === "admin" || r === "privileged" || (e = t(e, { instancePath: s, keyword: "enum" }), o++), E.errors = e, o === 0;
}
var Ge = { type: "string", enum: ["service-account", "workload", "iam-role", "iam-user", "service-principal", "managed-identity", "oauth-client", "api-key", "ssh-key", "deploy-key", "app-installation", "ci-workflow", "certificate", "database-user", "message-broker-user", "ai-agent", "mcp-server", "shared-role", "break-glass", "third-party-app"] };
function S(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "service-account" || r === "workload" || r === "iam-role" || r === "iam-user" || r === "service-principal" || r === "managed-identity" || r === "oauth-client" || r === "api-key" || r === "ssh-key" || r === "deploy-key" || r === "app-installation" || r === "ci-workflow" || r === "certificate" || r === "database-user" || r === "message-broker-user" || r === "ai-agent" || r === "mcp-server" || r === "shared-role" || r === "break-glass" || r === "third-party-app" || (e = t(e, { instancePath: s, keyword: "enum" }), o++), S.errors = e, o === 0;
}
var He = { type: "string", maxLength: 2e3 };
function z(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? j(r) > 2e3 && (e = t(e, { instancePath: s, keyword: "maxLength" }), o++) : (e = t(e, { instancePath: s, keyword: "type" }), o++), z.errors = e, o === 0;
}
var Ze = { type: "object", additionalProperties: false, required: ["name"], properties: { name: { title: "a name of small letters, digits, hyphens and dots", examples: ["sample-deployer"], type: "string", pattern: "^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$" }, labels: {
  type: "object",
  maxProperties: 64,
  additionalProperties: { type: "string", maxLength: 63 }
}, annotations: {
  type: "object",
  maxProperties: 64,
  additionalProperties: { type: "string", maxLength: 4096 }
} } };
var l = Object.prototype.hasOwnProperty;
var Qe = new RegExp("^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$", "u");
function _(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    (r.name === void 0 || !l.call(r, "name")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "name" } }), o++);
    for (let i of Object.keys(r)) i === "name" || i === "labels" || i === "annotations" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.name !== void 0 && l.call(r, "name")) {
      let i = r.name;
      if (typeof i == "string") {
        if (!Qe.test(i)) {
          let n = { instancePath: s + "/name", keyword: "pattern" };
          e = t(e, n), o++;
        }
      } else {
        let n = { instancePath: s + "/name", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.labels !== void 0 && l.call(r, "labels")) {
      let i = r.labels;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 64) {
          let n = { instancePath: s + "/labels", keyword: "maxProperties" };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) {
          let f = i[n];
          if (typeof f == "string") {
            if (j(f) > 63) {
              let p = { instancePath: s + "/labels/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength" };
              e = t(e, p), o++;
            }
          } else {
            let p = { instancePath: s + "/labels/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = t(e, p), o++;
          }
        }
      } else {
        let n = { instancePath: s + "/labels", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.annotations !== void 0 && l.call(r, "annotations")) {
      let i = r.annotations;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 64) {
          let n = { instancePath: s + "/annotations", keyword: "maxProperties" };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) {
          let f = i[n];
          if (typeof f == "string") {
            if (j(
              f
            ) > 4096) {
              let p = { instancePath: s + "/annotations/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength" };
              e = t(e, p), o++;
            }
          } else {
            let p = { instancePath: s + "/annotations/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = t(e, p), o++;
          }
        }
      } else {
        let n = {
          instancePath: s + "/annotations",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return _.errors = e, o === 0;
}
var xe = { type: "object", additionalProperties: false, required: ["identity", "entitlements"], properties: {
  identity: { $ref: "#/$defs/identity" },
  owner: { $ref: "#/$defs/owner" },
  environment: { $ref: "#/$defs/environment" },
  justification: { $ref: "#/$defs/justification" },
  tickets: { type: "array", maxItems: 50, items: { $ref: "#/$defs/ticket" } },
  entitlements: {
    type: "array",
    minItems: 1,
    maxItems: 500,
    items: { $ref: "#/$defs/entitlement" }
  },
  validity: { $ref: "#/$defs/validity" },
  credential: { $ref: "#/$defs/credential" },
  review: { $ref: "#/$defs/review" },
  delegation: { $ref: "#/$defs/delegation" },
  exceptions: { type: "array", maxItems: 50, items: { $ref: "#/$defs/text" } },
  agent: { $ref: "#/$defs/agent" },
  revocation: { $ref: "#/$defs/revocation" },
  nativeRefs: { type: "array", maxItems: 200, items: { $ref: "#/$defs/nativeRef" } }
} };
var Je = { type: "object", additionalProperties: false, required: ["id", "type", "provider"], properties: { id: { $ref: "#/$defs/principal" }, type: { $ref: "#/$defs/identityType" }, provider: { type: "string", enum: ["aws", "gcp", "azure", "entra", "kubernetes", "vault", "github", "gitlab", "okta", "spiffe", "kafka", "postgres", "saas", "other"] }, displayName: { $ref: "#/$defs/text" }, platformManaged: {
  type: "object",
  additionalProperties: false,
  required: ["by"],
  properties: { by: { $ref: "#/$defs/text" }, ref: { $ref: "#/$defs/text" } }
}, thirdParty: {
  type: "object",
  additionalProperties: false,
  required: ["vendor"],
  properties: { vendor: { $ref: "#/$defs/text" }, contractRef: { $ref: "#/$defs/text" }, externalId: { $ref: "#/$defs/text" } }
}, interactiveUse: { type: "string", enum: ["forbidden", "break-glass-only", "allowed"] } } };
function Z(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.id === void 0 || !l.call(r, "id")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.type === void 0 || !l.call(
      r,
      "type"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++), (r.provider === void 0 || !l.call(
      r,
      "provider"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "provider" } }), o++);
    for (let i of Object.keys(r)) i === "id" || i === "type" || i === "provider" || i === "displayName" || i === "platformManaged" || i === "thirdParty" || i === "interactiveUse" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.id !== void 0 && l.call(
      r,
      "id"
    ) && (O(r.id, { instancePath: s + "/id" }) || (e = c(e, O.errors), o = e.length)), r.type !== void 0 && l.call(r, "type") && (S(r.type, { instancePath: s + "/type" }) || (e = c(e, S.errors), o = e.length)), r.provider !== void 0 && l.call(r, "provider")) {
      let i = r.provider;
      if (typeof i != "string") {
        let n = { instancePath: s + "/provider", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "aws" || i === "gcp" || i === "azure" || i === "entra" || i === "kubernetes" || i === "vault" || i === "github" || i === "gitlab" || i === "okta" || i === "spiffe" || i === "kafka" || i === "postgres" || i === "saas" || i === "other")) {
        let n = { instancePath: s + "/provider", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.displayName !== void 0 && l.call(
      r,
      "displayName"
    ) && (d(r.displayName, { instancePath: s + "/displayName" }) || (e = c(e, d.errors), o = e.length)), r.platformManaged !== void 0 && l.call(r, "platformManaged")) {
      let i = r.platformManaged;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.by === void 0 || !l.call(
          i,
          "by"
        )) {
          let n = { instancePath: s + "/platformManaged", keyword: "required", params: { missingProperty: "by" } };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) if (!(n === "by" || n === "ref")) {
          let f = { instancePath: s + "/platformManaged", keyword: "additionalProperties", params: { additionalProperty: n } };
          e = t(e, f), o++;
        }
        i.by !== void 0 && l.call(i, "by") && (d(i.by, { instancePath: s + "/platformManaged/by" }) || (e = c(e, d.errors), o = e.length)), i.ref !== void 0 && l.call(i, "ref") && (d(i.ref, { instancePath: s + "/platformManaged/ref" }) || (e = c(e, d.errors), o = e.length));
      } else {
        let n = {
          instancePath: s + "/platformManaged",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
    if (r.thirdParty !== void 0 && l.call(r, "thirdParty")) {
      let i = r.thirdParty;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.vendor === void 0 || !l.call(i, "vendor")) {
          let n = { instancePath: s + "/thirdParty", keyword: "required", params: { missingProperty: "vendor" } };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) if (!(n === "vendor" || n === "contractRef" || n === "externalId")) {
          let f = { instancePath: s + "/thirdParty", keyword: "additionalProperties", params: {
            additionalProperty: n
          } };
          e = t(e, f), o++;
        }
        i.vendor !== void 0 && l.call(i, "vendor") && (d(i.vendor, { instancePath: s + "/thirdParty/vendor" }) || (e = c(e, d.errors), o = e.length)), i.contractRef !== void 0 && l.call(i, "contractRef") && (d(i.contractRef, { instancePath: s + "/thirdParty/contractRef" }) || (e = c(e, d.errors), o = e.length)), i.externalId !== void 0 && l.call(i, "externalId") && (d(
          i.externalId,
          { instancePath: s + "/thirdParty/externalId" }
        ) || (e = c(e, d.errors), o = e.length));
      } else {
        let n = { instancePath: s + "/thirdParty", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.interactiveUse !== void 0 && l.call(r, "interactiveUse")) {
      let i = r.interactiveUse;
      if (typeof i != "string") {
        let n = { instancePath: s + "/interactiveUse", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "forbidden" || i === "break-glass-only" || i === "allowed")) {
        let n = { instancePath: s + "/interactiveUse", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return Z.errors = e, o === 0;
}
var We = { type: "object", additionalProperties: false, properties: {
  team: { $ref: "#/$defs/text" },
  primary: { $ref: "#/$defs/human" },
  secondary: { type: "array", maxItems: 10, items: { $ref: "#/$defs/human" } },
  sponsor: { $ref: "#/$defs/human" },
  contact: { $ref: "#/$defs/text" }
} };
function C(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "team" || i === "primary" || i === "secondary" || i === "sponsor" || i === "contact" || (e = t(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.team !== void 0 && l.call(r, "team") && (d(r.team, { instancePath: s + "/team" }) || (e = c(e, d.errors), o = e.length)), r.primary !== void 0 && l.call(r, "primary") && (q(
      r.primary,
      { instancePath: s + "/primary" }
    ) || (e = c(e, q.errors), o = e.length)), r.secondary !== void 0 && l.call(r, "secondary")) {
      let i = r.secondary;
      if (Array.isArray(i)) {
        if (i.length > 10) {
          let f = { instancePath: s + "/secondary", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) q(i[f], { instancePath: s + "/secondary/" + f }) || (e = c(e, q.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/secondary", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    r.sponsor !== void 0 && l.call(r, "sponsor") && (q(r.sponsor, { instancePath: s + "/sponsor" }) || (e = c(e, q.errors), o = e.length)), r.contact !== void 0 && l.call(r, "contact") && (d(r.contact, { instancePath: s + "/contact" }) || (e = c(
      e,
      d.errors
    ), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return C.errors = e, o === 0;
}
var Xe = {
  type: "object",
  additionalProperties: false,
  required: ["system", "id"],
  properties: { system: { type: "string", enum: ["jira", "servicenow", "github", "gitlab", "linear", "azure-boards", "freshservice", "other"] }, id: { $ref: "#/$defs/text" }, url: { $ref: "#/$defs/url" }, relation: { type: "string", enum: [
    "request",
    "approval",
    "change",
    "exception",
    "review",
    "revocation",
    "incident"
  ] } }
};
function U(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.system === void 0 || !l.call(r, "system")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "system" } }), o++), (r.id === void 0 || !l.call(r, "id")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++);
    for (let i of Object.keys(r)) i === "system" || i === "id" || i === "url" || i === "relation" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.system !== void 0 && l.call(
      r,
      "system"
    )) {
      let i = r.system;
      if (typeof i != "string") {
        let n = { instancePath: s + "/system", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "jira" || i === "servicenow" || i === "github" || i === "gitlab" || i === "linear" || i === "azure-boards" || i === "freshservice" || i === "other")) {
        let n = { instancePath: s + "/system", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.url !== void 0 && l.call(r, "url") && (L(r.url, { instancePath: s + "/url" }) || (e = c(e, L.errors), o = e.length)), r.relation !== void 0 && l.call(r, "relation")) {
      let i = r.relation;
      if (typeof i != "string") {
        let n = { instancePath: s + "/relation", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "request" || i === "approval" || i === "change" || i === "exception" || i === "review" || i === "revocation" || i === "incident")) {
        let n = { instancePath: s + "/relation", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return U.errors = e, o === 0;
}
var je = {
  type: "object",
  additionalProperties: false,
  required: ["system", "resource"],
  anyOf: [{ required: ["role"] }, { required: ["actions"] }, { required: ["scopes"] }, { required: ["secretKeys"] }],
  properties: {
    id: { $ref: "#/$defs/text" },
    system: { $ref: "#/$defs/text" },
    boundary: { $ref: "#/$defs/text" },
    resource: { anyOf: [{ $ref: "#/$defs/text" }, { type: "array", minItems: 1, maxItems: 2e3, items: { $ref: "#/$defs/text" } }] },
    role: { $ref: "#/$defs/text" },
    actions: { $ref: "#/$defs/texts" },
    scopes: { $ref: "#/$defs/texts" },
    secretKeys: { $ref: "#/$defs/texts" },
    privilege: { $ref: "#/$defs/privilege" },
    conditions: { type: "object" },
    delegable: { type: "boolean" },
    dataClass: { $ref: "#/$defs/text" }
  }
};
var Ye = {
  type: "array",
  minItems: 1,
  maxItems: 2e3,
  uniqueItems: true,
  items: { title: "text that a reader can see", type: "string", maxLength: 2048, pattern: "[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]" }
};
function A(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (Array.isArray(
    r
  )) {
    r.length > 2e3 && (e = t(e, { instancePath: s, keyword: "maxItems" }), o++), r.length < 1 && (e = t(e, { instancePath: s, keyword: "minItems" }), o++);
    let i = r.length;
    for (let p = 0; p < i; p++) {
      let a = r[p];
      if (typeof a == "string") {
        if (j(a) > 2048) {
          let u = { instancePath: s + "/" + p, keyword: "maxLength" };
          e = t(e, u), o++;
        }
        if (!$e.test(a)) {
          let u = { instancePath: s + "/" + p, keyword: "pattern" };
          e = t(e, u), o++;
        }
      } else {
        let u = { instancePath: s + "/" + p, keyword: "type" };
        e = t(e, u), o++;
      }
    }
    let n = r.length, f;
    if (n > 1) {
      let p = {};
      for (; n--; ) {
        let a = r[n];
        if (typeof a == "string") {
          if (typeof p[a] == "number") {
            f = p[a], e = t(e, { instancePath: s, keyword: "uniqueItems", params: { i: n, j: f } }), o++;
            break;
          }
          p[a] = n;
        }
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return A.errors = e, o === 0;
}
function Q(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0, i = o, n = false, f = o;
  r && typeof r == "object" && !Array.isArray(r) && (r.role === void 0 || !l.call(r, "role")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "role" } }), o++);
  var p = f === o;
  if (n = n || p, !n) {
    let u = o;
    r && typeof r == "object" && !Array.isArray(r) && (r.actions === void 0 || !l.call(
      r,
      "actions"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "actions" } }), o++);
    var p = u === o;
    if (n = n || p, !n) {
      let y = o;
      r && typeof r == "object" && !Array.isArray(r) && (r.scopes === void 0 || !l.call(r, "scopes")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "scopes" } }), o++);
      var p = y === o;
      if (n = n || p, !n) {
        let g = o;
        r && typeof r == "object" && !Array.isArray(
          r
        ) && (r.secretKeys === void 0 || !l.call(r, "secretKeys")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "secretKeys" } }), o++);
        var p = g === o;
        n = n || p;
      }
    }
  }
  if (n ? (o = i, e !== null && (i ? e.length = i : e = null)) : (e = t(e, { instancePath: s, keyword: "anyOf", params: {} }), o++), r && typeof r == "object" && !Array.isArray(r)) {
    (r.system === void 0 || !l.call(r, "system")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "system" }
    }), o++), (r.resource === void 0 || !l.call(r, "resource")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "resource" }
    }), o++);
    for (let u of Object.keys(r)) l.call(je.properties, u) || (e = t(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: u } }
    ), o++);
    if (r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.system !== void 0 && l.call(r, "system") && (d(r.system, { instancePath: s + "/system" }) || (e = c(e, d.errors), o = e.length)), r.boundary !== void 0 && l.call(r, "boundary") && (d(r.boundary, { instancePath: s + "/boundary" }) || (e = c(e, d.errors), o = e.length)), r.resource !== void 0 && l.call(r, "resource")) {
      let u = r.resource, k = o, y = false, h = o;
      d(u, { instancePath: s + "/resource" }) || (e = c(e, d.errors), o = e.length);
      var a = h === o;
      if (y = y || a, !y) {
        let g = o;
        if (Array.isArray(u)) {
          if (u.length > 2e3) {
            let I = {
              instancePath: s + "/resource",
              keyword: "maxItems"
            };
            e = t(e, I), o++;
          }
          if (u.length < 1) {
            let I = { instancePath: s + "/resource", keyword: "minItems" };
            e = t(e, I), o++;
          }
          let w = u.length;
          for (let I = 0; I < w; I++) d(u[I], { instancePath: s + "/resource/" + I }) || (e = c(e, d.errors), o = e.length);
        } else {
          let w = { instancePath: s + "/resource", keyword: "type" };
          e = t(e, w), o++;
        }
        var a = g === o;
        y = y || a;
      }
      if (y) o = k, e !== null && (k ? e.length = k : e = null);
      else {
        let g = { instancePath: s + "/resource", keyword: "anyOf", params: {} };
        e = t(e, g), o++;
      }
    }
    if (r.role !== void 0 && l.call(r, "role") && (d(
      r.role,
      { instancePath: s + "/role" }
    ) || (e = c(e, d.errors), o = e.length)), r.actions !== void 0 && l.call(r, "actions") && (A(r.actions, { instancePath: s + "/actions" }) || (e = c(e, A.errors), o = e.length)), r.scopes !== void 0 && l.call(r, "scopes") && (A(r.scopes, { instancePath: s + "/scopes" }) || (e = c(e, A.errors), o = e.length)), r.secretKeys !== void 0 && l.call(r, "secretKeys") && (A(r.secretKeys, { instancePath: s + "/secretKeys" }) || (e = c(e, A.errors), o = e.length)), r.privilege !== void 0 && l.call(r, "privilege") && (E(r.privilege, { instancePath: s + "/privilege" }) || (e = c(e, E.errors), o = e.length)), r.conditions !== void 0 && l.call(r, "conditions")) {
      let u = r.conditions;
      if (!(u && typeof u == "object" && !Array.isArray(u))) {
        let k = { instancePath: s + "/conditions", keyword: "type" };
        e = t(e, k), o++;
      }
    }
    if (r.delegable !== void 0 && l.call(r, "delegable") && typeof r.delegable != "boolean") {
      let u = { instancePath: s + "/delegable", keyword: "type" };
      e = t(e, u), o++;
    }
    r.dataClass !== void 0 && l.call(r, "dataClass") && (d(r.dataClass, { instancePath: s + "/dataClass" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = t(e, { instancePath: s, keyword: "type" }), o++;
  return Q.errors = e, o === 0;
}
var er = { type: "object", additionalProperties: false, properties: {
  validFrom: { $ref: "#/$defs/instant" },
  expiresAt: { $ref: "#/$defs/instant" },
  maxTtl: { $ref: "#/$defs/duration" },
  onExpiry: { type: "string", enum: ["revoke", "review"] },
  renewals: { type: "integer", minimum: 0, maximum: 1e4 }
} };
function D(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "validFrom" || i === "expiresAt" || i === "maxTtl" || i === "onExpiry" || i === "renewals" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.validFrom !== void 0 && l.call(r, "validFrom") && (b(r.validFrom, { instancePath: s + "/validFrom" }) || (e = c(e, b.errors), o = e.length)), r.expiresAt !== void 0 && l.call(r, "expiresAt") && (b(r.expiresAt, { instancePath: s + "/expiresAt" }) || (e = c(e, b.errors), o = e.length)), r.maxTtl !== void 0 && l.call(r, "maxTtl") && (P(r.maxTtl, { instancePath: s + "/maxTtl" }) || (e = c(e, P.errors), o = e.length)), r.onExpiry !== void 0 && l.call(r, "onExpiry")) {
      let i = r.onExpiry;
      if (typeof i != "string") {
        let n = { instancePath: s + "/onExpiry", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "revoke" || i === "review")) {
        let n = { instancePath: s + "/onExpiry", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.renewals !== void 0 && l.call(r, "renewals")) {
      let i = r.renewals;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let n = {
          instancePath: s + "/renewals",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
      if (typeof i == "number" && isFinite(i)) {
        if (i > 1e4 || isNaN(i)) {
          let n = { instancePath: s + "/renewals", keyword: "maximum" };
          e = t(e, n), o++;
        }
        if (i < 0 || isNaN(i)) {
          let n = { instancePath: s + "/renewals", keyword: "minimum" };
          e = t(
            e,
            n
          ), o++;
        }
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return D.errors = e, o === 0;
}
var rr = {
  type: "object",
  additionalProperties: false,
  required: ["type"],
  properties: { type: { type: "string", enum: ["static", "short-lived", "federated", "certificate", "none"] }, mechanism: {
    $ref: "#/$defs/text"
  }, issuer: { $ref: "#/$defs/text" }, trust: { type: "object", additionalProperties: false, required: ["issuer", "subject", "audience"], properties: { issuer: { $ref: "#/$defs/url" }, subject: { $ref: "#/$defs/text" }, subjectMatch: { type: "string", enum: [
    "exact",
    "pattern"
  ] }, audience: { $ref: "#/$defs/text" } } }, secretRef: { type: "object", additionalProperties: false, required: [
    "store",
    "path"
  ], properties: { store: { $ref: "#/$defs/text" }, path: { $ref: "#/$defs/text" } } }, rotation: {
    type: "object",
    additionalProperties: false,
    required: ["interval", "method"],
    properties: { interval: { $ref: "#/$defs/duration" }, method: { type: "string", enum: ["automatic", "manual"] }, lastRotatedAt: { $ref: "#/$defs/instant" } }
  }, consumers: { type: "array", maxItems: 1e3, items: { $ref: "#/$defs/text" } } }
};
function J(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.type === void 0 || !l.call(r, "type")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++);
    for (let i of Object.keys(r)) i === "type" || i === "mechanism" || i === "issuer" || i === "trust" || i === "secretRef" || i === "rotation" || i === "consumers" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.type !== void 0 && l.call(r, "type")) {
      let i = r.type;
      if (typeof i != "string") {
        let n = { instancePath: s + "/type", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "static" || i === "short-lived" || i === "federated" || i === "certificate" || i === "none")) {
        let n = { instancePath: s + "/type", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.mechanism !== void 0 && l.call(r, "mechanism") && (d(r.mechanism, { instancePath: s + "/mechanism" }) || (e = c(e, d.errors), o = e.length)), r.issuer !== void 0 && l.call(r, "issuer") && (d(r.issuer, { instancePath: s + "/issuer" }) || (e = c(e, d.errors), o = e.length)), r.trust !== void 0 && l.call(r, "trust")) {
      let i = r.trust;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.issuer === void 0 || !l.call(i, "issuer")) {
          let n = { instancePath: s + "/trust", keyword: "required", params: { missingProperty: "issuer" } };
          e = t(e, n), o++;
        }
        if (i.subject === void 0 || !l.call(i, "subject")) {
          let n = { instancePath: s + "/trust", keyword: "required", params: { missingProperty: "subject" } };
          e = t(e, n), o++;
        }
        if (i.audience === void 0 || !l.call(i, "audience")) {
          let n = { instancePath: s + "/trust", keyword: "required", params: { missingProperty: "audience" } };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) if (!(n === "issuer" || n === "subject" || n === "subjectMatch" || n === "audience")) {
          let f = { instancePath: s + "/trust", keyword: "additionalProperties", params: { additionalProperty: n } };
          e = t(e, f), o++;
        }
        if (i.issuer !== void 0 && l.call(i, "issuer") && (L(i.issuer, { instancePath: s + "/trust/issuer" }) || (e = c(e, L.errors), o = e.length)), i.subject !== void 0 && l.call(i, "subject") && (d(i.subject, { instancePath: s + "/trust/subject" }) || (e = c(e, d.errors), o = e.length)), i.subjectMatch !== void 0 && l.call(i, "subjectMatch")) {
          let n = i.subjectMatch;
          if (typeof n != "string") {
            let f = { instancePath: s + "/trust/subjectMatch", keyword: "type" };
            e = t(
              e,
              f
            ), o++;
          }
          if (!(n === "exact" || n === "pattern")) {
            let f = { instancePath: s + "/trust/subjectMatch", keyword: "enum" };
            e = t(e, f), o++;
          }
        }
        i.audience !== void 0 && l.call(i, "audience") && (d(i.audience, { instancePath: s + "/trust/audience" }) || (e = c(e, d.errors), o = e.length));
      } else {
        let n = {
          instancePath: s + "/trust",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
    if (r.secretRef !== void 0 && l.call(r, "secretRef")) {
      let i = r.secretRef;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.store === void 0 || !l.call(i, "store")) {
          let n = {
            instancePath: s + "/secretRef",
            keyword: "required",
            params: { missingProperty: "store" }
          };
          e = t(e, n), o++;
        }
        if (i.path === void 0 || !l.call(i, "path")) {
          let n = { instancePath: s + "/secretRef", keyword: "required", params: { missingProperty: "path" } };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) if (!(n === "store" || n === "path")) {
          let f = { instancePath: s + "/secretRef", keyword: "additionalProperties", params: { additionalProperty: n } };
          e = t(
            e,
            f
          ), o++;
        }
        i.store !== void 0 && l.call(i, "store") && (d(i.store, { instancePath: s + "/secretRef/store" }) || (e = c(e, d.errors), o = e.length)), i.path !== void 0 && l.call(i, "path") && (d(i.path, { instancePath: s + "/secretRef/path" }) || (e = c(e, d.errors), o = e.length));
      } else {
        let n = {
          instancePath: s + "/secretRef",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
    if (r.rotation !== void 0 && l.call(r, "rotation")) {
      let i = r.rotation;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (i.interval === void 0 || !l.call(i, "interval")) {
          let n = { instancePath: s + "/rotation", keyword: "required", params: { missingProperty: "interval" } };
          e = t(e, n), o++;
        }
        if (i.method === void 0 || !l.call(i, "method")) {
          let n = {
            instancePath: s + "/rotation",
            keyword: "required",
            params: { missingProperty: "method" }
          };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i))
          if (!(n === "interval" || n === "method" || n === "lastRotatedAt")) {
            let f = {
              instancePath: s + "/rotation",
              keyword: "additionalProperties",
              params: { additionalProperty: n }
            };
            e = t(e, f), o++;
          }
        if (i.interval !== void 0 && l.call(i, "interval") && (P(i.interval, { instancePath: s + "/rotation/interval" }) || (e = c(e, P.errors), o = e.length)), i.method !== void 0 && l.call(i, "method")) {
          let n = i.method;
          if (typeof n != "string") {
            let f = { instancePath: s + "/rotation/method", keyword: "type" };
            e = t(e, f), o++;
          }
          if (!(n === "automatic" || n === "manual")) {
            let f = {
              instancePath: s + "/rotation/method",
              keyword: "enum"
            };
            e = t(e, f), o++;
          }
        }
        i.lastRotatedAt !== void 0 && l.call(i, "lastRotatedAt") && (b(
          i.lastRotatedAt,
          { instancePath: s + "/rotation/lastRotatedAt" }
        ) || (e = c(e, b.errors), o = e.length));
      } else {
        let n = { instancePath: s + "/rotation", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.consumers !== void 0 && l.call(r, "consumers")) {
      let i = r.consumers;
      if (Array.isArray(
        i
      )) {
        if (i.length > 1e3) {
          let f = { instancePath: s + "/consumers", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++)
          d(i[f], { instancePath: s + "/consumers/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/consumers", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return J.errors = e, o === 0;
}
var ir = {
  type: "object",
  additionalProperties: false,
  properties: { cadence: { $ref: "#/$defs/duration" }, lastReviewedAt: { $ref: "#/$defs/instant" }, lastReviewedBy: { $ref: "#/$defs/human" }, lastReview: { $ref: "#/$defs/text" } }
};
function K(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "cadence" || i === "lastReviewedAt" || i === "lastReviewedBy" || i === "lastReview" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    r.cadence !== void 0 && l.call(r, "cadence") && (P(r.cadence, { instancePath: s + "/cadence" }) || (e = c(e, P.errors), o = e.length)), r.lastReviewedAt !== void 0 && l.call(r, "lastReviewedAt") && (b(r.lastReviewedAt, { instancePath: s + "/lastReviewedAt" }) || (e = c(e, b.errors), o = e.length)), r.lastReviewedBy !== void 0 && l.call(r, "lastReviewedBy") && (q(r.lastReviewedBy, { instancePath: s + "/lastReviewedBy" }) || (e = c(e, q.errors), o = e.length)), r.lastReview !== void 0 && l.call(r, "lastReview") && (d(r.lastReview, { instancePath: s + "/lastReview" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = t(e, { instancePath: s, keyword: "type" }), o++;
  return K.errors = e, o === 0;
}
var or = { type: "object", additionalProperties: false, properties: {
  delegatedAdmin: { type: "object", additionalProperties: false, required: ["principal", "authority", "scope"], properties: { principal: {
    $ref: "#/$defs/principal"
  }, authority: { $ref: "#/$defs/text" }, scope: { $ref: "#/$defs/text" }, expiresAt: { $ref: "#/$defs/instant" } } },
  sharedRole: { type: "object", additionalProperties: false, anyOf: [{ required: ["members"] }, { required: ["memberSource"] }], properties: {
    members: { type: "array", minItems: 1, maxItems: 2e3, items: { $ref: "#/$defs/principal" } },
    memberSource: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "ref"],
      properties: { kind: { type: "string", enum: ["group", "selector", "query"] }, ref: { $ref: "#/$defs/text" }, snapshotSha256: {
        title: "a SHA-256 digest of 64 hex digits",
        examples: ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
        type: "string",
        pattern: "^[0-9a-f]{64}$"
      } }
    },
    maxMembers: { type: "integer", minimum: 1, maximum: 1e6 }
  } }
} };
var sr = new RegExp("^[0-9a-f]{64}$", "u");
function W(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let n of Object.keys(r)) n === "delegatedAdmin" || n === "sharedRole" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: n } }), o++);
    if (r.delegatedAdmin !== void 0 && l.call(r, "delegatedAdmin")) {
      let n = r.delegatedAdmin;
      if (n && typeof n == "object" && !Array.isArray(
        n
      )) {
        if (n.principal === void 0 || !l.call(n, "principal")) {
          let f = { instancePath: s + "/delegatedAdmin", keyword: "required", params: {
            missingProperty: "principal"
          } };
          e = t(e, f), o++;
        }
        if (n.authority === void 0 || !l.call(n, "authority")) {
          let f = { instancePath: s + "/delegatedAdmin", keyword: "required", params: { missingProperty: "authority" } };
          e = t(e, f), o++;
        }
        if (n.scope === void 0 || !l.call(n, "scope")) {
          let f = { instancePath: s + "/delegatedAdmin", keyword: "required", params: { missingProperty: "scope" } };
          e = t(e, f), o++;
        }
        for (let f of Object.keys(n)) if (!(f === "principal" || f === "authority" || f === "scope" || f === "expiresAt")) {
          let p = { instancePath: s + "/delegatedAdmin", keyword: "additionalProperties", params: { additionalProperty: f } };
          e = t(e, p), o++;
        }
        n.principal !== void 0 && l.call(n, "principal") && (O(
          n.principal,
          { instancePath: s + "/delegatedAdmin/principal" }
        ) || (e = c(e, O.errors), o = e.length)), n.authority !== void 0 && l.call(n, "authority") && (d(n.authority, { instancePath: s + "/delegatedAdmin/authority" }) || (e = c(e, d.errors), o = e.length)), n.scope !== void 0 && l.call(n, "scope") && (d(n.scope, { instancePath: s + "/delegatedAdmin/scope" }) || (e = c(e, d.errors), o = e.length)), n.expiresAt !== void 0 && l.call(
          n,
          "expiresAt"
        ) && (b(n.expiresAt, { instancePath: s + "/delegatedAdmin/expiresAt" }) || (e = c(e, b.errors), o = e.length));
      } else {
        let f = {
          instancePath: s + "/delegatedAdmin",
          keyword: "type"
        };
        e = t(e, f), o++;
      }
    }
    if (r.sharedRole !== void 0 && l.call(r, "sharedRole")) {
      let n = r.sharedRole, f = o, p = false, a = o;
      if (n && typeof n == "object" && !Array.isArray(n) && (n.members === void 0 || !l.call(n, "members"))) {
        let u = {
          instancePath: s + "/sharedRole",
          keyword: "required",
          params: { missingProperty: "members" }
        };
        e = t(e, u), o++;
      }
      var i = a === o;
      if (p = p || i, !p) {
        let u = o;
        if (n && typeof n == "object" && !Array.isArray(n) && (n.memberSource === void 0 || !l.call(n, "memberSource"))) {
          let y = { instancePath: s + "/sharedRole", keyword: "required", params: { missingProperty: "memberSource" } };
          e = t(e, y), o++;
        }
        var i = u === o;
        p = p || i;
      }
      if (p) o = f, e !== null && (f ? e.length = f : e = null);
      else {
        let u = { instancePath: s + "/sharedRole", keyword: "anyOf", params: {} };
        e = t(e, u), o++;
      }
      if (n && typeof n == "object" && !Array.isArray(n)) {
        for (let u of Object.keys(n)) if (!(u === "members" || u === "memberSource" || u === "maxMembers")) {
          let k = {
            instancePath: s + "/sharedRole",
            keyword: "additionalProperties",
            params: { additionalProperty: u }
          };
          e = t(e, k), o++;
        }
        if (n.members !== void 0 && l.call(n, "members")) {
          let u = n.members;
          if (Array.isArray(u)) {
            if (u.length > 2e3) {
              let y = { instancePath: s + "/sharedRole/members", keyword: "maxItems" };
              e = t(e, y), o++;
            }
            if (u.length < 1) {
              let y = { instancePath: s + "/sharedRole/members", keyword: "minItems" };
              e = t(e, y), o++;
            }
            let k = u.length;
            for (let y = 0; y < k; y++) O(u[y], { instancePath: s + "/sharedRole/members/" + y }) || (e = c(e, O.errors), o = e.length);
          } else {
            let k = { instancePath: s + "/sharedRole/members", keyword: "type" };
            e = t(e, k), o++;
          }
        }
        if (n.memberSource !== void 0 && l.call(n, "memberSource")) {
          let u = n.memberSource;
          if (u && typeof u == "object" && !Array.isArray(u)) {
            if (u.kind === void 0 || !l.call(u, "kind")) {
              let k = { instancePath: s + "/sharedRole/memberSource", keyword: "required", params: { missingProperty: "kind" } };
              e = t(e, k), o++;
            }
            if (u.ref === void 0 || !l.call(u, "ref")) {
              let k = {
                instancePath: s + "/sharedRole/memberSource",
                keyword: "required",
                params: { missingProperty: "ref" }
              };
              e = t(e, k), o++;
            }
            for (let k of Object.keys(u)) if (!(k === "kind" || k === "ref" || k === "snapshotSha256")) {
              let y = { instancePath: s + "/sharedRole/memberSource", keyword: "additionalProperties", params: { additionalProperty: k } };
              e = t(e, y), o++;
            }
            if (u.kind !== void 0 && l.call(u, "kind")) {
              let k = u.kind;
              if (typeof k != "string") {
                let y = { instancePath: s + "/sharedRole/memberSource/kind", keyword: "type" };
                e = t(e, y), o++;
              }
              if (!(k === "group" || k === "selector" || k === "query")) {
                let y = { instancePath: s + "/sharedRole/memberSource/kind", keyword: "enum" };
                e = t(e, y), o++;
              }
            }
            if (u.ref !== void 0 && l.call(u, "ref") && (d(u.ref, { instancePath: s + "/sharedRole/memberSource/ref" }) || (e = c(e, d.errors), o = e.length)), u.snapshotSha256 !== void 0 && l.call(u, "snapshotSha256")) {
              let k = u.snapshotSha256;
              if (typeof k == "string") {
                if (!sr.test(k)) {
                  let y = { instancePath: s + "/sharedRole/memberSource/snapshotSha256", keyword: "pattern" };
                  e = t(e, y), o++;
                }
              } else {
                let y = { instancePath: s + "/sharedRole/memberSource/snapshotSha256", keyword: "type" };
                e = t(e, y), o++;
              }
            }
          } else {
            let k = { instancePath: s + "/sharedRole/memberSource", keyword: "type" };
            e = t(e, k), o++;
          }
        }
        if (n.maxMembers !== void 0 && l.call(n, "maxMembers")) {
          let u = n.maxMembers;
          if (!(typeof u == "number" && !(u % 1) && !isNaN(u) && isFinite(u))) {
            let k = { instancePath: s + "/sharedRole/maxMembers", keyword: "type" };
            e = t(e, k), o++;
          }
          if (typeof u == "number" && isFinite(u)) {
            if (u > 1e6 || isNaN(u)) {
              let k = { instancePath: s + "/sharedRole/maxMembers", keyword: "maximum" };
              e = t(e, k), o++;
            }
            if (u < 1 || isNaN(u)) {
              let k = { instancePath: s + "/sharedRole/maxMembers", keyword: "minimum" };
              e = t(e, k), o++;
            }
          }
        }
      } else {
        let u = { instancePath: s + "/sharedRole", keyword: "type" };
        e = t(e, u), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return W.errors = e, o === 0;
}
var qe = {
  type: "object",
  additionalProperties: false,
  properties: { runtime: { $ref: "#/$defs/text" }, model: { $ref: "#/$defs/text" }, autonomy: { type: "string", enum: ["suggest-only", "human-approves-each", "human-approves-risky", "autonomous"] }, actingFor: { type: "string", enum: [
    "itself",
    "user-delegated",
    "service"
  ] }, blueprint: { $ref: "#/$defs/text" }, tools: { type: "array", maxItems: 200, items: { type: "object", additionalProperties: false, required: ["server", "allow"], properties: { server: { $ref: "#/$defs/text" }, allow: { $ref: "#/$defs/texts" } } } }, approvalRequiredFor: { type: "array", maxItems: 500, items: { $ref: "#/$defs/text" } }, killSwitch: { $ref: "#/$defs/text" }, maySpawn: {
    type: "boolean"
  }, riskTier: { type: "string", enum: ["low", "medium", "high", "prohibited"] } }
};
function X(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) l.call(qe.properties, i) || (e = t(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.runtime !== void 0 && l.call(r, "runtime") && (d(r.runtime, { instancePath: s + "/runtime" }) || (e = c(e, d.errors), o = e.length)), r.model !== void 0 && l.call(r, "model") && (d(
      r.model,
      { instancePath: s + "/model" }
    ) || (e = c(e, d.errors), o = e.length)), r.autonomy !== void 0 && l.call(r, "autonomy")) {
      let i = r.autonomy;
      if (typeof i != "string") {
        let n = { instancePath: s + "/autonomy", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "suggest-only" || i === "human-approves-each" || i === "human-approves-risky" || i === "autonomous")) {
        let n = { instancePath: s + "/autonomy", keyword: "enum" };
        e = t(
          e,
          n
        ), o++;
      }
    }
    if (r.actingFor !== void 0 && l.call(r, "actingFor")) {
      let i = r.actingFor;
      if (typeof i != "string") {
        let n = { instancePath: s + "/actingFor", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "itself" || i === "user-delegated" || i === "service")) {
        let n = { instancePath: s + "/actingFor", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.blueprint !== void 0 && l.call(r, "blueprint") && (d(r.blueprint, { instancePath: s + "/blueprint" }) || (e = c(e, d.errors), o = e.length)), r.tools !== void 0 && l.call(r, "tools")) {
      let i = r.tools;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/tools", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) {
          let p = i[f];
          if (p && typeof p == "object" && !Array.isArray(p)) {
            if (p.server === void 0 || !l.call(p, "server")) {
              let a = { instancePath: s + "/tools/" + f, keyword: "required", params: { missingProperty: "server" } };
              e = t(e, a), o++;
            }
            if (p.allow === void 0 || !l.call(p, "allow")) {
              let a = { instancePath: s + "/tools/" + f, keyword: "required", params: { missingProperty: "allow" } };
              e = t(e, a), o++;
            }
            for (let a of Object.keys(p)) if (!(a === "server" || a === "allow")) {
              let u = { instancePath: s + "/tools/" + f, keyword: "additionalProperties", params: { additionalProperty: a } };
              e = t(
                e,
                u
              ), o++;
            }
            p.server !== void 0 && l.call(p, "server") && (d(p.server, { instancePath: s + "/tools/" + f + "/server" }) || (e = c(e, d.errors), o = e.length)), p.allow !== void 0 && l.call(p, "allow") && (A(p.allow, { instancePath: s + "/tools/" + f + "/allow" }) || (e = c(e, A.errors), o = e.length));
          } else {
            let a = { instancePath: s + "/tools/" + f, keyword: "type" };
            e = t(e, a), o++;
          }
        }
      } else {
        let n = { instancePath: s + "/tools", keyword: "type" };
        e = t(
          e,
          n
        ), o++;
      }
    }
    if (r.approvalRequiredFor !== void 0 && l.call(r, "approvalRequiredFor")) {
      let i = r.approvalRequiredFor;
      if (Array.isArray(
        i
      )) {
        if (i.length > 500) {
          let f = { instancePath: s + "/approvalRequiredFor", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) d(i[f], { instancePath: s + "/approvalRequiredFor/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/approvalRequiredFor", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.killSwitch !== void 0 && l.call(r, "killSwitch") && (d(r.killSwitch, { instancePath: s + "/killSwitch" }) || (e = c(e, d.errors), o = e.length)), r.maySpawn !== void 0 && l.call(r, "maySpawn") && typeof r.maySpawn != "boolean") {
      let i = { instancePath: s + "/maySpawn", keyword: "type" };
      e = t(e, i), o++;
    }
    if (r.riskTier !== void 0 && l.call(r, "riskTier")) {
      let i = r.riskTier;
      if (typeof i != "string") {
        let n = { instancePath: s + "/riskTier", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "low" || i === "medium" || i === "high" || i === "prohibited")) {
        let n = { instancePath: s + "/riskTier", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return X.errors = e, o === 0;
}
var tr = { type: "object", additionalProperties: false, properties: { state: { type: "string", enum: [
  "active",
  "requested",
  "revoked"
] }, requestedAt: { $ref: "#/$defs/instant" }, reason: { type: "string", enum: ["expired", "no-longer-needed", "owner-left", "compromise", "review-decision", "replaced", "policy"] }, sla: { $ref: "#/$defs/duration" }, procedure: { $ref: "#/$defs/text" }, verify: { type: "array", maxItems: 50, items: { type: "object", additionalProperties: false, required: ["source"], properties: {
  source: { $ref: "#/$defs/text" },
  match: { type: "object" }
} } } } };
function Y(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "state" || i === "requestedAt" || i === "reason" || i === "sla" || i === "procedure" || i === "verify" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.state !== void 0 && l.call(r, "state")) {
      let i = r.state;
      if (typeof i != "string") {
        let n = { instancePath: s + "/state", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "active" || i === "requested" || i === "revoked")) {
        let n = { instancePath: s + "/state", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.requestedAt !== void 0 && l.call(r, "requestedAt") && (b(r.requestedAt, { instancePath: s + "/requestedAt" }) || (e = c(e, b.errors), o = e.length)), r.reason !== void 0 && l.call(r, "reason")) {
      let i = r.reason;
      if (typeof i != "string") {
        let n = {
          instancePath: s + "/reason",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
      if (!(i === "expired" || i === "no-longer-needed" || i === "owner-left" || i === "compromise" || i === "review-decision" || i === "replaced" || i === "policy")) {
        let n = { instancePath: s + "/reason", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.sla !== void 0 && l.call(r, "sla") && (P(r.sla, { instancePath: s + "/sla" }) || (e = c(e, P.errors), o = e.length)), r.procedure !== void 0 && l.call(r, "procedure") && (d(r.procedure, { instancePath: s + "/procedure" }) || (e = c(e, d.errors), o = e.length)), r.verify !== void 0 && l.call(r, "verify")) {
      let i = r.verify;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/verify", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) {
          let p = i[f];
          if (p && typeof p == "object" && !Array.isArray(p)) {
            if (p.source === void 0 || !l.call(p, "source")) {
              let a = { instancePath: s + "/verify/" + f, keyword: "required", params: { missingProperty: "source" } };
              e = t(e, a), o++;
            }
            for (let a of Object.keys(p)) if (!(a === "source" || a === "match")) {
              let u = { instancePath: s + "/verify/" + f, keyword: "additionalProperties", params: { additionalProperty: a } };
              e = t(e, u), o++;
            }
            if (p.source !== void 0 && l.call(p, "source") && (d(p.source, { instancePath: s + "/verify/" + f + "/source" }) || (e = c(e, d.errors), o = e.length)), p.match !== void 0 && l.call(p, "match")) {
              let a = p.match;
              if (!(a && typeof a == "object" && !Array.isArray(a))) {
                let u = { instancePath: s + "/verify/" + f + "/match", keyword: "type" };
                e = t(e, u), o++;
              }
            }
          } else {
            let a = { instancePath: s + "/verify/" + f, keyword: "type" };
            e = t(e, a), o++;
          }
        }
      } else {
        let n = { instancePath: s + "/verify", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return Y.errors = e, o === 0;
}
var nr = { type: "object", additionalProperties: false, required: ["format"], properties: { format: { type: "string", enum: [
  "kubernetes",
  "terraform",
  "terraform-plan",
  "cloudformation",
  "github-workflow",
  "vault-policy",
  "other"
] }, path: { $ref: "#/$defs/text" }, address: { $ref: "#/$defs/text" }, selector: { type: "object" } } };
function ee(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.format === void 0 || !l.call(r, "format")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "format" } }), o++);
    for (let i of Object.keys(r)) i === "format" || i === "path" || i === "address" || i === "selector" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.format !== void 0 && l.call(r, "format")) {
      let i = r.format;
      if (typeof i != "string") {
        let n = { instancePath: s + "/format", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "kubernetes" || i === "terraform" || i === "terraform-plan" || i === "cloudformation" || i === "github-workflow" || i === "vault-policy" || i === "other")) {
        let n = { instancePath: s + "/format", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.path !== void 0 && l.call(r, "path") && (d(
      r.path,
      { instancePath: s + "/path" }
    ) || (e = c(e, d.errors), o = e.length)), r.address !== void 0 && l.call(r, "address") && (d(r.address, { instancePath: s + "/address" }) || (e = c(e, d.errors), o = e.length)), r.selector !== void 0 && l.call(r, "selector")) {
      let i = r.selector;
      if (!(i && typeof i == "object" && !Array.isArray(i))) {
        let n = { instancePath: s + "/selector", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return ee.errors = e, o === 0;
}
function re(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.identity === void 0 || !l.call(r, "identity")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "identity"
    } }), o++), (r.entitlements === void 0 || !l.call(r, "entitlements")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "entitlements" } }), o++);
    for (let i of Object.keys(r)) l.call(xe.properties, i) || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.identity !== void 0 && l.call(r, "identity") && (Z(
      r.identity,
      { instancePath: s + "/identity" }
    ) || (e = c(e, Z.errors), o = e.length)), r.owner !== void 0 && l.call(r, "owner") && (C(r.owner, { instancePath: s + "/owner" }) || (e = c(e, C.errors), o = e.length)), r.environment !== void 0 && l.call(r, "environment") && (R(r.environment, { instancePath: s + "/environment" }) || (e = c(e, R.errors), o = e.length)), r.justification !== void 0 && l.call(r, "justification") && (z(
      r.justification,
      { instancePath: s + "/justification" }
    ) || (e = c(e, z.errors), o = e.length)), r.tickets !== void 0 && l.call(r, "tickets")) {
      let i = r.tickets;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/tickets", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) U(i[f], { instancePath: s + "/tickets/" + f }) || (e = c(e, U.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/tickets", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.entitlements !== void 0 && l.call(r, "entitlements")) {
      let i = r.entitlements;
      if (Array.isArray(i)) {
        if (i.length > 500) {
          let f = { instancePath: s + "/entitlements", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/entitlements", keyword: "minItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) Q(i[f], { instancePath: s + "/entitlements/" + f }) || (e = c(e, Q.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/entitlements", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.validity !== void 0 && l.call(r, "validity") && (D(r.validity, { instancePath: s + "/validity" }) || (e = c(e, D.errors), o = e.length)), r.credential !== void 0 && l.call(r, "credential") && (J(r.credential, { instancePath: s + "/credential" }) || (e = c(e, J.errors), o = e.length)), r.review !== void 0 && l.call(r, "review") && (K(r.review, { instancePath: s + "/review" }) || (e = c(e, K.errors), o = e.length)), r.delegation !== void 0 && l.call(r, "delegation") && (W(r.delegation, { instancePath: s + "/delegation" }) || (e = c(e, W.errors), o = e.length)), r.exceptions !== void 0 && l.call(r, "exceptions")) {
      let i = r.exceptions;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/exceptions", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) d(i[f], { instancePath: s + "/exceptions/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/exceptions", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.agent !== void 0 && l.call(r, "agent") && (X(r.agent, { instancePath: s + "/agent" }) || (e = c(e, X.errors), o = e.length)), r.revocation !== void 0 && l.call(r, "revocation") && (Y(r.revocation, { instancePath: s + "/revocation" }) || (e = c(e, Y.errors), o = e.length)), r.nativeRefs !== void 0 && l.call(r, "nativeRefs")) {
      let i = r.nativeRefs;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/nativeRefs", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) ee(i[f], { instancePath: s + "/nativeRefs/" + f }) || (e = c(e, ee.errors), o = e.length);
      } else {
        let n = {
          instancePath: s + "/nativeRefs",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return re.errors = e, o === 0;
}
var lr = Re;
var fr = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: {
  const: "grantproof.dev/v1alpha1"
}, kind: { const: "AccessGrant" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/accessGrantSpec" } } };
function Re(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = t(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(
      r,
      "kind"
    ) && r.kind !== "AccessGrant") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = t(e, i), o++;
    }
    r.metadata !== void 0 && l.call(
      r,
      "metadata"
    ) && (_(r.metadata, { instancePath: s + "/metadata" }) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(r, "spec") && (re(r.spec, { instancePath: s + "/spec" }) || (e = c(e, re.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return Re.errors = e, o === 0;
}
var cr = { type: "object", additionalProperties: false, required: ["selector"], properties: { selector: {
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: { paths: { $ref: "#/$defs/texts" }, kinds: { $ref: "#/$defs/texts" }, names: { $ref: "#/$defs/texts" }, namespaces: {
    $ref: "#/$defs/texts"
  } }
}, owner: { $ref: "#/$defs/owner" }, environment: { $ref: "#/$defs/environment" }, justification: { $ref: "#/$defs/justification" }, tickets: { type: "array", maxItems: 50, items: { $ref: "#/$defs/ticket" } }, validity: { $ref: "#/$defs/validity" }, review: {
  $ref: "#/$defs/review"
} } };
function ie(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.selector === void 0 || !l.call(r, "selector")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "selector" } }), o++);
    for (let i of Object.keys(r)) i === "selector" || i === "owner" || i === "environment" || i === "justification" || i === "tickets" || i === "validity" || i === "review" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.selector !== void 0 && l.call(r, "selector")) {
      let i = r.selector;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(
          i
        ).length < 1) {
          let n = { instancePath: s + "/selector", keyword: "minProperties" };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) if (!(n === "paths" || n === "kinds" || n === "names" || n === "namespaces")) {
          let f = { instancePath: s + "/selector", keyword: "additionalProperties", params: {
            additionalProperty: n
          } };
          e = t(e, f), o++;
        }
        i.paths !== void 0 && l.call(i, "paths") && (A(i.paths, { instancePath: s + "/selector/paths" }) || (e = c(e, A.errors), o = e.length)), i.kinds !== void 0 && l.call(i, "kinds") && (A(i.kinds, { instancePath: s + "/selector/kinds" }) || (e = c(
          e,
          A.errors
        ), o = e.length)), i.names !== void 0 && l.call(i, "names") && (A(i.names, { instancePath: s + "/selector/names" }) || (e = c(e, A.errors), o = e.length)), i.namespaces !== void 0 && l.call(i, "namespaces") && (A(i.namespaces, { instancePath: s + "/selector/namespaces" }) || (e = c(e, A.errors), o = e.length));
      } else {
        let n = { instancePath: s + "/selector", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.owner !== void 0 && l.call(
      r,
      "owner"
    ) && (C(r.owner, { instancePath: s + "/owner" }) || (e = c(e, C.errors), o = e.length)), r.environment !== void 0 && l.call(r, "environment") && (R(r.environment, { instancePath: s + "/environment" }) || (e = c(e, R.errors), o = e.length)), r.justification !== void 0 && l.call(
      r,
      "justification"
    ) && (z(r.justification, { instancePath: s + "/justification" }) || (e = c(e, z.errors), o = e.length)), r.tickets !== void 0 && l.call(r, "tickets")) {
      let i = r.tickets;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/tickets", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) U(i[f], { instancePath: s + "/tickets/" + f }) || (e = c(e, U.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/tickets", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    r.validity !== void 0 && l.call(r, "validity") && (D(
      r.validity,
      { instancePath: s + "/validity" }
    ) || (e = c(e, D.errors), o = e.length)), r.review !== void 0 && l.call(r, "review") && (K(r.review, { instancePath: s + "/review" }) || (e = c(e, K.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ie.errors = e, o === 0;
}
var dr = Pe;
var yr = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: { const: "grantproof.dev/v1alpha1" }, kind: { const: "GrantMetadata" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/grantMetadataSpec" } } };
function Pe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = t(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(
      r,
      "kind"
    ) && r.kind !== "GrantMetadata") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = t(e, i), o++;
    }
    r.metadata !== void 0 && l.call(r, "metadata") && (_(r.metadata, { instancePath: s + "/metadata" }) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(
      r,
      "spec"
    ) && (ie(r.spec, { instancePath: s + "/spec" }) || (e = c(e, ie.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return Pe.errors = e, o === 0;
}
var pr = { type: "string", enum: ["opaque", "create", "reinstate", "orphan", "revoke", "broaden", "reshape", "transfer", "renew", "rotate", "narrow", "shorten", "annotate", "move"] };
function V(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "opaque" || r === "create" || r === "reinstate" || r === "orphan" || r === "revoke" || r === "broaden" || r === "reshape" || r === "transfer" || r === "renew" || r === "rotate" || r === "narrow" || r === "shorten" || r === "annotate" || r === "move" || (e = t(e, { instancePath: s, keyword: "enum" }), o++), V.errors = e, o === 0;
}
var ur = { type: "string", enum: ["widen", "narrow", "neutral", "unknown"] };
function B(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "widen" || r === "narrow" || r === "neutral" || r === "unknown" || (e = t(e, {
    instancePath: s,
    keyword: "enum"
  }), o++), B.errors = e, o === 0;
}
var mr = { type: "string", enum: ["access-grant", "kubernetes"] };
function F(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "access-grant" || r === "kubernetes" || (e = t(e, { instancePath: s, keyword: "enum" }), o++), F.errors = e, o === 0;
}
var ar = { type: "string", enum: ["observe", "advisory", "soft", "hard"] };
function oe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r != "string" && (e = t(e, { instancePath: s, keyword: "type" }), o++), r === "observe" || r === "advisory" || r === "soft" || r === "hard" || (e = t(e, {
    instancePath: s,
    keyword: "enum"
  }), o++), oe.errors = e, o === 0;
}
var gr = { type: "object", additionalProperties: false, properties: {
  extends: { type: "array", maxItems: 20, items: { $ref: "#/$defs/text" } },
  manifests: { type: "array", maxItems: 200, items: { $ref: "#/$defs/manifestScope" } },
  rules: { type: "object", maxProperties: 200, additionalProperties: {
    $ref: "#/$defs/ruleSetting"
  } },
  approvals: { type: "array", maxItems: 200, items: { $ref: "#/$defs/approvalEntry" } },
  custom: { type: "array", maxItems: 200, items: { type: "object" } }
} };
var kr = { type: "object", additionalProperties: false, required: ["paths", "format"], properties: {
  paths: { $ref: "#/$defs/texts" },
  exclude: { $ref: "#/$defs/texts" },
  format: { $ref: "#/$defs/format" },
  boundary: { $ref: "#/$defs/text" }
} };
function se(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.paths === void 0 || !l.call(r, "paths")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "paths" } }), o++), (r.format === void 0 || !l.call(r, "format")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "format" } }), o++);
    for (let i of Object.keys(r)) i === "paths" || i === "exclude" || i === "format" || i === "boundary" || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    r.paths !== void 0 && l.call(r, "paths") && (A(r.paths, { instancePath: s + "/paths" }) || (e = c(
      e,
      A.errors
    ), o = e.length)), r.exclude !== void 0 && l.call(r, "exclude") && (A(r.exclude, { instancePath: s + "/exclude" }) || (e = c(e, A.errors), o = e.length)), r.format !== void 0 && l.call(r, "format") && (F(r.format, { instancePath: s + "/format" }) || (e = c(e, F.errors), o = e.length)), r.boundary !== void 0 && l.call(r, "boundary") && (d(r.boundary, { instancePath: s + "/boundary" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = t(e, { instancePath: s, keyword: "type" }), o++;
  return se.errors = e, o === 0;
}
var wr = { type: "object", properties: { level: { $ref: "#/$defs/level" }, match: { $ref: "#/$defs/match" } }, additionalProperties: true };
var hr = { type: "object", additionalProperties: false, properties: {
  class: { anyOf: [{ $ref: "#/$defs/deltaClass" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/deltaClass" } }] },
  direction: {
    anyOf: [{ $ref: "#/$defs/direction" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/direction" } }]
  },
  privilege: { anyOf: [
    { $ref: "#/$defs/privilege" },
    { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/privilege" } }
  ] },
  environment: { anyOf: [
    { $ref: "#/$defs/environment" },
    { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/environment" } }
  ] },
  format: { anyOf: [
    { $ref: "#/$defs/format" },
    { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/format" } }
  ] },
  identityType: { anyOf: [{ $ref: "#/$defs/identityType" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/identityType" } }] },
  paths: { anyOf: [{ $ref: "#/$defs/text" }, { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/text" } }] }
} };
function G(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let y of Object.keys(r)) y === "class" || y === "direction" || y === "privilege" || y === "environment" || y === "format" || y === "identityType" || y === "paths" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: y } }), o++);
    if (r.class !== void 0 && l.call(r, "class")) {
      let y = r.class, h = o, g = false, x = o;
      V(
        y,
        { instancePath: s + "/class" }
      ) || (e = c(e, V.errors), o = e.length);
      var i = x === o;
      if (g = g || i, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/class", keyword: "maxItems" };
            e = t(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/class", keyword: "minItems" };
            e = t(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) V(y[m], { instancePath: s + "/class/" + m }) || (e = c(e, V.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/class", keyword: "type" };
          e = t(e, v), o++;
        }
        var i = w === o;
        g = g || i;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/class", keyword: "anyOf", params: {} };
        e = t(e, w), o++;
      }
    }
    if (r.direction !== void 0 && l.call(r, "direction")) {
      let y = r.direction, h = o, g = false, x = o;
      B(y, { instancePath: s + "/direction" }) || (e = c(e, B.errors), o = e.length);
      var n = x === o;
      if (g = g || n, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/direction", keyword: "maxItems" };
            e = t(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/direction", keyword: "minItems" };
            e = t(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) B(y[m], { instancePath: s + "/direction/" + m }) || (e = c(e, B.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/direction", keyword: "type" };
          e = t(e, v), o++;
        }
        var n = w === o;
        g = g || n;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/direction", keyword: "anyOf", params: {} };
        e = t(
          e,
          w
        ), o++;
      }
    }
    if (r.privilege !== void 0 && l.call(r, "privilege")) {
      let y = r.privilege, h = o, g = false, x = o;
      E(y, { instancePath: s + "/privilege" }) || (e = c(e, E.errors), o = e.length);
      var f = x === o;
      if (g = g || f, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/privilege", keyword: "maxItems" };
            e = t(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/privilege", keyword: "minItems" };
            e = t(
              e,
              m
            ), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) E(y[m], { instancePath: s + "/privilege/" + m }) || (e = c(e, E.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/privilege", keyword: "type" };
          e = t(e, v), o++;
        }
        var f = w === o;
        g = g || f;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/privilege", keyword: "anyOf", params: {} };
        e = t(e, w), o++;
      }
    }
    if (r.environment !== void 0 && l.call(r, "environment")) {
      let y = r.environment, h = o, g = false, x = o;
      R(y, { instancePath: s + "/environment" }) || (e = c(e, R.errors), o = e.length);
      var p = x === o;
      if (g = g || p, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/environment", keyword: "maxItems" };
            e = t(
              e,
              m
            ), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/environment", keyword: "minItems" };
            e = t(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) R(y[m], { instancePath: s + "/environment/" + m }) || (e = c(e, R.errors), o = e.length);
        } else {
          let v = {
            instancePath: s + "/environment",
            keyword: "type"
          };
          e = t(e, v), o++;
        }
        var p = w === o;
        g = g || p;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/environment", keyword: "anyOf", params: {} };
        e = t(e, w), o++;
      }
    }
    if (r.format !== void 0 && l.call(r, "format")) {
      let y = r.format, h = o, g = false, x = o;
      F(y, { instancePath: s + "/format" }) || (e = c(e, F.errors), o = e.length);
      var a = x === o;
      if (g = g || a, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/format", keyword: "maxItems" };
            e = t(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/format", keyword: "minItems" };
            e = t(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) F(y[m], { instancePath: s + "/format/" + m }) || (e = c(e, F.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/format", keyword: "type" };
          e = t(e, v), o++;
        }
        var a = w === o;
        g = g || a;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/format", keyword: "anyOf", params: {} };
        e = t(e, w), o++;
      }
    }
    if (r.identityType !== void 0 && l.call(r, "identityType")) {
      let y = r.identityType, h = o, g = false, x = o;
      S(y, { instancePath: s + "/identityType" }) || (e = c(e, S.errors), o = e.length);
      var u = x === o;
      if (g = g || u, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = {
              instancePath: s + "/identityType",
              keyword: "maxItems"
            };
            e = t(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/identityType", keyword: "minItems" };
            e = t(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) S(y[m], { instancePath: s + "/identityType/" + m }) || (e = c(e, S.errors), o = e.length);
        } else {
          let v = { instancePath: s + "/identityType", keyword: "type" };
          e = t(e, v), o++;
        }
        var u = w === o;
        g = g || u;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/identityType", keyword: "anyOf", params: {} };
        e = t(e, w), o++;
      }
    }
    if (r.paths !== void 0 && l.call(r, "paths")) {
      let y = r.paths, h = o, g = false, x = o;
      d(y, { instancePath: s + "/paths" }) || (e = c(e, d.errors), o = e.length);
      var k = x === o;
      if (g = g || k, !g) {
        let w = o;
        if (Array.isArray(y)) {
          if (y.length > 200) {
            let m = { instancePath: s + "/paths", keyword: "maxItems" };
            e = t(e, m), o++;
          }
          if (y.length < 1) {
            let m = { instancePath: s + "/paths", keyword: "minItems" };
            e = t(e, m), o++;
          }
          let v = y.length;
          for (let m = 0; m < v; m++) d(y[m], { instancePath: s + "/paths/" + m }) || (e = c(
            e,
            d.errors
          ), o = e.length);
        } else {
          let v = { instancePath: s + "/paths", keyword: "type" };
          e = t(e, v), o++;
        }
        var k = w === o;
        g = g || k;
      }
      if (g) o = h, e !== null && (h ? e.length = h : e = null);
      else {
        let w = { instancePath: s + "/paths", keyword: "anyOf", params: {} };
        e = t(e, w), o++;
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return G.errors = e, o === 0;
}
function te(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return r && typeof r == "object" && !Array.isArray(r) ? (r.level !== void 0 && l.call(r, "level") && (oe(r.level, { instancePath: s + "/level" }) || (e = c(e, oe.errors), o = e.length)), r.match !== void 0 && l.call(r, "match") && (G(r.match, { instancePath: s + "/match" }) || (e = c(e, G.errors), o = e.length))) : (e = t(e, { instancePath: s, keyword: "type" }), o++), te.errors = e, o === 0;
}
var vr = { type: "object", additionalProperties: false, required: ["require"], properties: { match: { $ref: "#/$defs/match" }, require: { type: "array", minItems: 1, maxItems: 20, items: { $ref: "#/$defs/approvalDemand" } } } };
var br = { type: "object", additionalProperties: false, required: ["count", "from"], properties: { count: {
  type: "integer",
  minimum: 1,
  maximum: 20
}, from: { type: "array", minItems: 1, maxItems: 50, items: { title: "a source of approvers: `owner`, `codeowners`, `write`, `team:NAME` or `person:LOGIN`", examples: ["owner"], type: "string", maxLength: 256, pattern: "^(owner|codeowners|write|(team|person):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+)$" } } } };
var Ar = new RegExp(
  "^(owner|codeowners|write|(team|person):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+)$",
  "u"
);
function ne(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.count === void 0 || !l.call(r, "count")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "count" } }), o++), (r.from === void 0 || !l.call(r, "from")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "from" } }), o++);
    for (let i of Object.keys(r)) i === "count" || i === "from" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.count !== void 0 && l.call(r, "count")) {
      let i = r.count;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let n = { instancePath: s + "/count", keyword: "type" };
        e = t(e, n), o++;
      }
      if (typeof i == "number" && isFinite(i)) {
        if (i > 20 || isNaN(i)) {
          let n = { instancePath: s + "/count", keyword: "maximum" };
          e = t(e, n), o++;
        }
        if (i < 1 || isNaN(i)) {
          let n = { instancePath: s + "/count", keyword: "minimum" };
          e = t(e, n), o++;
        }
      }
    }
    if (r.from !== void 0 && l.call(r, "from")) {
      let i = r.from;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/from", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/from", keyword: "minItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) {
          let p = i[f];
          if (typeof p == "string") {
            if (j(p) > 256) {
              let a = { instancePath: s + "/from/" + f, keyword: "maxLength" };
              e = t(e, a), o++;
            }
            if (!Ar.test(p)) {
              let a = { instancePath: s + "/from/" + f, keyword: "pattern" };
              e = t(e, a), o++;
            }
          } else {
            let a = {
              instancePath: s + "/from/" + f,
              keyword: "type"
            };
            e = t(e, a), o++;
          }
        }
      } else {
        let n = { instancePath: s + "/from", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return ne.errors = e, o === 0;
}
function le(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.require === void 0 || !l.call(r, "require")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "require" } }), o++);
    for (let i of Object.keys(r)) i === "match" || i === "require" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.match !== void 0 && l.call(r, "match") && (G(r.match, { instancePath: s + "/match" }) || (e = c(e, G.errors), o = e.length)), r.require !== void 0 && l.call(r, "require")) {
      let i = r.require;
      if (Array.isArray(i)) {
        if (i.length > 20) {
          let f = { instancePath: s + "/require", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/require", keyword: "minItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) ne(i[f], { instancePath: s + "/require/" + f }) || (e = c(e, ne.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/require", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return le.errors = e, o === 0;
}
function fe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    for (let i of Object.keys(r)) i === "extends" || i === "manifests" || i === "rules" || i === "approvals" || i === "custom" || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.extends !== void 0 && l.call(r, "extends")) {
      let i = r.extends;
      if (Array.isArray(i)) {
        if (i.length > 20) {
          let f = { instancePath: s + "/extends", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) d(i[f], { instancePath: s + "/extends/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/extends", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.manifests !== void 0 && l.call(r, "manifests")) {
      let i = r.manifests;
      if (Array.isArray(
        i
      )) {
        if (i.length > 200) {
          let f = { instancePath: s + "/manifests", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++)
          se(i[f], { instancePath: s + "/manifests/" + f }) || (e = c(e, se.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/manifests", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.rules !== void 0 && l.call(r, "rules")) {
      let i = r.rules;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 200) {
          let n = { instancePath: s + "/rules", keyword: "maxProperties" };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(
          i
        )) te(i[n], { instancePath: s + "/rules/" + n.replace(/~/g, "~0").replace(/\//g, "~1") }) || (e = c(e, te.errors), o = e.length);
      } else {
        let n = {
          instancePath: s + "/rules",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
    if (r.approvals !== void 0 && l.call(r, "approvals")) {
      let i = r.approvals;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/approvals", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) le(i[f], { instancePath: s + "/approvals/" + f }) || (e = c(e, le.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/approvals", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.custom !== void 0 && l.call(r, "custom")) {
      let i = r.custom;
      if (Array.isArray(i)) {
        if (i.length > 200) {
          let f = { instancePath: s + "/custom", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) {
          let p = i[f];
          if (!(p && typeof p == "object" && !Array.isArray(p))) {
            let a = { instancePath: s + "/custom/" + f, keyword: "type" };
            e = t(e, a), o++;
          }
        }
      } else {
        let n = {
          instancePath: s + "/custom",
          keyword: "type"
        };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return fe.errors = e, o === 0;
}
var $r = _e;
var xr = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: {
  const: "grantproof.dev/v1alpha1"
}, kind: { const: "Policy" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/policySpec" } } };
function _e(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = t(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(r, "kind") && r.kind !== "Policy") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = t(e, i), o++;
    }
    r.metadata !== void 0 && l.call(r, "metadata") && (_(
      r.metadata,
      { instancePath: s + "/metadata" }
    ) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(r, "spec") && (fe(r.spec, { instancePath: s + "/spec" }) || (e = c(e, fe.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return _e.errors = e, o === 0;
}
var jr = { type: "object", additionalProperties: false, properties: { teams: { type: "object", maxProperties: 1e3, additionalProperties: { type: "array", minItems: 1, maxItems: 1e3, items: { $ref: "#/$defs/rosterAccount" } } }, aliases: { type: "array", maxItems: 5e3, items: { $ref: "#/$defs/alias" } } } };
var qr = { title: "an account as `github:LOGIN`", examples: ["github:octo-lead"], type: "string", maxLength: 128, pattern: "^github:[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?$" };
var Rr = new RegExp("^github:[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?$", "u");
function M(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? (j(r) > 128 && (e = t(e, { instancePath: s, keyword: "maxLength" }), o++), Rr.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), o++)) : (e = t(e, { instancePath: s, keyword: "type" }), o++), M.errors = e, o === 0;
}
var Pr = { type: "object", additionalProperties: false, required: ["person", "accounts"], properties: { person: { $ref: "#/$defs/rosterAccount" }, accounts: { type: "array", minItems: 1, maxItems: 50, items: { $ref: "#/$defs/rosterAccount" } } } };
function ce(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.person === void 0 || !l.call(r, "person")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "person" }
    }), o++), (r.accounts === void 0 || !l.call(r, "accounts")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "accounts" }
    }), o++);
    for (let i of Object.keys(r)) i === "person" || i === "accounts" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.person !== void 0 && l.call(
      r,
      "person"
    ) && (M(r.person, { instancePath: s + "/person" }) || (e = c(e, M.errors), o = e.length)), r.accounts !== void 0 && l.call(r, "accounts")) {
      let i = r.accounts;
      if (Array.isArray(i)) {
        if (i.length > 50) {
          let f = { instancePath: s + "/accounts", keyword: "maxItems" };
          e = t(
            e,
            f
          ), o++;
        }
        if (i.length < 1) {
          let f = { instancePath: s + "/accounts", keyword: "minItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++)
          M(i[f], { instancePath: s + "/accounts/" + f }) || (e = c(e, M.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/accounts", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ce.errors = e, o === 0;
}
function de(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) i === "teams" || i === "aliases" || (e = t(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.teams !== void 0 && l.call(r, "teams")) {
      let i = r.teams;
      if (i && typeof i == "object" && !Array.isArray(i)) {
        if (Object.keys(i).length > 1e3) {
          let n = { instancePath: s + "/teams", keyword: "maxProperties" };
          e = t(e, n), o++;
        }
        for (let n of Object.keys(i)) {
          let f = i[n];
          if (Array.isArray(f)) {
            if (f.length > 1e3) {
              let a = { instancePath: s + "/teams/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxItems" };
              e = t(e, a), o++;
            }
            if (f.length < 1) {
              let a = { instancePath: s + "/teams/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minItems" };
              e = t(e, a), o++;
            }
            let p = f.length;
            for (let a = 0; a < p; a++) M(f[a], { instancePath: s + "/teams/" + n.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + a }) || (e = c(e, M.errors), o = e.length);
          } else {
            let p = { instancePath: s + "/teams/" + n.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" };
            e = t(e, p), o++;
          }
        }
      } else {
        let n = { instancePath: s + "/teams", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.aliases !== void 0 && l.call(r, "aliases")) {
      let i = r.aliases;
      if (Array.isArray(i)) {
        if (i.length > 5e3) {
          let f = { instancePath: s + "/aliases", keyword: "maxItems" };
          e = t(e, f), o++;
        }
        let n = i.length;
        for (let f = 0; f < n; f++) ce(i[f], { instancePath: s + "/aliases/" + f }) || (e = c(e, ce.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/aliases", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return de.errors = e, o === 0;
}
var _r = Ie;
var Ir = { type: "object", additionalProperties: false, required: ["apiVersion", "kind", "metadata", "spec"], properties: { apiVersion: {
  const: "grantproof.dev/v1alpha1"
}, kind: { const: "Roster" }, metadata: { $ref: "#/$defs/metadata" }, spec: { $ref: "#/$defs/rosterSpec" } } };
function Ie(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.apiVersion === void 0 || !l.call(r, "apiVersion")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "apiVersion" } }), o++), (r.kind === void 0 || !l.call(r, "kind")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "kind" } }), o++), (r.metadata === void 0 || !l.call(r, "metadata")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "metadata" } }), o++), (r.spec === void 0 || !l.call(r, "spec")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "spec" } }), o++);
    for (let i of Object.keys(r)) i === "apiVersion" || i === "kind" || i === "metadata" || i === "spec" || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.apiVersion !== void 0 && l.call(r, "apiVersion") && r.apiVersion !== "grantproof.dev/v1alpha1") {
      let i = { instancePath: s + "/apiVersion", keyword: "const" };
      e = t(e, i), o++;
    }
    if (r.kind !== void 0 && l.call(r, "kind") && r.kind !== "Roster") {
      let i = { instancePath: s + "/kind", keyword: "const" };
      e = t(e, i), o++;
    }
    r.metadata !== void 0 && l.call(r, "metadata") && (_(
      r.metadata,
      { instancePath: s + "/metadata" }
    ) || (e = c(e, _.errors), o = e.length)), r.spec !== void 0 && l.call(r, "spec") && (de(r.spec, { instancePath: s + "/spec" }) || (e = c(e, de.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return Ie.errors = e, o === 0;
}
var Or = { title: "a number written as text", examples: ["4242"], type: "string", pattern: "^[0-9]{1,20}$" };
var Er = new RegExp("^[0-9]{1,20}$", "u");
function N(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? Er.test(r) || (e = t(e, {
    instancePath: s,
    keyword: "pattern"
  }), o++) : (e = t(e, { instancePath: s, keyword: "type" }), o++), N.errors = e, o === 0;
}
var Sr = { title: "a git object id of 40 or 64 hex digits", examples: ["4b825dc642cb6eb9a060e54bf8d69288fbee4904"], type: "string", pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" };
var Fr = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function T(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  return typeof r == "string" ? Fr.test(r) || (e = t(e, { instancePath: s, keyword: "pattern" }), o++) : (e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++), T.errors = e, o === 0;
}
var Mr = { type: "object", additionalProperties: false, required: ["login", "id", "type"], properties: { login: { $ref: "#/$defs/text" }, id: {
  $ref: "#/$defs/numericId"
}, type: { type: "string", enum: ["User", "Bot", "Organization", "Mannequin"] } } };
function ye(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.login === void 0 || !l.call(r, "login")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "login" }
    }), o++), (r.id === void 0 || !l.call(r, "id")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.type === void 0 || !l.call(r, "type")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++);
    for (let i of Object.keys(r)) i === "login" || i === "id" || i === "type" || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    if (r.login !== void 0 && l.call(r, "login") && (d(r.login, {
      instancePath: s + "/login"
    }) || (e = c(e, d.errors), o = e.length)), r.id !== void 0 && l.call(r, "id") && (N(r.id, { instancePath: s + "/id" }) || (e = c(e, N.errors), o = e.length)), r.type !== void 0 && l.call(r, "type")) {
      let i = r.type;
      if (typeof i != "string") {
        let n = { instancePath: s + "/type", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "User" || i === "Bot" || i === "Organization" || i === "Mannequin")) {
        let n = { instancePath: s + "/type", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ye.errors = e, o === 0;
}
var Nr = { anyOf: [{ $ref: "#/$defs/account" }, { type: "null" }] };
function $(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0, i = o, n = false, f = o;
  ye(r, { instancePath: s }) || (e = c(e, ye.errors), o = e.length);
  var p = f === o;
  if (n = n || p, !n) {
    let a = o;
    r !== null && (e = t(e, {
      instancePath: s,
      keyword: "type"
    }), o++);
    var p = a === o;
    n = n || p;
  }
  return n ? (o = i, e !== null && (i ? e.length = i : e = null)) : (e = t(e, { instancePath: s, keyword: "anyOf", params: {} }), o++), $.errors = e, o === 0;
}
var Tr = { type: "object", additionalProperties: false, required: ["id", "uri", "defaultBranch"], properties: { id: { $ref: "#/$defs/numericId" }, uri: { $ref: "#/$defs/text" }, defaultBranch: { $ref: "#/$defs/text" } } };
function pe(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.id === void 0 || !l.call(r, "id")) && (e = t(e, {
      instancePath: s,
      keyword: "required",
      params: { missingProperty: "id" }
    }), o++), (r.uri === void 0 || !l.call(r, "uri")) && (e = t(e, { instancePath: s, keyword: "required", params: {
      missingProperty: "uri"
    } }), o++), (r.defaultBranch === void 0 || !l.call(r, "defaultBranch")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "defaultBranch" } }), o++);
    for (let i of Object.keys(r)) i === "id" || i === "uri" || i === "defaultBranch" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    r.id !== void 0 && l.call(
      r,
      "id"
    ) && (N(r.id, { instancePath: s + "/id" }) || (e = c(e, N.errors), o = e.length)), r.uri !== void 0 && l.call(r, "uri") && (d(r.uri, { instancePath: s + "/uri" }) || (e = c(e, d.errors), o = e.length)), r.defaultBranch !== void 0 && l.call(r, "defaultBranch") && (d(r.defaultBranch, { instancePath: s + "/defaultBranch" }) || (e = c(e, d.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return pe.errors = e, o === 0;
}
var Vr = { type: "object", additionalProperties: false, required: ["number", "author", "title", "body", "labels", "baseRef", "headRef"], properties: {
  number: { type: "integer", minimum: 1 },
  author: { $ref: "#/$defs/nullableAccount" },
  title: { type: "string" },
  body: { type: "string" },
  labels: {
    type: "array",
    items: { type: "string" }
  },
  baseRef: { $ref: "#/$defs/text" },
  headRef: { $ref: "#/$defs/text" },
  initiator: { $ref: "#/$defs/nullableAccount" }
} };
function ue(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.number === void 0 || !l.call(r, "number")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "number" } }), o++), (r.author === void 0 || !l.call(r, "author")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "author" } }), o++), (r.title === void 0 || !l.call(r, "title")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "title" } }), o++), (r.body === void 0 || !l.call(r, "body")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "body" } }), o++), (r.labels === void 0 || !l.call(r, "labels")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "labels" } }), o++), (r.baseRef === void 0 || !l.call(r, "baseRef")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "baseRef" } }), o++), (r.headRef === void 0 || !l.call(r, "headRef")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "headRef" } }), o++);
    for (let i of Object.keys(r)) i === "number" || i === "author" || i === "title" || i === "body" || i === "labels" || i === "baseRef" || i === "headRef" || i === "initiator" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.number !== void 0 && l.call(r, "number")) {
      let i = r.number;
      if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i))) {
        let n = { instancePath: s + "/number", keyword: "type" };
        e = t(e, n), o++;
      }
      if (typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i))) {
        let n = {
          instancePath: s + "/number",
          keyword: "minimum"
        };
        e = t(e, n), o++;
      }
    }
    if (r.author !== void 0 && l.call(r, "author") && ($(r.author, { instancePath: s + "/author" }) || (e = c(e, $.errors), o = e.length)), r.title !== void 0 && l.call(r, "title") && typeof r.title != "string") {
      let i = { instancePath: s + "/title", keyword: "type" };
      e = t(e, i), o++;
    }
    if (r.body !== void 0 && l.call(r, "body") && typeof r.body != "string") {
      let i = { instancePath: s + "/body", keyword: "type" };
      e = t(e, i), o++;
    }
    if (r.labels !== void 0 && l.call(r, "labels")) {
      let i = r.labels;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) if (typeof i[f] != "string") {
          let p = { instancePath: s + "/labels/" + f, keyword: "type" };
          e = t(e, p), o++;
        }
      } else {
        let n = { instancePath: s + "/labels", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    r.baseRef !== void 0 && l.call(r, "baseRef") && (d(r.baseRef, { instancePath: s + "/baseRef" }) || (e = c(e, d.errors), o = e.length)), r.headRef !== void 0 && l.call(r, "headRef") && (d(r.headRef, { instancePath: s + "/headRef" }) || (e = c(e, d.errors), o = e.length)), r.initiator !== void 0 && l.call(r, "initiator") && ($(r.initiator, { instancePath: s + "/initiator" }) || (e = c(e, $.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ue.errors = e, o === 0;
}
var Br = { type: "object", additionalProperties: false, required: ["sha", "author", "committer", "coAuthors", "committedAt"], properties: {
  sha: { $ref: "#/$defs/objectId" },
  author: { $ref: "#/$defs/nullableAccount" },
  committer: { $ref: "#/$defs/nullableAccount" },
  coAuthors: {
    type: "array",
    items: { $ref: "#/$defs/nullableAccount" }
  },
  committedAt: { $ref: "#/$defs/instant" },
  message: { type: "string" }
} };
function me(r, {
  instancePath: s = ""
} = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.sha === void 0 || !l.call(r, "sha")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha" } }), o++), (r.author === void 0 || !l.call(r, "author")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "author" } }), o++), (r.committer === void 0 || !l.call(r, "committer")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "committer" } }), o++), (r.coAuthors === void 0 || !l.call(r, "coAuthors")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "coAuthors" } }), o++), (r.committedAt === void 0 || !l.call(r, "committedAt")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "committedAt" } }), o++);
    for (let i of Object.keys(r)) i === "sha" || i === "author" || i === "committer" || i === "coAuthors" || i === "committedAt" || i === "message" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.sha !== void 0 && l.call(r, "sha") && (T(r.sha, { instancePath: s + "/sha" }) || (e = c(e, T.errors), o = e.length)), r.author !== void 0 && l.call(r, "author") && ($(
      r.author,
      { instancePath: s + "/author" }
    ) || (e = c(e, $.errors), o = e.length)), r.committer !== void 0 && l.call(r, "committer") && ($(r.committer, {
      instancePath: s + "/committer"
    }) || (e = c(e, $.errors), o = e.length)), r.coAuthors !== void 0 && l.call(r, "coAuthors")) {
      let i = r.coAuthors;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) $(i[f], { instancePath: s + "/coAuthors/" + f }) || (e = c(e, $.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/coAuthors", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.committedAt !== void 0 && l.call(r, "committedAt") && (b(
      r.committedAt,
      { instancePath: s + "/committedAt" }
    ) || (e = c(e, b.errors), o = e.length)), r.message !== void 0 && l.call(r, "message") && typeof r.message != "string") {
      let i = { instancePath: s + "/message", keyword: "type" };
      e = t(e, i), o++;
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return me.errors = e, o === 0;
}
var Lr = { type: "object", additionalProperties: false, required: ["sha", "at"], properties: { sha: { $ref: "#/$defs/objectId" }, at: { $ref: "#/$defs/instant" }, pusher: { $ref: "#/$defs/nullableAccount" } } };
function ae(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.sha === void 0 || !l.call(r, "sha")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "sha" } }), o++), (r.at === void 0 || !l.call(r, "at")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "at" } }), o++);
    for (let i of Object.keys(r)) i === "sha" || i === "at" || i === "pusher" || (e = t(e, {
      instancePath: s,
      keyword: "additionalProperties",
      params: { additionalProperty: i }
    }), o++);
    r.sha !== void 0 && l.call(r, "sha") && (T(r.sha, { instancePath: s + "/sha" }) || (e = c(e, T.errors), o = e.length)), r.at !== void 0 && l.call(r, "at") && (b(r.at, { instancePath: s + "/at" }) || (e = c(e, b.errors), o = e.length)), r.pusher !== void 0 && l.call(r, "pusher") && ($(r.pusher, { instancePath: s + "/pusher" }) || (e = c(e, $.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ae.errors = e, o === 0;
}
var zr = { type: "object", additionalProperties: false, required: ["ref", "at"], properties: { ref: { $ref: "#/$defs/text" }, at: { $ref: "#/$defs/instant" } } };
function ge(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.ref === void 0 || !l.call(r, "ref")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "ref" } }), o++), (r.at === void 0 || !l.call(r, "at")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "at" } }), o++);
    for (let i of Object.keys(
      r
    )) i === "ref" || i === "at" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    r.ref !== void 0 && l.call(r, "ref") && (d(r.ref, { instancePath: s + "/ref" }) || (e = c(e, d.errors), o = e.length)), r.at !== void 0 && l.call(r, "at") && (b(r.at, { instancePath: s + "/at" }) || (e = c(e, b.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ge.errors = e, o === 0;
}
var Cr = { type: "object", additionalProperties: false, required: ["id", "reviewer", "state", "submittedAt", "commit"], properties: { id: {
  $ref: "#/$defs/text"
}, reviewer: { $ref: "#/$defs/nullableAccount" }, state: { type: "string", enum: [
  "APPROVED",
  "CHANGES_REQUESTED",
  "COMMENTED",
  "DISMISSED",
  "PENDING"
] }, submittedAt: { $ref: "#/$defs/instant" }, commit: { $ref: "#/$defs/objectId" }, dismissedBy: { $ref: "#/$defs/nullableAccount" } } };
function ke(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(
    r
  )) {
    (r.id === void 0 || !l.call(r, "id")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.reviewer === void 0 || !l.call(r, "reviewer")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "reviewer" } }), o++), (r.state === void 0 || !l.call(r, "state")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "state" } }), o++), (r.submittedAt === void 0 || !l.call(r, "submittedAt")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "submittedAt" } }), o++), (r.commit === void 0 || !l.call(r, "commit")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "commit" } }), o++);
    for (let i of Object.keys(r)) i === "id" || i === "reviewer" || i === "state" || i === "submittedAt" || i === "commit" || i === "dismissedBy" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.reviewer !== void 0 && l.call(r, "reviewer") && ($(r.reviewer, { instancePath: s + "/reviewer" }) || (e = c(e, $.errors), o = e.length)), r.state !== void 0 && l.call(r, "state")) {
      let i = r.state;
      if (typeof i != "string") {
        let n = { instancePath: s + "/state", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "APPROVED" || i === "CHANGES_REQUESTED" || i === "COMMENTED" || i === "DISMISSED" || i === "PENDING")) {
        let n = { instancePath: s + "/state", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    r.submittedAt !== void 0 && l.call(r, "submittedAt") && (b(r.submittedAt, { instancePath: s + "/submittedAt" }) || (e = c(e, b.errors), o = e.length)), r.commit !== void 0 && l.call(r, "commit") && (T(r.commit, { instancePath: s + "/commit" }) || (e = c(e, T.errors), o = e.length)), r.dismissedBy !== void 0 && l.call(r, "dismissedBy") && ($(r.dismissedBy, { instancePath: s + "/dismissedBy" }) || (e = c(e, $.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ke.errors = e, o === 0;
}
var Ur = { type: "object", additionalProperties: false, required: ["login", "id", "type", "permission", "teams"], properties: { login: { $ref: "#/$defs/text" }, id: { $ref: "#/$defs/numericId" }, type: { type: "string", enum: ["User", "Bot", "Organization", "Mannequin"] }, permission: {
  type: "string",
  enum: ["none", "read", "triage", "write", "maintain", "admin"]
}, teams: { type: "array", items: { $ref: "#/$defs/text" } } } };
function we(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.login === void 0 || !l.call(r, "login")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "login" } }), o++), (r.id === void 0 || !l.call(
      r,
      "id"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.type === void 0 || !l.call(r, "type")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++), (r.permission === void 0 || !l.call(
      r,
      "permission"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "permission" } }), o++), (r.teams === void 0 || !l.call(r, "teams")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "teams" } }), o++);
    for (let i of Object.keys(r)) i === "login" || i === "id" || i === "type" || i === "permission" || i === "teams" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.login !== void 0 && l.call(r, "login") && (d(r.login, { instancePath: s + "/login" }) || (e = c(e, d.errors), o = e.length)), r.id !== void 0 && l.call(r, "id") && (N(r.id, { instancePath: s + "/id" }) || (e = c(e, N.errors), o = e.length)), r.type !== void 0 && l.call(r, "type")) {
      let i = r.type;
      if (typeof i != "string") {
        let n = { instancePath: s + "/type", keyword: "type" };
        e = t(
          e,
          n
        ), o++;
      }
      if (!(i === "User" || i === "Bot" || i === "Organization" || i === "Mannequin")) {
        let n = { instancePath: s + "/type", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.permission !== void 0 && l.call(r, "permission")) {
      let i = r.permission;
      if (typeof i != "string") {
        let n = { instancePath: s + "/permission", keyword: "type" };
        e = t(e, n), o++;
      }
      if (!(i === "none" || i === "read" || i === "triage" || i === "write" || i === "maintain" || i === "admin")) {
        let n = { instancePath: s + "/permission", keyword: "enum" };
        e = t(e, n), o++;
      }
    }
    if (r.teams !== void 0 && l.call(r, "teams")) {
      let i = r.teams;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) d(i[f], { instancePath: s + "/teams/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/teams", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return we.errors = e, o === 0;
}
var Dr = { type: "object", additionalProperties: false, required: ["type", "ruleset"], properties: { type: { $ref: "#/$defs/text" }, ruleset: {
  $ref: "#/$defs/text"
} } };
function he(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.type === void 0 || !l.call(r, "type")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "type" } }), o++), (r.ruleset === void 0 || !l.call(r, "ruleset")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "ruleset" } }), o++);
    for (let i of Object.keys(r)) i === "type" || i === "ruleset" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: {
      additionalProperty: i
    } }), o++);
    r.type !== void 0 && l.call(r, "type") && (d(r.type, { instancePath: s + "/type" }) || (e = c(e, d.errors), o = e.length)), r.ruleset !== void 0 && l.call(r, "ruleset") && (d(r.ruleset, { instancePath: s + "/ruleset" }) || (e = c(e, d.errors), o = e.length));
  } else
    e = t(e, { instancePath: s, keyword: "type" }), o++;
  return he.errors = e, o === 0;
}
var Kr = { type: "object", additionalProperties: false, required: ["system", "id", "state", "title", "fetchedAt"], properties: {
  system: { $ref: "#/$defs/text" },
  id: { $ref: "#/$defs/text" },
  state: { $ref: "#/$defs/text" },
  title: { type: "string" },
  project: { $ref: "#/$defs/text" },
  openedAt: { $ref: "#/$defs/instant" },
  mentions: { type: "array", items: { $ref: "#/$defs/text" } },
  fetchedAt: { $ref: "#/$defs/instant" }
} };
function ve(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    (r.system === void 0 || !l.call(r, "system")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "system" } }), o++), (r.id === void 0 || !l.call(r, "id")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "id" } }), o++), (r.state === void 0 || !l.call(
      r,
      "state"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "state" } }), o++), (r.title === void 0 || !l.call(
      r,
      "title"
    )) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "title" } }), o++), (r.fetchedAt === void 0 || !l.call(r, "fetchedAt")) && (e = t(e, { instancePath: s, keyword: "required", params: { missingProperty: "fetchedAt" } }), o++);
    for (let i of Object.keys(r)) i === "system" || i === "id" || i === "state" || i === "title" || i === "project" || i === "openedAt" || i === "mentions" || i === "fetchedAt" || (e = t(e, { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }), o++);
    if (r.system !== void 0 && l.call(
      r,
      "system"
    ) && (d(r.system, { instancePath: s + "/system" }) || (e = c(e, d.errors), o = e.length)), r.id !== void 0 && l.call(r, "id") && (d(r.id, { instancePath: s + "/id" }) || (e = c(e, d.errors), o = e.length)), r.state !== void 0 && l.call(r, "state") && (d(r.state, { instancePath: s + "/state" }) || (e = c(e, d.errors), o = e.length)), r.title !== void 0 && l.call(r, "title") && typeof r.title != "string") {
      let i = { instancePath: s + "/title", keyword: "type" };
      e = t(e, i), o++;
    }
    if (r.project !== void 0 && l.call(r, "project") && (d(r.project, { instancePath: s + "/project" }) || (e = c(e, d.errors), o = e.length)), r.openedAt !== void 0 && l.call(r, "openedAt") && (b(r.openedAt, { instancePath: s + "/openedAt" }) || (e = c(e, b.errors), o = e.length)), r.mentions !== void 0 && l.call(r, "mentions")) {
      let i = r.mentions;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) d(i[f], { instancePath: s + "/mentions/" + f }) || (e = c(e, d.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/mentions", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    r.fetchedAt !== void 0 && l.call(r, "fetchedAt") && (b(r.fetchedAt, { instancePath: s + "/fetchedAt" }) || (e = c(e, b.errors), o = e.length));
  } else e = t(e, { instancePath: s, keyword: "type" }), o++;
  return ve.errors = e, o === 0;
}
var Gr = Ee;
var Oe = { type: "object", additionalProperties: false, properties: { now: { $ref: "#/$defs/instant" }, repository: { $ref: "#/$defs/repositoryFacts" }, pullRequest: { $ref: "#/$defs/pullRequestFacts" }, commits: { type: "array", items: { $ref: "#/$defs/commitFacts" } }, heads: { type: "array", items: { $ref: "#/$defs/headFacts" } }, bases: { type: "array", items: { $ref: "#/$defs/baseFacts" } }, reviews: { type: "array", items: {
  $ref: "#/$defs/reviewFacts"
} }, people: { type: "array", items: { $ref: "#/$defs/personFacts" } }, tickets: { type: "array", items: { $ref: "#/$defs/ticketFacts" } }, branchRules: { type: "array", items: { $ref: "#/$defs/branchRuleFacts" } } } };
function Ee(r, { instancePath: s = "" } = {}) {
  let e = null, o = 0;
  if (r && typeof r == "object" && !Array.isArray(r)) {
    for (let i of Object.keys(r)) l.call(Oe.properties, i) || (e = t(
      e,
      { instancePath: s, keyword: "additionalProperties", params: { additionalProperty: i } }
    ), o++);
    if (r.now !== void 0 && l.call(r, "now") && (b(r.now, { instancePath: s + "/now" }) || (e = c(e, b.errors), o = e.length)), r.repository !== void 0 && l.call(r, "repository") && (pe(
      r.repository,
      { instancePath: s + "/repository" }
    ) || (e = c(e, pe.errors), o = e.length)), r.pullRequest !== void 0 && l.call(r, "pullRequest") && (ue(
      r.pullRequest,
      { instancePath: s + "/pullRequest" }
    ) || (e = c(e, ue.errors), o = e.length)), r.commits !== void 0 && l.call(r, "commits")) {
      let i = r.commits;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) me(i[f], { instancePath: s + "/commits/" + f }) || (e = c(e, me.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/commits", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.heads !== void 0 && l.call(r, "heads")) {
      let i = r.heads;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) ae(i[f], { instancePath: s + "/heads/" + f }) || (e = c(e, ae.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/heads", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.bases !== void 0 && l.call(r, "bases")) {
      let i = r.bases;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) ge(i[f], { instancePath: s + "/bases/" + f }) || (e = c(e, ge.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/bases", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.reviews !== void 0 && l.call(r, "reviews")) {
      let i = r.reviews;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) ke(i[f], { instancePath: s + "/reviews/" + f }) || (e = c(e, ke.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/reviews", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.people !== void 0 && l.call(r, "people")) {
      let i = r.people;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) we(i[f], { instancePath: s + "/people/" + f }) || (e = c(e, we.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/people", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.tickets !== void 0 && l.call(r, "tickets")) {
      let i = r.tickets;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) ve(i[f], { instancePath: s + "/tickets/" + f }) || (e = c(e, ve.errors), o = e.length);
      } else {
        let n = { instancePath: s + "/tickets", keyword: "type" };
        e = t(e, n), o++;
      }
    }
    if (r.branchRules !== void 0 && l.call(r, "branchRules")) {
      let i = r.branchRules;
      if (Array.isArray(i)) {
        let n = i.length;
        for (let f = 0; f < n; f++) he(i[f], { instancePath: s + "/branchRules/" + f }) || (e = c(
          e,
          he.errors
        ), o = e.length);
      } else {
        let n = { instancePath: s + "/branchRules", keyword: "type" };
        e = t(e, n), o++;
      }
    }
  } else e = t(e, {
    instancePath: s,
    keyword: "type"
  }), o++;
  return Ee.errors = e, o === 0;
}
var Qr = { "access-grant": lr, "grant-metadata": dr, policy: $r, roster: _r, facts: Gr };
var Jr = {
  text: Fe,
  instant: Me,
  duration: Ne,
  url: Ve,
  human: Le,
  principal: Ce,
  environment: De,
  privilege: Ke,
  identityType: Ge,
  justification: He,
  metadata: Ze,
  accessGrantSpec: xe,
  identity: Je,
  owner: We,
  ticket: Xe,
  entitlement: je,
  texts: Ye,
  validity: er,
  credential: rr,
  review: ir,
  delegation: or,
  agent: qe,
  revocation: tr,
  nativeRef: nr,
  "access-grant": fr,
  grantMetadataSpec: cr,
  "grant-metadata": yr,
  deltaClass: pr,
  direction: ur,
  format: mr,
  level: ar,
  policySpec: gr,
  manifestScope: kr,
  ruleSetting: wr,
  match: hr,
  approvalEntry: vr,
  approvalDemand: br,
  policy: xr,
  rosterSpec: jr,
  alias: Pr,
  rosterAccount: qr,
  roster: Ir,
  numericId: Or,
  objectId: Sr,
  account: Mr,
  nullableAccount: Nr,
  repositoryFacts: Tr,
  pullRequestFacts: Vr,
  commitFacts: Br,
  headFacts: Lr,
  baseFacts: zr,
  reviewFacts: Cr,
  personFacts: Ur,
  branchRuleFacts: Dr,
  ticketFacts: Kr,
  facts: Oe
};

// src/core/manifest/schema/shape-node.ts
function siteOf(kind, root, error) {
  const pointer = [];
  let value2 = root;
  let node = chosen(Jr[kind] ?? {}, value2);
  for (const step of error.instancePath.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const index = Array.isArray(value2) ? Number(key) : key;
    pointer.push(index);
    const inner = typeof index === "number" ? node.items : childOf(node, key);
    value2 = value2[index];
    node = chosen(inner ?? {}, value2);
  }
  return { pointer, value: value2, node };
}
function childOf(node, key) {
  const { properties = {}, additionalProperties } = node;
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === "object" ? additionalProperties : void 0;
}
function chosen(node, value2) {
  const target = referred(node);
  const branch = target.anyOf?.map(referred).find((one) => one.type !== void 0 && isOfType(value2, one));
  return branch ?? target;
}
function typesOf(node) {
  const branches = node.anyOf?.map(referred) ?? [];
  return [node, ...branches].flatMap((one) => one.type ?? []);
}
function choiceOf(node) {
  return node.anyOf?.flatMap((branch) => branch.required ?? []) ?? [];
}
function referred(node) {
  const name = node.$ref?.replace("#/$defs/", "");
  return name === void 0 ? node : referred(Jr[name] ?? {});
}
function isOfType(value2, { type }) {
  if (type === void 0) return true;
  switch (type) {
    case "null":
      return value2 === null;
    case "array":
      return Array.isArray(value2);
    case "object":
      return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
    case "integer":
      return Number.isInteger(value2);
    case "string":
    case "number":
    case "boolean":
      return typeof value2 === type;
  }
}

// src/core/manifest/schema/shape-words.ts
var TYPES = {
  object: "a mapping",
  array: "a list",
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "`true` or `false`",
  null: "`null`"
};
var value = (words) => ({ code: "schema-wrong-value", words });
var KEYWORDS = {
  type: { code: "schema-wrong-type", words: wrongType },
  required: { code: "schema-missing-field", words: missing },
  additionalProperties: { code: "schema-unknown-field", words: unknownField },
  anyOf: {
    code: "schema-missing-field",
    words: (site) => ({
      message: `${subject(site)} lacks one of ${shownList(choiceOf(site.node))}`,
      help: "add at least one of them"
    })
  },
  const: value((site) => ({
    message: `${subject(site)} is ${found(site)}, not ${shown(site.node.const ?? "")}`,
    help: `write ${shown(site.node.const ?? "")}`
  })),
  enum: value(wrongName),
  maxLength: value((site) => ({
    message: `${subject(site)} is ${sizeOf(site.value)} characters long, and ${site.node.maxLength} are the limit`,
    help: "write it shorter"
  })),
  pattern: value(wrongForm),
  minimum: value((site) => ({
    message: `${subject(site)} is ${found(site)}, and ${site.node.minimum} is the least`,
    help: `write ${site.node.minimum} or more`
  })),
  maximum: value((site) => ({
    message: `${subject(site)} is ${found(site)}, and ${site.node.maximum} is the most`,
    help: `write ${site.node.maximum} or less`
  })),
  minItems: value((site) => ({
    message: `${subject(site)} is an empty list`,
    help: "list at least one item"
  })),
  maxItems: value((site) => ({
    message: `${subject(site)} has ${sizeOf(site.value)} items, and ${site.node.maxItems} are the limit`,
    help: "list fewer, or split them over several"
  })),
  uniqueItems: value((site, { j: j2 }) => ({
    message: `${subject(site)} lists ${found({ ...site, value: itemOf(site.value, j2) })} twice`,
    help: "take one of them out"
  })),
  minProperties: value((site) => ({
    message: `${subject(site)} is an empty mapping`,
    help: `give at least one of ${shownList(Object.keys(site.node.properties ?? {}))}`
  })),
  maxProperties: value((site) => ({
    message: `${subject(site)} has ${sizeOf(site.value)} keys, and ${site.node.maxProperties} are the limit`,
    help: "give fewer"
  }))
};
function wrongType(site) {
  const types = typesOf(site.node);
  const wanted = types.map((type) => TYPES[type]).join(" or ");
  const message = `${subject(site)} is ${found(site)}, not ${wanted}`;
  if (site.value === null) return { message, help: `write ${wanted}, or take the field out` };
  if (isPlain(site.value) && types.includes("string"))
    return { message, help: `put it in quotes: ${shown(`"${site.value}"`)}` };
  if (isPlain(site.value) && types.includes("array"))
    return { message, help: "write a list, even of one item" };
  return { message, help: `write ${wanted}` };
}
function missing(site, { missingProperty = "" }) {
  const child = referred(childOf(site.node, missingProperty) ?? {});
  const field = shown(missingProperty);
  return {
    message: site.pointer.length === 0 ? `the field ${field} is missing` : `${subject(site)} lacks the field ${field}`,
    help: `add ${field}: ${wantedOf(child)}`
  };
}
function wantedOf(node) {
  if (node.const !== void 0) return shown(node.const);
  if (node.enum !== void 0) return `one of ${shownList(node.enum)}`;
  const example = node.examples?.[0];
  if (node.title !== void 0)
    return `${node.title}${example === void 0 ? "" : `, such as ${shown(example)}`}`;
  return typesOf(node).map((type) => TYPES[type]).join(" or ");
}
function unknownField(site, { additionalProperty = "" }) {
  const known = Object.keys(site.node.properties ?? {});
  const near = nearestName(additionalProperty, known);
  const field = shown(additionalProperty);
  return {
    message: site.pointer.length === 0 ? `the field ${field} is unknown` : `the field ${field} is unknown in ${subject(site)}`,
    help: near === void 0 ? `the fields known here are ${shownList(known)}` : `did you mean ${shown(near)}?`
  };
}
function wrongName(site) {
  const known = site.node.enum ?? [];
  const near = typeof site.value === "string" ? nearestName(site.value, known) : void 0;
  return {
    message: `${subject(site)} can't be ${found(site)}`,
    help: near === void 0 ? `write one of ${shownList(known)}` : `did you mean ${shown(near)}?`
  };
}
function wrongForm(site) {
  const { title, examples } = site.node;
  const example = examples?.[0];
  if (example === void 0) return blank(site);
  return {
    message: `${subject(site)} is ${found(site)}, not ${title}`,
    help: `write it like ${shown(example)}`
  };
}
function blank(site) {
  const hidden = typeof site.value === "string" && site.value.trim() !== "";
  return {
    message: `${subject(site)} is blank${hidden ? `: ${found(site)}` : ""}`,
    help: "write text that a reader can see"
  };
}
var subject = (site) => site.pointer.length === 0 ? "the document" : shownPath(site.pointer);
function found({ value: value2 }) {
  if (typeof value2 === "string" && value2.trim() === "") return "blank";
  if (isPlain(value2)) return shown(`${value2}`);
  if (value2 === null) return "empty";
  return Array.isArray(value2) ? "a list" : "a mapping";
}
var isPlain = (value2) => typeof value2 === "string" || typeof value2 === "number" || typeof value2 === "boolean";
function sizeOf(value2) {
  if (typeof value2 === "string") return Array.from(value2).length;
  return typeof value2 === "object" && value2 !== null ? Object.keys(value2).length : 0;
}
var itemOf = (list, index) => Array.isArray(list) && index !== void 0 ? list[index] : void 0;

// src/core/manifest/schema/check-shape.ts
var MOST_LISTED = 100;
var MOST_WEIGHED = 5e4;
function checkShape(kind, document) {
  const validate = Qr[kind];
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  const faults = onePerPlace(kind, document, errors.slice(0, MOST_WEIGHED)).toSorted(byPlace);
  if (faults.length === 0) throw new Error("a shape was refused without a reason");
  const listed = faults.slice(0, MOST_LISTED).map(problemOf);
  const next = faults[MOST_LISTED];
  if (next === void 0) return listed;
  const rest = `${errors.length > MOST_WEIGHED ? "at least " : ""}${faults.length - MOST_LISTED}`;
  return [...listed, { ...next.place, code: next.code, ...notListed(rest) }];
}
var notListed = (rest) => ({
  message: `the document has ${rest} more ${rest === "1" ? "fault that is" : "faults that are"} not listed`,
  help: "mend those listed first"
});
function readShaped(kind, document) {
  const problems = checkShape(kind, document);
  return problems.length === 0 ? { value: document.value } : { problems };
}
function onePerPlace(kind, document, errors) {
  const faults = /* @__PURE__ */ new Map();
  for (const error of errors) {
    const site = siteOf(kind, document.value, error);
    if (!isAtHome(error, site)) continue;
    const { params = {}, instancePath } = error;
    const key = params.missingProperty ?? params.additionalProperty;
    const id = key === void 0 ? instancePath : `${instancePath} ${key}`;
    const known = faults.get(id);
    if (known !== void 0 && rank(known.error) <= rank(error)) continue;
    const code = KEYWORDS[error.keyword]?.code ?? "schema-wrong-value";
    faults.set(id, { code, error, site, place: document.at(pointerOf(error, site)) });
  }
  return [...faults.values()];
}
function isAtHome({ keyword, params = {} }, { node, value: value2 }) {
  switch (keyword) {
    case "type":
      return typesOf(node).every((type) => !isOfType(value2, { type }));
    case "required":
      return node.required?.includes(params.missingProperty ?? "") ?? false;
    case "anyOf":
      return choiceOf(node).length > 0;
    default:
      return Object.hasOwn(node, keyword) && isOfType(value2, node);
  }
}
function pointerOf({ params = {} }, { pointer }) {
  if (params.additionalProperty !== void 0) return [...pointer, params.additionalProperty];
  if (params.i !== void 0 && params.j !== void 0)
    return [...pointer, Math.max(params.i, params.j)];
  return pointer;
}
var ORDER = Object.keys(KEYWORDS);
var rank = (error) => ORDER.indexOf(error.keyword);
function problemOf({ code, error, site, place }) {
  const words = KEYWORDS[error.keyword]?.words(site, error.params ?? {});
  if (words === void 0) throw new Error(`no words for the keyword ${error.keyword}`);
  return { ...place, code, ...words };
}
function byPlace(a, b2) {
  return a.place.line - b2.place.line || a.place.column - b2.place.column || byText(a.code, b2.code) || byText(a.error.params?.missingProperty ?? "", b2.error.params?.missingProperty ?? "");
}

// src/core/policy/facts.ts
function readFacts(document, clock) {
  const shaped = readShaped("facts", document);
  if ("problems" in shaped) return { facts: null, problems: shaped.problems };
  const times = timesOf(document);
  const facts = factsOf(shaped.value, clock, times.at);
  const problems = [
    ...times.problems,
    ...doubles(document, shaped.value),
    ...namesakes(document, shaped.value)
  ];
  return problems.length === 0 ? { facts, problems } : {
    facts: null,
    problems: problems.toSorted((a, b2) => a.line - b2.line || a.column - b2.column)
  };
}
function timesOf(document) {
  const problems = [];
  return {
    problems,
    at: (text, ...pointer) => {
      const instant = readInstant(text);
      if (instant !== void 0) return instant;
      problems.push({
        ...document.at(pointer),
        code: "time-unreadable",
        message: `${shownPath(pointer)} is ${shown(text)}, which is no time that can be read`,
        help: "write RFC 3339 with an offset, such as `2026-12-01T00:00:00Z`"
      });
      return 0;
    }
  };
}
function factsOf(file, clock, time) {
  const { now, commits, heads, bases, reviews, tickets, ...rest } = file;
  return {
    ...rest,
    now: now === void 0 ? clock : time(now, "now"),
    ...commits && {
      commits: commits.map((commit, nth) => ({
        ...commit,
        committedAt: time(commit.committedAt, "commits", nth, "committedAt")
      }))
    },
    ...heads && {
      heads: heads.map((head, nth) => ({ ...head, at: time(head.at, "heads", nth, "at") }))
    },
    ...bases && {
      bases: bases.map((base, nth) => ({ ...base, at: time(base.at, "bases", nth, "at") }))
    },
    ...reviews && {
      reviews: reviews.map((review, nth) => ({
        ...review,
        submittedAt: time(review.submittedAt, "reviews", nth, "submittedAt")
      }))
    },
    ...tickets && {
      tickets: tickets.map(({ openedAt, ...ticket }, nth) => ({
        ...ticket,
        ...openedAt !== void 0 && { openedAt: time(openedAt, "tickets", nth, "openedAt") },
        fetchedAt: time(ticket.fetchedAt, "tickets", nth, "fetchedAt")
      }))
    }
  };
}
function doubles(document, file) {
  const lists = {
    people: file.people?.map((person) => person.id),
    reviews: file.reviews?.map((review) => review.id),
    tickets: file.tickets?.map((ticket) => `${ticket.system} ${ticket.id}`)
  };
  return Object.entries(lists).flatMap(([list, ids = []]) => {
    const seen = /* @__PURE__ */ new Set();
    return ids.flatMap((id, nth) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          ...document.at([list, nth]),
          code: "facts-invalid",
          message: `${shown(list)} names ${shown(id)} twice`,
          help: "keep one entry for each"
        }
      ];
    });
  });
}
function namesakes(document, { people = [] }) {
  const owners = /* @__PURE__ */ new Map();
  return people.flatMap(({ login, id }, nth) => {
    const name = login.toLowerCase();
    const owner = owners.get(name) ?? id;
    owners.set(name, owner);
    if (owner === id) return [];
    return [
      {
        ...document.at(["people", nth]),
        code: "facts-invalid",
        message: `${shown("people")} gives the login ${shown(login)} to two accounts`,
        help: "keep the account that has it now"
      }
    ];
  });
}

export {
  checkShape,
  readShaped,
  readFacts
};
