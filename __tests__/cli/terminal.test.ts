import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wantsColor } from '../../src/cli/terminal.ts';
import { demoRepo, FACTS } from '../support/demo-repo.ts';
import type { GitRepo } from '../support/git-repo.ts';
import { type SpawnOptions, spawnCli } from '../support/spawn-cli.ts';

let repo: GitRepo;
beforeAll(() => {
  repo = demoRepo();
});
afterAll(() => repo.dispose());

const DENIED = ['check', ...FACTS, '--head', 'release-access'] as const;
const ESCAPE = '\u001b[';

describe('colour', () => {
  test.each([
    ['no colour', {}, false],
    ['colour', { FORCE_COLOR: '1' }, true],
    ['colour', { FORCE_COLOR: '' }, true],
    ['no colour', { FORCE_COLOR: '0' }, false],
    ['no colour', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['colour', { FORCE_COLOR: '1', NO_COLOR: '' }, true],
    ['no colour', { NO_COLOR: '1', TERM: 'xterm-256color' }, false],
  ])('a pipe gets %s with %j', async (_, env, colored) => {
    const { out } = await spawnCli(repo.dir, DENIED, { env });
    expect(out.includes(ESCAPE)).toBe(colored);
  });

  test.each([
    ['a terminal', {}, true, true],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
    ['a terminal of somebody who wants none', { NO_COLOR: '1' }, true, false],
    ['a file', {}, false, false],
  ])('%s', (_, env, tty, colored) => {
    expect(wantsColor(env, tty)).toBe(colored);
  });

  test('never reaches JSON, SARIF or Markdown', async () => {
    for (const format of ['json', 'sarif', 'markdown']) {
      const args = [...DENIED, '--format', format];
      const { out } = await spawnCli(repo.dir, args, { env: { FORCE_COLOR: '1' } });
      expect(out).not.toContain(ESCAPE);
    }
  });
});

describe('a reader that leaves early', () => {
  const options: SpawnOptions = { leaveEarly: true };

  test.each([
    ['check', DENIED, 1],
    ['check --format sarif', [...DENIED, '--format', 'sarif'], 1],
    ['explain', ['explain', 'expiry'], 0],
    ['--help', ['--help'], 0],
  ])('%s goes on in silence', async (_, args, code) => {
    expect(await spawnCli(repo.dir, args, options)).toMatchObject({ code, err: '' });
  });
});
