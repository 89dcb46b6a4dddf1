import { apiDescription, type Operation } from './description.ts';

export interface Route {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly operation: Operation;
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly literals: number;
}

/** Variables that may hold slashes. */
const LONG = new Set(['path', 'ref', 'basehead', 'branch']);

let patterns: readonly Pattern[] | undefined;

/** The operation that a method and a path mean, or null. Paths that say more in words come first. */
export function routeOf(method: string, pathname: string): Route | null {
  patterns ??= apiDescription()
    .operations.map(pattern)
    .toSorted((a, b) => b.literals - a.literals);
  for (const { operation, expression, names } of patterns) {
    const match = operation.method === method ? expression.exec(pathname) : null;
    if (match === null) continue;
    const params = names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]);
    return { operation, params: Object.fromEntries(params) as Route['params'] };
  }
  return null;
}

function pattern(operation: Operation): Pattern {
  const names: string[] = [];
  const parts = operation.path.split('/').map((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) return part;
    names.push(name);
    return LONG.has(name) ? '(.+?)' : '([^/]+)';
  });
  const expression = new RegExp(`^${parts.join('/')}/?$`);
  return { operation, expression, names, literals: parts.length - names.length };
}
