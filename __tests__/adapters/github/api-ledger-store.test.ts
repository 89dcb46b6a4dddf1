import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createApiLedgerStore } from '../../../src/adapters/github/api-ledger-store.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import { type Oid, oid } from '../../../src/core/model/ids.ts';
import type { LedgerStore } from '../../../src/ports/ledger-store.ts';
import { troubled } from './lost-answer.ts';
import { hubClient } from './sample-client.ts';
import { type Sample, startSample } from './sample-forge.ts';
import {
  appended,
  begun,
  FIRST,
  files,
  LEDGER,
  ledgerOf,
  SEAL,
  SECOND,
  TILE,
} from './sample-ledger.ts';
import { faultOf } from './told-fault.ts';

const MUTATION = 'createCommitOnBranch';

let sample: Sample;
let store: LedgerStore;

beforeEach(async () => {
  sample = await startSample();
  store = ledgerOf(sample);
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

const other = (n: number): Oid =>
  oid(sample.repository.push(sample.admin, LEDGER, { [`other-${n}`]: 'x' }));

const commitsOn = (): number => sample.repository.state.git.count(`refs/heads/${LEDGER}`);

const operations = (): readonly string[] => sample.hub.requests.map(({ operation }) => operation);

describe('where a ledger stands', () => {
  test('is the tip of its branch, in one request', async () => {
    const tip = begun(sample);
    expect(await store.head()).toBe(tip);
    expect(operations()).toEqual(['graphql']);
    expect(store.place).toBe('the branch `grantproof-ledger`');
  });

  test('is nowhere where there is no branch', async () => {
    expect(await store.head()).toBeNull();
  });

  test('is not known to a token that may not see it', async () => {
    const fault = await faultOf(ledgerOf(sample, {}).head());
    expect(fault.help).toBe('add `contents: read` to `permissions:` in the workflow');
  });

  test('is not nowhere where the repository is hidden', async () => {
    const { hub } = sample;
    const elsewhere = hub.repository('acme/other');
    const client = hubClient(hub, hub.token({ permissions: SEAL, repository: elsewhere }));
    const hidden = createApiLedgerStore({ client, repository: 'acme/gone', branch: LEDGER });
    expect((await faultOf(hidden.head())).message).toContain('GitHub knows nothing of the branch');
  });
});

describe('reading', () => {
  test('gives the bytes of what is there, texts in one request', async () => {
    const head = begun(sample);
    const paths = [...FIRST.keys(), 'checkpoint', 'records'];
    expect(await store.read(head, paths)).toEqual(FIRST);
    expect(operations()).toEqual(['graphql', 'git/get-blob']);
    expect(sample.hub.permissionsUsed()).toEqual({ contents: 'read' });
  });

  test('is of that commit, whatever came since', async () => {
    const head = begun(sample);
    sample.repository.push(sample.admin, LEDGER, { 'records/000/000/000.json': 'edited' });
    expect(await store.read(head, [...FIRST.keys()])).toEqual(FIRST);
  });

  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['a text with a mark that is left out where texts are decoded', '\uFEFF{}'],
    ['lines that end in two ways', 'a\r\nb\n'],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe)],
    ['a zero', Uint8Array.of(0x61, 0, 0x62)],
    ['more text than comes in one answer', 'é'.repeat(300_000)],
  ])('of a file with %s gives its very bytes', async (_what, content) => {
    const some = files({ 'a/b': content });
    const head = oid(sample.repository.push(sample.admin, LEDGER, Object.fromEntries(some)));
    expect(await store.read(head, ['a/b'])).toEqual(some);
  });

  test('many files takes few requests', async () => {
    const entries = Array.from({ length: 120 }, (_, nth) => [`index/${nth}`, `${nth}`] as const);
    const head = oid(sample.repository.push(sample.admin, LEDGER, Object.fromEntries(entries)));
    const paths = [...entries.map(([path]) => path), 'index/none', 'index/7'];
    const read = await store.read(head, paths);
    expect(read.size).toBe(120);
    expect(Buffer.from(read.get('index/119') ?? []).toString()).toBe('119');
    expect(operations()).toHaveLength(Math.ceil(121 / 25));
  });

  test('no files takes no request', async () => {
    expect(await store.read(begun(sample), [])).toEqual(new Map());
    expect(operations()).toEqual([]);
  });

  test('at a commit that is not there is a fault, not an empty ledger', async () => {
    const fault = await faultOf(store.read(oid('1'.repeat(40)), ['checkpoint']));
    expect(fault.message).toMatch(/^GitHub knows nothing of the commit/);
  });

  test('never takes other bytes for those that git has', async () => {
    const head = begun(sample);
    const lying: Fetch = async (url, init) => {
      const response = await fetch(url, init);
      const body = (await response.text()).replaceAll('salt', 'malt');
      return new Response(body.replace('"content":"ACVK', '"content":"AAAA'), response);
    };
    const fault = await faultOf(ledgerOf(sample, SEAL, lying).read(head, [...FIRST.keys()]));
    expect(fault.message).toMatch(/^GitHub gave other bytes for the file `/);
  });
});

describe('appending', () => {
  test('is one commit on top of the head, in one request', async () => {
    const before = begun(sample);
    const head = await appended(store.append(before, SECOND, 'seal 1: 1 change'));
    expect(operations()).toEqual(['graphql']);
    expect(sample.hub.permissionsUsed()).toEqual({ contents: 'write' });
    const { git } = sample.repository.state;
    expect(git.read(head)).toMatchObject({ parents: [before] });
    expect(git.read(head).message.trim()).toBe('seal 1: 1 change');
    expect(await store.head()).toBe(head);
    expect(await store.read(head, [...FIRST.keys(), ...SECOND.keys()])).toEqual(
      new Map([...FIRST, ...SECOND]),
    );
  });

  test('replaces what is there', async () => {
    const before = begun(sample);
    const path = 'tile/0/000.p/1';
    const head = await appended(store.append(before, files({ [path]: 'new' }), 'seal'));
    expect(await store.read(head, [path])).toEqual(files({ [path]: 'new' }));
  });

  test('to a head that was overtaken is refused', async () => {
    const before = begun(sample);
    const now = other(1);
    const came = await store.append(before, SECOND, 'seal');
    expect(came).toMatchObject({ kind: 'moved', reason: expect.stringContaining(before) });
    expect(await store.head()).toBe(now);
  });

  test('to a branch that is gone is refused', async () => {
    const before = begun(sample);
    sample.repository.deleteBranch(sample.admin, LEDGER);
    expect(await store.append(before, SECOND, 'seal')).toMatchObject({ kind: 'moved' });
    expect(await store.head()).toBeNull();
  });

  test('is a fault to a token that may not write', async () => {
    const before = begun(sample);
    const fault = await faultOf(
      ledgerOf(sample, { contents: 'read' }).append(before, SECOND, 'seal'),
    );
    expect(fault.help).toBe('add `contents: write` to `permissions:` in the workflow');
    expect(await store.head()).toBe(before);
  });

  test.each([
    [1, 'the second attempt meets what the first did'],
    [9, 'no attempt is ever answered'],
  ])('is neither lost nor doubled where %d answers get lost: %s', async (times) => {
    const before = begun(sample);
    const cut = ledgerOf(sample, SEAL, troubled({ to: MUTATION, times, kind: 'lost' }));
    const head = await appended(cut.append(before, SECOND, 'seal'));
    expect(await store.head()).toBe(head);
    expect(sample.repository.state.git.read(head).parents).toEqual([before]);
  });

  test('is found behind what others appended before its answer was looked for', async () => {
    const before = begun(sample);
    const lost = troubled({ to: MUTATION, times: 9, kind: 'lost' });
    let overtaken = false;
    const busy: Fetch = async (url, init) => {
      try {
        return await lost(url, init);
      } catch (error) {
        if (!overtaken) for (const n of [1, 2, 3]) other(n);
        overtaken = true;
        throw error;
      }
    };
    const head = await appended(ledgerOf(sample, SEAL, busy).append(before, SECOND, 'seal'));
    expect(sample.repository.state.git.read(head).parents).toEqual([before]);
    expect(commitsOn()).toBe(sample.repository.state.git.count(head) + 3);
  });

  test('is not taken for done where somebody else was first, and the answer got lost', async () => {
    const before = begun(sample);
    const now = other(1);
    const cut = ledgerOf(sample, SEAL, troubled({ to: MUTATION, times: 1, kind: 'lost' }));
    expect(await cut.append(before, SECOND, 'seal')).toMatchObject({ kind: 'moved' });
    expect(await store.head()).toBe(now);
  });

  test('is a fault where GitHub is out of reach, and nothing was done', async () => {
    const before = begun(sample);
    const cut = ledgerOf(sample, SEAL, troubled({ to: MUTATION, times: 9, kind: 'cut' }));
    const fault = await faultOf(cut.append(before, SECOND, 'seal'));
    expect(fault.message).toContain("can't be reached");
    expect(await store.head()).toBe(before);
  });

  test.each([409, 422, 413])('that is refused with %d says why', async (status) => {
    const before = begun(sample);
    sample.hub.fail({ operation: 'graphql', status, body: { message: 'not today' } });
    expect(await store.append(before, SECOND, 'seal')).toEqual({
      kind: 'moved',
      reason: 'not today',
    });
  });

  test.each(['UNPROCESSABLE', 'FORBIDDEN', undefined])(
    'that is refused with an error of type %s says why',
    async (type) => {
      const before = begun(sample);
      const errors = [{ type, message: 'Repository rule violations found' }];
      sample.hub.fail({ operation: 'graphql', status: 200, body: { data: null, errors } });
      expect(await store.append(before, SECOND, 'seal')).toEqual({
        kind: 'moved',
        reason: 'Repository rule violations found',
      });
    },
  );

  test('that was refused though nothing was expected elsewhere is refused as a race', async () => {
    const before = begun(sample);
    const message = `Ref refs/heads/${LEDGER} is at ${'1'.repeat(40)} but expected ${before}`;
    const errors = [{ type: 'UNPROCESSABLE', message }];
    sample.hub.fail({ operation: 'graphql', status: 200, body: { data: null, errors } });
    const came = await store.append(before, SECOND, 'seal');
    expect(came).toEqual({ kind: 'moved', reason: message });
  });

  test.each<[string, object, object]>([
    [
      'only keeps it from being set back',
      { noDeletion: true, noForcePush: true },
      { kind: 'appended' },
    ],
    [
      'wants pull requests',
      { approvals: 1 },
      {
        kind: 'moved',
        reason: 'Repository rule violations found Changes must be made through a pull request.',
      },
    ],
    [
      'wants pull requests, in the old way',
      { approvals: 0, classic: true },
      { kind: 'moved', reason: 'Changes must be made through a pull request.' },
    ],
  ])('to a branch with a rule that %s', async (_what, rule, expected) => {
    const before = begun(sample);
    sample.repository.protect({ branch: LEDGER, ...rule });
    expect(await store.append(before, SECOND, 'seal')).toMatchObject(expected);
  });

  test.each([
    ['once it had asked', true],
    ['before it could ask', false],
  ])('by a writer that died %s is whole, or nothing, for the next one', async (_when, asked) => {
    const before = begun(sample);
    let dead = false;
    const dying: Fetch = async (url, init) => {
      if (dead) throw new TypeError('fetch failed');
      dead = true;
      if (asked) await fetch(url, init);
      throw new TypeError('fetch failed');
    };
    await faultOf(ledgerOf(sample, SEAL, dying).append(before, SECOND, 'seal 1'));
    const found = (await store.head()) ?? before;
    expect(await store.read(found, [...SECOND.keys()])).toEqual(asked ? SECOND : new Map());
    const next = await appended(store.append(found, files({ next: '2' }), 'seal 2'));
    expect(sample.repository.state.git.count(`${before}..${next}`)).toBe(asked ? 2 : 1);
  });

  test('to a ledger of more than a thousand files takes one request, and reading its end another', async () => {
    const record = (nth: number): string => `records/000/${String(nth).padStart(6, '0')}.json`;
    const large = Array.from({ length: 1_200 }, (_, nth) => [record(nth), TILE] as const);
    const before = begun(sample, new Map(large));
    const head = await appended(store.append(before, SECOND, 'seal'));
    expect(operations()).toEqual(['graphql']);
    const end = [record(1_199), ...SECOND.keys(), record(1_200)];
    expect(await store.read(head, end)).toEqual(new Map([[record(1_199), TILE], ...SECOND]));
    expect(operations().slice(1)).toEqual(['graphql', 'git/get-blob']);
  });

  test('by many at once comes one after the other, none lost and none double', async () => {
    let head: Oid = begun(sample);
    const start = commitsOn();
    const writers = Array.from({ length: 6 }, (_, nth) => nth);
    const done = await Promise.all(
      writers.map(async (nth) => {
        const own = files({ [`records/${nth}`]: `${nth}` });
        for (let tries = 0; tries < 50; tries++) {
          const at = (await store.head()) ?? head;
          const came = await store.append(at, own, `seal ${nth}`);
          if (came.kind === 'appended') return came.head;
        }
        return null;
      }),
    );
    expect(new Set(done).size).toBe(6);
    expect(done).not.toContain(null);
    expect(commitsOn()).toBe(start + 6);
    head = (await store.head()) ?? head;
    expect(
      (
        await store.read(
          head,
          writers.map((nth) => `records/${nth}`),
        )
      ).size,
    ).toBe(6);
  });
});
