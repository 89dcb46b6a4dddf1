import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hermeticEnv } from '../../support/git-repo.ts';
import { listen } from '../../support/git-server.ts';
import { commitAt } from '../../support/open-repo.ts';
import { SAMPLE_TOKEN, type ServedRepo, servedRepo } from '../../support/served-repo.ts';

const ENCODED = Buffer.from(`x-access-token:${SAMPLE_TOKEN}`).toString('base64');

let served: ServedRepo;
beforeEach(async () => {
  served = await servedRepo();
  served.repo.write('grants/a.yaml', 'a\n');
  served.repo.commit('root');
  served.publish();
});
afterEach(async () => served.dispose());

/** Every file below a folder, as text. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

/** An environment whose `git` writes down how it and its helpers are started. */
function watchedGit(): { readonly environment: NodeJS.ProcessEnv; readonly log: () => string[] } {
  const folder = join(served.repo.dir, '.git/watched');
  const log = join(folder, 'log');
  mkdirSync(folder);
  const real = '/bin:/usr/bin';
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh\n{ printf 'ARGS %s' "$*" | tr '\\n' ' '; echo; tr '\\0' '\\n' </proc/$$/environ | sed 's/^/ENV /'; } >>${log}.$$\nexport PATH=\${PATH#*:}\nexec git "$@"\n`,
  );
  chmodSync(join(folder, 'git'), 0o755);
  return {
    environment: { ...hermeticEnv(), PATH: `${folder}:${process.env['PATH'] ?? real}` },
    log: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('log.'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
  };
}

const readAll = async (environment: NodeJS.ProcessEnv, whileOpen = () => {}): Promise<void> =>
  served.fetched(
    ['main'],
    async (repository) => {
      const { tree } = await commitAt(repository, served.commit('main'));
      const [file] = await repository.list(tree, [{ path: '', deep: true }]);
      if (file === undefined) throw new Error('no file');
      await repository.read([file.oid], 100);
      whileOpen();
    },
    { environment },
  );

test('the token is in the environment of fetches alone: in no argument, no file and no other process', async () => {
  const { environment, log } = watchedGit();
  await readAll({ ...environment, INPUT_TOKEN: SAMPLE_TOKEN }, () => {
    const [folder = ''] = served.leftovers();
    const files = everything(join(served.temporary, folder));
    expect(files).toContain('[core]');
    for (const secret of [SAMPLE_TOKEN, ENCODED]) expect(files).not.toContain(secret);
    // Nor anything that would make git fetch on its own.
    expect(files).not.toMatch(/promisor|partialclone|https?:/i);
  });
  const started = log();
  const args = started.map((text) => text.split('\n')[0] ?? '');
  expect(args.filter((line) => / fetch /.test(line))).toHaveLength(3);
  for (const [index, text] of started.entries()) {
    expect(args[index]).not.toContain(SAMPLE_TOKEN);
    expect(args[index]).not.toContain(ENCODED);
    expect(text).not.toContain(SAMPLE_TOKEN);
    expect(text.includes(ENCODED)).toBe(/ fetch /.test(args[index] ?? ''));
  }
});

test('no program that git starts has the token among its arguments', async () => {
  const seen: string[] = [];
  const server = await listen((_, response) => {
    for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.push(readFileSync(`/proc/${process}/cmdline`, 'utf8'));
      } catch {
        // It has ended by now.
      }
    }
    response.writeHead(500).end();
  });
  const url = `${server.url}/acme/infra`;
  await expect(served.fetched(['main'], async () => null, { url })).rejects.toThrow('500');
  await server.close();
  expect(seen.filter((line) => line.includes(url))).not.toEqual([]);
  for (const secret of [SAMPLE_TOKEN, ENCODED]) expect(seen.join()).not.toContain(secret);
});

test('the settings of the machine neither add a credential, nor run anything, nor lead elsewhere', async () => {
  const trace = join(served.repo.dir, 'ran');
  const settings = join(served.repo.dir, '.git/hostile');
  const ask = `!touch ${trace}; echo username=x; echo password=y`;
  writeFileSync(
    settings,
    [
      `[credential]\n helper = "${ask}"`,
      `[credential "${served.url}"]\n helper = "${ask}"`,
      `[http]\n extraHeader = "Authorization: Basic other"\n followRedirects = true`,
      `[http "${served.url}"]\n extraHeader = "Authorization: Basic another"`,
      `[url "http://127.0.0.1:1/"]\n insteadOf = ${served.url.replace('/acme/infra', '/')}`,
      `[core]\n askPass = touch ${trace}\n hooksPath = ${served.repo.dir}/.git/traps\n fsmonitor = touch ${trace}`,
      '[fetch]\n prune = true\n fsckObjects = true\n writeCommitGraph = true\n recurseSubmodules = true',
      '[protocol]\n version = 0\n allow = always',
      `[init]\n templateDir = ${served.repo.dir}/.git/traps\n defaultBranch = surprise`,
      '[gc]\n auto = 1',
      '[safe]\n bareRepository = explicit',
    ].join('\n'),
  );
  mkdirSync(join(served.repo.dir, '.git/traps'));
  for (const hook of ['reference-transaction', 'post-checkout', 'pre-auto-gc']) {
    const path = join(served.repo.dir, '.git/traps', hook);
    writeFileSync(path, `#!/bin/sh\ntouch ${trace}\n`);
    chmodSync(path, 0o755);
  }
  await readAll({
    ...hermeticEnv(),
    GIT_CONFIG_GLOBAL: settings,
    GIT_ASKPASS: `touch ${trace}`,
    SSH_ASKPASS: `touch ${trace}`,
    GIT_TRACE: '1',
    GIT_DIR: '/nowhere',
  });
  expect(readdirSync(served.repo.dir)).not.toContain('ran');
  expect(new Set(served.requests.map(({ token }) => token))).toEqual(new Set([SAMPLE_TOKEN]));
});

test('a fetch that is refused asks nobody for another token', async () => {
  const trace = join(served.repo.dir, 'ran');
  const program = join(served.repo.dir, '.git/ask');
  writeFileSync(program, `#!/bin/sh\ntouch ${trace}\necho secret\n`);
  chmodSync(program, 0o755);
  const environment = {
    ...hermeticEnv(),
    GIT_ASKPASS: program,
    SSH_ASKPASS: program,
    DISPLAY: ':0',
  };
  await expect(
    served.fetched(['main'], async () => null, { token: 'wrong', environment }),
  ).rejects.toMatchObject({ name: 'Fault' });
  expect(readdirSync(served.repo.dir)).not.toContain('ran');
});
