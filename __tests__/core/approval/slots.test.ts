import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillSlots } from '../../../src/core/approval/slots.ts';

/** How many slots can be filled at most, by trying everything. */
function most(slots: readonly (readonly boolean[])[], people: readonly number[]): number {
  const [first, ...rest] = slots;
  if (first === undefined) return 0;
  const left = most(rest, people);
  const taken = people
    .filter((person) => first[person] === true)
    .map(
      (person) =>
        1 +
        most(
          rest,
          people.filter((other) => other !== person),
        ),
    );
  return Math.max(left, ...taken);
}

const PEOPLE = [0, 1, 2, 3, 4];
const table = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 5 });

test('property: as many as brute force finds, nobody twice, and only where they fit', () => {
  fc.assert(
    fc.property(table, fc.shuffledSubarray(PEOPLE), (fits, people) => {
      const filled = fillSlots(
        fits.map((row) => (person: number) => row[person] === true),
        people,
      );
      const used = filled.filter((person) => person !== null);
      expect(used).toHaveLength(most(fits, people));
      expect(new Set(used).size).toBe(used.length);
      expect(used.every((person) => people.includes(person))).toBe(true);
      filled.forEach((person, slot) => {
        if (person !== null) expect(fits[slot]?.[person]).toBe(true);
      });
    }),
    { numRuns: 500 },
  );
});

test('somebody moves over where a later slot has nobody else', () => {
  const isA = (person: string): boolean => person === 'a';
  expect(fillSlots([() => true, isA], ['a', 'b'])).toEqual(['b', 'a']);
});

test('nobody for nothing', () => {
  expect(fillSlots([], ['a'])).toEqual([]);
  expect(fillSlots([() => true], [])).toEqual([null]);
});
