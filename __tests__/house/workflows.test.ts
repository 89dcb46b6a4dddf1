// Every workflow that we show to people is one that GitHub takes.
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { testWith } from '../support/tools.ts';
import {
  actionlintFindings,
  type LintedFile,
  OUR_ACTION,
  serviceFindings,
} from '../support/workflow-lint.ts';
import { textOf, trackedFiles } from './tracked-files.ts';

const files = trackedFiles();
const pages = files.filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path));
const yaml: readonly LintedFile[] = [
  ...pages.flatMap((page) => blocks(page)),
  ...files
    .filter((path) => /^(?:examples|\.github)\/.*\.ya?ml$/.test(path))
    .map((path) => ({ path, text: textOf(path) })),
];
const workflows = yaml.filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text));
const action: LintedFile = { path: 'action.yml', text: textOf('action.yml') };

/** The blocks of YAML in a page, each under the page's path and its first line; those in lists are indented. */
function blocks(page: string): readonly LintedFile[] {
  const text = textOf(page);
  return [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)].map((match) => {
    const [, indent = '', block = ''] = match;
    const line = text.slice(0, match.index).split('\n').length + 1;
    return { path: `${page}:${line}`, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
}

const found = serviceFindings([action, ...workflows]);

test('workflows were found', () => {
  expect(workflows.length).toBeGreaterThan(0);
});

describe("GitHub's language service takes", () => {
  test.each([action, ...workflows].map(({ path }, index) => [path, index] as const))(
    '%s',
    (_, index) => {
      expect(found[index]).toEqual([]);
    },
  );
});

describe('actionlint takes', () => {
  for (const workflow of workflows)
    testWith('actionlint', workflow.path, (actionlint) => {
      expect(actionlintFindings(actionlint, workflow)).toEqual([]);
    });
});

describe('a broken workflow is found out', () => {
  const broken = (from: string, to: string): LintedFile => ({
    path: 'broken.yml',
    text: GOOD.replace(from, to),
  });
  const GOOD = `on: pull_request_target
permissions: { statuses: write }
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: ${OUR_ACTION}@v0
        with: { comment: "\${{ github.event_name == 'push' }}" }
`;
  const cases = [
    ['an unknown permission', broken('statuses', 'state'), "2:16: Unexpected value 'state'"],
    ['an unknown input', broken('comment', 'coment'), "8:17: Invalid action input 'coment'"],
    [
      'an unknown context',
      broken('github.event_name', 'githb.event_name'),
      "8:27: Unrecognized named-value: 'githb'",
    ],
    ['an unknown event', broken('pull_request_target', 'pull'), "1:5: Unexpected value 'pull'"],
  ] as const;
  const answers = serviceFindings([
    ...cases.map(([, file]) => file),
    { path: 'action.yml', text: action.text.replace('node24', 'node24\n  made-up: true') },
    broken('nothing', ''),
  ]);

  test.each(cases.map(([name, , message], index) => [name, message, index] as const))(
    '%s',
    (_, message, index) => {
      expect(answers[index]).toEqual([message]);
    },
  );

  test('an unknown key of action.yml', () => {
    expect(answers.at(-2)).toEqual([expect.stringContaining("Unexpected value 'made-up'")]);
  });

  test('a right one is taken', () => {
    expect(answers.at(-1)).toEqual([]);
  });

  testWith('actionlint', 'actionlint finds an unknown permission', (actionlint) => {
    const [, file] = cases[0];
    expect(actionlintFindings(actionlint, file)).toEqual([
      expect.stringMatching(/^2:16: unknown permission scope "state"/),
    ]);
  });
});

/** Every `uses:` in a value, at any depth. */
function uses(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(uses);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'uses' && typeof inner === 'string' ? [inner] : uses(inner),
  );
}

test("each action of somebody else's that we show is pinned to a commit", () => {
  const loose = workflows.flatMap(({ path, text }) =>
    uses(parse(text))
      .filter((name) => !name.startsWith(`${OUR_ACTION}@`) && !name.startsWith('./'))
      .filter((name) => !/@[0-9a-f]{40}$/.test(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(loose).toEqual([]);
});
