/** GitHub asks for no more than a few requests at once. */
const AT_ONCE = 8;

/** What `work` makes of each item, in their order; a few at a time. */
export async function mapAtOnce<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const group of groupsOf(items, AT_ONCE)) made.push(...(await Promise.all(group.map(work))));
  return made;
}

/** The items in groups of so many; the last may be smaller. */
export function groupsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, nth) =>
    items.slice(nth * size, (nth + 1) * size),
  );
}
