import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { engineDigest } from '../../adapters/files/engine-digest.ts';
import { findRecords } from '../../adapters/files/evidence-files.ts';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { replay } from '../../app/replay.ts';
import { replayWith } from '../../app/replay-policy.ts';
import type { SourceText } from '../../app/setup.ts';
import { sizeRefusal } from '../../core/evidence/canonical-document.ts';
import type { Refusal } from '../../core/evidence/refusal.ts';
import { readRecordPath } from '../../core/ledger/record-path.ts';
import type { Json } from '../../core/model/json.ts';
import { byText } from '../../core/model/order.ts';
import { jsonText } from '../../core/render/json-text.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { type ReplayEntry, replayEntry } from '../replay-entry.ts';
import { replayText, summaryText } from '../replay-text.ts';
import { sourceOf } from '../source-text.ts';
import type { Terminal } from '../terminal.ts';
import { packAmong, temporaryParent } from '../verify/pack-path.ts';

const HELP = `Usage: grantproof replay PATH… [options]

Judges records again, from nothing but what they hold, and compares the verdicts byte by byte. Needs no
repository, no network and no key; \`grantproof verify\` tells who signed them. PATH is a record, a folder
of records, a glob, or a pack.

Options:
  --policy FILE  say instead what this policy would have decided, where that differs
  --json         for machines: { "result", "records": [{ "path", "result", … }] }

Exit codes:
  0  every verdict is the same    2  a record can't be read, or the arguments make no sense
  1  some verdict is another      3  something broke

Examples:
  grantproof replay evidence/record.json
  grantproof replay 'records/2026-*'
  grantproof replay pack-2026-q1.tar.gz
  grantproof replay records --policy .github/grantproof/policy.yaml
`;

const OPTIONS = { policy: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

export const replayCommand: Command = {
  summary: 'judge records again, and compare',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    const policy = sourceOf(values.policy, '--policy', terminal);
    const { records, dispose } = await recordsOf(positionals, terminal);
    const engine = { version: shippedFiles().version(), digest: engineDigest() };
    const tally = { match: 0, event: 0, mismatch: 0, unreadable: 0 };
    const entries: ReplayEntry[] = [];
    try {
      for (const [nth, record] of records.entries()) {
        const entry = await entryFor(record, policy, engine);
        tally[entry.result] += 1;
        if (values.json) entries.push(entry);
        else if (!isFine(entry) || records.length <= FEW) terminal.out(replayText(entry, terminal));
        progress(nth + 1, records.length, terminal);
      }
    } finally {
      await dispose();
    }
    const result = tally.match + tally.event === records.length ? 'match' : 'mismatch';
    terminal.out(
      values.json ? jsonText({ result, records: entries } as unknown as Json) : summaryText(tally),
    );
    if (tally.mismatch > 0) return 1;
    return tally.unreadable > 0 ? 2 : 0;
  },
};

/** An event of a ledger decides nothing, and so there is nothing to compare. */
const isFine = ({ result }: ReplayEntry): boolean => result === 'match' || result === 'event';

/** With more records than this, those that match are only counted. */
const FEW = 20;

/** A record as the person names it, and where it is. */
interface ReplayFile {
  readonly name: string;
  readonly path: string;
}

interface ReplayFiles {
  readonly records: readonly ReplayFile[];
  readonly dispose: () => Promise<void>;
}

async function recordsOf(given: readonly string[], terminal: Terminal): Promise<ReplayFiles> {
  if (given.length === 0)
    throw new UsageError('name a record, a folder or a glob: `grantproof replay record.json`');
  const pack = await packAmong(given, terminal);
  if (pack !== null) return recordsInPack(pack, terminal);
  const found = await findRecords(given, terminal.cwd);
  if ('nothing' in found) throw new UsageError(`there is no record at \`${found.nothing}\``);
  return {
    records: found.map(({ name, record }) => ({ name, path: record })),
    dispose: async () => Promise.resolve(),
  };
}

/** Named by where they are in the pack. */
async function recordsInPack(path: string, terminal: Terminal): Promise<ReplayFiles> {
  const { openPack } = await import('../../adapters/files/pack-source.ts');
  const pack = await openPack(resolve(terminal.cwd, path), temporaryParent());
  if ('refusal' in pack)
    throw new UsageError(`the pack \`${path}\` can't be read: ${pack.refusal}`);
  const { folder, files, dispose } = pack;
  const names = [...files.keys()].filter((name) => readRecordPath(name)?.kind === 'record');
  return {
    records: names.toSorted(byText).map((name) => ({ name, path: join(folder, name) })),
    dispose,
  };
}

async function entryFor(
  { name, path }: ReplayFile,
  policy: SourceText | undefined,
  engine: { readonly version: string; readonly digest: string },
): Promise<ReplayEntry> {
  const bytes = await bytesOf(path);
  if (!(bytes instanceof Uint8Array))
    return replayEntry(name, { result: 'unreadable', refusal: bytes }, engine);
  const came =
    policy === undefined ? await replay(bytes) : await replayWith(bytes, policy, shippedFiles());
  return replayEntry(name, came, engine);
}

async function bytesOf(path: string): Promise<Uint8Array | Refusal> {
  try {
    const { size } = await stat(path);
    return sizeRefusal(size) ?? (await readFile(path));
  } catch {
    const help = 'see that the file is there, and that you may read it';
    return { code: 'not-a-record', message: 'it can not be read', help };
  }
}

const STEP = 50;

function progress(done: number, all: number, terminal: Terminal): void {
  if (!terminal.interactive || all <= FEW) return;
  if (done === all) terminal.err('\r\u001b[K');
  else if (done % STEP === 0) terminal.err(`\rreplayed ${done} of ${all}`);
}
