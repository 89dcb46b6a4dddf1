import { PROBLEM_CODES } from '../core/model/problem.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { RULES } from '../core/policy/rules/registry.ts';
import { docSection } from '../core/render/doc-section.ts';
import type { RuleNote } from '../core/render/verdict-sarif.ts';
import type { Shipped } from '../ports/shipped.ts';

/** The rules and problem codes that a verdict speaks of, with their pages, for viewers that show help. */
export function ruleNotes(verdict: Verdict, shipped: Shipped): readonly RuleNote[] {
  const [rules, problems] = [shipped.page('rules') ?? '', shipped.page('problems') ?? ''];
  const judged = new Set(verdict.outcomes.map(({ rule }) => rule));
  const found = new Set(verdict.problems.map(({ code }) => code));
  return [
    ...[...RULES.values()]
      .filter(({ id }) => judged.has(id))
      .map(({ id, title }) => ({ id, title, help: docSection(rules, id) ?? title })),
    ...PROBLEM_CODES.filter((id) => found.has(id)).map((id) => ({
      id,
      title: id.replaceAll('-', ' '),
      help: docSection(problems, id) ?? id,
    })),
  ];
}
