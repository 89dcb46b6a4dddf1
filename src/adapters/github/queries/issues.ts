import { ACTOR_FIELDS } from '../accounts.ts';

/** Whose the token is. */
export const VIEWER = 'query viewer { viewer { login databaseId } }';

/** The comments of an issue, oldest first, and whether they were changed. */
export const ISSUE_COMMENTS = `
  query issueComments($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) {
      issue(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId body createdAt lastEditedAt author { ...actor } }
        }
      }
    }
  }
  ${ACTOR_FIELDS}`;
