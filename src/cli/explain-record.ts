import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sizeRefusal } from '../core/evidence/canonical-document.ts';
import { readRecord } from '../core/evidence/read-record.ts';
import type { Refusal } from '../core/evidence/refusal.ts';
import { digestOf } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import type { RecordDocument } from '../core/render/record-document.ts';
import { recordPage } from '../core/render/record-page.ts';
import type { RecordSource } from '../core/render/record-source.ts';
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
  const read = readFile(resolve(terminal.cwd, path));
  if ('refusal' in read) {
    const { message, help } = read.refusal;
    terminal.err(`grantproof: \`${path}\` can't be explained: ${message}\n  help: ${help}\n`);
    return 2;
  }
  const page = await pageText(recordPage(read), format, terminal, out !== undefined);
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

function readFile(path: string): RecordSource | { readonly refusal: Refusal } {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return { refusal: bytes };
  const read = readRecord(bytes);
  if ('refusal' in read) return read;
  return { ...read, digest: digestOf(bytes).slice('sha256:'.length) };
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
