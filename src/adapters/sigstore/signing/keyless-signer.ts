import { generateKeyPairSync, sign, type X509Certificate } from 'node:crypto';
import { Fault } from '../../../core/model/fault.ts';
import type { Signer } from '../../../ports/signer.ts';
import {
  bundleText,
  type Envelope,
  encodedPayload,
  type LogEntry,
  unwitnessedBundle,
} from './dsse-bundle.ts';
import { fulcioCertificate } from './fulcio.ts';
import type { TokenSource } from './identity-token.ts';
import type { SigstoreInstance } from './instance.ts';
import { PATIENCE } from './post.ts';
import { rekorEntry } from './rekor.ts';
import { rekorV2Entry } from './rekor-v2.ts';
import { hostOf } from './service.ts';
import { timestampOf } from './timestamp.ts';

export interface KeylessSignerOptions {
  readonly tokens: TokenSource;
  readonly instance: SigstoreInstance;
  /** For each attempt at each service, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Signs with a key that lives for one signature, and a certificate in which Fulcio says whose it is. What the services
 * answer is looked at before it goes into a bundle that nobody could verify.
 */
export function keylessSigner(options: KeylessSignerOptions): Signer {
  const { tokens, instance, timeout = PATIENCE } = options;
  return {
    kind: 'keyless',
    publicKey: null,
    async sign(payload) {
      const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const certificate = await fulcioCertificate(
        keys,
        await tokens(),
        instance.fulcioUrl,
        timeout,
      );
      const signature = sign('sha256', encodedPayload(payload), keys.privateKey);
      const by = { certificate: certificate.raw };
      const bundle = unwitnessedBundle(payload, { signature, by });
      const [entries, timestamps] = await Promise.all([
        logged(bundle.content.dsseEnvelope, certificate, instance, timeout),
        stamped(signature, certificate, instance, timeout),
      ]);
      return bundleText(bundle, { timestamps, entries });
    },
  };
}

async function logged(
  envelope: Envelope,
  certificate: X509Certificate,
  { rekorUrl: url, rekorVersion: version = null, timestamp }: SigstoreInstance,
  timeout: number,
): Promise<readonly LogEntry[]> {
  if (url === null) return [];
  // The newer one first, because it is not shown the payload.
  const entry = version === 1 ? null : await rekorV2Entry(envelope, certificate, url, timeout);
  if (entry === null) return [await rekorEntry(envelope, certificate, url, timeout)];
  if (timestamp === null)
    throw new Fault(
      `the transparency log at \`${hostOf(url)}\` gives no time, as it is a Rekor v2, and nobody else says when it was signed`,
      'name a timestamp authority with --timestamp-url',
    );
  return [entry];
}

async function stamped(
  signature: Buffer,
  certificate: X509Certificate,
  { timestamp }: SigstoreInstance,
  timeout: number,
): Promise<readonly Buffer[]> {
  if (timestamp === null) return [];
  const { time, der } = await timestampOf(signature, { ...timestamp, timeout });
  // A certificate of Fulcio is valid for minutes, and a verifier asks whether it was at that time.
  const second = 1000;
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo) + second;
  if (time.getTime() < from || time.getTime() > to)
    throw new Fault(
      `the timestamp of \`${hostOf(timestamp.url)}\` is outside of the certificate's minutes, so that nobody could verify it`,
      'see whether the clocks of the timestamp authority and of Fulcio are right',
    );
  return [der];
}
