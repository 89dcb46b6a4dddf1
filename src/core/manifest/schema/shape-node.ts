import type { Pointer } from '../../model/place.ts';
import type { Shapes } from './types.ts';
import { definitions, type ShapeError, type ShapeNode } from './validators.js';

/** The value that an error is about, and what the schema wants there. */
export interface Site {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly node: ShapeNode;
}

/** Follows an error's path through the value and the schema at once. */
export function siteOf(kind: keyof Shapes, root: unknown, error: ShapeError): Site {
  const pointer: (string | number)[] = [];
  let value = root;
  let node = chosen(definitions[kind] ?? {}, value);
  for (const step of error.instancePath.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const index = Array.isArray(value) ? Number(key) : key;
    pointer.push(index);
    const inner = typeof index === 'number' ? node.items : childOf(node, key);
    value = (value as Readonly<Record<string | number, unknown>>)[index];
    node = chosen(inner ?? {}, value);
  }
  return { pointer, value, node };
}

/** What the schema wants of a key. */
export function childOf(node: ShapeNode, key: string): ShapeNode | undefined {
  const { properties = {}, additionalProperties } = node;
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** The node itself, or the one of its branches that is meant for such a value. */
function chosen(node: ShapeNode, value: unknown): ShapeNode {
  const target = referred(node);
  const branch = target.anyOf
    ?.map(referred)
    .find((one) => one.type !== undefined && isOfType(value, one));
  return branch ?? target;
}

/** The types that are allowed. */
export function typesOf(node: ShapeNode): readonly NonNullable<ShapeNode['type']>[] {
  const branches = node.anyOf?.map(referred) ?? [];
  return [node, ...branches].flatMap((one) => one.type ?? []);
}

/** The keys of which one is needed, where the schema asks for one of several. */
export function choiceOf(node: ShapeNode): readonly string[] {
  return node.anyOf?.flatMap((branch) => branch.required ?? []) ?? [];
}

export function referred(node: ShapeNode): ShapeNode {
  const name = node.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : referred(definitions[name] ?? {});
}

export function isOfType(value: unknown, { type }: ShapeNode): boolean {
  if (type === undefined) return true;
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
  }
}
