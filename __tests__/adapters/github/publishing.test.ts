import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cutComment } from '../../../src/adapters/github/comment.ts';
import { cutDescription } from '../../../src/adapters/github/status.ts';
import { oid } from '../../../src/core/model/ids.ts';
import type { CommitStatus } from '../../../src/ports/forge.ts';
import { GATE, type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

const MARKER = '<!-- grantproof -->';
const BODY = `${MARKER}\nwhat changes\n`;
const STATUS: CommitStatus = { state: 'pending', description: 'waits for octo', url: null };

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

describe('a status', () => {
  test('is set in one request', async () => {
    const { hub, forge, repository, pull } = sample;
    const url = 'https://example.com/run/1';
    const done = await forge.publishStatus(oid(pull.head()), 'grantproof', { ...STATUS, url });
    expect(done).toBe('done');
    expect(repository.statuses(pull.head())).toMatchObject([
      { context: 'grantproof', state: 'pending', description: 'waits for octo', targetUrl: url },
    ]);
    expect(hub.requests).toHaveLength(1);
    expect(hub.permissionsUsed()).toEqual({ statuses: 'write' });
  });

  test.each([
    ['the longest text', 'x'.repeat(140), 'x'.repeat(140)],
    ['a longer text', 'x'.repeat(141), `${'x'.repeat(139)}…`],
    ['a character that would be cut in two', `${'x'.repeat(138)}😀xxx`, `${'x'.repeat(138)}…`],
  ])('with %s is taken', async (_what, description, expected) => {
    const { forge, repository, pull } = sample;
    await forge.publishStatus(oid(pull.head()), 'grantproof', { ...STATUS, description });
    expect(repository.statuses(pull.head())[0]?.description).toBe(expected);
    expect(cutDescription(description)).toBe(expected);
  });

  test('that stands is the newest of its name, whatever the case, on any page', async () => {
    const { hub, forge, pull } = sample;
    const head = oid(pull.head());
    expect(await forge.standingStatus(head, 'grantproof')).toBeNull();
    await forge.publishStatus(head, 'Grantproof', { ...STATUS, state: 'failure' });
    await forge.publishStatus(head, 'grantproof', { ...STATUS, state: 'success' });
    for (let n = 0; n < 100; n += 1) await forge.publishStatus(head, `other ${n}`, STATUS);
    const before = hub.requests.length;
    expect(await forge.standingStatus(head, 'GRANTPROOF')).toBe('success');
    expect(hub.requests.length - before).toBeLessThanOrEqual(2);
  });

  test('that the token may not see is none that is known', async () => {
    const { hub, repository, pull, forgeWith } = sample;
    const { statuses: _, ...permissions } = GATE;
    const forge = forgeWith({ token: hub.token({ permissions, repository }) });
    expect(await forge.standingStatus(oid(pull.head()), 'grantproof')).toBeNull();
  });

  test('that the token may not set is refused', async () => {
    const { hub, repository, pull, forgeWith } = sample;
    const token = hub.token({ permissions: GATE, repository, fork: true });
    const forge = forgeWith({ token });
    expect(await forge.publishStatus(oid(pull.head()), 'grantproof', STATUS)).toBe('refused');
    expect(repository.statuses(pull.head())).toEqual([]);
  });

  test.each([
    ['a rate limit', 403, { 'retry-after': '9999' }, 'GitHub asks to slow down'],
    ['a commit that is not there', 422, {}, 'GitHub refused to answer about a status'],
    ['a token that is not one', 401, {}, 'GitHub does not accept the token'],
  ])('that fails over %s is a fault', async (_why, status, headers, message) => {
    const { hub, pull, forge } = sample;
    hub.fail({ operation: 'repos/create-commit-status', status, headers });
    const fault = await faultOf(forge.publishStatus(oid(pull.head()), 'grantproof', STATUS));
    expect(fault.message).toContain(message);
  });
});

describe('the comment', () => {
  const bodies = (): readonly string[] => sample.pull.issue.comments.map(({ body }) => body);

  test('is made, kept as it is, and mended', async () => {
    const { hub, forge } = sample;
    expect(await forge.publishComment(1, MARKER, BODY)).toBe('done');
    expect(await forge.publishComment(1, MARKER, BODY)).toBe('done');
    expect(bodies()).toEqual([BODY]);
    expect(await forge.publishComment(1, MARKER, `${BODY}more`)).toBe('done');
    expect(bodies()).toEqual([`${BODY}more`]);
    expect(hub.requests.map(({ operation }) => operation)).toEqual([
      'graphql',
      'issues/create-comment',
      'graphql',
      'graphql',
      'issues/update-comment',
    ]);
  });

  test('is not the one that somebody else planted', async () => {
    const { forge, pull, author } = sample;
    pull.comment(author, `${MARKER} all is well`);
    await forge.publishComment(1, MARKER, BODY);
    expect(bodies()).toEqual([`${MARKER} all is well`, BODY]);
  });

  test('is not one of our own that only quotes the marker', async () => {
    const { hub, forge, pull } = sample;
    pull.comment(hub.bot('github-actions[bot]'), `see ${MARKER}`);
    await forge.publishComment(1, MARKER, BODY);
    expect(bodies()).toEqual([`see ${MARKER}`, BODY]);
  });

  test('is the first of two', async () => {
    const { hub, forge, pull } = sample;
    const bot = hub.bot('github-actions[bot]');
    pull.comment(bot, `${MARKER} first`);
    pull.comment(bot, `${MARKER} second`);
    await forge.publishComment(1, MARKER, BODY);
    expect(bodies()).toEqual([BODY, `${MARKER} second`]);
  });

  test('is found behind a hundred others', async () => {
    const { hub, forge, pull, author } = sample;
    for (let nth = 0; nth < 101; nth++) pull.comment(author, `${nth}`);
    pull.comment(hub.bot('github-actions[bot]'), `${MARKER} old`);
    await forge.publishComment(1, MARKER, BODY);
    expect(bodies().at(-1)).toBe(BODY);
    expect(bodies()).toHaveLength(102);
  });

  test('that was deleted while it was mended is written anew', async () => {
    const { hub, forge, pull } = sample;
    pull.comment(hub.bot('github-actions[bot]'), `${MARKER} old`);
    hub.fail({ operation: 'issues/update-comment', status: 404 });
    expect(await forge.publishComment(1, MARKER, BODY)).toBe('done');
    expect(bodies()).toHaveLength(2);
  });

  test('is not sent twice where GitHub may have taken it', async () => {
    const { hub, forge } = sample;
    hub.fail({ operation: 'issues/create-comment', status: 502, times: 9 });
    await faultOf(forge.publishComment(1, MARKER, BODY));
    const sent = hub.requests.filter(({ operation }) => operation === 'issues/create-comment');
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['Resource not accessible by integration'],
    ['Unable to create comment because issue is locked.'],
    ['Repository was archived so is read-only.'],
  ])('is refused: %s', async (message) => {
    const { hub, forge } = sample;
    hub.fail({ operation: 'issues/create-comment', status: 403, body: { message } });
    expect(await forge.publishComment(1, MARKER, BODY)).toBe('refused');
  });

  test('is refused to a token that may not write', async () => {
    const { hub, repository, forgeWith } = sample;
    const forge = forgeWith({ token: hub.token({ permissions: GATE, repository, fork: true }) });
    expect(await forge.publishComment(1, MARKER, BODY)).toBe('refused');
    expect(bodies()).toEqual([]);
  });

  test('of any length is taken', async () => {
    const { forge } = sample;
    const line = `${'é😀'.repeat(20)}\n`;
    const long = MARKER + line.repeat(2000);
    await forge.publishComment(1, MARKER, long);
    const [body = ''] = bodies();
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(65_000);
    expect(body).toMatch(/😀\n\n… the rest does not fit into a comment\.\n$/);
    // What is cut the same way need not be written again.
    await forge.publishComment(1, MARKER, long);
    expect(sample.hub.requests.at(-1)?.operation).toBe('graphql');
  });

  test('without an end of line is cut between two characters', () => {
    const cut = cutComment('😀'.repeat(40_000));
    expect(cut.length).toBeLessThanOrEqual(65_536);
    expect(cut.isWellFormed()).toBe(true);
    expect(cutComment('x'.repeat(65_536))).toBe('x'.repeat(65_536));
  });
});
