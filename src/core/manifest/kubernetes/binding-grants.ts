import type { Grant, Metadata } from '../../model/grant.ts';
import { type Binding, identityOf } from './binding.ts';
import { kubernetesGrantId } from './grant-identity.ts';
import { annotatedCredential, grantOf } from './grant-of.ts';
import type { RoleIndex } from './role-index.ts';

/** One grant for each subject of a binding, with the rules of the role that it names. */
export function bindingGrants(
  { object, roleRef, subjects }: Binding,
  roles: RoleIndex,
  metadata: Metadata,
  boundary: string,
): readonly Grant[] {
  const { declared, effective } = roles.given(object, roleRef);
  const credential = annotatedCredential(object);
  return subjects.map((subject) =>
    grantOf(object, {
      id: kubernetesGrantId(boundary, object, subject),
      identity: identityOf(subject),
      metadata,
      declared,
      effective,
      credential,
      notes: { roleRef: `${roleRef.kind}/${roleRef.name}` },
      pointers: { identity: ['subjects', subject.nth], entitlements: ['roleRef'] },
    }),
  );
}
