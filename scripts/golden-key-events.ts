// Makes the golden key events that are not there yet, out of __tests__/golden/key-event-stories.ts. One that is there is
// never touched.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_EVENT_STORIES, type KeyEventStory } from '../__tests__/golden/key-event-stories.ts';
import { engineDigest } from '../src/adapters/files/engine-digest.ts';
import { shippedFiles } from '../src/adapters/files/shipped-files.ts';
import { eventDraft } from '../src/app/seal/drafts.ts';
import { BUNDLE_FILE, RECORD_FILE } from '../src/core/evidence/subjects.ts';
import {
  appendLeaf,
  emptyFrontier,
  type Frontier,
  headOf,
  leafHash,
} from '../src/core/ledger/merkle.ts';
import type { Instant } from '../src/core/model/instant.ts';
import { openSigner } from './golden-signer.ts';

const FOLDER = '__tests__/golden/key-events';
const SUMS = join(FOLDER, 'SHA256SUMS');
const COMMIT = '1f7a7a472abf3dd9643fd615f6da379c4acb3e3a';
const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Gives the tree that ends with the record. */
async function make({ name, key }: KeyEventStory, frontier: Frontier): Promise<Frontier> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const draft = eventDraft(
    {
      engine: { version: shippedFiles().version(), digest: { sha256: engineDigest() } },
      salt: () => sha256(name).slice(0, 32),
    },
    {
      source: {
        repository: { uri: 'git+https://github.com/acme/infra', id: '4711' },
        ref: 'refs/heads/main',
        range: { from: COMMIT, to: COMMIT },
        tree: null,
        pullRequest: null,
      },
      at: Date.UTC(2026, 11, 1, 9) as Instant,
    },
    {
      kind: 'key-event',
      key: { ...key, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
    },
  );
  const [previous, grown] = [headOf(frontier), appendLeaf(frontier, leafHash(draft.bytes))];
  const { signer, close } = await openSigner('key', '{}');
  const origin = 'github.com/acme/infra/grantproof-ledger';
  const position = { origin, index: previous.size, head: headOf(grown), previous };
  const bundle = await signer.sign(draft.statement(position));
  await close();
  await mkdir(join(FOLDER, name), { recursive: true });
  for (const [file, content] of [
    [RECORD_FILE, draft.bytes],
    [BUNDLE_FILE, bundle],
  ] as const) {
    await writeFile(join(FOLDER, name, file), content, { flag: 'wx' });
    await appendFile(SUMS, `${sha256(content)}  ${name}/${file}\n`);
  }
  process.stdout.write(`made ${name}\n`);
  return grown;
}

let frontier = emptyFrontier;
for (const story of KEY_EVENT_STORIES) {
  const file = join(FOLDER, story.name, RECORD_FILE);
  frontier = existsSync(file)
    ? appendLeaf(frontier, leafHash(readFileSync(file)))
    : await make(story, frontier);
}
