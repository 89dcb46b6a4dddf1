import { shippedFiles } from '../adapters/files/shipped-files.ts';
import type { Report } from '../app/judgement.ts';
import type { Instant } from '../core/model/instant.ts';
import { UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** The format that the options `--format` and `--json` ask for. Throws a `UsageError` where they ask for none. */
export function formatOf(values: {
  readonly format?: string | undefined;
  readonly json: boolean;
}): OutputFormat {
  const wanted = values.format ?? (values.json ? 'json' : 'text');
  const format = FORMATS.find((one) => one === wanted);
  if (format === undefined)
    throw new UsageError(`unknown format \`${wanted}\`; known are ${FORMATS.join(', ')}`);
  if (values.json && format !== 'json')
    throw new UsageError('--json and --format exclude each other');
  return format;
}

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

/** A write for each piece would take longer than the pieces. */
const ENOUGH = 64 * 1024;

/** Writes a report's pieces to standard output. */
export function writePieces(pieces: Iterable<string>, terminal: Terminal): void {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    terminal.out(text);
    text = '';
  }
  terminal.out(text);
}

/** What a machine is answered where something broke. */
export async function faultReport(error: unknown, now: Instant): Promise<Report> {
  const { emptyVerdict } = await import('../app/empty-verdict.ts');
  const reason = error instanceof Error ? error.message : String(error);
  return {
    verdict: emptyVerdict('error', now, [], [reason]),
    base: null,
    head: null,
    merge: null,
    source: () => undefined,
  };
}
