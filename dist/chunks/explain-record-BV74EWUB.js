import {
  namedKey,
  statedPosition,
  statedRecord
} from "./chunk-VNBARN5W.js";
import {
  bundleBeside,
  recordNamed
} from "./chunk-3RJESOZR.js";
import {
  readLedgerRecord
} from "./chunk-GABDFNLW.js";
import {
  sizeRefusal
} from "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-KY5VTB33.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import {
  digestOf
} from "./chunk-POIX7GZT.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/explain-record.ts
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
var NOT_VERIFIED = "nothing was verified: `grantproof verify` says whether the record is what was signed, and by whom";
async function explainRecord(path, { format, out }, terminal) {
  const name = recordNamed(path);
  const read = await readFile(resolve(terminal.cwd, name));
  if ("refusal" in read) {
    const { message, help } = read.refusal;
    terminal.err(`grantproof: \`${name}\` can't be explained: ${message}
  help: ${help}
`);
    return 2;
  }
  const page = await pageText(read.page, format, terminal, out !== void 0);
  if (out === void 0) terminal.out(page);
  else writePage(page, out, terminal);
  terminal.err(`grantproof: ${out === void 0 ? "" : `wrote ${out}; `}${NOT_VERIFIED}
`);
  return 0;
}
var UNREADABLE = {
  code: "not-a-record",
  message: "it can not be read",
  help: "see that the file is there, and that you may read it"
};
async function readFile(path) {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return { refusal: bytes };
  const read = readLedgerRecord(bytes);
  if (read.kind === "refused") return read;
  const digest = digestOf(bytes);
  const shared = { digest: digest.slice("sha256:".length), beside: besideOf(path, digest) };
  if (read.kind === "event") {
    const { eventPage } = await import("./record-event-TRCNKQWP.js");
    return { page: eventPage({ record: read.record, ...shared }) };
  }
  const { recordPage } = await import("./record-page-GRFUN4ZN.js");
  const { record, facts } = read;
  return { page: recordPage({ record, facts, ...shared }) };
}
function besideOf(path, digest) {
  let bundle;
  try {
    bundle = readFileSync(bundleBeside(path), "utf8");
  } catch {
    return { kind: "none" };
  }
  const about = statedRecord(bundle);
  if (about === null) return { kind: "none" };
  if (about !== digest) return { kind: "other-record" };
  return { kind: "stated", position: statedPosition(bundle), key: namedKey(bundle) };
}
function bytesOf(path) {
  try {
    return sizeRefusal(statSync(path).size) ?? readFileSync(path);
  } catch {
    return UNREADABLE;
  }
}
async function pageText(page, format, terminal, toFile) {
  switch (format) {
    case "text": {
      const { recordText } = await import("./record-page-text-WS62B6YJ.js");
      return recordText(page, toFile ? { color: false, links: false, width: 100 } : terminal);
    }
    case "markdown": {
      const { recordMarkdown } = await import("./record-page-markdown-YSL2TMGG.js");
      return recordMarkdown(page);
    }
    case "html": {
      const { recordHtml } = await import("./record-page-html-PSE6NRB7.js");
      return recordHtml(page);
    }
  }
}
function writePage(page, out, terminal) {
  try {
    writeFileSync(resolve(terminal.cwd, out), page);
  } catch (error) {
    const help = "name a file in an existing folder";
    throw new Fault(`the page could not be written to \`${out}\``, help, { cause: error });
  }
}
export {
  explainRecord
};
