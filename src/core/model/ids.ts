import type { Brand } from './brand.ts';

/** Stable id of a grant: `access-grant/<name>`, `kubernetes/<boundary>/<kind>/<namespace>/<name>/<subject>`. */
export type GrantId = Brand<string, 'GrantId'>;
export const grantId = (text: string): GrantId => text as GrantId;

/** `sha256:<64 hex>` over canonical JSON. */
export type Digest = Brand<string, 'Digest'>;

/** Object id of a git blob, tree or commit: 40 (SHA-1) or 64 (SHA-256) hex digits. */
export type Oid = Brand<string, 'Oid'>;
export const oid = (hex: string): Oid => hex as Oid;
