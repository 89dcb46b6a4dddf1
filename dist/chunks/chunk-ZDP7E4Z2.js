import {
  claimedSigner
} from "./chunk-NMDMJLNU.js";
import {
  bundleText,
  encodedPayload,
  unwitnessedBundle
} from "./chunk-OUFUEIQM.js";
import {
  fingerprintOfHint,
  keyHint
} from "./chunk-ITA4ZHDB.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";

// src/adapters/sigstore/signing/own-key-bundle.ts
async function ownKeyBundle(payload, signed, stamp) {
  const timestamps = stamp === null ? [] : [await stamp(signed.signature)];
  return bundleText(unwitnessedBundle(payload, signed), { timestamps, entries: [] });
}

// src/adapters/sigstore/signing/own-signature.ts
import { verify } from "node:crypto";
function signedByWith(publicKey) {
  const own = fingerprintOfHint(keyHint(publicKey));
  return (bundle) => {
    const claimed = claimedSigner(bundle);
    if (claimed?.kind !== "key") return null;
    const { fingerprint } = claimed;
    return { fingerprint, holds: fingerprint === own ? holds(bundle, publicKey) : null };
  };
}
function holds(bundle, publicKey) {
  const value = JSON.parse(bundle);
  const envelope = isJsonObject(value) ? value["dsseEnvelope"] : void 0;
  if (!isJsonObject(envelope)) return false;
  const { payload, signatures } = envelope;
  const first = Array.isArray(signatures) ? signatures[0] : void 0;
  const sig = isJsonObject(first) ? first["sig"] : void 0;
  if (typeof payload !== "string" || typeof sig !== "string") return false;
  const data = encodedPayload(Buffer.from(payload, "base64"));
  return verify("sha256", data, publicKey, Buffer.from(sig, "base64"));
}

export {
  ownKeyBundle,
  signedByWith
};
