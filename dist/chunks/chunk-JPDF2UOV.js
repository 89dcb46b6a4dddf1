import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  TRANSPARENCIES
} from "./chunk-657N7M42.js";
import {
  isPrivateLine
} from "./chunk-KH4OMKH5.js";

// src/cli/signer-options.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/cli/secret-question.ts
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
var keyboard = () => ({
  input: process.stdin,
  isTerminal: process.stdin.isTTY && process.stderr.isTTY
});
async function askSecret(question, terminal, { input, isTerminal } = keyboard()) {
  if (!isTerminal) return void 0;
  terminal.err(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  try {
    return await new Promise((resolve2, reject) => {
      lines.once("line", resolve2);
      lines.once("close", () => reject(new UsageError("no passphrase came, so nothing was done")));
    });
  } finally {
    lines.close();
    terminal.err("\n");
  }
}

// src/cli/signer-options.ts
var KEY = "GRANTPROOF_KEY";
var KEY_PASSPHRASE = "GRANTPROOF_KEY_PASSPHRASE";
var SIGNER_OPTIONS = {
  key: { type: "string" },
  "sign-command": { type: "string" },
  "signing-public-key": { type: "string" },
  keyless: { type: "boolean", default: false },
  ephemeral: { type: "boolean", default: false },
  transparency: { type: "string" },
  "identity-token": { type: "string" },
  "oidc-audience": { type: "string" },
  "fulcio-url": { type: "string" },
  "rekor-url": { type: "string" },
  "timestamp-url": { type: "string" }
};
var SIGNER_HELP = `Who signs (one of these; see docs/signing.md):
  --key FILE         a private key, ECDSA P-256 in PEM, as \`grantproof keygen\` makes it; without any
                     of these options, the key's text is taken from GRANTPROOF_KEY. A passphrase is
                     taken from GRANTPROOF_KEY_PASSPHRASE, or asked for on a terminal
  --sign-command CMD a command that reads bytes and writes their ECDSA P-256 signature over SHA-256
                     in DER, such as one of a KMS or an HSM; run without a shell
  --signing-public-key FILE
                     with --sign-command: the public key that its signatures are verified with
  --keyless          a certificate of Sigstore for the identity of this job
  --ephemeral        a key that is thrown away: shows that nothing changed since, but not who signed
  --timestamp-url URL
                     an RFC 3161 timestamp authority that says when it was signed
With --keyless:
  --transparency T   \`github\`: GitHub's own Sigstore, without a public log; \`public\`: the public
                     one, whose log everybody reads; \`none\`: your own, with --fulcio-url
                     (default: \`public\` for public repositories on GitHub, else \`github\`)
  --fulcio-url URL   your own Fulcio, with --timestamp-url or --rekor-url or both
  --rekor-url URL    your own transparency log
  --identity-token FILE
                     an OIDC token (default: that of the job on GitHub, else SIGSTORE_ID_TOKEN)
  --oidc-audience A  whom the token is for (default: sigstore)
`;
var WAYS = ["key", "sign-command", "keyless", "ephemeral"];
var BELONGS = {
  "signing-public-key": "sign-command",
  transparency: "keyless",
  "identity-token": "keyless",
  "oidc-audience": "keyless",
  "fulcio-url": "keyless",
  "rekor-url": "keyless"
};
async function signerFrom(values, terminal, environment = process.env) {
  const way = wayOf(values, environment);
  for (const [option, owner] of Object.entries(BELONGS)) {
    if (values[option] !== void 0 && owner !== way)
      throw new UsageError(`--${option} goes with --${owner}`);
  }
  const timestampUrl = serviceUrl(values["timestamp-url"], "timestamp-url", false);
  switch (way) {
    case "key":
      return keySignerFrom(values.key, timestampUrl, terminal, environment);
    case "sign-command":
      return commandSignerFrom(values, timestampUrl, terminal, environment);
    case "keyless":
      return keylessSignerFrom(values, timestampUrl, terminal, environment);
    case "ephemeral": {
      const { ephemeralSigner } = await import("./key-signer-GHOWT4A7.js");
      return ephemeralSigner(await stampFrom(timestampUrl));
    }
  }
}
function wayOf(values, environment) {
  const [way, second] = WAYS.filter((one) => values[one] !== void 0 && values[one] !== false);
  if (second !== void 0)
    throw new UsageError(`--${way ?? second} and --${second} exclude each other: one signs`);
  if (way !== void 0) return way;
  if (isSet(environment[KEY])) return "key";
  throw new UsageError(
    "nobody signs: give --key FILE, --sign-command CMD, --keyless or --ephemeral, or the text of a key in GRANTPROOF_KEY; `grantproof keygen --out DIR` makes a key"
  );
}
async function keySignerFrom(file, timestampUrl, terminal, environment) {
  const { isEncrypted, readPrivateKey } = await import("./private-key-5IMSUXPV.js");
  const { keySigner } = await import("./key-signer-GHOWT4A7.js");
  const name = file === void 0 ? "the key in GRANTPROOF_KEY" : `the key \`${file}\``;
  const text = file === void 0 ? environment[KEY] ?? "" : await textOf(file, "key", terminal);
  const passphrase = isEncrypted(text) ? given(environment[KEY_PASSPHRASE]) ?? await askSecret(`Passphrase of ${name}: `, terminal) : void 0;
  return keySigner(readPrivateKey(text, name, passphrase), await stampFrom(timestampUrl));
}
async function commandSignerFrom(values, timestampUrl, terminal, environment) {
  const file = values["signing-public-key"];
  if (file === void 0)
    throw new UsageError(
      "--sign-command needs --signing-public-key FILE: every signature is verified at once"
    );
  const { commandSigner } = await import("./command-signer-TX2LD3H4.js");
  const { commandWords } = await import("./command-words-5TA3LMW7.js");
  const { readPublicKey } = await import("./public-key-NZNT6R6P.js");
  return commandSigner({
    words: commandWords(values["sign-command"] ?? ""),
    publicKey: readPublicKey(
      await textOf(file, "signing-public-key", terminal),
      `the key \`${file}\``
    ),
    folder: terminal.cwd,
    environment,
    stamp: await stampFrom(timestampUrl)
  });
}
async function keylessSignerFrom(values, timestampUrl, terminal, environment) {
  const transparency = transparencyOf(values.transparency);
  const own = ownServices(values, timestampUrl, transparency);
  const { keylessSigner } = await import("./keyless-signer-5PRXFD4B.js");
  const { instanceFor } = await import("./instance-NLN5ZVN7.js");
  const tokens = await tokensFrom(values, terminal, environment);
  return keylessSigner({ tokens, instance: instanceFor({ own, transparency }, await tokens()) });
}
function transparencyOf(text) {
  if (text === void 0) return null;
  const known = TRANSPARENCIES.find((one) => one === text);
  if (known === void 0)
    throw new UsageError(
      `unknown --transparency \`${text}\`; known are ${TRANSPARENCIES.join(", ")}`
    );
  return known;
}
function ownServices(values, timestampUrl, transparency) {
  const fulcioUrl = serviceUrl(values["fulcio-url"], "fulcio-url", true);
  const rekorUrl = serviceUrl(values["rekor-url"], "rekor-url", false);
  if (fulcioUrl === null) {
    if (transparency === "none")
      throw new UsageError("--transparency none needs --fulcio-url, of a Sigstore of your own");
    if (rekorUrl !== null || timestampUrl !== null)
      throw new UsageError(
        `with --keyless, --${rekorUrl === null ? "timestamp-url" : "rekor-url"} goes with --fulcio-url, of your own`
      );
    return null;
  }
  if (transparency === "public" || transparency === "github")
    throw new UsageError(
      `--transparency ${transparency} and --fulcio-url exclude each other: it names an instance`
    );
  if (rekorUrl === null && timestampUrl === null)
    throw new UsageError(
      "--fulcio-url needs --timestamp-url or --rekor-url: a certificate is valid for minutes, and one of them says that it was signed within them"
    );
  return { fulcioUrl, rekorUrl, timestampUrl };
}
async function tokensFrom(values, terminal, environment) {
  const { githubTokens, readIdentityToken } = await import("./identity-token-YKUVYOAF.js");
  const audience = values["oidc-audience"] ?? "sigstore";
  const file = values["identity-token"];
  const ready = (text2, name) => {
    return () => Promise.resolve(readIdentityToken(text2, name, audience));
  };
  if (file !== void 0) {
    const text2 = await textOf(file, "identity-token", terminal);
    return ready(text2, `the token in \`${file}\``);
  }
  const url = given(environment["ACTIONS_ID_TOKEN_REQUEST_URL"]);
  const token = given(environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
  const text = given(environment["SIGSTORE_ID_TOKEN"]);
  if (url !== void 0 && token !== void 0) {
    if (text !== void 0)
      throw new UsageError(
        "there are two identities: that of the job, and that of SIGSTORE_ID_TOKEN; unset the variable, or name a file with --identity-token"
      );
    return githubTokens({ url, token, audience });
  }
  if (text !== void 0) return ready(text, "the token in SIGSTORE_ID_TOKEN");
  throw new UsageError(
    environment["GITHUB_ACTIONS"] === "true" ? "the job may not ask for an OIDC token; give it `permissions: id-token: write`" : "nothing says who you are; name the file of an OIDC token with --identity-token, or put it in SIGSTORE_ID_TOKEN"
  );
}
async function stampFrom(url) {
  if (url === null) return null;
  const { timestampOf } = await import("./timestamp-MO2JEATS.js");
  return async (signature) => (await timestampOf(signature, { url })).der;
}
function serviceUrl(text, option, secret) {
  if (text === void 0) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.hash !== "")
    throw new UsageError(
      `--${option} is no address of a service, such as https://${option.replace("-url", "")}.example.com`
    );
  if (secret && !isPrivateLine(text))
    throw new UsageError(`--${option} has to begin with https: a token is sent there`);
  return text.replace(/\/+$/, "");
}
async function textOf(file, option, terminal) {
  try {
    return await readFile(resolve(terminal.cwd, file), "utf8");
  } catch {
    throw new UsageError(`the file \`${file}\` of --${option} can not be read`);
  }
}
var isSet = (text) => text !== void 0 && text !== "";
var given = (text) => isSet(text) ? text : void 0;

export {
  askSecret,
  KEY_PASSPHRASE,
  SIGNER_OPTIONS,
  SIGNER_HELP,
  signerFrom
};
