// Policies for the tests of compiling them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestDocument } from '../../../src/core/manifest/document.ts';
import { readDocuments } from '../../../src/core/manifest/yaml/read-documents.ts';
import { digestOf } from '../../../src/core/model/canonical.ts';
import {
  compilePolicy,
  type Pack,
  type PolicyCompiled,
} from '../../../src/core/policy/compile-policy.ts';

export const BASELINE = readFileSync(
  join(import.meta.dirname, '../../../policies/baseline.yaml'),
  'utf8',
);

export function documentOf(path: string, text: string): ManifestDocument {
  const { documents, problems } = readDocuments(path, text, 'strict');
  const [document] = documents;
  if (document === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return document;
}

const packs: Readonly<Record<string, string>> = {
  baseline: BASELINE,
  // A pack that speaks of one environment only.
  production: `spec: { rules: { owner: { level: soft, require: [team], match: { environment: [production, staging] } } } }`,
};

const pack = (name: string): Pack | undefined => {
  const text = packs[name];
  return text === undefined
    ? undefined
    : { document: documentOf(`grantproof:${name}`, text), digest: digestOf(text) };
};

/** Compiles the spec, which begins on line 5. */
export function compiled(spec: string): PolicyCompiled {
  const text = `apiVersion: grantproof.dev/v1alpha1\nkind: Policy\nmetadata: { name: sample }\nspec:\n${spec
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}\n`;
  return compilePolicy(documentOf('policy.yaml', text), { digest: digestOf(text), pack });
}

export const MANIFESTS = 'manifests: [{ paths: ["grants/**/*.yaml"], format: access-grant }]';
export const GOOD = `extends: [grantproof:baseline]\n${MANIFESTS}`;

export const problemsOf = (spec: string): readonly string[] =>
  compiled(spec).problems.map(
    ({ code, line, column, message }) => `${code} ${line}:${column} ${message}`,
  );
