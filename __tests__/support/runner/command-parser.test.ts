import { describe, expect, test } from '@jest/globals';
import { commandsIn, logLines, parseCommand } from './command-parser.ts';

describe('a line that is a command', () => {
  test.each([
    ['at the start', '::set-output name=result::allow', 'set-output', 'allow'],
    ['after spaces', ' \t ::warning::x', 'warning', 'x'],
    ['after a no-break space', '\u00a0::warning::x', 'warning', 'x'],
    ['after the control character NEL', '\u0085::warning::x', 'warning', 'x'],
    ['in capitals', '::Set-Output NAME=result::allow', 'set-output', 'allow'],
    ['without data', '::endgroup::', 'endgroup', ''],
    ['with more colons', '::error::a::b', 'error', 'a::b'],
    ['in the legacy form', '##[add-mask]e', 'add-mask', 'e'],
    [
      'in the legacy form, inside a line',
      'owner: ##[set-output name=result;]allow',
      'set-output',
      'allow',
    ],
    ['in the legacy form, in a path', 'grants/##[error]boo.yaml', 'error', 'boo.yaml'],
    ['in the legacy form after an unknown one', '::none:: ##[error]x', 'error', 'x'],
  ])('%s', (_, line, name, data) => {
    expect(parseCommand(line)).toMatchObject({ name, data });
  });
});

describe('a line that is none', () => {
  test.each([
    ['text before', 'note ::error::x'],
    ['an unknown name', '::launch::x'],
    ['an unknown legacy name', '##[launch]x'],
    ['only the first of two legacy forms is looked at', '##[launch] ##[error]x'],
    ['no end', '::error'],
    ['no legacy end', '##[error'],
    ['a zero-width space between the colons', ':\u200b:error::x'],
    ['a zero-width space in the legacy prefix', '##\u200b[error]x'],
    ['a name cut by a tab', '::error\tfile=a::x'],
    ['nothing', ''],
  ])('%s', (_, line) => {
    expect(parseCommand(line)).toBeNull();
  });
});

test('properties are unescaped once', () => {
  const line = '::error file=a%2Cb%3A%0A%253A.yaml,line=3,, =x,col=::100%25 %0D%0A%252C';
  expect(parseCommand(line)).toEqual({
    name: 'error',
    properties: { file: 'a,b:\n%3A.yaml', line: '3', ' ': 'x' },
    data: '100% \r\n%2C',
    form: '::name::',
  });
});

test('legacy properties are cut at semicolons, and have escapes of their own', () => {
  expect(parseCommand('##[error file=a%5D.yaml;line=3]x%3By')).toEqual({
    name: 'error',
    properties: { file: 'a].yaml', line: '3' },
    data: 'x;y',
    form: '##[name]',
  });
});

test('lines end at LF, CR and CR LF, and at nothing else', () => {
  expect(logLines('a\nb\rc\r\nd\u2028e\u0085f\vg\n\nh\n')).toEqual([
    'a',
    'b',
    'c',
    'd\u2028e\u0085f\vg',
    '',
    'h',
  ]);
});

test('a log is searched line by line', () => {
  const log = 'fine\n::debug::1\r::debug::2\n x ##[debug]3\n:: debug::4';
  expect(commandsIn(log).map(({ data }) => data)).toEqual(['1', '2', '3']);
});
