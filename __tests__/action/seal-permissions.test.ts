import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../support/runner/run-action.ts';
import { type GateOptions, GRANT_PATH, only, type Permissions, policy } from './sample-gate.ts';
import { openAdopted, PUSHED, SEALING, type Sealing, sealedGrant, WIDER } from './sample-seal.ts';

const TICKET = '{ system: github, id: "#1" }';
const ON_GITHUB = `  rules:
    ticket: { level: hard, system: github, state: open }
`;

interface Mode {
  readonly needs: Permissions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly open?: () => Promise<Sealing>;
}

/** An open pull request, and another one that landed without leave. */
async function openLanded(options: GateOptions = {}): Promise<Sealing> {
  const sealing = await openAdopted(options);
  sealing.repo.push(sealing.admin, 'main', { [GRANT_PATH]: sealedGrant({ actions: '"s3:*"' }) });
  return sealing;
}

/** What the README says that each way of sealing needs. */
const MODES: Readonly<Record<string, Mode>> = {
  'sealing, by commits of GitHub': { needs: SEALING },
  'sealing, by a push': { needs: SEALING, inputs: PUSHED },
  'judging open pull requests again': { needs: { ...SEALING, statuses: 'write' } },
  'an issue for each violation': {
    needs: { ...SEALING, issues: 'write' },
    inputs: { 'open-issues': 'true' },
  },
  'a copy in the store of attestations': {
    needs: { ...SEALING, attestations: 'write' },
    inputs: { attest: 'true' },
  },
  'tickets on GitHub': {
    needs: { ...SEALING, issues: 'read' },
    async open() {
      const sealing = await openAdopted({
        policy: policy('owner', ON_GITHUB),
        base: { [GRANT_PATH]: sealedGrant({ ticket: TICKET }) },
        change: { [GRANT_PATH]: WIDER.replace('{ system: jira, id: REL-118 }', TICKET) },
        issue: 'Uploads',
      });
      sealing.pull.review(sealing.lead, 'APPROVED');
      sealing.pull.merge(sealing.lead, 'squash', { bypass: true });
      return sealing;
    },
  },
};

const modes = Object.entries(MODES).map(([name, mode]) => ({ name, ...mode }));

/** Of a status that can't be written, a note is all that comes. */
const ALWAYS_ASKED = /^repos\/(?:get-combined-status-for-ref|create-commit-status)$/;

describe('what is documented is enough, and all of it is used', () => {
  test.each(modes)('$name', async ({ needs, inputs = {}, open = openLanded }) => {
    const sealing = await open();
    const run = await sealing.seal({ token: sealing.token(needs), inputs });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { sealed: '1' } });
    expect(sealing.hub.permissionsUsed()).toEqual(needs);
    const refused = sealing.hub.requests.filter(({ status }) => status === 401 || status === 403);
    const unforeseen = refused.filter(({ operation }) => !ALWAYS_ASKED.test(operation));
    expect(unforeseen).toEqual([]);
    if (needs['statuses'] === 'write') expect(refused).toEqual([]);
    await sealing.proven();
  });
});

describe('without one of them', () => {
  test('pull-requests, nothing is sealed, and the job says what to add', async () => {
    const sealing = await openLanded();
    const run: ActionRun = await sealing.seal({ token: sealing.token({ contents: 'write' }) });
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error', sealed: '' } });
    expect(only(run.annotations).message).toMatch(/; help: add `pull-requests: read`/);
    expect(sealing.records()).toHaveLength(1);
  });

  test('statuses, issues or attestations, everything is sealed, with a note for each', async () => {
    const sealing = await openLanded();
    const run = await sealing.seal({ inputs: { attest: 'true', 'open-issues': 'true' } });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { sealed: '1', violations: '1' } });
    expect(run.log.match(/^note: .*/gm)).toEqual([
      'note: no attestation was stored: add `attestations: write` to `permissions:` in the workflow',
      'note: no issue was opened: add `issues: write` to `permissions:` in the workflow, and see that the repository has issues',
      'note: open pull requests show what was said before this landed: add `statuses: write` to `permissions:` in the workflow, so that they are judged again',
    ]);
    for (const note of ['attestations: write', 'issues: write', 'statuses: write'])
      expect(run.summary).toContain(`\`${note}\``);
    await sealing.proven();
  });

  test('a store of attestations, the ledger has everything', async () => {
    const sealing = await openLanded({ attestations: false, private: true });
    const token = sealing.token({ ...SEALING, attestations: 'write' });
    const run = await sealing.seal({ token, inputs: { attest: 'true' } });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { sealed: '1' } });
    expect(run.log).toContain(
      'note: no attestation was stored: the plan of this repository has no store for them',
    );
  });
});
