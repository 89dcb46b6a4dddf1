// Every address that names something of ours. They never change: records that name them live for years.

export const RECORD_SCHEMA = 'https://grantproof.dev/record/v1';
export const PREDICATE_TYPE = 'https://grantproof.dev/attestation/access-decision/v1';
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** Of records that are no decision: heartbeats and key events. */
export const EVENT_PREDICATE_TYPE = 'https://grantproof.dev/attestation/ledger-event/v1';
/** Of what an auditor is handed, and of the proofs in it. */
export const PACK_SCHEMA = 'https://grantproof.dev/pack/v1';
export const PACK_PREDICATE_TYPE = 'https://grantproof.dev/attestation/evidence-pack/v1';
export const INCLUSION_PROOF_SCHEMA = 'https://grantproof.dev/inclusion-proof/v1';
export const CONSISTENCY_PROOF_SCHEMA = 'https://grantproof.dev/consistency-proof/v1';
