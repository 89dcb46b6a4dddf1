import type { ManifestDocument } from '../manifest/document.ts';
import { checkShape } from '../manifest/schema/check-shape.ts';
import { shown } from '../manifest/schema/shown.ts';
import type { Digest } from '../model/ids.ts';
import { byText } from '../model/order.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { PolicySource } from '../model/verdict.ts';
import { nodeAt, type PolicyNode, problem, type Read, textsOf } from './policy-node.ts';
import { readApprovals } from './read-approvals.ts';
import { readRules, type Settings } from './read-rules.ts';
import { readScopes } from './read-scopes.ts';

/** A shipped pack, and the digest of its text. */
export interface Pack {
  readonly document: ManifestDocument;
  readonly digest: Digest;
}

export interface CompileContext {
  /** Digest of the policy's own text. */
  readonly digest: Digest;
  /** A shipped pack by its name after `grantproof:`. */
  readonly pack: (name: string) => Pack | undefined;
}

export interface PolicyCompiled {
  /** Null where there is any problem: a policy is used whole or not at all. */
  readonly policy: Policy | null;
  /** All of them, in the order of their places. */
  readonly problems: readonly Problem[];
}

/** Compiles a policy: its own rules over those of the packs that it extends, and its scopes and approvals. */
export function compilePolicy(document: ManifestDocument, context: CompileContext): PolicyCompiled {
  const shape = checkShape('policy', document);
  const root = nodeAt(document, document.value, []);
  const spec = root.get('spec');
  const packs = readExtends(spec?.get('extends'), context);
  const rules = readRules(spec?.get('rules'), packs.value.settings);
  const scopes = readScopes(spec?.get('manifests'));
  const approvals = readApprovals(spec?.get('approvals'));
  const custom = refuseCustom(spec?.get('custom'));
  const found = [
    ...packs.problems,
    ...rules.problems,
    ...scopes.problems,
    ...approvals.problems,
    ...custom,
    ...emptiness(spec ?? root, rules.value, scopes.value.length),
  ];
  const problems = inOrder([...shape, ...withoutSaid(found, shape)]);
  if (problems.length > 0) return { policy: null, problems };
  const name = root.get('metadata')?.get('name')?.value;
  const adopted = spec?.get('ledger')?.get('adopted')?.value;
  return {
    policy: {
      name: typeof name === 'string' ? name : '',
      scopes: scopes.value,
      rules: [...rules.value.values()].toSorted((a, b) => byText(a.rule, b.rule)),
      approvals: approvals.value,
      ...(typeof adopted === 'string' && { adopted }),
      sources: [{ path: document.place.path, digest: context.digest }, ...packs.value.sources],
    },
    problems,
  };
}

const SHIPPED = 'grantproof:';

interface Inherited {
  readonly settings: Settings;
  readonly sources: readonly PolicySource[];
}

function readExtends(node: PolicyNode | undefined, context: CompileContext): Read<Inherited> {
  const problems: Problem[] = [];
  const sources: PolicySource[] = [];
  let settings: Settings = new Map();
  for (const { text, place } of textsOf(node)) {
    const pack = text.startsWith(SHIPPED) ? context.pack(text.slice(SHIPPED.length)) : undefined;
    if (pack === undefined) {
      problems.push(
        problem(
          'policy-extends',
          place,
          `${shown(text)} is no pack that comes with this version`,
          'extend `grantproof:baseline`; packs from elsewhere are not supported yet',
        ),
      );
      continue;
    }
    const read = readRules(
      nodeAt(pack.document, pack.document.value, []).get('spec')?.get('rules'),
      settings,
    );
    const [first] = read.problems;
    if (first !== undefined)
      problems.push(
        problem(
          'policy-extends',
          place,
          `the pack ${shown(text)} does not fit: ${first.message}`,
          'extend each pack once, the looser ones first',
        ),
      );
    settings = read.value;
    sources.push({ path: text, digest: pack.digest });
  }
  return { value: { settings, sources }, problems };
}

/** Custom rules are for a later version: what is written down must never be passed over in silence. */
function refuseCustom(node: PolicyNode | undefined): readonly Problem[] {
  if (node === undefined || node.items().length === 0) return [];
  return [
    problem(
      'policy-not-supported',
      node.place,
      '`custom` rules are not supported yet',
      'take `custom` out, or say the same with the typed rules',
    ),
  ];
}

function emptiness(spec: PolicyNode, rules: Settings, scopes: number): readonly Problem[] {
  return [
    ...(rules.size > 0
      ? []
      : [
          problem(
            'policy-no-rules',
            spec.get('rules')?.place ?? spec.place,
            'the policy has no rules, so everything would pass',
            'add `extends: [grantproof:baseline]`, or rules of your own under `rules`',
          ),
        ]),
    ...(scopes > 0
      ? []
      : [
          problem(
            'policy-no-manifests',
            spec.get('manifests')?.place ?? spec.place,
            'the policy governs no files',
            'name them: `manifests: [{ paths: ["grants/**/*.yaml"], format: access-grant }]`',
          ),
        ]),
  ];
}

/** Leaves out what the schema said of the same place in its own words. */
function withoutSaid(problems: readonly Problem[], said: readonly Problem[]): readonly Problem[] {
  const places = new Set(said.map(placeKey));
  return problems.filter((one) => !places.has(placeKey(one)));
}

const placeKey = ({ line, column }: Problem): string => `${line}:${column}`;

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(
    (a, b) =>
      a.line - b.line ||
      a.column - b.column ||
      byText(a.code, b.code) ||
      byText(a.message, b.message),
  );
