import {
  BUNDLE_V03_MEDIA_TYPE,
  type BundleWithDsseEnvelope,
  bundleFromJSON,
  bundleToJSON,
  isBundleWithDsseEnvelope,
} from '@sigstore/bundle';
import type { VerificationFinding } from '../../../core/evidence/verification.ts';
import { isJsonObject } from '../../../core/model/json.ts';
import { PAYLOAD_TYPE } from '../../../core/model/uris.ts';
import { repeatedKey } from './repeated-key.ts';

/** Far above any bundle of a statement with 1,024 subjects. */
const LARGEST = 4 * 1024 * 1024;

const HELP = 'take the bundle from where the record was published, as it is';

/** A bundle that holds one signed in-toto statement, or what keeps it from being one. */
export type ReadBundle =
  | { readonly bundle: BundleWithDsseEnvelope; readonly finding?: undefined }
  | { readonly finding: VerificationFinding; readonly bundle?: undefined };

/**
 * Reads a Sigstore bundle v0.3 to the letter. The library overlooks what it does not know and every character that
 * is no base64; here a text means what it says, or is refused.
 */
export function readBundle(text: string): ReadBundle {
  if (text.length > LARGEST) return unreadable(`has more than ${LARGEST} characters`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable('is not JSON');
  }
  const repeated = repeatedKey(text);
  if (repeated !== null) return unreadable(`has the key \`${repeated}\` twice in one object`);
  if (!isJsonObject(json)) return unreadable('is not a JSON object');
  if (json['mediaType'] !== BUNDLE_V03_MEDIA_TYPE)
    return notSupported(
      `is of the type \`${JSON.stringify(json['mediaType'] ?? null)}\`, not \`${BUNDLE_V03_MEDIA_TYPE}\``,
    );
  try {
    const bundle = bundleFromJSON(json);
    const stranger = strangePart(json, bundleToJSON(bundle), []);
    if (stranger !== null) return unreadable(`says at \`${stranger}\` what no bundle says there`);
    return isBundleWithDsseEnvelope(bundle)
      ? checked(bundle)
      : notSupported('signs a file as it is, not a statement');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unreadable(`lacks what a bundle must have (${why})`);
  }
}

function checked(bundle: BundleWithDsseEnvelope): ReadBundle {
  const { payloadType, signatures } = bundle.content.dsseEnvelope;
  if (payloadType !== PAYLOAD_TYPE)
    return notSupported(`signs a payload of the type \`${payloadType}\`, not \`${PAYLOAD_TYPE}\``);
  if (signatures.length !== 1)
    return notSupported(`has ${signatures.length} signatures, and one is wanted`);
  return { bundle };
}

/** Parts that some writers leave out where there is nothing to say, and others do not. */
const MAY_BE_VOID = new Set([
  'hashes',
  'inclusionPromise',
  'integratedTime',
  'keyid',
  'logIndex',
  'rfc3161Timestamps',
  'timestampVerificationData',
  'tlogEntries',
]);

/** The place of the first part of a JSON value that was read as something else, or not at all; null where none. */
function strangePart(given: unknown, read: unknown, path: readonly string[]): string | null {
  const place = `/${path.join('/')}`;
  if (read === undefined) return MAY_BE_VOID.has(path.at(-1) ?? '') && isVoid(given) ? null : place;
  if (typeof given !== 'object' || given === null)
    // Whole numbers of 64 bits stand as text or as number.
    return given === read || (typeof given === 'number' && String(given) === read) ? null : place;
  if (typeof read !== 'object' || read === null || Array.isArray(given) !== Array.isArray(read))
    return place;
  if (Array.isArray(given) && Array.isArray(read) && given.length !== read.length) return place;
  const members = new Map<string, unknown>(Object.entries(read));
  for (const [key, value] of Object.entries(given)) {
    const strange = strangePart(value, members.get(key), [...path, key]);
    if (strange !== null) return strange;
  }
  return null;
}

const isVoid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).every(isVoid)
    : value === null || value === '' || value === 0 || value === '0';

const unreadable = (what: string): ReadBundle => ({
  finding: { code: 'bundle-unreadable', message: `the bundle ${what}`, help: HELP },
});

const notSupported = (what: string): ReadBundle => ({
  finding: {
    code: 'bundle-not-supported',
    message: `the bundle ${what}`,
    help: 'sign with `grantproof record`, or with another tool that writes such a bundle',
  },
});
