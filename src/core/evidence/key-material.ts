/** A kind of secret that its own form gives away. */
interface Form {
  /** As a phrase. */
  readonly kind: string;
  /** What every text that holds one has: most texts hold none, and are done with sooner. */
  readonly mark: string;
  /** The secret itself as the group `secret`. Nothing in it can be matched in many ways, so that no text takes long. */
  readonly pattern: RegExp;
  /** What the secret has to be besides. */
  readonly demand?: (secret: string) => boolean;
}

const FORMS: readonly Form[] = [
  {
    kind: 'a private key',
    mark: 'PRIVATE KEY',
    // Headers of old PEM may stand between, and in JSON a line break is `\n`.
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]){0,80}(?:[A-Za-z-]{1,20}: [^\n\\]{1,80}(?:\n|\\n)\s{0,80}){0,4}(?<secret>[A-Za-z0-9+/=]{32})/g,
  },
  {
    kind: 'a private key in base64',
    mark: 'LS0tLS1CRUdJTi',
    pattern:
      /(?<secret>LS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFUR|BFQyBQUklWQVRF|BEU0EgUFJJVkFUR|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFUR|BQR1AgUFJJVkFUR)[A-Za-z0-9+/=]{40})/g,
  },
  {
    kind: 'a PuTTY private key',
    mark: 'PuTTY-User-Key-File',
    pattern: /Private-Lines: [0-9]{1,4}\r?\n(?<secret>[A-Za-z0-9+/=]{32})/g,
  },
  {
    kind: 'an AWS secret access key',
    mark: 'aws',
    pattern:
      /aws_?secret_?access_?key["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  },
  {
    kind: 'an AWS access key with its secret',
    mark: 'AKIA',
    pattern:
      /\bAKIA[A-Z2-7]{16}\b[^A-Za-z0-9/+]{1,40}(?:[A-Za-z_-]{0,40}[^A-Za-z0-9/+]{1,10}){0,2}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
  },
  {
    kind: 'a GitHub token',
    mark: 'gh',
    pattern: /\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,255})/g,
  },
  {
    kind: 'a GitHub token',
    mark: 'github_pat_',
    pattern: /\b(?<secret>github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})/g,
  },
  {
    kind: 'a GitLab token',
    mark: 'glpat-',
    pattern: /\b(?<secret>glpat-[A-Za-z0-9_-]{20,64})/g,
  },
  {
    kind: 'a Slack token',
    mark: 'xox',
    pattern: /\b(?<secret>xox[abeoprs]-[0-9A-Za-z-]{20,250})/g,
  },
  {
    kind: 'a Slack webhook',
    mark: 'hooks.slack.com',
    pattern:
      /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[TA][A-Z0-9]{6,14}\/[A-Z0-9]{6,20}\/[A-Za-z0-9]{16,32})/g,
  },
  {
    kind: 'a signed JSON Web Token',
    mark: 'eyJ',
    pattern: /(?<![A-Za-z0-9])(?<secret>eyJ[A-Za-z0-9_.-]{60,})/g,
    demand: isSignedToken,
  },
  {
    kind: 'an age secret key',
    mark: 'AGE-SECRET-KEY-',
    pattern: /\b(?<secret>AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})\b/g,
  },
  {
    kind: 'a Google API key',
    mark: 'AIza',
    pattern: /\b(?<secret>AIza[0-9A-Za-z_-]{35})(?![0-9A-Za-z_-])/g,
  },
  {
    kind: 'a HashiCorp Vault token',
    mark: 'hv',
    pattern: /\b(?<secret>hv[sbr]\.[A-Za-z0-9_-]{24,300})/g,
  },
  {
    kind: 'an npm token',
    mark: 'npm_',
    pattern: /\b(?<secret>npm_[A-Za-z0-9]{36})\b/g,
  },
  {
    kind: 'a Stripe key',
    mark: '_live_',
    pattern: /\b(?<secret>[rs]k_live_[A-Za-z0-9]{20,250})/g,
  },
  {
    kind: 'an Azure storage key',
    mark: 'AccountKey=',
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/g,
  },
  {
    kind: 'a client key of a kubeconfig',
    mark: 'client-key-data',
    pattern: /client-key-data["']?:[ \t]{1,20}["']?(?<secret>[A-Za-z0-9+/=]{64})/g,
  },
];

/** Secrets that their own form gives away, with the line on which each begins. */
export function* keyMaterial(
  text: string,
): Generator<{ readonly line: number; readonly kind: string }> {
  const small = text.toLowerCase();
  for (const { kind, mark, pattern, demand = () => true } of FORMS) {
    if (!small.includes(mark.toLowerCase())) continue;
    const lines = lineCounter(text);
    for (const { index, groups } of text.matchAll(pattern)) {
      const secret = groups?.['secret'] ?? '';
      if (looksReal(secret) && demand(secret)) yield { kind, line: lines(index) };
    }
  }
}

/** Header and claims are JSON objects; without a signature it opens nothing. */
function isSignedToken(token: string): boolean {
  const [, claims = '', signature = '', ...more] = token.replace(/\.$/, '').split('.');
  return claims.startsWith('eyJ') && signature.length >= 40 && more.length === 0;
}

const FEWEST_CHARACTERS = 8;

/** Examples say that they are, and what stands in for a secret is of few characters: `xxxx…`. */
function looksReal(secret: string): boolean {
  return !/EXAMPLE/i.test(secret) && new Set(secret).size >= FEWEST_CHARACTERS;
}

/** Lines of offsets that only grow, counted once over the text. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (;;) {
      const end = text.indexOf('\n', at);
      if (end < 0 || end >= offset) return line;
      line += 1;
      at = end + 1;
    }
  };
}
