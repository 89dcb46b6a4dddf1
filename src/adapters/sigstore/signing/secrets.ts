import { terminalText } from '../../../core/render/neutral-text.ts';

const HIDDEN = '***';

/** A JSON web token, or a private key in PEM, wherever it comes from. */
const ALWAYS = [
  /\beyJ[\w-]{5,}\.[\w-]*(?:\.[\w-]*)?/g,
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?(?:-----END [A-Z0-9 ]+-----|$)/gs,
];

/** Shorter ones hide nothing, and would blot out half of a text. */
const SHORTEST = 6;

/** Text of others as one short line that is safe to show, without these secrets or the parts of a token. */
export function shownText(text: string, secrets: readonly string[], longest = 300): string {
  const parts = secrets.flatMap((secret) => [secret, ...secret.split(/[.\r\n]+/)]);
  const hidden = [...new Set(parts)]
    .filter((part) => part.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, HIDDEN), text);
  const safe = ALWAYS.reduce((rest, pattern) => rest.replace(pattern, HIDDEN), hidden);
  return terminalText(safe.trim(), longest);
}

/** The values of variables whose names say that they are secret. */
export function secretValues(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && /TOKEN|SECRET|PASS|CREDENTIAL|KEY|PIN\b/i.test(name) ? [value] : [],
  );
}
