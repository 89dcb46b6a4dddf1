import { Buffer } from 'node:buffer';
import { appendFileSync, statSync } from 'node:fs';
import { Fault } from '../core/model/fault.ts';

/** Every output of action.yml. */
export const OUTPUTS = [
  'result',
  'delta-digest',
  'findings',
  'report',
  'sealed',
  'violations',
  'evidence-path',
] as const;
export type Outputs = Readonly<Record<(typeof OUTPUTS)[number], string>>;

/** Bytes of a step's summary: a runner drops a larger one as a whole. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** What became of a summary. */
export type SummaryWritten = 'written' | 'too-large' | 'nowhere';

/**
 * Writes all outputs, and none can be forgotten: text in the log may set an output too, and only the file wins over
 * it. What is written later wins. Throws a `Fault` where the runner gave no file.
 *
 * @param file what `GITHUB_OUTPUT` names
 */
export function writeOutputs(file: string | undefined, outputs: Outputs): void {
  const entries = OUTPUTS.map((name) => entry(name, outputs[name]));
  append(file, 'GITHUB_OUTPUT', entries.join(''));
}

/** Nothing in the value can end it: the delimiter is chosen so that no line of it is the same. */
function entry(name: string, value: string): string {
  const lines = value.split('\n');
  let delimiter = 'END';
  while (lines.includes(delimiter)) delimiter += '_';
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/**
 * Appends Markdown to the job's summary. A page that would make the runner drop everything is replaced by one line
 * that says so.
 *
 * @param file what `GITHUB_STEP_SUMMARY` names; older servers name none
 */
export function appendSummary(file: string | undefined, markdown: string): SummaryWritten {
  if (file === undefined || file === '') return 'nowhere';
  const already = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const fits = already + Buffer.byteLength(markdown) <= SUMMARY_LIMIT;
  if (fits) append(file, 'GITHUB_STEP_SUMMARY', markdown);
  else if (already + TOO_LARGE.length <= SUMMARY_LIMIT)
    append(file, 'GITHUB_STEP_SUMMARY', TOO_LARGE);
  return fits ? 'written' : 'too-large';
}

const TOO_LARGE =
  'The summary is too large to be shown here. The log and the report have all of it.\n';

function append(file: string | undefined, variable: string, text: string): void {
  if (file === undefined || file === '') {
    throw new Fault(
      `the variable \`${variable}\` names no file`,
      'run this as a step of a workflow',
    );
  }
  try {
    appendFileSync(file, text);
  } catch (cause) {
    throw new Fault(`the file of \`${variable}\` can't be written`, 'run the job again', { cause });
  }
}
