import {
  secretValues,
  shownText
} from "./chunk-BVHBONCJ.js";
import {
  ownKeyBundle,
  signedByWith
} from "./chunk-ZDP7E4Z2.js";
import "./chunk-NMDMJLNU.js";
import {
  encodedPayload
} from "./chunk-OUFUEIQM.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-KY5VTB33.js";
import {
  keyHint
} from "./chunk-ITA4ZHDB.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/sigstore/signing/command-signer.ts
import { verify } from "node:crypto";

// src/adapters/sigstore/signing/run-command.ts
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
var PATIENCE = 12e4;
var MOST_OUTPUT = 64 * 1024;
var WITHHELD = ["GRANTPROOF_KEY", "GRANTPROOF_KEY_PASSPHRASE"];
function runCommand(words, input, { folder, environment, timeout = PATIENCE }) {
  const [program = "", ...args] = words;
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !WITHHELD.includes(name))
  );
  const stdin = openBytes(input);
  const child = spawn(program, args, { cwd: folder, env, stdio: [stdin, "pipe", "pipe"] });
  closeSync(stdin);
  const output = [];
  let size = 0;
  let said = "";
  return new Promise((resolve, reject) => {
    const fail = (message, help) => {
      clearTimeout(timer);
      abandon(child);
      const words2 = shownText(said, secretValues(environment));
      reject(
        new Fault(`the signing command ${message}${words2 === "" ? "" : `: \`${words2}\``}`, help)
      );
    };
    const timer = setTimeout(
      () => fail(
        `gave no signature within ${timeout / 1e3} seconds`,
        "run it by hand to see what it waits for"
      ),
      timeout
    );
    child.on(
      "error",
      ({ code }) => fail(
        code === "ENOENT" ? `\`${shownText(program, [])}\` was not found` : `\`${shownText(program, [])}\` could not be started (${code ?? "unknown"})`,
        "name a program that is on the PATH, or its path; it is run without a shell"
      )
    );
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      if (said.length < MOST_OUTPUT) said += text;
    });
    child.stdout?.on("data", (chunk) => {
      size += chunk.length;
      output.push(chunk);
      if (size > MOST_OUTPUT)
        fail("gave more than any signature", "it is to write the signature alone");
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(output));
      else
        fail(
          code === null ? `was ended by ${signal}` : `failed with exit code ${code}`,
          "run it by hand to see why"
        );
    });
  });
}
function openBytes(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "grantproof-sign-"));
  try {
    const path = join(folder, "input");
    writeFileSync(path, bytes, { mode: 384 });
    return openSync(path, "r");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
function abandon(child) {
  child.kill("SIGKILL");
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

// src/adapters/sigstore/signing/command-signer.ts
function commandSigner({
  words,
  publicKey,
  stamp = null,
  ...options
}) {
  const hint = keyHint(publicKey);
  return {
    kind: "command",
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    signedBy: signedByWith(publicKey),
    async sign(payload) {
      const data = encodedPayload(payload);
      const signature = await runCommand(words, data, options);
      demandSignature(signature, data, publicKey);
      return ownKeyBundle(payload, { signature, by: { hint } }, stamp);
    }
  };
}
function demandSignature(signature, data, publicKey) {
  const shape = shapeFault(signature);
  if (shape !== null)
    throw new Fault(`the signing command gave ${shape.what}, not a signature in DER`, shape.help);
  if (!verify("sha256", data, publicKey, signature))
    throw new Fault(
      "the signature that the signing command gave does not fit the public key",
      "see whether --signing-public-key is that of the key which the command uses, and whether the command hashes what it reads once, with SHA-256"
    );
}
var BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;
function shapeFault(output) {
  const size = output.length;
  if (output[0] === 48 && output[1] === size - 2 && size >= 8 && size <= 72) return null;
  if (size === 0)
    return { what: "nothing", help: "it is to write the signature to its standard output" };
  if (size === 64)
    return {
      what: "64 bytes",
      help: "a bare pair of numbers has to be put into DER: ask the tool for ASN.1 or DER, not for P1363 or JOSE"
    };
  if (BASE64.test(output.toString("latin1")))
    return {
      what: "base64",
      help: "decode it, with `| base64 --decode` at the end of a script, as docs/signing.md shows for AWS KMS"
    };
  return {
    what: `${size} bytes of something else`,
    help: "it is to write the signature alone, of an ECDSA P-256 key, to its standard output"
  };
}
export {
  commandSigner
};
