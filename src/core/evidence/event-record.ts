import type { RecordedGrant, RecordHeader } from './record.ts';

/** What begins a ledger: everything that stood when the branch was first watched. */
export interface Adoption {
  readonly commit: string;
  readonly tree: string;
  /** All grants that stood, in the order of their ids: the backlog that nobody has approved. */
  readonly grants: readonly RecordedGrant[];
  /** Governed files that could not be read, by path. */
  readonly unreadable: readonly string[];
}

/** The branch was looked at, and nothing that is governed had changed since the record before. */
export interface HeartbeatRecord extends RecordHeader {
  readonly kind: 'heartbeat';
  /** When it was written, RFC 3339 in UTC. */
  readonly at: string;
  /** Null in all but the first of a ledger; one further on adopts the branch anew, which is a finding. */
  readonly adoption: Adoption | null;
}

/** A signing key that counts, or no longer counts, from here on; signed by one that counts already. */
export interface KeyEventRecord extends RecordHeader {
  readonly kind: 'key-event';
  readonly at: string;
  readonly key: {
    /** `rotate`: from the next record on this key signs in place of the one that signed here. */
    readonly action: 'add' | 'rotate' | 'revoke';
    /** PEM, as `grantproof keygen` writes it. */
    readonly publicKey: string;
    /** `revoke` only: the first record whose signature by this key no longer counts; else null. */
    readonly since: number | null;
    /** Why, in the words of whoever did it; empty where they gave none. */
    readonly reason: string;
  };
}

/** A record of something that is no decision about a change. */
export type EventRecord = HeartbeatRecord | KeyEventRecord;
