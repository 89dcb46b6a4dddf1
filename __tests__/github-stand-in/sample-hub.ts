import type { Permissions } from '../support/github/api/token.ts';
import { type Hub, type HubOptions, startGitHub } from '../support/github/start.ts';
import type { Account } from '../support/github/world/model.ts';
import type { PullHandle } from '../support/github/world/pull-request.ts';
import type { RepositoryHandle, RepositoryOptions } from '../support/github/world/repository.ts';

/** A hub with one repository, and a pull request from `topic`. */
export interface SampleHub {
  readonly hub: Hub;
  readonly repo: RepositoryHandle;
  readonly pull: PullHandle;
  readonly lead: Account;
  readonly dev: Account;
  /** Asks as a workflow with these permissions. */
  readonly as: (permissions: Permissions) => Asker;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Asker {
  readonly token: string;
  get(path: string): Promise<Reply>;
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Reply>;
  query(text: string, variables?: Readonly<Record<string, unknown>>): Promise<Reply>;
}

/** Everything that a workflow may be allowed. */
export const ALL: Permissions = {
  actions: 'read',
  attestations: 'write',
  checks: 'write',
  contents: 'read',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
};

/** Runs a test on a hub, which is closed at the end. */
export async function onHub(
  work: (sample: SampleHub) => Promise<void>,
  options: RepositoryOptions & Pick<HubOptions, 'limits'> = {},
): Promise<void> {
  const hub = await startGitHub({ limits: options.limits ?? {} });
  try {
    const lead = hub.user('octo-lead');
    const dev = hub.user('octo-dev');
    const repo = hub.repository('acme/infra', options);
    repo.collaborator(lead, 'write');
    repo.collaborator(dev, 'write');
    repo.push(lead, 'main', { 'grants/ci.yaml': 'one\n' });
    repo.push(dev, 'topic', { 'grants/ci.yaml': 'two\n' });
    const pull = repo.pullRequest({ by: dev, head: 'topic', title: 'Widen' });
    const as = (permissions: Permissions): Asker =>
      asker(hub, hub.token({ repository: repo, permissions }));
    await work({ hub, repo, pull, lead, dev, as });
  } finally {
    await hub.close();
  }
}

/** A bundle that states something about a subject; whoever verified it would find no signature. */
export function sampleBundle(sha256: string): object {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'sample', digest: { sha256 } }],
    predicateType: 'https://example.com/sample/v1',
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    dsseEnvelope: { payload, payloadType: 'application/vnd.in-toto+json', signatures: [] },
  };
}

/** Asks with a token. Addresses may be whole, as links are. */
export function asker(hub: Hub, token: string): Asker {
  const ask = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const response = await fetch(new URL(path, hub.apiUrl), {
      method,
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'sample' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as unknown,
    };
  };
  return {
    token,
    get: (path) => ask('GET', path),
    send: ask,
    query: (query, variables = {}) => ask('POST', hub.graphqlUrl, { query, variables }),
  };
}

/** The address of a relation in a `Link` header. */
export function linkOf({ headers }: Reply, relation: string): string | null {
  const link = headers.get('link') ?? '';
  return new RegExp(`<([^>]+)>; rel="${relation}"`).exec(link)?.[1] ?? null;
}
