import type { Delegation } from '../../model/grant.ts';
import { showInstant } from '../../model/instant.ts';
import type { Json } from '../../model/json.ts';
import { bound, changed, type Difference, difference, members } from './difference.ts';

/** What may be handed on, and to whom. */
export function delegationDifferences(
  before: Delegation | undefined,
  after: Delegation | undefined,
): readonly Difference[] {
  return [
    ...adminDifferences(before?.delegatedAdmin, after?.delegatedAdmin),
    ...sharedDifferences(before?.sharedRole, after?.sharedRole),
  ];
}

type Admin = NonNullable<Delegation['delegatedAdmin']>;
type Shared = NonNullable<Delegation['sharedRole']>;

function adminDifferences(
  before: Admin | undefined,
  after: Admin | undefined,
): readonly Difference[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined)
    return difference('broaden', `delegated admin: + ${after?.principal ?? ''}`);
  if (after === undefined) return difference('narrow', `delegated admin: - ${before.principal}`);
  return [
    ...changed(
      'reshape',
      `delegated admin: ${shown(before)} -> ${shown(after)}`,
      power(before),
      power(after),
    ),
    ...bound('delegation ends', showInstant, before.expiresAt, after.expiresAt),
  ];
}

const power = ({ principal, authority, scope }: Admin): Json => [principal, authority, scope];

const shown = ({ principal, authority, scope }: Admin): string =>
  `${principal}, ${authority} of ${scope}`;

function sharedDifferences(
  before: Shared | undefined,
  after: Shared | undefined,
): readonly Difference[] {
  // Whoever shared the role is not known to have lost it.
  if (before !== undefined && after === undefined) {
    return difference('reshape', 'shared role: members no longer named');
  }
  return [
    ...members('shared role members', before?.members ?? [], after?.members ?? []),
    ...changed(
      'reshape',
      'shared role: source of members',
      before?.memberSource,
      after?.memberSource,
    ),
    ...bound('shared role: most members', String, before?.maxMembers, after?.maxMembers, [
      'broaden',
      'narrow',
    ]),
  ];
}
