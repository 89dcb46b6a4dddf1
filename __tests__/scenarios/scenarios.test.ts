import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectText } from '../support/expected-text.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import { runCli } from '../support/run-cli.ts';
import { schemaErrors } from '../support/schema-errors.ts';
import { readStory, storyRepo } from '../support/story.ts';
import { type VerdictView, verdictDigest } from '../support/verdict-digest.ts';

const stories = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

const environment = process.env;
beforeAll(() => {
  process.env = { ...environment, ...hermeticEnv() };
});
afterAll(() => {
  process.env = environment;
});

const verdictErrors = schemaErrors('verdict');

test.each(stories)('%s', async (name) => {
  const folder = join(import.meta.dirname, name);
  const story = readStory(folder);
  const repo = storyRepo(story);
  try {
    const args = ['check', '--facts', '.git/facts.json', ...story.args];
    const text = await runCli(repo.dir, args);
    const json = await runCli(repo.dir, [...args, '--json']);
    expect(text.err + json.err).toBe('');
    expect(json.code).toBe(text.code);
    const verdict = JSON.parse(json.out) as VerdictView;
    expect(verdictErrors(verdict)).toEqual([]);
    const expected = (file: string) => new URL(`${name}/${file}`, import.meta.url);
    await expectText(verdictDigest(verdict, json.code), expected('expected.json'));
    await expectText(text.out, expected('expected.txt'));
  } finally {
    repo.dispose();
  }
});
