import { randomBytes } from 'node:crypto';
import { notFound, Refusal, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { pagedByCursor } from '../api/paging.ts';
import type { Shape } from '../shapes/account.ts';
import type { Attestation, Repo, World } from '../world/model.ts';

/** Where bundles are kept: at GitHub on another host, for whoever has the address. */
export const BUNDLES = '/stored-bundles/';

export const attestations: RepoHandlers = {
  'repos/create-attestation'({ world, repo, token, body }) {
    if (!repo.hasAttestations) throw new Refusal(403, unavailable(repo));
    const { bundle } = body;
    const stated = statementIn(bundle);
    if (stated === null || stated.subjects.length === 0)
      throw new Refusal(422, 'Invalid Argument - the bundle states nothing about a subject');
    const secret = randomBytes(12).toString('hex');
    const attestation = { id: world.nextId(), bundle, ...stated, by: token.actor, secret };
    repo.attestations.push(attestation);
    return { status: 201, body: { id: attestation.id } };
  },
  'repos/list-attestations'(call) {
    const { repo, params, url } = call;
    const subject = params['subject_digest'] ?? '';
    const type = url.searchParams.get('predicate_type');
    const some = repo.attestations.filter(
      ({ subjects, predicateType }) =>
        subjects.includes(subject) && (type === null || type === predicateType),
    );
    // Nothing there, and no such place, are the same to GitHub.
    if (some.length === 0) throw notFound();
    const newest = some.toReversed();
    return pagedByCursor(
      call,
      newest,
      (each) => attestationShape(call, each),
      (page) => ({ attestations: page }),
    );
  },
};

/** A bundle by its address, as it is stored; null where there is none. */
export function storedBundle(world: World, pathname: string): Buffer | null {
  const name = pathname.slice(BUNDLES.length);
  const all = world.repositories.flatMap((repo) => repo.attestations);
  const found = all.find((each) => name === `${each.id}-${each.secret}.json.sn`);
  return found === undefined ? null : snapped(Buffer.from(JSON.stringify(found.bundle)));
}

function attestationShape({ world, repo }: RepoCall, { id, secret }: Attestation): Shape {
  return {
    // Since July 2026 it is left out, and has to be fetched.
    bundle: null,
    bundle_url: `${world.origin}${BUNDLES}${id}-${secret}.json.sn`,
    repository_id: repo.id,
    initiator: 'user',
  };
}

function unavailable({ owner }: Repo): string {
  return owner.type === 'Organization'
    ? `Feature not available for the ${owner.login} organization. To enable this feature, please upgrade the billing plan, or make this repository public.`
    : 'Feature not available for user-owned private repositories. To enable this feature, please make this repository public.';
}

/** What the in-toto statement in a bundle is about; null where there is none. */
function statementIn(bundle: unknown): Pick<Attestation, 'subjects' | 'predicateType'> | null {
  try {
    const { dsseEnvelope } = bundle as { readonly dsseEnvelope: { readonly payload: string } };
    const { subject, predicateType } = JSON.parse(
      Buffer.from(dsseEnvelope.payload, 'base64').toString(),
    ) as {
      readonly subject: readonly { readonly digest: { readonly sha256?: string } }[];
      readonly predicateType: string;
    };
    const digests = subject.flatMap(({ digest }) => digest.sha256 ?? []);
    return { subjects: digests.map((digest) => `sha256:${digest}`), predicateType };
  } catch {
    return null;
  }
}

const MOST_LITERAL = 65_536;

/** Snappy's raw format, of literals alone: it may be as long as it likes. */
function snapped(plain: Buffer): Buffer {
  const chunks = [varint(plain.length)];
  for (let at = 0; at < plain.length; at += MOST_LITERAL) {
    const literal = plain.subarray(at, at + MOST_LITERAL);
    const length = Buffer.alloc(2);
    length.writeUInt16LE(literal.length - 1);
    chunks.push(Buffer.from([61 * 4]), length, literal);
  }
  return Buffer.concat(chunks);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
}
