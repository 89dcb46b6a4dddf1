import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { PackManifest } from '../../core/pack/pack-manifest.ts';
import { MANIFEST_BUNDLE_FILE, MANIFEST_FILE, SUMS_FILE } from '../../core/pack/pack-paths.ts';
import { sumsText } from '../../core/pack/pack-sums.ts';
import type { PackFiles } from '../../ports/pack-files.ts';
import { finding } from '../ledger-verification/finding.ts';

const HELP = 'take the pack from whoever made it, as it was made';
/** More of the same say nothing new. */
const MOST = 20;

/** Whether the files are those that the manifest lists: each as it was, all of them, and no others. */
export async function checkFiles(
  { files: listed }: PackManifest,
  pack: PackFiles,
): Promise<readonly LedgerFinding[]> {
  const { files } = pack;
  const names = new Set([MANIFEST_FILE, MANIFEST_BUNDLE_FILE, ...listed.map(({ path }) => path)]);
  const missing = listed.filter(({ path }) => !files.has(path));
  const altered = listed.filter(({ path, size, sha256 }) => {
    const found = files.get(path);
    return found !== undefined && (found.size !== size || found.sha256 !== sha256);
  });
  const unlisted = [...files.keys()].filter((path) => !names.has(path));
  return [
    ...altered
      .slice(0, MOST)
      .map(({ path }) =>
        finding('file-altered', `\`${path}\` is not the file that the manifest lists`, HELP),
      ),
    ...missing
      .slice(0, MOST)
      .map(({ path }) =>
        finding('file-missing', `the manifest lists \`${path}\`, and it is not there`, HELP),
      ),
    ...unlisted
      .slice(0, MOST)
      .map((path) =>
        finding(
          'file-unlisted',
          `\`${path}\` is there, and the manifest does not list it`,
          'it proves nothing: take it out, or take the pack from whoever made it',
        ),
      ),
    ...(await checkSums(listed, pack)),
  ];
}

/** Whoever goes by `SHA256SUMS` has to see the same files. */
async function checkSums(
  listed: PackManifest['files'],
  pack: PackFiles,
): Promise<readonly LedgerFinding[]> {
  const sums = await pack.read(SUMS_FILE);
  if (sums === null || new TextDecoder().decode(sums) === sumsText(listed)) return [];
  return [finding('file-altered', `\`${SUMS_FILE}\` lists other files than the manifest`, HELP)];
}
