// What a run of the seal tells people and later steps.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { expectText } from '../support/expected-text.ts';
import type { PullHandle } from '../support/github/world/pull-request.ts';
import { runCli } from '../support/run-cli.ts';
import { makeStableNames } from '../support/stable-names.ts';
import { GRANT_PATH } from './sample-gate.ts';
import { KEY, openAdopted, SEALING, type Sealing, sealedGrant } from './sample-seal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const JUDGING = { ...SEALING, statuses: 'write' } as const;
const named = (name: string, changes = {}): string => sealedGrant({ name, ...changes });

/** Opens a pull request that brings a new grant. */
function open({ repo, dev }: Sealing, name: string, text = named(name)): PullHandle {
  repo.push(dev, name, { [`grants/${name}.yaml`]: text }, { onto: 'main' });
  return repo.pullRequest({ by: dev, head: name, title: `Add ${name}` });
}

test('violations come first, with what was missing, in the summary, the log, the annotations and the outputs', async () => {
  const sealing = await openAdopted();
  const { repo, pull, lead, admin } = sealing;
  const approved = open(sealing, 'archive-reader');
  approved.review(lead, 'APPROVED');
  approved.merge(lead, 'squash', { bypass: true });
  pull.merge(admin, 'squash', { bypass: true });
  const unowned = named('debug').replace(/, primary: ".*" \}/, ' }');
  repo.push(admin, 'main', { 'grants/debug.yaml': unowned }, { message: 'Debug it' });
  repo.push(lead, 'main', { [GRANT_PATH]: sealedGrant() });
  const waiting = open(sealing, 'log-reader');
  repo.push(lead, 'docs', { 'README.md': 'Hello\n' });
  const harmless = repo.pullRequest({ by: lead, head: 'docs', title: 'Say hello' });

  const temp = join(folder, 'temp');
  mkdirSync(temp);
  const token = sealing.token(JUDGING);
  const run = await sealing.seal({ token, env: { RUNNER_TEMP: temp } });
  expect(run).toMatchObject({
    conclusion: 'success',
    outputs: { result: 'violation', sealed: '4', violations: '2', findings: '1', report: '' },
  });
  const stable = makeStableNames(sealing.hub.serverUrl);
  const text = [
    run.summary ?? '',
    run.log,
    ...run.annotations.map(({ level, title, message }) => `${level}: ${title}: ${message}\n`),
  ].join('\n---\n');
  const shown = stable(text)
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'root-1')
    .replaceAll(/\b[0-9a-f]{7}\b/g, 'commit');
  await expectText(shown, new URL('expected/sealed.md', import.meta.url));

  expect(sealing.status(waiting.head())).toMatch(/^pending: waits for octo-lead/);
  expect(sealing.status(harmless.head())).toBeNull();

  const path = run.outputs['evidence-path'] ?? '';
  const names = [1, 2, 3, 4].flatMap((nth) => [
    `00000000${nth}.json`,
    `00000000${nth}.sigstore.json`,
  ]);
  expect(readdirSync(path).toSorted()).toEqual(names);
  writeFileSync(join(folder, 'key.pub'), KEY.publicPem);
  const verified = await runCli(folder, ['verify', path, '--key', 'key.pub', '--strict', '--json']);
  expect(verified.code).toBe(0);
  const files = names.map((name) => readFileSync(join(path, name), 'utf8'));
  const records = sealing.records().slice(1);
  expect(
    files.filter((_, nth) => nth % 2 === 0).map((file) => JSON.parse(file) as unknown),
  ).toEqual(records);

  const secrets = [token, ...KEY.pem.split('\n').filter((line) => line.length > 30)];
  const forms = secrets.flatMap((secret) => [
    secret,
    Buffer.from(`x-access-token:${secret}`).toString('base64'),
  ]);
  const told = [
    ...[run.written, run.summary, JSON.stringify(run.outputs), ...files],
    ...repo.state.statuses.map(({ description }) => description),
  ].join('\n');
  expect(forms.filter((form) => told.includes(form))).toEqual([]);
});
