import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openWorkFolder } from '../../../src/adapters/files/work-folder.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';

let repo: GitRepo;
let outside: string;
beforeEach(() => {
  repo = makeRepo();
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
});
afterEach(() => {
  repo.dispose();
  rmSync(outside, { recursive: true });
});

const open = (folder = '') => openWorkFolder(join(repo.dir, folder), hermeticEnv());

test('files are tracked and untracked ones, without ignored ones', async () => {
  repo.write('b.yaml', '');
  repo.commit('one');
  repo.write('.gitignore', 'build/\n');
  repo.write('build/c.yaml', '');
  repo.write('a é\n.yaml', '');
  expect(await (await open()).files()).toEqual(['.gitignore', 'a é\n.yaml', 'b.yaml']);
});

test('a folder of the work tree leads to its top', async () => {
  repo.write('deep/down/a.yaml', 'a: 1\n');
  const folder = await open('deep/down');
  expect(await folder.files()).toEqual(['deep/down/a.yaml']);
  expect(await folder.read('deep/down/a.yaml')).toBe('a: 1\n');
  expect(join(tmpdir(), folder.name)).toBe(repo.dir);
});

test('what is no text, too large or elsewhere is not read', async () => {
  repo.write('bytes.yaml', new Uint8Array([0xff, 0xfe]));
  repo.write('large.yaml', 'x'.repeat(1024 * 1024 + 1));
  symlinkSync('/etc/hostname', join(repo.dir, 'link.yaml'));
  const folder = await open();
  for (const path of ['bytes.yaml', 'large.yaml', 'link.yaml', 'none.yaml', '.']) {
    expect(await folder.read(path)).toBeNull();
  }
});

test('a file is made with its folders, and never over anything', async () => {
  const folder = await open();
  expect(await folder.create('.github/x/a.yaml', 'new\n')).toBe(true);
  expect(await folder.create('.github/x/a.yaml', 'newer\n')).toBe(false);
  expect(readFileSync(join(repo.dir, '.github/x/a.yaml'), 'utf8')).toBe('new\n');
});

test('a link in the place of a file stays, wherever it leads', async () => {
  symlinkSync(join(outside, 'a.yaml'), join(repo.dir, 'a.yaml'));
  expect(await (await open()).create('a.yaml', 'new\n')).toBe(false);
  expect(readdirSync(outside)).toEqual([]);
});

test('a linked folder is followed inside the repository only', async () => {
  const folder = await open();
  mkdirSync(join(repo.dir, 'real'));
  symlinkSync('real', join(repo.dir, 'inside'));
  symlinkSync(outside, join(repo.dir, '.github'));
  expect(await folder.create('inside/a.yaml', '')).toBe(true);
  await expect(folder.create('.github/x/a.yaml', '')).rejects.toMatchObject({
    message: '`.github` is a link that leads out of the repository',
  });
  expect(readdirSync(outside)).toEqual([]);
});

test('what stands in the way is a fault that names it', async () => {
  repo.write('.github', 'a file');
  await expect((await open()).create('.github/x/a.yaml', '')).rejects.toMatchObject({
    message: expect.stringContaining('`.github/x/a.yaml` could not be written'),
    help: expect.stringContaining('see that you may write there'),
  });
});

test('no repository, or none with files, is a fault', async () => {
  const bare = join(repo.dir, 'bare.git');
  repo.git('init', '--quiet', '--bare', bare);
  for (const dir of [outside, bare, join(outside, 'missing')]) {
    await expect(openWorkFolder(dir, hermeticEnv())).rejects.toMatchObject({
      message: `\`${dir}\` is not in the work tree of a git repository`,
    });
  }
});
