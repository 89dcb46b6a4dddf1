import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of a ticket system; an object is sent as JSON, a text as HTML, null never. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TicketServer {
  readonly url: string;
  /** Every request so far. */
  readonly asked: readonly Asked[];
  /** What to answer from now on: each in turn, the last one again and again. */
  answer(...answers: readonly Answer[]): void;
  stop(): Promise<void>;
}

/** A ticket system on this machine that answers what it is told to. */
export async function ticketServer(): Promise<TicketServer> {
  let answers: readonly Answer[] = [];
  const asked: Asked[] = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push({ path: url ?? '', headers });
    const [answer, ...others] = answers;
    if (others.length > 0) answers = others;
    if (answer === undefined || answer.body === null) return;
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status ?? 200, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...answer.headers,
    });
    response.end(isText ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: (...next) => {
      answers = next;
      asked.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
