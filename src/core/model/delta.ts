import type { Format, Grant, OpaqueUnit } from './grant.ts';
import type { GrantId } from './ids.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

/** How one grant differs between two trees, gravest first: a delta's class is the first that is true of it. */
export const CLASSES = [
  'opaque',
  'reinstate',
  'create',
  'orphan',
  'revoke',
  'broaden',
  'reshape',
  'transfer',
  'renew',
  'rotate',
  'narrow',
  'shorten',
  'annotate',
  'move',
] as const;
export type DeltaClass = (typeof CLASSES)[number];

export const DIRECTIONS = ['widen', 'narrow', 'neutral', 'unknown'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A grant, or an opaque unit, on one side of the comparison. */
export type Side =
  | { readonly kind: 'grant'; readonly grant: Grant }
  | { readonly kind: 'opaque'; readonly unit: OpaqueUnit };

/** How one grant differs between the tree before and the tree after. */
export interface Delta {
  readonly grant: GrantId;
  readonly format: Format;
  readonly class: DeltaClass;
  /** All that are true, in the order of CLASSES. */
  readonly classes: readonly DeltaClass[];
  readonly direction: Direction;
  readonly before: Side | null;
  readonly after: Side | null;
  /** In the tree after; in the tree before where the grant is gone. */
  readonly place: Place;
  /** The ungoverned path in the tree after that still holds this grant's content; else null. */
  readonly leftTo: string | null;
  /** What changed, one short phrase each: `actions: + s3:PutObject`, `expires 2026-12-01 -> 2027-03-01`. */
  readonly changes: readonly string[];
}

/** A path that no scope governs, but one would if case, ending or look-alike letters were mended. */
export interface NearMiss {
  readonly path: string;
  /** The glob that it misses. */
  readonly glob: string;
  /** What makes it miss, as a phrase: `the ending .yml`. */
  readonly why: string;
}

/** Everything that landing would change about machine access. */
export interface Change {
  /** In id order. */
  readonly deltas: readonly Delta[];
  /** Problems of the tree after. */
  readonly problems: readonly Problem[];
  readonly nearMisses: readonly NearMiss[];
  /** Changed files of the policy folder, sorted. */
  readonly policyPaths: readonly string[];
  /** True where everything that stands is looked at as if it were new, and nothing is landing. */
  readonly everything: boolean;
}
