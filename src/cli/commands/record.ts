import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { engineDigest } from '../../adapters/files/engine-digest.ts';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { writeTogether } from '../../adapters/files/write-together.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import type { Report } from '../../app/judgement.ts';
import { type RecordRequest, record, type SignedEvidence } from '../../app/record.ts';
import { BUNDLE_FILE, RECORD_FILE } from '../../core/evidence/subjects.ts';
import type { Instant } from '../../core/model/instant.ts';
import { exitCodeOf } from '../../core/verdict/result.ts';
import type { Signer } from '../../ports/signer.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { faultReport, formatOf, reportText, writePieces } from '../report-text.ts';
import { SIGNER_HELP, SIGNER_OPTIONS, signerFrom } from '../signer-options.ts';
import { sourceOf } from '../source-text.ts';

const HELP = `Usage: grantproof record --out DIR (--key FILE | …) [options]

Judges as \`grantproof check\` does, and writes a signed record of it, whatever the verdict:
${RECORD_FILE}, which holds all that was read and is needed to judge it again, and
${BUNDLE_FILE}, the signed statement about it.

Options:
  --out DIR              where to write both; what has their names there is replaced
  --repo DIR             the repository (default: this folder)
  --base REV             what the change lands on (default: the tip of the default branch)
  --head REV             what lands (default: HEAD)
  --default-branch NAME  the branch whose tip holds the policy (default: origin/HEAD, then
                         init.defaultBranch, main, master)
  --policy FILE          try out a policy instead of the default branch's
  --facts FILE           what is known of the pull request (JSON); names the time to judge by
  --format FORMAT        text, json, sarif or markdown (default: text)
  --json                 the same as --format json

${SIGNER_HELP}
Exit codes, after the verdict as with \`check\`:
  0  allow, allow-with-exception, unassessed    3  something broke; nothing was written
  1  deny                                       4  pending
  2  error: policy or arguments have a problem; where facts have one, nothing was written

Examples:
  grantproof keygen --out ~/grantproof-keys
  grantproof record --key ~/grantproof-keys/grantproof.key --facts facts.json --out evidence
  grantproof verify evidence --key ~/grantproof-keys/grantproof.pub
  grantproof replay evidence
`;

const OPTIONS = {
  ...SIGNER_OPTIONS,
  out: { type: 'string' },
  repo: { type: 'string', default: '.' },
  base: { type: 'string' },
  head: { type: 'string' },
  worktree: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  'default-branch': { type: 'string' },
  policy: { type: 'string' },
  facts: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const recordCommand: Command = {
  summary: 'judge a change, and write a signed record of it',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const format = formatOf(values);
    refuseUnrecordable(values);
    if (values.out === undefined)
      throw new UsageError('say where to put the record: record --out DIR');
    const now = Date.now() as Instant;
    try {
      const request: RecordRequest = {
        base: values.base,
        head: values.head,
        defaultBranch: values['default-branch'],
        policy: sourceOf(values.policy, '--policy', terminal),
        facts: sourceOf(values.facts, '--facts', terminal),
        now,
      };
      const signer = await signerFrom(values, terminal);
      const made = await makeRecord(resolve(terminal.cwd, values.repo), request, signer);
      if (!('refused' in made)) await writeEvidence(resolve(terminal.cwd, values.out), made);
      const report = 'refused' in made ? made.refused : made.report;
      writePieces(await reportText(report, format, terminal), terminal);
      terminal.err(
        'refused' in made
          ? 'grantproof: no record was made, as nothing could be judged\n'
          : `grantproof: wrote ${RECORD_FILE} and ${BUNDLE_FILE} to ${values.out}\n`,
      );
      return exitCodeOf(report.verdict.result);
    } catch (error) {
      if (format === 'json')
        writePieces(await reportText(await faultReport(error, now), format, terminal), terminal);
      throw error;
    }
  },
};

/** A record is about commits: what else `check` judges, nobody could fetch and compare. */
function refuseUnrecordable({ worktree, all }: { worktree: boolean; all: boolean }): void {
  if (worktree)
    throw new UsageError(
      '--worktree can not be recorded: commit the work first, so that others find it',
    );
  if (all)
    throw new UsageError(
      '--all can not be recorded: a record is about a change, not about all that stands',
    );
}

async function makeRecord(
  folder: string,
  request: RecordRequest,
  signer: Signer,
): Promise<SignedEvidence | { readonly refused: Report }> {
  const shipped = shippedFiles();
  const repository = await openRepository(folder, process.env);
  try {
    return await record(repository, shipped, request, {
      engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
      salt: randomBytes(16).toString('hex'),
      signer,
    });
  } finally {
    await repository.close();
  }
}

async function writeEvidence(folder: string, made: SignedEvidence): Promise<void> {
  await writeTogether(folder, {
    [RECORD_FILE]: made.record,
    [BUNDLE_FILE]: new TextEncoder().encode(made.bundle),
  });
}
