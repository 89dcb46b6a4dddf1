import {
  ownKeyBundle
} from "./chunk-2MNHDVOJ.js";
import {
  encodedPayload
} from "./chunk-RKG647Y6.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-Q22YZBAV.js";
import {
  ephemeralHint,
  keyHint
} from "./chunk-CTQRXWSE.js";
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
