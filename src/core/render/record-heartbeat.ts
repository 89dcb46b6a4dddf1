import type { Adoption, HeartbeatRecord } from '../evidence/event-record.ts';
import { count, whenWords } from './plain-words.ts';
import {
  type Block,
  code,
  type Opening,
  type Phrase,
  prose,
  row,
  rows,
  type Section,
  type Table,
} from './record-document.ts';
import { branchPhrase, repositoryRows } from './record-place.ts';
import { type AnySource, type EventWords, positionIn } from './record-source.ts';

type Heartbeat = AnySource<HeartbeatRecord>;

/** What a heartbeat says: that a branch is watched from here on, or that nothing had changed. */
export function heartbeatWords(source: Heartbeat): EventWords {
  const { adoption } = source.record;
  return adoption === null ? seenWords(source) : adoptedWords(source, adoption);
}

function seenWords({ record }: Heartbeat): EventWords {
  const { at, source } = record;
  const { from, to } = source.range;
  const came: Phrase =
    from === to
      ? ['no commit had come since ', code(from)]
      : ['the commits after ', code(from), ' up to ', code(to)];
  return {
    opening: {
      tone: 'quiet',
      headline: 'Nothing that is governed changed',
      meaning:
        'There was nothing to decide. The record is there so that no part of the history of the branch is without one, and nobody can say later that it was not looked at.',
    },
    lead: [
      `Looked at ${whenWords(at)}: on the branch `,
      ...branchPhrase(source),
      ', ',
      ...came,
      from === to ? '.' : ' change nothing that the policy governs, nor the policy.',
    ],
    sections: [
      {
        id: 'event',
        title: 'What was seen',
        blocks: [
          rows(
            row('looked at', [whenWords(at)]),
            ...repositoryRows(source),
            row('record covers', [
              ...(from === to
                ? ['no commit, only that none came after ', code(from)]
                : ['the commits of the branch after ', code(from), ' up to ', code(to)]),
            ]),
            row('tree', ...(source.tree === null ? [] : [[code(source.tree)]])),
          ),
        ],
      },
    ],
    inputs: 'The commit that it names is there, with the tree that it names',
    commands: [],
  };
}

function adoptedWords(given: Heartbeat, adoption: Adoption): EventWords {
  const { at, source } = given.record;
  const { grants, unreadable } = adoption;
  const stood = grants.length === 0 ? 'No grant' : count(grants.length, 'grant');
  const more =
    unreadable.length === 0 ? '' : `, and ${count(unreadable.length, 'file')} that can't be read`;
  return {
    opening: adoptedOpening(given),
    lead: [
      `Adopted ${whenWords(at)}: from the commit `,
      code(adoption.commit),
      ' on, whatever lands on the branch ',
      ...branchPhrase(source),
      ` is sealed. ${stood} stood there already${more}.`,
    ],
    sections: [beginningSection(given, adoption), backlogSection(adoption)],
    inputs: 'What it says stood there did, and nothing else',
    commands: [],
  };
}

/** By its own place it is the beginning of a ledger, or should not be there at all. */
function adoptedOpening({ beside }: Heartbeat): Opening {
  const index = positionIn(beside)?.index ?? 0;
  return index === 0
    ? {
        tone: 'quiet',
        headline: 'A ledger begins here',
        meaning:
          'What stood already is the backlog: nobody approved it with this record, and nothing says that it ever was. From here on, nothing is taken for granted.',
      }
    : {
        tone: 'bad',
        headline: 'The branch was adopted anew',
        meaning: `A ledger adopts its branch once, with its first record, and this is record ${index}. What landed between the record before it and this commit was judged by nobody: \`grantproof explain ledger-readopted\`.`,
      };
}

const beginningSection = ({ record }: Heartbeat, adoption: Adoption): Section => ({
  id: 'event',
  title: 'Where it begins',
  blocks: [
    rows(
      row('adopted', [whenWords(record.at)]),
      ...repositoryRows(record.source),
      row('commit', [code(adoption.commit)]),
      row('tree', [code(adoption.tree)]),
    ),
    prose(
      'A policy that names the commit keeps the ledger from being begun anew unnoticed: ',
      code(`spec: { ledger: { adopted: ${adoption.commit} } }`),
    ),
  ],
});

function backlogSection({ grants, unreadable }: Adoption): Section {
  const unread: readonly Block[] =
    unreadable.length === 0
      ? []
      : [
          prose('Could not be read, so that nobody knows what they give:'),
          {
            kind: 'items',
            items: unreadable.map((path) => ({
              tone: 'warns' as const,
              text: [code(path)],
              notes: [],
            })),
          },
        ];
  return {
    id: 'backlog',
    title: 'What stood already',
    blocks: [
      ...unread,
      ...(grants.length === 0
        ? [prose(unreadable.length === 0 ? 'No grant.' : 'No grant that can be read.')]
        : [backlogTable(grants)]),
    ],
  };
}

const backlogTable = (grants: Adoption['grants']): Table => ({
  kind: 'table',
  caption: `${count(grants.length, 'grant')}, in the order of their ids`,
  head: ['Grant', 'Digest of what it says'],
  rows: grants.map(({ id, digest }) => [[[code(id)]], [[code(digest)]]]),
});
