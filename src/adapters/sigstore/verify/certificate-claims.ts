import type { Signer } from '@sigstore/verify';
import type { CertificateClaims } from '../../../core/evidence/identity.ts';

/** Fulcio's extensions (https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md), below its own number. */
const FULCIO = '1.3.6.1.4.1.57264.1.';
/** Up to here the value is the text; from 8 on it is a UTF8String in DER. */
const LAST_RAW = 6;

type Identity = NonNullable<Signer['identity']>;

/** What a verified certificate says of who asked for it. */
export function certificateClaims({
  subjectAlternativeName,
  oids = [],
}: Identity): CertificateClaims {
  const values = new Map<number, readonly string[]>();
  for (const { oid, value } of oids) {
    const name = oid?.id.join('.') ?? '';
    if (!name.startsWith(FULCIO)) continue;
    const number = Number(name.slice(FULCIO.length));
    const text = number <= LAST_RAW ? decode(value) : utf8String(value);
    // What can't be read equals nothing that anybody expects.
    values.set(number, [...(values.get(number) ?? []), text ?? 'unreadable']);
  }
  const all = (...numbers: readonly number[]): readonly string[] =>
    numbers.flatMap((number) => values.get(number) ?? []);
  const one = (...numbers: readonly number[]): string | null => {
    const found = new Set(all(...numbers));
    const [first] = found;
    return found.size === 1 && first !== undefined ? first : null;
  };
  return {
    subject: subjectAlternativeName ?? null,
    issuer: one(8, 1),
    workflowTrigger: all(20, 2),
    workflowRepository: [...all(12).map(repositoryName), ...all(5)],
    workflowRef: all(14, 6),
    repositoryId: one(15),
  };
}

/** `acme/infra` of `https://github.com/acme/infra`: the issuer says which host. */
function repositoryName(uri: string): string {
  return /^https:\/\/[^/]+\/([^/]+\/[^/]+)$/.exec(uri)?.[1] ?? uri;
}

const UTF8_STRING = 0x0c;
const SHORT_FORM = 0x80;

function utf8String(der: Uint8Array): string | null {
  const [tag, first = 0] = der;
  const lengthBytes = first < SHORT_FORM ? 0 : first - SHORT_FORM;
  let length = lengthBytes === 0 ? first : 0;
  for (const byte of der.subarray(2, 2 + lengthBytes)) length = length * 256 + byte;
  const content = der.subarray(2 + lengthBytes);
  return tag === UTF8_STRING && lengthBytes <= 2 && content.length === length
    ? decode(content)
    : null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
