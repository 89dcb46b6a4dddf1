import { describe, expect, test } from '@jest/globals';
import type { Ticket } from '../../../../src/core/model/grant.ts';
import { ticket } from '../../../../src/core/policy/rules/ticket.ts';
import { created, grantWith, inShort, leavesOf } from '../samples.ts';

const one = (system: string, id: string, relation = 'request'): Ticket => ({
  system,
  id,
  relation,
});

const judged = (
  tickets: readonly Ticket[] | undefined,
  parameters: Readonly<Record<string, string>> = {},
): readonly string[] => inShort(leavesOf(ticket, created(grantWith({ tickets })), { parameters }));

describe('ticket', () => {
  test.each([
    ['jira', 'PAY-4412'],
    ['servicenow', 'CHG0041822'],
    ['servicenow', 'RITM0041822'],
    ['servicenow', 'INC0041822'],
    ['servicenow', 'REQ0041822'],
    ['servicenow', 'TASK0041822'],
    ['github', 'octo/infra#12'],
    ['github', '#12'],
    ['gitlab', 'octo/group/infra#12'],
    ['gitlab', 'octo/infra!12'],
    ['linear', 'ENG-12'],
    ['azure-boards', 'AB#12'],
    ['azure-boards', '12'],
    ['freshservice', 'SR-12'],
    ['other', 'anything/at:all'],
  ])('%s takes `%s`', (system, id) => {
    expect(judged([one(system, id)])).toEqual(['pass']);
  });

  test.each([
    ['jira', 'pay-4412'],
    ['jira', 'PAY-0'],
    ['jira', 'PAY 4412'],
    ['jira', 'PAY-4412 and more'],
    ['servicenow', 'CHG12'],
    ['servicenow', 'CHG00418x2'],
    ['github', '12'],
    ['github', 'octo/infra#0'],
    ['github', 'octo#12'],
    ['gitlab', 'infra 12'],
    ['linear', 'ENG12'],
    ['azure-boards', 'twelve'],
    ['freshservice', 'SR-'],
    ['other', 'two words'],
    ['other', ''],
  ])('%s does not take %j', (system, id) => {
    expect(judged([one(system, id)])).toEqual([`fail 7 \`${id}\` is no ticket of \`${system}\``]);
  });

  test('a hidden line break is no part of an id, and is shown', () => {
    expect(judged([one('jira', 'PAY-1\n')])).toEqual([
      'fail 7 `PAY-1\\u{a}` is no ticket of `jira`',
    ]);
  });

  test('none at all', () => {
    expect(judged(undefined)).toEqual(['fail 7 no ticket']);
    expect(judged([])).toEqual(['fail 7 no ticket']);
  });

  test('each malformed one is named, whatever else is there', () => {
    expect(judged([one('jira', 'PAY-1'), one('jira', 'x'), one('github', 'y')])).toEqual([
      'fail 7 `x` is no ticket of `jira`',
      'fail 7 `y` is no ticket of `github`',
    ]);
  });

  test.each([
    [{ system: 'github' }, 'fail 7 no ticket in `github`'],
    [{ relation: 'approval' }, 'fail 7 no ticket that is the `approval` of the grant'],
    [
      { system: 'servicenow', relation: 'change' },
      'fail 7 no ticket in `servicenow` that is the `change` of the grant',
    ],
    [{ system: 'jira', relation: 'request' }, 'pass'],
    [{ system: 'any' }, 'pass'],
    [{ state: 'any' }, 'pass'],
  ])('with %j', (parameters, said) => {
    expect(judged([one('jira', 'PAY-1')], parameters)).toEqual([said]);
  });

  test('its state waits for the pull request, its form does not', () => {
    expect(judged([one('jira', 'PAY-1')], { state: 'open' })).toEqual([
      'not-assessed 7 whether the ticket is `open` is judged on the pull request',
    ]);
    expect(judged([one('jira', 'no')], { state: 'open' })[0]).toContain('fail 7');
  });
});
