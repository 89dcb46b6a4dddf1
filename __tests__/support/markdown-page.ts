// Reads a page of ours the way GitHub reads Markdown, as far as such a page goes, and tells what in it is not ours.

/** All the HTML that our pages have. */
const TAG = /<(?:details open|br|\/?(?:details|summary|sub|span))>/y;
const HTML_CODE = /<code>(?:[\p{L}\p{N}\p{M} ]|&#\d+;)*<\/code>/uy;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const ENTITY = /&(?:#\d+|nbsp);/y;
const CODE = /(`+)(?!`)[^`](?:.*?[^`])??\1(?!`)/y;
const LINK = /\[(?:`[^`]+`|<code>[^<>]*<\/code>)\]\((https:\/\/[\w.-]+\/[\w./%~-]+#L\d+)\)/y;
const OURS = /\*\*What now\?\*\*|<span>\$<\/span>|@(?=&#8203;)|~ /y;
const PLAIN = /[^\\`*_~[\]<>&|@#$]/y;

/** What GitHub makes a link, a mention, an emoji or a reference of, in text that is otherwise plain. */
const MAGIC =
  /:\/\/|www\.|GH-\d|:[\w+-]+:|(?<![\da-z])(?=\d*[a-f])[\da-f]{7,64}(?![\da-z])|^\s*::|\p{Cc}|\p{Cf}/iu;

/** Begins a block of ours. */
const LEAD = /^(?:#{3,4} |- |> | {2}(?=<br>))/;

export interface PageFlaws {
  /** Text that would be markup, HTML, a mention, a reference or a link that is not ours. */
  readonly strays: readonly string[];
  /** Addresses of all links. */
  readonly links: readonly string[];
}

/** What there is in a page besides our own layout. */
export function readPage(page: string): PageFlaws {
  const strays: string[] = [];
  const links: string[] = [];
  let fence: string | null = null;
  let columns: number | null = null;
  for (const line of page.split(/\r\n|[\n\r]/)) {
    if (fence !== null) {
      const run = /^ {0,3}(`{3,})\s*$/.exec(line)?.[1] ?? '';
      if (run.startsWith(fence)) fence = null;
      else if (!/^[-+! ] .*$/.test(line)) strays.push(line);
      continue;
    }
    const opened = /^(`{3,})diff$/.exec(line)?.[1];
    if (opened !== undefined) {
      fence = opened;
      continue;
    }
    if (line.startsWith('|')) {
      const cells = line.split('|').length;
      columns ??= cells;
      if (cells !== columns) strays.push(line);
      for (const cell of line.split('|')) strays.push(...straysIn(cell, links));
      continue;
    }
    columns = null;
    strays.push(...straysIn(line.replace(LEAD, ''), links));
  }
  if (fence !== null) strays.push('a fence stays open');
  return { strays, links };
}

/** What is left of a line once everything that is ours is taken out of it. */
function straysIn(line: string, links: string[]): readonly string[] {
  const strays: string[] = [];
  let plain = '';
  for (let at = 0; at < line.length; ) {
    const link = matchAt(LINK, line, at);
    if (link !== null) links.push(link[1] ?? '');
    const ours =
      link ??
      matchAt(OURS, line, at) ??
      matchAt(TAG, line, at) ??
      matchAt(HTML_CODE, line, at) ??
      matchAt(CODE, line, at);
    const inert = ours ?? matchAt(ESCAPE, line, at) ?? matchAt(ENTITY, line, at);
    const taken = inert ?? matchAt(PLAIN, line, at);
    if (taken === null) strays.push(line.slice(at, at + 20));
    plain += inert === null ? (taken?.[0] ?? '') : '\u00b7';
    at += taken?.[0].length ?? 1;
  }
  if (MAGIC.test(plain)) strays.push(plain);
  return strays;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
