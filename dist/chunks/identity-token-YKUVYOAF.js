import {
  shownText
} from "./chunk-BVHBONCJ.js";
import {
  hostOf,
  isPrivateLine,
  networkFault
} from "./chunk-KH4OMKH5.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/sigstore/signing/identity-token.ts
var HOW = "ask its issuer for a new token right before the signing";
function readIdentityToken(text, name, audience) {
  const token = text.trim();
  const claims = claimsOf(token);
  const { iss, aud, exp, repository_visibility: visibility } = claims;
  const subject = claims["email_verified"] === true ? claims["email"] : claims["sub"];
  if (typeof iss !== "string" || typeof subject !== "string")
    throw new Fault(
      `${name} is no OIDC token`,
      "it has three parts with dots between, and names its issuer and its subject; give nothing else"
    );
  if (![aud].flat().includes(audience))
    throw new Fault(
      `${name} is not for \`${shownText(audience, [token], 80)}\` but for \`${shownText([aud].flat().join(", "), [token], 80)}\``,
      "ask for a token with that audience, or name its own with --oidc-audience"
    );
  if (typeof exp !== "number" || exp * 1e3 <= Date.now())
    throw new Fault(`${name} has expired`, HOW);
  return {
    text: token,
    issuer: iss,
    subject,
    visibility: typeof visibility === "string" ? visibility : null
  };
}
function claimsOf(token) {
  const [, payload, , more] = token.split(".");
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) || payload === void 0 || more !== void 0)
    return {};
  try {
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}
var NO_TOKEN = "see whether the job has `permissions: id-token: write`, and run it again";
function githubTokens({
  url,
  token,
  audience,
  timeout = 2e4
}) {
  return async () => {
    const asked = requestUrl(url, audience);
    const { status, value } = await request(asked, token, timeout);
    if (status !== 200 || typeof value !== "string")
      throw new Fault(`GitHub gave the job no OIDC token (status ${status})`, NO_TOKEN);
    return readIdentityToken(value, "the OIDC token of the job", audience);
  };
}
function requestUrl(url, audience) {
  if (!URL.canParse(url) || !isPrivateLine(url))
    throw new Fault("the address for OIDC tokens of the job is no https address", NO_TOKEN);
  const asked = new URL(url);
  asked.searchParams.set("audience", audience);
  return asked.href;
}
async function request(url, token, timeout) {
  try {
    const response = await fetch(url, {
      headers: {
        accept: "application/json",
        "user-agent": "grantproof",
        authorization: `Bearer ${token}`
      },
      redirect: "manual",
      signal: AbortSignal.timeout(timeout)
    });
    const answer = await response.json().catch(() => null);
    return { status: response.status, value: answer?.value };
  } catch (error) {
    throw networkFault(
      { what: "GitHub's issuer of OIDC tokens", url: `https://${hostOf(url)}` },
      error
    );
  }
}
export {
  githubTokens,
  readIdentityToken
};
