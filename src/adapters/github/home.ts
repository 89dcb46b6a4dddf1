import type { ForgeRepository } from '../../ports/forge.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { REPOSITORY } from './queries/repository.ts';
import type { RepositoryName } from './repository-name.ts';

/** The repository as it is now. */
export async function readRepository(
  client: Client,
  serverUrl: string,
  { owner, name }: RepositoryName,
): Promise<ForgeRepository> {
  const about = `the repository \`${owner}/${name}\``;
  const data = await client.query(
    REPOSITORY,
    { owner, name },
    { about, needs: ['contents: read'] },
  );
  return repositoryOf(serverUrl, data.at('repository'));
}

export function repositoryOf(serverUrl: string, repository: Answer): ForgeRepository {
  const branch = repository.at('defaultBranchRef');
  return {
    id: repository.at('databaseId').id(),
    uri: `git+${serverUrl.replace(/\/+$/, '')}/${repository.at('nameWithOwner').text()}`,
    defaultBranch: { name: branch.at('name').text(), tip: branch.at('target', 'oid').oid() },
  };
}
