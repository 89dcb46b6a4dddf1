import { Minimatch } from 'minimatch';

const LONGEST = 1000;
const MOST_BRACES = 64;

// The platform is named so that a verdict is the same on every one.
const OPTIONS = {
  dot: true,
  nocomment: true,
  nonegate: true,
  platform: 'linux',
  braceExpandMax: MOST_BRACES + 1,
} as const;

export type Matcher = (path: string) => boolean;

/** A test of paths against a glob; compiled once. */
export const globMatcher = compiler({ nocase: false, partial: false });

/** The same, without regard to case. */
export const caselessMatcher = compiler({ nocase: true, partial: false });

/** A test of folders: whether something below one could match. */
export const folderMatcher = compiler({ nocase: false, partial: true });

function compiler({ nocase, partial }: { readonly nocase: boolean; readonly partial: boolean }) {
  const compiled = new Map<string, Matcher>();
  return (glob: string): Matcher => {
    const known = compiled.get(glob);
    if (known !== undefined) return known;
    const minimatch = new Minimatch(glob, { ...OPTIONS, nocase });
    const matcher: Matcher = (path) => minimatch.match(path, partial);
    compiled.set(glob, matcher);
    return matcher;
  };
}

/** Why a text is not taken for a glob, as a phrase; null where it is. */
export function globFault(glob: string): string | null {
  if (glob.trim() === '') return 'is empty';
  if (glob.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/^[!#]/.test(glob)) return `begins with \`${glob.charAt(0)}\``;
  if (glob.startsWith('/')) return 'is absolute';
  if (glob.includes('\\')) return 'has a backslash';
  if (glob.split('/').some((name) => name === '..' || name === '.'))
    return 'has a `.` or `..` folder';
  if (/[?*+@!]\(/.test(glob)) return 'has an extended pattern in parentheses';
  // A long sequence is not expanded but taken by the letter, and would match nothing.
  if (/\{[^{}]*\.\.[^{}]*\}/.test(glob)) return 'has a sequence in braces';
  return new Minimatch(glob, OPTIONS).globSet.length > MOST_BRACES
    ? `has braces that stand for more than ${MOST_BRACES} globs`
    : null;
}
