import { shownPath } from '../manifest/schema/shown.ts';
import type { Json } from '../model/json.ts';
import { byText } from '../model/order.ts';
import type { Pointer } from '../model/place.ts';
import { keyMaterial } from './key-material.ts';
import { kubernetesSecrets } from './kubernetes-secrets.ts';
import type { AccessRecord } from './record.ts';
import { bytesOfText } from './record-text.ts';

/** Something that looks like a secret: where it stands and what it looks like, never what it is. */
export interface SecretFound {
  readonly path: string;
  readonly line: number;
  /** As a phrase: `a private key`. */
  readonly kind: string;
}

/** All that looks like a secret in what a record embeds: texts under their paths in the tree, and facts under theirs. */
export function scanForSecrets(
  record: Pick<AccessRecord, 'texts' | 'answers' | 'facts' | 'packs' | 'question'>,
): readonly SecretFound[] {
  const paths = pathsOfTexts(record);
  const inTexts = Object.entries(record.texts).flatMap(([digest, recorded]) => {
    const text =
      typeof recorded === 'string'
        ? recorded
        : new TextDecoder().decode(bytesOfText(recorded) ?? new Uint8Array());
    return scanText(paths.get(digest) ?? digest, text);
  });
  const inFacts = [...stringsIn(record.facts, [])].flatMap(({ pointer, text }) =>
    scanText(`facts ${shownPath(pointer).replaceAll('`', '')}`, text),
  );
  return [...inTexts, ...inFacts].toSorted(
    (a, b) => byText(a.path, b.path) || a.line - b.line || byText(a.kind, b.kind),
  );
}

/** Somebody looked at the line and said that it is none, in the words of the tools that people have for this. */
const ALLOWED = /gitleaks:allow|trufflehog:ignore|pragma: allowlist secret|\bnotsecret\b/;

/** All that looks like a secret in one text. Takes time in proportion to its length. */
export function scanText(path: string, text: string): readonly SecretFound[] {
  const all = [...keyMaterial(text), ...kubernetesSecrets(path, text)];
  if (all.length === 0) return [];
  const lines = text.split('\n');
  const found = all.filter(({ line }) => !ALLOWED.test(lines[line - 1] ?? ''));
  const once = new Map(found.map(({ line, kind }) => [`${line} ${kind}`, { path, line, kind }]));
  return [...once.values()].toSorted((a, b) => a.line - b.line);
}

/** Where each text stands: in the trees that were listed and compared, or beside them. */
function pathsOfTexts({
  answers,
  packs,
  question,
}: Pick<AccessRecord, 'answers' | 'packs' | 'question'>): ReadonlyMap<string, string> {
  const entries = [
    ...answers.lists.flatMap(({ entries: listed }) => listed),
    ...answers.diffs.flatMap(({ paths }) =>
      paths.flatMap(({ path, before, after }) =>
        [before, after].flatMap((entry) => (entry === null ? [] : [{ path, oid: entry.oid }])),
      ),
    ),
  ];
  const blobs = new Map(Object.entries(answers.blobs));
  const paths = new Map<string, string>();
  for (const { path, oid } of entries) {
    const blob = blobs.get(oid);
    if (blob !== undefined && 'digest' in blob) paths.set(blob.digest, path);
  }
  for (const [name, digest] of Object.entries(packs)) {
    if (digest !== null) paths.set(digest, `grantproof:${name}`);
  }
  if (question.policy !== null) paths.set(question.policy.digest, question.policy.path);
  return paths;
}

function* stringsIn(
  value: Json,
  pointer: Pointer,
): Generator<{ readonly pointer: Pointer; readonly text: string }> {
  if (typeof value === 'string') yield { pointer, text: value };
  else if (Array.isArray(value)) {
    for (const [nth, item] of value.entries()) yield* stringsIn(item as Json, [...pointer, nth]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* stringsIn(part, [...pointer, key]);
  }
}
