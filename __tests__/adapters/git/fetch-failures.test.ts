import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type FetchedRepositoryOptions,
  openFetchedRepository,
} from '../../../src/adapters/git/fetched-repository.ts';
import { hermeticEnv } from '../../support/git-repo.ts';
import { gitHandler, listen } from '../../support/git-server.ts';
import { commitAt } from '../../support/open-repo.ts';
import { SAMPLE_TOKEN, type ServedRepo, servedRepo } from '../../support/served-repo.ts';

let served: ServedRepo;
beforeEach(async () => {
  served = await servedRepo();
  served.repo.write('a', 'a\n');
  served.repo.commit('root');
  served.publish();
});
afterEach(async () => served.dispose());

/** What opening ends with; nothing may be left, and the token may not be told. */
async function faultOf(
  options: Partial<FetchedRepositoryOptions>,
): Promise<{ readonly message: string; readonly help: string }> {
  const error: unknown = await served
    .fetched(['main'], async () => null, options)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'Fault' });
  expect(served.leftovers()).toEqual([]);
  const token = options.token ?? SAMPLE_TOKEN;
  const { message, help, cause } = error as Error & { readonly help: string };
  for (const told of [message, help, String(cause)]) {
    expect(told).not.toContain(token);
    expect(told).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));
  }
  expect(message).not.toMatch(/^[A-Z]|\.$|\n/);
  return { message, help };
}

/** The same against a server of another kind. */
async function faultFrom(
  handler: RequestListener,
  options: Partial<FetchedRepositoryOptions> = {},
): Promise<{ readonly message: string; readonly help: string }> {
  const server = await listen(handler);
  try {
    return await faultOf({ ...options, url: `${server.url}/acme/infra` });
  } finally {
    await server.close();
  }
}

describe('a fault', () => {
  test('tells that the token may not read the repository', async () => {
    const { message, help } = await faultOf({ token: 'another-token' });
    expect(message).toBe(`the token may not read \`${served.url}\``);
    expect(help).toContain('contents: read');
  });

  test('tells that the token is not accepted', async () => {
    const { message } = await faultFrom((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="sample"' }).end();
    });
    expect(message).toMatch(/^`http:\S+\/acme\/infra` does not accept the token$/);
  });

  test('tells that there is no such repository', async () => {
    const url = served.url.replace('infra', 'nothing');
    const { message } = await faultOf({ url });
    expect(message).toBe(`there is no repository \`${url}\` that the token may read`);
  });

  test('tells that the host is unknown', async () => {
    const { message } = await faultOf({ url: 'http://nowhere.invalid/acme/infra' });
    expect(message).toBe("`http://nowhere.invalid/acme/infra` can't be reached");
  });

  test('tells that nobody answers', async () => {
    const server = await listen(() => {});
    await server.close();
    const { message } = await faultOf({ url: `${server.url}/acme/infra` });
    expect(message).toBe(`\`${server.url}/acme/infra\` can't be reached`);
  });

  test('tells that the server broke off, or is broken, once it did so again', async () => {
    const patience = { silent: 60, whole: 600, pauses: [0.01, 0.01] };
    let asked = 0;
    const broken: RequestListener = (request) => {
      asked += 1;
      request.socket.destroy();
    };
    expect((await faultFrom(broken, { patience })).message).toMatch(
      /^fetching from `http:\S+` failed: \S/,
    );
    expect(asked).toBe(3);
    const ill = await faultFrom((_, response) => response.writeHead(500).end(), { patience });
    expect(ill.message).toContain('returned error: 500');
    expect((await faultFrom((_, response) => response.end('<html>'))).message).toMatch(/^fetching/);
  });

  test('does not come of a server that only stumbles', async () => {
    const handler = gitHandler({ root: join(served.bare, '../..'), allowed: () => true });
    let seen = 0;
    const server = await listen((request, response) => {
      seen += 1;
      if (seen === 1) request.socket.destroy();
      else if (seen === 2) response.writeHead(502).end();
      else handler(request, response);
    });
    const patience = { silent: 60, whole: 600, pauses: [0.01, 0.01] };
    const url = `${server.url}/acme/infra`;
    const found = await served.fetched(
      ['main'],
      (repository) => repository.resolve(served.commit('main')),
      { url, patience },
    );
    await server.close();
    expect(found?.commit).toBe(served.commit('main'));
  });

  test('does not follow the server to another, with or without the token', async () => {
    const seen: unknown[] = [];
    const other = await listen((request, response) => {
      seen.push(request.url);
      response.end();
    });
    const { message } = await faultFrom((request, response) => {
      response.writeHead(302, { location: `${other.url}${request.url}` }).end();
    });
    await other.close();
    expect(message).toContain('has moved');
    expect(seen).toEqual([]);
  });

  test('repeats nothing that the server makes up of the token', async () => {
    const { message } = await faultFrom((request, response) => {
      const echoed = `${request.headers.authorization} is ${SAMPLE_TOKEN}`;
      response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
      const line = `ERR ${echoed}`;
      response.end(`${(line.length + 4).toString(16).padStart(4, '0')}${line}`);
    });
    expect(message).toContain('*** is ***');
  });

  test('ends the waiting for a server that is silent', async () => {
    const { message } = await faultFrom(() => {}, { patience: { silent: 1, whole: 600 } });
    expect(message).toMatch(/^`http:\S+` stopped answering$/);
  });

  test('ends the waiting for a server that never comes to an end', async () => {
    const { message } = await faultFrom(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
        const timer = setInterval(() => response.write('0'), 50);
        response.on('close', () => clearInterval(timer));
      },
      { patience: { silent: 600, whole: 1 } },
    );
    expect(message).toMatch(/^fetching from `http:\S+` took more than 1 seconds$/);
  });

  test('comes of a server that stops after the commits, too', async () => {
    await served.fetched(['main'], async (repository) => {
      const main = await repository.resolve(served.commit('main'));
      const tree = main?.tree;
      if (tree === undefined) throw new Error('no commit');
      served.repo.git('-C', served.bare, 'update-ref', '-d', 'refs/heads/main');
      served.repo.git('-C', served.bare, 'gc', '--quiet', '--prune=now');
      await expect(repository.list(tree, [{ path: '', deep: true }])).rejects.toMatchObject({
        name: 'Fault',
        message: `\`${served.url}\` does not have the object \`${tree}\``,
      });
    });
    expect(served.leftovers()).toEqual([]);
  });

  test.each([
    'https://user:secret@example.com/acme/infra',
    'https://secret@example.com/acme/infra',
    'https://example.com/acme/infra?token=secret',
    'ssh://example.com/acme/infra',
    'file:///acme/infra',
    'ext::sh -c secret',
    '--upload-pack=secret',
    '',
  ])('refuses the address %p unsaid', async (url) => {
    const { message } = await faultOf({ url });
    expect(message).toBe("the address of the repository on its server can't be used");
  });

  test('names the folder that can hold nothing', async () => {
    const error: unknown = await served
      .fetched(['main'], async () => null, { folder: '/dev/null' })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'Fault',
      message: 'no temporary folder can be made in `/dev/null`',
    });
  });

  test('comes of closing while something is fetched, and nothing is left', async () => {
    const handler = gitHandler({ root: join(served.bare, '../..'), allowed: () => true });
    let seen = 0;
    const fetching = Promise.withResolvers<null>();
    const server = await listen((request, response) => {
      seen += 1;
      if (seen <= 2) handler(request, response);
      else fetching.resolve(null);
    });
    const repository = await openFetchedRepository({
      url: `${server.url}/acme/infra`,
      token: SAMPLE_TOKEN,
      commits: [served.commit('main')],
      branches: new Map(),
      folder: served.temporary,
      environment: hermeticEnv(),
    });
    const { tree } = await commitAt(repository, served.commit('main'));
    const listing = repository
      .list(tree, [{ path: '', deep: true }])
      .catch((error: unknown) => error);
    await fetching.promise;
    await repository.close();
    expect(await listing).toMatchObject({ name: 'Fault' });
    expect(served.leftovers()).toEqual([]);
    await server.close();
  });
});
