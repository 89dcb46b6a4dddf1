import { RECORD_FILE } from '../evidence/subjects.ts';
import { bundlePath, recordPath } from '../ledger/record-path.ts';
import type { EVENT_PREDICATE_TYPE, PREDICATE_TYPE } from '../model/uris.ts';
import { thousands } from './plain-words.ts';
import { type Command, code, prose, row, rows, type Section } from './record-document.ts';
import { type AnySource, positionIn, type RecordSource } from './record-source.ts';

/** What it was judged by: the policy and the program, by their digests. */
export function judgedBySection({ record }: RecordSource): Section {
  const { verdict, engine, question, packs, texts } = record;
  const { policy } = verdict;
  const { withheld = [] } = question.landed ?? {};
  return {
    id: 'judged-by',
    title: 'What it was judged by',
    blocks: [
      rows(
        row('policy', policy === null ? ['none could be applied'] : [code(policy.name)]),
        row(
          'its files',
          ...(policy?.sources ?? []).map(({ path, digest }) => [code(path), ' ', code(digest)]),
        ),
        row(
          'packs',
          ...Object.entries(packs).map(([name, digest]) =>
            digest === null ? [code(name), ', which is none'] : [code(name), ' ', code(digest)],
          ),
        ),
        ...(question.policy === null
          ? []
          : [
              row('on trial', [
                code(question.policy.path),
                ', given by hand in place of the policy of the default branch',
              ]),
            ]),
        row('engine', [
          `${engine.name} `,
          code(engine.version),
          `, ruleset ${engine.ruleset}, program sha256 `,
          code(engine.digest.sha256),
        ]),
        row('texts', [
          withheld.length > 0
            ? 'the record holds none'
            : `the record holds all ${thousands(Object.keys(texts).length)} texts that were read, so that it can be judged again from itself alone`,
        ]),
      ),
    ],
  };
}

const KEYLESS =
  '--certificate-identity WORKFLOW --certificate-oidc-issuer https://token.actions.githubusercontent.com --trusted-root trusted_root.json';

/** What is checked of some records and not of others. */
export interface Checkable {
  readonly predicate: typeof PREDICATE_TYPE | typeof EVENT_PREDICATE_TYPE;
  /** A decision can be made again from the record; an event decides nothing. */
  readonly decides: boolean;
  /** What a clone of the repository is asked for; null where it knows nothing of it. */
  readonly inputs: string | null;
  /** Whether it belongs into a ledger, or was made on its own. */
  readonly sealed: boolean;
  readonly more: readonly Command[];
}

/** How to check it oneself, with our program and without. */
export function checkingSection(
  { digest, beside }: Pick<AnySource, 'digest' | 'beside'>,
  { predicate, decides, inputs, sealed, more }: Checkable,
): Section {
  const position = positionIn(beside);
  const record = position === null ? RECORD_FILE : recordPath(position.index);
  const bundle = position === null ? BUNDLE_FILE : bundlePath(position.index);
  const same = decides ? ', and the same decision follows from it' : '';
  const commands: readonly Command[] = [
    { why: 'It is the record that this page shows', line: `sha256sum ${record}` },
    {
      why: `It was signed with this key, nothing was altered${same}`,
      line: `grantproof verify ${record} --key grantproof.pub`,
    },
    {
      why: 'The same, where a workflow signed',
      line: `grantproof verify ${record} ${KEYLESS}`,
    },
    ...(inputs === null
      ? []
      : [
          {
            why: `${inputs}, asked of a clone of the repository`,
            line: `grantproof verify ${record} --key grantproof.pub --repo DIR`,
          },
        ]),
    ...(sealed ? [WHOLE_LEDGER] : []),
    ...(decides
      ? [
          {
            why: 'Only that the same decision follows from it: no key, no network',
            line: `grantproof replay ${record}`,
          },
        ]
      : []),
    ...more,
    {
      why: 'The signature, with nothing of ours',
      line: `cosign verify-blob-attestation --key grantproof.pub --insecure-ignore-tlog --type ${predicate} --bundle ${bundle} ${record}`,
    },
  ];
  return {
    id: 'check',
    title: 'How to check it yourself',
    blocks: [
      prose(
        'The files are ',
        code(record),
        ' and ',
        code(bundle),
        ...(position === null ? [] : [' on the branch of the ledger']),
        ', and, where a key signed, its public half, ',
        code('grantproof.pub'),
        '.',
      ),
      rows(row('record sha256', [code(digest)])),
      { kind: 'commands', commands },
    ],
  };
}

const BUNDLE_FILE = 'record.sigstore.json';

const WHOLE_LEDGER: Command = {
  why: 'It stands in the ledger, and nothing before or after it is missing',
  line: 'grantproof verify --repo DIR --key grantproof.pub',
};
