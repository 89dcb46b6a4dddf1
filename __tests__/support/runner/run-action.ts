import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ROOT } from '../spawn-cli.ts';
import { type ActionFile, readActionFile } from './action-file.ts';
import type { Annotation } from './annotation.ts';
import { logLines, type RunnerCommand } from './command-parser.ts';
import { interpolate } from './expression.ts';
import {
  FILE_COMMANDS,
  type FileCommand,
  type FilesRead,
  fileOf,
  readFileCommands,
} from './file-commands.ts';
import { fullRun, githubContext, githubEnv, type RunWanted } from './github-context.ts';
import { makeMasks } from './masks.ts';
import { nodeBinary } from './node-binary.ts';
import { makeStepLog } from './step-log.ts';

/** A step `uses:` of a workflow. Everything but the event and its payload has a default. */
export interface ActionStep extends RunWanted {
  /** Folder with the action.yml; default: this repository. */
  readonly action?: string;
  /** Starts another file than the one that action.yml names, by its path in that folder. */
  readonly entry?: string;
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The workflow's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Secrets of the job beside its token. */
  readonly secrets?: readonly string[];
  /** The checkout; default: an empty folder, which is what a job without one has. */
  readonly workspace?: string;
  /** Major version of Node; default: the one that action.yml asks for. */
  readonly node?: number;
  /** A run with debug logging. */
  readonly debug?: boolean;
  /** The file of the event as it is, instead of the payload; for one that is no JSON. */
  readonly eventText?: string;
  /** Files that can't be written. */
  readonly broken?: readonly FileCommand[];
  /** Is handed what ends the step before its time, as a cancelled job does. */
  readonly onStart?: (end: (signal: NodeJS.Signals) => void) => void;
}

/** What a runner made of a step. */
export interface ActionRun extends Omit<FilesRead, 'failures' | 'errors'> {
  readonly code: number;
  readonly conclusion: 'success' | 'failure';
  readonly annotations: readonly Annotation[];
  /** Every command in the output that was obeyed, in order. */
  readonly commands: readonly RunnerCommand[];
  /** The log as people see it, secrets hidden. */
  readonly log: string;
  /** Standard output and standard error as written, nothing hidden. */
  readonly written: string;
  /** What is left in the runner's temporary folder. */
  readonly left: readonly string[];
}

/** A step that hangs is ended after this many milliseconds. */
const PATIENCE = 120_000;

/** Runs a step as GitHub's runner does: environment, files, commands and limits are its own. */
export async function runAction(step: ActionStep): Promise<ActionRun> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'runner-')));
  try {
    return await runIn(root, step);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function runIn(root: string, step: ActionStep): Promise<ActionRun> {
  const context = fullRun(step);
  const action = step.action ?? ROOT;
  const metadata = readActionFile(action);
  const places = {
    actionPath: action,
    workspace: step.workspace ?? join(root, 'work/sample-infra/sample-infra'),
    eventPath: join(root, 'work/_temp/_github_workflow/event.json'),
    home: join(root, 'home'),
    temp: join(root, 'work/_temp'),
    tools: join(root, 'tools'),
    files: join(root, 'work/_temp/_runner_file_commands'),
  };
  await mkdir(join(places.eventPath, '..'), { recursive: true });
  for (const folder of [places.workspace, places.home, places.tools, places.files])
    await mkdir(folder, { recursive: true });
  await writeFile(places.eventPath, step.eventText ?? JSON.stringify(context.payload));
  for (const command of FILE_COMMANDS) {
    const file = fileOf(places.files, command);
    // Root may write whatever its mode says, but no text into a folder.
    await (step.broken?.includes(command) === true ? mkdir(file) : writeFile(file, ''));
  }

  const github = githubContext(context, places);
  const masks = makeMasks([context.token, ...(step.secrets ?? [])]);
  const log = makeStepLog(masks, places.workspace, step.debug === true);
  const written: string[] = [];
  const env = {
    ...machine(places),
    ...step.env,
    ...inputEnv(metadata, step.inputs ?? {}, { github }),
    ...githubEnv(github),
    ...Object.fromEntries(FILE_COMMANDS.map((name) => [name, fileOf(places.files, name)])),
    ...(step.debug === true ? { RUNNER_DEBUG: '1' } : {}),
  };
  const major = step.node ?? Number(metadata.runs.using.replace('node', ''));
  const node = nodeBinary(major);
  if (node === null) throw new Error(`there is no Node ${major} here`);
  const script = join(action, step.entry ?? metadata.runs.main);
  const readLine = (line: string): void => {
    written.push(line);
    log.readLine(line);
  };
  const { workspace: cwd } = places;
  const code = await start({ node, script, cwd, env, readLine, onStart: step.onStart });

  const { failures, errors, ...files } = await readFileCommands(places.files, masks);
  for (const error of [...failures, ...errors]) log.report(error);
  const left = await readdir(places.temp);
  return {
    ...files,
    code,
    conclusion: code === 0 && !log.failed() && failures.length === 0 ? 'success' : 'failure',
    outputs: { ...log.outputs, ...files.outputs },
    state: { ...log.state, ...files.state },
    annotations: log.annotations,
    commands: log.commands,
    log: log.shown.map((line) => `${line}\n`).join(''),
    written: written.map((line) => `${line}\n`).join(''),
    left: left.filter((name) => !/^_(?:github_workflow|runner_file_commands)$/.test(name)),
  };
}

/** What every process on a runner has. */
const machine = (places: {
  readonly home: string;
  readonly temp: string;
  readonly tools: string;
}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: places.home,
  LANG: 'C.UTF-8',
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'GitHub Actions 1',
  RUNNER_OS: 'Linux',
  RUNNER_TEMP: places.temp,
  RUNNER_TOOL_CACHE: places.tools,
  ACTIONS_RUNTIME_URL: 'http://127.0.0.1:1/',
  ACTIONS_RUNTIME_TOKEN: 'sample-runtime-token',
  ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
  // The machine that the tests run on may have settings of its own.
  GIT_CONFIG_SYSTEM: '/dev/null',
});

/** Every declared input, and every given one, as a variable: a runner only warns of unknown ones. */
function inputEnv(
  { inputs }: ActionFile,
  given: Readonly<Record<string, string>>,
  contexts: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const defaults = Object.entries(inputs).map(([name, input]): [string, string] => [
    name,
    interpolate(String(input.default ?? ''), contexts),
  ]);
  const all = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [inputVariable(name), value]),
  );
}

/** `github-token` is `INPUT_GITHUB-TOKEN`: spaces change, hyphens don't. */
export const inputVariable = (name: string): string =>
  `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

interface Start {
  readonly node: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly readLine: (line: string) => void;
  readonly onStart: ActionStep['onStart'];
}

/** Runs Node on a script and hands over each line of both streams as it comes. */
async function start({ node, script, cwd, env, readLine, onStart }: Start): Promise<number> {
  const child = spawn(node, [script], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  });
  onStart?.((signal) => void child.kill(signal));
  const exit = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === null ? reject(new Error(`ended by ${signal}`)) : resolve(code),
    );
  });
  await Promise.all([eachLine(child.stdout, readLine), eachLine(child.stderr, readLine), exit]);
  return await exit;
}

/** Lines as `logLines` cuts them. A CR at the end of a chunk may be half of a CR LF. */
async function eachLine(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = `${rest}${chunk as string}`.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  }
  for (const line of logLines(rest)) onLine(line);
}
