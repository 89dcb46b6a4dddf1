import { tmpdir } from 'node:os';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { localLedger } from '../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../src/adapters/git/ledger-store.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import type { SealedRecord } from '../../src/app/seal/append.ts';
import { type LandingSource, nobodyKnows } from '../../src/app/seal/landing-facts.ts';
import { seal } from '../../src/app/seal/seal.ts';
import { verifyLedgerOf } from '../../src/cli/verify/ledger-verifier.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import type { Oid } from '../../src/core/model/ids.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import type { BranchMove } from '../../src/ports/landings.ts';
import type { LedgerStore } from '../../src/ports/ledger-store.ts';
import { type GitRepo, hermeticEnv, makeRepo } from './git-repo.ts';
import { commitAt } from './open-repo.ts';
import { type SampleKey, sampleKey } from './sigstore/sample-keys.ts';

export const SEALED_POLICY = `apiVersion: grantproof.dev/v1alpha1
kind: Policy
metadata: { name: acme-infra }
spec:
  extends: ["grantproof:baseline"]
  manifests:
    - { paths: ["grants/**/*.yaml"], format: access-grant }
  approvals:
    - { match: { direction: widen }, require: [{ count: 1, from: [owner] }] }
`;

/** A grant that the baseline has nothing against. */
export const sealedGrant = (name: string, action = 's3:PutObject'): string =>
  `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata: { name: ${name} }
spec:
  identity: { id: "aws:arn:aws:iam::111122223333:role/${name}", type: ci-workflow, provider: aws }
  owner: { team: release-engineering, primary: "github:octo-releaser" }
  environment: production
  justification: The release workflow uploads signed archives to the download bucket and nothing else.
  tickets: [{ system: jira, id: REL-118 }]
  entitlements:
    - system: aws
      boundary: "account:111122223333"
      resource: ["arn:aws:s3:::acme-releases/*"]
      actions: ["${action}"]
  validity: { expiresAt: "2026-06-01" }
  credential: { type: short-lived, mechanism: github-oidc }
`;

const ADMIN = { login: 'octo-admin', id: '7', type: 'User' } as const;

/** What one run sealed. */
export interface Sealed {
  readonly records: readonly SealedRecord[];
}

/** A repository whose branch is sealed in this very process, by a forge that a test plays. */
export interface Sealing {
  readonly repo: GitRepo;
  readonly key: SampleKey;
  /** What the forge saw of the branch, oldest first. */
  readonly moves: BranchMove[];
  /** Commits a change of the work tree, and has the forge see it pushed a minute after what it saw before. */
  push(message: string): Oid;
  /** Sets the branch to a commit by force. */
  forcePush(commit: string): void;
  /** @param enough after how much an append is large enough; else the store's own */
  seal(source?: LandingSource, enough?: LedgerStore['enough']): Promise<Sealed>;
  verify(): ReturnType<typeof verifyLedgerOf>;
}

const MINUTE = 60 * 1000;
const STARTED = Date.UTC(2026, 0, 5);

/** Dispose of its repository when done. */
export function openSealing(): Sealing {
  const repo = makeRepo();
  const key = sampleKey();
  const moves: BranchMove[] = [];
  const tip = (): Oid => repo.git('rev-parse', 'main') as Oid;
  const saw = (kind: BranchMove['kind'], before: Oid | null): void => {
    const at = (STARTED + moves.length * MINUTE) as Instant;
    moves.push({ kind, before, after: tip(), at, actor: ADMIN });
  };
  repo.write('.github/grantproof/policy.yaml', SEALED_POLICY);
  repo.commit('policy');
  saw('creation', null);
  const forge: LandingSource = {
    landing: async (commit) => {
      const at = moves.find(({ after }) => after === commit)?.at ?? (STARTED as Instant);
      const facts = {
        ...{ now: at, landedAt: at, pullRequest: null, reviews: [], people: [] },
        commits: [{ sha: commit, author: ADMIN, committer: ADMIN, coAuthors: [], committedAt: at }],
        heads: [{ sha: commit, at, pusher: ADMIN }],
      };
      return Promise.resolve({ facts, last: commit });
    },
    moves: async (since) => Promise.resolve(moves.filter(({ at }) => at >= since)),
  };
  return {
    repo,
    key,
    moves,
    push(message) {
      const before = tip();
      repo.commit(message);
      saw('push', before);
      return tip();
    },
    forcePush(commit) {
      const before = tip();
      repo.git('reset', '--quiet', '--hard', commit);
      saw('force-push', before);
    },
    async seal(source = forge, enough) {
      const repository = await openRepository(repo.dir, hermeticEnv());
      const store = await openGitLedgerStore({
        remote: await localLedger(repo.dir, hermeticEnv()),
        branch: 'grantproof-ledger',
        folder: tmpdir(),
        environment: hermeticEnv(),
      });
      const shipped = shippedFiles();
      const signer = keySigner(key.privateKey);
      try {
        const at = await commitAt(repository, 'main');
        const records: SealedRecord[] = [];
        await seal(
          {
            ...{ repository, shipped, signer, source },
            store: { ...store, ...(enough !== undefined && { enough }) },
            engine: { version: shipped.version(), digest: { sha256: 'ab'.repeat(32) } },
            salt: () => '0'.repeat(32),
            pause: async () => Promise.resolve(),
            appended: async (some) => Promise.resolve(void records.push(...some)),
          },
          {
            ...{ branch: 'main', tip: at, adopt: at, origin: 'example.com/acme/infra' },
            repository: { uri: null, id: null },
            now: (STARTED + moves.length * MINUTE) as Instant,
            heartbeat: 'when-due',
            anchors: [],
          },
        );
        return { records };
      } finally {
        await store.close();
        await repository.close();
      }
    },
    async verify() {
      const keys = [{ text: key.publicPem, path: 'grantproof.pub' }];
      const plan = { keys, identity: null, trustedRoot: null, repo: null, strict: false };
      return verifyLedgerOf({
        ...{ folder: repo.dir, branch: 'main', ledger: 'grantproof-ledger', anchors: [] },
        ...{ plan, inputs: true },
      });
    },
  };
}

/** Nobody saw anything: as on one's own machine. */
export const UNSEEN = nobodyKnows();

/** The record of a change that was sealed. */
export function changeOf({ records }: Sealed, nth: number): AccessRecord {
  const record = records[nth]?.record;
  if (record === undefined || !('question' in record)) throw new Error(`no change at ${nth}`);
  return record;
}
