import type { DeltaClass, Direction } from './delta.ts';
import type { Format, Privilege } from './grant.ts';
import type { Digest } from './ids.ts';
import type { Span } from './instant.ts';
import type { Place } from './place.ts';
import type { Level, PolicySource } from './verdict.ts';

/** Which files are manifests, and of which format. */
export interface ManifestScope {
  /** Position in the policy's `manifests`. */
  readonly index: number;
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly format: Format;
  /**
   * What belongs together when names are resolved: `directory` (each on its own), `repository`, or a glob
   * of leading folders such as `clusters/*`.
   */
  readonly boundary: string;
  readonly place: Place;
}

/** When an entry applies. A delta of unknown direction matches every condition; absent conditions match all. */
export interface Match {
  readonly class?: readonly DeltaClass[];
  readonly direction?: readonly Direction[];
  readonly privilege?: readonly Privilege[];
  readonly environment?: readonly string[];
  readonly format?: readonly Format[];
  readonly identityType?: readonly string[];
  readonly paths?: readonly string[];
}

/** A parameter's value after reading: lengths of time are spans. */
export type ParameterValue = number | boolean | string | readonly string[] | Span;

/** A rule as the policy has it, after `extends` and defaults. */
export interface RuleSetting {
  readonly rule: string;
  readonly level: Level;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly match: Match;
  readonly place: Place;
}

export interface ApprovalEntry {
  readonly index: number;
  readonly match: Match;
  readonly require: readonly { readonly count: number; readonly from: readonly string[] }[];
  readonly place: Place;
}

export interface Policy {
  readonly name: string;
  readonly scopes: readonly ManifestScope[];
  /** In rule-id order. */
  readonly rules: readonly RuleSetting[];
  /** Null where the policy has none: then one person `from: [write]`. */
  readonly approvals: readonly ApprovalEntry[] | null;
  readonly sources: readonly PolicySource[];
  /** The commit that the ledger has to begin at, where the policy says so. */
  readonly adopted?: string;
}

export interface Roster {
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly aliases: readonly { readonly person: string; readonly accounts: readonly string[] }[];
}

/** What stood before adoption: findings that do not block while the grant is no wider than it was. */
export interface Backlog {
  /** Date of writing, `YYYY-MM-DD`. */
  readonly since: string;
  readonly entries: readonly {
    readonly grant: string;
    /** Digest of the grant's content when it was listed. */
    readonly digest: Digest;
    readonly rules: readonly string[];
  }[];
}
