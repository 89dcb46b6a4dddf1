import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changed } from './changed-answer.ts';
import { type Sample, startSample } from './sample-forge.ts';

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

describe('a merged pull request', () => {
  test('is read whole when head and base are gone, in two requests', async () => {
    const { forge, hub, repository, pull, admin, author, reviewer } = sample;
    const base = repository.push(admin, 'release', { other: 'x' });
    pull.retarget(admin, 'release');
    pull.review(reviewer, 'APPROVED');
    const head = pull.head();
    pull.merge(admin, 'squash');
    repository.deleteBranch(author, 'topic');
    repository.deleteBranch(admin, 'release');
    const state = await forge.pullRequest(1);
    expect(state).toMatchObject({
      open: false,
      head,
      base: { ref: 'release', tip: base, protected: true },
      facts: { heads: [{ sha: head }], reviews: [{ state: 'APPROVED' }] },
    });
    expect(hub.requests).toHaveLength(2);
  });

  test('is read without its heads when the fork is gone', async () => {
    const { forge, repository, admin, author } = sample;
    const fork = repository.fork(author);
    fork.push(author, 'theirs', { a: '1' });
    const pull = repository.pullRequest({
      by: author,
      head: { repository: fork, branch: 'theirs' },
    });
    pull.merge(admin);
    fork.remove();
    const { facts, notes } = await forge.pullRequest(pull.number);
    expect(facts.heads).toBeUndefined();
    expect(facts.commits).toHaveLength(1);
    expect(notes).toEqual([
      "which heads it had, and when, can't be known: the repository that its head came from is gone",
    ]);
  });

  test('is read without its heads when GitHub has forgotten the pushes', async () => {
    const { forge, repository, pull, admin } = sample;
    pull.merge(admin);
    repository.state.activity.splice(0);
    const { facts, notes } = await forge.pullRequest(1);
    expect(facts.heads).toBeUndefined();
    expect(notes).toEqual([
      "which heads it had, and when, can't be known: GitHub does not tell of its last push",
    ]);
  });

  test('does not count what was pushed to its branch afterwards', async () => {
    const { forge, repository, pull, admin, author } = sample;
    const head = pull.head();
    pull.merge(admin, 'squash');
    repository.push(author, 'topic', { late: 'x' });
    const { facts } = await forge.pullRequest(1);
    expect(facts.heads?.map(({ sha }) => sha)).toEqual([head]);
  });
});

describe('when title and text were changed', () => {
  const TIMELINE = ['timelineItems', 'nodes'];
  const EARLY = '2026-12-03T09:00:00Z';
  const LATE = '2026-12-04T09:00:00Z';
  const renamed = (at: string): object => ({ __typename: 'RenamedTitleEvent', createdAt: at });

  test('is not told where they never were', async () => {
    const { facts } = await sample.forge.pullRequest(1);
    expect(facts.pullRequest).not.toHaveProperty('editedAt');
  });

  test('is when the text was', async () => {
    const fetch = changed(['lastEditedAt'], LATE);
    const { facts } = await sample.forgeWith({ fetch }).pullRequest(1);
    expect(facts.pullRequest?.editedAt).toBe(Date.parse(LATE));
  });

  test('is when the title last was', async () => {
    const fetch = changed(TIMELINE, [renamed(LATE), renamed(EARLY)]);
    const { facts } = await sample.forgeWith({ fetch }).pullRequest(1);
    expect(facts.pullRequest?.editedAt).toBe(Date.parse(LATE));
  });

  test.each([
    [EARLY, LATE],
    [LATE, EARLY],
  ])('is the later of the two', async (text, title) => {
    const inner = changed(['lastEditedAt'], text);
    const fetch = changed(TIMELINE, [renamed(title)], inner);
    const { facts } = await sample.forgeWith({ fetch }).pullRequest(1);
    expect(facts.pullRequest?.editedAt).toBe(Date.parse(LATE));
  });
});
