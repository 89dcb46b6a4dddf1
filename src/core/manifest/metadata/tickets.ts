import type { Ticket } from '../../model/grant.ts';

const SYSTEMS = [
  'jira',
  'servicenow',
  'github',
  'gitlab',
  'linear',
  'azure-boards',
  'freshservice',
  'other',
] as const;

const KEY = /^[A-Z][A-Z0-9_]{1,31}-\d{1,12}$/;
const SERVICENOW = /^(?:CHG|INC|RITM|REQ|TASK|SCTASK|PRB)\d{5,12}$/;
const GITHUB = /^(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,12}$/;
const PREFIXED = new RegExp(`^(${SYSTEMS.join('|')}):(\\S+)$`);

/**
 * Reads tickets as people write them, parted by commas or spaces: `jira:ABC-1`, `ABC-1`, `CHG0041822`,
 * `owner/repo#1`, `#1`, or an address. Words between them (`ABC-1 -- remove later`) are kept only where
 * nothing else is there: then the whole text is one ticket that no system knows, for a rule to judge.
 */
export function readTickets(text: string): readonly Ticket[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const known = words.map(readTicket).filter((ticket) => ticket !== undefined);
  return known.length > 0 ? known : [ticketOf('other', text.trim())];
}

function readTicket(word: string): Ticket | undefined {
  if (/^https?:\/\/./i.test(word)) return fromAddress(word);
  const [, system, id] = PREFIXED.exec(word) ?? [];
  if (system !== undefined && id !== undefined) return ticketOf(system, id);
  if (KEY.test(word)) return ticketOf('jira', word);
  if (SERVICENOW.test(word)) return ticketOf('servicenow', word);
  if (GITHUB.test(word)) return ticketOf('github', word);
  return undefined;
}

/** The ticket behind the address of one; an unknown address is its own id. */
function fromAddress(url: string): Ticket {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)\/?([^?#]*)/i.exec(url) ?? [];
  const at = (system: string, id: string): Ticket => ({ ...ticketOf(system, id), url });
  const hub = /^([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)\/?$/.exec(path);
  if (/^(?:www\.)?github\.com$/i.test(host) && hub !== null) {
    return at('github', `${hub[1] ?? ''}#${hub[2] ?? ''}`);
  }
  const lab = /^(.+?)\/-\/(?:issues|merge_requests|work_items)\/(\d+)\/?$/.exec(path);
  if (lab !== null) return at('gitlab', `${lab[1] ?? ''}#${lab[2] ?? ''}`);
  const linear = /\/issue\/([A-Z][A-Z0-9]*-\d+)(?:\/|$)/.exec(path)?.[1];
  if (/^linear\.app$/i.test(host) && linear !== undefined) return at('linear', linear);
  const jira = /(?:^|\/)browse\/([A-Z][A-Z0-9_]*-\d+)\/?$/.exec(path)?.[1];
  if (jira !== undefined) return at('jira', jira);
  return at('other', url);
}

function ticketOf(system: string, id: string): Ticket {
  return { system, id, relation: 'request' };
}
