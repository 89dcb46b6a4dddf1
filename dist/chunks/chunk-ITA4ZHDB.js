// src/adapters/sigstore/key-hint.ts
import { createHash, createPublicKey } from "node:crypto";
var EPHEMERAL = "ephemeral:";
var spki = (key) => key.export({ type: "spki", format: "der" });
function keyHint(publicKey) {
  return createHash("sha256").update(spki(publicKey)).digest("base64");
}
var fingerprintOfHint = (hint) => `sha256:${Buffer.from(hint, "base64").toString("hex")}`;
function ephemeralHint(publicKey) {
  return `${EPHEMERAL}${spki(publicKey).toString("base64")}`;
}
function ephemeralKey(hint) {
  if (!isEphemeral(hint)) return null;
  try {
    const der = Buffer.from(hint.slice(EPHEMERAL.length), "base64");
    const key = createPublicKey({ key: der, type: "spki", format: "der" });
    return isP256(key) && ephemeralHint(key) === hint ? key : null;
  } catch {
    return null;
  }
}
var isEphemeral = (hint) => hint.startsWith(EPHEMERAL);
function isP256(key) {
  return key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
}

export {
  keyHint,
  fingerprintOfHint,
  ephemeralHint,
  ephemeralKey,
  isEphemeral,
  isP256
};
