import type { Spend } from './effort.ts';
import { coversResource } from './kubernetes-resource.ts';
import { type Covers, covers } from './pattern.ts';

/** The dimensions of an entitlement: it allows every combination of one value from each that is not empty. */
export const DIMENSIONS = ['resources', 'actions', 'scopes', 'secretKeys'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How the values of one dimension relate to each other in one system. */
export interface Reach {
  /** Whether a value may cover others at all. */
  readonly isWide: (value: string) => boolean;
  readonly covers: Covers;
}

const PLAIN: Reach = { isWide: (value) => value.includes('*'), covers };

const KUBERNETES_RESOURCES: Reach = {
  isWide: (value) => value.includes('*') || !value.includes(':'),
  covers: coversResource,
};

const ACTIONS: Reach = {
  ...PLAIN,
  covers: (wide, narrow) => (isDenial(narrow) ? wide === narrow : covers(wide, narrow)),
};

export function reachOf(system: string, dimension: Dimension): Reach {
  if (dimension === 'actions') return ACTIONS;
  return system === 'kubernetes' && dimension === 'resources' ? KUBERNETES_RESOURCES : PLAIN;
}

/** Vault and others know an action that takes away: less of it is more access. */
export const isDenial = (action: string): boolean => action.toLowerCase() === 'deny';

/** Tests values against a list: true where one of the list covers it. Says no when the effort is spent. */
export function coverOf(
  list: readonly string[],
  reach: Reach,
  spend: Spend,
): (value: string) => boolean {
  const exact = new Set(list);
  const wide = list.filter(reach.isWide);
  return (value) =>
    exact.has(value) ||
    (spend(0) && wide.some((other) => spend(stepsOf(other, value)) && reach.covers(other, value)));
}

/** What comparing two values may cost, in steps about as long as comparing a few characters. */
export const stepsOf = (wide: string, narrow: string): number =>
  16 + Math.ceil((wide.length * narrow.length) / 64);
