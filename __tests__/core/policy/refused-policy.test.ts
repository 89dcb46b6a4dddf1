import { describe, expect, test } from '@jest/globals';
import { compiled, GOOD, MANIFESTS, problemsOf } from './compiled.ts';

describe('a policy that is refused', () => {
  test.each([
    [
      'a lower level',
      'owner: { level: soft }',
      'policy-loosens 8:14 `owner` has the level `soft`, which is looser than the inherited `hard`',
    ],
    [
      'observing only',
      'ticket: { level: observe }',
      'policy-loosens 8:15 `ticket` has the level `observe`, which is looser than the inherited `soft`',
    ],
    [
      'a larger maximum',
      'expiry: { level: hard, max: P366D }',
      'policy-loosens 8:28 `max` of `expiry` is `P366D`, which is looser than the inherited `P365D`',
    ],
    [
      'a smaller minimum',
      'justification: { level: hard, minLength: 19 }',
      'policy-loosens 8:35 `minLength` of `justification` is `19`, which is looser than the inherited `20`',
    ],
    [
      'a dropped value',
      'owner: { level: hard, require: [team] }',
      'policy-loosens 8:27 `require` of `owner` is `[team]`, which is looser than the inherited `[team, person]`',
    ],
    [
      'a narrower match',
      'owner: { level: hard, match: { environment: production } }',
      'policy-loosens 8:36 `match.environment` is `[production]`, which is looser than the inherited everything',
    ],
    [
      'a rule that nobody knows',
      'owners: { level: hard }',
      'policy-unknown-rule 8:5 `owners` is no rule',
    ],
    [
      'a parameter that nobody knows',
      'owner: { level: hard, requires: [team] }',
      'policy-unknown-parameter 8:27 `requires` is no parameter of `owner`',
    ],
    [
      'a parameter of another rule',
      'owner: { level: hard, max: P1D }',
      'policy-unknown-parameter 8:27 `max` is no parameter of `owner`',
    ],
    [
      'below its bounds',
      'justification: { level: hard, minLength: 0 }',
      'policy-parameter-bounds 8:35 `minLength`: `0` is out of bounds',
    ],
    [
      'above its bounds',
      'expiry: { level: hard, max: P9999D }',
      'policy-parameter-bounds 8:28 `max`: `P9999D` is out of bounds',
    ],
    [
      'no length of time',
      'expiry: { level: hard, max: 90 days }',
      'time-unreadable 8:28 `max`: `90 days` is no length of time',
    ],
    [
      'no length of time at all',
      'expiry: { level: hard, max: 90 }',
      'time-unreadable 8:28 `max`: `90` is no length of time',
    ],
    [
      'half a character',
      'justification: { level: hard, minLength: 20.5 }',
      'schema-wrong-type 8:35 `minLength`: `20.5` is no whole number',
    ],
    [
      'no number',
      'justification: { level: hard, minLength: "40" }',
      'schema-wrong-type 8:35 `minLength`: `40` is no whole number',
    ],
    [
      'no choice',
      'ticket: { level: hard, system: bugzilla }',
      'schema-wrong-value 8:28 `system`: `bugzilla` is not one of the choices',
    ],
    [
      'no list',
      'owner: { level: hard, require: team }',
      'schema-wrong-type 8:27 `require`: `team` is no list of choices',
    ],
    [
      'an empty list',
      'owner: { level: hard, require: [] }',
      'schema-wrong-type 8:27 `require`: `[]` is no list of choices',
    ],
    [
      'no member',
      'owner: { level: hard, require: [team, person, dog] }',
      'schema-wrong-value 8:27 `require`: `dog` is not one of the choices',
    ],
  ])('%s', (_, rule, said) => {
    expect(problemsOf(`${GOOD}\nrules:\n  ${rule}`)).toEqual([said]);
    expect(compiled(`${GOOD}\nrules:\n  ${rule}`).policy).toBeNull();
  });

  test.each([
    [
      'another place',
      'extends: ["acme/policies@v1"]',
      'policy-extends 5:13 `acme/policies@v1` is no pack that comes with this version',
    ],
    [
      'an unknown pack',
      'extends: ["grantproof:nothing"]',
      'policy-extends 5:13 `grantproof:nothing` is no pack that comes with this version',
    ],
    [
      'a pack without its prefix',
      'extends: [baseline]',
      'policy-extends 5:13 `baseline` is no pack that comes with this version',
    ],
  ])('extends %s', (_, spec, said) => {
    expect(problemsOf(`${spec}\n${MANIFESTS}\nrules: { owner: { level: hard } }`)).toEqual([said]);
  });

  test('a pack may not loosen the one before it', () => {
    const [said] = problemsOf(
      `extends: ["grantproof:baseline", "grantproof:production"]\n${MANIFESTS}`,
    );
    expect(said).toMatch(/^policy-extends 5:36 the pack `grantproof:production` does not fit: /);
  });

  test('no rules', () => {
    expect(problemsOf(MANIFESTS)).toEqual([
      'policy-no-rules 4:1 the policy has no rules, so everything would pass',
    ]);
    expect(problemsOf(`${MANIFESTS}\nrules: {}`)).toEqual([
      'policy-no-rules 6:3 the policy has no rules, so everything would pass',
    ]);
  });

  test('no manifests', () => {
    expect(problemsOf('extends: [grantproof:baseline]')).toEqual([
      'policy-no-manifests 4:1 the policy governs no files',
    ]);
    expect(problemsOf('extends: [grantproof:baseline]\nmanifests: []')).toEqual([
      'policy-no-manifests 6:3 the policy governs no files',
    ]);
  });

  test.each(['', '!a', '#a', '/a', '../a', 'a/../b', 'a\\\\b', '{1..9}'])(
    'the glob "%s"',
    (glob) => {
      for (const place of [
        `paths: ["${glob}"]`,
        `paths: [a], exclude: ["${glob}"]`,
        `paths: [a], boundary: "${glob}"`,
      ]) {
        const { policy, problems } = compiled(
          `extends: [grantproof:baseline]\nmanifests:\n  - { ${place}, format: kubernetes }`,
        );
        expect(policy).toBeNull();
        expect(problems).toHaveLength(1);
        expect(problems[0]?.line).toBe(7);
      }
    },
  );

  test.each([
    ['nothing', '[]'],
    [
      'one environment',
      '[{ match: { direction: widen, environment: production }, require: [{ count: 1, from: [owner] }] }]',
    ],
    ['some paths', '[{ match: { paths: "a/**" }, require: [{ count: 1, from: [owner] }] }]'],
    ['one class', '[{ match: { class: create }, require: [{ count: 1, from: [owner] }] }]'],
    ['narrowings', '[{ match: { direction: narrow }, require: [{ count: 1, from: [owner] }] }]'],
  ])('approvals for %s leave a gap', (_, approvals) => {
    expect(problemsOf(`${GOOD}\napprovals: ${approvals}`)).toEqual([
      'policy-approvals-gap 7:3 no entry of `approvals` matches every widening, so some could land without anyone',
    ]);
  });

  test('an entry without a match is for everything', () => {
    expect(problemsOf(`${GOOD}\napprovals: [{ require: [{ count: 1, from: [owner] }] }]`)).toEqual(
      [],
    );
  });

  test('a bad glob in a match', () => {
    const match = 'match: { paths: [a/*, "!x"] }';
    expect(problemsOf(`${MANIFESTS}\nrules: { owner: { level: hard, ${match} } }`)).toEqual([
      'policy-glob 6:56 the glob `!x` begins with `!`',
    ]);
    expect(
      problemsOf(
        `${GOOD}\napprovals: [{ require: [{ count: 1, from: [owner] }] }, { ${match}, require: [{ count: 1, from: [owner] }] }]`,
      ),
    ).toEqual([expect.stringMatching(/^policy-glob 7:\d+ the glob `!x` begins with `!`$/)]);
  });

  test('custom rules are refused, not passed over', () => {
    expect(problemsOf(`${GOOD}\ncustom: [{ id: no-star, level: hard }]`)).toEqual([
      'policy-not-supported 7:3 `custom` rules are not supported yet',
    ]);
  });

  test.each([
    'rules: []',
    'rules: { owner: hard }',
    'rules: { owner: { level: high } }',
    'rules: { owner: { level: hard, match: { colour: red } } }',
    'rules: { owner: { level: hard, match: { class: [] } } }',
    'rules: { owner: { level: hard, match: { class: grow } } }',
    'rules: { owner: { level: hard, match: [] } }',
    'extends: grantproof:baseline',
    'extends: [1]',
    'manifests: { paths: [a] }',
    'manifests: [{ paths: [], format: kubernetes }]',
    'manifests: [{ paths: [a], format: terraform }]',
    'manifests: [{ paths: [a], format: kubernetes, exclude: 5 }]',
    'approvals: {}',
    'approvals: [{ require: [] }]',
    'approvals: [{ require: [{ count: 0, from: [owner] }] }]',
    'approvals: [{ require: [{ count: 1, from: [everyone] }] }]',
    'approvals: [{ require: [{ count: 1, from: [] }] }]',
    'custom: 5',
    'surprise: true',
  ])('the shape %s', (line) => {
    const key = line.split(':')[0] ?? '';
    const rest = `${GOOD}\nrules: { owner: { level: hard } }`
      .split('\n')
      .filter((one) => !one.startsWith(`${key}:`));
    const { policy, problems } = compiled([...rest, line].join('\n'));
    expect(policy).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });

  test('everything at once, in the order of the text', () => {
    const problems = problemsOf(`extends: [elsewhere]
manifests: [{ paths: ["!x"], format: access-grant }]
rules: { ownr: { level: hard }, expiry: { level: hard, max: P0D } }
approvals: []
custom: [{ id: x }]`);
    expect(problems.map((one) => one.split(' ')[0])).toEqual([
      'policy-extends',
      'policy-glob',
      'policy-unknown-rule',
      'policy-parameter-bounds',
      'policy-approvals-gap',
      'policy-not-supported',
    ]);
  });

  test('help names what was meant', () => {
    const helps = compiled(
      `${GOOD}\nrules: { ownr: { level: hard }, expiry: { level: hard, maxx: P1D } }`,
    ).problems;
    expect(helps.map(({ help }) => help)).toEqual(['did you mean `owner`?', 'did you mean `max`?']);
  });
});
