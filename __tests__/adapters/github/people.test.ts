import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Account } from '../../../src/core/model/facts.ts';
import type { Account as HubAccount, Role } from '../../support/github/world/model.ts';
import { type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

function asked({ login, id, type }: HubAccount): Account {
  return { login, id: String(id), type };
}

describe('permissions', () => {
  test.each(['admin', 'maintain', 'write', 'triage', 'read'] as const)('%s', async (role: Role) => {
    const { hub, forge, repository } = sample;
    const user = hub.user('octo-somebody');
    repository.collaborator(user, role);
    expect(await forge.people([asked(user)], [])).toEqual([
      { ...asked(user), permission: role, teams: [] },
    ]);
  });

  test('of a stranger are to read what is public, and nothing of what is private', async () => {
    const { hub, forge, forgeWith } = sample;
    const stranger = asked(hub.user('octo-stranger'));
    expect((await forge.people([stranger], []))[0]?.permission).toBe('read');
    const repository = hub.repository('acme/secret', { private: true });
    const token = hub.token({ permissions: {}, repository });
    const secret = forgeWith({ repository: 'acme/secret', token });
    expect((await secret.people([stranger], []))[0]?.permission).toBe('none');
  });

  test('of a role that an organisation made are those of its base', async () => {
    const { hub, forge, reviewer } = sample;
    hub.fail({
      operation: 'repos/get-collaborator-permission-level',
      status: 200,
      body: {
        permission: 'write',
        role_name: 'security-engineer',
        user: { login: reviewer.login, id: reviewer.id, type: 'User' },
      },
    });
    expect((await forge.people([asked(reviewer)], []))[0]?.permission).toBe('write');
  });

  test('of a word that is not known are a fault', async () => {
    const { hub, forge, reviewer } = sample;
    hub.fail({
      operation: 'repos/get-collaborator-permission-level',
      status: 200,
      body: {
        permission: 'everything',
        role_name: 'everything',
        user: { login: reviewer.login, id: reviewer.id, type: 'User' },
      },
    });
    expect((await faultOf(forge.people([asked(reviewer)], []))).message).toBe(
      "GitHub's answer about the permission of `octo-reviewer` can't be read: `permission` is not one of none, read, triage, write, maintain, admin",
    );
  });

  test('are none for whoever is not there, or is another account by now', async () => {
    const { hub, forge, reviewer } = sample;
    const gone = asked(hub.user('octo-gone'));
    hub.forget(hub.user('octo-gone'));
    const taken = { ...asked(reviewer), id: '999999' };
    const people = await forge.people([gone, taken], []);
    expect(people.map(({ permission }) => permission)).toEqual(['none', 'none']);
  });

  test('are asked for by name for bots, and not at all for what never signs in', async () => {
    const { hub, forge, repository } = sample;
    const bot = hub.bot('octo-helper[bot]');
    repository.collaborator(bot, 'write');
    const accounts = [
      asked(bot),
      asked(hub.organization('octo-org').account),
      asked(hub.user('octo-import', { type: 'Mannequin' })),
    ];
    const people = await forge.people(accounts, ['security']);
    expect(people.map(({ login, permission }) => [login, permission])).toEqual([
      ['octo-helper[bot]', 'write'],
      ['octo-org', 'none'],
      ['octo-import', 'none'],
    ]);
    expect(hub.requests).toHaveLength(1);
  });

  test.each([0, 1, 8, 9, 30])('of %d accounts, once each, in the order asked', async (count) => {
    const { hub, forge } = sample;
    const accounts = Array.from({ length: count }, (_, nth) => asked(hub.user(`octo-${nth}`)));
    const people = await forge.people([...accounts, ...accounts], []);
    expect(people.map(({ login }) => login)).toEqual(accounts.map(({ login }) => login));
    expect(hub.requests).toHaveLength(count);
  });

  test('that are refused are a fault', async () => {
    const { hub, forge, reviewer } = sample;
    const body = { message: 'Resource not accessible by integration' };
    hub.fail({ operation: 'repos/get-collaborator-permission-level', status: 403, body });
    expect((await faultOf(forge.people([asked(reviewer)], []))).message).toBe(
      'the token may not ask GitHub for the permission of `octo-reviewer`',
    );
  });
});

describe('teams', () => {
  test('are of nobody without a token that may read them', async () => {
    const { hub, forge, reviewer } = sample;
    hub.organization('acme').team('security', [reviewer]);
    const people = await forge.people([asked(reviewer)], ['security']);
    expect(people[0]?.teams).toEqual([]);
    expect(hub.requests).toHaveLength(1);
  });

  test('are read with a token that may, of this organisation and of others', async () => {
    const { hub, forgeWith, reviewer, admin } = sample;
    hub.organization('acme').team('security', [reviewer]);
    hub.organization('acme').team('platform', [admin]);
    hub.organization('octo-org').team('audit', [reviewer]);
    const teamToken = hub.token({ permissions: { members: 'read' } });
    const people = await forgeWith({ teamToken }).people(
      [asked(reviewer), asked(admin)],
      ['security', 'platform', 'octo-org/audit', 'security'],
    );
    expect(people.map(({ teams }) => teams)).toEqual([
      ['octo-org/audit', 'security'],
      ['platform'],
    ]);
  });

  test('that are not there are a fault, asked for once', async () => {
    const { hub, forgeWith, reviewer, admin } = sample;
    hub.organization('acme');
    const teamToken = hub.token({ permissions: { members: 'read' } });
    const fault = await faultOf(
      forgeWith({ teamToken }).people([asked(reviewer), asked(admin)], ['secruity']),
    );
    expect(fault.message).toBe(
      "the members of the team `acme/secruity` can't be read: there is no such team, or the token for teams may not see it",
    );
    expect(hub.requests.filter(({ operation }) => operation === 'teams/get-by-name')).toHaveLength(
      1,
    );
  });

  test('that the token is refused are a fault', async () => {
    const { hub, forgeWith, repository, reviewer } = sample;
    hub.organization('acme').team('security', [reviewer]);
    const teamToken = hub.token({ permissions: { contents: 'read' }, repository });
    const fault = await faultOf(forgeWith({ teamToken }).people([asked(reviewer)], ['security']));
    expect(fault.message).toBe(
      'the token may not ask GitHub for the members of the team `acme/security`',
    );
    expect(fault.help).toContain('members: read');
  });

  test('asked for with a token that is not one are a fault', async () => {
    const { forgeWith, reviewer } = sample;
    const forge = forgeWith({ teamToken: 'ghp_nonsense' });
    expect((await faultOf(forge.people([asked(reviewer)], ['security']))).message).toBe(
      'GitHub does not accept the token',
    );
  });

  test('of a membership that was not accepted yet do not count', async () => {
    const { hub, forgeWith, reviewer } = sample;
    hub.fail({
      operation: 'teams/get-membership-for-user-in-org',
      status: 200,
      body: { url: 'x', role: 'member', state: 'pending' },
    });
    const teamToken = hub.token({ permissions: { members: 'read' } });
    const people = await forgeWith({ teamToken }).people([asked(reviewer)], ['security']);
    expect(people[0]?.teams).toEqual([]);
  });
});
