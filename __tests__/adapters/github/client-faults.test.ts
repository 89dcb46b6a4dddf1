import { afterEach, expect, test } from '@jest/globals';
import { createClient } from '../../../src/adapters/github/client.ts';
import { clientOf, startClient, stopServers } from './sample-client.ts';
import { json } from './scripted-server.ts';
import { faultOf, TOKEN } from './told-fault.ts';

const ABOUT = { about: 'the sample' };

afterEach(stopServers);

const REFUSED = 'Resource not accessible by integration';
test.each([
  [
    401,
    { message: 'Bad credentials' },
    {},
    'GitHub does not accept the token',
    'give a token that is still valid; `github.token` is, for as long as its job runs',
  ],
  [
    403,
    { message: REFUSED },
    { 'x-accepted-github-permissions': 'pull_requests=read' },
    'the token may not ask GitHub for the sample',
    'add `pull-requests: read` to `permissions:` in the workflow',
  ],
  [
    403,
    { message: REFUSED },
    { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
    'the token may not ask GitHub for the sample',
    'add `issues: write` to `permissions:` in the workflow',
  ],
  [
    403,
    { message: REFUSED },
    {},
    'the token may not ask GitHub for the sample',
    'add `contents: read` and `pull-requests: read` to `permissions:` in the workflow',
  ],
  [
    403,
    {
      message:
        'Although you appear to have the correct authorization credentials, the organization has an IP allow list',
    },
    {},
    'the token may not ask GitHub for the sample: `Although',
    'add',
  ],
  [
    403,
    { message: 'Resource protected by organization SAML enforcement.' },
    { 'x-github-sso': 'required; url=x' },
    'the token is not authorised for the organisation that holds the sample',
    'authorise the token',
  ],
  [
    404,
    { message: 'Not Found' },
    {},
    'GitHub knows nothing of the sample, or the token may not see it',
    'see whether the name is right',
  ],
  [
    422,
    { message: 'No commit found for SHA: abc' },
    {},
    'GitHub refused to answer about the sample: `No commit found for SHA: abc` (422)',
    'see what GitHub says',
  ],
])('%d %j', async (status, body, headers, message, help) => {
  const { client } = await startClient((_nth, response) =>
    json(response, status, body, headers as Record<string, string>),
  );
  const fault = await faultOf(client.rest('GET /x', {}, ABOUT));
  expect(fault.message.startsWith(message)).toBe(true);
  expect(fault.help.startsWith(help)).toBe(true);
});

test.each([
  [
    'NOT_FOUND',
    "Could not resolve to a Repository with the name 'acme/x'.",
    'GitHub knows nothing of the sample, or the token may not see it',
  ],
  ['FORBIDDEN', REFUSED, 'the token may not ask GitHub for the sample'],
  [
    'INSUFFICIENT_SCOPES',
    'needs `read:org`',
    'the token may not ask GitHub for the sample: `needs read:org`',
  ],
  [
    undefined,
    "Field 'x' doesn't exist",
    "GitHub can't answer about the sample: `Field 'x' doesn't exist`",
  ],
])('of GraphQL: %s', async (type, message, told) => {
  const { client } = await startClient((_nth, response) =>
    json(response, 200, { data: { a: null }, errors: [{ type, message, path: ['a'] }] }),
  );
  expect((await faultOf(client.query('{ a }', {}, ABOUT))).message).toBe(told);
});

test('a field that may be withheld is null, and any other is a fault', async () => {
  const error = { type: 'FORBIDDEN', message: REFUSED, path: ['a', 'rules'] };
  const { client } = await startClient((_nth, response) =>
    json(response, 200, { data: { a: { rules: null } }, errors: [error] }),
  );
  const data = await client.query('{ a }', {}, { ...ABOUT, optional: ['rules'] });
  expect(data.at('a', 'rules').orNull()).toBeNull();
  await faultOf(client.query('{ a }', {}, { ...ABOUT, optional: ['a'] }));
});

test('nothing that GitHub says tells the token, breaks the line, or goes on for ever', async () => {
  const message = `${TOKEN} a\nb\u001b[31m\u202e \`c\` ${'x'.repeat(5000)}`;
  const { client } = await startClient((_nth, response) => json(response, 422, { message }));
  const fault = await faultOf(client.rest('GET /x', {}, ABOUT));
  expect(fault.message).toMatch(/: `\*\*\* a b \[31m c x+…` \(422\)$/);
  expect(fault.message.length).toBeLessThan(300);
});

test.each([
  ['HTML', 'text/html', '<html>'],
  ['broken JSON', 'application/json', '{"a":'],
  ['nothing', 'application/json', ''],
])('an answer of %s', async (_kind, type, text) => {
  const { client } = await startClient((_nth, response) =>
    response.writeHead(200, { 'content-type': type }).end(text),
  );
  const reply = await client.rest('GET /x', {}, ABOUT);
  await expect(faultOf((async () => reply.body.list())())).resolves.toHaveProperty(
    'message',
    "GitHub's answer about the sample can't be read: it is not a list",
  );
});

test('no answer in time', async () => {
  const { client, server } = await startClient(() => {}, { attempt: 50 });
  const fault = await faultOf(client.rest('GET /x', {}, ABOUT));
  expect(fault.message).toMatch(/^`127\.0\.0\.1:\d+` did not answer in time$/);
  expect(server.seen).toHaveLength(3);
});

test('no network', async () => {
  const { server } = await startClient(() => {});
  await server.close();
  const fault = await faultOf(clientOf(server.url).rest('GET /x', {}, ABOUT));
  expect(fault.message).toMatch(/^`127\.0\.0\.1:\d+` can't be reached \(ECONNREFUSED\)$/);
});

test.each([
  ['ENOTFOUND', 'the host `github.invalid` was not found (ENOTFOUND)'],
  ['EAI_AGAIN', 'the host `github.invalid` was not found (EAI_AGAIN)'],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'the certificate of `github.invalid` is not trusted (SELF_SIGNED_CERT_IN_CHAIN)',
  ],
  ['UND_ERR_CONNECT_TIMEOUT', '`github.invalid` did not answer in time'],
])('a connection that ends in %s', async (code, message) => {
  const client = createClient({
    apiUrl: 'https://github.invalid/api/v3',
    graphqlUrl: 'https://github.invalid/api/graphql',
    token: TOKEN,
    userAgent: 'sample',
    patience: { second: 1 },
    fetch: () => {
      const cause = Object.assign(new Error(`${code} ${TOKEN}`), { code });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    },
  });
  expect((await faultOf(client.rest('GET /x', {}, ABOUT))).message).toBe(message);
  expect((await faultOf(client.query('{ a }', {}, ABOUT))).message).toBe(message);
});

test.each(['', 'api.github.com', '/graphql'])('`%s` for an address', (url) => {
  const options = { token: TOKEN, userAgent: 'sample' };
  const right = 'https://api.github.com';
  for (const [apiUrl, graphqlUrl] of [
    [url, right],
    [right, url],
  ] as const) {
    expect(() => createClient({ ...options, apiUrl, graphqlUrl })).toThrow('is no address');
  }
});
