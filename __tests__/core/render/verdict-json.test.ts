import { expect, test } from '@jest/globals';
import { jsonPieces } from '../../../src/core/render/json-text.ts';
import { verdictJson } from '../../../src/core/render/verdict-json.ts';
import { expectText } from '../../support/expected-text.ts';
import { denied, run, unassessed, unreadable } from '../../support/sample-stories.ts';
import { verdict } from '../../support/sample-verdict.ts';

const textOf = (...given: Parameters<typeof verdictJson>): string =>
  [...jsonPieces(verdictJson(...given))].join('');

const stories = { denied, unassessed, unreadable };

test.each(Object.entries(stories))('the JSON of the story %s', async (name, story) => {
  const file = new URL(`expected/${name}.json.txt`, import.meta.url);
  await expectText(textOf(story, run), file);
});

test('has the keys of the contract, in their order', () => {
  expect(Object.keys(verdictJson(denied, run))).toEqual([
    'schema',
    'result',
    'base',
    'head',
    'merge',
    'now',
    'deltaDigest',
    'policy',
    'reasons',
    'deltas',
    'outcomes',
    'problems',
  ]);
});

test('equal verdicts give equal text, in whatever order their parts came', () => {
  const turned = {
    ...denied,
    deltas: denied.deltas.toReversed(),
    outcomes: denied.outcomes.toReversed(),
    problems: unreadable.problems.toReversed(),
  };
  const straight = { ...denied, problems: unreadable.problems };
  expect(textOf(turned, run)).toBe(textOf(straight, run));
});

test('without a policy or a merge', () => {
  const json: unknown = JSON.parse(
    textOf(verdict({ policy: null, result: 'error' }), { ...run, merge: null }),
  );
  expect(json).toMatchObject({ policy: null, merge: null, deltas: [], result: 'error' });
});
