import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../core/model/nearest-name.ts';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses arguments by their table; what doesn't fit it is a `UsageError` that says which, and names the nearest option. */
export function readArguments<const O extends Options>(
  args: readonly string[],
  options: O,
  positionals = false,
) {
  refuseMisfits(args, options, positionals);
  return parseArgs({ args: [...args], options, allowPositionals: positionals, strict: true });
}

/** Node's own messages are several sentences, in another style. */
function refuseMisfits(args: readonly string[], options: Options, positionals: boolean): void {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional' && !positionals)
      throw new UsageError(`unexpected argument \`${token.value}\``);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      const names = Object.keys(options).map((known) => `--${known}`);
      throw new UsageError(`unknown option \`${rawName}\`${suggestion(rawName, names)}`);
    }
    if (option.type === 'boolean' && value !== undefined)
      throw new UsageError(`the option \`${rawName}\` takes no value`);
    if (option.type === 'string' && (value === undefined || isOption(token)))
      throw new UsageError(`the option \`${rawName}\` needs a value`);
  }
}

/** `--base --json`: the value was forgotten. One that begins with a dash is written `--base=-x`. */
function isOption(token: {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}): boolean {
  return token.inlineValue !== true && /^-./.test(token.value ?? '');
}

/** `; did you mean …?` where something is near, else `otherwise`. */
export function suggestion(text: string, names: readonly string[], otherwise = ''): string {
  const near = nearestName(text, names);
  return near === undefined ? otherwise : `; did you mean \`${near}\`?`;
}
