// Each section of docs/doctor.md is about one code. Of its YAML, which stands in the workflow that `init` writes, the
// first piece has that finding, and the last one does not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { docSection } from '../../../src/core/render/doc-section.ts';
import { ADVICE_CODES } from '../../../src/core/workflow/advice.ts';
import { examineWorkflow } from '../../../src/core/workflow/examine-workflows.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/doctor.md'), 'utf8');
const TEMPLATE = parse(
  readFileSync(join(ROOT, 'examples/init/grantproof.yml'), 'utf8').replace(
    '@v0',
    '@1111111111111111111111111111111111111111',
  ),
) as Readonly<Record<string, unknown>>;

/** A part of a workflow, in the place of the template's; what is no YAML stands at the end. */
function workflowWith(part: string): string {
  try {
    return stringify({ ...TEMPLATE, ...(parse(part) as object) });
  } catch {
    return `${stringify({ ...TEMPLATE, on: undefined })}${part}`;
  }
}

const codesOf = (part: string): readonly string[] =>
  examineWorkflow('.github/workflows/grantproof.yml', workflowWith(part)).map(({ code }) => code);

const sections = ADVICE_CODES.map((code) => {
  const section = docSection(PAGE, code) ?? '';
  const parts = [...section.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, part = '']) => part);
  return { code, section, parts };
});

test.each(sections)('$code has its section', ({ section }) => {
  expect(section.length).toBeGreaterThan(150);
});

test('no other section claims to be one', () => {
  const headings = [...PAGE.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
  expect(new Set(headings)).toEqual(new Set(ADVICE_CODES));
  expect(headings.length).toBe(ADVICE_CODES.length);
});

describe('the examples are what they claim to be', () => {
  const shown = sections.filter(({ parts }) => parts.length > 0);

  test('of nearly every finding of a workflow', () => {
    expect(shown.length).toBeGreaterThan(14);
  });

  test.each(shown)('$code', ({ code, parts }) => {
    expect(codesOf(parts[0] ?? '')).toContain(code);
    if (parts.length > 1) expect(codesOf(parts.at(-1) ?? '')).toEqual([]);
  });
});
