import type { OpenPaths } from '../../ports/forge.ts';
import type { Client } from './client.ts';
import { readNodes } from './pager.ts';
import { OPEN_PATHS } from './queries/repository.ts';
import type { RepositoryName } from './repository-name.ts';

/** What the open pull requests to a branch change, fifty of them a request. */
export async function readOpenPaths(
  client: Client,
  { owner, name }: RepositoryName,
  branch: string,
): Promise<readonly OpenPaths[]> {
  const nodes = await readNodes(
    client,
    {
      text: OPEN_PATHS,
      variables: { owner, name, branch },
      about: `the open pull requests to \`${branch}\``,
      needs: ['pull-requests: read'],
    },
    (data) => data.at('repository', 'pullRequests'),
  );
  return (nodes ?? []).map((node) => {
    const files = node.at('files').orNull();
    const paths =
      files
        ?.at('nodes')
        .list()
        .map((file) => file.at('path').text()) ?? null;
    const whole = files !== null && paths?.length === files.at('totalCount').number();
    return { number: node.at('number').number(), paths: whole ? paths : null };
  });
}
