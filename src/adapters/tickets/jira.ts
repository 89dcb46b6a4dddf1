import { readInstant } from '../../core/model/instant.ts';
import { at, textAt } from './answer.ts';
import { baseUrl } from './base-url.ts';
import { basic, bearer } from './credentials.ts';
import { documentText } from './document-text.ts';
import { notSetUp, type Words } from './ticket-fault.ts';
import type { TicketSystem } from './ticket-system.ts';

export interface JiraSettings {
  readonly url: string;
  /** With it, the token is an API token of Jira Cloud; without, a personal access token of Jira Data Center. */
  readonly email?: string | undefined;
  readonly token: string;
}

const WORDS: Words = {
  system: 'jira',
  address: '`jira-url`',
  secret: '`jira-token`',
  right: 'the permission to browse the project',
};

/** Issues in Jira, by `GET /rest/api/{3 or 2}/issue/{key}`. */
export function jira(settings: JiraSettings | null): TicketSystem {
  return {
    words: WORDS,
    question: (id) => {
      if (settings === null || settings.url === '' || settings.token === '')
        throw notSetUp(WORDS, '`jira-url` and `jira-token`, and `jira-email` for Jira Cloud');
      const { url, email = '', token } = settings;
      const cloud = email !== '';
      return {
        url: `${baseUrl(WORDS, url)}/rest/api/${cloud ? 3 : 2}/issue/${id}?fields=summary,status,project,created,description`,
        headers: {
          accept: 'application/json',
          authorization: cloud ? basic(email, token) : bearer('jira', token),
        },
        isMissing: (status, answer) => status === 404 && Array.isArray(at(answer, 'errorMessages')),
        // Jira takes whom it does not know for a visitor, who sees nothing: that is no answer about the ticket.
        isStranger: (headers) =>
          /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(
            headers.get('x-seraph-loginreason') ?? '',
          ),
      };
    },
    read: (answer) => {
      const title = textAt(answer, 'fields', 'summary');
      const category = textAt(answer, 'fields', 'status', 'statusCategory', 'key');
      const project = textAt(answer, 'fields', 'project', 'key');
      const openedAt = readInstant(withColon(textAt(answer, 'fields', 'created') ?? ''));
      if (title === undefined || project === undefined || openedAt === undefined) return undefined;
      if (category === undefined) return undefined;
      return {
        title,
        state: category === 'done' ? 'closed' : 'open',
        openedAt,
        project,
        text: `${title}\n${documentText(at(answer, 'fields', 'description'))}`,
      };
    },
  };
}

/** Jira writes the offset of a time as `+0000`. */
const withColon = (time: string): string => time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
