import {
  isP256
} from "./chunk-ITA4ZHDB.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/sigstore/signing/pem.ts
var BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n.*?-----END \1-----/gs;
function pemBlocks(text) {
  return [...text.matchAll(BLOCK)].map(([block, label = ""]) => ({ label, text: `${block}
` }));
}
var MAKE_ONE = "make one with `grantproof keygen --out DIR`";
function demandP256(key, name) {
  if (isP256(key)) return;
  const { asymmetricKeyType: type = "", asymmetricKeyDetails: details } = key;
  const kind = KINDS[details?.namedCurve ?? type] ?? KINDS[type] ?? "a key of another kind";
  const why = type === "ed25519" ? "transparency logs refuse its signatures" : "not every verifier could verify its signatures later";
  throw new Fault(`${name} is ${kind}, but only ECDSA P-256 signs a record: ${why}`, MAKE_ONE);
}
var KINDS = {
  secp384r1: "a P-384 key",
  secp521r1: "a P-521 key",
  secp256k1: "a secp256k1 key",
  ec: "an elliptic curve key",
  ed25519: "an Ed25519 key",
  ed448: "an Ed448 key",
  x25519: "an X25519 key",
  x448: "an X448 key",
  rsa: "an RSA key",
  "rsa-pss": "an RSA-PSS key",
  dsa: "a DSA key"
};

export {
  pemBlocks,
  MAKE_ONE,
  demandP256
};
