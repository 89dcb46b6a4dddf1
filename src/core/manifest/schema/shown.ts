import type { Pointer } from '../../model/place.ts';

/** Longer texts are cut in messages. */
const LONGEST = 80;

// Not what is unassigned: a later Unicode may assign it, and old messages would read another way.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const PLAIN = /^[ -~]*$/;

/** A text from a manifest, in backticks, cut, and with every character that can't be seen written as `\u{…}`. */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const visible = PLAIN.test(cut)
    ? cut
    : cut.replaceAll(UNSEEN, (unseen) => `\\u{${unseen.codePointAt(0)?.toString(16)}}`);
  return `\`${visible.replaceAll('`', "'")}\``;
}

/** A pointer as people write it: `spec.entitlements[0].system`. */
export function shownPath(pointer: Pointer): string {
  const steps = pointer.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\w-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return shown(steps.join('').replace(/^\./, ''));
}

/** Names in backticks, with commas. */
export const shownList = (names: readonly string[]): string => names.map(shown).join(', ');
