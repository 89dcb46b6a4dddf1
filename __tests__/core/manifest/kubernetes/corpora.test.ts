import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileText } from '../../../../src/core/manifest/file-text.ts';
import { extractObjects } from '../../../../src/core/manifest/kubernetes/extract-objects.ts';
import type { KubernetesFile } from '../../../../src/core/manifest/kubernetes/kubernetes-file.ts';
import { readKubernetes } from '../../../../src/core/manifest/kubernetes/read-kubernetes.ts';
import { oid } from '../../../../src/core/model/ids.ts';
import { byText } from '../../../../src/core/model/order.ts';
import type { Reading } from '../../../../src/core/model/reading.ts';
import { type Corpus as CorpusName, corpusFolder, NO_CORPUS } from '../../../support/corpora.ts';
import { kubernetesFile } from './kubernetes-input.ts';

interface Corpus {
  readonly files: readonly KubernetesFile[];
  /** Paths of files that are no text. */
  readonly sealed: readonly string[];
  /** One for each folder. */
  readonly readings: readonly Reading[];
}

/** Reads all YAML below a folder, each of its folders a boundary. */
function readCorpus(root: string): Corpus {
  const files: KubernetesFile[] = [];
  const sealed: string[] = [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted(byText);
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    const read = fileText({ path, mode: '100644', oid: oid(path), bytes, size: bytes.length });
    if (read.kind === 'text') files.push(kubernetesFile(path, read.text));
    else sealed.push(path);
  }
  const folders = new Map<string, KubernetesFile[]>();
  for (const file of files) {
    const folder = dirname(file.file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const readings = [...folders].map(([boundary, some]) =>
    readKubernetes(some, { boundary, sidecars: [], codeowners: null }),
  );
  return { files, sealed, readings };
}

const BINDINGS = ['RoleBinding', 'ClusterRoleBinding'];

/** How many objects of each kind there are, and how many subjects the bindings have. */
function countObjects({ files }: Corpus): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { subjects: 0 };
  for (const file of files) {
    for (const [{ kind, value }] of extractObjects(file).objects) {
      counts[kind] = (counts[kind] ?? 0) + 1;
      const { subjects } = value;
      if (BINDINGS.includes(kind) && Array.isArray(subjects)) {
        counts['subjects'] = (counts['subjects'] ?? 0) + subjects.length;
      }
    }
  }
  return counts;
}

/** The subjects of a binding, each once. */
function distinct(subjects: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(subjects) ? subjects : [];
  return [...new Set(list.map((subject) => JSON.stringify(subject)))];
}

/** Paths of files with access objects of which no grant, no opaque unit and no problem tells. */
function silent({ files, readings }: Corpus): readonly string[] {
  const heard = new Set(
    readings.flatMap(({ grants, opaque, problems }) =>
      [...grants, ...opaque, ...problems].map((one) =>
        'place' in one ? one.place.path : one.path,
      ),
    ),
  );
  return files
    .filter((file) =>
      extractObjects(file).objects.some(
        ([{ kind, value }]) =>
          BINDINGS.includes(kind) &&
          Array.isArray(value['subjects']) &&
          value['subjects'].length > 0,
      ),
    )
    .map(({ file }) => file.path)
    .filter((path) => !heard.has(path));
}

/** Describes a corpus, or skips it where it is absent. */
function describeCorpus(name: CorpusName, body: (corpus: () => Corpus) => void): void {
  const folder = corpusFolder(name);
  if (folder === null) {
    describe.skip(`${name} (${NO_CORPUS})`, () => body(() => readCorpus('')));
    return;
  }
  describe(name, () => {
    let corpus: Corpus | undefined;
    body(() => {
      corpus ??= readCorpus(folder);
      return corpus;
    });
  });
}

describeCorpus('infra-deployments', (corpus) => {
  test('all objects are found', () => {
    expect(countObjects(corpus())).toMatchObject({
      Role: 202,
      ClusterRole: 630,
      RoleBinding: 415,
      ClusterRoleBinding: 457,
      subjects: 982,
      ServiceAccount: 298,
      Namespace: 218,
      ExternalSecret: 280,
      PushSecret: 3,
    });
  });

  test('the 42 documents that are no YAML are opaque', () => {
    const broken = corpus().files.filter(({ documents }) => documents.problems.length > 0);
    const documents = broken.flatMap(({ text }) =>
      text.split(/^---\s*$/m).filter((part) => /^[^#\s]/m.test(part)),
    );
    expect(documents).toHaveLength(42);
    const opaque = corpus().readings.flatMap((reading) => reading.opaque);
    const templates = opaque.filter(({ reason }) => reason === 'a template');
    expect(templates.map(({ place }) => place.path).toSorted(byText)).toEqual(
      broken.map(({ file }) => file.path),
    );
  });

  test('every subject of a binding is a grant, or its file has a problem or a patch', () => {
    const { files, readings } = corpus();
    const patches = readings
      .flatMap((reading) => reading.opaque)
      .filter(({ reason }) => reason.includes('a patch'));
    const unreadable = new Set([
      ...readings.flatMap((reading) => [...reading.unreadable]),
      ...patches.map(({ place }) => place.path),
    ]);
    const subjects = files
      .filter(({ file }) => !unreadable.has(file.path))
      .flatMap((file) => extractObjects(file).objects)
      .filter(([{ kind }]) => BINDINGS.includes(kind))
      .flatMap(([{ value }]) => distinct(value['subjects']));
    const grants = readings
      .flatMap((reading) => reading.grants)
      .filter((grant) => /\/(?:Cluster)?RoleBinding\//.test(grant.id));
    const readable = grants.filter((grant) => !unreadable.has(grant.place.path));
    expect(readable.length).toBeGreaterThan(900);
    expect(readable).toHaveLength(subjects.length);
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
  });

  test('nothing that binds is passed over in silence', () => {
    expect(silent(corpus())).toEqual([]);
  });

  test('the only problems are fixtures that stand twice in one folder', () => {
    const problems = corpus().readings.flatMap((reading) => reading.problems);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['grant-duplicate']));
    expect(problems.filter(({ path }) => !path.includes('.chainsaw-test'))).toEqual([]);
  });

  test('what comes from elsewhere is opaque', () => {
    const opaque = corpus().readings.flatMap((reading) => reading.opaque);
    const reasons = new Set(opaque.flatMap(({ reason }) => reason.split(', ')));
    expect([...reasons].toSorted(byText)).toEqual([
      'a kustomization that fetches or changes objects',
      'a patch',
      'a template',
      'access inside an object of kind ClusterPolicy',
      'access inside an object of kind Test',
      'an Argo CD application',
      'an Argo CD application set',
    ]);
  });
});

describeCorpus('cloud-platform-environments', (corpus) => {
  test('all objects are found', () => {
    expect(countObjects(corpus())).toMatchObject({
      Role: 435,
      RoleBinding: 1860,
      subjects: 3173,
      Namespace: 1396,
    });
  });

  test('there are no problems, and nothing is opaque but what is encrypted', () => {
    const { readings, sealed } = corpus();
    expect(readings.flatMap(({ problems, opaque }) => [...problems, ...opaque])).toEqual([]);
    expect(sealed.map((path) => path.split('/').at(-1))).toEqual(['oidc-components-secret.yaml']);
  });

  test('owners come from the namespaces', () => {
    const grants = corpus().readings.flatMap((reading) => reading.grants);
    expect(grants.length).toBeGreaterThan(3100);
    const origins = new Set(grants.map(({ metadata }) => metadata.team?.from));
    expect(origins).toEqual(new Set(['namespace', undefined]));
    expect(grants.filter(({ metadata }) => metadata.team === undefined).length).toBeLessThan(10);
  });

  test('a review date that can not be read is kept as such', () => {
    const ends = corpus()
      .readings.flatMap((reading) => reading.grants)
      .flatMap(({ metadata }) => metadata.expiresAt?.value ?? []);
    expect(ends.filter((end) => typeof end === 'number').length).toBeGreaterThan(0);
    expect(ends.filter((end) => typeof end === 'object').length).toBeGreaterThan(0);
  });
});
