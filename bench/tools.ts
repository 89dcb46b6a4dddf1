// The tools that are compared: how each is run on a repository, and what it found.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { RULES, type Rule, type Violation, violation } from './manifests.ts';
import { type Command, progress, type Run, run } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const PEERS = join(import.meta.dirname, 'peers');
const CLI = join(ROOT, 'dist/cli.js');

export interface Tool {
  readonly name: string;
  /** Judges every manifest below grants/. */
  readonly command: (repository: string) => Command;
  /** What its output says, sorted. */
  readonly violations: (output: Run, repository: string) => readonly Violation[];
}

/** Our own command line. */
export const grantproof = (cwd: string, ...args: readonly string[]): Command => ({
  file: process.execPath,
  args: [CLI, ...args],
  cwd,
});

const isRule = (text: string): text is Rule => (RULES as readonly string[]).includes(text);

/** Sorted violations out of pairs of a path and the rule's name. */
function sorted(pairs: readonly (readonly [path: string, rule: string])[]): readonly Violation[] {
  const all = pairs.flatMap(([path, rule]) => (isRule(rule) ? [violation(path, rule)] : []));
  return [...new Set(all)].toSorted();
}

/** As the others do, it writes down what it found; its JSON, with every grant and every rule, is measured beside it. */
const OURS: Tool = {
  name: 'grantproof',
  command: (dir) => grantproof(dir, 'check', '--all', '--format', 'sarif'),
  violations: ({ stdout }) => {
    const { runs } = JSON.parse(stdout) as { readonly runs: readonly SarifRun[] };
    const results = runs.flatMap((one) => one.results);
    return sorted(
      results.map(({ ruleId, locations: [place] }) => [
        place?.physicalLocation.artifactLocation.uri ?? '',
        ruleId,
      ]),
    );
  },
};

interface SarifRun {
  readonly results: readonly {
    readonly ruleId: string;
    readonly locations: readonly {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    }[];
  }[];
}

const OURS_IN_FULL: Tool = {
  name: 'grantproof --json',
  command: (dir) => grantproof(dir, 'check', '--all', '--json'),
  violations: ({ stdout }) => {
    const { outcomes } = JSON.parse(stdout) as {
      readonly outcomes: readonly { rule: string; outcome: string; path: string }[];
    };
    const failed = outcomes.filter(({ outcome }) => outcome === 'fail');
    return sorted(failed.map(({ path, rule }) => [path, rule]));
  },
};

const spectral = (modules: string): Tool => ({
  name: 'spectral',
  command: (cwd) => ({
    file: process.execPath,
    args: [
      join(modules, '@stoplight/spectral-cli/dist/index.js'),
      ...['lint', 'grants/**/*.yaml', '--ruleset', join(PEERS, 'spectral-ruleset.yaml')],
      ...['--format', 'json', '--ignore-unknown-format', '--quiet'],
    ],
    cwd,
  }),
  violations: ({ stdout }, repository) => {
    const found = JSON.parse(stdout) as readonly { code: string; source: string }[];
    return sorted(
      found.map(({ source, code }) => [
        source.replace(`${repository}/`, ''),
        code.replace(/-block$/, ''),
      ]),
    );
  },
});

interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly missingProperty?: string };
}

/** The rule behind an error: ajv knows no names for what a schema asks. */
function brokenRule({ keyword, instancePath, params }: AjvError): string {
  if (keyword === 'not') return 'wildcard';
  const where = `${instancePath}/${params.missingProperty ?? ''}`;
  return ['owner', 'justification'].find((part) => where.includes(`/${part}`)) ?? 'expiry';
}

const ajv = (modules: string): Tool => ({
  name: 'ajv-cli',
  command: (cwd) => ({
    file: process.execPath,
    args: [
      join(modules, 'ajv-cli/dist/index.js'),
      ...['validate', '-s', join(PEERS, 'ajv-schema.json'), '-d', 'grants/**/*.yaml'],
      ...['--all-errors', '--errors=line'],
    ],
    cwd,
  }),
  violations: ({ stderr }) => {
    const found = stderr.matchAll(/^(\S+) invalid\n(\[.*\])$/gm);
    return sorted(
      [...found].flatMap(([, path = '', errors = '[]']) =>
        (JSON.parse(errors) as readonly AjvError[]).map(
          (error) => [path, brokenRule(error)] as const,
        ),
      ),
    );
  },
});

const conftest = (binary: string): Tool => ({
  name: 'conftest',
  command: (cwd) => ({
    file: binary,
    args: ['test', '--policy', join(PEERS, 'conftest-policy.rego'), '--output', 'json', 'grants'],
    cwd,
  }),
  violations: ({ stdout }) => {
    const files = JSON.parse(stdout) as readonly {
      readonly filename: string;
      readonly failures?: readonly { readonly msg: string }[];
    }[];
    return sorted(
      files.flatMap(({ filename, failures = [] }) =>
        failures.map(({ msg }) => [filename, msg] as const),
      ),
    );
  },
});

/** All tools that this machine can have. `installs` allows what takes minutes. */
export async function tools(installs: boolean): Promise<readonly Tool[]> {
  const modules = join(await installedPeers(), 'node_modules');
  const binary = await conftestBinary(installs);
  const others = [ajv(modules), spectral(modules)];
  return [OURS, OURS_IN_FULL, ...(binary === null ? [] : [conftest(binary)]), ...others];
}

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'grantproof-ci');

/** The folder of the npm peers: installed from their lockfile into a cache outside the work tree, once for each lockfile. */
async function installedPeers(): Promise<string> {
  const lock = await readFile(join(PEERS, 'package-lock.json'));
  const id = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const home = join(CACHE, `peers-${id}`);
  if (existsSync(home)) return home;
  process.stderr.write('installing the npm tools to compare with, once\n');
  const partial = `${home}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    await cp(join(PEERS, file), join(partial, file));
  }
  const args = ['ci', '--no-audit', '--no-fund'];
  const { code, stderr } = await run({ file: 'npm', args, cwd: partial });
  if (code !== 0) throw new Error(`npm ci: ${stderr}`);
  await rename(partial, home);
  return home;
}

/** conftest, from the cache or built with Go; null, with a word about it, where neither is to be had. */
async function conftestBinary(installs: boolean): Promise<string | null> {
  const cached = join(CACHE, 'bin/conftest');
  if (existsSync(cached)) return cached;
  const without = (reason: string): null => {
    process.stderr.write(`without conftest: ${reason}\n`);
    return null;
  };
  if (!installs) return without('a run without --quick builds it');
  progress('building conftest, which takes minutes');
  const { code, stderr } = await run({
    file: join(ROOT, '.ci/tools'),
    args: ['conftest'],
    cwd: ROOT,
  });
  progress('');
  return code === 0 ? cached : without(stderr.trim().split('\n').at(-1) ?? 'no Go here');
}
