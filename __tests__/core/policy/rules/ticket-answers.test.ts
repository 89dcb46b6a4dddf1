import { describe, expect, test } from '@jest/globals';
import type { Facts, PullRequest, TicketFact } from '../../../../src/core/model/facts.ts';
import { time } from '../../../support/sample-grant.ts';
import type { NOW } from '../samples.ts';
import {
  answer,
  factsWith,
  judged,
  leavesOf,
  one,
  type Parameters,
  pullRequest,
} from './ticket-cases.ts';

describe('with the answer of the system', () => {
  const jira = { system: 'jira' };
  const open = { system: 'jira', state: 'open' };

  test.each<[string, Parameters, Partial<TicketFact>, string]>([
    ['there', jira, { state: 'closed' }, 'pass'],
    ['open', open, {}, 'pass'],
    ['closed', open, { state: 'closed' }, 'fail 7 ticket `PAY-1` is `closed` in `jira`'],
    ['in a word of its own', open, { state: 'Open' }, 'fail 7 ticket `PAY-1` is `Open` in `jira`'],
    ['not there', jira, { state: 'not-found' }, 'fail 7 no ticket `PAY-1` in `jira`'],
    [
      'of another system',
      jira,
      { system: 'linear' },
      'not-assessed 7 ticket `PAY-1` was not looked up in `jira`',
    ],
    [
      'another ticket',
      jira,
      { id: 'PAY-12' },
      'not-assessed 7 ticket `PAY-1` was not looked up in `jira`',
    ],
    ['in an allowed project', { ...jira, projects: ['PAY'] }, { project: 'PAY' }, 'pass'],
    [
      'moved out of it',
      { ...jira, projects: ['PAY'] },
      { project: 'SEC' },
      'fail 7 ticket `PAY-1` is in none of the projects that the policy takes',
    ],
    [
      'moved into it',
      { ...jira, projects: ['SEC'] },
      { project: 'SEC' },
      'fail 7 ticket `PAY-1` is in none of the projects that the policy takes',
    ],
    ['mentions the grant by name', { ...jira, names: 'grant' }, { mentions: ['Sample'] }, 'pass'],
    [
      'mentions the grant by id',
      { ...jira, names: 'either' },
      { mentions: ['access-grant/sample'] },
      'pass',
    ],
    [
      'mentions the identity',
      { ...jira, names: 'grant' },
      { mentions: ['aws:arn:aws:iam::111122223333:role/sample'] },
      'pass',
    ],
    [
      'mentions the pull request',
      { ...jira, names: 'pull-request' },
      { mentions: ['acme/infra#418'] },
      'pass',
    ],
    [
      'mentions its address',
      { ...jira, names: 'either' },
      { mentions: ['https://github.com/Acme/infra/pull/418'] },
      'pass',
    ],
    [
      'mentions a number of who knows where',
      { ...jira, names: 'pull-request' },
      { mentions: ['#418'] },
      'fail 7 ticket `PAY-1` does not mention the pull request',
    ],
    [
      'mentions the grant instead of the pull request',
      { ...jira, names: 'pull-request' },
      { mentions: ['sample'] },
      'fail 7 ticket `PAY-1` does not mention the pull request',
    ],
    [
      'mentions something else',
      { ...jira, names: 'either' },
      { mentions: ['sample-2', 'acme/infra#4180'] },
      'fail 7 ticket `PAY-1` does not mention the grant or the pull request',
    ],
    [
      'mentions nobody knows what',
      { ...jira, names: 'grant' },
      {},
      "not-assessed 7 what ticket `PAY-1` mentions can't be judged: nobody looked",
    ],
  ])('%s', (_, parameters, parts, said) => {
    expect(judged([one('jira', 'PAY-1')], parameters, factsWith([answer(parts)]))).toEqual([said]);
  });

  test('`#418` is the pull request in an issue of its own repository only', () => {
    const parameters = { system: 'github', names: 'pull-request' };
    const judgedIn = (repository: string): readonly string[] =>
      judged(
        [one('github', `${repository}#12`)],
        parameters,
        factsWith([answer({ system: 'github', id: `${repository}#12`, mentions: ['#418'] })]),
      );
    expect(judgedIn('acme/infra')).toEqual(['pass']);
    expect(judgedIn('acme/other')).toEqual([
      'fail 7 ticket `acme/other#12` does not mention the pull request',
    ]);
  });

  test('nothing is known of a pull request that is not given', () => {
    const { pullRequest: _, ...facts } = factsWith([answer({ mentions: [] })]);
    const said = "what ticket `PAY-1` mentions can't be judged: there is no pull request";
    const parameters = { system: 'jira', names: 'pull-request' };
    expect(judged([one('jira', 'PAY-1')], parameters, facts)).toEqual([`not-assessed 7 ${said}`]);
  });

  test.each([
    ['#12', 'acme/infra#12', 'pass'],
    ['acme/infra#12', '#12', 'pass'],
    ['ACME/Infra#12', 'acme/infra#12', 'pass'],
    [
      'octo/infra#12',
      'acme/infra#12',
      'not-assessed 7 ticket `octo/infra#12` was not looked up in `github`',
    ],
    [
      'acme/infra#1',
      'acme/infra#12',
      'not-assessed 7 ticket `acme/infra#1` was not looked up in `github`',
    ],
  ])('`%s` in the manifest, `%s` in the facts', (id, found, said) => {
    const facts = factsWith([answer({ system: 'github', id: found })]);
    expect(judged([one('github', id)], { system: 'github' }, facts)).toEqual([said]);
  });

  test('two answers about one ticket must both hold', () => {
    const facts = factsWith([
      answer({ system: 'github', id: '#12' }),
      answer({ system: 'github', id: 'acme/infra#12', state: 'closed' }),
    ]);
    const parameters = { system: 'github', state: 'open' };
    expect(judged([one('github', '#12')], parameters, facts)).toEqual([
      'fail 7 ticket `acme/infra#12` is `closed` in `github`',
    ]);
  });

  test('everything that is wrong with it is said', () => {
    const facts = factsWith([answer({ state: 'closed', project: 'SEC', mentions: [] })]);
    const parameters = { ...open, projects: ['PAY'], names: 'grant' };
    expect(judged([one('jira', 'PAY-1')], parameters, facts)).toHaveLength(3);
  });
});

describe('when a ticket was opened', () => {
  const head = (at: string): { readonly sha: string; readonly at: typeof NOW } => ({
    sha: 'a'.repeat(40),
    at: time(at),
  });
  const heads = [head('2026-11-10T09:00:00Z'), head('2026-11-10T08:00:00Z')];
  test.each([
    ['before the first push', '2026-11-10T07:59:59Z', heads, 'pass'],
    [
      'with the first push',
      '2026-11-10T08:00:00Z',
      heads,
      'fail 7 ticket `PAY-1` was opened at 2026-11-10T08:00:00Z, not before the first push, 2026-11-10T08:00:00Z',
    ],
    [
      'between two pushes',
      '2026-11-10T08:30:00Z',
      heads,
      'fail 7 ticket `PAY-1` was opened at 2026-11-10T08:30:00Z, not before the first push, 2026-11-10T08:00:00Z',
    ],
    ['before now, pushes unknown', '2026-11-22T07:59:59Z', [], 'pass'],
    [
      'in the future, pushes unknown',
      '2026-11-23T07:00:00Z',
      [],
      'fail 7 ticket `PAY-1` was opened at 2026-11-23T07:00:00Z, not before the time of judgement, 2026-11-22T08:00:00Z',
    ],
  ])('%s', (_, openedAt, given, said) => {
    const facts = factsWith([answer({ openedAt: time(openedAt) })], { heads: given });
    expect(judged([one('jira', 'PAY-1')], { system: 'jira' }, facts)).toEqual([said]);
  });

  test('is asked for', () => {
    const { openedAt: _, ...unknown } = answer();
    expect(judged([one('jira', 'PAY-1')], { system: 'jira' }, factsWith([unknown]))).toEqual([
      'not-assessed 7 when ticket `PAY-1` was opened is not known',
    ]);
  });
});

describe('with several tickets', () => {
  const both = [one('jira', 'PAY-1'), one('jira', 'PAY-2', 'change')];
  const open = { system: 'jira', state: 'open' };
  test.each<[string, readonly TicketFact[], readonly string[]]>([
    [
      'one that is open is enough',
      [answer({ state: 'closed' }), answer({ id: 'PAY-2' })],
      ['pass'],
    ],
    [
      'but each must be there',
      [answer({ state: 'not-found' }), answer({ id: 'PAY-2' })],
      ['fail 7 no ticket `PAY-1` in `jira`'],
    ],
    [
      'and must have been asked for',
      [answer()],
      ['not-assessed 7 ticket `PAY-2` was not looked up in `jira`'],
    ],
    [
      'none that is open',
      [answer({ state: 'closed' }), answer({ id: 'PAY-2', state: 'closed' })],
      [
        'fail 7 ticket `PAY-1` is `closed` in `jira`',
        'fail 7 ticket `PAY-2` is `closed` in `jira`',
      ],
    ],
  ])('%s', (_, answers, said) => {
    expect(judged(both, open, factsWith(answers))).toEqual(said);
  });

  test('what may be right is not judged wrong', () => {
    const { openedAt: _, ...unknown } = answer({ id: 'PAY-2' });
    expect(judged(both, open, factsWith([answer({ state: 'closed' }), unknown]))).toEqual([
      'not-assessed 7 when ticket `PAY-2` was opened is not known',
    ]);
  });

  test('only those of the relation count', () => {
    const facts = factsWith([answer({ id: 'PAY-2' })]);
    expect(judged(both, { ...open, relation: 'change' }, facts)).toEqual(['pass']);
  });
});

describe('a ticket that only the pull request names', () => {
  const jira = { system: 'jira' };
  const named = (parts: Partial<PullRequest>, answers: readonly TicketFact[]): Facts =>
    factsWith(answers, { pullRequest: pullRequest(parts) });

  test('says where it was found', () => {
    const facts = named({ headRef: 'feature/pay-1-deploy' }, [answer()]);
    expect(leavesOf([], { ...jira, state: 'open' }, facts)).toMatchObject([
      {
        outcome: 'pass',
        message: 'ticket `PAY-1`, found in the branch name, is open in `jira`',
      },
    ]);
    expect(judged([], jira, named({ title: 'PAY-1: more' }, []))).toEqual([
      'not-assessed 7 ticket `PAY-1`, found in the title, was not looked up in `jira`',
    ]);
    const lost = named({ body: 'For PAY-1.' }, [answer({ state: 'not-found' })]);
    expect(judged([], jira, lost)).toEqual([
      'fail 7 no ticket `PAY-1` (found in the text) in `jira`',
    ]);
  });

  test('does not count where the manifest names one in that system', () => {
    const facts = named({ title: 'PAY-1' }, [
      answer(),
      answer({ id: 'PAY-2', state: 'not-found' }),
    ]);
    expect(judged([one('jira', 'PAY-2')], jira, facts)).toEqual([
      'fail 7 no ticket `PAY-2` in `jira`',
    ]);
    expect(judged([one('github', '#1')], jira, facts)).toEqual(['pass']);
  });

  test('is a request and nothing else', () => {
    const facts = named({ title: 'PAY-1' }, [answer()]);
    expect(judged([], { ...jira, relation: 'request' }, facts)).toEqual(['pass']);
    expect(judged([], { ...jira, relation: 'approval' }, facts)).toEqual([
      'fail 7 no ticket in `jira` that is the `approval` of the grant, neither in the manifest nor in the pull request',
    ]);
  });

  test('is not looked for where any system will do', () => {
    expect(judged([], {}, named({ title: 'PAY-1' }, [answer()]))).toEqual(['fail 7 no ticket']);
  });

  test('is nowhere', () => {
    expect(judged([], { ...jira, projects: ['OPS'] }, named({ title: 'PAY-1' }, []))).toEqual([
      'fail 7 no ticket in `jira` of `OPS`, neither in the manifest nor in the pull request',
    ]);
  });
});
