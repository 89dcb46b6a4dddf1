import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { scanText } from '../../../src/core/evidence/secret-scan.ts';
import { type Corpus, corpusFolder, NO_CORPUS } from '../../support/corpora.ts';

/** Files of a real repository that are found to hold secrets. */
function filesWithSecrets(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/.git'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => scanText(path, readFileSync(path, 'utf8')).length > 0)
    .map((path) => relative(folder, path))
    .toSorted();
}

const CORPORA: Readonly<Record<Corpus, readonly string[]>> = {
  'cloud-platform-environments': [],
  // Passwords in Secrets, written out; those of other files are marked as harmless.
  'infra-deployments': [
    'components/pipeline-service/development/dev-only-pipeline-service-storage-configuration.yaml',
  ],
};

for (const [corpus, known] of Object.entries(CORPORA)) {
  const name = `nothing in ${corpus} is taken for a secret that is none`;
  const folder = corpusFolder(corpus as Corpus);
  if (folder === null) test.skip(`${name} (${NO_CORPUS})`, () => {});
  else test(name, () => expect(filesWithSecrets(folder)).toEqual(known));
}
