import { describe, expect, test } from '@jest/globals';
import type { Credential, Grant } from '../../../../src/core/model/grant.ts';
import { between, type Expected, NONE } from '../../../support/between.ts';
import { sampleGrant, span, time } from '../../../support/sample-grant.ts';

describe('credential', () => {
  const base: Credential = {
    type: 'federated',
    mechanism: 'oidc',
    issuer: 'acme',
    trust: {
      issuer: 'https://issuer.example',
      subject: 'repo:octo-org/app:ref:refs/heads/main',
      subjectMatch: 'exact',
      audience: 'sts.example',
    },
    secretRef: { store: 'vault', path: 'secret/sample' },
    rotation: { interval: span('P30D'), method: 'automatic', lastRotatedAt: time('2026-01-01') },
    consumers: ['ci'],
  };
  const { trust, rotation } = base as Required<Credential>;
  const { trust: _trust, ...withoutTrust } = base;
  const { rotation: _rotation, ...withoutRotation } = base;
  const { lastRotatedAt: _last, ...neverRotated } = rotation;
  const subject = (text: string, subjectMatch: 'exact' | 'pattern'): Credential => ({
    ...base,
    trust: { ...trust, subject: text, subjectMatch },
  });
  const main = 'repo:octo-org/app:ref:refs/heads/main';

  test.each<[string, Credential | undefined, Credential | undefined, Expected]>([
    ['the same', base, { ...base, consumers: ['ci'] }, NONE],
    ['described', undefined, base, [['reshape'], ['credential: unsaid -> federated']]],
    ['no longer described', base, undefined, [['reshape'], ['credential: federated -> unsaid']]],
    [
      'another type',
      base,
      { ...base, type: 'static' },
      [['reshape'], ['credential: federated -> static']],
    ],
    [
      'another mechanism',
      base,
      { ...base, mechanism: 'irsa' },
      [['reshape'], ['credential: federated -> federated']],
    ],
    [
      'another issuer',
      base,
      { ...base, issuer: 'other' },
      [['reshape'], ['credential: federated -> federated']],
    ],
    [
      'the subject becomes a pattern',
      base,
      subject('repo:octo-org/app:*', 'pattern'),
      [['broaden'], [`trusted subject: ${main} -> repo:octo-org/app:*`]],
    ],
    [
      'a pattern becomes a subject in it',
      subject('repo:octo-org/app:*', 'pattern'),
      base,
      [['narrow'], [`trusted subject: repo:octo-org/app:* -> ${main}`]],
    ],
    [
      'a pattern becomes one outside of it',
      subject('repo:octo-org/app:*', 'pattern'),
      subject('repo:octo-org/*:main', 'pattern'),
      [['reshape'], ['trusted subject: repo:octo-org/app:* -> repo:octo-org/*:main']],
    ],
    [
      'the same text becomes a pattern',
      subject('repo:octo-org/*', 'exact'),
      subject('repo:octo-org/*', 'pattern'),
      [['broaden'], ['trusted subject: repo:octo-org/* -> repo:octo-org/*']],
    ],
    [
      'the same pattern becomes exact',
      subject('repo:octo-org/*', 'pattern'),
      subject('repo:octo-org/*', 'exact'),
      [['narrow'], ['trusted subject: repo:octo-org/* -> repo:octo-org/*']],
    ],
    [
      'exact or pattern, without a star',
      base,
      subject(main, 'pattern'),
      [['annotate'], [`trusted subject: ${main} -> ${main}`]],
    ],
    [
      'another subject',
      base,
      subject('repo:octo-org/other:ref:refs/heads/main', 'exact'),
      [['reshape'], [`trusted subject: ${main} -> repo:octo-org/other:ref:refs/heads/main`]],
    ],
    [
      'a backslash is no escape in a subject',
      subject('repo:octo\\*', 'pattern'),
      subject('repo:octo\\x', 'exact'),
      [['reshape'], ['trusted subject: repo:octo\\* -> repo:octo\\x']],
    ],
    [
      'another trusted issuer',
      base,
      { ...base, trust: { ...trust, issuer: 'https://other.example' } },
      [['reshape'], ['credential: trust']],
    ],
    [
      'another audience',
      base,
      { ...base, trust: { ...trust, audience: 'other' } },
      [['reshape'], ['credential: trust']],
    ],
    ['trust gone', base, withoutTrust, [['reshape'], ['credential: trust']]],
    ['trust new', withoutTrust, base, [['reshape'], ['credential: trust']]],
    [
      'stored elsewhere',
      base,
      { ...base, secretRef: { store: 'vault', path: 'secret/other' } },
      [['reshape'], ['credential: stored elsewhere']],
    ],
    [
      'rotated',
      base,
      { ...base, rotation: { ...rotation, lastRotatedAt: time('2026-02-01T00:00:00Z') } },
      [['rotate'], ['rotated 2026-02-01T00:00:00Z']],
    ],
    [
      'never rotated any more',
      base,
      { ...base, rotation: neverRotated },
      [['rotate'], ['rotated never']],
    ],
    [
      'rotated more rarely',
      base,
      { ...base, rotation: { ...rotation, interval: span('P90D') } },
      [['renew'], ['rotation: P30D -> P90D']],
    ],
    [
      'rotated more often',
      base,
      { ...base, rotation: { ...rotation, interval: span('P1D') } },
      [['shorten'], ['rotation: P30D -> P1D']],
    ],
    [
      'rotated by hand',
      base,
      { ...base, rotation: { ...rotation, method: 'manual' } },
      [['annotate'], ['rotation method']],
    ],
    [
      'no rotation any more',
      base,
      withoutRotation,
      [
        ['renew', 'rotate', 'annotate'],
        ['rotation: P30D -> none', 'rotated never', 'rotation method'],
      ],
    ],
    [
      'a consumer more',
      base,
      { ...base, consumers: ['cd', 'ci'] },
      [['broaden'], ['credential consumers: + cd']],
    ],
    [
      'a consumer less',
      { ...base, consumers: ['cd', 'ci'] },
      base,
      [['narrow'], ['credential consumers: - cd']],
    ],
    [
      'consumers in another order, doubled',
      { ...base, consumers: ['cd', 'ci'] },
      { ...base, consumers: ['ci', 'cd', 'ci'] },
      NONE,
    ],
    [
      'nobody named any more',
      base,
      { ...base, consumers: [] },
      [['reshape'], ['credential consumers: no longer named']],
    ],
  ])('%s', (_, before, after, expected) => {
    const grantOf = (credential: Credential | undefined): Grant =>
      sampleGrant(credential === undefined ? {} : { credential });
    expect(between(grantOf(before), grantOf(after))).toEqual(expected);
  });
});
