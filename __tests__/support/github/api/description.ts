import { readFileSync } from 'node:fs';

/** A value of JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface Operation {
  /** `pulls/get`. */
  readonly id: string;
  readonly method: string;
  /** With variables: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly path: string;
  /** Names of what may stand in the query. */
  readonly query: ReadonlyMap<string, JsonObject>;
  readonly body: { readonly schema: JsonObject; readonly required: boolean } | null;
  /** Schemas of the answers by status; null for an answer without one. */
  readonly responses: ReadonlyMap<string, JsonObject | null>;
}

/** GitHub's own description of its REST API, as far as the stand-in serves it. */
export interface Description {
  readonly operations: readonly Operation[];
  readonly components: JsonObject;
}

let read: Description | undefined;

/** Reads the description once per process. */
export function apiDescription(): Description {
  read ??= readDescription();
  return read;
}

function readDescription(): Description {
  const text = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
  const file = JSON.parse(text) as { operations: JsonObject; components: JsonObject };
  const components = nested(file.components);
  const operations = Object.entries(file.operations).map(([line, value]) =>
    operation(line, object(value), file.components),
  );
  return { operations, components };
}

/** `schemas/user` as `{ schemas: { user } }`, the way references spell it. */
function nested(components: JsonObject): JsonObject {
  const kinds: Record<string, Record<string, Json>> = {};
  for (const [path, value] of Object.entries(components)) {
    const [kind = '', name = ''] = path.split('/');
    kinds[kind] = { ...kinds[kind], [name]: value };
  }
  return kinds;
}

function operation(line: string, value: JsonObject, components: JsonObject): Operation {
  const [method = '', path = ''] = line.split(' ');
  const follow = (part: Json | undefined): JsonObject => {
    const reference = object(part ?? null)['$ref'];
    if (typeof reference !== 'string') return object(part ?? null);
    return object(components[reference.replace('#/components/', '')] ?? null);
  };
  const parameters = list(value['parameters']).map(follow);
  const body = value['requestBody'];
  const responses = Object.entries(object(value['responses'] ?? null));
  return {
    id: text(value['operationId']),
    method,
    path,
    query: new Map(
      parameters
        .filter((parameter) => parameter['in'] === 'query')
        .map((parameter) => [text(parameter['name']), object(parameter['schema'] ?? null)]),
    ),
    body:
      body === undefined
        ? null
        : { schema: schemaOf(object(body)) ?? {}, required: object(body)['required'] === true },
    responses: new Map(responses.map(([status, part]) => [status, schemaOf(follow(part))])),
  };
}

function schemaOf(message: JsonObject): JsonObject | null {
  const content = object(message['content'] ?? {});
  const json = content['application/json'];
  return json === undefined ? null : object(object(json)['schema'] ?? {});
}

/** A value that must be an object. */
export function object(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('the description of the API is not what it was');
  return value as JsonObject;
}

function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error('the description of the API is not what it was');
  return value;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
