import {
  MAKE_ONE,
  demandP256,
  pemBlocks
} from "./chunk-T5FUU3FX.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/sigstore/signing/private-key.ts
import { createPrivateKey } from "node:crypto";
var READABLE = /* @__PURE__ */ new Set(["PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"]);
var OTHERS = {
  "PUBLIC KEY": ["a public key", "name the file of the private key, such as `grantproof.key`"],
  CERTIFICATE: ["a certificate", "name the file of its private key"],
  "CERTIFICATE REQUEST": ["a certificate request", "name the file of its private key"],
  "RSA PRIVATE KEY": ["an RSA key, but only ECDSA P-256 signs a record", MAKE_ONE],
  "DSA PRIVATE KEY": ["a DSA key, but only ECDSA P-256 signs a record", MAKE_ONE],
  "OPENSSH PRIVATE KEY": [
    "a key of OpenSSH, in a format of its own",
    `${MAKE_ONE}; a key for logging in should not sign anything else`
  ],
  "ENCRYPTED SIGSTORE PRIVATE KEY": ["a key of cosign, in a format of its own", MAKE_ONE],
  "ENCRYPTED COSIGN PRIVATE KEY": ["a key of cosign, in a format of its own", MAKE_ONE],
  "PGP PRIVATE KEY BLOCK": ["a key of PGP", MAKE_ONE]
};
function isEncrypted(text) {
  return pemBlocks(text).some(
    ({ label, text: block }) => label === "EC PRIVATE KEY" ? /^Proc-Type: 4,ENCRYPTED/m.test(block) : label === "ENCRYPTED PRIVATE KEY"
  );
}
function readPrivateKey(text, name, passphrase) {
  const block = onlyKey(pemBlocks(text), text, name);
  const secret = passphrase === void 0 || passphrase === "" ? void 0 : passphrase;
  if (isEncrypted(block.text) && secret === void 0)
    throw new Fault(
      `${name} is encrypted, and no passphrase was given`,
      "put it in the environment variable GRANTPROOF_KEY_PASSPHRASE, or run on a terminal to be asked"
    );
  const key = parsed(block, name, secret);
  demandP256(key, name);
  return key;
}
function onlyKey(blocks, text, name) {
  const [key, second] = blocks.filter(({ label }) => READABLE.has(label));
  if (second !== void 0)
    throw new Fault(`${name} holds several private keys`, "leave only the one that signs");
  if (key !== void 0) return key;
  const [other] = blocks;
  if (other === void 0) throw noPem(text, name);
  const [what, help] = OTHERS[other.label] ?? ["no private key that can be read here", MAKE_ONE];
  throw new Fault(`${name} is ${what}`, help);
}
function noPem(text, name) {
  if (/-----BEGIN [A-Z0-9 ]+-----/.test(text))
    return new Fault(
      `${name} is damaged: its lines are not those of PEM`,
      "keep its line breaks, as they are in the file: in a secret they are easily lost"
    );
  return new Fault(`${name} is no private key in PEM`, MAKE_ONE);
}
function parsed({ text }, name, passphrase) {
  try {
    return createPrivateKey(passphrase === void 0 ? text : { key: text, passphrase });
  } catch {
    if (isEncrypted(text))
      throw new Fault(
        `the passphrase does not open ${name}`,
        "see whether GRANTPROOF_KEY_PASSPHRASE holds the passphrase of this key"
      );
    throw new Fault(`${name} is damaged, or of a kind that can't be read`, MAKE_ONE);
  }
}

export {
  isEncrypted,
  readPrivateKey
};
