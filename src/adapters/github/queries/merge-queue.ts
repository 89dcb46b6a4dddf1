/** The entries of a branch's merge queue, in order. */
export const MERGE_QUEUE = `
  query mergeQueue($owner: String!, $name: String!, $branch: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      mergeQueue(branch: $branch) {
        entries(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { baseCommit { oid } headCommit { oid } pullRequest { number } }
        }
      }
    }
  }`;
