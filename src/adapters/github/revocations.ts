import { indexPath, readIndexText } from '../../core/ledger/index-file.ts';
import type { Revocation } from '../../core/model/facts.ts';
import { groupsOf, mapAtOnce } from './at-once.ts';
import type { Client } from './client.ts';
import { textsQuery } from './queries/ledger.ts';
import { repositoryName } from './repository-name.ts';

/** The texts are a few digits each. */
const TEXTS_A_QUERY = 100;

export interface RevocationsOptions {
  readonly client: Client;
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** Of the ledger; that there is none is no fault. */
  readonly branch: string;
}

/** Which grants a ledger saw taken away, as it stands now. One request for a hundred grants. Takes `contents: read`. */
export function createRevocations({
  client,
  repository,
  branch,
}: RevocationsOptions): (grants: readonly string[]) => Promise<readonly Revocation[]> {
  return async (grants) => {
    const read = await mapAtOnce(groupsOf(grants, TEXTS_A_QUERY), async (group) => {
      const paths = group.map((grant) => indexPath({ kind: 'revoked', grant }));
      const texts = paths.map((path, nth) => [`f${nth}`, `refs/heads/${branch}:${path}`] as const);
      const data = await client.query(
        textsQuery(group.length),
        { ...repositoryName(repository), ...Object.fromEntries(texts) },
        { about: `the branch \`${branch}\``, needs: ['contents: read'] },
      );
      return group.flatMap((grant, nth) => {
        const text = data.at('repository', `f${nth}`).orNull()?.at('text').orNull()?.text();
        const record = text === undefined ? null : readIndexText(text);
        return record === null ? [] : [{ grant, record }];
      });
    });
    return read.flat();
  };
}
