import type { ManifestDocument } from '../manifest/document.ts';
import { shown } from '../manifest/schema/shown.ts';
import { canonicalJson } from '../model/canonical.ts';
import type { Delta } from '../model/delta.ts';
import type { Grant } from '../model/grant.ts';
import type { Digest } from '../model/ids.ts';
import { readInstant } from '../model/instant.ts';
import type { JsonObject } from '../model/json.ts';
import { byText, sortedSet } from '../model/order.ts';
import type { Backlog } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Outcome } from '../model/verdict.ts';
import { didYouMean } from './did-you-mean.ts';
import { nodeAt, type PolicyNode, problem, type Read, textsOf } from './policy-node.ts';
import { RULES } from './rules/registry.ts';

const API_VERSION = 'grantproof.dev/v1alpha1';
const KIND = 'Baseline';

type Entry = Backlog['entries'][number];

/** Reads what stood before adoption; null where there is any problem. */
export function readBacklog(document: ManifestDocument): {
  readonly backlog: Backlog | null;
  readonly problems: readonly Problem[];
} {
  const root = nodeAt(document, document.value, []);
  const spec = root.get('spec');
  const since = textOf(spec?.get('since'));
  const entries = (spec?.get('entries')?.items() ?? []).map(readEntry);
  const problems = [
    ...(root.get('apiVersion')?.value === API_VERSION && root.get('kind')?.value === KIND
      ? []
      : [invalid(root, `this is no \`${KIND}\` of \`${API_VERSION}\``)]),
    ...unknownKeys(root, ['apiVersion', 'kind', 'spec']),
    ...unknownKeys(spec, ['since', 'entries']),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(since) && readInstant(since) !== undefined
      ? []
      : [
          invalid(
            spec?.get('since') ?? spec ?? root,
            `\`since\` is ${shown(since)}, which is no date`,
          ),
        ]),
    ...(Array.isArray(spec?.get('entries')?.value)
      ? []
      : [invalid(spec ?? root, 'the list `entries` is missing')]),
    ...entries.flatMap((entry) => entry.problems),
    ...doubles(spec?.get('entries')?.items() ?? []),
  ];
  return {
    backlog: problems.length > 0 ? null : { since, entries: entries.map(({ value }) => value) },
    problems,
  };
}

function readEntry(node: PolicyNode): Read<Entry> {
  const grant = textOf(node.get('grant'));
  const digest = textOf(node.get('digest'));
  const rules = textsOf(node.get('rules'));
  return {
    value: { grant, digest: digest as Digest, rules: rules.map(({ text }) => text) },
    problems: [
      ...unknownKeys(node, ['grant', 'digest', 'rules']),
      ...(grant === '' ? [invalid(node, 'an entry names no `grant`')] : []),
      ...(/^sha256:[0-9a-f]{64}$/.test(digest)
        ? []
        : [invalid(node.get('digest') ?? node, `${shown(digest)} is no digest`)]),
      ...(rules.length > 0 ? [] : [invalid(node, 'an entry names no `rules`')]),
      ...rules
        .filter(({ text }) => !RULES.has(text))
        .map(({ text, place }) =>
          problem(
            'baseline-invalid',
            place,
            `${shown(text)} is no rule`,
            didYouMean(text, [...RULES.keys()]),
          ),
        ),
    ],
  };
}

function doubles(nodes: readonly PolicyNode[]): readonly Problem[] {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const grant = textOf(node.get('grant'));
    if (!seen.has(grant)) {
      seen.add(grant);
      return [];
    }
    return [invalid(node, `${shown(grant)} is listed twice`)];
  });
}

const textOf = (node: PolicyNode | undefined): string =>
  typeof node?.value === 'string' ? node.value : '';

const unknownKeys = (node: PolicyNode | undefined, known: readonly string[]): readonly Problem[] =>
  (node?.entries() ?? [])
    .filter(([key]) => !known.includes(key))
    .map(([key, inner]) =>
      problem(
        'baseline-invalid',
        inner.place,
        `${shown(key)} means nothing here`,
        didYouMean(key, known),
      ),
    );

const invalid = (node: PolicyNode, message: string): Problem =>
  problem(
    'baseline-invalid',
    node.place,
    message,
    'write the file again with `check --all --write-baseline`',
  );

/** What to write down of a whole repository's judgement, so that only what is new or wider blocks from then on. */
export interface BacklogInput {
  readonly outcomes: readonly Outcome[];
  readonly deltas: readonly Delta[];
  /** Date of writing, `YYYY-MM-DD`. */
  readonly since: string;
  readonly contentDigest: (grant: Grant) => Digest;
}

/** The text of a backlog: the rules that each readable grant fails, one entry a line, in grant order. */
export function writeBacklog({ outcomes, deltas, since, contentDigest }: BacklogInput): string {
  const failed = new Map<string, string[]>();
  for (const { outcome, grant, rule } of outcomes) {
    if (grant === null || (outcome !== 'fail' && outcome !== 'waived')) continue;
    const rules = failed.get(grant);
    if (rules === undefined) failed.set(grant, [rule]);
    else rules.push(rule);
  }
  const entries = deltas
    .toSorted((a, b) => byText(a.grant, b.grant))
    .flatMap(({ grant, after }): JsonObject[] => {
      const rules = failed.get(grant);
      if (rules === undefined || after?.kind !== 'grant') return [];
      return [{ grant, digest: contentDigest(after.grant), rules: sortedSet(rules) }];
    })
    .map(canonicalJson);
  return `${[
    '{',
    `  "apiVersion": ${JSON.stringify(API_VERSION)},`,
    `  "kind": ${JSON.stringify(KIND)},`,
    '  "spec": {',
    `    "since": ${JSON.stringify(since)},`,
    entries.length === 0
      ? '    "entries": []'
      : `    "entries": [\n${entries.map((line) => `      ${line}`).join(',\n')}\n    ]`,
    '  }',
    '}',
  ].join('\n')}\n`;
}
