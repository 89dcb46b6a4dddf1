import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundlePath, recordPath } from '../../src/core/ledger/record-path.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import {
  altered,
  type Tamper,
  type TamperingBench,
  tamperingBench,
} from '../support/tampered-pack.ts';

let bench: TamperingBench;
let middle: string;
beforeAll(async () => {
  bench = await tamperingBench();
  middle = bench.middle;
});
afterAll(() => bench.dispose());
const found: TamperingBench['found'] = async (...args) => bench.found(...args);

const alter =
  (path: string): Tamper =>
  (pack) =>
    pack.write(path, altered(pack.read(path)));

test('nothing is found where nothing was altered', async () => {
  expect(await found(middle, () => {})).toEqual([]);
  expect(await found(bench.whole, () => {})).toEqual([]);
});

describe('somebody who alters a pack is found', () => {
  test.each<[string, string, Tamper]>([
    ['a file is altered', 'file-altered', alter('VERIFY.md')],
    ['a file is missing', 'file-missing', (pack) => pack.remove('VERIFY.md')],
    ['a file is there besides', 'file-unlisted', (pack) => pack.write('notes.txt', 'see here')],
    ['a hidden file is there besides', 'file-unlisted', (pack) => pack.write('.notes', 'see here')],
    [
      'the list of sums is another',
      'file-altered',
      async (pack) => {
        const sums = pack.read('SHA256SUMS').toString();
        await pack.relist(bench.packer);
        pack.write('SHA256SUMS', sums.replace(/^.*\n/, ''));
      },
    ],
    ['the signature is missing', 'bundle-missing', (pack) => pack.remove('manifest.sigstore.json')],
    ['the manifest is missing', 'pack-unreadable', (pack) => pack.remove('manifest.json')],
    ['the manifest is altered', 'pack-unreadable', (pack) => pack.write('manifest.json', '{}')],
    [
      'the manifest is one of a later version',
      'pack-unreadable',
      (pack) =>
        pack.write(
          'manifest.json',
          pack.read('manifest.json').toString().replace('/pack/v1', '/pack/v2'),
        ),
    ],
  ])('%s: %s', async (_, code, tamper) => {
    expect(await found(middle, tamper)).toEqual([code]);
  });

  test('a record is altered: by its digest, its signature and its place', async () => {
    expect(await found(middle, alter(recordPath(4)))).toEqual(
      expect.arrayContaining(['file-altered', 'other-record', 'proof-differs']),
    );
  });

  test('the manifest says another period than was signed', async () => {
    const codes = await found(middle, (pack) =>
      pack.write(
        'manifest.json',
        pack.read('manifest.json').toString().replaceAll('00:08:30Z', '00:08:45Z'),
      ),
    );
    expect(codes).toEqual(['statement-differs']);
  });

  test('somebody else signs the manifest', async () => {
    expect(await found(middle, async (pack) => pack.relist(sampleKey()))).toEqual(['other-key']);
  });

  test('the signature is one of a record', async () => {
    const codes = await found(middle, (pack) =>
      pack.write('manifest.sigstore.json', pack.read(bundlePath(4))),
    );
    expect(codes).toEqual(['statement-differs']);
  });
});
