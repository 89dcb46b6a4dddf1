import { createClient } from '../../../src/adapters/github/client.ts';
import { createSettingsReader } from '../../../src/adapters/github/repository-settings.ts';
import type { SettingsReader } from '../../../src/ports/repository-settings.ts';

const API = 'https://api.example.test';
export const REPO = '/repos/acme/infra';
export const RULES = `${REPO}/rules/branches/main`;
export const PROTECTION = `${REPO}/branches/main/protection`;
export const ACTIONS = `${REPO}/actions/permissions/workflow`;

export type Answers = Readonly<Record<string, unknown>>;

const NOT_FOUND = { message: 'Not Found', status: '404' };

/** Answers by path; a number is a status without an answer, and what is not there is 404. */
export function reader(answers: Answers, asked: string[] = []): SettingsReader {
  const all: Answers = {
    [REPO]: { default_branch: 'main', permissions: { admin: false } },
    [RULES]: [],
    [PROTECTION]: 404,
    [`${REPO}/branches/main`]: { protected: false },
    [ACTIONS]: { default_workflow_permissions: 'read', can_approve_pull_request_reviews: false },
    ...answers,
  };
  const fetch = (url: string): Promise<Response> => {
    const { pathname, search } = new URL(url);
    asked.push(`${pathname}${search}`);
    const found = all[`${pathname}${search}`] ?? all[pathname] ?? 404;
    const status = typeof found === 'number' ? found : 200;
    const body = typeof found === 'number' ? NOT_FOUND : found;
    return Promise.resolve(
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8' },
      }),
    );
  };
  const client = createClient({
    apiUrl: API,
    graphqlUrl: `${API}/graphql`,
    token: 'sample',
    userAgent: 'test',
    fetch,
    patience: { second: 1 },
  });
  return createSettingsReader(client, 'acme/infra');
}

/** A rule as the list of those in force on a branch has it. */
export const rule = (id: number, type: string, parameters?: object) => ({
  type,
  ruleset_source_type: 'Repository',
  ruleset_source: 'acme/infra',
  ruleset_id: id,
  ...(parameters && { parameters }),
});
