import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRecords, type RecordFile } from '../../adapters/files/evidence-files.ts';
import { Fault } from '../../core/model/fault.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import type { NamedText, VerifyPlan } from '../verify/plan.ts';
import { verifyAll } from '../verify/pool.ts';
import { recordVerifier } from '../verify/record-verifier.ts';
import { jsonReport, textReport } from '../verify/report.ts';

const HELP = `Usage: grantproof verify PATH... --key PUB [options]
       grantproof verify PATH... --certificate-identity ID --certificate-oidc-issuer URL
                         --trusted-root FILE [options]

Verifies signed records, each with the bundle beside it (NAME.json with NAME.sigstore.json): that
nothing was changed, who signed, that the statement is about what the record says, and that the
decision follows from what the record holds. Needs no network, ever, and no repository.

PATH is a record, a folder (with all records below it), or a glob in quotes.

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
  --strict        refuse what proves less than it could: keys that were thrown away, decisions
                  without facts, records whose signer or decision could not be checked
  --json          print the verdicts as JSON

Exit codes:
  0  all pass    1  one fails    2  the arguments make no sense, or a file is missing    3  something broke

Examples:
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
  'certificate-identity': { type: 'string', multiple: true },
  'certificate-oidc-issuer': { type: 'string' },
  'certificate-github-workflow-repository': { type: 'string' },
  'certificate-github-workflow-ref': { type: 'string' },
  'certificate-github-workflow-trigger': { type: 'string', multiple: true },
  'trusted-root': { type: 'string' },
  'integrity-only': { type: 'boolean', default: false },
  repo: { type: 'string' },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

export const verifyCommand: Command = {
  summary: 'verify signed records: unchanged, by whom, and rightly decided',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    if (positionals.length === 0)
      throw new UsageError(
        'name a record, a folder or a glob: `grantproof verify record.json --key grantproof.pub`',
      );
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

function planOf(values: Values, terminal: Terminal): VerifyPlan {
  const identity = identityOf(values);
  const keys = values.key ?? [];
  const open = keys.length === 0 && identity === null;
  if (values['integrity-only'] && !open)
    throw new UsageError(
      '--integrity-only leaves open who signed, and so goes with neither --key nor --certificate-identity',
    );
  if (values['integrity-only'] && values.strict)
    throw new UsageError(
      '--integrity-only and --strict exclude each other: what anybody may have signed is no evidence',
    );
  if (open && !values['integrity-only'])
    throw new UsageError(
      'say who must have signed, with --key PUB, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root; --integrity-only leaves that open',
    );
  const root = values['trusted-root'];
  return {
    keys: keys.map((path) => textOf(path, '--key', terminal)),
    identity,
    trustedRoot: root === undefined ? null : textOf(root, '--trusted-root', terminal),
    repo: values.repo === undefined ? null : resolve(terminal.cwd, values.repo),
    strict: values.strict,
  };
}

const GROUP = [
  'certificate-oidc-issuer',
  'certificate-github-workflow-repository',
  'certificate-github-workflow-ref',
  'certificate-github-workflow-trigger',
] as const;

function identityOf(values: Values): VerifyPlan['identity'] {
  const subjects = values['certificate-identity'];
  const issuer = values['certificate-oidc-issuer'];
  if (subjects === undefined) {
    const stray = GROUP.find((name) => values[name] !== undefined);
    if (stray !== undefined) throw new UsageError(`--${stray} goes with --certificate-identity`);
    return null;
  }
  if (issuer === undefined)
    throw new UsageError(
      '--certificate-identity goes with --certificate-oidc-issuer: a name means nothing without who vouched for it',
    );
  if (values['trusted-root'] === undefined)
    throw new UsageError(
      '--certificate-identity goes with --trusted-root: certificates are verified offline, by a file of the authorities (`gh attestation trusted-root` writes one)',
    );
  return {
    subjects,
    issuer,
    workflowRepository: values['certificate-github-workflow-repository'],
    workflowRef: values['certificate-github-workflow-ref'],
    workflowTriggers: values['certificate-github-workflow-trigger'],
  };
}

function textOf(path: string, option: string, terminal: Terminal): NamedText {
  try {
    return { path, text: readFileSync(resolve(terminal.cwd, path), 'utf8') };
  } catch {
    throw new UsageError(`the file \`${path}\` of ${option} can not be read`);
  }
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

/** What is wrong with a key, a trusted root or a repository is said once, before anything is verified. */
async function refuseUnreadable(plan: VerifyPlan): Promise<void> {
  try {
    await (await recordVerifier(plan)).close();
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(`${error.message}; ${error.help}`);
    throw error;
  }
}
