import { codeownersOf } from '../manifest/metadata/codeowners.ts';
import type { Change, Delta } from '../model/delta.ts';
import type { Person } from '../model/facts.ts';
import { mayWiden } from '../policy/applies.ts';
import type { Bond } from './binding.ts';
import { type Demand, demandsOf, ONE_WHO_WRITES } from './demands.ts';
import type { Exclusions } from './exclusions.ts';
import { type Matter, matterOfDelta, matterOfPolicy } from './matter.ts';
import type { Authorities } from './panel.ts';
import { isFrom, type Source, sourcesOf } from './sources.ts';

/** What is asked of people. */
export interface Question {
  readonly matter: Matter;
  readonly demands: readonly Demand[];
  /** What an approval has to be about. */
  readonly bond: Bond;
}

/** Asks for a change of one grant what the policy demands. */
export const questionOfDelta = (delta: Delta, { policy }: Authorities): Question => ({
  matter: matterOfDelta(delta),
  demands: demandsOf(policy, delta),
  bond: 'access',
});

/** Asks for a changed file of the policy its code owners, or, where it has none, anyone who may write. */
export function questionOfPolicy(path: string, { codeowners }: Authorities): Question {
  const owned = codeowners !== null && codeownersOf(codeowners, path).length > 0;
  return {
    matter: matterOfPolicy(path),
    demands: [owned ? { count: 1, from: ['codeowners'] } : ONE_WHO_WRITES],
    bond: 'policy',
  };
}

/** Everything that a change needs approvals for; nothing where it neither widens access nor touches the policy. */
export const questionsOf = (
  { deltas, policyPaths }: Pick<Change, 'deltas' | 'policyPaths'>,
  authorities: Authorities,
): readonly Question[] => [
  ...deltas.filter(mayWiden).map((delta) => questionOfDelta(delta, authorities)),
  ...policyPaths.map((path) => questionOfPolicy(path, authorities)),
];

/** A demand, and whom it means here. */
export interface Asked {
  readonly demand: Demand;
  readonly sources: readonly Source[];
  /** True for the one more who has to look where somebody unknown had a part. */
  readonly forUnknown: boolean;
}

/** All that a question asks for. */
export function askedBy(
  { demands, matter }: Question,
  excluded: Exclusions,
  { codeowners }: Authorities,
): readonly Asked[] {
  const asked = demands.map((demand) => ({ demand, forUnknown: false }));
  const more = excluded.somebodyUnknown ? [{ demand: ONE_WHO_WRITES, forUnknown: true }] : [];
  return [...asked, ...more].map((one) => ({
    ...one,
    sources: one.demand.from.flatMap((name) => sourcesOf(name, matter, codeowners)),
  }));
}

/** Whether somebody is among those whom a demand means. */
export const isAsked = ({ sources }: Asked, person: Person, { roster }: Authorities): boolean =>
  sources.some((source) => isFrom(source, person, roster));
