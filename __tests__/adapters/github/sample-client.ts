import { type Client, createClient } from '../../../src/adapters/github/client.ts';
import type { Patience } from '../../../src/adapters/github/sender.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import { type Script, type ScriptedServer, scriptedServer } from './scripted-server.ts';
import { TOKEN } from './told-fault.ts';

const running: ScriptedServer[] = [];

export interface Started {
  readonly client: Client;
  readonly server: ScriptedServer;
  /** Seconds that it waited for rate limits. */
  readonly waits: readonly number[];
}

/** A client, with seconds of a millisecond, of a server that follows a script. */
export async function startClient(script: Script, patience: Patience = {}): Promise<Started> {
  const server = await scriptedServer(script);
  running.push(server);
  const waits: number[] = [];
  return { client: clientOf(server.url, patience, waits), server, waits };
}

/** A client of the stand-in. */
export function hubClient(
  hub: { readonly apiUrl: string; readonly graphqlUrl: string },
  token: string,
  fetch?: Fetch,
): Client {
  const { apiUrl, graphqlUrl } = hub;
  const patience = { second: 1 };
  return createClient({ apiUrl, graphqlUrl, token, fetch, userAgent: 'sample', patience });
}

export async function stopServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}

export function clientOf(url: string, patience: Patience = {}, waits: number[] = []): Client {
  return createClient({
    apiUrl: `${url}/api/v3/`,
    graphqlUrl: `${url}/api/graphql`,
    token: TOKEN,
    userAgent: 'sample',
    patience: { second: 1, ...patience },
    onWait: (seconds) => waits.push(seconds),
  });
}
