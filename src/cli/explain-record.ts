import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleBeside, recordNamed } from '../adapters/files/evidence-files.ts';
import { namedKey, statedPosition, statedRecord } from '../app/stated-position.ts';
import { sizeRefusal } from '../core/evidence/canonical-document.ts';
import { readLedgerRecord } from '../core/evidence/read-record.ts';
import type { Refusal } from '../core/evidence/refusal.ts';
import { digestOf } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import type { RecordDocument } from '../core/render/record-document.ts';
import type { BesideRecord } from '../core/render/record-source.ts';
import type { Terminal } from './terminal.ts';

type PageFormat = 'text' | 'markdown' | 'html';

/** What a page can't tell by itself, for whoever made it. */
const NOT_VERIFIED =
  'nothing was verified: `grantproof verify` says whether the record is what was signed, and by whom';

/**
 * Shows a record as a page for people, or writes it to a file. Gives the exit code: 2 where it is no record.
 * Throws a `Fault` where the page can't be written.
 */
export async function explainRecord(
  path: string,
  { format, out }: { readonly format: PageFormat; readonly out: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const name = recordNamed(path);
  const read = await readFile(resolve(terminal.cwd, name));
  if ('refusal' in read) {
    const { message, help } = read.refusal;
    terminal.err(`grantproof: \`${name}\` can't be explained: ${message}\n  help: ${help}\n`);
    return 2;
  }
  const page = await pageText(read.page, format, terminal, out !== undefined);
  if (out === undefined) terminal.out(page);
  else writePage(page, out, terminal);
  terminal.err(`grantproof: ${out === undefined ? '' : `wrote ${out}; `}${NOT_VERIFIED}\n`);
  return 0;
}

const UNREADABLE: Refusal = {
  code: 'not-a-record',
  message: 'it can not be read',
  help: 'see that the file is there, and that you may read it',
};

type Read = { readonly page: RecordDocument } | { readonly refusal: Refusal };

/** Decisions and events make different pages, of which one is loaded. */
async function readFile(path: string): Promise<Read> {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return { refusal: bytes };
  const read = readLedgerRecord(bytes);
  if (read.kind === 'refused') return read;
  const digest = digestOf(bytes);
  const shared = { digest: digest.slice('sha256:'.length), beside: besideOf(path, digest) };
  if (read.kind === 'event') {
    const { eventPage } = await import('../core/render/record-event.ts');
    return { page: eventPage({ record: read.record, ...shared }) };
  }
  const { recordPage } = await import('../core/render/record-page.ts');
  const { record, facts } = read;
  return { page: recordPage({ record, facts, ...shared }) };
}

/** What the bundle beside a record says of its place. One that can't be read says nothing. */
function besideOf(path: string, digest: string): BesideRecord {
  let bundle: string;
  try {
    bundle = readFileSync(bundleBeside(path), 'utf8');
  } catch {
    return { kind: 'none' };
  }
  const about = statedRecord(bundle);
  if (about === null) return { kind: 'none' };
  if (about !== digest) return { kind: 'other-record' };
  return { kind: 'stated', position: statedPosition(bundle), key: namedKey(bundle) };
}

function bytesOf(path: string): Uint8Array | Refusal {
  try {
    return sizeRefusal(statSync(path).size) ?? readFileSync(path);
  } catch {
    return UNREADABLE;
  }
}

/** Each renderer is loaded only when it is wanted. A file gets neither colours nor a terminal's width. */
async function pageText(
  page: RecordDocument,
  format: PageFormat,
  terminal: Terminal,
  toFile: boolean,
): Promise<string> {
  switch (format) {
    case 'text': {
      const { recordText } = await import('../core/render/record-page-text.ts');
      return recordText(page, toFile ? { color: false, links: false, width: 100 } : terminal);
    }
    case 'markdown': {
      const { recordMarkdown } = await import('../core/render/record-page-markdown.ts');
      return recordMarkdown(page);
    }
    case 'html': {
      const { recordHtml } = await import('../core/render/record-page-html.ts');
      return recordHtml(page);
    }
  }
}

function writePage(page: string, out: string, terminal: Terminal): void {
  try {
    writeFileSync(resolve(terminal.cwd, out), page);
  } catch (error) {
    const help = 'name a file in an existing folder';
    throw new Fault(`the page could not be written to \`${out}\``, help, { cause: error });
  }
}
