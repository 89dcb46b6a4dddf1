import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDocuments } from '../../src/core/manifest/yaml/read-documents.ts';
import { demoRepo } from '../support/demo-repo.ts';
import type { GitRepo } from '../support/git-repo.ts';
import { schemaErrors } from '../support/schema-errors.ts';
import { ROOT, spawnCli } from '../support/spawn-cli.ts';

interface Block {
  /** Page and line. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((page) => `docs/${page}`)];
const blocks = pages.filter((page) => page.endsWith('.md')).flatMap(blocksOf);

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => {
    const [, language = '', body = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return { at: `${page}:${line}`, language, text: body };
  });
}

interface Command {
  readonly at: string;
  readonly args: readonly string[];
  /** What is printed below it; empty where nothing is. */
  readonly output: string;
}

const commands = blocks.filter(({ language }) => language === 'console').flatMap(commandsOf);

function commandsOf({ at, text }: Block): readonly Command[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .flatMap((part) => {
      const [line = '', ...rest] = part.split('\n');
      const [program, ...args] = line.replace(/ +#.*$/, '').split(/ +/);
      return program === 'grantproof' ? [{ at, args, output: rest.join('\n') }] : [];
    });
}

/** What is shown of an output; a line `…` stands for lines left out. */
const excerptsOf = (output: string): readonly string[] =>
  output.split(/^…$/m).map((excerpt) => excerpt.replace(/^\n/, '').trimEnd());

describe('commands that the documentation shows', () => {
  let repo: GitRepo;
  beforeAll(() => {
    repo = demoRepo();
  });
  afterAll(() => repo.dispose());

  test('are there', () => {
    expect(commands.length).toBeGreaterThan(2);
  });

  test.each(commands.map((command) => ({ ...command, line: command.args.join(' ') })))(
    '$at $line',
    async ({ args, output }) => {
      const { code, out, err } = await spawnCli(repo.dir, args);
      expect(err).toBe('');
      expect([0, 1, 4]).toContain(code);
      for (const excerpt of excerptsOf(output)) expect(out).toContain(excerpt);
    },
  );
});

describe('a page of commands to follow', () => {
  const followed = blocks.filter(({ language }) => language === 'sh');
  const pagesFollowed = [...new Set(followed.map(({ at }) => at.replace(/:.*/, '')))];

  test('is there', () => {
    expect(pagesFollowed).toContain('docs/adopt.md');
  });

  test.each(pagesFollowed)('%s', async (page) => {
    const repo = demoRepo();
    const lines = followed
      .filter(({ at }) => at.startsWith(`${page}:`))
      .flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'));
    for (const line of lines) {
      // What asks GitHub is left out: the doctor has tests of its own.
      const [program, ...args] = line.split(/ +/).map((word) => word.replaceAll("'", ''));
      if (program !== 'grantproof') continue;
      const { code, err } = await spawnCli(repo.dir, args);
      expect({ line, code: [0, 1].includes(code), err }).toEqual({
        line,
        code: true,
        err: expect.not.stringContaining('help:'),
      });
    }
    repo.dispose();
  });
});

describe('YAML that the documentation shows', () => {
  const KINDS: Readonly<Record<string, string>> = {
    AccessGrant: 'access-grant',
    GrantMetadata: 'grant-metadata',
    Policy: 'policy',
    Roster: 'roster',
  };
  // docs/rules.md shows fragments, docs/problems.md what is wrong: both have tests of their own.
  const whole = blocks.filter(
    ({ at, language, text }) =>
      // Workflows have a test of their own, too: __tests__/house/workflows.test.ts.
      language === 'yaml' && /^README|manifests/.test(at) && !/^jobs:$/m.test(text),
  );

  test('is there', () => {
    expect(whole.length).toBeGreaterThan(3);
  });

  test.each(whole)('$at is what it claims to be', ({ at, text }) => {
    const { documents, problems } = readDocuments(at, text, 'strict');
    expect(problems).toEqual([]);
    const [document, ...others] = documents;
    expect(others).toEqual([]);
    const value = document?.value as { readonly kind?: string };
    // A fragment that begins with `spec` is of a policy.
    const object =
      value.kind === undefined
        ? {
            apiVersion: 'grantproof.dev/v1alpha1',
            kind: 'Policy',
            metadata: { name: 'sample' },
            ...value,
          }
        : value;
    expect(schemaErrors(KINDS[object.kind ?? ''] ?? 'none')(object)).toEqual([]);
  });
});

test('the policy and the grant of the README judge as it says', async () => {
  const repo = blocksOf('README.md');
  const yaml = (kind: string): string =>
    repo.find(({ text }) => text.includes(`kind: ${kind}\n`))?.text ?? '';
  const made = demoRepo();
  made.write('.github/grantproof/policy.yaml', yaml('Policy'));
  made.commit('the policy of the README');
  made.branch('grant');
  made.write('grants/release-publisher.yaml', yaml('AccessGrant'));
  made.commit('the grant of the README');
  const { code, out } = await spawnCli(made.dir, ['check', '--facts', '.git/facts.json']);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^unassessed: /m) });
  made.dispose();
});
