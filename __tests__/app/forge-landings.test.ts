import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { forgeLandings } from '../../src/app/seal/forge-landings.ts';
import type { LandingKnown } from '../../src/app/seal/landing-facts.ts';
import { oid } from '../../src/core/model/ids.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import { type Sample, startSample } from '../adapters/github/sample-forge.ts';
import { landingsOf } from '../adapters/github/sample-landings.ts';
import { faultOf } from '../adapters/github/told-fault.ts';

const HOUR = 60 * 60 * 1000;

let sample: Sample;
let start: Instant;

beforeEach(async () => {
  sample = await startSample();
  start = sample.hub.clock.now() as Instant;
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

/** What is known of the tip, so long after now. */
async function landing(later = 0): Promise<LandingKnown> {
  const { hub, forge, repository } = sample;
  const now = (hub.clock.now() + later) as Instant;
  const tip = oid(repository.resolve('main'));
  const source = forgeLandings({
    ...{ forge, repository: await forge.repository(), branch: 'main', fresh: true, now },
    tickets: { find: async () => Promise.reject(new Error('nobody asks for a ticket here')) },
    landings: landingsOf(sample),
  });
  return source.landing(tip, [tip], { now, since: start });
}

describe('what a forge knows of a landing', () => {
  test('is the pull request, when it landed, and what was said on it', async () => {
    const { pull, reviewer, admin } = sample;
    pull.review(reviewer, 'APPROVED');
    pull.merge(admin);
    const { facts } = await landing();
    expect(facts).toMatchObject({
      now: pull.state.merged?.at,
      pullRequest: { number: 1 },
      reviews: [{ state: 'APPROVED' }],
    });
  });

  test('is who pushed it, and when, where nobody asked', async () => {
    const { hub, repository, admin } = sample;
    repository.push(admin, 'main', { x: '1' });
    const { facts } = await landing();
    expect(facts).toMatchObject({ now: hub.clock.now(), pullRequest: null, reviews: [] });
    expect(facts.heads).toMatchObject([{ pusher: { login: 'octo-admin' } }]);
  });
});

describe('a merge of which GitHub does not tell the pull request yet', () => {
  beforeEach(() => {
    const { pull, hub, admin } = sample;
    pull.merge(admin, 'squash');
    pull.misnameMerge(null);
    hub.slowIndex(99);
  });

  test('is never taken for a push of nobody’s leave in a hurry', async () => {
    const fault = await faultOf(landing());
    expect(fault.message).toMatch(/^what landed can't be judged yet: a pull request brought/);
    expect(fault.help).toContain('nothing is lost');
  });

  test('is sealed as one after an hour, by whoever merged it', async () => {
    const { facts } = await landing(HOUR);
    expect(facts).toMatchObject({ pullRequest: null, now: sample.pull.state.merged?.at });
    expect(facts.heads).toMatchObject([{ pusher: { login: 'octo-admin' } }]);
  });

  test('is its pull request once GitHub knows', async () => {
    const { hub, pull } = sample;
    delete pull.state.misnamed;
    hub.slowIndex(0);
    expect((await landing()).facts).toMatchObject({ pullRequest: { number: 1 } });
  });
});
