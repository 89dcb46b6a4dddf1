import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TokenSource } from '../adapters/sigstore/signing/identity-token.ts';
import {
  type OwnServices,
  TRANSPARENCIES,
  type Transparency,
} from '../adapters/sigstore/signing/instance.ts';
import type { Stamp } from '../adapters/sigstore/signing/own-key-bundle.ts';
import { isPrivateLine } from '../adapters/sigstore/signing/service.ts';
import type { Signer } from '../ports/signer.ts';
import { UsageError } from './command.ts';
import { askSecret } from './secret-question.ts';
import type { Terminal } from './terminal.ts';

/** The environment variables of a key's text, and of its passphrase. */
const KEY = 'GRANTPROOF_KEY';
export const KEY_PASSPHRASE = 'GRANTPROOF_KEY_PASSPHRASE';

/** Who signs: the options of every command that writes a signed record, as `readArguments` takes them. */
export const SIGNER_OPTIONS = {
  key: { type: 'string' },
  'sign-command': { type: 'string' },
  'signing-public-key': { type: 'string' },
  keyless: { type: 'boolean', default: false },
  ephemeral: { type: 'boolean', default: false },
  transparency: { type: 'string' },
  'identity-token': { type: 'string' },
  'oidc-audience': { type: 'string' },
  'fulcio-url': { type: 'string' },
  'rekor-url': { type: 'string' },
  'timestamp-url': { type: 'string' },
} as const;

/** The part of a help text that tells of them. */
export const SIGNER_HELP = `Who signs (one of these; see docs/signing.md):
  --key FILE         a private key, ECDSA P-256 in PEM, as \`grantproof keygen\` makes it; without any
                     of these options, the key's text is taken from GRANTPROOF_KEY. A passphrase is
                     taken from GRANTPROOF_KEY_PASSPHRASE, or asked for on a terminal
  --sign-command CMD a command that reads bytes and writes their ECDSA P-256 signature over SHA-256
                     in DER, such as one of a KMS or an HSM; run without a shell
  --signing-public-key FILE
                     with --sign-command: the public key that its signatures are verified with
  --keyless          a certificate of Sigstore for the identity of this job
  --ephemeral        a key that is thrown away: shows that nothing changed since, but not who signed
  --timestamp-url URL
                     an RFC 3161 timestamp authority that says when it was signed
With --keyless:
  --transparency T   \`github\`: GitHub's own Sigstore, without a public log; \`public\`: the public
                     one, whose log everybody reads; \`none\`: your own, with --fulcio-url
                     (default: \`public\` for public repositories on GitHub, else \`github\`)
  --fulcio-url URL   your own Fulcio, with --timestamp-url or --rekor-url or both
  --rekor-url URL    your own transparency log
  --identity-token FILE
                     an OIDC token (default: that of the job on GitHub, else SIGSTORE_ID_TOKEN)
  --oidc-audience A  whom the token is for (default: sigstore)
`;

/** What the options say. */
export interface SignerValues {
  readonly key?: string | undefined;
  readonly 'sign-command'?: string | undefined;
  readonly 'signing-public-key'?: string | undefined;
  readonly keyless?: boolean | undefined;
  readonly ephemeral?: boolean | undefined;
  readonly transparency?: string | undefined;
  readonly 'identity-token'?: string | undefined;
  readonly 'oidc-audience'?: string | undefined;
  readonly 'fulcio-url'?: string | undefined;
  readonly 'rekor-url'?: string | undefined;
  readonly 'timestamp-url'?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const WAYS = ['key', 'sign-command', 'keyless', 'ephemeral'] as const;
type Way = (typeof WAYS)[number];

/** Options that make sense with one way only. */
const BELONGS: Readonly<Record<string, Way>> = {
  'signing-public-key': 'sign-command',
  transparency: 'keyless',
  'identity-token': 'keyless',
  'oidc-audience': 'keyless',
  'fulcio-url': 'keyless',
  'rekor-url': 'keyless',
};

/**
 * The signer that the options and the environment ask for. Reads keys and asks for a passphrase at once, so that what is
 * wrong with them is said before anything is judged. Throws a `UsageError` or a `Fault`, neither of which holds a secret.
 *
 * @param environment of the process; it is also that of a signing command
 */
export async function signerFrom(
  values: SignerValues,
  terminal: Terminal,
  environment: Environment = process.env,
): Promise<Signer> {
  const way = wayOf(values, environment);
  for (const [option, owner] of Object.entries(BELONGS)) {
    if (values[option as keyof SignerValues] !== undefined && owner !== way)
      throw new UsageError(`--${option} goes with --${owner}`);
  }
  const timestampUrl = serviceUrl(values['timestamp-url'], 'timestamp-url', false);
  switch (way) {
    case 'key':
      return keySignerFrom(values.key, timestampUrl, terminal, environment);
    case 'sign-command':
      return commandSignerFrom(values, timestampUrl, terminal, environment);
    case 'keyless':
      return keylessSignerFrom(values, timestampUrl, terminal, environment);
    case 'ephemeral': {
      const { ephemeralSigner } = await import('../adapters/sigstore/signing/key-signer.ts');
      return ephemeralSigner(await stampFrom(timestampUrl));
    }
  }
}

/** The one way that is asked for; an option is stronger than the environment. */
function wayOf(values: SignerValues, environment: Environment): Way {
  const [way, second] = WAYS.filter((one) => values[one] !== undefined && values[one] !== false);
  if (second !== undefined)
    throw new UsageError(`--${way ?? second} and --${second} exclude each other: one signs`);
  if (way !== undefined) return way;
  if (isSet(environment[KEY])) return 'key';
  throw new UsageError(
    'nobody signs: give --key FILE, --sign-command CMD, --keyless or --ephemeral, or the text of a key in GRANTPROOF_KEY; `grantproof keygen --out DIR` makes a key',
  );
}

async function keySignerFrom(
  file: string | undefined,
  timestampUrl: string | null,
  terminal: Terminal,
  environment: Environment,
): Promise<Signer> {
  const { isEncrypted, readPrivateKey } = await import(
    '../adapters/sigstore/signing/private-key.ts'
  );
  const { keySigner } = await import('../adapters/sigstore/signing/key-signer.ts');
  const name = file === undefined ? 'the key in GRANTPROOF_KEY' : `the key \`${file}\``;
  const text = file === undefined ? (environment[KEY] ?? '') : await textOf(file, 'key', terminal);
  const passphrase = isEncrypted(text)
    ? (given(environment[KEY_PASSPHRASE]) ?? (await askSecret(`Passphrase of ${name}: `, terminal)))
    : undefined;
  return keySigner(readPrivateKey(text, name, passphrase), await stampFrom(timestampUrl));
}

async function commandSignerFrom(
  values: SignerValues,
  timestampUrl: string | null,
  terminal: Terminal,
  environment: Environment,
): Promise<Signer> {
  const file = values['signing-public-key'];
  if (file === undefined)
    throw new UsageError(
      '--sign-command needs --signing-public-key FILE: every signature is verified at once',
    );
  const { commandSigner } = await import('../adapters/sigstore/signing/command-signer.ts');
  const { commandWords } = await import('../adapters/sigstore/signing/command-words.ts');
  const { readPublicKey } = await import('../adapters/sigstore/signing/public-key.ts');
  return commandSigner({
    words: commandWords(values['sign-command'] ?? ''),
    publicKey: readPublicKey(
      await textOf(file, 'signing-public-key', terminal),
      `the key \`${file}\``,
    ),
    folder: terminal.cwd,
    environment,
    stamp: await stampFrom(timestampUrl),
  });
}

async function keylessSignerFrom(
  values: SignerValues,
  timestampUrl: string | null,
  terminal: Terminal,
  environment: Environment,
): Promise<Signer> {
  const transparency = transparencyOf(values.transparency);
  const own = ownServices(values, timestampUrl, transparency);
  const { keylessSigner } = await import('../adapters/sigstore/signing/keyless-signer.ts');
  const { instanceFor } = await import('../adapters/sigstore/signing/instance.ts');
  const tokens = await tokensFrom(values, terminal, environment);
  return keylessSigner({ tokens, instance: instanceFor({ own, transparency }, await tokens()) });
}

function transparencyOf(text: string | undefined): Transparency | null {
  if (text === undefined) return null;
  const known = TRANSPARENCIES.find((one) => one === text);
  if (known === undefined)
    throw new UsageError(
      `unknown --transparency \`${text}\`; known are ${TRANSPARENCIES.join(', ')}`,
    );
  return known;
}

/** Services of one's own; null where a known instance is wanted. */
function ownServices(
  values: SignerValues,
  timestampUrl: string | null,
  transparency: Transparency | null,
): OwnServices | null {
  const fulcioUrl = serviceUrl(values['fulcio-url'], 'fulcio-url', true);
  const rekorUrl = serviceUrl(values['rekor-url'], 'rekor-url', false);
  if (fulcioUrl === null) {
    if (transparency === 'none')
      throw new UsageError('--transparency none needs --fulcio-url, of a Sigstore of your own');
    if (rekorUrl !== null || timestampUrl !== null)
      throw new UsageError(
        `with --keyless, --${rekorUrl === null ? 'timestamp-url' : 'rekor-url'} goes with --fulcio-url, of your own`,
      );
    return null;
  }
  if (transparency === 'public' || transparency === 'github')
    throw new UsageError(
      `--transparency ${transparency} and --fulcio-url exclude each other: it names an instance`,
    );
  if (rekorUrl === null && timestampUrl === null)
    throw new UsageError(
      '--fulcio-url needs --timestamp-url or --rekor-url: a certificate is valid for minutes, and one of them says that it was signed within them',
    );
  return { fulcioUrl, rekorUrl, timestampUrl };
}

/** The token of `--identity-token`, of the job, or of the environment; where both are there, which one has to be said. */
async function tokensFrom(
  values: SignerValues,
  terminal: Terminal,
  environment: Environment,
): Promise<TokenSource> {
  const { githubTokens, readIdentityToken } = await import(
    '../adapters/sigstore/signing/identity-token.ts'
  );
  const audience = values['oidc-audience'] ?? 'sigstore';
  const file = values['identity-token'];
  const ready = (text: string, name: string): TokenSource => {
    // Read anew each time, because it expires.
    return () => Promise.resolve(readIdentityToken(text, name, audience));
  };
  if (file !== undefined) {
    const text = await textOf(file, 'identity-token', terminal);
    return ready(text, `the token in \`${file}\``);
  }
  const url = given(environment['ACTIONS_ID_TOKEN_REQUEST_URL']);
  const token = given(environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
  const text = given(environment['SIGSTORE_ID_TOKEN']);
  if (url !== undefined && token !== undefined) {
    if (text !== undefined)
      throw new UsageError(
        'there are two identities: that of the job, and that of SIGSTORE_ID_TOKEN; unset the variable, or name a file with --identity-token',
      );
    return githubTokens({ url, token, audience });
  }
  if (text !== undefined) return ready(text, 'the token in SIGSTORE_ID_TOKEN');
  throw new UsageError(
    environment['GITHUB_ACTIONS'] === 'true'
      ? 'the job may not ask for an OIDC token; give it `permissions: id-token: write`'
      : 'nothing says who you are; name the file of an OIDC token with --identity-token, or put it in SIGSTORE_ID_TOKEN',
  );
}

async function stampFrom(url: string | null): Promise<Stamp | null> {
  if (url === null) return null;
  const { timestampOf } = await import('../adapters/sigstore/signing/timestamp.ts');
  return async (signature) => (await timestampOf(signature, { url })).der;
}

/** @param secret whether what is sent there is for nobody else */
function serviceUrl(text: string | undefined, option: string, secret: boolean): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.hash !== '')
    throw new UsageError(
      `--${option} is no address of a service, such as https://${option.replace('-url', '')}.example.com`,
    );
  if (secret && !isPrivateLine(text))
    throw new UsageError(`--${option} has to begin with https: a token is sent there`);
  return text.replace(/\/+$/, '');
}

async function textOf(file: string, option: string, terminal: Terminal): Promise<string> {
  try {
    return await readFile(resolve(terminal.cwd, file), 'utf8');
  } catch {
    throw new UsageError(`the file \`${file}\` of --${option} can not be read`);
  }
}

const isSet = (text: string | undefined): boolean => text !== undefined && text !== '';
const given = (text: string | undefined): string | undefined => (isSet(text) ? text : undefined);
