import { expect, test } from '@jest/globals';
import { unsnap } from '../../src/adapters/github/snappy.ts';
import { type Asker, asker, linkOf, onHub, type Reply, sampleBundle } from './sample-hub.ts';

const STORE = '/repos/acme/infra/attestations';
const DIGEST = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const WRITE = { attestations: 'write' } as const;

const store = async (as: Asker, sha256: string): Promise<Reply> =>
  as.send('POST', STORE, { bundle: sampleBundle(sha256) });

interface Listed {
  readonly attestations: readonly { readonly bundle: null; readonly bundle_url: string }[];
}

test('bundles are found by what they are about, newest first, each at an address of its own', () =>
  onHub(async ({ hub, as }) => {
    expect((await store(as(WRITE), DIGEST)).status).toBe(201);
    const second = await store(as(WRITE), DIGEST);
    await store(as(WRITE), OTHER);
    const reader = as({ attestations: 'read' });
    const first = await reader.get(`${STORE}/sha256:${DIGEST}?per_page=1`);
    const next = await reader.get(linkOf(first, 'next') ?? '');
    const found = [first, next].flatMap(({ body }) => (body as Listed).attestations);
    expect(found.map(({ bundle }) => bundle)).toEqual([null, null]);
    const newest = (second.body as { readonly id: number }).id;
    expect(found[0]?.bundle_url).toContain(`/${newest}-`);
    const stored = await fetch(found[0]?.bundle_url ?? '');
    expect(stored.headers.get('content-type')).toBe('application/x-snappy');
    const plain = unsnap(new Uint8Array(await stored.arrayBuffer()), 1e6);
    expect(JSON.parse(Buffer.from(plain ?? []).toString())).toEqual(sampleBundle(DIGEST));
    expect((await reader.get(`${STORE}/sha256:${OTHER}?predicate_type=other`)).status).toBe(404);
    expect((await reader.get(`${STORE}/sha256:${'00'.repeat(32)}`)).status).toBe(404);
    expect((await fetch(`${hub.apiUrl}/stored-bundles/${newest}-x.json.sn`)).status).toBe(404);
    expect(hub.permissionsUsed()).toEqual(WRITE);
    expect(hub.violations).toEqual([]);
  }));

test('a token that is sent to where bundles are stored is noticed', () =>
  onHub(async ({ hub, as }) => {
    await store(as(WRITE), DIGEST);
    const { body } = await as(WRITE).get(`${STORE}/sha256:${DIGEST}`);
    await as(WRITE)
      .get((body as Listed).attestations[0]?.bundle_url ?? '')
      .catch(() => null);
    expect(hub.violations).toEqual(['a token was sent to where bundles are stored']);
  }));

test('a bundle that states nothing is refused, and so is a token that may not', () =>
  onHub(async ({ hub, repo, as }) => {
    expect((await as(WRITE).send('POST', STORE, { bundle: {} })).status).toBe(422);
    expect((await store(as({ contents: 'write', attestations: 'read' }), DIGEST)).status).toBe(403);
    expect((await as({ contents: 'read' }).get(`${STORE}/sha256:${DIGEST}`)).status).toBe(403);
    expect(repo.state.attestations).toEqual([]);
    expect(hub.violations).toEqual([]);
  }));

test.each([
  ['an organization', 'acme', 'Feature not available for the acme organization.'],
  ['a person', 'octo-owner', 'Feature not available for user-owned private repositories.'],
])('a private repository of %s has no store', (_who, owner, words) =>
  onHub(async ({ hub }) => {
    hub.user('octo-owner');
    const repository = hub.repository(`${owner}/secret`, { private: true });
    const as = asker(hub, hub.token({ repository, permissions: WRITE }));
    const path = `/repos/${owner}/secret/attestations`;
    const { status, body } = await as.send('POST', path, { bundle: sampleBundle(DIGEST) });
    expect(status).toBe(403);
    expect((body as { readonly message: string }).message).toContain(words);
    expect(hub.violations).toEqual([]);
  }),
);
