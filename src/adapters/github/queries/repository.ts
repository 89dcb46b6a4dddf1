/** The repository, its default branch, and where that stands. */
export const REPOSITORY = `
  query repository($owner: String!, $name: String!) {
    repository(owner: $owner, name: $name) {
      databaseId
      nameWithOwner
      defaultBranchRef { name target { oid } }
    }
  }`;

/** The paths that open pull requests change; of one with more than a hundred the rest is left out, and `totalCount` tells. */
export const OPEN_PATHS = `
  query openPaths($owner: String!, $name: String!, $branch: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      pullRequests(states: OPEN, baseRefName: $branch, first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { number files(first: 100) { totalCount nodes { path } } }
      }
    }
  }`;
