import { describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../src/adapters/github/activity.ts';
import { type ForcePush, headsOf } from '../../../src/adapters/github/head-history.ts';
import type { Account } from '../../../src/core/model/facts.ts';
import type { Instant } from '../../../src/core/model/instant.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const ZERO = '0'.repeat(40);
const AUTHOR: Account = { login: 'octo-author', id: '1', type: 'User' };
const OPENED = minute(10);

function minute(nth: number): Instant {
  return (Date.UTC(2026, 0, 1) + nth * 60_000) as Instant;
}

function activity(kind: Activity['kind'], before: string, after: string, nth: number): Activity {
  return { kind, before, after, at: minute(nth), actor: AUTHOR };
}

function forced(after: string | null, at: number): ForcePush {
  return { after, at: minute(at), actor: AUTHOR };
}

function shown(activities: readonly Activity[], pushes: readonly ForcePush[]): string | null {
  const heads = headsOf(activities, pushes, OPENED);
  const texts = heads?.map(({ sha, at }) => `${sha.charAt(0)}${(at - minute(0)) / 60_000}`);
  return texts?.join(' ') ?? null;
}

const MADE = activity('branch_creation', ZERO, A, 1);

describe('heads', () => {
  test.each<[string, readonly Activity[], readonly ForcePush[], string | null]>([
    ['nothing', [], [], ''],
    ['one push', [MADE], [], 'a1'],
    [
      'each kind of push',
      [MADE, activity('pr_merge', A, B, 2), activity('merge_queue_merge', B, C, 3)],
      [],
      'a1 b2 c3',
    ],
    [
      'a branch deleted and made again',
      [MADE, activity('branch_deletion', A, ZERO, 2), activity('branch_creation', ZERO, B, 3)],
      [],
      'a1 b3',
    ],
    [
      'a force-push that both tell',
      [MADE, activity('force_push', A, B, 20)],
      [forced(B, 20.5)],
      'a1 b20',
    ],
    [
      'a force-push that both tell, far apart',
      [MADE, activity('force_push', A, B, 20)],
      [forced(B, 23)],
      'a1 b20 b23',
    ],
    ['a force-push that only the timeline tells', [MADE], [forced(B, 20)], 'a1 b20'],
    [
      'two force-pushes to one commit',
      [MADE, activity('force_push', A, B, 20)],
      [forced(B, 20), forced(B, 20.5)],
      'a1 b20 b20.5',
    ],
    [
      'a force-push late in the timeline, and a push meanwhile',
      [MADE, activity('force_push', A, B, 20), activity('push', B, C, 20.2)],
      [forced(B, 20.4)],
      'a1 b20 c20.2',
    ],
    [
      'a force-push to a commit that is gone, which the activity tells',
      [MADE, activity('force_push', A, B, 20)],
      [forced(null, 20.5)],
      'a1 b20',
    ],
    ['a force-push to a commit that is gone', [MADE], [forced(null, 20)], null],
    [
      'an ordinary push that looks alike',
      [MADE, activity('push', A, B, 20)],
      [forced(null, 20)],
      null,
    ],
    ['no memory of the beginning', [activity('push', A, B, 20)], [], 'a10 b20'],
    ['no memory of what was before it was opened', [activity('push', A, B, 5)], [], 'b5'],
  ])('%s', (_what, activities, pushes, expected) => {
    expect(shown(activities, pushes)).toBe(expected);
  });

  test('keep the order in which GitHub lists them within a second', () => {
    const pushes = [MADE, activity('push', A, C, 2), activity('push', C, B, 2)];
    expect(shown(pushes, [])).toBe('a1 c2 b2');
  });

  test('know nobody where GitHub does not', () => {
    const heads = headsOf([{ ...MADE, actor: null }], [], OPENED);
    expect(heads?.[0]?.pusher).toBeNull();
  });
});
