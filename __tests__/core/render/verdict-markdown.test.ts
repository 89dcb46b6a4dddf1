import { expect, test } from '@jest/globals';
import { verdictMarkdown } from '../../../src/core/render/verdict-markdown.ts';
import { expectText } from '../../support/expected-text.ts';
import { readPage } from '../../support/markdown-page.ts';
import { readsCommand } from '../../support/runner-log.ts';
import { denied, hostile, unassessed, unreadable, whole } from '../../support/sample-stories.ts';
import { created, grant, outcome, verdict } from '../../support/sample-verdict.ts';

const stories = { denied, unassessed, unreadable, hostile };

test.each(Object.entries(stories))('the Markdown of the story %s', async (name, story) => {
  const file = new URL(`expected/${name}.md`, import.meta.url);
  const page = verdictMarkdown(story);
  await expectText(page, file);
  expect(readsCommand(page)).toBe(false);
  expect(readPage(page)).toEqual({ strays: [], links: [] });
});

test('says little when nothing changed', () => {
  expect(verdictMarkdown(verdict({ policy: null }))).toMatch(
    /^### ✓ No change of access\n\nnothing blocks · no access changes\n\n<sub>no policy · judged at .*<\/sub>\n$/,
  );
});

test('of a whole repository stays within its bounds', () => {
  const page = verdictMarkdown(whole);
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(60_000);
  expect(page).toContain('120 findings block, 172 warn · 1,200 grants changed (1,200 new)');
});

test('names reasons', () => {
  const page = verdictMarkdown(
    verdict({ result: 'pending', reasons: ['head conflicts with `main`'] }),
  );
  expect(page).toContain('\n> head conflicts with `main`\n');
  expect(page).toContain(
    '**What now?** the author brings the branch up to date with its base, and resolves the conflict\n',
  );
});

test('lists 50 findings of one grant at most', () => {
  const outcomes = Array.from({ length: 60 }, (_, i) =>
    outcome('x', { rule: 'wildcard', line: i + 1 }),
  );
  const page = verdictMarkdown(
    verdict({ result: 'deny', deltas: [created(grant('x'))], outcomes }),
  );
  expect(page).toContain(' · 60 block</summary>');
  expect(page).toContain('- … and 10 more\n');
});
