import {
  bundleText,
  unwitnessedBundle
} from "./chunk-RKG647Y6.js";

// src/adapters/sigstore/signing/own-key-bundle.ts
async function ownKeyBundle(payload, signed, stamp) {
  const timestamps = stamp === null ? [] : [await stamp(signed.signature)];
  return bundleText(unwitnessedBundle(payload, signed), { timestamps, entries: [] });
}

export {
  ownKeyBundle
};
