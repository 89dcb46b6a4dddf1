import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  githubTokens,
  type IdentityToken,
  readIdentityToken,
} from '../../../../src/adapters/sigstore/signing/identity-token.ts';
import { instanceFor } from '../../../../src/adapters/sigstore/signing/instance.ts';
import { faultOf } from '../../../support/sigstore/fault-of.ts';
import { json, startLooseServer } from '../../../support/sigstore/loose-server.ts';
import {
  type Claims,
  type OidcIssuer,
  startOidcIssuer,
} from '../../../support/sigstore/oidc-issuer.ts';
import { freePort } from '../../../support/sigstore/started-program.ts';

let issuer: OidcIssuer;
beforeAll(async () => {
  issuer = await startOidcIssuer();
});
afterAll(() => issuer.close());

const past = Math.floor(Date.now() / 1000) - 10;
const unsigned = (claims: unknown): string =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2lnbmF0dXJl`;

describe('a token', () => {
  test('is read', () => {
    const text = issuer.token();
    expect(readIdentityToken(`${text}\n`, 'it', 'sigstore')).toEqual({
      text,
      issuer: issuer.url,
      subject: 'repo:acme/infra:ref:refs/heads/main',
      visibility: 'private',
    });
  });

  test('of others does not say who may read a repository', () => {
    const text = issuer.token({ repository_visibility: undefined, aud: ['x', 'sigstore'] });
    expect(readIdentityToken(text, 'it', 'sigstore').visibility).toBeNull();
  });

  test.each<[string, string]>([
    ['', 'it is no OIDC token'],
    ['a.b.c', 'it is no OIDC token'],
    ['not a token at all, but long enough to be seen', 'it is no OIDC token'],
    [unsigned({ iss: 'x' }), 'it is no OIDC token'],
    [unsigned([]), 'it is no OIDC token'],
    [unsigned(null), 'it is no OIDC token'],
    [`${unsigned({ iss: 'x', sub: 'y' })}.d`, 'it is no OIDC token'],
    [
      unsigned({ iss: 'x', sub: 'y', aud: 'aws', exp: 9e9 }),
      'it is not for `sigstore` but for `aws`',
    ],
    [unsigned({ iss: 'x', sub: 'y', exp: 9e9 }), 'it is not for `sigstore` but for ``'],
    [unsigned({ iss: 'x', sub: 'y', aud: 'sigstore' }), 'it has expired'],
    [unsigned({ iss: 'x', sub: 'y', aud: 'sigstore', exp: past }), 'it has expired'],
    [unsigned({ iss: 'x', sub: 'y', aud: 'sigstore', exp: '9999999999' }), 'it has expired'],
  ])('%s is refused, and not shown', async (text, why) => {
    const { message, all } = await faultOf(
      Promise.resolve().then(() => readIdentityToken(text, 'it', 'sigstore')),
    );
    expect(message).toBe(why);
    for (const part of text.split('.').filter((one) => one.length > 3))
      expect(all).not.toContain(part);
  });
});

describe('the tokens of a job', () => {
  test('are for the audience that is asked for', async () => {
    const token = await githubTokens({ ...issuer.request, audience: 'acme' })();
    expect(readIdentityToken(token.text, 'it', 'acme').issuer).toBe(issuer.url);
  });

  test('are refused with what is wrong, and neither token is shown', async () => {
    const secret = 'a-wrong-request-token-0123456789';
    const { message, help, all } = await faultOf(
      githubTokens({ url: issuer.request.url, token: secret, audience: 'sigstore' })(),
    );
    expect(message).toBe('GitHub gave the job no OIDC token (status 401)');
    expect(help).toContain('id-token: write');
    expect(all).not.toContain(secret);
  });

  test.each([
    ['http://tokens.example.com/x', 'the address for OIDC tokens of the job is no https address'],
    ['nothing', 'the address for OIDC tokens of the job is no https address'],
  ])('%s', async (url, why) => {
    const ask = githubTokens({ url, token: 'sample-request-token', audience: 'sigstore' });
    expect((await faultOf(ask())).message).toBe(why);
  });

  test('can not be had where nobody answers', async () => {
    const host = `127.0.0.1:${await freePort()}`;
    const ask = githubTokens({ url: `http://${host}/x?a=b`, token: 'x', audience: 'sigstore' });
    expect((await faultOf(ask())).message).toBe(
      `GitHub's issuer of OIDC tokens at \`${host}\` can't be reached (ECONNREFUSED)`,
    );
  });

  test.each([
    ['another thing', json(200, { token: 'x' }), 'no OIDC token (status 200)'],
    ['HTML', json(200, '<html>'), 'no OIDC token (status 200)'],
    [
      'a token for others',
      json(200, { value: unsigned({ iss: 'x', sub: 'y', aud: 'aws' }) }),
      'is not for `sigstore`',
    ],
  ])('%s', async (_name, answer, why) => {
    const server = await startLooseServer(answer);
    const ask = githubTokens({
      url: server.url,
      token: 'sample-request-token',
      audience: 'sigstore',
    });
    expect((await faultOf(ask())).message).toContain(why);
    await server.close();
  });
});

describe('the instance', () => {
  const GITHUB = 'https://token.actions.githubusercontent.com';
  const tokenOf = (claims: Claims): IdentityToken => ({
    text: 'x',
    issuer: GITHUB,
    subject: 'y',
    visibility: 'private',
    ...claims,
  });
  const OWN = {
    fulcioUrl: 'https://fulcio.acme.example',
    rekorUrl: null,
    timestampUrl: 'https://tsa.acme.example/t',
  };
  const fulcioFor = (
    transparency: 'none' | 'public' | 'github' | null,
    claims: Claims,
  ): { readonly fulcioUrl: string; readonly rekorUrl: string | null } =>
    instanceFor({ own: null, transparency }, tokenOf(claims));

  test.each(['private', 'internal'])(
    "of a %s repository is GitHub's own, without a log",
    (visibility) => {
      expect(instanceFor({ own: null, transparency: null }, tokenOf({ visibility }))).toEqual({
        fulcioUrl: 'https://fulcio.githubapp.com',
        rekorUrl: null,
        timestamp: { url: 'https://timestamp.githubapp.com/api/v1/timestamp', form: 'json' },
      });
    },
  );

  test.each<[string, Claims, string, string | null]>([
    [
      'a public repository',
      { visibility: 'public' },
      'https://fulcio.sigstore.dev',
      'https://rekor.sigstore.dev',
    ],
    ['a slug of an enterprise', { issuer: `${GITHUB}/acme` }, 'https://fulcio.githubapp.com', null],
    [
      'a subdomain of GHE.com',
      { issuer: 'https://token.actions.acme.ghe.com' },
      'https://fulcio.acme.ghe.com',
      null,
    ],
  ])('of %s', (_name, claims, fulcioUrl, rekorUrl) => {
    expect(fulcioFor(null, claims)).toMatchObject({ fulcioUrl, rekorUrl });
  });

  test('of a public repository may be the one without a log', () => {
    expect(fulcioFor('github', { visibility: 'public' }).rekorUrl).toBeNull();
  });

  test('of ones own is what is named', () => {
    expect(instanceFor({ own: OWN, transparency: null }, tokenOf({ visibility: null }))).toEqual({
      fulcioUrl: OWN.fulcioUrl,
      rekorUrl: null,
      timestamp: { url: OWN.timestampUrl, form: 'query' },
    });
  });

  test.each<[string, () => unknown, string]>([
    [
      'the public log for a private repository',
      () => fulcioFor('public', {}),
      'the repository is private, and Sigstore',
    ],
    [
      'the public log for an internal one',
      () => fulcioFor('public', { visibility: 'internal' }),
      'the repository is internal',
    ],
    [
      'the public log by its address',
      () =>
        instanceFor(
          { own: { ...OWN, rekorUrl: 'https://log2025-1.rekor.sigstore.dev' }, transparency: null },
          tokenOf({}),
        ),
      'would tell everybody',
    ],
    [
      'the public Fulcio by its address',
      () =>
        instanceFor(
          { own: { ...OWN, fulcioUrl: 'https://FULCIO.sigstore.dev:443' }, transparency: 'none' },
          tokenOf({}),
        ),
      'would tell everybody',
    ],
    [
      'nobody knows who may read',
      () => fulcioFor(null, { visibility: null }),
      'does not say whether the repository is public',
    ],
    ['no log and no instance', () => fulcioFor('none', {}), 'no Sigstore of your own is named'],
    [
      'GitHub for others',
      () => fulcioFor('github', { issuer: 'https://gitlab.com' }),
      'takes tokens of GitHub.com and GHE.com only, not of `gitlab.com`',
    ],
    [
      'GitHub Enterprise Server',
      () => fulcioFor(null, { issuer: 'https://ghes.acme.example/_services/token' }),
      'not of `ghes.acme.example`',
    ],
    [
      'a host that looks like it',
      () =>
        fulcioFor('github', { issuer: 'https://token.actions.githubusercontent.com.evil.example' }),
      'takes tokens of GitHub.com',
    ],
  ])('%s is refused', async (_name, choose, why) => {
    expect((await faultOf(Promise.resolve().then(choose))).message).toContain(why);
  });
});
