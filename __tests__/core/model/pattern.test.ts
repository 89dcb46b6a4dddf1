import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { covers, isWildcard, literal, starPattern } from '../../../src/core/model/pattern.ts';
import { allTexts, standsFor } from '../../support/naive-access.ts';

/** The text with the part between two places replaced by a star. */
function starred(text: string, one: number, other: number): string {
  return `${text.slice(0, Math.min(one, other))}*${text.slice(Math.max(one, other))}`;
}

describe('what a pattern covers', () => {
  test.each([
    ['*', ''],
    ['*', 'anything at all'],
    ['*', '*'],
    ['*', '**'],
    ['**', '*'],
    ['s3:*', 's3:GetObject'],
    ['s3:*', 's3:Get*'],
    ['s3:*', 's3:'],
    ['s3:Get*', 's3:Get*Acl'],
    ['*:Get*', 's3:GetObject'],
    ['a*a', 'aa'],
    ['a*b*c', 'abc'],
    ['a*b*c', 'axxbxxbxxc'],
    ['a*b*c', 'a*b*c'],
    ['a*c', 'a*b*c'],
    ['arn:aws:s3:::releases/*', 'arn:aws:s3:::releases/2026/11/notes'],
    ['arn:aws:s3:::home/*', `arn:aws:s3:::home/$${'{aws:username}'}/*`],
    ['\\*', '\\*'],
    ['a\\b', 'ab'],
    ['*\\*', 'a\\*'],
    ['a?*', 'a?b'],
  ])('%s covers %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(true);
  });

  test.each([
    ['', 'a'],
    ['', '*'],
    ['a', '*'],
    ['a', 'A'],
    ['a*', '*'],
    ['a*', '*a'],
    ['*a', 'a*'],
    ['s3:Get*', 's3:*'],
    ['s3:GetObject', 's3:GetObject*'],
    ['a*a', 'a'],
    ['a*b*c', 'acb'],
    ['a*b*c', 'a*c'],
    ['ab*bc', 'abc'],
    ['\\*', 'a'],
    ['\\*', '*'],
    ['a\\*', 'a*'],
    ['a\\*', 'ab'],
    ['\\\\*', '\\*'],
    ['a\0', 'a*'],
    ['a*', 'a\0'],
  ])('%s does not cover %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(false);
  });

  // What a system may read as more than one name must be swallowed whole.
  test.each([
    ['home/$*', `home/$${'{aws:username}'}`],
    ['*aws*', `$${'{aws:username}'}`],
    ['secret/{*', 'secret/{{identity.entity.name}}'],
    ['*}', '{{identity.entity.name}}'],
    ['[*', '[a-z]'],
    ['(a*', '(a|b)'],
    ['{a*', '{a,b'],
    ['read*', 'read admin'],
    ['s3:Get*', 's3:Get*,iam:*'],
    ['read*', 'read;admin'],
    ['a*', 'a|b'],
    ['a*', 'a\\\\b'],
  ])('%s does not reach into the template or list %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(false);
    expect(covers('*', narrow)).toBe(true);
    expect(covers(narrow, narrow)).toBe(true);
  });

  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '\\'), maxLength: 6 });
  const names = allTexts(['a', 'b', '*', '\\'], 4);

  test('never covers wrongly, against all names up to a length', () => {
    fc.assert(
      fc.property(pattern, pattern, (wide, narrow) => {
        if (!covers(wide, narrow)) return;
        expect(names.filter((name) => standsFor(narrow, name) && !standsFor(wide, name))).toEqual(
          [],
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('covers whatever it could, without signs that have other meanings elsewhere', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 4 });
    // A letter of its own stands for the wildcard of the narrow one, so that a finite test is complete.
    fc.assert(
      fc.property(plain, plain, (wide, narrow) => {
        expect(covers(wide, narrow)).toBe(standsFor(wide, narrow.replaceAll('*', 'c')));
      }),
      { numRuns: 3000 },
    );
  });

  test('every pattern covers itself, and a star in place of any part covers more', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(plain, fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8), (c, i, j, k, l) => {
        const b = starred(c, i, j);
        const a = starred(b, k, l);
        expect([covers(c, c), covers(b, c), covers(a, b), covers(a, c)]).not.toContain(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('long patterns are refused, not ground through', () => {
    const many = 'a'.repeat(200_000);
    expect(covers(`*${many}b*`, `${many}${many}`)).toBe(false);
    expect(covers(`${'a*'.repeat(100_000)}b`, many)).toBe(false);
    expect(covers('*', many)).toBe(true);
    expect(covers(`*${many}`, `*${many}`)).toBe(true);
  });
});

describe('wildcards and names', () => {
  test.each([
    ['*', true],
    ['s3:*', true],
    ['a\\\\*', true],
    ['a', false],
    ['', false],
    ['\\*', false],
    ['a\0', true],
  ])('%j is a wildcard: %s', (text, expected) => {
    expect(isWildcard(text)).toBe(expected);
  });

  test('a literal stands for its very name, a star pattern for its stars only', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '*', '\\'), maxLength: 4 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(standsFor(literal(one), other)).toBe(one === other);
        expect(isWildcard(literal(one))).toBe(false);
        expect(standsFor(starPattern(one), one)).toBe(true);
        expect(isWildcard(starPattern(one))).toBe(one.includes('*'));
      }),
    );
  });
});
