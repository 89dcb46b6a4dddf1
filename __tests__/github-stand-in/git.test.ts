import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
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
