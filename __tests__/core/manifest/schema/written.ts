import type { ManifestDocument } from '../../../../src/core/manifest/document.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';

export function read(text: string): ManifestDocument {
  const [document] = readDocuments('m.yaml', text, 'strict').documents;
  if (document === undefined) throw new Error('the text holds no document');
  return document;
}

/** A grant that is right but for the lines of its spec, which begin on line 5. */
export const grant = (...lines: readonly string[]): string =>
  [
    'apiVersion: grantproof.dev/v1alpha1',
    'kind: AccessGrant',
    'metadata: { name: sample }',
    'spec:',
    ...lines.map((line) => `  ${line}`),
  ].join('\n');

export const IDENTITY = 'identity: { id: "aws:role/x", type: workload, provider: aws }';
export const ENTITLEMENTS = 'entitlements: [{ system: aws, resource: r, actions: [a] }]';
/** `line` stands on line 7. */
export const withField = (line: string): string => grant(IDENTITY, ENTITLEMENTS, line);
/** The flow stands on line 6 from column 19 on. */
export const withEntitlement = (flow: string): string =>
  grant(IDENTITY, `entitlements: [ ${flow} ]`);
