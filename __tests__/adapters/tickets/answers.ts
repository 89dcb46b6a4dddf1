// What the systems answer, in the shapes of their own documentation, cut to what matters and a little more.

/** `GET /repos/{owner}/{repo}/issues/{number}`. */
export const githubIssue = (parts: Readonly<Record<string, unknown>> = {}): unknown => ({
  id: 1,
  node_id: 'I_sample',
  url: 'https://api.github.com/repos/Acme/infra/issues/12',
  repository_url: 'https://api.github.com/repos/Acme/infra',
  html_url: 'https://github.com/Acme/infra/issues/12',
  number: 12,
  title: 'Let the publisher upload',
  user: { login: 'octo-author', id: 1001, type: 'User' },
  labels: [],
  state: 'open',
  state_reason: null,
  locked: false,
  comments: 0,
  created_at: '2026-11-01T10:00:00Z',
  updated_at: '2026-11-02T10:00:00Z',
  closed_at: null,
  author_association: 'MEMBER',
  body: 'For release-publisher, see #418.',
  ...parts,
});

export const githubRefusal = (message: string, status: string): unknown => ({
  message,
  documentation_url: 'https://docs.github.com/rest/issues/issues#get-an-issue',
  status,
});

const STATUS_CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
  undefined: { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
};

/** `GET /rest/api/{2 or 3}/issue/{key}`. */
export const jiraIssue = (
  fields: Readonly<Record<string, unknown>> = {},
  category: keyof typeof STATUS_CATEGORIES = 'indeterminate',
): unknown => ({
  expand: 'renderedFields,names,schema,operations,editmeta,changelog',
  id: '10002',
  self: 'https://sample.atlassian.net/rest/api/3/issue/10002',
  key: 'OPS-12',
  fields: {
    summary: 'Let the publisher upload',
    created: '2026-11-01T12:00:00.000+0200',
    project: { id: '10000', key: 'OPS', name: 'Operations', projectTypeKey: 'software' },
    status: {
      name: 'A word of their own',
      id: '10001',
      statusCategory: STATUS_CATEGORIES[category],
    },
    description: null,
    ...fields,
  },
});

export const jiraRefusal = (message: string): unknown => ({ errorMessages: [message], errors: {} });

/** A description in Jira Cloud. */
export const jiraDocument: unknown = {
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'For release-' },
        { type: 'text', text: 'publisher', marks: [{ type: 'strong' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'nightly-backup' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'log-shipper' }] }],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'inlineCard', attrs: { url: 'https://github.com/acme/infra/pull/418' } },
        {
          type: 'text',
          text: 'there',
          marks: [{ type: 'link', attrs: { href: 'https://github.com/acme/infra/pull/419' } }],
        },
        { type: 'mention', attrs: { id: 'sample', text: '@octo-lead' } },
      ],
    },
  ],
};

/** `GET /api/now/table/{table}` with `sysparm_display_value=false`. */
export const servicenowRow = (
  parts: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  number: 'CHG0040001',
  short_description: 'Let the publisher upload',
  description: 'For release-publisher.',
  active: 'true',
  opened_at: '2026-11-01 10:00:00',
  sys_created_on: '2026-11-01 09:59:58',
  ...parts,
});

export const servicenowRefusal = (message: string, detail = ''): unknown => ({
  error: { message, detail },
  status: 'failure',
});
