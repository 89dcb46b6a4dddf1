// Records with a certificate, verified with nothing of ours, as docs/verify-without-grantproof.md says it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type SampleEvidence, type SignedFiles, storyEvidence } from '../support/evidence.ts';
import { IDENTITY, keylessFiles } from '../support/keyless.ts';
import { pageCommands, runCommands, type ShellRun } from '../support/page-commands.ts';
import { libraryVerdict } from '../support/sigstore/library-verdict.ts';
import type { Sigstore } from '../support/sigstore/start-sigstore.ts';
import { describeWithSigstore } from '../support/sigstore/with-sigstore.ts';
import { material } from '../support/tampered-bundle.ts';
import { TWINS } from '../support/tampered-twins.ts';
import { testWith } from '../support/tools.ts';

const PAGE = 'verify-without-grantproof.md';
let sample: SampleEvidence;

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
});

afterAll(() => sample.repo.dispose());

/** The log's only entry has the number 0, which our bundles leave out, and sigstore-python misses. */
function spelledOut({ record, bundle }: SignedFiles): SignedFiles {
  return material({ record, bundle }, (one) => ({
    ...one,
    tlogEntries: one.tlogEntries?.map((entry) => ({
      logIndex: '0',
      ...entry,
      inclusionProof: { logIndex: '0', hashes: [], ...(entry['inclusionProof'] as object) },
    })),
  }));
}

interface Told {
  readonly more?: string;
  readonly identity?: string;
  readonly issuer?: string;
}

/** Runs a block of the page with the private Sigstore's authorities, and more options where its instance needs them. */
async function run(
  kind: string,
  sigstore: Sigstore,
  { record, bundle }: SignedFiles,
  { more = '', identity = IDENTITY, issuer = sigstore.issuer }: Told = {},
  change = (commands: string) => commands,
): Promise<ShellRun> {
  const commands = change(pageCommands(PAGE, kind)).trimEnd();
  return runCommands(
    `${commands} ${more}`,
    {
      'record.json': record,
      'record.sigstore.json': bundle,
      'trusted_root.json': sigstore.trustedRoot,
      'verify.py': pageCommands(PAGE, 'python'),
    },
    { IDENTITY: identity, ISSUER: issuer },
  );
}

/** Runs the page's program, with the Python that has the library in place of one that has yet to get it. */
const runPython = async (
  sigstore: Sigstore,
  files: SignedFiles,
  told: Told = {},
): Promise<ShellRun> =>
  run('sigstore-python', sigstore, files, told, (commands) =>
    commands.replace(/^python3 -m pip .*$/m, '').replace('python3', 'sigstore-python'),
  );

describeWithSigstore(
  'an instance without logs, as GitHub’s for private repositories',
  (sigstore) => {
    let files: SignedFiles;
    beforeAll(async () => {
      files = await keylessFiles(sigstore(), sample);
    });
    const more = '--insecure-ignore-tlog --use-signed-timestamps --insecure-ignore-sct';

    testWith('cosign', 'cosign verifies the file', async () => {
      const { code, out } = await run('cosign-keyless', sigstore(), files, { more });
      expect(out).toContain('Verified OK');
      expect(code).toBe(0);
    });

    for (const [what, tampered] of TWINS) {
      testWith('cosign', `cosign refuses a twin: ${what}`, async () => {
        const twin = await tampered(files);
        expect((await run('cosign-keyless', sigstore(), twin, { more })).code).not.toBe(0);
      });
    }

    for (const told of [
      { identity: `${IDENTITY}x` },
      { issuer: 'https://token.actions.githubusercontent.com' },
    ]) {
      testWith(
        'cosign',
        `cosign refuses another identity: ${Object.keys(told).join()}`,
        async () => {
          expect((await run('cosign-keyless', sigstore(), files, { more, ...told })).code).not.toBe(
            0,
          );
        },
      );
    }

    testWith('cosign', 'cosign refuses what a pull request signed', async () => {
      const signed = await keylessFiles(sigstore(), sample, { event_name: 'pull_request_target' });
      expect((await run('cosign-keyless', sigstore(), signed, { more })).code).not.toBe(0);
    });

    test('the library verifies the bundle', () => {
      const { trustedRoot } = sigstore();
      const { identity } = libraryVerdict(files.bundle, { trustedRoot, timestamps: 1 });
      expect(identity?.subjectAlternativeName).toBe(IDENTITY);
    });
  },
);

describeWithSigstore(
  'an instance with both logs, as the public one',
  (sigstore) => {
    let files: SignedFiles;
    beforeAll(async () => {
      files = spelledOut(await keylessFiles(sigstore(), sample));
    });

    testWith('cosign', 'cosign verifies the file with nothing left out', async () => {
      const { code, out } = await run('cosign-keyless', sigstore(), files);
      expect(out).toContain('Verified OK');
      expect(code).toBe(0);
    });

    testWith('sigstore-python', 'sigstore-python verifies the file', async () => {
      const { code, out } = await runPython(sigstore(), files);
      expect(out).toContain('OK: allow');
      expect(code).toBe(0);
    });

    for (const [what, tampered] of TWINS) {
      testWith('cosign', `cosign refuses a twin: ${what}`, async () => {
        expect((await run('cosign-keyless', sigstore(), await tampered(files))).code).not.toBe(0);
      });
      testWith('sigstore-python', `sigstore-python refuses a twin: ${what}`, async () => {
        expect((await runPython(sigstore(), await tampered(files))).code).not.toBe(0);
      });
    }

    testWith('sigstore-python', 'sigstore-python refuses another identity', async () => {
      const told = { identity: `${IDENTITY}x` };
      expect((await runPython(sigstore(), files, told)).code).not.toBe(0);
    });

    test('the library verifies the bundle', () => {
      const { trustedRoot } = sigstore();
      const trust = { trustedRoot, timestamps: 2, logEntries: 1, certificateLogs: 1 };
      expect(libraryVerdict(files.bundle, trust).identity?.subjectAlternativeName).toBe(IDENTITY);
    });
  },
  { log: true, certificateLog: true },
);
