import {
  demandP256,
  pemBlocks
} from "./chunk-T5FUU3FX.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/sigstore/signing/public-key.ts
import { createPublicKey } from "node:crypto";
function readPublicKey(text, name) {
  const [block, second] = pemBlocks(text);
  if (block === void 0)
    throw new Fault(
      `${name} is no public key in PEM`,
      "it begins with `-----BEGIN PUBLIC KEY-----`; AWS KMS gives it in DER, which `openssl pkey -pubin -inform DER` turns into PEM"
    );
  if (second !== void 0)
    throw new Fault(`${name} holds several keys`, "leave only the one that verifies");
  if (block.label.endsWith("PRIVATE KEY"))
    throw new Fault(
      `${name} is a private key, and a public one is asked for`,
      "get it with `openssl pkey -in FILE -pubout`"
    );
  if (block.label === "CERTIFICATE")
    throw new Fault(
      `${name} is a certificate, and a public key is asked for`,
      "get it with `openssl x509 -in FILE -noout -pubkey`"
    );
  const key = parsed(block.text, name);
  demandP256(key, name);
  return key;
}
function parsed(text, name) {
  try {
    return createPublicKey(text);
  } catch (error) {
    throw new Fault(
      `${name} is damaged, or of a kind that can't be read`,
      "get it anew, with `openssl pkey -in FILE -pubout` from its private key",
      { cause: error }
    );
  }
}

export {
  readPublicKey
};
