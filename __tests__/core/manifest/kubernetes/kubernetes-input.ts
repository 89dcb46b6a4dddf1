import type {
  KubernetesContext,
  KubernetesFile,
} from '../../../../src/core/manifest/kubernetes/kubernetes-file.ts';
import { readKubernetes } from '../../../../src/core/manifest/kubernetes/read-kubernetes.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';
import { digestOf } from '../../../../src/core/model/canonical.ts';
import type { Entitlement, Grant } from '../../../../src/core/model/grant.ts';
import { oid } from '../../../../src/core/model/ids.ts';
import type { Reading } from '../../../../src/core/model/reading.ts';

/** A file as the reader gets it; its object id follows from its text. */
export function kubernetesFile(path: string, text: string): KubernetesFile {
  const documents = readDocuments(path, text, 'native');
  return { file: { path, oid: oid(digestOf(text).slice(7, 47)) }, text, documents };
}

/** Reads texts by path as the files of one boundary. */
export function readFiles(
  files: Readonly<Record<string, string>>,
  context: Partial<KubernetesContext> = {},
): Reading {
  return readKubernetes(
    Object.entries(files).map(([path, text]) => kubernetesFile(path, text)),
    { boundary: '', sidecars: [], codeowners: null, ...context },
  );
}

/** Reads one text as the only file of its boundary. */
export const readText = (text: string): Reading => readFiles({ 'access.yaml': text });

/** The only grant of a text. */
export function onlyGrant(text: string): Grant {
  const { grants, problems } = readText(text);
  const [grant] = grants;
  if (grant === undefined || grants.length > 1 || problems.length > 0) {
    throw new Error(`no single grant: ${JSON.stringify({ grants: grants.length, problems })}`);
  }
  return grant;
}

/** An entitlement by what sets it apart, for comparing. */
export function shortForm({ boundary, resources, role, actions, privilege }: Entitlement): string {
  const what = role === null ? `${actions.join(',')} ${resources.join(',')}` : `as ${role}`;
  return `${what} in ${boundary ?? 'nothing'}: ${privilege ?? 'unknown'}`;
}

export const roleBinding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: sample-reader
  namespace: sample
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: octo-bot
`;

/** A Role \`reader\` of the namespace \`sample\` with these rules, in flow notation. */
export const role = (rules: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: sample }
rules: ${rules}
`;
