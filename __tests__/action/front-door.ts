import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';
import type { Hub } from '../support/github/start.ts';

/** Addresses as an enterprise server has them, for a run. */
export interface FrontDoor {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
}

/** `POST /graphql`, as the stand-in is asked for it. */
export type Passing = (what: string, nth: number) => void | Promise<void>;
type Answering = (what: string, nth: number) => void;

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/**
 * The stand-in behind the addresses of an enterprise server: `/api/v3` and `/api/graphql`. Before a request goes
 * through, `passing` may change the world, or throw: then the connection is cut; `nth` counts those of the same kind from
 * 1. `answering` is the same for what was done, before the answer goes out.
 */
export async function openFrontDoor(
  hub: Hub,
  passing: Passing = () => {},
  answering: Answering = () => {},
): Promise<FrontDoor> {
  const counts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const path = (incoming.url ?? '/').replace(/^\/api(?:\/v3(?=\/)|(?=\/graphql$))/, '');
    const what = `${incoming.method} ${path.replace(/\?.*$/, '')}`;
    const nth = (counts.get(what) ?? 0) + 1;
    counts.set(what, nth);
    await passing(what, nth);
    const { method, headers } = incoming;
    const inner = request(hub.apiUrl + path, { method, headers }, (answer) => {
      const { link } = answer.headers;
      try {
        answering(what, nth);
      } catch {
        outgoing.destroy();
        return;
      }
      const outside = { link: String(link).replaceAll(hub.apiUrl, `${url}/api/v3`) };
      outgoing.writeHead(answer.statusCode ?? 502, {
        ...answer.headers,
        ...(link === undefined ? {} : outside),
      });
      answer.pipe(outgoing);
    });
    inner.on('error', () => outgoing.destroy());
    inner.end(body);
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  opened.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { serverUrl: url, apiUrl: `${url}/api/v3`, graphqlUrl: `${url}/api/graphql` };
}
