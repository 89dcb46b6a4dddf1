// docs/threat-model.md keeps in step with what can be found, and with what a record holds.
import { describe, expect, test } from '@jest/globals';
import { FINDING_CODES } from '../../src/core/evidence/verification.ts';
import { textOf } from './tracked-files.ts';

const page = textOf('docs/threat-model.md');
const findings = textOf('docs/verify.md');
const ofLedgers = FINDING_CODES.slice(FINDING_CODES.indexOf('ledger-missing'));

/** The first cells of the table below a heading. */
function firstCells(heading: string): readonly string[] {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  const rows = section.slice(0, section.indexOf('\n## ', 1)).matchAll(/^\| ([^|]+) \|/gm);
  return [...rows].slice(1).map(([, cell = '']) => cell);
}

describe('the threat model', () => {
  test.each(ofLedgers)('a reader learns of `%s`', (code) => {
    const isNamed = page.includes(`[${code}](verify.md#${code})`);
    expect(isNamed || findings.includes(`\n## ${code}\n`)).toBe(true);
  });

  test('names nothing as found that nothing finds', () => {
    const named = [...page.matchAll(/\[([a-z-]+)\]\(verify\.md#([a-z-]+)\)/g)];
    expect(named.length).toBeGreaterThan(20);
    const codes: ReadonlySet<string> = new Set(FINDING_CODES);
    expect(named.filter(([, name = '', anchor]) => name !== anchor || !codes.has(name))).toEqual(
      [],
    );
  });

  const facts = Object.keys(
    (JSON.parse(textOf('schemas/facts.schema.json')) as { readonly properties: object }).properties,
  );
  const cells = firstCells('Which fact rests on whom');

  test.each(facts)('says whom the fact `%s` rests on', (fact) => {
    expect(cells.some((cell) => cell.startsWith(`\`${fact}\``))).toBe(true);
  });

  test('has rows for everybody who takes part', () => {
    const actors = firstCells('Who could do what').join('\n');
    for (const actor of ['contributor', 'maintainer', 'admin', 'key thief', 'GitHub', 'outsider'])
      expect(actors).toContain(actor);
  });
});
