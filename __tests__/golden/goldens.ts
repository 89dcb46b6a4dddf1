import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublicKey } from '../../src/adapters/sigstore/signing/public-key.ts';
import type { Expectation } from '../../src/adapters/sigstore/verify/expectation.ts';
import { readTrustedRoots } from '../../src/adapters/sigstore/verify/trusted-root.ts';
import type { ExpectedIdentity } from '../../src/core/evidence/identity.ts';
import type { SignedFiles } from '../support/evidence.ts';
import { GOLDEN_STORIES, type GoldenSigner } from './stories.ts';

const HERE = import.meta.dirname;
export const RULESETS = readdirSync(HERE).filter((name) => /^ruleset-\d+$/.test(name));

/** The folders of all golden records, such as `ruleset-1/first-grant`. */
export const GOLDENS = RULESETS.flatMap((ruleset) =>
  readdirSync(join(HERE, ruleset), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${ruleset}/${name}`),
);

export const bytesOf = (golden: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(HERE, golden, file)));

const textOf = (golden: string, file: string): string =>
  new TextDecoder().decode(bytesOf(golden, file));

/** As they are handed to a verifier. */
export const filesOf = (golden: string): SignedFiles => ({
  record: bytesOf(golden, 'record.json'),
  bundle: textOf(golden, 'record.sigstore.json'),
});

export const KEY = join(HERE, 'keys/for-tests-only.pub');

export function signerOf(golden: string): GoldenSigner {
  const story = GOLDEN_STORIES.find(({ name }) => golden.endsWith(`/${name}`));
  if (story === undefined) throw new Error(`no story tells who signed ${golden}`);
  return story.signer;
}

export const isKeyless = (golden: string): boolean => signerOf(golden).startsWith('keyless');

/** Who must have signed a keyless record. */
export const identityOf = (golden: string): ExpectedIdentity =>
  JSON.parse(textOf(golden, 'identity.json')) as ExpectedIdentity;

/** The text of the trusted root beside a keyless record. */
export const trustedRootOf = (golden: string): string => textOf(golden, 'trusted_root.json');

/** Who must have signed; for a key that was thrown away there is nobody to expect. */
export function expectationOf(golden: string): Partial<Expectation> {
  if (isKeyless(golden))
    return {
      identity: identityOf(golden),
      authorities: readTrustedRoots(trustedRootOf(golden), 'trusted_root.json'),
    };
  if (signerOf(golden) === 'ephemeral') return {};
  return { keys: [readPublicKey(readFileSync(KEY, 'utf8'), 'the key')] };
}
