import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  nearestName
} from "./chunk-SRZQRZKN.js";

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
  readArguments,
  suggestion
};
