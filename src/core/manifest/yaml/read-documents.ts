import { type Event, YAMLException } from 'js-yaml';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { DocumentsRead, ManifestDocument, Profile } from '../document.ts';
import { type Composed, compose, MAX_DEPTH, parse } from './compose.ts';
import { hiddenCharacters, isPlainAscii } from './hidden-characters.ts';
import { jsonFault } from './json-fault.ts';
import { offsetsIn } from './pointer-offsets.ts';
import { hiddenCharacter, oneLine, type Remark } from './remark.ts';
import { placesIn } from './text-lines.ts';

/** More keys, values and items than this are refused: five thousand grants have fewer. */
const MAX_PARTS = 300_000;

/**
 * Reads all documents of a YAML file; a path that ends in `.json` must be JSON as well (RFC 8259).
 * A syntax error ends the reading with one problem; all else is reported at once, in the order of the text.
 * In the native profile what readers differ on stands in each document's `ambiguities`.
 */
export function readDocuments(path: string, text: string, profile: Profile): DocumentsRead {
  const place = placesIn(path, text);
  const parsed = parsedOf(path, text, place);
  if ('problem' in parsed) return { documents: [], problems: [parsed.problem] };

  const plainAscii = isPlainAscii(text);
  const hidden = plainAscii ? [] : hiddenCharacters(text).map(hiddenCharacter);
  const lineOf = (offset: number): number => place(offset).line;
  const documents = compose(text, parsed.events, { profile, lineOf, plainAscii });
  const problemsOf = (remarks: readonly Remark[]): readonly Problem[] =>
    remarks
      .filter((remark) => !(isJson(path) && remark.code === 'yaml-ambiguous-scalar'))
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, ...said }) => ({ ...place(offset), ...said }));

  const offsetOf = offsetsIn(text, profile);
  const documentOf = (
    { value, start }: Composed,
    nth: number,
    ambiguities: readonly Problem[],
  ): ManifestDocument => ({
    value,
    get place() {
      return place(start);
    },
    ambiguities,
    at: (pointer) => place(offsetOf(nth, pointer)),
  });

  if (profile === 'strict') {
    const remarks = [...hidden, ...documents.flatMap((document) => document.remarks)];
    return {
      documents: documents.map((document, nth) => documentOf(document, nth, [])),
      problems: problemsOf(remarks),
    };
  }
  const shares = shareOut(hidden, documents);
  return {
    documents: documents.map((document, nth) =>
      documentOf(document, nth, problemsOf([...(shares[nth] ?? []), ...document.remarks])),
    ),
    problems: [],
  };
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

/** On the first line the parser takes it for a document mark or a directive; to other readers it is text. */
const INDENTED_MARK = /^\ufeff?[ \t]+(?=---(?!\S)|%)/;

type Parsed = { readonly events: readonly Event[] } | { readonly problem: Problem };

/** The events of a text, or the problem at which its syntax ends. */
function parsedOf(path: string, text: string, place: (offset: number) => Place): Parsed {
  const fault = isJson(path) ? jsonFault(text) : undefined;
  if (fault !== undefined) {
    return {
      problem: {
        code: 'json-syntax',
        ...place(fault.offset),
        message: `this is not JSON: ${fault.why}`,
        help: 'mend the syntax at this place, or rename the file to .yaml if it is YAML',
      },
    };
  }
  const mark = INDENTED_MARK.exec(text)?.[0];
  if (mark !== undefined)
    return { problem: syntaxProblem('a mark or directive begins its line', place(mark.length)) };
  try {
    const events = parse(text);
    return events.length > MAX_PARTS ? { problem: tooManyParts(place(0)) } : { events };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: syntaxProblem(error.reason, place(error.mark?.position ?? 0)) };
  }
}

function tooManyParts(place: Place): Problem {
  return {
    code: 'file-too-large',
    ...place,
    message: `the file has more than ${MAX_PARTS} keys, values and items`,
    help: 'split it into several files',
  };
}

function syntaxProblem(reason: string, place: Place): Problem {
  return reason.includes('maxDepth')
    ? {
        code: 'yaml-too-deep',
        ...place,
        message: `the nesting is deeper than ${MAX_DEPTH} levels`,
        help: 'write it flatter',
      }
    : {
        code: 'yaml-syntax',
        ...place,
        message: `this is not YAML: ${oneLine(reason)}`,
        help: 'mend the syntax at this place; nothing after it was read',
      };
}

/** Gives each remark to the document in which it stands; what stands before the first goes to the first. */
function shareOut(remarks: readonly Remark[], documents: readonly Composed[]): readonly Remark[][] {
  const shares: Remark[][] = documents.map(() => []);
  let nth = 0;
  for (const remark of remarks) {
    while ((documents[nth + 1]?.start ?? Number.POSITIVE_INFINITY) <= remark.offset) nth += 1;
    shares[nth]?.push(remark);
  }
  return shares;
}
