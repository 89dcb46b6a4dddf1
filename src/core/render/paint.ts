import { terminalText } from './neutral-text.ts';
import type { TextOptions } from './run-info.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

export type Hue = keyof typeof CODES;

/** Colours and links for a terminal, or none of them, as the options have it. */
export interface Paint {
  readonly in: (hue: Hue, text: string) => string;
  /** Sets off what stands between backticks. */
  readonly quotes: (text: string) => string;
  readonly link: (text: string, address: string | undefined) => string;
}

export function paintWith(options: TextOptions): Paint {
  const paint = (hue: Hue, text: string): string => {
    const [on, off] = CODES[hue];
    return options.color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  return {
    in: paint,
    quotes: (text) => text.replace(/`[^`]+`/g, (quoted) => paint('cyan', quoted)),
    link: (text, address) =>
      options.links && address !== undefined
        ? `\u001b]8;;${terminalText(address)}\u001b\\${text}\u001b]8;;\u001b\\`
        : text,
  };
}
