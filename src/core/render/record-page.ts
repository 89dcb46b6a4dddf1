import { PREDICATE_TYPE } from '../model/uris.ts';
import { checkingSection, judgedBySection } from './record-checking.ts';
import { decisionOpening, decisionSection, leadOf } from './record-decision.ts';
import type { Phrase, RecordDocument, Section } from './record-document.ts';
import { grantsSection } from './record-grants.ts';
import { afterwardsSection, landingSection } from './record-landing.ts';
import { approvedSection, askedSection } from './record-people.ts';
import { aboutOf, footerOf, ledgerSection } from './record-place.ts';
import { controlsSection, missingSection, rulesSection } from './record-rules.ts';
import { landingOf, positionIn, type RecordSource } from './record-source.ts';

const NO_EVIDENCE =
  'This page shows what a record says, in plain words. It is no evidence itself, and nothing was verified when it was made: ';

const TOLD =
  'verify the record first, as told at the end. What the record tells of people, reviews and tickets is what the program was told by the forge and the ticket systems at that time. ';

/**
 * A record as a page for people: what was decided, who asked, who approved, what was given to whom until when, by which
 * rules, for which controls, and how to check it. Equal records give equal pages.
 */
export function recordPage(source: RecordSource): RecordDocument {
  const opening = decisionOpening(source);
  const isSealed = landingOf(source) !== null;
  const all: readonly (Section | null)[] = [
    missingSection(source),
    afterwardsSection(source),
    decisionSection(source),
    landingSection(source),
    askedSection(source),
    approvedSection(source),
    grantsSection(source),
    rulesSection(source),
    controlsSection(source),
    judgedBySection(source),
    isSealed || positionIn(source.beside) !== null ? ledgerSection(source.beside) : null,
    checkingSection(source, {
      predicate: PREDICATE_TYPE,
      decides: true,
      inputs: 'What it embeds is all that the commits changed',
      sealed: isSealed,
      more: [],
    }),
  ];
  return {
    tone: opening.tone,
    headline: opening.headline,
    about: aboutOf(source),
    lead: leadOf(source, opening),
    notice: noticeOf(isSealed),
    sections: all.filter((section) => section !== null),
    footer: footerOf(source),
  };
}

const noticeOf = (isSealed: boolean): Phrase => [
  NO_EVIDENCE,
  TOLD,
  isSealed
    ? 'It tells what landed on the branch and by whose leave, not what the systems made of it.'
    : 'It tells what was decided about landing, not that it landed.',
];
