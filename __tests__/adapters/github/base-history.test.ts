import { expect, test } from '@jest/globals';
import { answer } from '../../../src/adapters/github/answer.ts';
import { readBaseHistory } from '../../../src/adapters/github/base-history.ts';
import { type Instant, writeInstant } from '../../../src/core/model/instant.ts';

const OPENED = minute(0);

function minute(nth: number): Instant {
  return (Date.UTC(2026, 0, 1) + nth * 60_000) as Instant;
}

/** A change, as `from>to@minute`; `!` in front where GitHub made it of itself. */
function history(changes: string, current: string): string {
  const events = changes
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const [, own, from, to, at] = /^(!?)(\w+)>(\w+)@(\d+)$/.exec(text) ?? [];
      const __typename = own === '!' ? 'AutomaticBaseChangeSucceededEvent' : 'BaseRefChangedEvent';
      return { __typename, from, to, createdAt: writeInstant(minute(Number(at))) };
    });
  const nodes = answer([{ __typename: 'ReviewDismissedEvent' }, ...events], 'it').list();
  const { bases, notes } = readBaseHistory(nodes, current, OPENED);
  const shown = bases.map(({ ref, at }) => `${ref}@${(at - OPENED) / 60_000}`);
  return [shown.length === 0 ? 'at no time' : shown.join(' '), ...notes].join('; ');
}

test.each([
  ['', 'main', 'main@0'],
  ['topic>main@5', 'main', 'topic@0 main@5'],
  ['!topic>main@5', 'main', 'topic@0 main@5'],
  ['b>main@9 a>b@5', 'main', 'a@0 b@5 main@9'],
  ['main>other@5 other>main@9', 'main', 'main@0 other@5 main@9'],
  ['a>b@5 c>main@9', 'main', 'main@9; GitHub does not tell when the base went from `b` to `c`'],
  [
    'main>master@5',
    'main',
    'at no time; GitHub does not tell when the base went from `master` to `main`',
  ],
])('%s, now %s: %s', (changes, current, expected) => {
  expect(history(changes, current)).toBe(expected);
});
