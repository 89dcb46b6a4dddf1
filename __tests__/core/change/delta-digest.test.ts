import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../src/core/change/compare.ts';
import { type DigestContext, deltaDigest } from '../../../src/core/change/delta-digest.ts';
import type { Grant, MetadataValues } from '../../../src/core/model/grant.ts';
import { grantId, oid } from '../../../src/core/model/ids.ts';
import {
  SAMPLE_METADATA,
  SAMPLE_PLACE,
  sampleEntitlement,
  sampleGrant,
  sampleMetadata,
  sampleOpaque,
  sampleReading,
  time,
} from '../../support/sample-grant.ts';

const CONTEXT: DigestContext = { repository: '1', targetRef: 'main', matched: () => [] };

/** Digest of what lands between two sets of grants. */
function landing(
  before: readonly Grant[],
  after: readonly Grant[],
  context: Partial<DigestContext> = {},
): string {
  const deltas = compare(sampleReading({ grants: before }), sampleReading({ grants: after }));
  return deltaDigest(deltas, { ...CONTEXT, ...context });
}

const at = (path: string, line = 1): Pick<Grant, 'place'> => ({ place: { path, line, column: 1 } });
const grant = sampleGrant();
const other = sampleGrant({ id: grantId('access-grant/other'), ...at('grants/other.yaml') });
const saying = (values: Partial<MetadataValues>): Grant =>
  sampleGrant({ metadata: sampleMetadata({ ...SAMPLE_METADATA, ...values }) });
const wider = sampleGrant({
  entitlements: [sampleEntitlement({ actions: ['s3:GetObject', 's3:PutObject'] })],
});
const NO_CHANGE = landing([], []);

describe('what an approval is bound to', () => {
  test('the digest of a change stays what it is', () => {
    expect(NO_CHANGE).toBe(
      'sha256:1ce42648cf8a96b41d12861c201a68e39f9241548ca4a6623008f544f370a7a7',
    );
    expect(landing([], [grant])).toBe(
      'sha256:e719e9a9a93af448834a800bb2e2d5a076505890c5bff37f8b90d6d0c0bee041',
    );
  });

  test.each<[string, string]>([
    ['another grant on the base', landing([other], [other, grant])],
    ['another file', landing([], [sampleGrant(at('grants/renamed.yaml'))])],
    ['another line', landing([], [sampleGrant(at(SAMPLE_PLACE.path, 12))])],
    ['a move of something else', landing([other], [{ ...other, ...at('grants/b.yaml') }, grant])],
    ['other notes', landing([], [sampleGrant({ notes: { labels: { a: 'b' } } })])],
    [
      'metadata from elsewhere',
      landing(
        [],
        [
          sampleGrant({
            metadata: {
              ...grant.metadata,
              team: {
                value: 'sample-team',
                from: 'codeowners',
                place: { ...SAMPLE_PLACE, line: 3 },
              },
            },
          }),
        ],
      ),
    ],
  ])('%s keeps it', (_, digest) => {
    expect(digest).toBe(landing([], [grant]));
  });

  test('a move together with a change is that change', () => {
    expect(landing([grant], [{ ...wider, ...at('grants/renamed.yaml') }])).toBe(
      landing([grant], [wider]),
    );
    expect(landing([grant], [sampleGrant(at('grants/renamed.yaml'))])).toBe(NO_CHANGE);
  });

  test.each<[string, string]>([
    ['nothing', NO_CHANGE],
    ['another name', landing([], [{ ...grant, id: grantId('access-grant/b') }])],
    ['wider', landing([], [wider])],
    [
      'another holder',
      landing([], [sampleGrant({ identity: { ...grant.identity, id: 'aws:other' } })]),
    ],
    ['another end', landing([], [saying({ expiresAt: time('2027-01-01') })])],
    [
      'an unreadable end',
      landing([], [saying({ expiresAt: { unreadable: '2026-12-01T00:00:00Z' } })]),
    ],
    ['another reason', landing([], [saying({ justification: 'Other.' })])],
    ['another ticket', landing([], [saying({ tickets: [] })])],
    ['another owner', landing([], [saying({ primary: 'github:octo-b' })])],
    ['another environment', landing([], [saying({ environment: 'sandbox' })])],
    ['a change instead of a creation', landing([wider], [grant])],
    ['a second grant', landing([], [grant, other])],
    ['another repository', landing([], [grant], { repository: '2' })],
    ['no repository', landing([], [grant], { repository: null })],
    ['another target', landing([], [grant], { targetRef: 'release' })],
    ['other entries of the policy', landing([], [grant], { matched: () => ['approvals/1'] })],
  ])('%s changes it', (_, digest) => {
    expect(digest).not.toBe(landing([], [grant]));
  });

  test('what was there before counts: the same grant out of another one is another change', () => {
    expect(landing([grant], [wider])).not.toBe(
      landing([saying({ justification: 'Other.' })], [wider]),
    );
  });

  test('it covers the blobs of what nobody can see into', () => {
    const unseen = (blob: string): string =>
      deltaDigest(
        compare(
          sampleReading(),
          sampleReading({ opaque: [sampleOpaque({ blobs: [oid(blob.repeat(40))] })] }),
        ),
        CONTEXT,
      );
    expect(unseen('a')).toBe(unseen('a'));
    expect(unseen('a')).not.toBe(unseen('b'));
  });

  test('leaving the governed paths is no pure move', () => {
    const leaving = (path: string): string =>
      deltaDigest(
        compare(sampleReading({ grants: [grant] }), sampleReading(), new Map([[grant.id, path]])),
        CONTEXT,
      );
    expect(leaving('attic/a.yaml')).not.toBe(NO_CHANGE);
    expect(leaving('attic/a.yaml')).not.toBe(landing([grant], []));
    expect(leaving('attic/a.yaml')).toBe(leaving('attic/b.yaml'));
  });
});
