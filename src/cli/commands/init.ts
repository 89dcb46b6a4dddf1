import { resolve } from 'node:path';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { openWorkFolder } from '../../adapters/files/work-folder.ts';
import {
  filesOf,
  type InitDone,
  type InitFile,
  type Surroundings,
  surroundingsOf,
  writeFirst,
} from '../../app/init.ts';
import { terminalText } from '../../core/render/neutral-text.ts';
import { count, fewOf } from '../../core/render/plain-words.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { askWishes, type InitOptions, wishesOf } from '../init-wishes.ts';
import { askOn } from '../questions.ts';

const HELP = `Usage: grantproof init [options]

Writes what a repository needs to have its changes of access judged and sealed: a policy, a roster
and the workflows, with comments that say what to change. Looks at the repository for manifests first, and
asks where a terminal is at hand. Leaves every file alone that is there already, so that it can be
run again at any time.

Options:
  --repo DIR         the repository (default: this folder)
  --format FORMAT    access-grant or kubernetes; may be given twice
                     (default: what is found, else access-grant)
  --paths GLOB       files that declare access, from the root; may be repeated, and with several
                     formats is FORMAT=GLOB (default: what is found)
  --team NAME=LOGIN,LOGIN
                     a team and its members; may be repeated
  --approver WHO     who approves the rights of an administrator, beside the owner: a login or
                     team:NAME; may be repeated (default: anyone with write access)
  --late-approvals   have what lands without leave become an issue, and hear approvals there: the
                     seal opens issues, and one more workflow hears them
  --pin COMMIT       the commit of the release that the workflows run (default: the tag)
  --yes              ask nothing
  --dry-run          print what would be written, and write nothing

Exit codes:
  0  done, or nothing to do    2  the arguments make no sense    3  something broke

Examples:
  grantproof init
  grantproof init --yes --format kubernetes --paths 'clusters/**/*.yaml'
  grantproof init --team security=octo-guard,octo-lead --approver team:security
  grantproof init --dry-run
`;

const OPTIONS = {
  repo: { type: 'string', default: '.' },
  format: { type: 'string', multiple: true },
  paths: { type: 'string', multiple: true },
  team: { type: 'string', multiple: true },
  approver: { type: 'string', multiple: true },
  'late-approvals': { type: 'boolean' },
  pin: { type: 'string' },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const initCommand: Command = {
  summary: 'write a first policy, a roster and the workflows',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const folder = await openWorkFolder(resolve(terminal.cwd, values.repo), process.env);
    const found = await surroundingsOf(folder);
    // First, so that what makes no sense is said before anything is asked.
    const wishes = wishesOf(values, found);
    const dry = values['dry-run'];
    const asks = !values.yes && !dry && process.stdin.isTTY && process.stdout.isTTY;
    const files = filesOf(
      asks ? wishesOf(await answers(values, found), found) : wishes,
      found,
      shippedFiles(),
    );
    if (dry) {
      terminal.out(files.map(preview).join('\n'));
      return 0;
    }
    const done = await writeFirst(folder, files);
    terminal.out(doneText(done));
    if (done.some(({ state }) => state === 'written')) terminal.out(nextText(found, done));
    return 0;
  },
};

async function answers(options: InitOptions, found: Surroundings): Promise<InitOptions> {
  const { ask, close } = askOn(process.stdin, process.stdout);
  try {
    return await askWishes(options, found, ask);
  } finally {
    close();
  }
}

const preview = ({ path, text, instead }: InitFile): string =>
  instead === null || instead === path
    ? `# --- ${path}\n${text}`
    : `# --- ${path} is not needed: ${terminalText(instead)} does that\n`;

function doneText(done: readonly InitDone[]): string {
  const width = Math.max(...done.map(({ file }) => file.path.length));
  const lines = done.map(({ file: { path, purpose, instead }, state }) => {
    if (state === 'written') return `wrote  ${path.padEnd(width)}  ${purpose}`;
    const other = instead !== null && instead !== path;
    return other
      ? `left   ${path.padEnd(width)}  not needed: ${terminalText(instead)} does that`
      : `left   ${path.padEnd(width)}  is there already`;
  });
  const nothing = done.every(({ state }) => state === 'kept');
  return `${lines.join('\n')}\n${nothing ? '\nnothing to do\n' : ''}`;
}

/** A seal that was there already opens no issues by itself, and then nobody can approve on one. */
function issuesNote(done: readonly InitDone[]): string {
  const stateOf = (name: string): InitDone | undefined =>
    done.find(({ file }) => file.path.endsWith(name));
  const seal = stateOf('/grantproof-seal.yml');
  if (stateOf('/grantproof-approve.yml')?.state !== 'written' || seal?.state !== 'kept') return '';
  const { path, instead } = seal.file;
  return `\nthe seal was there already: see that it has \`open-issues: true\` and \`issues: write\`\n  ${terminalText(instead ?? path)}\n`;
}

function nextText({ templates }: Surroundings, done: readonly InitDone[]): string {
  const written = done.flatMap(({ file, state }) => (state === 'written' ? [file.path] : []));
  const note =
    templates.length === 0
      ? ''
      : `\n${count(templates.length, 'template')} that would declare access can't be judged and stayed out:\n  ${terminalText(fewOf(templates, 5))}\n`;
  return `${note}${issuesNote(done)}
Next:
  read the files, and change in them what does not fit
  grantproof check --all --policy .github/grantproof/policy.yaml
                                     what the policy says of everything that stands
  git add ${written.join(' ')}
  commit, and have it merged to the default branch: the gate works from then on
  grantproof doctor                  what is left to do, such as to require the status \`grantproof\`
`;
}
