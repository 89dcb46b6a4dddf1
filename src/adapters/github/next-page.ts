import { Fault } from '../../core/model/fault.ts';

const NEXT = /<([^<>]+)>;[^,<]*\brel="?next\b/;

/** The address of the next page in a `Link` header. One that is not of the API's origin is a `Fault`: the token goes nowhere else. */
export function nextPage(header: string | undefined, apiUrl: string, about: string): string | null {
  const [, target] = NEXT.exec(header ?? '') ?? [];
  if (target === undefined) return null;
  if (URL.canParse(target) && new URL(target).origin === new URL(apiUrl).origin) return target;
  throw new Fault(
    `GitHub's answer about ${about} goes on at an address that is not of its API`,
    `see whether \`${apiUrl}\` is the address that GitHub itself gives as its API's`,
  );
}
