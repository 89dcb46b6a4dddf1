import {
  fingerprintOfHint,
  isEphemeral
} from "./chunk-ITA4ZHDB.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";

// src/adapters/sigstore/verify/claimed-signer.ts
function claimedSigner(bundle) {
  const material = materialOf(bundle);
  if (!isJsonObject(material)) return null;
  const { publicKey, certificate } = material;
  const hint = isJsonObject(publicKey) ? publicKey["hint"] : void 0;
  if (typeof hint === "string")
    return {
      kind: isEphemeral(hint) ? "ephemeral" : "key",
      fingerprint: fingerprintOfHint(hint)
    };
  return isJsonObject(certificate) ? { kind: "certificate", claims: NO_CLAIMS } : null;
}
function materialOf(bundle) {
  try {
    const value = JSON.parse(bundle);
    return isJsonObject(value) ? value["verificationMaterial"] : null;
  } catch {
    return null;
  }
}
var NO_CLAIMS = {
  subject: null,
  issuer: null,
  workflowRef: [],
  workflowTrigger: [],
  workflowRepository: [],
  repositoryId: null
};

export {
  claimedSigner
};
