import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Instant } from '../../core/model/instant.ts';
import { at, type GitHubPart, githubPart } from './github-part.ts';
import { REFUSED, type Scene, type Stage } from './stage.ts';

/** All of the story's own things lie where no commit takes them. */
const FACTS = '.git/facts.json';
const KEY = '.git/keys/grantproof.key';
const PUBLIC_KEY = '.git/keys/grantproof.pub';
const KEPT = '.git/kept';
const LEDGER = 'grantproof-ledger';

const MAIN = [
  '.github/grantproof/policy.yaml',
  '.github/grantproof/roster.yaml',
  'grants/nightly-backup.yaml',
] as const;
const RELEASE = 'grants/release-publisher.yaml';
const BACKUP = 'grants/nightly-backup.yaml';
const DEBUG = 'grants/incident-debug.yaml';

/** Plays all of it: deny, approve, merge, seal, a push past the gate, and a ledger that is cut. */
export async function playStory(stage: Stage): Promise<void> {
  const github = githubPart();
  await beginning(stage, github);
  await denied(stage, github);
  await mended(stage, github);
  await merged(stage, github);
  await past(stage, github);
  await verified(stage);
  await cut(stage, github);
}

async function beginning(stage: Stage, github: GitHubPart): Promise<void> {
  const { repository, chapter, tell, show, play } = stage;
  for (const path of MAIN) await put(stage, 'main', path);
  await repository.commit('Adopt Grantproof');
  // For what to try afterwards.
  await repository.branch('less-access', 'main');
  await put(stage, '3-less', BACKUP);
  await repository.commit('The backup no longer deletes');
  await repository.switchTo('main');
  chapter('A repository with one grant, a policy, and a ledger that begins here');
  show(`${repository.folder}\n${MAIN.map((path) => `  ${path}\n`).join('')}\n`);
  tell(
    'There is no GitHub here. What it would do and say is made up, and so is the day; those lines begin with `GitHub:`. All else is the program itself, by commands that you can type.',
  );
  show('\n');
  await play({ ...KEYGEN, lines: 2 });
  await play(seal(github, at(8)));
  tell('From here on, whatever lands is sealed: what stood already is the backlog.');
}

async function denied(stage: Stage, github: GitHubPart): Promise<void> {
  const { repository, chapter, tell, play } = stage;
  await repository.branch('release-access', 'main');
  await put(stage, '1-too-much', RELEASE);
  github.pushed(await repository.commit('Give the release workflow access'), at(9));
  await writeFacts(stage, github, at(9));
  chapter('1. Somebody gives a release workflow access to a bucket, in a hurry');
  stage.github('octo-dev opens pull request #7.');
  await play(check('release-access', 1));
  tell(
    'Denied: nobody answers for it, it may do anything to the bucket, for years, without a ticket.',
  );
}

async function mended(stage: Stage, github: GitHubPart): Promise<void> {
  const { repository, chapter, tell, play } = stage;
  await put(stage, '2-fixed', RELEASE);
  const message = 'Name a person, an end and a ticket; ask for one action';
  github.pushed(await repository.commit(message), at(9, 20));
  await writeFacts(stage, github, at(9, 20));
  chapter('2. They follow the help lines and push again');
  stage.github('octo-dev pushes to #7.');
  await play(check('release-access', 4));
  tell(
    'Pending: nothing is wrong with it, but access grows, and its owner has not said yes. Whoever wrote it can not.',
  );
}

async function merged(stage: Stage, github: GitHubPart): Promise<void> {
  const { repository, chapter, tell, play } = stage;
  github.approved(at(9, 40));
  await writeFacts(stage, github, at(9, 40));
  chapter('3. The owner approves exactly this, and it is merged and sealed');
  stage.github('octo-releaser approves #7.');
  await play(check('release-access', 0));
  stage.github('octo-dev merges #7.');
  await repository.switchTo('main');
  const merge = 'git merge --no-ff release-access';
  const commit = await stage.git(merge, () => repository.merge('release-access', 'Merge #7'));
  github.merged(commit, at(9, 45));
  stage.show('\n');
  await play(seal(github, at(9, 46)));
  tell(
    `Record 1 holds everything that this decision rests on, and a signed statement about it, on the branch \`${LEDGER}\`. The action does this after every merge.`,
  );
}

async function past(stage: Stage, github: GitHubPart): Promise<void> {
  const { repository, chapter, tell, play } = stage;
  chapter('4. An admin is in a hurry, too, and pushes to main past the gate');
  await put(stage, '4-pushed', DEBUG);
  const message = 'Everything for the incident';
  const commit = await stage.git(`git add grants && git commit --message '${message}'`, () =>
    repository.commit(message),
  );
  stage.github('octo-admin, who may bypass the rules, pushes it to `main`.');
  github.pushedPast(commit, at(11));
  stage.show('\n');
  await play(seal(github, at(11, 1), { code: 1 }));
  tell(
    'Nobody could hold it back, and nobody can hide it: what lands without leave is sealed as a violation, with what was missing.',
  );
}

async function verified({ chapter, tell, play }: Stage): Promise<void> {
  chapter('5. Anybody who has the public key verifies all of it, offline');
  await play(verifyLedger(['--strict'], 0));
  tell(
    'It passes, with the violation in it: the ledger is whole, and says what happened. And from a record alone, without this repository, anybody decides again:',
  );
  await play(REPLAY);
}

async function cut(stage: Stage, github: GitHubPart): Promise<void> {
  const { repository, chapter, tell, play } = stage;
  const whole = await repository.resolve(LEDGER);
  chapter('6. Somebody who may push cuts the violation off the ledger');
  await stage.git(`git branch --force ${LEDGER} ${LEDGER}~1`, () =>
    repository.moveBranch(LEDGER, `${LEDGER}~1`),
  );
  await play(status([], 1));
  tell(
    'Every signature still holds: this is the ledger as it was before. But its records no longer cover the branch. And whoever kept a bundle elsewhere, such as a copy that the action hands out, knows of a record that is gone:',
  );
  stage.show('\n');
  await play(verifyLedger(['--anchor', bundle(2)], 1));
  tell('Nor does the seal go on from there, where it sees such a bundle:');
  await play(seal(github, at(12), { code: REFUSED, anchor: bundle(2) }));
  const back = `git branch --force ${LEDGER} ${whole.slice(0, 12)}`;
  await stage.git(back, () => repository.moveBranch(LEDGER, whole));
  await play(status(['--anchor', bundle(2)], 0));
  tell('Whole again, and known outside up to its last record.');
}

/** The path of a record's bundle among what was kept. */
const bundle = (index: number): string => `${KEPT}/${String(index).padStart(9, '0')}.sigstore.json`;

const KEYGEN: Scene = {
  args: ['keygen', '--out', '.git/keys'],
  code: 0,
  run: async (args, on) => (await import('../commands/keygen.ts')).keygenCommand.run(args, on),
};

const check = (branch: string, code: number): Scene => ({
  args: ['check', '--head', branch, '--facts', FACTS],
  code,
  run: async (args, on) => (await import('../commands/check.ts')).checkCommand.run(args, on),
});

const seal = (
  github: GitHubPart,
  now: Instant,
  { code = 0, anchor }: { readonly code?: number; readonly anchor?: string } = {},
): Scene => ({
  args: [
    ...['seal', '--key', KEY],
    ...(anchor === undefined ? ['--out', KEPT] : ['--anchor', anchor]),
  ],
  code,
  run: async (args, on) => {
    const { sealIn } = await import('../commands/seal.ts');
    return sealIn({ source: github.landings, now: () => now }, args, on);
  },
});

const verifyLedger = (more: readonly string[], code: number): Scene => ({
  args: ['verify', '--repo', '.', '--key', PUBLIC_KEY, ...more],
  code,
  run: async (args, on) => (await import('../commands/verify.ts')).verifyCommand.run(args, on),
});

const status = (more: readonly string[], code: number): Scene => ({
  args: ['status', '--key', PUBLIC_KEY, ...more],
  code,
  run: async (args, on) => (await import('../commands/status.ts')).statusCommand.run(args, on),
});

const REPLAY: Scene = {
  args: ['replay', KEPT],
  code: 0,
  run: async (args, on) => (await import('../commands/replay.ts')).replayCommand.run(args, on),
};

async function put({ repository }: Stage, folder: string, path: string): Promise<void> {
  const text = shippedFiles().example(`demo/${folder}/${path}`);
  if (text === undefined)
    throw new Fault(`the example demo/${folder}/${path} is missing`, 'install the program again');
  await repository.write([{ path, text }]);
}

const writeFacts = async ({ repository }: Stage, github: GitHubPart, now: Instant): Promise<void> =>
  repository.write([{ path: FACTS, text: github.factsFile(now) }]);
