import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/sigstore/signing/service.ts
var LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
function isPrivateLine(url) {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || LOOPBACK.test(hostname);
}
var hostOf = (url) => new URL(url).host;
var nameOf = ({ what, url }) => `${what} at \`${hostOf(url)}\``;
var SLOW = /^(?:TimeoutError|ETIMEDOUT|ERR_SOCKET_TIMEOUT|UND_ERR_.*TIMEOUT|ECONNABORTED)$/;
function networkFault(service, error) {
  const name = nameOf(service);
  const codes = codesOf(error);
  if (codes.some((code) => SLOW.test(code)))
    return new Fault(
      `${name} did not answer in time`,
      "run again; where a proxy is needed, set NODE_USE_ENV_PROXY to 1"
    );
  const tls = codes.find((code) => /CERT|SIGNATURE|TLS|SSL/.test(code));
  if (tls !== void 0)
    return new Fault(
      `the certificate of ${name} is not trusted (${tls})`,
      "name the file of your own certificate authority in NODE_EXTRA_CA_CERTS"
    );
  return new Fault(
    `${name} can't be reached (${codes[0] ?? "unknown reason"})`,
    "see whether its address is right and the machine has a network; where a proxy is needed, set NODE_USE_ENV_PROXY to 1"
  );
}
function codesOf(error) {
  const codes = [];
  let at = error;
  for (let depth = 0; typeof at === "object" && at !== null && depth < 8; depth += 1) {
    const { code, name, cause } = at;
    if (name === "TimeoutError") codes.push(name);
    else if (typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code)) codes.push(code);
    at = cause;
  }
  return codes;
}

export {
  isPrivateLine,
  hostOf,
  nameOf,
  networkFault
};
