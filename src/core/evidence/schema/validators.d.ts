import type { ShapeNode, Validator } from '../../manifest/schema/validators.js';

export const validators: Readonly<
  Record<'record' | 'statement' | 'event' | 'event-statement', Validator>
>;

/** The schemas, and what they refer to as `#/$defs/NAME`, by name. */
export const definitions: Readonly<Record<string, ShapeNode>>;
