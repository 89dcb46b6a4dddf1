/** Texts that a runner shows as `***`. */
export interface Masks {
  add(secret: string): void;
  /** The text as people get to see it. */
  hide(text: string): string;
}

/** Masks for a job with these secrets. A secret of several lines is hidden line by line too. */
export function makeMasks(secrets: readonly string[]): Masks {
  const hidden = new Set<string>();
  const add = (secret: string): void => {
    for (const text of [secret, ...secret.split(/[\r\n]+/)]) if (text !== '') hidden.add(text);
  };
  for (const secret of secrets) add(secret);
  return {
    add,
    hide: (text) =>
      [...hidden]
        .toSorted((a, b) => b.length - a.length)
        .reduce((shown, secret) => shown.replaceAll(secret, '***'), text),
  };
}
