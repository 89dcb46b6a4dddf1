import type { BranchRule } from '../../core/model/facts.ts';
import { byText } from '../../core/model/order.ts';
import type { Client } from './client.ts';
import { readPages } from './pager.ts';
import type { RepositoryName } from './repository-name.ts';

/** The rules of rulesets in force on a branch; a ruleset is named `SOURCE#ID`. Null where the token may not see them. */
export async function readBranchRules(
  client: Client,
  { owner, name }: RepositoryName,
  branch: string,
): Promise<readonly BranchRule[] | null> {
  const items = await readPages(
    client,
    'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    { owner, repo: name, branch },
    { about: `the rules of the branch \`${branch}\``, accept: [403, 404] },
  );
  if (items === null) return null;
  return items
    .map((item) => ({
      type: item.at('type').text(),
      ruleset: `${item.at('ruleset_source').text()}#${item.at('ruleset_id').id()}`,
    }))
    .toSorted((a, b) => byText(a.type, b.type) || byText(a.ruleset, b.ruleset));
}
