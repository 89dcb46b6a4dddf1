import type { JsonObject } from '../model/json.ts';
import type { PackContents } from '../pack/pack-manifest.ts';
import type { PackVerification } from '../pack/pack-report.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import { packVerificationJson, periodWords, selectionWords } from './pack-verification.ts';
import { paintWith } from './paint.ts';
import { count, thousands } from './plain-words.ts';
import type { TextOptions } from './run-info.ts';
import { findingLines } from './verification-text.ts';

/** A pack that was written. */
export interface PackWritten {
  /** As the person names it. */
  readonly path: string;
  /** Of the archive, in bytes. */
  readonly size: number;
  readonly files: number;
  readonly contents: PackContents;
  readonly verification: PackVerification;
}

/** As `grantproof pack --json` prints it. */
export const packedJson = ({ path, size, verification }: PackWritten): JsonObject => ({
  written: { path, size },
  verification: packVerificationJson(verification),
});

/** The same for a person; ends with a newline. */
export function packedText(
  { path, size, files, contents, verification }: PackWritten,
  options: TextOptions,
): string {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const { selection, objects } = contents;
  const isWhole = selection.kind === 'whole';
  const lines = [
    `wrote ${terminalText(path)}: ${thousands(size)} bytes, ${count(files, 'file')}`,
    `period   ${periodWords(contents)}`,
    `records  ${terminalText(selectionWords(contents))}`,
    ...(objects.withheld.length === 0
      ? []
      : [
          `withheld ${count(objects.withheld.length, 'file')} that look like secrets, the first is \`${terminalText(objects.withheld[0]?.path ?? '')}\``,
        ]),
    ...verification.findings.flatMap((one) => ['', ...findingLines(one, width, paint)]),
    '',
    verification.result === 'pass'
      ? `it verifies with nothing but itself${isWhole ? '' : '; a sample is no population'}`
      : 'it was written all the same, and says what is wrong with the ledger',
  ];
  return `${sealPage(lines.join('\n'))}\n`;
}
