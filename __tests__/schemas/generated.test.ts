import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Schema, typesOf } from '../../scripts/schema-types.ts';
import type {
  AccessGrantManifest,
  FactsFile,
  GrantMetadataManifest,
  PolicyManifest,
  RosterManifest,
} from '../../src/core/manifest/schema/types.ts';

const SCRIPT = resolve('scripts/generate.ts');
const FOLDER = 'src/core/manifest/schema';
const EVIDENCE_FOLDER = 'src/core/evidence/schema';
const PACK_FOLDER = 'src/core/pack/schema';

describe('generated files', () => {
  test('are what the schemas give', () => {
    expect(() => execFileSync(process.execPath, [SCRIPT, '--check'])).not.toThrow();
  });

  describe('when a schema has changed since', () => {
    const copy = mkdtempSync(join(tmpdir(), 'generated-'));
    afterAll(() => rmSync(copy, { recursive: true }));

    test('the check names what is stale', () => {
      cpSync('schemas', join(copy, 'schemas'), { recursive: true });
      cpSync(FOLDER, join(copy, FOLDER), { recursive: true });
      cpSync(EVIDENCE_FOLDER, join(copy, EVIDENCE_FOLDER), { recursive: true });
      cpSync(PACK_FOLDER, join(copy, PACK_FOLDER), { recursive: true });
      const roster = join(copy, 'schemas/roster.schema.json');
      writeFileSync(roster, readFileSync(roster, 'utf8').replaceAll('teams', 'crews'));
      const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--check'], {
        cwd: copy,
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toBe(
        `${FOLDER}/types.ts is not what schemas/ gives: run npm run generate\n${FOLDER}/validators.js is not what schemas/ gives: run npm run generate\n`,
      );
    });
  });

  test('run alone, and make no code at run time', () => {
    const alone = mkdtempSync(join(tmpdir(), 'alone-'));
    writeFileSync(join(alone, 'package.json'), '{ "type": "module" }');
    cpSync(`${FOLDER}/validators.js`, join(alone, 'validators.js'));
    const script =
      "const { validators } = await import('./validators.js'); console.log(validators.roster({}), validators.facts({}))";
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script];
    const printed = execFileSync(process.execPath, flags, { cwd: alone, encoding: 'utf8' });
    rmSync(alone, { recursive: true });
    expect(printed).toBe('false true\n');
  });
});

describe('types are right about the published examples', () => {
  const example = (name: string): unknown =>
    (JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as { examples: unknown[] })
      .examples[0];
  const head = <Kind extends string>(kind: Kind, name: string) =>
    ({ apiVersion: 'grantproof.dev/v1alpha1', kind, metadata: { name } }) as const;

  test('AccessGrant', () => {
    const grant: AccessGrantManifest = {
      ...head('AccessGrant', 'sample-deployer'),
      spec: {
        identity: {
          id: 'aws:arn:aws:iam::111122223333:role/sample-deployer',
          type: 'ci-workflow',
          provider: 'aws',
        },
        owner: { team: 'sample-platform', primary: 'github:octo-lead' },
        environment: 'production',
        justification: 'Publishes the release archives of the sample service after a tagged build.',
        tickets: [{ system: 'github', id: 'acme/infra#12' }],
        entitlements: [
          {
            system: 'aws',
            boundary: 'account:111122223333',
            resource: 'arn:aws:s3:::sample-releases/*',
            actions: ['s3:PutObject'],
            privilege: 'write',
          },
        ],
        validity: { expiresAt: '2027-03-01', maxTtl: 'PT1H' },
        credential: {
          type: 'federated',
          trust: {
            issuer: 'https://token.actions.githubusercontent.com',
            subject: 'repo:acme/infra:environment:production',
            audience: 'sts.amazonaws.com',
          },
        },
        review: { cadence: 'P90D' },
      },
    };
    expect(example('access-grant')).toEqual(grant);
  });

  test('GrantMetadata', () => {
    const sidecar: GrantMetadataManifest = {
      ...head('GrantMetadata', 'sample-bindings'),
      spec: {
        selector: { kinds: ['RoleBinding'], namespaces: ['sample-*'] },
        owner: { team: 'sample-platform', primary: 'github:octo-lead' },
        review: { cadence: 'P90D' },
      },
    };
    expect(example('grant-metadata')).toEqual(sidecar);
  });

  test('Policy', () => {
    const policy: PolicyManifest = {
      ...head('Policy', 'sample-infra'),
      spec: {
        extends: ['grantproof:baseline'],
        manifests: [
          { paths: ['grants/**/*.yaml'], format: 'access-grant' },
          {
            paths: ['clusters/**/*.yaml'],
            exclude: ['clusters/lab/**'],
            format: 'kubernetes',
            boundary: 'clusters/*',
          },
        ],
        rules: {
          justification: { level: 'hard', minLength: 20 },
          expiry: { level: 'hard', max: 'P90D', match: { environment: 'production' } },
        },
        approvals: [
          { match: { direction: 'widen' }, require: [{ count: 1, from: ['owner'] }] },
          {
            match: { direction: 'widen', privilege: ['admin', 'privileged'] },
            require: [{ count: 1, from: ['team:security'] }],
          },
        ],
      },
    };
    expect(example('policy')).toEqual(policy);
  });

  test('Roster', () => {
    const roster: RosterManifest = {
      ...head('Roster', 'sample-roster'),
      spec: {
        teams: { security: ['github:octo-guard', 'github:octo-watch'] },
        aliases: [{ person: 'github:octo-lead', accounts: ['github:octo-lead-bot'] }],
      },
    };
    expect(example('roster')).toEqual(roster);
  });

  test('Facts', () => {
    const author = { login: 'octo-author', id: '1001', type: 'User' } as const;
    const lead = { login: 'octo-lead', id: '1002', type: 'User' } as const;
    const sha = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
    const facts: FactsFile = {
      now: '2026-12-01T09:00:00Z',
      repository: { id: '4242', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' },
      pullRequest: {
        number: 418,
        author,
        title: 'Let the deployer publish',
        body: '',
        labels: [],
        baseRef: 'main',
        headRef: 'publish',
      },
      commits: [
        { sha, author, committer: null, coAuthors: [], committedAt: '2026-11-30T08:00:00Z' },
      ],
      heads: [{ sha, at: '2026-11-30T08:01:00Z', pusher: author }],
      reviews: [
        {
          id: '77',
          reviewer: lead,
          state: 'APPROVED',
          submittedAt: '2026-12-01T08:00:00Z',
          commit: sha,
        },
      ],
      people: [{ ...lead, permission: 'write', teams: ['security'] }],
      tickets: [
        {
          system: 'github',
          id: 'acme/infra#12',
          state: 'open',
          title: 'Publish releases',
          fetchedAt: '2026-12-01T08:59:00Z',
        },
      ],
    };
    expect(example('facts')).toEqual(facts);
  });
});

describe('typesOf', () => {
  const typed = (schema: Schema): string => typesOf([{ file: 'thing', type: 'Thing', schema }]);

  test('writes fields, lists, maps, choices and references', () => {
    const schema: Schema = {
      description: 'A thing.',
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'many'],
      anyOf: [{ required: ['open'] }, { required: ['map'] }],
      properties: {
        kind: { const: 'Thing' },
        many: { description: 'Several.', type: 'array', items: { $ref: '#/$defs/colour' } },
        either: {
          anyOf: [
            { type: 'string' },
            { type: 'array', items: { anyOf: [{ type: 'integer' }, { type: 'null' }] } },
          ],
        },
        map: { type: 'object', additionalProperties: { type: 'boolean' } },
        open: {
          type: 'object',
          additionalProperties: true,
          properties: { size: { $ref: '#/$defs/size' } },
        },
        free: { type: 'object' },
      },
      $defs: {
        colour: { type: 'string', enum: ['red', 'blue'] },
        size: { type: 'number', minimum: 1 },
      },
    };
    expect(typed(schema)).toBe(`import type { JsonObject } from '../../model/json.ts';

type ColourShape = 'red' | 'blue';

/** A thing. */
export interface Thing {
  readonly kind: 'Thing';
  /** Several. */
  readonly many: readonly ColourShape[];
  readonly either?: string | readonly (number | null)[];
  readonly map?: Readonly<Record<string, boolean>>;
  readonly open?: {
    readonly size?: number;
    readonly [key: string]: unknown;
  };
  readonly free?: JsonObject;
}

/** What a document of each kind holds once its shape is right. */
export interface Shapes {
  readonly 'thing': Thing;
}
`);
  });

  const field = (schema: Schema): Schema => ({
    type: 'object',
    additionalProperties: false,
    properties: { field: schema },
  });
  test.each<[string, Schema, string]>([
    [
      'a keyword that it does not know',
      { type: 'string', format: 'uri' },
      'no type is known for the keyword format',
    ],
    ['a reference to nothing', { $ref: '#/$defs/none' }, '#/$defs/none leads to no definition'],
    ['a reference to another file', { $ref: 'other.json' }, 'other.json leads to no definition'],
    ['a list of anything', { type: 'array' }, 'an array needs items'],
    ['anything', {}, 'no type is known for {}'],
    ['a choice of numbers', { enum: [1] }, 'only text can be listed'],
    [
      'an object that may be open',
      { type: 'object', properties: {} },
      'an object must say whether it is open',
    ],
  ])('refuses %s', (_, schema, message) => {
    expect(() => typed(field(schema))).toThrow(message);
  });
});
