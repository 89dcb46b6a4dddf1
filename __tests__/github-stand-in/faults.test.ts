import { describe, expect, test } from '@jest/globals';
import { ALL, onHub } from './sample-hub.ts';

const PULL = '/repos/acme/infra/pulls/1';

test('fails as often as asked, where asked', () =>
  onHub(async ({ hub, as }) => {
    hub.fail({ operation: 'pulls/get', status: 502, times: 2, after: 1 });
    const statuses: number[] = [];
    for (let each = 0; each < 4; each++) statuses.push((await as(ALL).get(PULL)).status);
    expect(statuses).toEqual([200, 502, 502, 200]);
    hub.fail({ operation: 'graphql', status: 503 });
    expect((await as(ALL).get(PULL)).status).toBe(200);
    expect((await as(ALL).query('{ viewer { login } }')).status).toBe(503);
    expect(hub.requests.map(({ status }) => status)).toEqual([200, 502, 502, 200, 200, 503]);
    expect(hub.violations).toEqual([]);
  }));

test('cuts a connection, and answers late', () =>
  onHub(async ({ hub, as }) => {
    hub.drop({ operation: 'pulls/get' });
    await expect(as(ALL).get(PULL)).rejects.toThrow('fetch failed');
    hub.delay({ ms: 30 });
    const before = performance.now();
    expect((await as(ALL).get(PULL)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
  }));

describe('limits', () => {
  test('the hourly one', () =>
    onHub(async ({ hub, as }) => {
      hub.limit(1);
      const asker = as(ALL);
      expect((await asker.get(PULL)).headers.get('x-ratelimit-remaining')).toBe('0');
      const over = await asker.get(PULL);
      expect(over).toMatchObject({ status: 403 });
      expect(over.headers.get('retry-after')).toBeNull();
      const reset = Number(over.headers.get('x-ratelimit-reset')) * 1000;
      expect(reset).toBeGreaterThan(Date.now());
      expect((await asker.query('{ viewer { login } }')).body).toMatchObject({
        errors: [{ type: 'RATE_LIMITED' }],
      });
      expect((await asker.get('/rate_limit')).body).toMatchObject({ rate: { remaining: 0 } });
      expect(hub.violations).toEqual([]);
    }));

  test('the other, which passes', () =>
    onHub(async ({ hub, as }) => {
      hub.limit(0, { kind: 'secondary', status: 429, seconds: 1 });
      const over = await as(ALL).get(PULL);
      expect(over).toMatchObject({ status: 429 });
      expect(over.headers.get('retry-after')).toBe('1');
      await expectSoon(async () => (await as(ALL).get(PULL)).status, 200);
    }));
});

async function expectSoon<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await ask()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came');
}

test('finds the pull requests of a commit late', () =>
  onHub(async ({ hub, pull, as }) => {
    hub.slowIndex(2);
    const path = `/repos/acme/infra/commits/${pull.head()}/pulls`;
    const found: number[] = [];
    for (let each = 0; each < 3; each++)
      found.push(((await as(ALL).get(path)).body as readonly unknown[]).length);
    expect(found).toEqual([0, 0, 1]);
  }));

test('holds the clock for what happens at once', () =>
  onHub(async ({ hub, pull, lead }) => {
    const [one, two] = hub.clock.still(() => [pull.comment(lead, '1'), pull.comment(lead, '2')]);
    expect(one.createdAt).toBe(two.createdAt);
    hub.clock.advance('P1DT2H');
    expect(new Date(hub.clock.now()).toISOString()).toBe('2026-12-02T11:03:00.000Z');
    expect(() => hub.clock.advance('1h')).toThrow('is no span of time');
  }));
