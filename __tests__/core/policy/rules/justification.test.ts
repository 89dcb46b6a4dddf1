import { describe, expect, test } from '@jest/globals';
import { justification } from '../../../../src/core/policy/rules/justification.ts';
import { created, grantWith, inShort, leavesOf } from '../samples.ts';

const judged = (text: string | undefined): readonly string[] =>
  inShort(leavesOf(justification, created(grantWith({ justification: text }))));

describe('justification', () => {
  test.each([
    'Publishes the web shop to its bucket; without it no release goes out',
    'The nightly sample job reads the release archive.',
    'ACME-1: uploads nightly reports for finance',
    'Das Wartungsskript liest die Protokolle für den Bereitschaftsdienst',
    '夜間バッチが売上データを集計して財務部門へ送信するための読み取り権限です',
    'Test runner uploads its coverage reports nightly',
  ])('`%s` says something', (text) => {
    expect(judged(text)).toEqual(['pass']);
  });

  test.each([
    ['n/a', 'is filler'],
    ['N/A n/a N/A n/a N/A n/a', 'is filler'],
    ['none none none none none', 'is filler'],
    ['test test test test test test', 'is filler'],
    ['testing this for the test of tests', 'is filler'],
    ['asdfasdfasdfasdfasdfasdf', 'is filler'],
    ['asdf qwerty zxcvbn qwertz asdfgh', 'is filler'],
    ['lorem ipsum dolor sit amet consectetur', 'is filler'],
    ['TBD - to be done, TBD, tbd, see the ticket', 'has too few words'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', 'is filler'],
    ['xyxyxyxyxyxyxyxyxyxyxyxy', 'is filler'],
    ['12345678901234567890123', 'is filler'],
    ['deploys deploys deploys deploys', 'repeats itself'],
    ['deploydeploydeploydeploy release', 'has too few words'],
    ['.....................!!!', 'has no words'],
    ['ACME-1', 'is only the ticket'],
    ['ACME-1 ACME-1, ACME-1 ACME-1', 'is only the ticket'],
    ['see ticket ACME-1 please asap', 'is filler'],
    ['https://acme.example/browse/ACME-1', 'is only the ticket'],
    ['CHG0040001 and octo/infra#12 and #7', 'is filler'],
    ['sample', 'only repeats the name of the grant'],
    ['sample sample sample sample sample', 'only repeats the name of the grant'],
    ['because it is needed and required', 'is filler'],
    ['reads things', 'has too few words'],
    ['ｔｅｓｔ ｔｅｓｔ ｔｅｓｔ ｔｅｓｔ ｔｅｓｔ', 'is filler'],
  ])('`%s` %s', (text, fault) => {
    expect(judged(text)).toEqual([`fail 6 the justification \`${text}\` ${fault}`]);
  });

  test.each([undefined, '', '   ', '\u{200b}\u{200b}\u{200b}', '\u{3164}\u{2800}'])(
    'nothing to see in %j',
    (text) => {
      expect(judged(text)).toEqual(['fail 6 no justification: nothing says what the grant is for']);
    },
  );

  test('counts what a person sees', () => {
    const short = 'reads the daily logs';
    expect(judged(short)).toEqual(['pass']);
    expect(judged(short.slice(0, -1))).toEqual([
      'fail 6 the justification `reads the daily log` has 19 characters, and at least 20 are wanted',
    ]);
    const padded = `reads \u{200b}\u{200b}\u{200b}   the\u{301} daily log\u{200d}\u{200d}\u{200d}`;
    expect(judged(padded)[0]).toContain('has 19 characters');
  });

  test('takes the length from the policy', () => {
    const delta = created(grantWith());
    expect(leavesOf(justification, delta, { parameters: { minLength: 500 } })[0]).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('at least 500 are wanted'),
    });
  });

  test('cuts a long text, and says what would be good', () => {
    const [leaf] = leavesOf(
      justification,
      created(grantWith({ justification: 'test '.repeat(100) })),
    );
    expect(leaf?.message.length).toBeLessThan(120);
    expect(leaf?.help).toContain('say what the access is for');
  });

  test('hostile length is judged at once', () => {
    expect(judged(`${'a'.repeat(200_000)}!`)[0]).toContain('is filler');
    expect(judged('ab '.repeat(100_000))[0]).toContain('fail');
  });
});
