/**
 * Fills as many slots as can be, nobody in two: a bipartite matching by augmenting paths. For each slot its person,
 * or null. Earlier slots and earlier people come first, where there is a choice.
 */
export function fillSlots<P>(
  slots: readonly ((person: P) => boolean)[],
  people: readonly P[],
): readonly (P | null)[] {
  /** By person, the slot that they fill. */
  const taken = new Map<P, number>();

  /** Finds somebody for a slot, moving others to slots that suit them as well. */
  const place = (slot: number, tried: Set<P>): boolean => {
    for (const person of people) {
      if (tried.has(person) || slots[slot]?.(person) !== true) continue;
      tried.add(person);
      const other = taken.get(person);
      if (other !== undefined && !place(other, tried)) continue;
      taken.set(person, slot);
      return true;
    }
    return false;
  };

  slots.forEach((_, slot) => void place(slot, new Set()));
  const filled: (P | null)[] = slots.map(() => null);
  for (const [person, slot] of taken) filled[slot] = person;
  return filled;
}
