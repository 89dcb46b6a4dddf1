import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { engineDigest, folderDigest } from '../../../src/adapters/files/engine-digest.ts';
import { ROOT } from '../../support/spawn-cli.ts';

/** What anybody gets with other tools. */
const byShell = (folder: string): string =>
  execFileSync('sh', ['-c', 'find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum'], {
    cwd: join(ROOT, folder),
    encoding: 'utf8',
  }).slice(0, 64);

test.each(['dist', 'src'])('the digest of %s is that of its list by sha256sum', (folder) => {
  expect(folderDigest(join(ROOT, folder))).toBe(byShell(folder));
});

test('what runs from its sources is named by them', () => {
  expect(engineDigest()).toBe(byShell('src'));
});
