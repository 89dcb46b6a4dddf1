import { capText, visibleText } from './neutral-text.ts';

/** Code points of one text that are shown at most. */
const LONGEST = 4000;

/**
 * Text as it may stand in an element's content and in an attribute's quotes: shown literally, and all that does not show
 * as itself is spelt out, so that no text runs backwards, hides, or ends what it stands in.
 */
export function htmlText(text: string): string {
  return visibleText(capText(text, LONGEST)).replace(/[&<>"'`=]/g, entity);
}

const entity = (point: string): string => `&#${point.codePointAt(0) ?? 0};`;
