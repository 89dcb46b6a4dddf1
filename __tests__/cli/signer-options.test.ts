import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/cli/command.ts';
import { SIGNER_HELP, SIGNER_OPTIONS, signerFrom } from '../../src/cli/signer-options.ts';
import { byText } from '../../src/core/model/order.ts';
import type { Signer } from '../../src/ports/signer.ts';
import { faultOf } from '../support/sigstore/fault-of.ts';
import { libraryVerdict } from '../support/sigstore/library-verdict.ts';
import { type OidcIssuer, startOidcIssuer } from '../support/sigstore/oidc-issuer.ts';
import { startOpensslTsa } from '../support/sigstore/openssl-tsa.ts';
import { PAYLOAD, sampleKey } from '../support/sigstore/sample-keys.ts';
import { describeWithSigstore } from '../support/sigstore/with-sigstore.ts';

const key = sampleKey();
const other = sampleKey();
const SECRET = 'sample passphrase';
const encrypted = key.privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: SECRET })
  .toString();

let folder: string;
let issuer: OidcIssuer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signer-'));
  writeFileSync(join(folder, 'key.pem'), key.pem);
  writeFileSync(join(folder, 'key.pub'), key.publicPem);
  writeFileSync(join(folder, 'locked.pem'), encrypted);
  issuer = await startOidcIssuer();
  writeFileSync(join(folder, 'token'), issuer.token({ repository_visibility: undefined }));
});
afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

type Environment = Readonly<Record<string, string>>;

/** The signer of a command line, as a command gets it. */
async function signer(args: readonly string[], environment: Environment = {}): Promise<Signer> {
  const { values } = readArguments(args, SIGNER_OPTIONS);
  const terminal = {
    out: () => {},
    err: () => {},
    cwd: folder,
    color: false,
    links: false,
    width: 100,
    interactive: false,
  };
  return signerFrom(values, terminal, { PATH: process.env['PATH'] ?? '', ...environment });
}

const COMMAND = ['--sign-command', 'openssl dgst -sha256 -sign key.pem'];
const PUB = ['--signing-public-key', 'key.pub'];
const OWN = ['--keyless', '--fulcio-url', 'https://fulcio.acme.example'];
const TSA = ['--timestamp-url', 'https://tsa.acme.example'];

describe('keys', () => {
  test.each<[string, readonly string[], Environment]>([
    ['of a file', ['--key', 'key.pem'], {}],
    ['of the environment', [], { GRANTPROOF_KEY: key.pem }],
    ['of a file, not the environment', ['--key', 'key.pem'], { GRANTPROOF_KEY: other.pem }],
    ['with a passphrase', ['--key', 'locked.pem'], { GRANTPROOF_KEY_PASSPHRASE: SECRET }],
    [
      'all of the environment',
      [],
      { GRANTPROOF_KEY: encrypted, GRANTPROOF_KEY_PASSPHRASE: SECRET },
    ],
    [
      'with a passphrase that it does not need',
      ['--key', 'key.pem'],
      { GRANTPROOF_KEY_PASSPHRASE: SECRET },
    ],
    ['of a command', [...COMMAND, ...PUB], { GRANTPROOF_KEY: other.pem }],
  ])('%s', async (_name, args, environment) => {
    const bundle = await (await signer(args, environment)).sign(PAYLOAD);
    expect(libraryVerdict(bundle, { key: key.publicPem }).key).toBeDefined();
  });

  test('thrown away', async () => {
    const made = await signer(['--ephemeral'], { GRANTPROOF_KEY: key.pem });
    expect(made.kind).toBe('ephemeral');
    const bundle = await made.sign(PAYLOAD);
    expect(libraryVerdict(bundle, { key: made.publicKey ?? '' }).key).toBeDefined();
  });

  test.each([['--key', 'key.pem'], [...COMMAND, ...PUB], ['--ephemeral']])(
    'with a timestamp: %s',
    async (...args) => {
      const tsa = await startOpensslTsa();
      const made = await signer([...args, '--timestamp-url', tsa.url]);
      const trust = { key: made.publicKey ?? '', trustedRoot: tsa.trustedRoot, timestamps: 1 };
      expect(libraryVerdict(await made.sign(PAYLOAD), trust).key).toBeDefined();
      await tsa.close();
    },
  );

  test('refused before anything is judged', async () => {
    writeFileSync(join(folder, 'p384.pem'), sampleKey('P-384').pem);
    const fault = await faultOf(signer(['--key', 'p384.pem']));
    expect(fault.message).toContain('the key `p384.pem` is a P-384 key');
    const locked = await faultOf(signer(['--key', 'locked.pem']));
    expect(locked.message).toBe('the key `locked.pem` is encrypted, and no passphrase was given');
    const wrong = await faultOf(signer([], { GRANTPROOF_KEY: 'x' }));
    expect(wrong.message).toBe('the key in GRANTPROOF_KEY is no private key in PEM');
  });
});

describe('arguments that make no sense', () => {
  test.each<[readonly string[], Environment, string]>([
    [
      [],
      {},
      'nobody signs: give --key FILE, --sign-command CMD, --keyless or --ephemeral, or the text of a key in GRANTPROOF_KEY',
    ],
    [[], { GRANTPROOF_KEY: '' }, 'nobody signs'],
    [['--key', 'key.pem', '--keyless'], {}, '--key and --keyless exclude each other: one signs'],
    [['--key', 'key.pem', ...COMMAND], {}, '--key and --sign-command exclude each other'],
    [['--keyless', '--ephemeral'], {}, '--keyless and --ephemeral exclude each other'],
    [['--key', 'no.pem'], {}, 'the file `no.pem` of --key can not be read'],
    [['--key', '.'], {}, 'the file `.` of --key can not be read'],
    [COMMAND, {}, '--sign-command needs --signing-public-key FILE'],
    [['--key', 'key.pem', ...PUB], {}, '--signing-public-key goes with --sign-command'],
    [['--key', 'key.pem', '--transparency', 'none'], {}, '--transparency goes with --keyless'],
    [['--ephemeral', '--fulcio-url', 'https://x'], {}, '--fulcio-url goes with --keyless'],
    [
      ['--keyless', '--transparency', 'all'],
      {},
      'unknown --transparency `all`; known are none, public, github',
    ],
    [['--keyless', '--transparency', 'none'], {}, '--transparency none needs --fulcio-url'],
    [
      ['--keyless', '--rekor-url', 'https://r'],
      {},
      'with --keyless, --rekor-url goes with --fulcio-url',
    ],
    [['--keyless', ...TSA], {}, 'with --keyless, --timestamp-url goes with --fulcio-url'],
    [OWN, {}, '--fulcio-url needs --timestamp-url or --rekor-url'],
    [
      [...OWN, ...TSA, '--transparency', 'public'],
      {},
      '--transparency public and --fulcio-url exclude each other',
    ],
    [
      ['--keyless', '--fulcio-url', 'http://fulcio.acme.example', ...TSA],
      {},
      '--fulcio-url has to begin with https: a token is sent there',
    ],
    [['--keyless', '--fulcio-url', 'fulcio'], {}, '--fulcio-url is no address of a service'],
    [
      ['--ephemeral', '--timestamp-url', 'https://user:secret@tsa'],
      {},
      '--timestamp-url is no address of a service',
    ],
    [
      ['--ephemeral', '--timestamp-url', 'file:///x'],
      {},
      '--timestamp-url is no address of a service',
    ],
    [['--keyless'], {}, 'nothing says who you are; name the file of an OIDC token'],
    [
      ['--keyless'],
      { GITHUB_ACTIONS: 'true' },
      'the job may not ask for an OIDC token; give it `permissions: id-token: write`',
    ],
    [
      ['--keyless'],
      {
        ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y',
        SIGSTORE_ID_TOKEN: 'z',
      },
      'there are two identities',
    ],
    [
      ['--keyless', '--identity-token', 'no'],
      {},
      'the file `no` of --identity-token can not be read',
    ],
  ])('%j', async (args, environment, why) => {
    const error: unknown = await signer(args, environment).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(why);
  });

  test('a token that does not say enough is a fault, and is not shown', async () => {
    const fault = await faultOf(signer(['--keyless', '--identity-token', 'token']));
    expect(fault.message).toContain('does not say whether the repository is public');
    const token = issuer.token();
    const own = await faultOf(signer(['--keyless'], { SIGSTORE_ID_TOKEN: token }));
    expect(own.message).toContain(
      "GitHub's own Sigstore takes tokens of GitHub.com and GHE.com only",
    );
    for (const part of token.split('.')) expect(own.all).not.toContain(part);
  });
});

describeWithSigstore('keyless', (sigstore) => {
  const own = (): readonly string[] => [
    '--keyless',
    ...['--fulcio-url', `${sigstore().fulcioUrl}/`, '--timestamp-url', sigstore().tsaUrl],
  ];
  const expectSigned = async (made: Promise<Signer>): Promise<void> => {
    const bundle = await (await made).sign(PAYLOAD);
    const { trustedRoot } = sigstore();
    expect(libraryVerdict(bundle, { trustedRoot, timestamps: 1 }).identity).toBeDefined();
  };

  test('with the token of the job', async () => {
    const { url, token } = sigstore().request;
    await expectSigned(
      signer(own(), { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }),
    );
  });

  test('with the token of the environment, or of a file', async () => {
    await expectSigned(signer(own(), { SIGSTORE_ID_TOKEN: sigstore().token() }));
    writeFileSync(join(folder, 'job-token'), sigstore().token());
    const stray = { SIGSTORE_ID_TOKEN: 'another' };
    await expectSigned(signer([...own(), '--identity-token', 'job-token'], stray));
  });
});

test('the help tells of every option', () => {
  const told = [...SIGNER_HELP.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option = '']) => option);
  expect(told.toSorted(byText)).toEqual(Object.keys(SIGNER_OPTIONS).toSorted(byText));
  expect(SIGNER_HELP.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
