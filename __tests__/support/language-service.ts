// A program of its own: reads documents as JSON from standard input and writes what GitHub's language service finds
// in them to standard output. Its packages import JSON in a way that Node only takes with this hook.
import { registerHooks } from 'node:module';
import { text } from 'node:stream/consumers';
import type { validate as Validate } from '@actions/languageservice';
import type { ActionFile } from './runner/action-file.ts';

export interface ServiceRequest {
  /** Workflows, or each an action.yml if that is how its path ends. */
  readonly documents: readonly { readonly path: string; readonly text: string }[];
  /** Our own action, which workflows may use with these inputs. */
  readonly action: { readonly repository: string; readonly file: ActionFile };
}

/** Per document, in order, `LINE:COLUMN: message`. */
export type ServiceAnswer = readonly (readonly string[])[];

type TextDocument = Parameters<typeof Validate>[0];
type Position = ReturnType<TextDocument['positionAt']>;

registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});

/** A document as an editor holds it. */
function documentOf(path: string, content: string): TextDocument {
  const starts = [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetAt = ({ line, character }: Position): number => (starts[line] ?? 0) + character;
  const positionAt = (offset: number): Position => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return {
    uri: `file:///${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range) =>
      range === undefined ? content : content.slice(offsetAt(range.start), offsetAt(range.end)),
    positionAt,
    offsetAt,
    getLineRange: (line) => ({
      start: { line, character: 0 },
      end: positionAt((starts[line + 1] ?? content.length + 1) - 1),
    }),
    getEOLCharacters: (line) => (line + 1 < starts.length ? '\n' : ''),
  };
}

const { validate } = await import('@actions/languageservice');
const { documents, action } = JSON.parse(await text(process.stdin)) as ServiceRequest;
const config: Parameters<typeof validate>[1] = {
  actionsMetadataProvider: {
    fetchActionMetadata: ({ owner, name }) => {
      const ours = `${owner}/${name}` === action.repository;
      const known = ours ? { ...action.file, description: '' } : { name, description: '' };
      return Promise.resolve(known);
    },
  },
};
const answer: string[][] = [];
for (const [index, { path, text: content }] of documents.entries()) {
  // It remembers documents by their name.
  const name = path.endsWith('action.yml') ? 'action.yml' : '.github/workflows/workflow.yml';
  const found = await validate(documentOf(`${index}/${name}`, content), config);
  answer.push(
    found.map(({ range: { start }, message }) => {
      const words = typeof message === 'string' ? message : message.value;
      return `${start.line + 1}:${start.character + 1}: ${words}`;
    }),
  );
}
process.stdout.write(JSON.stringify(answer satisfies ServiceAnswer));
