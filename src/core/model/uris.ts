// Every address that names something of ours. They never change: records that name them live for years.

export const RECORD_SCHEMA = 'https://grantproof.dev/record/v1';
export const PREDICATE_TYPE = 'https://grantproof.dev/attestation/access-decision/v1';
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
