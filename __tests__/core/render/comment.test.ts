import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../../src/core/model/instant.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { commentText } from '../../../src/core/render/comment.ts';
import { type PageOptions, summaryPage } from '../../../src/core/render/page.ts';
import { expectText } from '../../support/expected-text.ts';
import { readPage } from '../../support/markdown-page.ts';
import { approved, waiting } from '../../support/review-stories.ts';
import { denied, unassessed, unreadable } from '../../support/sample-stories.ts';
import {
  created,
  delta,
  entitlement,
  grant,
  instant,
  outcome,
  problem,
  sourced,
  verdict,
} from '../../support/sample-verdict.ts';

const MARKER = '<!-- sample-marker -->';
const OPTIONS: PageOptions = {
  links: { server: 'https://github.sample', repository: 'octo-org/infra', sha: 'a'.repeat(40) },
  notices: ['the workflow has `paths:`, so that some changes are never judged'],
  whole: 'the summary of the job',
};

describe('the comment on a pull request', () => {
  test.each(Object.entries({ denied, waiting, approved }))('that is %s', async (name, story) => {
    const file = new URL(`expected/comment-${name}.md`, import.meta.url);
    const text = commentText(MARKER, story, OPTIONS);
    await expectText(text, file);
    expect(readPage(text.slice(MARKER.length)).strays).toEqual([]);
  });

  test.each(Object.entries({ denied, waiting, approved, unassessed, unreadable }))(
    'that is %s stays the same from run to run',
    (_, story) => {
      const later = (story.now + 40 * 86_400_000) as Instant;
      expect(commentText(MARKER, { ...story, now: later }, OPTIONS)).toBe(
        commentText(MARKER, story, OPTIONS),
      );
    },
  );

  test('begins with the marker, which nothing else can look like', () => {
    const story = { ...denied, reasons: [MARKER, `\`${MARKER}\``] };
    const text = commentText(MARKER, story, OPTIONS);
    expect(text.indexOf(MARKER)).toBe(0);
    expect(text.lastIndexOf(MARKER)).toBe(0);
  });

  test('tells who asked for changes, and whom GitHub does not name', () => {
    const text = commentText(MARKER, {
      ...waiting,
      reviews: [
        {
          id: '1',
          reviewer: 'octo-sec',
          state: 'CHANGES_REQUESTED',
          counts: true,
          reason: 'it asks',
        },
        { id: '2', reviewer: null, state: 'DISMISSED', counts: false, reason: 'it was dismissed' },
        { id: '3', reviewer: 'octo-dev', state: 'COMMENTED', counts: false, reason: 'a comment' },
      ],
    });
    expect(text).toContain('- … `octo-sec` asked for changes, which counts: it asks\n');
    expect(text).toContain(
      '- ○ somebody whom GitHub does not name was dismissed, which does not count: it was dismissed\n',
    );
    expect(text).not.toContain('octo-dev');
  });
});

describe('a delta as before and after', () => {
  const fenceOf = (story: Verdict): string =>
    /```diff\n(.*?)```/s.exec(commentText(MARKER, story))?.[1] ?? '';

  test('shows a condition that was dropped', () => {
    const before = grant('x', {
      entitlements: [entitlement({ conditions: { ip: '10.0.0.0/8' } })],
    });
    const after = grant('x', { entitlements: [entitlement()] });
    const fence = fenceOf(
      verdict({ deltas: [delta(before, after, { class: 'broaden', direction: 'widen' })] }),
    );
    expect(fence).toContain('{"ip":"10.0.0.0/8"}');
    expect(fence).toMatch(/^- may .*\n(?:- .*\n)*\+ may /m);
  });

  test('shows a change in any field', () => {
    const before = grant('x');
    const after = grant('x', {
      agent: { tools: [], approvalRequiredFor: [], maySpawn: true, autonomy: 'autonomous' },
      identity: { ...before.identity, interactiveUse: 'allowed' },
    });
    const fence = fenceOf(
      verdict({ deltas: [delta(before, after, { class: 'reshape', direction: 'widen' })] }),
    );
    expect(fence).toContain('+ interactive use  allowed\n');
    expect(fence).toContain('+ agent.autonomy   autonomous\n');
    expect(fence).toContain('+ agent.maySpawn   true\n');
  });

  test('counts what is too long to list', () => {
    const entitlements = Array.from({ length: 200 }, (_, i) =>
      entitlement({ resources: [`r-${String(i).padStart(3, '0')}`] }),
    );
    const fence = fenceOf(verdict({ deltas: [created(grant('x', { entitlements }))] }));
    expect(fence).toContain('… and 170 more: see the file itself\n');
    expect(fence).toMatch(/^\+ owner /m);
  });

  test('tells a move that changes no field', () => {
    const text = commentText(
      MARKER,
      verdict({
        deltas: [
          delta(grant('x'), grant('x'), {
            class: 'move',
            direction: 'neutral',
            changes: ['moved from grants/old.yaml'],
          }),
        ],
      }),
    );
    expect(text).toContain('\nbesides: moved from grants/old.yaml\n');
  });

  test('what is gone has no link to a commit that has it no more', () => {
    const text = commentText(
      MARKER,
      verdict({ deltas: [delta(grant('x'), null, { class: 'revoke', direction: 'narrow' })] }),
      OPTIONS,
    );
    expect(text).toContain('\n`grants/x.yaml:1`\n');
  });
});

describe('a change of thousands', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `sample-${String(i).padStart(4, '0')}`);
  const huge = verdict({
    result: 'deny',
    deltas: names.map((name, i) =>
      created(
        grant(name, {
          entitlements: [entitlement({ resources: ['確'.repeat(i % 900)] })],
          metadata: {
            justification: sourced('認'.repeat(i % 700)),
            expiresAt: sourced(instant('2027-01-31')),
          },
        }),
      ),
    ),
    outcomes: names.flatMap((name) => [
      outcome(name, { rule: 'owner', message: '承'.repeat(300), help: '承'.repeat(300) }),
      outcome(name, { rule: 'approvals', outcome: 'pending', message: `waits for \`${name}\`` }),
    ]),
    problems: names.map((name) => problem({ path: name, message: '問'.repeat(900) })),
    reasons: names,
  });

  test('fits into a comment, which says what is missing and where it is', () => {
    const text = commentText(MARKER, huge, OPTIONS);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/\n… and 4,\d{3} more grants: see the summary of the job\n/);
    expect(text).toMatch(/\n… and 4,\d{3} more problems: see the summary of the job\n/);
    expect(text).toMatch(/\n… and 4,\d{3} more grants in full: see the summary of the job\n/);
    expect(text).toMatch(/<\/sub>\n$/);
    expect(readPage(text.slice(MARKER.length)).strays).toEqual([]);
  });

  test('fits however much has to be escaped', () => {
    const nasty = '@$'.repeat(3000);
    const all = {
      ...huge,
      problems: huge.problems.map((each) => ({ ...each, message: nasty })),
      reasons: names.map(() => nasty),
      policy: { name: nasty, sources: [] },
    };
    const text = commentText(MARKER, all, { ...OPTIONS, notices: names.map(() => nasty) });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/\n… and 4,\d{3} more reasons: see the summary of the job\n/);
    expect(text).toMatch(/\n… and 4,\d{3} more notes: see the summary of the job\n/);
  });

  test('fits into the summary of a job', () => {
    const text = summaryPage(huge, { ...OPTIONS, notices: names, whole: 'the report' });
    const size = Buffer.byteLength(text);
    expect(size).toBeLessThanOrEqual(900 * 1024);
    expect(size).toBeGreaterThan(800 * 1024);
    expect(text).toMatch(/\n… and \d,\d{3} more grants in full: see the report\n/);
    expect(text).toMatch(/<\/sub>\n$/);
  });
});
