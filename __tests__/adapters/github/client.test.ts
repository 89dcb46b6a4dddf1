import { afterEach, describe, expect, test } from '@jest/globals';
import { startClient, stopServers } from './sample-client.ts';
import { json } from './scripted-server.ts';
import { faultOf, TOKEN } from './told-fault.ts';

const ABOUT = { about: 'the sample' };

/** A time as GitHub's header for the end of a rate limit has it. */
const soon = (seconds: number): string => String(Math.ceil(Date.now() / 1000) + seconds);

afterEach(stopServers);

describe('asking', () => {
  test('sends the token and the version to the address that was handed in', async () => {
    const { client, server } = await startClient((_nth, response) => json(response, 200, { a: 1 }));
    const reply = await client.rest('GET /repos/{owner}', { owner: 'a b', page: 2 }, ABOUT);
    expect(reply.body.at('a').number()).toBe(1);
    expect(server.seen).toEqual([
      {
        method: 'GET',
        url: '/api/v3/repos/a%20b?page=2',
        authorization: `token ${TOKEN}`,
        body: '',
      },
    ]);
  });

  test('asks GraphQL at its own address, with variables apart from the query', async () => {
    const { client, server } = await startClient((_nth, response) =>
      json(response, 200, { data: { a: 1 } }),
    );
    const data = await client.query('query($url: String) { a }', { url: '/x', query: 'q' }, ABOUT);
    expect(data.at('a').number()).toBe(1);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /api/graphql']);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      query: 'query($url: String) { a }',
      variables: { url: '/x', query: 'q' },
    });
  });

  test('gives an accepted error as an answer', async () => {
    const { client } = await startClient((_nth, response) =>
      json(response, 404, { message: 'Not Found' }),
    );
    const reply = await client.rest('GET /x', {}, { ...ABOUT, accept: [404] });
    expect(reply.status).toBe(404);
  });

  test('follows a renamed repository within the host, token and all', async () => {
    const { client, server } = await startClient((nth, response) =>
      nth === 0
        ? response.writeHead(301, { location: '/api/v3/repositories/7' }).end()
        : json(response, 200, { a: 1 }),
    );
    await client.rest('GET /repos/acme/old', {}, ABOUT);
    expect(server.seen.map(({ url, authorization }) => [url, authorization])).toEqual([
      ['/api/v3/repos/acme/old', `token ${TOKEN}`],
      ['/api/v3/repositories/7', `token ${TOKEN}`],
    ]);
  });

  test.each([
    ['GET', 'another host', 'http://localhost:9/x'],
    ['GET', 'no address', 'http://['],
    ['POST', 'the same host', '/elsewhere'],
  ])('does not follow %s to %s', async (method, _where, location) => {
    const { client, server } = await startClient((_nth, response) =>
      response.writeHead(307, { location }).end(),
    );
    const fault = await faultOf(client.rest(`${method} /x`, {}, ABOUT));
    expect(fault.message).toBe(
      'GitHub sends on whoever asks for the sample to another address (307)',
    );
    expect(server.seen).toHaveLength(1);
  });

  test('gives up a redirect in a circle', async () => {
    const { client, server } = await startClient((_nth, response) =>
      response.writeHead(302, { location: '/api/v3/x' }).end(),
    );
    expect((await faultOf(client.rest('GET /x', {}, ABOUT))).message).toContain('another address');
    expect(server.seen).toHaveLength(6);
  });
});

describe('trying again', () => {
  test.each([500, 502, 503, 504])('after %d, and then it is well', async (status) => {
    const { client, server } = await startClient((nth, response) =>
      nth < 2 ? json(response, status, {}) : json(response, 200, { a: 1 }),
    );
    expect((await client.rest('GET /x', {}, ABOUT)).body.at('a').number()).toBe(1);
    expect(server.seen).toHaveLength(3);
  });

  test('three times at most', async () => {
    const { client, server } = await startClient((_nth, response) =>
      json(response, 502, { message: TOKEN }),
    );
    const fault = await faultOf(client.rest('GET /x', {}, ABOUT));
    expect(fault.message).toBe("GitHub can't answer about the sample just now (502)");
    expect(server.seen).toHaveLength(3);
  });

  test('never where it might be done twice', async () => {
    const { client, server } = await startClient((_nth, response) => json(response, 502, {}));
    await faultOf(client.rest('POST /x', { body: 'b' }, { ...ABOUT, once: true }));
    expect(server.seen).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 409, 410, 422])('never after %d', async (status) => {
    const { client, server } = await startClient((_nth, response) => json(response, status, {}));
    await faultOf(client.rest('GET /x', {}, ABOUT));
    expect(server.seen).toHaveLength(1);
  });

  test('after a body that breaks off', async () => {
    const { client, server } = await startClient((nth, response) => {
      if (nth > 0) return json(response, 200, [1]);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('[1,');
      response.socket?.destroy();
    });
    expect((await client.rest('GET /x', {}, ABOUT)).body.list()).toHaveLength(1);
    expect(server.seen).toHaveLength(2);
  });

  test('after a query that GitHub stumbled over', async () => {
    const message = 'Something went wrong while executing your query on 2026-01-01T00:00:00Z.';
    const { client, server } = await startClient((nth, response) =>
      json(response, 200, nth === 0 ? { errors: [{ message }] } : { data: { a: 1 } }),
    );
    expect((await client.query('{ a }', {}, ABOUT)).at('a').number()).toBe(1);
    expect(server.seen).toHaveLength(2);
  });
});

describe('rate limits', () => {
  test('waits for the primary one, and tells', async () => {
    const { client, waits } = await startClient((nth, response) =>
      nth === 0
        ? json(
            response,
            403,
            { message: 'API rate limit exceeded' },
            { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon(20) },
          )
        : json(response, 200, []),
    );
    await client.rest('GET /x', {}, ABOUT);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(15);
  });

  test('waits for the secondary one', async () => {
    const message = 'You have exceeded a secondary rate limit.';
    const { client, waits } = await startClient((nth, response) =>
      nth === 0
        ? json(response, 429, { message }, { 'retry-after': '7' })
        : json(response, 200, []),
    );
    await client.rest('GET /x', {}, ABOUT);
    expect(waits).toEqual([7]);
  });

  test.each(['RATE_LIMITED'])('waits for that of GraphQL, %s', async (type) => {
    const { client, waits } = await startClient((nth, response) =>
      nth === 0
        ? json(
            response,
            200,
            { errors: [{ type, message: 'limit' }] },
            { 'x-ratelimit-reset': soon(3) },
          )
        : json(response, 200, { data: { a: 1 } }),
    );
    await client.query('{ a }', {}, ABOUT);
    expect(waits).toHaveLength(1);
  });

  test('waits for no longer than agreed, in all', async () => {
    const message = 'You have exceeded a secondary rate limit.';
    const { client, server, waits } = await startClient(
      (_nth, response) => json(response, 429, { message }, { 'retry-after': '7' }),
      { limits: 20 },
    );
    const fault = await faultOf(client.rest('GET /x', {}, ABOUT));
    expect(fault.message).toMatch(
      /^GitHub asks to slow down, by its secondary rate limit, until 20\d\d-/,
    );
    expect(waits).toEqual([7, 7]);
    expect(server.seen).toHaveLength(3);
    await faultOf(client.rest('GET /y', {}, ABOUT));
    expect(waits).toEqual([7, 7]);
  });

  test('does not wait for ever where it ended in the past by our clock', async () => {
    const { client, waits } = await startClient(
      (_nth, response) =>
        json(
          response,
          200,
          { errors: [{ type: 'RATE_LIMITED', message: 'limit' }] },
          { 'x-ratelimit-reset': '1' },
        ),
      { limits: 2 },
    );
    await faultOf(client.query('{ a }', {}, ABOUT));
    expect(waits).toEqual([0, 0]);
  });

  test('does not wait for an hour, and says when it ends', async () => {
    const reset = soon(3600);
    const { client, server, waits } = await startClient((_nth, response) =>
      json(
        response,
        403,
        { message: 'API rate limit exceeded' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      ),
    );
    const fault = await faultOf(client.rest('GET /x', {}, ABOUT));
    const end = new Date(Number(reset) * 1000).toISOString().replace('.000Z', 'Z');
    expect(fault.message).toBe(`the token has used up its requests to GitHub, until ${end}`);
    expect(waits).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  test('is not mistaken for a permission, even where a refusal is accepted', async () => {
    const { client } = await startClient((_nth, response) =>
      json(
        response,
        403,
        { message: 'API rate limit exceeded' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon(999) },
      ),
    );
    const fault = await faultOf(client.rest('GET /x', {}, { ...ABOUT, accept: [403] }));
    expect(fault.message).toContain('used up its requests');
  });

  test.each(['RATE_LIMITED', 'RATE_LIMIT'])(
    'of GraphQL that last too long are told, %s',
    async (type) => {
      const { client } = await startClient((_nth, response) =>
        json(
          response,
          200,
          { errors: [{ type, message: 'limit' }] },
          { 'x-ratelimit-reset': soon(3600) },
        ),
      );
      expect((await faultOf(client.query('{ a }', {}, ABOUT))).message).toContain(
        'used up its requests',
      );
    },
  );
});
