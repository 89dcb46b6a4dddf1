import { Fault } from '../../core/model/fault.ts';
import { type Instant, readInstant } from '../../core/model/instant.ts';
import { tableOf } from '../../core/ticket/form.ts';
import { at, textAt } from './answer.ts';
import { baseUrl } from './base-url.ts';
import { basic, bearer } from './credentials.ts';
import { notSetUp, type Words } from './ticket-fault.ts';
import type { TicketFound, TicketSystem } from './ticket-system.ts';

export interface ServicenowSettings {
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** An OAuth access token, instead of user and password. */
  readonly token?: string | undefined;
}

const WORDS: Words = {
  system: 'servicenow',
  address: '`servicenow-url`',
  secret: '`servicenow-token`, or `servicenow-user` and `servicenow-password`,',
  right: 'the right to read the table that holds the ticket',
};

const FIELDS = 'number,short_description,description,active,opened_at,sys_created_on';

/** Tasks in ServiceNow, by `GET /api/now/table/{table}` with a query for the number. */
export function servicenow(settings: ServicenowSettings | null): TicketSystem {
  return {
    words: WORDS,
    question: (id) => {
      const authorization = authorizationOf(settings);
      if (settings === null || settings.url === '' || authorization === undefined)
        throw notSetUp(
          WORDS,
          '`servicenow-url`, and `servicenow-token` or `servicenow-user` and `servicenow-password`',
        );
      const query = new URLSearchParams({
        sysparm_query: `number=${id}`,
        sysparm_limit: '2',
        // As they are stored: times in UTC, and no words of a language.
        sysparm_display_value: 'false',
        sysparm_fields: FIELDS,
      });
      return {
        url: `${baseUrl(WORDS, settings.url)}/api/now/table/${tableOf(id)}?${query.toString()}`,
        headers: { accept: 'application/json', authorization },
        isMissing: (status, answer) =>
          status === 404 && /^no record/i.test(textAt(answer, 'error', 'message') ?? ''),
      };
    },
    read: (answer, id) => {
      const rows = at(answer, 'result');
      if (!Array.isArray(rows)) return undefined;
      const [row, other] = rows as readonly unknown[];
      if (row === undefined) return null;
      if (other !== undefined)
        throw new Fault(
          `\`servicenow\` has more than one ticket \`${id}\``,
          'name another ticket, or see what is wrong with the numbers of that table',
        );
      // A query that the system does not understand it ignores, and gives whatever row is first.
      return textAt(row, 'number') === id ? recordOf(row) : undefined;
    },
  };
}

function authorizationOf(settings: ServicenowSettings | null): string | undefined {
  const { user = '', password = '', token = '' } = settings ?? {};
  if (token !== '') return bearer('servicenow', token);
  return user === '' || password === '' ? undefined : basic(user, password);
}

function recordOf(row: unknown): TicketFound | undefined {
  const title = textAt(row, 'short_description');
  const active = textAt(row, 'active');
  const opened = instantOf(textAt(row, 'opened_at'));
  const created = instantOf(textAt(row, 'sys_created_on'));
  if (title === undefined || opened === undefined || created === undefined) return undefined;
  if (active !== 'true' && active !== 'false') return undefined;
  return {
    title,
    state: active === 'true' ? 'open' : 'closed',
    // People may write any time into the one field; the other is the system's own.
    openedAt: opened > created ? opened : created,
    text: `${title}\n${textAt(row, 'description') ?? ''}`,
  };
}

/** ServiceNow writes a time as `2026-11-01 10:00:00`, in UTC. */
const instantOf = (time: string | undefined): Instant | undefined =>
  time !== undefined && /^\S+ \S+$/.test(time)
    ? readInstant(`${time.replace(' ', 'T')}Z`)
    : undefined;
