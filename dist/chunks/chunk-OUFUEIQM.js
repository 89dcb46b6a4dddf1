import {
  require_dist2 as require_dist
} from "./chunk-QGY6HHBC.js";
import {
  PAYLOAD_TYPE
} from "./chunk-KY5VTB33.js";
import {
  __toESM
} from "./chunk-7VZ5H7B6.js";

// src/adapters/sigstore/signing/dsse-bundle.ts
var import_bundle = __toESM(require_dist(), 1);
function encodedPayload(payload) {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, "ascii"), payload]);
}
function unwitnessedBundle(payload, { signature, by }) {
  const bundle = (0, import_bundle.toDSSEBundle)({
    artifact: Buffer.from(payload),
    artifactType: PAYLOAD_TYPE,
    signature,
    // With a chain it would be a bundle v0.2.
    ..."hint" in by ? { keyHint: by.hint } : { certificate: by.certificate }
  });
  for (const one of bundle.content.dsseEnvelope.signatures) one.keyid = "";
  return bundle;
}
function bundleText(bundle, { timestamps, entries }) {
  bundle.verificationMaterial.tlogEntries = [...entries];
  bundle.verificationMaterial.timestampVerificationData = {
    rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp }))
  };
  return JSON.stringify((0, import_bundle.bundleToJSON)(bundle));
}

export {
  encodedPayload,
  unwitnessedBundle,
  bundleText
};
