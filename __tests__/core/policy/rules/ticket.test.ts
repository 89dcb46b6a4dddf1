import { describe, expect, test } from '@jest/globals';
import { answer, factsWith, judged, one, type Parameters } from './ticket-cases.ts';

describe('the form of a ticket', () => {
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
    ['jira', 'PAY-1/../../myself'],
    ['servicenow', 'CHG12'],
    ['servicenow', 'CHG00418x2'],
    ['servicenow', 'CHG0041822^ORactive=true'],
    ['github', '12'],
    ['github', 'octo/infra#0'],
    ['github', 'octo#12'],
    ['github', 'octo/group/infra#12'],
    ['github', 'octo/..#12'],
    ['github', '../infra#12'],
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

  test('each malformed one is named, whatever else is there', () => {
    const tickets = [one('jira', 'PAY-1'), one('jira', 'x'), one('github', 'y')];
    const said = ['fail 7 `x` is no ticket of `jira`', 'fail 7 `y` is no ticket of `github`'];
    expect(judged(tickets)).toEqual(said);
    expect(judged(tickets, { system: 'jira' }, factsWith([answer()]))).toEqual(said);
  });
});

describe('with the manifest alone', () => {
  test('none at all', () => {
    expect(judged(undefined)).toEqual(['fail 7 no ticket']);
    expect(judged([])).toEqual(['fail 7 no ticket']);
  });

  const LATER = 'and there is no pull request to look for one in';
  test.each<[Parameters, string]>([
    [{ system: 'any' }, 'pass'],
    [{ state: 'any' }, 'pass'],
    [{ relation: 'request' }, 'pass'],
    [{ relation: 'approval' }, 'fail 7 no ticket that is the `approval` of the grant'],
    [{ projects: ['OPS', 'pay'] }, 'pass'],
    [{ projects: ['OPS'] }, 'fail 7 no ticket of `OPS`'],
    [
      { state: 'open' },
      'not-assessed 7 ticket `PAY-1` is not looked up: the policy takes any system',
    ],
    [
      { names: 'grant' },
      'not-assessed 7 ticket `PAY-1` is not looked up: the policy takes any system',
    ],
    [{ system: 'jira' }, 'not-assessed 7 ticket `PAY-1` was not looked up in `jira`'],
    [
      { system: 'jira', state: 'open' },
      'not-assessed 7 ticket `PAY-1` was not looked up in `jira`',
    ],
    [
      { system: 'jira', relation: 'change' },
      'fail 7 no ticket in `jira` that is the `change` of the grant',
    ],
    [
      { system: 'jira', projects: ['OPS'] },
      'fail 7 ticket `PAY-1` is in none of the projects that the policy takes',
    ],
    [{ system: 'github' }, `not-assessed 7 the manifest names no ticket in \`github\`, ${LATER}`],
  ])('%j', (parameters, said) => {
    expect(judged([one('jira', 'PAY-1')], parameters)).toEqual([said]);
  });

  test.each([
    ['github', ['octo/infra'], 'octo/infra#12', 'pass'],
    ['github', ['Octo/Infra'], 'octo/infra#12', 'pass'],
    ['github', ['octo/other'], 'octo/infra#12', 'fail 7 no ticket of `octo/other`'],
    ['servicenow', ['CHG'], 'CHG0041822', 'pass'],
    ['servicenow', ['change_request'], 'CHG0041822', 'pass'],
    ['servicenow', ['incident'], 'CHG0041822', 'fail 7 no ticket of `incident`'],
    ['other', ['incident'], 'anything', 'fail 7 no ticket of `incident`'],
  ])('%s with projects %j and %s', (system, projects, id, said) => {
    expect(judged([one(system, id)], { projects })).toEqual([said]);
  });
});
