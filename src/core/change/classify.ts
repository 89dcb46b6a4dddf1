import { canonicalJson } from '../model/canonical.ts';
import { CLASSES, type DeltaClass, type Direction } from '../model/delta.ts';
import type { Grant } from '../model/grant.ts';
import { agentDifferences } from './aspects/agent.ts';
import { credentialDifferences } from './aspects/credential.ts';
import { delegationDifferences } from './aspects/delegation.ts';
import { type Difference, difference } from './aspects/difference.ts';
import { entitlementDifferences } from './aspects/entitlements.ts';
import { identityDifferences } from './aspects/identity.ts';
import { metadataDifferences } from './aspects/metadata.ts';
import { surroundingDifferences } from './aspects/surroundings.ts';
import { grantContent } from './grant-content.ts';

/** Everything that differs between two versions of one grant. */
export function differences(before: Grant, after: Grant): readonly Difference[] {
  return [...contentDifferences(before, after), ...surroundingDifferences(before, after)];
}

function contentDifferences(before: Grant, after: Grant): readonly Difference[] {
  if (canonicalJson(grantContent(before)) === canonicalJson(grantContent(after))) return [];
  const found = [
    ...entitlementDifferences(before, after),
    ...identityDifferences(before.identity, after.identity),
    ...credentialDifferences(before.credential, after.credential),
    ...delegationDifferences(before.delegation, after.delegation),
    ...agentDifferences(before.agent, after.agent),
    ...metadataDifferences(before, after),
  ];
  // What no aspect can name may be anything.
  return found.length > 0 ? found : difference('reshape', 'described differently');
}

/** The classes that differences make true, gravest first. More and less rights together are `reshape`. */
export function classesOf(found: readonly Difference[]): readonly DeltaClass[] {
  const all = new Set(found.map((one) => one.class));
  if (all.has('broaden') && all.has('narrow')) all.add('reshape');
  if (all.has('reshape')) {
    all.delete('broaden');
    all.delete('narrow');
  }
  return CLASSES.filter((one) => all.has(one));
}

/** Which way the access goes, by the gravest of its classes. */
export function directionOf(classes: readonly DeltaClass[]): Direction {
  const directions = new Set(classes.map((one) => DIRECTION[one]));
  const order: readonly Direction[] = ['unknown', 'widen', 'narrow', 'neutral'];
  return order.find((direction) => directions.has(direction)) ?? 'neutral';
}

const DIRECTION: Readonly<Record<DeltaClass, Direction>> = {
  opaque: 'unknown',
  create: 'widen',
  reinstate: 'widen',
  orphan: 'neutral',
  revoke: 'narrow',
  broaden: 'widen',
  reshape: 'widen',
  transfer: 'widen',
  renew: 'widen',
  rotate: 'neutral',
  narrow: 'narrow',
  shorten: 'narrow',
  annotate: 'neutral',
  move: 'neutral',
};
