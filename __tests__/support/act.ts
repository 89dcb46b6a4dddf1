// Runs a workflow with act (https://github.com/nektos/act), a workflow engine of its own, without containers. It is a
// second opinion beside support/runner: it reads the workflow itself, and knows `on`, `if`, `with`, `needs` and the
// defaults of inputs. Where it is less than GitHub:
// - it knows no permissions, no limits, no merge queue, and not the `types` of an event: it starts the job on any;
// - it runs every Node action with the Node on PATH, whatever `using` says: here that is 24;
// - it is silent about a job that its `if` keeps from running;
// - the job has every variable that act was started with, and an empty GITHUB_ACTION_PATH;
// - it finds `##[` only where a line begins.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { trackedFiles } from '../house/tracked-files.ts';
import { type ActLog, readActLog } from './act-log.ts';
import { fullRun, githubContext, githubEnv, type RunWanted } from './runner/github-context.ts';
import { nodeBinary } from './runner/node-binary.ts';
import { ROOT } from './spawn-cli.ts';
import { OUR_ACTION } from './workflow-lint.ts';

export interface WorkflowRun extends RunWanted {
  /** Path of the act program. */
  readonly act: string;
  /** Text of the workflow. */
  readonly workflow: string;
  /** Variables of the job beside those that GitHub sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Secrets beside the job's token. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The folder that stands for `grantproof/grantproof@v0`; default: what this repository would release. */
  readonly action?: string;
  /** Folders that stand for other actions: `actions/upload-artifact@v4`. */
  readonly actions?: Readonly<Record<string, string>>;
}

export interface WorkflowResult extends ActLog {
  readonly code: number;
}

/** A run that hangs is ended after this many milliseconds. */
const PATIENCE = 180_000;

/** Runs all jobs of a workflow that the event starts. There is no network but loopback, and no checkout. */
export async function runAct(run: WorkflowRun): Promise<WorkflowResult> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'act-')));
  try {
    return await runIn(root, run);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function runIn(root: string, run: WorkflowRun): Promise<WorkflowResult> {
  const node = nodeBinary(24);
  if (node === null) throw new Error('there is no Node 24 here');
  const repository = join(root, 'work');
  const workflow = join(repository, '.github/workflows/workflow.yml');
  const event = join(root, 'event.json');
  const secrets = join(root, 'secrets.yml');
  mkdirSync(dirname(workflow), { recursive: true });
  writeFileSync(workflow, run.workflow);
  writeFileSync(event, JSON.stringify(run.payload));
  const context = fullRun(run);
  writeFileSync(secrets, JSON.stringify({ ...run.secrets, GITHUB_TOKEN: context.token }));

  const args = [
    run.event,
    ...['--directory', repository, '--workflows', workflow, '--eventpath', event],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--actor', context.actor],
    ...['--local-repository', `${OUR_ACTION}@v0=${run.action ?? released(join(root, 'action'))}`],
    ...Object.entries(run.actions ?? {}).flatMap(([name, folder]) => [
      '--local-repository',
      `${name}=${folder}`,
    ]),
    ...['--secret-file', secrets, '--no-cache-server', '--json'],
    ...Object.entries({ ...variables(run), ...run.env }).flatMap(([name, value]) => [
      '--env',
      `${name}=${value}`,
    ]),
  ];
  const env = {
    PATH: [dirname(node), process.env['PATH']].join(delimiter),
    HOME: root,
    XDG_CACHE_HOME: join(root, 'cache'),
    XDG_CONFIG_HOME: join(root, 'config'),
    LANG: 'C.UTF-8',
    ACT_DISABLE_VERSION_CHECK: '1',
    // act takes whatever it was started with for the job's environment.
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  const child = spawn(run.act, args, {
    cwd: repository,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) =>
      status === null ? reject(new Error(`ended by ${signal}: ${said}`)) : resolve(status),
    );
  });
  return { code, ...readActLog(said) };
}

/** What GitHub would set and act does not, or not as a test wants it; act has a name of its own for the commit. */
function variables(run: WorkflowRun): Record<string, string> {
  const places = { actionPath: '', workspace: '', eventPath: '' };
  const {
    GITHUB_ACTION: _action,
    GITHUB_ACTION_PATH: _path,
    GITHUB_ACTION_REF: _ref,
    GITHUB_ACTION_REPOSITORY: _repository,
    GITHUB_EVENT_PATH: _event,
    GITHUB_JOB: _job,
    GITHUB_WORKFLOW: _workflow,
    GITHUB_WORKSPACE: _workspace,
    ...known
  } = githubEnv(githubContext(fullRun(run), places));
  return { ...known, SHA_REF: known['GITHUB_SHA'] ?? '' };
}

/** A copy of what a tag of this repository holds, but for its tests: act copies the folder as a whole. */
function released(folder: string): string {
  for (const path of trackedFiles())
    if (!path.startsWith('__tests__/')) cpSync(join(ROOT, path), join(folder, path));
  return folder;
}
