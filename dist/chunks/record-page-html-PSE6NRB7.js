import {
  TONE_MARKS
} from "./chunk-MMFDISHH.js";
import "./chunk-2U5OLWQB.js";
import {
  capText,
  visibleText
} from "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/html-text.ts
var LONGEST = 4e3;
function htmlText(text) {
  return visibleText(capText(text, LONGEST)).replace(/[&<>"'`=]/g, entity);
}
var entity = (point) => `&#${point.codePointAt(0) ?? 0};`;

// src/core/render/record-page-style.ts
var RECORD_STYLE = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1c2128; --dim: #57606a; --line: #d0d7de; --panel: #f6f8fa;
  --good: #116329; --bad: #a40e26; --waits: #0a5cad; --warns: #7d4e00; --link: #0a5cad;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #0f141a; --text: #e6e9ee; --dim: #a3adb8; --line: #343c46; --panel: #181f27;
    --good: #6fdd8b; --bad: #ff9a94; --waits: #7cc0ff; --warns: #f0b72f; --link: #7cc0ff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 3rem;
  background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, dl, dd, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-bottom: .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; }
code, pre { font: .875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { unicode-bidi: isolate; background: var(--panel); padding: .1em .2em; border-radius: .25em; }
h3 code { font-weight: 600; background: none; padding: 0; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
header { border-left: .4rem solid var(--dim); padding: .25rem 0 .25rem 1.25rem; }
header p { margin-top: .6rem; max-width: 46rem; }
header .about { margin: 0 0 .2rem; color: var(--dim); }
header.good { border-color: var(--good); }
header.bad { border-color: var(--bad); }
header.waits { border-color: var(--waits); }
header.warns { border-color: var(--warns); }
.mark { display: inline-block; min-width: 1.1em; font-weight: 700; }
.mark.good { color: var(--good); }
.mark.bad { color: var(--bad); }
.mark.waits { color: var(--waits); }
.mark.warns { color: var(--warns); }
.mark.quiet, .aside { color: var(--dim); }
.aside { font-weight: 400; }
.notice { margin: 1.5rem 0; padding: .75rem 1rem; background: var(--panel); border-radius: .4rem; font-size: .9rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; list-style: none; font-size: .9rem; }
nav a { display: inline-block; padding: .2rem 0; }
section { margin-top: 2.25rem; }
section > * + * { margin-top: .75rem; }
dl > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; padding: .18rem 0; }
dt { grid-column: 1; color: var(--dim); }
dd { grid-column: 2; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; }
article > * + * { margin-top: .6rem; }
table { width: 100%; border-collapse: collapse; text-align: left; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); }
tr > :last-child { padding-right: 0; }
thead th, td:not(:last-child) { overflow-wrap: break-word; }
thead th, thead td { border: 0; color: var(--dim); font-weight: 600; font-size: .875rem; }
tbody th { font-weight: 400; min-width: 7rem; }
tbody th > div + div { color: var(--dim); font-size: .875rem; }
td > div + div { margin-top: .25rem; }
td:nth-child(3):not(:last-child) { white-space: nowrap; }
.columns-2 { table-layout: fixed; }
.columns-2 thead th:first-child { width: 55%; }
.comparison { table-layout: fixed; }
.comparison thead td { width: 9.5rem; }
.comparison tbody th { color: var(--dim); }
.comparison .changed th { color: var(--text); font-weight: 600; }
.items { list-style: none; }
.items li { padding: .2rem 0 .2rem 1.6rem; text-indent: -1.6rem; }
.items li > .mark { width: 1.6rem; text-indent: 0; }
.items li p { text-indent: 0; color: var(--dim); }
.commands { padding-left: 1.5rem; }
.commands li + li { margin-top: .6rem; }
pre { margin: .25rem 0 0; padding: .5rem .75rem; background: var(--panel); border-radius: .4rem; white-space: pre-wrap; }
footer { margin-top: 3rem; color: var(--dim); font-size: .85rem; }
@media screen and (max-width: 40rem) {
  body { padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.5rem; }
  header { padding-left: .9rem; }
  dl > div { grid-template-columns: 1fr; padding: .3rem 0; }
  dd { grid-column: 1; }
  article { padding: .7rem .75rem; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-top: 1px solid var(--line); padding: .5rem 0; }
  th, td { border: 0; padding: .1rem 0; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--dim); font-size: .875rem; }
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
@page { @bottom-left { font: 8pt sans-serif; color: #57606a; } @bottom-right { font: 8pt sans-serif; color: #57606a; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, footer { display: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h2, h3, h2 + p, caption, thead { break-after: avoid; }
  article, p, tr, dl > div, .items li, .commands li, .notice, header { break-inside: avoid; }
  thead { display: table-header-group; }
  code, pre, .notice { background: none; }
  pre, .notice { border: 1px solid var(--line); }
  code { padding: 0; }
  p, li, dd { orphans: 3; widows: 3; }
}`;

// src/core/render/record-page-html.ts
var CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
function recordHtml(page) {
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
@page { @bottom-left { content: "${footer.replace(/[^\w ]/g, "")}" } }</style>
</head>
<body>
<header class="${tone}">
<p class="about"><bdi>${htmlText(about)}</bdi></p>
<h1>${markOf(tone)} ${htmlText(headline)}</h1>
${lead.map((phrase) => `<p>${phraseHtml(phrase)}</p>`).join("\n")}
</header>
<p class="notice" role="note">${phraseHtml(notice)}</p>
<nav aria-label="Contents"><ol>
${sections.map(({ id, title }) => `<li><a href="#${id}">${htmlText(title)}</a></li>`).join("\n")}
</ol></nav>
<main>
${sections.map(sectionHtml).join("\n")}
</main>
<footer><p>${htmlText(footer)}</p></footer>
</body>
</html>
`;
}
var markOf = (tone) => `<span class="mark ${tone}" aria-hidden="true">${TONE_MARKS[tone]}</span>`;
var sectionHtml = ({ id, title, blocks }) => `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${htmlText(title)}</h2>
${blocks.map((block) => blockHtml(block)).join("\n")}
</section>`;
function blockHtml(block) {
  switch (block.kind) {
    case "prose":
      return `<p>${phraseHtml(block.text)}</p>`;
    case "rows":
      return block.rows.length === 0 ? "" : `<dl>
${block.rows.map(rowHtml).join("\n")}
</dl>`;
    case "comparison":
      return comparisonHtml(block.rows);
    case "items":
      return `<ul class="items">
${block.items.map(itemHtml).join("\n")}
</ul>`;
    case "commands":
      return `<ol class="commands">
${block.commands.map(({ why, line }) => `<li>${htmlText(why)}<pre>${htmlText(line)}</pre></li>`).join("\n")}
</ol>`;
    case "table":
      return tableHtml(block);
    case "card":
      return `<article class="${block.tone}">
<h3>${markOf(block.tone)} ${phraseHtml(block.title)} <span class="aside">${htmlText(block.aside)}</span></h3>
${block.blocks.map(blockHtml).join("\n")}
</article>`;
  }
}
var rowHtml = ({ label, values }) => `<div><dt>${htmlText(label)}</dt>${values.map((value) => `<dd>${phraseHtml(value)}</dd>`).join("")}</div>`;
function comparisonHtml(rows) {
  const body = rows.map(({ label, before, after, changed }) => {
    const was = `<td role="cell" data-label="before">${linesHtml(before)}</td>`;
    const is = `<td role="cell" data-label="after">${changed ? linesHtml(after) : '<div class="aside">the same</div>'}</td>`;
    return `<tr role="row"${changed ? ' class="changed"' : ""}><th role="rowheader" scope="row">${htmlText(label)}</th>${was}${is}</tr>`;
  });
  return `<table role="table" class="comparison">
<thead role="rowgroup"><tr role="row"><td role="cell"></td><th role="columnheader" scope="col">Before</th><th role="columnheader" scope="col">After</th></tr></thead>
<tbody role="rowgroup">
${body.join("\n")}
</tbody>
</table>`;
}
function tableHtml({ caption, head, rows }) {
  const columns = head.map((name) => `<th role="columnheader" scope="col">${htmlText(name)}</th>`);
  const body = rows.map(([first = [], ...cells]) => {
    const rest = cells.map(
      (cell, nth) => `<td role="cell" data-label="${htmlText(head[nth + 1] ?? "")}">${linesHtml(cell)}</td>`
    );
    return `<tr role="row"><th role="rowheader" scope="row">${linesHtml(first)}</th>${rest.join("")}</tr>`;
  });
  return `<table role="table" class="columns-${head.length}">
<caption>${htmlText(caption)}</caption>
<thead role="rowgroup"><tr role="row">${columns.join("")}</tr></thead>
<tbody role="rowgroup">
${body.join("\n")}
</tbody>
</table>`;
}
var itemHtml = ({ tone, text, notes }) => `<li>${markOf(tone)}${phraseHtml(text)}${notes.map((note) => `<p>${phraseHtml(note)}</p>`).join("")}</li>`;
var linesHtml = (lines) => lines.map((line) => `<div>${phraseHtml(line)}</div>`).join("");
var phraseHtml = (phrase) => phrase.map(partHtml).join("");
function partHtml(part) {
  if (typeof part === "string") return htmlText(part);
  return "said" in part ? `<bdi>${htmlText(part.said)}</bdi>` : `<code>${htmlText(part.code)}</code>`;
}
export {
  recordHtml
};
