/** The comments of a pull request, oldest first, and whose they are. */
export const COMMENTS = `
  query comments($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) {
      pullRequest(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId body viewerDidAuthor }
        }
      }
    }
  }`;
