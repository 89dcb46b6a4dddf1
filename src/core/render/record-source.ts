import type { AccessRecord, RecordedOutcome } from '../evidence/record.ts';
import type { Facts } from '../model/facts.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import type { Tone } from './record-document.ts';

/** What a page is made of. */
export interface RecordSource {
  readonly record: AccessRecord;
  /** The record's, read. */
  readonly facts: Facts;
  /** SHA-256 of the record's file, as hex digits. */
  readonly digest: string;
}

export const UNSEEN = 'what it would change could not be told';

/** Whether there may be changes of access that nobody saw: then no word says that there are none. */
export const isUnseen = ({ source, verdict }: AccessRecord): boolean =>
  source.tree === null || verdict.result === 'error' || verdict.problems.length > 0;

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
