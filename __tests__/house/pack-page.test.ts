// docs/pack-by-hand.md shows the very commands that a pack carries.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { PackContents } from '../../src/core/pack/pack-manifest.ts';
import { packGuide } from '../../src/core/render/pack-guide.ts';
import { ROOT } from './tracked-files.ts';

const PAGE = join(ROOT, 'docs/pack-by-hand.md');

test('the page shows the guide of a pack', () => {
  const { examples } = JSON.parse(readFileSync(join(ROOT, 'schemas/pack.schema.json'), 'utf8')) as {
    readonly examples: readonly PackContents[];
  };
  const [sample] = examples;
  if (sample?.run == null) throw new Error('the schema has no example with records');
  const { first, last } = sample.run;
  const count = last - first + 1;
  const whole: PackContents = {
    ...sample,
    selection: {
      ...{ kind: 'whole', grants: [], records: [sample.run], leftOut: [] },
      ...{ count, leftOutCount: 0 },
    },
  };
  const page = `<!-- The guide of a sample pack, of records ${first} to ${last}: each pack has its own, with its own numbers. -->\n\n${packGuide(whole)}`;
  if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
