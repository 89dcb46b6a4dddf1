// src/core/verdict/result.ts
var ORDER = [
  "allow",
  "allow-with-exception",
  "unassessed",
  "pending",
  "deny",
  "violation",
  "error"
];
var EXIT_CODES = {
  allow: 0,
  "allow-with-exception": 0,
  unassessed: 0,
  deny: 1,
  violation: 1,
  error: 2,
  pending: 4
};
var exitCodeOf = (result) => EXIT_CODES[result];
var worse = (a, b) => ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a;
function resultOf(given) {
  const start = given.problems.length > 0 ? "deny" : "allow";
  return given.outcomes.reduce((result, outcome) => worse(result, partOf(outcome)), start);
}
function partOf({ level, outcome }) {
  const blocks = level === "soft" || level === "hard";
  switch (outcome) {
    case "pass":
    case "not-applicable":
      return "allow";
    case "error":
      return "deny";
    case "fail":
      return blocks ? "deny" : "allow";
    case "waived":
      return blocks ? "allow-with-exception" : "allow";
    case "pending":
      return blocks ? "pending" : "allow";
    case "not-assessed":
      return blocks ? "unassessed" : "allow";
  }
}

export {
  exitCodeOf,
  worse,
  resultOf
};
