import { Fault } from '../../core/model/fault.ts';
import { type Answer, answer } from './answer.ts';
import { type Failure, readGraphqlFailure } from './failure.ts';
import { nextPage } from './next-page.ts';
import { refusalIn, requestFault } from './request-fault.ts';
import { createSender, type Parameters, type SenderOptions } from './sender.ts';

export interface ClientOptions extends SenderOptions {
  /** `https://api.github.com/graphql`, or `https://HOST/api/graphql`. */
  readonly graphqlUrl: string;
}

/** An answer with its status, which is an error only where that was accepted. */
export interface Reply {
  readonly status: number;
  readonly body: Answer;
  /** What GitHub said of an error; else empty. */
  readonly message: string;
  /** The address of the next page. */
  readonly next: string | null;
}

export interface RestOptions {
  /** What is asked for, as a phrase for messages: `the labels of pull request #7`. */
  readonly about: string;
  /** Statuses that are an answer, too, rather than a fault. */
  readonly accept?: readonly number[];
  /** Not sent again where it may have been done: a comment would be there twice. */
  readonly once?: boolean;
  /** Lines of a workflow's `permissions:` that it takes, where GitHub does not say: `contents: read`. */
  readonly needs?: readonly string[];
}

interface QueryOptions {
  readonly about: string;
  /** Fields that are null where the token may not read them. */
  readonly optional?: readonly string[];
  readonly needs?: readonly string[];
}

/** Why something was not done, in GitHub's own words. */
export interface Refusal {
  readonly refused: string;
}

/** Asks GitHub. What can't be had is a `Fault`, which never holds the token. */
export interface Client {
  /** @param route `GET /repos/{owner}/{repo}`, or a whole address */
  rest(route: string, parameters: Parameters, options: RestOptions): Promise<Reply>;
  /** The data of a GraphQL query. */
  query(text: string, variables: Parameters, options: QueryOptions): Promise<Answer>;
  /** The data of a mutation. A `Fault` says that it is not known whether it was done, or that the token may not. */
  mutate(text: string, variables: Parameters, options: QueryOptions): Promise<Answer | Refusal>;
  /** Waits; for what GitHub will know in a moment. */
  pause(seconds: number): Promise<void>;
}

const VERSION = { 'x-github-api-version': '2022-11-28' };

export function createClient(options: ClientOptions): Client {
  const { token, apiUrl, patience = {} } = options;
  const host = hostOf(apiUrl);
  hostOf(options.graphqlUrl);
  // The plugin for rate limits knows GraphQL by this path alone, below /api of an enterprise server, too.
  const graphqlBase = options.graphqlUrl.replace(/\/graphql\/*$/, '');
  const send = createSender(options);
  const fault = (about: string, failure: Failure, needs?: readonly string[]): Fault =>
    requestFault(about, host, failure, needs);

  async function ask(
    text: string,
    variables: Parameters,
    { about, optional = [] }: QueryOptions,
  ): Promise<Answer | Failure> {
    const reply = await send('POST /graphql', { baseUrl: graphqlBase, query: text, variables });
    if ('kind' in reply) return reply;
    const { status, headers } = reply;
    if (status >= 300) return { kind: 'status', status, message: '', headers };
    const body = answer(reply.data, about);
    const errors = body.at('errors').orNull()?.list() ?? [];
    const grave = errors.find((error) => !isWithheld(error, optional));
    return grave === undefined
      ? body.at('data')
      : readGraphqlFailure(grave.value, headers, Date.now(), [token]);
  }

  return {
    async rest(route, parameters, { about, accept = [], once = false, needs }) {
      const reply = await send(route, {
        ...parameters,
        headers: VERSION,
        ...(once && { request: { retries: 0 } }),
      });
      if ('kind' in reply) {
        if (reply.kind !== 'status' || !accept.includes(reply.status))
          throw fault(about, reply, needs);
        const { status, message } = reply;
        return { status, body: answer(null, about), message, next: null };
      }
      const { status, headers, data } = reply;
      if (status >= 300) throw fault(about, { kind: 'status', status, message: '', headers });
      const next = nextPage(headers['link'], apiUrl, about);
      return { status, body: answer(data, about), message: '', next };
    },

    async query(text, variables, options) {
      const data = await ask(text, variables, options);
      if ('kind' in data) throw fault(options.about, data, options.needs);
      return data;
    },

    async mutate(text, variables, options) {
      const data = await ask(text, variables, options);
      if (!('kind' in data)) return data;
      const refused = refusalIn(data);
      if (refused === null) throw fault(options.about, data, options.needs);
      return { refused };
    },

    pause: (seconds) =>
      new Promise((resolve) => setTimeout(resolve, seconds * (patience.second ?? 1000))),
  };
}

function hostOf(url: string): string {
  if (URL.canParse(url)) return new URL(url).host;
  throw new Fault(
    `\`${url}\` is no address of GitHub's API`,
    'on a runner GITHUB_API_URL and GITHUB_GRAPHQL_URL hold the addresses',
  );
}

function isWithheld(error: Answer, optional: readonly string[]): boolean {
  if (error.at('type').value !== 'FORBIDDEN') return false;
  const last = error.at('path').orNull()?.list().at(-1)?.value;
  return typeof last === 'string' && optional.includes(last);
}
