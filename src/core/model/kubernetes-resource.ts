import { type Covers, covers } from './pattern.ts';

interface Resource {
  readonly group: string;
  /** `pods`, `pods/exec`, `*`, or a subresource of every resource: `*` and a slash before its name. */
  readonly kind: string;
  /** Null for every object of the kind. */
  readonly name: string | null;
}

/**
 * Whether one resource of Kubernetes RBAC, `<group>/<resource>[:<name>]`, holds all of another: a kind holds each
 * object of it, `*` is a whole group or a whole resource and never a part of a name. Anything else is a plain pattern.
 */
export const coversResource: Covers = (wide, narrow) => {
  if (wide === narrow || wide === '*') return true;
  const outer = parse(wide);
  const inner = parse(narrow);
  if (outer === null || inner === null) {
    return outer === null && inner === null && covers(wide, narrow);
  }
  return (
    (outer.group === '*' || outer.group === inner.group) &&
    coversKind(outer.kind, inner.kind) &&
    (outer.name === null || outer.name === inner.name)
  );
};

function coversKind(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  const slash = narrow.indexOf('/');
  return wide.startsWith('*/') && slash > 0 && wide.slice(1) === narrow.slice(slash);
}

/** Null for an address (`url:/healthz`), a role (`role:ClusterRole/admin`) and whatever is written freely. */
function parse(text: string): Resource | null {
  const [, group, kind, name] = /^([^/:]+)\/([^:]+)(?::([\s\S]*))?$/.exec(text) ?? [];
  return group === undefined || kind === undefined ? null : { group, kind, name: name ?? null };
}
