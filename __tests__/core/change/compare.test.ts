import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../src/core/change/compare.ts';
import {
  CLASSES,
  type Delta,
  type DeltaClass,
  type Direction,
} from '../../../src/core/model/delta.ts';
import type { Grant } from '../../../src/core/model/grant.ts';
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

const NOTHING = sampleReading();
const holding = (...grants: readonly Grant[]): ReturnType<typeof sampleReading> =>
  sampleReading({ grants });
const named = (name: string, overrides: Partial<Grant> = {}): Grant =>
  sampleGrant({ id: grantId(`access-grant/${name}`), ...overrides });
const at = (path: string): Pick<Grant, 'place'> => ({ place: { ...SAMPLE_PLACE, path } });

/** What a delta is called: its classes and its direction. */
const called = (
  deltas: readonly Delta[],
): readonly (readonly [readonly DeltaClass[], Direction])[] =>
  deltas.map(({ classes, direction }) => [classes, direction]);

const grant = sampleGrant();
const wider = [sampleEntitlement({ actions: ['s3:GetObject', 's3:PutObject'] })];
const later = { expiresAt: time('2027-03-01T00:00:00Z') };
const saying = (values: object): Pick<Grant, 'metadata'> => ({
  metadata: sampleMetadata({ ...SAMPLE_METADATA, ...values }),
});
const tombstone = sampleGrant({ revoked: true });
const kept = {
  effective: 'no',
  reasons: ['`helm.sh/resource-policy: keep`'],
  place: SAMPLE_PLACE,
} as const;

describe('classes and directions', () => {
  test.each<[string, Grant | null, Grant | null, readonly DeltaClass[], Direction]>([
    ['a new grant', null, grant, ['create'], 'widen'],
    ['more rights', grant, sampleGrant({ entitlements: wider }), ['broaden'], 'widen'],
    ['fewer rights', sampleGrant({ entitlements: wider }), grant, ['narrow'], 'narrow'],
    [
      'other rights',
      grant,
      sampleGrant({ entitlements: [sampleEntitlement({ actions: ['s3:PutObject'] })] }),
      ['reshape'],
      'widen',
    ],
    ['a later end', grant, sampleGrant(saying(later)), ['renew'], 'widen'],
    ['a nearer end', sampleGrant(saying(later)), grant, ['shorten'], 'narrow'],
    [
      'another owner',
      grant,
      sampleGrant(saying({ primary: 'github:octo-heir' })),
      ['transfer'],
      'widen',
    ],
    [
      'another reason',
      grant,
      sampleGrant(saying({ justification: 'The weekly sample job as well.' })),
      ['annotate'],
      'neutral',
    ],
    ['another file', grant, sampleGrant(at('grants/other.yaml')), ['move'], 'neutral'],
    ['no grant any more', grant, null, ['revoke'], 'narrow'],
    ['a tombstone', grant, tombstone, ['revoke'], 'narrow'],
    ['out of a tombstone', tombstone, grant, ['reinstate'], 'widen'],
    ['a tombstone for what never was', null, tombstone, ['annotate'], 'neutral'],
    ['no tombstone any more', tombstone, null, ['annotate'], 'neutral'],
    [
      'out of git, not out of the system',
      sampleGrant({ removal: kept }),
      null,
      ['orphan'],
      'neutral',
    ],
    [
      'a wider tombstone',
      tombstone,
      sampleGrant({ revoked: true, entitlements: wider }),
      ['annotate'],
      'neutral',
    ],
    [
      'a tombstone in another file',
      tombstone,
      sampleGrant({ revoked: true, ...at('grants/other.yaml') }),
      ['move'],
      'neutral',
    ],
    [
      'many things at once',
      grant,
      sampleGrant({
        ...saying({ ...later, team: 'other-team', contact: '#sample' }),
        ...at('grants/other.yaml'),
        entitlements: wider,
      }),
      ['broaden', 'transfer', 'renew', 'annotate', 'move'],
      'widen',
    ],
    [
      'a narrowing together with a later end',
      sampleGrant({ entitlements: wider }),
      sampleGrant(saying(later)),
      ['renew', 'narrow'],
      'widen',
    ],
    [
      'a narrowing, another reason, another file',
      sampleGrant({ entitlements: wider }),
      sampleGrant({ ...saying({ justification: 'Reads only.' }), ...at('grants/other.yaml') }),
      ['narrow', 'annotate', 'move'],
      'narrow',
    ],
  ])('%s', (_, before, after, classes, direction) => {
    const deltas = compare(
      holding(...[before].filter((one) => one !== null)),
      holding(...[after].filter((one) => one !== null)),
    );
    expect(called(deltas)).toEqual([[classes, direction]]);
    expect(deltas[0]).toMatchObject({
      grant: grant.id,
      class: classes[0],
      before: before === null ? null : { kind: 'grant', grant: before },
      after: after === null ? null : { kind: 'grant', grant: after },
      place: (after ?? before)?.place,
      leftTo: null,
    });
  });

  test('the order of the classes is the order of gravity', () => {
    expect(CLASSES.indexOf('broaden')).toBeLessThan(CLASSES.indexOf('transfer'));
    expect(CLASSES.indexOf('transfer')).toBeLessThan(CLASSES.indexOf('renew'));
    expect(CLASSES.indexOf('renew')).toBeLessThan(CLASSES.indexOf('rotate'));
    expect(CLASSES.indexOf('rotate')).toBeLessThan(CLASSES.indexOf('narrow'));
    expect(CLASSES.indexOf('narrow')).toBeLessThan(CLASSES.indexOf('shorten'));
    expect(CLASSES.indexOf('shorten')).toBeLessThan(CLASSES.indexOf('annotate'));
    expect(CLASSES.indexOf('annotate')).toBeLessThan(CLASSES.indexOf('move'));
  });

  test('nothing changed, nothing said', () => {
    expect(compare(holding(grant), holding(sampleGrant()))).toEqual([]);
    expect(compare(NOTHING, NOTHING)).toEqual([]);
  });

  test('another line, provenance or place of metadata is no change', () => {
    const moved = {
      team: { value: 'sample-team', from: 'codeowners', place: { ...SAMPLE_PLACE, line: 9 } },
    } as const;
    const after = sampleGrant({
      place: { ...SAMPLE_PLACE, line: 7, column: 3 },
      metadata: { ...grant.metadata, ...moved },
    });
    expect(compare(holding(grant), holding(after))).toEqual([]);
  });

  test('ids come in order of code units', () => {
    const names = ['b', 'B', 'a-1', 'a.1', 'a10', 'a9', 'é', 'z', '\u{1F600}', '\uFF5E'];
    const deltas = compare(NOTHING, holding(...names.map((name) => named(name))));
    expect(deltas.map((delta) => delta.grant.slice('access-grant/'.length))).toEqual([
      'B',
      'a-1',
      'a.1',
      'a10',
      'a9',
      'b',
      'z',
      'é',
      '\u{1F600}',
      '\uFF5E',
    ]);
  });
});

describe('what changed, in words', () => {
  test.each<[string, Grant | null, Grant | null, readonly string[]]>([
    ['create', null, grant, ['+ s3:GetObject on arn:aws:s3:::releases/*']],
    ['revoke', grant, null, ['- s3:GetObject on arn:aws:s3:::releases/*']],
    [
      'orphan',
      sampleGrant({ removal: kept }),
      null,
      ['- s3:GetObject on arn:aws:s3:::releases/*', '`helm.sh/resource-policy: keep`'],
    ],
    [
      'broaden',
      grant,
      sampleGrant({ entitlements: wider }),
      ['+ s3:PutObject on arn:aws:s3:::releases/*'],
    ],
    ['move', grant, sampleGrant(at('grants/other.yaml')), ['moved from grants/sample.yaml']],
    ['a tombstone at once', null, tombstone, ['listed as revoked']],
    ['a tombstone gone', tombstone, null, ['no longer listed as revoked']],
    ['reinstate', tombstone, grant, ['+ s3:GetObject on arn:aws:s3:::releases/*']],
  ])('%s', (_, before, after, changes) => {
    const deltas = compare(
      holding(...[before].filter((one) => one !== null)),
      holding(...[after].filter((one) => one !== null)),
    );
    expect(deltas.map((delta) => delta.changes)).toEqual([changes]);
  });
});

describe('what could not be read', () => {
  const broken = sampleReading({ unreadable: new Set([SAMPLE_PLACE.path]) });

  test('a grant whose file was unreadable before comes in unknown', () => {
    expect(called(compare(broken, holding(grant)))).toEqual([[['create'], 'unknown']]);
  });

  test('a grant of another file is simply new', () => {
    const other = named('other', at('grants/other.yaml'));
    expect(called(compare(broken, holding(other)))).toEqual([[['create'], 'widen']]);
  });

  test('a grant whose file is unreadable now is not revoked', () => {
    expect(compare(holding(grant), broken)).toEqual([]);
  });

  test('a grant of another file is revoked as ever', () => {
    const other = named('other', at('grants/other.yaml'));
    expect(called(compare(holding(other), broken))).toEqual([[['revoke'], 'narrow']]);
  });

  test('a tombstone in a new file counts, whatever became of the old file', () => {
    const after = sampleReading({
      grants: [sampleGrant({ revoked: true, ...at('grants/other.yaml') })],
      unreadable: broken.unreadable,
    });
    expect(called(compare(holding(grant), after))).toEqual([[['revoke'], 'narrow']]);
  });

  test('what could be read of a broken file is compared as ever', () => {
    const before = sampleReading({ ...broken, grants: [grant] });
    expect(called(compare(before, holding(sampleGrant({ entitlements: wider }))))).toEqual([
      [['broaden'], 'widen'],
    ]);
  });

  test('one id twice with different content before is unknown, so that the wider one can not hide the other', () => {
    const twice = holding(grant, sampleGrant({ entitlements: wider, ...at('grants/b.yaml') }));
    for (const after of [grant, sampleGrant({ entitlements: wider })])
      expect(called(compare(twice, holding(after)))).toEqual([[['create'], 'unknown']]);
    expect(called(compare(twice, NOTHING))).toEqual([[['revoke'], 'narrow']]);
  });

  test('one id twice with the same content before is that grant', () => {
    expect(compare(holding(grant, sampleGrant()), holding(grant))).toEqual([]);
  });

  test('one id twice after gives one delta', () => {
    expect(compare(NOTHING, holding(grant, sampleGrant({ entitlements: wider })))).toHaveLength(1);
  });
});

describe('what nobody can see into', () => {
  const path = 'charts/sample/role.yaml';
  const unit = sampleOpaque();
  const opaque = (
    overrides: Parameters<typeof sampleOpaque>[0] = {},
  ): ReturnType<typeof sampleReading> => sampleReading({ opaque: [sampleOpaque(overrides)] });
  const inside = named('inside', at(path));

  test('coming, changing and going are unknown', () => {
    for (const [before, after] of [
      [NOTHING, opaque()],
      [opaque(), opaque({ fingerprint: 'b' })],
      [opaque(), NOTHING],
    ] as const) {
      const deltas = compare(before, after);
      expect(called(deltas)).toEqual([[['opaque'], 'unknown']]);
      expect(deltas[0]?.changes).toEqual(["can't be read: a Helm template"]);
      expect(deltas[0]?.place).toEqual(unit.place);
    }
  });

  test('an equal fingerprint is no change, whatever the blobs', () => {
    expect(compare(opaque(), opaque({ blobs: [oid('b'.repeat(40))], reason: 'other' }))).toEqual(
      [],
    );
  });

  test('grants that vanish where something opaque appears are not called revoked', () => {
    expect(called(compare(holding(inside), opaque()))).toEqual([[['opaque'], 'unknown']]);
  });

  test('something opaque that was there before hides no revocation', () => {
    const before = sampleReading({ grants: [inside], opaque: [unit] });
    expect(called(compare(before, opaque()))).toEqual([[['revoke'], 'narrow']]);
  });

  test('something opaque elsewhere hides no revocation', () => {
    expect(called(compare(holding(grant), opaque()))).toEqual([
      [['revoke'], 'narrow'],
      [['opaque'], 'unknown'],
    ]);
  });

  test('what can be read now is new and unknown, without an opaque delta', () => {
    expect(called(compare(opaque(), holding(inside)))).toEqual([[['create'], 'unknown']]);
  });

  test('what goes beside a grant that stays is not taken for that grant', () => {
    const before = sampleReading({ grants: [inside], opaque: [unit] });
    expect(called(compare(before, holding(inside)))).toEqual([[['opaque'], 'unknown']]);
  });

  test('what stays opaque is not readable because a grant appears beside it', () => {
    const after = sampleReading({
      grants: [inside],
      opaque: [sampleOpaque({ id: grantId('opaque/charts/other') })],
    });
    expect(called(compare(opaque(), after))).toEqual([
      [['create'], 'unknown'],
      [['opaque'], 'unknown'],
      [['opaque'], 'unknown'],
    ]);
  });

  test('a grant and something opaque of one id are unknown to each other', () => {
    const same = sampleGrant({ id: unit.id, place: unit.place });
    expect(called(compare(holding(same), opaque()))).toEqual([[['opaque'], 'unknown']]);
    expect(called(compare(opaque(), holding(same)))).toEqual([[['opaque'], 'unknown']]);
    expect(called(compare(opaque(), holding(inside, same)))).toEqual([
      [['create'], 'unknown'],
      [['opaque'], 'unknown'],
    ]);
  });
});

describe('what leaves the governed paths', () => {
  const leftTo = new Map([[grant.id, 'attic/sample.yaml']]);

  test('is a move into the unknown, not a revocation', () => {
    const deltas = compare(holding(grant), NOTHING, leftTo);
    expect(called(deltas)).toEqual([[['move'], 'unknown']]);
    expect(deltas[0]).toMatchObject({
      leftTo: 'attic/sample.yaml',
      after: null,
      changes: ['left the governed paths for attic/sample.yaml'],
    });
  });

  test('is nothing for a tombstone, and nothing for what is still there', () => {
    expect(called(compare(holding(tombstone), NOTHING, leftTo))).toEqual([
      [['annotate'], 'neutral'],
    ]);
    expect(compare(holding(grant), holding(grant), leftTo)).toEqual([]);
  });
});
