import { describe, expect, test } from '@jest/globals';
import { FINDING_CODES } from '../../src/core/evidence/verification.ts';
import { PROBLEM_CODES } from '../../src/core/model/problem.ts';
import { RULES } from '../../src/core/policy/rules/registry.ts';
import { ADVICE_CODES } from '../../src/core/workflow/advice.ts';
import { runCli } from '../support/run-cli.ts';
import { ROOT, spawnCli } from '../support/spawn-cli.ts';

const topics = [
  ...RULES.keys(),
  'approvals',
  'coverage',
  ...PROBLEM_CODES,
  ...ADVICE_CODES,
  ...FINDING_CODES,
];

describe('explain', () => {
  test.each(topics)('%s', async (topic) => {
    const { code, out, err } = await runCli(ROOT, ['explain', topic]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toContain(topic);
    expect(out.length).toBeGreaterThan(100);
  });

  test('lists everything that it explains', async () => {
    const { code, out } = await runCli(ROOT, ['explain']);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}(\S+)$/gm)].map(([, topic]) => topic);
    expect(listed).toEqual(topics);
  });

  test('finds its pages beside the built program', async () => {
    const { code, out } = await spawnCli('/', ['explain', 'expiry']);
    expect(code).toBe(0);
    expect(out).toBe((await runCli('/', ['explain', 'expiry'])).out);
  });
});
