import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { engineDigest } from '../adapters/files/engine-digest.ts';
import { shippedFiles } from '../adapters/files/shipped-files.ts';
import { originUrl } from '../adapters/git/remote-url.ts';
import { keyHint } from '../adapters/sigstore/key-hint.ts';
import { readPublicKey } from '../adapters/sigstore/signing/public-key.ts';
import { changeKeys, type KeyChangeTools, refuseKeyChange } from '../app/seal/key-change.ts';
import type { Instant } from '../core/model/instant.ts';
import { UsageError } from './command.ts';
import type { KeygenValues } from './commands/keygen.ts';
import { changedText } from './key-change-text.ts';
import { LEDGER_BRANCH, openLedger, pause } from './ledger-place.ts';
import { type KeyInHand, keyFolder, keyIn, makeKey } from './new-key.ts';
import { signerFrom } from './signer-options.ts';
import type { Terminal } from './terminal.ts';

const ACTIONS = ['rotate', 'add', 'revoke'] as const;
type Action = (typeof ACTIONS)[number];

/** Changes which keys count in a ledger. Gives the exit code. */
export async function runKeyChange(values: KeygenValues, terminal: Terminal): Promise<number> {
  const action = actionOf(values);
  const since = sinceOf(values.since);
  const folder = resolve(terminal.cwd, values.repo ?? '.');
  const signer = await signerFrom(values, terminal);
  const shipped = shippedFiles();
  const store = await openLedger({
    folder,
    ledger: values.ledger ?? LEDGER_BRANCH,
    remote: values.remote,
  });
  try {
    const tools = {
      ...{ store, signer, pause },
      engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
      salt: () => randomBytes(16).toString('hex'),
    };
    const key = await keyOf(tools, values, terminal);
    const { publicKey } = key;
    const changed = await changeKeys(tools, {
      wish: { action, publicKey, since, reason: values.reason ?? '' },
      mayUndo: values['with-introduced'],
      now: Date.now() as Instant,
    });
    const isShared = values.remote === undefined && (await originUrl(folder, process.env)) !== null;
    terminal.out(changedText(changed, { values, key, isShared, terminal, place: store.place }));
    return 0;
  } finally {
    await store.close();
  }
}

/** What is asked for; arguments that make no sense with it are a `UsageError`. */
function actionOf(values: KeygenValues): Action {
  const [action, second] = ACTIONS.filter(
    (one) => values[one] !== undefined && values[one] !== false,
  );
  if (action === undefined || second !== undefined)
    throw new UsageError(`--${action} and --${second} exclude each other: one thing at a time`);
  const without = values.keyless ? 'keyless' : values.ephemeral ? 'ephemeral' : null;
  if (without !== null)
    throw new UsageError(
      `--${without} has no key that counts in a ledger: sign with one that does, with --key FILE or --sign-command CMD`,
    );
  if (action === 'revoke') refuse(values, ['out', 'public-key', 'passphrase'], 'makes no sense');
  else refuse(values, ['since', 'with-introduced'], 'goes');
  if (action === 'revoke') return action;
  const [elsewhere, here] = [values['public-key'], values.out];
  if ((elsewhere === undefined) === (here === undefined))
    throw new UsageError(
      here === undefined
        ? `say where to put the new key, with --out DIR, or which it is, with --public-key PUB`
        : '--out and --public-key exclude each other: the new key is made here, or kept elsewhere',
    );
  if (elsewhere !== undefined && values.passphrase)
    throw new UsageError('--passphrase goes with --out: it is for a key that is made here');
  return action;
}

function refuse(
  values: KeygenValues,
  names: readonly (keyof KeygenValues)[],
  how: 'goes' | 'makes no sense',
): void {
  const stray = names.find((name) => values[name] !== undefined && values[name] !== false);
  if (stray !== undefined) throw new UsageError(`--${stray} ${how} with --revoke`);
}

function sinceOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--since is the number of a record, counted from 0, not \`${text}\``);
}

/** The key that it is about. One that has to be made is made only where it could be introduced. */
async function keyOf(
  tools: KeyChangeTools,
  values: KeygenValues,
  terminal: Terminal,
): Promise<KeyInHand> {
  const { revoke, out = '' } = values;
  const named = revoke ?? values['public-key'];
  if (named !== undefined) {
    const option = revoke === undefined ? 'public-key' : 'revoke';
    const key = readPublicKey(await textOf(named, option, terminal), `the key \`${named}\``);
    const publicKey = key.export({ type: 'spki', format: 'pem' }).toString();
    return { publicKey, hint: keyHint(key), isNew: false };
  }
  const folder = keyFolder(out, terminal);
  const found = await keyIn(folder, terminal);
  if (found !== null) return found;
  await refuseKeyChange(tools);
  return makeKey(folder, values.passphrase, terminal);
}

async function textOf(path: string, option: string, terminal: Terminal): Promise<string> {
  try {
    return await readFile(resolve(terminal.cwd, path), 'utf8');
  } catch {
    throw new UsageError(`the file \`${path}\` of --${option} can not be read`);
  }
}
