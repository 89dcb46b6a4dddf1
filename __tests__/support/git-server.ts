import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { declined, type GitPushes, refCommands, wasMoved } from './git-push.ts';

const ROUTE =
  /^\/((?:[\w.-]+\/)*[\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

export interface GitHandlerOptions {
  /** Holds bare repositories as `OWNER/NAME.git`; asked for as `/OWNER/NAME` or `/OWNER/NAME.git`. */
  readonly root: string;
  /** Whether the token (null where none is sent) may read `OWNER/NAME`. */
  readonly allowed: (token: string | null, repository: string) => boolean;
  /** Whether the server leaves objects out where asked to; true unless said otherwise. */
  readonly filter?: boolean;
  /** Nothing can be pushed unless this says what may be. */
  readonly pushes?: GitPushes;
}

/** A request as it was answered. */
export interface GitRequest {
  readonly method: string;
  readonly repository: string;
  readonly token: string | null;
  readonly status: number;
  /** Object ids that were asked for, and the filter. */
  readonly wants: readonly string[];
  readonly filter: string | null;
  /** Length of the answer. */
  readonly bytes: number;
}

export interface GitHandler extends RequestListener {
  /** All that was answered, oldest first. */
  readonly requests: readonly GitRequest[];
}

/**
 * Serves repositories for fetching, and pushing where that is allowed, as a forge does: by git's own `http-backend`, for whoever sends
 * `Authorization: Basic` with the name `x-access-token` and a token. Any object can be asked for by id.
 */
export function gitHandler(options: GitHandlerOptions): GitHandler {
  const requests: GitRequest[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const method = request.method ?? 'GET';
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const [, repository = '', service = ''] = ROUTE.exec(path) ?? [];
    const token = tokenOf(request);
    const answer =
      refusal(options, repository, token, `${service}?${query}`) ??
      (service === 'git-receive-pack'
        ? await pushed(options, { repository, token, request, body })
        : await backend(options, `/${repository}.git/${service}`, query, request, body));
    const asked = wishes(body);
    const bytes = answer.body.length;
    requests.push({ method, repository, token, status: answer.status, bytes, ...asked });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const listener: RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  };
  return Object.assign(listener, { requests });
}

/** The handler on a port of its own, for tests of git alone. */
export async function serveGit(options: GitHandlerOptions): Promise<{
  readonly url: string;
  readonly requests: readonly GitRequest[];
  close(): Promise<void>;
}> {
  const handler = gitHandler(options);
  return { ...(await listen(handler)), requests: handler.requests };
}

/** Any handler on a port of its own on this machine. */
export async function listen(
  handler: RequestListener,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function refusal(
  { root, allowed, pushes }: GitHandlerOptions,
  repository: string,
  token: string | null,
  asked: string,
): Answer | null {
  const plain = (status: number, text: string, headers = {}): Answer => ({
    status,
    headers: { 'content-type': 'text/plain', ...headers },
    body: Buffer.from(text),
  });
  const known = repository !== '' && !repository.split('/').includes('..');
  if (!allowed(token, repository)) {
    return token === null
      ? plain(401, 'No credentials were sent.', { 'www-authenticate': 'Basic realm="sample"' })
      : plain(403, 'This token may not read the repository.');
  }
  if (!known || !existsSync(join(root, `${repository}.git`))) {
    return plain(404, 'Repository not found.');
  }
  if (!asked.includes('git-receive-pack')) return null;
  if (pushes === undefined) return plain(403, 'Nothing can be pushed here.');
  if (pushes.allowed(token, repository)) return null;
  return plain(403, `Permission to ${repository}.git denied.`);
}

/** Lets git take what is pushed, unless something forbids it, and tells what came of it. */
async function pushed(
  options: GitHandlerOptions,
  push: {
    readonly repository: string;
    readonly token: string | null;
    readonly request: IncomingMessage;
    readonly body: Buffer;
  },
): Promise<Answer> {
  const { pushes } = options;
  const { repository, token, request, body } = push;
  const commands = refCommands(packetLines(body));
  const message = commands
    .map((command) => pushes?.refused(token, repository, command) ?? null)
    .find((words) => words !== null);
  if (message !== undefined) {
    const refs = commands.map(({ ref }) => ref);
    const headers = { 'content-type': 'application/x-git-receive-pack-result' };
    return { status: 200, headers, body: declined(refs, message) };
  }
  const growsOnly = commands.some((one) => pushes?.growsOnly(token, repository, one) === true);
  const settings = {
    'http.receivepack': 'true',
    'receive.autogc': 'false',
    'receive.denyNonFastForwards': String(growsOnly),
  };
  const path = `/${repository}.git/git-receive-pack`;
  const answer = await backend(options, path, '', request, body, settings);
  for (const command of commands)
    if (wasMoved(answer.body, command)) pushes?.done(token, repository, command);
  return answer;
}

function tokenOf({ headers }: IncomingMessage): string | null {
  const [, encoded = ''] = /^basic (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const [, token = null] =
    /^x-access-token:(.+)$/.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return token;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

function wishes(body: Buffer): { wants: readonly string[]; filter: string | null } {
  const lines = packetLines(body);
  const after = (word: string): readonly string[] =>
    lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length));
  return { wants: after('want '), filter: after('filter ')[0] ?? null };
}

/** Git's framing: four hex digits of length, themselves included, then text; below four, a mark without text. */
function packetLines(body: Buffer): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at + 4 <= body.length; ) {
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16);
    lines.push(body.toString('utf8', at + 4, at + Math.max(length, 4)).trimEnd());
    at += Math.max(length || 0, 4);
  }
  return lines;
}

/** Lets git answer, by the rules of CGI. */
async function backend(
  { root, filter = true }: GitHandlerOptions,
  path: string,
  query: string,
  { method = 'GET', headers }: IncomingMessage,
  body: Buffer,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const settings = {
    ...(query.includes('git-receive-pack') && { 'http.receivepack': 'true' }),
    ...more,
    'uploadpack.allowFilter': String(filter),
    'uploadpack.allowAnySHA1InWant': 'true',
    'safe.directory': '*',
  };
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      LC_ALL: 'C',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...settingsAsVariables(settings),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: root,
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: method,
      REMOTE_ADDR: '127.0.0.1',
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  return parseCgi(Buffer.concat(chunks));
}

function settingsAsVariables(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const entries = Object.entries(settings);
  return {
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(entries.map(([key], at) => [`GIT_CONFIG_KEY_${at}`, key])),
    ...Object.fromEntries(entries.map(([, value], at) => [`GIT_CONFIG_VALUE_${at}`, value])),
  };
}

function parseCgi(output: Buffer): Answer {
  const end = output.indexOf('\r\n\r\n');
  const lines = output.toString('latin1', 0, Math.max(end, 0)).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const { status = end === -1 ? '500' : '200', ...others } = headers;
  return { status: Number.parseInt(status, 10), headers: others, body: output.subarray(end + 4) };
}
