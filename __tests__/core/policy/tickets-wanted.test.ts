import { describe, expect, test } from '@jest/globals';
import type { Delta } from '../../../src/core/model/delta.ts';
import type { Facts } from '../../../src/core/model/facts.ts';
import { Fault } from '../../../src/core/model/fault.ts';
import { grantId } from '../../../src/core/model/ids.ts';
import type { ParameterValue, Policy, RuleSetting } from '../../../src/core/model/policy.ts';
import { ticket } from '../../../src/core/policy/rules/ticket.ts';
import { MOST_TICKETS, ticketsWanted } from '../../../src/core/policy/tickets-wanted.ts';
import { created, grantWith, NOW, policyOf, settingOf } from './samples.ts';

const facts: Facts = {
  now: NOW,
  repository: { id: '1', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' },
  pullRequest: {
    number: 418,
    author: null,
    title: 'OPS-7: more',
    body: '',
    labels: [],
    baseRef: 'main',
    headRef: 'sample',
  },
};

function deltaOf(name: string, ids: readonly string[], parts: Partial<Delta> = {}): Delta {
  const tickets = ids.map((id) => ({ system: 'jira', id, relation: 'request' }));
  return created(grantWith({ tickets }, { id: grantId(`access-grant/${name}`) }), parts);
}

const policyWith = (
  parameters: Readonly<Record<string, ParameterValue>>,
  match: RuleSetting['match'] = {},
): Policy => policyOf({ rules: [{ ...settingOf(ticket, parameters), match }] });

const wanted = (
  deltas: readonly Delta[],
  parameters: Readonly<Record<string, ParameterValue>> = {},
): readonly string[] =>
  ticketsWanted({ deltas, policy: policyWith({ system: 'jira', ...parameters }), facts }).map(
    ({ id }) => id,
  );

describe('tickets that must be looked up', () => {
  test('those of the manifests, each once, sorted', () => {
    expect(wanted([deltaOf('b', ['OPS-2', 'OPS-10']), deltaOf('a', ['OPS-2'])])).toEqual([
      'OPS-10',
      'OPS-2',
    ]);
  });

  test('that of the pull request where a manifest names none', () => {
    expect(wanted([deltaOf('a', []), deltaOf('b', ['OPS-2']), deltaOf('c', [])])).toEqual([
      'OPS-2',
      'OPS-7',
    ]);
  });

  test('none where the policy names no system, has no such rule, or the rule says no at once', () => {
    const deltas = [deltaOf('a', ['OPS-2'])];
    expect(wanted(deltas, { system: 'any', state: 'open' })).toEqual([]);
    expect(ticketsWanted({ deltas, policy: policyOf(), facts })).toEqual([]);
    expect(wanted(deltas, { projects: ['SEC'] })).toEqual([]);
    expect(wanted(deltas, { relation: 'approval' })).toEqual([]);
    expect(wanted([deltaOf('a', ['no key'])])).toEqual([]);
  });

  test('none of what the rule does not look at', () => {
    const cheap = deltaOf('a', ['OPS-2'], {
      class: 'narrow',
      classes: ['narrow'],
      direction: 'narrow',
    });
    const gone = deltaOf('b', ['OPS-3'], { class: 'revoke', direction: 'narrow', after: null });
    expect(wanted([cheap, gone])).toEqual([]);
    const policy = policyWith({ system: 'jira' }, { environment: ['staging'] });
    expect(ticketsWanted({ deltas: [deltaOf('c', ['OPS-4'])], policy, facts })).toEqual([]);
  });

  test('with the names to look for, where the policy asks for them', () => {
    const deltas = [deltaOf('b', ['OPS-2']), deltaOf('a', ['OPS-2'])];
    const refs = (names: string): unknown =>
      ticketsWanted({ deltas, policy: policyWith({ system: 'jira', names }), facts });
    const grants = [
      ...['a', 'access-grant/a', 'access-grant/b'],
      ...['aws:arn:aws:iam::111122223333:role/sample', 'b'],
    ];
    const pull = ['acme/infra#418', 'https://github.com/acme/infra/pull/418'];
    expect(refs('grant')).toEqual([{ system: 'jira', id: 'OPS-2', lookFor: grants }]);
    expect(refs('pull-request')).toEqual([{ system: 'jira', id: 'OPS-2', lookFor: pull }]);
    expect(refs('either')).toEqual([
      { system: 'jira', id: 'OPS-2', lookFor: [...grants, ...pull].toSorted() },
    ]);
    expect(refs('any')).toEqual([{ system: 'jira', id: 'OPS-2' }]);
  });

  test('too many are no reason to forget some', () => {
    const many = (count: number): readonly Delta[] =>
      Array.from({ length: count }, (_, nth) => deltaOf(`g${nth}`, [`OPS-${nth + 1}`]));
    expect(wanted(many(MOST_TICKETS))).toHaveLength(MOST_TICKETS);
    expect(() => wanted(many(MOST_TICKETS + 1))).toThrow(Fault);
    expect(() => wanted(many(MOST_TICKETS + 1))).toThrow(
      'the change names 101 tickets, and at most 100 are looked up',
    );
  });
});
