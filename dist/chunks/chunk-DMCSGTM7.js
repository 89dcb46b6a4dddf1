// src/adapters/git/environment.ts
var KEPT = /* @__PURE__ */ new Set([
  "GIT_CEILING_DIRECTORIES",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_SYSTEM",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_EXEC_PATH"
]);
function gitEnvironment(inherited) {
  const outer = Object.entries(inherited).filter(
    ([name]) => !name.toUpperCase().startsWith("GIT_") || KEPT.has(name)
  );
  return {
    ...Object.fromEntries(outer),
    LC_ALL: "C",
    // Git before 2.39.4 doesn't know the first; the second stops its fetching all the same.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0"
  };
}

export {
  gitEnvironment
};
