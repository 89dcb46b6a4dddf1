import {
  Octokit
} from "./chunk-DFBI4OUP.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  readInstant,
  writeInstant
} from "./chunk-YNYBI3LC.js";

// src/adapters/github/answer.ts
var OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var ID = /^[1-9]\d{0,19}$/;
function answer(value, about, path = "") {
  function unlike(wanted) {
    const where = path === "" ? "it" : `\`${path}\``;
    return new Fault(
      `GitHub's answer about ${about} can't be read: ${where} is not ${wanted}`,
      "run again; if that does not help, see whether GITHUB_API_URL is the address of GitHub\u2019s API"
    );
  }
  const text = () => {
    if (typeof value !== "string") throw unlike("text");
    return value;
  };
  return {
    value,
    at: (...keys) => {
      let inner = value;
      for (const key of keys) {
        inner = isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : void 0;
      }
      return answer(inner, about, [path, ...keys].filter((part) => part !== "").join("."));
    },
    orNull: () => value === null || value === void 0 ? null : answer(value, about, path),
    text,
    number: () => {
      if (typeof value !== "number" || !Number.isSafeInteger(value)) throw unlike("a whole number");
      return value;
    },
    flag: () => {
      if (typeof value !== "boolean") throw unlike("true or false");
      return value;
    },
    id: () => {
      const id = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
      if (typeof id !== "string" || !ID.test(id)) throw unlike("a numeric id");
      return id;
    },
    oid: () => {
      const id = text();
      if (!OID.test(id)) throw unlike("an object id");
      return oid(id);
    },
    instant: () => {
      const instant = readInstant(text());
      if (instant === void 0) throw unlike("a time");
      return instant;
    },
    oneOf: (words) => {
      const word = words.find((one) => one === value);
      if (word === void 0) throw unlike(`one of ${words.join(", ")}`);
      return word;
    },
    list: () => {
      if (!Array.isArray(value)) throw unlike("a list");
      return value.map((item, nth) => answer(item, about, `${path}[${nth}]`));
    }
  };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/adapters/github/failure.ts
var MOST_TEXT = 200;
function readFailure(error, now, secrets) {
  const response = inside(error, "response");
  const headers = readHeaders(inside(response, "headers"));
  const data = inside(response, "data");
  const said = inside(data, "message");
  const message = quiet(typeof said === "string" ? said : "", secrets);
  const status = inside(response, "status");
  if (typeof status !== "number") return { kind: "connection", code: codeOf(error) };
  const errors = inside(data, "errors");
  if (status < 300 && Array.isArray(errors)) {
    return readGraphqlFailure(errors[0], headers, now, secrets);
  }
  const limit = limitOf(status, headers, message);
  if (limit !== null) return { kind: "limit", limit, until: until(limit, headers, now) };
  return { kind: "status", status, message, headers };
}
function readGraphqlFailure(error, headers, now, secrets) {
  const type = inside(error, "type");
  if (type === "RATE_LIMITED" || type === "RATE_LIMIT") {
    return { kind: "limit", limit: "primary", until: until("primary", headers, now) };
  }
  const message = inside(error, "message");
  return {
    kind: "graphql",
    type: typeof type === "string" ? type : "",
    message: quiet(typeof message === "string" ? message : "no reason given", secrets)
  };
}
function limitOf(status, headers, message) {
  if (status !== 403 && status !== 429) return null;
  if (/\bsecondary rate\b/i.test(message)) return "secondary";
  if (headers["x-ratelimit-remaining"] === "0") return "primary";
  return status === 429 || headers["retry-after"] !== void 0 ? "secondary" : null;
}
function until(limit, headers, now) {
  const after = Number(headers["retry-after"] ?? Number.NaN);
  if (after > 0 && after < 1e9) return Math.ceil(now / 1e3 + after) * 1e3;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  return limit === "primary" && reset > 0 && reset < 1e11 ? reset * 1e3 : null;
}
function codeOf(error) {
  let name = "unknown";
  for (let inner = error, depth = 0; depth < 5; inner = inside(inner, "cause"), depth++) {
    const code = inside(inner, "code");
    if (typeof code === "string") return code;
    if (inside(inner, "name") === "TimeoutError") name = "TimeoutError";
  }
  return name;
}
function readHeaders(value) {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [name, text === void 0 ? text : String(text)])
  );
}
function quiet(text, secrets) {
  let told = text;
  for (const secret of secrets) if (secret !== "") told = told.replaceAll(secret, "***");
  const line = told.replaceAll(/[\p{Cc}\p{Cf}\s`]+/gu, " ").trim();
  return line.length <= MOST_TEXT ? line : `${line.slice(0, MOST_TEXT).toWellFormed()}\u2026`;
}
function inside(value, key) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[key];
}

// src/adapters/github/next-page.ts
var NEXT = /<([^<>]+)>;[^,<]*\brel="?next\b/;
function nextPage(header, apiUrl, about) {
  const [, target] = NEXT.exec(header ?? "") ?? [];
  if (target === void 0) return null;
  if (URL.canParse(target) && new URL(target).origin === new URL(apiUrl).origin) return target;
  throw new Fault(
    `GitHub's answer about ${about} goes on at an address that is not of its API`,
    `see whether \`${apiUrl}\` is the address that GitHub itself gives as its API's`
  );
}

// src/adapters/github/connection-fault.ts
var UNKNOWN_HOST = /* @__PURE__ */ new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL"]);
var SLOW = /* @__PURE__ */ new Set([
  "TimeoutError",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT"
]);
function connectionFault(host, code) {
  if (UNKNOWN_HOST.has(code)) {
    return new Fault(
      `the host \`${host}\` was not found (${code})`,
      "see whether the machine has a network and a name server, and whether the address of the API is right"
    );
  }
  if (SLOW.has(code)) {
    return new Fault(
      `\`${host}\` did not answer in time`,
      "run again; where a proxy is needed, set NODE_USE_ENV_PROXY to 1"
    );
  }
  if (/CERT|SIGNATURE|TLS|SSL/.test(code)) {
    return new Fault(
      `the certificate of \`${host}\` is not trusted (${code})`,
      "name the file of your own certificate authority in NODE_EXTRA_CA_CERTS"
    );
  }
  return new Fault(
    `\`${host}\` can't be reached (${code})`,
    "see whether the machine has a network; where a proxy is needed, set NODE_USE_ENV_PROXY to 1"
  );
}

// src/adapters/github/permission-help.ts
var ANY = ["contents: read", "pull-requests: read"];
function permissionHelp(accepted, needs = ANY) {
  const [first = ""] = (accepted ?? "").split(";");
  const named = first.split(",").flatMap((part) => {
    const [, name, level] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(part) ?? [];
    return name === void 0 || level === void 0 ? [] : [`${name.replaceAll("_", "-")}: ${level}`];
  });
  const lines = (named.length === 0 ? needs : named).map((line) => `\`${line}\``).join(" and ");
  return `add ${lines} to \`permissions:\` in the workflow`;
}

// src/adapters/github/request-fault.ts
var NOT_ACCESSIBLE = "Resource not accessible by";
var REFUSED = `${NOT_ACCESSIBLE} integration`;
var DECLINED = [409, 413, 422];
function refusalIn(failure) {
  switch (failure.kind) {
    case "status":
      return DECLINED.includes(failure.status) ? failure.message : null;
    case "graphql":
      return failure.type === "INSUFFICIENT_SCOPES" || failure.message.startsWith(NOT_ACCESSIBLE) ? null : failure.message;
    case "connection":
    case "limit":
      return null;
  }
}
function requestFault(about, host, failure, needs) {
  switch (failure.kind) {
    case "connection":
      return connectionFault(host, failure.code);
    case "limit":
      return limitFault(failure);
    case "status":
      return statusFault(about, failure, needs);
    case "graphql":
      return graphqlFault(about, failure, needs);
  }
}
function limitFault({ limit, until: until2 }) {
  const when = until2 === null ? "" : `, until ${writeInstant(until2)}`;
  return limit === "primary" ? new Fault(
    `the token has used up its requests to GitHub${when}`,
    "run again after that; a token of a GitHub App of your own has more"
  ) : new Fault(
    `GitHub asks to slow down, by its secondary rate limit${when}`,
    "run again later, and let fewer jobs that ask GitHub run at once"
  );
}
function statusFault(about, failure, needs) {
  const { status, message, headers } = failure;
  if (status === 401) {
    return new Fault(
      "GitHub does not accept the token",
      "give a token that is still valid; `github.token` is, for as long as its job runs"
    );
  }
  if (status === 403 && headers["x-github-sso"] !== void 0) {
    return new Fault(
      `the token is not authorised for the organisation that holds ${about}`,
      "authorise the token for single sign-on in the settings of its owner"
    );
  }
  if (status === 403) {
    const why = message === REFUSED ? "" : `: \`${message}\``;
    return new Fault(
      `the token may not ask GitHub for ${about}${why}`,
      permissionHelp(headers["x-accepted-github-permissions"], needs)
    );
  }
  if (status === 404) {
    return new Fault(
      `GitHub knows nothing of ${about}, or the token may not see it`,
      "see whether the name is right, and whether the token is for this repository"
    );
  }
  if (status >= 500) {
    return new Fault(
      `GitHub can't answer about ${about} just now (${status})`,
      "run again later; https://www.githubstatus.com says whether GitHub is in trouble"
    );
  }
  if (status >= 300 && status < 400) {
    return new Fault(
      `GitHub sends on whoever asks for ${about} to another address (${status})`,
      "the repository may have been renamed or moved: use its new name"
    );
  }
  return new Fault(
    `GitHub refused to answer about ${about}: \`${message}\` (${status})`,
    "see what GitHub says about it, and run again"
  );
}
function graphqlFault(about, { type, message }, needs) {
  switch (type) {
    case "NOT_FOUND":
      return new Fault(
        `GitHub knows nothing of ${about}, or the token may not see it`,
        `see whether the name is right, and ${permissionHelp(void 0, needs)}`
      );
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPES":
      return new Fault(
        `the token may not ask GitHub for ${about}${message === REFUSED ? "" : `: \`${message}\``}`,
        permissionHelp(void 0, needs)
      );
    default:
      return new Fault(
        `GitHub can't answer about ${about}: \`${message}\``,
        "run again later; https://www.githubstatus.com says whether GitHub is in trouble"
      );
  }
}

// src/adapters/github/transport.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 5;
var BODILESS = /* @__PURE__ */ new Set([204, 205, 304]);
function createTransport(timeout, fetch = globalThis.fetch) {
  return async (url, init) => {
    const signal = AbortSignal.timeout(timeout);
    let target = url;
    for (let followed = 0; ; followed++) {
      const response = await fetch(target, { ...init, redirect: "manual", signal });
      const next = followed < MOST_REDIRECTS ? nextTarget(target, init, response) : null;
      if (next === null) return whole(response);
      await response.body?.cancel();
      target = next;
    }
  };
}
function nextTarget(from, { method }, response) {
  const location = response.headers.get("location");
  if (!REDIRECTS.has(response.status) || location === null || method !== "GET") return null;
  if (!URL.canParse(location, from)) return null;
  const to = new URL(location, from);
  return to.origin === new URL(from).origin ? to.href : null;
}
async function whole(response) {
  const { status, headers } = response;
  const text = await response.text();
  return new Response(BODILESS.has(status) ? null : text, { status, headers });
}

// src/adapters/github/sender.ts
var FINAL = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];
function createSender(options) {
  const { token, patience: { attempt = 2e4 } = {} } = options;
  const transport = createTransport(attempt, options.fetch);
  const settings = {
    auth: token,
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    userAgent: options.userAgent,
    log: QUIET
  };
  const octokit = new Octokit(settings);
  const budget = { seconds: options.patience?.limits ?? 60 };
  return async (route, parameters) => {
    const first = remembering(transport);
    const sent = await attemptWith(octokit, first.fetch, route, parameters, token);
    if (!isWorthWaiting(sent)) return sent;
    const { patientOctokit } = await import("./patient-octokit-6ARSY3EL.js");
    const patient = patientOctokit(settings, {
      final: FINAL,
      second: options.patience?.second ?? 1e3,
      mayWait(seconds) {
        const spent = Math.max(seconds, 1);
        if (spent > budget.seconds) return false;
        budget.seconds -= spent;
        options.onWait?.(seconds);
        return true;
      }
    });
    return attemptWith(patient, first.again, route, parameters, token);
  };
}
async function attemptWith(octokit, fetch, route, parameters, token) {
  try {
    const reply = await octokit.request(route, {
      ...parameters,
      request: { log: QUIET, ...requestOptions(parameters), fetch }
    });
    const data = reply.data;
    return { status: reply.status, headers: readHeaders(reply.headers), data };
  } catch (error) {
    return readFailure(error, Date.now(), [token]);
  }
}
function requestOptions({ request }) {
  return typeof request === "object" && request !== null ? request : {};
}
function isWorthWaiting(sent) {
  if ("kind" in sent) return sent.kind !== "status" || !FINAL.includes(sent.status);
  return typeof sent.data === "object" && sent.data !== null && "errors" in sent.data;
}
function remembering(fetch) {
  let kept = null;
  return {
    async fetch(url, init) {
      kept = fetch(url, init);
      return (await kept).clone();
    },
    again(url, init) {
      const first = kept ?? fetch(url, init);
      kept = null;
      return first;
    }
  };
}
var QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() {
}

// src/adapters/github/client.ts
var VERSION = { "x-github-api-version": "2022-11-28" };
function createClient(options) {
  const { token, apiUrl, patience = {} } = options;
  const host = hostOf(apiUrl);
  hostOf(options.graphqlUrl);
  const graphqlBase = options.graphqlUrl.replace(/\/graphql\/*$/, "");
  const send = createSender(options);
  const fault = (about, failure, needs) => requestFault(about, host, failure, needs);
  async function ask(text, variables, { about, optional = [] }) {
    const reply = await send("POST /graphql", { baseUrl: graphqlBase, query: text, variables });
    if ("kind" in reply) return reply;
    const { status, headers } = reply;
    if (status >= 300) return { kind: "status", status, message: "", headers };
    const body = answer(reply.data, about);
    const errors = body.at("errors").orNull()?.list() ?? [];
    const grave = errors.find((error) => !isWithheld(error, optional));
    return grave === void 0 ? body.at("data") : readGraphqlFailure(grave.value, headers, Date.now(), [token]);
  }
  return {
    async rest(route, parameters, { about, accept = [], once = false, needs }) {
      const reply = await send(route, {
        ...parameters,
        headers: VERSION,
        ...once && { request: { retries: 0 } }
      });
      if ("kind" in reply) {
        if (reply.kind !== "status" || !accept.includes(reply.status))
          throw fault(about, reply, needs);
        const { status: status2, message } = reply;
        return { status: status2, body: answer(null, about), message, next: null };
      }
      const { status, headers, data } = reply;
      if (status >= 300) throw fault(about, { kind: "status", status, message: "", headers });
      const next = nextPage(headers["link"], apiUrl, about);
      return { status, body: answer(data, about), message: "", next };
    },
    async query(text, variables, options2) {
      const data = await ask(text, variables, options2);
      if ("kind" in data) throw fault(options2.about, data, options2.needs);
      return data;
    },
    async mutate(text, variables, options2) {
      const data = await ask(text, variables, options2);
      if (!("kind" in data)) return data;
      const refused = refusalIn(data);
      if (refused === null) throw fault(options2.about, data, options2.needs);
      return { refused };
    },
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * (patience.second ?? 1e3)))
  };
}
function hostOf(url) {
  if (URL.canParse(url)) return new URL(url).host;
  throw new Fault(
    `\`${url}\` is no address of GitHub's API`,
    "on a runner GITHUB_API_URL and GITHUB_GRAPHQL_URL hold the addresses"
  );
}
function isWithheld(error, optional) {
  if (error.at("type").value !== "FORBIDDEN") return false;
  const last = error.at("path").orNull()?.list().at(-1)?.value;
  return typeof last === "string" && optional.includes(last);
}

export {
  readFailure,
  requestFault,
  createClient
};
