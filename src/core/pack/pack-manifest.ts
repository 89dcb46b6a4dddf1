import { readCanonical } from '../evidence/canonical-document.ts';
import { shapeFaultBy } from '../evidence/check-evidence.ts';
import type { AccessRecord } from '../evidence/record.ts';
import { canonicalJson } from '../model/canonical.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { byText } from '../model/order.ts';
import { PACK_SCHEMA } from '../model/uris.ts';
import { isPackPath, MANIFEST_BUNDLE_FILE, MANIFEST_FILE } from './pack-paths.ts';
import { validators } from './schema/validators.js';
import { areInOrder, type Span, sizeOf } from './span.ts';

/** Which records of the period a pack has. */
export interface PackSelection {
  /** A sample is no population, and says what it lacks. */
  readonly kind: 'whole' | 'sample';
  /** Globs on the ids of grants; empty for the whole. */
  readonly grants: readonly string[];
  readonly records: readonly Span[];
  /** Of the period, and not in the pack. */
  readonly leftOut: readonly Span[];
  readonly count: number;
  readonly leftOutCount: number;
}

/** Why a record is in a pack besides those that were selected. */
export type ContextReason = 'adoption' | 'key-event' | 'before' | 'after' | 'head';

export interface PackedObjects {
  readonly format: 'sha1' | 'sha256';
  readonly count: number;
  /** Commits that the repository did not have. */
  readonly absent: readonly string[];
  /** Files that look like secrets. */
  readonly withheld: readonly {
    readonly id: string;
    readonly path: string;
    readonly why: string;
  }[];
}

/** What a pack says of itself, but for the list of its files. */
export interface PackContents {
  readonly schema: typeof PACK_SCHEMA;
  readonly ledger: {
    readonly origin: string;
    readonly size: number;
    readonly root: { readonly sha256: string };
  };
  readonly branch: {
    /** `refs/heads/main`. */
    readonly ref: string;
    /** Where it stood, if the period reaches to the end of the ledger. */
    readonly tip: string | null;
  };
  /** RFC 3339 in UTC, both ends included. */
  readonly period: { readonly from: string; readonly to: string };
  /** The records of the period; null where it has none. */
  readonly run: Span | null;
  readonly selection: PackSelection;
  readonly context: readonly { readonly index: number; readonly why: ContextReason }[];
  readonly objects: PackedObjects;
  readonly keys: readonly {
    readonly path: string;
    readonly fingerprint: string;
    /** Who says that this key signs: whoever packed, or an event of the ledger. */
    readonly given: 'packer' | 'ledger';
  }[];
  readonly packer: {
    readonly kind: 'key' | 'ephemeral' | 'certificate' | 'nobody';
    readonly fingerprint: string | null;
  };
  readonly engine: AccessRecord['engine'];
}

export interface PackedFile {
  readonly path: string;
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** `manifest.json`: all that is in a pack. */
export interface PackManifest extends PackContents {
  /** In the order of their paths. */
  readonly files: readonly PackedFile[];
}

export const writePackManifest = (manifest: PackManifest): Uint8Array =>
  new TextEncoder().encode(canonicalJson(manifest as unknown as Json));

/** Reads a manifest strictly; else why it is none, as a phrase. */
export function readPackManifest(
  bytes: Uint8Array,
): { readonly manifest: PackManifest } | { readonly refusal: string } {
  const read = readCanonical(bytes);
  if ('refusal' in read) return { refusal: read.refusal.message };
  const { value } = read;
  if (isJsonObject(value) && isOtherVersion(value['schema']))
    return { refusal: 'it is of another version: read it with a newer grantproof' };
  const fault = shapeFaultBy(validators.pack, value);
  if (fault !== null) return { refusal: fault };
  const manifest = value as unknown as PackManifest;
  const contradiction = fileFault(manifest) ?? selectionFault(manifest);
  return contradiction === null ? { manifest } : { refusal: contradiction };
}

const isOtherVersion = (schema: Json | undefined): boolean =>
  typeof schema === 'string' &&
  schema !== PACK_SCHEMA &&
  /^https:\/\/grantproof\.dev\/pack\/v\d{1,9}$/.test(schema);

function fileFault({ files }: PackManifest): string | null {
  const strange = files.find(
    ({ path }) => !isPackPath(path) || path === MANIFEST_FILE || path === MANIFEST_BUNDLE_FILE,
  );
  if (strange !== undefined) return `\`${strange.path}\` can't be a file of a pack`;
  const ordered = files.every(
    ({ path }, nth) => nth === 0 || byText(files[nth - 1]?.path ?? '', path) < 0,
  );
  return ordered ? null : 'its files are not in order, each once';
}

/** What it says of the records fits together, so that whoever goes on can count on it. */
function selectionFault({ ledger, run, selection, context }: PackManifest): string | null {
  const { kind, grants, records, leftOut, count, leftOutCount } = selection;
  if (run !== null && (run.first > run.last || run.last >= ledger.size))
    return 'its run is no part of the ledger';
  if (!areInOrder(records) || !areInOrder(leftOut)) return 'its runs of records are not in order';
  const isOutside = ({ first, last }: Span): boolean =>
    run === null || first < run.first || last > run.last;
  if ([...records, ...leftOut].some(isOutside)) return 'it selects records outside of its period';
  if (sizeOf(records) !== count || sizeOf(leftOut) !== leftOutCount)
    return 'its counts are not those of its records';
  if ((kind === 'whole') !== (grants.length === 0))
    return 'it does not say which grants it is a sample of';
  if (kind === 'whole' && (leftOutCount > 0 || count !== sizeOf(run === null ? [] : [run])))
    return 'it says that it is whole, and is not';
  const ordered = context.every(
    ({ index }, nth) => index < ledger.size && index > (context[nth - 1]?.index ?? -1),
  );
  return ordered ? null : 'the records beside its selection are not in order';
}
