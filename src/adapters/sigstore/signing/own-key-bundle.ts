import { bundleText, type Signed, unwitnessedBundle } from './dsse-bundle.ts';

/** Asks an authority when a signature was there, and gives its RFC 3161 response. Throws a `Fault`. */
export type Stamp = (signature: Buffer) => Promise<Buffer>;

/** The bundle of a signature with a key of one's own, stamped where there is an authority. */
export async function ownKeyBundle(
  payload: Uint8Array,
  signed: Signed,
  stamp: Stamp | null,
): Promise<string> {
  const timestamps = stamp === null ? [] : [await stamp(signed.signature)];
  return bundleText(unwitnessedBundle(payload, signed), { timestamps, entries: [] });
}
