import {
  fail,
  notChecked,
  pass
} from "./chunk-BPKAOR65.js";
import {
  eventStatementOf,
  indexEntries,
  standingAt
} from "./chunk-YM6RPJ4O.js";
import {
  leafHash,
  namedKey,
  payloadOf
} from "./chunk-VNBARN5W.js";
import {
  differences,
  replayRecord
} from "./chunk-4JVSA6RV.js";
import {
  readLedgerRecord
} from "./chunk-GABDFNLW.js";
import {
  readPublicKey
} from "./chunk-H3JNXK4G.js";
import {
  require_dist as require_dist3
} from "./chunk-3QEXC5EG.js";
import {
  RULESET,
  bytesOfText,
  positionOf,
  readStatement,
  statementOf
} from "./chunk-WI7G5FTB.js";
import {
  hexOf
} from "./chunk-DU6C6C6G.js";
import {
  claimedSigner
} from "./chunk-NMDMJLNU.js";
import {
  require_dist,
  require_dist2,
  require_envelope,
  require_sigstore_common
} from "./chunk-QGY6HHBC.js";
import {
  PAYLOAD_TYPE
} from "./chunk-KY5VTB33.js";
import {
  ephemeralKey,
  fingerprintOfHint,
  isEphemeral,
  keyHint
} from "./chunk-ITA4ZHDB.js";
import {
  ALONE,
  makeRepository
} from "./chunk-6KTF7XQ6.js";
import {
  indexPath
} from "./chunk-6VZR4DIM.js";
import {
  temporaryFolder
} from "./chunk-KTP5BKHB.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import {
  gitFailed
} from "./chunk-TJFC2MGA.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  Chi,
  HashMD,
  Maj,
  bytesToHex,
  clean,
  createHasher,
  rotl,
  sha256
} from "./chunk-DFYGPNY5.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  readInstant
} from "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-7VZ5H7B6.js";

// node_modules/@sigstore/verify/dist/bundle/dsse.js
var require_dsse = __commonJS({
  "node_modules/@sigstore/verify/dist/bundle/dsse.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DSSESignatureContent = void 0;
    var core_1 = require_dist3();
    var DSSESignatureContent = class {
      env;
      constructor(env) {
        this.env = env;
      }
      compareDigest(digest) {
        return core_1.crypto.bufferEqual(digest, core_1.crypto.digest("sha256", this.env.payload));
      }
      compareSignature(signature) {
        return core_1.crypto.bufferEqual(signature, this.signature);
      }
      verifySignature(key) {
        return core_1.crypto.verify(this.preAuthEncoding, key, this.signature);
      }
      get signature() {
        return this.env.signatures.length > 0 ? this.env.signatures[0].sig : Buffer.from("");
      }
      // DSSE Pre-Authentication Encoding
      get preAuthEncoding() {
        return core_1.dsse.preAuthEncoding(this.env.payloadType, this.env.payload);
      }
    };
    exports.DSSESignatureContent = DSSESignatureContent;
  }
});

// node_modules/@sigstore/verify/dist/bundle/message.js
var require_message = __commonJS({
  "node_modules/@sigstore/verify/dist/bundle/message.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.MessageSignatureContent = void 0;
    var core_1 = require_dist3();
    var protobuf_specs_1 = require_dist();
    var HASH_ALGORITHM_MAP = {
      [protobuf_specs_1.HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED]: "sha256",
      [protobuf_specs_1.HashAlgorithm.SHA2_256]: "sha256",
      [protobuf_specs_1.HashAlgorithm.SHA2_384]: "sha384",
      [protobuf_specs_1.HashAlgorithm.SHA2_512]: "sha512",
      [protobuf_specs_1.HashAlgorithm.SHA3_256]: "sha3-256",
      [protobuf_specs_1.HashAlgorithm.SHA3_384]: "sha3-384"
    };
    var MessageSignatureContent = class {
      signature;
      messageDigest;
      artifact;
      hashAlgorithm;
      constructor(messageSignature, artifact) {
        this.signature = messageSignature.signature;
        this.messageDigest = messageSignature.messageDigest.digest;
        this.artifact = artifact;
        this.hashAlgorithm = HASH_ALGORITHM_MAP[messageSignature.messageDigest.algorithm] ?? /* istanbul ignore next */
        "sha256";
      }
      compareSignature(signature) {
        return core_1.crypto.bufferEqual(signature, this.signature);
      }
      compareDigest(digest) {
        return core_1.crypto.bufferEqual(digest, this.messageDigest);
      }
      verifySignature(key) {
        return core_1.crypto.verify(this.artifact, key, this.signature, this.hashAlgorithm);
      }
    };
    exports.MessageSignatureContent = MessageSignatureContent;
  }
});

// node_modules/@sigstore/verify/dist/bundle/index.js
var require_bundle = __commonJS({
  "node_modules/@sigstore/verify/dist/bundle/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.toSignedEntity = toSignedEntity3;
    exports.signatureContent = signatureContent;
    var core_1 = require_dist3();
    var dsse_1 = require_dsse();
    var message_1 = require_message();
    function toSignedEntity3(bundle, artifact) {
      const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
      const timestamps = [];
      for (const entry of tlogEntries) {
        if (entry.integratedTime && entry.integratedTime !== "0") {
          timestamps.push({
            $case: "transparency-log",
            tlogEntry: entry
          });
        }
      }
      for (const ts of timestampVerificationData?.rfc3161Timestamps ?? []) {
        timestamps.push({
          $case: "timestamp-authority",
          timestamp: core_1.RFC3161Timestamp.parse(Buffer.from(ts.signedTimestamp))
        });
      }
      return {
        signature: signatureContent(bundle, artifact),
        key: key(bundle),
        tlogEntries,
        timestamps
      };
    }
    function signatureContent(bundle, artifact) {
      switch (bundle.content.$case) {
        case "dsseEnvelope":
          return new dsse_1.DSSESignatureContent(bundle.content.dsseEnvelope);
        case "messageSignature":
          return new message_1.MessageSignatureContent(bundle.content.messageSignature, artifact);
      }
    }
    function key(bundle) {
      switch (bundle.verificationMaterial.content.$case) {
        case "publicKey":
          return {
            $case: "public-key",
            hint: bundle.verificationMaterial.content.publicKey.hint
          };
        case "x509CertificateChain":
          return {
            $case: "certificate",
            certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.x509CertificateChain.certificates[0].rawBytes))
          };
        case "certificate":
          return {
            $case: "certificate",
            certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.certificate.rawBytes))
          };
      }
    }
  }
});

// node_modules/@sigstore/verify/dist/error.js
var require_error = __commonJS({
  "node_modules/@sigstore/verify/dist/error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.PolicyError = exports.VerificationError = void 0;
    var BaseError = class extends Error {
      code;
      cause;
      /* eslint-disable-line @typescript-eslint/no-explicit-any */
      constructor({ code, message, cause }) {
        super(message);
        this.code = code;
        this.cause = cause;
        this.name = this.constructor.name;
      }
    };
    var VerificationError2 = class extends BaseError {
    };
    exports.VerificationError = VerificationError2;
    var PolicyError = class extends BaseError {
    };
    exports.PolicyError = PolicyError;
  }
});

// node_modules/@sigstore/verify/dist/trust/filter.js
var require_filter = __commonJS({
  "node_modules/@sigstore/verify/dist/trust/filter.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.filterCertAuthorities = filterCertAuthorities;
    exports.filterTLogAuthorities = filterTLogAuthorities;
    function filterCertAuthorities(certAuthorities, timestamp) {
      return certAuthorities.filter((ca) => {
        return ca.validFor.start <= timestamp && ca.validFor.end >= timestamp;
      });
    }
    function filterTLogAuthorities(tlogAuthorities, criteria) {
      return tlogAuthorities.filter((tlog) => {
        if (criteria.logID && !tlog.logID.equals(criteria.logID)) {
          return false;
        }
        return tlog.validFor.start <= criteria.targetDate && criteria.targetDate <= tlog.validFor.end;
      });
    }
  }
});

// node_modules/@sigstore/verify/dist/trust/index.js
var require_trust = __commonJS({
  "node_modules/@sigstore/verify/dist/trust/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.filterTLogAuthorities = exports.filterCertAuthorities = void 0;
    exports.toTrustMaterial = toTrustMaterial2;
    var core_1 = require_dist3();
    var protobuf_specs_1 = require_dist();
    var error_1 = require_error();
    var BEGINNING_OF_TIME = /* @__PURE__ */ new Date(0);
    var END_OF_TIME = /* @__PURE__ */ new Date(864e13);
    var filter_1 = require_filter();
    Object.defineProperty(exports, "filterCertAuthorities", { enumerable: true, get: function() {
      return filter_1.filterCertAuthorities;
    } });
    Object.defineProperty(exports, "filterTLogAuthorities", { enumerable: true, get: function() {
      return filter_1.filterTLogAuthorities;
    } });
    function toTrustMaterial2(root, keys) {
      const keyFinder = typeof keys === "function" ? keys : keyLocator(keys);
      return {
        certificateAuthorities: root.certificateAuthorities.map(createCertAuthority),
        timestampAuthorities: root.timestampAuthorities.map(createCertAuthority),
        tlogs: root.tlogs.map(createTLogAuthority),
        ctlogs: root.ctlogs.map(createTLogAuthority),
        publicKey: keyFinder
      };
    }
    function createTLogAuthority(tlogInstance) {
      const keyDetails = tlogInstance.publicKey.keyDetails;
      const keyType = keyDetails === protobuf_specs_1.PublicKeyDetails.PKCS1_RSA_PKCS1V5 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V5 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256 ? "pkcs1" : "spki";
      return {
        baseURL: tlogInstance.baseUrl,
        logID: tlogInstance.checkpointKeyId ? tlogInstance.checkpointKeyId.keyId : tlogInstance.logId.keyId,
        publicKey: core_1.crypto.createPublicKey(tlogInstance.publicKey.rawBytes, keyType),
        validFor: {
          start: tlogInstance.publicKey.validFor?.start || BEGINNING_OF_TIME,
          end: tlogInstance.publicKey.validFor?.end || END_OF_TIME
        }
      };
    }
    function createCertAuthority(ca) {
      return {
        certChain: ca.certChain.certificates.map((cert) => {
          return core_1.X509Certificate.parse(Buffer.from(cert.rawBytes));
        }),
        validFor: {
          start: ca.validFor?.start || BEGINNING_OF_TIME,
          end: ca.validFor?.end || END_OF_TIME
        }
      };
    }
    function keyLocator(keys) {
      return (hint) => {
        const key = (keys || {})[hint];
        if (!key) {
          throw new error_1.VerificationError({
            code: "PUBLIC_KEY_ERROR",
            message: `key not found: ${hint}`
          });
        }
        return {
          publicKey: core_1.crypto.createPublicKey(key.rawBytes),
          validFor: (date) => {
            return (key.validFor?.start || BEGINNING_OF_TIME) <= date && (key.validFor?.end || END_OF_TIME) >= date;
          }
        };
      };
    }
  }
});

// node_modules/@sigstore/verify/dist/key/certificate.js
var require_certificate = __commonJS({
  "node_modules/@sigstore/verify/dist/key/certificate.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CertificateChainVerifier = void 0;
    exports.verifyCertificateChain = verifyCertificateChain;
    var error_1 = require_error();
    var trust_1 = require_trust();
    function verifyCertificateChain(timestamp, leaf, certificateAuthorities) {
      const cas = (0, trust_1.filterCertAuthorities)(certificateAuthorities, timestamp);
      let error;
      for (const ca of cas) {
        try {
          const verifier = new CertificateChainVerifier({
            trustedCerts: ca.certChain,
            untrustedCert: leaf,
            timestamp
          });
          return verifier.verify();
        } catch (err) {
          error = err;
        }
      }
      throw new error_1.VerificationError({
        code: "CERTIFICATE_ERROR",
        message: "Failed to verify certificate chain",
        cause: error
      });
    }
    var CertificateChainVerifier = class {
      untrustedCert;
      trustedCerts;
      localCerts;
      timestamp;
      constructor(opts) {
        this.untrustedCert = opts.untrustedCert;
        this.trustedCerts = opts.trustedCerts;
        this.localCerts = dedupeCertificates([
          ...opts.trustedCerts,
          opts.untrustedCert
        ]);
        this.timestamp = opts.timestamp;
      }
      verify() {
        const certificatePath = this.sort();
        this.checkPath(certificatePath);
        const validForDate = certificatePath.every((cert) => cert.validForDate(this.timestamp));
        if (!validForDate) {
          throw new error_1.VerificationError({
            code: "CERTIFICATE_ERROR",
            message: "certificate is not valid or expired at the specified date"
          });
        }
        return certificatePath;
      }
      sort() {
        const leafCert = this.untrustedCert;
        let paths = this.buildPaths(leafCert);
        paths = paths.filter((path2) => path2.some((cert) => this.trustedCerts.includes(cert)));
        if (paths.length === 0) {
          throw new error_1.VerificationError({
            code: "CERTIFICATE_ERROR",
            message: "no trusted certificate path found"
          });
        }
        const path = paths.reduce((prev, curr) => prev.length < curr.length ? prev : curr);
        return [leafCert, ...path].slice(0, -1);
      }
      // Recursively build all possible paths from the leaf to the root
      buildPaths(certificate) {
        const paths = [];
        const issuers = this.findIssuer(certificate);
        if (issuers.length === 0) {
          throw new error_1.VerificationError({
            code: "CERTIFICATE_ERROR",
            message: "no valid certificate path found"
          });
        }
        for (let i = 0; i < issuers.length; i++) {
          const issuer = issuers[i];
          if (issuer.equals(certificate)) {
            paths.push([certificate]);
            continue;
          }
          const subPaths = this.buildPaths(issuer);
          for (let j = 0; j < subPaths.length; j++) {
            paths.push([issuer, ...subPaths[j]]);
          }
        }
        return paths;
      }
      // Return all possible issuers for the given certificate
      findIssuer(certificate) {
        let issuers = [];
        let keyIdentifier;
        if (certificate.subject.equals(certificate.issuer)) {
          if (certificate.verify()) {
            return [certificate];
          }
        }
        if (certificate.extAuthorityKeyID) {
          keyIdentifier = certificate.extAuthorityKeyID.keyIdentifier;
        }
        this.localCerts.forEach((possibleIssuer) => {
          if (keyIdentifier) {
            if (possibleIssuer.extSubjectKeyID) {
              if (possibleIssuer.extSubjectKeyID.keyIdentifier.equals(keyIdentifier)) {
                issuers.push(possibleIssuer);
              }
              return;
            }
          }
          if (possibleIssuer.subject.equals(certificate.issuer)) {
            issuers.push(possibleIssuer);
          }
        });
        issuers = issuers.filter((issuer) => {
          try {
            return certificate.verify(issuer);
          } catch (ex) {
            return false;
          }
        });
        return issuers;
      }
      checkPath(path) {
        if (path.length < 1) {
          throw new error_1.VerificationError({
            code: "CERTIFICATE_ERROR",
            message: "certificate chain must contain at least one certificate"
          });
        }
        const validCAs = path.slice(1).every((cert) => cert.isCA);
        if (!validCAs) {
          throw new error_1.VerificationError({
            code: "CERTIFICATE_ERROR",
            message: "intermediate certificate is not a CA"
          });
        }
        for (let i = path.length - 2; i >= 0; i--) {
          if (!path[i].issuer.equals(path[i + 1].subject)) {
            throw new error_1.VerificationError({
              code: "CERTIFICATE_ERROR",
              message: "incorrect certificate name chaining"
            });
          }
        }
        for (let i = 0; i < path.length; i++) {
          const cert = path[i];
          if (cert.extBasicConstraints?.isCA) {
            const pathLength = cert.extBasicConstraints.pathLenConstraint;
            if (pathLength !== void 0 && pathLength < i - 1) {
              throw new error_1.VerificationError({
                code: "CERTIFICATE_ERROR",
                message: "path length constraint exceeded"
              });
            }
          }
        }
      }
    };
    exports.CertificateChainVerifier = CertificateChainVerifier;
    function dedupeCertificates(certs) {
      for (let i = 0; i < certs.length; i++) {
        for (let j = i + 1; j < certs.length; j++) {
          if (certs[i].equals(certs[j])) {
            certs.splice(j, 1);
            j--;
          }
        }
      }
      return certs;
    }
  }
});

// node_modules/@sigstore/verify/dist/key/sct.js
var require_sct = __commonJS({
  "node_modules/@sigstore/verify/dist/key/sct.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifySCTs = verifySCTs;
    var core_1 = require_dist3();
    var error_1 = require_error();
    var trust_1 = require_trust();
    function verifySCTs(cert, issuer, ctlogs) {
      let extSCT;
      const clone = cert.clone();
      for (let i = 0; i < clone.extensions.length; i++) {
        const ext = clone.extensions[i];
        if (ext.subs[0].toOID() === core_1.EXTENSION_OID_SCT) {
          extSCT = new core_1.X509SCTExtension(ext);
          clone.extensions.splice(i, 1);
          break;
        }
      }
      if (!extSCT) {
        return [];
      }
      if (extSCT.signedCertificateTimestamps.length === 0) {
        return [];
      }
      const preCert = new core_1.ByteStream();
      const issuerId = core_1.crypto.digest("sha256", issuer.publicKey);
      preCert.appendView(issuerId);
      const tbs = clone.tbsCertificate.toDER();
      preCert.appendUint24(tbs.length);
      preCert.appendView(tbs);
      return extSCT.signedCertificateTimestamps.map((sct) => {
        const validCTLogs = (0, trust_1.filterTLogAuthorities)(ctlogs, {
          logID: sct.logID,
          targetDate: sct.datetime
        });
        const verified = validCTLogs.some((log) => sct.verify(preCert.buffer, log.publicKey));
        if (!verified) {
          throw new error_1.VerificationError({
            code: "CERTIFICATE_ERROR",
            message: "SCT verification failed"
          });
        }
        return sct.logID;
      });
    }
  }
});

// node_modules/@sigstore/verify/dist/key/index.js
var require_key = __commonJS({
  "node_modules/@sigstore/verify/dist/key/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifyPublicKey = verifyPublicKey;
    exports.verifyCertificate = verifyCertificate;
    var core_1 = require_dist3();
    var error_1 = require_error();
    var certificate_1 = require_certificate();
    var sct_1 = require_sct();
    var OID_FULCIO_ISSUER_V1 = "1.3.6.1.4.1.57264.1.1";
    var OID_FULCIO_ISSUER_V2 = "1.3.6.1.4.1.57264.1.8";
    function verifyPublicKey(hint, timestamps, trustMaterial) {
      const key = trustMaterial.publicKey(hint);
      timestamps.forEach((timestamp) => {
        if (!key.validFor(timestamp)) {
          throw new error_1.VerificationError({
            code: "PUBLIC_KEY_ERROR",
            message: `Public key is not valid for timestamp: ${timestamp.toISOString()}`
          });
        }
      });
      return { key: key.publicKey };
    }
    function verifyCertificate(leaf, timestamps, trustMaterial) {
      let path = [];
      timestamps.forEach((timestamp) => {
        path = (0, certificate_1.verifyCertificateChain)(timestamp, leaf, trustMaterial.certificateAuthorities);
      });
      return {
        scts: (0, sct_1.verifySCTs)(path[0], path[1], trustMaterial.ctlogs),
        signer: getSigner(path[0])
      };
    }
    function getSigner(cert) {
      let issuer;
      const issuerExtension = cert.extension(OID_FULCIO_ISSUER_V2);
      if (issuerExtension) {
        issuer = issuerExtension.valueObj.subs?.[0]?.value.toString("ascii");
      } else {
        issuer = cert.extension(OID_FULCIO_ISSUER_V1)?.value.toString("ascii");
      }
      const oids = cert.extensions.map((ext) => {
        const oid2 = ext.subs[0].toOID();
        return {
          oid: { id: oid2.split(".").map(Number) },
          value: ext.subs[ext.subs.length - 1].value
        };
      });
      const identity = {
        extensions: { issuer },
        subjectAlternativeName: cert.subjectAltName,
        oids
      };
      return {
        key: core_1.crypto.createPublicKey(cert.publicKey),
        identity
      };
    }
  }
});

// node_modules/@sigstore/verify/dist/policy.js
var require_policy = __commonJS({
  "node_modules/@sigstore/verify/dist/policy.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifySubjectAlternativeName = verifySubjectAlternativeName;
    exports.verifyExtensions = verifyExtensions;
    exports.verifyOIDs = verifyOIDs;
    var error_1 = require_error();
    function verifySubjectAlternativeName(policyIdentity, signerIdentity) {
      if (signerIdentity === void 0 || !signerIdentity.match(policyIdentity)) {
        throw new error_1.PolicyError({
          code: "UNTRUSTED_SIGNER_ERROR",
          message: `certificate identity error - expected ${policyIdentity}, got ${signerIdentity}`
        });
      }
    }
    function verifyExtensions(policyExtensions, signerExtensions = {}) {
      let key;
      for (key in policyExtensions) {
        if (signerExtensions[key] !== policyExtensions[key]) {
          throw new error_1.PolicyError({
            code: "UNTRUSTED_SIGNER_ERROR",
            message: `invalid certificate extension - expected ${key}=${policyExtensions[key]}, got ${key}=${signerExtensions[key]}`
          });
        }
      }
    }
    function verifyOIDs(policyOIDs, signerOIDs = []) {
      for (const policyOID of policyOIDs) {
        const match = signerOIDs.find((signerOID) => oidEquals(policyOID.oid?.id, signerOID.oid?.id) && policyOID.value.equals(signerOID.value));
        if (!match) {
          const oid2 = policyOID.oid?.id.join(".") ?? "<unknown>";
          throw new error_1.PolicyError({
            code: "UNTRUSTED_SIGNER_ERROR",
            message: `invalid certificate extension - missing OID ${oid2}`
          });
        }
      }
    }
    function oidEquals(a, b) {
      if (a === void 0 || b === void 0) {
        return false;
      }
      return a.length === b.length && a.every((v, i) => v === b[i]);
    }
  }
});

// node_modules/@sigstore/verify/dist/timestamp/tsa.js
var require_tsa = __commonJS({
  "node_modules/@sigstore/verify/dist/timestamp/tsa.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifyRFC3161Timestamp = verifyRFC3161Timestamp;
    var core_1 = require_dist3();
    var error_1 = require_error();
    var certificate_1 = require_certificate();
    var trust_1 = require_trust();
    function verifyRFC3161Timestamp(timestamp, data, timestampAuthorities) {
      const signingTime = timestamp.signingTime;
      timestampAuthorities = (0, trust_1.filterCertAuthorities)(timestampAuthorities, signingTime);
      timestampAuthorities = filterCAsBySerialAndIssuer(timestampAuthorities, {
        serialNumber: timestamp.signerSerialNumber,
        issuer: timestamp.signerIssuer
      });
      const verified = timestampAuthorities.some((ca) => {
        try {
          verifyTimestampForCA(timestamp, data, ca);
          return true;
        } catch (e) {
          return false;
        }
      });
      if (!verified) {
        throw new error_1.VerificationError({
          code: "TIMESTAMP_ERROR",
          message: "timestamp could not be verified"
        });
      }
    }
    function verifyTimestampForCA(timestamp, data, ca) {
      const [leaf, ...cas] = ca.certChain;
      const signingKey = core_1.crypto.createPublicKey(leaf.publicKey);
      const signingTime = timestamp.signingTime;
      try {
        new certificate_1.CertificateChainVerifier({
          untrustedCert: leaf,
          trustedCerts: cas,
          timestamp: signingTime
        }).verify();
      } catch (e) {
        throw new error_1.VerificationError({
          code: "TIMESTAMP_ERROR",
          message: "invalid certificate chain"
        });
      }
      timestamp.verify(data, signingKey);
    }
    function filterCAsBySerialAndIssuer(timestampAuthorities, criteria) {
      return timestampAuthorities.filter((ca) => ca.certChain.length > 0 && core_1.crypto.bufferEqual(ca.certChain[0].serialNumber, criteria.serialNumber) && core_1.crypto.bufferEqual(ca.certChain[0].issuer, criteria.issuer));
    }
  }
});

// node_modules/@sigstore/verify/dist/timestamp/index.js
var require_timestamp = __commonJS({
  "node_modules/@sigstore/verify/dist/timestamp/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getTSATimestamp = getTSATimestamp;
    exports.getTLogTimestamp = getTLogTimestamp;
    var tsa_1 = require_tsa();
    function getTSATimestamp(timestamp, data, timestampAuthorities) {
      (0, tsa_1.verifyRFC3161Timestamp)(timestamp, data, timestampAuthorities);
      return {
        type: "timestamp-authority",
        logID: timestamp.signerSerialNumber,
        timestamp: timestamp.signingTime
      };
    }
    function getTLogTimestamp(entry) {
      if (!entry.inclusionPromise) {
        return void 0;
      }
      return {
        type: "transparency-log",
        logID: entry.logId.keyId,
        timestamp: new Date(Number(entry.integratedTime) * 1e3)
      };
    }
  }
});

// node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/verifier.js
var require_verifier = __commonJS({
  "node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/verifier.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Signature = exports.Verifier = exports.PublicKey = void 0;
    var sigstore_common_1 = require_sigstore_common();
    exports.PublicKey = {
      fromJSON(object) {
        return { rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : Buffer.alloc(0) };
      },
      toJSON(message) {
        const obj = {};
        if (message.rawBytes.length !== 0) {
          obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        return obj;
      }
    };
    exports.Verifier = {
      fromJSON(object) {
        return {
          verifier: isSet(object.publicKey) ? { $case: "publicKey", publicKey: exports.PublicKey.fromJSON(object.publicKey) } : isSet(object.x509Certificate) ? { $case: "x509Certificate", x509Certificate: sigstore_common_1.X509Certificate.fromJSON(object.x509Certificate) } : void 0,
          keyDetails: isSet(object.keyDetails) ? (0, sigstore_common_1.publicKeyDetailsFromJSON)(object.keyDetails) : 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.verifier?.$case === "publicKey") {
          obj.publicKey = exports.PublicKey.toJSON(message.verifier.publicKey);
        } else if (message.verifier?.$case === "x509Certificate") {
          obj.x509Certificate = sigstore_common_1.X509Certificate.toJSON(message.verifier.x509Certificate);
        }
        if (message.keyDetails !== 0) {
          obj.keyDetails = (0, sigstore_common_1.publicKeyDetailsToJSON)(message.keyDetails);
        }
        return obj;
      }
    };
    exports.Signature = {
      fromJSON(object) {
        return {
          content: isSet(object.content) ? Buffer.from(bytesFromBase64(object.content)) : Buffer.alloc(0),
          verifier: isSet(object.verifier) ? exports.Verifier.fromJSON(object.verifier) : void 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.content.length !== 0) {
          obj.content = base64FromBytes(message.content);
        }
        if (message.verifier !== void 0) {
          obj.verifier = exports.Verifier.toJSON(message.verifier);
        }
        return obj;
      }
    };
    function bytesFromBase64(b64) {
      return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
    }
    function base64FromBytes(arr) {
      return globalThis.Buffer.from(arr).toString("base64");
    }
    function isSet(value) {
      return value !== null && value !== void 0;
    }
  }
});

// node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/dsse.js
var require_dsse2 = __commonJS({
  "node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/dsse.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DSSELogEntryV002 = exports.DSSERequestV002 = void 0;
    var envelope_1 = require_envelope();
    var sigstore_common_1 = require_sigstore_common();
    var verifier_1 = require_verifier();
    exports.DSSERequestV002 = {
      fromJSON(object) {
        return {
          envelope: isSet(object.envelope) ? envelope_1.Envelope.fromJSON(object.envelope) : void 0,
          verifiers: globalThis.Array.isArray(object?.verifiers) ? object.verifiers.map((e) => verifier_1.Verifier.fromJSON(e)) : []
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.envelope !== void 0) {
          obj.envelope = envelope_1.Envelope.toJSON(message.envelope);
        }
        if (message.verifiers?.length) {
          obj.verifiers = message.verifiers.map((e) => verifier_1.Verifier.toJSON(e));
        }
        return obj;
      }
    };
    exports.DSSELogEntryV002 = {
      fromJSON(object) {
        return {
          payloadHash: isSet(object.payloadHash) ? sigstore_common_1.HashOutput.fromJSON(object.payloadHash) : void 0,
          signatures: globalThis.Array.isArray(object?.signatures) ? object.signatures.map((e) => verifier_1.Signature.fromJSON(e)) : []
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.payloadHash !== void 0) {
          obj.payloadHash = sigstore_common_1.HashOutput.toJSON(message.payloadHash);
        }
        if (message.signatures?.length) {
          obj.signatures = message.signatures.map((e) => verifier_1.Signature.toJSON(e));
        }
        return obj;
      }
    };
    function isSet(value) {
      return value !== null && value !== void 0;
    }
  }
});

// node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/hashedrekord.js
var require_hashedrekord = __commonJS({
  "node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/hashedrekord.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HashedRekordLogEntryV002 = exports.HashedRekordRequestV002 = void 0;
    var sigstore_common_1 = require_sigstore_common();
    var verifier_1 = require_verifier();
    exports.HashedRekordRequestV002 = {
      fromJSON(object) {
        return {
          digest: isSet(object.digest) ? Buffer.from(bytesFromBase64(object.digest)) : Buffer.alloc(0),
          signature: isSet(object.signature) ? verifier_1.Signature.fromJSON(object.signature) : void 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.digest.length !== 0) {
          obj.digest = base64FromBytes(message.digest);
        }
        if (message.signature !== void 0) {
          obj.signature = verifier_1.Signature.toJSON(message.signature);
        }
        return obj;
      }
    };
    exports.HashedRekordLogEntryV002 = {
      fromJSON(object) {
        return {
          data: isSet(object.data) ? sigstore_common_1.HashOutput.fromJSON(object.data) : void 0,
          signature: isSet(object.signature) ? verifier_1.Signature.fromJSON(object.signature) : void 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.data !== void 0) {
          obj.data = sigstore_common_1.HashOutput.toJSON(message.data);
        }
        if (message.signature !== void 0) {
          obj.signature = verifier_1.Signature.toJSON(message.signature);
        }
        return obj;
      }
    };
    function bytesFromBase64(b64) {
      return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
    }
    function base64FromBytes(arr) {
      return globalThis.Buffer.from(arr).toString("base64");
    }
    function isSet(value) {
      return value !== null && value !== void 0;
    }
  }
});

// node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/entry.js
var require_entry = __commonJS({
  "node_modules/@sigstore/protobuf-specs/dist/__generated__/rekor/v2/entry.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CreateEntryRequest = exports.Spec = exports.Entry = void 0;
    var dsse_1 = require_dsse2();
    var hashedrekord_1 = require_hashedrekord();
    exports.Entry = {
      fromJSON(object) {
        return {
          kind: isSet(object.kind) ? globalThis.String(object.kind) : "",
          apiVersion: isSet(object.apiVersion) ? globalThis.String(object.apiVersion) : "",
          spec: isSet(object.spec) ? exports.Spec.fromJSON(object.spec) : void 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.kind !== "") {
          obj.kind = message.kind;
        }
        if (message.apiVersion !== "") {
          obj.apiVersion = message.apiVersion;
        }
        if (message.spec !== void 0) {
          obj.spec = exports.Spec.toJSON(message.spec);
        }
        return obj;
      }
    };
    exports.Spec = {
      fromJSON(object) {
        return {
          spec: isSet(object.hashedRekordV002) ? { $case: "hashedRekordV002", hashedRekordV002: hashedrekord_1.HashedRekordLogEntryV002.fromJSON(object.hashedRekordV002) } : isSet(object.dsseV002) ? { $case: "dsseV002", dsseV002: dsse_1.DSSELogEntryV002.fromJSON(object.dsseV002) } : void 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.spec?.$case === "hashedRekordV002") {
          obj.hashedRekordV002 = hashedrekord_1.HashedRekordLogEntryV002.toJSON(message.spec.hashedRekordV002);
        } else if (message.spec?.$case === "dsseV002") {
          obj.dsseV002 = dsse_1.DSSELogEntryV002.toJSON(message.spec.dsseV002);
        }
        return obj;
      }
    };
    exports.CreateEntryRequest = {
      fromJSON(object) {
        return {
          spec: isSet(object.hashedRekordRequestV002) ? {
            $case: "hashedRekordRequestV002",
            hashedRekordRequestV002: hashedrekord_1.HashedRekordRequestV002.fromJSON(object.hashedRekordRequestV002)
          } : isSet(object.dsseRequestV002) ? { $case: "dsseRequestV002", dsseRequestV002: dsse_1.DSSERequestV002.fromJSON(object.dsseRequestV002) } : void 0
        };
      },
      toJSON(message) {
        const obj = {};
        if (message.spec?.$case === "hashedRekordRequestV002") {
          obj.hashedRekordRequestV002 = hashedrekord_1.HashedRekordRequestV002.toJSON(message.spec.hashedRekordRequestV002);
        } else if (message.spec?.$case === "dsseRequestV002") {
          obj.dsseRequestV002 = dsse_1.DSSERequestV002.toJSON(message.spec.dsseRequestV002);
        }
        return obj;
      }
    };
    function isSet(value) {
      return value !== null && value !== void 0;
    }
  }
});

// node_modules/@sigstore/protobuf-specs/dist/rekor/v2/index.js
var require_v2 = __commonJS({
  "node_modules/@sigstore/protobuf-specs/dist/rekor/v2/index.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __exportStar = exports && exports.__exportStar || function(m, exports2) {
      for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports2, p)) __createBinding(exports2, m, p);
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    __exportStar(require_dsse2(), exports);
    __exportStar(require_entry(), exports);
    __exportStar(require_hashedrekord(), exports);
    __exportStar(require_verifier(), exports);
  }
});

// node_modules/@sigstore/verify/dist/tlog/dsse.js
var require_dsse3 = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/dsse.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DSSE_API_VERSION_V1 = void 0;
    exports.verifyDSSETLogBody = verifyDSSETLogBody;
    exports.verifyDSSETLogBodyV2 = verifyDSSETLogBodyV2;
    var error_1 = require_error();
    exports.DSSE_API_VERSION_V1 = "0.0.1";
    function verifyDSSETLogBody(tlogEntry, content2) {
      switch (tlogEntry.apiVersion) {
        case exports.DSSE_API_VERSION_V1:
          return verifyDSSE001TLogBody(tlogEntry, content2);
        default:
          throw new error_1.VerificationError({
            code: "TLOG_BODY_ERROR",
            message: `unsupported dsse version: ${tlogEntry.apiVersion}`
          });
      }
    }
    function verifyDSSETLogBodyV2(tlogEntry, content2) {
      const spec = tlogEntry.spec?.spec;
      if (!spec) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: `missing dsse spec`
        });
      }
      switch (spec.$case) {
        case "dsseV002":
          return verifyDSSE002TLogBody(spec.dsseV002, content2);
        default:
          throw new error_1.VerificationError({
            code: "TLOG_BODY_ERROR",
            message: `unsupported version: ${spec.$case}`
          });
      }
    }
    function verifyDSSE001TLogBody(tlogEntry, content2) {
      if (tlogEntry.spec.signatures?.length !== 1) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "signature count mismatch"
        });
      }
      const tlogSig = tlogEntry.spec.signatures[0].signature;
      if (!content2.compareSignature(Buffer.from(tlogSig, "base64")))
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "tlog entry signature mismatch"
        });
      const tlogHash = tlogEntry.spec.payloadHash?.value || "";
      if (!content2.compareDigest(Buffer.from(tlogHash, "hex"))) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "DSSE payload hash mismatch"
        });
      }
    }
    function verifyDSSE002TLogBody(spec, content2) {
      if (spec.signatures?.length !== 1) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "signature count mismatch"
        });
      }
      const tlogSig = spec.signatures[0].content;
      if (!content2.compareSignature(tlogSig))
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "tlog entry signature mismatch"
        });
      const tlogHash = spec.payloadHash?.digest || Buffer.from("");
      if (!content2.compareDigest(tlogHash)) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "DSSE payload hash mismatch"
        });
      }
    }
  }
});

// node_modules/@sigstore/verify/dist/tlog/hashedrekord.js
var require_hashedrekord2 = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/hashedrekord.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HASHEDREKORD_API_VERSION_V1 = void 0;
    exports.verifyHashedRekordTLogBody = verifyHashedRekordTLogBody;
    exports.verifyHashedRekordTLogBodyV2 = verifyHashedRekordTLogBodyV2;
    var error_1 = require_error();
    exports.HASHEDREKORD_API_VERSION_V1 = "0.0.1";
    function verifyHashedRekordTLogBody(tlogEntry, content2) {
      switch (tlogEntry.apiVersion) {
        case exports.HASHEDREKORD_API_VERSION_V1:
          return verifyHashedrekord001TLogBody(tlogEntry, content2);
        default:
          throw new error_1.VerificationError({
            code: "TLOG_BODY_ERROR",
            message: `unsupported hashedrekord version: ${tlogEntry.apiVersion}`
          });
      }
    }
    function verifyHashedRekordTLogBodyV2(tlogEntry, content2) {
      const spec = tlogEntry.spec?.spec;
      if (!spec) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: `missing dsse spec`
        });
      }
      switch (spec.$case) {
        case "hashedRekordV002":
          return verifyHashedrekord002TLogBody(spec.hashedRekordV002, content2);
        default:
          throw new error_1.VerificationError({
            code: "TLOG_BODY_ERROR",
            message: `unsupported version: ${spec.$case}`
          });
      }
    }
    function verifyHashedrekord001TLogBody(tlogEntry, content2) {
      const tlogSig = tlogEntry.spec.signature.content || "";
      if (!content2.compareSignature(Buffer.from(tlogSig, "base64"))) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "signature mismatch"
        });
      }
      const tlogDigest = tlogEntry.spec.data.hash?.value || "";
      if (!content2.compareDigest(Buffer.from(tlogDigest, "hex"))) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "digest mismatch"
        });
      }
    }
    function verifyHashedrekord002TLogBody(spec, content2) {
      const tlogSig = spec.signature?.content || Buffer.from("");
      if (!content2.compareSignature(tlogSig)) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "signature mismatch"
        });
      }
      const tlogHash = spec.data?.digest || Buffer.from("");
      if (!content2.compareDigest(tlogHash)) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "digest mismatch"
        });
      }
    }
  }
});

// node_modules/@sigstore/verify/dist/tlog/intoto.js
var require_intoto = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/intoto.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifyIntotoTLogBody = verifyIntotoTLogBody;
    var error_1 = require_error();
    function verifyIntotoTLogBody(tlogEntry, content2) {
      switch (tlogEntry.apiVersion) {
        case "0.0.2":
          return verifyIntoto002TLogBody(tlogEntry, content2);
        default:
          throw new error_1.VerificationError({
            code: "TLOG_BODY_ERROR",
            message: `unsupported intoto version: ${tlogEntry.apiVersion}`
          });
      }
    }
    function verifyIntoto002TLogBody(tlogEntry, content2) {
      if (tlogEntry.spec.content.envelope.signatures?.length !== 1) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "signature count mismatch"
        });
      }
      const tlogSig = base64Decode(tlogEntry.spec.content.envelope.signatures[0].sig);
      if (!content2.compareSignature(Buffer.from(tlogSig, "base64"))) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "tlog entry signature mismatch"
        });
      }
      const tlogHash = tlogEntry.spec.content.payloadHash?.value || "";
      if (!content2.compareDigest(Buffer.from(tlogHash, "hex"))) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: "DSSE payload hash mismatch"
        });
      }
    }
    function base64Decode(str) {
      return Buffer.from(str, "base64").toString("utf-8");
    }
  }
});

// node_modules/@sigstore/verify/dist/tlog/checkpoint.js
var require_checkpoint = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/checkpoint.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.LogCheckpoint = void 0;
    exports.verifyCheckpoint = verifyCheckpoint;
    var core_1 = require_dist3();
    var error_1 = require_error();
    var CHECKPOINT_SEPARATOR = "\n\n";
    var SIGNATURE_REGEX = /\u2014 (\S+) (\S+)\n/g;
    function verifyCheckpoint(entry, tlogs) {
      const inclusionProof = entry.inclusionProof;
      const signedNote = SignedNote.fromString(inclusionProof.checkpoint.envelope);
      const checkpoint = LogCheckpoint.fromString(signedNote.note);
      if (!verifySignedNote(signedNote, tlogs)) {
        throw new error_1.VerificationError({
          code: "TLOG_INCLUSION_PROOF_ERROR",
          message: "invalid checkpoint signature"
        });
      }
      return checkpoint;
    }
    function verifySignedNote(signedNote, tlogs) {
      const data = Buffer.from(signedNote.note, "utf-8");
      return signedNote.signatures.some((signature) => {
        const tlog = tlogs.find(
          (tlog2) => core_1.crypto.bufferEqual(tlog2.logID.subarray(0, 4), signature.keyHint) && tlog2.baseURL.match(signature.name)
          // Match the name to the base URL of the tlog
        );
        if (!tlog) {
          return false;
        }
        return core_1.crypto.verify(data, tlog.publicKey, signature.signature);
      });
    }
    var SignedNote = class _SignedNote {
      note;
      signatures;
      constructor(note, signatures) {
        this.note = note;
        this.signatures = signatures;
      }
      // Deserialize a SignedNote from a string
      static fromString(envelope) {
        if (!envelope.includes(CHECKPOINT_SEPARATOR)) {
          throw new error_1.VerificationError({
            code: "TLOG_INCLUSION_PROOF_ERROR",
            message: "missing checkpoint separator"
          });
        }
        const split = envelope.indexOf(CHECKPOINT_SEPARATOR);
        const header = envelope.slice(0, split + 1);
        const data = envelope.slice(split + CHECKPOINT_SEPARATOR.length);
        const matches = data.matchAll(SIGNATURE_REGEX);
        const signatures = Array.from(matches, (match) => {
          const [, name, signature] = match;
          const sigBytes = Buffer.from(signature, "base64");
          if (sigBytes.length < 5) {
            throw new error_1.VerificationError({
              code: "TLOG_INCLUSION_PROOF_ERROR",
              message: "malformed checkpoint signature"
            });
          }
          return {
            name,
            keyHint: sigBytes.subarray(0, 4),
            signature: sigBytes.subarray(4)
          };
        });
        if (signatures.length === 0) {
          throw new error_1.VerificationError({
            code: "TLOG_INCLUSION_PROOF_ERROR",
            message: "no signatures found in checkpoint"
          });
        }
        return new _SignedNote(header, signatures);
      }
    };
    var LogCheckpoint = class _LogCheckpoint {
      origin;
      logSize;
      logHash;
      rest;
      constructor(origin, logSize, logHash, rest) {
        this.origin = origin;
        this.logSize = logSize;
        this.logHash = logHash;
        this.rest = rest;
      }
      static fromString(note) {
        const lines = note.trimEnd().split("\n");
        if (lines.length < 3) {
          throw new error_1.VerificationError({
            code: "TLOG_INCLUSION_PROOF_ERROR",
            message: "too few lines in checkpoint header"
          });
        }
        const origin = lines[0];
        const logSize = BigInt(lines[1]);
        const rootHash = Buffer.from(lines[2], "base64");
        const rest = lines.slice(3);
        return new _LogCheckpoint(origin, logSize, rootHash, rest);
      }
    };
    exports.LogCheckpoint = LogCheckpoint;
  }
});

// node_modules/@sigstore/verify/dist/tlog/merkle.js
var require_merkle = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/merkle.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifyMerkleInclusion = verifyMerkleInclusion;
    var core_1 = require_dist3();
    var error_1 = require_error();
    var RFC6962_LEAF_HASH_PREFIX = Buffer.from([0]);
    var RFC6962_NODE_HASH_PREFIX = Buffer.from([1]);
    function verifyMerkleInclusion(entry, checkpoint) {
      const inclusionProof = entry.inclusionProof;
      const logIndex = BigInt(inclusionProof.logIndex);
      const treeSize = BigInt(checkpoint.logSize);
      if (logIndex < 0n || logIndex >= treeSize) {
        throw new error_1.VerificationError({
          code: "TLOG_INCLUSION_PROOF_ERROR",
          message: `invalid index: ${logIndex}`
        });
      }
      const { inner, border } = decompInclProof(logIndex, treeSize);
      if (inclusionProof.hashes.length !== inner + border) {
        throw new error_1.VerificationError({
          code: "TLOG_INCLUSION_PROOF_ERROR",
          message: "invalid hash count"
        });
      }
      const innerHashes = inclusionProof.hashes.slice(0, inner);
      const borderHashes = inclusionProof.hashes.slice(inner);
      const leafHash2 = hashLeaf(entry.canonicalizedBody);
      const calculatedHash = chainBorderRight(chainInner(leafHash2, innerHashes, logIndex), borderHashes);
      if (!core_1.crypto.bufferEqual(calculatedHash, checkpoint.logHash)) {
        throw new error_1.VerificationError({
          code: "TLOG_INCLUSION_PROOF_ERROR",
          message: "calculated root hash does not match inclusion proof"
        });
      }
    }
    function decompInclProof(index, size) {
      const inner = innerProofSize(index, size);
      const border = onesCount(index >> BigInt(inner));
      return { inner, border };
    }
    function chainInner(seed, hashes, index) {
      return hashes.reduce((acc, h, i) => {
        if (index >> BigInt(i) & BigInt(1)) {
          return hashChildren(h, acc);
        } else {
          return hashChildren(acc, h);
        }
      }, seed);
    }
    function chainBorderRight(seed, hashes) {
      return hashes.reduce((acc, h) => hashChildren(h, acc), seed);
    }
    function innerProofSize(index, size) {
      return bitLength(index ^ size - BigInt(1));
    }
    function onesCount(num) {
      return num.toString(2).split("1").length - 1;
    }
    function bitLength(n) {
      if (n === 0n) {
        return 0;
      }
      return n.toString(2).length;
    }
    function hashChildren(left, right) {
      return core_1.crypto.digest("sha256", RFC6962_NODE_HASH_PREFIX, left, right);
    }
    function hashLeaf(leaf) {
      return core_1.crypto.digest("sha256", RFC6962_LEAF_HASH_PREFIX, leaf);
    }
  }
});

// node_modules/@sigstore/verify/dist/tlog/set.js
var require_set = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/set.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifyTLogSET = verifyTLogSET;
    var core_1 = require_dist3();
    var error_1 = require_error();
    var trust_1 = require_trust();
    function verifyTLogSET(entry, tlogs) {
      const validTLogs = (0, trust_1.filterTLogAuthorities)(tlogs, {
        logID: entry.logId.keyId,
        targetDate: new Date(Number(entry.integratedTime) * 1e3)
      });
      const verified = validTLogs.some((tlog) => {
        const payload = toVerificationPayload(entry);
        const data = Buffer.from(core_1.json.canonicalize(payload), "utf8");
        const signature = entry.inclusionPromise.signedEntryTimestamp;
        return core_1.crypto.verify(data, tlog.publicKey, signature);
      });
      if (!verified) {
        throw new error_1.VerificationError({
          code: "TLOG_INCLUSION_PROMISE_ERROR",
          message: "inclusion promise could not be verified"
        });
      }
    }
    function toVerificationPayload(entry) {
      const { integratedTime, logIndex, logId, canonicalizedBody } = entry;
      return {
        body: canonicalizedBody.toString("base64"),
        integratedTime: Number(integratedTime),
        logIndex: Number(logIndex),
        logID: logId.keyId.toString("hex")
      };
    }
  }
});

// node_modules/@sigstore/verify/dist/tlog/index.js
var require_tlog = __commonJS({
  "node_modules/@sigstore/verify/dist/tlog/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.verifyTLogBody = verifyTLogBody;
    exports.verifyTLogInclusion = verifyTLogInclusion;
    var v2_1 = require_v2();
    var error_1 = require_error();
    var dsse_1 = require_dsse3();
    var hashedrekord_1 = require_hashedrekord2();
    var intoto_1 = require_intoto();
    var checkpoint_1 = require_checkpoint();
    var merkle_1 = require_merkle();
    var set_1 = require_set();
    function verifyTLogBody(entry, sigContent) {
      const { kind, version } = entry.kindVersion;
      const body = JSON.parse(entry.canonicalizedBody.toString("utf8"));
      if (kind !== body.kind || version !== body.apiVersion) {
        throw new error_1.VerificationError({
          code: "TLOG_BODY_ERROR",
          message: `kind/version mismatch - expected: ${kind}/${version}, received: ${body.kind}/${body.apiVersion}`
        });
      }
      switch (kind) {
        case "dsse":
          if (version == dsse_1.DSSE_API_VERSION_V1) {
            return (0, dsse_1.verifyDSSETLogBody)(body, sigContent);
          } else {
            const entryRekorV2 = v2_1.Entry.fromJSON(body);
            return (0, dsse_1.verifyDSSETLogBodyV2)(entryRekorV2, sigContent);
          }
        case "intoto":
          return (0, intoto_1.verifyIntotoTLogBody)(body, sigContent);
        case "hashedrekord":
          if (version == hashedrekord_1.HASHEDREKORD_API_VERSION_V1) {
            return (0, hashedrekord_1.verifyHashedRekordTLogBody)(body, sigContent);
          } else {
            const entryRekorV2 = v2_1.Entry.fromJSON(body);
            return (0, hashedrekord_1.verifyHashedRekordTLogBodyV2)(entryRekorV2, sigContent);
          }
        /* istanbul ignore next */
        default:
          throw new error_1.VerificationError({
            code: "TLOG_BODY_ERROR",
            message: `unsupported kind: ${kind}`
          });
      }
    }
    function verifyTLogInclusion(entry, tlogAuthorities) {
      let inclusionVerified = false;
      if (isTLogEntryWithInclusionPromise(entry)) {
        (0, set_1.verifyTLogSET)(entry, tlogAuthorities);
        inclusionVerified = true;
      }
      if (isTLogEntryWithInclusionProof(entry)) {
        const checkpoint = (0, checkpoint_1.verifyCheckpoint)(entry, tlogAuthorities);
        (0, merkle_1.verifyMerkleInclusion)(entry, checkpoint);
        inclusionVerified = true;
      }
      if (!inclusionVerified) {
        throw new error_1.VerificationError({
          code: "TLOG_MISSING_INCLUSION_ERROR",
          message: "inclusion could not be verified"
        });
      }
      return;
    }
    function isTLogEntryWithInclusionPromise(entry) {
      return entry.inclusionPromise !== void 0;
    }
    function isTLogEntryWithInclusionProof(entry) {
      return entry.inclusionProof !== void 0;
    }
  }
});

// node_modules/@sigstore/verify/dist/verifier.js
var require_verifier2 = __commonJS({
  "node_modules/@sigstore/verify/dist/verifier.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Verifier = void 0;
    var util_1 = __require("util");
    var error_1 = require_error();
    var key_1 = require_key();
    var policy_1 = require_policy();
    var timestamp_1 = require_timestamp();
    var tlog_1 = require_tlog();
    var Verifier2 = class {
      trustMaterial;
      options;
      constructor(trustMaterial, options = {}) {
        this.trustMaterial = trustMaterial;
        this.options = {
          ctlogThreshold: options.ctlogThreshold ?? 1,
          tlogThreshold: options.tlogThreshold ?? 1,
          timestampThreshold: options.timestampThreshold ?? options.tsaThreshold ?? 1,
          tsaThreshold: 0
        };
      }
      verify(entity, policy) {
        const timestamps = this.verifyTimestamps(entity);
        const signer = this.verifySigningKey(entity, timestamps);
        this.verifyTLogs(entity);
        this.verifySignature(entity, signer);
        if (policy) {
          this.verifyPolicy(policy, signer.identity || {});
        }
        return signer;
      }
      // Checks that all of the timestamps in the entity are valid and returns them
      verifyTimestamps(entity) {
        const timestamps = [];
        for (const timestamp of entity.timestamps) {
          switch (timestamp.$case) {
            case "timestamp-authority":
              timestamps.push((0, timestamp_1.getTSATimestamp)(timestamp.timestamp, entity.signature.signature, this.trustMaterial.timestampAuthorities));
              break;
            case "transparency-log": {
              const result = (0, timestamp_1.getTLogTimestamp)(timestamp.tlogEntry);
              if (result) {
                timestamps.push(result);
              }
              break;
            }
          }
        }
        if (containsDupes(timestamps)) {
          throw new error_1.VerificationError({
            code: "TIMESTAMP_ERROR",
            message: "duplicate timestamp"
          });
        }
        if (timestamps.length < this.options.timestampThreshold) {
          throw new error_1.VerificationError({
            code: "TIMESTAMP_ERROR",
            message: `expected ${this.options.timestampThreshold} timestamps, got ${timestamps.length}`
          });
        }
        return timestamps.map((t) => t.timestamp);
      }
      // Checks that the signing key is valid for all of the the supplied timestamps
      // and returns the signer.
      verifySigningKey({ key }, timestamps) {
        switch (key.$case) {
          case "public-key": {
            return (0, key_1.verifyPublicKey)(key.hint, timestamps, this.trustMaterial);
          }
          case "certificate": {
            const result = (0, key_1.verifyCertificate)(key.certificate, timestamps, this.trustMaterial);
            if (containsDupes(result.scts)) {
              throw new error_1.VerificationError({
                code: "CERTIFICATE_ERROR",
                message: "duplicate SCT"
              });
            }
            if (result.scts.length < this.options.ctlogThreshold) {
              throw new error_1.VerificationError({
                code: "CERTIFICATE_ERROR",
                message: `expected ${this.options.ctlogThreshold} SCTs, got ${result.scts.length}`
              });
            }
            return result.signer;
          }
        }
      }
      // Checks that the tlog entries are valid for the supplied content
      verifyTLogs({ signature: content2, tlogEntries }) {
        let tlogCount = 0;
        tlogEntries.forEach((entry) => {
          tlogCount++;
          (0, tlog_1.verifyTLogInclusion)(entry, this.trustMaterial.tlogs);
          (0, tlog_1.verifyTLogBody)(entry, content2);
        });
        if (tlogCount < this.options.tlogThreshold) {
          throw new error_1.VerificationError({
            code: "TLOG_ERROR",
            message: `expected ${this.options.tlogThreshold} tlog entries, got ${tlogCount}`
          });
        }
      }
      // Checks that the signature is valid for the supplied content
      verifySignature(entity, signer) {
        if (!entity.signature.verifySignature(signer.key)) {
          throw new error_1.VerificationError({
            code: "SIGNATURE_ERROR",
            message: "signature verification failed"
          });
        }
      }
      verifyPolicy(policy, identity) {
        if (policy.subjectAlternativeName) {
          (0, policy_1.verifySubjectAlternativeName)(policy.subjectAlternativeName, identity.subjectAlternativeName);
        }
        if (policy.extensions) {
          (0, policy_1.verifyExtensions)(policy.extensions, identity.extensions);
        }
        if (policy.oids) {
          (0, policy_1.verifyOIDs)(policy.oids, identity.oids);
        }
      }
    };
    exports.Verifier = Verifier2;
    function containsDupes(arr) {
      for (let i = 0; i < arr.length; i++) {
        for (let j = i + 1; j < arr.length; j++) {
          if ((0, util_1.isDeepStrictEqual)(arr[i], arr[j])) {
            return true;
          }
        }
      }
      return false;
    }
  }
});

// node_modules/@sigstore/verify/dist/index.js
var require_dist4 = __commonJS({
  "node_modules/@sigstore/verify/dist/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Verifier = exports.toTrustMaterial = exports.VerificationError = exports.PolicyError = exports.toSignedEntity = void 0;
    var bundle_1 = require_bundle();
    Object.defineProperty(exports, "toSignedEntity", { enumerable: true, get: function() {
      return bundle_1.toSignedEntity;
    } });
    var error_1 = require_error();
    Object.defineProperty(exports, "PolicyError", { enumerable: true, get: function() {
      return error_1.PolicyError;
    } });
    Object.defineProperty(exports, "VerificationError", { enumerable: true, get: function() {
      return error_1.VerificationError;
    } });
    var trust_1 = require_trust();
    Object.defineProperty(exports, "toTrustMaterial", { enumerable: true, get: function() {
      return trust_1.toTrustMaterial;
    } });
    var verifier_1 = require_verifier2();
    Object.defineProperty(exports, "Verifier", { enumerable: true, get: function() {
      return verifier_1.Verifier;
    } });
  }
});

// src/adapters/git/packed-repository.ts
import { copyFile, open, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/core/pack/object-missing.ts
var ObjectMissing = class extends Fault {
  constructor(id) {
    super(
      `the pack lacks the object \`${id}\``,
      "ask for a pack that has it: without, nobody can say what the repository held"
    );
  }
};
var ObjectWithheld = class extends Fault {
  constructor(id, why) {
    super(
      `the object \`${id}\` was withheld: ${why}`,
      "what rests on it can only be checked in the repository itself: `grantproof verify --repo DIR`"
    );
  }
};
var isLacking = (error) => error instanceof ObjectMissing || error instanceof ObjectWithheld;

// src/adapters/git/object-pack-reader.ts
import { createHash as createHash2 } from "node:crypto";

// src/adapters/git/object-delta.ts
function deltaBetween(base, target) {
  const most = Math.min(base.length, target.length);
  let head = 0;
  while (head < most && base[head] === target[head]) head += 1;
  let tail = 0;
  while (tail < most - head && base[base.length - 1 - tail] === target[target.length - 1 - tail])
    tail += 1;
  if (2 * (head + tail) < target.length) return null;
  return Buffer.concat([
    Uint8Array.from(sizeBytes(base.length)),
    Uint8Array.from(sizeBytes(target.length)),
    Uint8Array.from(copies(0, head)),
    ...inserts(target.subarray(head, target.length - tail)),
    Uint8Array.from(copies(base.length - tail, tail))
  ]);
}
var SEVEN = 127;
var MORE = 128;
function* sizeBytes(size) {
  let rest = size;
  for (; rest > SEVEN; rest = Math.floor(rest / MORE)) yield MORE | rest & SEVEN;
  yield rest;
}
var MOST_COPIED = 65536;
var MOST_INSERTED = 127;
function* copies(from, length) {
  for (let done = 0; done < length; done += MOST_COPIED) {
    const size = Math.min(MOST_COPIED, length - done);
    const numbers = [...littleEndian(from + done, 4), ...littleEndian(size & 65535, 2), 0];
    const present = numbers.reduce((bits, byte, nth) => byte === 0 ? bits : bits | 1 << nth, 0);
    yield MORE | present;
    yield* numbers.filter((byte) => byte !== 0);
  }
}
function* inserts(bytes) {
  for (let at = 0; at < bytes.length; at += MOST_INSERTED) {
    const some = bytes.subarray(at, at + MOST_INSERTED);
    yield Uint8Array.of(some.length);
    yield some;
  }
}
var littleEndian = (number, bytes) => Array.from({ length: bytes }, (_, nth) => Math.floor(number / 256 ** nth) % 256);
function readSizes(delta) {
  let at = 0;
  const size = () => {
    let number = 0;
    for (let weight = 1; ; weight *= MORE) {
      const byte = delta[at];
      at += 1;
      if (byte === void 0 || weight > 2 ** 35) throw malformed();
      number += (byte & SEVEN) * weight;
      if (byte < MORE) return number;
    }
  };
  return [size(), size(), at];
}
function applyDelta(base, delta, limit) {
  const [from, size, start] = readSizes(delta);
  if (from !== base.length || size > limit) throw malformed();
  const target = new Uint8Array(size);
  let filled = 0;
  const put = (bytes) => {
    if (filled + bytes.length > size) throw malformed();
    target.set(bytes, filled);
    filled += bytes.length;
  };
  for (let at = start; at < delta.length; ) {
    const order = delta[at] ?? 0;
    at += 1;
    if (order < MORE) {
      if (order === 0 || at + order > delta.length) throw malformed();
      put(delta.subarray(at, at + order));
      at += order;
      continue;
    }
    const numbers = Array.from({ length: 7 }, (_, nth) => {
      if ((order & 1 << nth) === 0) return 0;
      const byte = delta[at];
      at += 1;
      if (byte === void 0) throw malformed();
      return byte;
    });
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
    const offset = a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24;
    const length = e + f * 2 ** 8 + g * 2 ** 16;
    const copied = length === 0 ? MOST_COPIED : length;
    if (offset + copied > base.length) throw malformed();
    put(base.subarray(offset, offset + copied));
  }
  if (filled !== size) throw malformed();
  return target;
}
var malformed = () => new Fault("an object of the pack is a delta that means nothing", "ask for the pack again");

// src/adapters/git/object-pack-writer.ts
import { createHash } from "node:crypto";

// src/adapters/git/stored-zlib.ts
var BLOCK = 65535;
var HEAD = [120, 1];
var BLOCK_HEAD = 5;
var CHECK = 4;
function storedZlib(bytes) {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  const out = new Uint8Array(HEAD.length + blocks * BLOCK_HEAD + bytes.length + CHECK);
  const view = new DataView(out.buffer);
  out.set(HEAD);
  let at = HEAD.length;
  for (let nth = 0; nth < blocks; nth += 1) {
    const block = bytes.subarray(nth * BLOCK, (nth + 1) * BLOCK);
    out[at] = nth === blocks - 1 ? 1 : 0;
    view.setUint16(at + 1, block.length, true);
    view.setUint16(at + 3, ~block.length & 65535, true);
    out.set(block, at + BLOCK_HEAD);
    at += BLOCK_HEAD + block.length;
  }
  view.setUint32(at, adler32(bytes));
  return out;
}
var storedSize = (size) => HEAD.length + Math.max(1, Math.ceil(size / BLOCK)) * BLOCK_HEAD + size + CHECK;
function bytesOfStored(stored, size) {
  if (stored.length !== storedSize(size)) return null;
  const bytes = new Uint8Array(size);
  for (let done = 0, at = HEAD.length + BLOCK_HEAD; done < size; ) {
    const block = stored.subarray(at, at + Math.min(BLOCK, size - done));
    bytes.set(block, done);
    done += block.length;
    at += block.length + BLOCK_HEAD;
  }
  return Buffer.compare(storedZlib(bytes), stored) === 0 ? bytes : null;
}
var MODULUS = 65521;
var RUN = 5552;
function adler32(bytes) {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; at += RUN) {
    for (const byte of bytes.subarray(at, at + RUN)) {
      a += byte;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return b * 65536 + a;
}

// src/adapters/git/object-pack-writer.ts
var OBJECT_KINDS = { commit: 1, tree: 2, blob: 3 };
var OFFSET_DELTA = 6;
var PACK_HEAD = 12;
var DEEPEST_CHAIN = 50;
async function* packedObjects(objects, count, hash) {
  const digest = createHash(hash);
  const head = new Uint8Array(PACK_HEAD);
  head.set(new TextEncoder().encode("PACK"));
  const view = new DataView(head.buffer);
  view.setUint32(4, 2);
  view.setUint32(8, count);
  digest.update(head);
  yield head;
  let before = NOTHING;
  let written = 0;
  for await (const object of objects) {
    const { entry, depth } = entryOf(object, before);
    before = { bytes: object.bytes, length: entry.length, depth };
    written += 1;
    digest.update(entry);
    yield entry;
  }
  if (written !== count) throw new RangeError(`${written} objects came where ${count} were told`);
  yield digest.digest();
}
var NOTHING = { bytes: new Uint8Array(), length: 0, depth: DEEPEST_CHAIN };
function entryOf({ kind, bytes, follows }, before) {
  const delta = follows && before.depth < DEEPEST_CHAIN ? deltaBetween(before.bytes, bytes) : null;
  if (delta === null || delta.length >= bytes.length)
    return {
      entry: Buffer.concat([entryHead(OBJECT_KINDS[kind], bytes.length), storedZlib(bytes)]),
      depth: 0
    };
  const head = [entryHead(OFFSET_DELTA, delta.length), offsetBytes(before.length)];
  return { entry: Buffer.concat([...head, storedZlib(delta)]), depth: before.depth + 1 };
}
function entryHead(kind, size) {
  const bytes = [kind << 4 | size & 15];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push((bytes.pop() ?? 0) | 128, rest & 127);
  }
  return Uint8Array.from(bytes);
}
function offsetBytes(offset) {
  const bytes = [offset & 127];
  for (let rest = Math.floor(offset / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1;
    bytes.unshift(128 | rest & 127);
  }
  return Uint8Array.from(bytes);
}

// src/adapters/git/object-pack-reader.ts
var MOST_BYTES = 64 * 1024 * 1024;
var MOST_GROWTH = 100;
var LONGEST_HEAD = 32;
async function* readObjects(file, hash) {
  const { size } = await file.stat();
  const digest = createHash2(hash);
  const digestSize = hash === "sha1" ? 20 : 32;
  const end = size - digestSize;
  const read = async (at2, length) => {
    if (length < 0 || at2 + length > size) throw unreadable("it is cut off");
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at2);
    if (bytesRead !== length) throw unreadable("it is cut off");
    return buffer;
  };
  const head = await read(0, PACK_HEAD);
  if (head.toString("latin1", 0, 4) !== "PACK" || head.readUInt32BE(4) !== 2)
    throw unreadable("it does not begin like one");
  const count = head.readUInt32BE(8);
  digest.update(head);
  let at = PACK_HEAD;
  let left = MOST_BYTES + MOST_GROWTH * size;
  let before = NOTHING2;
  for (let nth = 0; nth < count; nth += 1) {
    const entry = entryHeadOf(await read(at, Math.min(LONGEST_HEAD, end - at)));
    if (entry.size > MOST_BYTES) throw unreadable("an object is too large");
    const length = entry.length + storedSize(entry.size);
    if (at + length > end) throw unreadable("it is cut off");
    const whole = await read(at, length);
    const content2 = bytesOfStored(whole.subarray(entry.length), entry.size);
    if (content2 === null) throw unreadable("an object is not written as grantproof writes it");
    if (entry.back !== null && entry.back !== before.length)
      throw unreadable("an object builds on another than the one before it");
    const depth = entry.back === null ? 0 : before.depth + 1;
    if (depth > DEEPEST_CHAIN) throw unreadable("too many objects build on one another");
    const kind = entry.kind ?? before.kind;
    const bytes = entry.back === null ? content2 : applyDelta(before.bytes, content2, Math.min(MOST_BYTES, left));
    left -= bytes.length;
    if (left < 0) throw unreadable("it stands for more than its size allows");
    digest.update(whole);
    at += length;
    before = { kind, bytes, length, depth };
    yield { kind, bytes, id: objectId(kind, bytes, hash) };
  }
  const trailer = await read(at, digestSize);
  if (at !== end || !trailer.equals(digest.digest()))
    throw unreadable("its end is not what its objects give");
}
var NOTHING2 = { kind: "blob", bytes: new Uint8Array(), length: -1, depth: 0 };
function objectId(kind, bytes, hash) {
  const digest = createHash2(hash).update(`${kind} ${bytes.length}\0`).update(bytes);
  return oid(digest.digest("hex"));
}
var KINDS = /* @__PURE__ */ new Map([
  [OBJECT_KINDS.commit, "commit"],
  [OBJECT_KINDS.tree, "tree"],
  [OBJECT_KINDS.blob, "blob"]
]);
function entryHeadOf(bytes) {
  let at = 0;
  const next = () => {
    const byte2 = bytes[at];
    at += 1;
    if (byte2 === void 0) throw unreadable("the head of an object is cut off");
    return byte2;
  };
  let byte = next();
  const type = byte >> 4 & 7;
  let size = byte & 15;
  for (let weight = 16; byte >= 128; weight *= 128) {
    byte = next();
    size += (byte & 127) * weight;
  }
  if (type !== OFFSET_DELTA) {
    const kind = KINDS.get(type);
    if (kind === void 0) throw unreadable("it holds more than commits, folders and files");
    return { kind, size, back: null, length: at };
  }
  byte = next();
  let back = byte & 127;
  while (byte >= 128) {
    byte = next();
    back = (back + 1) * 128 + (byte & 127);
  }
  return { kind: null, size, back, length: at };
}
var unreadable = (why) => new Fault(
  `the objects of the pack can't be read: ${why}`,
  "ask for the pack again, as it was made"
);

// src/adapters/git/packed-repository.ts
var FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
async function openPackedRepository({
  file,
  contents,
  folder: parent,
  environment
}) {
  const folder = await temporaryFolder(parent, "pack");
  const git = createGit(gitEnvironment(environment));
  let local = null;
  const close = async () => {
    await Promise.all([git.close(), local?.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const clone = join(folder, "clone");
    const cut = await cutCommits(file, contents);
    await makeRepository(git, clone, contents.format);
    const pack = join(clone, ".git/objects/pack/pack-objects.pack");
    await copyFile(file, pack);
    const indexed = await git.run(["index-pack", pack], { folder: clone, environment: ALONE });
    if (indexed.code !== 0) throw gitFailed("index-pack", indexed);
    if (cut.length > 0)
      await writeFile(join(clone, ".git/shallow"), cut.map((id) => `${id}
`).join(""));
    local = await openUnpackedObjects(clone, contents, { ...environment, TMPDIR: folder });
    return { ...local, folder: clone, close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function openUnpackedObjects(folder, contents, environment) {
  const local = await openRepository(folder, environment, { lacks: lacking(contents) });
  return answering(local, contents);
}
function answering(local, { absent: absent2 }) {
  const gone = new Set(absent2);
  return {
    ...local,
    async resolve(revision) {
      const found = await local.resolve(revision);
      if (found === null && FULL_ID.test(revision) && !gone.has(revision))
        throw new ObjectMissing(revision);
      return found;
    },
    // The pack has what it has; whether that is enough, each question tells.
    isShallow: async () => Promise.resolve(false)
  };
}
function lacking({ withheld }) {
  const reasons = new Map(withheld.map(({ id, path, why }) => [id, `\`${path}\` ${why}`]));
  return (name) => {
    const why = reasons.get(name);
    return why === void 0 ? new ObjectMissing(name) : new ObjectWithheld(name, why);
  };
}
async function cutCommits(path, contents) {
  const parents = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Set();
  const file = await opened(path);
  try {
    for await (const { kind, id, bytes } of readObjects(file, contents.format)) {
      if (ids.has(id)) throw unlike(`it has \`${id}\` twice`);
      ids.add(id);
      if (kind === "commit") parents.set(id, parentsOf(Buffer.from(bytes).toString("latin1")));
    }
  } finally {
    await file.close();
  }
  if (ids.size !== contents.count)
    throw unlike(`it has ${ids.size} objects where \`manifest.json\` says ${contents.count}`);
  return [...parents].filter(([, of]) => of.some((parent) => !ids.has(parent))).map(([commit]) => commit).toSorted(byText);
}
async function opened(path) {
  try {
    return await open(path);
  } catch (cause) {
    throw new Fault("the pack has no objects that can be read", "ask for the pack again", {
      cause
    });
  }
}
function parentsOf(commit) {
  const head = commit.slice(0, Math.max(0, commit.indexOf("\n\n")));
  return head.split("\n").flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
}
var unlike = (why) => new Fault(`the objects of the pack can't be read: ${why}`, "ask for the pack again");

// src/adapters/sigstore/verify/certificate-bundle.ts
import { X509Certificate } from "node:crypto";

// src/core/evidence/identity.ts
function identityMismatches(claims, expected) {
  const { subjects, issuer, workflowRef, workflowTriggers, workflowRepository } = expected;
  const ref = workflowRef === void 0 ? void 0 : [workflowRef];
  const repository = workflowRepository === void 0 ? void 0 : [workflowRepository];
  return [
    ...mismatch("identity", listed(claims.subject), subjects),
    ...mismatch("issuer", listed(claims.issuer), [issuer]),
    ...mismatch("workflow ref", claims.workflowRef, ref),
    ...mismatch("workflow trigger", claims.workflowTrigger, workflowTriggers),
    ...mismatch("workflow repository", claims.workflowRepository, repository)
  ];
}
var listed = (value) => value === null ? [] : [value];
function mismatch(what, said, wanted2) {
  if (wanted2 === void 0) return [];
  const values = sortedSet(said);
  const [value] = values;
  if (values.length === 1 && value !== void 0 && wanted2.includes(value)) return [];
  const found = values.length === 0 ? "none" : quoted(values, " and ");
  return [`its ${what} is ${found}, not ${quoted(wanted2, " or ")}`];
}
var quoted = (values, between) => values.map((value) => `\`${value}\``).join(between);
function foreignRepository({ workflowRepository, repositoryId }, { uri, id }) {
  const ran = workflowRepository[0] ?? "another repository";
  if (id !== null && repositoryId !== null)
    return id === repositoryId ? null : `it ran for \`${ran}\` (id ${repositoryId}), and the record is about the repository of id ${id}`;
  const name = uri === null ? void 0 : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(uri)?.[1];
  if (name === void 0 || workflowRepository.length === 0) return null;
  return workflowRepository.includes(name) ? null : `it ran for \`${ran}\`, and the record is about \`${name}\``;
}

// src/adapters/sigstore/verify/certificate-claims.ts
var FULCIO = "1.3.6.1.4.1.57264.1.";
var LAST_RAW = 6;
function certificateClaims({
  subjectAlternativeName,
  oids = []
}) {
  const values = /* @__PURE__ */ new Map();
  for (const { oid: oid2, value } of oids) {
    const name = oid2?.id.join(".") ?? "";
    if (!name.startsWith(FULCIO)) continue;
    const number = Number(name.slice(FULCIO.length));
    const text = number <= LAST_RAW ? decode(value) : utf8String(value);
    values.set(number, [...values.get(number) ?? [], text ?? "unreadable"]);
  }
  const all = (...numbers) => numbers.flatMap((number) => values.get(number) ?? []);
  const one = (...numbers) => {
    const found = new Set(all(...numbers));
    const [first] = found;
    return found.size === 1 && first !== void 0 ? first : null;
  };
  return {
    subject: subjectAlternativeName ?? null,
    issuer: one(8, 1),
    workflowTrigger: all(20, 2),
    workflowRepository: [...all(12).map(repositoryName), ...all(5)],
    workflowRef: all(14, 6),
    repositoryId: one(15)
  };
}
function repositoryName(uri) {
  return /^https:\/\/[^/]+\/([^/]+\/[^/]+)$/.exec(uri)?.[1] ?? uri;
}
var UTF8_STRING = 12;
var SHORT_FORM = 128;
function utf8String(der) {
  const [tag, first = 0] = der;
  const lengthBytes = first < SHORT_FORM ? 0 : first - SHORT_FORM;
  let length = lengthBytes === 0 ? first : 0;
  for (const byte of der.subarray(2, 2 + lengthBytes)) length = length * 256 + byte;
  const content2 = der.subarray(2 + lengthBytes);
  return tag === UTF8_STRING && lengthBytes <= 2 && content2.length === length ? decode(content2) : null;
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

// src/adapters/sigstore/verify/dsse-signature.ts
var import_verify = __toESM(require_dist4(), 1);
import { createHash as createHash3, verify } from "node:crypto";
function encodedPayload({ content: content2 }) {
  const { payload, payloadType } = content2.dsseEnvelope;
  const type = Buffer.from(payloadType, "utf8");
  const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, "utf8"), payload]);
}
function isSignedBy(key, bundle) {
  const [signature] = bundle.content.dsseEnvelope.signatures;
  if (signature === void 0) return false;
  try {
    return verify("sha256", encodedPayload(bundle), key, signature.sig);
  } catch {
    return false;
  }
}
function signedEntity(bundle) {
  const entity = (0, import_verify.toSignedEntity)(bundle);
  const { signature } = entity;
  const digest = createHash3("sha256").update(encodedPayload(bundle)).digest();
  return {
    ...entity,
    signature: {
      signature: signature.signature,
      compareSignature: (other) => signature.compareSignature(other),
      compareDigest: (other) => signature.compareDigest(other) || digest.equals(other),
      verifySignature: (key) => signature.verifySignature(key)
    }
  };
}

// src/adapters/sigstore/verify/expectation.ts
var isOpen = ({ keys, identity }) => keys.length === 0 && identity === null;

// src/adapters/sigstore/verify/outside-proofs.ts
var import_verify2 = __toESM(require_dist4(), 1);
var HELP = {
  "signature-mismatch": "somebody altered what was signed, or the signature: take the bundle from where the record was published",
  "certificate-untrusted": "name the trusted root of the Sigstore instance that issued the certificate with --trusted-root",
  "timestamp-missing": "a certificate is valid for minutes, so somebody else must vouch for the time of signing: sign with a timestamp authority or a transparency log",
  "timestamp-invalid": "name a trusted root that has the timestamp authority, and take the bundle from where the record was published",
  "log-entry-invalid": "name a trusted root that has the transparency log, and take the bundle from where the record was published",
  "bundle-unreadable": "take the bundle from where the record was published, as it is"
};
var signatureFinding = (code, message) => ({
  code,
  message,
  help: HELP[code] ?? ""
});
function prove(bundle, material, thresholds) {
  const loose = looseLogEntry(bundle);
  if (loose !== null) return { finding: signatureFinding("log-entry-invalid", loose) };
  try {
    return { signer: new import_verify2.Verifier(material, thresholds).verify(signedEntity(bundle)) };
  } catch (error) {
    return { finding: findingOf(error) };
  }
}
function looseLogEntry({ verificationMaterial }) {
  for (const entry of verificationMaterial.tlogEntries) {
    const loose = looseNumber(entry) ?? looseProof(entry);
    if (loose !== null) return loose;
  }
  return null;
}
function looseNumber(entry) {
  const { inclusionPromise, inclusionProof, logIndex, integratedTime } = entry;
  if (inclusionPromise !== void 0) return null;
  if (integratedTime !== "0")
    return "a log entry gives a time, and no promise of the log stands behind it";
  return inclusionProof !== void 0 && inclusionProof.logIndex !== logIndex ? "a log entry has another number than its proof of inclusion" : null;
}
function looseProof({ inclusionProof }) {
  if (inclusionProof === void 0) return null;
  const { checkpoint, treeSize, rootHash } = inclusionProof;
  const [, size, root] = checkpoint?.envelope.split("\n") ?? [];
  return size === treeSize && root === Buffer.from(rootHash).toString("base64") ? null : "a log entry has a proof for another state of the log than its checkpoint";
}
function findingOf(error) {
  if (!(error instanceof import_verify2.VerificationError)) {
    const why = error instanceof Error ? error.message : String(error);
    return signatureFinding(
      "bundle-unreadable",
      `the bundle holds a certificate, a timestamp or a log entry that can not be read (${why})`
    );
  }
  switch (error.code) {
    case "CERTIFICATE_ERROR":
      return signatureFinding(
        "certificate-untrusted",
        `the certificate is not one of the trusted root's authorities, at the time of signing (${error.message})`
      );
    case "TIMESTAMP_ERROR":
      return error.message.startsWith("expected") ? signatureFinding("timestamp-missing", "nobody vouches for the time of signing") : signatureFinding(
        "timestamp-invalid",
        `a timestamp does not hold by the trusted root (${error.message})`
      );
    case "TLOG_ERROR":
    case "TLOG_INCLUSION_PROOF_ERROR":
    case "TLOG_INCLUSION_PROMISE_ERROR":
    case "TLOG_MISSING_INCLUSION_ERROR":
    case "TLOG_BODY_ERROR":
      return signatureFinding(
        "log-entry-invalid",
        `a log entry does not hold by the trusted root, or is missing (${error.message})`
      );
    case "NOT_IMPLEMENTED_ERROR":
    case "PUBLIC_KEY_ERROR":
    case "SIGNATURE_ERROR":
      return signatureFinding("signature-mismatch", "the signature does not hold");
  }
}

// src/adapters/sigstore/verify/refusal.ts
var OF_IDENTITY = /* @__PURE__ */ new Set([
  "other-key",
  "other-identity",
  "certificate-untrusted",
  "timestamp-missing",
  "ephemeral-key"
]);
function refusal(finding, checks = {}) {
  const verdict = finding === null ? notChecked("nothing was verified") : fail(finding.message);
  const ofIdentity = finding !== null && OF_IDENTITY.has(finding.code);
  return {
    payload: null,
    integrity: ofIdentity ? notChecked("it is not known whose signature this is") : verdict,
    identity: ofIdentity ? verdict : notChecked("the bundle itself does not hold"),
    signer: null,
    signedAt: [],
    findings: finding === null ? [] : [finding],
    ...checks
  };
}

// src/adapters/sigstore/verify/signing-times.ts
var import_verify3 = __toESM(require_dist4(), 1);
function signingTimes(bundle) {
  const times = (0, import_verify3.toSignedEntity)(bundle).timestamps.flatMap(timesOf);
  return times.map((time) => time.toISOString()).toSorted(byText);
}
function timesOf(stamp) {
  switch (stamp.$case) {
    case "timestamp-authority":
      return [stamp.timestamp.signingTime];
    case "transparency-log": {
      const { inclusionPromise, integratedTime } = stamp.tlogEntry;
      return inclusionPromise === void 0 ? [] : [new Date(Number(integratedTime) * 1e3)];
    }
  }
}

// src/adapters/sigstore/verify/certificate-bundle.ts
var CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
function certificateReport(bundle, der, expectation) {
  const certificate = parsed(der);
  if (certificate === null)
    return refusal(
      signatureFinding("bundle-unreadable", "the certificate in the bundle can not be read")
    );
  if (!isSignedBy(certificate.publicKey, bundle))
    return refusal(
      signatureFinding(
        "signature-mismatch",
        "the signature is not one of the key in the certificate"
      )
    );
  const { payload } = bundle.content.dsseEnvelope;
  const integrity = pass("the signature holds, by the key in the certificate");
  const { identity, authorities } = expectation;
  if (identity === null) {
    const open2 = isOpen(expectation);
    const message = "the bundle is signed with a certificate, not with a key that was given";
    const help = "say whose certificate it must be, with --certificate-identity, --certificate-oidc-issuer and --trusted-root";
    const report = refusal(open2 ? null : { code: "other-key", message, help });
    const about = open2 ? notChecked("nobody said who must have signed") : fail(message);
    return { ...report, payload, integrity, identity: about };
  }
  const proof = certifiedBy(bundle, certificate, authorities);
  if (proof.finding !== void 0) {
    const report = refusal(proof.finding);
    return report.identity.verdict === "fail" ? { ...report, payload, integrity } : { ...report, payload };
  }
  return identified(bundle, proof, identity);
}
function parsed(der) {
  try {
    const certificate = new X509Certificate(der);
    return certificate.publicKey.type === "public" ? certificate : null;
  } catch {
    return null;
  }
}
function certifiedBy(bundle, certificate, authorities) {
  if (certificate.ca || ![certificate.keyUsage].flat().includes(CODE_SIGNING))
    return {
      finding: signatureFinding(
        "certificate-untrusted",
        "the certificate is not one for signing (code signing)"
      )
    };
  const proofs = authorities.filter(({ issues }) => issues(certificate)).map(
    ({ material, hasCertificateLogs, hasLogs }) => prove(bundle, material, {
      ctlogThreshold: hasCertificateLogs ? 1 : 0,
      tlogThreshold: hasLogs ? 1 : 0,
      // Without a time a certificate of minutes proves nothing.
      timestampThreshold: 1
    })
  );
  return proofs.find(({ signer }) => signer !== void 0) ?? proofs[0] ?? {
    finding: signatureFinding(
      "certificate-untrusted",
      "no authority of the trusted root issued the certificate"
    )
  };
}
function identified(bundle, { signer }, expected) {
  const claims = certificateClaims(signer.identity ?? {});
  const mismatches = identityMismatches(claims, expected);
  const found = {
    payload: bundle.content.dsseEnvelope.payload,
    integrity: pass("the signature holds, and so does what others say of it"),
    signer: { kind: "certificate", claims },
    signedAt: signingTimes(bundle)
  };
  if (mismatches.length === 0)
    return {
      ...found,
      identity: pass(
        `signed by \`${claims.subject ?? ""}\`, vouched for by \`${claims.issuer ?? ""}\``
      ),
      findings: []
    };
  return {
    ...found,
    identity: fail("the certificate names somebody else"),
    findings: mismatches.map((phrase) => ({
      code: "other-identity",
      message: `the certificate is somebody else's: ${phrase}`,
      help: "if that identity may sign too, name it with --certificate-identity; if not, do not trust this record"
    }))
  };
}

// src/adapters/sigstore/verify/key-bundle.ts
function keyReport(bundle, hint, expectation) {
  if (isEphemeral(hint)) return ephemeralReport(bundle, hint, expectation);
  const fingerprint = fingerprintOfHint(hint);
  const key = expectation.keys.find((one) => isSignedBy(one, bundle));
  if (key !== void 0)
    return isNamed(bundle, hint, key) ? signedReport(bundle, key, expectation) : refusal(
      signatureFinding(
        "signature-mismatch",
        "the bundle names another key than the one that signed it"
      )
    );
  if (expectation.keys.some((one) => nameOf(one) === hint))
    return refusal(
      signatureFinding(
        "signature-mismatch",
        `the signature of the key \`${fingerprint}\` does not hold`
      )
    );
  const unproven = notChecked("the bundle is signed with a key that was not given");
  if (isOpen(expectation)) return refusal(null, { integrity: unproven, identity: unproven });
  return refusal(
    {
      code: expectation.keys.length === 0 ? "other-identity" : "other-key",
      message: `the bundle names the key \`${fingerprint}\`, not ${wanted(expectation)}`,
      help: "if that key may sign too, give its public key with --key; if not, do not trust this record"
    },
    { integrity: unproven }
  );
}
var names = /* @__PURE__ */ new WeakMap();
function nameOf(key) {
  const name = names.get(key) ?? keyHint(key);
  names.set(key, name);
  return name;
}
function isNamed({ content: content2 }, hint, key) {
  const name = nameOf(key);
  const ids = content2.dsseEnvelope.signatures.map(({ keyid }) => keyid);
  return hint === name && ids.every((id) => id === "" || id === name);
}
function wanted({ keys }) {
  if (keys.length === 0) return "a certificate";
  return keys.map((key) => `\`${fingerprintOfHint(nameOf(key))}\``).join(" or ");
}
function signedReport(bundle, key, { authorities }) {
  const fingerprint = fingerprintOfHint(nameOf(key));
  const signer = { kind: "key", fingerprint };
  const payload = bundle.content.dsseEnvelope.payload;
  const identity = pass(`signed with the key \`${fingerprint}\``);
  const { proof, unchecked } = outsideProof(bundle, key, authorities);
  if (proof.finding !== void 0) return { ...refusal(proof.finding), payload, identity, signer };
  const others = unchecked === null ? "" : `; ${unchecked}`;
  return {
    payload,
    integrity: pass(`the signature holds${others}`),
    identity,
    signer,
    signedAt: unchecked === null ? signingTimes(bundle) : [],
    findings: []
  };
}
function outsideProof(bundle, publicKey, authorities) {
  const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
  const stamps = timestampVerificationData?.rfc3161Timestamps.length ?? 0;
  const known = authorities.filter(
    (one) => (stamps === 0 || one.hasTimestampAuthorities) && (tlogEntries.length === 0 || one.hasLogs)
  );
  const validFor = () => true;
  const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 };
  const proofs = known.map(
    ({ material }) => prove(bundle, { ...material, publicKey: () => ({ publicKey, validFor }) }, thresholds)
  );
  const proof = proofs.find(({ signer }) => signer !== void 0) ?? proofs[0];
  if (proof !== void 0) return { proof, unchecked: null };
  const parts = [
    ...stamps > 0 ? [`${stamps} timestamp${stamps === 1 ? "" : "s"}`] : [],
    ...tlogEntries.length > 0 ? ["a log entry"] : []
  ];
  return {
    proof: { signer: { key: publicKey } },
    unchecked: parts.length === 0 ? null : `${parts.join(" and ")} not checked, as no trusted root knows who made ${parts.length === 1 && stamps === 1 ? "it" : "them"}`
  };
}
function ephemeralReport(bundle, hint, expectation) {
  const key = ephemeralKey(hint);
  if (key === null || !isSignedBy(key, bundle))
    return refusal(
      signatureFinding("signature-mismatch", "the signature of the ephemeral key does not hold")
    );
  const message = "signed with a key that was thrown away, so that anybody may have signed it";
  const found = {
    payload: bundle.content.dsseEnvelope.payload,
    integrity: pass("the signature holds, of an ephemeral key that nobody vouches for"),
    signer: { kind: "ephemeral", fingerprint: fingerprintOfHint(nameOf(key)) },
    signedAt: []
  };
  if (isOpen(expectation)) return { ...found, identity: notChecked(message), findings: [] };
  const help = "sign with `--key`, a command or keyless; ephemeral keys are for demonstrations";
  return {
    ...found,
    identity: fail(message),
    findings: [{ code: "ephemeral-key", message: `the bundle is ${message}`, help }]
  };
}

// src/adapters/sigstore/verify/read-bundle.ts
var import_bundle = __toESM(require_dist2(), 1);

// src/adapters/sigstore/verify/repeated-key.ts
var TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
function repeatedKey(text) {
  const open2 = [];
  let keyWanted = false;
  for (const [token] of text.matchAll(TOKEN)) {
    switch (token) {
      case "{":
        open2.push(/* @__PURE__ */ new Set());
        keyWanted = true;
        break;
      case "[":
        open2.push(null);
        keyWanted = false;
        break;
      case "}":
      case "]":
        open2.pop();
        keyWanted = false;
        break;
      case ",":
        keyWanted = open2.at(-1) !== null;
        break;
      case ":":
        keyWanted = false;
        break;
      default: {
        const keys = open2.at(-1);
        if (!keyWanted || keys === null || keys === void 0) break;
        const key = JSON.parse(token);
        if (keys.has(key)) return key;
        keys.add(key);
      }
    }
  }
  return null;
}

// src/adapters/sigstore/verify/read-bundle.ts
var LARGEST = 4 * 1024 * 1024;
var HELP2 = "take the bundle from where the record was published, as it is";
function readBundle(text) {
  if (text.length > LARGEST) return unreadable2(`has more than ${LARGEST} characters`);
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable2("is not JSON");
  }
  const repeated = repeatedKey(text);
  if (repeated !== null) return unreadable2(`has the key \`${repeated}\` twice in one object`);
  if (!isJsonObject(json)) return unreadable2("is not a JSON object");
  if (json["mediaType"] !== import_bundle.BUNDLE_V03_MEDIA_TYPE)
    return notSupported(
      `is of the type \`${JSON.stringify(json["mediaType"] ?? null)}\`, not \`${import_bundle.BUNDLE_V03_MEDIA_TYPE}\``
    );
  try {
    const bundle = (0, import_bundle.bundleFromJSON)(json);
    const stranger = strangePart(json, (0, import_bundle.bundleToJSON)(bundle), []);
    if (stranger !== null) return unreadable2(`says at \`${stranger}\` what no bundle says there`);
    return (0, import_bundle.isBundleWithDsseEnvelope)(bundle) ? checked(bundle) : notSupported("signs a file as it is, not a statement");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unreadable2(`lacks what a bundle must have (${why})`);
  }
}
function checked(bundle) {
  const { payloadType, signatures } = bundle.content.dsseEnvelope;
  if (payloadType !== PAYLOAD_TYPE)
    return notSupported(`signs a payload of the type \`${payloadType}\`, not \`${PAYLOAD_TYPE}\``);
  if (signatures.length !== 1)
    return notSupported(`has ${signatures.length} signatures, and one is wanted`);
  return { bundle };
}
var MAY_BE_VOID = /* @__PURE__ */ new Set([
  "hashes",
  "inclusionPromise",
  "integratedTime",
  "keyid",
  "logIndex",
  "rfc3161Timestamps",
  "timestampVerificationData",
  "tlogEntries"
]);
function strangePart(given, read, path) {
  const place = `/${path.join("/")}`;
  if (read === void 0) return MAY_BE_VOID.has(path.at(-1) ?? "") && isVoid(given) ? null : place;
  if (typeof given !== "object" || given === null)
    return given === read || typeof given === "number" && String(given) === read ? null : place;
  if (typeof read !== "object" || read === null || Array.isArray(given) !== Array.isArray(read))
    return place;
  if (Array.isArray(given) && Array.isArray(read) && given.length !== read.length) return place;
  const members = new Map(Object.entries(read));
  for (const [key, value] of Object.entries(given)) {
    const strange = strangePart(value, members.get(key), [...path, key]);
    if (strange !== null) return strange;
  }
  return null;
}
var isVoid = (value) => typeof value === "object" && value !== null ? Object.values(value).every(isVoid) : value === null || value === "" || value === 0 || value === "0";
var unreadable2 = (what) => ({
  finding: { code: "bundle-unreadable", message: `the bundle ${what}`, help: HELP2 }
});
var notSupported = (what) => ({
  finding: {
    code: "bundle-not-supported",
    message: `the bundle ${what}`,
    help: "sign with `grantproof record`, or with another tool that writes such a bundle"
  }
});

// src/adapters/sigstore/verify/bundle-verifier.ts
function bundleVerifier(expectation) {
  return {
    verify(text) {
      const { bundle, finding } = readBundle(text);
      if (bundle === void 0) return refusal(finding);
      const { content: content2 } = bundle.verificationMaterial;
      switch (content2.$case) {
        case "publicKey":
          return keyReport(bundle, content2.publicKey.hint, expectation);
        case "certificate":
          return certificateReport(bundle, content2.certificate.rawBytes, expectation);
        case "x509CertificateChain":
          return refusal({
            code: "bundle-not-supported",
            message: "the bundle carries a chain of certificates, which bundles of version 0.3 do not",
            help: "sign anew; the authorities belong in the trusted root"
          });
      }
    }
  };
}

// src/adapters/sigstore/verify/trusted-root.ts
var import_protobuf_specs = __toESM(require_dist(), 1);
var import_verify4 = __toESM(require_dist4(), 1);
import { X509Certificate as X509Certificate2 } from "node:crypto";
var HELP3 = "write it with `gh attestation trusted-root`, `cosign trusted-root create`, or take the one that your Sigstore stack publishes";
var MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/;
function readTrustedRoots(text, path) {
  const whole = jsonOf(text);
  const texts = whole === void 0 ? text.split("\n").filter((line) => line.trim() !== "") : [text];
  const roots = texts.map((line) => authoritiesOf(whole ?? jsonOf(line), path));
  if (roots.length === 0) throw new Fault(`the trusted root \`${path}\` is empty`, HELP3);
  return roots;
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function authoritiesOf(json, path) {
  const mediaType = isJsonObject(json) ? json["mediaType"] : void 0;
  if (typeof mediaType !== "string" || !MEDIA_TYPE.test(mediaType))
    throw new Fault(`the file \`${path}\` is not a trusted root of Sigstore`, HELP3);
  try {
    const root = import_protobuf_specs.TrustedRoot.fromJSON(json);
    const issuers = new Set(
      root.certificateAuthorities.flatMap(({ certChain }) => certChain?.certificates ?? []).map(({ rawBytes }) => new X509Certificate2(rawBytes).subject)
    );
    return {
      material: (0, import_verify4.toTrustMaterial)(root),
      hasCertificateLogs: root.ctlogs.length > 0,
      hasLogs: root.tlogs.length > 0,
      hasTimestampAuthorities: root.timestampAuthorities.length > 0,
      issues: (certificate) => issuers.has(certificate.issuer)
    };
  } catch (cause) {
    throw new Fault(`the trusted root \`${path}\` can not be read`, HELP3, { cause });
  }
}

// src/cli/verify/record-verifier.ts
import { readFile } from "node:fs/promises";

// src/app/ledger-verification/ledger-entry.ts
function contentOf(read) {
  if (read.kind === "refused") return null;
  const { kind, source } = read.record;
  const { ref, range, pullRequest, repository } = source;
  const index = indexEntries(read.record).map(indexPath);
  const about = { kind, ref, range, pullRequest, index, uri: repository.uri };
  if (read.kind === "event") {
    const { record } = read;
    return {
      ...about,
      at: readInstant(record.at) ?? 0,
      judged: null,
      moved: null,
      result: null,
      approves: null,
      adopted: record.kind === "heartbeat" ? record.adoption?.commit ?? null : null,
      key: record.kind === "key-event" ? record.key : null
    };
  }
  const { question, verdict } = read.record;
  const approves = question.landed?.approves?.index ?? null;
  return {
    ...about,
    at: readInstant(verdict.now) ?? 0,
    judged: approves === null ? { base: question.base.commit, head: question.head.commit } : null,
    moved: question.landed?.moved ?? null,
    result: verdict.result,
    approves,
    adopted: null,
    key: null
  };
}

// src/app/demanding.ts
var ALWAYS = ["integrity", "subjects"];
var STRICTLY = ["integrity", "identity", "subjects", "replay"];
function demanding(verification, strict) {
  const { checks, findings } = verification;
  const added = [];
  const demanded = (name) => {
    const { verdict, reason } = checks[name];
    if (verdict !== "not-checked") return [name, checks[name]];
    const message = `the ${name} was not checked: ${reason}`;
    added.push({ code: "not-checked", message, help: HELP4[name] ?? "" });
    return [name, fail(reason)];
  };
  const wanted2 = findings.length > 0 ? [] : strict ? STRICTLY : ALWAYS;
  const changed = Object.fromEntries(wanted2.map(demanded));
  return {
    ...verification,
    checks: { ...checks, ...changed },
    findings: [...findings, ...added, ...strict ? weaknesses(verification) : []]
  };
}
var HELP4 = {
  integrity: "give the public key that it was signed with, with --key",
  identity: "say who must have signed, with --key, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root",
  subjects: "give the public key that it was signed with, with --key",
  replay: "use a version of grantproof that knows the ruleset of the record"
};
function weaknesses({ signer, about, findings }) {
  const weak = [];
  if (signer?.kind === "ephemeral" && findings.every(({ code }) => code !== "ephemeral-key"))
    weak.push({
      code: "ephemeral-key",
      message: "the bundle is signed with a key that was thrown away, so that anybody may have signed it",
      help: "sign with `--key`, a command or keyless; ephemeral keys are for demonstrations"
    });
  if (about?.decision === "unassessed")
    weak.push({
      code: "unassessed",
      message: "the decision is `unassessed`: facts that the policy needs were not given",
      help: "record the change with the facts, where the forge can be asked for them"
    });
  return weak;
}

// src/app/lacking-check.ts
function lackingCheck(error) {
  if (error instanceof ObjectWithheld) return { check: notChecked(error.message), findings: [] };
  if (!(error instanceof ObjectMissing)) return null;
  const { message, help } = error;
  return { check: fail(message), findings: [{ code: "object-missing", message, help }] };
}

// src/app/event-inputs.ts
async function eventInputs(record, repository, shipped) {
  if (repository === null)
    return {
      check: notChecked("no repository was given whose commits the inputs could be compared with"),
      findings: []
    };
  try {
    const message = await differing(record, repository, shipped);
    return message === null ? { check: pass("what it says of its commit is what the repository holds"), findings: [] } : { check: fail("the repository holds something else"), findings: [differs(message)] };
  } catch (error) {
    const lacking2 = lackingCheck(error);
    if (lacking2 !== null) return lacking2;
    if (!(error instanceof Fault)) throw error;
    const message = `the repository could not be asked: ${error.message}`;
    return { check: fail(message), findings: [{ ...differs(message), help: error.help }] };
  }
}
var differs = (message) => ({
  code: "input-differs",
  message,
  help: "see whether this is the repository that the record is about; if it is, whoever signed wrote down something else"
});
async function differing(record, repository, shipped) {
  const { source, engine } = record;
  const { to } = source.range;
  const at = await repository.resolve(oid(to));
  if (at === null) return `the commit \`${to}\` is not in the repository`;
  if (record.kind === "key-event" && source.tree === null) return null;
  if (at.tree !== source.tree) return `the commit \`${to}\` has another tree in the repository`;
  const adoption = record.kind === "heartbeat" ? record.adoption : null;
  if (adoption === null || engine.ruleset !== RULESET) return null;
  if (adoption.commit !== to || adoption.tree !== source.tree)
    return `the record adopts \`${adoption.commit}\`, and is about \`${to}\``;
  const { grants, unreadable: unreadable3 } = await standingAt(repository, shipped, at);
  const same = canonicalJson({ grants, unreadable: unreadable3 }) === canonicalJson({ grants: adoption.grants, unreadable: adoption.unreadable });
  return same ? null : `the backlog is another than what stands at \`${to}\` in the repository`;
}

// src/app/lacking-commits.ts
async function lackingCommits({ question, answers }, repository) {
  const { tip, base, head, landed } = question;
  const isOnBranch = landed !== void 0 && landed.moved !== "discarded";
  const needed = [tip, base, ...isOnBranch ? [head] : []];
  const recorded = [head, ...Object.values(answers.resolved)].filter((one) => one !== null);
  const there = /* @__PURE__ */ new Map();
  const missing = /* @__PURE__ */ new Map();
  const known = new Set(needed.map(({ commit }) => commit));
  for (const { commit, tree } of recorded) {
    if (known.has(commit) || there.has(commit) || missing.has(commit)) continue;
    const found = await repository.resolve(commit);
    if (found === null) missing.set(commit, tree);
    else there.set(commit, found);
  }
  const lacks = (commit) => missing.has(commit);
  const behind = [
    ...answers.merges.flatMap(
      ({ base: a, head: b, tree }) => lacks(a) || lacks(b) ? tree ?? [] : []
    ),
    ...answers.mergeBases.flatMap(
      ({ a, b, base: fork }) => fork !== null && (lacks(a) || lacks(b)) ? fork.tree : []
    )
  ];
  const trees = /* @__PURE__ */ new Set([...missing.values(), ...behind]);
  const present = /* @__PURE__ */ new Set([
    ...needed.map(({ tree }) => tree),
    ...[...there.values()].map(({ tree }) => tree)
  ]);
  return {
    commits: [...missing.keys()],
    lacks,
    lacksTree: (tree) => trees.has(tree) && !present.has(tree)
  };
}
var MOST = 5;
function lackingWords({ commits }) {
  const shown2 = commits.slice(0, MOST);
  const more = commits.length - shown2.length;
  const names2 = shown2.map((commit) => `\`${commit}\``).join(", ");
  const rest = more === 0 ? "" : ` and ${more} more`;
  const [noun, them] = commits.length === 1 ? ["commit", "it"] : ["commits", "them"];
  return {
    message: `this clone lacks the ${noun} ${names2}${rest}, so that what was reviewed can't be compared`,
    help: `\`git fetch origin '+refs/pull/*/head:refs/remotes/pull/*'\` brings ${them}; what a force-push replaced since comes by its id: \`git fetch origin ${shown2.join(" ")}\``
  };
}

// src/app/input-check.ts
async function inputsCheck(record, repository, strict = false) {
  const none = (why) => ({ check: notChecked(why), findings: [] });
  if (repository === null)
    return none("no repository was given whose commits the inputs could be compared with");
  if (record === null) return none("the record can not be read");
  try {
    const { asked, findings, lacking: lacking2 } = await checkInputs(record, repository);
    if (findings.length === 0 && lacking2.commits.length > 0) {
      const { message, help } = lackingWords(lacking2);
      return strict ? { check: fail(message), findings: [{ code: "not-checked", message, help }] } : none(`${message}: ${help}`);
    }
    const all = `all ${asked} answers that the decision rests on are those of the repository`;
    return {
      check: findings.length === 0 ? pass(all) : fail("the repository holds something else"),
      findings
    };
  } catch (error) {
    const lacking2 = lackingCheck(error);
    if (lacking2 !== null) return lacking2;
    if (!(error instanceof Fault)) throw error;
    const message = `the repository could not be asked: ${error.message}`;
    return {
      check: fail(message),
      findings: [{ code: "input-differs", message, help: error.help }]
    };
  }
}
var ENOUGH = 16 * 1024 * 1024;
async function checkInputs(record, repository) {
  const { question, answers } = record;
  const findings = [];
  const lacking2 = await lackingCommits(record, repository);
  let asked = 0;
  const compare = (what, recorded, found) => {
    asked += 1;
    if (canonicalJson(recorded) === canonicalJson(found)) return;
    findings.push({
      code: "input-differs",
      message: `the repository says otherwise of ${what}: it has ${shown(found)}, the record ${shown(recorded)}`,
      help: "see whether this is the repository that the record is about; if it is, the record was judged by something else"
    });
  };
  const commits = Object.entries({ tip: question.tip, base: question.base, head: question.head });
  for (const [name, commit] of commits) {
    if (lacking2.lacks(commit.commit)) continue;
    compare(
      `the ${name} \`${commit.commit}\``,
      { ...commit },
      await resolved(repository, commit.commit)
    );
  }
  if (findings.length > 0) return { asked, findings, lacking: lacking2 };
  await askCommits(answers, repository, lacking2, compare);
  const files = await askTrees(answers, repository, lacking2, compare);
  const isHere = (id) => lacking2.commits.length === 0 || files.has(id);
  await askBlobs(answers, repository, isHere, compare);
  return { asked, findings, lacking: lacking2 };
}
async function askCommits({ resolved: revisions, mergeBases, merges }, repository, { lacks }, compare) {
  for (const [revision, recorded] of Object.entries(revisions)) {
    const id = recorded?.commit ?? revision;
    if (lacks(id)) continue;
    compare(`the revision \`${id}\``, asJson(recorded), await resolved(repository, id));
  }
  for (const { a, b, base } of mergeBases) {
    if (lacks(a) || lacks(b)) continue;
    const found = await repository.mergeBase(oid(a), oid(b));
    compare(`the common ancestor of \`${a}\` and \`${b}\``, asJson(base), asJson(found));
  }
  for (const { base, head, tree, conflicts } of merges) {
    if (lacks(base) || lacks(head)) continue;
    const [onto, what] = [await repository.resolve(base), await repository.resolve(head)];
    const found = onto === null || what === null ? null : await repository.merge(onto, what);
    compare(
      `the merge of \`${head}\` into \`${base}\``,
      { tree, conflicts },
      found === null ? null : found.kind === "clean" ? { tree: found.tree, conflicts: [] } : { tree: null, conflicts: found.paths }
    );
  }
}
async function askTrees({ diffs, lists, searches }, repository, { lacksTree }, compare) {
  const files = /* @__PURE__ */ new Set();
  for (const { before, after, paths } of diffs) {
    for (const { before: old, after: now } of paths) {
      if (old !== null && !lacksTree(before)) files.add(old.oid);
      if (now !== null && !lacksTree(after)) files.add(now.oid);
    }
    if (lacksTree(before) || lacksTree(after)) continue;
    const found = await repository.diff(oid(before), oid(after));
    compareLists(`what differs between \`${before}\` and \`${after}\``, paths, found, compare);
  }
  for (const { tree, folders, entries } of lists) {
    if (lacksTree(tree)) continue;
    for (const { oid: id } of entries) files.add(id);
    const found = await repository.list(oid(tree), folders);
    compareLists(`the files of \`${tree}\``, entries, found, compare);
  }
  for (const { tree, texts, folders, paths } of searches) {
    if (lacksTree(tree)) continue;
    const found = await repository.search(oid(tree), texts, folders);
    compareLists(
      `the files of \`${tree}\` that name what changes`,
      paths.map((path) => ({ path })),
      found.map((path) => ({ path })),
      compare
    );
  }
  return files;
}
function compareLists(what, recorded, found, compare) {
  const byPath = new Map(found.map((entry) => [entry.path, entry]));
  const known = new Set(recorded.map(({ path }) => path));
  for (const entry of recorded)
    compare(`${what}, at \`${entry.path}\``, asJson(entry), asJson(byPath.get(entry.path) ?? null));
  for (const entry of found.filter(({ path }) => !known.has(path)))
    compare(`${what}, at \`${entry.path}\``, null, asJson(entry));
}
async function askBlobs({ blobs }, repository, isHere, compare) {
  const asked = Object.entries(blobs).filter(([id]) => isHere(id));
  const found = await repository.read(
    asked.map(([id]) => oid(id)),
    ENOUGH
  );
  for (const [id, recorded] of asked) {
    const content2 = found.get(oid(id));
    if (content2 === void 0) compare(`the file \`${id}\``, { ...recorded }, null);
    else if ("digest" in recorded)
      compare(
        `the file \`${id}\``,
        { digest: recorded.digest },
        content2 instanceof Uint8Array ? { digest: digestOf(content2) } : { size: content2.size }
      );
    else
      compare(
        `the size of the file \`${id}\``,
        { size: recorded.size },
        { size: content2 instanceof Uint8Array ? content2.length : content2.size }
      );
  }
}
async function resolved(repository, revision) {
  return asJson(await repository.resolve(revision));
}
var asJson = (value) => value === null ? null : value;
var LONGEST = 200;
function shown(value) {
  if (value === null) return "nothing";
  const text = canonicalJson(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text}\``;
}

// src/app/replay-check.ts
var HELP5 = "run `grantproof replay` on the record: it shows both decisions side by side";
var MISMATCH = "the decision does not follow from what the record holds";
async function replayCheck(read, own, strict) {
  if ("refusal" in read) return { check: notChecked("the record can not be read"), findings: [] };
  const { record, facts } = read;
  try {
    return replayedCheck(await replayRecord(record, facts), own, strict);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `the record can not be judged again: ${why}`;
    const help = error instanceof Fault ? error.help : HELP5;
    return { check: fail(message), findings: [{ code: "replay-impossible", message, help }] };
  }
}
function replayedCheck(replayed, own, strict) {
  switch (replayed.result) {
    case "match":
      return matched(replayed.record, own, strict);
    case "mismatch": {
      const [first] = replayed.differences;
      const message = replayed.reason ?? `${MISMATCH}${first === void 0 ? "" : `: ${first.path} differs`}`;
      const code = replayed.reason === null ? "replay-mismatch" : "replay-impossible";
      return { check: fail(message), findings: [{ code, message, help: HELP5 }] };
    }
    case "unreadable":
      return { check: notChecked(replayed.refusal.message), findings: [] };
  }
}
function matched({ packs, engine }, own, strict) {
  const others = Object.entries(packs).filter(([name, digest]) => {
    const text = own.pack(name);
    return digest !== (text === void 0 ? null : digestOf(text));
  });
  const names2 = others.map(([name]) => `\`grantproof:${name}\``).join(", ");
  const said = names2 === "" ? "" : `, by another version of the pack ${names2} than this program has`;
  const findings = [];
  if (strict && names2 !== "" && engine.version === own.version())
    findings.push({
      code: "pack-differs",
      message: `the record was judged by another pack ${names2} than version ${engine.version} has`,
      help: "see with `grantproof explain` what the record was judged by, and ask whoever signed it why"
    });
  return { check: pass(`judged again, the decision is the same${said}`), findings };
}

// node_modules/@noble/hashes/legacy.js
var SHA1_IV = /* @__PURE__ */ Uint32Array.from([
  1732584193,
  4023233417,
  2562383102,
  271733878,
  3285377520
]);
var SHA1_W = /* @__PURE__ */ new Uint32Array(80);
var _SHA1 = class extends HashMD {
  A = SHA1_IV[0] | 0;
  B = SHA1_IV[1] | 0;
  C = SHA1_IV[2] | 0;
  D = SHA1_IV[3] | 0;
  E = SHA1_IV[4] | 0;
  constructor() {
    super(64, 20, 8, false);
  }
  get() {
    const { A, B, C, D, E } = this;
    return [A, B, C, D, E];
  }
  set(A, B, C, D, E) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA1_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 80; i++)
      SHA1_W[i] = rotl(SHA1_W[i - 3] ^ SHA1_W[i - 8] ^ SHA1_W[i - 14] ^ SHA1_W[i - 16], 1);
    let { A, B, C, D, E } = this;
    for (let i = 0; i < 80; i++) {
      let F, K;
      if (i < 20) {
        F = Chi(B, C, D);
        K = 1518500249;
      } else if (i < 40) {
        F = B ^ C ^ D;
        K = 1859775393;
      } else if (i < 60) {
        F = Maj(B, C, D);
        K = 2400959708;
      } else {
        F = B ^ C ^ D;
        K = 3395469782;
      }
      const T = rotl(A, 5) + F + E + K + SHA1_W[i] | 0;
      E = D;
      D = C;
      C = rotl(B, 30);
      B = A;
      A = T;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    this.set(A, B, C, D, E);
  }
  roundClean() {
    clean(SHA1_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var sha1 = /* @__PURE__ */ createHasher(() => new _SHA1());

// src/core/evidence/blob-ids.ts
var SHA256_DIGITS = 64;
function misnamedBlobs({ answers, texts }) {
  return Object.entries(answers.blobs).flatMap(([oid2, blob]) => {
    if (!("digest" in blob)) return [];
    const text = Object.hasOwn(texts, blob.digest) ? texts[blob.digest] : void 0;
    const bytes = text === void 0 ? null : bytesOfText(text);
    return bytes !== null && blobId(bytes, oid2.length) === oid2 ? [] : [oid2];
  });
}
function blobId(bytes, digits) {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const hash = digits === SHA256_DIGITS ? sha256.create() : sha1.create();
  return bytesToHex(hash.update(head).update(bytes).digest());
}

// src/core/evidence/statement-match.ts
var MOST2 = 100;
var HELP_SUBJECT = "do not trust this record: whoever signed it said other things about the repository than the record does";
var HELP_PREDICATE = "do not trust the statement on its own: whoever signed it said other things than the record does";
function subjectFindings(signed, expected) {
  const byName = new Map(expected.map((subject) => [subject.name, subject]));
  const seen = /* @__PURE__ */ new Set();
  const findings = [];
  const find = (code, message) => findings.push({ code, message, help: HELP_SUBJECT });
  for (const [index, subject] of signed.entries()) {
    const { name } = subject;
    const own = byName.get(name);
    if (own === void 0)
      find(
        "subject-unknown",
        `the statement is also about \`${name}\`, which the record knows nothing of`
      );
    else if (seen.has(name)) find("subject-unknown", `the statement names \`${name}\` twice`);
    else if (content(subject) !== content(own))
      find("subject-differs", `the statement is about another \`${name}\` than the record`);
    else if (index === 0 && own !== expected[0])
      find("subject-differs", `the statement is first of all about \`${name}\`, not the record`);
    seen.add(name);
  }
  for (const { name } of expected.filter((subject) => !seen.has(subject.name)))
    find("subject-missing", `the statement says nothing about \`${name}\`, which the record names`);
  return findings;
}
var content = ({ digest, annotations = {} }) => canonicalJson([digest, { ...annotations }]);
function predicateFindings(signed, recorded) {
  const known = knownParts(signed, recorded);
  return differences(known, recorded, MOST2).map(({ path }) => ({
    code: "statement-differs",
    message: `the statement's \`${path}\` is not what the record says`,
    help: HELP_PREDICATE
  }));
}
function knownParts(value, counterpart) {
  if (!isJsonObject(value) || !isJsonObject(counterpart)) return value;
  const entries = Object.entries(value).flatMap(
    ([key, part]) => {
      const other = Object.hasOwn(counterpart, key) ? counterpart[key] : void 0;
      return other === void 0 ? [] : [[key, knownParts(part, other)]];
    }
  );
  return Object.fromEntries(entries);
}

// src/app/statement-check.ts
var UNREADABLE = {
  "not-canonical": "record-not-canonical",
  "text-digest": "text-altered",
  "text-missing": "text-altered",
  "text-unused": "text-altered"
};
function matchOf(bytes, read, signed) {
  const integrity = [];
  if (read.kind === "refused") {
    const { code, message, help } = read.refusal;
    integrity.push({
      code: UNREADABLE[code] ?? "record-unreadable",
      message: `the record is not as one is written: ${message}`,
      help
    });
  } else if (read.kind === "judged") {
    integrity.push(...misnamedBlobs(read.record).map(misnamed));
  }
  const none = (why) => ({
    integrity,
    subjects: { check: notChecked(why), findings: [] },
    position: null
  });
  if (signed === null) return none("there is no signed statement");
  if (signed.kind === "refused") {
    const { message, help } = signed.refusal;
    integrity.push({ code: "statement-unreadable", message, help });
    return none("the signed statement can not be read");
  }
  const { statement } = signed;
  const digest = hexOf(digestOf(bytes));
  if (statement.subject[0]?.digest["sha256"] !== digest || statement.predicate.record.digest.sha256 !== digest) {
    integrity.push(otherRecord(statement, digest));
    return none("the signed statement is about another record");
  }
  if (read.kind === "refused") return none("the record can not be read");
  const { ledger } = statement.predicate;
  const position = ledger === void 0 ? null : positionOf(ledger);
  if (ledger !== void 0 && position === null) integrity.push(IMPOSSIBLE_PLACE);
  const expected = expectedOf(read, bytes, position);
  if (expected.predicateType !== statement.predicateType) integrity.push(OTHER_KIND);
  integrity.push(
    ...predicateFindings(
      statement.predicate,
      expected.predicate
    )
  );
  return { integrity, subjects: subjectsOf(statement, expected), position };
}
function expectedOf(read, bytes, position) {
  const place = position ?? void 0;
  const payload = read.kind === "event" ? eventStatementOf(read.record, bytes, place) : statementOf(read.record, bytes, place);
  return JSON.parse(new TextDecoder().decode(payload));
}
var IMPOSSIBLE_PLACE = {
  code: "statement-differs",
  message: "the statement gives the record a place in a ledger that it can not have",
  help: "do not trust this record: the sizes of the trees before and with it follow from its index"
};
var OTHER_KIND = {
  code: "statement-differs",
  message: "the statement is one about another kind of record",
  help: "do not trust the statement: a decision and an event of a ledger are signed as different things"
};
function subjectsOf(statement, expected) {
  const findings = subjectFindings(statement.subject, expected.subject);
  const count = expected.subject.length;
  return {
    findings,
    check: findings.length === 0 ? pass(`all ${count} things that the statement is about are those of the record`) : fail("the statement is about other things than the record")
  };
}
function misnamed(oid2) {
  return {
    code: "text-altered",
    message: `the record holds another text than git's object \`${oid2}\``,
    help: "do not trust this record: it was made of something else than the commits that it names"
  };
}
function otherRecord({ subject }, digest) {
  const role = subject.find((one, index) => index > 0 && one.digest["sha256"] === digest)?.name;
  const help = "take record and bundle from where they were published, both of the same change";
  return {
    code: "other-record",
    message: role === void 0 ? "the bundle is about another record, or the record was altered" : `the bundle is about this file as \`${role}\`, not as the record`,
    help
  };
}

// src/app/verify.ts
var NO_LEDGER = notChecked("this record was verified on its own, not as part of a ledger");
var NO_REPLAY = notChecked("it was not asked for");
var NO_DECISION = notChecked("the record is about no decision");
var verifyRecord = async (bytes, bundle, tools) => (await examineRecord(bytes, bundle, tools)).verification;
async function examineRecord(bytes, bundle, tools) {
  const signed = tools.verifier.verify(bundle);
  const read = readLedgerRecord(bytes);
  const statement = signed.payload === null ? null : readStatement(signed.payload);
  const match = matchOf(bytes, read, statement);
  const integrity = integrityOf(signed, match);
  const judged = read.kind === "judged" ? read : null;
  const replayed = read.kind === "event" || tools.replays === false ? { check: read.kind === "event" ? NO_DECISION : NO_REPLAY, findings: [] } : await replayCheck(judged ?? { refusal: refusalOf(read) }, tools.packs, tools.strict);
  const inputs = read.kind === "event" ? await eventInputs(read.record, tools.repository, tools.packs) : await inputsCheck(judged?.record ?? null, tools.repository, tools.strict);
  const record = read.kind === "refused" ? null : read.record;
  const foreign = tools.repositoryNamed ? null : foreignSigner(signed, record);
  const findings = [
    ...signed.findings,
    ...foreign === null ? [] : [foreign],
    ...match.integrity,
    ...match.subjects.findings,
    ...replayed.findings,
    ...inputs.findings
  ];
  const verification = {
    result: "pass",
    checks: {
      integrity,
      identity: foreign === null ? signed.identity : fail(foreign.message),
      subjects: match.subjects.check,
      replay: replayed.check,
      inputs: inputs.check,
      completeness: NO_LEDGER,
      anchored: NO_LEDGER
    },
    findings,
    about: read.kind === "refused" ? null : aboutOf(read),
    signer: signed.signer,
    signedAt: signed.signedAt
  };
  const wanted2 = demanding(verification, tools.strict && read.kind !== "event");
  const failed = Object.values(wanted2.checks).some(({ verdict }) => verdict === "fail");
  const result = failed || wanted2.findings.length > 0 ? "fail" : "pass";
  return { verification: { ...wanted2, result }, read, position: match.position };
}
var refusalOf = (read) => read.kind === "refused" ? read.refusal : NOT_A_RECORD;
var NOT_A_RECORD = {
  code: "not-a-record",
  message: "it is no record of a decision",
  help: "name one that `grantproof record` or `grantproof seal` has written"
};
function aboutOf(read) {
  const { source, kind } = read.record;
  const about = {
    kind,
    repository: source.repository.uri,
    commit: source.range.to,
    pullRequest: source.pullRequest
  };
  if (read.kind === "event")
    return { ...about, decision: null, decidedAt: read.record.at, grants: 0 };
  const { verdict, grants } = read.record;
  return { ...about, decision: verdict.result, decidedAt: verdict.now, grants: grants.length };
}
function foreignSigner({ signer, identity }, record) {
  if (signer?.kind !== "certificate" || identity.verdict !== "pass" || record === null) return null;
  const phrase = foreignRepository(signer.claims, record.source.repository);
  if (phrase === null) return null;
  return {
    code: "other-identity",
    message: `the workflow signed for another repository: ${phrase}`,
    help: "where one repository signs for others, name it with --certificate-github-workflow-repository; if not, do not trust this record"
  };
}
function integrityOf({ integrity }, { integrity: findings }) {
  const [first] = findings;
  if (integrity.verdict === "fail") return integrity;
  if (first !== void 0) return fail(first.message);
  return integrity.verdict === "pass" ? pass(`${integrity.reason}, and the record is what was signed`) : integrity;
}

// src/cli/verify/record-verifier.ts
async function recordVerifier(plan, given = null) {
  const { identity, keys, trustedRoot, repo, strict } = plan;
  const signed = bundleVerifier({
    keys: keys.map(({ text, path }) => readPublicKey(text, `the key \`${path}\``)),
    identity,
    authorities: trustedRoot === null ? [] : readTrustedRoots(trustedRoot.text, trustedRoot.path)
  });
  const verifier = plan.unsigned === true ? UNSIGNED : signed;
  const own = given === null && repo !== null ? await repositoryAt(repo, plan) : null;
  const repository = given ?? own;
  const repositoryNamed = identity?.workflowRepository !== void 0;
  const replays = plan.replays !== false;
  const packs = rememberedPacks();
  const tools = { verifier, repository, packs, repositoryNamed, strict, replays };
  return {
    async verify(file) {
      const [record, bundle] = await Promise.all([bytesOf(file.record), bytesOf(file.bundle)]);
      if (record === null)
        return absent("record-unreadable", `there is no record \`${file.name}\` that can be read`);
      if (bundle === null)
        return absent("bundle-missing", `there is no bundle beside the record \`${file.name}\``);
      return verifyRecord(record, new TextDecoder().decode(bundle), tools);
    },
    async examine(record, bundle, inputs) {
      const compared = inputs === null ? { ...tools, repository: null } : tools;
      const { verification, read, position } = await examineRecord(record, bundle, compared);
      return {
        ...{ verification, position, leaf: leafHash(record), claims: namedKey(bundle) },
        said: contentOf(read)
      };
    },
    signature: (bundle) => verifier.verify(bundle).findings,
    close: async () => own?.close()
  };
}
var repositoryAt = async (folder, { objects }) => objects === void 0 ? openRepository(folder, process.env) : openUnpackedObjects(folder, objects, process.env);
var bytesOf = async (path) => readFile(path).catch(() => null);
var UNSIGNED = {
  verify(bundle) {
    const payload = payloadOf(bundle);
    return {
      payload,
      integrity: notChecked("no key was given"),
      identity: notChecked("no key was given"),
      signer: claimedSigner(bundle),
      signedAt: [],
      findings: payload === null ? [UNREADABLE2] : []
    };
  }
};
var UNREADABLE2 = {
  code: "bundle-unreadable",
  message: "the bundle holds no signed statement",
  help: "take record and bundle from where they were published"
};
function rememberedPacks() {
  const shipped = shippedFiles();
  const packs = /* @__PURE__ */ new Map();
  let version;
  return {
    pack(name) {
      if (!packs.has(name)) packs.set(name, shipped.pack(name));
      return packs.get(name);
    },
    version: () => version ??= shipped.version()
  };
}
function absent(code, message) {
  const nothing = notChecked("there is nothing to verify");
  const help = "a record is evidence only together with its bundle: `NAME.json` and `NAME.sigstore.json`, or --bundle FILE";
  return {
    result: "fail",
    checks: {
      integrity: fail(message),
      identity: nothing,
      subjects: nothing,
      replay: nothing,
      inputs: nothing,
      completeness: nothing,
      anchored: nothing
    },
    findings: [{ code, message, help }],
    about: null,
    signer: null,
    signedAt: []
  };
}

export {
  ObjectWithheld,
  isLacking,
  packedObjects,
  openPackedRepository,
  bundleVerifier,
  readTrustedRoots,
  recordVerifier
};
