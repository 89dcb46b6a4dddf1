import {
  PATIENCE,
  post,
  postIfKnown,
  timestampOf
} from "./chunk-TXENUAOK.js";
import "./chunk-3QEXC5EG.js";
import "./chunk-BVHBONCJ.js";
import {
  bundleText,
  encodedPayload,
  unwitnessedBundle
} from "./chunk-OUFUEIQM.js";
import {
  require_dist,
  require_dist2
} from "./chunk-QGY6HHBC.js";
import "./chunk-KY5VTB33.js";
import {
  hostOf,
  nameOf
} from "./chunk-KH4OMKH5.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-JX5JG7RI.js";
import {
  __toESM
} from "./chunk-7VZ5H7B6.js";

// src/adapters/sigstore/signing/keyless-signer.ts
import { generateKeyPairSync, sign as sign2 } from "node:crypto";

// src/adapters/sigstore/signing/fulcio.ts
import { sign, X509Certificate } from "node:crypto";
async function fulcioCertificate({ privateKey, publicKey }, token, url, timeout) {
  const service = { what: "Fulcio", url: `${url}/api/v2/signingCert` };
  const body = JSON.stringify({
    credentials: { oidcIdentityToken: token.text },
    publicKeyRequest: {
      publicKey: {
        algorithm: "ECDSA",
        content: publicKey.export({ type: "spki", format: "pem" })
      },
      // Shows that the one who asks has the key.
      proofOfPossession: sign("sha256", Buffer.from(token.subject), privateKey).toString("base64")
    }
  });
  const message = { type: "application/json", body, secrets: [token.text] };
  const certificate = certificateIn(await post(service, message, timeout), service);
  if (certificate === null || !certificate.publicKey.equals(publicKey))
    throw new Fault(
      `${nameOf(service)} gave no certificate for the key that was shown to it`,
      "see whether its address is that of a Fulcio"
    );
  return certificate;
}
function certificateIn(body, service) {
  const answer = parsed(body, service);
  const signed = answer?.signedCertificateEmbeddedSct ?? answer?.signedCertificateDetachedSct;
  try {
    return new X509Certificate(signed?.chain?.certificates?.[0] ?? "");
  } catch {
    return null;
  }
}
function parsed(body, service) {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new Fault(
      `${nameOf(service)} answered with something that can't be read`,
      "see whether its address is that of a Fulcio"
    );
  }
}

// src/adapters/sigstore/signing/rekor.ts
var import_bundle = __toESM(require_dist2(), 1);
import { createHash } from "node:crypto";
async function rekorEntry(envelope, certificate, url, timeout) {
  const service = { what: "the transparency log", url: `${url}/api/v1/log/entries` };
  const body = JSON.stringify({
    apiVersion: "0.0.1",
    kind: "dsse",
    spec: {
      proposedContent: {
        envelope: JSON.stringify((0, import_bundle.envelopeToJSON)(envelope)),
        verifiers: [Buffer.from(certificate.toString()).toString("base64")]
      }
    }
  });
  const answer = await post(service, { type: "application/json", body }, timeout);
  const read = readAnswer(answer);
  const help = "see whether its address is that of a Rekor v1";
  if (read === null)
    throw new Fault(`${nameOf(service)} answered with something that can't be read`, help);
  const { payload, signatures } = envelope;
  const digest = createHash("sha256").update(payload).digest("hex");
  if (read.digest !== digest || read.signature !== signatures[0]?.sig.toString("base64"))
    throw new Fault(`${nameOf(service)} gave the entry of something else`, help);
  return read.entry;
}
function readAnswer(answer) {
  try {
    const [value] = Object.values(object(JSON.parse(answer.toString("utf8"))));
    const entry = entryOf(object(value));
    const { spec } = object(JSON.parse(entry.canonicalizedBody.toString("utf8")));
    const { payloadHash, signatures } = object(spec);
    return {
      entry,
      digest: text(object(payloadHash)["value"]),
      signature: text(object(list(signatures)[0])["signature"])
    };
  } catch {
    return null;
  }
}
function entryOf(entry) {
  const canonicalizedBody = Buffer.from(text(entry["body"]), "base64");
  const { kind, apiVersion } = object(JSON.parse(canonicalizedBody.toString("utf8")));
  const verification = object(entry["verification"]);
  const proof = object(verification["inclusionProof"]);
  return {
    logIndex: whole(entry["logIndex"]),
    logId: { keyId: Buffer.from(text(entry["logID"]), "hex") },
    kindVersion: { kind: text(kind), version: text(apiVersion) },
    integratedTime: whole(entry["integratedTime"]),
    inclusionPromise: {
      signedEntryTimestamp: Buffer.from(text(verification["signedEntryTimestamp"]), "base64")
    },
    inclusionProof: {
      logIndex: whole(proof["logIndex"]),
      rootHash: Buffer.from(text(proof["rootHash"]), "hex"),
      treeSize: whole(proof["treeSize"]),
      hashes: list(proof["hashes"]).map((hash) => Buffer.from(text(hash), "hex")),
      checkpoint: { envelope: text(proof["checkpoint"]) }
    },
    canonicalizedBody
  };
}
function object(value) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError("no object");
}
function list(value) {
  if (Array.isArray(value)) return value;
  throw new TypeError("no list");
}
function text(value) {
  if (typeof value === "string") return value;
  throw new TypeError("no text");
}
function whole(value) {
  if (Number.isSafeInteger(value)) return String(value);
  throw new TypeError("no whole number");
}

// src/adapters/sigstore/signing/rekor-v2.ts
var import_protobuf_specs = __toESM(require_dist(), 1);
import { createHash as createHash2 } from "node:crypto";
async function rekorV2Entry(envelope, certificate, url, timeout) {
  const service = { what: "the transparency log", url: `${url}/api/v2/log/entries` };
  const digest = createHash2("sha256").update(encodedPayload(envelope.payload)).digest("base64");
  const signature = envelope.signatures[0]?.sig.toString("base64") ?? "";
  const body = JSON.stringify({
    hashedRekordRequestV002: {
      digest,
      signature: {
        content: signature,
        verifier: {
          keyDetails: "PKIX_ECDSA_P256_SHA_256",
          x509Certificate: { rawBytes: certificate.raw.toString("base64") }
        }
      }
    }
  });
  const answer = await postIfKnown(service, { type: "application/json", body }, timeout);
  if (answer === null) return null;
  const read = readAnswer2(answer);
  const help = "see whether its address is that of a Rekor";
  if (read === null)
    throw new Fault(`${nameOf(service)} answered with something that can't be read`, help);
  const { data, signature: entered } = read.spec;
  if (data?.digest !== digest || entered?.content !== signature)
    throw new Fault(`${nameOf(service)} gave the entry of something else`, help);
  return read.entry;
}
function readAnswer2(answer) {
  try {
    const entry = import_protobuf_specs.TransparencyLogEntry.fromJSON(JSON.parse(answer.toString("utf8")));
    const { logId, kindVersion, inclusionProof, canonicalizedBody } = entry;
    const { spec } = JSON.parse(canonicalizedBody.toString("utf8"));
    if (logId === void 0 || kindVersion === void 0 || inclusionProof === void 0)
      return null;
    return {
      entry: { ...entry, logId, kindVersion },
      spec: spec?.hashedRekordV002 ?? {}
    };
  } catch {
    return null;
  }
}

// src/adapters/sigstore/signing/keyless-signer.ts
function keylessSigner(options) {
  const { tokens, instance, timeout = PATIENCE } = options;
  return {
    kind: "keyless",
    publicKey: null,
    async sign(payload) {
      const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const certificate = await fulcioCertificate(
        keys,
        await tokens(),
        instance.fulcioUrl,
        timeout
      );
      const signature = sign2("sha256", encodedPayload(payload), keys.privateKey);
      const by = { certificate: certificate.raw };
      const bundle = unwitnessedBundle(payload, { signature, by });
      const [entries, timestamps] = await Promise.all([
        logged(bundle.content.dsseEnvelope, certificate, instance, timeout),
        stamped(signature, certificate, instance, timeout)
      ]);
      return bundleText(bundle, { timestamps, entries });
    }
  };
}
async function logged(envelope, certificate, { rekorUrl: url, rekorVersion: version = null, timestamp }, timeout) {
  if (url === null) return [];
  const entry = version === 1 ? null : await rekorV2Entry(envelope, certificate, url, timeout);
  if (entry === null) return [await rekorEntry(envelope, certificate, url, timeout)];
  if (timestamp === null)
    throw new Fault(
      `the transparency log at \`${hostOf(url)}\` gives no time, as it is a Rekor v2, and nobody else says when it was signed`,
      "name a timestamp authority with --timestamp-url"
    );
  return [entry];
}
async function stamped(signature, certificate, { timestamp }, timeout) {
  if (timestamp === null) return [];
  const { time, der } = await timestampOf(signature, { ...timestamp, timeout });
  const second = 1e3;
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo) + second;
  if (time.getTime() < from || time.getTime() > to)
    throw new Fault(
      `the timestamp of \`${hostOf(timestamp.url)}\` is outside of the certificate's minutes, so that nobody could verify it`,
      "see whether the clocks of the timestamp authority and of Fulcio are right"
    );
  return [der];
}
export {
  keylessSigner
};
