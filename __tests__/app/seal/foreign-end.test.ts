import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { keyHint } from '../../../src/adapters/sigstore/key-hint.ts';
import { KEYS_FILE } from '../../../src/core/ledger/key-index.ts';
import { canonicalBytes } from '../../support/evidence.ts';
import {
  filesOfLedger,
  type LedgerPiece,
  originOf,
  piecesOf,
  push,
  signedAnew,
} from '../../support/ledger-forgery.ts';
import { sampleKey } from '../../support/sigstore/sample-keys.ts';
import { openSealing, type Sealing, sealedGrant } from '../../support/watched-branch.ts';

let sealing: Sealing;
beforeEach(async () => {
  sealing = openSealing();
  sealing.repo.write('grants/one.yaml', sealedGrant('one'));
  sealing.push('one');
  await sealing.seal();
  sealing.repo.write('grants/two.yaml', sealedGrant('two'));
  sealing.push('two');
});
afterEach(() => {
  sealing.repo.dispose();
});

/** A heartbeat that passes over what landed last, at the end of the ledger, where it fits. */
async function passedOver(
  change: (bundle: string) => string,
  also: ReadonlyMap<string, null> = new Map(),
): Promise<void> {
  const { repo } = sealing;
  const whole = piecesOf(repo);
  const [first] = whole;
  const adoption = JSON.parse(Buffer.from(first?.record ?? '').toString()) as {
    readonly source: object;
  };
  const range = { from: repo.git('rev-parse', 'main~1'), to: repo.git('rev-parse', 'main') };
  const record = canonicalBytes({
    ...adoption,
    adoption: null,
    source: { ...adoption.source, range, tree: repo.git('rev-parse', 'main^{tree}') },
  });
  const pieces: readonly LedgerPiece[] = [...whole, { record, bundle: '' }];
  const forged = await signedAnew(pieces, whole.length, sampleKey(), originOf(repo));
  const made = forged.map((piece, nth) =>
    nth < whole.length ? piece : { ...piece, bundle: change(piece.bundle) },
  );
  const files = new Map([...filesOfLedger(originOf(repo), made), ...also]);
  push(repo, { files, onto: ['grantproof-ledger'] });
}

const withHint = (bundle: string): string =>
  bundle.replace(/"hint":"[^"]+"/, `"hint":"${keyHint(sealing.key.publicKey)}"`);

test.each([
  ['a key of their own', (bundle: string): string => bundle],
  ['the name of the key that counts, and another key', withHint],
])('whoever may push lets the seal pass over nothing with %s', async (_, change) => {
  await passedOver(change);
  await expect(sealing.seal()).rejects.toThrow('is not signed with a key that counts there');
  const codes = (await sealing.verify()).findings.map(({ code }) => code);
  expect(codes).toContain('record-missing');
});

test('nor where they take away what names the keys that count', async () => {
  await passedOver((bundle) => bundle, new Map([[KEYS_FILE, null]]));
  await expect(sealing.seal()).rejects.toThrow('is not signed with a key that counts there');
  const codes = (await sealing.verify()).findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['index-differs', 'record-missing']));
});
