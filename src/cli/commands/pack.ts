import { createPublicKey } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { engineDigest } from '../../adapters/files/engine-digest.ts';
import { writeArchive } from '../../adapters/files/pack-archive.ts';
import { openPackStage } from '../../adapters/files/pack-stage.ts';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { openNotingRepository } from '../../adapters/git/noting-repository.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import { makePack, type PackStep } from '../../app/pack/make-pack.ts';
import type { PublicKey } from '../../app/pack/stage-records.ts';
import { globFault } from '../../core/model/glob.ts';
import type { Period } from '../../core/pack/pack-selection.ts';
import { readPeriod } from '../../core/pack/period.ts';
import { jsonText } from '../../core/render/json-text.ts';
import { type PackWritten, packedJson, packedText } from '../../core/render/packed-text.ts';
import type { Signer } from '../../ports/signer.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { SIGNER_HELP, SIGNER_OPTIONS, signerFrom } from '../signer-options.ts';
import type { Terminal } from '../terminal.ts';
import { fingerprintOf, withKeys } from '../verify/ledger-verifier.ts';
import { temporaryParent } from '../verify/pack-path.ts';
import { verifyPackIn } from '../verify/pack-verifier.ts';
import type { NamedText, VerifyPlan } from '../verify/plan.ts';
import { IDENTITY_OPTIONS, planOf, refuseUnreadable, textOf } from '../verify/plan-options.ts';
import { examineHere } from '../verify/pool.ts';

const HELP = `Usage: grantproof pack --from DATE --to DATE --out FILE.tar.gz (--key FILE | …) [options]

Writes what an auditor is handed about a period: its records with their bundles, what proves that each is
in the ledger and that none is missing, the objects of the repository that they rest on, keys, a signed
list of all that, and VERIFY.md, which says how to verify it with other tools. The same ledger gives the same
bytes, but for the signature. What was packed is verified before it is written, with nothing but itself.

Which records (docs/pack.md):
  --from DATE        the first day, in UTC, or a moment such as 2026-01-01T09:00:00Z
  --to DATE          the last day, all of it, or a moment
  --grant GLOB       only records about grants whose id fits: then the pack is a sample, and says what it
                     lacks; may be repeated

Options:
  --out FILE         where to write it; nothing is replaced without --force
  --repo DIR         the repository (default: this folder)
  --ledger NAME      the branch of the ledger (default: grantproof-ledger), here or on origin
  --public-key PUB   a public key that records are signed with; may be repeated. With --key or
                     --sign-command, the key that signs the pack counts as well
  --certificate-identity ID, --certificate-oidc-issuer URL, --trusted-root FILE
  --certificate-github-workflow-repository, -ref, -trigger
                     who signed records with certificates, as for \`grantproof verify\`; the trusted root
                     becomes part of the pack
  --unsigned         leave the list unsigned: then nobody says who chose the records
  --force            replace the file
  --json             print what was packed as JSON

${SIGNER_HELP}
Exit codes:
  0  written, and all of it verifies    1  written, and the findings are those of the ledger
  2  the arguments make no sense, or nothing fits them    3  something broke, and nothing was written

Examples:
  grantproof pack --from 2026-01-01 --to 2026-03-31 --key ~/keys/grantproof.key --out q1.tar.gz
  grantproof pack --from 2026-01-01 --to 2026-12-31 --grant 'access-grant/payments-*' \\
    --key ~/keys/audit.key --public-key grantproof.pub --out payments.tar.gz
`;

const OPTIONS = {
  ...SIGNER_OPTIONS,
  ...IDENTITY_OPTIONS,
  from: { type: 'string' },
  to: { type: 'string' },
  grant: { type: 'string', multiple: true },
  out: { type: 'string' },
  repo: { type: 'string', default: '.' },
  ledger: { type: 'string', default: 'grantproof-ledger' },
  'public-key': { type: 'string', multiple: true },
  unsigned: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

export const packCommand: Command = {
  summary: 'write what an auditor is handed about a period',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const period = periodOf(values);
    const grants = grantsOf(values);
    const out = await outOf(values, terminal);
    const signer = await packerOf(values, terminal);
    const keys = keysOf(values, signer, terminal);
    const plan = planFor(values, keys, terminal);
    await refuseUnreadable(plan);
    const folder = resolve(terminal.cwd, values.repo);
    const [ledger, repository] = await Promise.all([
      openRepository(folder, process.env),
      openNotingRepository(folder, process.env),
    ]);
    const stage = await openPackStage(temporaryParent());
    try {
      const shipped = shippedFiles();
      const made = await makePack(
        {
          ...{ ledger, repository, stage, shipped, signer, fingerprintOf },
          engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
          examine: (records, more) => examineHere(records, comparing(plan, more), repository),
          signature: async () => Promise.resolve([]),
          verify: async (files) =>
            verifyPackIn(stage.folder, files, {
              ...{ plan, anchors: [] },
              progress: (done, all) => progress('verifying', done, all, terminal),
            }),
          progress: (step, done, all) => progress(step, done, all, terminal),
        },
        {
          ...{ period, grants, branch: values.ledger, keys: keys.map(publicKeyOf) },
          trustedRoot: plan.trustedRoot?.text ?? null,
        },
      );
      if (made.kind === 'refused') throw new UsageError(made.why);
      const { contents, verified, time } = made;
      refuseUnknownKeys(verified.verification.findings);
      const { size } = await writeArchive({
        ...{ folder: stage.folder, files: stage.files, time, out },
        name: nameOf(values, contents.selection.kind),
        force: values.force,
        progress: (done, all) => progress('writing', done, all, terminal),
      });
      const written: PackWritten = {
        ...{ path: values.out ?? '', size, files: stage.files.size, contents },
        verification: verified.verification,
      };
      terminal.out(values.json ? jsonText(packedJson(written)) : packedText(written, terminal));
      return verified.verification.result === 'pass' ? 0 : 1;
    } finally {
      if (terminal.interactive) terminal.err(CLEAR);
      await Promise.all([stage.dispose(), ledger.close(), repository.close()]);
    }
  },
};

function periodOf({ from, to }: Values): Period {
  if (from === undefined || to === undefined)
    throw new UsageError('say which period: pack --from 2026-01-01 --to 2026-03-31');
  const read = readPeriod(from, to);
  if ('fault' in read) throw new UsageError(read.fault);
  return read.period;
}

function grantsOf({ grant = [] }: Values): readonly string[] {
  for (const glob of grant) {
    const fault = globFault(glob);
    if (fault !== null) throw new UsageError(`the glob \`${glob}\` of --grant ${fault}`);
  }
  return grant;
}

async function outOf({ out, force }: Values, terminal: Terminal): Promise<string> {
  if (out === undefined) throw new UsageError('say where to write it: pack --out FILE.tar.gz');
  if (!/\.(?:tar\.gz|tgz)$/.test(out))
    throw new UsageError(
      `\`${out}\` of --out has to end with \`.tar.gz\`, since that is what is written`,
    );
  const path = resolve(terminal.cwd, out);
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true) throw new UsageError(`\`${out}\` of --out is a folder`);
  if (found !== null && !force)
    throw new UsageError(
      `\`${out}\` is there already: name another file, or replace it with --force`,
    );
  return path;
}

async function packerOf(values: Values, terminal: Terminal): Promise<Signer | null> {
  if (!values.unsigned) return signerFrom(values, terminal);
  const stray = (['key', 'sign-command', 'keyless', 'ephemeral'] as const).find(
    (name) => values[name] !== undefined && values[name] !== false,
  );
  if (stray !== undefined)
    throw new UsageError(`--unsigned and --${stray} exclude each other: one signs, or nobody does`);
  return null;
}

/** Keys that records may be signed with: those that were given, and the one that signs the pack. */
function keysOf(
  { 'public-key': paths = [] }: Values,
  signer: Signer | null,
  terminal: Terminal,
): readonly NamedText[] {
  const given = paths.map((path) => textOf(path, '--public-key', terminal));
  const isLasting = signer?.kind === 'key' || signer?.kind === 'command';
  const own = isLasting ? signer.publicKey : null;
  return own === null ? given : [...given, { path: 'the key that signs', text: own }];
}

function planFor(values: Values, keys: readonly NamedText[], terminal: Terminal): VerifyPlan {
  const hasIdentity = values['certificate-identity'] !== undefined;
  if (keys.length === 0 && !hasIdentity)
    throw new UsageError(
      'say who signed the records, with --public-key PUB, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root',
    );
  const { key: _, repo: __, ...rest } = values;
  const wanted = { ...rest, strict: false };
  const named = hasIdentity
    ? planOf(wanted, terminal)
    : planOf({ ...wanted, 'integrity-only': true }, terminal);
  return { ...named, keys };
}

/** Asks only what the repository says: whoever signed, and however it was judged, is verified afterwards. */
const comparing = (plan: VerifyPlan, more: readonly string[]): VerifyPlan => ({
  ...withKeys(plan, more),
  unsigned: true,
  replays: false,
});

/** The same form of a key for whoever wrote it down, so that a pack is the same. */
function publicKeyOf({ text, path }: NamedText): PublicKey {
  const pem = createPublicKey(text).export({ type: 'spki', format: 'pem' }).toString();
  const fingerprint = fingerprintOf(pem);
  if (fingerprint === null) throw new UsageError(`the key \`${path}\` can't sign records`);
  return { pem, fingerprint };
}

/** A pack that lacks the key of its records is of no use to anybody. */
function refuseUnknownKeys(
  findings: readonly { readonly code: string; readonly message: string }[],
): void {
  const unknown = findings.find(({ code }) => code === 'other-key');
  if (unknown === undefined) return;
  throw new UsageError(
    `${unknown.message}: name the public key with --public-key, so that the pack has it`,
  );
}

/** The folder that it unpacks to. */
const nameOf = ({ from, to }: Values, kind: 'whole' | 'sample'): string => {
  const day = (text = ''): string => text.slice(0, 'YYYY-MM-DD'.length);
  return `grantproof-pack-${day(from)}-${day(to)}${kind === 'sample' ? '-sample' : ''}`;
};

const CLEAR = '\r\u001b[K';
const STEP = 25;

function progress(step: PackStep | 'writing', done: number, all: number, terminal: Terminal): void {
  if (terminal.interactive && (done % STEP === 0 || done === all))
    terminal.err(`${CLEAR}${step} ${done} of ${all}`);
}
