import { expect, test } from '@jest/globals';
import { outputsOf } from '../../../src/core/render/outputs.ts';
import { denied, unreadable } from '../../support/sample-stories.ts';
import { DIGEST, verdict } from '../../support/sample-verdict.ts';

test.each([
  ['findings that block', denied, 'deny', '7'],
  ['problems', unreadable, 'deny', '2'],
  ['nothing', verdict(), 'allow', '0'],
])('outputs count %s', (_, story, result, findings) => {
  expect(outputsOf(story)).toEqual({ result, 'delta-digest': DIGEST, findings });
});
