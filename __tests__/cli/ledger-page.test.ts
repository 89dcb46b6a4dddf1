// docs/ledger.md: every command of it is run, and what it shows besides is held against the program.
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { SEAL_INPUTS, sealMistakes } from '../../src/action/seal-inputs.ts';
import { examineWorkflows } from '../../src/core/workflow/examine-workflows.ts';
import { textOf, trackedFiles } from '../house/tracked-files.ts';
import { pageCommands, runCommands, type ShellRun } from '../support/page-commands.ts';
import { schemaErrors } from '../support/schema-errors.ts';
import { CLI, spawnCli } from '../support/spawn-cli.ts';

const PAGE = 'ledger.md';
const text = textOf(`docs/${PAGE}`);
/** What the page calls the repository; a clone of it comes from the demo's. */
const ADDRESS = 'https://github.com/acme/infra';

let folder: string;
let repository: string;
let git: (...args: readonly string[]) => Promise<ShellRun>;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ledger-page-')));
  const { out } = await spawnCli(folder, ['demo'], { env: { TMPDIR: folder } });
  [repository = ''] = /\S*grantproof-demo-\w+/.exec(out) ?? [];
  const program = join(folder, 'grantproof');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, { mode: 0o755 });
  git = async (...args) => runCommands(`git -C '${repository}' ${args.join(' ')}`, {});
});
afterAll(() => rmSync(folder, { recursive: true }));

const kept = (index: number): Buffer =>
  readFileSync(join(repository, `.git/kept/00000000${index}.sigstore.json`));

/** Runs commands as somebody who has the program, the public key and a bundle that they kept. */
const follow = async (commands: string, bundle = 2): Promise<ShellRun> =>
  runCommands(
    commands,
    {
      'grantproof.pub': readFileSync(join(repository, '.git/keys/grantproof.pub')),
      'kept.sigstore.json': kept(bundle),
    },
    {
      PATH: `${folder}:${process.env['PATH']}`,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${repository}.insteadOf`,
      GIT_CONFIG_VALUE_0: ADDRESS,
    },
  );

test('every block of commands is one that is run here', () => {
  const names = [...text.matchAll(/^(?:<!-- ([\w-]+) -->\n)?```(?:ba)?sh\n/gm)];
  expect(new Set(names.map(([, name]) => name))).toEqual(new Set(['audit', 'here']));
  expect(text).not.toContain('```console');
});

describe('what an auditor runs', () => {
  test('passes on a whole ledger, with the violation in it', async () => {
    const { code, out } = await follow(pageCommands(PAGE, 'audit'));
    expect(out).toContain('3 records: 2 match, 1 event');
    expect(out).toContain('violations  1, the newest is record 2; 1 not approved since');
    expect(out).toContain('anchored    up to record 2, by `../kept.sigstore.json`');
    expect(out).toContain('wrote record-2.html');
    expect([code, out.match(/^pass$/gm)?.length]).toEqual([0, 2]);
  });

  test('fails on one that was cut, and on one that was cut and sealed again', async () => {
    const commands = pageCommands(PAGE, 'audit').replaceAll('\ngrantproof', '\n! grantproof');
    const { out: whole } = await git('rev-parse', 'grantproof-ledger');
    await git('branch', '--force', 'grantproof-ledger', 'grantproof-ledger~1');
    const cut = await follow(commands);
    expect(cut.out).toContain('✗ commits-unsealed: ');
    expect(cut.out).toContain('✗ ledger-truncated: ');
    const key = ['--key', '.git/keys/grantproof.key'];
    expect((await spawnCli(repository, ['seal', ...key])).code).toBe(1);
    expect((await follow(commands)).out).toContain('✗ ledger-forked: ');
    await git('branch', '--force', 'grantproof-ledger', whole.trim());
  });

  test('is what the README says, too', () => {
    const [first = ''] = pageCommands(PAGE, 'audit').split('\n\n');
    expect(textOf('README.md')).toContain(`\`\`\`bash\n${first.trim()}\n\`\`\`\n`);
  });
});

test('what it says of sealing without GitHub works', async () => {
  // A repository whose branch nobody has sealed yet.
  const clone = `git clone --quiet --single-branch ${ADDRESS} work\ncd work\n`;
  const { code, out } = await follow(`${clone}${pageCommands(PAGE, 'here')}`);
  expect(out).toContain('adoption: the ledger begins here; 3 grants stood already');
  expect(out.trimEnd().split('\n').at(-1)).toBe('pass');
  expect(code).toBe(0);
});

const yaml = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);
const yamlWith = (part: string): string => yaml.find((block) => block.includes(part)) ?? '';

test('the part of a policy that it shows is one', () => {
  const whole = { apiVersion: 'grantproof.dev/v1alpha1', kind: 'Policy', metadata: { name: 'x' } };
  const { spec } = parse(yamlWith('adopted:')) as { readonly spec: object };
  expect(schemaErrors('policy')({ ...whole, spec })).toEqual([]);
});

test('the doctor has nothing against its workflow, beside those that init writes', () => {
  const pinned = (workflow: string): string =>
    workflow.replaceAll('grantproof@v0', `grantproof@${'1'.repeat(40)} # v0`);
  const written = ['', '-recheck', '-seal'].map((name) => `grantproof${name}.yml`);
  const { advice, gates } = examineWorkflows([
    ...written.map((name) => ({ path: name, text: pinned(textOf(`examples/init/${name}`)) })),
    { path: 'approve.yml', text: pinned(yamlWith('issue_comment:')) },
  ]);
  // The seal that init writes unasked opens no issues.
  expect(advice.map(({ code }) => code)).toEqual(['seal-approval-incomplete']);
  expect(gates.filter(({ seals }) => seals)).toHaveLength(1);
  expect(gates.filter(({ approvesLate }) => approvesLate)).toHaveLength(1);
});

test('a job that signs with a key is one that the action takes', () => {
  const job = parse(yamlWith('signing-key:')) as {
    readonly steps: readonly { readonly with: Readonly<Record<string, string>> }[];
  };
  const [step] = job.steps;
  expect(sealMistakes((name) => step?.with[name] ?? SEAL_INPUTS[name])).toEqual([]);
});

test('what the seal says when it refuses is what it says', () => {
  const section = text.slice(text.indexOf('## When the seal refuses'));
  const cells = [...section.matchAll(/^\| ([^|]+) \|/gm)].slice(2).map(([, cell = '']) => cell);
  const phrases = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, one]) => one));
  expect(phrases.length).toBeGreaterThan(6);
  const source = trackedFiles()
    .filter((path) => path.startsWith('src/app/seal/'))
    .map(textOf)
    .join('\n');
  for (const phrase of phrases) expect(source).toContain(phrase);
});
