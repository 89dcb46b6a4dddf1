import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LedgerStore } from '../../../src/ports/ledger-store.ts';
import { troubled } from './lost-answer.ts';
import { type Sample, startSample } from './sample-forge.ts';
import { appended, begun, FIRST, files, LEDGER, ledgerOf, SEAL, SECOND } from './sample-ledger.ts';
import { faultOf } from './told-fault.ts';

const CREATE_REF = '/git/refs';

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

const commitsOn = (): number => sample.repository.state.git.count(`refs/heads/${LEDGER}`);

const operations = (): readonly string[] => sample.hub.requests.map(({ operation }) => operation);

describe('the first append', () => {
  test('makes the branch, with a commit that has no parent', async () => {
    const head = await appended(store.append(null, FIRST, 'seal 0: 1 heartbeat'));
    expect(await store.head()).toBe(head);
    const { git } = sample.repository.state;
    expect(git.read(head)).toMatchObject({ parents: [] });
    expect(commitsOn()).toBe(1);
    expect(await store.read(head, [...FIRST.keys()])).toEqual(FIRST);
    expect(operations().slice(0, 4)).toEqual([
      'git/create-blob',
      'git/create-tree',
      'git/create-commit',
      'git/create-ref',
    ]);
  });

  test('is refused where the branch is there', async () => {
    const tip = begun(sample);
    expect(await store.append(null, FIRST, 'seal')).toEqual({
      kind: 'moved',
      reason: 'Reference already exists',
    });
    expect(await store.head()).toBe(tip);
  });

  test.each([1, 9])('is neither lost nor doubled where %d answers get lost', async (times) => {
    const cut = ledgerOf(sample, SEAL, troubled({ to: CREATE_REF, times, kind: 'lost' }));
    const head = await appended(cut.append(null, FIRST, 'seal'));
    expect(await store.head()).toBe(head);
    expect(commitsOn()).toBe(1);
  });

  test.each(['/git/blobs', '/git/trees', '/git/commits', CREATE_REF])(
    'that breaks off at %s leaves nothing',
    async (to) => {
      const cut = ledgerOf(sample, SEAL, troubled({ to, times: 9, kind: 'cut' }));
      await faultOf(cut.append(null, FIRST, 'seal'));
      expect(await store.head()).toBeNull();
    },
  );

  test('is refused, with the reason, where nobody may make the branch', async () => {
    sample.repository.protect({ branch: LEDGER, noCreation: true });
    expect(await store.append(null, FIRST, 'seal')).toEqual({
      kind: 'moved',
      reason:
        'Repository rule violations found Cannot create ref due to creations being restricted.',
    });
    expect(await store.head()).toBeNull();
  });

  test('puts large texts into blobs, and takes no more than writing contents', async () => {
    const large = files({ 'records/000/000/000.json': 'é'.repeat(200_000), checkpoint: '1\n' });
    const head = await appended(store.append(null, large, 'seal 0'));
    expect(await store.read(head, [...large.keys()])).toEqual(large);
    expect(operations().filter((operation) => operation === 'git/create-blob')).toHaveLength(1);
    expect(sample.hub.permissionsUsed()).toEqual({ contents: 'write' });
  });

  test('by two at once makes one branch', async () => {
    const came = await Promise.all([
      store.append(null, FIRST, 'seal'),
      store.append(null, SECOND, 'seal'),
    ]);
    expect(came.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'moved']);
    expect(commitsOn()).toBe(1);
  });

  test('is a fault to a token that may not write', async () => {
    const fault = await faultOf(ledgerOf(sample, { contents: 'read' }).append(null, FIRST, 'seal'));
    expect(fault.help).toBe('add `contents: write` to `permissions:` in the workflow');
  });
});
