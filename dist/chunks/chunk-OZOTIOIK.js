import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/remote-settings.ts
import { Buffer } from "node:buffer";
function checkedUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url?.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (url === null || !bare || !["https:", "http:"].includes(url.protocol)) {
    throw new Fault(
      "the address of the repository on its server can't be used",
      "write it as `https://HOST/OWNER/NAME`, without a name or token in it"
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}
var authorization = (token) => `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
var withoutToken = (token, said) => said.replaceAll(authorization(token), "***").replaceAll(token, "***");
var withoutTokenVariables = (token, environment) => Object.fromEntries(
  Object.entries(environment).filter(([, value]) => value?.includes(token) !== true)
);
function fetchEnvironment({ url: text, token }, { silent }, outer) {
  const { href: url, protocol } = checkedUrl(text);
  return {
    GIT_SSL_CAINFO: outer["GIT_SSL_CAINFO"],
    GIT_SSL_CAPATH: outer["GIT_SSL_CAPATH"],
    GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
    // An empty one is none, and hides those of `core.askPass` and SSH_ASKPASS.
    GIT_ASKPASS: "",
    ...settingVariables([
      ["remote.origin.url", url],
      [`url.${url}.insteadOf`, url],
      // Said here, so that git does not write it down: whoever reads then finds a plain repository, where
      // nothing is ever fetched on the way.
      ["remote.origin.promisor", "true"],
      ["remote.origin.partialCloneFilter", "tree:0"],
      // An empty value drops what the machine's settings add.
      [`http.${url}.extraHeader`, ""],
      [`http.${url}.extraHeader`, `Authorization: ${authorization(token)}`],
      [`http.${url}.followRedirects`, "false"],
      [`http.${url}.lowSpeedLimit`, "1"],
      [`http.${url}.lowSpeedTime`, String(silent)],
      // A list of what is asked for goes out in one piece, compressed.
      [`http.${url}.postBuffer`, String(32 * 1024 * 1024)],
      ["credential.helper", ""],
      [`credential.${url}.helper`, ""],
      ["core.hooksPath", "/dev/null"],
      ["protocol.version", "2"],
      // Hostile objects are data, and our own parser is strict; old harmless mistakes must not stop us.
      ["fetch.fsckObjects", "false"],
      ["transfer.fsckObjects", "false"],
      ["fetch.writeCommitGraph", "false"],
      ["gc.auto", "0"]
    ])
  };
}
function settingVariables(settings) {
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value]
  ]);
  return Object.fromEntries([["GIT_CONFIG_COUNT", String(settings.length)], ...variables]);
}

export {
  checkedUrl,
  withoutToken,
  withoutTokenVariables,
  fetchEnvironment
};
