// How long the action takes before it does anything: on an event with nothing to do, and up to its first request.
// A run this short waits at its end for V8, which then optimises Node's own parser of HTTP on another thread.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Command, measure } from './measure.ts';
import type { Section } from './report.ts';
import { ACTION, runnerEnv } from './runner-env.ts';

const ROOT = join(import.meta.dirname, '..');

/** The least that an action can do: one request with GitHub's own client. */
const bareClient = (baseUrl: string): string => `import { Octokit } from '@octokit/core';
const octokit = new Octokit({ auth: 'sample', baseUrl: '${baseUrl}' });
await octokit.request('GET /zen');
`;

/** Events by what they make the action do. */
const EVENTS = {
  'grantproof, nothing to do': {
    name: 'comment',
    event: 'issue_comment',
    payload: { action: 'created', issue: { number: 1 }, comment: { body: 'Thanks.' } },
  },
  'grantproof, first request refused': {
    name: 'opened',
    event: 'pull_request_target',
    payload: { action: 'opened', pull_request: { number: 1 } },
  },
};

const SAMPLE = {
  repository: 'octo-org/sample-infra',
  token: 'ghs_sample',
  serverUrl: 'https://github.com',
};

/** Measures the start of the built action beside a bare client; null where there is no build. */
export async function actionStart(folder: string, rounds: number): Promise<Section | null> {
  if (!existsSync(ACTION)) return null;
  const dir = join(folder, 'action-start');
  await mkdir(dir);
  const { server, url } = await api();
  const client = bareClient(url);
  const bundled = join(dir, 'bare-client.mjs');
  await build({
    stdin: { contents: client, resolveDir: ROOT },
    outfile: bundled,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
  });
  const node = (...args: readonly string[]): Command => ({
    file: process.execPath,
    args,
    cwd: dir,
  });
  const commands: Record<string, Command> = {
    'node -e 0': node('-e', '0'),
    'octokit, one request, bundled': node(bundled),
    'octokit, one request': { ...node('--input-type=module', '-e', client), cwd: ROOT },
  };
  for (const [name, event] of Object.entries(EVENTS)) {
    const job = { ...SAMPLE, ...event, apiUrl: url, graphqlUrl: `${url}/graphql` };
    commands[name] = { ...node(ACTION), env: await runnerEnv(dir, job) };
  }
  try {
    const figures = await measure(commands, rounds);
    for (const [name, { run }] of Object.entries(figures)) {
      if (name.startsWith('octokit') && run.code !== 0) throw new Error(`${name}: ${run.stderr}`);
      if (run.stderr.includes('node:internal')) throw new Error(`${name}: ${run.stderr}`);
    }
    return { title: 'start of the action', figures, budgets: [], notes: [] };
  } finally {
    server.close();
  }
}

/** A GitHub that answers the bare client and refuses everything else, which nobody asks for twice. */
async function api(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const known = request.url === '/zen';
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? 'Keep it simple.' : { message: 'Bad credentials' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}
