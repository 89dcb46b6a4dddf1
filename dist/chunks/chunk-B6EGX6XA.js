// src/core/model/order.ts
function byText(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function sortedSet(values) {
  return [...new Set(values)].toSorted(byText);
}

export {
  byText,
  sortedSet
};
