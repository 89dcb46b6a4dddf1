import type { DeltaClass } from '../../model/delta.ts';
import type { Entitlement, Grant } from '../../model/grant.ts';
import { sortedSet } from '../../model/order.ts';
import { denies, excess } from '../containment.ts';
import { entitlementContent } from '../grant-content.ts';
import { changed, type Difference } from './difference.ts';

/** What may be done more, less, or under another label. */
export function entitlementDifferences(before: Grant, after: Grant): readonly Difference[] {
  const [old, now] = [before.entitlements, after.entitlements];
  const [oldRights, nowRights] = [old.map(rightsOf), now.map(rightsOf)];
  const added = excess(nowRights, oldRights);
  const gone = excess(oldRights, nowRights);
  // Kubernetes has no labels of its own: ours follow from the rights.
  const relabelled = after.format === 'kubernetes' || added.length > 0 ? [] : excess(now, old);
  const found = [
    ...named('broaden', '+', added, gone),
    ...named(
      'narrow',
      '-',
      gone.filter((one) => !denies(one)),
      added,
    ),
    // To take a denial away is to allow.
    ...named('reshape', '-', gone.filter(denies), added),
    ...named('reshape', 'labelled otherwise:', relabelled, []),
  ];
  if (found.length > 0) return found;
  return changed(
    'annotate',
    'entitlements: described differently',
    old.map(entitlementContent),
    now.map(entitlementContent),
  );
}

const rightsOf = (entitlement: Entitlement): Entitlement => ({
  ...entitlement,
  privilege: null,
  dataClass: null,
});

/** One phrase for each entitlement, with its details where another one would read the same. */
function named(
  deltaClass: DeltaClass,
  sign: string,
  list: readonly Entitlement[],
  others: readonly Entitlement[],
): readonly Difference[] {
  const taken = new Set(others.map(entitlementPhrase));
  const phrases = list.map((one) => {
    const phrase = entitlementPhrase(one);
    return taken.has(phrase) ? `${phrase}${details(one)}` : phrase;
  });
  return sortedSet(phrases).map((phrase) => ({ class: deltaClass, phrase: `${sign} ${phrase}` }));
}

function details({ system, boundary, conditions }: Entitlement): string {
  return [
    `, in ${boundary === null ? system : `${system} ${boundary}`}`,
    ...(conditions === null ? [] : [` ${JSON.stringify(conditions)}`]),
  ].join('');
}

/** `s3:GetObject on arn:aws:s3:::releases/*`. */
export function entitlementPhrase(one: Entitlement): string {
  const rights = [
    ...(one.role === null ? [] : [`role ${one.role}`]),
    ...one.actions,
    ...one.scopes,
    ...one.secretKeys.map((key) => `key ${key}`),
  ];
  const extra = [
    ...(one.conditions === null ? [] : [', under a condition']),
    ...(one.delegable ? [', may be handed on'] : []),
  ];
  const where = one.resources.length === 0 ? '' : ` on ${shortened(one.resources)}`;
  return `${shortened(rights) || 'nothing'}${where}${extra.join('')}`;
}

const SHOWN = 4;

function shortened(items: readonly string[]): string {
  const rest = items.length - SHOWN;
  const shown = items.slice(0, rest > 1 ? SHOWN : items.length).join(', ');
  return rest > 1 ? `${shown} and ${rest} more` : shown;
}
