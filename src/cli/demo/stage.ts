import type { SampleRepository } from '../../adapters/git/sample-repository.ts';
import { sampleRepository } from '../../adapters/git/sample-repository.ts';
import { Fault } from '../../core/model/fault.ts';
import { paintWith } from '../../core/render/paint.ts';
import { wrapText } from '../../core/render/text-width.ts';
import { faultText } from '../fault-text.ts';
import type { Terminal } from '../terminal.ts';

/** A command as it is shown and run, and the exit code that the story wants. */
export interface Scene {
  readonly args: readonly string[];
  readonly code: number;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
  /** How many lines of what it prints are shown; all where nothing is said. */
  readonly lines?: number;
}

/** Where a story is told: a repository of its own, and somebody who watches. */
export interface Stage {
  readonly repository: SampleRepository;
  /** Begins a chapter. */
  readonly chapter: (title: string) => void;
  /** Prints as it is, such as a list of files; ends with a newline. */
  readonly show: (text: string) => void;
  /** A few sentences, broken to the width of the terminal. */
  readonly tell: (text: string) => void;
  /** What GitHub does or says, which the story has to make up. */
  readonly github: (text: string) => void;
  /** Shows a command of git, and does what it says. */
  readonly git: <Done>(command: string, work: () => Promise<Done>) => Promise<Done>;
  /** Shows a command of Grantproof and plays it. */
  readonly play: (scene: Scene) => Promise<void>;
}

/** Faults have this code where a person runs the command. */
export const REFUSED = 3;
const WIDEST = 100;

/** Makes the repository. Throws a `Fault` where there is no room for it. */
export async function openStage(
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<Stage> {
  const repository = await sampleRepository(environment);
  const paint = paintWith(terminal);
  const width = Math.min(terminal.width, WIDEST);
  const { out } = terminal;
  const inLines = (text: string, indent = ''): string =>
    wrapText(text, width - indent.length).join(`\n${indent}`);
  return {
    repository,
    show: out,
    chapter(title) {
      const lines = wrapText(title, width);
      const rule = '─'.repeat(Math.max(...lines.map(({ length }) => length)));
      out(`\n${lines.map((line) => paint.in('bold', line)).join('\n')}\n${rule}\n`);
    },
    tell: (text) => out(`${inLines(text)}\n`),
    github: (text) => out(`${paint.in('dim', `GitHub: ${inLines(text, '        ')}`)}\n`),
    async git(command, work) {
      out(`$ ${command}\n`);
      return work();
    },
    async play({ args, code, run, lines }) {
      out(`$ grantproof ${args.join(' ')}\n`);
      const printed: string[] = [];
      const on = { ...terminal, cwd: repository.folder, interactive: false };
      const ended = await run(
        args.slice(1),
        lines === undefined ? on : { ...on, out: (text) => void printed.push(text) },
      ).catch((error: unknown) => {
        if (!(error instanceof Fault) || code !== REFUSED) throw error;
        out(faultText(error));
        return REFUSED;
      });
      if (lines !== undefined)
        out(`${printed.join('').split('\n').slice(0, lines).join('\n').trimEnd()}\n…\n`);
      out('\n');
      if (ended === code) return;
      throw new Fault(
        'the story did not go as it should',
        'please report this, with the lines above',
      );
    },
  };
}
