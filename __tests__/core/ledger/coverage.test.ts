import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CoveringRecord, tilingOf } from '../../../src/core/ledger/coverage.ts';

/** A line by letters: capitals are commits that have to have a record. `0` is where it begins. */
const lineOf = (letters: string) => ({
  start: '0',
  commits: letters.split('').map((letter) => ({
    commit: letter,
    touched: letter === letter.toUpperCase(),
  })),
});

/** `C0-C`: record of commit C, covering what is after 0; `h0-b`: a heartbeat. */
function recordOf(text: string, index: number, line: string): CoveringRecord {
  const [, kind = '', from = '', to = ''] = /^(.)(.)-(.)$/.exec(text) ?? [];
  const before = line[line.indexOf(kind) - 1] ?? '0';
  const judged = kind === 'h' ? null : { base: before, head: to };
  return { index, from, to, judged, together: kind !== to };
}

const tiled = (line: string, ...texts: readonly string[]) => {
  const { gaps, unsealed, trailing } = tilingOf(
    lineOf(line),
    texts.map((text, nth) => recordOf(text, nth + 1, line)),
  );
  return {
    gaps: gaps.map((gap) => `${gap.kind} ${gap.index} ${'commit' in gap ? gap.commit : gap.from}`),
    unsealed: unsealed.join(''),
    trailing,
  };
};

describe('records tile a line', () => {
  test.each<[string, readonly string[], readonly string[], string, number]>([
    ['', [], [], '', 0],
    ['AB', ['A0-A', 'BA-B'], [], '', 0],
    ['abCd', ['C0-C'], [], '', 1],
    ['abCd', ['C0-C', 'hC-d'], [], '', 0],
    ['ab', ['h0-b'], [], '', 0],
    ['ABC', ['A0-C'], [], '', 0],
    ['abC', [], [], 'C', 3],
    ['AB', ['A0-A'], [], 'B', 1],
    ['AB', ['B0-B'], ['unrecorded 1 A'], '', 0],
    ['aBc', ['h0-c'], ['unrecorded 1 B'], '', 0],
    ['AB', ['A0-A', 'B0-B'], ['misplaced 2 0', 'unrecorded 2 A'], '', 0],
    ['AB', ['BA-B', 'A0-A'], ['misplaced 1 A', 'misplaced 2 0'], 'B', 1],
    ['AB', ['A0-A', 'BA-x'], ['off-line 2 x'], '', 0],
    ['AB', ['h0-0', 'A0-A', 'BA-B'], [], '', 0],
  ])('%s by %j', (line, records, gaps, unsealed, trailing) => {
    expect(tiled(line, ...records)).toEqual({ gaps, unsealed, trailing });
  });

  test('a record of one commit does not stand for one before it that came by itself', () => {
    const two = { index: 1, from: '0', to: 'B', judged: { base: '0', head: 'B' }, together: false };
    expect(tilingOf(lineOf('AB'), [two]).gaps).toEqual([
      { kind: 'unrecorded', index: 1, commit: 'A' },
    ]);
  });

  test('what it was judged between has to be the end of what it covers', () => {
    const early = {
      index: 1,
      from: '0',
      to: 'B',
      judged: { base: '0', head: 'A' },
      together: true,
    };
    expect(tilingOf(lineOf('AB'), [early]).gaps).toEqual([
      { kind: 'off-line', index: 1, commit: '0' },
    ]);
  });
});

test('as sealing makes them, records tile every line; without any one of them they do not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      (touches, at) => {
        const commits = touches.map((touched, nth) => ({ commit: `c${nth}`, touched }));
        const records: CoveringRecord[] = [];
        let from = 'c';
        for (const [nth, { commit, touched }] of commits.entries()) {
          if (!touched) continue;
          const base = nth === 0 ? 'c' : `c${nth - 1}`;
          records.push({
            index: records.length + 1,
            from,
            to: commit,
            judged: { base, head: commit },
            together: false,
          });
          from = commit;
        }
        const whole = tilingOf({ start: 'c', commits }, records);
        expect(whole.gaps).toEqual([]);
        expect(whole.unsealed).toEqual([]);
        if (records.length === 0) return;
        const without = records.toSpliced(at % records.length, 1);
        const { gaps, unsealed } = tilingOf({ start: 'c', commits }, without);
        expect(gaps.length + unsealed.length).toBeGreaterThan(0);
      },
    ),
  );
});
