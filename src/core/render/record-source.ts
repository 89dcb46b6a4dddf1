import type {
  AccessRecord,
  RecordedLanding,
  RecordedOutcome,
  RecordHeader,
} from '../evidence/record.ts';
import type { Fingerprint } from '../ledger/keyring.ts';
import type { LedgerPosition } from '../ledger/tree-head.ts';
import type { Facts, Head } from '../model/facts.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import type { Command, Opening, Phrase, Section, Tone } from './record-document.ts';

/** What the bundle beside a record says of it; nothing of that was verified. */
export type BesideRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-record' }
  | {
      readonly kind: 'stated';
      /** Null where it stands in no ledger. */
      readonly position: LedgerPosition | null;
      /** The key that it says it is signed with; null where it names none. */
      readonly key: Fingerprint | null;
    };

/** What a page about any record of a ledger is made of. */
export interface AnySource<Record extends RecordHeader = RecordHeader> {
  readonly record: Record;
  /** SHA-256 of the record's file, as hex digits. */
  readonly digest: string;
  readonly beside: BesideRecord;
}

/** The same about a decision. */
export interface RecordSource extends AnySource<AccessRecord> {
  /** The record's, read. */
  readonly facts: Facts;
}

/** What pages about different events say each for itself. */
export interface EventWords {
  readonly opening: Opening;
  readonly lead: Phrase;
  readonly sections: readonly Section[];
  /** What a clone of the repository can be asked for; null where it knows nothing of it. */
  readonly inputs: string | null;
  readonly commands: readonly Command[];
}

/** Where a record stands in its ledger, as its bundle has it; null where that is not told. */
export const positionIn = (beside: BesideRecord): LedgerPosition | null =>
  beside.kind === 'stated' ? beside.position : null;

/** How what was judged landed; null for what had yet to land. */
export const landingOf = ({ record }: RecordSource): RecordedLanding | null =>
  record.question.landed ?? null;

/** What was pushed, without the head that nobody pushed: it stands for what landed where that is approved afterwards. */
export const headsOf = ({ record, facts: { heads = [] } }: RecordSource): readonly Head[] =>
  record.kind === 'change'
    ? heads
    : heads.filter(
        ({ sha, pusher }) => sha !== record.question.head.commit || pusher !== undefined,
      );

export const UNSEEN = 'what it would change could not be told';

/** Whether there may be changes of access that nobody saw: then no word says that there are none. */
export const isUnseen = ({ source, verdict }: AccessRecord): boolean =>
  source.tree === null ||
  verdict.policy === null ||
  verdict.result === 'error' ||
  verdict.problems.length > 0;

/** A value whose shape nobody promises, as text. */
export const valueText = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

/** What an outcome means for the reader. */
export function toneOf({ level, outcome }: RecordedOutcome): Tone {
  switch (outcome) {
    case 'pass':
    case 'waived':
      return 'good';
    case 'not-applicable':
    case 'not-assessed':
      return 'quiet';
    case 'pending':
      return byLevel(level, 'waits');
    case 'fail':
    case 'error':
      return byLevel(level, 'bad');
  }
}

function byLevel(level: RecordedOutcome['level'], grave: Tone): Tone {
  if (level === 'observe') return 'quiet';
  return level === 'advisory' ? 'warns' : grave;
}

const GRAVEST: readonly Tone[] = ['bad', 'waits', 'warns', 'quiet', 'good'];

/** The gravest of several; quiet where there is none, as nobody looked. */
export const worstTone = (tones: readonly Tone[]): Tone =>
  GRAVEST.find((tone) => tones.includes(tone)) ?? 'quiet';

export const byTone = (a: Tone, b: Tone): number => GRAVEST.indexOf(a) - GRAVEST.indexOf(b);

/** Whether a review counted, by its id; and why. */
export interface Standing {
  readonly counts: boolean;
  readonly reason: string;
}

/** What the verdict says of the reviews. */
export function standingsOf({ verdict }: AccessRecord): ReadonlyMap<string, Standing> {
  const reviews: Json = verdict['reviews'] ?? [];
  const found = (Array.isArray(reviews) ? (reviews as readonly Json[]) : []).flatMap((review) => {
    if (!isJsonObject(review)) return [];
    const { id, counts, reason } = review;
    return typeof id === 'string' && typeof counts === 'boolean' && typeof reason === 'string'
      ? [[id, { counts, reason }] as const]
      : [];
  });
  return new Map(found);
}
