// src/adapters/github/at-once.ts
var AT_ONCE = 8;
async function mapAtOnce(items, work) {
  const made = [];
  for (const group of groupsOf(items, AT_ONCE)) made.push(...await Promise.all(group.map(work)));
  return made;
}
function groupsOf(items, size) {
  return Array.from(
    { length: Math.ceil(items.length / size) },
    (_, nth) => items.slice(nth * size, (nth + 1) * size)
  );
}

export {
  mapAtOnce,
  groupsOf
};
