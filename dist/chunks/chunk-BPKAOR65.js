// src/core/evidence/verification.ts
var CHECKS = [
  "integrity",
  "identity",
  "subjects",
  "replay",
  "inputs",
  "completeness",
  "anchored"
];
var FINDING_CODES = [
  "bundle-missing",
  "bundle-unreadable",
  "bundle-not-supported",
  "signature-mismatch",
  "other-key",
  "other-identity",
  "certificate-untrusted",
  "timestamp-missing",
  "timestamp-invalid",
  "log-entry-invalid",
  "ephemeral-key",
  "statement-unreadable",
  "statement-differs",
  "record-unreadable",
  "record-not-canonical",
  "other-record",
  "text-altered",
  "subject-differs",
  "subject-missing",
  "subject-unknown",
  "replay-mismatch",
  "replay-impossible",
  "input-differs",
  "pack-differs",
  "not-checked",
  "unassessed",
  // of a whole ledger
  "ledger-missing",
  "record-missing",
  "record-misplaced",
  "head-differs",
  "checkpoint-differs",
  "tile-differs",
  "index-differs",
  "ledger-truncated",
  "ledger-forked",
  "ledger-rewritten",
  "ledger-readopted",
  "adoption-differs",
  "foreign-file",
  "foreign-commit",
  "key-outside-validity",
  "key-revoked",
  "key-event-void",
  "time-backwards",
  "commits-unsealed",
  "foxtrot-merge",
  "branch-rewritten",
  "tip-discarded",
  "scope-gap",
  "shallow-clone",
  // of a pack
  "pack-unreadable",
  "file-altered",
  "file-missing",
  "file-unlisted",
  "proof-differs",
  "period-differs",
  "object-missing"
];
var pass = (reason) => ({ verdict: "pass", reason });
var fail = (reason) => ({ verdict: "fail", reason });
var notChecked = (reason) => ({ verdict: "not-checked", reason });

export {
  CHECKS,
  FINDING_CODES,
  pass,
  fail,
  notChecked
};
