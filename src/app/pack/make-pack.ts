import { type AccessRecord, RULESET } from '../../core/evidence/record.ts';
import { Fault } from '../../core/model/fault.ts';
import { globMatcher } from '../../core/model/glob.ts';
import { writeInstant } from '../../core/model/instant.ts';
import { byText } from '../../core/model/order.ts';
import { PACK_SCHEMA } from '../../core/model/uris.ts';
import {
  type PackContents,
  type PackManifest,
  writePackManifest,
} from '../../core/pack/pack-manifest.ts';
import {
  GUIDE_FILE,
  MANIFEST_BUNDLE_FILE,
  MANIFEST_FILE,
  OBJECTS_FILE,
  SUMS_FILE,
} from '../../core/pack/pack-paths.ts';
import {
  contextOf,
  type Period,
  type PeriodRecords,
  recordsWithin,
  selectionOf,
} from '../../core/pack/pack-selection.ts';
import { packStatement } from '../../core/pack/pack-statement.ts';
import { sumsText } from '../../core/pack/pack-sums.ts';
import { isWithin, numbersIn } from '../../core/pack/span.ts';
import { packGuide } from '../../core/render/pack-guide.ts';
import type { History } from '../../ports/history.ts';
import type { NotingRepository } from '../../ports/noting-repository.ts';
import type { PackFiles, PackStage } from '../../ports/pack-files.ts';
import type { Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import type { Signer } from '../../ports/signer.ts';
import { checkPacked, type PackCheckTools } from './pack-check.ts';
import { type PackedLedger, readPackedLedger } from './packed-ledger.ts';
import { type PublicKey, recordsFrom, stageKeys, stageRecords } from './stage-records.ts';
import type { VerifiedPack } from './verify-pack.ts';

export interface PackTools {
  /** What the ledger is read from; nothing of it is noted. */
  readonly ledger: Repository & History;
  /** The same repository, which notes what the checks ask. */
  readonly repository: NotingRepository;
  readonly stage: PackStage;
  readonly shipped: Shipped;
  readonly engine: Pick<AccessRecord['engine'], 'version' | 'digest'>;
  /** Null packs without a signature. */
  readonly signer: Signer | null;
  readonly fingerprintOf: PackCheckTools['fingerprintOf'];
  /** Compares records' inputs with the repository, whoever signed them. */
  readonly examine: PackCheckTools['examine'];
  readonly signature: PackCheckTools['signature'];
  /** Verifies the finished pack as whoever gets it does. */
  readonly verify: (files: PackFiles) => Promise<VerifiedPack>;
  readonly progress: (step: PackStep, done: number, all: number) => void;
}

export type PackStep = 'collecting' | 'comparing' | 'verifying';

export interface PackRequest {
  /** The branch of the ledger. */
  readonly branch: string;
  readonly period: Period;
  /** Globs on ids of grants: a sample; empty for the whole period. */
  readonly grants: readonly string[];
  readonly keys: readonly PublicKey[];
  readonly trustedRoot: string | null;
}

export type PackMade =
  | {
      readonly kind: 'made';
      readonly contents: PackContents;
      readonly verified: VerifiedPack;
      /** When the newest record of the ledger was made, in seconds since 1970. */
      readonly time: number;
    }
  /** Nothing to be packed: one sentence. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Collects what an auditor is handed about a period in the stage: records, what proves their place in the ledger, and
 * exactly those objects of the repository that answer the questions which `verify` asks about them. Then it verifies
 * the result, as whoever gets it does, and demands that its objects tell what the repository told.
 */
export async function makePack(tools: PackTools, request: PackRequest): Promise<PackMade> {
  const { stage, repository, signer, progress } = tools;
  if (await repository.isShallow())
    throw new Fault(
      'this is a shallow clone, so that nobody can say whether a record is missing',
      'run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again',
    );
  const ledger = await readPackedLedger(tools.ledger, request.branch);
  const period = recordsWithin(ledger.listed, request.period);
  if (period.run === null && period.before === null)
    return { kind: 'refused', why: 'the ledger begins after that period' };
  const sample =
    request.grants.length === 0 ? null : await sampleOf(tools, ledger, period, request);
  if (sample?.indexes.length === 0) return { kind: 'refused', why: NOTHING_FITS };
  const contents = await planOf(tools, request, ledger, period, sample);
  const indexes = indexesOf(contents);
  const introduced = await stageRecords(
    stage,
    tools.ledger,
    ledger,
    indexes,
    contents.run?.first ?? 0,
    (done, all) => progress('collecting', done, all),
  );
  const keys = await stageKeys(stage, request.keys, keysOf(tools, introduced), request.trustedRoot);
  const comparing = (done: number, all: number): void => progress('comparing', done, all);
  const before = await checkPacked({ ...tools, progress: comparing }, contents, stage, []);
  const objects = await repository.objectsFile();
  await stage.write(OBJECTS_FILE, objects.chunks);
  const whole: PackContents = { ...contents, keys, objects: objects.contents };
  await finish(stage, whole, signer);
  const verified = await tools.verify(stage);
  if (objects.contents.withheld.length === 0) demandSame(before.told, verified.told);
  const time = Math.floor((ledger.listed.at(-1)?.at ?? 0) / 1000);
  return { kind: 'made', contents: whole, verified, time };
}

const NOTHING_FITS =
  'no record of that period is about a grant whose id fits; give a glob of ids as records have them, such as `access-grant/ci-*`';

/** The records of the run that are about grants which are wanted. */
async function sampleOf(
  tools: PackTools,
  ledger: PackedLedger,
  { run }: PeriodRecords,
  { grants }: PackRequest,
): Promise<{ readonly grants: readonly string[]; readonly indexes: readonly number[] }> {
  const matchers = grants.map(globMatcher);
  const indexes: number[] = [];
  const all = run === null ? [] : [...numbersIn([run])];
  for await (const { index, record } of recordsFrom(tools.ledger, ledger, all)) {
    const read = JSON.parse(new TextDecoder().decode(record)) as Partial<AccessRecord>;
    const ids = (read.grants ?? []).map(({ id }) => id);
    if (ids.some((id) => matchers.some((fits) => fits(id)))) indexes.push(index);
  }
  return { grants: [...grants].toSorted(byText), indexes };
}

/** What the pack will say of itself, but for keys and objects. */
async function planOf(
  { repository, engine, signer, fingerprintOf }: PackTools,
  { period: { from, to } }: PackRequest,
  { tree, listed }: PackedLedger,
  found: PeriodRecords,
  sample: Parameters<typeof selectionOf>[1],
): Promise<PackContents> {
  const { run, after } = found;
  const chosen = selectionOf(run, sample, []);
  const context = contextOf(listed, found, (index) => isWithin(chosen.records, index));
  const ref = listed.at(-1)?.ref ?? '';
  const isOpen = sample === null && after === null;
  return {
    schema: PACK_SCHEMA,
    ledger: { origin: tree.origin, size: tree.head.size, root: { sha256: tree.head.root } },
    branch: { ref, tip: isOpen ? await tipOf(repository, ref) : null },
    period: { from: writeInstant(from), to: writeInstant(to) },
    ...{ run, context, keys: [] },
    selection: selectionOf(run, sample, context),
    objects: { format: 'sha1', count: 0, absent: [], withheld: [] },
    packer: packerOf(signer, fingerprintOf),
    engine: {
      ...{ name: 'grantproof', version: engine.version, ruleset: RULESET },
      digest: { sha256: engine.digest.sha256 },
    },
  };
}

async function tipOf(repository: Repository, ref: string): Promise<string> {
  const name = ref.replace('refs/heads/', '');
  const branch = await repository.defaultBranch(name);
  if (branch !== null) return branch.tip.commit;
  throw new Fault(
    `there is no branch \`${name}\`, which the ledger is of`,
    `fetch it: \`git fetch origin ${name}:${name}\``,
  );
}

function packerOf(
  signer: Signer | null,
  fingerprintOf: PackTools['fingerprintOf'],
): PackContents['packer'] {
  if (signer === null) return { kind: 'nobody', fingerprint: null };
  const { kind, publicKey } = signer;
  switch (kind) {
    case 'keyless':
      return { kind: 'certificate', fingerprint: null };
    case 'ephemeral':
      return { kind: 'ephemeral', fingerprint: null };
    case 'key':
    case 'command':
      return {
        kind: 'key',
        fingerprint: publicKey === null ? null : fingerprintOf(publicKey),
      };
  }
}

function indexesOf({ selection, context }: PackContents): readonly number[] {
  const indexes = [...numbersIn(selection.records), ...context.map(({ index }) => index)];
  return indexes.toSorted((a, b) => a - b);
}

const keysOf = (
  { fingerprintOf }: PackTools,
  introduced: readonly string[],
): readonly PublicKey[] =>
  introduced.flatMap((pem) => {
    const fingerprint = fingerprintOf(pem);
    return fingerprint === null ? [] : [{ fingerprint, pem }];
  });

/** Writes what tells of all other files, and signs it. */
async function finish(
  stage: PackStage,
  contents: PackContents,
  signer: Signer | null,
): Promise<void> {
  const encoder = new TextEncoder();
  const listed = (): PackManifest['files'] =>
    [...stage.files]
      .map(([path, { size, sha256 }]) => ({ path, size, sha256 }))
      .toSorted((a, b) => byText(a.path, b.path));
  await stage.write(GUIDE_FILE, encoder.encode(packGuide(contents)));
  await stage.write(SUMS_FILE, encoder.encode(sumsText(listed())));
  const manifest: PackManifest = { ...contents, files: listed() };
  const bytes = writePackManifest(manifest);
  await stage.write(MANIFEST_FILE, bytes);
  if (signer === null) return;
  const bundle = await signer.sign(packStatement(manifest, bytes));
  await stage.write(MANIFEST_BUNDLE_FILE, encoder.encode(bundle));
}

function demandSame(before: readonly string[], after: readonly string[]): void {
  const differs = after.find((said, nth) => said !== before[nth]) ?? before[after.length];
  if (differs !== undefined)
    throw new Fault(
      `the pack tells otherwise than the repository: ${differs}`,
      'please report this: nothing was written, since what is handed out has to tell the same',
    );
}
