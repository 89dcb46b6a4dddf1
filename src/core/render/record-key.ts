import type { KeyEventRecord } from '../evidence/event-record.ts';
import { keyFingerprint } from '../ledger/key-fingerprint.ts';
import { whenWords } from './plain-words.ts';
import { code, type Opening, type Phrase, prose, row, rows, said } from './record-document.ts';
import { branchPhrase, repositoryRows } from './record-place.ts';
import { type AnySource, type BesideRecord, type EventWords, positionIn } from './record-source.ts';

type Action = KeyEventRecord['key']['action'];

const HEADLINES: Readonly<Record<Action, string>> = {
  add: 'A signing key was added',
  rotate: 'A signing key was replaced',
  revoke: 'A signing key was taken back',
};

function openingOf({ action, since }: KeyEventRecord['key'], index: number | undefined): Opening {
  const headline = HEADLINES[action];
  switch (action) {
    case 'add':
      return {
        ...{ tone: 'quiet', headline },
        meaning: 'Beside those that count already, it may sign the records that follow.',
      };
    case 'rotate':
      return {
        ...{ tone: 'quiet', headline },
        meaning:
          'It signs the records that follow. The key that signed this record counts up to here, and no further.',
      };
    case 'revoke':
      return {
        ...{ tone: 'warns', headline },
        meaning: `What it signed from ${sinceWords(since, index)} proves nothing, nor do keys that it introduced from there on.`,
      };
  }
}

/** What the event of a key says: which key, and from which record on it counts or no longer does. */
export function keyWords({ record, beside }: AnySource<KeyEventRecord>): EventWords {
  const { key, at, source } = record;
  const name = keyFingerprint(key.publicKey);
  const index = positionIn(beside)?.index;
  return {
    opening: openingOf(key, index),
    lead: [
      'In the ledger of the branch ',
      ...branchPhrase(source),
      `, ${whenWords(at)}: the key `,
      name === null ? 'that the record fails to name' : code(name),
      ` was ${WHAT[key.action]}.`,
    ],
    sections: [
      {
        id: 'event',
        title: 'Which key, and from when on',
        blocks: [
          rows(
            row('key', [name === null ? 'none: what the record has is no key' : code(name)]),
            row(SINCE[key.action], [sinceWords(key.since, index)]),
            row('by', signerPhrase(beside)),
            row('at', [whenWords(at)]),
            row('why', [key.reason === '' ? 'no reason was given' : said(key.reason)]),
            ...repositoryRows(source),
          ),
          prose(
            'It has an effect only where the key that signed it counted there, by the records before it. ',
            code('grantproof status'),
            ' lists the keys that count.',
          ),
        ],
      },
    ],
    inputs: null,
    commands: [
      {
        why: 'A key that you were given is the one that the record names',
        line: 'openssl pkey -pubin -in grantproof.pub -outform DER | sha256sum',
      },
    ],
  };
}

const WHAT: Readonly<Record<Action, string>> = {
  add: 'added',
  rotate: 'put in place of the one that signed this record',
  revoke: 'taken back',
};

const SINCE: Readonly<Record<Action, string>> = {
  add: 'counts from',
  rotate: 'counts from',
  revoke: 'no longer from',
};

function sinceWords(since: number | null, index: number | undefined): string {
  if (since !== null) return `record ${since} of the ledger on`;
  return index === undefined
    ? 'the record after this one on'
    : `record ${index + 1} of the ledger on`;
}

const signerPhrase = (beside: BesideRecord): Phrase =>
  beside.kind === 'stated' && beside.key !== null
    ? ['the key ', code(beside.key), ', as the bundle says']
    : ['whoever signed this record: its bundle tells'];
