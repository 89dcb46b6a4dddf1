import {
  hostOf
} from "./chunk-KH4OMKH5.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/sigstore/signing/instance.ts
var TRANSPARENCIES = ["none", "public", "github"];
var PUBLIC = {
  fulcioUrl: "https://fulcio.sigstore.dev",
  rekorUrl: "https://rekor.sigstore.dev",
  rekorVersion: 1,
  timestamp: null
};
function instanceFor(wish, token) {
  const instance = wish.own === null ? presetFor(wish.transparency, token) : ownInstance(wish.own);
  const isHidden = token.visibility !== null && token.visibility !== "public";
  const urls = [instance.fulcioUrl, instance.rekorUrl ?? instance.fulcioUrl];
  if (isHidden && urls.some((url) => /(?:^|\.)sigstore\.dev(?::|$)/.test(hostOf(url))))
    throw new Fault(
      `the repository is ${token.visibility}, and Sigstore's public log would tell everybody its name, its workflows and its commits`,
      "leave --transparency away, for GitHub's own Sigstore, or name your own with --fulcio-url"
    );
  return instance;
}
function ownInstance({ fulcioUrl, rekorUrl, timestampUrl }) {
  const timestamp = timestampUrl === null ? null : { url: timestampUrl, form: "query" };
  return { fulcioUrl, rekorUrl, timestamp };
}
function presetFor(wish, token) {
  switch (wish ?? transparencyFor(token)) {
    case "public":
      return PUBLIC;
    case "github":
      return githubInstance(token);
    case "none":
      throw new Fault(
        "no public log is wanted, and no Sigstore of your own is named",
        "name it with --fulcio-url, or take GitHub's with `--transparency github`"
      );
  }
}
function transparencyFor({ visibility }) {
  if (visibility === null)
    throw new Fault(
      "the OIDC token does not say whether the repository is public, so nobody knows who may read of it",
      "say it with `--transparency public` or `--transparency github`, or name your own Sigstore with --fulcio-url"
    );
  return visibility === "public" ? "public" : "github";
}
function githubInstance({ issuer }) {
  const host = URL.canParse(issuer) ? hostOf(issuer) : "";
  const subdomain = /^token\.actions\.([a-z0-9-]+\.ghe\.com)$/.exec(host)?.[1];
  const domain = subdomain ?? (host === "token.actions.githubusercontent.com" ? "githubapp.com" : void 0);
  if (domain === void 0)
    throw new Fault(
      `GitHub's own Sigstore takes tokens of GitHub.com and GHE.com only, not of \`${host}\``,
      "name your own with --fulcio-url and --timestamp-url"
    );
  return {
    fulcioUrl: `https://fulcio.${domain}`,
    rekorUrl: null,
    timestamp: { url: `https://timestamp.${domain}/api/v1/timestamp`, form: "json" }
  };
}

export {
  TRANSPARENCIES,
  instanceFor
};
