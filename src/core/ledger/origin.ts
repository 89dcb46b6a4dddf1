/**
 * The name of a ledger, without a scheme: the repository's address as people know it, and where there is none, the commit
 * that it begins at.
 *
 * @param address as git or a forge writes it: `git+https://github.com/acme/infra`, `git@github.com:acme/infra.git`
 */
export function ledgerOrigin(address: string | null, adopted: string): string {
  const place = address === null ? null : placeOf(address);
  return `${place ?? `local/${adopted}`}/grantproof-ledger`;
}

/** Host and path; null for what is no address, such as a folder. */
function placeOf(address: string): string | null {
  const [, host, path] =
    /^(?:[a-z+]+:\/\/(?:[^/@\s]*@)?|[^/@:\s]+@)([^/:@\s]+)(?::\d+\/|[:/])([^\s+]+?)(?:\.git)?\/?$/i.exec(
      address,
    ) ?? [];
  return host === undefined || path === undefined ? null : `${host.toLowerCase()}/${path}`;
}
