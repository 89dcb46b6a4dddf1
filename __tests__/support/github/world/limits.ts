/** Where GitHub cuts lists off without an error, and what it refuses. */
export interface Limits {
  /** Commits of a pull request. */
  readonly pullCommits: number;
  /** Files of a pull request, and of a commit. */
  readonly files: number;
  /** Files of a comparison, and of one page of a commit. */
  readonly comparedFiles: number;
  /** Entries of a tree. */
  readonly treeEntries: number;
  /** Characters of a comment; more are refused, and so on. */
  readonly comment: number;
  /** Characters of a status' description. */
  readonly description: number;
  /** Statuses of one context of a commit. */
  readonly statuses: number;
  /** Annotations of one request about a check run. */
  readonly annotations: number;
  /** Bytes of a request's body. GitHub names no number; some 50 MB were seen to be refused. */
  readonly body: number;
  /** Bytes of a blob that is written or read by REST. */
  readonly blob: number;
  /** Bytes of a blob whose text GraphQL gives whole. */
  readonly blobText: number;
  /** Bytes of texts in a tree that is written; GitHub ends the request after ten seconds, seen with so many. */
  readonly treeText: number;
}

export const GITHUB_LIMITS: Limits = {
  pullCommits: 250,
  files: 3000,
  comparedFiles: 300,
  treeEntries: 100_000,
  comment: 65_536,
  description: 140,
  statuses: 1000,
  annotations: 50,
  body: 50_000_000,
  blob: 100_000_000,
  blobText: 512_000,
  treeText: 2_500_000,
};
