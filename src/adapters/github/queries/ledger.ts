/** Where a branch stands; null where there is no such branch. */
export const HEAD = `
  query head($owner: String!, $name: String!, $ref: String!) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { target { oid } }
    }
  }`;

/** One commit on top of what the branch must stand at; GitHub is its committer, the token's account its author. */
export const COMMIT_ON_BRANCH = `
  mutation append($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) { commit { oid } }
  }`;

const namesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `f${nth}`);

/** So many texts, as `f0`, `f1` … by variables of these names, each `REVISION:PATH`. */
export function textsQuery(count: number): string {
  const names = namesOf(count);
  const variables = names.map((name) => `$${name}: String!`).join(' ');
  const fields = names.map((name) => `${name}: object(expression: $${name}) { ...text }`);
  return `
  query texts($owner: String!, $name: String!, ${variables}) {
    repository(owner: $owner, name: $name) {
      ${fields.join('\n      ')}
    }
  }
  fragment text on GitObject {
    ... on Blob { text }
  }`;
}

/** So many files, as `f0`, `f1` … by variables of these names, each `COMMIT:PATH`; and the commit itself. */
export function filesQuery(count: number): string {
  const names = namesOf(count);
  const variables = names.map((name) => `$${name}: String!`).join(' ');
  const fields = names.map((name) => `${name}: object(expression: $${name}) { ...file }`);
  return `
  query files($owner: String!, $name: String!, $head: GitObjectID!, ${variables}) {
    repository(owner: $owner, name: $name) {
      head: object(oid: $head) { __typename }
      ${fields.join('\n      ')}
    }
  }
  fragment file on GitObject {
    __typename
    oid
    ... on Blob { isTruncated text }
  }`;
}
