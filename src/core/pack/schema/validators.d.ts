import type { ShapeNode, Validator } from '../../manifest/schema/validators.js';

export const validators: Readonly<
  Record<'pack' | 'pack-statement' | 'inclusion-proof' | 'consistency-proof', Validator>
>;

/** The schemas, and what they refer to as `#/$defs/NAME`, by name. */
export const definitions: Readonly<Record<string, ShapeNode>>;
