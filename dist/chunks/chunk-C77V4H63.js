import {
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/ticket/form.ts
var TABLES = /* @__PURE__ */ new Map([
  ["CHG", "change_request"],
  ["CTASK", "change_task"],
  ["INC", "incident"],
  ["PRB", "problem"],
  ["REQ", "sc_request"],
  ["RITM", "sc_req_item"],
  ["SCTASK", "sc_task"],
  ["TASK", "task"]
]);
var GITHUB = /^(?:[A-Za-z\d][\w-]{0,99}\/(?!\.{1,2}#)[\w.-]{1,100})?#[1-9]\d{0,9}$/;
var OTHER = { pattern: /^\S+$/, example: "OPS-12" };
var FORMS = /* @__PURE__ */ new Map([
  ["github", { pattern: GITHUB, example: "octo/infra#12" }],
  ["gitlab", { pattern: /^(?:[\w.-]+(?:\/[\w.-]+)+)?[#!][1-9]\d{0,9}$/, example: "octo/infra#12" }],
  ["jira", { pattern: /^[A-Z][A-Z0-9_]{1,31}-[1-9]\d{0,9}$/, example: "OPS-12" }],
  ["linear", { pattern: /^[A-Z][A-Z0-9]{0,15}-[1-9]\d{0,9}$/, example: "OPS-12" }],
  [
    "servicenow",
    {
      pattern: new RegExp(`^(?:${[...TABLES.keys()].join("|")})\\d{5,12}$`),
      example: "CHG0040001"
    }
  ],
  ["azure-boards", { pattern: /^(?:AB)?#?[1-9]\d{0,9}$/, example: "AB#12" }],
  ["freshservice", { pattern: /^(?:(?:INC|SR|CHN|PRB|CHG)-|#)?[1-9]\d{0,9}$/, example: "SR-12" }]
]);
var LOOKED_UP = ["github", "jira", "servicenow"];
var isLookedUp = (system) => LOOKED_UP.some((known) => known === system);
var exampleOf = (system) => (FORMS.get(system ?? "") ?? OTHER).example;
var isWellFormed = (system, id) => (FORMS.get(system) ?? OTHER).pattern.test(id);
function normalId(system, id, home) {
  switch (system) {
    case "github":
      return `${id.startsWith("#") ? home?.name ?? "" : ""}${id}`.toLowerCase();
    case "jira":
    case "servicenow":
      return id.toUpperCase();
    default:
      return id;
  }
}
function projectsOf(system, id) {
  switch (system) {
    case "github":
      return [id.slice(0, id.lastIndexOf("#"))];
    case "jira":
    case "linear":
      return [id.slice(0, id.lastIndexOf("-"))];
    case "servicenow": {
      const prefix = id.replace(/\d+$/, "");
      const table = TABLES.get(prefix);
      return table === void 0 ? [prefix] : [prefix, table];
    }
    default:
      return [];
  }
}
function isAllowed(names, allowed) {
  if (allowed === null) return true;
  const known = new Set(allowed.map((name) => name.toLowerCase()));
  return names.some((name) => known.has(name.toLowerCase()));
}
var tableOf = (id) => TABLES.get(id.replace(/\d+$/, ""));

// src/core/ticket/code-home.ts
function codeHomeOf({ repository }) {
  const [, host, name] = /^(?:git\+)?https?:\/\/([^/]+)\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository?.uri ?? "") ?? [];
  return host === void 0 || name === void 0 ? null : { host: host.toLowerCase(), name };
}

// src/core/ticket/mentions.ts
var SUBJECTS = ["grant", "pull-request", "either"];
function namesOf(subject, grant, ticket, facts) {
  switch (subject) {
    case "grant":
      return sortedSet(grantNames(grant));
    case "pull-request":
      return sortedSet(pullRequestNames(ticket, facts));
    case "either":
      return sortedSet([...grantNames(grant), ...pullRequestNames(ticket, facts)]);
  }
}
function grantNames({ id, format, identity }) {
  const names = [id, identity.id];
  return format === "access-grant" ? [...names, id.slice(id.indexOf("/") + 1)] : names;
}
function pullRequestNames(ticket, facts) {
  const home = codeHomeOf(facts);
  const number = facts.pullRequest?.number;
  if (home === null || number === void 0) return [];
  const beside = ticket.system === "github" && projectsOf(ticket.system, ticket.id)[0] === home.name.toLowerCase();
  return [
    `${home.name}#${number}`,
    `https://${home.host}/${home.name}/pull/${number}`,
    ...beside ? [`#${number}`] : []
  ];
}
function mentioned(text, names) {
  const words = new Set(
    text.toLowerCase().split(/[\s"'`<>()[\]{},;!?|*~\\]+/).flatMap((part) => {
      const word = trimmed(part);
      const [address] = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/pull\/\d+(?=[/?#])/.exec(word) ?? [];
      return address === void 0 ? [word] : [word, address];
    })
  );
  return names.filter((name) => words.has(name.toLowerCase()));
}
var EDGE = ".:_=";
function trimmed(part) {
  let start = 0;
  let end = part.length;
  while (start < end && EDGE.includes(part.charAt(start))) start += 1;
  while (end > start && EDGE.includes(part.charAt(end - 1))) end -= 1;
  return part.slice(start, end);
}

export {
  isLookedUp,
  exampleOf,
  isWellFormed,
  normalId,
  projectsOf,
  isAllowed,
  tableOf,
  codeHomeOf,
  SUBJECTS,
  namesOf,
  mentioned
};
