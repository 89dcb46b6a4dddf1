import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { newKey } from '../../adapters/sigstore/signing/new-key.ts';
import { Fault } from '../../core/model/fault.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { askSecret } from '../secret-question.ts';
import { KEY_PASSPHRASE } from '../signer-options.ts';
import type { Terminal } from '../terminal.ts';

const PRIVATE = 'grantproof.key';
const PUBLIC = 'grantproof.pub';
const SHORTEST = 8;

const HELP = `Usage: grantproof keygen --out DIR [--passphrase]

Makes a key pair that signs records: ECDSA P-256, in PEM, as OpenSSL and cosign read it too.
Writes grantproof.key, for its owner alone to read, and grantproof.pub, for everybody. Overwrites
nothing.

Options:
  --out DIR      the folder for both files; made where it is not there
  --passphrase   encrypt the private key with a passphrase: the one in GRANTPROOF_KEY_PASSPHRASE,
                 else it is asked for

Exit codes:
  0  done    2  the arguments make no sense    3  something broke

Examples:
  grantproof keygen --out ~/grantproof-keys
  grantproof record --key ~/grantproof-keys/grantproof.key --out evidence
  grantproof verify evidence --key ~/grantproof-keys/grantproof.pub
`;

const OPTIONS = {
  out: { type: 'string' },
  passphrase: { type: 'boolean', default: false },
} as const;

export const keygenCommand: Command = {
  summary: 'make a key that signs records',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    if (values.out === undefined)
      throw new UsageError('say where to put the key: keygen --out DIR');
    const folder = resolve(terminal.cwd, values.out);
    refuseExisting(folder, values.out);
    const passphrase = values.passphrase ? await passphraseOf(terminal) : null;
    const key = newKey(passphrase);
    await writeBoth(folder, key.privateKey, key.publicKey);
    terminal.out(doneText(values.out, key.hint, isInRepository(folder)));
    return 0;
  },
};

function refuseExisting(folder: string, out: string): void {
  for (const file of [PRIVATE, PUBLIC]) {
    if (existsSync(join(folder, file))) throw existing(join(out, file));
  }
}

const existing = (path: string): Fault =>
  new Fault(
    `\`${path}\` is there already, and what was signed with it is verified with it`,
    'name another folder with --out, or move the old key away first',
  );

async function passphraseOf(terminal: Terminal): Promise<string> {
  const given = process.env[KEY_PASSPHRASE] ?? '';
  const passphrase = given === '' ? await typedTwice(terminal) : given;
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

/** Both files or none; a file that appeared meanwhile stays. */
async function writeBoth(folder: string, privateKey: string, publicKey: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(folder, 'made', error);
  });
  await writeNew(join(folder, PRIVATE), privateKey, 0o600);
  try {
    await writeNew(join(folder, PUBLIC), publicKey, 0o644);
  } catch (error) {
    await rm(join(folder, PRIVATE));
    throw error;
  }
}

async function writeNew(path: string, text: string, mode: number): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? existing(path) : unwritable(path, 'written', { code });
  }
}

const unwritable = (path: string, what: string, { code }: { readonly code?: string | undefined }) =>
  new Fault(
    `\`${path}\` can not be ${what} (${code ?? 'unknown reason'})`,
    'name a folder that you may write to with --out',
  );

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}

function doneText(out: string, hint: string, inRepository: boolean): string {
  const key = join(out, PRIVATE);
  const pub = join(out, PUBLIC);
  const warning = inRepository
    ? `\nThis folder is in a git repository: never commit ${PRIVATE}.\n`
    : '';
  return `wrote  ${key}   the private key, for you alone to read
wrote  ${pub}   the public key, for everybody who verifies

fingerprint  SHA256:${hint}
${warning}
Next:
  grantproof record --key ${key} --out evidence
  grantproof verify evidence --key ${pub}

To sign on GitHub, keep it in an environment that only the default branch can use:
  Settings > Environments > New environment > grantproof
    Deployment branches and tags: selected, the default branch alone
  gh secret set GRANTPROOF_KEY --env grantproof < ${key}
and let the job that signs name it, with \`environment: grantproof\`. Publish ${PUBLIC} with its
fingerprint where those who verify look for it. docs/signing.md tells more.
`;
}
