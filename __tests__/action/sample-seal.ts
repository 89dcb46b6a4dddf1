import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { EventRecord } from '../../src/core/evidence/event-record.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { beginLedger } from '../support/begun-ledger.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import type { Account } from '../support/github/world/model.ts';
import type { EventName, EventSubject } from '../support/github/world/payload.ts';
import { runCli } from '../support/run-cli.ts';
import { type ActionRun, type ActionStep, runAction } from '../support/runner/run-action.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { clockAt } from '../support/stage-workflow.ts';
import { type Gate, type GateOptions, GRANT_PATH, grant, openGate } from './sample-gate.ts';

/** What examples/init/grantproof-seal.yml asks for, but for the token of its identity: here a key signs. */
export const SEALING = { contents: 'write', 'pull-requests': 'read' } as const;
export const LEDGER = 'grantproof-ledger';

/** Signs in all samples. */
export const KEY = sampleKey();

/** A grant that stays valid for as long as samples go on, by the hub's clock. */
export const sealedGrant = (changes: Parameters<typeof grant>[0] = {}): string =>
  grant({ until: '2027-04-30', ...changes });

/** The same with one more action, which takes an approval. */
export const WIDER = sealedGrant({ actions: '"s3:PutObject", "s3:GetObject"' });

export type LedgerRecord = AccessRecord | EventRecord;

export interface SealWanted extends Partial<Omit<ActionStep, 'action'>> {
  readonly on?: EventName;
  readonly action?: string | null;
  /** What the event is about. */
  readonly about?: EventSubject;
}

/** How `verify --repo --json` ends on a clone of the repository. */
export interface Proof {
  readonly code: number;
  readonly result: 'pass' | 'fail';
  readonly checks: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly code: string; readonly record: string | null }[];
  readonly ledger: Readonly<Record<string, unknown>>;
}

/** A repository in which the gate and the seal are set up, with a pull request that widens access. */
export interface Sealing extends Gate {
  readonly admin: Account;
  /** Begins the ledger, without a run. */
  adopt(): Promise<void>;
  /** Runs the seal, for a push to the default branch unless told otherwise. */
  seal(wanted?: SealWanted): Promise<ActionRun>;
  /** Clones the repository, and verifies its ledger there, signed by the samples' key. */
  verify(): Promise<Proof>;
  /** The same with other options of the command. */
  verifyWith(options: readonly string[]): Promise<Proof>;
  /** A line for each record of a ledger that passes verification with nothing to remark. */
  proven(): Promise<readonly string[]>;
  /** The records, as they are now. */
  records(): readonly LedgerRecord[];
  /** The newest record. */
  newest(): AccessRecord;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
  writeFileSync(join(folder, 'key.pub'), KEY.publicPem);
});
afterAll(() => rmSync(folder, { recursive: true }));

const clones: string[] = [];
afterEach(() => {
  for (const clone of clones.splice(0)) rmSync(clone, { recursive: true });
});

/** Sets up a sample: the grant is there from the start, and the pull request widens it. */
export async function openSealing(options: GateOptions = {}): Promise<Sealing> {
  const gate = await openGate({
    change: { [GRANT_PATH]: WIDER },
    ...options,
    base: { [GRANT_PATH]: sealedGrant(), ...options.base },
  });
  const { hub, repo } = gate;
  const admin = hub.user('octo-admin');
  repo.collaborator(admin, 'admin');
  const { git } = repo.state;

  function records(): readonly LedgerRecord[] {
    const tip = git.commit(`refs/heads/${LEDGER}`);
    if (tip === null) return [];
    const names = git.run(['ls-tree', '-r', '--name-only', tip, 'records/']).split('\n');
    return names
      .filter((name) => /\d\.json$/.test(name))
      .map((name) => JSON.parse(git.run(['cat-file', 'blob', `${tip}:${name}`])) as LedgerRecord);
  }

  async function verifyWith(options: readonly string[]): Promise<Proof> {
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    clones.push(clone);
    const env = hermeticEnv();
    execFileSync('git', ['clone', '--quiet', '--no-checkout', git.dir, clone], { env });
    const { code, out } = await runCli(clone, ['verify', '--repo', '.', '--json', ...options]);
    return { code, ...(JSON.parse(out) as Omit<Proof, 'code'>) };
  }

  const verify = (): Promise<Proof> => verifyWith(['--key', join(folder, 'key.pub')]);

  return {
    ...{ ...gate, admin, records, verify, verifyWith },
    adopt: () => {
      const uri = `git+${hub.serverUrl}/${repo.owner}/${repo.name}`;
      return beginLedger(git.dir, KEY, { uri, id: repo.id, now: hub.clock.now() });
    },
    seal({ on = 'push', action = null, about = {}, ...step } = {}) {
      const context = repo.run(on, action, about);
      const { env, inputs, secrets = [], ...rest } = step;
      return runAction({
        ...context,
        token: gate.token(SEALING),
        ...rest,
        inputs: { ...SIGNED_BY_KEY, ...inputs },
        secrets: [KEY.pem, ...secrets],
        env: { ...hourglass(hub.clock.now()), ...env },
      });
    },
    async proven() {
      const { result, findings, checks } = await verify();
      const failed = Object.values(checks).includes('fail');
      if (result !== 'pass' || failed) throw new Error(JSON.stringify({ checks, findings }));
      return records().map(lineOf);
    },
    newest() {
      const record = records().at(-1);
      if (record === undefined || !('question' in record)) throw new Error('it judges nothing');
      return record;
    },
  };
}

/** The inputs of a step that signs with a key. */
const SIGNED_BY_KEY = { signing: 'key', 'signing-key': KEY.pem } as const;

/** The inputs of a step that pushes what it seals. */
export const PUSHED = { 'ledger-writer': 'git' } as const;

/** `3 change #7 allow: broaden access-grant/release-publisher`. */
function lineOf(record: LedgerRecord, index: number): string {
  const { kind, source } = record;
  if (kind === 'heartbeat') return `${index} ${record.adoption === null ? kind : 'adoption'}`;
  if (kind === 'key-event') return `${index} ${kind}`;
  const by = source.pullRequest === null ? 'push' : `#${source.pullRequest}`;
  const { result, deltas } = record.verdict;
  const what = deltas.map(({ class: name, grant: id }) => `${name as string} ${id as string}`);
  return `${index} ${kind} ${by} ${result}: ${what.join(', ')}`;
}

/** The process's clock goes on from a time, and whoever means to wait for seconds waits for hundredths of them. */
export function hourglass(time: number): Readonly<Record<string, string>> {
  const { NODE_OPTIONS: clock = '' } = clockAt(time);
  const quick =
    'const wait = setTimeout; setTimeout = (go, ms, ...rest) => wait(go, ms >= 1000 ? ms / 100 : ms, ...rest);';
  return {
    NODE_OPTIONS: `${clock} --import=data:text/javascript,${encodeURIComponent(quick)}`,
  };
}

/** A sample whose ledger has begun. */
export async function openAdopted(options: GateOptions = {}): Promise<Sealing> {
  const sealing = await openSealing(options);
  await sealing.adopt();
  return sealing;
}
