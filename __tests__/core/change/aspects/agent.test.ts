import { describe, expect, test } from '@jest/globals';
import type { Agent, Grant } from '../../../../src/core/model/grant.ts';
import { between, type Expected, NONE } from '../../../support/between.ts';
import { sampleGrant } from '../../../support/sample-grant.ts';

describe('agent', () => {
  const base: Agent = {
    runtime: 'sample-runtime',
    model: 'sample-model',
    autonomy: 'human-approves-each',
    actingFor: 'itself',
    blueprint: 'sample-blueprint',
    tools: [{ server: 'files', allow: ['list', 'read'] }],
    approvalRequiredFor: ['delete'],
    killSwitch: 'runbook',
    maySpawn: false,
    riskTier: 'low',
  };
  const { autonomy: _autonomy, ...unsaid } = base;
  const tools = (...list: Agent['tools']): Agent => ({ ...base, tools: list });
  const other = ['agent: another runtime, model or principal'];

  test.each<[string, Agent | undefined, Agent | undefined, Expected]>([
    ['described', undefined, base, [['reshape'], ['agent: described']]],
    ['no longer described', base, undefined, [['reshape'], ['agent: no longer described']]],
    ['another runtime', base, { ...base, runtime: 'other' }, [['reshape'], other]],
    ['another model', base, { ...base, model: 'other' }, [['reshape'], other]],
    ['another blueprint', base, { ...base, blueprint: 'other' }, [['reshape'], other]],
    ['acting for users', base, { ...base, actingFor: 'user-delegated' }, [['reshape'], other]],
    [
      'more autonomy',
      base,
      { ...base, autonomy: 'autonomous' },
      [['broaden'], ['agent autonomy: human-approves-each -> autonomous']],
    ],
    [
      'less autonomy',
      base,
      { ...base, autonomy: 'suggest-only' },
      [['narrow'], ['agent autonomy: human-approves-each -> suggest-only']],
    ],
    [
      'autonomy unsaid',
      base,
      unsaid,
      [['reshape'], ['agent autonomy: human-approves-each -> unsaid']],
    ],
    [
      'autonomy said',
      unsaid,
      base,
      [['reshape'], ['agent autonomy: unsaid -> human-approves-each']],
    ],
    [
      'a tool more',
      base,
      tools({ server: 'files', allow: ['list', 'read', 'write'] }),
      [['broaden'], ['agent tools: + files/write']],
    ],
    [
      'a tool less',
      base,
      tools({ server: 'files', allow: ['read'] }),
      [['narrow'], ['agent tools: - files/list']],
    ],
    [
      'all tools',
      base,
      tools({ server: 'files', allow: ['*'] }),
      [['broaden'], ['agent tools: + files/*']],
    ],
    [
      'one of all tools',
      tools({ server: 'files', allow: ['*'] }),
      tools({ server: 'files', allow: ['read'] }),
      [['narrow'], ['agent tools: - files/*']],
    ],
    [
      'the tools of another server',
      base,
      tools({ server: 'shell', allow: ['list', 'read'] }),
      [
        ['reshape'],
        [
          'agent tools: + shell/list',
          'agent tools: + shell/read',
          'agent tools: - files/list',
          'agent tools: - files/read',
        ],
      ],
    ],
    [
      'names that read alike once joined',
      tools({ server: 'a', allow: ['b/c'] }),
      tools({ server: 'a/b', allow: ['c'] }),
      [['reshape'], ['agent tools: + a/b/c', 'agent tools: - a/b/c']],
    ],
    [
      'a server without a list',
      tools({ server: 'files', allow: ['read'] }),
      tools({ server: 'files', allow: [] }),
      [['reshape'], ['agent tools: + files/', 'agent tools: - files/read']],
    ],
    [
      'a server without a list beside its list',
      tools({ server: 'files', allow: ['read'] }),
      tools({ server: 'files', allow: ['read'] }, { server: 'files', allow: [] }),
      [['broaden'], ['agent tools: + files/']],
    ],
    [
      'tools in two lists',
      base,
      tools({ server: 'files', allow: ['read'] }, { server: 'files', allow: ['list', 'list'] }),
      NONE,
    ],
    [
      'a tool that was allowed already',
      tools({ server: 'files', allow: ['*'] }),
      tools({ server: 'files', allow: ['*', 'read'] }),
      [['annotate'], ['agent tools: described differently']],
    ],
    [
      'asks for less',
      base,
      { ...base, approvalRequiredFor: [] },
      [['broaden'], ['agent acts without asking: + delete']],
    ],
    [
      'asks for more',
      base,
      { ...base, approvalRequiredFor: ['delete', 'send'] },
      [['narrow'], ['agent acts without asking: - send']],
    ],
    [
      'may start others',
      base,
      { ...base, maySpawn: true },
      [['broaden'], ['agent: may start other agents']],
    ],
    [
      'may not start others',
      { ...base, maySpawn: true },
      base,
      [['narrow'], ['agent: may not start other agents']],
    ],
    [
      'another kill switch',
      base,
      { ...base, killSwitch: 'other' },
      [['annotate'], ['agent: kill switch or risk tier']],
    ],
    [
      'another risk tier',
      base,
      { ...base, riskTier: 'high' },
      [['annotate'], ['agent: kill switch or risk tier']],
    ],
  ])('%s', (_, before, after, expected) => {
    const grantOf = (agent: Agent | undefined): Grant =>
      sampleGrant(agent === undefined ? {} : { agent });
    expect(between(grantOf(before), grantOf(after))).toEqual(expected);
  });
});
