import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { annotationsOf, workflowCommand } from '../../../src/core/render/annotations.ts';
import { commentText } from '../../../src/core/render/comment.ts';
import { logPage } from '../../../src/core/render/log-page.ts';
import { outputsOf } from '../../../src/core/render/outputs.ts';
import { type PageOptions, summaryPage } from '../../../src/core/render/page.ts';
import { statusOf } from '../../../src/core/render/status-line.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { anyVerdict, judgedManifests } from '../../support/hostile-verdict.ts';
import { readPage } from '../../support/markdown-page.ts';
import { commandsIn } from '../../support/runner/command-parser.ts';
import { commandNames, readsCommand } from '../../support/runner-log.ts';
import { hostile } from '../../support/sample-stories.ts';

const MARKER = '<!-- sample-marker -->';
const ADDRESS = `https://github.sample/octo-org/infra/blob/${'a'.repeat(40)}/`;
const LINKS = {
  server: 'https://github.sample',
  repository: 'octo-org/infra',
  sha: 'a'.repeat(40),
};

function expectPage(page: string): void {
  const { strays, links } = readPage(page);
  expect(strays).toEqual([]);
  expect(links.filter((address) => !address.startsWith(ADDRESS))).toEqual([]);
}

function expectSafe(verdict: Verdict, text: string): void {
  const options: PageOptions = { links: LINKS, notices: [text] };
  const comment = commentText(MARKER, verdict, options);
  expect(comment.startsWith(`${MARKER}\n###`)).toBe(true);
  expect(comment.split('<!--')).toHaveLength(2);
  expectPage(comment.slice(MARKER.length + 1));
  expectPage(summaryPage(verdict, options));

  const run = { base: text, head: null, merge: null, source: () => text };
  expect(commandNames(logPage(verdict, run, [text]))).toEqual(['group', 'endgroup']);

  for (const annotation of annotationsOf(verdict)) {
    const line = workflowCommand(annotation);
    const [command, ...others] = commandsIn(line);
    expect(line).not.toMatch(/[\n\r]/);
    expect(others).toEqual([]);
    expect(command?.name).toBe(annotation.level);
    expect(Object.keys(command?.properties ?? {}).toSorted()).toEqual(
      annotation.path === '' ? ['col', 'line', 'title'] : ['col', 'file', 'line', 'title'],
    );
    expect(command?.properties['line']).toBe(String(annotation.line));
    expect(readsCommand(command?.data ?? '')).toBe(false);
  }

  const { description } = statusOf(verdict, 7);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(description.isWellFormed()).toBe(true);
  expect(readsCommand(description)).toBe(false);

  for (const value of Object.values(outputsOf(verdict))) expect(value).toMatch(/^[\w:-]+$/);
}

describe('whatever a change says, no page obeys it:', () => {
  test('a change made to be hostile', () => {
    expectSafe(hostile, '::stop-commands::x');
  });

  test('manifests that were read, compared and judged', () => {
    fc.assert(fc.property(judgedManifests, hostileText, expectSafe), { numRuns: 150 });
  });

  test('any text in any field of a verdict', () => {
    fc.assert(fc.property(anyVerdict, hostileText, expectSafe), { numRuns: 250 });
  });
});

describe('the checks themselves see', () => {
  test.each([
    ['a mention', 'ask @octo-lead'],
    ['a reference', 'see #12'],
    ['a link', '[x](https://sample.test)'],
    ['a bare link', 'https://sample.test'],
    ['an image', '![x](y)'],
    ['HTML', '<img src=x>'],
    ['a comment', '<!-- x -->'],
    ['emphasis', '*x*'],
    ['a price', '$x$'],
    ['a commit', 'deadbeefdeadbeef'],
    ['a footnote', '[^1]'],
    ['an emoji', ':tada:'],
    ['a heading', '## x'],
    ['a cell too many', '| a | b |\n| - | - |\n| a | b | c |'],
    ['an open fence', '```diff\n+ x'],
    ['a fence that is closed early', '```diff\n+ x\n```\n+ @octo\n```'],
    ['an end of code', '`a`b`'],
  ])('%s', (_, text) => {
    expect(readPage(text).strays).not.toEqual([]);
  });

  test.each([
    ['an unknown command', '  ::launch::x'],
    ['a legacy command', 'x ##[add-mask]e'],
    ['a command behind a zero-width space', '\u200b::error::x'],
    ['a legacy command with one inside', '#\u200b#[error]x'],
  ])('%s', (_, text) => {
    expect(readsCommand(text)).toBe(true);
  });
});
