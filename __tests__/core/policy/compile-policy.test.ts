import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/core/model/canonical.ts';
import { RULES } from '../../../src/core/policy/rules/registry.ts';
import { span } from '../../support/sample-grant.ts';
import { BASELINE, compiled, GOOD, MANIFESTS } from './compiled.ts';

describe('a policy that compiles', () => {
  test('the baseline with nothing of its own', () => {
    const { policy, problems } = compiled(GOOD);
    expect(problems).toEqual([]);
    expect(policy?.name).toBe('sample');
    expect(policy?.approvals).toBeNull();
    expect(policy?.rules.map(({ rule }) => rule)).toEqual([...RULES.keys()].toSorted());
    expect(policy?.scopes).toMatchObject([
      {
        index: 0,
        paths: ['grants/**/*.yaml'],
        exclude: [],
        format: 'access-grant',
        boundary: 'directory',
      },
    ]);
    expect(policy?.sources).toEqual([
      { path: 'policy.yaml', digest: expect.stringMatching(/^sha256:/) },
      { path: 'grantproof:baseline', digest: digestOf(BASELINE) },
    ]);
  });

  test('the baseline says what each rule says of itself', () => {
    for (const { rule, level, parameters } of compiled(GOOD).policy?.rules ?? []) {
      expect([rule, level]).toEqual([rule, RULES.get(rule)?.level]);
      if (rule === 'expiry')
        expect(parameters).toEqual({
          max: span('P365D'),
          static: span('P90D'),
          review: span('P180D'),
        });
      if (rule === 'justification') expect(parameters).toEqual({ minLength: 20 });
      if (rule === 'owner') expect(parameters).toEqual({ require: ['team', 'person'] });
      if (rule === 'ticket') expect(parameters).toEqual({ system: 'any' });
    }
  });

  test('what is tighter than the baseline', () => {
    const { policy, problems } = compiled(`${GOOD}
rules:
  expiry: { level: hard, max: P90D }
  justification: { level: hard, minLength: 40 }
  ticket: { level: hard, system: github, state: open, relation: approval }
  static-credential: { level: soft }`);
    expect(problems).toEqual([]);
    const parameters = Object.fromEntries(policy?.rules.map((one) => [one.rule, one]) ?? []);
    expect(parameters['expiry']?.parameters).toEqual({
      max: span('P90D'),
      static: span('P90D'),
      review: span('P180D'),
    });
    expect(parameters['justification']?.parameters).toEqual({ minLength: 40 });
    expect(parameters['ticket']).toMatchObject({
      level: 'hard',
      parameters: { system: 'github', state: 'open', relation: 'approval' },
      place: { path: 'policy.yaml', line: 10, column: 5 },
    });
    expect(parameters['static-credential']?.level).toBe('soft');
  });

  test('rules of its own, with defaults', () => {
    const { policy, problems } = compiled(
      `${MANIFESTS}\nrules: { expiry: { level: observe, static: P1D } }`,
    );
    expect(problems).toEqual([]);
    expect(policy?.rules).toMatchObject([
      {
        rule: 'expiry',
        level: 'observe',
        parameters: { max: span('P365D'), static: span('P1D'), review: span('P180D') },
        match: {},
      },
    ]);
  });

  test('a level that is left out stays as inherited, or as the rule has it', () => {
    const tighter = compiled(`${GOOD}\nrules: { expiry: { max: P30D }, ticket: {} }`);
    expect(tighter.problems).toEqual([]);
    expect(tighter.policy?.rules.find(({ rule }) => rule === 'expiry')).toMatchObject({
      level: 'hard',
      parameters: { max: span('P30D'), static: span('P90D') },
    });
    const { policy } = compiled(`${MANIFESTS}\nrules: { ticket: {}, static-credential: {} }`);
    expect(policy?.rules.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'static-credential advisory',
      'ticket soft',
    ]);
  });

  test('scopes, approvals and an empty list of custom rules', () => {
    const { policy, problems } = compiled(`extends: [grantproof:baseline]
custom: []
manifests:
  - { paths: ["grants/*.yaml"], format: access-grant }
  - { paths: ["clusters/**"], exclude: ["clusters/lab/**"], format: kubernetes, boundary: "clusters/*" }
approvals:
  - { match: { direction: widen, privilege: [admin, privileged] }, require: [{ count: 2, from: ["team:security", "person:octo-lead"] }] }
  - { match: { direction: [narrow, widen] }, require: [{ count: 1, from: [owner] }] }`);
    expect(problems).toEqual([]);
    expect(policy?.scopes[1]).toMatchObject({
      index: 1,
      exclude: ['clusters/lab/**'],
      format: 'kubernetes',
      boundary: 'clusters/*',
      place: { line: 9 },
    });
    expect(policy?.approvals).toMatchObject([
      {
        index: 0,
        match: { direction: ['widen'], privilege: ['admin', 'privileged'] },
        require: [{ count: 2, from: ['team:security', 'person:octo-lead'] }],
      },
      { index: 1, match: { direction: ['narrow', 'widen'] } },
    ]);
  });

  test('an inherited match may be widened, and stays where nothing is said', () => {
    const own = (match: string) =>
      compiled(
        `extends: [grantproof:production]\n${MANIFESTS}\nrules: { owner: { level: hard${match} } }`,
      );
    expect(own('').policy?.rules[0]?.match).toEqual({ environment: ['production', 'staging'] });
    expect(own(', match: {}').policy?.rules[0]?.match).toEqual({});
    expect(own(', match: { environment: [staging, production, test] }').problems).toEqual([]);
  });
});
