import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/core/model/canonical.ts';
import type { Grant } from '../../../src/core/model/grant.ts';
import { type Digest, grantId } from '../../../src/core/model/ids.ts';
import { readBacklog, writeBacklog } from '../../../src/core/policy/backlog.ts';
import { sampleOpaque } from '../../support/sample-grant.ts';
import { outcome } from '../../support/sample-verdict.ts';
import { documentOf } from './compiled.ts';
import { created, grantWith } from './samples.ts';

const contentDigest = (grant: Grant): Digest => digestOf(grant.id);

const deltaOf = (name: string) => created(grantWith({}, { id: grantId(`access-grant/${name}`) }));
const unit = sampleOpaque();
const opaque = {
  ...created(grantWith()),
  grant: unit.id,
  after: { kind: 'opaque', unit },
} as const;

const written = writeBacklog({
  since: '2026-11-22',
  contentDigest,
  deltas: [deltaOf('zeta'), deltaOf('alpha'), deltaOf('good'), opaque],
  outcomes: [
    outcome('zeta', { rule: 'ticket' }),
    outcome('zeta', { rule: 'owner' }),
    outcome('zeta', { rule: 'owner', line: 9 }),
    outcome('alpha', { rule: 'wildcard', outcome: 'waived' }),
    outcome('good', { rule: 'owner', outcome: 'pass' }),
    outcome('good', { rule: 'approvals', outcome: 'not-assessed' }),
    outcome(unit.id, { rule: 'opaque-change' }),
    outcome(null, { rule: 'near-miss-path' }),
  ],
});

const read = (text: string) => readBacklog(documentOf('baseline.json', text));

describe('writeBacklog', () => {
  test('lists what failed, sorted, one entry a line', () => {
    expect(written).toBe(`{
  "apiVersion": "grantproof.dev/v1alpha1",
  "kind": "Baseline",
  "spec": {
    "since": "2026-11-22",
    "entries": [
      {"digest":"${digestOf('access-grant/alpha')}","grant":"access-grant/alpha","rules":["wildcard"]},
      {"digest":"${digestOf('access-grant/zeta')}","grant":"access-grant/zeta","rules":["owner","ticket"]}
    ]
  }
}
`);
  });

  test('reads back as written', () => {
    expect(read(written)).toEqual({
      backlog: {
        since: '2026-11-22',
        entries: [
          {
            grant: 'access-grant/alpha',
            digest: digestOf('access-grant/alpha'),
            rules: ['wildcard'],
          },
          {
            grant: 'access-grant/zeta',
            digest: digestOf('access-grant/zeta'),
            rules: ['owner', 'ticket'],
          },
        ],
      },
      problems: [],
    });
  });

  test('nothing failed', () => {
    const empty = writeBacklog({ since: '2026-11-22', contentDigest, deltas: [], outcomes: [] });
    expect(read(empty).backlog).toEqual({ since: '2026-11-22', entries: [] });
  });
});

describe('readBacklog', () => {
  const DIGEST = `sha256:${'0'.repeat(64)}`;
  const entry = (parts: object) => ({ grant: 'a', digest: DIGEST, rules: ['owner'], ...parts });
  const file = (spec: object, parts: object = {}) =>
    JSON.stringify({ apiVersion: 'grantproof.dev/v1alpha1', kind: 'Baseline', spec, ...parts });
  const good = { since: '2026-11-22', entries: [entry({})] };

  test('a good one', () => {
    expect(read(file(good)).problems).toEqual([]);
  });

  test.each([
    [
      'another kind',
      file(good, { kind: 'Policy' }),
      'this is no `Baseline` of `grantproof.dev/v1alpha1`',
    ],
    [
      'another version',
      file(good, { apiVersion: 'v2' }),
      'this is no `Baseline` of `grantproof.dev/v1alpha1`',
    ],
    ['a stray key', file(good, { extra: 1 }), '`extra` means nothing here'],
    ['no date', file({ entries: [] }), '`since` is ``, which is no date'],
    [
      'a moment',
      file({ ...good, since: '2026-11-22T00:00:00Z' }),
      '`since` is `2026-11-22T00:00:00Z`, which is no date',
    ],
    [
      '30 February',
      file({ ...good, since: '2026-02-30' }),
      '`since` is `2026-02-30`, which is no date',
    ],
    ['no entries', file({ since: '2026-11-22' }), 'the list `entries` is missing'],
    ['a stray key in the spec', file({ ...good, until: 1 }), '`until` means nothing here'],
    [
      'a stray key in an entry',
      file({ ...good, entries: [entry({ level: 'soft' })] }),
      '`level` means nothing here',
    ],
    ['no grant', file({ ...good, entries: [entry({ grant: '' })] }), 'an entry names no `grant`'],
    [
      'a short digest',
      file({ ...good, entries: [entry({ digest: 'sha256:00' })] }),
      '`sha256:00` is no digest',
    ],
    ['no rules', file({ ...good, entries: [entry({ rules: [] })] }), 'an entry names no `rules`'],
    [
      'an unknown rule',
      file({ ...good, entries: [entry({ rules: ['ownr'] })] }),
      '`ownr` is no rule',
    ],
    [
      'the same grant twice',
      file({ ...good, entries: [entry({}), entry({})] }),
      '`a` is listed twice',
    ],
    ['no mapping', '[]', 'this is no `Baseline` of `grantproof.dev/v1alpha1`'],
  ])('%s is refused', (_, text, message) => {
    const { backlog, problems } = read(text);
    expect(backlog).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'baseline-invalid', message }));
  });
});
