// src/core/model/problem.ts
var PROBLEM_CODES = [
  // bytes and paths
  "file-too-large",
  "file-not-utf8",
  "file-has-bom",
  "text-hidden-character",
  // YAML and JSON
  "yaml-syntax",
  "yaml-too-deep",
  "yaml-duplicate-key",
  "yaml-anchor",
  "yaml-merge-key",
  "yaml-tag",
  "yaml-directive",
  "yaml-key-not-string",
  "yaml-ambiguous-scalar",
  "yaml-number-not-exact",
  "yaml-several-documents",
  "json-syntax",
  // shape
  "schema-unknown-field",
  "schema-missing-field",
  "schema-wrong-type",
  "schema-wrong-value",
  "kind-unknown",
  "kind-not-supported",
  "time-unreadable",
  // grants
  "grant-duplicate",
  "grant-too-many",
  "kubernetes-incomplete",
  // policy, roster, facts
  "policy-missing",
  "policy-glob",
  "policy-extends",
  "policy-loosens",
  "policy-unknown-rule",
  "policy-unknown-parameter",
  "policy-parameter-bounds",
  "policy-no-rules",
  "policy-no-manifests",
  "policy-approvals-gap",
  "policy-not-supported",
  "facts-invalid",
  "baseline-invalid"
];

// src/core/render/doc-section.ts
var HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
var FENCE = /^\s*(?:```|~~~)/;
function docSection(markdown, heading) {
  const lines = markdown.split(/\r?\n/);
  const levels = headingLevels(lines);
  const start = lines.findIndex(
    (line, index) => levels[index] !== 0 && headingText(line) === heading
  );
  if (start === -1) return void 0;
  const level = levels[start] ?? 0;
  const after = levels.findIndex((each, index) => index > start && each !== 0 && each <= level);
  return `${lines.slice(start, after === -1 ? lines.length : after).join("\n").trim()}
`;
}
function headingLevels(lines) {
  let inCode = false;
  return lines.map((line) => {
    if (FENCE.test(line)) inCode = !inCode;
    return inCode ? 0 : HEADING.exec(line)?.[1]?.length ?? 0;
  });
}
var headingText = (line) => (HEADING.exec(line)?.[2] ?? "").replaceAll("`", "");

export {
  PROBLEM_CODES,
  docSection
};
