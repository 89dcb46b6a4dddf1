import { expect, test } from '@jest/globals';
import { environmentName } from '../../../../src/core/manifest/metadata/environment.ts';
import { readOwnerText } from '../../../../src/core/manifest/metadata/owner-text.ts';
import { readTickets } from '../../../../src/core/manifest/metadata/tickets.ts';

test.each([
  ['prod', 'production'],
  ['PRD', 'production'],
  ['production', 'production'],
  [' Live ', 'production'],
  ['pre-prod', 'preproduction'],
  ['stg', 'staging'],
  ['uat', 'staging'],
  ['qa', 'test'],
  ['dev', 'development'],
  ['sbx', 'sandbox'],
  ['common', 'shared'],
  ['Blue', 'blue'],
  ['constructor', 'constructor'],
])('the environment %j is %s', (text, name) => {
  expect(environmentName(text)).toBe(name);
});

test.each([
  ['HMPPS SRE: a@b.example', { team: 'HMPPS SRE', primary: 'email:a@b.example' }],
  ['Sample Team:a@b.example', { team: 'Sample Team', primary: 'email:a@b.example' }],
  [
    'Sample Team / Unit <a@b.example>',
    { team: 'Sample Team / Unit', primary: 'email:a@b.example' },
  ],
  ['Sample (Payments): a@b.example', { team: 'Sample (Payments)', primary: 'email:a@b.example' }],
  ['Sample Team (@octo-dev)', { team: 'Sample Team', primary: 'github:octo-dev' }],
  ['Team: github:octo-dev', { team: 'Team', primary: 'github:octo-dev' }],
  ['a@b.example', { primary: 'email:a@b.example' }],
  ['<a@b.example>', { primary: 'email:a@b.example' }],
  ['github:octo-dev', { primary: 'github:octo-dev' }],
  ['@octo-dev', { primary: 'github:octo-dev' }],
  ['@acme/sample-team', { team: 'sample-team' }],
  ['DPS Syscon Team', { team: 'DPS Syscon Team' }],
  ['people analytics: ', { team: 'people analytics' }],
  ['  ', {}],
  [':', {}],
])('the owner %j is %j', (text, owner) => {
  expect(readOwnerText(text)).toEqual(owner);
});

test.each([
  ['jira:ABC-1', [['jira', 'ABC-1']]],
  ['ABC-1', [['jira', 'ABC-1']]],
  [
    'ABC-1, ABC-2;DEF-3',
    [
      ['jira', 'ABC-1'],
      ['jira', 'ABC-2'],
      ['jira', 'DEF-3'],
    ],
  ],
  ['STONE-1682 -- remove after the move', [['jira', 'STONE-1682']]],
  ['CHG0041822', [['servicenow', 'CHG0041822']]],
  ['acme/infra#12', [['github', 'acme/infra#12']]],
  ['#12', [['github', '#12']]],
  ['linear:OPS-9', [['linear', 'OPS-9']]],
  ['other:anything', [['other', 'anything']]],
  ['https://github.com/acme/infra/issues/12', [['github', 'acme/infra#12']]],
  ['https://github.com/acme/infra/pull/12?x=y#z', [['github', 'acme/infra#12']]],
  [
    'https://github.example.com/acme/infra/issues/12',
    [['other', 'https://github.example.com/acme/infra/issues/12']],
  ],
  ['https://gitlab.example.com/a/b/c/-/issues/3', [['gitlab', 'a/b/c#3']]],
  ['https://linear.app/acme/issue/OPS-9/some-title', [['linear', 'OPS-9']]],
  ['https://acme.atlassian.net/browse/ABC-1', [['jira', 'ABC-1']]],
  ['https://example.com/t/1', [['other', 'https://example.com/t/1']]],
  ['n/a', [['other', 'n/a']]],
  ['ask the team', [['other', 'ask the team']]],
  ['  ', []],
])('the tickets %j are %j', (text, tickets) => {
  expect(readTickets(text).map(({ system, id }) => [system, id])).toEqual(tickets);
});

test('a ticket read from an address keeps it', () => {
  const url = 'https://acme.atlassian.net/browse/ABC-1';
  expect(readTickets(url)).toEqual([{ system: 'jira', id: 'ABC-1', url, relation: 'request' }]);
});
