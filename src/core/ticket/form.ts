import type { CodeHome } from './code-home.ts';

interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

/** The tables of ServiceNow by the prefix of the numbers in them. */
const TABLES: ReadonlyMap<string, string> = new Map([
  ['CHG', 'change_request'],
  ['CTASK', 'change_task'],
  ['INC', 'incident'],
  ['PRB', 'problem'],
  ['REQ', 'sc_request'],
  ['RITM', 'sc_req_item'],
  ['SCTASK', 'sc_task'],
  ['TASK', 'task'],
]);

// A name of dots alone would lead out of its folder in an address.
const GITHUB = /^(?:[A-Za-z\d][\w-]{0,99}\/(?!\.{1,2}#)[\w.-]{1,100})?#[1-9]\d{0,9}$/;
const OTHER: Form = { pattern: /^\S+$/, example: 'OPS-12' };

/** What an id looks like in each system; any other system takes whatever has no spaces. */
const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['github', { pattern: GITHUB, example: 'octo/infra#12' }],
  ['gitlab', { pattern: /^(?:[\w.-]+(?:\/[\w.-]+)+)?[#!][1-9]\d{0,9}$/, example: 'octo/infra#12' }],
  ['jira', { pattern: /^[A-Z][A-Z0-9_]{1,31}-[1-9]\d{0,9}$/, example: 'OPS-12' }],
  ['linear', { pattern: /^[A-Z][A-Z0-9]{0,15}-[1-9]\d{0,9}$/, example: 'OPS-12' }],
  [
    'servicenow',
    {
      pattern: new RegExp(`^(?:${[...TABLES.keys()].join('|')})\\d{5,12}$`),
      example: 'CHG0040001',
    },
  ],
  ['azure-boards', { pattern: /^(?:AB)?#?[1-9]\d{0,9}$/, example: 'AB#12' }],
  ['freshservice', { pattern: /^(?:(?:INC|SR|CHN|PRB|CHG)-|#)?[1-9]\d{0,9}$/, example: 'SR-12' }],
]);

/** Systems that can be asked about a ticket. */
export const LOOKED_UP = ['github', 'jira', 'servicenow'] as const;
export type LookedUp = (typeof LOOKED_UP)[number];

export const isLookedUp = (system: string | null): system is LookedUp =>
  LOOKED_UP.some((known) => known === system);

/** How an id is written in a system. */
export const exampleOf = (system: string | null): string =>
  (FORMS.get(system ?? '') ?? OTHER).example;

export const isWellFormed = (system: string, id: string): boolean =>
  (FORMS.get(system) ?? OTHER).pattern.test(id);

/** The one way to write an id, so that two can be compared; `#12` is of the repository that the change is in. */
export function normalId(system: string, id: string, home: CodeHome | null): string {
  switch (system) {
    case 'github':
      return `${id.startsWith('#') ? (home?.name ?? '') : ''}${id}`.toLowerCase();
    case 'jira':
    case 'servicenow':
      return id.toUpperCase();
    default:
      return id;
  }
}

/** The names of the project that an id in normal form belongs to: `OPS`; `octo/infra`; `CHG` and `change_request`. */
export function projectsOf(system: string, id: string): readonly string[] {
  switch (system) {
    case 'github':
      return [id.slice(0, id.lastIndexOf('#'))];
    case 'jira':
    case 'linear':
      return [id.slice(0, id.lastIndexOf('-'))];
    case 'servicenow': {
      const prefix = id.replace(/\d+$/, '');
      const table = TABLES.get(prefix);
      return table === undefined ? [prefix] : [prefix, table];
    }
    default:
      return [];
  }
}

/** Whether one of these names of a project is among those that are allowed; null allows all. */
export function isAllowed(names: readonly string[], allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  const known = new Set(allowed.map((name) => name.toLowerCase()));
  return names.some((name) => known.has(name.toLowerCase()));
}

/** The table of ServiceNow that holds a number. */
export const tableOf = (id: string): string | undefined => TABLES.get(id.replace(/\d+$/, ''));
