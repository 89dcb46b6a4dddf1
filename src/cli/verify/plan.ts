import type { RecordFile } from '../../adapters/files/evidence-files.ts';
import type { ExaminedEntry } from '../../app/ledger-verification/examination.ts';
import type { ExpectedIdentity } from '../../core/evidence/identity.ts';
import type { Verification, VerificationFinding } from '../../core/evidence/verification.ts';
import type { PackedObjects } from '../../core/pack/pack-manifest.ts';

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
  /** What that repository has, where it is the objects of a pack. */
  readonly objects?: PackedObjects;
  readonly strict: boolean;
  /** Takes statements as they are, whoever signed them; null checks signatures. */
  readonly unsigned?: boolean;
  /** False leaves out to judge again. */
  readonly replays?: boolean;
}

/** Verifies records one after the other. */
export interface RecordVerifier {
  readonly verify: (file: RecordFile) => Promise<Verification>;
  /**
   * The same for a record that is at hand, with what it says of its ledger.
   *
   * @param inputs null leaves them out
   */
  readonly examine: (record: Uint8Array, bundle: string, inputs?: null) => Promise<ExaminedEntry>;
  /** What keeps a bundle alone from being taken for one of those who must have signed; nothing where nobody is asked for. */
  readonly signature: (bundle: string) => readonly VerificationFinding[];
  readonly close: () => Promise<void>;
}
