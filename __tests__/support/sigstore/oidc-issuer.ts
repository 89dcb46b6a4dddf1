import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Claims of a token, as GitHub's have them. */
export type Claims = Readonly<Record<string, unknown>>;

/** An OIDC issuer on loopback, whose tokens are like those of a job on GitHub. */
export interface OidcIssuer {
  /** Its URL is the `iss` of its tokens. */
  readonly url: string;
  /** A token that is valid for five minutes; undefined drops a claim. */
  token(claims?: Claims): string;
  /** What a job is handed to ask for a token with; the answer is a token for the audience that is asked for. */
  readonly request: { readonly url: string; readonly token: string };
  /** What tokens that are asked for say from now on, besides the usual. */
  say(claims: Claims): void;
  close(): Promise<void>;
}

export const REPOSITORY = 'acme/infra';
export const WORKFLOW = `${REPOSITORY}/.github/workflows/grantproof.yml`;
export const SHA = '6e4a1ba2b0a3c4d5e6f708192a3b4c5d6e7f8091';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Of a push to the default branch of a private repository. */
function githubClaims(issuer: string): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: 'sigstore',
    sub: `repo:${REPOSITORY}:ref:refs/heads/main`,
    jti: 'sample',
    iat: now,
    nbf: now - 60,
    exp: now + 300,
    actor: 'octo-ada',
    actor_id: '1001',
    event_name: 'push',
    job_workflow_ref: `${WORKFLOW}@refs/heads/main`,
    job_workflow_sha: SHA,
    ref: 'refs/heads/main',
    ref_protected: 'true',
    ref_type: 'branch',
    repository: REPOSITORY,
    repository_id: '778899',
    repository_owner: 'acme',
    repository_owner_id: '4242',
    repository_visibility: 'private',
    run_attempt: '1',
    run_id: '123456789',
    run_number: '7',
    runner_environment: 'github-hosted',
    sha: SHA,
    workflow: 'Grantproof',
    workflow_ref: `${WORKFLOW}@refs/heads/main`,
    workflow_sha: SHA,
  };
}

export async function startOidcIssuer(): Promise<OidcIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'sample', use: 'sig', alg: 'RS256' };
  const requestToken = 'sample-request-token-0123456789';
  let url = '';
  let said: Claims = {};

  const token = (claims: Claims = {}): string => {
    const head = base64({ alg: 'RS256', kid: 'sample', typ: 'JWT' });
    const body = base64({ ...githubClaims(url), ...claims });
    const signature = sign('sha256', Buffer.from(`${head}.${body}`), privateKey);
    return `${head}.${body}.${signature.toString('base64url')}`;
  };

  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', url);
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    switch (asked.pathname) {
      case '/.well-known/openid-configuration':
        return answer(200, {
          issuer: url,
          jwks_uri: `${url}/jwks`,
          response_types_supported: ['id_token'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return answer(200, { keys: [jwk] });
      case '/request':
        return request.headers.authorization === `Bearer ${requestToken}`
          ? answer(200, { value: token({ ...said, aud: asked.searchParams.get('audience') }) })
          : answer(401, { message: 'no' });
      default:
        return answer(404, {});
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token,
    request: { url: `${url}/request?api-version=2.0`, token: requestToken },
    say(claims) {
      said = claims;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
