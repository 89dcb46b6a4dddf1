import {
  PROBLEM_CODES,
  docSection
} from "./chunk-EOF2JJ2I.js";
import {
  RULES
} from "./chunk-MHLQLSF6.js";

// src/app/rule-notes.ts
function ruleNotes(verdict, shipped) {
  const [rules, problems] = [shipped.page("rules") ?? "", shipped.page("problems") ?? ""];
  const judged = new Set(verdict.outcomes.map(({ rule }) => rule));
  const found = new Set(verdict.problems.map(({ code }) => code));
  return [
    ...[...RULES.values()].filter(({ id }) => judged.has(id)).map(({ id, title }) => ({ id, title, help: docSection(rules, id) ?? title })),
    ...PROBLEM_CODES.filter((id) => found.has(id)).map((id) => ({
      id,
      title: id.replaceAll("-", " "),
      help: docSection(problems, id) ?? id
    }))
  ];
}

export {
  ruleNotes
};
