import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  capText,
  htmlCode,
  markdownCode,
  markdownFence,
  markdownMessage,
  markdownText,
  sealPage,
  terminalText,
} from '../../../src/core/render/neutral-text.ts';
import { readsCommand } from '../../support/runner-log.ts';

/** Texts made of what is dangerous somewhere, and of everything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        ']',
        '(',
        '|',
        '`',
        '\\',
        '@octo',
        '\n',
        '\r',
        ' ',
      ),
      fc.constantFrom(
        'https://',
        'www.',
        '<b>',
        '&amp;',
        '\u001b[31m',
        '\u202e',
        '\u200b',
        '\ud83d',
        '-',
        '1.',
      ),
      fc.constantFrom(
        'set-output name=x::y',
        '*',
        '_',
        '~~',
        '!',
        '$',
        '\t',
        '\u2028',
        '\u00a0',
        '\u{e0041}',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

describe('terminal text', () => {
  test.each([
    ['a newline', 'a\nb', 'a\\nb'],
    ['carriage return and tab', 'a\r\tb', 'a\\r\\tb'],
    ['a terminal escape', '\u001b[2Jgone', '\\x1b[2Jgone'],
    ['an eight-bit escape', '\u009b31m', '\\u009b31m'],
    ['a direction override', 'ab\u202edc', 'ab\\u202edc'],
    ['an isolate', '\u2066x\u2069', '\\u2066x\\u2069'],
    ['a zero-width space', 'plat\u200bform', 'plat\\u200bform'],
    ['a byte order mark', '\ufeffa', '\\ufeffa'],
    ['a soft hyphen', 'plat\u00adform', 'plat\\u00adform'],
    ['tag characters', 'a\u{e0041}', 'a\\u{e0041}'],
    ['a space that is none', 'a\u00a0b', 'a\\u00a0b'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a Hangul filler', 'a\u3164b', 'a\\u3164b'],
    ['half a surrogate pair', 'a\ud83d', 'a\\ud83d'],
    ['marks piled up', 'e\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301\\u0301'],
    ['a command at the start', '::set-output name=x::y', '\\x3a:set-output name=x::y'],
    ['a command after a space', 'a ::add-mask::e', 'a \\x3a:add-mask::e'],
    ['a command anywhere', 'why: ##[set-output name=x]y', 'why: \\x23#[set-output name=x]y'],
    ['colons inside a word', 'arn:aws:iam::1:role/x', 'arn:aws:iam::1:role/x'],
    ['letters of the world', 'Prüfung 確認 é 😀', 'Prüfung 確認 é 😀'],
  ])('shows %s', (_, text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });

  test('shows everything, on one line, and nothing that a runner obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = terminalText(text);
        expect(shown).not.toMatch(HIDDEN);
        expect(readsCommand(shown)).toBe(false);
        expect(terminalText(shown)).toBe(shown);
        for (const word of shown.split(' ')) expect(readsCommand(word)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('a page has no command behind its own colours', () => {
    const page = `  \u001b[2m    \u001b[22m${'::'}set-output name=x::y\n`;
    expect(readsCommand(sealPage(page))).toBe(false);
  });

  test('a page has no command even where safe parts were put together', () => {
    const page = `#${'#[set-output name=x]y'}\n  ${':'}:add-mask::e\nkeep a::b and ##\n`;
    expect(readsCommand(page)).toBe(true);
    expect(readsCommand(sealPage(page))).toBe(false);
    expect(sealPage(page)).toContain('keep a::b and ##\n');
  });
});

describe('caps', () => {
  test.each([
    ['short enough', 'abc', 3, 'abc'],
    ['too long', 'abcd', 3, 'ab…'],
    ['pairs count once', '😀😀😀', 3, '😀😀😀'],
    ['pairs stay whole', '😀😀😀😀', 3, '😀😀…'],
  ])('%s', (_, text, longest, capped) => {
    expect(capText(text, longest)).toBe(capped);
  });

  test('hold for what is shown, escapes included', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const capped = capText(text.toWellFormed(), longest);
        expect(Array.from(capped).length).toBeLessThanOrEqual(longest);
        expect(capped.isWellFormed()).toBe(true);
      }),
    );
    expect(terminalText('\n'.repeat(1_000_000), 10)).toBe('\\n\\n\\n\\n\\…');
  });
});

describe('Markdown', () => {
  test.each([
    ['a cell', 'a | b', 'a &#124; b'],
    ['HTML', '<img src=x>', '&#60;img src=x&#62;'],
    ['an entity', '&lt;', '&#38;lt;'],
    ['a mention', 'ask @octo-lead', 'ask @&#8203;octo-lead'],
    ['a reference', 'fixes #12', 'fixes \\#&#8203;12'],
    ['a reference by letters', 'GH-12', 'GH-&#8203;12'],
    ['a link', '[a](http://b)', '\\[a\\](http:&#8203;//b)'],
    ['an address', 'www.sample.test', 'www&#8203;.sample.test'],
    ['an image', '![a](b)', '\\!\\[a\\](b)'],
    ['emphasis', '**a** _b_ ~~c~~', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['code', '`a`', '\\`a\\`'],
    ['mathematics', '$x$', '<span>$</span>x<span>$</span>'],
    ['the name of a commit', 'a_deadbeef_', 'a\\_deadbe&#8203;ef\\_'],
    ['an address behind a mark', '_www.sample.test', '\\_www&#8203;.sample.test'],
    ['an escape', 'a\\', 'a\\\\'],
    ['an emoji code', ':tada:', ':&#8203;tada:'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '12. a', '12\\. a'],
    ['a heading on a new line', 'a\n# b', 'a\\\\n\\#&#8203; b'],
    ['a command', '::error::x', ':&#8203;:&#8203;error:&#8203;:x'],
  ])('keeps %s from being one', (_, text, shown) => {
    expect(markdownText(text)).toBe(shown);
  });

  test('leaves no markup, cell, HTML, mention or command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = markdownText(text);
        const unescaped = shown.replace(/\\[\\`*_~[\]#!+=.)-]|&#\d+;|<span>\$<\/span>/g, '\u00b7');
        expect(unescaped).not.toMatch(/[`*_~[\]#!$<>|&\\]|:\/\/|::|@\w|^\s*[-+=]|^\s*\d+[.)]/);
        expect(shown).not.toMatch(HIDDEN);
        expect(readsCommand(shown)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['plain', 'grants/ci.yaml', '`grants/ci.yaml`'],
    ['nothing', '', '` `'],
    ['a backtick', 'a`b', '<code>a&#96;b</code>'],
    ['a pipe', 'a|b', '<code>a&#124;b</code>'],
    ['a newline', 'a\nb', '`a\\nb`'],
    ['a command', '##[group]', '`\\x23#[group]`'],
  ])('code of %s', (_, text, shown) => {
    expect(markdownCode(text)).toBe(shown);
  });

  test('code ends where it should, also in a cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const code = markdownCode(text);
        const inner = /^`([^`|]+)`$/.exec(code)?.[1] ?? /^<code>(.*)<\/code>$/.exec(code)?.[1];
        expect(inner).toBeDefined();
        if (code.startsWith('<'))
          expect(inner?.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
        expect(readsCommand(code)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['no backtick', ['- a'], '```diff\n- a\n```\n'],
    ['a fence', ['+ ```', '+ ~~~'], '````diff\n+ ```\n+ ~~~\n````\n'],
    ['a comment', ['+ <!-- x -->'], '```diff\n+ \\x3c!-- x -->\n```\n'],
    ['a new line', ['+ a\n```'], '````diff\n+ a\\n```\n````\n'],
    ['nothing', [], '```diff\n```\n'],
  ])('a fence holds %s', (_, lines, fence) => {
    expect(markdownFence('diff', lines)).toBe(fence);
  });

  test('HTML code is all entities but for letters and digits', () => {
    expect(htmlCode('a/<b> @octo')).toBe('<code>a&#47;&#60;b&#62; &#64;&#8203;octo</code>');
  });

  test.each([
    ['quoted text as code', 'the key `a*b` stands twice', 'the key `a*b` stands twice'],
    ['an odd backtick as text', 'a `b` c `*d', 'a `b` c \\`\\*d'],
  ])('a message shows %s', (_, text, shown) => {
    expect(markdownMessage(text)).toBe(shown);
  });
});
