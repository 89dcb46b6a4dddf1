const ANY = ['contents: read', 'pull-requests: read'];

/**
 * Which lines of a workflow give the permissions that GitHub asked for.
 *
 * @param accepted the header `x-accepted-github-permissions`: `contents=read` or `issues=write; pull_requests=write`,
 *   where `;` is or, and `,` is and
 * @param needs the lines, where GitHub did not say
 */
export function permissionHelp(
  accepted: string | undefined,
  needs: readonly string[] = ANY,
): string {
  const [first = ''] = (accepted ?? '').split(';');
  const named = first.split(',').flatMap((part) => {
    const [, name, level] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(part) ?? [];
    return name === undefined || level === undefined
      ? []
      : [`${name.replaceAll('_', '-')}: ${level}`];
  });
  const lines = (named.length === 0 ? needs : named).map((line) => `\`${line}\``).join(' and ');
  return `add ${lines} to \`permissions:\` in the workflow`;
}
