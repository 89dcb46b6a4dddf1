import {
  ownKeyBundle,
  signedByWith
} from "./chunk-ZDP7E4Z2.js";
import "./chunk-NMDMJLNU.js";
import {
  encodedPayload
} from "./chunk-OUFUEIQM.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-KY5VTB33.js";
import {
  ephemeralHint,
  keyHint
} from "./chunk-ITA4ZHDB.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/sigstore/signing/key-signer.ts
import { createPublicKey, generateKeyPairSync, sign } from "node:crypto";
function keySigner(key, stamp = null) {
  const publicKey = createPublicKey(key);
  return memorySigner("key", key, publicKey, keyHint(publicKey), stamp);
}
function ephemeralSigner(stamp = null) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return memorySigner("ephemeral", privateKey, publicKey, ephemeralHint(publicKey), stamp);
}
function memorySigner(kind, privateKey, publicKey, hint, stamp) {
  return {
    kind,
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    signedBy: signedByWith(publicKey),
    sign(payload) {
      const signature = sign("sha256", encodedPayload(payload), privateKey);
      return ownKeyBundle(payload, { signature, by: { hint } }, stamp);
    }
  };
}
export {
  ephemeralSigner,
  keySigner
};
