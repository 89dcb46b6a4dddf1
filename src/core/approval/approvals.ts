import type { Change } from '../model/delta.ts';
import type { Facts, Review } from '../model/facts.ts';
import type { ReviewStanding } from '../model/verdict.ts';
import { mayWiden } from '../policy/applies.ts';
import { type Approvals, type Leaf, notAssessed } from '../policy/rule.ts';
import { demandInWords, leafOf } from './approval-words.ts';
import { assess } from './assess.ts';
import { factsInTime } from './landing-time.ts';
import { byTime } from './opinions.ts';
import { type Authorities, panelOf } from './panel.ts';
import { type Question, questionOfDelta, questionOfPolicy, questionsOf } from './question.ts';
import type { Digests, Reviewed } from './reviewed.ts';
import { standingsOf } from './standing.ts';

interface ApprovalsInput extends Authorities {
  readonly change: Pick<Change, 'deltas' | 'policyPaths'>;
  readonly facts: Facts;
  /** What would land. */
  readonly landing: Digests;
  /** What a commit came to that was approved, or was the head when it was. */
  readonly reviewed: (commit: string) => Reviewed;
}

export interface ApprovalsFound extends Approvals {
  /** How each review stands; null where the facts do not tell who approved what. */
  readonly reviews: readonly ReviewStanding[] | null;
}

/** Finds out whose approval a change has, from facts and digests alone. What can't be established does not count. */
export function approvalsOf(input: ApprovalsInput): ApprovalsFound {
  const { facts, late } = factsInTime(input.facts);
  const panel = panelOf(input, facts, input.landing, input.reviewed);
  const answer = (question: Question): Leaf =>
    panel === null ? unassessed(question) : leafOf(assess(question, panel), question, panel);
  return {
    ofDelta: (delta) => (mayWiden(delta) ? answer(questionOfDelta(delta, input)) : null),
    ofPolicy: (path) => answer(questionOfPolicy(path, input)),
    reviews: panel && [
      ...standingsOf(panel, questionsOf(input.change, input)),
      ...late.toSorted(byTime).map(lateStanding),
    ],
  };
}

const lateStanding = ({ id, reviewer, state }: Review): ReviewStanding => ({
  id,
  reviewer: reviewer?.login ?? null,
  state,
  counts: false,
  reason: 'it was given after the change had landed',
});

/** Nobody said who approved what. */
function unassessed({ matter, demands, bond }: Question): Leaf {
  switch (bond) {
    case 'access':
      return notAssessed(
        matter.place,
        `needs the approval of ${demands.map((demand) => demandInWords(demand)).join(', and ')}`,
        'open a pull request; approvals of exactly this change count there',
      );
    case 'policy':
      return notAssessed(
        matter.place,
        'a change of the policy needs the approval of `codeowners`, or, where there are none, of anyone who may write',
        'open a pull request; the policy as it stands on the default branch judges it',
      );
  }
}
