import { sortedSet } from '../model/order.ts';

/** What a signing certificate says of who asked for it, every value as the authority vouched for it. */
export interface CertificateClaims {
  /** The subject alternative name: a workflow's address, a person's e-mail address … */
  readonly subject: string | null;
  /** Who vouched for the identity towards the authority. */
  readonly issuer: string | null;
  /** What the certificate says under its old names and its new ones, where it has both. */
  readonly workflowRef: readonly string[];
  readonly workflowTrigger: readonly string[];
  /** `acme/infra`. */
  readonly workflowRepository: readonly string[];
  /** The forge's id of the repository that the workflow ran for. */
  readonly repositoryId: string | null;
}

/** Who must have signed. All is compared as a whole, letter by letter; there are no patterns. */
export interface ExpectedIdentity {
  /** Any one of these. */
  readonly subjects: readonly string[];
  readonly issuer: string;
  readonly workflowRef?: string | undefined;
  /** Any one of these. */
  readonly workflowTriggers?: readonly string[] | undefined;
  readonly workflowRepository?: string | undefined;
}

/** How the certificate's identity differs from what is expected, one phrase each; empty where it is the one. */
export function identityMismatches(
  claims: CertificateClaims,
  expected: ExpectedIdentity,
): readonly string[] {
  const { subjects, issuer, workflowRef, workflowTriggers, workflowRepository } = expected;
  const ref = workflowRef === undefined ? undefined : [workflowRef];
  const repository = workflowRepository === undefined ? undefined : [workflowRepository];
  return [
    ...mismatch('identity', listed(claims.subject), subjects),
    ...mismatch('issuer', listed(claims.issuer), [issuer]),
    ...mismatch('workflow ref', claims.workflowRef, ref),
    ...mismatch('workflow trigger', claims.workflowTrigger, workflowTriggers),
    ...mismatch('workflow repository', claims.workflowRepository, repository),
  ];
}

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);

/** A certificate that says a thing twice must say the same both times. */
function mismatch(
  what: string,
  said: readonly string[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  if (wanted === undefined) return [];
  const values = sortedSet(said);
  const [value] = values;
  if (values.length === 1 && value !== undefined && wanted.includes(value)) return [];
  const found = values.length === 0 ? 'none' : quoted(values, ' and ');
  return [`its ${what} is ${found}, not ${quoted(wanted, ' or ')}`];
}

const quoted = (values: readonly string[], between: string): string =>
  values.map((value) => `\`${value}\``).join(between);

/**
 * Where the certificate says that the workflow ran for another repository than a record is about: a phrase, else null.
 * A workflow that many repositories share has one identity in all of them.
 */
export function foreignRepository(
  { workflowRepository, repositoryId }: CertificateClaims,
  { uri, id }: { readonly uri: string | null; readonly id: string | null },
): string | null {
  const ran = workflowRepository[0] ?? 'another repository';
  if (id !== null && repositoryId !== null)
    return id === repositoryId
      ? null
      : `it ran for \`${ran}\` (id ${repositoryId}), and the record is about the repository of id ${id}`;
  const name = uri === null ? undefined : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(uri)?.[1];
  if (name === undefined || workflowRepository.length === 0) return null;
  return workflowRepository.includes(name)
    ? null
    : `it ran for \`${ran}\`, and the record is about \`${name}\``;
}
