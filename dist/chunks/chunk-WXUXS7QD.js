// src/core/model/json.ts
var isJsonObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function compact(parts) {
  return Object.fromEntries(
    Object.entries(parts).filter((entry) => !isVoid(entry[1]))
  );
}
function isVoid(value) {
  if (value === void 0 || value === null) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

export {
  isJsonObject,
  compact
};
