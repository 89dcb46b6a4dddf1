import { shippedFiles } from '../adapters/files/shipped-files.ts';
import { suggestion } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { faultText } from './fault-text.ts';
import type { Terminal } from './terminal.ts';

/** Every command, loaded when it is called. */
const COMMANDS: Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>
> = {
  check: {
    summary: 'judge what a change would do to machine access',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  record: {
    summary: 'judge a change, and write a signed record of it',
    load: async () => (await import('./commands/record.ts')).recordCommand,
  },
  seal: {
    summary: 'judge what has landed, and append signed records of it to the ledger',
    load: async () => (await import('./commands/seal.ts')).sealCommand,
  },
  replay: {
    summary: 'judge records again, and compare',
    load: async () => (await import('./commands/replay.ts')).replayCommand,
  },
  explain: {
    summary: 'say what a rule, a problem code or a record means',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  verify: {
    summary: 'verify signed records: unchanged, by whom, and rightly decided',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  status: {
    summary: 'say how a ledger stands',
    load: async () => (await import('./commands/status.ts')).statusCommand,
  },
  pack: {
    summary: 'write what an auditor is handed about a period',
    load: async () => (await import('./commands/pack.ts')).packCommand,
  },
  init: {
    summary: 'write a first policy, a roster and the workflows',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  doctor: {
    summary: 'say what is amiss in the workflows and the settings of a repository',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  keygen: {
    summary: 'make a key that signs records',
    load: async () => (await import('./commands/keygen.ts')).keygenCommand,
  },
  demo: {
    summary: 'play a short story in a temporary repository',
    load: async () => (await import('./commands/demo.ts')).demoCommand,
  },
};

const USAGE_EXIT = 2;
const FAULT_EXIT = 3;

/** Runs the command that the arguments name. Gives the exit code; throws nothing. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`grantproof: ${error.message}\n`);
      return USAGE_EXIT;
    }
    terminal.err(faultText(error));
    return FAULT_EXIT;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return help(rest[0], terminal);
    case 'version':
    case '--version':
    case '-v':
      terminal.out(`grantproof ${shippedFiles().version()}\n`);
      return 0;
    default: {
      const command = await commandNamed(name);
      if (rest.includes('--help') || rest.includes('-h')) terminal.out(command.help);
      else return command.run(rest, terminal);
      return 0;
    }
  }
}

async function commandNamed(name: string): Promise<Command> {
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (known !== undefined) return known.load();
  const near = suggestion(name, Object.keys(COMMANDS), '; `grantproof --help` lists them all');
  throw new UsageError(`unknown command \`${name}\`${near}`);
}

async function help(name: string | undefined, terminal: Terminal): Promise<number> {
  terminal.out(name === undefined ? overview() : (await commandNamed(name)).help);
  return 0;
}

function overview(): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`,
  );
  return `grantproof judges every change of machine access in a repository.

Usage: grantproof <command> [options]

Commands:
${commands.join('\n')}

Examples:
  grantproof demo                       see it work, without touching anything of yours
  grantproof check                      what HEAD would change on the default branch
  grantproof check --worktree           the same for what is not committed yet
  grantproof explain expiry             what a rule asks for
  grantproof init                       begin in a repository of yours

\`grantproof <command> --help\` tells more about one of them.
`;
}
