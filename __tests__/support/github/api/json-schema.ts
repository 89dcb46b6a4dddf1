import type { Json, JsonObject } from './description.ts';

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` becomes a type of its own, `discriminator` goes, and exactly-one becomes any-of, since
 * GitHub's alternatives overlap. References lead to the schema `github`.
 */
export function jsonSchema(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(jsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator: _, oneOf, $ref, ...others } = value as JsonObject;
  const schema: Record<string, Json> = {};
  for (const [key, part] of Object.entries(others)) schema[key] = jsonSchema(part);
  if (oneOf !== undefined) {
    const both = [
      ...list(schema['allOf']),
      ...(schema['anyOf'] === undefined ? [] : [{ anyOf: schema['anyOf'] }]),
    ];
    if (both.length > 0) schema['allOf'] = both;
    schema['anyOf'] = jsonSchema(oneOf);
  }
  if (typeof $ref === 'string') schema['$ref'] = $ref.replace('#/', 'github#/');
  // A property may be called `nullable`, too.
  if (nullable !== true)
    return nullable === undefined || typeof nullable === 'boolean'
      ? schema
      : { ...schema, nullable: jsonSchema(nullable) };
  return { anyOf: [schema, { type: 'null' }] };
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
