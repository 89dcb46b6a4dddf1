import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createAttestationStore } from '../../../src/adapters/github/attestation-store.ts';
import type { AttestationStore } from '../../../src/ports/attestation-store.ts';
import { sampleBundle } from '../../github-stand-in/sample-hub.ts';
import type { Permissions } from '../../support/github/api/token.ts';
import { type Hub, startGitHub } from '../../support/github/start.ts';
import { hubClient, type Started, startClient, stopServers } from './sample-client.ts';
import { json, type Script } from './scripted-server.ts';
import { faultOf } from './told-fault.ts';

const DIGEST = 'ab'.repeat(32);
const BUNDLE = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: {} };

afterEach(stopServers);

async function start(script: Script): Promise<Started & { readonly store: AttestationStore }> {
  const started = await startClient(script);
  return {
    ...started,
    store: createAttestationStore({ client: started.client, repository: 'acme/infra' }),
  };
}

describe('GitHub’s store', () => {
  let hub: Hub;
  beforeEach(async () => {
    hub = await startGitHub();
  });
  afterEach(async () => {
    await hub.close();
    expect(hub.violations).toEqual([]);
  });

  function storeFor(
    permissions: Permissions,
    repository = hub.repository('acme/infra'),
  ): AttestationStore {
    const token = hub.token({ repository, permissions });
    return createAttestationStore({ client: hubClient(hub, token), repository: 'acme/infra' });
  }

  test('gives back what was put there, newest first, and the newest thirty at most', async () => {
    const store = storeFor({ attestations: 'write' });
    expect(await store.find(DIGEST)).toEqual([]);
    const bundles = Array.from({ length: 32 }, (_, nth) => ({ ...sampleBundle(DIGEST), nth }));
    for (const bundle of bundles) expect(await store.store(JSON.stringify(bundle))).toBe('done');
    await store.store(JSON.stringify(sampleBundle('cd'.repeat(32))));
    const found = (await store.find(DIGEST)) ?? [];
    expect(found.map((text) => JSON.parse(text) as unknown)).toEqual(
      bundles.toReversed().slice(0, 30),
    );
    expect(hub.permissionsUsed()).toEqual({ attestations: 'write' });
  });

  test('takes the permission that each needs', async () => {
    const repository = hub.repository('acme/infra');
    const reader = storeFor({ attestations: 'read', contents: 'write' }, repository);
    expect(await reader.store(JSON.stringify(sampleBundle(DIGEST)))).toBe('refused');
    expect(await reader.find(DIGEST)).toEqual([]);
    expect(hub.permissionsUsed()).toEqual({ attestations: 'read' });
    expect(await storeFor({ contents: 'write' }, repository).find(DIGEST)).toBeNull();
  });

  test('is not there for a private repository, unless the plan has it', async () => {
    const repository = hub.repository('acme/infra', { private: true });
    const store = storeFor({ attestations: 'write' }, repository);
    expect(await store.store(JSON.stringify(sampleBundle(DIGEST)))).toBe('unavailable');
    expect(await store.find(DIGEST)).toEqual([]);
  });
});

/** Snappy's raw format, of one literal. */
function snapped(text: string): Buffer {
  const plain = Buffer.from(text);
  const two = (size: number): Buffer => Buffer.from([size % 256, Math.floor(size / 256)]);
  const length = Buffer.from([(plain.length % 128) + 128, Math.floor(plain.length / 128)]);
  return Buffer.concat([length, Buffer.from([61 * 4]), two(plain.length - 1), plain]);
}

describe('storing a bundle', () => {
  test('takes one request', async () => {
    const { store, server } = await start((_nth, response) => json(response, 201, { id: 1 }));
    expect(await store.store(JSON.stringify(BUNDLE))).toBe('done');
    expect(server.seen).toMatchObject([
      { method: 'POST', url: '/api/v3/repos/acme/infra/attestations' },
    ]);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({ bundle: BUNDLE });
  });

  test.each([
    [403, 'Resource not accessible by integration', 'refused'],
    [403, 'Feature not available for user-owned private repositories.', 'unavailable'],
    [422, 'Feature not available for the acme organization.', 'unavailable'],
    [404, 'Not Found', 'unavailable'],
  ] as const)('that GitHub answers with %d, %s is %s', async (status, message, expected) => {
    const { store, server } = await start((_nth, response) => json(response, status, { message }));
    expect(await store.store('{}')).toBe(expected);
    expect(server.seen).toHaveLength(1);
  });

  test('that GitHub does not take is a fault in its words', async () => {
    const { store } = await start((_nth, response) =>
      json(response, 422, { message: 'values do not match' }),
    );
    const fault = await faultOf(store.store('{}'));
    expect(fault.message).toBe(
      "GitHub's store of attestations does not take a bundle: `values do not match`",
    );
  });

  test('that GitHub can not do now is a fault', async () => {
    const { store } = await start((_nth, response) => json(response, 502, {}));
    await faultOf(store.store('{}'));
  });
});

describe('finding bundles', () => {
  test.each(['application/x-snappy', 'application/json'])(
    'reads those that are kept elsewhere, as %s, without the token',
    async (type) => {
      let url = '';
      const text = JSON.stringify(BUNDLE).padEnd(300);
      const { store, server } = await start((_nth, response, request) => {
        if (request.url?.startsWith('/blob/') === true) {
          response.writeHead(200, { 'content-type': type });
          response.end(type.includes('snappy') ? snapped(text) : text);
          return;
        }
        const bundle_url = `${url}/blob/1?sig=x`;
        json(response, 200, { attestations: [{ bundle: null, bundle_url }] });
      });
      url = server.url;
      const [bundle = ''] = (await store.find(DIGEST)) ?? [];
      expect(JSON.parse(bundle)).toEqual(BUNDLE);
      expect(server.seen.map(({ url: path, authorization }) => [path, authorization])).toEqual([
        [`/api/v3/repos/acme/infra/attestations/sha256%3A${DIGEST}?per_page=30`, expect.anything()],
        ['/blob/1?sig=x', undefined],
      ]);
    },
  );

  test('reads those in the answer, in its order', async () => {
    const attestations = [2, 1].map((nth) => ({ bundle: { nth }, repository_id: 7 }));
    const { store } = await start((_nth, response) => json(response, 200, { attestations }));
    expect(await store.find(DIGEST)).toEqual(['{"nth":2}', '{"nth":1}']);
  });

  test.each([
    [404, []],
    [403, null],
  ])('that GitHub answers with %d gives %j', async (status, expected) => {
    const { store } = await start((_nth, response) => json(response, status, {}));
    expect(await store.find(DIGEST)).toEqual(expected);
  });

  test.each<[string, object, string]>([
    ['without an address', { bundle: null }, '`attestations[0].bundle_url` is not text'],
    ['at an odd address', { bundle_url: 'x' }, "can't be read"],
    ['at an address that nobody answers', { bundle_url: 'http://127.0.0.1:9/x' }, "can't be read"],
  ])('%s is a fault, never left out', async (_what, entry, message) => {
    const { store } = await start((_nth, response) =>
      json(response, 200, { attestations: [entry] }),
    );
    const fault = await faultOf(store.find(DIGEST));
    expect(fault.message).toMatch(
      message === "can't be read" ? /can't be re(?:ad|ached)/ : message,
    );
  });

  test.each([
    ['is gone', 404, '', 'application/json'],
    ['is no block', 200, 'xx', 'application/x-snappy'],
    ['is not there now', 503, '', 'application/json'],
  ])('one that %s is a fault', async (_what, status, body, type) => {
    let url = '';
    const { store, server } = await start((_nth, response, request) => {
      if (request.url === '/blob') {
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      } else json(response, 200, { attestations: [{ bundle: null, bundle_url: `${url}/blob` }] });
    });
    url = server.url;
    await faultOf(store.find(DIGEST));
  });
});
