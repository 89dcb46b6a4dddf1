import { describe, expect, test } from '@jest/globals';
import type { Delegation, Grant } from '../../../../src/core/model/grant.ts';
import { between, type Expected, NONE } from '../../../support/between.ts';
import { sampleGrant, time } from '../../../support/sample-grant.ts';

describe('delegation', () => {
  const admin = {
    principal: 'github:octo-lead',
    authority: 'approve',
    scope: 'team/*',
    expiresAt: time('2026-12-01T00:00:00Z'),
  };
  const { expiresAt: _end, ...endless } = admin;
  const shared = { members: ['github:octo-a'], maxMembers: 3 };
  const source = { kind: 'group', ref: 'sample' };

  test.each<[string, Delegation | undefined, Delegation | undefined, Expected]>([
    ['the same', { delegatedAdmin: admin }, { delegatedAdmin: { ...admin } }, NONE],
    ['an empty delegation is none', undefined, {}, NONE],
    [
      'an admin',
      undefined,
      { delegatedAdmin: admin },
      [['broaden'], ['delegated admin: + github:octo-lead']],
    ],
    [
      'no admin any more',
      { delegatedAdmin: admin },
      undefined,
      [['narrow'], ['delegated admin: - github:octo-lead']],
    ],
    [
      'another admin',
      { delegatedAdmin: admin },
      { delegatedAdmin: { ...admin, principal: 'github:octo-b' } },
      [
        ['reshape'],
        [
          'delegated admin: github:octo-lead, approve of team/* -> github:octo-b, approve of team/*',
        ],
      ],
    ],
    [
      'another authority',
      { delegatedAdmin: admin },
      { delegatedAdmin: { ...admin, authority: 'own' } },
      [
        ['reshape'],
        ['delegated admin: github:octo-lead, approve of team/* -> github:octo-lead, own of team/*'],
      ],
    ],
    [
      'another scope',
      { delegatedAdmin: admin },
      { delegatedAdmin: { ...admin, scope: 'team/a' } },
      [
        ['reshape'],
        [
          'delegated admin: github:octo-lead, approve of team/* -> github:octo-lead, approve of team/a',
        ],
      ],
    ],
    [
      'an admin without end',
      { delegatedAdmin: admin },
      { delegatedAdmin: endless },
      [['renew'], ['delegation ends: 2026-12-01T00:00:00Z -> none']],
    ],
    [
      'an admin with an end',
      { delegatedAdmin: endless },
      { delegatedAdmin: admin },
      [['shorten'], ['delegation ends: none -> 2026-12-01T00:00:00Z']],
    ],
    [
      'a member more',
      { sharedRole: shared },
      { sharedRole: { ...shared, members: ['github:octo-a', 'github:octo-b'] } },
      [['broaden'], ['shared role members: + github:octo-b']],
    ],
    [
      'a member less',
      { sharedRole: { ...shared, members: ['github:octo-a', 'github:octo-b'] } },
      { sharedRole: shared },
      [['narrow'], ['shared role members: - github:octo-b']],
    ],
    [
      'another member',
      { sharedRole: shared },
      { sharedRole: { ...shared, members: ['github:octo-b'] } },
      [
        ['reshape'],
        ['shared role members: + github:octo-b', 'shared role members: - github:octo-a'],
      ],
    ],
    [
      'a source of members',
      { sharedRole: shared },
      { sharedRole: { ...shared, memberSource: source } },
      [['reshape'], ['shared role: source of members']],
    ],
    [
      'room for more members',
      { sharedRole: shared },
      { sharedRole: { ...shared, maxMembers: 9 } },
      [['broaden'], ['shared role: most members: 3 -> 9']],
    ],
    [
      'room for fewer members',
      { sharedRole: shared },
      { sharedRole: { ...shared, maxMembers: 1 } },
      [['narrow'], ['shared role: most members: 3 -> 1']],
    ],
    [
      'a shared role',
      undefined,
      { sharedRole: { members: ['github:octo-a'] } },
      [['broaden'], ['shared role members: + github:octo-a']],
    ],
    [
      'members no longer named',
      { sharedRole: { members: ['github:octo-a'] } },
      undefined,
      [['reshape'], ['shared role: members no longer named']],
    ],
  ])('%s', (_, before, after, expected) => {
    const grantOf = (delegation: Delegation | undefined): Grant =>
      sampleGrant(delegation === undefined ? {} : { delegation });
    expect(between(grantOf(before), grantOf(after))).toEqual(expected);
  });
});
