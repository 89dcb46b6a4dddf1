// Of all that is said together, whatever its order; and the words for it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ApprovalsFound, approvalsOf } from '../../../src/core/approval/approvals.ts';
import { assess } from '../../../src/core/approval/assess.ts';
import { mayWrite } from '../../../src/core/approval/eligibility.ts';
import { makersOf } from '../../../src/core/approval/exclusions.ts';
import { panelOf } from '../../../src/core/approval/panel.ts';
import { personKeys } from '../../../src/core/approval/person-keys.ts';
import { questionOfDelta } from '../../../src/core/approval/question.ts';
import { reviewFacts } from '../../../src/core/approval/review-facts.ts';
import type { Account, Facts, Person, Review } from '../../../src/core/model/facts.ts';
import type { Policy, Roster } from '../../../src/core/model/policy.ts';
import { account } from '../../support/pull-request.ts';
import { sampleDelta, sampleGrant, sampleMetadata } from '../../support/sample-grant.ts';
import { compiled, GOOD } from '../policy/compiled.ts';
import {
  AUTHOR,
  commit,
  facts,
  head,
  LANDING,
  review,
  rosterOf,
  same,
  somebody,
} from './samples.ts';

const policyWith = (...entries: readonly string[]): Policy => {
  const { policy } = compiled(`${GOOD}\napprovals: [${entries.join(', ')}]`);
  if (policy === null) throw new Error('the policy of the test is broken');
  return policy;
};
const BY_OWNER = policyWith('{ match: {}, require: [{ count: 1, from: [owner] }] }');
const POLICIES = [
  BY_OWNER,
  policyWith('{ match: {}, require: [{ count: 2, from: [write] }] }'),
  policyWith(
    '{ match: {}, require: [{ count: 1, from: [owner, "team:b"] }, { count: 1, from: ["team:a"] }] }',
  ),
  policyWith(
    '{ match: {}, require: [{ count: 2, from: ["team:a"] }] }',
    '{ match: {}, require: [{ count: 2, from: ["team:b"] }] }',
  ),
  policyWith(
    '{ match: {}, require: [{ count: 1, from: ["person:octo-5[bot]", "person:octo-4"] }] }',
  ),
];

const before = {
  kind: 'grant',
  grant: sampleGrant({ metadata: sampleMetadata({ team: 'a', primary: 'github:octo-0' }) }),
} as const;
const DELTA = sampleDelta({ before });
const CHANGE = { deltas: [DELTA], policyPaths: ['.github/grantproof/policy.yaml'] };

interface World {
  readonly policy: Policy;
  readonly roster: Roster;
  readonly facts: Facts;
}

const found = ({ policy, roster, facts: given }: World): ApprovalsFound =>
  approvalsOf({
    policy,
    roster,
    codeowners: null,
    change: CHANGE,
    facts: given,
    landing: LANDING,
    reviewed: same('a', 'b'),
  });

const LOGINS = [
  'octo-0',
  'octo-1',
  'octo-2',
  'octo-3',
  'octo-4',
  'octo-5[bot]',
  'octo-author',
  'octo-second',
];
const who = fc
  .constantFrom(...LOGINS)
  .map((login): Account => account(login, login.endsWith('[bot]') ? 'Bot' : 'User'));
const sha = fc.constantFrom('a', 'b', 'c').map((sign) => sign.repeat(40));
const maybe = fc.option(who, { freq: 8 });
const people = fc.tuple(
  ...LOGINS.map((login) =>
    fc
      .record({
        permission: fc.constantFrom<Person['permission']>(
          'write',
          'write',
          'admin',
          'read',
          'none',
        ),
        teams: fc.subarray(['a', 'b']),
      })
      .map((parts) =>
        somebody(login, { ...parts, type: login.endsWith('[bot]') ? 'Bot' : 'User' }),
      ),
  ),
);
const reviews = fc
  .array(
    fc.record({
      by: maybe,
      minute: fc.integer({ min: 1, max: 12 }),
      commit: sha,
      state: fc.constantFrom<Review['state']>(
        'APPROVED',
        'APPROVED',
        'APPROVED',
        'CHANGES_REQUESTED',
        'COMMENTED',
        'DISMISSED',
      ),
      dismissed: fc.option(maybe, { nil: undefined, freq: 6 }),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map(({ by, minute, dismissed, ...rest }, index) =>
      review('x', minute, {
        ...rest,
        id: String(index),
        reviewer: by,
        ...(dismissed !== undefined && { dismissedBy: dismissed }),
      }),
    ),
  );
const world: fc.Arbitrary<World> = fc
  .record({
    policy: fc.constantFrom(...POLICIES),
    teams: fc.record(
      { a: fc.subarray(LOGINS, { minLength: 1 }), b: fc.subarray(LOGINS, { minLength: 1 }) },
      { requiredKeys: ['a'] },
    ),
    people,
    reviews,
    commits: fc.array(
      fc
        .record({ author: fc.oneof({ weight: 4, arbitrary: fc.constant(AUTHOR) }, maybe) })
        .map(commit),
      { minLength: 1, maxLength: 3 },
    ),
    heads: fc.array(
      fc.tuple(sha, fc.nat(9)).map(([one, minute]) => head(one, minute)),
      { maxLength: 3 },
    ),
  })
  .map(({ policy, teams, ...given }) => ({
    policy,
    roster: rosterOf(teams, ['octo-author', 'octo-second'], ['octo-1', 'octo-2']),
    facts: facts(given),
  }));

/** The same, with every list in another order. */
function shuffled({ policy, roster, facts: given }: World, rank: (one: unknown) => number): World {
  const mixed = <T>(list: readonly T[]): readonly T[] => list.toSorted((a, b) => rank(a) - rank(b));
  return {
    policy,
    roster: {
      teams: new Map([...roster.teams].map(([name, members]) => [name, mixed(members)])),
      aliases: mixed(roster.aliases),
    },
    facts: {
      ...given,
      commits: mixed(given.commits ?? []),
      heads: mixed(given.heads ?? []),
      reviews: mixed(given.reviews ?? []),
      people: mixed(given.people ?? []),
    },
  };
}

/** The outcome for the delta and for the policy, without advice, and how the reviews stand. */
function decision(one: World) {
  const { ofDelta, ofPolicy, reviews: standings } = found(one);
  const leaves = [ofDelta(DELTA), ofPolicy('policy.yaml')];
  return { leaves: leaves.map((leaf) => [leaf?.outcome, leaf?.message]), standings };
}

describe('properties', () => {
  test('the order of what is given means nothing', () => {
    fc.assert(
      fc.property(world, fc.func(fc.integer()), (one, rank) => {
        const other = shuffled(one, rank);
        expect(decision(other)).toEqual(decision(one));
        expect(found(other).ofDelta(DELTA)).toEqual(found(one).ofDelta(DELTA));
      }),
      { numRuns: 300 },
    );
  });

  const NEWCOMER = somebody('octo-new', { teams: ['a', 'b'] });
  const idle: readonly (readonly [string, Partial<Person>, Partial<Review>])[] = [
    ['stale', {}, { commit: 'c'.repeat(40) }],
    ['a comment', {}, { state: 'COMMENTED' }],
    ['dismissed', {}, { dismissedBy: account('octo-3') }],
    ["a reader's", { permission: 'read' }, {}],
    ["a reader's no", { permission: 'triage' }, { state: 'CHANGES_REQUESTED' }],
    ["a ghost's", {}, { reviewer: null }],
    ["a bot's that nobody lists", { type: 'Bot' }, {}],
    ["a bot's no that nobody listens to", { type: 'Bot' }, { state: 'CHANGES_REQUESTED' }],
    ["the author's", {}, { reviewer: AUTHOR }],
    [
      "the author's no, from a second account",
      {},
      { reviewer: account('octo-second'), state: 'CHANGES_REQUESTED' },
    ],
  ];
  test.each(idle)('one review more changes nothing when it is %s', (_name, as, parts) => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 1, max: 12 }),
        ({ policy, roster, facts: given }, minute) => {
          const withNewcomer = {
            ...given,
            people: [...(given.people ?? []), { ...NEWCOMER, ...as }],
          };
          const more = review('octo-new', minute, { id: '999', ...parts });
          const added = { ...withNewcomer, reviews: [...(given.reviews ?? []), more] };
          const kinds = (one: Facts) => decision({ policy, roster, facts: one }).leaves;
          expect(kinds(added)).toEqual(kinds(withNewcomer));
        },
      ),
    );
  });

  test('a pass names enough people, all different, who may write and had no part', () => {
    let passes = 0;
    fc.assert(
      fc.property(world, (one) => {
        const panel = panelOf({ ...one, codeowners: null }, one.facts, LANDING, same('a', 'b'));
        const complete = reviewFacts(one.facts);
        if (panel === null || complete === null) throw new Error('the facts are not complete');
        const question = questionOfDelta(DELTA, panel);
        const { approvers, asked } = assess(question, panel);
        const keyOf = personKeys(one.roster);
        const makers = makersOf(complete);
        const parts = new Set(makers.flatMap((maker) => (maker === null ? [] : [keyOf(maker)])));
        expect(new Set(approvers.map(keyOf)).size).toBe(approvers.length);
        expect(approvers.filter((person) => parts.has(keyOf(person)) || !mayWrite(person))).toEqual(
          [],
        );
        expect(approvers).toHaveLength(asked.reduce((sum, { met }) => sum + met, 0));
        if (found(one).ofDelta(DELTA)?.outcome !== 'pass') return;
        passes += 1;
        const wanted = question.demands.reduce(
          (sum, { count }) => sum + count,
          makers.includes(null) ? 1 : 0,
        );
        expect(approvers).toHaveLength(wanted);
      }),
      { numRuns: 3000 },
    );
    expect(passes).toBeGreaterThan(0);
  });
});

describe('words', () => {
  const BY_NAME = POLICIES.at(-1) ?? BY_OWNER;
  const names = (n: number) => Array.from({ length: n }, (_, index) => `octo-m${index}`);
  const leafFor = (policy: Policy, members: readonly string[], given: Partial<Facts> = {}) =>
    found({
      policy,
      roster: rosterOf({ a: members }),
      facts: facts(given),
    }).ofDelta(DELTA);

  test('names are bounded', () => {
    expect(leafFor(BY_OWNER, names(9))?.help).toBe(
      '`octo-0`, `octo-m0`, `octo-m1`, `octo-m2`, `octo-m3` or 5 others can approve',
    );
    expect(leafFor(BY_OWNER, names(5))?.help).toContain('or one other can approve');
    const many = names(8).map((login, index) => review(login, index + 1));
    expect(leafFor(BY_OWNER, ['octo-x'], { reviews: many })?.help).toMatch(
      /; the approval of `octo-m4` does not count: [^;]*; nor do 3 others$/,
    );
  });

  test('one more is one more', () => {
    const two = policyWith('{ match: {}, require: [{ count: 3, from: [write] }] }');
    const given = { people: [somebody('octo-1')], reviews: [review('octo-1', 2)] };
    expect(leafFor(two, [], given)?.message).toBe(
      'needs the approval of 2 more people from `write`',
    );
    expect(leafFor(two, [], given)?.help).toBe(
      'anyone can approve who may write and had no part in the change',
    );
  });

  test('whoever approved, in alphabetical order', () => {
    const two = policyWith('{ match: {}, require: [{ count: 2, from: [write] }] }');
    const given = {
      people: [somebody('octo-2'), somebody('octo-1')],
      reviews: [review('octo-2', 2), review('octo-1', 3)],
    };
    expect(leafFor(two, [], given)).toMatchObject({
      outcome: 'pass',
      message: 'approved by `octo-1` and `octo-2`',
      help: '',
    });
  });

  test('a request for changes and what is missing are told together', () => {
    const given = {
      people: [somebody('octo-0')],
      reviews: [review('octo-0', 2, { state: 'CHANGES_REQUESTED' })],
    };
    expect(leafFor(BY_OWNER, ['octo-m0'], given)).toMatchObject({
      outcome: 'pending',
      message: '`octo-0` asks for changes, and it needs the approval of one person from `owner`',
      help: 'the author makes them, and `octo-0` approves; `octo-0` or `octo-m0` can approve',
    });
  });

  test('where everybody had a part in it', () => {
    const given = { pullRequest: { ...facts().pullRequest, author: account('octo-0') } as never };
    expect(leafFor(BY_OWNER, ['octo-author'], given)?.help).toMatch(
      /^everybody known from `owner` had a part/,
    );
  });

  test('where whoever is named may not write', () => {
    const given = {
      people: [
        somebody('octo-4', { permission: 'read' }),
        somebody('octo-5[bot]', { type: 'Bot', permission: 'read' }),
      ],
    };
    expect(leafFor(BY_NAME, [], given)?.help).toMatch(/^whoever is named there may not write here/);
  });

  test('a login can not break out of its backticks', () => {
    const given = { people: [somebody('octo-0')], reviews: [review('x`\u202e', 2)] };
    expect(leafFor(BY_OWNER, [], given)?.help).toContain("`x'\\u{202e}`");
  });

  test('what nobody owns', () => {
    const { ofDelta } = found({
      policy: BY_OWNER,
      roster: rosterOf({}),
      facts: facts(),
    });
    const orphan = sampleDelta({ after: { kind: 'grant', grant: sampleGrant({ metadata: {} }) } });
    expect(ofDelta(orphan)?.help).toMatch(/^no team or account is known to own it/);
  });
});

test('what does not widen needs nobody', () => {
  const narrow = sampleDelta({ class: 'narrow', direction: 'narrow' });
  expect(
    found({ policy: BY_OWNER, roster: rosterOf({}), facts: facts() }).ofDelta(narrow),
  ).toBeNull();
});
