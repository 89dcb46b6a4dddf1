import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oid } from '../../../src/core/model/ids.ts';
import type { Forge } from '../../../src/ports/forge.ts';
import { GATE, type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

const OID = oid('a'.repeat(40));
const PERSON = { login: 'octo-reviewer', id: '7', type: 'User' } as const;
const ALL: readonly [string, (forge: Forge) => Promise<unknown>][] = [
  ['pullRequest', (forge) => forge.pullRequest(1)],
  ['headOf', (forge) => forge.headOf(1)],
  ['pullRequestsAt', (forge) => forge.pullRequestsAt(OID)],
  ['openPullRequests', (forge) => forge.openPullRequests()],
  ['mergeGroup', (forge) => forge.mergeGroup({ baseRef: 'main', base: OID, head: OID })],
  ['people', (forge) => forge.people([PERSON], [])],
  ['branchRules', (forge) => forge.branchRules('main')],
  ['standingStatus', (forge) => forge.standingStatus(OID, 'grantproof')],
  [
    'publishStatus',
    (forge) =>
      forge.publishStatus(OID, 'grantproof', { state: 'error', description: '', url: null }),
  ],
  ['publishComment', (forge) => forge.publishComment(1, '<!-- m -->', '<!-- m -->')],
];

test('asks for nothing before it is asked', () => {
  expect(sample.hub.requests).toEqual([]);
});

test('takes a dozen requests at most for a small pull request, with what else a verdict needs', async () => {
  const { hub, forge, pull, author, reviewer } = sample;
  pull.review(reviewer, 'APPROVED');
  const state = await forge.pullRequest(1);
  const [review] = state.facts.reviews ?? [];
  const people = [state.facts.pullRequest?.author, review?.reviewer].filter(
    (who) => who !== null && who !== undefined,
  );
  await forge.people(people, []);
  expect(await forge.pullRequestsAt(state.head)).toEqual([1]);
  const status = { state: 'success', description: 'allow', url: null } as const;
  await forge.publishStatus(state.head, 'grantproof', status);
  await forge.publishComment(1, '<!-- m -->', '<!-- m --> allow');
  expect(people.map(({ login }) => login)).toEqual([author.login, reviewer.login]);
  // Two fetches by git come on top, and a status that says that it has begun.
  expect(hub.requests).toHaveLength(8);
  expect(hub.permissionsUsed()).toEqual({
    contents: 'read',
    'pull-requests': 'write',
    statuses: 'write',
  });
});

describe.each(ALL)('%s', (_name, ask) => {
  test("says so where GitHub can't be reached", async () => {
    const { hub, forge } = sample;
    hub.drop({ times: 9 });
    expect((await faultOf(ask(forge))).message).toMatch(/^`127\.0\.0\.1:\d+` can't be reached \(/);
  });

  test('says so where GitHub is slow', async () => {
    const { hub, forgeWith } = sample;
    hub.delay({ ms: 200, times: 9 });
    const forge = forgeWith({ patience: { second: 1, attempt: 50 } });
    expect((await faultOf(ask(forge))).message).toMatch(
      /^`127\.0\.0\.1:\d+` did not answer in time$/,
    );
  });

  test('says so where the token is not accepted', async () => {
    const forge = sample.forgeWith({ token: 'ghs_nonsense' });
    const fault = await faultOf(ask(forge));
    expect(fault.message).toBe('GitHub does not accept the token');
    expect(inspect(fault)).not.toContain('ghs_nonsense');
  });

  test('says so where the requests are used up, and does not wait for an hour', async () => {
    const { hub, forge } = sample;
    hub.limit(0, { seconds: 3600 });
    expect((await faultOf(ask(forge))).message).toMatch(
      /^the token has used up its requests to GitHub, until 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    );
  });

  test('says so where GitHub asks to slow down', async () => {
    const { hub, forge } = sample;
    hub.limit(0, { kind: 'secondary', status: 429, seconds: 3600 });
    expect((await faultOf(ask(forge))).message).toMatch(
      /^GitHub asks to slow down, by its secondary rate limit, until 20/,
    );
  });

  test('says so where GitHub is in trouble', async () => {
    const { hub, forge } = sample;
    hub.fail({ status: 503, times: 9 });
    expect((await faultOf(ask(forge))).message).toMatch(
      /^GitHub can't answer about .* just now \(503\)$/,
    );
  });

  test('asks in vain for a repository that is not there', async () => {
    const { hub, forgeWith, repository } = sample;
    const secret = hub.repository('acme/secret', { private: true });
    secret.push(sample.admin, 'main', { a: 'b' });
    const token = hub.token({ permissions: GATE, repository });
    const asked = ask(forgeWith({ repository: 'acme/secret', token })).then(
      (value) => value,
      (error: unknown) => String(error),
    );
    // Rules that can't be read are null, and a person who can't be found may do nothing.
    const answer = await asked;
    if (typeof answer === 'string')
      expect(answer).toMatch(/^Fault: GitHub knows nothing of .*, or the token may not see it$/);
    else expect([null, [{ ...PERSON, permission: 'none', teams: [] }]]).toContainEqual(answer);
  });
});

test.each([
  ['one short wait', 1, 1],
  ['a wait that is too long', 61, 0],
])('%s for a rate limit', async (_what, seconds, waits) => {
  const { hub, forgeWith } = sample;
  const waited: number[] = [];
  hub.limit(0, { kind: 'secondary', seconds });
  const forge = forgeWith({ onWait: (wait) => waited.push(wait), patience: { second: 1100 } });
  const done = await forge.branchRules('main').then(
    () => true,
    () => false,
  );
  expect(waited).toHaveLength(waits);
  expect(done).toBe(waits === 1);
});
