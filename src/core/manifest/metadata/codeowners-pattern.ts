/** Tells whether a path, from the root of the repository, is meant. */
export type PathPattern = (path: string) => boolean;

/**
 * Compiles a pattern of CODEOWNERS: that of .gitignore without `!` and ranges. Undefined for what GitHub passes over.
 * A pattern with a slash before its end counts from the root; a folder means all below it; `folder/*` only what
 * stands right in it. Matching takes at most pattern x path steps.
 */
export function pathPattern(text: string): PathPattern | undefined {
  if (text.startsWith('!') || /(?<!\\)[[\]]/.test(text)) return undefined;
  const rooted = text.slice(0, -1).includes('/');
  const names = text.split('/').filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined) return undefined;
  const start = rooted ? names : ['**', ...names];
  const below = [...start, '**', '*'];
  const onlyBelow = text.endsWith('/') || last === '**';
  const onlyItself = last === '*' && rooted;
  const patterns = onlyBelow ? [below] : onlyItself ? [start] : [start, below];
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => matchesList(pattern, '**', parts, matchesName));
  };
}

function matchesName(pattern: string, name: string): boolean {
  if (pattern === '*') return true;
  return matchesList(tokens(pattern), '*', Array.from(name), (token, char) =>
    token === '?' ? true : token.replace(/^\\(?=.)/su, '') === char,
  );
}

/** The signs of a name's pattern; a backslash stays before what it keeps. */
function tokens(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\\?./gsu)].map((match) => match[0]);
}

/** Matches greedily, with one point of return: `any` stands for as many items as it takes, or none. */
function matchesList(
  pattern: readonly string[],
  any: string,
  items: readonly string[],
  matches: (one: string, item: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let next = 0; next < items.length; ) {
    const wanted = pattern[at];
    const item = items[next] ?? '';
    if (wanted === any) {
      star = at;
      resume = next;
      at += 1;
    } else if (wanted !== undefined && matches(wanted, item)) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      resume += 1;
      next = resume;
      at = star + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((one) => one === any);
}
