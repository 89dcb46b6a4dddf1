import type { Identity } from '../../model/grant.ts';
import type { Json } from '../../model/json.ts';
import { changed, type Difference, scale } from './difference.ts';

/** Who holds the access. Another holder is other access. */
export function identityDifferences(before: Identity, after: Identity): readonly Difference[] {
  const phrase =
    before.id === after.id
      ? 'identity: described differently'
      : `identity: ${before.id} -> ${after.id}`;
  return [
    ...changed('reshape', phrase, holder(before), holder(after)),
    ...scale(
      'interactive use',
      ['forbidden', 'break-glass-only', 'allowed'],
      before.interactiveUse,
      after.interactiveUse,
    ),
    ...changed('annotate', 'display name', before.displayName, after.displayName),
  ];
}

const holder = (identity: Identity): Json => [
  identity.id,
  identity.type,
  identity.provider,
  identity.thirdParty ?? null,
  identity.platformManaged ?? null,
];
