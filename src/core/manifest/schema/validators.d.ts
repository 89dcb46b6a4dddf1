import type { Shapes } from './types.ts';

/** One level of a schema; words for editors are left out, but for titles and an example beside patterns. */
export interface ShapeNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly examples?: readonly string[];
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly ShapeNode[];
  readonly items?: ShapeNode;
  readonly properties?: Readonly<Record<string, ShapeNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ShapeNode;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** A keyword of the schema that a value does not meet, as ajv reports it. */
export interface ShapeError {
  /** JSON Pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  /** What was found, where the value does not say it. */
  readonly params?: {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
    /** Two equal items. */
    readonly i?: number;
    readonly j?: number;
  };
}

/** Tells whether a value has the shape; if not, `errors` holds why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors: readonly ShapeError[] | null;
}

export const validators: Readonly<Record<keyof Shapes, Validator>>;

/** The schemas, and what they refer to as `#/$defs/NAME`, by name. */
export const definitions: Readonly<Record<string, ShapeNode>>;
