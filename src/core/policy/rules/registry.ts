import type { Rule } from '../rule.ts';
import { expiry } from './expiry.ts';
import { justification } from './justification.ts';
import { nearMissPath } from './near-miss-path.ts';
import { opaqueChange } from './opaque-change.ts';
import { owner } from './owner.ts';
import { policyChange } from './policy-change.ts';
import { privilegedRole } from './privileged-role.ts';
import { removalEffective } from './removal-effective.ts';
import { renewal } from './renewal.ts';
import { scopeExit } from './scope-exit.ts';
import { secretSweep } from './secret-sweep.ts';
import { staticCredential } from './static-credential.ts';
import { ticket } from './ticket.ts';
import { wildcard } from './wildcard.ts';

/** Every rule, by id. */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  [
    owner,
    justification,
    expiry,
    ticket,
    wildcard,
    secretSweep,
    privilegedRole,
    staticCredential,
    renewal,
    opaqueChange,
    removalEffective,
    nearMissPath,
    scopeExit,
    policyChange,
  ].map((rule) => [rule.id, rule]),
);
