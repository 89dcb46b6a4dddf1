import {
  require_dist
} from "./chunk-3QEXC5EG.js";
import {
  shownText
} from "./chunk-BVHBONCJ.js";
import {
  nameOf,
  networkFault
} from "./chunk-KH4OMKH5.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  __toESM
} from "./chunk-7VZ5H7B6.js";

// src/adapters/sigstore/signing/post.ts
import { setTimeout as pause } from "node:timers/promises";
var PATIENCE = 2e4;
var PAUSES = [250, 1e3];
var MIB = 1024 * 1024;
async function post(service, message, timeout = PATIENCE) {
  const { status, body } = await answerTo(service, message, timeout);
  if (status === 200 || status === 201) return body;
  throw statusFault(service, status, body, message.secrets ?? []);
}
async function postIfKnown(service, message, timeout = PATIENCE) {
  const { status, body } = await answerTo(service, message, timeout);
  if (status === 200 || status === 201) return body;
  if (status === 404 || status === 405) return null;
  throw statusFault(service, status, body, message.secrets ?? []);
}
async function answerTo(service, message, timeout) {
  const pauses = [...PAUSES];
  for (; ; ) {
    const answer = await send(service, message, timeout);
    const isDown = answer.status >= 500 || answer.status === 429;
    const next = isDown ? pauses.shift() : void 0;
    if (next === void 0) return answer;
    await pause(next);
  }
}
async function send(service, { type, body }, timeout) {
  try {
    const response = await fetch(service.url, {
      method: "POST",
      headers: { "user-agent": "grantproof", "content-type": type },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeout)
    });
    return { status: response.status, body: await bytesOf(response, service) };
  } catch (error) {
    throw error instanceof Fault ? error : networkFault(service, error);
  }
}
async function bytesOf({ body }, service) {
  const chunks = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk;
    size += bytes.length;
    if (size > MIB)
      throw new Fault(
        `${nameOf(service)} answered with more than 1 MiB`,
        "see whether its address is right"
      );
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
function statusFault(service, status, body, secrets) {
  const said = messageIn(body);
  const words = said === null ? "" : `: \`${shownText(said, secrets)}\``;
  return new Fault(`${nameOf(service)} answered with status ${status}${words}`, helpFor(status));
}
function messageIn(body) {
  try {
    const { message } = JSON.parse(body.toString("utf8"));
    return typeof message === "string" && message !== "" ? message : null;
  } catch {
    return null;
  }
}
function helpFor(status) {
  if (status >= 500 || status === 429) return "run again in a while";
  return status === 400 || status === 401 || status === 403 ? "see whether it takes what it was asked for: a Fulcio takes tokens of the issuers and the audience that it knows" : "see whether its address is right; that of a timestamp authority has a path, such as `/api/v1/timestamp`, and those of Fulcio and Rekor have none";
}

// src/adapters/sigstore/signing/timestamp-answer.ts
var import_core = __toESM(require_dist(), 1);
import { X509Certificate } from "node:crypto";
var STATUS = [
  "granted",
  "granted with modifications",
  "rejected",
  "waiting",
  "a warning of revocation",
  "a notice of revocation"
];
function readTimestampAnswer(der, wanted) {
  try {
    return judged(import_core.RFC3161Timestamp.parse(Buffer.from(der)), wanted);
  } catch {
    return { refused: "something that is no RFC 3161 response" };
  }
}
function judged(answer, wanted) {
  const status = Number(answer.status);
  if (status > 1)
    return { refused: `\`${STATUS[status] ?? `status ${status}`}\`, not a timestamp` };
  const { tstInfo } = answer;
  if (tstInfo.messageImprintHashAlgorithm !== "sha256" || !tstInfo.messageImprintHashedMessage.equals(wanted.digest))
    return { refused: "a timestamp of something else" };
  if (wanted.nonce !== null && !nonceOf(tstInfo.root).equals(wanted.nonce))
    return { refused: "a timestamp that answers another request" };
  const certificates = certificatesOf(answer.root);
  if (certificates.length > 0 && !certificates.some((one) => isSignedBy(answer, one, wanted.data)))
    return { refused: "a timestamp whose signature is not good" };
  return { time: tstInfo.genTime };
}
var INTEGER = 2;
function nonceOf({ subs }) {
  const nonce = subs.slice(5).find(({ tag }) => tag.isUniversal() && tag.number === INTEGER);
  return nonce?.value ?? Buffer.alloc(0);
}
function certificatesOf({ subs: [, token] }) {
  const signedData = token?.subs[1]?.subs[0];
  const certificates = signedData?.subs.slice(3).find(({ tag }) => tag.isContextSpecific(0));
  return (certificates?.subs ?? []).map((one) => new X509Certificate(one.toDER()));
}
function isSignedBy(answer, { publicKey }, data) {
  try {
    answer.verify(data, publicKey);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/sigstore/signing/timestamp-request.ts
import { createHash, randomBytes } from "node:crypto";
function timestampRequest(data) {
  const digest = createHash("sha256").update(data).digest();
  const nonce = randomBytes(8);
  nonce[0] = (nonce[0] ?? 0) & 63 | 64;
  const algorithm = Buffer.from("300d06096086480165030402010500", "hex");
  const imprint = Buffer.concat([algorithm, Buffer.from([4, 32]), digest]);
  const body = Buffer.concat([
    Buffer.from([2, 1, 1, 48, imprint.length]),
    imprint,
    Buffer.from([2, nonce.length]),
    nonce,
    Buffer.from([1, 1, 255])
  ]);
  return { der: Buffer.concat([Buffer.from([48, body.length]), body]), digest, nonce };
}

// src/adapters/sigstore/signing/timestamp.ts
async function timestampOf(data, options) {
  const { url, form = "query", timeout = PATIENCE } = options;
  const service = { what: "the timestamp authority", url };
  const { der: query, digest, nonce } = timestampRequest(data);
  const message = form === "query" ? { type: "application/timestamp-query", body: query } : {
    type: "application/json",
    body: JSON.stringify({
      artifactHash: digest.toString("base64"),
      hashAlgorithm: "sha256"
    })
  };
  const der = await post(service, message, timeout);
  const answer = readTimestampAnswer(der, { data, digest, nonce: form === "query" ? nonce : null });
  if ("time" in answer) return { der, time: answer.time };
  throw new Fault(
    `${nameOf(service)} gave ${answer.refused}`,
    "see whether the address is that of an RFC 3161 authority which takes SHA-256; its path matters, such as `/api/v1/timestamp`"
  );
}

export {
  PATIENCE,
  post,
  postIfKnown,
  timestampOf
};
