import { shippedFiles } from '../adapters/files/shipped-files.ts';
import type { CheckReport } from '../app/check.ts';
import { PROBLEM_CODES } from '../core/model/problem.ts';
import type { Verdict } from '../core/model/verdict.ts';
import type { RuleNote } from '../core/render/verdict-sarif.ts';
import type { Terminal } from './terminal.ts';

export const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** A report in one of the formats, in pieces; each renderer is loaded only when it is wanted. */
export async function reportText(
  report: CheckReport,
  format: OutputFormat,
  terminal: Terminal,
): Promise<Iterable<string>> {
  switch (format) {
    case 'text': {
      const { verdictText } = await import('../core/render/verdict-text.ts');
      return [verdictText(report.verdict, report, terminal)];
    }
    case 'json': {
      const { verdictJson } = await import('../core/render/verdict-json.ts');
      const { jsonPieces } = await import('../core/render/json-text.ts');
      return jsonPieces(verdictJson(report.verdict, report));
    }
    case 'sarif': {
      const { verdictSarif } = await import('../core/render/verdict-sarif.ts');
      const { jsonText } = await import('../core/render/json-text.ts');
      const notes = await ruleNotes(report.verdict);
      return [jsonText(verdictSarif(report.verdict, report, notes, shippedFiles().version()))];
    }
    case 'markdown': {
      const { verdictMarkdown } = await import('../core/render/verdict-markdown.ts');
      return [verdictMarkdown(report.verdict)];
    }
  }
}

/** The rules and problem codes that a verdict speaks of, with their pages, for viewers that show help. */
async function ruleNotes(verdict: Verdict): Promise<readonly RuleNote[]> {
  const { RULES } = await import('../core/policy/rules/registry.ts');
  const { docSection } = await import('../core/render/doc-section.ts');
  const shipped = shippedFiles();
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
