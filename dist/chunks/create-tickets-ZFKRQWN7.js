import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  isLookedUp,
  isWellFormed,
  mentioned,
  tableOf
} from "./chunk-C77V4H63.js";
import {
  readInstant
} from "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/tickets/ask.ts
import { setTimeout as pause } from "node:timers/promises";

// src/adapters/tickets/ticket-fault.ts
function notSetUp({ system }, missing) {
  return new Fault(
    `\`${system}\` is not set up, and the policy wants a ticket looked up there`,
    `set ${missing}`
  );
}
function httpFault({ system, address, secret, right }, status) {
  if (status === 401)
    return new Fault(
      `\`${system}\` does not accept the credentials (401)`,
      `set ${secret} again: it may have run out or been taken back`
    );
  if (status === 403)
    return new Fault(`\`${system}\` does not let us look (403)`, `give the account ${right}`);
  if (status === 404)
    return new Fault(
      `what answers at the address of \`${system}\` is not \`${system}\` (404)`,
      `see that ${address} is right, with the path that the system is under, and that no proxy answers for it`
    );
  if (status >= 300 && status < 400)
    return new Fault(
      `\`${system}\` sends us elsewhere (${status}), and tokens follow nobody`,
      `let ${address} be the address that the system has now, and see that no page to log in answers for it`
    );
  if (status >= 500)
    return new Fault(
      `\`${system}\` is down (${status})`,
      "see whether it is, and run the check again when it is back"
    );
  return new Fault(
    `\`${system}\` refuses the question (${status})`,
    `see that ${address} is right, and that the system speaks the interface that docs/tickets.md names`
  );
}
function limitFault({ system }, wait) {
  const seconds = Math.ceil(wait / 1e3);
  return new Fault(
    `\`${system}\` has been asked too often, and says to wait ${seconds} s`,
    "run the check again later, or let another account ask"
  );
}
function notJson({ system, address }) {
  return new Fault(
    `\`${system}\` answered with something that is no JSON`,
    `see that ${address} is right, and that no page to log in answers for it`
  );
}
function otherShape({ system }) {
  return new Fault(
    `\`${system}\` answered in a form that we do not know`,
    "see that the account may read all fields that docs/tickets.md names"
  );
}
function networkFault({ system, address }, error, timeout) {
  if (partOf(error, "name") === "TimeoutError")
    return new Fault(
      `\`${system}\` did not answer within ${timeout / 1e3} s`,
      "see whether it is slow, and run the check again"
    );
  const code = codeOf(error);
  if (/^(?:ENOTFOUND|EAI_\w+)$/.test(code))
    return new Fault(
      `\`${system}\` can't be reached: nobody knows the name in its address (${code})`,
      `see that ${address} is right, and that this machine can resolve it`
    );
  if (/CERT|SSL|TLS|SIGN|EPROTO/.test(code))
    return new Fault(
      `\`${system}\` can't be reached safely: its certificate is not accepted (${code})`,
      "let `NODE_EXTRA_CA_CERTS` name the file with the certificate of your own authority"
    );
  return new Fault(
    `\`${system}\` can't be reached (${code})`,
    `see that ${address} is right, and that this machine may connect to it`
  );
}
function codeOf(error) {
  const codes = [partOf(error, "code"), partOf(partOf(error, "cause"), "code")];
  const code = codes.find((one) => typeof one === "string" && /^[A-Z]\w+$/.test(one));
  return typeof code === "string" ? code : "no connection";
}
var partOf = (value, key) => typeof value === "object" && value !== null ? value[key] : void 0;

// src/adapters/tickets/ask.ts
var PAUSES = [250, 1e3];
var LONGEST_WAIT = 5e3;
var LARGEST_ANSWER = 2 ** 22;
async function ask(question, line) {
  const pauses = [...PAUSES];
  let waited = false;
  for (; ; ) {
    const received = await send(question, line);
    const wait = waitOf(received);
    if (wait !== null) {
      if (waited || wait > LONGEST_WAIT) throw limitFault(question.words, wait);
      waited = true;
      await pause(wait);
      continue;
    }
    const next = received.status >= 500 ? pauses.shift() : void 0;
    if (next === void 0) return replyOf(question, received);
    await pause(next);
  }
}
async function send({ url, headers, words }, line) {
  try {
    const response = await line.fetch(url, {
      headers: { "user-agent": "grantproof", ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(line.timeout)
    });
    const text = await textOf(response, words);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    throw error instanceof Fault ? error : networkFault(words, error, line.timeout);
  }
}
async function textOf({ body }, { system }) {
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of body ?? []) {
    const bytes = chunk;
    size += bytes.length;
    if (size > LARGEST_ANSWER)
      throw new Fault(
        `\`${system}\` answered with more than ${LARGEST_ANSWER >> 20} MiB`,
        "name a ticket with a shorter description"
      );
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}
function replyOf(question, { status, headers, text }) {
  const { words } = question;
  if (question.isStranger?.(headers) === true) throw httpFault(words, 401);
  const answer = parsed(text);
  if (status === 200) {
    if (answer === void 0) throw notJson(words);
    return { kind: "answer", answer };
  }
  if (question.isMissing(status, answer)) return { kind: "missing" };
  throw httpFault(words, status);
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function waitOf({ status, headers }) {
  const after = headers.get("retry-after");
  const isSpent = headers.get("x-ratelimit-remaining") === "0";
  if (status !== 429 && !(status === 403 && (after !== null || isSpent))) return null;
  if (after !== null && /^\d{1,9}$/.test(after)) return Number(after) * 1e3;
  const until = after === null ? Number(headers.get("x-ratelimit-reset")) * 1e3 : Date.parse(after);
  const wait = until - Date.now();
  return wait > 0 ? wait : 1e3;
}

// src/adapters/tickets/answer.ts
function at(value, ...path) {
  return path.reduce(
    (inner, key) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? inner[key] : void 0,
    value
  );
}
function textAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "string" ? found : void 0;
}

// src/adapters/tickets/base-url.ts
var LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
function baseUrl({ system, address }, text) {
  const fault = (what) => new Fault(
    `the address of \`${system}\` ${what}`,
    `let ${address} be as \`https://${system}.example.com\``
  );
  if (!URL.canParse(text.trim())) throw fault("is no address");
  const url = new URL(text.trim());
  if (url.username !== "" || url.password !== "") throw fault("holds a user or a password");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname)))
    throw fault("does not begin with `https://`");
  return `${url.origin}${url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : url.pathname}`;
}

// src/adapters/tickets/credentials.ts
import { Buffer } from "node:buffer";
function bearer(system, token) {
  const text = token.trim();
  if (!/^[!-~]+$/.test(text))
    throw new Fault(
      `the token for \`${system}\` holds a space, a line break or a letter that no token has`,
      "set the secret again, as the system gave it"
    );
  return `Bearer ${text}`;
}
function basic(name, secret) {
  const pair = `${name.trim()}:${secret.replace(/[\r\n]+$/, "")}`;
  return `Basic ${Buffer.from(pair, "utf8").toString("base64")}`;
}

// src/adapters/tickets/github.ts
var WORDS = {
  system: "github",
  address: "the address of its API",
  secret: "`github-token`",
  right: "`issues: read`"
};
function github(settings) {
  return {
    words: WORDS,
    question: (id) => {
      if (settings === null || settings.token === "")
        throw notSetUp(WORDS, "`github-token` to one that may read issues");
      const { project, number } = partsOf(id);
      return {
        url: `${baseUrl(WORDS, settings.apiUrl)}/repos/${project}/issues/${number}`,
        headers: {
          accept: "application/vnd.github+json",
          authorization: bearer("github", settings.token),
          "x-github-api-version": "2022-11-28"
        },
        // Moved to another repository, deleted, or never there. The one that moved has another name now.
        isMissing: (status, answer) => [301, 404, 410].includes(status) && textAt(answer, "message") !== void 0
      };
    },
    read: (answer, id) => {
      const { project, number } = partsOf(id);
      const home = textAt(answer, "repository_url")?.toLowerCase();
      if (at(answer, "number") !== number || home?.endsWith(`/repos/${project}`) !== true)
        return void 0;
      return at(answer, "pull_request") === void 0 ? issueOf(answer, project) : null;
    }
  };
}
function issueOf(answer, project) {
  const title = textAt(answer, "title");
  const state = textAt(answer, "state");
  const openedAt = readInstant(textAt(answer, "created_at") ?? "");
  if (title === void 0 || openedAt === void 0 || state !== "open" && state !== "closed")
    return void 0;
  return { title, state, openedAt, project, text: `${title}
${textAt(answer, "body") ?? ""}` };
}
function partsOf(id) {
  const hash = id.lastIndexOf("#");
  return { project: id.slice(0, hash).toLowerCase(), number: Number(id.slice(hash + 1)) };
}

// src/adapters/tickets/document-text.ts
function documentText(description) {
  if (typeof description === "string") return description;
  const parts = [];
  const left = [description];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node === "string") {
      parts.push(node);
      continue;
    }
    const text = textAt(node, "text");
    const address = addressOf(node);
    if (text === void 0) parts.push("\n");
    parts.push(text ?? textAt(node, "attrs", "text") ?? "");
    if (address !== void 0) parts.push(`
${address}
`);
    left.push(...childrenOf(node).toReversed());
  }
  return parts.join("");
}
function childrenOf(node) {
  const content = at(node, "content");
  return Array.isArray(content) ? content : [];
}
function addressOf(node) {
  const marks = at(node, "marks");
  const link = Array.isArray(marks) ? marks.map((mark) => textAt(mark, "attrs", "href")).find((href) => href !== void 0) : void 0;
  return link ?? textAt(node, "attrs", "url");
}

// src/adapters/tickets/jira.ts
var WORDS2 = {
  system: "jira",
  address: "`jira-url`",
  secret: "`jira-token`",
  right: "the permission to browse the project"
};
function jira(settings) {
  return {
    words: WORDS2,
    question: (id) => {
      if (settings === null || settings.url === "" || settings.token === "")
        throw notSetUp(WORDS2, "`jira-url` and `jira-token`, and `jira-email` for Jira Cloud");
      const { url, email = "", token } = settings;
      const cloud = email !== "";
      return {
        url: `${baseUrl(WORDS2, url)}/rest/api/${cloud ? 3 : 2}/issue/${id}?fields=summary,status,project,created,description`,
        headers: {
          accept: "application/json",
          authorization: cloud ? basic(email, token) : bearer("jira", token)
        },
        isMissing: (status, answer) => status === 404 && Array.isArray(at(answer, "errorMessages")),
        // Jira takes whom it does not know for a visitor, who sees nothing: that is no answer about the ticket.
        isStranger: (headers) => /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(
          headers.get("x-seraph-loginreason") ?? ""
        )
      };
    },
    read: (answer) => {
      const title = textAt(answer, "fields", "summary");
      const category = textAt(answer, "fields", "status", "statusCategory", "key");
      const project = textAt(answer, "fields", "project", "key");
      const openedAt = readInstant(withColon(textAt(answer, "fields", "created") ?? ""));
      if (title === void 0 || project === void 0 || openedAt === void 0) return void 0;
      if (category === void 0) return void 0;
      return {
        title,
        state: category === "done" ? "closed" : "open",
        openedAt,
        project,
        text: `${title}
${documentText(at(answer, "fields", "description"))}`
      };
    }
  };
}
var withColon = (time) => time.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");

// src/adapters/tickets/servicenow.ts
var WORDS3 = {
  system: "servicenow",
  address: "`servicenow-url`",
  secret: "`servicenow-token`, or `servicenow-user` and `servicenow-password`,",
  right: "the right to read the table that holds the ticket"
};
var FIELDS = "number,short_description,description,active,opened_at,sys_created_on";
function servicenow(settings) {
  return {
    words: WORDS3,
    question: (id) => {
      const authorization = authorizationOf(settings);
      if (settings === null || settings.url === "" || authorization === void 0)
        throw notSetUp(
          WORDS3,
          "`servicenow-url`, and `servicenow-token` or `servicenow-user` and `servicenow-password`"
        );
      const query = new URLSearchParams({
        sysparm_query: `number=${id}`,
        sysparm_limit: "2",
        // As they are stored: times in UTC, and no words of a language.
        sysparm_display_value: "false",
        sysparm_fields: FIELDS
      });
      return {
        url: `${baseUrl(WORDS3, settings.url)}/api/now/table/${tableOf(id)}?${query.toString()}`,
        headers: { accept: "application/json", authorization },
        isMissing: (status, answer) => status === 404 && /^no record/i.test(textAt(answer, "error", "message") ?? "")
      };
    },
    read: (answer, id) => {
      const rows = at(answer, "result");
      if (!Array.isArray(rows)) return void 0;
      const [row, other] = rows;
      if (row === void 0) return null;
      if (other !== void 0)
        throw new Fault(
          `\`servicenow\` has more than one ticket \`${id}\``,
          "name another ticket, or see what is wrong with the numbers of that table"
        );
      return textAt(row, "number") === id ? recordOf(row) : void 0;
    }
  };
}
function authorizationOf(settings) {
  const { user = "", password = "", token = "" } = settings ?? {};
  if (token !== "") return bearer("servicenow", token);
  return user === "" || password === "" ? void 0 : basic(user, password);
}
function recordOf(row) {
  const title = textAt(row, "short_description");
  const active = textAt(row, "active");
  const opened = instantOf(textAt(row, "opened_at"));
  const created = instantOf(textAt(row, "sys_created_on"));
  if (title === void 0 || opened === void 0 || created === void 0) return void 0;
  if (active !== "true" && active !== "false") return void 0;
  return {
    title,
    state: active === "true" ? "open" : "closed",
    // People may write any time into the one field; the other is the system's own.
    openedAt: opened > created ? opened : created,
    text: `${title}
${textAt(row, "description") ?? ""}`
  };
}
var instantOf = (time) => time !== void 0 && /^\S+ \S+$/.test(time) ? readInstant(`${time.replace(" ", "T")}Z`) : void 0;

// src/adapters/tickets/create-tickets.ts
var TIMEOUT = 1e4;
function createTickets(settings) {
  const systems = {
    github: github(settings.github ?? null),
    jira: jira(settings.jira ?? null),
    servicenow: servicenow(settings.servicenow ?? null)
  };
  const line = { fetch: settings.fetch ?? fetch, timeout: settings.timeout ?? TIMEOUT };
  const now = settings.now ?? (() => Date.now());
  return {
    find: async (ref) => {
      if (!isLookedUp(ref.system))
        throw new Fault(
          `tickets of \`${ref.system}\` can't be looked up`,
          "let the policy name `github`, `jira` or `servicenow`, or `any` to look up none"
        );
      if (!isWellFormed(ref.system, ref.id) || ref.id.startsWith("#"))
        throw new Fault(`\`${ref.id}\` is no ticket of \`${ref.system}\``, "write it in full");
      const found = await findIn(systems[ref.system], ref.id, line);
      return factOf(ref, found, now());
    }
  };
}
async function findIn(system, id, line) {
  const { words } = system;
  const reply = await ask({ ...system.question(id), words }, line);
  if (reply.kind === "missing") return null;
  const found = system.read(reply.answer, id);
  if (found === void 0) throw otherShape(words);
  return found;
}
function factOf({ system, id, lookFor }, found, fetchedAt) {
  if (found === null) return { system, id, state: "not-found", title: "", fetchedAt };
  const { state, title, project, openedAt, text } = found;
  return {
    system,
    id,
    state,
    title,
    ...project !== void 0 && { project },
    openedAt,
    ...lookFor !== void 0 && { mentions: mentioned(text, lookFor) },
    fetchedAt
  };
}
export {
  createTickets
};
