// The one way for untrusted text (paths, manifest text, git's messages) to a terminal, a log or Markdown.
// A runner reads commands out of a log, a terminal obeys escapes, and Markdown makes links and mentions.

/** Code points of one text that are shown at most, unless the caller says otherwise. */
const LONGEST = 2000;

/** Everything that does not show as itself, and marks piled higher than writing needs. */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}|(?<=\p{M}{3})\p{M}/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Cuts to so many code points, the last of them `…`; never through a surrogate pair. */
export function capText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const points: string[] = [];
  for (const point of text) {
    if (points.length === longest) return `${points.slice(0, -1).join('')}…`;
    points.push(point);
  }
  return text;
}

/** Shows what hides: `\n`, `\x1b`, `\u202e`, `\u{e0041}`; lone surrogates too. The rest stays as it is. */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, escapePoint);
}

function escapePoint(point: string): string {
  const short = SHORT[point];
  if (short !== undefined) return short;
  const code = point.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${hex(code, 2)}`;
  return code > 0xffff ? `\\u{${hex(code, 1)}}` : `\\u${hex(code, 4)}`;
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Breaks what a runner would obey in a log: `##[…]` anywhere, `::…::` where wrapping may begin a line. */
function breakCommands(text: string): string {
  return text.replace(/#(?=#\[)/g, '\\x23').replace(/(^|\s)::/g, '$1\\x3a:');
}

/** The same over a finished page of lines, for what its layout may have put together. */
export function sealPage(page: string): string {
  return page.replace(/#(?=#\[)/g, '\\x23').replace(/^(\s*)::/gm, '$1\\x3a:');
}

/** One line that is safe in a terminal and in a runner's log. */
export function terminalText(text: string, longest = LONGEST): string {
  return breakCommands(visibleLine(text, longest));
}

// Capped twice: first so that a huge text costs little, then because escapes are longer than what they show.
function visibleLine(text: string, longest: number): string {
  return capText(visibleText(capText(text, longest)), longest);
}

/** Keeps a mention, reference, link or emoji code from being one; renders as nothing. */
const GAP = '&#8203;';

const MARKDOWN =
  /^\s*(?:[-+=]|\d+[.)])|:(?=\/\/|:|[\w+-]+:)|\bwww(?=\.)|\bGH-(?=\d)|[@#&<>|\\`*_~[\]!$]/gi;

/** Text as inline Markdown, also in a table's cell: shown literally, with no link, mention, markup or HTML. */
export function markdownText(text: string, longest = LONGEST): string {
  return visibleLine(text, longest).replace(MARKDOWN, escapeMarkdown);
}

function escapeMarkdown(found: string): string {
  switch (found) {
    case '&':
    case '<':
    case '>':
    case '|':
      return entity(found);
    case '@':
    case ':':
      return `${found}${GAP}`;
    case '#':
      return `\\#${GAP}`;
    default:
      return /^(?:www|GH-)$/i.test(found) ? `${found}${GAP}` : escapeMarkup(found);
  }
}

/** Escapes a character of markup, or the last one of what would begin a list. */
const escapeMarkup = (found: string): string => `${found.trim().slice(0, -1)}\\${found.slice(-1)}`;

const entity = (point: string): string => `&#${point.codePointAt(0) ?? 0};`;

/** Text as a code span, also in a table's cell. */
export function markdownCode(text: string, longest = LONGEST): string {
  const shown = breakCommands(visibleLine(text, longest));
  if (shown.trim() === '') return '` `';
  // A table splits cells before it looks for code, and no escape of a pipe or backtick holds everywhere.
  return /[|`]/.test(shown) ? htmlCode(shown) : `\`${shown}\``;
}

/** Text as code in HTML, for places where no Markdown is read. */
export function htmlCode(text: string, longest = LONGEST): string {
  const shown = visibleLine(text, longest);
  return `<code>${shown.replace(/[^\p{L}\p{N}\p{M} ]/gu, entity)}</code>`;
}

/** One of our messages, in which backticks hold offending text, as inline Markdown. */
export function markdownMessage(text: string, longest = LONGEST): string {
  return capText(text, longest)
    .split('`')
    .map((part, index, parts) => {
      if (index % 2 === 0) return markdownText(part);
      return index < parts.length - 1 ? markdownCode(part) : markdownText(`\`${part}`);
    })
    .join('');
}
