import { readCanonical } from '../evidence/canonical-document.ts';
import { shapeFaultBy } from '../evidence/check-evidence.ts';
import { hexOf, type Subject } from '../evidence/subjects.ts';
import { canonicalJson, digestOf } from '../model/canonical.ts';
import type { Json } from '../model/json.ts';
import { PACK_PREDICATE_TYPE, STATEMENT_TYPE } from '../model/uris.ts';
import type { PackManifest } from './pack-manifest.ts';
import { MANIFEST_FILE, SUMS_FILE } from './pack-paths.ts';
import { validators } from './schema/validators.js';

interface PackStatement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly Subject[];
  readonly predicateType: typeof PACK_PREDICATE_TYPE;
  readonly predicate: {
    readonly manifest: {
      readonly name: typeof MANIFEST_FILE;
      readonly digest: { readonly sha256: string };
    };
    readonly ledger: PackManifest['ledger'];
    readonly period: PackManifest['period'];
    readonly selection: PackManifest['selection']['kind'];
    readonly records: number;
    readonly engine: PackManifest['engine'];
  };
}

/** What is signed about a pack: an in-toto Statement v1, canonical JSON in UTF-8. */
export function packStatement(manifest: PackManifest, bytes: Uint8Array): Uint8Array {
  const { ledger, period, selection, engine, files } = manifest;
  const file = { name: MANIFEST_FILE, digest: { sha256: hexOf(digestOf(bytes)) } } as const;
  const sums = files.find(({ path }) => path === SUMS_FILE);
  const statement: PackStatement = {
    _type: STATEMENT_TYPE,
    subject: [
      file,
      ...(sums === undefined ? [] : [{ name: SUMS_FILE, digest: { sha256: sums.sha256 } }]),
    ],
    predicateType: PACK_PREDICATE_TYPE,
    predicate: {
      ...{ manifest: file, ledger, period, selection: selection.kind },
      ...{ records: selection.count, engine },
    },
  };
  return new TextEncoder().encode(canonicalJson(statement as unknown as Json));
}

/** Why what was signed is not about this pack, as a phrase; null where it is. */
export function packStatementFault(
  payload: Uint8Array,
  manifest: PackManifest,
  bytes: Uint8Array,
): string | null {
  const read = readCanonical(payload);
  if ('refusal' in read) return read.refusal.message;
  const fault = shapeFaultBy(validators['pack-statement'], read.value);
  if (fault !== null) return fault;
  const { subject, predicate } = read.value as unknown as PackStatement;
  const wanted = JSON.parse(
    new TextDecoder().decode(packStatement(manifest, bytes)),
  ) as PackStatement;
  if (subject[0]?.digest['sha256'] !== wanted.subject[0]?.digest['sha256'])
    return 'it is about another `manifest.json`';
  const differs = (
    ['manifest', 'ledger', 'period', 'selection', 'records', 'engine'] as const
  ).find((part) => said(predicate[part]) !== said(wanted.predicate[part]));
  return differs === undefined
    ? null
    : `it says otherwise of \`${differs}\` than \`manifest.json\``;
}

const said = (value: unknown): string => canonicalJson(value as Json);
