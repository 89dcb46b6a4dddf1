/** Variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where git's programs and the person's settings are: `safe.directory` is found through these. */
const KEPT = new Set([
  'GIT_CEILING_DIRECTORIES',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_EXEC_PATH',
]);

/**
 * The environment for every git process: whatever could point git to another repository or change what it
 * says is dropped, and objects are taken as they are here: no replacements, no grafts, nothing fetched.
 */
export function gitEnvironment(inherited: Environment): Environment {
  const outer = Object.entries(inherited).filter(
    ([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.has(name),
  );
  return {
    ...Object.fromEntries(outer),
    LC_ALL: 'C',
    // Git before 2.39.4 doesn't know the first; the second stops its fetching all the same.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}
