import { shown, shownList } from '../../manifest/schema/shown.ts';
import type { DeclaredEntitlement, Entitlement, Grant, Privilege } from '../../model/grant.ts';
import type { ApprovalEntry } from '../../model/policy.ts';
import { grantThatWidens } from '../applies.ts';
import { declaredOf, placeOf } from '../entitlement-values.ts';
import { matches } from '../match.ts';
import { entitlementPrivileges } from '../privilege.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

/** Whoever holds such a role can take everything else: more than one person has to want it. */
export const privilegedRole: DeltaRule = {
  about: 'delta',
  id: 'privileged-role',
  title: 'Privileged role',
  summary: 'a role that can take everything else needs a second approval',
  level: 'soft',
  parameters: {},
  controls: ['NHI5:2025', 'A.5.3', 'A.8.2', 'CC6.3', 'PR.AA-05', 'PCI 7.2.3', 'PCI 7.2.5'],
  judge: (given: DeltaCase): readonly Leaf[] => {
    const grant = grantThatWidens(given.delta);
    if (grant === null) return [];
    const found = declaredOf(grant).flatMap((declared) => graveOf(grant, declared));
    if (found.length === 0) return [pass(given.delta.place, 'no role can take everything else')];
    const faults = found.filter(({ privilege }) => !hasSecondApproval(given, privilege));
    return faults.length === 0
      ? [pass(given.delta.place, 'the policy asks for a second approval')]
      : faults.map((grave) => asFault(grant, grave));
  },
};

interface Grave {
  readonly declared: DeclaredEntitlement;
  readonly privilege: Privilege;
}

/** What is privileged by any sign, or says of itself that it administers. */
function graveOf(grant: Grant, declared: DeclaredEntitlement): readonly Grave[] {
  const { entitlement } = declared;
  if (isPrivileged(entitlement)) return [{ declared, privilege: 'privileged' }];
  // Only our own manifests say it themselves; elsewhere it is worked out, and short of privileged.
  return entitlement.privilege === 'admin' && grant.format === 'access-grant'
    ? [{ declared, privilege: 'admin' }]
    : [];
}

const isPrivileged = (entitlement: Entitlement): boolean =>
  entitlementPrivileges(entitlement).includes('privileged');

function hasSecondApproval({ delta, policy }: DeltaCase, privilege: Privilege): boolean {
  return (policy.approvals ?? []).some(
    (entry) =>
      entry.match.privilege?.includes(privilege) === true &&
      matches(entry.match, delta) &&
      approvalsOf(entry) >= 2,
  );
}

const approvalsOf = (entry: ApprovalEntry): number =>
  entry.require.reduce((sum, { count }) => sum + count, 0);

function asFault(grant: Grant, { declared, privilege }: Grave): Leaf {
  const { role } = declared.entitlement;
  const actions = graveActions(declared.entitlement);
  const [what, place] =
    role === null
      ? [shownList(actions), placeOf(declared, 'actions', actions[0])]
      : [shown(role), declared.at('role')];
  return fail(
    place,
    `${what === '' ? shown(grant.identity.id) : what} amounts to \`${privilege}\`, and the policy asks for no second approval of that`,
    `grant less, or let the policy's \`approvals\` ask for two people where \`privilege: [${privilege}]\` matches`,
  );
}

/** The actions that are privileged each by itself; all, where they are so together or by their author's word. */
function graveActions(entitlement: Entitlement): readonly string[] {
  const grave = entitlement.actions.filter((action) =>
    isPrivileged({ ...entitlement, role: null, privilege: null, actions: [action] }),
  );
  return grave.length > 0 ? grave : entitlement.actions;
}
