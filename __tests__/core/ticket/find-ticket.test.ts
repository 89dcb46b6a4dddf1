import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstTicket, type Search, type Searched } from '../../../src/core/ticket/find-ticket.ts';
import { isWellFormed, LOOKED_UP, type LookedUp } from '../../../src/core/ticket/form.ts';

const HOME = { host: 'github.com', name: 'Acme/infra' };
const search = (system: LookedUp, projects: readonly string[] | null = null): Search => ({
  system,
  projects,
  home: HOME,
});
const prose = (text: string): Searched => ({ kind: 'prose', text });
const branch = (text: string): Searched => ({ kind: 'branch', text });

describe('jira, in prose', () => {
  test.each([
    ['OPS-12', 'OPS-12'],
    ['OPS-12: let it read', 'OPS-12'],
    ['Let it read (OPS-12)', 'OPS-12'],
    ['see [OPS-12], OPS-13', 'OPS-12'],
    ['„OPS-12“', 'OPS-12'],
    ['Ticket：OPS-12。', 'OPS-12'],
    ['for OPS-12.', 'OPS-12'],
    ['for\nOPS-12\n', 'OPS-12'],
    ['https://sample.atlassian.net/browse/OPS-12?focused=1', 'OPS-12'],
    ['A2_B-7', 'A2_B-7'],
    ['OPS-12_later', 'OPS-12'],
    ['reads UTF-8, SHA-256 and ISO-8601 files (OPS-12)', 'OPS-12'],
    ['CVE-2026-1234 in HTTP-2', null],
    ['TLS-1.3 and ABC-1.2', null],
    ['ops-12', null],
    ['Ops-12', null],
    ['A-12', null],
    ['OPS-0', null],
    ['OPS-012', null],
    ['OPS-12a', null],
    ['OPS-12é', null],
    ['éOPS-12', null],
    ['fooOPS-12', null],
    ['OPS–12', null],
    ['OPS-12345678901', null],
    ['', null],
  ])('%j', (text, id) => {
    expect(firstTicket(search('jira'), prose(text))).toBe(id);
  });
});

describe('jira, in a branch', () => {
  test.each([
    ['OPS-12', 'OPS-12'],
    ['feature/OPS-12-deploy', 'OPS-12'],
    ['feature/ops-12-deploy', 'OPS-12'],
    ['ops-12', 'OPS-12'],
    ['Ops-12_deploy', 'OPS-12'],
    ['octo/feature_OPS-12', 'OPS-12'],
    ['ops-11/OPS-12', 'OPS-12'],
    ['octo-patch-1', null],
    ['patch-1', null],
    ['issue-12', null],
    ['release-2', null],
    ['renovate/lodash-4.17.21', null],
    ['main', null],
  ])('%j', (text, id) => {
    expect(firstTicket(search('jira'), branch(text))).toBe(id);
  });
});

describe('jira, in the projects that the policy names', () => {
  test.each([
    [prose('SEC-1, OPS-12'), ['OPS'], 'OPS-12'],
    [prose('SEC-1'), ['OPS'], null],
    [prose('UTF-8'), ['UTF'], 'UTF-8'],
    [branch('octo-ops-12-deploy'), ['OPS'], 'OPS-12'],
    [branch('patch-1'), ['PATCH'], 'PATCH-1'],
    [branch('feature/sec-1/ops-12'), ['ops'], 'OPS-12'],
  ])('%j of %j', (text, projects, id) => {
    expect(firstTicket(search('jira', projects), text)).toBe(id);
  });
});

describe('servicenow', () => {
  test.each([
    [prose('CHG0040001'), 'CHG0040001'],
    [prose('as of chg0040001.'), 'CHG0040001'],
    [branch('feature/chg0040001-deploy'), 'CHG0040001'],
    [prose('see SCTASK0040001'), 'SCTASK0040001'],
    [prose('CHG12'), null],
    [prose('XCHG0040001'), null],
    [prose('CHG0040001x'), null],
    [prose('CHG0040001000000'), null],
    [prose('ſCTASK0040001'), null],
  ])('%j', (text, id) => {
    expect(firstTicket(search('servicenow'), text)).toBe(id);
  });

  test('of the tables that the policy names', () => {
    const text = prose('INC0040001 led to CHG0040002');
    expect(firstTicket(search('servicenow', ['change_request']), text)).toBe('CHG0040002');
    expect(firstTicket(search('servicenow', ['PRB']), text)).toBeNull();
  });
});

describe('github', () => {
  test.each([
    [prose('#12'), 'acme/infra#12'],
    [prose('fixes #12.'), 'acme/infra#12'],
    [prose('(#12)'), 'acme/infra#12'],
    [prose('Octo/Tools#12'), 'octo/tools#12'],
    [prose('fixes:octo/tools#12,'), 'octo/tools#12'],
    [prose('https://github.com/Octo/tools/issues/12'), 'octo/tools#12'],
    [prose('[it](https://GitHub.com/octo/tools/issues/12#issuecomment-1)'), 'octo/tools#12'],
    [prose('https://github.com/octo/tools/issues/12.'), 'octo/tools#12'],
    [prose('https://github.com/octo/tools/pull/11 for #12'), 'acme/infra#12'],
    [prose('https://evil.example/octo/tools/issues/12'), null],
    [prose('https://github.com/octo/tools/issues/12-more'), null],
    [prose('https://github.com/octo/tools/issues/new'), null],
    [prose('https://octo.example/page/#12'), null],
    [prose('https://octo.example/octo/tools#12'), null],
    [prose('group/octo/tools#12'), null],
    [prose('octo/..#12'), null],
    [prose('C#12'), null],
    [prose('&#39;'), null],
    [prose('##12'), null],
    [prose('#12a'), null],
    [prose('#0'), null],
    [prose('# 12'), null],
    [branch('fix/#12'), 'acme/infra#12'],
    [branch('fix/octo/tools#12'), 'octo/tools#12'],
    [branch('12-fix'), null],
  ])('%j', (text, id) => {
    expect(firstTicket(search('github'), text)).toBe(id);
  });

  test('of the repositories that the policy names', () => {
    const text = prose('#11, octo/tools#12');
    expect(firstTicket(search('github', ['octo/tools']), text)).toBe('octo/tools#12');
    expect(firstTicket(search('github', ['Acme/Infra']), text)).toBe('acme/infra#11');
    expect(firstTicket(search('github', ['acme/other']), text)).toBeNull();
  });

  test('on another host', () => {
    const home = { host: 'ghe.example:8443', name: 'acme/infra' };
    const find = (text: string): string | null =>
      firstTicket({ ...search('github'), home }, prose(text));
    expect(find('https://ghe.example:8443/octo/tools/issues/12')).toBe('octo/tools#12');
    expect(find('https://github.com/octo/tools/issues/12')).toBeNull();
  });
});

const pieces = fc.constantFrom(
  ...['OPS-12', 'ops-1', 'CHG0040001', 'octo/tools#3', '#4', '#', '/', '-', '_', '.', ' ', '\n'],
  ...['https://github.com/octo/tools/issues/5', 'https://', 'é', 'A', '1', '..', '<!--'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);
const searched = fc.record({ kind: fc.constantFrom('branch' as const, 'prose' as const), text });

test('whatever a text holds, only what is well formed is found, and it is found again alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOOKED_UP), searched, (system, given) => {
      const id = firstTicket(search(system), given);
      if (id === null) return;
      expect(isWellFormed(system, id)).toBe(true);
      expect(firstTicket(search(system), prose(id))).toBe(id);
    }),
    { numRuns: 500 },
  );
});

describe('a long text costs no more than its length', () => {
  // A search whose cost grew with the square of these would not end in the time of a test run.
  const LENGTH = 2 ** 20;
  test.each([
    ['letters', 'A'],
    ['keys that end in nothing', 'AAAAAAAAAAAAAAAA-'],
    ['underlines', 'A_'],
    ['keys that go on', 'OPS-12345678901 '],
    ['folders', 'a/'],
    ['folders and dots', 'a/.'],
    ['addresses', 'https://'],
    ['hashes', '#'],
    ['names without a number', 'octo/tools# '],
    ['prefixes', 'CHG'],
  ])('%s', (_, piece) => {
    const long = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    for (const system of LOOKED_UP)
      for (const kind of ['branch', 'prose'] as const)
        expect(firstTicket(search(system), { kind, text: long })).toBeNull();
  });
});
