// src/app/policy-paths.ts
var POLICY_FOLDER = ".github/grantproof";
var POLICY_PATH = `${POLICY_FOLDER}/policy.yaml`;
var ROSTER_PATH = `${POLICY_FOLDER}/roster.yaml`;
var METADATA_PATH = `${POLICY_FOLDER}/metadata.yaml`;
var BASELINE_PATH = `${POLICY_FOLDER}/baseline.json`;
var WORKFLOW_FOLDER = ".github/workflows";
var EXCEPTIONS_FOLDER = `${POLICY_FOLDER}/exceptions`;
var CODEOWNERS_PATHS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var SETUP_FOLDERS = [
  { path: POLICY_FOLDER, deep: true },
  { path: ".github", deep: false },
  { path: "", deep: false },
  { path: "docs", deep: false }
];

export {
  POLICY_FOLDER,
  POLICY_PATH,
  ROSTER_PATH,
  METADATA_PATH,
  BASELINE_PATH,
  WORKFLOW_FOLDER,
  EXCEPTIONS_FOLDER,
  CODEOWNERS_PATHS,
  SETUP_FOLDERS
};
