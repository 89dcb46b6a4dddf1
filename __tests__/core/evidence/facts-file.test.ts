import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factsFile, recordedFacts } from '../../../src/core/evidence/facts-file.ts';
import { canonicalJson } from '../../../src/core/model/canonical.ts';
import type { Account, Facts } from '../../../src/core/model/facts.ts';
import type { Instant } from '../../../src/core/model/instant.ts';
import type { JsonObject } from '../../../src/core/model/json.ts';

const instant = fc.integer({ min: 0, max: Date.UTC(10_000, 0, 1) - 1 }) as fc.Arbitrary<Instant>;
const text = fc.constantFrom(
  'octo-lead',
  'acme/infra#12',
  '\u200dé\u{1f468}',
  'line\r\nbreak',
  '__proto__',
);
const anything = fc.oneof(text, fc.string({ unit: 'grapheme' }));
const id = fc.integer({ min: 0 }).map(String);
const sha = fc.constantFrom('a'.repeat(40), '0'.repeat(64));
const type = fc.constantFrom('User' as const, 'Bot' as const);
const account: fc.Arbitrary<Account> = fc.record({ login: text, id, type });
const somebody = fc.option(account);
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const distinct = <T>(item: fc.Arbitrary<T>, key: (one: T) => string) =>
  fc.uniqueArray(item, { maxLength: 3, selector: key });

const facts = fc.record(
  {
    now: instant,
    repository: fc.record({ id, uri: text, defaultBranch: text }),
    pullRequest: fc.record(
      {
        number: fc.integer({ min: 1 }),
        author: somebody,
        title: anything,
        body: anything,
        labels: list(anything),
        baseRef: text,
        headRef: text,
        initiator: somebody,
      },
      { requiredKeys: ['number', 'author', 'title', 'body', 'labels', 'baseRef', 'headRef'] },
    ),
    commits: list(
      fc.record(
        {
          sha,
          author: somebody,
          committer: somebody,
          coAuthors: list(somebody),
          committedAt: instant,
          message: anything,
        },
        { requiredKeys: ['sha', 'author', 'committer', 'coAuthors', 'committedAt'] },
      ),
    ),
    heads: list(fc.record({ sha, at: instant, pusher: somebody }, { requiredKeys: ['sha', 'at'] })),
    bases: list(fc.record({ ref: text, at: instant })),
    reviews: distinct(
      fc.record(
        {
          id,
          reviewer: somebody,
          state: fc.constantFrom('APPROVED' as const, 'DISMISSED' as const),
          submittedAt: instant,
          commit: sha,
          dismissedBy: somebody,
        },
        { requiredKeys: ['id', 'reviewer', 'state', 'submittedAt', 'commit'] },
      ),
      (review) => review.id,
    ),
    // One login belongs to one id.
    people: distinct(
      fc.record({
        login: text,
        id,
        type,
        permission: fc.constantFrom('write' as const, 'none' as const),
        teams: list(text),
      }),
      (person) => person.id,
    ).map((people) => [...new Map(people.map((one) => [one.login.toLowerCase(), one])).values()]),
    tickets: distinct(
      fc.record(
        {
          system: text,
          id,
          state: text,
          title: anything,
          project: text,
          openedAt: instant,
          mentions: list(text),
          fetchedAt: instant,
        },
        { requiredKeys: ['system', 'id', 'state', 'title', 'fetchedAt'] },
      ),
      (ticket) => `${ticket.system} ${ticket.id}`,
    ),
    branchRules: list(fc.record({ type: text, ruleset: text })),
  },
  { requiredKeys: ['now'] },
) as fc.Arbitrary<Facts>;

test('facts that are written are read as the same', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const file = JSON.parse(canonicalJson(factsFile(given))) as JsonObject;
      expect(recordedFacts(file)).toEqual({ facts: given });
    }),
  );
});

test('a facts file is its own writing, but for how times are written', () => {
  const schema = JSON.parse(readFileSync('schemas/facts.schema.json', 'utf8')) as {
    readonly examples: readonly JsonObject[];
  };
  for (const example of schema.examples) {
    const read = recordedFacts(example);
    expect('facts' in read ? factsFile(read.facts) : read).toEqual(example);
  }
});

test.each<[string, JsonObject]>([
  ['an unknown field', { now: '2026-12-01T09:00:00Z', extra: 1 }],
  [
    'a key that is none',
    JSON.parse('{ "now": "2026-12-01T09:00:00Z", "__proto__": {} }') as JsonObject,
  ],
  ['a time that is none', { now: 'yesterday' }],
  [
    'one person twice',
    {
      people: [1, 2].map(() => ({
        login: 'a',
        id: '1',
        type: 'User',
        permission: 'read',
        teams: [],
      })),
    },
  ],
])('%s is no fact', (_, file) => {
  expect(recordedFacts(file)).toMatchObject({ problems: [{ path: 'facts' }] });
});
