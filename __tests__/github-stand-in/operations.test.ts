import { expect, test } from '@jest/globals';
import { apiDescription } from '../support/github/api/description.ts';
import { ALL, asker, onHub, sampleBundle } from './sample-hub.ts';

const INFRA = '/repos/acme/infra';
const DIGEST = 'ab'.repeat(32);

test('answers every operation of the description, as described', () =>
  onHub(
    async ({ hub, repo, pull, lead, dev }) => {
      hub.organization('acme').team('security', [lead]);
      pull.label(lead, 'access');
      pull.dismiss(pull.review(lead, 'APPROVED'), lead);
      repo.push(
        dev,
        'topic',
        { link: { mode: '120000', content: 'grants' } },
        { force: true, onto: 'main' },
      );
      const { id: review } = pull.review(lead, 'CHANGES_REQUESTED', { body: 'no' });
      const { id: comment } = pull.comment(dev, 'why?');
      pull.merge(lead, 'squash', { bypass: true });
      const sha = repo.resolve('main');
      const object = (name: string): string => repo.state.git.run(['rev-parse', name]);
      const run = { id: 7, name: 'grantproof', path: '.github/workflows/grantproof.yml', at: 0 };
      const result = { event: 'push', status: 'completed', conclusion: 'success' };
      repo.state.runs.push({ ...run, ...result, headSha: sha, headBranch: 'main' });
      const [ruleset, classic] = repo.state.protections;
      expect(classic?.rule.classic).toBe(true);

      const more = { administration: 'read', contents: 'write', members: 'read' } as const;
      const permissions = { ...ALL, ...more };
      const as = asker(hub, hub.token({ repository: repo, permissions }));
      const paths = [
        '/rate_limit',
        '/users/octo-lead',
        '/orgs/acme/teams/security',
        '/orgs/acme/teams/security/members',
        '/orgs/acme/teams/security/memberships/octo-lead',
        INFRA,
        `${INFRA}/activity?time_period=day&actor=octo-dev&direction=asc`,
        `${INFRA}/actions/permissions/workflow`,
        `${INFRA}/actions/runs?head_sha=${sha}`,
        `${INFRA}/actions/runs/7`,
        `${INFRA}/branches`,
        `${INFRA}/branches/main`,
        `${INFRA}/branches/main/protection`,
        `${INFRA}/collaborators/octo-lead/permission`,
        `${INFRA}/commits?path=grants`,
        `${INFRA}/commits/main`,
        `${INFRA}/commits/${sha}/status`,
        `${INFRA}/commits/${sha}/statuses`,
        `${INFRA}/commits/${sha}/check-runs`,
        `${INFRA}/commits/${sha}/pulls`,
        `${INFRA}/compare/main...topic?per_page=1`,
        `${INFRA}/contents/grants/ci.yaml`,
        `${INFRA}/contents/grants?ref=main`,
        `${INFRA}/contents/link?ref=topic`,
        `${INFRA}/git/blobs/${object('main:grants/ci.yaml')}`,
        `${INFRA}/git/commits/${sha}`,
        `${INFRA}/git/matching-refs/heads/`,
        `${INFRA}/git/ref/heads/main`,
        `${INFRA}/git/trees/${object('main^{tree}')}`,
        `${INFRA}/issues?state=all&creator=octo-dev&labels=access&sort=updated`,
        `${INFRA}/issues/1`,
        `${INFRA}/issues/1/comments?since=2026-12-01T00:00:00Z`,
        `${INFRA}/issues/1/events`,
        `${INFRA}/issues/1/labels`,
        `${INFRA}/issues/1/timeline`,
        `${INFRA}/issues/comments/${comment}`,
        `${INFRA}/pulls?state=all&head=acme:topic&base=main`,
        `${INFRA}/pulls/1`,
        `${INFRA}/pulls/1/commits`,
        `${INFRA}/pulls/1/files`,
        `${INFRA}/pulls/1/reviews`,
        `${INFRA}/pulls/1/reviews/${review}`,
        `${INFRA}/rules/branches/main`,
        `${INFRA}/rulesets`,
        `${INFRA}/rulesets/${ruleset?.id}`,
      ];
      for (const path of paths) expect([path, (await as.get(path)).status]).toEqual([path, 200]);
      const person = asker(hub, hub.token({ as: dev }));
      expect((await person.get('/user')).status).toBe(200);

      const state = { state: 'success', context: 'grantproof', target_url: `${hub.serverUrl}/x` };
      const check = { name: 'grantproof', head_sha: sha, output: { title: 't', summary: 's' } };
      const created = await as.send('POST', `${INFRA}/check-runs`, check);
      const { id } = created.body as { readonly id: number };
      const done = { status: 'completed', conclusion: 'success' };
      const file = { path: 'a/b', mode: '100644', type: 'blob' };
      const writes = [
        created,
        await as.send('PATCH', `${INFRA}/check-runs/${id}`, done),
        await as.send('POST', `${INFRA}/statuses/${sha}`, state),
        await as.send('POST', `${INFRA}/issues/1/comments`, { body: 'hello' }),
        await as.send('PATCH', `${INFRA}/issues/comments/${comment}`, { body: 'hello again' }),
        await as.send('POST', `${INFRA}/issues`, { title: 'A change', labels: ['access'] }),
        await as.send('PATCH', `${INFRA}/issues/2`, { state: 'closed', state_reason: 'completed' }),
        await as.send('POST', `${INFRA}/attestations`, { bundle: sampleBundle(DIGEST) }),
        await as.send('POST', `${INFRA}/git/blobs`, { content: 'x' }),
        await as.send('POST', `${INFRA}/git/trees`, { tree: [{ ...file, content: 'y' }] }),
        await as.send('POST', `${INFRA}/git/commits`, {
          message: 'm',
          tree: object('main^{tree}'),
        }),
        await as.send('POST', `${INFRA}/git/refs`, { ref: 'refs/heads/other', sha }),
      ];
      expect(writes.filter(({ status }) => status !== 201).map(({ status }) => status)).toEqual([
        200, 200, 200,
      ]);
      expect((await as.get(`${INFRA}/attestations/sha256:${DIGEST}`)).status).toBe(200);

      const asked = new Set(hub.requests.map(({ operation }) => operation));
      const all = apiDescription().operations.map((operation) => operation.id);
      expect([...asked].toSorted()).toEqual(all.toSorted());
      expect(hub.violations).toEqual([]);
    },
    {
      protect: [
        {
          branch: 'main',
          approvals: 1,
          statuses: ['grantproof'],
          mergeQueue: true,
          noForcePush: true,
        },
        { branch: 'main', approvals: 1, statuses: ['grantproof'], classic: true },
      ],
    },
  ));

test('notices its own mistakes', () =>
  onHub(async ({ hub, repo, pull, lead, as }) => {
    const { statuses } = repo.state;
    const status = {
      id: 1,
      sha: pull.head(),
      description: null,
      targetUrl: null,
      creator: lead,
      at: 0,
    };
    statuses.push({ ...status, state: 'passed' as 'success', context: 7 as unknown as string });
    await as(ALL).get(`${INFRA}/commits/topic/statuses`);
    expect(hub.violations).toEqual([
      'repos/list-commit-statuses-for-ref response: /0/context must be string',
    ]);
    repo.state.pushedAt = Number.NaN;
    expect((await as(ALL).get(INFRA)).status).toBe(500);
    expect(hub.violations[1]).toContain('the stand-in failed: RangeError');
  }));
