import { Fault } from '../../../core/model/fault.ts';
import { shownText } from './secrets.ts';
import { hostOf, isPrivateLine, networkFault } from './service.ts';

/** An OIDC token, which says who a job is. Its text is a secret: it is sent to Fulcio, and never shown. */
export interface IdentityToken {
  readonly text: string;
  readonly issuer: string;
  /** Whom it is for, as Fulcio takes it: a verified address of mail, else `sub`. */
  readonly subject: string;
  /** `public`, `private` or `internal`, as GitHub says of the repository; null in the tokens of others. */
  readonly visibility: string | null;
}

/** Gives a token that is valid now. Throws a `Fault` that does not hold it. */
export type TokenSource = () => Promise<IdentityToken>;

const HOW = 'ask its issuer for a new token right before the signing';

/**
 * Reads a token's claims, so that what Fulcio would refuse is said without sending it. Its signature is for Fulcio.
 *
 * @param name of where it is from, as in ``the token in `FILE` ``
 */
export function readIdentityToken(text: string, name: string, audience: string): IdentityToken {
  const token = text.trim();
  const claims = claimsOf(token);
  const { iss, aud, exp, repository_visibility: visibility } = claims;
  const subject = claims['email_verified'] === true ? claims['email'] : claims['sub'];
  if (typeof iss !== 'string' || typeof subject !== 'string')
    throw new Fault(
      `${name} is no OIDC token`,
      'it has three parts with dots between, and names its issuer and its subject; give nothing else',
    );
  if (![aud].flat().includes(audience))
    throw new Fault(
      `${name} is not for \`${shownText(audience, [token], 80)}\` but for \`${shownText([aud].flat().join(', '), [token], 80)}\``,
      'ask for a token with that audience, or name its own with --oidc-audience',
    );
  if (typeof exp !== 'number' || exp * 1000 <= Date.now())
    throw new Fault(`${name} has expired`, HOW);
  return {
    text: token,
    issuer: iss,
    subject,
    visibility: typeof visibility === 'string' ? visibility : null,
  };
}

/** Empty for what is no token. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const [, payload, , more] = token.split('.');
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) || payload === undefined || more !== undefined)
    return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}

export interface GitHubTokenOptions {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN` of a job that may ask. */
  readonly url: string;
  readonly token: string;
  readonly audience: string;
  /** In milliseconds. */
  readonly timeout?: number;
}

const NO_TOKEN = 'see whether the job has `permissions: id-token: write`, and run it again';

/** The tokens of a job on GitHub; a new one each time, because they last for minutes. */
export function githubTokens({
  url,
  token,
  audience,
  timeout = 20_000,
}: GitHubTokenOptions): TokenSource {
  return async () => {
    const asked = requestUrl(url, audience);
    const { status, value } = await request(asked, token, timeout);
    if (status !== 200 || typeof value !== 'string')
      throw new Fault(`GitHub gave the job no OIDC token (status ${status})`, NO_TOKEN);
    return readIdentityToken(value, 'the OIDC token of the job', audience);
  };
}

function requestUrl(url: string, audience: string): string {
  if (!URL.canParse(url) || !isPrivateLine(url))
    throw new Fault('the address for OIDC tokens of the job is no https address', NO_TOKEN);
  const asked = new URL(url);
  asked.searchParams.set('audience', audience);
  return asked.href;
}

async function request(
  url: string,
  token: string,
  timeout: number,
): Promise<{ readonly status: number; readonly value: unknown }> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'application/json',
        'user-agent': 'grantproof',
        authorization: `Bearer ${token}`,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const answer = (await response.json().catch(() => null)) as { readonly value?: unknown } | null;
    return { status: response.status, value: answer?.value };
  } catch (error) {
    throw networkFault(
      { what: "GitHub's issuer of OIDC tokens", url: `https://${hostOf(url)}` },
      error,
    );
  }
}
