import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/core/model/json.ts';
import { RULES } from '../../../src/core/policy/rules/registry.ts';
import { CONTROL_FRAMEWORKS, controlTitle } from '../../../src/core/render/record-controls.ts';
import { readDelta } from '../../../src/core/render/record-delta.ts';
import type { RecordDocument } from '../../../src/core/render/record-document.ts';
import { recordPage } from '../../../src/core/render/record-page.ts';
import { recordMarkdown } from '../../../src/core/render/record-page-markdown.ts';
import { recordText } from '../../../src/core/render/record-page-text.ts';
import type { TextOptions } from '../../../src/core/render/run-info.ts';
import { textWidth } from '../../../src/core/render/text-width.ts';
import { expectText } from '../../support/expected-text.ts';
import { goldenRecords } from '../../support/golden-records.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { readPage } from '../../support/markdown-page.ts';
import { readsCommand } from '../../support/runner-log.ts';
import { hostileRecord, sampleRecords, sampleSource } from '../../support/sample-record.ts';
import { hostileLedgerPages, ledgerPages } from '../../support/sample-sealed.ts';

const plain: TextOptions = { color: false, width: 100, links: false };
const stories = Object.entries(sampleRecords).map(([name, record]) => ({
  name,
  record,
  page: recordPage(sampleSource(record)),
}));
const pages = [...stories, ...ledgerPages];
const hostilePages = (text: string): readonly RecordDocument[] => [
  recordPage(sampleSource(hostileRecord(text))),
  ...hostileLedgerPages(text),
];

describe('a record as text', () => {
  test.each(pages)('$name', async ({ name, page }) => {
    await expectText(
      recordText(page, plain),
      new URL(`expected/record-${name}.txt`, import.meta.url),
    );
  });

  test.each(pages)('$name on a narrow terminal', ({ page }) => {
    const wide = recordText(page, { ...plain, width: 60 })
      .split('\n')
      .filter((line) => textWidth(line) > 60)
      // Commands stay whole, and so do ids and digests.
      .filter((line) => !/^ {4}(?:grantproof|cosign|openssl|sha256sum) /.test(line))
      .filter((line) =>
        line
          .trim()
          .split(' ')
          .every((word) => word.length < 30),
      );
    expect(wide).toEqual([]);
  });

  test('says nothing by colour alone', () => {
    for (const { page } of pages) {
      const painted = recordText(page, { ...plain, color: true });
      expect(painted.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(recordText(page, plain));
    }
  });

  test.each(goldenRecords())('golden record $name in full', ({ source }) => {
    const text = recordText(recordPage(source), plain);
    expect(text).not.toContain('no words for');
    for (const { rule } of source.record.verdict.outcomes) expect(text).toContain(`\`${rule}\``);
  });

  test('commands neither a terminal nor a runner', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const page of hostilePages(text)) {
          const shown = recordText(page, plain);
          expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(shown.split('\n').filter(readsCommand)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a record as Markdown', () => {
  const heading = /^#{1,2} .+$/gm;
  const fence = /```sh\n(?:(?!```).*\n)*```\n/;
  const headings = (text: string): readonly string[] => text.match(heading) ?? [];
  /** As a page that the reader of our pages knows: headings of one kind, and no commands. */
  const read = (text: string) => readPage(text.replace(heading, '').replace(fence, ''));

  test.each(['approved', 'denied', 'hostile', 'afterwards'])('%s', async (name) => {
    const page = pages.find((story) => story.name === name)?.page;
    if (page === undefined) throw new Error(`no story ${name}`);
    const file = new URL(`expected/record-${name}.md`, import.meta.url);
    await expectText(recordMarkdown(page), file);
  });

  test.each(pages)('$name has no markup but ours', ({ page }) => {
    expect(read(recordMarkdown(page))).toEqual({ strays: [], links: [] });
  });

  test.each(goldenRecords())('golden record $name has no markup but ours', ({ source }) => {
    expect(read(recordMarkdown(recordPage(source)))).toEqual({ strays: [], links: [] });
  });

  test('shows whatever a record holds as text', () => {
    const calm = hostilePages('').map((page) => headings(recordMarkdown(page)));
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = hostilePages(text).map(recordMarkdown);
        for (const page of shown) expect(read(page)).toEqual({ strays: [], links: [] });
        expect(shown.map(headings)).toEqual(calm);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a page leaves out', () => {
  /** Everything that a value says: its texts and numbers, as they are shown. */
  const leaves = (value: unknown): readonly string[] => {
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
    return typeof value === 'string' ? [value] : [];
  };

  test.each(['approved', 'waiting', 'denied', 'unassessed', 'many'].map((name) => ({ name })))(
    'nothing of whom $name is about, who approved, and what was found',
    ({ name }) => {
      const story = stories.find((each) => each.name === name);
      if (story === undefined) throw new Error(`no story ${name}`);
      const { record, page } = story;
      const told = JSON.stringify(page);
      const { deltas, outcomes } = record.verdict;
      const wanted = [
        ...deltas.flatMap((delta) => {
          const side = (delta['after'] ?? delta['before']) as JsonObject;
          return leaves([delta['grant'], side['identity'], side['justification'], side['owner']]);
        }),
        ...outcomes.flatMap(({ rule, outcome, message, controls }) =>
          outcome === 'not-applicable' ? [rule] : [rule, ...message.split('`'), ...controls],
        ),
        ...leaves(record.source),
        ...leaves(record.verdict.policy?.sources),
        record.engine.version,
        record.engine.digest.sha256,
      ];
      // What an identity may be used for is told only where it is not the usual; a provider is part of its id.
      const usual = new Set(['forbidden', 'aws', 'kubernetes']);
      const missing = wanted.filter(
        (text) => !usual.has(text) && !told.includes(JSON.stringify(text).slice(1, -1)),
      );
      expect(missing).toEqual([]);
    },
  );

  test('nothing of a change whose shape is not known', () => {
    const { approved } = sampleRecords;
    if (approved === undefined) throw new Error('no story');
    const [delta = {}] = approved.verdict.deltas;
    const after = delta['after'] as JsonObject;
    const [entitlement] = after['entitlements'] as readonly JsonObject[];
    const strange: readonly JsonObject[] = [
      { ...delta, class: 'teleport' },
      { ...delta, classes: ['broaden', 'teleport'] },
      { ...delta, after: { ...after, entitlements: [{ ...entitlement, moonPhase: 'full' }] } },
      { ...delta, after: { ...after, justification: { en: 'because' } } },
      { ...delta, after: { ...after, validity: { expiresAt: 'soon' } } },
      { ...delta, after: { ...after, owner: 'me' } },
      { ...delta, after: { ...after, identity: { id: 'x' } } },
      { ...delta, after: { opaque: 'a chart', blobs: [], more: 'x' } },
      {},
    ];
    for (const json of strange) {
      expect(readDelta(json)).toBeNull();
      const record = { ...approved, verdict: { ...approved.verdict, deltas: [json] } };
      const page = JSON.stringify(recordPage(sampleSource(record)));
      expect(page).toContain(JSON.stringify(JSON.stringify(json)).slice(1, -1));
    }
    expect(readDelta(delta)).not.toBeNull();
  });

  test('is never called nothing where it was not seen', () => {
    for (const { name, source } of goldenRecords()) {
      const { source: judged, verdict } = source.record;
      const seen =
        judged.tree !== null && verdict.problems.length === 0 && verdict.result !== 'error';
      const text = recordText(recordPage(source), plain);
      if (!seen)
        expect({ name, text }).not.toEqual({
          name,
          text: expect.stringMatching(/no access changes\.|No grant changes\./),
        });
    }
  });

  test('is told where the policy was on trial, and where the commits do not merge', () => {
    const { approved } = sampleRecords;
    if (approved === undefined) throw new Error('no story');
    const page = recordPage(
      sampleSource({
        ...approved,
        source: { ...approved.source, tree: null },
        question: { ...approved.question, policy: { path: 'trial.yaml', digest: 'sha256:0' } },
        packs: { 'grantproof:baseline': 'sha256:1', 'grantproof:none': null },
      }),
    );
    const text = recordText(page, plain);
    expect(text).toContain('none: the commits do not merge');
    expect(text).toContain(
      '`trial.yaml`, given by hand in place of the policy of the default branch',
    );
    expect(text).toContain('`grantproof:none`, which is none');
  });
});

describe('controls', () => {
  const named = [...RULES.values()].flatMap(({ controls }) => controls);

  test.each([...new Set(named)])('%s has a framework and a title', (id) => {
    const [framework] = CONTROL_FRAMEWORKS.filter(({ pattern }) => pattern.test(id));
    expect(framework?.name).not.toBe('Others');
    expect(controlTitle(id)).toMatch(/^[A-Z]/);
  });
});
