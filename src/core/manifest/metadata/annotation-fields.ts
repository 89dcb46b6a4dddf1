import type { MetadataValues } from '../../model/grant.ts';
import { readInstant, readSpan, type Span } from '../../model/instant.ts';
import type { Problem } from '../../model/problem.ts';
import { environmentName } from './environment.ts';
import { readOwnerText, readPerson, readTeam } from './owner-text.ts';
import { TIME_HELP } from './spec-metadata.ts';
import { readTickets } from './tickets.ts';

/** What begins our own annotations, labels and tags. */
export const PREFIX = 'grantproof.dev/';

type Values = Partial<MetadataValues>;

/** What a value gives; or why it gives nothing, and what to write instead. */
type FieldRead =
  | { readonly values: Values }
  | { readonly code: Problem['code']; readonly wrong: string; readonly help: string };

type FieldReader = (text: string) => FieldRead;

const time =
  (field: 'validFrom' | 'expiresAt' | 'lastReviewedAt'): FieldReader =>
  (text) => {
    const instant = readInstant(text);
    return instant === undefined
      ? { code: 'time-unreadable', wrong: 'is not a time that can be read', help: TIME_HELP }
      : { values: { [field]: instant } };
  };

const length =
  (field: 'maxTtl' | 'reviewCadence'): FieldReader =>
  (text) => {
    const span = readSpan(text);
    return span === undefined
      ? {
          code: 'time-unreadable',
          wrong: 'is not a length of time that can be read',
          help: 'write days, hours, minutes and seconds, such as "P90D" or "PT12H"',
        }
      : { values: { [field]: span } };
  };

const person =
  (field: 'primary' | 'sponsor' | 'lastReviewedBy'): FieldReader =>
  (text) => {
    const found = readPerson(text);
    return found === undefined ? NO_PERSON : { values: { [field]: found } };
  };

const NO_PERSON: FieldRead = {
  code: 'schema-wrong-value',
  wrong: 'names no person',
  help: 'write one person, such as "github:octo-dev" or "email:octo@example.com"',
};

const people: FieldReader = (text) => {
  const found = text.split(/[\s,;]+/).map(readPerson);
  const known = found.filter((one) => one !== undefined);
  return known.length < found.length ? NO_PERSON : { values: { secondary: known } };
};

const plain =
  (field: 'contact' | 'justification' | 'lastReview'): FieldReader =>
  (text) => ({ values: { [field]: text } });

const tickets: FieldReader = (text) => ({ values: { tickets: readTickets(text) } });

const unused: FieldReader = () => ({ values: {} });

const CREDENTIAL_TYPES = ['static', 'short-lived', 'federated', 'certificate', 'none'] as const;

/** The type of credential that a text names, if it names one. */
export const credentialType = (text: string): (typeof CREDENTIAL_TYPES)[number] | undefined =>
  CREDENTIAL_TYPES.find((type) => type === text.trim());

/** Our own annotations by what follows the prefix. Their values must be right: each fault is a problem. */
export const OWN_FIELDS: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ['owner', person('primary')],
  ['owner-team', (text) => ({ values: { team: readTeam(text) ?? text } })],
  ['secondary', people],
  ['sponsor', person('sponsor')],
  ['contact', plain('contact')],
  ['environment', (text) => ({ values: { environment: environmentName(text) } })],
  ['justification', plain('justification')],
  ['ticket', tickets],
  ['tickets', tickets],
  ['valid-from', time('validFrom')],
  ['expires-at', time('expiresAt')],
  ['max-ttl', length('maxTtl')],
  [
    'on-expiry',
    (text) =>
      text === 'revoke' || text === 'review'
        ? { values: { onExpiry: text } }
        : {
            code: 'schema-wrong-value',
            wrong: 'is not what can happen at the end',
            help: 'write "revoke" or "review"',
          },
  ],
  [
    'renewals',
    (text) =>
      /^\d{1,5}$/.test(text)
        ? { values: { renewals: Number(text) } }
        : {
            code: 'schema-wrong-value',
            wrong: 'is not a count',
            help: 'write how often the grant was renewed, such as "2"',
          },
  ],
  ['review-cadence', length('reviewCadence')],
  ['last-reviewed', time('lastReviewedAt')],
  ['last-reviewed-by', person('lastReviewedBy')],
  ['last-review', plain('lastReview')],
  [
    'credential-type',
    (text) =>
      credentialType(text) === undefined
        ? {
            code: 'schema-wrong-value',
            wrong: 'is not a type of credential',
            help: `write one of ${CREDENTIAL_TYPES.map((type) => `"${type}"`).join(', ')}`,
          }
        : { values: {} },
  ],
  ['exception', unused],
  ['privilege-ack', unused],
]);

const owner = (text: string): Values => readOwnerText(text);

/** A foreign time: what can't be read is kept as such, so that nobody takes it for "no end". */
const end = (text: string): Values => ({
  expiresAt: readInstant(text) ?? { unreadable: text },
});

const UNIT: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Lengths as kube-janitor has them: `30m`, `24h`, `7d`, `2w`; `forever` says nothing. */
function lifetime(text: string): Values {
  const [, count, unit] = /^(\d{1,9})([smhdw])$/.exec(text) ?? [];
  const seconds = unit === undefined ? undefined : UNIT[unit];
  return seconds === undefined ? {} : { maxTtl: (Number(count) * seconds * 1000) as Span };
}

const channel = (text: string): Values => ({
  contact: /^[#@]|[:/@]/.test(text) ? text : `#${text}`,
});

/**
 * What people already write on native objects, as annotations, labels or tags; the first that says something of a
 * field wins. Their values are foreign: what means nothing here says nothing.
 */
export const ALIASES: readonly (readonly [string, (text: string) => Values])[] = [
  ['cloud-platform.justice.gov.uk/team-name', (text) => ({ team: text })],
  ['cloud-platform.justice.gov.uk/owner', owner],
  ['cloud-platform.justice.gov.uk/review-after', (text) => ({ ...end(text), onExpiry: 'review' })],
  [
    'cloud-platform.justice.gov.uk/is-production',
    (text) => (text === 'true' ? { environment: 'production' } : {}),
  ],
  [
    'cloud-platform.justice.gov.uk/environment-name',
    (text) => ({ environment: environmentName(text) }),
  ],
  ['cloud-platform.justice.gov.uk/slack-channel', channel],
  ['a8r.io/owner', owner],
  ['a8r.io/support', (text) => ({ contact: text })],
  ['a8r.io/chat', (text) => ({ contact: text })],
  ['janitor/expires', end],
  ['janitor/ttl', lifetime],
  ['team', (text) => ({ team: readTeam(text) ?? text })],
  ['Team', (text) => ({ team: readTeam(text) ?? text })],
  ['owner', owner],
  ['Owner', owner],
  ['ExpiresAt', end],
  ['Expiry', end],
  ['expirationDate', end],
  ['Ticket', (text) => ({ tickets: readTickets(text) })],
  ['ticket', (text) => ({ tickets: readTickets(text) })],
  ['environment', (text) => ({ environment: environmentName(text) })],
  ['Environment', (text) => ({ environment: environmentName(text) })],
];
