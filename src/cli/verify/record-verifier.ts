import { readFile } from 'node:fs/promises';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import { readPublicKey } from '../../adapters/sigstore/signing/public-key.ts';
import { bundleVerifier } from '../../adapters/sigstore/verify/bundle-verifier.ts';
import { readTrustedRoots } from '../../adapters/sigstore/verify/trusted-root.ts';
import { verifyRecord } from '../../app/verify.ts';
import {
  type FindingCode,
  fail,
  notChecked,
  type Verification,
} from '../../core/evidence/verification.ts';
import type { RecordVerifier, VerifyPlan } from './plan.ts';

/** Puts together what verifying takes. Throws a `Fault` for keys and trusted roots that can't be read. */
export async function recordVerifier(plan: VerifyPlan): Promise<RecordVerifier> {
  const { identity, keys, trustedRoot, repo, strict } = plan;
  const verifier = bundleVerifier({
    keys: keys.map(({ text, path }) => readPublicKey(text, `the key \`${path}\``)),
    identity,
    authorities: trustedRoot === null ? [] : readTrustedRoots(trustedRoot.text, trustedRoot.path),
  });
  const repository = repo === null ? null : await openRepository(repo, process.env);
  const repositoryNamed = identity?.workflowRepository !== undefined;
  const tools = { verifier, repository, packs: rememberedPacks(), repositoryNamed, strict };
  return {
    async verify(file) {
      const [record, bundle] = await Promise.all([contentOf(file.record), contentOf(file.bundle)]);
      if (record === null)
        return absent('record-unreadable', `there is no record \`${file.name}\` that can be read`);
      if (bundle === null)
        return absent('bundle-missing', `there is no bundle beside the record \`${file.name}\``);
      return verifyRecord(record, new TextDecoder().decode(bundle), tools);
    },
    close: async () => repository?.close(),
  };
}

const contentOf = async (path: string): Promise<Uint8Array | null> =>
  readFile(path).catch(() => null);

/** Thousands of records have a pack in common. */
function rememberedPacks() {
  const shipped = shippedFiles();
  const packs = new Map<string, string | undefined>();
  let version: string | undefined;
  return {
    pack(name: string) {
      if (!packs.has(name)) packs.set(name, shipped.pack(name));
      return packs.get(name);
    },
    version: () => (version ??= shipped.version()),
  };
}

function absent(code: FindingCode, message: string): Verification {
  const nothing = notChecked('there is nothing to verify');
  const help =
    'a record is evidence only together with its bundle: `NAME.json` and `NAME.sigstore.json`, or --bundle FILE';
  return {
    result: 'fail',
    checks: {
      integrity: fail(message),
      identity: nothing,
      subjects: nothing,
      replay: nothing,
      inputs: nothing,
      completeness: nothing,
      anchored: nothing,
    },
    findings: [{ code, message, help }],
    about: null,
    signer: null,
    signedAt: [],
  };
}
