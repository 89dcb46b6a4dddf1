import {
  bytesToHex,
  sha256
} from "./chunk-DFYGPNY5.js";

// src/core/ledger/index-file.ts
function indexPath(entry) {
  switch (entry.kind) {
    case "revoked": {
      const hex = bytesToHex(sha256(new TextEncoder().encode(entry.grant)));
      return `index/revoked/${hex.slice(0, 2)}/${hex}`;
    }
    case "discarded":
      return `index/discarded/${entry.commit}`;
  }
}
var PATH = /^index\/(?:revoked\/[0-9a-f]{2}\/[0-9a-f]{64}|discarded\/[0-9a-f]{40}(?:[0-9a-f]{24})?)$/;
var isIndexPath = (path) => PATH.test(path);
var indexText = (index) => `${index}
`;
function readIndexText(text) {
  return /^(?:0|[1-9]\d{0,8})\n$/.test(text) ? Number(text) : null;
}

export {
  indexPath,
  isIndexPath,
  indexText,
  readIndexText
};
