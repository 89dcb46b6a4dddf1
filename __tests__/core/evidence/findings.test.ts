import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FINDING_CODES } from '../../../src/core/evidence/verification.ts';
import { ROOT } from '../../support/spawn-cli.ts';

const PAGE = readFileSync(join(ROOT, 'docs/verify.md'), 'utf8');

test('every finding has its section, and there are no others', () => {
  const [, findings = ''] = PAGE.split('\n# Findings\n');
  const sections = [...findings.matchAll(/^## (.+)$/gm)].map(([, code]) => code);
  expect(sections).toEqual([...FINDING_CODES]);
});
