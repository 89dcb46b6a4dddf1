import { describe, expect, test } from '@jest/globals';
import type { Grant, Identity } from '../../../../src/core/model/grant.ts';
import { between, type Expected } from '../../../support/between.ts';
import { sampleGrant } from '../../../support/sample-grant.ts';

describe('identity', () => {
  const identity = sampleGrant().identity;
  test.each<[string, Partial<Identity>, Partial<Identity>, Expected]>([
    [
      'another holder',
      {},
      { id: 'aws:arn:aws:iam::111122223333:role/other' },
      [
        ['reshape'],
        [
          'identity: aws:arn:aws:iam::111122223333:role/sample -> aws:arn:aws:iam::111122223333:role/other',
        ],
      ],
    ],
    [
      'a holder that contains the old one is another one',
      {},
      { id: 'aws:arn:aws:iam::111122223333:role/*' },
      [
        ['reshape'],
        [
          'identity: aws:arn:aws:iam::111122223333:role/sample -> aws:arn:aws:iam::111122223333:role/*',
        ],
      ],
    ],
    ['another type', {}, { type: 'ai-agent' }, [['reshape'], ['identity: described differently']]],
    [
      'another provider',
      {},
      { provider: 'gcp' },
      [['reshape'], ['identity: described differently']],
    ],
    [
      'a vendor behind it',
      {},
      { thirdParty: { vendor: 'acme' } },
      [['reshape'], ['identity: described differently']],
    ],
    [
      'a platform behind it',
      { platformManaged: { by: 'acme' } },
      {},
      [['reshape'], ['identity: described differently']],
    ],
    [
      'people may use it',
      {},
      { interactiveUse: 'allowed' },
      [['broaden'], ['interactive use: forbidden -> allowed']],
    ],
    [
      'people may use it in an emergency',
      {},
      { interactiveUse: 'break-glass-only' },
      [['broaden'], ['interactive use: forbidden -> break-glass-only']],
    ],
    [
      'people may use it in an emergency only',
      { interactiveUse: 'allowed' },
      { interactiveUse: 'break-glass-only' },
      [['narrow'], ['interactive use: allowed -> break-glass-only']],
    ],
    ['another name for people', {}, { displayName: 'Sample' }, [['annotate'], ['display name']]],
  ])('%s', (_, before, after, expected) => {
    const grantOf = (overrides: Partial<Identity>): Grant =>
      sampleGrant({ identity: { ...identity, ...overrides } });
    expect(between(grantOf(before), grantOf(after))).toEqual(expected);
  });
});
