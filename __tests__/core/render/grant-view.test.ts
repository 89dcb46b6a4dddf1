import { expect, test } from '@jest/globals';
import { grantView, sideView } from '../../../src/core/render/grant-view.ts';
import {
  entitlement,
  fullMetadata,
  grant,
  instant,
  opaqueDelta,
  place,
  sourced,
  span,
} from '../../support/sample-verdict.ts';

test('a grant with everything that it can say', () => {
  const view = grantView(
    grant('everything', {
      identity: {
        id: 'entra:agentIdentity/1',
        type: 'ai-agent',
        provider: 'entra',
        displayName: 'Triage',
        platformManaged: { by: 'entra' },
        thirdParty: { vendor: 'sample' },
        interactiveUse: 'forbidden',
      },
      entitlements: [
        entitlement({
          role: 'reader',
          scopes: ['tickets:read'],
          secretKeys: ['password'],
          conditions: { ip: '10.0.0.0/8' },
          delegable: true,
          dataClass: 'cardholder',
        }),
      ],
      metadata: {
        ...fullMetadata,
        sponsor: sourced('github:octo-sponsor', 'sidecar', 3),
        contact: sourced('#sample-oncall'),
        validFrom: sourced(instant('2026-12-01T06:00:00Z')),
        onExpiry: sourced('revoke'),
        renewals: sourced(2),
        reviewCadence: sourced(span('P90D')),
        lastReviewedAt: sourced(instant('2026-10-01')),
        lastReviewedBy: sourced('github:octo-lead'),
        lastReview: sourced('reviews/2026-10'),
      },
      credential: {
        type: 'static',
        mechanism: 'key',
        issuer: 'sample',
        trust: { issuer: 'i', subject: 's', subjectMatch: 'exact', audience: 'a' },
        secretRef: { store: 'vault', path: 'kv/sample' },
        rotation: {
          interval: span('P30D'),
          method: 'manual',
          lastRotatedAt: instant('2026-11-01'),
        },
        consumers: ['k8s:sample'],
      },
      delegation: {
        delegatedAdmin: {
          principal: 'github:team/sample',
          authority: 'exc-1',
          scope: 'namespaces/sample',
          expiresAt: instant('2027-01-01'),
        },
        sharedRole: { members: ['github:octo-a'], memberSource: { team: 'sample' }, maxMembers: 3 },
      },
      agent: {
        runtime: 'r',
        model: 'm',
        autonomy: 'suggest-only',
        actingFor: 'itself',
        blueprint: 'b',
        tools: [{ server: 'desk', allow: ['search'] }],
        approvalRequiredFor: ['refund'],
        killSwitch: 'k',
        maySpawn: false,
        riskTier: 'low',
      },
      revoked: true,
      removal: { effective: 'no', reasons: ['prune is off'], place: place() },
    }),
  );
  expect(view).toEqual({
    identity: {
      id: 'entra:agentIdentity/1',
      type: 'ai-agent',
      provider: 'entra',
      displayName: 'Triage',
      platformManaged: { by: 'entra' },
      thirdParty: { vendor: 'sample' },
      interactiveUse: 'forbidden',
    },
    entitlements: [
      {
        system: 'aws',
        boundary: 'account:111122223333',
        resource: ['arn:aws:s3:::sample-releases/*'],
        role: 'reader',
        actions: ['s3:GetObject', 's3:PutObject'],
        scopes: ['tickets:read'],
        secretKeys: ['password'],
        privilege: 'write',
        conditions: { ip: '10.0.0.0/8' },
        delegable: true,
        dataClass: 'cardholder',
      },
    ],
    owner: {
      team: 'sample-platform',
      primary: 'github:octo-lead',
      secondary: ['github:octo-deputy'],
      sponsor: 'github:octo-sponsor',
      contact: '#sample-oncall',
    },
    environment: 'production',
    justification: 'Uploads the release archives that the nightly build makes.',
    tickets: [{ system: 'github', id: 'acme/infra#88', relation: 'request' }],
    validity: {
      validFrom: '2026-12-01T06:00:00Z',
      expiresAt: '2027-01-31T23:59:59.999Z',
      maxTtl: 'PT1H',
      onExpiry: 'revoke',
      renewals: 2,
    },
    credential: {
      type: 'static',
      mechanism: 'key',
      issuer: 'sample',
      trust: { issuer: 'i', subject: 's', subjectMatch: 'exact', audience: 'a' },
      secretRef: { store: 'vault', path: 'kv/sample' },
      rotation: { interval: 'P30D', method: 'manual', lastRotatedAt: '2026-11-01T23:59:59.999Z' },
      consumers: ['k8s:sample'],
    },
    review: {
      cadence: 'P90D',
      lastReviewedAt: '2026-10-01T23:59:59.999Z',
      lastReviewedBy: 'github:octo-lead',
      lastReview: 'reviews/2026-10',
    },
    delegation: {
      delegatedAdmin: {
        principal: 'github:team/sample',
        authority: 'exc-1',
        scope: 'namespaces/sample',
        expiresAt: '2027-01-01T23:59:59.999Z',
      },
      sharedRole: { members: ['github:octo-a'], memberSource: { team: 'sample' }, maxMembers: 3 },
    },
    agent: {
      runtime: 'r',
      model: 'm',
      autonomy: 'suggest-only',
      actingFor: 'itself',
      blueprint: 'b',
      tools: [{ server: 'desk', allow: ['search'] }],
      approvalRequiredFor: ['refund'],
      killSwitch: 'k',
      maySpawn: false,
      riskTier: 'low',
    },
    revoked: true,
    removal: { effective: 'no', reasons: ['prune is off'] },
    provenance: expect.objectContaining({
      'owner.team': { from: 'object', path: 'grants/ci.yaml', line: 10 },
      'owner.sponsor': { from: 'sidecar', path: 'grants/ci.yaml', line: 3 },
      'review.cadence': { from: 'object', path: 'grants/ci.yaml', line: 10 },
      'validity.expiresAt': { from: 'object', path: 'grants/ci.yaml', line: 10 },
    }),
  });
});

test('a grant that says little has no empty parts', () => {
  const bare = entitlement({ boundary: null, actions: [], role: 'view', privilege: null });
  const view = grantView(grant('little', { metadata: {}, entitlements: [bare] }));
  expect(Object.keys(view)).toEqual(['identity', 'entitlements', 'removal']);
  expect(view['entitlements']).toEqual([
    { system: 'aws', resource: ['arn:aws:s3:::sample-releases/*'], role: 'view' },
  ]);
});

test('an end that nobody can read is there, and is no moment', () => {
  const view = grantView(
    grant('odd', { metadata: { expiresAt: sourced({ unreadable: 'soon' }) } }),
  );
  expect(view['validity']).toEqual({ expiresAt: { unreadable: 'soon' } });
});

test('sides', () => {
  expect(sideView(null)).toBeNull();
  expect(sideView(opaqueDelta('charts/a', 'a Helm template').after)).toEqual({
    opaque: 'a Helm template',
    blobs: ['1'.repeat(40), '2'.repeat(40)],
  });
  expect(sideView({ kind: 'grant', grant: grant('x') })).toEqual(grantView(grant('x')));
});
