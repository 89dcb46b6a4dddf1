import { describe, expect, test } from '@jest/globals';
import { examineLedger } from '../../src/app/doctor-ledger.ts';
import { examineKeys } from '../../src/app/doctor-signing-key.ts';
import type { SealStep } from '../../src/core/workflow/seal-steps.ts';
import type {
  EnvironmentSettings,
  LedgerGuard,
  LedgerSettings,
  Readable,
} from '../../src/ports/repository-settings.ts';

const LEDGER = 'grantproof-ledger';
const GUARD: LedgerGuard = {
  source: 'the ruleset `ledger`',
  keeps: { deletion: true, force: true },
  barriers: [],
  bypass: [],
  letsActionsPass: false,
};
const OTHER: LedgerGuard = {
  ...GUARD,
  source: 'the ruleset `all`',
  keeps: { deletion: false, force: false },
};
const SAFE: LedgerSettings = { exists: true, rulesets: [GUARD], protection: null };
const STEP: SealStep = {
  place: { path: '.github/workflows/grantproof-seal.yml', line: 40, column: 9 },
  ledger: LEDGER,
  writer: 'github',
  ownToken: true,
  key: null,
};
const guarded = (guard: Partial<LedgerGuard>, ...more: readonly LedgerGuard[]): LedgerSettings => ({
  ...SAFE,
  rulesets: [{ ...GUARD, ...guard }, ...more],
});
const barred = (name: string, holds: 'pushes' | 'creation' | 'unsigned' = 'pushes') => ({
  ...OTHER,
  barriers: [{ rule: name, holds }],
});

const examined = (settings: LedgerSettings, step: Partial<SealStep> = {}): readonly string[] => {
  const { advice, unknown } = examineLedger(LEDGER, settings, [{ ...STEP, ...step }]);
  return [
    ...advice.map(({ level, code, place }) => `${level} ${code}${place === null ? '' : ' at it'}`),
    ...unknown.map((what) => `unknown: ${what}`),
  ];
};

describe('the branch of a ledger', () => {
  const CASES: readonly (readonly [string, LedgerSettings, readonly string[]])[] = [
    ['all is well', SAFE, []],
    ['protected the classic way', { ...SAFE, rulesets: [], protection: GUARD }, []],
    ['not there yet, with its ruleset', { ...SAFE, exists: false, protection: 'unknown' }, []],
    ['nothing guards it', { ...SAFE, rulesets: [] }, ['warning ledger-unprotected']],
    [
      'it can be set back',
      guarded({ keeps: { deletion: true, force: false } }),
      ['warning ledger-unprotected'],
    ],
    [
      'two guards keep one thing each',
      guarded(
        { keeps: { deletion: true, force: false } },
        { ...OTHER, keeps: { deletion: false, force: true } },
      ),
      [],
    ],
    [
      'nothing that can be read guards it',
      { ...SAFE, rulesets: [], protection: 'unknown' },
      ['warning ledger-unprotected', 'unknown: the classic protection of `grantproof-ledger`'],
    ],
    [
      'nothing can be read',
      { exists: 'unknown', rulesets: 'unknown', protection: 'unknown' },
      [
        'unknown: the rulesets of `grantproof-ledger`',
        'unknown: the classic protection of `grantproof-ledger`',
      ],
    ],
    [
      'what guards it is known in part',
      {
        ...SAFE,
        rulesets: [],
        protection: {
          ...GUARD,
          keeps: { deletion: 'unknown', force: 'unknown' },
          bypass: 'unknown',
        },
      },
      [
        'warning ledger-unprotected',
        'unknown: what the ruleset `ledger` keeps from `grantproof-ledger`',
      ],
    ],
    [
      'many may pass',
      guarded({ bypass: ['everybody with the role write'] }),
      ['warning ledger-bypass'],
    ],
    [
      'many may pass one guard, and nobody the other',
      guarded({ bypass: ['everybody with the role write'] }, { ...GUARD, source: 'another' }),
      [],
    ],
    [
      'some may pass the one and some the other',
      guarded({ bypass: ['team 7'] }, { ...GUARD, source: 'another', bypass: ['team 8'] }),
      [],
    ],
    [
      'who may pass is hidden',
      guarded({ bypass: 'unknown' }),
      [
        'unknown: who may pass the ruleset `ledger` by',
        'unknown: who may pass the ruleset `ledger` by',
      ],
    ],
  ];

  test.each(CASES)('%s', (_name, settings, found) => {
    expect(examined(settings)).toEqual(found);
  });

  test('says what is lacking, where, and who may pass', () => {
    const [open] = examineLedger(LEDGER, { ...SAFE, rulesets: [] }, []).advice;
    expect(open).toMatchObject({
      message:
        'nothing keeps `grantproof-ledger` from being deleted or set back by a force push, so that whoever may push can take records away',
      help: 'in Settings > Rules > Rulesets, make one for `grantproof-ledger` with `Restrict deletions` and `Block force pushes`, and with nobody in its bypass list',
    });
    const both = guarded(
      { bypass: ['team 7', 'app 3'] },
      { ...GUARD, source: 'the ruleset `all`', bypass: ['app 3'] },
    );
    const [pass] = examineLedger(LEDGER, both, []).advice;
    expect(pass?.message).toBe(
      'the ruleset `ledger` and the ruleset `all` let `grantproof-ledger` be deleted or set back by a force push by app 3',
    );
  });
});

describe('the seal can not write', () => {
  const CASES: readonly (readonly [
    string,
    LedgerSettings,
    Partial<SealStep>,
    readonly string[],
  ])[] = [
    [
      'where a pull request is asked for',
      guarded({}, barred('Require a pull request before merging')),
      {},
      ['error ledger-blocked at it'],
    ],
    [
      'where the branch can not be made',
      { ...guarded({}, barred('Restrict creations', 'creation')), exists: false },
      {},
      ['error ledger-blocked at it'],
    ],
    ['but where it is made already', guarded({}, barred('Restrict creations', 'creation')), {}, []],
    [
      'where nobody can say whether it is there',
      { ...guarded({}, barred('Restrict creations', 'creation')), exists: 'unknown' },
      {},
      [],
    ],
    [
      'without a signature, by git',
      guarded({}, barred('Require signed commits', 'unsigned')),
      { writer: 'git' },
      ['error ledger-blocked at it'],
    ],
    [
      'but GitHub signs what it writes itself',
      guarded({}, barred('Require signed commits', 'unsigned')),
      {},
      [],
    ],
    [
      'whoever else may pass by',
      guarded({}, { ...barred('Restrict updates'), bypass: ['team 7'] }),
      {},
      ['error ledger-blocked at it'],
    ],
    [
      'unless its token may pass by',
      guarded({}, { ...barred('Restrict updates'), bypass: ['app 15368'], letsActionsPass: true }),
      {},
      [],
    ],
    [
      'maybe, with the token of an app',
      guarded({}, { ...barred('Restrict updates'), bypass: ['app 99'] }),
      { ownToken: false },
      ['notice ledger-blocked at it'],
    ],
    [
      'nor with such a token where nobody may pass by',
      guarded({}, barred('Restrict updates')),
      { ownToken: false },
      ['error ledger-blocked at it'],
    ],
  ];

  test.each(CASES)('%s', (_name, settings, step, found) => {
    expect(examined(settings, step)).toEqual(found);
  });

  test('says by which rules of which ruleset', () => {
    const all = {
      ...OTHER,
      barriers: ['Restrict updates', 'Require merge queue'].map((name) => ({
        rule: name,
        holds: 'pushes' as const,
      })),
    };
    const [found] = examineLedger(LEDGER, guarded({}, all), [STEP]).advice;
    expect(found?.message).toBe(
      '`Restrict updates` and `Require merge queue` of the ruleset `all` keep the seal from writing to `grantproof-ledger`, so that nothing is sealed',
    );
  });
});

describe('the key that signs', () => {
  const key = { secret: 'GRANTPROOF_KEY', environment: 'grantproof', place: STEP.place } as const;
  const look = async (
    environment: Readable<EnvironmentSettings | null>,
    secret: Readable<boolean> = false,
    known: SealStep['key'] = key,
  ): Promise<readonly string[]> => {
    const reader = {
      environment: async () => Promise.resolve(environment),
      repositorySecret: async () => Promise.resolve(secret),
    };
    const { advice, unknown } = await examineKeys(reader, [{ ...STEP, key: known }], 'main');
    return [
      ...advice.map(({ code, message }) => `${code}: ${message}`),
      ...unknown.map((what) => `unknown: ${what}`),
    ];
  };
  const only: EnvironmentSettings = { branches: ['main'], waits: [] };

  test('that only the default branch can use', async () => {
    expect(await look(only)).toEqual([]);
    expect(await look({ ...only, branches: 'protected' })).toEqual([]);
  });

  test('that others can use, too', async () => {
    expect(await look({ ...only, branches: 'all' })).toEqual([
      'key-environment-open: the environment `grantproof` gives the key that signs to every branch, too',
    ]);
    expect(await look({ ...only, branches: ['main', 'release/*'] })).toEqual([
      'key-environment-open: the environment `grantproof` gives the key that signs to `release/*`, too',
    ]);
    expect(await look(null)).toEqual([
      'key-environment-open: there is no environment `grantproof`: GitHub makes one that every branch can use',
    ]);
    expect(await look(only, true)).toEqual([
      'seal-key-exposed: there is a secret `GRANTPROOF_KEY` of the whole repository, too, which a workflow on any branch can read',
    ]);
  });

  test('that the seal has to wait for', async () => {
    expect(await look({ ...only, waits: ['a review of each run', 'a timer'] })).toEqual([
      'key-environment-waits: the environment `grantproof` makes every run of the seal wait for a review of each run and a timer',
    ]);
  });

  test('that nothing can be said of', async () => {
    expect(await look('unknown', 'unknown')).toEqual([
      'unknown: whether `GRANTPROOF_KEY` is a secret of the whole repository',
      'unknown: the environment `grantproof`',
    ]);
    expect(await look(only, false, { ...key, environment: 'unknown' })).toEqual([
      'unknown: the environment that the seal has its key from',
    ]);
  });

  test('that is in no environment, which the workflow says', async () => {
    expect(await look('unknown', 'unknown', { ...key, environment: null })).toEqual([]);
    expect(await look('unknown', 'unknown', null)).toEqual([]);
  });
});
