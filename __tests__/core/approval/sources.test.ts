import { describe, expect, test } from '@jest/globals';
import { demandsOf } from '../../../src/core/approval/demands.ts';
import { matterOfDelta, matterOfPolicy } from '../../../src/core/approval/matter.ts';
import { isFrom, loginsNamed, sourcesOf } from '../../../src/core/approval/sources.ts';
import { teamsAsked } from '../../../src/core/approval/teams-asked.ts';
import { readCodeowners } from '../../../src/core/manifest/metadata/codeowners.ts';
import type { Delta, Side } from '../../../src/core/model/delta.ts';
import type { Account } from '../../../src/core/model/facts.ts';
import type { MetadataValues } from '../../../src/core/model/grant.ts';
import type { ApprovalEntry } from '../../../src/core/model/policy.ts';
import {
  sampleDelta,
  sampleGrant,
  sampleMetadata,
  sampleOpaque,
} from '../../support/sample-grant.ts';
import { policyOf } from '../policy/samples.ts';
import { rosterOf, somebody } from './samples.ts';

const grantOwnedBy = (
  owner: Partial<Pick<MetadataValues, 'team' | 'primary' | 'secondary'>>,
  path = 'grants/a.yaml',
): Side => ({
  kind: 'grant',
  grant: sampleGrant({ metadata: sampleMetadata(owner), place: { path, line: 3, column: 1 } }),
});
const OPAQUE: Side = { kind: 'opaque', unit: sampleOpaque() };
const OLD = { team: 'old', primary: 'github:octo-old' };
const NEW = { team: 'new', primary: 'github:octo-new' };

const named = (delta: Delta, from = 'owner', codeowners: string | null = null): readonly string[] =>
  sourcesOf(
    from,
    matterOfDelta(delta),
    codeowners === null ? null : readCodeowners('CODEOWNERS', codeowners),
  ).map((source) =>
    source.kind === 'anyone'
      ? 'anyone'
      : source.kind === 'team'
        ? `team ${source.name}`
        : source.login,
  );

describe('the owner', () => {
  const table: readonly (readonly [string, Side | null, Side | null, readonly string[]])[] = [
    [
      'of a change is whom the branch names',
      grantOwnedBy(OLD),
      grantOwnedBy(NEW),
      ['octo-old', 'team old'],
    ],
    ['of what is gone is whom the branch names', grantOwnedBy(OLD), null, ['octo-old', 'team old']],
    ['of a new grant is its team', null, grantOwnedBy(NEW), ['team new']],
    ['of what nobody owned is its team', grantOwnedBy({}), grantOwnedBy(NEW), ['team new']],
    [
      'is no stand-in',
      grantOwnedBy({ secondary: ['github:octo-x'], team: 'old' }),
      grantOwnedBy(NEW),
      ['team old'],
    ],
    [
      'known by an address is nobody',
      grantOwnedBy({ primary: 'email:octo@example.com' }),
      grantOwnedBy(NEW),
      [],
    ],
    [
      'of a tombstone is whom it names',
      grantOwnedBy(OLD),
      grantOwnedBy({}),
      ['octo-old', 'team old'],
    ],
    ['of what could not be read is nobody', OPAQUE, grantOwnedBy(NEW), []],
    ['of what can not be read is nobody', null, OPAQUE, []],
    [
      'of what can no longer be read is whom the branch names',
      grantOwnedBy(OLD),
      OPAQUE,
      ['octo-old', 'team old'],
    ],
  ];
  test.each(table)('%s', (_name, before, after, expected) => {
    expect(named(sampleDelta({ before, after }))).toEqual(expected);
  });

  test('written as a team of the organisation is that team', () => {
    expect(named(sampleDelta({ after: grantOwnedBy({ team: '@acme/new' }) }))).toEqual([
      'team new',
    ]);
  });
});

describe('code owners', () => {
  const moved = sampleDelta({
    before: grantOwnedBy({}, 'old/a.yaml'),
    after: grantOwnedBy({}, 'new/a.yaml'),
    place: { path: 'new/a.yaml', line: 1, column: 1 },
  });
  test.each([
    ['/old/ @octo-a @acme/team octo@example.com', ['octo-a', 'team team']],
    ['/new/ @octo-a', []],
    ['* @octo-a\n/old/ @octo-b', ['octo-b']],
    ['* @octo-a\n/old/', []],
    ['* @octo-a\n/old/ @octo_acme', ['octo_acme']],
  ])('%j', (text, expected) => {
    expect(named(moved, 'codeowners', text)).toEqual(expected);
  });

  test('without the file nobody is', () => {
    expect(named(moved, 'codeowners')).toEqual([]);
  });
});

test('the others are named in the policy', () => {
  const delta = sampleDelta();
  expect(['write', 'team:a:b', 'person:octo'].flatMap((from) => named(delta, from))).toEqual([
    'anyone',
    'team a:b',
    'octo',
  ]);
  expect(sourcesOf('owner', matterOfPolicy('policy.yaml'), null)).toEqual([]);
});

describe('who belongs to those who are asked', () => {
  const ROSTER = rosterOf({ listed: ['Octo-One', 'octo-robot[bot]'], empty: [] });
  const one = somebody('octo-one', { teams: ['listed', 'Github-Team'] });
  const two = somebody('octo-two', { teams: ['listed', 'empty'] });
  const as = (type: Account['type'], login = 'octo-robot[bot]') =>
    somebody(login, { type, teams: ['github-team'] });
  const bot = as('Bot');
  const anyone = { kind: 'anyone' } as const;
  const team = (name: string) => ({ kind: 'team', name }) as const;
  const claimed = (name: string) => ({ ...team(name), rosterOnly: true }) as const;
  const person = (login: string, listed = true) => ({ kind: 'person', login, listed }) as const;

  test.each([
    [anyone, one, true],
    [anyone, bot, false],
    [anyone, as('Organization'), false],
    [person('OCTO-ONE'), one, true],
    [person('octo-one', false), one, true],
    [person('octo-one'), two, false],
    [person('octo-robot[bot]'), bot, true],
    [person('octo-robot[bot]', false), bot, false],
    [person('octo-robot[bot]'), as('Mannequin'), false],
    [team('listed'), one, true],
    [team('listed'), two, false],
    [team('listed'), bot, true],
    [team('listed'), as('Organization'), false],
    [team('empty'), two, false],
    [team('github-team'), one, true],
    [team('github-team'), two, false],
    [claimed('github-team'), one, false],
    [claimed('listed'), one, true],
    [team('github-team'), bot, false],
  ])('%j %j: %s', (source, who, expected) => {
    expect(isFrom(source, who, ROSTER)).toBe(expected);
  });

  test('the names that are known beforehand', () => {
    const names = (source: Parameters<typeof isFrom>[0]) => loginsNamed(source, ROSTER);
    expect([anyone, person('octo-x'), team('listed'), team('other')].map(names)).toEqual([
      [],
      ['octo-x'],
      ['Octo-One', 'octo-robot[bot]'],
      [],
    ]);
  });
});

describe('what is demanded', () => {
  const entry = (
    require: ApprovalEntry['require'],
    match: ApprovalEntry['match'] = {},
  ): ApprovalEntry => ({
    index: 0,
    match,
    require,
    place: { path: 'policy.yaml', line: 1, column: 1 },
  });
  const ask = (count: number, ...from: readonly string[]) => ({ count, from });
  const delta = sampleDelta();
  const table: readonly (readonly [string, readonly ApprovalEntry[] | null, readonly object[]])[] =
    [
      ['one who writes, where the policy says nothing', null, [ask(1, 'write')]],
      [
        'one who writes, should nothing match',
        [entry([ask(2, 'owner')], { class: ['move'] })],
        [ask(1, 'write')],
      ],
      [
        'all that matches',
        [entry([ask(1, 'owner')]), entry([ask(2, 'team:a')])],
        [ask(1, 'owner'), ask(2, 'team:a')],
      ],
      [
        'the larger number of the same people',
        [
          entry([ask(1, 'owner', 'write')]),
          entry([ask(3, 'write', 'owner')]),
          entry([ask(2, 'owner', 'write')]),
        ],
        [ask(3, 'write', 'owner')],
      ],
      [
        'the sum of what one entry says twice',
        [entry([ask(1, 'owner'), ask(1, 'owner')])],
        [ask(2, 'owner')],
      ],
      [
        'nothing that does not match',
        [entry([ask(1, 'owner')]), entry([ask(2, 'write')], { class: ['move'] })],
        [ask(1, 'owner')],
      ],
    ];
  test.each(table)('%s', (_name, approvals, expected) => {
    expect(demandsOf(policyOf({ approvals }), delta)).toEqual(expected);
  });

  test('the teams that only the forge knows', () => {
    const policy = policyOf({
      approvals: [entry([ask(1, 'owner', 'team:b'), ask(1, 'team:listed', 'codeowners')])],
    });
    const codeowners = readCodeowners('CODEOWNERS', '* @acme/of-path @octo-x');
    const deltas = [
      sampleDelta({ after: grantOwnedBy(NEW) }),
      sampleDelta({ direction: 'narrow', before: grantOwnedBy(OLD) }),
    ];
    const authorities = { policy, codeowners, roster: rosterOf({ listed: ['octo-one'] }) };
    expect(teamsAsked({ deltas, policyPaths: [] }, authorities)).toEqual(['b', 'of-path']);
    expect(teamsAsked({ deltas: [], policyPaths: ['p'] }, authorities)).toEqual(['of-path']);
    expect(teamsAsked({ deltas: [], policyPaths: [] }, authorities)).toEqual([]);
  });
});
