import { createPublicKey } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  existingKey,
  type KeyFolder,
  type KeyTexts,
  PRIVATE_FILE,
  PUBLIC_FILE,
  readKeyFiles,
  writeKeyFiles,
} from '../adapters/files/key-files.ts';
import { keyHint } from '../adapters/sigstore/key-hint.ts';
import { newKey } from '../adapters/sigstore/signing/new-key.ts';
import { isEncrypted, readPrivateKey } from '../adapters/sigstore/signing/private-key.ts';
import { readPublicKey } from '../adapters/sigstore/signing/public-key.ts';
import { Fault } from '../core/model/fault.ts';
import { UsageError } from './command.ts';
import { askSecret } from './secret-question.ts';
import { KEY_PASSPHRASE } from './signer-options.ts';
import type { Terminal } from './terminal.ts';

const SHORTEST = 8;

/** A key in a folder, or one that is kept elsewhere. */
export interface KeyInHand {
  /** PEM. */
  readonly publicKey: string;
  /** SHA-256 in base64, as bundles have it. */
  readonly hint: string;
  /** Whether it was made just now. */
  readonly isNew: boolean;
}

export const keyFolder = (out: string, terminal: Terminal): KeyFolder => ({
  path: resolve(terminal.cwd, out),
  name: out,
});

/** Makes a key in a folder. Throws a `Fault` where there is one, or part of one, already. */
export async function makeKey(
  folder: KeyFolder,
  encrypted: boolean,
  terminal: Terminal,
): Promise<KeyInHand> {
  const { privateKey, publicKey } = await readKeyFiles(folder);
  if (privateKey !== null) throw existingKey(join(folder.name, PRIVATE_FILE));
  if (publicKey !== null) throw existingKey(join(folder.name, PUBLIC_FILE));
  const key = newKey(encrypted ? await passphraseOf(terminal) : null);
  await writeKeyFiles(folder, key);
  return { publicKey: key.publicKey, hint: key.hint, isNew: true };
}

/**
 * The key that a folder holds already, such as that of a run that was interrupted, with both of its files; null where it
 * holds none. Throws a `Fault` where the two do not fit, or the private one is missing: then nobody may have it.
 */
export async function keyIn(folder: KeyFolder, terminal: Terminal): Promise<KeyInHand | null> {
  const texts = await readKeyFiles(folder);
  const { privateKey } = texts;
  const [privateFile, publicFile] = [PRIVATE_FILE, PUBLIC_FILE].map((one) =>
    join(folder.name, one),
  );
  if (privateKey === null && texts.publicKey === null) return null;
  if (privateKey === null)
    throw new Fault(
      `\`${publicFile}\` is there without its private key`,
      `name another folder with --out; a key that is kept elsewhere is named with --public-key ${publicFile}`,
    );
  const name = `the key \`${privateFile}\``;
  const made = createPublicKey(
    readPrivateKey(privateKey, name, await opening(privateKey, name, terminal)),
  );
  refuseMisfit(texts, keyHint(made), publicFile);
  const publicKey = made.export({ type: 'spki', format: 'pem' }).toString();
  await writeKeyFiles(folder, { privateKey, publicKey: texts.publicKey ?? publicKey });
  return { publicKey, hint: keyHint(made), isNew: false };
}

function refuseMisfit({ publicKey }: KeyTexts, hint: string, file = ''): void {
  if (publicKey === null || keyHint(readPublicKey(publicKey, `the key \`${file}\``)) === hint)
    return;
  throw new Fault(
    `\`${file}\` is not the public key of the private key beside it`,
    'name another folder with --out',
  );
}

const opening = async (
  text: string,
  name: string,
  terminal: Terminal,
): Promise<string | undefined> =>
  isEncrypted(text)
    ? (given() ?? (await askSecret(`Passphrase of ${name}: `, terminal)))
    : undefined;

const given = (): string | undefined => {
  const passphrase = process.env[KEY_PASSPHRASE] ?? '';
  return passphrase === '' ? undefined : passphrase;
};

async function passphraseOf(terminal: Terminal): Promise<string> {
  const passphrase = given() ?? (await typedTwice(terminal));
  if (passphrase.length < SHORTEST)
    throw new UsageError(`the passphrase has fewer than ${SHORTEST} characters`);
  return passphrase;
}

async function typedTwice(terminal: Terminal): Promise<string> {
  const first = await askSecret('Passphrase for the new key: ', terminal);
  if (first === undefined)
    throw new UsageError(
      `--passphrase needs a terminal to ask on, or the passphrase in ${KEY_PASSPHRASE}`,
    );
  const second = await askSecret('The same again: ', terminal);
  if (second !== first) throw new UsageError('the two are not the same, so no key was made');
  return first;
}
