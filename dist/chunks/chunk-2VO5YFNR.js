import {
  recordVerifier
} from "./chunk-DBV5NLI7.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/cli/verify/plan-options.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
var IDENTITY_OPTIONS = {
  "certificate-identity": { type: "string", multiple: true },
  "certificate-oidc-issuer": { type: "string" },
  "certificate-github-workflow-repository": { type: "string" },
  "certificate-github-workflow-ref": { type: "string" },
  "certificate-github-workflow-trigger": { type: "string", multiple: true },
  "trusted-root": { type: "string" }
};
function planOf(values, terminal) {
  const identity = identityOf(values);
  const keys = values.key ?? [];
  const open = keys.length === 0 && identity === null;
  if (values["integrity-only"] === true && !open)
    throw new UsageError(
      "--integrity-only leaves open who signed, and so goes with neither --key nor --certificate-identity"
    );
  if (values["integrity-only"] === true && values.strict)
    throw new UsageError(
      "--integrity-only and --strict exclude each other: what anybody may have signed is no evidence"
    );
  if (open && values["integrity-only"] !== true)
    throw new UsageError(
      "say who must have signed, with --key PUB, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root; --integrity-only leaves that open"
    );
  const root = values["trusted-root"];
  return {
    keys: keys.map((path) => textOf(path, "--key", terminal)),
    identity,
    trustedRoot: root === void 0 ? null : textOf(root, "--trusted-root", terminal),
    repo: values.repo === void 0 ? null : resolve(terminal.cwd, values.repo),
    strict: values.strict
  };
}
var GROUP = [
  "certificate-oidc-issuer",
  "certificate-github-workflow-repository",
  "certificate-github-workflow-ref",
  "certificate-github-workflow-trigger"
];
function identityOf(values) {
  const subjects = values["certificate-identity"];
  const issuer = values["certificate-oidc-issuer"];
  if (subjects === void 0) {
    const stray = GROUP.find((name) => values[name] !== void 0);
    if (stray !== void 0) throw new UsageError(`--${stray} goes with --certificate-identity`);
    return null;
  }
  if (issuer === void 0)
    throw new UsageError(
      "--certificate-identity goes with --certificate-oidc-issuer: a name means nothing without who vouched for it"
    );
  if (values["trusted-root"] === void 0)
    throw new UsageError(
      "--certificate-identity goes with --trusted-root: certificates are verified offline, by a file of the authorities (`gh attestation trusted-root` writes one)"
    );
  return {
    subjects,
    issuer,
    workflowRepository: values["certificate-github-workflow-repository"],
    workflowRef: values["certificate-github-workflow-ref"],
    workflowTriggers: values["certificate-github-workflow-trigger"]
  };
}
function textOf(path, option, terminal) {
  try {
    return { path, text: readFileSync(resolve(terminal.cwd, path), "utf8") };
  } catch {
    throw new UsageError(`the file \`${path}\` of ${option} can not be read`);
  }
}
async function refuseUnreadable(plan) {
  try {
    await (await recordVerifier(plan)).close();
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(`${error.message}; ${error.help}`);
    throw error;
  }
}

export {
  IDENTITY_OPTIONS,
  planOf,
  textOf,
  refuseUnreadable
};
