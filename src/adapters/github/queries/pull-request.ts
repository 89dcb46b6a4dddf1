import { ACTOR_FIELDS } from '../accounts.ts';
import { COMMIT_FIELDS } from '../commits.ts';

/** What a pull request has many of; each is paged on its own. */
export const MANY = ['labels', 'commits', 'reviews', 'timelineItems'] as const;
export type Many = (typeof MANY)[number];

/**
 * Nearly all facts of a pull request. A first page asks for all lists; the pages after it for those that go on.
 * Times and heads are GitHub's own; of commits only attribution and message are used.
 */
export const PULL_REQUEST = `
  query pullRequest(
    $owner: String!, $name: String!, $number: Int!
    $labels: String, $withLabels: Boolean!
    $commits: String, $withCommits: Boolean!
    $reviews: String, $withReviews: Boolean!
    $timelineItems: String, $withTimelineItems: Boolean!
  ) {
    repository(owner: $owner, name: $name) {
      databaseId
      nameWithOwner
      defaultBranchRef { name target { oid } }
      pullRequest(number: $number) {
        number
        state
        title
        body
        createdAt
        closedAt
        lastEditedAt
        author { ...actor }
        baseRefName
        baseRefOid
        baseRef {
          target { oid }
          refUpdateRule { requiredApprovingReviewCount requiredStatusCheckContexts }
          rules(first: 100) { nodes { type } }
        }
        headRefName
        headRefOid
        headRepository { nameWithOwner }
        isCrossRepository
        labels(first: 100, after: $labels) @include(if: $withLabels) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { name }
        }
        commits(first: 100, after: $commits) @include(if: $withCommits) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { commit { ...commit } }
        }
        reviews(first: 100, after: $reviews) @include(if: $withReviews) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId state submittedAt author { ...actor } commit { oid } }
        }
        timelineItems(first: 100, after: $timelineItems, itemTypes: [
          HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT
          AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, REVIEW_DISMISSED_EVENT, RENAMED_TITLE_EVENT
        ]) @include(if: $withTimelineItems) {
          pageInfo { hasNextPage endCursor }
          nodes { ...event }
        }
      }
    }
  }
  fragment event on PullRequestTimelineItems {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...actor } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt from: previousRefName to: currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt from: oldBase to: newBase }
    ... on RenamedTitleEvent { createdAt }
    ... on ReviewDismissedEvent {
      createdAt
      previousReviewState
      actor { ...actor }
      review { fullDatabaseId }
    }
  }
  ${COMMIT_FIELDS}
  ${ACTOR_FIELDS}`;
