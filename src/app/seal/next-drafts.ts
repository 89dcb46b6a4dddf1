import { indexEntries } from '../../core/evidence/index-entries.ts';
import type { RecordedLanding } from '../../core/evidence/record.ts';
import type { Facts, Revocation } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { type Instant, laterOf } from '../../core/model/instant.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { CommitRef } from '../../ports/repository.ts';
import { knowingRevocations, revocationsIn } from '../revocations.ts';
import { adoptionAt } from './adoption.ts';
import { type Discard, unsealedDiscards } from './discards.ts';
import { type Draft, eventDraft, judgedDraft } from './drafts.ts';
import type { LandingKnown } from './landing-facts.ts';
import type { LastRecord, LedgerState } from './ledger-state.ts';
import type { Unsealed } from './line.ts';
import type { SealRequest, SealTools } from './seal-request.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What is left to be sealed, from a commit on. */
export interface Left {
  readonly from: CommitRef;
  readonly moved: RecordedLanding['moved'];
  readonly commits: readonly Unsealed[];
  readonly discards: readonly Discard[];
}

/** What was found out and made already, by all that it depends on: an append that lost asks and judges nothing again. */
export interface Made {
  readonly landings: Map<string, LandingKnown>;
  readonly drafts: Map<string, Draft>;
}

/** The end of a ledger, and the drafts that will follow it. */
interface Batch {
  readonly drafts: readonly Draft[];
  /** Up to which commit all is covered. */
  readonly covered: Oid;
  /** Time never goes back along a ledger. */
  readonly soFar: Instant;
}

/** What the ledger lacks next, in the order it came about, as much as one append takes; empty where it lacks nothing. */
export async function nextDrafts(
  tools: SealTools,
  request: SealRequest,
  ledger: LedgerState,
  left: Left | null,
  made: Made,
): Promise<readonly Draft[]> {
  const { last, commit } = ledger;
  if (last === null || commit === null || left === null) return [await adoption(tools, request)];
  let discards = await unsealedDiscards(left.discards, tools.store, commit);
  let batch: Batch = { drafts: [], covered: oid(last.to), soFar: last.at };
  const add = async (key: string, make: () => Promise<Draft>): Promise<void> => {
    const whole = [last.index + batch.drafts.length, batch.covered, batch.soFar, key].join(' ');
    const draft = made.drafts.get(whole) ?? (await make());
    made.drafts.set(whole, draft);
    batch = grown(batch, draft);
  };
  const addDiscardsUntil = async (time: Instant): Promise<void> => {
    for (const discard of discards.filter(({ at }) => at <= time))
      await add(discard.commit, async () => discarded(tools, request, discard, batch));
    discards = discards.filter(({ at }) => at > time);
  };
  const { enough } = tools.store;
  for (let nth = 0; nth < left.commits.length && !isFull(batch, enough); nth += 1) {
    if (left.commits[nth]?.touched !== true) continue;
    const following = left.commits.slice(nth);
    const known = await landingOf(tools, request, following, batch.soFar, made);
    await addDiscardsUntil(known.facts.now);
    await add(known.last, async () =>
      landed(tools, request, { ...batch, ledger }, following, known),
    );
    nth = left.commits.findIndex(({ commit: { commit: id } }) => id === batch.covered);
  }
  if (!isFull(batch, enough)) await addDiscardsUntil(Number.POSITIVE_INFINITY as Instant);
  if (left.moved !== null && batch.drafts.length === 0)
    return [await moved(tools, request, left, last)];
  if (batch.drafts.length > 0) return batch.drafts;
  return heartbeat(tools, request, left, last);
}

const isFull = ({ drafts }: Batch, { records, bytes }: LedgerStore['enough']): boolean =>
  drafts.length >= records || drafts.reduce((sum, one) => sum + one.bytes.length, 0) >= bytes;

const grown = ({ drafts, soFar }: Batch, draft: Draft): Batch => ({
  drafts: [...drafts, draft],
  covered: oid(draft.record.source.range.to),
  soFar: draft.report === null ? soFar : laterOf(draft.report.verdict.now, soFar),
});

/** The first record of a ledger: from which commit on the branch is watched, and what stood there. */
async function adoption(tools: SealTools, request: SealRequest): Promise<Draft> {
  const { adopt, now: at } = request;
  const stood = await adoptionAt(tools.repository, tools.shipped, request);
  const source = sourceOf(request, { from: adopt.commit, to: adopt.commit }, adopt.tree);
  return eventDraft(tools, { source, at }, { kind: 'heartbeat', adoption: stood });
}

/** Covers what touches nothing governed, or says that nothing came for a while. */
function heartbeat(
  tools: SealTools,
  request: SealRequest,
  { from, commits }: Left,
  last: LastRecord,
): readonly Draft[] {
  const at = laterOf(request.now, last.at);
  const end = commits.at(-1)?.commit ?? from;
  const due = commits.length > 0 || at - last.at >= WEEK;
  if (request.heartbeat === 'never' || !due) return [];
  const source = sourceOf(request, { from: from.commit, to: end.commit }, end.tree);
  return [eventDraft(tools, { source, at }, { kind: 'heartbeat', adoption: null })];
}

const sourceOf = (
  { branch, repository }: SealRequest,
  range: RecordedLanding['range'],
  tree: Oid,
) => ({ repository, ref: `refs/heads/${branch}`, range, tree, pullRequest: null });

/** What is known of how the first of these commits landed. */
async function landingOf(
  { source }: SealTools,
  { now }: SealRequest,
  following: readonly Unsealed[],
  since: Instant,
  { landings }: Made,
): Promise<LandingKnown> {
  const { commit } = firstOf(following).commit;
  const line = following.map((one) => one.commit.commit);
  const known = landings.get(commit) ?? (await source.landing(commit, line, { now, since }));
  landings.set(commit, known);
  return known;
}

function firstOf([first]: readonly Unsealed[]): Unsealed {
  if (first === undefined) throw new Fault('there is nothing left to seal', 'please report this');
  return first;
}

/** What landed first of what is left: one commit, or all that one rebase brought. */
async function landed(
  tools: SealTools,
  { branch: targetRef }: SealRequest,
  { drafts, covered, soFar, ledger }: Batch & { readonly ledger: LedgerState },
  following: readonly Unsealed[],
  known: LandingKnown,
): Promise<Draft> {
  const first = firstOf(following);
  const { commit, tree } =
    following.find((one) => one.commit.commit === known.last)?.commit ?? first.commit;
  return judgedDraft(tools, {
    base: first.parent,
    head: { commit, tree },
    targetRef,
    landed: landing({ from: covered, to: commit }, null),
    facts: { ...known.facts, now: laterOf(known.facts.now, soFar) },
    complete: knowingRevocations(
      async (grants) => revocationsSoFar(tools, ledger, drafts, grants),
      known.complete,
    ),
  });
}

/** By the records of the ledger, and by those that are about to follow them. */
async function revocationsSoFar(
  { store }: SealTools,
  { commit, frontier }: LedgerState,
  drafts: readonly Draft[],
  grants: readonly string[],
): Promise<readonly Revocation[]> {
  const known = commit === null ? [] : await revocationsIn(store, commit, grants);
  const records = new Map(known.map(({ grant, record }) => [grant, record]));
  for (const [nth, { record }] of drafts.entries())
    for (const entry of indexEntries(record))
      if (entry.kind === 'revoked') records.set(entry.grant, frontier.size + nth);
  return grants.flatMap((grant) => {
    const record = records.get(grant);
    return record === undefined ? [] : [{ grant, record }];
  });
}

/** The branch is somewhere else than where it would have come by going on: the whole difference is one violation. */
async function moved(
  tools: SealTools,
  request: SealRequest,
  { from, moved: how }: Left,
  last: LastRecord,
): Promise<Draft> {
  const { tip, branch: targetRef } = request;
  const now = laterOf(request.now, last.at);
  const { facts } = await tools.source.landing(tip.commit, [tip.commit], { now, since: last.at });
  return judgedDraft(tools, {
    base: from,
    head: tip,
    targetRef,
    landed: landing({ from: from.commit, to: tip.commit }, how),
    facts: { ...facts, now: laterOf(facts.now, now) },
  });
}

/** What stood on the branch for a while: it is on no line that anybody could walk, so that this is all there will be of it. */
async function discarded(
  tools: SealTools,
  request: SealRequest,
  { commit, at, actor }: Discard,
  { covered, soFar }: Batch,
): Promise<Draft> {
  const { repository, source } = tools;
  const { branch: targetRef, tip } = request;
  const now = laterOf(at, soFar);
  const range = { from: covered, to: covered };
  const head = await repository.resolve(commit);
  if (head === null) {
    const facts: Facts = { now, heads: [{ sha: commit, at, pusher: actor }] };
    const withheld = [`\`${commit}\` stood on the branch, and is no longer on the server`];
    return judgedDraft(tools, {
      ...{ base: tip, head: tip, targetRef, facts },
      landed: { ...landing(range, 'discarded'), withheld },
    });
  }
  const fork = await repository.mergeBase(covered, commit);
  const base = fork ?? (await repository.resolve(covered)) ?? tip;
  const { facts, complete } = await source.landing(commit, [commit], { now, since: soFar });
  return judgedDraft(tools, {
    ...{ base, head, targetRef, complete },
    landed: landing(range, 'discarded'),
    facts: { ...facts, now: laterOf(facts.now, now) },
  });
}

const landing = (
  range: RecordedLanding['range'],
  how: RecordedLanding['moved'],
): RecordedLanding => ({ range, moved: how, withheld: [], approves: null });
