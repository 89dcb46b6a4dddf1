import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { ExpectedIdentity } from '../../core/evidence/identity.ts';
import type { Verification } from '../../core/evidence/verification.ts';

/** A file that was read, and how the person names it. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What verifying takes, in a form that can be handed to a worker. */
export interface VerifyPlan {
  readonly keys: readonly NamedText[];
  readonly identity: ExpectedIdentity | null;
  readonly trustedRoot: NamedText | null;
  /** The folder of a repository to compare with. */
  readonly repo: string | null;
  readonly strict: boolean;
}

/** Verifies records one after the other. */
export interface RecordVerifier {
  readonly verify: (file: RecordFile) => Promise<Verification>;
  readonly close: () => Promise<void>;
}
