import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { byText, sortedSet } from '../../src/core/model/order.ts';
import { type PackManifest, writePackManifest } from '../../src/core/pack/pack-manifest.ts';
import { MANIFEST_BUNDLE_FILE, MANIFEST_FILE, SUMS_FILE } from '../../src/core/pack/pack-paths.ts';
import { packStatement } from '../../src/core/pack/pack-statement.ts';
import { sumsText } from '../../src/core/pack/pack-sums.ts';
import { type PackedLedgerRepo, packedLedgerRepo } from './packed-ledger.ts';
import { runCli } from './run-cli.ts';
import { type SampleKey, sampleKey } from './sigstore/sample-keys.ts';

/** A pack in a folder, for somebody who alters it. */
export interface TamperedPack {
  readonly folder: string;
  readonly manifest: PackManifest;
  read(path: string): Buffer;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Takes away a record with all that belongs to it. */
  removeRecord(path: string): void;
  /** Lists all files anew, and signs the list, as somebody does who wants nobody to see. */
  relist(key: SampleKey, change?: Partial<PackManifest>): Promise<void>;
}

/** Unpacks an archive below a folder. */
export function unpack(archive: string, into: string): string {
  mkdirSync(into, { recursive: true });
  execFileSync('tar', ['xzf', archive, '-C', into]);
  return join(into, readdirSync(into)[0] ?? '');
}

/** A copy of an unpacked pack. */
export function tamperedPack(original: string, folder: string): TamperedPack {
  cpSync(original, folder, { recursive: true });
  const at = (path: string): string => join(folder, path);
  const manifest = JSON.parse(readFileSync(at(MANIFEST_FILE), 'utf8')) as PackManifest;
  const remove = (path: string): void => rmSync(at(path));
  const write: TamperedPack['write'] = (path, content) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  return {
    ...{ folder, manifest, write, remove },
    read: (path) => readFileSync(at(path)),
    removeRecord(path) {
      for (const name of [
        path,
        path.replace('.json', '.sigstore.json'),
        path.replace('records', 'proofs'),
      ])
        remove(name);
    },
    async relist(key, change = {}) {
      rmSync(at(SUMS_FILE), { force: true });
      write(SUMS_FILE, sumsText(listed(folder)));
      const files = listed(folder).filter(
        ({ path }) => path !== MANIFEST_FILE && path !== MANIFEST_BUNDLE_FILE,
      );
      const told = { ...manifest, ...change, files };
      const bytes = writePackManifest(told);
      write(MANIFEST_FILE, bytes);
      write(MANIFEST_BUNDLE_FILE, await keySigner(key.privateKey).sign(packStatement(told, bytes)));
    },
  };
}

const listed = (folder: string): PackManifest['files'] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    })
    .toSorted((a, b) => byText(a.path, b.path));

/** Packs of a ledger of twelve records, by somebody who never sealed, and what is found in altered copies of them. */
export interface TamperingBench {
  readonly ledger: PackedLedgerRepo;
  /** Who packed, and may have packed whatever they liked. */
  readonly packer: SampleKey;
  readonly folder: string;
  /** Records 3 to 8. */
  readonly middle: string;
  /** All records. */
  readonly whole: string;
  /** The codes of what is found after somebody altered a copy, in their order. */
  found(original: string, tamper: Tamper, ...args: readonly string[]): Promise<readonly string[]>;
  dispose(): void;
}

export type Tamper = (pack: TamperedPack) => void | Promise<void>;

/** Dispose of it when done. */
export async function tamperingBench(): Promise<TamperingBench> {
  const ledger = await packedLedgerRepo();
  const packer = sampleKey();
  const folder = mkdtempSync(join(tmpdir(), 'tampered-'));
  writeFileSync(join(folder, 'packer.key'), packer.pem);
  writeFileSync(join(folder, 'packer.pub'), packer.publicPem);
  const packed = async (name: string, from: string, to: string): Promise<string> => {
    const out = join(folder, `${name}.tar.gz`);
    const { code, err } = await runCli(ledger.repo.dir, [
      ...['pack', '--from', from, '--to', to, '--out', out],
      ...['--key', join(folder, 'packer.key'), '--public-key', ledger.publicKey],
    ]);
    if (code !== 0) throw new Error(err);
    return unpack(out, join(folder, name));
  };
  let copies = 0;
  return {
    ...{ ledger, packer, folder },
    middle: await packed('middle', '2026-01-05T00:03:00Z', '2026-01-05T00:08:30Z'),
    whole: await packed('whole', '2026-01-05', '2026-01-05'),
    async found(original, tamper, ...args) {
      copies += 1;
      const pack = tamperedPack(original, join(folder, `copy-${copies}`));
      await tamper(pack);
      const keys = ['--key', ledger.publicKey, '--key', join(folder, 'packer.pub')];
      const verify = ['verify', pack.folder, ...keys, ...args, '--json'];
      const { out, err, code } = await runCli(folder, verify);
      if (err !== '') throw new Error(err);
      const { result, findings } = JSON.parse(out) as {
        readonly result: string;
        readonly findings: readonly { readonly code: string }[];
      };
      const isFine = code === 0 && result === 'pass';
      if (isFine !== (findings.length === 0)) throw new Error(`${code} ${result}: ${out}`);
      return sortedSet(findings.map((one) => one.code));
    },
    dispose() {
      ledger.repo.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The bytes with one bit in the middle turned. */
export function altered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
