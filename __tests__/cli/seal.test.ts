import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type GovernedRepo,
  governedRepo,
  grantText,
  POLICY_PATH,
  policyText,
} from '../support/governed-repo.ts';
import { LEDGER, recordsOf } from '../support/ledger-files.ts';
import { type Sealing, sealingIn } from '../support/sealing.ts';

let repo: GovernedRepo;
let sealing: Sealing;
beforeEach(() => {
  repo = governedRepo();
  sealing = sealingIn(repo);
});
afterEach(() => repo.dispose());

describe('a ledger begins', () => {
  test('at the tip of the branch: with everything that stands there as its backlog', async () => {
    repo.land('old');
    repo.write('grants/broken.yaml', 'kind: [\n');
    const tip = repo.commit('broken');
    expect(await sealing.sealed()).toEqual(['heartbeat broken']);
    expect(recordsOf(repo)[0]?.record.adoption).toEqual({
      commit: tip,
      tree: repo.git('rev-parse', 'HEAD^{tree}'),
      grants: [expect.objectContaining({ id: 'access-grant/old' })],
      unreadable: ['grants/broken.yaml'],
    });
  });

  test('at an older commit: what came since is sealed in the same run', async () => {
    repo.land('old');
    repo.land('new');
    expect(await sealing.sealed('--from', 'HEAD~1')).toEqual([
      'heartbeat grant old',
      'unassessed grant new',
    ]);
  });

  test('at the first commit of all', async () => {
    repo.land('new');
    expect(await sealing.sealed('--from', 'main~1')).toEqual([
      'heartbeat adopt a policy',
      'unassessed grant new',
    ]);
  });

  test('nowhere where there is no policy: nothing could be judged against it', async () => {
    const first = repo.git('commit-tree', '-m', 'nothing', repo.git('mktree', '--missing'));
    repo.git('update-ref', 'refs/heads/other', first);
    const { code, err } = await sealing.seal('--branch', 'other');
    expect(code).toBe(3);
    expect(err).toMatch(/^grantproof: a ledger can't begin at `[0-9a-f]{40}`: /);
    expect(err).toContain('grantproof init');
    expect(repo.git('for-each-ref', `refs/heads/${LEDGER}`)).toBe('');
  });

  test('nowhere where the policy is broken: the line is told', async () => {
    repo.write(POLICY_PATH, `${policyText()}  rulez: {}\n`);
    repo.commit('broken policy');
    const { code, err } = await sealing.seal();
    expect(code).toBe(3);
    expect(err).toContain(`${POLICY_PATH}:`);
  });

  test('only at a commit of the branch itself', async () => {
    repo.branch('side');
    repo.land('side');
    repo.branch('main');
    repo.land('new');
    const { code, err } = await sealing.seal('--from', 'side');
    expect(code).toBe(3);
    expect(err).toContain('is not on the first-parent line of `main`');
    expect(repo.git('for-each-ref', `refs/heads/${LEDGER}`)).toBe('');
  });
});

describe('what is sealed', () => {
  beforeEach(async () => {
    expect(await sealing.sealed()).toEqual(['heartbeat adopt a policy']);
  });

  test('sealed again, there is nothing to do', async () => {
    const tip = repo.git('rev-parse', LEDGER);
    const { code, out, err } = await sealing.seal();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^grantproof: nothing to seal; grantproof-ledger has 1, its root is [0-9a-f]{64}\n$/,
    );
    expect(repo.git('rev-parse', LEDGER)).toBe(tip);
  });

  test('each commit that changes what is governed has a record of its own', async () => {
    repo.land('one');
    repo.land('two');
    repo.land('one', 's3:GetObject', 's3:PutObject');
    const subjects = ['grant one', 'grant two', 'grant one'];
    expect((await sealing.sealed()).slice(1)).toEqual(
      subjects.map((subject) => `unassessed ${subject}`),
    );
  });

  test('what touches nothing governed is covered by the next record, or by a heartbeat', async () => {
    repo.write('README', 'one\n');
    repo.commit('one');
    repo.land('two');
    repo.write('README', 'three\n');
    repo.commit('three');
    expect((await sealing.sealed()).slice(1)).toEqual(['unassessed grant two', 'heartbeat three']);
    const [adopted, two, three] = recordsOf(repo);
    expect([two?.from, three?.from]).toEqual([adopted?.to, two?.to]);
  });

  test('with --no-heartbeat it waits for the next record', async () => {
    repo.land('one');
    repo.write('README', 'two\n');
    repo.commit('two');
    expect((await sealing.sealed('--no-heartbeat')).slice(1)).toEqual(['unassessed grant one']);
    repo.land('three');
    expect((await sealing.sealed('--no-heartbeat')).slice(2)).toEqual(['unassessed grant three']);
  });

  test('a merge is one change, whatever was done on the side', async () => {
    repo.branch('side');
    repo.land('one');
    repo.land('two');
    repo.branch('main');
    repo.write('README', 'x\n');
    repo.commit('meanwhile');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge side', 'side');
    expect((await sealing.sealed()).slice(1)).toEqual(['unassessed merge side']);
  });

  test('a policy is changed along the way: each commit is judged by what stood before it', async () => {
    repo.write(POLICY_PATH, policyText(['grants/**/*.yaml', 'more/**/*.yaml']));
    repo.commit('more scope');
    repo.write('more/one.yaml', grantText('one'));
    repo.commit('one, in the new scope');
    repo.write('grants/two.yaml', grantText('two', ['s3:*'], '{ team: sample-team }'));
    repo.commit('two, without a person');
    repo.write(POLICY_PATH, policyText().replace('require: [team, person]', 'require: [team]'));
    repo.commit('less is asked for');
    repo.write('grants/three.yaml', grantText('three', ['s3:*'], '{ team: sample-team }'));
    repo.commit('three, without a person');
    expect((await sealing.sealed()).slice(1)).toEqual([
      'unassessed more scope',
      'unassessed one, in the new scope',
      'violation two, without a person',
      'unassessed less is asked for',
      'unassessed three, without a person',
    ]);
  });

  test('a policy that is broken for a while: everything is a violation until it is mended', async () => {
    repo.write(POLICY_PATH, 'kind: Policy\n');
    repo.commit('break the policy');
    repo.land('one');
    repo.write('README', 'x\n');
    repo.commit('a text');
    repo.write(POLICY_PATH, policyText());
    repo.commit('mend it');
    repo.land('two');
    expect((await sealing.sealed()).slice(1)).toEqual([
      expect.stringMatching(/^(?:violation|unassessed) break the policy$/),
      'violation grant one',
      'violation a text',
      'violation mend it',
      'unassessed grant two',
    ]);
  });

  test('a policy that is taken away for a while is no way around the ledger', async () => {
    repo.remove('.github');
    repo.commit('no policy');
    repo.land('one');
    repo.write(POLICY_PATH, policyText());
    repo.commit('a policy again');
    expect((await sealing.sealed()).slice(2)).toEqual([
      'violation grant one',
      'violation a policy again',
    ]);
  });

  test('what can not be read is a violation, with what is wrong', async () => {
    repo.write('grants/broken.yaml', 'kind: AccessGrant\nkind: AccessGrant\n');
    repo.commit('broken');
    repo.write('grants/latin.yaml', Uint8Array.of(0x61, 0xe9, 0x0a));
    repo.commit('no text');
    repo.write('grants/huge.yaml', `# ${'x'.repeat(2 * 1024 * 1024)}\n`);
    repo.commit('huge');
    expect((await sealing.sealed()).slice(1)).toEqual([
      'violation broken',
      'violation no text',
      'violation huge',
    ]);
    const problems = recordsOf(repo).map(({ record }) =>
      record.verdict?.problems.map(({ code }) => code),
    );
    expect(problems.slice(1)).toEqual([
      expect.arrayContaining(['yaml-duplicate-key']),
      expect.arrayContaining([expect.stringMatching(/utf|text/)]),
      expect.arrayContaining([expect.stringMatching(/large|size/)]),
    ]);
  });

  test('a secret in a manifest is sealed as a violation, and stays out of the ledger', async () => {
    const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT'.repeat(2).slice(0, 36)}`;
    repo.write('grants/leak.yaml', `# ${token}\n${grantText('leak')}`);
    repo.commit('leak');
    repo.land('after');
    const { code, out } = await sealing.seal();
    expect(code).toBe(1);
    expect(out).toContain('grants/leak.yaml line 1 holds what looks like a GitHub token');
    // Nobody else learns it from here, but what comes after still rests on that file being there.
    expect((await sealing.sealed()).slice(1)).toEqual(['violation leak', 'unassessed grant after']);
    const all = repo.git('log', '-p', '--format=%B', LEDGER);
    expect(all + out).not.toContain(token);
  });
});

describe('nobody is said to have had leave', () => {
  test('who approved is known on the forge only: what widens is never allowed here', async () => {
    repo.land('one');
    repo.land('one', 's3:GetObject', 's3:PutObject');
    repo.land('one', 's3:GetObject');
    repo.write(
      'grants/one.yaml',
      grantText('one', ['s3:GetObject'], '{ team: other, primary: "github:octo-other" }'),
    );
    repo.commit('handed on');
    repo.remove('grants/one.yaml');
    repo.commit('revoked');
    repo.land('one');
    const lines = await sealing.sealed('--from', 'main~6');
    expect(lines.slice(1)).toEqual([
      'unassessed grant one',
      'unassessed grant one',
      'allow grant one',
      'unassessed handed on',
      'allow revoked',
      'unassessed grant one',
    ]);
  });

  test('a strict verifier takes what is unassessed for no evidence', async () => {
    repo.land('one');
    await sealing.sealed('--from', 'main~1');
    const { code, out } = await sealing.verify('--strict', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      result: 'fail',
      findings: [{ code: 'unassessed', record: 'records/000/000/001.json' }],
    });
  });
});
