import type { Entitlement, Grant, Ticket } from '../model/grant.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { grantView } from './grant-view.ts';
import { endWords, entitlementWords, identityWords, ownerWords } from './plain-words.ts';

/** A label and one thing that it says: `may`, `s3:GetObject on …`. Lists have one field for each item. */
export interface Field {
  readonly label: string;
  readonly text: string;
}

/** What a reader needs in any case, in the order of reading. */
export const MAIN_LABELS: ReadonlySet<string> = new Set(['who', 'may', 'until', 'why', 'owner']);

/** More values of one list than these are counted, not shown. */
const VALUES = 100;

/** Parts of a grant's view that the words of its main fields tell already, or that are no content. */
const TOLD: ReadonlySet<string> = new Set([
  'identity.id',
  'identity.type',
  'identity.displayName',
  'identity.provider',
  'owner.team',
  'owner.primary',
  'owner.secondary',
  'justification',
  'validity.expiresAt',
  'validity.validFrom',
  'tickets',
]);
const NO_CONTENT: ReadonlySet<string> = new Set(['entitlements', 'removal', 'provenance']);

/** What is so wherever nobody says otherwise. */
const USUAL: ReadonlySet<string> = new Set(['identity.interactiveUse: forbidden']);

/** What a person calls it, where that is not the name of the field. */
const LABELS: Readonly<Record<string, string>> = {
  'identity.interactiveUse': 'interactive use',
  'owner.sponsor': 'sponsor',
  'owner.contact': 'contact',
  'validity.maxTtl': 'credentials live',
  'validity.onExpiry': 'at the end',
  'validity.renewals': 'renewals',
  'review.cadence': 'reviewed every',
  'credential.rotation.interval': 'rotated every',
};

/** What the main fields are made of. */
export interface GrantParts extends Pick<Grant, 'entitlements' | 'metadata'> {
  readonly identity: Omit<Grant['identity'], 'interactiveUse'>;
}

/** Everything that a grant says, main fields first; equal grants have equal fields. No time is read but the grant's own. */
export const fieldsOf = (grant: Grant): readonly Field[] => fieldsOfView(grant, grantView(grant));

/** The same of a grant that there is only as JSON. */
export function fieldsOfView(grant: GrantParts, view: JsonObject): readonly Field[] {
  const { justification } = grant.metadata;
  return [
    { label: 'who', text: identityWords(grant) },
    ...grant.entitlements.map((each) => ({ label: 'may', text: mayWords(each) })),
    { label: 'until', text: endWords(grant, null) },
    { label: 'why', text: justification?.value.trim() ?? 'nobody says' },
    { label: 'owner', text: ownerWords(grant) ?? 'nobody' },
    ...(grant.metadata.tickets?.value ?? []).map((ticket) => ({
      label: 'ticket',
      text: ticketText(ticket),
    })),
    ...otherFields(view),
  ];
}

const ticketText = ({ system, id, relation, url }: Ticket): string =>
  [`${system} ${id} (${relation})`, ...(url === undefined ? [] : [url])].join(' ');

/** With what the short form leaves out: conditions and the class of data. */
function mayWords(entitlement: Entitlement): string {
  const { conditions, dataClass } = entitlement;
  const under = conditions === null ? '' : `, where ${JSON.stringify(conditions)}`;
  const data = dataClass === null ? '' : `, data: ${dataClass}`;
  return `${entitlementWords(entitlement, VALUES)}${under}${data}`;
}

function otherFields(view: JsonObject): readonly Field[] {
  return Object.entries(view).flatMap(([key, value]) =>
    NO_CONTENT.has(key) ? [] : leaves(key, value),
  );
}

/** `credential.rotation.interval: P90D`, and the like for every value inside. */
function leaves(label: string, value: Json): readonly Field[] {
  if (TOLD.has(label)) return [];
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, inner]) => leaves(`${label}.${key}`, inner));
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => field(label, item));
  const text = leafText(value);
  return USUAL.has(`${label}: ${text}`) ? [] : [field(label, value)];
}

const field = (label: string, value: Json): Field => ({
  label: LABELS[label] ?? label,
  text: leafText(value),
});

const leafText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
