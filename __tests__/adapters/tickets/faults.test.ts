import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createTickets,
  type TicketSettings,
} from '../../../src/adapters/tickets/create-tickets.ts';
import { Fault } from '../../../src/core/model/fault.ts';
import type { TicketRef } from '../../../src/core/ticket/reference.ts';
import {
  githubIssue,
  githubRefusal,
  jiraIssue,
  jiraRefusal,
  servicenowRefusal,
  servicenowRow,
} from './answers.ts';
import { type Answer, type TicketServer, ticketServer } from './ticket-server.ts';

const SECRET = 'sample-secret';
const IDS = { github: 'acme/infra#12', jira: 'OPS-12', servicenow: 'CHG0040001' } as const;
type System = keyof typeof IDS;
const SYSTEMS = Object.keys(IDS) as readonly System[];

const GOOD: Readonly<Record<System, Answer>> = {
  github: { body: githubIssue() },
  jira: { body: jiraIssue() },
  servicenow: { body: { result: [servicenowRow()] } },
};

let server: TicketServer;
beforeAll(async () => {
  server = await ticketServer();
});
afterAll(() => server.stop());

const settingsAt = (url: string): TicketSettings => ({
  github: { apiUrl: url, token: SECRET },
  jira: { url, email: 'bot@acme.example', token: SECRET },
  servicenow: { url, user: 'grantproof', password: SECRET },
});

/** The state that is found, or everything that a fault says. */
async function outcome(settings: TicketSettings, ref: TicketRef): Promise<string> {
  try {
    return (await createTickets(settings).find(ref)).state;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const whole = JSON.stringify([error.message, error.help, error.stack, String(error.cause)]);
    for (const told of [SECRET, Buffer.from(`:${SECRET}`).toString('base64').slice(4, 12)])
      expect(whole).not.toContain(told);
    expect(error.help).not.toBe('');
    expect(error.message).toMatch(/^[^A-Z][^\n]*[^.]$/);
    return error.message;
  }
}

const find = (system: System, parts: Partial<TicketSettings> = {}): Promise<string> =>
  outcome({ ...settingsAt(server.url), ...parts }, { system, id: IDS[system] });

describe.each(SYSTEMS)('%s', (system) => {
  const REFUSED: Readonly<Record<System, (message: string, status: string) => unknown>> = {
    github: githubRefusal,
    jira: jiraRefusal,
    servicenow: (message) => servicenowRefusal(message),
  };

  test.each<[number, string]>([
    [401, `\`${system}\` does not accept the credentials (401)`],
    [403, `\`${system}\` does not let us look (403)`],
    [400, `\`${system}\` refuses the question (400)`],
    [204, `\`${system}\` refuses the question (204)`],
    [302, `\`${system}\` sends us elsewhere (302), and tokens follow nobody`],
  ])('%i', async (status, message) => {
    const headers = { location: `${server.url}/elsewhere` };
    server.answer({ status, headers, body: REFUSED[system]('A refusal', String(status)) });
    expect(await find(system)).toBe(message);
    expect(server.asked).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['a page', '<html>404 Not Found</html>'],
    ['nothing', ''],
    ['other JSON', { error: 'not_found' }],
    ['a list', ['Not Found']],
  ])('%s as an answer to 404 is not the system speaking', async (_, body) => {
    server.answer({ status: 404, body });
    expect(await find(system)).toBe(
      `what answers at the address of \`${system}\` is not \`${system}\` (404)`,
    );
  });

  test.each<[string, unknown]>([
    ['a page', '<html>Log in</html>'],
    ['nothing', ''],
    ['half of it', '{"number": 12'],
  ])('%s as an answer to 200', async (_, body) => {
    server.answer({ body });
    expect(await find(system)).toBe(`\`${system}\` answered with something that is no JSON`);
  });

  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['a list', []],
    ['a number', 7],
    ['a text', '"open"'],
    ['null', 'null'],
    ['keys of every object', { __proto__: { title: 'x' }, constructor: { name: 'x' } }],
  ])('%s is no ticket', async (_, body) => {
    server.answer({ body });
    expect(await find(system)).toBe(`\`${system}\` answered in a form that we do not know`);
  });

  test('more than we read', async () => {
    server.answer({ body: JSON.stringify('x'.repeat(2 ** 22)) });
    expect(await find(system)).toBe(`\`${system}\` answered with more than 4 MiB`);
  });

  test('down, asked again twice', async () => {
    server.answer({ status: 503, body: 'sorry' });
    expect(await find(system)).toBe(`\`${system}\` is down (503)`);
    expect(server.asked).toHaveLength(3);
  });

  test('down for a moment', async () => {
    server.answer({ status: 503, body: 'sorry' }, GOOD[system]);
    expect(await find(system)).toBe('open');
  });

  test('asked too often, with a short wait', async () => {
    server.answer({ status: 429, headers: { 'retry-after': '1' }, body: {} }, GOOD[system]);
    expect(await find(system)).toBe('open');
    expect(server.asked).toHaveLength(2);
  });

  test('asked too often, again', async () => {
    server.answer({ status: 429, headers: { 'retry-after': '0' }, body: {} });
    expect(await find(system)).toBe(`\`${system}\` has been asked too often, and says to wait 0 s`);
    expect(server.asked).toHaveLength(2);
  });

  test('asked too often, with a long wait', async () => {
    server.answer({ status: 429, headers: { 'retry-after': '60' }, body: {} });
    expect(await find(system)).toBe(
      `\`${system}\` has been asked too often, and says to wait 60 s`,
    );
    expect(server.asked).toHaveLength(1);
  });

  test('asked too often, until a time far away', async () => {
    const headers = { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' };
    server.answer({ status: 429, headers, body: {} });
    expect(await find(system)).toMatch(/has been asked too often, and says to wait \d{6,} s$/);
  });

  test('slow', async () => {
    server.answer({ body: null });
    expect(await find(system, { timeout: 50 })).toBe(`\`${system}\` did not answer within 0.05 s`);
  });

  test('nobody listens', async () => {
    const gone = await ticketServer();
    await gone.stop();
    expect(await find(system, settingsAt(gone.url))).toBe(
      `\`${system}\` can't be reached (ECONNREFUSED)`,
    );
  });

  test('what listens speaks no TLS', async () => {
    const settings = settingsAt(server.url.replace('http:', 'https:'));
    expect(await find(system, settings)).toMatch(
      /^`\w+` can't be reached safely: its certificate is not accepted \(ERR_SSL_\w+\)$/,
    );
  });

  test.each([
    ['ENOTFOUND', `can't be reached: nobody knows the name in its address (ENOTFOUND)`],
    ['EAI_AGAIN', `can't be reached: nobody knows the name in its address (EAI_AGAIN)`],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      `can't be reached safely: its certificate is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    ],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      `can't be reached safely: its certificate is not accepted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)`,
    ],
    ['ECONNRESET', "can't be reached (ECONNRESET)"],
    [`with ${SECRET}`, "can't be reached (no connection)"],
  ])('the network says %s', async (code, said) => {
    const broken = (): Promise<never> =>
      Promise.reject(
        new TypeError(`fetch failed with ${SECRET}`, {
          cause: Object.assign(new Error(`told of ${SECRET}`), { code }),
        }),
      );
    expect(await find(system, { fetch: broken })).toBe(`\`${system}\` ${said}`);
  });

  test.each([
    ['http://tickets.example.com', 'does not begin with `https://`'],
    ['http://127.0.0.1.example.com', 'does not begin with `https://`'],
    ['ftp://127.0.0.1', 'does not begin with `https://`'],
    ['tickets.example.com', 'is no address'],
    [`https://bot:${SECRET}@tickets.example.com`, 'holds a user or a password'],
  ])('set up at %s', async (url, why) => {
    expect(await find(system, settingsAt(url))).toBe(`the address of \`${system}\` ${why}`);
  });

  test('not set up', async () => {
    const none = `\`${system}\` is not set up, and the policy wants a ticket looked up there`;
    const ref = { system, id: IDS[system] };
    expect(await outcome({}, ref)).toBe(none);
    const empty: TicketSettings = {
      github: { apiUrl: server.url, token: '' },
      jira: { url: '', email: '', token: SECRET },
      servicenow: { url: server.url, user: 'grantproof', password: '', token: '' },
    };
    expect(await outcome(empty, ref)).toBe(none);
  });

  test.each(['', 'no ticket', '#12', '../../user#1', 'OPS-12/../../myself', 'CHG1^ORactive=true'])(
    'asked for `%s`, it asks nobody',
    async (id) => {
      server.answer(GOOD[system]);
      expect(await outcome(settingsAt(server.url), { system, id })).toBe(
        `\`${id}\` is no ticket of \`${system}\``,
      );
      expect(server.asked).toHaveLength(0);
    },
  );
});

test('github says by 403 that it was asked too often', async () => {
  const body = githubRefusal('API rate limit exceeded', '403');
  const soon = String(Math.floor(Date.now() / 1000));
  const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon };
  server.answer({ status: 403, headers: spent, body }, GOOD.github);
  expect(await find('github')).toBe('open');
  server.answer({ status: 403, headers: { 'retry-after': '60' }, body });
  expect(await find('github')).toBe('`github` has been asked too often, and says to wait 60 s');
});

test.each([`${SECRET}\nx: y`, `${SECRET} ${SECRET}`, `${SECRET}é`])(
  'the token %j is not told by the error that refuses it',
  async (token) => {
    const said = 'holds a space, a line break or a letter that no token has';
    const settings: TicketSettings = {
      github: { apiUrl: server.url, token },
      jira: { url: server.url, token },
      servicenow: { url: server.url, token },
    };
    for (const system of SYSTEMS)
      expect(await find(system, settings)).toBe(`the token for \`${system}\` ${said}`);
  },
);

test('a system that nobody knows', async () => {
  const ref = { system: 'linear', id: 'ENG-12' };
  expect(await outcome(settingsAt(server.url), ref)).toBe("tickets of `linear` can't be looked up");
});
