import { factsInTime } from '../../core/approval/landing-time.ts';
import { teamsAsked } from '../../core/approval/teams-asked.ts';
import { readLedgerRecord } from '../../core/evidence/read-record.ts';
import type { AccessRecord } from '../../core/evidence/record.ts';
import { recordPath } from '../../core/ledger/record-path.ts';
import { digestOf } from '../../core/model/canonical.ts';
import type { Account, Facts, Person, Review } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import { oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Completed } from '../judgement.ts';
import type { Landing } from '../landing.ts';
import { recordedRepository, recordedShipped } from '../recorded-repository.ts';
import type { Setup } from '../setup.ts';
import { type Draft, type DraftTools, judgedDraft } from './drafts.ts';

/** A sealed change, as the ledger has it. */
export interface SealedChange {
  readonly index: number;
  readonly digest: string;
  readonly record: AccessRecord;
  readonly facts: Facts;
}

/** Reads a record about a change from a ledger. Throws a `Fault` where it is not the one that the digest names. */
export async function readSealedChange(
  store: LedgerStore,
  index: number,
  digest: string,
): Promise<SealedChange> {
  const head = await store.head();
  const path = recordPath(index);
  const bytes = head === null ? undefined : (await store.read(head, [path])).get(path);
  const read = bytes === undefined ? null : readLedgerRecord(bytes);
  if (bytes !== undefined && read?.kind === 'judged' && digestOf(bytes) === digest)
    return { index, digest, record: read.record, facts: read.facts };
  throw new Fault(
    `record ${index} of the ledger is not the change that is to be approved`,
    'see with `grantproof verify --repo DIR` what became of the ledger',
  );
}

export interface LateApprovals {
  readonly approvals: readonly Review[];
  /** What people may do, and in which of these teams they are. */
  readonly people: (
    accounts: readonly Account[],
    teams: readonly string[],
  ) => Promise<readonly Person[]>;
  readonly now: Instant;
  /** Up to which commit the ledger reaches. */
  readonly covered: string;
}

/** Why no approval can make up for what was sealed; null where one can. */
export function unapprovable({ record }: SealedChange): string | null {
  const landed = record.question.landed;
  if (landed === undefined || landed.approves !== null) return 'it is no record of what landed';
  if (landed.moved !== null) return 'the branch was moved by force, and no approval is of that';
  return landed.withheld[0] ?? null;
}

/**
 * The record of a later approval: the very change that was sealed, judged from what its record holds, with the approvals
 * that came late as if they had been in time. How late they were stands in its statement.
 */
export async function retroactiveDraft(
  tools: Omit<DraftTools, 'repository' | 'shipped'>,
  sealed: SealedChange,
  { approvals, people, now, covered }: LateApprovals,
): Promise<Draft> {
  const { index, digest, record } = sealed;
  const { base, head, targetRef } = record.question;
  const { facts } = factsInTime(sealed.facts);
  return judgedDraft(
    { ...tools, repository: knowingLanded(record), shipped: recordedShipped(record) },
    {
      base: refOf(base),
      head: refOf(head),
      targetRef,
      landed: {
        range: { from: covered, to: covered },
        moved: null,
        withheld: [],
        approves: { index, digest },
      },
      facts: {
        ...facts,
        now,
        heads: [...(facts.heads ?? []), { sha: head.commit, at: landedAt(facts) }],
        reviews: [
          ...(facts.reviews ?? []),
          ...approvals.map((approval) => ({ ...approval, commit: head.commit })),
        ],
      },
      complete: (landing, setup) => withPeople(landing, setup, { approvals, people }),
    },
  );
}

/** What landed is the newest that anybody could look at: after every head that there was. */
function landedAt({ landedAt: at, now, heads = [] }: Facts): Instant {
  const last = Math.max(...heads.map((one) => one.at + SECOND), at ?? now);
  return last as Instant;
}

const SECOND = 1000;

/**
 * The answers of a record, and that what landed stands on what was there before: an approval of it is compared with that,
 * which nobody had to ask when it was sealed.
 */
function knowingLanded(record: AccessRecord): Repository {
  const { base, head } = record.question;
  const repository = recordedRepository(record);
  return {
    ...repository,
    resolve: async (revision) =>
      revision === head.commit ? refOf(head) : repository.resolve(revision),
    mergeBase: async (a, b) =>
      a === head.commit && b === base.commit ? refOf(base) : repository.mergeBase(a, b),
  };
}

async function withPeople(
  landing: Landing,
  setup: Setup,
  { approvals, people }: Pick<LateApprovals, 'approvals' | 'people'>,
): Promise<Completed> {
  const { facts } = setup;
  if (landing.kind === 'conflict') return { facts, reasons: [] };
  const accounts = approvals.flatMap(({ reviewer }) => (reviewer === null ? [] : [reviewer]));
  const asked = await people(accounts, teamsAsked(landing.change, setup));
  const ids = new Set(asked.map(({ id }) => id));
  const others = (facts.people ?? []).filter(({ id }) => !ids.has(id));
  return { facts: { ...facts, people: [...others, ...asked] }, reasons: [] };
}

const refOf = ({ commit, tree }: AccessRecord['question']['base']): CommitRef => ({
  commit: oid(commit),
  tree: oid(tree),
});
