import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { executeQuery } from '../graphql/execute.ts';
import { BUNDLES, storedBundle } from '../rest/attestations.ts';
import { refreshTrialMerges } from '../world/merging.ts';
import type { World } from '../world/model.ts';
import { type Answer, Refusal } from './call.ts';
import type { Faults, Trouble } from './faults.ts';
import type { Log } from './log.ts';
import { answerRest, operationOf } from './rest.ts';
import type { Token } from './token.ts';

export interface ServerParts {
  readonly world: World;
  readonly faults: Faults;
  readonly log: Log;
  readonly tokens: ReadonlyMap<string, Token>;
  /** Serves `/{owner}/{repo}.git`. */
  readonly git: RequestListener;
}

interface Answered extends Answer {
  readonly permission: string;
}

const GIT = /\/(?:info\/refs|git-upload-pack|git-receive-pack)$/;

/** Answers REST, GraphQL and git on one port. */
export function requestListener(parts: ServerParts): RequestListener {
  return (request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      // Whoever asked did not wait for the answer.
      if (request.errored !== null) return;
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parts.log.violations.push(`the stand-in failed: ${words}`);
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: words }));
    });
  };
}

/** Gives a stored bundle to whoever has its address; a token has no business there. */
function sendBundle(
  { world, log }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  if (request.headers.authorization !== undefined)
    log.violations.push('a token was sent to where bundles are stored');
  const bundle = storedBundle(world, url.pathname);
  response.writeHead(bundle === null ? 404 : 200, { 'content-type': 'application/x-snappy' });
  response.end(bundle ?? '');
}

async function handle(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, faults, log } = parts;
  const url = new URL(request.url ?? '/', world.origin);
  if (url.pathname.startsWith(BUNDLES)) {
    sendBundle(parts, request, response, url);
    return;
  }
  const operation = nameOf(world, request, url);
  // What git sends is read by git.
  const text = operation === 'git' ? '' : await textOf(request);
  const trouble = faults.next(operation, partOf(operation, url, text));
  if (trouble?.kind === 'drop') {
    log.requests.push({ operation, permission: '', status: 0, at: world.clock.now() });
    request.socket.destroy();
    return;
  }
  if (trouble?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, trouble.ms));
  if (operation === 'git' && trouble?.kind !== 'fail') {
    if (url.pathname.endsWith('/info/refs')) refreshTrialMerges(world);
    response.on('finish', () => {
      const need = `${url.pathname}${url.search}`.includes('git-receive-pack') ? 'write' : 'read';
      const permission = response.statusCode < 400 ? `contents: ${need}` : '';
      const status = response.statusCode;
      log.requests.push({ operation, permission, status, at: world.clock.now() });
    });
    parts.git(request, trouble?.kind === 'lose' ? unanswered(response) : response);
    return;
  }
  const answer = answered(
    parts,
    { method: request.method ?? 'GET', url, operation, text },
    request,
    trouble,
  );
  const { permission, status } = answer;
  log.requests.push({ operation, permission, status, at: world.clock.now() });
  if (trouble?.kind === 'lose') request.socket.destroy();
  else send(parts, response, operation, answer);
}

/** What a fault may be aimed at alone: one mutation, or what moves branches by git. */
function partOf(operation: string, { pathname }: URL, text: string): string | null {
  if (operation === 'graphql') return mutationIn(text);
  return pathname.endsWith('/git-receive-pack') ? 'push' : null;
}

/** The name of the mutation that a GraphQL request asks for; null for a query. */
function mutationIn(text: string): string | null {
  const { query = '' } = (bodyOf(text) ?? {}) as { readonly query?: unknown };
  return /^\s*mutation\b[^{]*\{\s*(\w+)/.exec(String(query))?.[1] ?? null;
}

/** A response that is cut off instead of being sent. */
function unanswered(response: ServerResponse): ServerResponse {
  response.writeHead = () => {
    response.destroy();
    return response;
  };
  return response;
}

function nameOf(world: World, { method = 'GET' }: IncomingMessage, url: URL): string {
  if (url.pathname === '/graphql') return 'graphql';
  return GIT.test(url.pathname) ? 'git' : operationOf(world, { method, url });
}

function answered(
  { world, faults, log, tokens }: ServerParts,
  request: {
    readonly method: string;
    readonly url: URL;
    readonly operation: string;
    readonly text: string;
  },
  { headers }: IncomingMessage,
  trouble: Trouble | null,
): Answered {
  const refused = (answer: Answer): Answered => ({ ...answer, permission: '' });
  if (trouble?.kind === 'fail') {
    const {
      status,
      headers: extra = {},
      body = { message: 'the stand-in fails on purpose' },
    } = trouble;
    return refused({ status, headers: extra, body });
  }
  if (request.text.length > world.limits.body)
    return refused(new Refusal(413, 'Payload Too Large').answer);
  if (headers['user-agent'] === undefined)
    return refused(new Refusal(403, 'Request forbidden by administrative rules').answer);
  const [, secret = ''] = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const token = tokens.get(secret);
  if (token === undefined) {
    const message = secret === '' ? 'Requires authentication' : 'Bad credentials';
    return refused(new Refusal(401, message).answer);
  }
  const over = request.operation === 'rate-limit/get' ? null : faults.count();
  if (over !== null) return refused(limited(over, request.operation));
  const body = bodyOf(request.text);
  if (body === undefined) return refused(new Refusal(400, 'Problems parsing JSON').answer);
  if (request.operation === 'graphql') return executeQuery(world, faults, log, token, body ?? {});
  const { method, url } = request;
  const { answer, permission } = answerRest(world, faults, log, { method, url, token, body });
  return { ...answer, permission };
}

/** Null for no body, undefined for one that is no JSON object. */
function bodyOf(text: string): Record<string, unknown> | null | undefined {
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function limited(
  { kind, status, resetAt }: NonNullable<ReturnType<Faults['count']>>,
  operation: string,
): Answer {
  if (kind === 'secondary') {
    const seconds = Math.max(1, Math.ceil((resetAt - Date.now()) / 1000));
    const headers = { 'retry-after': String(seconds) };
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes.';
    return new Refusal(status, message, { headers }).answer;
  }
  const message = 'API rate limit exceeded for installation.';
  if (operation !== 'graphql') return new Refusal(status, message).answer;
  // GraphQL says so in an answer that looks like a success.
  return { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
}

function send(
  { faults, log }: ServerParts,
  response: ServerResponse,
  operation: string,
  answer: Answer,
): void {
  const remaining = faults.remaining();
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-github-request-id': `SAMPLE:${log.requests.length}`,
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(Math.max(0, 1000 - remaining)),
    'x-ratelimit-reset': String(Math.ceil(faults.resetAt() / 1000)),
    'x-ratelimit-resource': operation === 'graphql' ? 'graphql' : 'core',
    ...answer.headers,
  });
  response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
