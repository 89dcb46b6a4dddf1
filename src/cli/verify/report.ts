import type { JsonObject } from '../../core/model/json.ts';
import { jsonText } from '../../core/render/json-text.ts';
import {
  VERIFICATION_SCHEMA,
  verificationJson,
  verificationTotal,
} from '../../core/render/verification-json.ts';
import {
  verificationLine,
  verificationSummary,
  verificationText,
} from '../../core/render/verification-text.ts';
import type { Terminal } from '../terminal.ts';
import type { Verified } from './pool.ts';

/** Of more records only those that fail are listed. */
const LISTED = 50;
/** Records between two signs of progress. */
const STEP = 25;
const CLEAR = '\r\u001b[K';

/** Prints verdicts for a person, as they come. True where all pass. */
export async function textReport(
  verified: AsyncIterable<Verified>,
  all: number,
  terminal: Terminal,
): Promise<boolean> {
  const progress = terminal.interactive && all > STEP;
  let done = 0;
  let failed = 0;
  for await (const [{ name }, verification] of verified) {
    done += 1;
    const fails = verification.result === 'fail';
    if (fails) failed += 1;
    const text =
      fails || all === 1
        ? `${verificationText(name, verification, terminal)}${all === 1 ? '' : '\n'}`
        : all <= LISTED
          ? verificationLine(name, verification, terminal)
          : '';
    if (text !== '') terminal.out(progress ? `${CLEAR}${text}` : text);
    if (progress && (done % STEP === 0 || text !== ''))
      terminal.err(`${CLEAR}verified ${done} of ${all}`);
  }
  if (progress) terminal.err(CLEAR);
  terminal.out(
    all === 1
      ? `\n${failed === 0 ? 'pass' : 'fail'}\n`
      : verificationSummary(done - failed, failed, terminal),
  );
  return failed === 0 && done > 0;
}

/** Prints verdicts for machines, each as it comes, and the sum of them at the end. True where all pass. */
export async function jsonReport(
  verified: AsyncIterable<Verified>,
  terminal: Terminal,
): Promise<boolean> {
  const total = verificationTotal();
  const head = `{\n  "schema": "${VERIFICATION_SCHEMA}",\n  "records": [`;
  let before = `${head}\n    `;
  for await (const [{ name }, verification] of verified) {
    total.add(name, verification);
    terminal.out(`${before}${indented(verificationJson(name, verification), '\n    ')}`);
    before = ',\n    ';
  }
  const sum = total.json();
  const list = before.startsWith('{') ? `${head}],` : '\n  ],';
  terminal.out(`${list}${jsonText(sum).slice(1)}`);
  return sum['result'] === 'pass';
}

/** A line break in JSON is always one of the layout. */
const indented = (value: JsonObject, newline: string): string =>
  jsonText(value).trimEnd().replaceAll('\n', newline);
