// Where things are: the repository and branch that a record is about, and its place in a ledger.
import type { RecordHeader } from '../evidence/record.ts';
import { recordPath } from '../ledger/record-path.ts';
import { count, thousands } from './plain-words.ts';
import {
  type Block,
  code,
  type Phrase,
  prose,
  type Row,
  row,
  rows,
  type Section,
  said,
} from './record-document.ts';
import { type AnySource, type BesideRecord, positionIn } from './record-source.ts';

type Source = RecordHeader['source'];

/** The beginning of a digest that a person can compare. */
const SHOWN_DIGEST = 16;

/** `github.com/acme/infra` as people say it; null where the record does not tell. */
const repositoryName = ({ repository }: Source): string | null =>
  repository.uri?.replace(/^(?:git\+)?[a-z]+:\/\//, '') ?? null;

const UNNAMED = 'a repository that the record does not name';

const branchOf = ({ ref }: Source): string => ref.replace(/^refs\/heads\//, '');

/** `main` of `github.com/acme/infra`. */
export function branchPhrase(source: Source): Phrase {
  const name = repositoryName(source);
  return [code(branchOf(source)), ' of ', name === null ? UNNAMED : code(name)];
}

/** `github.com/acme/infra, pull request 418, record 41 of the ledger`. */
export function aboutOf({ record: { source }, beside }: AnySource): string {
  const position = positionIn(beside);
  return [
    repositoryName(source) ?? UNNAMED,
    ...(source.pullRequest === null ? [] : [`pull request ${source.pullRequest}`]),
    ...(position === null ? [] : [`record ${position.index} of the ledger`]),
  ].join(', ');
}

/** `record 41 sha256 03f9…`: what tells a sheet of the page from one of another. */
export function footerOf({ beside, digest }: AnySource): string {
  const position = positionIn(beside);
  return `record${position === null ? '' : ` ${position.index}`} sha256 ${digest.slice(0, SHOWN_DIGEST)}`;
}

export const repositoryRows = (source: Source): readonly Row[] => [
  row('repository', [
    ...(source.repository.uri === null ? ['not named'] : [code(source.repository.uri)]),
    ...(source.repository.id === null ? [] : [', id ', code(source.repository.id)]),
  ]),
  row('branch', [code(source.ref)]),
];

/** Where it stands in its ledger, as the bundle beside it says. */
export function ledgerSection(beside: BesideRecord): Section {
  return {
    id: 'ledger',
    title: 'Where it stands in the ledger',
    blocks: ledgerBlocks(beside),
  };
}

function ledgerBlocks(beside: BesideRecord): readonly Block[] {
  switch (beside.kind) {
    case 'none':
      return [
        prose(
          'The record itself does not say. The signed statement about it does, which was not beside it when this page was made.',
        ),
      ];
    case 'other-record':
      return [
        prose(
          'Not known: the bundle that was beside the record when this page was made is about another one.',
        ),
      ];
    case 'stated':
      return statedBlocks(beside);
  }
}

function statedBlocks({
  position,
  key,
}: Extract<BesideRecord, { readonly kind: 'stated' }>): readonly Block[] {
  const signed = row('signed with', ...(key === null ? [] : [['the key ', code(key)]]));
  if (position === null)
    return [
      prose('In none: so says the bundle that was beside the record when this page was made.'),
      rows(signed),
    ];
  const { origin, index, head, previous } = position;
  return [
    prose(
      'So says the bundle that was beside the record when this page was made. The root of the tree commits to this record and to all before it.',
    ),
    rows(
      row('ledger', [said(origin)]),
      row('number', [`${thousands(index)}, counted from 0, in `, code(recordPath(index))]),
      row('root with it', [code(head.root), ` of ${count(head.size, 'record')}`]),
      row('root before it', [code(previous.root), ` of ${count(previous.size, 'record')}`]),
      signed,
    ),
  ];
}
