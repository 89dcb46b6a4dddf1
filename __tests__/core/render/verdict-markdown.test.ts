import { expect, test } from '@jest/globals';
import { verdictMarkdown } from '../../../src/core/render/verdict-markdown.ts';
import { expectText } from '../../support/expected-text.ts';
import { readsCommand } from '../../support/runner-log.ts';
import { denied, hostile, unassessed, unreadable, whole } from '../../support/sample-stories.ts';
import {
  created,
  entitlement,
  grant,
  outcome,
  problem,
  sourced,
  verdict,
} from '../../support/sample-verdict.ts';

const stories = { denied, unassessed, unreadable, hostile };

test.each(Object.entries(stories))('the Markdown of the story %s', async (name, story) => {
  const file = new URL(`expected/${name}.md`, import.meta.url);
  await expectText(verdictMarkdown(story), file);
});

test('says little when nothing changed', () => {
  expect(verdictMarkdown(verdict({ policy: null }))).toMatch(
    /^### ✅ Access: allow\n\nnothing blocks · no access changes\n\n<sub>.* · no policy · .*<\/sub>\n$/,
  );
});

test('hostile text mentions nobody, links nowhere, opens no element and keeps to its cell', () => {
  const page = verdictMarkdown(hostile);
  expect(readsCommand(page)).toBe(false);
  const prose = page.replace(/`[^`\n]+`/g, 'x').replace(/<code>.*?<\/code>/g, 'x');
  expect(prose).not.toMatch(/@\w|https?:\/\/|(?<!\\)\]\(/);
  expect(prose.match(/<(?!\/?(?:details|details open|summary|sub|br)>)/g)).toBeNull();
  for (const row of page.split('\n').filter((line) => line.startsWith('|'))) {
    expect(row.split('|')).toHaveLength(9);
  }
});

test('keeps under 60 KB and says what is missing', () => {
  const deltas = Array.from({ length: 400 }, (_, i) =>
    created(
      grant(`big-${i}`, {
        entitlements: [entitlement({ resources: ['確'.repeat(5000)] })],
        metadata: { justification: sourced('認'.repeat(5000)) },
      }),
    ),
  );
  const outcomes = deltas.flatMap((_, i) => [
    outcome(`big-${i}`, { rule: 'owner', message: '承'.repeat(5000), help: '承'.repeat(5000) }),
  ]);
  const problems = Array.from({ length: 100 }, () => problem({ message: '問'.repeat(5000) }));
  const page = verdictMarkdown(verdict({ result: 'deny', deltas, outcomes, problems }));
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(60_000);
  expect(page).toMatch(/… and \d+ more of the grants\n/);
  expect(page).toMatch(/… and \d+ more of the grants with findings\n/);
  expect(page).toMatch(/… and \d+ more of the problems\n/);
  expect(page).toMatch(/<\/sub>\n$/);
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
});

test('lists 50 findings of one grant at most', () => {
  const outcomes = Array.from({ length: 60 }, (_, i) =>
    outcome('x', { rule: 'wildcard', line: i + 1 }),
  );
  const page = verdictMarkdown(
    verdict({ result: 'deny', deltas: [created(grant('x'))], outcomes }),
  );
  expect(page).toContain(': 60 findings</summary>');
  expect(page).toContain('- … and 10 more\n');
});
