import { type Document, isCollection, parseDocument, type Scalar, visit } from 'yaml';
import type { ScopeProposal } from './scope-proposals.ts';

/** What somebody who begins may say; what they leave open is as in the templates. */
export interface FirstWishes {
  /** What policy and roster are called. */
  readonly name: string;
  readonly scopes: readonly ScopeProposal[];
  readonly teams: readonly { readonly name: string; readonly logins: readonly string[] }[];
  /** Who approves the rights of an administrator, beside the owner: `person:LOGIN` or `team:NAME`. */
  readonly approvers: readonly string[];
}

/** The template of a policy with the wishes in their places; its comments stay. */
export function firstPolicy(template: string, { name, scopes, approvers }: FirstWishes): string {
  const document = parseDocument(template);
  const manifests = scopes.map(({ paths, format }) => ({ paths: [...paths], format }));
  const approve = ['spec', 'approvals', 1, 'require', 1, 'from'];
  put(document, ['metadata'], { name }, 'one line');
  put(document, ['spec', 'manifests'], manifests, 'a line each');
  if (approvers.length > 0) put(document, approve, [...approvers], 'one line');
  return textOf(document);
}

/** The template of a roster with its teams. */
export function firstRoster(template: string, { name, teams }: FirstWishes): string {
  const document = parseDocument(template);
  const members = teams.map(
    (team) => [team.name, team.logins.map((login) => `github:${login}`)] as const,
  );
  put(document, ['metadata'], { name }, 'one line');
  if (teams.length > 0)
    put(document, ['spec', 'teams'], Object.fromEntries(members), 'a line each');
  return textOf(document);
}

/** Puts new content into a collection of the template, which keeps its comments. */
function put(
  document: Document,
  pointer: readonly (string | number)[],
  value: unknown,
  style: 'one line' | 'a line each',
): void {
  const collection = document.getIn(pointer);
  const content = document.createNode(value);
  if (!isCollection(collection) || !isCollection(content))
    throw new Error('the template has another shape');
  visit(content, {
    Collection: (_, node) => {
      node.flow = true;
    },
    Scalar: (_, scalar) => quote(scalar),
  });
  collection.items = content.items;
  collection.flow = style === 'one line';
}

/** What some reader of YAML takes for no text. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/;

/** Words stand as they are, all else in quotes. */
function quote(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string' || (/^[a-z][a-z0-9-]*$/.test(value) && !NO_TEXT.test(value)))
    return;
  scalar.type = 'QUOTE_DOUBLE';
}

const textOf = (document: Document): string => document.toString({ lineWidth: 0 });
