import { byText } from '../../model/order.ts';
import type { Place, Pointer } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import { choiceOf, isOfType, type Site, siteOf, typesOf } from './shape-node.ts';
import { KEYWORDS } from './shape-words.ts';
import type { Shapes } from './types.ts';
import { type ShapeError, validators } from './validators.js';

export type SchemaName = keyof Shapes;

/** More problems of shape than this in one document are counted, not listed. */
export const MOST_LISTED = 100;

/** More errors than this are not even looked at, so that a hostile document stays cheap. */
const MOST_WEIGHED = 50_000;

/**
 * Everything that keeps a document from having the shape of its kind, in the order of the text: one problem for
 * each fault, at the key at fault, or at its parent's key where it is missing. Empty when the shape is right.
 */
export function checkShape(kind: SchemaName, document: ManifestDocument): readonly Problem[] {
  const validate = validators[kind];
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  const faults = onePerPlace(kind, document, errors.slice(0, MOST_WEIGHED)).toSorted(byPlace);
  if (faults.length === 0) throw new Error('a shape was refused without a reason');
  const listed = faults.slice(0, MOST_LISTED).map(problemOf);
  const next = faults[MOST_LISTED];
  if (next === undefined) return listed;
  const rest = `${errors.length > MOST_WEIGHED ? 'at least ' : ''}${faults.length - MOST_LISTED}`;
  return [...listed, { ...next.place, code: next.code, ...notListed(rest) }];
}

const notListed = (rest: string): Pick<Problem, 'message' | 'help'> => ({
  message: `the document has ${rest} more ${rest === '1' ? 'fault that is' : 'faults that are'} not listed`,
  help: 'mend those listed first',
});

/** A document's value once its shape is right, else what is wrong with it. */
export function readShaped<Kind extends SchemaName>(
  kind: Kind,
  document: ManifestDocument,
): { readonly value: Shapes[Kind] } | { readonly problems: readonly Problem[] } {
  const problems = checkShape(kind, document);
  return problems.length === 0 ? { value: document.value as Shapes[Kind] } : { problems };
}

interface Fault {
  readonly code: Problem['code'];
  readonly error: ShapeError;
  readonly site: Site;
  readonly place: Place;
}

function onePerPlace(
  kind: SchemaName,
  document: ManifestDocument,
  errors: readonly ShapeError[],
): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const error of errors) {
    const site = siteOf(kind, document.value, error);
    if (!isAtHome(error, site)) continue;
    const { params = {}, instancePath } = error;
    const key = params.missingProperty ?? params.additionalProperty;
    const id = key === undefined ? instancePath : `${instancePath} ${key}`;
    const known = faults.get(id);
    if (known !== undefined && rank(known.error) <= rank(error)) continue;
    const code = KEYWORDS[error.keyword]?.code ?? 'schema-wrong-value';
    faults.set(id, { code, error, site, place: document.at(pointerOf(error, site)) });
  }
  return [...faults.values()];
}

/**
 * Where one of several shapes is allowed, ajv also tells why the others don't fit. An error counts if it comes from
 * the shape that is meant for such a value.
 */
function isAtHome({ keyword, params = {} }: ShapeError, { node, value }: Site): boolean {
  switch (keyword) {
    case 'type':
      return typesOf(node).every((type) => !isOfType(value, { type }));
    case 'required':
      return node.required?.includes(params.missingProperty ?? '') ?? false;
    case 'anyOf':
      return choiceOf(node).length > 0;
    default:
      return Object.hasOwn(node, keyword) && isOfType(value, node);
  }
}

/** The key or item that a person has to look at. */
function pointerOf({ params = {} }: ShapeError, { pointer }: Site): Pointer {
  if (params.additionalProperty !== undefined) return [...pointer, params.additionalProperty];
  // Of two equal items the later one is too many.
  if (params.i !== undefined && params.j !== undefined)
    return [...pointer, Math.max(params.i, params.j)];
  return pointer;
}

const ORDER = Object.keys(KEYWORDS);
const rank = (error: ShapeError): number => ORDER.indexOf(error.keyword);

function problemOf({ code, error, site, place }: Fault): Problem {
  const words = KEYWORDS[error.keyword]?.words(site, error.params ?? {});
  if (words === undefined) throw new Error(`no words for the keyword ${error.keyword}`);
  return { ...place, code, ...words };
}

function byPlace(a: Fault, b: Fault): number {
  return (
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    byText(a.code, b.code) ||
    byText(a.error.params?.missingProperty ?? '', b.error.params?.missingProperty ?? '')
  );
}
