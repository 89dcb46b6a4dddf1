import { COMMIT_FIELDS } from '../commits.ts';

/** The pull requests to a branch that were merged, those that changed last first. */
export const MERGED = `
  query merged($owner: String!, $name: String!, $branch: String!) {
    repository(owner: $owner, name: $name) {
      pullRequests(
        states: [MERGED], baseRefName: $branch, first: 100
        orderBy: { field: UPDATED_AT, direction: DESC }
      ) {
        nodes { number mergedAt baseRefName headRefOid mergeCommit { oid } }
      }
    }
  }`;

/** What a pull request was, and what was made of it. */
export const MERGED_ONE = `
  query mergedOne($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) {
      pullRequest(number: $number) {
        mergedAt
        mergeCommit { oid }
        commits(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { commit { oid } }
        }
      }
    }
  }`;

/** So many commits, as `c0`, `c1` … by variables of these names. */
export function commitsQuery(count: number): string {
  const names = Array.from({ length: count }, (_, nth) => `c${nth}`);
  const variables = names.map((name) => `$${name}: GitObjectID!`).join(' ');
  const fields = names
    .map((name) => `${name}: object(oid: $${name}) { ...commit }`)
    .join('\n      ');
  return `
  query commits($owner: String!, $name: String!, ${variables}) {
    repository(owner: $owner, name: $name) {
      ${fields}
    }
  }
  ${COMMIT_FIELDS}`;
}
