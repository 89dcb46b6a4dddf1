import { htmlText } from './html-text.ts';
import {
  type Block,
  type Cell,
  type Comparison,
  type Item,
  type Part,
  type Phrase,
  type RecordDocument,
  type Row,
  type Section,
  type Table,
  TONE_MARKS,
  type Tone,
} from './record-document.ts';
import { RECORD_STYLE } from './record-page-style.ts';

/** Nothing is loaded, nothing runs, nothing is sent, whatever the page should hold. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page as one HTML file: without scripts, and with nothing from elsewhere. */
export function recordHtml(page: RecordDocument): string {
  const { tone, headline, about, lead, notice, sections, footer } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${htmlText(`${headline}: ${about}`)}</title>
<style>${RECORD_STYLE}
@page { @bottom-left { content: "${footer.replace(/[^\w ]/g, '')}" } }</style>
</head>
<body>
<header class="${tone}">
<p class="about"><bdi>${htmlText(about)}</bdi></p>
<h1>${markOf(tone)} ${htmlText(headline)}</h1>
${lead.map((phrase) => `<p>${phraseHtml(phrase)}</p>`).join('\n')}
</header>
<p class="notice" role="note">${phraseHtml(notice)}</p>
<nav aria-label="Contents"><ol>
${sections.map(({ id, title }) => `<li><a href="#${id}">${htmlText(title)}</a></li>`).join('\n')}
</ol></nav>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
<footer><p>${htmlText(footer)}</p></footer>
</body>
</html>
`;
}

/** The sign is for the eye: words next to it say the same. */
const markOf = (tone: Tone): string =>
  `<span class="mark ${tone}" aria-hidden="true">${TONE_MARKS[tone]}</span>`;

const sectionHtml = ({ id, title, blocks }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${htmlText(title)}</h2>
${blocks.map((block) => blockHtml(block)).join('\n')}
</section>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return `<p>${phraseHtml(block.text)}</p>`;
    case 'rows':
      return block.rows.length === 0 ? '' : `<dl>\n${block.rows.map(rowHtml).join('\n')}\n</dl>`;
    case 'comparison':
      return comparisonHtml(block.rows);
    case 'items':
      return `<ul class="items">\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
    case 'commands':
      return `<ol class="commands">\n${block.commands
        .map(({ why, line }) => `<li>${htmlText(why)}<pre>${htmlText(line)}</pre></li>`)
        .join('\n')}\n</ol>`;
    case 'table':
      return tableHtml(block);
    case 'card':
      return `<article class="${block.tone}">
<h3>${markOf(block.tone)} ${phraseHtml(block.title)} <span class="aside">${htmlText(block.aside)}</span></h3>
${block.blocks.map(blockHtml).join('\n')}
</article>`;
  }
}

const rowHtml = ({ label, values }: Row): string =>
  `<div><dt>${htmlText(label)}</dt>${values.map((value) => `<dd>${phraseHtml(value)}</dd>`).join('')}</div>`;

// Laid out as blocks on a phone, where a browser forgets that it is a table: so the roles are said.
function comparisonHtml(rows: readonly Comparison[]): string {
  const body = rows.map(({ label, before, after, changed }) => {
    const was = `<td role="cell" data-label="before">${linesHtml(before)}</td>`;
    const is = `<td role="cell" data-label="after">${changed ? linesHtml(after) : '<div class="aside">the same</div>'}</td>`;
    return `<tr role="row"${changed ? ' class="changed"' : ''}><th role="rowheader" scope="row">${htmlText(label)}</th>${was}${is}</tr>`;
  });
  return `<table role="table" class="comparison">
<thead role="rowgroup"><tr role="row"><td role="cell"></td><th role="columnheader" scope="col">Before</th><th role="columnheader" scope="col">After</th></tr></thead>
<tbody role="rowgroup">
${body.join('\n')}
</tbody>
</table>`;
}

function tableHtml({ caption, head, rows }: Table): string {
  const columns = head.map((name) => `<th role="columnheader" scope="col">${htmlText(name)}</th>`);
  const body = rows.map(([first = [], ...cells]) => {
    const rest = cells.map(
      (cell, nth) =>
        `<td role="cell" data-label="${htmlText(head[nth + 1] ?? '')}">${linesHtml(cell)}</td>`,
    );
    return `<tr role="row"><th role="rowheader" scope="row">${linesHtml(first)}</th>${rest.join('')}</tr>`;
  });
  return `<table role="table" class="columns-${head.length}">
<caption>${htmlText(caption)}</caption>
<thead role="rowgroup"><tr role="row">${columns.join('')}</tr></thead>
<tbody role="rowgroup">
${body.join('\n')}
</tbody>
</table>`;
}

const itemHtml = ({ tone, text, notes }: Item): string =>
  `<li>${markOf(tone)}${phraseHtml(text)}${notes.map((note) => `<p>${phraseHtml(note)}</p>`).join('')}</li>`;

const linesHtml = (lines: Cell): string =>
  lines.map((line) => `<div>${phraseHtml(line)}</div>`).join('');

const phraseHtml = (phrase: Phrase): string => phrase.map(partHtml).join('');

/** What others wrote is isolated, lest letters that run from right to left take their neighbours along. */
function partHtml(part: Part): string {
  if (typeof part === 'string') return htmlText(part);
  return 'said' in part
    ? `<bdi>${htmlText(part.said)}</bdi>`
    : `<code>${htmlText(part.code)}</code>`;
}
