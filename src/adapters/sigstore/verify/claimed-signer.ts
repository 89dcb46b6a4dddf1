import type { FoundSigner } from '../../../core/evidence/verification.ts';
import { isJsonObject } from '../../../core/model/json.ts';
import { fingerprintOfHint, isEphemeral } from '../key-hint.ts';

/** Whom a bundle names as its signer, true or not; null for what names nobody. */
export function claimedSigner(bundle: string): FoundSigner | null {
  const material = materialOf(bundle);
  if (!isJsonObject(material)) return null;
  const { publicKey, certificate } = material;
  const hint = isJsonObject(publicKey) ? publicKey['hint'] : undefined;
  if (typeof hint === 'string')
    return {
      kind: isEphemeral(hint) ? 'ephemeral' : 'key',
      fingerprint: fingerprintOfHint(hint),
    };
  return isJsonObject(certificate) ? { kind: 'certificate', claims: NO_CLAIMS } : null;
}

function materialOf(bundle: string): unknown {
  try {
    const value: unknown = JSON.parse(bundle);
    return isJsonObject(value) ? value['verificationMaterial'] : null;
  } catch {
    return null;
  }
}

/** What a certificate says is not read where nobody vouches for it. */
const NO_CLAIMS = {
  subject: null,
  issuer: null,
  workflowRef: [],
  workflowTrigger: [],
  workflowRepository: [],
  repositoryId: null,
} as const;
