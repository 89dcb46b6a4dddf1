import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT, textOf, trackedFiles } from './tracked-files.ts';

const files = trackedFiles();
const written = files.filter((path) => !/^dist\/|package-lock\.json$/.test(path));
const packages = files.filter((path) => basename(path) === 'package.json');

/** Lines of files that match, as `path:line`. */
function places(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('src has the rooms of the design and no others', () => {
  const rooms = ['action', 'adapters', 'app', 'cli', 'core', 'ports'];
  expect(readdirSync(join(ROOT, 'src')).filter((name) => !rooms.includes(name))).toEqual([]);
});

test('no file or folder is a drawer for what found no name', () => {
  const drawer = /(?:^|[/.-])(?:utils?|helpers?|common|misc|shared)(?:[/.-]|$)/;
  expect(files.filter((path) => path.endsWith('.ts') && drawer.test(path))).toEqual([]);
});

test('no file knows the machine it was written on', () => {
  expect(places(written, /(?:^|[^\w.])\/(?:home|root|Users|work)\//)).toEqual([]);
});

test('no lockfile names where packages came from', () => {
  const locks = files.filter((path) => basename(path) === 'package-lock.json');
  expect(places(locks, /"resolved": "https?:/)).toEqual([]);
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

describe.each(packages)('%s', (path) => {
  const manifest = JSON.parse(textOf(path)) as Manifest;

  test('names one exact version of each package', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });

  test('agrees with its lockfile', () => {
    const lock = JSON.parse(textOf(path.replace('package.json', 'package-lock.json'))) as {
      readonly packages: Readonly<Record<string, Manifest>>;
    };
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
    for (const kind of kinds) expect(lock.packages['']?.[kind]).toEqual(manifest[kind]);
  });
});
