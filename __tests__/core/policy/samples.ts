// What the tests of the policy share: a case for one rule, and a grant whose parts stand on lines of their own.
import { approvalsOf } from '../../../src/core/approval/approvals.ts';
import type { Change, Delta } from '../../../src/core/model/delta.ts';
import type { Facts } from '../../../src/core/model/facts.ts';
import type {
  DeclaredEntitlement,
  Entitlement,
  Grant,
  GrantPart,
  MetadataValues,
} from '../../../src/core/model/grant.ts';
import type { Digest } from '../../../src/core/model/ids.ts';
import type { ParameterValue, Policy, RuleSetting } from '../../../src/core/model/policy.ts';
import { defaultOf } from '../../../src/core/policy/parameter.ts';
import type { Approvals, Leaf, Rule } from '../../../src/core/policy/rule.ts';
import {
  SAMPLE_METADATA,
  SAMPLE_PLACE,
  sampleDelta,
  sampleEntitlement,
  sampleGrant,
  sampleMetadata,
  time,
} from '../../support/sample-grant.ts';

export const NOW = time('2026-11-22T08:00:00Z');
export const FACTS: Facts = { now: NOW };

const LINES: Readonly<Record<GrantPart, number>> = {
  grant: 1,
  identity: 2,
  owner: 3,
  team: 4,
  primary: 5,
  justification: 6,
  tickets: 7,
  validity: 8,
  expiresAt: 9,
  review: 10,
  credential: 11,
  rotation: 12,
  entitlements: 13,
};

type Values = { readonly [K in keyof MetadataValues]?: MetadataValues[K] | undefined };

/** A good grant, with other metadata and other parts. */
export function grantWith(metadata: Values = {}, parts: Partial<Grant> = {}): Grant {
  return sampleGrant({
    metadata: sampleMetadata({ ...SAMPLE_METADATA, ...metadata }),
    at: (part) => ({ ...SAMPLE_PLACE, line: LINES[part] }),
    ...parts,
  });
}

/** A good grant with these entitlements, each declared on a line of its own from 20 on. */
export function grantOf(...overrides: readonly Partial<Entitlement>[]): Grant {
  const entitlements = overrides.map(sampleEntitlement);
  const declared = entitlements.map(
    (entitlement, index): DeclaredEntitlement => ({
      entitlement,
      at: (part, value) => ({
        ...SAMPLE_PLACE,
        line: 20 + index,
        column: value === undefined ? part.length : part.length + value.length,
      }),
    }),
  );
  return grantWith({}, { entitlements, declared });
}

/** A new grant as a delta. */
export const created = (grant: Grant, parts: Partial<Delta> = {}): Delta =>
  sampleDelta({ after: { kind: 'grant', grant }, grant: grant.id, format: grant.format, ...parts });

/** A change from one grant to another. */
export const changed = (before: Grant, after: Grant, parts: Partial<Delta>): Delta =>
  created(after, { before: { kind: 'grant', grant: before }, ...parts });

/** A rule at its own level with its defaults, and other parameters. */
export function settingOf(
  rule: Rule,
  parameters: Readonly<Record<string, ParameterValue>> = {},
): RuleSetting {
  const defaults = Object.entries(rule.parameters).flatMap(([name, parameter]) => {
    const value = defaultOf(parameter);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    rule: rule.id,
    level: rule.level,
    parameters: { ...Object.fromEntries(defaults), ...parameters },
    match: {},
    place: { path: 'policy.yaml', line: 1, column: 1 },
  };
}

export function policyOf(parts: Partial<Policy> = {}): Policy {
  return { name: 'sample', scopes: [], rules: [], approvals: null, sources: [], ...parts };
}

/** The approvals of a change of which nobody says who approved it. */
export function approvalsUnknown(change: Change, policy: Policy): Approvals {
  const digest = `sha256:${'0'.repeat(64)}` as Digest;
  return approvalsOf({
    change,
    policy,
    roster: null,
    codeowners: null,
    facts: FACTS,
    landing: { access: digest, policy: digest },
    reviewed: () => ({ kind: 'unknown', reason: 'nothing was looked at' }),
  });
}

/** What a rule on deltas says. */
export function leavesOf(
  rule: Rule,
  delta: Delta,
  given: {
    readonly parameters?: Readonly<Record<string, ParameterValue>>;
    readonly policy?: Policy;
  } = {},
): readonly Leaf[] {
  if (rule.about !== 'delta') throw new TypeError(`${rule.id} is about the whole change`);
  return rule.judge({
    delta,
    setting: settingOf(rule, given.parameters),
    policy: given.policy ?? policyOf(),
    facts: FACTS,
  });
}

/** The leaves as `outcome line message`, short enough for a table. */
export const inShort = (leaves: readonly Leaf[]): readonly string[] =>
  leaves.map(({ outcome, place, message }) =>
    outcome === 'pass' ? 'pass' : `${outcome} ${place.line} ${message}`,
  );
