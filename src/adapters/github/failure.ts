import type { Instant } from '../../core/model/instant.ts';

export type Headers = Readonly<Record<string, string | undefined>>;

/** Why a request did not succeed. Texts of GitHub's are on one line, cut, and hold no token. */
export type Failure =
  | { readonly kind: 'connection'; readonly code: string }
  | {
      readonly kind: 'limit';
      readonly limit: 'primary' | 'secondary';
      readonly until: Instant | null;
    }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message: string;
      readonly headers: Headers;
    }
  | { readonly kind: 'graphql'; readonly type: string; readonly message: string };

const MOST_TEXT = 200;

/** @param secrets must not appear in what is told */
export function readFailure(error: unknown, now: number, secrets: readonly string[]): Failure {
  const response = inside(error, 'response');
  const headers = readHeaders(inside(response, 'headers'));
  const data = inside(response, 'data');
  const said = inside(data, 'message');
  const message = quiet(typeof said === 'string' ? said : '', secrets);
  const status = inside(response, 'status');
  if (typeof status !== 'number') return { kind: 'connection', code: codeOf(error) };
  const errors = inside(data, 'errors');
  // Of a query the libraries throw some errors, though the answer itself is well.
  if (status < 300 && Array.isArray(errors)) {
    return readGraphqlFailure(errors[0], headers, now, secrets);
  }
  const limit = limitOf(status, headers, message);
  if (limit !== null) return { kind: 'limit', limit, until: until(limit, headers, now) };
  return { kind: 'status', status, message, headers };
}

/** An error that GraphQL tells in an answer that is otherwise well. */
export function readGraphqlFailure(
  error: unknown,
  headers: Headers,
  now: number,
  secrets: readonly string[],
): Failure {
  const type = inside(error, 'type');
  // The documents say RATE_LIMITED; RATE_LIMIT was seen as well.
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT') {
    return { kind: 'limit', limit: 'primary', until: until('primary', headers, now) };
  }
  const message = inside(error, 'message');
  return {
    kind: 'graphql',
    type: typeof type === 'string' ? type : '',
    message: quiet(typeof message === 'string' ? message : 'no reason given', secrets),
  };
}

type Limit = 'primary' | 'secondary';

function limitOf(status: number, headers: Headers, message: string): Limit | null {
  if (status !== 403 && status !== 429) return null;
  if (/\bsecondary rate\b/i.test(message)) return 'secondary';
  if (headers['x-ratelimit-remaining'] === '0') return 'primary';
  return status === 429 || headers['retry-after'] !== undefined ? 'secondary' : null;
}

function until(limit: Limit, headers: Headers, now: number): Instant | null {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after > 0 && after < 1e9) return (Math.ceil(now / 1000 + after) * 1000) as Instant;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return limit === 'primary' && reset > 0 && reset < 1e11 ? ((reset * 1000) as Instant) : null;
}

/** The system's code for what happened to a connection, wherever it is in the chain of causes. */
function codeOf(error: unknown): string {
  let name = 'unknown';
  for (let inner = error, depth = 0; depth < 5; inner = inside(inner, 'cause'), depth++) {
    const code = inside(inner, 'code');
    if (typeof code === 'string') return code;
    if (inside(inner, 'name') === 'TimeoutError') name = 'TimeoutError';
  }
  return name;
}

/** Names in lower case, as `fetch` gives them. */
export function readHeaders(value: unknown): Headers {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [name, text === undefined ? text : String(text)]),
  );
}

function quiet(text: string, secrets: readonly string[]): string {
  let told = text;
  for (const secret of secrets) if (secret !== '') told = told.replaceAll(secret, '***');
  const line = told.replaceAll(/[\p{Cc}\p{Cf}\s`]+/gu, ' ').trim();
  return line.length <= MOST_TEXT ? line : `${line.slice(0, MOST_TEXT).toWellFormed()}…`;
}

function inside(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
