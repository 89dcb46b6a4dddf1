import type { JsonObject } from '../model/json.ts';
import type { Level, OutcomeKind, Result } from '../model/verdict.ts';

/** The ruleset that this engine judges new changes by; an engine keeps every ruleset it ever had. */
export const RULESET = 1;

/** A commit and its tree, by object id. */
export interface RecordedCommit {
  readonly commit: string;
  readonly tree: string;
}

interface RecordedEntry {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

/**
 * What the repository answered while the change was judged: asking the same questions again of these answers gives
 * the same verdict, and asking them of the repository proves that nothing was left out.
 */
export interface RecordedAnswers {
  readonly resolved: Readonly<Record<string, RecordedCommit | null>>;
  readonly mergeBases: readonly {
    readonly a: string;
    readonly b: string;
    readonly base: RecordedCommit | null;
  }[];
  readonly merges: readonly {
    readonly base: string;
    readonly head: string;
    /** Null where they conflict, in these paths. */
    readonly tree: string | null;
    readonly conflicts: readonly string[];
  }[];
  readonly diffs: readonly {
    readonly before: string;
    readonly after: string;
    readonly paths: readonly {
      readonly path: string;
      readonly before: Omit<RecordedEntry, 'path'> | null;
      readonly after: Omit<RecordedEntry, 'path'> | null;
    }[];
  }[];
  readonly lists: readonly {
    readonly tree: string;
    readonly folders: readonly { readonly path: string; readonly deep: boolean }[];
    readonly entries: readonly RecordedEntry[];
  }[];
  readonly searches: readonly {
    readonly tree: string;
    readonly texts: readonly string[];
    readonly folders: readonly string[];
    readonly paths: readonly string[];
  }[];
  /** Blobs that were read: the digest of their bytes, or their size where they were too large to be read. */
  readonly blobs: Readonly<Record<string, { readonly digest: string } | { readonly size: number }>>;
}

/** A text by its digest, `sha256:<64 hex>`; bytes that are no UTF-8 in base64. */
export type RecordedTexts = Readonly<Record<string, string | { readonly base64: string }>>;

export interface RecordedOutcome extends JsonObject {
  readonly rule: string;
  readonly level: Level;
  readonly outcome: OutcomeKind;
  readonly grant: string | null;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
  readonly controls: readonly string[];
}

/** A verdict as `check --json` prints it, as far as a record's reader has to know it. */
export interface RecordedVerdict extends JsonObject {
  readonly result: Result;
  /** When it was decided. */
  readonly now: string;
  readonly deltaDigest: string;
  readonly policy: {
    readonly name: string;
    readonly sources: readonly { readonly path: string; readonly digest: string }[];
  } | null;
  readonly reasons: readonly string[];
  readonly deltas: readonly JsonObject[];
  readonly outcomes: readonly RecordedOutcome[];
  readonly problems: readonly JsonObject[];
}

/** A grant that the change is about, and the digest of what it says: after the change, or before it where it is gone. */
export interface RecordedGrant {
  readonly id: string;
  readonly state: 'present' | 'removed';
  readonly digest: string;
}

/** What every record says of itself, whatever it is about. */
export interface RecordHeader {
  readonly schema: string;
  /** 32 hex digits at random, so that the digest of a record gives nothing away. */
  readonly salt: string;
  readonly engine: {
    readonly name: 'grantproof';
    readonly version: string;
    readonly ruleset: number;
    /** Of the program's files. */
    readonly digest: { readonly sha256: string };
  };
  readonly source: {
    readonly repository: { readonly uri: string | null; readonly id: string | null };
    /** `refs/heads/main`. */
    readonly ref: string;
    /** What it covers: sealed, the first-parent commits after `from` up to `to`; equal where it covers none. */
    readonly range: { readonly from: string; readonly to: string };
    /** The judged tree; null where there is none. */
    readonly tree: string | null;
    readonly pullRequest: number | null;
  };
}

/** How a change came onto the branch that is sealed. Absent from records of what has not landed. */
export interface RecordedLanding {
  /** First-parent commits after `from` up to `to`; what lies before `base` of the question touches nothing governed. */
  readonly range: { readonly from: string; readonly to: string };
  /**
   * Null where `to` follows `from` on the first-parent line. Else the whole difference is one violation: `foxtrot`, the
   * branch took over a line that it had been merged into; `rewritten`, it was set to another history; `discarded`, it
   * stood at `head` for a while and was set back, so that nothing of it is on the line.
   */
  readonly moved: 'foxtrot' | 'rewritten' | 'discarded' | null;
  /** Why what was read can't be embedded, one sentence each: then nothing was judged. */
  readonly withheld: readonly string[];
  /** The sealed record that this is a later approval of; null for what landed itself. */
  readonly approves: { readonly index: number; readonly digest: string } | null;
}

/** Everything that is needed to judge a change again, offline, for years; canonical JSON in a file of its own. */
export interface AccessRecord extends RecordHeader {
  readonly kind: 'change' | 'retroactive-approval';
  readonly question: {
    readonly tip: RecordedCommit;
    readonly base: RecordedCommit;
    readonly head: RecordedCommit;
    readonly targetRef: string;
    /** A policy that stood in for the tip's; its text by digest. */
    readonly policy: { readonly path: string; readonly digest: string } | null;
    /** Why something that the policy asks for could not be had. */
    readonly reasons: readonly string[];
    readonly landed?: RecordedLanding;
  };
  /** As a facts file has them. */
  readonly facts: JsonObject;
  readonly answers: RecordedAnswers;
  /** Packs that were asked for, by name: their texts by digest, or null where there is none of that name. */
  readonly packs: Readonly<Record<string, string | null>>;
  readonly texts: RecordedTexts;
  /** In the order of their ids. */
  readonly grants: readonly RecordedGrant[];
  readonly verdict: RecordedVerdict;
}
