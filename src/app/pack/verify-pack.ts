import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import {
  CHECKS,
  type Check,
  type CheckName,
  type FoundSigner,
  fail,
  notChecked,
  pass,
} from '../../core/evidence/verification.ts';
import { Fault } from '../../core/model/fault.ts';
import { type PackManifest, readPackManifest } from '../../core/pack/pack-manifest.ts';
import { MANIFEST_BUNDLE_FILE, MANIFEST_FILE } from '../../core/pack/pack-paths.ts';
import type { PackVerification } from '../../core/pack/pack-report.ts';
import { packStatementFault } from '../../core/pack/pack-statement.ts';
import type { History } from '../../ports/history.ts';
import type { PackFiles } from '../../ports/pack-files.ts';
import type { Repository } from '../../ports/repository.ts';
import type { BundleVerifier } from '../../ports/verifier.ts';
import type { Anchor } from '../ledger-verification/anchor-check.ts';
import { finding } from '../ledger-verification/finding.ts';
import { checkFiles } from './file-check.ts';
import { checkPacked, type PackCheckTools } from './pack-check.ts';

export interface VerifyPackTools extends Omit<PackCheckTools, 'repository'> {
  /** Who must have packed. */
  readonly verifier: BundleVerifier;
  /** The objects of the pack; a `Fault` where they can't be read. */
  readonly openObjects: (manifest: PackManifest) => Promise<OpenObjects>;
  /** Verifies records without anything to compare them with. */
  readonly examine: PackCheckTools['examine'];
  /** Takes nothing for evidence of which less is known than there could be. */
  readonly strict: boolean;
}

/** The objects of a pack. */
interface OpenObjects {
  readonly repository: Repository & History;
  /** Verifies records, and compares their inputs with the objects. */
  readonly examine: PackCheckTools['examine'];
}

/** A pack that was verified, and what its objects told. */
export interface VerifiedPack {
  readonly verification: PackVerification;
  readonly told: readonly string[];
}

const HELP = 'take the pack from whoever made it, as it was made';

/** A pack that can't even be opened. */
export function unreadablePack(why: string): PackVerification {
  const message = `the pack can't be read: ${why}`;
  const nothing = notChecked('the pack can not be read');
  const checks = Object.fromEntries(CHECKS.map((name) => [name, nothing])) as Record<
    CheckName,
    Check
  >;
  return {
    result: 'fail',
    checks: { ...checks, integrity: fail(message) },
    findings: [finding('pack-unreadable', message, HELP)],
    summary: null,
  };
}

/**
 * Verifies a pack with nothing but what is in it and the keys that the caller has: its files, who packed, every record with
 * its bundle, its place in the ledger, and, for a whole period, that none is missing. Nothing that it holds makes it
 * throw.
 */
export async function verifyPack(
  tools: VerifyPackTools,
  pack: PackFiles,
  anchors: readonly Anchor[],
): Promise<VerifiedPack> {
  const bytes = await pack.read(MANIFEST_FILE);
  const read =
    bytes === null ? { refusal: `it has no \`${MANIFEST_FILE}\`` } : readPackManifest(bytes);
  if ('refusal' in read || bytes === null)
    return { verification: unreadablePack('refusal' in read ? read.refusal : ''), told: [] };
  const { manifest } = read;
  const files = await checkFiles(manifest, pack);
  const packer = await checkPacker(tools, manifest, bytes, pack);
  const { objects, findings: ofObjects } = await objectsOf(tools, manifest);
  const repository = objects?.repository ?? null;
  const examine = objects?.examine ?? tools.examine;
  try {
    const checked = await checkPacked({ ...tools, examine, repository }, manifest, pack, anchors);
    const findings = [...files, ...packer.findings, ...ofObjects, ...checked.findings];
    const { violations, openViolations, anchoredUpTo, told } = checked;
    const { files: listed, ...contents } = manifest;
    return {
      told,
      verification: {
        result: findings.length === 0 ? 'pass' : 'fail',
        checks: { ...checked.checks, ...withPack(checked.checks, files, packer, manifest) },
        findings,
        summary: {
          ...{ manifest: contents, files: listed.length, packer: packer.signer },
          ...{ violations, openViolations, anchoredUpTo },
        },
      },
    };
  } finally {
    await repository?.close();
  }
}

interface PackerChecked {
  readonly findings: readonly LedgerFinding[];
  readonly signer: FoundSigner | null;
}

/** Who packed, and whether that was signed about this very manifest. */
async function checkPacker(
  { verifier, strict }: Pick<VerifyPackTools, 'verifier' | 'strict'>,
  manifest: PackManifest,
  bytes: Uint8Array,
  pack: PackFiles,
): Promise<PackerChecked> {
  if (manifest.packer.kind === 'nobody' && !pack.files.has(MANIFEST_BUNDLE_FILE))
    return {
      signer: null,
      findings: strict ? [unsigned('not-checked', 'nobody signed the pack')] : [],
    };
  const bundle = await pack.read(MANIFEST_BUNDLE_FILE);
  if (bundle === null)
    return {
      signer: null,
      findings: [unsigned('bundle-missing', `the pack has no \`${MANIFEST_BUNDLE_FILE}\``)],
    };
  const { payload, findings, integrity, identity, signer } = verifier.verify(
    new TextDecoder().decode(bundle),
  );
  const ofPack = findings.map(({ code, message, help }) =>
    finding(code, `the manifest of the pack: ${message}`, help),
  );
  if (payload === null) {
    const open = ofPack.length === 0 && integrity.verdict === 'not-checked';
    return {
      signer: null,
      findings: open
        ? [
            unsigned(
              'not-checked',
              `the signature of the pack was not checked: ${integrity.reason}`,
            ),
          ]
        : ofPack,
    };
  }
  const fault = packStatementFault(payload, manifest, bytes);
  const other =
    fault === null
      ? []
      : [finding('statement-differs', `what was signed is not this pack: ${fault}`, HELP)];
  const weak = strict
    ? [
        ...(signer?.kind === 'ephemeral' && ofPack.every(({ code }) => code !== 'ephemeral-key')
          ? [unsigned('ephemeral-key', 'the pack is signed with a key that was thrown away')]
          : []),
        ...(identity.verdict === 'not-checked'
          ? [unsigned('not-checked', `who packed was not checked: ${identity.reason}`)]
          : []),
      ]
    : [];
  return { signer, findings: [...ofPack, ...other, ...weak] };
}

const unsigned = (code: 'not-checked' | 'bundle-missing' | 'ephemeral-key', message: string) =>
  finding(
    code,
    message,
    'the records are signed on their own; to know who chose them, ask for a pack that is signed with a key that you know',
  );

async function objectsOf(
  { openObjects }: Pick<VerifyPackTools, 'openObjects'>,
  manifest: PackManifest,
): Promise<{
  readonly objects: OpenObjects | null;
  readonly findings: readonly LedgerFinding[];
}> {
  try {
    return { objects: await openObjects(manifest), findings: [] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { objects: null, findings: [finding('object-missing', error.message, error.help)] };
  }
}

/** A record that was taken from an altered pack proves what it proves; the pack as a whole no longer does. */
function withPack(
  checks: PackVerification['checks'],
  files: readonly LedgerFinding[],
  packer: PackerChecked,
  { packer: { kind } }: PackManifest,
): Pick<PackVerification['checks'], 'integrity' | 'identity'> {
  const [file] = files;
  const [who] = packer.findings;
  const integrity =
    file !== undefined && checks.integrity.verdict !== 'fail'
      ? fail(file.message)
      : checks.integrity;
  const identity =
    who !== undefined && checks.identity.verdict === 'pass' ? fail(who.message) : checks.identity;
  return {
    integrity:
      integrity.verdict === 'pass'
        ? pass(
            `${integrity.reason}; every file is as ${kind === 'nobody' ? 'it was packed' : 'whoever packed signed it'}`,
          )
        : integrity,
    identity,
  };
}
