import { X509Certificate } from 'node:crypto';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { Fault } from '../../../core/model/fault.ts';
import { isJsonObject } from '../../../core/model/json.ts';

const HELP =
  'write it with `gh attestation trusted-root`, `cosign trusted-root create`, or take the one that your Sigstore stack publishes';

const MEDIA_TYPE =
  /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/;

/** The authorities of one Sigstore instance. */
export interface Authorities {
  readonly material: TrustMaterial;
  /** Where an instance has logs, its certificates must be in them. */
  readonly hasCertificateLogs: boolean;
  readonly hasLogs: boolean;
  readonly hasTimestampAuthorities: boolean;
  /** Whether a certificate names one of its authorities as its issuer; nothing is verified. */
  readonly issues: (certificate: X509Certificate) => boolean;
}

/**
 * Reads a trusted root file: one of Sigstore's in JSON, or several, one a line, as `gh attestation trusted-root`
 * prints them. Throws a `Fault` for anything else.
 *
 * @param path how the person names the file
 */
export function readTrustedRoots(text: string, path: string): readonly Authorities[] {
  const whole = jsonOf(text);
  const texts =
    whole === undefined ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  const roots = texts.map((line) => authoritiesOf(whole ?? jsonOf(line), path));
  if (roots.length === 0) throw new Fault(`the trusted root \`${path}\` is empty`, HELP);
  return roots;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function authoritiesOf(json: unknown, path: string): Authorities {
  const mediaType = isJsonObject(json) ? json['mediaType'] : undefined;
  if (typeof mediaType !== 'string' || !MEDIA_TYPE.test(mediaType))
    throw new Fault(`the file \`${path}\` is not a trusted root of Sigstore`, HELP);
  try {
    const root = TrustedRoot.fromJSON(json);
    const issuers = new Set(
      root.certificateAuthorities
        .flatMap(({ certChain }) => certChain?.certificates ?? [])
        .map(({ rawBytes }) => new X509Certificate(rawBytes).subject),
    );
    return {
      material: toTrustMaterial(root),
      hasCertificateLogs: root.ctlogs.length > 0,
      hasLogs: root.tlogs.length > 0,
      hasTimestampAuthorities: root.timestampAuthorities.length > 0,
      issues: (certificate) => issuers.has(certificate.issuer),
    };
  } catch (cause) {
    throw new Fault(`the trusted root \`${path}\` can not be read`, HELP, { cause });
  }
}
