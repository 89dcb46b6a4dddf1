import { byText } from '../model/order.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Outcome } from '../model/verdict.ts';

export function byPlace(a: Place, b: Place): number {
  return byText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

/** By grant, those without one last; then by rule and place. */
export function outcomesInOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.toSorted(
    (a, b) =>
      byGrant(a, b) || byText(a.rule, b.rule) || byPlace(a, b) || byText(a.message, b.message),
  );
}

function byGrant(a: Outcome, b: Outcome): number {
  if (a.grant === null || b.grant === null) {
    return Number(a.grant === null) - Number(b.grant === null);
  }
  return byText(a.grant, b.grant);
}

export function problemsInOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => byPlace(a, b) || byText(a.code, b.code) || byText(a.message, b.message),
  );
}
