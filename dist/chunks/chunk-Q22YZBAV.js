// src/core/model/uris.ts
var RECORD_SCHEMA = "https://grantproof.dev/record/v1";
var PREDICATE_TYPE = "https://grantproof.dev/attestation/access-decision/v1";
var STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
var PAYLOAD_TYPE = "application/vnd.in-toto+json";

export {
  RECORD_SCHEMA,
  PREDICATE_TYPE,
  STATEMENT_TYPE,
  PAYLOAD_TYPE
};
