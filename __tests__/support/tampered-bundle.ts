// Bundles with one part of their verification material changed.
import type { SignedFiles } from './evidence.ts';

export type Json = Record<string, unknown>;
export type Material = Json & { tlogEntries?: Json[]; certificate?: Json };

/** The bundle with parts of its verification material changed. */
export function material(
  { record, bundle }: SignedFiles,
  change: (material: Material) => object,
): SignedFiles {
  const view = JSON.parse(bundle) as Json & { verificationMaterial: Material };
  const verificationMaterial = change(view.verificationMaterial);
  return { record, bundle: JSON.stringify({ ...view, verificationMaterial }) };
}

/** One bit, so far from the end. */
export function flipped(base64: unknown, fromEnd: number): string {
  const bytes = Buffer.from(String(base64), 'base64');
  const at = bytes.length - fromEnd;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
}

/** Another text in place of one that stands in the bytes, of the same length. */
export function replaced(base64: unknown, from: string, to: string): string {
  const bytes = Buffer.from(String(base64), 'base64');
  const at = bytes.indexOf(from);
  if (at < 0) throw new Error(`there is no ${from}`);
  bytes.write(to, at);
  return bytes.toString('base64');
}

/** The day after the one on which the certificate begins and ends. */
export const moved = (base64: unknown): string => {
  const today = new Date().toISOString().slice(2, 10).replaceAll('-', '');
  return replaced(base64, today, '990101');
};

export const renamed = (base64: unknown): string => replaced(base64, 'acme/infra', 'acme/other');

export const stamped = (one: Material): { signedTimestamp: string }[] =>
  (one['timestampVerificationData'] as { rfc3161Timestamps: { signedTimestamp: string }[] })
    .rfc3161Timestamps;

export const withStamps = (one: Material, stamps: readonly string[]): object => ({
  ...one,
  timestampVerificationData: {
    rfc3161Timestamps: stamps.map((signedTimestamp) => ({ signedTimestamp })),
  },
});
