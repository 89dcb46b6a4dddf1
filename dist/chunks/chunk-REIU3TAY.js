// src/adapters/github/queries/ledger.ts
var HEAD = `
  query head($owner: String!, $name: String!, $ref: String!) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { target { oid } }
    }
  }`;
var COMMIT_ON_BRANCH = `
  mutation append($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) { commit { oid } }
  }`;
var namesOf = (count) => Array.from({ length: count }, (_, nth) => `f${nth}`);
function textsQuery(count) {
  const names = namesOf(count);
  const variables = names.map((name) => `$${name}: String!`).join(" ");
  const fields = names.map((name) => `${name}: object(expression: $${name}) { ...text }`);
  return `
  query texts($owner: String!, $name: String!, ${variables}) {
    repository(owner: $owner, name: $name) {
      ${fields.join("\n      ")}
    }
  }
  fragment text on GitObject {
    ... on Blob { text }
  }`;
}
function filesQuery(count) {
  const names = namesOf(count);
  const variables = names.map((name) => `$${name}: String!`).join(" ");
  const fields = names.map((name) => `${name}: object(expression: $${name}) { ...file }`);
  return `
  query files($owner: String!, $name: String!, $head: GitObjectID!, ${variables}) {
    repository(owner: $owner, name: $name) {
      head: object(oid: $head) { __typename }
      ${fields.join("\n      ")}
    }
  }
  fragment file on GitObject {
    __typename
    oid
    ... on Blob { isTruncated text }
  }`;
}

export {
  HEAD,
  COMMIT_ON_BRANCH,
  textsQuery,
  filesQuery
};
