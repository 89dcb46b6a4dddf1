import type { Repo, World } from '../world/model.ts';
import type { Faults } from './faults.ts';
import type { Token } from './token.ts';

/** A request to the REST API that was let in. */
export interface Call {
  readonly world: World;
  readonly token: Token;
  readonly url: URL;
  /** The variables of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: Faults;
}

/** A call below `/repos/{owner}/{repo}`. */
export interface RepoCall extends Call {
  readonly repo: Repo;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handlers = Readonly<Record<string, (call: Call) => Answer>>;
export type RepoHandlers = Readonly<Record<string, (call: RepoCall) => Answer>>;

/** A request that GitHub turns down. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(
    status: number,
    message: string,
    options: { readonly errors?: readonly unknown[]; readonly headers?: Answer['headers'] } = {},
  ) {
    super(message);
    const { errors, headers = {} } = options;
    const details = errors === undefined ? {} : { errors };
    const documentation_url = 'https://docs.github.com/rest';
    const body = { message, ...details, documentation_url, status: String(status) };
    this.answer = { status, headers, body };
  }
}

/** What GitHub says of whatever is not there, or hidden. */
export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** A 422 over one field. */
export function invalid(resource: string, field: string, message: string): Refusal {
  const errors = [{ resource, code: 'custom', field, message }];
  return new Refusal(422, 'Validation Failed', { errors });
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
