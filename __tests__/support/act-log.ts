import { isLevel, type Level } from './runner/annotation.ts';

/** A line of act's JSON log, as far as anything is read from it. */
interface ActEntry {
  readonly msg?: string;
  readonly level?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: string | number;
  readonly raw_output?: boolean;
  readonly raw?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>> | null;
  readonly content?: string;
}

/** What a run of act came to. */
export interface ActLog {
  /** `success`, `failure` or `skipped`, by the id of the job. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Outputs by `STEP.NAME`, with the step's id or its number from 0. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly {
    readonly level: Level;
    readonly message: string;
    readonly properties: Readonly<Record<string, string>>;
  }[];
  /** Pages of all steps, one after the other. */
  readonly summary: string;
  /** Names of the commands in the output of steps, in order. */
  readonly commands: readonly string[];
  /** What steps printed, without the lines that were commands. */
  readonly printed: string;
  /** Everything act said, as text. */
  readonly log: string;
}

/** Reads the log that `act --json` writes. Lines that are no JSON are text of act's own. */
export function readActLog(text: string): ActLog {
  const entries = text
    .split('\n')
    .filter((line) => line !== '')
    .map(entryOf);
  const steps = entries.filter(({ raw }) => raw !== undefined);
  return {
    jobs: Object.fromEntries(
      entries.flatMap(({ jobID = '', jobResult }) =>
        jobResult === undefined ? [] : [[jobID, jobResult]],
      ),
    ),
    outputs: Object.fromEntries(
      entries
        .filter(({ command, name }) => command === 'set-output' && name !== undefined)
        .map(({ stepID = [], name, arg = '' }) => [`${stepID.join('.')}.${name}`, arg]),
    ),
    annotations: steps.flatMap(({ command = '', arg = '', kvPairs }) =>
      isLevel(command) ? [{ level: command, message: arg, properties: kvPairs ?? {} }] : [],
    ),
    summary: entries
      .filter(({ command }) => command === 'summary')
      .map(({ content = '' }) => content)
      .join('\n'),
    commands: steps.map(({ command = '' }) => command),
    printed: entries
      .filter((entry) => entry.raw_output === true)
      .map(({ msg = '' }) => msg)
      .join(''),
    log: entries.map(({ msg = '' }) => msg.trimEnd()).join('\n'),
  };
}

function entryOf(line: string): ActEntry {
  try {
    return JSON.parse(line) as ActEntry;
  } catch {
    return { msg: line };
  }
}
