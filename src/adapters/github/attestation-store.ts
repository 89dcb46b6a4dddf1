import { Fault } from '../../core/model/fault.ts';
import type { AttestationStore } from '../../ports/attestation-store.ts';
import type { Answer } from './answer.ts';
import { mapAtOnce } from './at-once.ts';
import type { Client } from './client.ts';
import { readFailure } from './failure.ts';
import { repositoryName } from './repository-name.ts';
import { requestFault } from './request-fault.ts';
import { unsnap } from './snappy.ts';

export interface AttestationStoreOptions {
  readonly client: Client;
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** For bundles, which GitHub keeps on another host, and gives to whoever has the address. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const MOST = 30;
const MOST_BYTES = 16 * 1024 * 1024;
const MILLISECONDS = 20_000;
/** Of private repositories whose plan has no store, whatever the status. */
const NO_STORE = /^feature not available/i;

/**
 * GitHub's store of attestations. Storing takes `attestations: write`, finding `attestations: read`.
 */
export function createAttestationStore(options: AttestationStoreOptions): AttestationStore {
  const { client, fetch = globalThis.fetch } = options;
  const { owner, name } = repositoryName(options.repository);

  return {
    async store(bundle) {
      const parsed: unknown = JSON.parse(bundle);
      const { status, message } = await client.rest(
        'POST /repos/{owner}/{repo}/attestations',
        { owner, repo: name, bundle: parsed },
        {
          about: 'its store of attestations',
          accept: [400, 403, 404, 422],
          needs: ['attestations: write'],
        },
      );
      if (status < 400) return 'done';
      if (status === 404 || NO_STORE.test(message)) return 'unavailable';
      if (status === 403) return 'refused';
      throw new Fault(
        `GitHub's store of attestations does not take a bundle: \`${message}\``,
        'the ledger holds it all the same; see what GitHub says about it',
      );
    },

    /** GitHub says that nothing is there where it has no attestation of a subject. */
    async find(sha256) {
      const { status, body } = await client.rest(
        'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
        { owner, repo: name, subject_digest: `sha256:${sha256}`, per_page: MOST },
        {
          about: `the attestations of \`${sha256}\``,
          accept: [403, 404],
          needs: ['attestations: read'],
        },
      );
      if (status >= 400) return status === 403 ? null : [];
      return mapAtOnce(body.at('attestations').list().slice(0, MOST), (entry) =>
        bundleOf(entry, fetch),
      );
    },
  };
}

/** In the answer itself, as it once was, or at an address that it names. */
async function bundleOf(entry: Answer, fetch: typeof globalThis.fetch): Promise<string> {
  const inside = entry.at('bundle').orNull();
  if (inside !== null) return JSON.stringify(inside.value);
  const url = entry.at('bundle_url').text();
  if (!URL.canParse(url)) throw unreadable();
  const about = 'an attestation of its own';
  const { host } = new URL(url);
  const response = await fetch(url, { signal: AbortSignal.timeout(MILLISECONDS) })
    .then(async (reply) => ({ reply, bytes: new Uint8Array(await reply.arrayBuffer()) }))
    .catch((error: unknown) => {
      throw requestFault(about, host, readFailure(error, Date.now(), []));
    });
  const { reply, bytes } = response;
  if (!reply.ok) {
    const { status } = reply;
    throw requestFault(about, host, { kind: 'status', status, message: '', headers: {} });
  }
  const isSnappy = reply.headers.get('content-type')?.includes('snappy') === true;
  const plain = isSnappy ? unsnap(bytes, MOST_BYTES) : bytes;
  if (plain === null) throw unreadable();
  return new TextDecoder().decode(plain);
}

function unreadable(): Fault {
  return new Fault(
    "a bundle in GitHub's store of attestations can't be read",
    'run again; `gh attestation download` shows what is there',
  );
}
