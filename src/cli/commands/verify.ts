import { resolve } from 'node:path';
import { findRecords, type RecordFile } from '../../adapters/files/evidence-files.ts';
import { jsonText } from '../../core/render/json-text.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { packAmong } from '../verify/pack-path.ts';
import { IDENTITY_OPTIONS, planOf, refuseUnreadable, textOf } from '../verify/plan-options.ts';
import { verifyAll } from '../verify/pool.ts';
import { jsonReport, textReport } from '../verify/report.ts';

const HELP = `Usage: grantproof verify --repo DIR --key PUB [options]
       grantproof verify PACK --key PUB [options]
       grantproof verify PATH... --key PUB [options]
       grantproof verify PATH... --certificate-identity ID --certificate-oidc-issuer URL
                         --trusted-root FILE [options]

Verifies signed records, each with the bundle beside it (NAME.json with NAME.sigstore.json): that
nothing was changed, who signed, that the statement is about what the record says, and that the
decision follows from what the record holds. Needs no network, ever, and no repository.

PATH is a record, a folder (with all records below it), or a glob in quotes. Without one, --repo verifies
the whole ledger of a repository: all of the above for every record, that they are one tree in one order,
that none is missing, and that every commit of the branch that had to have a record has one. PACK is
what \`grantproof pack\` has written, or the folder that it was unpacked to: the same for its period, with
nothing but what is in it.

Who must have signed (at least one of the two; each as a whole, there are no patterns):
  --key PUB                        the signer's public key, ECDSA P-256 in PEM; may be repeated
  --certificate-identity ID        the identity in the certificate, such as
                                   https://github.com/acme/infra/.github/workflows/seal.yml@refs/heads/main;
                                   may be repeated
  --certificate-oidc-issuer URL    who vouched for that identity
  --trusted-root FILE              the authorities of the Sigstore instance, as written by
                                   \`gh attestation trusted-root\` or \`cosign trusted-root create\`;
                                   with --key: the timestamp authority's, to verify timestamps
  --certificate-github-workflow-repository OWNER/NAME
  --certificate-github-workflow-ref REF
  --certificate-github-workflow-trigger EVENT   (may be repeated)
                                   what the workflow must have run for, on and by
  --integrity-only                 leave open who signed: then anybody may have

Options:
  --bundle FILE   the bundle of a single record that is elsewhere
  --repo DIR      a repository with the commits: shows that the record holds what they hold
  --branch NAME   without PATH: the branch that was sealed (default: the default branch)
  --ledger NAME   without PATH: the branch of the ledger (default: grantproof-ledger), here or on origin
  --anchor FILE   for a ledger or a pack: a bundle that was kept elsewhere, which the ledger has to
                  contain; may be repeated
  --strict        refuse what proves less than it could: keys that were thrown away, decisions
                  without facts, records whose signer or decision could not be checked, nor, with
                  --repo, what they rest on
  --json          print the verdicts as JSON

Exit codes:
  0  all pass    1  one fails    2  the arguments make no sense, or a file is missing    3  something broke

Examples:
  grantproof verify --repo . --key grantproof.pub
  grantproof verify --repo . --key grantproof.pub --anchor kept/000000041.sigstore.json --strict
  grantproof verify pack-2026-q1.tar.gz --key grantproof.pub
  grantproof verify record.json --key grantproof.pub
  grantproof verify evidence/ --key grantproof.pub --strict
  grantproof verify record.json --key grantproof.pub --repo ~/src/infra
  grantproof verify 'records/**/*.json' --trusted-root trusted_root.jsonl \\
    --certificate-identity https://github.com/acme/infra/.github/workflows/seal.yml@refs/heads/main \\
    --certificate-oidc-issuer https://token.actions.githubusercontent.com
`;

const OPTIONS = {
  bundle: { type: 'string' },
  key: { type: 'string', multiple: true },
  ...IDENTITY_OPTIONS,
  'integrity-only': { type: 'boolean', default: false },
  repo: { type: 'string' },
  branch: { type: 'string' },
  ledger: { type: 'string' },
  anchor: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

export const verifyCommand: Command = {
  summary: 'verify signed records: unchanged, by whom, and rightly decided',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    if (positionals.length === 0) return ledgerOf(values, terminal);
    const pack = await packAmong(positionals, terminal);
    if (pack !== null) return packAt(pack, values, terminal);
    const stray = (['branch', 'ledger', 'anchor'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (stray !== undefined)
      throw new UsageError(`--${stray} is about a whole ledger, and so goes without a PATH`);
    const plan = planOf(values, terminal);
    const files = await filesOf(positionals, values.bundle, terminal);
    await refuseUnreadable(plan);
    const verified = verifyAll(files, plan);
    const passed = values.json
      ? await jsonReport(verified, terminal)
      : await textReport(verified, files.length, terminal);
    return passed ? 0 : 1;
  },
};

async function ledgerOf(values: Values, terminal: Terminal): Promise<number> {
  if (values.repo === undefined)
    throw new UsageError(
      'name a record, a folder or a glob (`grantproof verify record.json --key grantproof.pub`), or a repository with --repo DIR to verify its ledger',
    );
  if (values.bundle !== undefined)
    throw new UsageError('--bundle goes with one record; a ledger has them beside it');
  const plan = planOf(values, terminal);
  await refuseUnreadable({ ...plan, repo: null });
  const { verifyLedgerOf } = await import('../verify/ledger-verifier.ts');
  const { ledgerVerificationJson, ledgerVerificationText } = await import(
    '../../core/render/ledger-verification.ts'
  );
  const clear = (): void => void (terminal.interactive && terminal.err('\r\u001b[K'));
  const came = await verifyLedgerOf({
    folder: resolve(terminal.cwd, values.repo),
    branch: values.branch,
    ledger: values.ledger ?? LEDGER_BRANCH,
    anchors: anchorsOf(values, terminal),
    plan,
    inputs: true,
    progress: (done, all) => verifyProgress(done, all, terminal),
  }).finally(clear);
  terminal.out(
    values.json ? jsonText(ledgerVerificationJson(came)) : ledgerVerificationText(came, terminal),
  );
  return came.result === 'pass' ? 0 : 1;
}

async function packAt(path: string, values: Values, terminal: Terminal): Promise<number> {
  const stray = (['repo', 'branch', 'ledger', 'bundle'] as const).find(
    (name) => values[name] !== undefined,
  );
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} goes without a pack, which has in it what it is verified with`,
    );
  const plan = planOf(values, terminal);
  await refuseUnreadable(plan);
  const { verifyPackAt } = await import('../verify/pack-verifier.ts');
  const { packVerificationJson, packVerificationText } = await import(
    '../../core/render/pack-verification.ts'
  );
  const came = await verifyPackAt(resolve(terminal.cwd, path), {
    plan,
    anchors: anchorsOf(values, terminal),
    progress: (done, all) => verifyProgress(done, all, terminal),
  });
  if (terminal.interactive) terminal.err('\r\u001b[K');
  terminal.out(
    values.json ? jsonText(packVerificationJson(came)) : packVerificationText(came, terminal),
  );
  return came.result === 'pass' ? 0 : 1;
}

const anchorsOf = (
  { anchor = [] }: Values,
  terminal: Terminal,
): readonly { readonly name: string; readonly bundle: string }[] =>
  anchor.map((path) => ({ name: path, bundle: textOf(path, '--anchor', terminal).text }));

const LEDGER_BRANCH = 'grantproof-ledger';
const STEP = 25;

function verifyProgress(done: number, all: number, terminal: Terminal): void {
  if (terminal.interactive && done % STEP === 0)
    terminal.err(`\r\u001b[Kverified ${done} of ${all}`);
}

async function filesOf(
  paths: readonly string[],
  bundle: string | undefined,
  terminal: Terminal,
): Promise<readonly RecordFile[]> {
  const files = await findRecords(paths, terminal.cwd);
  if ('nothing' in files) throw new UsageError(`there is no record at \`${files.nothing}\``);
  if (bundle === undefined) return files;
  const [only, second] = files;
  if (only === undefined || second !== undefined)
    throw new UsageError(`--bundle goes with one record, and ${files.length} were named`);
  textOf(bundle, '--bundle', terminal);
  return [{ ...only, bundle: resolve(terminal.cwd, bundle) }];
}
