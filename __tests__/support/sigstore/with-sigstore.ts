import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { type Tool, toolPath } from '../tools.ts';
import { type Sigstore, type SigstoreOptions, startSigstore } from './start-sigstore.ts';

const TOOLS = ['fulcio', 'timestamp-server'] as const;

/**
 * Tests that share a private Sigstore; `sigstore()` gives it within them. Without its programs they are skipped under a
 * name that says why, or fail where `GRANTPROOF_TOOLS=required` promises that all are there.
 */
export function describeWithSigstore(
  name: string,
  body: (sigstore: () => Sigstore) => void,
  options: SigstoreOptions = {},
): void {
  const wanted: readonly Tool[] = options.log === 'v2' ? [...TOOLS, 'rekor-server'] : TOOLS;
  const missing = wanted.find((tool) => toolPath(tool) === null);
  const [fulcio, timestampServer] = TOOLS.map(toolPath);
  if (missing === undefined && typeof fulcio === 'string' && typeof timestampServer === 'string') {
    const programs = { fulcio, timestampServer, rekorServer: toolPath('rekor-server') };
    describe(name, () => {
      let started: Sigstore | undefined;
      beforeAll(async () => {
        started = await startSigstore(programs, options);
      }, 150_000);
      afterAll(() => started?.close());
      body(() => {
        if (started === undefined) throw new Error('it runs within tests only');
        return started;
      });
    });
    return;
  }
  const why = `${missing} is not on PATH`;
  if (process.env['GRANTPROOF_TOOLS'] === 'required')
    test(name, () => {
      throw new Error(`${why}, and GRANTPROOF_TOOLS=required asks for it`);
    });
  else test.skip(`${name} (skipped: ${why}; \`.ci/tools ${wanted.join(' ')}\` gets all)`, () => {});
}
