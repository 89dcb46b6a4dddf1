import { readFile } from 'node:fs/promises';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { openUnpackedObjects } from '../../adapters/git/packed-repository.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import { readPublicKey } from '../../adapters/sigstore/signing/public-key.ts';
import { bundleVerifier } from '../../adapters/sigstore/verify/bundle-verifier.ts';
import { claimedSigner } from '../../adapters/sigstore/verify/claimed-signer.ts';
import { readTrustedRoots } from '../../adapters/sigstore/verify/trusted-root.ts';
import { contentOf } from '../../app/ledger-verification/ledger-entry.ts';
import { namedKey, payloadOf } from '../../app/stated-position.ts';
import { examineRecord, verifyRecord } from '../../app/verify.ts';
import {
  type FindingCode,
  fail,
  notChecked,
  type Verification,
  type VerificationFinding,
} from '../../core/evidence/verification.ts';
import { leafHash } from '../../core/ledger/merkle.ts';
import type { Repository } from '../../ports/repository.ts';
import type { BundleVerifier } from '../../ports/verifier.ts';
import type { RecordVerifier, VerifyPlan } from './plan.ts';

/**
 * Puts together what verifying takes. Throws a `Fault` for keys and trusted roots that can't be read.
 *
 * @param given a repository to compare with that is open already, and stays so, instead of the plan's
 */
export async function recordVerifier(
  plan: VerifyPlan,
  given: Repository | null = null,
): Promise<RecordVerifier> {
  const { identity, keys, trustedRoot, repo, strict } = plan;
  const signed = bundleVerifier({
    keys: keys.map(({ text, path }) => readPublicKey(text, `the key \`${path}\``)),
    identity,
    authorities: trustedRoot === null ? [] : readTrustedRoots(trustedRoot.text, trustedRoot.path),
  });
  const verifier = plan.unsigned === true ? UNSIGNED : signed;
  const own = given === null && repo !== null ? await repositoryAt(repo, plan) : null;
  const repository = given ?? own;
  const repositoryNamed = identity?.workflowRepository !== undefined;
  const replays = plan.replays !== false;
  const packs = rememberedPacks();
  const tools = { verifier, repository, packs, repositoryNamed, strict, replays };
  return {
    async verify(file) {
      const [record, bundle] = await Promise.all([bytesOf(file.record), bytesOf(file.bundle)]);
      if (record === null)
        return absent('record-unreadable', `there is no record \`${file.name}\` that can be read`);
      if (bundle === null)
        return absent('bundle-missing', `there is no bundle beside the record \`${file.name}\``);
      return verifyRecord(record, new TextDecoder().decode(bundle), tools);
    },
    async examine(record, bundle, inputs) {
      const compared = inputs === null ? { ...tools, repository: null } : tools;
      const { verification, read, position } = await examineRecord(record, bundle, compared);
      return {
        ...{ verification, position, leaf: leafHash(record), claims: namedKey(bundle) },
        said: contentOf(read),
      };
    },
    signature: (bundle) => verifier.verify(bundle).findings,
    close: async () => own?.close(),
  };
}

const repositoryAt = async (folder: string, { objects }: VerifyPlan): Promise<Repository> =>
  objects === undefined
    ? openRepository(folder, process.env)
    : openUnpackedObjects(folder, objects, process.env);

const bytesOf = async (path: string): Promise<Uint8Array | null> =>
  readFile(path).catch(() => null);

/** Where nobody says who must have signed, and what is said, and by whom, is wanted all the same. */
const UNSIGNED: BundleVerifier = {
  verify(bundle) {
    const payload = payloadOf(bundle);
    return {
      payload,
      integrity: notChecked('no key was given'),
      identity: notChecked('no key was given'),
      signer: claimedSigner(bundle),
      signedAt: [],
      findings: payload === null ? [UNREADABLE] : [],
    };
  },
};

const UNREADABLE: VerificationFinding = {
  code: 'bundle-unreadable',
  message: 'the bundle holds no signed statement',
  help: 'take record and bundle from where they were published',
};

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
