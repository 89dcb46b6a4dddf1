import { describe, expect, test } from '@jest/globals';
import { logPage } from '../../../src/core/render/log-page.ts';
import { verdictText } from '../../../src/core/render/verdict-text.ts';
import { expectText } from '../../support/expected-text.ts';
import { waiting } from '../../support/review-stories.ts';
import { commandNames } from '../../support/runner-log.ts';
import { denied, hostile, hostileRun, run } from '../../support/sample-stories.ts';

const plain = (text: string): string => text.replace(/\p{Cc}\[\d+m/gu, '');

describe('the log of a job', () => {
  test('says what the command line says, and what it rests on', async () => {
    const page = logPage(denied, run, ['the token may not write comments']);
    expect(page).toContain('\u001b[31m');
    const text = verdictText(denied, run, { color: false, width: 120, links: false });
    expect(plain(page).startsWith(text)).toBe(true);
    await expectText(plain(page), new URL('expected/log-denied.txt', import.meta.url));
  });

  test('says how reviews stand', () => {
    expect(plain(logPage(waiting, run))).toContain(
      'review: octo-deputy approved, which does not count: the access it approved is not the access that would land\n',
    );
  });

  test('holds no command but its own two', () => {
    expect(commandNames(logPage(hostile, hostileRun, ['::error::x', '##[error]x']))).toEqual([
      'group',
      'endgroup',
    ]);
  });
});
