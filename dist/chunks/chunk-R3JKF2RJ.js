// src/core/model/grant.ts
var FORMATS = ["access-grant", "kubernetes"];
var PRIVILEGES = [
  "read",
  "write",
  "secret-read",
  "identity-issue",
  "admin",
  "privileged"
];
var ORIGINS = ["object", "sidecar", "namespace", "directory", "codeowners"];

export {
  FORMATS,
  PRIVILEGES,
  ORIGINS
};
