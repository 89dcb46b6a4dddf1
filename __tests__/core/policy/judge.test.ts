import { describe, expect, test } from '@jest/globals';
import type { Change, Delta } from '../../../src/core/model/delta.ts';
import type { Grant } from '../../../src/core/model/grant.ts';
import { type Digest, grantId } from '../../../src/core/model/ids.ts';
import type { Backlog, Policy, RuleSetting } from '../../../src/core/model/policy.ts';
import type { Outcome } from '../../../src/core/model/verdict.ts';
import { judge } from '../../../src/core/policy/judge.ts';
import type { Approvals, Leaf } from '../../../src/core/policy/rule.ts';
import { RULES } from '../../../src/core/policy/rules/registry.ts';
import { SAMPLE_PLACE, sampleOpaque } from '../../support/sample-grant.ts';
import { problem } from '../../support/sample-verdict.ts';
import {
  approvalsUnknown,
  changed,
  created,
  FACTS,
  grantOf,
  grantWith,
  policyOf,
  settingOf,
} from './samples.ts';

const ALL: readonly RuleSetting[] = [...RULES.values()]
  .map((rule) => settingOf(rule))
  .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));

const only = (...ids: readonly string[]): readonly RuleSetting[] =>
  ALL.filter(({ rule }) => ids.includes(rule));

const digestOf = (grant: Grant): Digest =>
  `sha256:${grant.metadata.team?.value ?? 'none'}` as Digest;

const EMPTY: Change = {
  deltas: [],
  problems: [],
  nearMisses: [],
  policyPaths: [],
  everything: false,
};

function judged(
  change: Partial<Change> | Delta,
  given: {
    readonly policy?: Partial<Policy>;
    readonly backlog?: Backlog;
    readonly approvals?: Approvals;
  } = {},
) {
  const whole =
    'deltas' in change || !('class' in change)
      ? { ...EMPTY, ...change }
      : { ...EMPTY, deltas: [change] };
  const policy = policyOf({ rules: ALL, ...given.policy });
  return judge({
    change: whole,
    policy,
    approvals: given.approvals ?? approvalsUnknown(whole, policy),
    facts: FACTS,
    backlog: given.backlog ?? null,
    contentDigest: digestOf,
  });
}

const leafOf = (outcome: 'pass' | 'pending'): Leaf => ({
  outcome,
  place: SAMPLE_PLACE,
  message: 'as told',
  help: '',
});

const of = (outcomes: readonly Outcome[], rule: string): readonly Outcome[] =>
  outcomes.filter((one) => one.rule === rule);

const narrowing = { class: 'narrow', classes: ['narrow'], direction: 'narrow' } as const;
const annotation = { class: 'annotate', classes: ['annotate'], direction: 'neutral' } as const;
const bare = grantWith({ team: undefined });

describe('judge', () => {
  test('nothing changed, nothing said', () => {
    expect(judged({})).toEqual({ result: 'allow', outcomes: [], reasons: [] });
  });

  test('a good new grant: every rule speaks, and approvals are still to come', () => {
    const { result, outcomes } = judged(created(grantWith()));
    expect(result).toBe('unassessed');
    const kinds = Object.fromEntries(outcomes.map(({ rule, outcome }) => [rule, outcome]));
    expect(kinds).toEqual({
      approvals: 'not-assessed',
      expiry: 'pass',
      justification: 'pass',
      'opaque-change': 'not-applicable',
      owner: 'pass',
      'privileged-role': 'pass',
      'removal-effective': 'pass',
      renewal: 'not-applicable',
      'scope-exit': 'not-applicable',
      'secret-sweep': 'pass',
      'static-credential': 'not-applicable',
      ticket: 'pass',
      wildcard: 'pass',
    });
    expect(outcomes.map(({ rule }) => rule).slice(0, -1)).toEqual(
      outcomes
        .map(({ rule }) => rule)
        .slice(0, -1)
        .toSorted(),
    );
  });

  test('a bad one is denied, at the place of the fault, with help and controls', () => {
    const { result, outcomes } = judged(created(bare));
    expect(result).toBe('deny');
    expect(of(outcomes, 'owner')).toEqual([
      {
        rule: 'owner',
        level: 'hard',
        outcome: 'fail',
        grant: 'access-grant/sample',
        path: 'grants/sample.yaml',
        line: 4,
        column: 1,
        message: 'no owner: the grant names no team',
        help: 'add `spec.owner.team` with the owning team',
        controls: RULES.get('owner')?.controls,
      },
    ]);
  });

  test('who approved is asked elsewhere; what breaks there is no pass', () => {
    const ofPolicy = () => leafOf('pass');
    const answers = (ofDelta: Approvals['ofDelta']) => {
      const { result, outcomes } = judged(created(grantWith()), {
        approvals: { ofDelta, ofPolicy },
      });
      return [result, of(outcomes, 'approvals').map(({ outcome, message }) => [outcome, message])];
    };
    expect(answers(() => leafOf('pass'))).toEqual(['allow', [['pass', 'as told']]]);
    expect(answers(() => leafOf('pending'))).toEqual(['pending', [['pending', 'as told']]]);
    expect(answers(() => null)).toEqual(['allow', []]);
    const broken = answers(() => {
      throw new Error('no luck');
    });
    expect(broken).toEqual(['deny', [['error', 'the rule could not be judged: no luck']]]);
  });

  test('narrowing and revoking stay cheap', () => {
    expect(judged(changed(bare, bare, narrowing)).result).toBe('allow');
    const gone = {
      class: 'revoke',
      classes: ['revoke'],
      direction: 'narrow',
      after: null,
    } as const;
    expect(judged(created(bare, { ...gone, before: { kind: 'grant', grant: bare } })).result).toBe(
      'allow',
    );
  });

  test('each rule has its say once for each delta', () => {
    const other = grantWith({}, { id: grantId('access-grant/zeta') });
    const { outcomes } = judged({ deltas: [created(grantWith()), created(other)] });
    const about = RULES.size - 2;
    expect(outcomes).toHaveLength(2 * (about + 1));
    expect(outcomes.slice(0, about + 1).every(({ grant }) => grant === 'access-grant/sample')).toBe(
      true,
    );
  });

  test('a rule whose match leaves a delta out does not apply', () => {
    const rules = ALL.map((setting) => ({ ...setting, match: { environment: ['test'] } }));
    const { outcomes } = judged(changed(bare, bare, annotation), { policy: { rules } });
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['not-applicable']));
    expect(outcomes[0]?.message).toBe("the policy's `match` leaves it out");
  });

  test('a widening that no rule met is an error', () => {
    const rules = only('owner').map((setting) => ({
      ...setting,
      match: { environment: ['test'] },
    }));
    const { result, outcomes } = judged(created(grantWith()), { policy: { rules } });
    expect(result).toBe('deny');
    expect(of(outcomes, 'coverage')).toMatchObject([
      { outcome: 'error', level: 'hard', grant: 'access-grant/sample' },
    ]);
    expect(judged(created(grantWith()), { policy: { rules: [] } }).result).toBe('deny');
    expect(
      of(judged(changed(bare, bare, narrowing), { policy: { rules } }).outcomes, 'coverage'),
    ).toEqual([]);
  });

  test('an opaque change is denied', () => {
    const { result, outcomes } = judged(
      created(grantWith(), {
        class: 'opaque',
        classes: ['opaque'],
        direction: 'unknown',
        after: { kind: 'opaque', unit: sampleOpaque() },
      }),
    );
    expect(result).toBe('deny');
    expect(of(outcomes, 'opaque-change')[0]?.outcome).toBe('fail');
    expect(of(outcomes, 'coverage')).toEqual([]);
  });

  test('a rule that breaks is an error, and closes', () => {
    const broken: Delta = {
      ...created(grantWith()),
      after: {
        kind: 'grant',
        get grant(): never {
          throw new Error('boom');
        },
      },
    };
    const { result, outcomes } = judged(broken, {
      policy: { rules: only('static-credential', 'ticket') },
    });
    expect(result).toBe('deny');
    expect(of(outcomes, 'ticket')).toMatchObject([
      {
        outcome: 'error',
        message: 'the rule could not be judged: boom',
        path: 'grants/sample.yaml',
      },
    ]);
  });

  test('a broken parameter is an error as well', () => {
    const rules = only('expiry').map((setting) => ({ ...setting, parameters: {} }));
    expect(judged(created(grantWith()), { policy: { rules } }).outcomes[0]?.outcome).toBe('error');
  });

  test('a rule that nobody knows is an error', () => {
    const rules = only('owner').map((setting) => ({ ...setting, rule: 'horoscope' }));
    expect(judged(created(grantWith()), { policy: { rules } }).outcomes[0]).toMatchObject({
      rule: 'horoscope',
      outcome: 'error',
      message: 'the rule could not be judged: no such rule',
    });
  });

  test('problems of the tree after deny', () => {
    expect(judged({ problems: [problem()] }).result).toBe('deny');
  });

  test('near misses and changes of the policy come last, without a grant', () => {
    const { result, outcomes } = judged({
      deltas: [changed(bare, bare, narrowing)],
      nearMisses: [{ path: 'Grants/a.yaml', glob: 'grants/*.yaml', why: 'its case' }],
      policyPaths: ['.github/grantproof/policy.yaml'],
    });
    expect(result).toBe('deny');
    expect(outcomes.slice(-2)).toMatchObject([
      { rule: 'near-miss-path', outcome: 'fail', grant: null, path: 'Grants/a.yaml', line: 1 },
      { rule: 'policy-change', outcome: 'not-assessed', grant: null },
    ]);
    expect(judged({ policyPaths: ['.github/grantproof/policy.yaml'] }).result).toBe('unassessed');
  });

  test('a rule on the whole change that breaks closes as well', () => {
    const nearMisses = new Proxy<Change['nearMisses']>([], {
      get: () => {
        throw new Error('boom');
      },
    });
    expect(judged({ deltas: [], nearMisses })).toMatchObject({
      result: 'deny',
      outcomes: [{ rule: 'near-miss-path', outcome: 'error', grant: null }],
    });
  });
});

describe('approvals', () => {
  const place = { path: 'policy.yaml', line: 1, column: 1 };
  const demand = (count: number, ...from: readonly string[]) => ({ count, from });
  const approvals = [
    { index: 0, match: { direction: ['widen'] }, require: [demand(1, 'owner')], place },
    {
      index: 1,
      match: { direction: ['widen'], privilege: ['privileged'] },
      require: [demand(2, 'owner'), demand(1, 'team:security', 'codeowners')],
      place,
    },
  ] as const;

  const asked = (delta: Delta, policy: Partial<Policy> = { approvals }) =>
    of(judged(delta, { policy }).outcomes, 'approvals').map(({ message }) => message);

  test('one who may write, where the policy says nothing', () => {
    expect(asked(created(grantWith()), {})).toEqual([
      'needs the approval of one person from `write`',
    ]);
  });

  test('all entries that match, together', () => {
    expect(asked(created(grantWith()))).toEqual(['needs the approval of one person from `owner`']);
    expect(asked(created(grantOf({ actions: ['*'], resources: ['*'] })))).toEqual([
      'needs the approval of 2 people from `owner`, and one person from `team:security` or `codeowners`',
    ]);
  });

  test('what is unknown needs all of them', () => {
    expect(asked(created(grantWith(), { direction: 'unknown' }))[0]).toContain('team:security');
  });

  test('what does not widen needs none', () => {
    expect(asked(changed(bare, bare, narrowing))).toEqual([]);
    expect(asked(changed(bare, bare, annotation))).toEqual([]);
  });
});

describe('the backlog', () => {
  const listed = (digest: string, ...rules: readonly string[]): Backlog => ({
    since: '2026-10-01',
    entries: [{ grant: 'access-grant/sample', digest: `sha256:${digest}` as Digest, rules }],
  });
  const rules = only('owner', 'justification');
  const poor = grantWith({ primary: undefined, justification: undefined });

  const kinds = (delta: Delta, backlog: Backlog) =>
    Object.fromEntries(
      judged(delta, { backlog, policy: { rules } }).outcomes.map(({ rule, outcome }) => [
        rule,
        outcome,
      ]),
    );

  test('waives what was listed while the grant is as it was', () => {
    const delta = changed(poor, poor, annotation);
    const backlog = listed('sample-team', 'owner', 'justification');
    expect(judged(delta, { backlog, policy: { rules } })).toMatchObject({
      result: 'allow-with-exception',
      outcomes: [
        { rule: 'justification', outcome: 'waived' },
        {
          rule: 'owner',
          outcome: 'waived',
          message: 'no owner: the grant names no person; known since `2026-10-01`',
        },
      ],
    });
  });

  test('waives nothing else', () => {
    const delta = changed(poor, poor, annotation);
    expect(kinds(delta, listed('sample-team', 'owner'))).toEqual({
      owner: 'waived',
      justification: 'fail',
    });
    expect(kinds(delta, listed('other-team', 'owner'))).toEqual({
      owner: 'fail',
      justification: 'fail',
    });
    const stranger = { ...delta, grant: grantId('access-grant/other') };
    expect(kinds(stranger, listed('sample-team', 'owner'))['owner']).toBe('fail');
  });

  test('a pass stays a pass', () => {
    const good = changed(grantWith(), grantWith(), annotation);
    expect(kinds(good, listed('sample-team', 'owner'))['owner']).toBe('pass');
  });

  test('a grant on its way to less keeps its waiver, one on its way to more loses it', () => {
    const less = grantWith({ team: 'after', primary: undefined });
    const backlog = listed('sample-team', 'owner');
    expect(kinds(changed(poor, less, annotation), backlog)['owner']).toBe('waived');
    const wider = { class: 'broaden', classes: ['broaden'], direction: 'widen' } as const;
    expect(kinds(changed(poor, less, wider), backlog)['owner']).toBe('fail');
    expect(
      kinds(changed(poor, less, { ...annotation, direction: 'unknown' }), backlog)['owner'],
    ).toBe('fail');
  });

  test('a grant that comes back as it was listed is new', () => {
    const everything = listed('sample-team', 'owner', 'justification', 'approvals');
    expect(kinds(created(poor), everything)).toEqual({
      owner: 'fail',
      justification: 'fail',
      approvals: 'not-assessed',
    });
  });

  test('where everything that stands is judged, what was listed is waived and nothing waits for approval', () => {
    const backlog = listed('sample-team', 'owner', 'justification');
    const change: Change = { ...EMPTY, deltas: [created(poor)], everything: true };
    const whole = judged(change, { backlog, policy: { rules } });
    expect(whole).toMatchObject({
      result: 'allow-with-exception',
      outcomes: [{ outcome: 'waived' }, { outcome: 'waived' }],
    });
  });
});
