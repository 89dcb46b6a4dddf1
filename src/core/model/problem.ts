import type { Place } from './place.ts';

/** Every way in which an input can fail to be what it claims to be. Each has its section in docs/problems.md. */
export const PROBLEM_CODES = [
  // bytes and paths
  'file-too-large',
  'file-not-utf8',
  'file-has-bom',
  'text-hidden-character',
  // YAML and JSON
  'yaml-syntax',
  'yaml-too-deep',
  'yaml-duplicate-key',
  'yaml-anchor',
  'yaml-merge-key',
  'yaml-tag',
  'yaml-directive',
  'yaml-key-not-string',
  'yaml-ambiguous-scalar',
  'yaml-number-not-exact',
  'yaml-several-documents',
  'json-syntax',
  // shape
  'schema-unknown-field',
  'schema-missing-field',
  'schema-wrong-type',
  'schema-wrong-value',
  'kind-unknown',
  'kind-not-supported',
  'time-unreadable',
  // grants
  'grant-duplicate',
  'grant-too-many',
  'kubernetes-incomplete',
  // policy, roster, facts
  'policy-missing',
  'policy-glob',
  'policy-extends',
  'policy-loosens',
  'policy-unknown-rule',
  'policy-unknown-parameter',
  'policy-parameter-bounds',
  'policy-no-rules',
  'policy-no-manifests',
  'policy-approvals-gap',
  'policy-not-supported',
  'facts-invalid',
  'baseline-invalid',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An input that can't be read as what it claims to be. Data, never thrown; `message` has no final period. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  /** One sentence, lower case, the offending text in backticks. */
  readonly message: string;
  /** What to write instead. */
  readonly help: string;
}
