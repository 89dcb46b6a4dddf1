import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { engineDigest } from '../../adapters/files/engine-digest.ts';
import { writeSealed } from '../../adapters/files/sealed-files.ts';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { originUrl } from '../../adapters/git/remote-url.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import { type LandingSource, nobodyKnows } from '../../app/seal/landing-facts.ts';
import { seal } from '../../app/seal/seal.ts';
import { sealedRun, withViews } from '../../app/seal/sealed-run.ts';
import { isLedgerBranch } from '../../core/ledger/branch-name.ts';
import { ledgerOrigin } from '../../core/ledger/origin.ts';
import type { Instant } from '../../core/model/instant.ts';
import { jsonText } from '../../core/render/json-text.ts';
import { sealedJson } from '../../core/render/sealed-json.ts';
import { sealedLog } from '../../core/render/sealed-page.ts';
import { isViolation, type SealedView } from '../../core/render/sealed-view.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { LEDGER_BRANCH, openLedger, pause } from '../ledger-place.ts';
import { SIGNER_HELP, SIGNER_OPTIONS, signerFrom } from '../signer-options.ts';
import type { Terminal } from '../terminal.ts';

const HELP = `Usage: grantproof seal (--key FILE | …) [options]

Seals what has landed on a branch: each commit that changes machine access, or what judges it, is judged
by what stood before it, and gets a signed record on the branch \`grantproof-ledger\`, approved or not.
Whatever is not sealed yet is sealed; run again, it finds nothing to do. Who approved a change is known
on the forge only: here that stays open, and the result is \`unassessed\` where the policy asks for it.

Options:
  --repo DIR       the repository (default: this folder)
  --branch NAME    the branch that is sealed (default: the default branch)
  --from REV       where a new ledger begins (default: the branch's tip): what stands there is its backlog
  --ledger NAME    the branch of the ledger (default: grantproof-ledger)
  --remote NAME    keep the ledger on a remote, such as origin, instead of in this repository
  --anchor FILE    a bundle that was kept elsewhere; nothing is sealed on a ledger that lacks what it
                   knows; may be repeated
  --no-heartbeat   leave commits that touch nothing governed to the next record
  --out DIR        also write what was sealed to files
  --json           print what was sealed as JSON

${SIGNER_HELP}
Exit codes:
  0  sealed, or nothing to do    1  a violation was sealed    2  the arguments make no sense
  3  something broke; what was sealed until then stays

Examples:
  grantproof seal --key ~/keys/grantproof.key
  grantproof seal --key ~/keys/grantproof.key --from v1.0.0
  grantproof seal --branch main --remote origin --key ~/keys/grantproof.key --json
`;

const OPTIONS = {
  ...SIGNER_OPTIONS,
  repo: { type: 'string', default: '.' },
  branch: { type: 'string' },
  from: { type: 'string' },
  ledger: { type: 'string', default: LEDGER_BRANCH },
  remote: { type: 'string' },
  anchor: { type: 'string', multiple: true },
  'no-heartbeat': { type: 'boolean', default: false },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** What is known besides the repository: how commits came onto the branch, and what time it is. */
export interface SealWorld {
  readonly source: LandingSource;
  readonly now: () => Instant;
}

export const sealCommand: Command = {
  summary: 'judge what has landed, and append signed records of it to the ledger',
  help: HELP,
  run: async (args, terminal) =>
    sealIn({ source: nobodyKnows(), now: () => Date.now() as Instant }, args, terminal),
};

/** The command, wherever facts and time come from. */
export async function sealIn(
  { source, now }: SealWorld,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  if (!isLedgerBranch(values.ledger))
    throw new UsageError(
      `\`${values.ledger}\` can not name a branch: give --ledger a name such as \`grantproof-ledger\``,
    );
  const anchors = await Promise.all(
    (values.anchor ?? []).map(async (path) => textOf(path, terminal)),
  );
  const signer = await signerFrom(values, terminal);
  const folder = resolve(terminal.cwd, values.repo);
  const repository = await openRepository(folder, process.env);
  try {
    const store = await openLedger({ folder, ledger: values.ledger, remote: values.remote });
    try {
      const { branch, tip } = await branchOf(repository, values);
      const adopt = await adoptedOf(repository, values, tip);
      const shipped = shippedFiles();
      let sealed: readonly SealedView[] = [];
      const ledger = await seal(
        {
          ...{ repository, shipped, store, signer, source, pause },
          engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
          salt: () => randomBytes(16).toString('hex'),
          async appended(records, left) {
            sealed = withViews(sealed, records);
            if (values.out !== undefined)
              await writeSealed(resolve(terminal.cwd, values.out), records);
            progress(sealed.length, left, terminal);
          },
        },
        {
          ...{ branch, tip, adopt, anchors },
          origin: ledgerOrigin(await originUrl(folder, process.env), adopt.commit),
          repository: { uri: null, id: null },
          now: now(),
          heartbeat: values['no-heartbeat'] ? 'never' : 'when-due',
        },
      );
      clearProgress(terminal);
      const run = sealedRun(ledger, values.ledger, sealed);
      terminal.out(values.json ? jsonText(sealedJson(run)) : sealedLog(run));
      return run.sealed.some(isViolation) ? 1 : 0;
    } finally {
      clearProgress(terminal);
      await store.close();
    }
  } finally {
    await repository.close();
  }
}

async function textOf(path: string, terminal: Terminal): Promise<string> {
  try {
    return await readFile(resolve(terminal.cwd, path), 'utf8');
  } catch {
    throw new UsageError(`the file \`${path}\` of --anchor can not be read`);
  }
}

async function branchOf(
  repository: Repository,
  { branch: wanted }: Values,
): Promise<{ readonly branch: string; readonly tip: CommitRef }> {
  const found = await repository.defaultBranch(wanted);
  if (found !== null) return { branch: found.name, tip: found.tip };
  throw new UsageError(
    wanted === undefined
      ? 'the default branch is unknown, or has no commit yet: name one with --branch NAME'
      : `there is no branch \`${wanted}\``,
  );
}

async function adoptedOf(
  repository: Repository,
  { from }: Values,
  tip: CommitRef,
): Promise<CommitRef> {
  const found = from === undefined ? tip : await repository.resolve(from);
  if (found !== null) return found;
  throw new UsageError(`there is no commit \`${from}\`: name a branch, tag or commit with --from`);
}

const CLEAR = '\r\u001b[K';

function clearProgress(terminal: Terminal): void {
  if (terminal.interactive) terminal.err(CLEAR);
}

function progress(done: number, left: number, terminal: Terminal): void {
  if (terminal.interactive) terminal.err(`${CLEAR}sealed ${done}, ${left} commits left`);
}
