// src/core/evidence/subjects.ts
var RECORD_FILE = "record.json";
var BUNDLE_FILE = "record.sigstore.json";
var GRANT = "grant/";
var TAKEN = [GRANT, "ledger/"];
var REPOSITORY = "repository";
var MOST_FILES = 200;
var MOST_GRANTS = 800;
function subjectsOf(record) {
  return [
    ...atMost(MOST_FILES, filesOf(record)),
    ...atMost(MOST_GRANTS, grantsOf(record)),
    repositoryOf(record)
  ];
}
function filesOf({ answers, question, source }) {
  const blobs = new Map(Object.entries(answers.blobs));
  const landed = answers.diffs.find(
    ({ before, after }) => before === question.base.tree && after === source.tree
  );
  return (landed?.paths ?? []).flatMap(({ path, after }) => {
    const blob = after === null ? void 0 : blobs.get(after.oid);
    if (after === null || blob === void 0 || !("digest" in blob)) return [];
    return [{ name: fileName(path), digest: { sha256: hexOf(blob.digest), gitBlob: after.oid } }];
  });
}
var fileName = (path) => path === RECORD_FILE || path === REPOSITORY || TAKEN.some((role) => path.startsWith(role)) ? `./${path}` : path;
function grantsOf({ grants }) {
  return grants.map(({ id, state, digest }) => ({
    name: `${GRANT}${id}`,
    digest: { sha256: hexOf(digest) },
    ...state === "removed" && { annotations: { state } }
  }));
}
var repositoryOf = ({ source, question }) => repositorySubject(source.repository.uri, question.head.commit, source.tree ?? question.head.tree);
var repositorySubject = (uri, commit, tree) => ({
  name: uri?.includes("://") === true ? uri : REPOSITORY,
  digest: { gitCommit: commit, ...tree !== null && { gitTree: tree } }
});
var atMost = (most, items) => items.length > most ? [] : items;
var hexOf = (digest) => digest.slice("sha256:".length);

export {
  RECORD_FILE,
  BUNDLE_FILE,
  subjectsOf,
  repositorySubject,
  hexOf
};
