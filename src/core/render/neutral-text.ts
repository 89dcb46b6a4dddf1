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

/** Spaces and our own colours, which stand before what a line says. */
const LINE_START = /^((?:\s|\p{Cc}\[[\d;]*m)*)::/gmu;

/** The same over a finished page of lines, for what its layout may have put together. */
export function sealPage(page: string): string {
  return page.replace(/#(?=#\[)/g, '\\x23').replace(LINE_START, '$1\\x3a:');
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
  /^\s*(?:[-+=]|\d+[.)])|:(?=\/\/|:|[\w+-]+:)|www(?=\.)|GH-(?=\d)|(?<![\da-z])[\da-f]{7,64}(?![\da-z])|[@#&<>|\\`*_~[\]!$]/gi;

/** What GitHub takes for the name of a commit. */
const COMMIT_NAME = /^[\da-f]{7}/i;

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
    case '$':
      // No escape holds against mathematics; this is how GitHub's own manual writes a price.
      return '<span>$</span>';
    default:
      if (COMMIT_NAME.test(found)) return (found.match(/.{1,6}/g) ?? []).join(GAP);
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
  return /[|`]|<!--/.test(shown) ? htmlCode(shown) : `\`${shown}\``;
}

/**
 * Lines as a fenced block of a language that we name. The fence is longer than any run of its character inside,
 * so that no line can close it; nothing inside is Markdown, and no comment can seem to begin there.
 */
export function markdownFence(language: string, lines: readonly string[]): string {
  const body = lines.map((line) => breakCommands(visibleText(line)).replaceAll('<!--', '\\x3c!--'));
  const longest = body
    .flatMap((line) => line.match(/`+/g) ?? [])
    .reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body.map((line) => `${line}\n`).join('')}${fence}\n`;
}

/** Text as code in HTML, for places where no Markdown is read. */
export function htmlCode(text: string, longest = LONGEST): string {
  const shown = visibleLine(text, longest);
  const inert = shown.replace(/[^\p{L}\p{N}\p{M} ]/gu, entity);
  // Addresses of mail are looked for in all text, and Markdown does not know that this is code.
  return `<code>${inert.replaceAll(entity('@'), `${entity('@')}${GAP}`)}</code>`;
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
