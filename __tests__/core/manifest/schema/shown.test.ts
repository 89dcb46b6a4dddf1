import { describe, expect, test } from '@jest/globals';
import { shown, shownPath } from '../../../../src/core/manifest/schema/shown.ts';

describe('shown', () => {
  test.each([
    ['plain', '`plain`'],
    ['ünïcode 名', '`ünïcode 名`'],
    ['a\nb\u0000', '`a\\u{a}b\\u{0}`'],
    ['\u001b[31m', '`\\u{1b}[31m`'],
    ['\u202egnp', '`\\u{202e}gnp`'],
    ['a\u200bb', '`a\\u{200b}b`'],
    ['\ud800', '`\\u{d800}`'],
    ['`rm`', "`'rm'`"],
    ['x'.repeat(81), `\`${'x'.repeat(80)}…\``],
    ['x'.repeat(80), `\`${'x'.repeat(80)}\``],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

test('a path is written as people write it', () => {
  expect(shownPath(['spec', 'tickets', 0, 'id'])).toBe('`spec.tickets[0].id`');
  expect(shownPath(['spec', 'rules', 'a.b'])).toBe('`spec.rules["a.b"]`');
});
