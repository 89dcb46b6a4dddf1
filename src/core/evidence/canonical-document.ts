import { jsonFault } from '../manifest/yaml/json-fault.ts';
import { canonicalJson } from '../model/canonical.ts';
import type { Json } from '../model/json.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

const MAX_RECORD_BYTES = 256 * 1024 * 1024;
/** What a manifest holds is at most 64 levels deep, and stands a few levels deep in a verdict. */
const MAX_DEPTH = 128;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads canonical JSON (RFC 8785), and nothing that would be written in another way: so a key that stands twice,
 * a number of two spellings, a space or a byte order mark can't mean one thing here and another elsewhere.
 */
export function readCanonical(
  bytes: Uint8Array,
): { readonly value: Json } | { readonly refusal: Refusal } {
  const size = sizeRefusal(bytes.length);
  if (size !== null) return { refusal: size };
  const text = decoded(bytes);
  if (text === null) return refused('not-canonical', 'it is not UTF-8 text');
  const value = parsed(text);
  if (value === undefined) {
    const fault = jsonFault(text);
    return refused('not-canonical', `it is not JSON: ${fault?.why ?? 'it can not be read'}`);
  }
  if (isDeeper(value, MAX_DEPTH))
    return refused('too-large', `it is nested deeper than ${MAX_DEPTH} levels`);
  return isCanonical(value, text)
    ? { value }
    : refused('not-canonical', 'it is not written in the one way of canonical JSON (RFC 8785)');
}

/** Why a file of so many bytes is refused before it is read; null where it is not. */
export function sizeRefusal(bytes: number): Refusal | null {
  if (bytes <= MAX_RECORD_BYTES) return null;
  return refused('too-large', `it has ${bytes} bytes, and ${MAX_RECORD_BYTES} are the limit`)
    .refusal;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isCanonical(value: Json, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part: Json) => isDeeper(part, levels - 1));
}

function refused(code: RefusalCode, message: string): { readonly refusal: Refusal } {
  const help = 'take the file as it was written, byte for byte';
  return { refusal: { code, message, help } };
}
