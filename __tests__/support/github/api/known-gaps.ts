import { type Json, type JsonObject, object } from './description.ts';

/** The same in operations: since July 2026 an attestation comes without its bundle, which is then null. */
export function gapInResponse(operation: string, schema: JsonObject): JsonObject {
  if (operation !== 'repos/list-attestations') return schema;
  const bundle = ['properties', 'attestations', 'items', 'properties', 'bundle'];
  return object(replaced(schema, bundle, (part) => ({ ...object(part), nullable: true })));
}

/**
 * Where GitHub's description is known to say less than GitHub does. Each gap is one that was seen; none is there to make
 * a test pass.
 */
export function withKnownGaps(components: JsonObject): JsonObject {
  const schemas: Record<string, Json> = { ...object(components['schemas'] ?? null) };
  // The head repository of a pull request is null once the fork is deleted.
  for (const name of ['pull-request', 'pull-request-simple'])
    schemas[name] = replaced(
      schemas[name] ?? null,
      ['properties', 'head', 'properties', 'repo'],
      (repo) => ({
        nullable: true,
        allOf: [repo],
      }),
    );
  // A label without a description has null there, in lists as well.
  schemas['pull-request-simple'] = replaced(
    schemas['pull-request-simple'] ?? null,
    ['properties', 'labels', 'items', 'properties', 'description'],
    (description) => ({ ...object(description), nullable: true }),
  );
  // Closing, merging, force-pushing are events of an issue, too.
  schemas['issue-event-for-issue'] = replaced(
    schemas['issue-event-for-issue'] ?? null,
    ['anyOf'],
    (some) => [
      ...(some as readonly Json[]),
      { $ref: '#/components/schemas/state-change-issue-event' },
    ],
  );
  return { ...components, schemas };
}

function replaced(value: Json, path: readonly string[], change: (part: Json) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const parts = object(value);
  return { ...parts, [key]: replaced(parts[key] ?? null, rest, change) };
}
