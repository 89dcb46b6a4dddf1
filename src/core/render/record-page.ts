import { checkingSection, judgedBySection } from './record-checking.ts';
import { aboutOf, decisionSection, headlineOf, leadOf, RESULT_TONES } from './record-decision.ts';
import type { Phrase, RecordDocument } from './record-document.ts';
import { grantsSection } from './record-grants.ts';
import { approvedSection, askedSection } from './record-people.ts';
import { controlsSection, missingSection, rulesSection } from './record-rules.ts';
import type { RecordSource } from './record-source.ts';

/** The beginning of a digest that a person can compare. */
const SHOWN_DIGEST = 16;

const NOTICE: Phrase = [
  'This page shows what a record says, in plain words. It is no evidence itself, and nothing was verified when it was made: ',
  'verify the record first, as told at the end. What the record tells of people, reviews and tickets is what the program was told by the forge and the ticket systems at that time. ',
  'It tells what was decided about landing, not that it landed.',
];

/**
 * A record as a page for people: what was decided, who asked, who approved, what was given to whom until when, by which
 * rules, for which controls, and how to check it. Equal records give equal pages.
 */
export function recordPage(source: RecordSource): RecordDocument {
  const { record, digest } = source;
  const missing = missingSection(source);
  return {
    tone: RESULT_TONES[record.verdict.result],
    headline: headlineOf(source),
    about: aboutOf(source),
    lead: leadOf(source),
    notice: NOTICE,
    sections: [
      ...(missing === null ? [] : [missing]),
      decisionSection(source),
      askedSection(source),
      approvedSection(source),
      grantsSection(source),
      rulesSection(source),
      controlsSection(source),
      judgedBySection(source),
      checkingSection(source),
    ],
    footer: `record sha256 ${digest.slice(0, SHOWN_DIGEST)}`,
  };
}
