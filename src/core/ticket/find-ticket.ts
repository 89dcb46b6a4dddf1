import { once } from '../model/once.ts';
import type { CodeHome } from './code-home.ts';
import { isAllowed, isWellFormed, type LookedUp, normalId, projectsOf } from './form.ts';

/** A text of a pull request. Branches are mostly in small letters, and have no spaces. */
export interface Searched {
  readonly kind: 'branch' | 'prose';
  readonly text: string;
}

export interface Search {
  readonly system: LookedUp;
  /** Only tickets of these count; null: of any. */
  readonly projects: readonly string[] | null;
  readonly home: CodeHome | null;
}

/** The first ticket of the system that a text names, in normal form. Linear in the length of the text. */
export function firstTicket(search: Search, searched: Searched): string | null {
  for (const found of CANDIDATES[search.system](searched, search)) {
    const id = normalId(search.system, found, search.home);
    if (
      isWellFormed(search.system, id) &&
      isAllowed(projectsOf(search.system, id), search.projects)
    )
      return id;
  }
  return null;
}

/** What may be a ticket, in the order in which it counts. */
const CANDIDATES: Readonly<
  Record<LookedUp, (searched: Searched, search: Search) => Iterable<string>>
> = { github: issues, jira: keys, servicenow: numbers };

const word = '\\p{L}\\p{N}';
// Made when first needed: the tables of Unicode take long.
const key = once(
  () => new RegExp(`(?<![${word}])[A-Z][A-Z0-9_]{1,31}-[1-9]\\d{0,9}(?![${word}]|\\.\\d)`, 'gu'),
);
const anyCaseKey = once(
  () =>
    new RegExp(`(?<![${word}])[A-Za-z][A-Za-z0-9]{1,31}-[1-9]\\d{0,9}(?![${word}]|\\.\\d)`, 'gu'),
);
const number = once(() => new RegExp(`(?<![${word}])[A-Za-z]{3,6}\\d{5,12}(?![${word}])`, 'gu'));
const ISSUE = `(?:[A-Za-z\\d][\\w-]{0,99}/[\\w.-]{1,100})?#[1-9]\\d{0,9}(?![${word}_])`;
const issueInBranch = once(() => new RegExp(`(?<![${word}_.#&-])${ISSUE}`, 'gu'));
/** An address is one thing: what stands in it is no issue, unless it is the address of one. */
const issueInProse = once(
  () => new RegExp(`https?://[^\\s<>()[\\]"'\`]+|(?<![${word}_./#&-])${ISSUE}`, 'gu'),
);
const ADDRESS = /^https?:\/\/([^/]+)\/([^/]+\/[^/]+)\/issues\/([1-9]\d{0,9})(?![\w-])/;

/** What looks like a key and mostly is none; a policy that names its `projects` decides for itself. */
const LOOK_ALIKES: ReadonlySet<string> = new Set(
  `AES ANSI CIS CVE CWE ECMA ES FIPS GHSA GPT HTTP HTTPS IEC IEEE IPV ISO MD NIST PCI PEP RFC RSA SHA SOC SSL TLS
   UCS UTC UTF BRANCH BUG BUILD CHANGE DRAFT FEATURE FIX GH HOTFIX ISSUE NODE PART PATCH PHASE PR PYTHON RC RELEASE
   REV RUN SPRINT STEP TEST TRY UPDATE VERSION WEEK WIP`.split(/\s+/),
);

function* keys({ kind, text }: Searched, { projects }: Search): Iterable<string> {
  const isKey = (found: string): boolean =>
    projects !== null || !LOOK_ALIKES.has(found.slice(0, found.lastIndexOf('-')).toUpperCase());
  for (const [found] of text.matchAll(key())) if (isKey(found)) yield found;
  if (kind === 'prose') return;
  for (const { 0: found, index } of text.matchAll(anyCaseKey())) {
    // Inside `octo-patch-1` a key is a guess, which is made only where the policy says what is one.
    const begins = index === 0 || text[index - 1] === '/';
    if ((begins || projects !== null) && isKey(found)) yield found;
  }
}

function* numbers({ text }: Searched): Iterable<string> {
  for (const [found] of text.matchAll(number())) yield found;
}

function* issues({ kind, text }: Searched, { home }: Search): Iterable<string> {
  const pattern = kind === 'branch' ? issueInBranch() : issueInProse();
  for (const [found] of text.matchAll(pattern)) {
    if (!found.includes('://')) yield found;
    const [, host, name, issue] = ADDRESS.exec(found) ?? [];
    if (host?.toLowerCase() === (home?.host ?? 'github.com')) yield `${name}#${issue}`;
  }
}
