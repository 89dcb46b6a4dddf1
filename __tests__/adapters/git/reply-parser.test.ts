import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createReplyParser } from '../../../src/adapters/git/reply-parser.ts';

const ID = 'ce013625030ba8dba906f756967f9e9ca394464a';

/** What the parser makes of the pieces, as short texts. */
function parse(pieces: readonly Buffer[], withBody: boolean): readonly string[] {
  const seen: string[] = [];
  const push = createReplyParser(
    () => withBody,
    (header, body) => {
      const what = header.kind === 'found' ? `${header.type} ${header.size}` : header.kind;
      seen.push(`${what} ${body === null ? '-' : JSON.stringify(body.toString('latin1'))}`);
    },
  );
  for (const piece of pieces) push(piece);
  return seen;
}

function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...places.map((place) => place % bytes.length), bytes.length];
  ends.sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

test('reads answers whatever the chunks', () => {
  const stream = Buffer.from(
    `${ID} blob 6\nhello\n\n` +
      `${ID} blob 0\n\n` +
      'a name missing\n' +
      `${ID} tree 3\n\n\n\n\n` +
      `${ID}${ID.slice(0, 24)} commit 1\nx\n` +
      'abcd ambiguous\n',
  );
  const places = fc.array(fc.nat(), { maxLength: 12 });
  fc.assert(
    fc.property(places, (at) => {
      expect(parse(cut(stream, at), true)).toEqual([
        'blob 6 "hello\\n"',
        'blob 0 ""',
        'missing -',
        'tree 3 "\\n\\n\\n"',
        'commit 1 "x"',
        'ambiguous -',
      ]);
    }),
  );
});

test('reads headers alone', () => {
  expect(parse([Buffer.from(`${ID} blob 6\n${ID} blob 7\n`)], false)).toEqual([
    'blob 6 -',
    'blob 7 -',
  ]);
});

test.each([`${ID} blob 5^{commit} missing`, `x ${ID} blob 5`, `${ID} blob -5`, ' missing'])(
  'a revision can not pass for an object: %s',
  (line) => {
    expect(parse([Buffer.from(`${line}\n`)], true)).toEqual(['missing -']);
  },
);
