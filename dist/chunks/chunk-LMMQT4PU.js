import {
  nearestName
} from "./chunk-SRZQRZKN.js";

// src/core/model/fault.ts
var Fault = class extends Error {
  /** What to do about it, for example the command to run. */
  help;
  constructor(message, help, options) {
    super(message, options);
    this.name = "Fault";
    this.help = help;
  }
};

// src/adapters/files/shipped-files.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function programFolder() {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "policies", "baseline.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Fault(
        "the program is not complete: its folder `policies` is missing",
        "install it again"
      );
    }
    folder = parent;
  }
  return folder;
}
function shippedFiles() {
  let folder;
  const read = (...names) => {
    folder ??= programFolder();
    const path = join(folder, ...names);
    return existsSync(path) ? readFileSync(path, "utf8") : void 0;
  };
  return {
    pack: (name) => /^[a-z0-9-]+$/.test(name) ? read("policies", `${name}.yaml`) : void 0,
    page: (name) => read("docs", `${name}.md`),
    example: (path) => read("examples", ...path.split("/")),
    version: () => {
      const { version } = JSON.parse(read("package.json") ?? "{}");
      return version ?? "0.0.0";
    }
  };
}

// src/cli/command.ts
var UsageError = class extends Error {
};

// src/cli/arguments.ts
import { parseArgs } from "node:util";
function readArguments(args, options, positionals = false) {
  refuseMisfits(args, options, positionals);
  return parseArgs({ args: [...args], options, allowPositionals: positionals, strict: true });
}
function refuseMisfits(args, options, positionals) {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind === "positional" && !positionals)
      throw new UsageError(`unexpected argument \`${token.value}\``);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : void 0;
    if (option === void 0) {
      const names = Object.keys(options).map((known) => `--${known}`);
      throw new UsageError(`unknown option \`${rawName}\`${suggestion(rawName, names)}`);
    }
    if (option.type === "boolean" && value !== void 0)
      throw new UsageError(`the option \`${rawName}\` takes no value`);
    if (option.type === "string" && (value === void 0 || isOption(token)))
      throw new UsageError(`the option \`${rawName}\` needs a value`);
  }
}
function isOption(token) {
  return token.inlineValue !== true && /^-./.test(token.value ?? "");
}
function suggestion(text, names, otherwise = "") {
  const near = nearestName(text, names);
  return near === void 0 ? otherwise : `; did you mean \`${near}\`?`;
}

export {
  Fault,
  shippedFiles,
  UsageError,
  readArguments,
  suggestion
};
