import type { Person, Review } from '../model/facts.ts';
import { byText } from '../model/order.ts';
import { barred, type Eligibility, eligibilityOf } from './eligibility.ts';
import type { Exclusions } from './exclusions.ts';
import { approves, asksForChanges } from './opinions.ts';
import type { Panel } from './panel.ts';
import { type Asked, askedBy, isAsked, type Question } from './question.ts';
import { fillSlots } from './slots.ts';

/** How a question stands. */
export interface Assessment {
  /** What is asked, and how many people of it are there. */
  readonly asked: readonly (Asked & { readonly met: number })[];
  readonly excluded: Exclusions;
  /** Whose approvals fill a place. */
  readonly approvers: readonly Person[];
  /** Who asks for changes, and is among those asked. */
  readonly blockers: readonly Person[];
  /** Approvals that do not count here, and why. */
  readonly uncounted: readonly { readonly login: string; readonly reason: string }[];
}

/** Weighs the last opinion of each person. One person fills one place, over all that is asked together. */
export function assess(question: Question, panel: Panel): Assessment {
  const { excluded } = panel;
  const asked = askedBy(question, excluded, panel);
  const hearing = (review: Review, without: Exclusions): Eligibility => {
    const found = eligibilityOf(review.reviewer, panel.people, without);
    if (found.kind === 'barred') return found;
    return asked.some((one) => isAsked(one, found.person, panel)) ? found : barred(NOT_ASKED);
  };
  const approval = (review: Review): Eligibility => {
    const found = hearing(review, excluded);
    const stale = found.kind === 'eligible' ? panel.stale(review, question.bond) : null;
    return stale === null ? found : barred(stale);
  };
  const approvals = panel.opinions
    .filter(approves)
    .map((review) => ({ reviewer: review.reviewer, ...approval(review) }));
  const requests = panel.opinions
    .filter((review) => asksForChanges(review, excluded.has))
    .map((review) => hearing(review, panel.doers));

  const places = asked.flatMap((one) => Array.from({ length: one.demand.count }, () => one));
  const filled = fillSlots(
    places.map((place) => (person: Person) => isAsked(place, person, panel)),
    peopleIn(approvals),
  );
  return {
    asked: asked.map((one) => ({
      ...one,
      met: places.filter((place, nth) => place === one && filled[nth] !== null).length,
    })),
    excluded,
    approvers: filled.filter((person) => person !== null).toSorted(byLogin),
    blockers: peopleIn(requests),
    uncounted: approvals
      .flatMap((one) =>
        one.kind === 'barred' && one.reviewer !== null
          ? [{ login: one.reviewer.login, reason: one.reason }]
          : [],
      )
      .toSorted(byLogin),
  };
}

const NOT_ASKED = 'they are not among those who are asked';

const peopleIn = (found: readonly Eligibility[]): readonly Person[] =>
  found.flatMap((one) => (one.kind === 'eligible' ? [one.person] : [])).toSorted(byLogin);

const byLogin = (a: { readonly login: string }, b: { readonly login: string }): number =>
  byText(a.login, b.login);
