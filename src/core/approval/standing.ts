import { shown } from '../manifest/schema/shown.ts';
import type { Person, Review } from '../model/facts.ts';
import type { ReviewStanding } from '../model/verdict.ts';
import type { Bond } from './binding.ts';
import { eligibilityOf } from './eligibility.ts';
import { approves, asksForChanges, byTime, isOpinion } from './opinions.ts';
import type { Panel } from './panel.ts';
import { askedBy, isAsked, type Question } from './question.ts';

/** How every review stands to all that is asked, in the order in which they were given. */
export function standingsOf(
  panel: Panel,
  questions: readonly Question[],
): readonly ReviewStanding[] {
  return panel.facts.reviews.toSorted(byTime).map((review) => ({
    id: review.id,
    reviewer: review.reviewer?.login ?? null,
    state: review.state,
    ...standingOf(review, panel, questions),
  }));
}

type Standing = Pick<ReviewStanding, 'counts' | 'reason'>;
const counting = (reason: string): Standing => ({ counts: true, reason });
const idle = (reason: string): Standing => ({ counts: false, reason });

function standingOf(review: Review, panel: Panel, questions: readonly Question[]): Standing {
  if (review.state === 'PENDING') return idle('it was not submitted');
  if (!isOpinion(review)) return idle('a comment says neither yes nor no');
  const { excluded } = panel;
  const no = asksForChanges(review, excluded.has);
  const found = eligibilityOf(review.reviewer, panel.people, no ? panel.doers : excluded);
  if (found.kind === 'barred') return idle(found.reason);
  if (!panel.opinions.includes(review)) return idle('the same person gave another review later');
  if (questions.length === 0) return idle('nothing here needs an approval');
  const bonds = bondsFor(found.person, panel, questions, no);
  if (bonds.length === 0) return idle(`nothing here asks ${shown(found.person.login)}`);
  if (no) return counting(requestInWords(review));
  return approves(review) ? approvalStanding(review, panel, bonds) : idle(dismissalInWords(review));
}

/** What the approval of somebody would be about, or what their no holds up. */
function bondsFor(
  person: Person,
  panel: Panel,
  questions: readonly Question[],
  no: boolean,
): readonly Bond[] {
  const { excluded } = panel;
  const asking = (bond: Bond): boolean =>
    questions.some((question) => {
      if (question.bond !== bond) return false;
      if (!no && excluded.has(person)) return false;
      return askedBy(question, excluded, panel).some((asked) => isAsked(asked, person, panel));
    });
  return (['access', 'policy'] as const).filter(asking);
}

const requestInWords = ({ dismissedBy }: Review): string =>
  dismissedBy === undefined
    ? 'it stands until the same person approves'
    : 'it stands until the same person approves, as nobody without a part in the change has dismissed it';

const dismissalInWords = ({ dismissedBy }: Review): string =>
  dismissedBy ? `${shown(dismissedBy.login)} dismissed it` : 'it was dismissed';

const WORDS: Readonly<Record<Bond, string>> = {
  access: 'the change of access',
  policy: 'the change of the policy',
};

/** An approval can hold for one part of a change and not for the other. */
function approvalStanding(review: Review, panel: Panel, bonds: readonly Bond[]): Standing {
  const parts = bonds.map((bond) => ({ bond, stale: panel.stale(review, bond) }));
  const reasons = parts.flatMap(({ stale }) => stale ?? []);
  const held = parts.filter(({ stale }) => stale === null).map(({ bond }) => WORDS[bond]);
  if (held.length === 0) return idle([...new Set(reasons)].join(', and '));
  const approved = `it approves exactly ${held.join(' and ')} that would land`;
  return counting([approved, ...reasons].join(', but '));
}
