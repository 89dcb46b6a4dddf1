import type { EventRecord } from '../evidence/event-record.ts';
import { EVENT_PREDICATE_TYPE } from '../model/uris.ts';
import { checkingSection } from './record-checking.ts';
import { messagePhrase, type Phrase, type RecordDocument } from './record-document.ts';
import { heartbeatWords } from './record-heartbeat.ts';
import { keyWords } from './record-key.ts';
import { aboutOf, footerOf, ledgerSection } from './record-place.ts';
import type { AnySource, EventWords } from './record-source.ts';

const NOTICE: Phrase = [
  'This page shows what a record says, in plain words. It is no evidence itself, and nothing was verified when it was made: ',
  'verify the record first, as told at the end. It is about the ledger, and decides nothing about access.',
];

/** The record of an event of a ledger as a page for people. Equal records give equal pages. */
export function eventPage(source: AnySource<EventRecord>): RecordDocument {
  const { opening, lead, sections, inputs, commands } = wordsOf(source);
  return {
    tone: opening.tone,
    headline: opening.headline,
    about: aboutOf(source),
    lead: [lead, messagePhrase(opening.meaning)],
    notice: NOTICE,
    sections: [
      ...sections,
      ledgerSection(source.beside),
      checkingSection(source, {
        predicate: EVENT_PREDICATE_TYPE,
        decides: false,
        inputs,
        sealed: true,
        more: commands,
      }),
    ],
    footer: footerOf(source),
  };
}

function wordsOf({ record, ...rest }: AnySource<EventRecord>): EventWords {
  switch (record.kind) {
    case 'heartbeat':
      return heartbeatWords({ ...rest, record });
    case 'key-event':
      return keyWords({ ...rest, record });
  }
}
