import type { Delta, Side } from '../model/delta.ts';
import type { Grant } from '../model/grant.ts';
import type { Outcome } from '../model/verdict.ts';
import { type FileLinks, placeMarkdown } from './file-link.ts';
import type { Finding, FindingGroup } from './finding.ts';
import { countWeights } from './finding.ts';
import { findingItem } from './finding-markdown.ts';
import { deltaFence, differs } from './grant-diff.ts';
import { DIRECTION_MARKS, WEIGHT_MARKS } from './marks.ts';
import { htmlCode, markdownCode, markdownMessage, markdownText } from './neutral-text.ts';
import {
  classWords,
  count,
  directionWords,
  endWords,
  entitlementWords,
  fewOf,
  ownerWords,
} from './plain-words.ts';

const CELL = 120;
const CHANGES = 3;
const FINDINGS = 50;

/** As wide as a date, which a browser would break at its hyphens to give the next column more room. */
const UNTIL = `until${'&nbsp;'.repeat(15)}`;

export const TABLE_HEAD = `\n| grant | who may what | ${UNTIL} | owner |\n| --- | --- | --- | --- |\n`;

/** One line for one grant: what happens, who gets what, until when, and who answers for it. */
export function tableRow(delta: Delta): string {
  const name = `${DIRECTION_MARKS[delta.direction]} ${markdownCode(delta.grant, CELL)}`;
  return `| ${[`${name}<br>${classWords(delta)}`, ...factCells(delta)].join(' | ')} |\n`;
}

function factCells(delta: Delta): readonly string[] {
  const [before, after] = [grantOf(delta.before), grantOf(delta.after)];
  const shown = after ?? before;
  if (shown === null) return [opaqueWords(delta.after ?? delta.before), '', ''];
  return [
    [markdownCode(shown.identity.id, CELL), ...mayLines(delta, shown)].join('<br>'),
    moved(before, after, (grant) => endWords(grant, null)),
    moved(before, after, (grant) => ownerWords(grant) ?? 'nobody'),
  ];
}

const grantOf = (side: Side | null): Grant | null => (side?.kind === 'grant' ? side.grant : null);

const opaqueWords = (side: Side | null): string =>
  side?.kind === 'opaque' ? `can't be seen: ${markdownText(side.unit.reason, CELL)}` : '';

/** What is given and taken where there was a grant before; else what it may do. */
function mayLines({ before, after, changes }: Delta, grant: Grant): readonly string[] {
  const moves =
    before === null || after === null ? [] : changes.filter((each) => /^[+-] /.test(each));
  const list =
    moves.length > 0 ? moves : grant.entitlements.map((each) => entitlementWords(each, CHANGES));
  const shown = list.length > CHANGES + 1 ? list.slice(0, CHANGES) : list;
  const more = list.length - shown.length;
  return [
    ...shown.map((each) => markdownCode(each, CELL)),
    ...(more === 0 ? [] : [`… and ${more} more`]),
  ];
}

/** `2026-12-31 → 2027-03-31` where both sides say something else. */
function moved(before: Grant | null, after: Grant | null, words: (grant: Grant) => string): string {
  const texts = [before, after].flatMap((grant) => (grant === null ? [] : [words(grant)]));
  return [...new Set(texts)].map((text) => markdownText(text, CELL)).join('<br>→ ');
}

export interface BlockOptions {
  readonly open: boolean;
  /** Whether it is on the branch already, so that nothing is waited for. */
  readonly landed: boolean;
  readonly links: FileLinks | undefined;
}

/** Everything about one grant, to be opened: before and after, findings, who must approve. */
export function grantBlock(
  { delta, grant, findings }: FindingGroup,
  approvals: readonly Outcome[],
  { open, landed, links }: BlockOptions,
): string {
  const name = grant === null ? 'beyond single grants' : htmlCode(grant, CELL);
  const mark = delta === null ? '' : `${DIRECTION_MARKS[delta.direction]} `;
  const words = delta === null ? '' : `: ${classWords(delta)}, ${directionWords(delta.direction)}`;
  const summary = `${mark}${name}${words}${weightsAside(findings, landed)}`;
  const body = [
    ...(delta === null ? [] : [deltaBody(delta, links)]),
    findingList(findings, approvals, links),
  ];
  const text = body.filter((part) => part !== '').join('\n');
  return `\n<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${text}\n</details>\n`;
}

/** ` · 2 block, 1 waits`. */
function weightsAside(findings: readonly Finding[], landed: boolean): string {
  const counts = countWeights(findings);
  const words = (['blocks', 'waits', 'warns'] as const).flatMap((weight) => {
    const n = counts[weight];
    if (landed && weight === 'waits' && n > 0) return [`${n} missing`];
    return n === 0 ? [] : [`${n} ${n === 1 ? weight : weight.slice(0, -1)}`];
  });
  return words.length === 0 ? '' : ` · ${words.join(', ')}`;
}

function deltaBody(delta: Delta, links: FileLinks | undefined): string {
  // What is gone can't be looked at in the commit that takes it away.
  const place = placeMarkdown(delta.place, delta.after === null ? undefined : links);
  return `${place}\n\n${opaqueLine(delta)}${deltaFence(delta)}${remainLines(delta)}`;
}

function opaqueLine({ before, after }: Delta): string {
  const side = after ?? before;
  if (side?.kind !== 'opaque') return '';
  const files = count(side.unit.blobs.length, 'file');
  return `${opaqueWords(side)} (${files}); whoever approves this must read them\n`;
}

/** Changes that are none of a field. */
const UNSEEN = /^(?:notes$|moved from |taking it out of git |labelled otherwise)/;

/** What fields alone don't tell: where else it stands, and what was only moved or described anew. */
function remainLines(delta: Delta): string {
  const { class: kind, before, after, leftTo, changes } = delta;
  const side = after ?? before;
  const stays = kind === 'orphan' && side?.kind === 'grant' ? side.grant.removal.reasons : [];
  const told = differs(delta) ? changes.filter((each) => UNSEEN.test(each)) : changes;
  return [
    ...(told.length === 0 ? [] : [`besides: ${markdownMessage(fewOf(told, 12), 1000)}`]),
    ...stays.map((reason) => `stays in the system: ${markdownMessage(reason, CELL)}`),
    ...(leftTo === null
      ? []
      : [
          `its content stays in ${markdownCode(leftTo, CELL)}, which no scope of the policy governs`,
        ]),
  ]
    .map((line) => `\n${line}\n`)
    .join('');
}

function findingList(
  findings: readonly Finding[],
  approvals: readonly Outcome[],
  links: FileLinks | undefined,
): string {
  const shown = findings.slice(0, FINDINGS);
  const more = findings.length - shown.length;
  return [
    ...shown.map((finding) => findingItem(finding, links)),
    ...(more === 0 ? [] : [`- … and ${more} more\n`]),
    ...approvals.map(
      ({ rule, message }) =>
        `- ${WEIGHT_MARKS.waived} ${markdownCode(rule)}: ${markdownMessage(message, 500)}\n`,
    ),
  ].join('');
}
