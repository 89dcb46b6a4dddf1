import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from '@jest/globals';

/**
 * Compares with a file that a person can read and review. `UPDATE_EXPECTED=1` writes the file instead;
 * look at the difference before you keep it.
 */
export async function expectText(actual: string, file: URL): Promise<void> {
  if (process.env['UPDATE_EXPECTED'] === '1') {
    await mkdir(dirname(file.pathname), { recursive: true });
    await writeFile(file, actual);
  }
  expect(actual).toBe(await readFile(file, 'utf8'));
}
