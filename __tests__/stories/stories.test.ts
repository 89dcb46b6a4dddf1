// Stories, each a folder: `main/` has the files of the default branch, the other folders what a push adds to them or
// changes; `story.ts` plays them; `expected.txt` is what people see of it. The gate is the committed `dist/action.js`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { expectText } from '../support/expected-text.ts';
import { type Stage, startStage } from '../support/stage.ts';

const stories = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

test.concurrent.each(stories)('%s', async (name) => {
  const { play } = (await import(`./${name}/story.ts`)) as {
    readonly play: (stage: Stage) => Promise<void>;
  };
  const stage = await startStage({ folder: join(import.meta.dirname, name) });
  try {
    await play(stage);
    expect(stage.broken()).toEqual([]);
    await expectText(stage.transcript(), new URL(`${name}/expected.txt`, import.meta.url));
  } finally {
    await stage.close();
  }
});
