import type { Problem } from '../../model/problem.ts';
import type { NamedObject } from './object.ts';

/** Objects of which the first of each name counts, and a problem at each later one. */
export function withoutDuplicates(objects: readonly NamedObject[]): {
  readonly objects: readonly NamedObject[];
  readonly problems: readonly Problem[];
} {
  const first = new Map<string, NamedObject>();
  const problems: Problem[] = [];
  for (const object of objects) {
    // Of two namespaces with one name the first says whose they are; they give nothing.
    const key = JSON.stringify([object.kind, object.namespace, object.name]);
    const known = first.get(key);
    if (known === undefined) first.set(key, object);
    else if (object.kind !== 'Namespace') problems.push(duplicate(object, known));
  }
  return { objects: [...first.values()], problems };
}

function duplicate(object: NamedObject, known: NamedObject): Problem {
  const { path, line } = known.place;
  const where = object.namespace === null ? '' : ` in the namespace \`${object.namespace}\``;
  return {
    code: 'grant-duplicate',
    ...object.at(['metadata', 'name']),
    message: `the ${object.kind} \`${object.name}\`${where} stands in \`${path}\`, line ${line}, too`,
    help: 'keep one of them, or let the policy part the folders by `boundary`',
  };
}
