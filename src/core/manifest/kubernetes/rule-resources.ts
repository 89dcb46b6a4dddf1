import { literal } from '../../model/pattern.ts';
import type { Rule } from './role.ts';
import { natureOf, type ResourceNature } from './rule-privilege.ts';

/** One resource of a rule, and the items of the rule's lists that it comes from. */
export interface RuleResource {
  /** `<group>/<resource>[:<name>]`, or `url:<path>`; `*` is a wildcard only where Kubernetes has one. */
  readonly pattern: string;
  /** Null for a path. */
  readonly nature: ResourceNature | null;
  readonly from: readonly (readonly [
    'apiGroups' | 'resources' | 'resourceNames' | 'nonResourceURLs',
    number,
  ])[];
}

/** How many resources a rule makes. */
export function resourceCount(rule: Rule): number {
  const { apiGroups, resources, resourceNames, nonResourceURLs } = rule;
  return (
    apiGroups.length * resources.length * Math.max(1, resourceNames.length) + nonResourceURLs.length
  );
}

/** Every group with every resource and every name. */
export function ruleResources(rule: Rule): readonly RuleResource[] {
  return [...namedResources(rule), ...rule.nonResourceURLs.map(pathResource)];
}

function namedResources(rule: Rule): readonly RuleResource[] {
  const found: RuleResource[] = [];
  rule.apiGroups.forEach((group, nthGroup) => {
    rule.resources.forEach((resource, nth) => {
      const kind = `${groupPattern(group)}/${resourcePattern(resource)}`;
      const nature = natureOf(group, resource);
      const from = [
        ['resources', nth],
        ['apiGroups', nthGroup],
      ] as const;
      if (rule.resourceNames.length === 0) found.push({ pattern: kind, nature, from });
      rule.resourceNames.forEach((name, nthName) => {
        found.push({
          pattern: `${kind}:${literal(name)}`,
          nature,
          from: [['resourceNames', nthName], ...from],
        });
      });
    });
  });
  return found;
}

function groupPattern(group: string): string {
  if (group === '') return 'core';
  return group === '*' ? group : literal(group);
}

/** Alone, an asterisk is every resource; before a slash, the subresource of every resource; else a mere sign. */
function resourcePattern(resource: string): string {
  if (resource === '*') return resource;
  return resource.startsWith('*/') ? `*/${literal(resource.slice(2))}` : literal(resource);
}

/** Asterisks at the end of a path stand for whatever begins with the rest. */
function pathResource(path: string, nth: number): RuleResource {
  const start = path.replace(/\*+$/, '');
  return {
    pattern: `url:${literal(start)}${start === path ? '' : '*'}`,
    nature: null,
    from: [['nonResourceURLs', nth]],
  };
}
