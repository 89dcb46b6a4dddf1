import { PREDICATE_TYPE } from '../model/uris.ts';
import { thousands } from './plain-words.ts';
import { code, prose, row, rows, type Section } from './record-document.ts';
import type { RecordSource } from './record-source.ts';

/** What it was judged by: the policy and the program, by their digests. */
export function judgedBySection({ record }: RecordSource): Section {
  const { verdict, engine, question, packs, texts } = record;
  const { policy } = verdict;
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
          `the record holds all ${thousands(Object.keys(texts).length)} texts that were read, so that it can be judged again from itself alone`,
        ]),
      ),
    ],
  };
}

const KEYLESS =
  '--certificate-identity WORKFLOW --certificate-oidc-issuer https://token.actions.githubusercontent.com --trusted-root trusted_root.json';

/** How to check it oneself, with our program and without. */
export function checkingSection({ digest }: RecordSource): Section {
  return {
    id: 'check',
    title: 'How to check it yourself',
    blocks: [
      prose(
        'The files are ',
        code('record.json'),
        ' and ',
        code('record.sigstore.json'),
        ', and, where a key signed, its public half, ',
        code('grantproof.pub'),
        '.',
      ),
      rows(row('record sha256', [code(digest)])),
      {
        kind: 'commands',
        commands: [
          { why: 'It is the record that this page shows', line: 'sha256sum record.json' },
          {
            why: 'It was signed with this key, nothing was altered, and the same decision follows from it',
            line: 'grantproof verify record.json --key grantproof.pub',
          },
          {
            why: 'The same, where a workflow signed',
            line: `grantproof verify record.json ${KEYLESS}`,
          },
          {
            why: 'What it embeds is all that the commits changed, asked of a clone of the repository',
            line: 'grantproof verify record.json --key grantproof.pub --repo DIR',
          },
          {
            why: 'Only that the same decision follows from it: no key, no network',
            line: 'grantproof replay record.json',
          },
          {
            why: 'The signature, with nothing of ours',
            line: `cosign verify-blob-attestation --key grantproof.pub --insecure-ignore-tlog --type ${PREDICATE_TYPE} --bundle record.sigstore.json record.json`,
          },
        ],
      },
    ],
  };
}
