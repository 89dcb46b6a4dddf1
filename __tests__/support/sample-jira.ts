import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Jira on this machine that knows every issue of the project REL. */
export interface SampleJira {
  readonly url: string;
  /** What it says from now on. */
  answer(state: State): void;
  close(): Promise<void>;
}

type State = 'down' | 'open' | 'closed';

/** Starts a Jira that is down. */
export async function startJira(): Promise<SampleJira> {
  let state: State = 'down';
  const server = createServer((request, response) => {
    if (state === 'down') {
      response.writeHead(503).end('upstream connect error');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    const [, key = ''] = /\/issue\/([A-Z]+-\d+)/.exec(request.url ?? '') ?? [];
    const fields = {
      summary: 'Let the release workflow write the download bucket',
      status: { statusCategory: { key: state === 'open' ? 'indeterminate' : 'done' } },
      project: { key: key.replace(/-.*/, '') },
      created: '2026-11-20T08:00:00.000+0000',
      description: null,
    };
    response.end(JSON.stringify({ key, fields }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answer(next) {
      state = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
