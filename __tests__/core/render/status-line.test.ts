import { describe, expect, test } from '@jest/globals';
import { Fault } from '../../../src/core/model/fault.ts';
import { RESULTS } from '../../../src/core/model/verdict.ts';
import { faultLine, statusOf, unguardedLine } from '../../../src/core/render/status-line.ts';
import { approved, waiting } from '../../support/review-stories.ts';
import { denied, unassessed, unreadable, whole } from '../../support/sample-stories.ts';
import { created, grant, outcome, problem, verdict } from '../../support/sample-verdict.ts';

const one = [created(grant('x'))];

describe('the status of a commit', () => {
  test.each([
    ['nothing changed', verdict(), 'success', 'no change of access'],
    [
      'approved',
      { ...approved, result: 'allow' as const },
      'success',
      'allowed: octo-deputy, octo-sec approved',
    ],
    [
      'allowed without anybody',
      verdict({ deltas: one }),
      'success',
      'allowed: 1 grant changed (1 new)',
    ],
    ['waived', approved, 'success', 'allowed by exception: ticket'],
    [
      'waiting for people',
      waiting,
      'pending',
      'waits for octo-lead or octo-second: needs the approval of one person from owner',
    ],
    [
      'waiting for something else',
      verdict({
        result: 'pending',
        outcomes: [
          outcome('x', {
            rule: 'ticket',
            outcome: 'pending',
            message: 'the ticket `OPS-1` is open',
            help: 'close it; or not',
          }),
        ],
      }),
      'pending',
      'waits: the ticket OPS-1 is open (close it)',
    ],
    [
      'waiting for what leaves no room for who helps',
      verdict({
        result: 'pending',
        outcomes: [
          outcome('x', {
            rule: 'ticket',
            outcome: 'pending',
            message: 'm'.repeat(120),
            help: 'h'.repeat(20),
          }),
        ],
      }),
      'pending',
      `waits: ${'m'.repeat(120)}`,
    ],
    [
      'in conflict',
      verdict({ result: 'pending', reasons: ['the change conflicts with its base in `a`'] }),
      'pending',
      'waits: the change conflicts with its base in a',
    ],
    [
      'denied for many reasons',
      denied,
      'failure',
      'denied: expiry, owner, ticket, justification, wildcard, renewal, near-miss-path (7 findings)',
    ],
    [
      'denied for two reasons',
      verdict({
        result: 'deny',
        outcomes: [
          outcome('x', { rule: 'owner', message: 'no owner' }),
          outcome('x', { rule: 'expiry', message: 'no end' }),
          outcome('y', { rule: 'expiry', message: 'no end' }),
          outcome('y', { rule: 'ticket', level: 'advisory', message: 'no ticket' }),
        ],
      }),
      'failure',
      'denied: no owner; no end (3 findings)',
    ],
    [
      'unreadable',
      unreadable,
      'failure',
      'denied: the key owner stands here twice; yes is a boolean to some readers of YAML and text to others (2 problems)',
    ],
    ['not judged', unassessed, 'error', 'not judged: needs the approval of one person from owner'],
    [
      'out of reach',
      verdict({ result: 'error', reasons: ["jira can't be reached"] }),
      'error',
      "error: jira can't be reached",
    ],
    [
      'judged by a broken policy',
      verdict({ result: 'error', problems: [problem()] }),
      'error',
      'error: the key owner stands here twice',
    ],
    [
      'against the rules',
      verdict({ result: 'violation', outcomes: [outcome('x', { rule: 'owner' })] }),
      'failure',
      'violation: the grant names nobody who answers for it (1 finding)',
    ],
    [
      'landed without the approval that it needed',
      { ...waiting, result: 'violation' as const },
      'failure',
      'violation: needs the approval of one person from owner (2 findings)',
    ],
    [
      'put there by force',
      verdict({ result: 'violation', reasons: ['the branch was set to another history'] }),
      'failure',
      'violation: the branch was set to another history',
    ],
  ] as const)('%s', (_, story, state, description) => {
    expect(statusOf(story)).toEqual({ state, description });
  });

  test('names its pull request where the commit has several', () => {
    expect(statusOf(verdict(), 12).description).toBe('#12: no change of access');
  });

  test.each([
    ['one reason', [outcome('x', { rule: 'owner', message: '確 😀'.repeat(90) })]],
    [
      'many rules',
      Array.from({ length: 90 }, (_, i) =>
        outcome('x', { rule: `sample-rule-${i}`, message: `${i} ${'long '.repeat(20)}` }),
      ),
    ],
  ])('has 140 characters at most: %s', (_, outcomes) => {
    for (const result of RESULTS) {
      const { description } = statusOf(verdict({ result, outcomes, reasons: ['r'.repeat(500)] }));
      expect(description.length).toBeLessThanOrEqual(140);
      expect(description.isWellFormed()).toBe(true);
    }
    const { description } = statusOf(verdict({ result: 'deny', outcomes }));
    expect(description).toMatch(/… .*\(\d+ findings?\)$|…\s\(1 finding\)$|…\s?\(1 finding\)$/);
  });

  test('of a whole repository counts', () => {
    expect(statusOf(whole).description).toBe(
      'denied: the grant names nobody who answers for it (120 findings)',
    );
  });
});

test('a branch that nobody guards lets nothing in, however long its name', () => {
  expect(unguardedLine('side')).toEqual({
    state: 'pending',
    description: 'waits: nobody guards side; judged anew for a protected branch',
  });
  expect(unguardedLine('s'.repeat(300)).description).toHaveLength(140);
});

describe('what broke', () => {
  test.each([
    ['a fault', new Fault('the commit `abc` is gone', 'x'), 'error: the commit abc is gone'],
    ['a bug', new TypeError('x of undefined'), 'error: something broke that should not have'],
    ['hostile words', new Fault('a\n::error::##[x]', ''), String.raw`error: a\n::error::\x23#[x]`],
    ['many words', new Fault('x'.repeat(300), ''), `error: ${'x'.repeat(132)}…`],
  ])('%s', (_, error, description) => {
    expect(faultLine(error)).toEqual({ state: 'error', description });
  });
});
