// Ledgers that are signed with certificates, by the real Fulcio: no event of a key means anything there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/arguments.ts';
import { SIGNER_OPTIONS, signerFrom } from '../../src/cli/signer-options.ts';
import type { Signer } from '../../src/ports/signer.ts';
import { type KeyStory, keyStory, privateKey, publicKey } from '../support/key-story.ts';
import { IDENTITY } from '../support/keyless.ts';
import type { CliRun } from '../support/run-cli.ts';
import type { Sigstore } from '../support/sigstore/start-sigstore.ts';
import { describeWithSigstore } from '../support/sigstore/with-sigstore.ts';

let story: KeyStory;
beforeEach(async () => {
  story = await keyStory();
});
afterEach(() => story.dispose());

const inFolder = (path: string): string => join(story.dir, path);

describeWithSigstore('a ledger that is signed keyless', (sigstore) => {
  /** Who signs, and what says who must have. */
  const options = (running: Sigstore) => {
    const { fulcioUrl, tsaUrl, issuer, trustedRoot } = running;
    writeFileSync(inFolder('token'), running.token());
    writeFileSync(inFolder('root.json'), trustedRoot);
    return {
      signing: [
        ...['--keyless', '--fulcio-url', fulcioUrl, '--timestamp-url', tsaUrl],
        ...['--identity-token', 'token'],
      ],
      expecting: [
        ...['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', issuer],
        ...['--trusted-root', 'root.json'],
      ],
    };
  };
  const keylessSigner = async (signing: readonly string[]): Promise<Signer> => {
    const { values } = readArguments(signing, SIGNER_OPTIONS);
    const quiet = { out: () => {}, err: () => {}, color: false, links: false, width: 100 };
    return signerFrom(values, { ...quiet, cwd: story.dir, interactive: false }, {});
  };
  const verified = async (ledger: string, ...expecting: readonly string[]) => {
    const { out } = await story.run('verify', '--ledger', ledger, ...expecting, '--json');
    const {
      result,
      findings,
      ledger: summary,
    } = JSON.parse(out) as {
      readonly result: string;
      readonly findings: readonly { readonly code: string }[];
      readonly ledger: { readonly keys: readonly string[] };
    };
    return { result, keys: summary.keys.length, codes: findings.map(({ code }) => code) };
  };
  const rotate = (ledger: string): Promise<CliRun> =>
    story.run(
      ...['keygen', '--rotate', '--key', privateKey('a'), '--out', 'b', '--ledger', ledger],
    );

  test('has no keys to rotate', async () => {
    const { signing, expecting } = options(sigstore());
    expect(await story.run('seal', ...signing, '--ledger', 'keyless')).toMatchObject({ code: 0 });
    const { code, err } = await rotate('keyless');
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining('has no keys of its own: it was begun keyless'),
    });
    expect(await verified('keyless', ...expecting)).toEqual({ result: 'pass', keys: 0, codes: [] });
  });

  test('takes no key that an event introduces', async () => {
    const { signing, expecting } = options(sigstore());
    await story.run('seal', ...signing, '--ledger', 'keyless');
    const key = readFileSync(inFolder(publicKey('a')), 'utf8');
    await story.forge(await keylessSigner(signing), { publicKey: key }, 'keyless');
    await story.forge('a', { publicKey: key }, 'keyless');
    expect(await verified('keyless', ...expecting)).toEqual({
      ...{ result: 'fail', keys: 0 },
      codes: ['other-identity', 'key-event-void'],
    });
  });

  test('may have been begun with a key, whose events only keys sign', async () => {
    const { signing, expecting } = options(sigstore());
    story.repo.write('grants/nightly-backup.yaml', '');
    story.repo.commit('revoke');
    expect(await story.run('seal', ...signing)).toMatchObject({ code: 0 });
    const both = ['--key', publicKey('a'), ...expecting];
    expect(await verified('grantproof-ledger', ...both)).toMatchObject({ result: 'pass', keys: 1 });
    const key = readFileSync(inFolder(publicKey('a')), 'utf8');
    await story.forge(await keylessSigner(signing), { action: 'revoke', publicKey: key, since: 0 });
    expect(await verified('grantproof-ledger', ...both)).toEqual({
      ...{ result: 'fail', keys: 1, codes: ['key-event-void'] },
    });
  });
});
