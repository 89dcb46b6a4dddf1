import {
  bytesOfBase64
} from "./chunk-VYHHSOLE.js";
import {
  digestOf
} from "./chunk-POIX7GZT.js";

// src/core/ledger/key-fingerprint.ts
var PEM = /^-----BEGIN PUBLIC KEY-----\n((?:[A-Za-z0-9+/=]+\n)+)-----END PUBLIC KEY-----\n?$/;
function keyFingerprint(publicKey) {
  const [, base64] = PEM.exec(publicKey) ?? [];
  const der = base64 === void 0 ? null : bytesOfBase64(base64.replaceAll("\n", ""));
  return der === null ? null : digestOf(der);
}

export {
  keyFingerprint
};
