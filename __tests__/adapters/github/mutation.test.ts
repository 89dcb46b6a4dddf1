import { afterEach, describe, expect, test } from '@jest/globals';
import { startClient, stopServers } from './sample-client.ts';
import { json, type Script } from './scripted-server.ts';
import { faultOf } from './told-fault.ts';

const MUTATION = 'mutation { x }';
const ABOUT = { about: 'a commit on the ledger', needs: ['contents: write'] };

afterEach(stopServers);

async function mutate(script: Script): Promise<unknown> {
  const { client } = await startClient(script);
  return client.mutate(MUTATION, {}, ABOUT);
}

const errors =
  (...of: readonly object[]): Script =>
  (_nth, response) =>
    json(response, 200, { data: { x: null }, errors: of });

describe('a mutation', () => {
  test('gives its data', async () => {
    const data = await mutate((_nth, response) => json(response, 200, { data: { x: 7 } }));
    expect(data).toMatchObject({ value: { x: 7 } });
  });

  test.each([
    ['STALE_DATA', 'Expected branch to point to "1" but it did not.  Pull and try again.'],
    ['UNPROCESSABLE', 'Repository rule violations found'],
    ['FORBIDDEN', 'Repository was archived so is read-only.'],
    ['NOT_FOUND', 'No such branch'],
    ['UNHEARD_OF', 'not today'],
    [undefined, 'Something went wrong'],
  ])('that is refused as %s says so in the words of GitHub: %s', async (type, message) => {
    const refused = message.replace('  ', ' ');
    expect(await mutate(errors({ type, message }))).toEqual({ refused });
  });

  test.each([409, 413, 422])('that is refused with %d says so', async (status) => {
    const refused = await mutate((_nth, response) => json(response, status, { message: 'no' }));
    expect(refused).toEqual({ refused: 'no' });
  });

  test.each([
    ['FORBIDDEN', 'Resource not accessible by integration'],
    ['FORBIDDEN', 'Resource not accessible by personal access token'],
    ['INSUFFICIENT_SCOPES', 'Your token has not been granted the required scopes'],
  ])('that the token may not is a fault with its permission: %s, %s', async (type, message) => {
    const fault = await faultOf(mutate(errors({ type, message })));
    expect(fault.message).toContain('the token may not ask GitHub for a commit on the ledger');
    expect(fault.help).toBe('add `contents: write` to `permissions:` in the workflow');
  });

  test.each<[string, Script]>([
    ['GitHub is in trouble', (_nth, response) => json(response, 502, {})],
    ['the token is none', (_nth, response) => json(response, 401, { message: 'Bad credentials' })],
    ['the connection breaks', (_nth, response) => response.destroy()],
    [
      'the requests are used up',
      (_nth, response) =>
        json(
          response,
          200,
          { errors: [{ type: 'RATE_LIMITED', message: 'x' }] },
          {
            'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
          },
        ),
    ],
  ])('is a fault where %s', async (_why, script) => {
    await faultOf(mutate(script));
  });
});
