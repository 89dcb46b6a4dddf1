import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { hermeticEnv } from '../support/git-repo.ts';
import { onHub, type SampleHub } from './sample-hub.ts';

const run = promisify(execFile);

/** Clones without blobs as whoever holds the token, and runs git there. */
async function cloned(
  { hub }: SampleHub,
  token: string | null,
  ...commands: readonly (readonly string[])[]
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  const secret = Buffer.from(`x-access-token:${token ?? ''}`).toString('base64');
  const env = {
    ...hermeticEnv(),
    ...(token === null
      ? {}
      : {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'http.extraHeader',
          GIT_CONFIG_VALUE_0: `Authorization: basic ${secret}`,
        }),
  };
  try {
    const url = `${hub.serverUrl}/acme/infra.git`;
    await run('git', ['clone', '--quiet', '--bare', '--filter=blob:none', url, folder], { env });
    const outputs: string[] = [];
    for (const command of commands)
      outputs.push((await run('git', [...command], { cwd: folder, env })).stdout.trim());
    return outputs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('fetches without blobs, and any object by its id', () =>
  onHub(async (sample) => {
    const { hub, repo, pull, as } = sample;
    const { token } = as({ contents: 'read' });
    const fork = repo.fork(hub.user('octo-contributor'));
    const hidden = fork.push(hub.user('octo-contributor'), 'idea', { y: 'y\n' });
    const [missing = '', , tip] = await cloned(
      sample,
      token,
      ['rev-list', '--objects', '--missing=print', 'topic'],
      ['fetch', '--quiet', 'origin', hidden, 'refs/pull/1/merge'],
      ['rev-parse', 'topic'],
    );
    expect(missing).toContain(`?${repo.state.git.run(['rev-parse', 'topic:grants/ci.yaml'])}`);
    expect(tip).toBe(pull.head());
    expect(hub.permissionsUsed()).toEqual({ contents: 'read' });
    expect(hub.violations).toEqual([]);
  }));

describe('a push', () => {
  const LEDGER = 'ledger';

  /** Pushes, after commands in the clone; gives what git said. */
  async function pushing(
    sample: SampleHub,
    refs: readonly string[],
    token = sample.as({ contents: 'write' }).token,
  ): Promise<string> {
    const url = `${sample.hub.serverUrl}/acme/infra.git`;
    return cloned(sample, token, ['push', '--porcelain', url, ...refs]).then(
      ([told = '']) => told,
      (error: unknown) => {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        return `${stdout}${stderr}`;
      },
    );
  }

  test('moves a branch by whoever holds the token, and is seen', () =>
    onHub(async (sample) => {
      const { hub, repo, pull, as } = sample;
      expect(await pushing(sample, [`topic:refs/heads/${LEDGER}`])).toContain('[new branch]');
      expect(repo.resolve(LEDGER)).toBe(pull.head());
      expect(hub.permissionsUsed()).toEqual({ contents: 'write' });
      const back = await pushing(sample, [`+main:refs/heads/${LEDGER}`]);
      expect(back).toContain('(forced update)');
      expect(await pushing(sample, [`:refs/heads/${LEDGER}`])).toContain('[deleted]');
      const { body } = await as({ contents: 'read' }).get(
        `/repos/acme/infra/activity?ref=${LEDGER}`,
      );
      const actor = { login: 'github-actions[bot]' };
      expect(body).toMatchObject([
        { activity_type: 'branch_deletion', actor },
        { activity_type: 'force_push', actor, before: pull.head(), after: repo.resolve('main') },
        { activity_type: 'branch_creation', actor, after: pull.head() },
      ]);
      expect(hub.violations).toEqual([]);
    }));

  test('tells the pull requests of the branch', () =>
    onHub(async (sample) => {
      await pushing(sample, ['topic:refs/heads/main']);
      expect(sample.pull.issue.state).toBe('MERGED');
    }));

  test.each<[string, object, readonly string[], string]>([
    ['a ruleset that wants pull requests', { approvals: 1 }, ['ahead:ledger'], 'GH013'],
    ['a ruleset against deletion', { noDeletion: true }, [':ledger'], 'Cannot delete this branch'],
    [
      'a ruleset against force-pushes',
      { noForcePush: true },
      ['+topic:ledger'],
      'non-fast-forward',
    ],
  ])('is declined by %s', (_what, rule, refs, words) =>
    onHub(
      async (sample) => {
        const { repo, lead } = sample;
        const tip = repo.push(lead, LEDGER, { a: '1' });
        repo.push(lead, 'ahead', { b: '1' }, { onto: tip });
        const told = await pushing(
          sample,
          refs.map((ref) => ref.replace(/:/, ':refs/heads/')),
        );
        expect(told).toContain(words);
        expect(told).toContain('[remote rejected]');
        expect(repo.resolve(LEDGER)).toBe(tip);
        expect(repo.state.activity.at(-1)?.ref).toBe('refs/heads/ahead');
        expect(sample.hub.violations).toEqual([]);
      },
      { protect: [{ branch: LEDGER, ...rule }] },
    ),
  );

  test('may be taken though its answer gets lost', () =>
    onHub(async (sample) => {
      const { hub, repo, pull } = sample;
      hub.lose({ operation: 'git/push' });
      const told = await pushing(sample, [`topic:refs/heads/${LEDGER}`]);
      expect(told).not.toContain('[new branch]');
      expect(repo.resolve(LEDGER)).toBe(pull.head());
      expect(repo.state.activity.at(-1)).toMatchObject({ type: 'branch_creation' });
      expect(hub.violations).toEqual([]);
    }));

  test('is refused to a token that may only read', () =>
    onHub(async (sample) => {
      const { token } = sample.as({ contents: 'read' });
      const told = await pushing(sample, [`topic:refs/heads/${LEDGER}`], token);
      expect(told).toContain('403');
      expect(sample.hub.permissionsUsed()).toEqual({ contents: 'read' });
    }));
});

test.each([
  ['no token', () => null],
  ['a token that is none', () => 'ghs_unknown'],
  ['a token without contents', ({ as }: SampleHub) => as({ 'pull-requests': 'read' }).token],
])('refuses %s', (_, tokenFor) =>
  onHub(
    async (sample) => {
      await expect(cloned(sample, tokenFor(sample))).rejects.toThrow('git clone');
      expect(sample.hub.permissionsUsed()).toEqual({});
    },
    { private: true },
  ),
);
