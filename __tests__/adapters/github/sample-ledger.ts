import { expect } from '@jest/globals';
import { createApiLedgerStore } from '../../../src/adapters/github/api-ledger-store.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import { type Oid, oid } from '../../../src/core/model/ids.ts';
import type { LedgerFiles, LedgerStore } from '../../../src/ports/ledger-store.ts';
import type { Permissions } from '../../support/github/api/token.ts';
import { hubClient } from './sample-client.ts';
import type { Sample } from './sample-forge.ts';

export const LEDGER = 'grantproof-ledger';
/** What the seal's workflow is given. */
export const SEAL: Permissions = { contents: 'write', 'pull-requests': 'read' };
/** Bytes that are no text, as tiles are. */
export const TILE = Uint8Array.from({ length: 64 }, (_, nth) => (nth * 37) % 256);

export const FIRST = files({ 'records/000/000/000.json': '{"salt":"0"}', 'tile/0/000.p/1': TILE });
export const SECOND = files({ 'records/000/000/001.json': '{"salt":"1"}', checkpoint: 'é\n2\n' });

/** The ledger of a hub's repository, as a workflow has it. */
export function ledgerOf(
  { hub, repository }: Sample,
  permissions: Permissions = SEAL,
  fetch?: Fetch,
): LedgerStore {
  const token = hub.token({ permissions, repository });
  const client = hubClient(hub, token, fetch);
  return createApiLedgerStore({ client, repository: 'acme/infra', branch: LEDGER });
}

export function files(entries: Readonly<Record<string, string | Uint8Array>>): LedgerFiles {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(entries).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
}

/** A ledger that somebody else began. */
export function begun({ repository, admin }: Sample, first = FIRST): Oid {
  return oid(repository.push(admin, LEDGER, Object.fromEntries(first), { onto: 'main' }));
}

/** The head that an append made; fails where it made none. */
export async function appended(what: Promise<unknown>): Promise<Oid> {
  const came = await what;
  expect(came).toMatchObject({ kind: 'appended' });
  return (came as { readonly head: Oid }).head;
}
