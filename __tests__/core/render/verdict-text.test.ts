import { describe, expect, test } from '@jest/globals';
import { CLASSES } from '../../../src/core/model/delta.ts';
import type { TextOptions } from '../../../src/core/render/run-info.ts';
import { textWidth } from '../../../src/core/render/text-width.ts';
import { problemsText, verdictText } from '../../../src/core/render/verdict-text.ts';
import { expectText } from '../../support/expected-text.ts';
import { readsCommand } from '../../support/runner-log.ts';
import {
  denied,
  hostile,
  hostileRun,
  run,
  unassessed,
  unreadable,
  whole,
} from '../../support/sample-stories.ts';
import {
  created,
  delta,
  entitlement,
  grant,
  opaqueDelta,
  outcome,
  verdict,
} from '../../support/sample-verdict.ts';

const plain: TextOptions = { color: false, width: 100, links: false };
const stories = { denied, unassessed, unreadable, whole };

describe('the terminal view', () => {
  test.each(Object.entries(stories))('of the story %s', async (name, story) => {
    const file = new URL(`expected/${name}.txt`, import.meta.url);
    await expectText(verdictText(story, run, plain), file);
  });

  test('of a narrow terminal', async () => {
    const text = verdictText(denied, run, { ...plain, width: 60 });
    await expectText(text, new URL('expected/denied-narrow.txt', import.meta.url));
  });

  test('in colour says the same', () => {
    const colored = verdictText(denied, run, { ...plain, color: true });
    expect(colored).toContain('\u001b[31m');
    const codes = /\p{Cc}\[\d+m/gu;
    expect(colored.replace(codes, '')).toBe(verdictText(denied, run, plain));
  });

  test('has no escape without colour and links', () => {
    for (const story of Object.values(stories)) {
      expect(verdictText(story, run, plain)).not.toContain('\u001b');
    }
  });

  test('links places where somebody knows their address', () => {
    const located = {
      ...run,
      locate: (path: string, line: number) => `file:///r/${path}#L${line}`,
    };
    const text = verdictText(denied, located, { ...plain, links: true });
    expect(text).toContain(
      '\u001b]8;;file:///r/grants/ci-deployer.yaml#L5\u001b\\grants/ci-deployer.yaml:5:1\u001b]8;;\u001b\\',
    );
    expect(verdictText(denied, located, plain)).not.toContain('\u001b');
    expect(verdictText(denied, run, { ...plain, links: true })).not.toContain('\u001b');
  });

  test('is one line when nothing changed', () => {
    expect(verdictText(verdict(), run, plain)).toBe('no access changes\n');
  });

  test('is not that quiet when something was found beyond the grants', () => {
    const text = verdictText(
      verdict({ result: 'deny', outcomes: [outcome(null, { rule: 'near-miss-path' })] }),
      run,
      plain,
    );
    expect(text).toContain('beyond single grants\n  ✗ hard[near-miss-path]:');
    expect(text).toMatch(/^deny: 1 finding blocks$/m);
  });

  test('a finding on a grant without a delta keeps its grant', () => {
    const outcomes = [outcome('gone', { rule: 'owner' })];
    expect(verdictText(verdict({ result: 'deny', outcomes }), run, plain)).toMatch(
      /^access-grant\/gone\n {2}✗ hard\[owner\]:/,
    );
  });
});

describe('the end', () => {
  test.each([
    ['allow', 'allow: nothing blocks · 1 grant changed (1 new)\n'],
    ['allow-with-exception', 'allow-with-exception: nothing blocks · 1 grant changed (1 new)\n'],
    [
      'unassessed',
      'unassessed: nothing blocks; approvals are judged on the pull request · 1 grant changed (1 new)\n',
    ],
    [
      'pending',
      'pending: nothing blocks · 1 grant changed (1 new)\nnext: nothing needs mending here; ask for what is pending\n',
    ],
    ['error', 'error: nothing could be judged · 1 grant changed (1 new)\n'],
    [
      'violation',
      'violation: nothing could be judged · 1 grant changed (1 new)\nnext: revert what landed, or have it approved afterwards\n',
    ],
  ] as const)('of %s', (result, end) => {
    const text = verdictText(verdict({ result, deltas: [created(grant('x'))] }), run, plain);
    expect(text.slice(text.lastIndexOf('\n\n') + 2)).toBe(end);
  });

  test('names reasons before it', () => {
    const reasons = ['head does not merge into `main`: `grants/ci.yaml` conflicts'];
    expect(verdictText(verdict({ result: 'pending', reasons }), run, plain)).toBe(
      '→ head does not merge into `main`: `grants/ci.yaml` conflicts\n\npending: what would land can not be said\nnext: bring the branch up to date with its base, and check again\n',
    );
  });
});

describe('levels and outcomes', () => {
  test.each([
    ['hard', 'fail', '✗ hard[owner]:'],
    ['soft', 'fail', '✗ soft[owner]:'],
    ['advisory', 'fail', '! advisory[owner]:'],
    ['observe', 'fail', '· observe[owner]:'],
    ['hard', 'error', '✗ hard, error[owner]:'],
    ['hard', 'pending', '… pending[owner]:'],
    ['soft', 'waived', '✓ soft, waived[owner]:'],
    ['hard', 'not-assessed', '○ not judged here[owner]:'],
  ] as const)('%s and %s', (level, kind, words) => {
    const outcomes = [outcome('x', { rule: 'owner', level, outcome: kind })];
    const text = verdictText(verdict({ deltas: [created(grant('x'))], outcomes }), run, plain);
    expect(text).toContain(`  ${words} the grant names nobody`);
  });

  test.each(['pass', 'not-applicable'] as const)('nothing is said of %s', (kind) => {
    const outcomes = [outcome('x', { rule: 'owner', outcome: kind })];
    const deltas = [created(grant('x'))];
    expect(verdictText(verdict({ deltas, outcomes }), run, plain)).toBe(
      verdictText(verdict({ deltas }), run, plain),
    );
  });

  test('what blocks stands first, then what widens, then the rest', () => {
    const text = verdictText(
      verdict({
        result: 'deny',
        deltas: [
          delta(grant('a'), grant('a'), { class: 'annotate', direction: 'neutral' }),
          delta(grant('b'), null, { class: 'revoke', direction: 'narrow' }),
          created(grant('c')),
          created(grant('d')),
          opaqueDelta('charts/e', 'a Helm template'),
        ],
        outcomes: [
          outcome('d', { rule: 'ticket', level: 'advisory' }),
          outcome('kubernetes/charts/e', { rule: 'opaque-change' }),
        ],
      }),
      run,
      plain,
    );
    const ids = [...text.matchAll(/^[-+~?] (\S+)/gm)].map(([, id]) => id);
    expect(ids).toEqual([
      'kubernetes/charts/e',
      'access-grant/d',
      'access-grant/c',
      'access-grant/b',
      'access-grant/a',
    ]);
  });
});

describe('classes', () => {
  test('each is said in plain words, with as many facts as it deserves', async () => {
    const text = CLASSES.map((each) => {
      const change = { class: each, direction: 'widen', changes: ['+ s3:GetObject'] } as const;
      return verdictText(verdict({ deltas: [delta(grant('x'), grant('x'), change)] }), run, plain);
    });
    await expectText(text.join('\n'), new URL('expected/classes.txt', import.meta.url));
  });
});

describe('size', () => {
  test('a grant with very much stays short', () => {
    const many = Array.from({ length: 300 }, (_, i) => `s3:Action${i}`);
    const big = grant('big', {
      entitlements: Array.from({ length: 40 }, (_, i) =>
        entitlement({ system: `aws-${i}`, actions: many, resources: many }),
      ),
    });
    const changes = Array.from({ length: 500 }, (_, i) => `actions: + s3:Action${i}`);
    const text = verdictText(
      verdict({ deltas: [delta(big, big, { class: 'broaden', direction: 'widen', changes })] }),
      run,
      plain,
    );
    expect(text.split('\n').length).toBeLessThan(40);
    expect(text).toContain('… and 296 more');
    expect(text).toContain('… and 36 more');
    expect(text).toContain('… and 492 more');
  });

  test('of many grants with few findings, these few are shown in full', () => {
    const deltas = Array.from({ length: 60 }, (_, i) => created(grant(`g${100 + i}`)));
    const outcomes = [outcome('g130', { rule: 'owner' })];
    const text = verdictText(verdict({ result: 'deny', deltas, outcomes }), run, plain);
    expect(text).toMatch(/^\+ access-grant\/g130 /);
    expect(text).toContain('help: add `owner`');
    expect(text).not.toContain('g131');
    expect(text).toContain('60 grants changed (60 new)');
  });

  test('of very many problems, the first are shown', () => {
    const [first] = unreadable.problems;
    const problems = Array.from({ length: 80 }, (_, i) => ({
      ...(first ?? unreadable.problems[0]),
      line: i + 1,
    })) as typeof unreadable.problems;
    const text = problemsText(problems, () => undefined, plain);
    expect(text).toContain('80 problems in what was read');
    expect(text).toContain('… and 30 more (use --json)');
  });

  test('lines of prose keep to the width', () => {
    for (const width of [40, 60, 80]) {
      const long = verdictText(denied, run, { ...plain, width })
        .split('\n')
        .filter((line) => textWidth(line) > width)
        // Ids, paths and names of rules stay whole, to be copied.
        .filter((line) => !/\S{25,}/.test(line));
      expect(long).toEqual([]);
    }
  });
});

describe('hostile text', () => {
  test('never becomes a command, an escape or a line of its own', async () => {
    const text = verdictText(hostile, hostileRun, plain);
    expect(readsCommand(text)).toBe(false);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    await expectText(text, new URL('expected/hostile.txt', import.meta.url));
  });

  test('does not end a link early', () => {
    const text = verdictText(hostile, hostileRun, { ...plain, links: true });
    const rest = text.split(/\p{Cc}\]8;;[^\p{Cc}]*\p{Cc}\\/u).join('');
    expect(rest).not.toContain('\u001b');
  });
});

test('problems alone, as of a policy', async () => {
  const text = problemsText(unreadable.problems, run.source, plain);
  await expectText(text, new URL('expected/problems.txt', import.meta.url));
  expect(problemsText([], run.source, plain)).toBe('');
});
