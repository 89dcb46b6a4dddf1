import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeArchive } from '../../../src/adapters/files/pack-archive.ts';
import { isPack, openPack, type PackLimits } from '../../../src/adapters/files/pack-source.ts';
import { openPackStage } from '../../../src/adapters/files/pack-stage.ts';
import { paddingOf, tarHeader } from '../../../src/adapters/files/tar-header.ts';
import { Fault } from '../../../src/core/model/fault.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'archive-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TIME = 1_767_571_200;
const NAME = 'grantproof-pack-2026-01-01-2026-03-31';
const FILES: Readonly<Record<string, string>> = {
  'VERIFY.md': '# how\n',
  'manifest.json': '{}',
  'records/000/000/000.json': '{"answers":{}}',
  'records/000/000/001.json': 'x'.repeat(70_000),
  'objects.pack': '',
};

/** Writes an archive of these files, and gives its path. */
async function archive(
  files: Readonly<Record<string, string>> = FILES,
  options: { readonly force?: boolean; readonly out?: string } = {},
): Promise<string> {
  const stage = await openPackStage(folder);
  const out = options.out ?? join(folder, 'pack.tar.gz');
  try {
    for (const [path, text] of Object.entries(files)) await stage.write(path, Buffer.from(text));
    await writeArchive({
      ...{ folder: stage.folder, files: stage.files, name: NAME, time: TIME, out },
      force: options.force === true,
    });
  } finally {
    await stage.dispose();
  }
  return out;
}

/** What opening gives: each file's text, or why it was refused. */
async function opened(
  path: string,
  limits?: Partial<PackLimits>,
): Promise<Readonly<Record<string, string>> | string> {
  const parent = join(folder, 'unpacked');
  mkdirSync(parent, { recursive: true });
  const pack = await openPack(path, parent, {
    ...{ files: 1000, bytes: 1e9, growth: 200 },
    ...limits,
  });
  if ('refusal' in pack) {
    expect(readdirSync(parent)).toEqual([]);
    return pack.refusal;
  }
  const texts: Record<string, string> = {};
  for (const name of pack.files.keys())
    texts[name] = Buffer.from((await pack.read(name)) ?? []).toString();
  await pack.dispose();
  return texts;
}

describe('an archive', () => {
  test('is read back as it was written, with what a person reads first at its beginning', async () => {
    const path = await archive();
    expect(await isPack(path)).toBe(true);
    expect(await opened(path)).toEqual(FILES);
    const listed = execFileSync('tar', ['tzf', path], { encoding: 'utf8' });
    expect(listed.trim().split('\n')).toEqual([
      `${NAME}/VERIFY.md`,
      `${NAME}/manifest.json`,
      `${NAME}/objects.pack`,
      `${NAME}/records/000/000/000.json`,
      `${NAME}/records/000/000/001.json`,
    ]);
  });

  test('is the same to the byte, in whatever order its files were made', async () => {
    const reversed = Object.fromEntries(Object.entries(FILES).toReversed());
    const one = readFileSync(await archive());
    const two = readFileSync(await archive(reversed, { out: join(folder, 'two.tar.gz') }));
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test('holds nothing of the machine: plain files of nobody, dated to the ledger', async () => {
    const path = await archive();
    const args = ['--numeric-owner', '--full-time', '-tvzf', path];
    const listed = execFileSync('tar', args, { encoding: 'utf8', env: { TZ: 'UTC' } });
    for (const line of listed.trim().split('\n'))
      expect(line).toMatch(/^-rw-r--r-- 0\/0 +\d+ 2026-01-05 00:00:00 /);
    // Neither a name nor a time of the packing.
    expect(readFileSync(path).subarray(0, 8).toString('hex')).toBe('1f8b080000000000');
  });

  test('replaces nothing unless it is told to', async () => {
    const out = join(folder, 'there.tar.gz');
    writeFileSync(out, 'precious');
    await expect(archive(FILES, { out })).rejects.toThrow('is there already');
    expect(readFileSync(out, 'utf8')).toBe('precious');
    await archive(FILES, { out, force: true });
    expect(await opened(out)).toEqual(FILES);
  });

  test('that can not be finished leaves nothing', async () => {
    const stage = await openPackStage(folder);
    await stage.write('VERIFY.md', Buffer.from('text'));
    writeFileSync(join(stage.folder, 'VERIFY.md'), 'another length');
    const before = readdirSync(folder);
    const out = join(folder, 'half.tar.gz');
    const request = { folder: stage.folder, files: stage.files, name: NAME, time: TIME, out };
    await expect(writeArchive({ ...request, force: false })).rejects.toThrow('changed while');
    expect(readdirSync(folder)).toEqual(before);
    const nowhere = { ...request, out: join(folder, 'no/such/folder.tar.gz'), force: false };
    await expect(writeArchive(nowhere)).rejects.toBeInstanceOf(Fault);
    await stage.dispose();
  });

  test('that others unpacked, or packed again with GNU tar, is read as well', async () => {
    const path = await archive();
    const out = join(folder, 'out');
    mkdirSync(out);
    execFileSync('tar', ['xzf', path, '-C', out]);
    expect(await opened(join(out, NAME))).toEqual(FILES);
    for (const format of ['gnu', 'ustar']) {
      const again = join(folder, `${format}.tar.gz`);
      execFileSync('tar', [`--format=${format}`, '-czf', again, '-C', out, NAME]);
      expect(await opened(again)).toEqual(FILES);
    }
  });
});

interface Entry {
  readonly name: string;
  readonly text?: string;
  /** Changes the header; the sum is put right afterwards. */
  readonly change?: (header: Buffer) => void;
}

/** A tar archive that no tool of ours would write. */
function tarOf(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ name, text = '', change }) => {
    const header = Buffer.from(tarHeader('', name.slice(0, 100), text.length, TIME));
    change?.(header);
    header.write('        ', 148, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return [header, Buffer.from(text), Buffer.alloc(paddingOf(text.length))];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

async function refusalOf(bytes: Uint8Array, limits?: Partial<PackLimits>): Promise<unknown> {
  const path = join(folder, 'hostile.tar.gz');
  writeFileSync(path, gzipSync(bytes));
  return opened(path, limits);
}

const type =
  (flag: string, target = '') =>
  (header: Buffer): void => {
    header.write(flag, 156, 'latin1');
    header.write(target, 157, 'latin1');
  };

describe('a pack of somebody hostile', () => {
  test.each([
    ['climbs out of its folder', 'p/../../evil'],
    ['climbs out at once', '../evil'],
    ['names a file of the system', '/etc/evil'],
    ['names a file of the system below its folder', 'p//etc/evil'],
    ['hides a file', 'p/.bashrc'],
    ['has a name of another system', 'p/C:evil'],
    ['has a separator of another system', 'p/..\\evil'],
    ['has an end of line in a name', 'p/a\nb'],
    ['has bytes that are no text', 'p/a\u00e9'],
    ['has a name that ends with a dot', 'p/a.'],
    ['has a folder for a file', 'p'],
    ['is too deep', `p/${'a/'.repeat(20)}b`],
  ])('that %s is refused', async (_, name) => {
    const refusal = await refusalOf(tarOf([{ name, text: 'evil' }]));
    expect(refusal).toMatch(/is no path that a pack has$/);
    expect(existsSync(join(dirname(folder), 'evil'))).toBe(false);
  });

  test.each([
    ['a symbolic link', '2'],
    ['a hard link', '1'],
    ['a device', '3'],
    ['a device', '4'],
    ['a pipe', '6'],
    ['something else than files', 'x'],
    ['something else than files', 'g'],
    ['something else than files', 'L'],
    ['something else than files', 'S'],
  ])('that holds %s (%s) is refused', async (what, flag) => {
    const link = { name: 'p/records', change: type(flag, '/tmp') };
    const refusal = await refusalOf(tarOf([link, { name: 'p/records/evil', text: 'evil' }]));
    expect(refusal).toBe(`it holds ${what} (\`p/records\`)`);
  });

  test('that has one file twice, in whatever case, is refused', async () => {
    for (const name of ['p/manifest.json', 'p/Manifest.json']) {
      const entries = [
        { name: 'p/manifest.json', text: 'a' },
        { name, text: 'b' },
      ];
      expect(await refusalOf(tarOf(entries))).toMatch(/twice$/);
    }
  });

  test('that has a file where a folder would be is refused', async () => {
    const entries = [
      { name: 'p/a', text: 'a' },
      { name: 'p/a/b', text: 'b' },
    ];
    expect(await refusalOf(tarOf(entries))).toBe('a file of it has the name of a folder');
    expect(await refusalOf(tarOf(entries.toReversed()))).toBe(
      'a file of it has the name of a folder',
    );
  });

  test('that has more than one folder is refused', async () => {
    const entries = [
      { name: 'p/a', text: 'a' },
      { name: 'q/b', text: 'b' },
    ];
    expect(await refusalOf(tarOf(entries))).toBe('it unpacks to more than one folder');
  });

  test('that unpacks to far more than its size is refused on the way', async () => {
    const bomb = gzipSync(tarOf([{ name: 'p/zeros', text: '\0'.repeat(3_000_000) }]));
    const path = join(folder, 'bomb.tar.gz');
    writeFileSync(path, bomb);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await opened(path, { bytes: 1_000_000 })).toMatch(/^it unpacks to far more/);
    expect(await opened(path)).toHaveProperty('zeros');
  });

  test('that has too many files is refused on the way', async () => {
    const entries = Array.from({ length: 30 }, (_, nth) => ({ name: `p/f${nth}` }));
    expect(await refusalOf(tarOf(entries), { files: 20 })).toBe('it has more than 20 files');
  });

  test('that claims a size which is not there is refused', async () => {
    const claim =
      (size: string) =>
      (header: Buffer): void => {
        header.write(size, 124, 'latin1');
      };
    const huge = { name: 'p/a', text: 'a', change: claim('77777777777\0') };
    expect(await refusalOf(tarOf([huge]))).toMatch(/^it is cut off$|far more/);
    const binary = { name: 'p/a', text: 'a', change: claim('\u0080\0\0\0\0\0\0\0\0\0\0\u0001') };
    expect(await refusalOf(tarOf([binary]))).toBe('it holds a header that does not add up');
    const negative = { name: 'p/a', text: 'a', change: claim('-0000000001\0') };
    expect(await refusalOf(tarOf([negative]))).toBe('it holds a header that does not add up');
  });

  test('that is cut off, goes on after its end, or is no archive is refused', async () => {
    const whole = readFileSync(await archive());
    const path = join(folder, 'cut.tar.gz');
    for (const size of [whole.length - 1, whole.length - 9, 300, 20, 2]) {
      writeFileSync(path, whole.subarray(0, size));
      expect(await opened(path)).toBe('it is no whole archive');
    }
    const tar = gunzipSync(whole);
    expect(await refusalOf(tar.subarray(0, 700))).toBe('it is cut off');
    expect(await refusalOf(Buffer.concat([tar, Buffer.from('more')]))).toBe(
      'something follows its end',
    );
    expect(await refusalOf(Buffer.from('x'.repeat(2000)))).toBe(
      'it holds something that is no file of a tar archive',
    );
    expect(await refusalOf(Buffer.alloc(0))).toBe('it is cut off');
  });

  test('in a folder, that has links, is refused', async () => {
    const pack = join(folder, 'pack');
    mkdirSync(pack);
    writeFileSync(join(pack, 'VERIFY.md'), '');
    symlinkSync('/etc/passwd', join(pack, 'manifest.json'));
    expect(await isPack(pack)).toBe(true);
    expect(await opened(pack)).toBe('`manifest.json` is neither a file nor a folder');
  });
});

test('what is no pack is not taken for one', async () => {
  writeFileSync(join(folder, 'record.json'), '{"answers":{}}');
  expect(await isPack(join(folder, 'record.json'))).toBe(false);
  expect(await isPack(folder)).toBe(false);
  expect(await isPack(join(folder, 'nothing'))).toBe(false);
});
