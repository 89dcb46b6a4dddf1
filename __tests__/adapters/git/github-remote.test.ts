import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { remoteRepository, repositoryAt } from '../../../src/adapters/git/github-remote.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';

const HOST = 'github.com';

test.each([
  ['https://github.com/acme/infra', 'acme/infra'],
  ['https://github.com/acme/infra.git', 'acme/infra'],
  ['https://github.com/acme/infra.git/', 'acme/infra'],
  ['https://sample@github.com/acme/infra.git', 'acme/infra'],
  ['ssh://git@github.com/acme/infra.git', 'acme/infra'],
  ['ssh://git@github.com:22/acme/infra.git', 'acme/infra'],
  ['git+ssh://git@github.com/acme/infra', 'acme/infra'],
  ['git@github.com:acme/infra.git', 'acme/infra'],
  ['git@GitHub.com:acme/dots.and-dashes.git', 'acme/dots.and-dashes'],
  ['https://github.com.example.test/acme/infra', null],
  ['https://example.test/github.com/acme/infra', null],
  ['https://example.test@github.com.evil.test/acme/infra', null],
  ['/srv/git/github.com/acme/infra.git', null],
  ['../infra', null],
  ['', null],
])('%s', (url, name) => {
  expect(repositoryAt(url, HOST)).toBe(name);
});

describe('of a repository', () => {
  let repo: GitRepo;
  beforeAll(() => {
    repo = makeRepo();
  });
  afterAll(() => repo.dispose());

  test('the remote `origin` comes first, others where it leads elsewhere', async () => {
    const remote = () => remoteRepository(repo.dir, HOST, hermeticEnv());
    expect(await remote()).toBeNull();
    repo.git('remote', 'add', 'fork', 'git@github.com:octo-dev/infra.git');
    expect(await remote()).toBe('octo-dev/infra');
    repo.git('remote', 'add', 'origin', 'https://github.com/acme/infra');
    expect(await remote()).toBe('acme/infra');
    repo.git('remote', 'set-url', 'origin', 'https://git.example.test/acme/infra');
    expect(await remote()).toBe('octo-dev/infra');
  });
});
