import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { PROBLEM_CODES } from '../../../src/core/model/problem.ts';
import { docSection } from '../../../src/core/render/doc-section.ts';
import { docText } from '../../../src/core/render/doc-text.ts';
import type { TextOptions } from '../../../src/core/render/run-info.ts';
import { expectText } from '../../support/expected-text.ts';

const plain: TextOptions = { color: false, width: 60, links: false };

const page = `# Page

Intro.

## first

One **bold** word, a [link](other.md#x), and a
[site](https://sample.test/a) with \`code\`. This paragraph is long enough to be wrapped.

\`\`\`yaml
## no heading
key:

  - value
\`\`\`

- a short item
- a longer item that does not fit on one line of this narrow terminal
  and goes on in the next line
- last

1. step one
2. step two

| name | meaning |
| --- | --- |
| \`max\` | the **longest** span |
| \`level\` | one \\| other |

### inner

Belongs to first.

## \`second\`

Two.
`;

describe('a section', () => {
  test('goes down to the next heading of its level', () => {
    const section = docSection(page, 'first');
    expect(section).toMatch(/^## first\n/);
    expect(section).toMatch(/Belongs to first\.\n$/);
    expect(section).toContain('## no heading');
  });

  test.each([
    ['by a heading in backticks', 'second', '## `second`\n\nTwo.\n'],
    ['of a lower level', 'inner', '### inner\n\nBelongs to first.\n'],
    ['that nobody wrote', 'third', undefined],
    ['whose name stands in code only', 'no heading', undefined],
    ['by part of its name', 'fir', undefined],
  ])('%s', (_, heading, section) => {
    expect(docSection(page, heading)).toBe(section);
  });

  test('of a page with Windows line ends', () => {
    expect(docSection('# A\r\n\r\ntext\r\n# B\r\n', 'A')).toBe('# A\n\ntext\n');
  });
});

describe('a section in a terminal', () => {
  test('of every form', async () => {
    const text = docText(docSection(page, 'first') ?? '', plain);
    await expectText(text, new URL('expected/doc-section.txt', import.meta.url));
  });

  test('in colour says the same', () => {
    const section = docSection(page, 'first') ?? '';
    const colored = docText(section, { ...plain, color: true });
    expect(colored).toContain('\u001b[1mfirst\u001b[22m');
    expect(colored.replace(/\p{Cc}\[\d+m/gu, '')).toBe(docText(section, plain));
  });

  test('with code that never ends', () => {
    expect(docText('```\ncode', plain)).toBe('    code\n');
  });
});

describe('the page of problems', () => {
  const read = readFile(new URL('../../../docs/problems.md', import.meta.url), 'utf8');

  test.each(PROBLEM_CODES)('explains %s', async (code) => {
    const section = docSection(await read, code);
    expect(section?.length ?? 0).toBeGreaterThan(120);
    const text = docText(section ?? '', plain);
    expect(text.split('\n')[0]).toBe(code);
    expect(text).not.toContain('```');
  });

  test('explains nothing that is no code, and keeps the order of the codes', async () => {
    const headings = [...(await read).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([...PROBLEM_CODES]);
  });
});
