import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { htmlText } from '../../../src/core/render/html-text.ts';
import { recordPage } from '../../../src/core/render/record-page.ts';
import { recordHtml } from '../../../src/core/render/record-page-html.ts';
import { inChromium } from '../../support/chromium.ts';
import { goldenRecords } from '../../support/golden-records.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { hostileRecord, sampleRecords, sampleSource } from '../../support/sample-record.ts';
import { hostileLedgerPages, ledgerPages } from '../../support/sample-sealed.ts';
import { testWith } from '../../support/tools.ts';

const pageOf = (record: (typeof sampleRecords)[string]): string =>
  recordHtml(recordPage(sampleSource(record)));

const decisions = Object.entries(sampleRecords).map(([name, record]) => ({
  name,
  page: pageOf(record),
}));
const ofLedgers = ledgerPages.map(({ name, page }) => ({ name, page: recordHtml(page) }));
const pages = [...decisions, ...ofLedgers];

/** One of each kind, as a browser takes its time. */
const SHOWN: ReadonlySet<string> = new Set(['late', 'afterwards', 'adoption', 'key-taken-back']);

/** Tags of a page that holds no `<` but those of tags, nor a `>` inside one: names, and the text of each tag. */
const tagsOf = (page: string): readonly string[] =>
  page.replace(/<style>[^<]*<\/style>/, '<style></style>').match(/<[^<>]*>/g) ?? [];

const OURS =
  /^<(?:!doctype html|html lang="en"|\/?(?:head|title|style|body|h[123]|p|bdi|code|span|nav|ol|ul|li|a|main|section|dl|dt|dd|div|table|caption|thead|tbody|tr|th|td|article|header|footer|pre|html)(?: (?:class|id|role|scope|data-label|aria-label|aria-labelledby|aria-hidden|href)="[^"<>]*")*|meta [^<>]*)>$/;

function expectSafe(page: string): void {
  expect(tagsOf(page).filter((tag) => !OURS.test(tag))).toEqual([]);
  expect(
    tagsOf(page).filter((tag) => /^<(?:script|img|link|iframe|object|base|form)/i.test(tag)),
  ).toEqual([]);
  // Nothing is left of text that looks like a tag, an entity of its own, or hides.
  expect(page.match(/&(?!#\d+;)/g)).toBeNull();
  expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u);
  expect(page.isWellFormed()).toBe(true);
  expect(page.split('</style>')).toHaveLength(2);
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
  expect(links.filter((address) => !/^#[a-z-]+$/.test(address))).toEqual([]);
}

describe('text in HTML', () => {
  test.each([
    ['<script>', '&#60;script&#62;'],
    ['"\'`=', '&#34;&#39;&#96;&#61;'],
    ['&amp;', '&#38;amp;'],
    ['</style>', '&#60;/style&#62;'],
    ['a\u0000b\u001b[2J\r\n\t', 'a\\x00b\\x1b[2J\\r\\n\\t'],
    ['\u202eevil\u2069', '\\u202eevil\\u2069'],
    ['\u200b\ufeff\u2028', '\\u200b\\ufeff\\u2028'],
    ['\ud83d', '\\ud83d'],
    ['שלום é 確', 'שלום é 確'],
  ])('%j', (text, shown) => {
    expect(htmlText(text)).toBe(shown);
  });

  test('is cut where it is endless', () => {
    expect(htmlText('あ'.repeat(10_000))).toBe(`${'あ'.repeat(3999)}…`);
  });
});

describe('a record as HTML', () => {
  test.each(pages)('$name loads and runs nothing', ({ page }) => {
    expectSafe(page);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`,
    );
  });

  test.each(goldenRecords())('golden record $name', ({ source }) => {
    expectSafe(recordHtml(recordPage(source)));
  });

  test('holds whatever a record holds as text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectSafe(pageOf(hostileRecord(text)));
        for (const page of hostileLedgerPages(text)) expectSafe(recordHtml(page));
      }),
      { numRuns: 30 },
    );
  });

  test.each(pages)('$name has headings in order, and heads for every table', ({ page }) => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [nth, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[nth - 1] ?? 0) + 1);
    for (const [table] of page.matchAll(/<table.*?<\/table>/gs)) {
      expect(table).toMatch(/<thead.*scope="col".*<tbody/s);
      expect(table.match(/<tr role="row"/g)).toHaveLength(
        1 + (table.match(/scope="row"/g)?.length ?? 0),
      );
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

/** Text of less contrast than WCAG's 4.5 against what is painted behind it. */
const FAINT = `(() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = parts(color).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((parts(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.body.querySelectorAll('*')].filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ''))
    .filter((node) => {
      const [a, b] = [light(getComputedStyle(node).color), light(behind(node))].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05) < 4.5;
    }).map((node) => node.outerHTML);
})()`;

describe('a record in a browser', () => {
  for (const { name, page } of [...decisions, ...ofLedgers.filter((one) => SHOWN.has(one.name))]) {
    testWith('chromium', `${name}: loads nothing, fits a phone, can be read`, async (program) => {
      await inChromium(program, page, async (browser) => {
        await browser.look({ width: 1280 });
        expect(browser.noticed()).toEqual({ requests: [], logged: [] });
        expect(await browser.evaluate('document.compatMode')).toBe('CSS1Compat');
        expect(await browser.evaluate('document.scripts.length')).toBe(0);
        expect(await browser.evaluate('document.images.length')).toBe(0);
        // The parser has to see the very elements that were written.
        expect(await browser.evaluate('document.querySelectorAll("*").length')).toBe(
          tagsOf(page).filter((tag) => !/^<[/!]/.test(tag)).length,
        );
        for (const width of [320, 390, 768, 1280]) {
          await browser.look({ width });
          const beyond = `[...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > ${width} + 1).map((node) => node.outerHTML.slice(0, 200))`;
          expect({ width, beyond: await browser.evaluate(beyond) }).toEqual({ width, beyond: [] });
        }
        for (const look of [{}, { dark: true }, { print: true }, { print: true, dark: true }]) {
          await browser.look(look);
          expect({ look, faint: await browser.evaluate(FAINT) }).toEqual({ look, faint: [] });
        }
      });
    });
  }

  testWith('chromium', 'is told to a screen reader, on a phone too', async (program) => {
    await inChromium(program, pageOf(sampleRecords['approved'] as never), async (browser) => {
      for (const width of [1280, 390]) {
        await browser.look({ width });
        const told = await browser.accessible();
        const roles = new Set(told.map(({ role }) => role));
        for (const role of ['banner', 'main', 'navigation', 'contentinfo', 'region', 'note'])
          expect(roles).toContain(role);
        for (const role of ['table', 'columnheader', 'rowheader', 'cell'])
          expect(roles).toContain(role);
        expect(told).toContainEqual({ role: 'region', name: 'Who approved what, and when' });
      }
    });
  });

  testWith('chromium', 'is printed on A4, no row cut in two', async (program) => {
    await inChromium(program, pageOf(sampleRecords['approved'] as never), async (browser) => {
      const pdf = (await browser.print()).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const boxes = [...pdf.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box = '']) =>
        box.split(' ').map((side) => Math.round(Number(side))),
      );
      expect(boxes.length).toBeGreaterThan(1);
      expect(new Set(boxes.map(String))).toEqual(new Set(['0,0,595,842']));
      await browser.look({ print: true, width: 700 });
      const cut = `[...document.querySelectorAll('tr, article, dl > div')].filter((node) => getComputedStyle(node).breakInside !== 'avoid').length`;
      expect(await browser.evaluate(cut)).toBe(0);
    });
  });
});
