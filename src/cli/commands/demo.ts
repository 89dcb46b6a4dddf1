import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { sampleRepository } from '../../adapters/git/sample-repository.ts';
import { Fault } from '../../core/model/fault.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { checkCommand } from './check.ts';

/** The story takes place on one day, so that it ends the same on every day. */
const FACTS = '{ "now": "2026-12-01T09:00:00Z" }\n';

const MAIN = [
  '.github/grantproof/policy.yaml',
  '.github/grantproof/roster.yaml',
  'grants/nightly-backup.yaml',
] as const;

interface Chapter {
  readonly branch: string;
  /** The branch that it starts from. */
  readonly from: string;
  readonly folder: string;
  readonly file: string;
  readonly message: string;
  readonly before: string;
  readonly after: string;
}

const CHAPTERS: readonly Chapter[] = [
  {
    branch: 'release-access',
    from: 'main',
    folder: '1-too-much',
    file: 'grants/release-publisher.yaml',
    message: 'Give the release workflow access',
    before: 'Somebody gives a release workflow access to a bucket, in a hurry.',
    after:
      'Denied: nobody answers for it, it may do anything to the bucket, for years, without a ticket.',
  },
  {
    branch: 'release-access-fixed',
    from: 'release-access',
    folder: '2-fixed',
    file: 'grants/release-publisher.yaml',
    message: 'Name a person, an end and a ticket; ask for one action',
    before: 'They follow the help lines and push again.',
    after:
      'Nothing blocks any more. Access still grows, so its owner has to approve it on the pull request.',
  },
  {
    branch: 'less-access',
    from: 'main',
    folder: '3-less',
    file: 'grants/nightly-backup.yaml',
    message: 'The backup no longer deletes',
    before: 'Meanwhile, somebody takes a right away from another grant.',
    after: 'Allowed at once: less access needs nobody.',
  },
];

export const demoCommand: Command = {
  summary: 'play a short story in a temporary repository',
  help: `Usage: grantproof demo

Makes a small repository in a temporary folder and judges three changes of access in it:
one that is denied, its fix, and one that is allowed. Then a decision is recorded and signed,
verified, replayed, and forged in vain. Takes seconds, needs git, and touches nothing else.
`,
  run: async (args, terminal) => {
    readArguments(args, {});
    const repository = await sampleRepository(process.env);
    await repository.write(MAIN.map((path) => ({ path, text: example(`main/${path}`) })));
    await repository.write([{ path: '.git/facts.json', text: FACTS }]);
    await repository.commit('Adopt Grantproof');
    terminal.out(heading('A repository with one grant, and a policy', terminal));
    terminal.out(`${repository.folder}\n${MAIN.map((path) => `  ${path}\n`).join('')}`);
    for (const [nth, chapter] of CHAPTERS.entries()) {
      await repository.branch(chapter.branch, chapter.from);
      await repository.write([
        { path: chapter.file, text: example(`${chapter.folder}/${chapter.file}`) },
      ]);
      await repository.commit(chapter.message);
      terminal.out(heading(`${nth + 1}. ${chapter.before}`, terminal));
      await play(repository.folder, chapter.branch, terminal);
      terminal.out(`\n${chapter.after}\n`);
    }
    const { playEvidence } = await import('../demo-evidence.ts');
    const say = (title: string): void => terminal.out(heading(title, terminal));
    await playEvidence({ ...terminal, cwd: repository.folder }, say, CHAPTERS.length + 1);
    terminal.out(heading('What to try next', terminal));
    terminal.out(nextSteps(repository.folder));
    return 0;
  },
};

async function play(folder: string, branch: string, terminal: Terminal): Promise<void> {
  const args = ['--head', branch, '--facts', '.git/facts.json'];
  terminal.out(`$ grantproof check ${args.join(' ')}\n\n`);
  const code = await checkCommand.run(args, { ...terminal, cwd: folder });
  if (code > 1)
    throw new Fault(
      'the story did not go as it should',
      'please report this, with the lines above',
    );
}

function example(path: string): string {
  const text = shippedFiles().example(`demo/${path}`);
  if (text === undefined)
    throw new Fault(`the example ${path} is missing`, 'install the program again');
  return text;
}

function heading(text: string, terminal: Terminal): string {
  const line = '─'.repeat(Math.min(terminal.width, text.length));
  return terminal.color ? `\n\u001b[1m${text}\u001b[0m\n${line}\n` : `\n${text}\n${line}\n`;
}

function nextSteps(folder: string): string {
  return `The repository is still there; delete it when you are done.

  cd ${folder}
  alias grantproof='node ${process.argv[1] ?? 'dist/cli.js'}'
  git switch release-access && $EDITOR grants/release-publisher.yaml
  grantproof check --worktree            judge what you just wrote
  grantproof check --head less-access --json
  grantproof explain .git/evidence/record.json --format html --out decision.html
  grantproof explain expiry              what a rule asks for, and why
  grantproof check --help

To use it on a repository of your own, put a policy on its default branch:
  ${folder}/.github/grantproof/policy.yaml is a start.
`;
}
