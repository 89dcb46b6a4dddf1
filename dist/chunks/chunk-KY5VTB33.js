// src/core/model/uris.ts
var RECORD_SCHEMA = "https://grantproof.dev/record/v1";
var PREDICATE_TYPE = "https://grantproof.dev/attestation/access-decision/v1";
var STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
var PAYLOAD_TYPE = "application/vnd.in-toto+json";
var EVENT_PREDICATE_TYPE = "https://grantproof.dev/attestation/ledger-event/v1";
var PACK_SCHEMA = "https://grantproof.dev/pack/v1";
var PACK_PREDICATE_TYPE = "https://grantproof.dev/attestation/evidence-pack/v1";
var INCLUSION_PROOF_SCHEMA = "https://grantproof.dev/inclusion-proof/v1";
var CONSISTENCY_PROOF_SCHEMA = "https://grantproof.dev/consistency-proof/v1";

export {
  RECORD_SCHEMA,
  PREDICATE_TYPE,
  STATEMENT_TYPE,
  PAYLOAD_TYPE,
  EVENT_PREDICATE_TYPE,
  PACK_SCHEMA,
  PACK_PREDICATE_TYPE,
  INCLUSION_PROOF_SCHEMA,
  CONSISTENCY_PROOF_SCHEMA
};
