import { describe, expect, test } from '@jest/globals';
import { parseTree } from '../../../src/adapters/git/tree-object.ts';

const ID = 'ce013625030ba8dba906f756967f9e9ca394464a';

const entry = (mode: string, name: string): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(ID, 'hex')]);

describe('parseTree', () => {
  test.each([
    ['100644', '100644'],
    ['100664', '100644'],
    ['100600', '100644'],
    ['100755', '100755'],
    ['100775', '100755'],
    ['120000', '120000'],
    ['160000', '160000'],
    ['40000', '40000'],
    ['040000', '40000'],
  ])('mode %s is %s', (written, mode) => {
    expect(parseTree(entry(written, 'a b'), 20)).toEqual([{ name: 'a b', mode, oid: ID }]);
  });

  test('reads many entries and ids of SHA-256', () => {
    const long = Buffer.concat([Buffer.from('100644 x\0'), Buffer.alloc(32, 0x20)]);
    expect(parseTree(Buffer.concat([long]), 32)).toEqual([
      { name: 'x', mode: '100644', oid: '20'.repeat(32) },
    ]);
    const two = Buffer.concat([entry('100644', 'a'), entry('40000', 'b')]);
    expect(parseTree(two, 20).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(parseTree(Buffer.alloc(0), 20)).toEqual([]);
  });

  test.each([
    ['a slash in a name', entry('100644', 'grants/ci.yaml'), "can't be a name"],
    ['no name', entry('100644', ''), "can't be a name"],
    ['the folder itself', entry('40000', '.'), "can't be a name"],
    ['the folder above', entry('40000', '..'), "can't be a name"],
    ['a name twice', Buffer.concat([entry('100644', 'a'), entry('100644', 'a')]), 'twice'],
    ['a file and a folder', Buffer.concat([entry('100644', 'a'), entry('40000', 'a')]), 'twice'],
    ['an unknown mode', entry('020000', 'device'), 'no mode'],
    ['no mode', entry('', 'a'), 'no mode'],
    ['a cut-off id', entry('100644', 'a').subarray(0, -1), 'cut off'],
    ['no id', Buffer.from('100644 a'), 'cut off'],
    ['no space', Buffer.from('100644'), 'cut off'],
  ])('refuses %s', (_name, bytes, why) => {
    expect(() => parseTree(bytes, 20)).toThrow(why);
  });
});
