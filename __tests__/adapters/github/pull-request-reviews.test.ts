import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { factOf, type Sample, startSample } from './sample-forge.ts';

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

test('a review says who, what, when and of which commit', async () => {
  const { forge, pull, reviewer } = sample;
  const review = pull.review(reviewer, 'APPROVED');
  expect((await forge.pullRequest(1)).facts.reviews).toEqual([
    {
      id: String(review.id),
      reviewer: factOf(reviewer),
      state: 'APPROVED',
      submittedAt: review.submittedAt,
      commit: pull.head(),
    },
  ]);
});

test('one that was not submitted is left out', async () => {
  const { hub, forge, pull, reviewer } = sample;
  pull.review(hub.bot('github-actions[bot]'), 'PENDING');
  pull.review(reviewer, 'COMMENTED');
  expect((await forge.pullRequest(1)).facts.reviews?.map(({ state }) => state)).toEqual([
    'COMMENTED',
  ]);
});

test('one that was dismissed keeps what it said, and tells who dismissed it', async () => {
  const { hub, forge, pull, reviewer, author, admin } = sample;
  const approved = pull.review(reviewer, 'APPROVED');
  const blocked = pull.review(admin, 'CHANGES_REQUESTED');
  pull.dismiss(blocked, author);
  pull.dismiss(approved, admin);
  hub.forget(admin);
  expect((await forge.pullRequest(1)).facts.reviews).toMatchObject([
    { id: String(approved.id), state: 'APPROVED', dismissedBy: null },
    {
      id: String(blocked.id),
      state: 'CHANGES_REQUESTED',
      reviewer: null,
      dismissedBy: factOf(author),
    },
  ]);
});

test('one that was dismissed tells when', async () => {
  const { hub, forge, pull, reviewer, admin } = sample;
  const review = pull.review(reviewer, 'APPROVED');
  hub.clock.set('2026-12-05T12:00:00Z');
  pull.dismiss(review, admin);
  const [told] = (await forge.pullRequest(1)).facts.reviews ?? [];
  expect(told?.dismissedAt).toBe(Date.parse('2026-12-05T12:01:00Z'));
  expect(told?.submittedAt).toBe(review.submittedAt);
});

test('one that GitHub moved to another commit has that commit, and the old time', async () => {
  const { forge, repository, pull, author, reviewer } = sample;
  const review = pull.review(reviewer, 'APPROVED');
  const head = repository.push(author, 'topic', { a: '1' }, { force: true, onto: 'main' });
  pull.reanchor(review, head);
  const { facts } = await forge.pullRequest(1);
  expect(facts.reviews?.[0]).toMatchObject({ commit: head, submittedAt: review.submittedAt });
  expect(facts.heads?.at(-1)?.at).toBeGreaterThan(review.submittedAt);
});

test('one of a commit that is gone is of none', async () => {
  const { forge, pull, reviewer } = sample;
  const review = pull.review(reviewer, 'APPROVED');
  review.commit = 'f'.repeat(40);
  expect((await forge.pullRequest(1)).facts.reviews?.[0]?.commit).toBe('0'.repeat(40));
});

test('the state is what it is now', async () => {
  const { forge, pull, reviewer } = sample;
  pull.review(reviewer, 'APPROVED');
  await forge.pullRequest(1);
  pull.review(reviewer, 'CHANGES_REQUESTED');
  expect((await forge.pullRequest(1)).facts.reviews?.map(({ state }) => state)).toEqual([
    'APPROVED',
    'CHANGES_REQUESTED',
  ]);
});

test.each([
  [0, 1],
  [1, 1],
  [100, 1],
  [101, 2],
  [350, 4],
])('%d of them, dismissed ones among them, are all read', async (count, pages) => {
  const { hub, forge, pull, reviewer, admin } = sample;
  for (let nth = 0; nth < count; nth++) {
    const review = pull.review(reviewer, nth % 2 === 0 ? 'APPROVED' : 'CHANGES_REQUESTED');
    pull.dismiss(review, admin);
  }
  const { facts } = await forge.pullRequest(1);
  expect(facts.reviews).toHaveLength(count);
  expect(
    facts.reviews?.every(
      ({ state, dismissedBy }) => state !== 'DISMISSED' && dismissedBy?.login === 'octo-admin',
    ),
  ).toBe(true);
  expect(hub.requests.filter(({ operation }) => operation === 'graphql')).toHaveLength(pages);
});

test.each([
  [100, 1],
  [101, 2],
])('%d labels are all read, in order', async (count, pages) => {
  const { hub, forge, pull, author } = sample;
  const labels = Array.from({ length: count }, (_, nth) => `label-${String(nth).padStart(3, '0')}`);
  pull.label(author, ...labels.toReversed());
  expect((await forge.pullRequest(1)).facts.pullRequest?.labels).toEqual(labels);
  expect(hub.requests.filter(({ operation }) => operation === 'graphql')).toHaveLength(pages);
});
