import type { GrantId, Oid } from './ids.ts';
import type { Instant, Span } from './instant.ts';
import type { JsonObject } from './json.ts';
import type { Place } from './place.ts';

export const FORMATS = ['access-grant', 'kubernetes'] as const;
export type Format = (typeof FORMATS)[number];

/** From harmless to grave; `identity-issue` makes new identities or credentials. */
export const PRIVILEGES = [
  'read',
  'write',
  'secret-read',
  'identity-issue',
  'admin',
  'privileged',
] as const;
export type Privilege = (typeof PRIVILEGES)[number];

/** A non-human identity. */
export interface Identity {
  /** A principal such as `aws:arn:…` or `kubernetes:ServiceAccount/ns/name`. */
  readonly id: string;
  readonly type: string;
  readonly provider: string;
  readonly displayName?: string;
  readonly platformManaged?: JsonObject;
  readonly thirdParty?: JsonObject;
  readonly interactiveUse: 'forbidden' | 'break-glass-only' | 'allowed';
}

/**
 * What an identity may do: every combination of one value from each list that is not empty.
 * Lists are sorted and without doubles. `*` stands for any text, `\*` for a literal asterisk.
 */
export interface Entitlement {
  readonly system: string;
  readonly boundary: string | null;
  readonly resources: readonly string[];
  readonly role: string | null;
  readonly actions: readonly string[];
  readonly scopes: readonly string[];
  readonly secretKeys: readonly string[];
  readonly privilege: Privilege | null;
  readonly conditions: JsonObject | null;
  readonly delegable: boolean;
  readonly dataClass: string | null;
}

export interface Ticket {
  readonly system: string;
  readonly id: string;
  readonly url?: string;
  readonly relation: string;
}

export interface Credential {
  readonly type: 'static' | 'short-lived' | 'federated' | 'certificate' | 'none';
  readonly mechanism?: string;
  readonly issuer?: string;
  readonly trust?: {
    readonly issuer: string;
    readonly subject: string;
    readonly subjectMatch: 'exact' | 'pattern';
    readonly audience: string;
  };
  readonly secretRef?: { readonly store: string; readonly path: string };
  readonly rotation?: {
    readonly interval: Span;
    readonly method: 'automatic' | 'manual';
    readonly lastRotatedAt?: Instant;
  };
  readonly consumers: readonly string[];
}

export interface Delegation {
  readonly delegatedAdmin?: {
    readonly principal: string;
    readonly authority: string;
    readonly scope: string;
    readonly expiresAt?: Instant;
  };
  readonly sharedRole?: {
    readonly members: readonly string[];
    readonly memberSource?: JsonObject;
    readonly maxMembers?: number;
  };
}

export interface Agent {
  readonly runtime?: string;
  readonly model?: string;
  readonly autonomy?:
    | 'suggest-only'
    | 'human-approves-each'
    | 'human-approves-risky'
    | 'autonomous';
  readonly actingFor?: string;
  readonly blueprint?: string;
  readonly tools: readonly { readonly server: string; readonly allow: readonly string[] }[];
  readonly approvalRequiredFor: readonly string[];
  readonly killSwitch?: string;
  readonly maySpawn: boolean;
  readonly riskTier?: string;
}

/** Where a metadata value was found, nearest first. */
export const ORIGINS = ['object', 'sidecar', 'namespace', 'directory', 'codeowners'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A value and where it came from. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: Origin;
  readonly place: Place;
}

/** A foreign annotation that should hold a time and does not; never to be taken for "no end". */
interface Unreadable {
  readonly unreadable: string;
}

export interface MetadataValues {
  readonly team: string;
  /** The accountable person, as `github:LOGIN`, `email:ADDRESS` … */
  readonly primary: string;
  readonly secondary: readonly string[];
  readonly sponsor: string;
  readonly contact: string;
  readonly environment: string;
  readonly justification: string;
  readonly tickets: readonly Ticket[];
  readonly validFrom: Instant;
  readonly expiresAt: Instant | Unreadable;
  readonly maxTtl: Span;
  readonly onExpiry: 'revoke' | 'review';
  readonly renewals: number;
  readonly reviewCadence: Span;
  readonly lastReviewedAt: Instant;
  readonly lastReviewedBy: string;
  readonly lastReview: string;
}

/** Metadata of a grant, resolved per field; what nobody says is absent. */
export type Metadata = { readonly [K in keyof MetadataValues]?: Sourced<MetadataValues[K]> };

/** Whether taking the grant out of git takes it out of the system. */
export interface Removal {
  readonly effective: 'yes' | 'no' | 'unknown';
  /** Why not, each naming the setting at fault. */
  readonly reasons: readonly string[];
  readonly place: Place;
}

/** Parts of a grant that a finding can point at. */
export type GrantPart =
  | 'grant'
  | 'identity'
  | 'owner'
  | 'primary'
  | 'team'
  | 'justification'
  | 'tickets'
  | 'expiresAt'
  | 'validity'
  | 'review'
  | 'credential'
  | 'rotation'
  | 'entitlements';

export type EntitlementPart =
  | 'entitlement'
  | 'resource'
  | 'role'
  | 'actions'
  | 'scopes'
  | 'secretKeys';

/** One entitlement as somebody wrote it, before merging, with its places. */
export interface DeclaredEntitlement {
  readonly entitlement: Entitlement;
  /** Place of a part, or of one value in it; the nearest existing parent's where it is missing. */
  readonly at: (part: EntitlementPart, value?: string) => Place;
}

/** One identity, what it may do, and the metadata that justifies it. */
export interface Grant {
  readonly id: GrantId;
  readonly format: Format;
  readonly identity: Identity;
  /** Effective: roles and defaults resolved, merged, in canonical order. */
  readonly entitlements: readonly Entitlement[];
  readonly declared: readonly DeclaredEntitlement[];
  readonly metadata: Metadata;
  readonly credential?: Credential;
  readonly delegation?: Delegation;
  readonly agent?: Agent;
  /** A tombstone: declared, but with `revocation.state: revoked`. */
  readonly revoked: boolean;
  readonly removal: Removal;
  /** Everything else that the manifest says (labels, revocation plan, native references …), for `annotate`. */
  readonly notes: JsonObject;
  readonly place: Place;
  /** Place of a part; the nearest existing parent's key where the part is missing. */
  readonly at: (part: GrantPart) => Place;
}

/** Something governed whose grants can't be seen: a template, a remote base, an encrypted file, a symlink. */
export interface OpaqueUnit {
  readonly id: GrantId;
  readonly format: Format;
  /** Why it can't be read, as a phrase: `a Helm template`. */
  readonly reason: string;
  readonly place: Place;
  /** Object ids of all its files, sorted. */
  readonly blobs: readonly Oid[];
  /** Equal fingerprints mean that nothing which could carry a grant changed. */
  readonly fingerprint: string;
}
