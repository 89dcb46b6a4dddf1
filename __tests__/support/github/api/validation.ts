import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { apiDescription, type Json, type JsonObject, type Operation } from './description.ts';
import { jsonSchema } from './json-schema.ts';
import { gapInResponse, withKnownGaps } from './known-gaps.ts';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

/** What a request says that GitHub does not know: names in the query, keys of the body, wrong types. */
export function requestViolations(
  operation: Operation,
  query: URLSearchParams,
  body: Readonly<Record<string, unknown>> | null,
): readonly string[] {
  const about = `${operation.id} request`;
  return [
    ...queryViolations(operation, query).map((text) => `${about}: ${text}`),
    ...bodyViolations(operation, body).map((text) => `${about}: ${text}`),
  ];
}

/** What an answer of the stand-in has that GitHub's description does not allow. */
export function responseViolations(
  operation: Operation,
  status: number,
  body: unknown,
): readonly string[] {
  const about = `${operation.id} response`;
  const schema = operation.responses.get(String(status));
  // Every operation may fail by a token or a fault; the description names but some of these.
  if (schema === undefined) return status >= 400 ? [] : [`${about}: status ${status}`];
  if (schema === null) return [];
  const whole = gapInResponse(operation.id, schema);
  return errorsOf(`${operation.id} ${status}`, whole, body).map((text) => `${about}: ${text}`);
}

function queryViolations(operation: Operation, query: URLSearchParams): readonly string[] {
  return [...query].flatMap(([name, text]) => {
    const schema = operation.query.get(name);
    if (schema === undefined) return [`there is no parameter \`${name}\``];
    const value = typed(schema, text);
    return errorsOf(`${operation.id} ?${name}`, schema, value).map(
      (error) => `parameter \`${name}\` ${error}`,
    );
  });
}

function bodyViolations(
  operation: Operation,
  body: Readonly<Record<string, unknown>> | null,
): readonly string[] {
  const { body: described } = operation;
  if (described === null) {
    return body === null || Object.keys(body).length === 0 ? [] : ['it takes no body'];
  }
  if (body === null) return described.required ? ['it has no body'] : [];
  const known = keysOf(described.schema);
  const unknown = Object.keys(body).filter((key) => known !== null && !known.has(key));
  return [
    ...unknown.map((key) => `there is no body field \`${key}\``),
    ...errorsOf(`${operation.id} body`, described.schema, body),
  ];
}

/** The keys that an object may have; null where any may be. */
function keysOf(schema: JsonObject): ReadonlySet<string> | null {
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => {
    const some = schema[word];
    return Array.isArray(some) ? (some as readonly JsonObject[]) : [];
  });
  const own = Object.keys((schema['properties'] ?? {}) as JsonObject);
  const keys = [...own, ...parts.flatMap((part) => [...(keysOf(part) ?? [])])];
  return keys.length === 0 ? null : new Set(keys);
}

function typed(schema: JsonObject, text: string): unknown {
  if (schema['type'] === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema['type'] === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}

function errorsOf(name: string, schema: JsonObject, value: unknown): readonly string[] {
  let validate = compiled.get(name);
  if (validate === undefined) {
    validate = validator().compile(jsonSchema(schema) as object);
    compiled.set(name, validate);
  }
  return validate(value) ? [] : worded(validate.errors ?? []);
}

/** The deepest errors say what is wrong; those of the alternatives around them say nothing. */
function worded(errors: readonly ErrorObject[]): readonly string[] {
  const deepest = Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length));
  const some = errors.filter(({ instancePath }) => instancePath.split('/').length === deepest);
  return [
    ...new Set(some.map((error) => `${error.instancePath} ${error.message ?? ''}`.trim())),
  ].slice(0, 3);
}

function validator(): Ajv {
  if (ajv !== undefined) return ajv;
  ajv = new Ajv({ strict: false, logger: false, allErrors: true });
  ajv.addFormat('date-time', DATE);
  ajv.addFormat('uri', (text) => URL.canParse(text));
  const components = withKnownGaps(apiDescription().components);
  ajv.addSchema({ $id: 'github', components: jsonSchema(components as Json) });
  return ajv;
}
