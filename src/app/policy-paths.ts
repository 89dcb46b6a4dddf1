/** Where a repository keeps what judges it. */
export const POLICY_FOLDER = '.github/grantproof';
export const POLICY_PATH = `${POLICY_FOLDER}/policy.yaml`;
export const ROSTER_PATH = `${POLICY_FOLDER}/roster.yaml`;
export const METADATA_PATH = `${POLICY_FOLDER}/metadata.yaml`;
export const BASELINE_PATH = `${POLICY_FOLDER}/baseline.json`;
export const WORKFLOW_FOLDER = '.github/workflows';
export const EXCEPTIONS_FOLDER = `${POLICY_FOLDER}/exceptions`;

/** In the order in which GitHub looks for them; the first one counts. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** The folders that hold any of the above. */
export const SETUP_FOLDERS = [
  { path: POLICY_FOLDER, deep: true },
  { path: '.github', deep: false },
  { path: '', deep: false },
  { path: 'docs', deep: false },
] as const;
