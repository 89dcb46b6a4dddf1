import { shippedFiles } from '../adapters/files/shipped-files.ts';
import type { Report } from '../app/judgement.ts';
import type { Terminal } from './terminal.ts';

export const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** A report in one of the formats, in pieces; each renderer is loaded only when it is wanted. */
export async function reportText(
  report: Report,
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
      const { ruleNotes } = await import('../app/rule-notes.ts');
      const shipped = shippedFiles();
      const notes = ruleNotes(report.verdict, shipped);
      return [jsonText(verdictSarif(report.verdict, report, notes, shipped.version()))];
    }
    case 'markdown': {
      const { verdictMarkdown } = await import('../core/render/verdict-markdown.ts');
      return [verdictMarkdown(report.verdict)];
    }
  }
}
