import type { Change, Delta } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { Policy, RuleSetting } from '../model/policy.ts';
import type { Level, OutcomeKind } from '../model/verdict.ts';
import type { Parameter } from './parameter.ts';

/** What a rule says of one thing that it looked at. */
export interface Leaf {
  readonly outcome: OutcomeKind;
  readonly place: Place;
  readonly message: string;
  /** How to fix it; empty where nothing is to be done. */
  readonly help: string;
}

/** Whose approval a change has, and whose it still needs: worked out from the facts, not by rules. */
export interface Approvals {
  /** Null for a delta that needs no approval. */
  readonly ofDelta: (delta: Delta) => Leaf | null;
  /** For a changed file of the policy. */
  readonly ofPolicy: (path: string) => Leaf;
}

/** All that a rule on a delta may look at. */
export interface DeltaCase {
  readonly delta: Delta;
  readonly setting: RuleSetting;
  readonly policy: Policy;
  readonly facts: Facts;
}

/** All that a rule on a whole change may look at. */
export interface ChangeCase {
  readonly change: Change;
  readonly setting: RuleSetting;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly approvals: Approvals;
}

interface Description {
  readonly id: string;
  readonly title: string;
  /** What the rule asks, in one line. */
  readonly summary: string;
  /** The level where a policy names none. */
  readonly level: Level;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly controls: readonly string[];
}

/** Pure and total: no leaf means that the rule does not apply. */
export type Rule = Description &
  (
    | { readonly about: 'delta'; readonly judge: (given: DeltaCase) => readonly Leaf[] }
    | { readonly about: 'change'; readonly judge: (given: ChangeCase) => readonly Leaf[] }
  );

export type DeltaRule = Extract<Rule, { about: 'delta' }>;
export type ChangeRule = Extract<Rule, { about: 'change' }>;

export const pass = (place: Place, message: string): Leaf => ({
  outcome: 'pass',
  place,
  message,
  help: '',
});

export const fail = (place: Place, message: string, help: string): Leaf => ({
  outcome: 'fail',
  place,
  message,
  help,
});

export const notAssessed = (place: Place, message: string, help: string): Leaf => ({
  outcome: 'not-assessed',
  place,
  message,
  help,
});

export const pending = (place: Place, message: string, help: string): Leaf => ({
  outcome: 'pending',
  place,
  message,
  help,
});
