import { shown } from '../../manifest/schema/shown.ts';
import type { Credential, Grant } from '../../model/grant.ts';
import { showInstant, writeSpan } from '../../model/instant.ts';
import { grantToJustify } from '../applies.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

/** Where a workload can prove who it is without a stored secret, and how. */
const FEDERATION: ReadonlyMap<string, string> = new Map([
  ['aws', 'an IAM role with OIDC federation'],
  ['azure', 'a managed identity or a federated credential'],
  ['entra', 'a federated credential'],
  ['gcp', 'workload identity federation'],
  ['github', 'the OIDC token of the job, or a GitHub App'],
  ['gitlab', 'an ID token of the job'],
  ['kubernetes', 'a projected service account token'],
  ['spiffe', 'an SVID'],
  ['vault', 'an auth method that takes the workload identity'],
]);

/** A secret that lies somewhere for long is a secret that gets out. */
export const staticCredential: DeltaRule = {
  about: 'delta',
  id: 'static-credential',
  title: 'Static credential',
  summary: 'no static credential where federation exists, and none without rotation',
  level: 'advisory',
  parameters: {},
  controls: [
    'NHI2:2025',
    'NHI4:2025',
    'NHI7:2025',
    'A.5.17',
    'A.8.5',
    'CC6.1',
    'PR.AA-01',
    'PR.AA-03',
    'PCI 8.6.3',
  ],
  judge: ({ delta, facts }: DeltaCase): readonly Leaf[] => {
    const grant = grantToJustify(delta);
    const credential = grant?.credential;
    if (grant === null || credential === undefined) return [];
    if (credential.type !== 'static')
      return [pass(delta.place, `the credential is \`${credential.type}\``)];
    const faults = [...whereFederated(grant), ...rotationFaults(grant, credential, facts.now)];
    return faults.length > 0 ? faults : [pass(delta.place, 'the credential is rotated')];
  },
};

function whereFederated(grant: Grant): readonly Leaf[] {
  const { provider } = grant.identity;
  const better = FEDERATION.get(provider);
  if (better === undefined) return [];
  return [
    fail(
      grant.at('credential'),
      `a static credential, where ${shown(provider)} offers federation`,
      `use ${better} instead`,
    ),
  ];
}

function rotationFaults(grant: Grant, { rotation }: Credential, now: number): readonly Leaf[] {
  // Native formats have no place to say it.
  if (rotation === undefined && grant.format !== 'access-grant') return [];
  if (rotation === undefined)
    return [
      fail(
        grant.at('rotation'),
        'no rotation: nothing says how often the static credential changes',
        'say how often, and how, in `spec.credential.rotation`',
      ),
    ];
  const last = rotation.lastRotatedAt;
  if (last === undefined || last + rotation.interval >= now) return [];
  return [
    fail(
      grant.at('rotation'),
      `the credential was rotated at \`${showInstant(last)}\`, and should be every \`${writeSpan(rotation.interval)}\``,
      'rotate it, and bring `lastRotatedAt` up to date',
    ),
  ];
}
