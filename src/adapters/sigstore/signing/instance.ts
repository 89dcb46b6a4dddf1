import { Fault } from '../../../core/model/fault.ts';
import type { IdentityToken } from './identity-token.ts';
import { hostOf } from './service.ts';

/** Who may read that something was signed: `none` and `github` have no public log. */
export const TRANSPARENCIES = ['none', 'public', 'github'] as const;
export type Transparency = (typeof TRANSPARENCIES)[number];

/** The services that vouch for a signature. At least one of the last two says when it was made. */
export interface SigstoreInstance {
  readonly fulcioUrl: string;
  readonly rekorUrl: string | null;
  /** Which Rekor that is; null to find out. */
  readonly rekorVersion?: 1 | null;
  readonly timestamp: { readonly url: string; readonly form: 'query' | 'json' } | null;
}

/** Services of one's own. */
export interface OwnServices {
  readonly fulcioUrl: string;
  readonly rekorUrl: string | null;
  readonly timestampUrl: string | null;
}

const PUBLIC: SigstoreInstance = {
  fulcioUrl: 'https://fulcio.sigstore.dev',
  rekorUrl: 'https://rekor.sigstore.dev',
  rekorVersion: 1,
  timestamp: null,
};

/**
 * The instance that signs for this token. Without services of one's own it follows from who may read the repository, as
 * GitHub's token says. Throws a `Fault` where it can't be known, and where the public log would tell of a repository
 * that is not public.
 */
export function instanceFor(
  wish: { readonly own: OwnServices | null; readonly transparency: Transparency | null },
  token: IdentityToken,
): SigstoreInstance {
  const instance = wish.own === null ? presetFor(wish.transparency, token) : ownInstance(wish.own);
  const isHidden = token.visibility !== null && token.visibility !== 'public';
  const urls = [instance.fulcioUrl, instance.rekorUrl ?? instance.fulcioUrl];
  if (isHidden && urls.some((url) => /(?:^|\.)sigstore\.dev(?::|$)/.test(hostOf(url))))
    throw new Fault(
      `the repository is ${token.visibility}, and Sigstore's public log would tell everybody its name, its workflows and its commits`,
      "leave --transparency away, for GitHub's own Sigstore, or name your own with --fulcio-url",
    );
  return instance;
}

function ownInstance({ fulcioUrl, rekorUrl, timestampUrl }: OwnServices): SigstoreInstance {
  const timestamp = timestampUrl === null ? null : { url: timestampUrl, form: 'query' as const };
  return { fulcioUrl, rekorUrl, timestamp };
}

function presetFor(wish: Transparency | null, token: IdentityToken): SigstoreInstance {
  switch (wish ?? transparencyFor(token)) {
    case 'public':
      return PUBLIC;
    case 'github':
      return githubInstance(token);
    case 'none':
      throw new Fault(
        'no public log is wanted, and no Sigstore of your own is named',
        "name it with --fulcio-url, or take GitHub's with `--transparency github`",
      );
  }
}

function transparencyFor({ visibility }: IdentityToken): Transparency {
  if (visibility === null)
    throw new Fault(
      'the OIDC token does not say whether the repository is public, so nobody knows who may read of it',
      'say it with `--transparency public` or `--transparency github`, or name your own Sigstore with --fulcio-url',
    );
  return visibility === 'public' ? 'public' : 'github';
}

/** GitHub's own Sigstore, for github.com and for enterprises with a subdomain of ghe.com. */
function githubInstance({ issuer }: IdentityToken): SigstoreInstance {
  const host = URL.canParse(issuer) ? hostOf(issuer) : '';
  const subdomain = /^token\.actions\.([a-z0-9-]+\.ghe\.com)$/.exec(host)?.[1];
  const domain =
    subdomain ?? (host === 'token.actions.githubusercontent.com' ? 'githubapp.com' : undefined);
  if (domain === undefined)
    throw new Fault(
      `GitHub's own Sigstore takes tokens of GitHub.com and GHE.com only, not of \`${host}\``,
      'name your own with --fulcio-url and --timestamp-url',
    );
  return {
    fulcioUrl: `https://fulcio.${domain}`,
    rekorUrl: null,
    timestamp: { url: `https://timestamp.${domain}/api/v1/timestamp`, form: 'json' },
  };
}
