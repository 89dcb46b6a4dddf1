import { resolve } from 'node:path';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { remoteRepository } from '../../adapters/git/github-remote.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import { type DoctorReport, doctor, needsMending } from '../../app/doctor.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { adviceText } from '../../core/render/advice-text.ts';
import { jsonText } from '../../core/render/json-text.ts';
import type { SettingsReader } from '../../ports/repository-settings.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';

const HELP = `Usage: grantproof doctor [options]

Examines how a repository uses Grantproof: its workflows and its policy, as they are on the default
branch, and its settings on GitHub where a token is given. Says what is amiss, where, and what to
write instead. Changes nothing.

Options:
  --repo DIR             the repository (default: this folder)
  --worktree             examine the files as they stand, uncommitted work included
  --default-branch NAME  the branch to examine (default: what GitHub says, then origin/HEAD,
                         init.defaultBranch, main, master)
  --github OWNER/NAME    the repository on GitHub (default: where the remote \`origin\` leads)
  --json                 print the findings as JSON

Environment:
  GITHUB_TOKEN, GH_TOKEN  a token that may read the repository; one of an administrator sees most
  GITHUB_SERVER_URL, GITHUB_API_URL
                          of a GitHub Enterprise Server (default: github.com)

Exit codes:
  0  nothing to mend    1  something to mend    2  the arguments make no sense    3  something broke

Examples:
  grantproof doctor
  GITHUB_TOKEN=$(gh auth token) grantproof doctor
  grantproof doctor --worktree --json
`;

const OPTIONS = {
  repo: { type: 'string', default: '.' },
  worktree: { type: 'boolean', default: false },
  'default-branch': { type: 'string' },
  github: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const doctorCommand: Command = {
  summary: 'say what is amiss in the workflows and the settings of a repository',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const folder = resolve(terminal.cwd, values.repo);
    const reader = await settingsReader(folder, values.github);
    const repository = await openRepository(folder, process.env);
    try {
      const report = await doctor(repository, shippedFiles(), reader, {
        worktree: values.worktree,
        defaultBranch: values['default-branch'],
        now: Date.now() as Instant,
      });
      terminal.out(
        values.json
          ? jsonText(reportJson(report))
          : adviceText(report.advice, report.source, terminal),
      );
      return needsMending(report.advice) ? 1 : 0;
    } finally {
      await repository.close();
    }
  },
};

/** Null where there is no token, or nothing that says which repository on GitHub this is. */
async function settingsReader(
  folder: string,
  named: string | undefined,
): Promise<SettingsReader | null> {
  if (named !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(named))
    throw new UsageError(`\`${named}\` of --github is not written as OWNER/NAME`);
  const { env } = process;
  const token = given(env['GITHUB_TOKEN']) ?? given(env['GH_TOKEN']);
  if (token === undefined) return null;
  const serverUrl = given(env['GITHUB_SERVER_URL']) ?? 'https://github.com';
  const host = new URL(serverUrl).hostname;
  const repository = named ?? (await remoteRepository(folder, host, env));
  if (repository === null) return null;
  // A token goes to the server that it is for, and nowhere else.
  const apiUrl = given(env['GITHUB_API_URL']) ?? apiOf(serverUrl);
  const [{ createClient }, { createSettingsReader }] = await Promise.all([
    import('../../adapters/github/client.ts'),
    import('../../adapters/github/repository-settings.ts'),
  ]);
  const client = createClient({
    apiUrl,
    graphqlUrl: given(env['GITHUB_GRAPHQL_URL']) ?? `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    token,
    userAgent: `grantproof/${shippedFiles().version()}`,
  });
  return createSettingsReader(client, repository);
}

const given = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value;

const apiOf = (serverUrl: string): string =>
  new URL(serverUrl).hostname === 'github.com'
    ? 'https://api.github.com'
    : `${serverUrl.replace(/\/$/, '')}/api/v3`;

function reportJson({ branch, advice }: DoctorReport): JsonObject {
  return {
    schema: 'https://grantproof.dev/doctor/v1',
    result: needsMending(advice) ? 'fail' : 'pass',
    branch,
    findings: advice.map(({ code, level, place, message, help }) => ({
      code,
      level,
      path: place?.path ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      message,
      help,
    })),
  };
}
