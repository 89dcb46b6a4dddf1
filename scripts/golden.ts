// Makes the golden records and ledgers that are not there yet, out of __tests__/golden/stories.ts and ledger-stories.ts. One
// that is there is never touched.
// Keyless ones need PATH="$(.ci/tools fulcio timestamp-server rekor-server):$PATH".
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_STORIES, type LedgerStory } from '../__tests__/golden/ledger-stories.ts';
import {
  FILES,
  filesBelow,
  goldenLedger,
  HISTORY,
  LEDGERS,
  VERIFICATION,
  verificationOf,
} from '../__tests__/golden/ledgers.ts';
import { GOLDEN_STORIES, type GoldenStory } from '../__tests__/golden/stories.ts';
import { hermeticEnv } from '../__tests__/support/git-repo.ts';
import { engineDigest } from '../src/adapters/files/engine-digest.ts';
import { shippedFiles } from '../src/adapters/files/shipped-files.ts';
import { openRepository } from '../src/adapters/git/repository.ts';
import { record } from '../src/app/record.ts';
import { RULESET } from '../src/core/evidence/record.ts';
import { BUNDLE_FILE, RECORD_FILE } from '../src/core/evidence/subjects.ts';
import type { Instant } from '../src/core/model/instant.ts';
import { LEDGER, playLedger } from './golden-ledger.ts';
import { openSigner } from './golden-signer.ts';

const HOME = '__tests__/golden';
const FOLDER = join(HOME, `ruleset-${RULESET}`);
const SUMS = join(FOLDER, 'SHA256SUMS');
const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

async function make({ name, signer: kind, open }: GoldenStory): Promise<void> {
  const { repo, facts } = open();
  const { signer, beside, close } = await openSigner(kind, facts);
  const shipped = shippedFiles();
  const repository = await openRepository(repo.dir, hermeticEnv());
  try {
    const made = await record(
      repository,
      shipped,
      { facts: { path: 'facts.json', text: facts }, now: 0 as Instant },
      {
        engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
        salt: sha256(name).slice(0, 32),
        signer,
      },
    );
    if ('refused' in made) throw new Error(`nothing could be judged in ${name}`);
    await keep(name, { ...beside, [RECORD_FILE]: made.record, [BUNDLE_FILE]: made.bundle });
  } finally {
    await close();
    await repository.close();
    repo.dispose();
  }
}

async function keep(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  await mkdir(join(FOLDER, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(FOLDER, name, file), content, { flag: 'wx' });
    await appendFile(SUMS, `${sha256(content)}  ${name}/${file}\n`);
  }
}

/** The history and the branch as files, and what verifying them says. */
async function makeLedger(story: LedgerStory): Promise<void> {
  const folder = join(LEDGERS, story.name);
  const repo = await playLedger(story);
  await mkdir(join(folder, FILES), { recursive: true });
  repo.git('bundle', 'create', '--quiet', join(folder, HISTORY), 'main', '--tags');
  repo.git('checkout', '--quiet', '--orphan', 'files');
  repo.git('rm', '--quiet', '-r', '--force', '.');
  repo.git('--work-tree', join(folder, FILES), 'checkout', '--quiet', LEDGER, '--', '.');
  repo.dispose();
  const copy = goldenLedger(story.name);
  await writeFile(join(folder, VERIFICATION), await verificationOf(copy));
  copy.dispose();
  const sums = filesBelow(folder).map((path) => {
    const content = readFileSync(join(folder, path));
    return `${sha256(content)}  ${story.name}/${path}\n`;
  });
  await appendFile(join(LEDGERS, 'SHA256SUMS'), sums.join(''));
}

for (const story of LEDGER_STORIES) {
  if (existsSync(join(LEDGERS, story.name))) continue;
  await makeLedger(story);
  process.stdout.write(`made the ledger ${story.name}\n`);
}

for (const story of GOLDEN_STORIES) {
  if (existsSync(join(FOLDER, story.name))) continue;
  await make(story);
  process.stdout.write(`made ${story.name}\n`);
}
