import {
  ANNOTATIONS_PER_LEVEL,
  type Annotation,
  annotationOf,
  isLevel,
  LEVELS,
} from './annotation.ts';
import { COMMANDS, parseCommand, type RunnerCommand } from './command-parser.ts';
import type { Masks } from './masks.ts';

/** What the lines of a step did so far. */
export interface StepLog {
  /** Takes one line of standard output or standard error. */
  readLine(line: string): void;
  /** An error of the runner itself. */
  report(message: string): void;
  /** The log as people see it, line by line. */
  readonly shown: readonly string[];
  /** Every command that was obeyed, in order. */
  readonly commands: readonly RunnerCommand[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Whether a command failed, and the step with it. */
  failed(): boolean;
}

/** Reads a step's lines as the runner does: it obeys the commands in them. */
export function makeStepLog(masks: Masks, workspace: string, debug: boolean): StepLog {
  const shown: string[] = [];
  const commands: RunnerCommand[] = [];
  const annotations: Annotation[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  let stopToken: string | null = null;
  let failed = false;

  const show = (line: string): void => {
    shown.push(masks.hide(line));
  };
  const annotate = (annotation: Annotation): void => {
    const { level, message } = annotation;
    show(`##[${level}]${message}`);
    const already = annotations.filter((one) => one.level === level).length;
    if (already < ANNOTATIONS_PER_LEVEL)
      annotations.push({ ...annotation, message: masks.hide(message) });
  };
  const report = (message: string): void => annotate({ level: 'error', message });
  const fail = (message: string): void => {
    failed = true;
    report(message);
  };
  const storeIn =
    (store: Record<string, string>) =>
    ({ name, data, properties }: RunnerCommand): void => {
      const key = properties['name'];
      if (key === undefined) fail(`Required field 'name' is missing in ##[${name}] command.`);
      else store[key] = data;
    };
  const disabled = ({ name }: RunnerCommand): void => fail(`The \`${name}\` command is disabled.`);
  const issue = (command: RunnerCommand): void => {
    if (isLevel(command.name)) annotate(annotationOf(command.name, command, workspace));
  };

  /** What a command does; problem matchers and echo change nothing that is looked at here. */
  const deeds: Readonly<Record<string, (command: RunnerCommand) => void>> = {
    ...Object.fromEntries(LEVELS.map((level) => [level, issue])),
    'add-mask': ({ data }) => {
      if (data.trim() !== '') masks.add(data);
    },
    'add-path': disabled,
    debug: ({ data }) => {
      if (debug) show(`##[debug]${data}`);
    },
    echo: ({ data }) => {
      if (!/^\s*(?:on|off)\s*$/i.test(data)) fail(`Invalid echo command value '${data}'.`);
    },
    endgroup: () => show('##[endgroup]'),
    group: ({ data }) => show(`##[group]${data}`),
    'save-state': storeIn(state),
    'set-env': disabled,
    'set-output': storeIn(outputs),
    'stop-commands': ({ data }) => {
      const token = data.toLowerCase();
      if (token === '' || COMMANDS.has(token)) fail('Invalid stop token.');
      else stopToken = token;
    },
  };

  function readLine(line: string): void {
    const known = stopToken === null ? COMMANDS : new Set([...COMMANDS, stopToken]);
    const command = parseCommand(line, known);
    if (command === null || stopToken !== null) {
      show(line);
      if (command?.name === stopToken) stopToken = null;
      return;
    }
    commands.push(command);
    if (command.name === 'stop-commands') show(line);
    deeds[command.name]?.(command);
  }

  return {
    readLine,
    report,
    shown,
    commands,
    annotations,
    outputs,
    state,
    failed: () => failed,
  };
}
