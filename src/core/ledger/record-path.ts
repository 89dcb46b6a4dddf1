/** Three groups of three: more records than any ledger will have. */
const DIGITS = 9;

const stem = (index: number): string =>
  `records/${String(index)
    .padStart(DIGITS, '0')
    .replaceAll(/(\d{3})(?=\d)/g, '$1/')}`;

/** `records/000/000/041.json`: where the record of that index stands on the ledger's branch. */
export const recordPath = (index: number): string => `${stem(index)}.json`;

/** `records/000/000/041.sigstore.json`: the signed statement about it. */
export const bundlePath = (index: number): string => `${stem(index)}.sigstore.json`;

const PATH = /^records\/(\d{3})\/(\d{3})\/(\d{3})\.(sigstore\.)?json$/;

/** What a path of the branch is, or null where it is neither a record nor a bundle. */
export function readRecordPath(
  path: string,
): { readonly index: number; readonly kind: 'record' | 'bundle' } | null {
  const [whole, a, b, c, signed] = PATH.exec(path) ?? [];
  if (whole === undefined) return null;
  return { index: Number(`${a}${b}${c}`), kind: signed === undefined ? 'record' : 'bundle' };
}
