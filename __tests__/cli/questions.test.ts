import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { Surroundings } from '../../src/app/init.ts';
import { askWishes, wishesOf } from '../../src/cli/init-wishes.ts';
import { askOn } from '../../src/cli/questions.ts';

const FOUND: Surroundings = {
  name: 'infra',
  scopes: [{ format: 'kubernetes', paths: ['clusters/**/*.yaml', 'k8s/*.yaml'] }],
  templates: [],
  gate: null,
  recheck: null,
  seal: null,
  approve: null,
};

/** Asks with the lines as answers, and gives what was printed. */
async function answered(lines: readonly string[], options = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let printed = '';
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    // One answer for each question, as people do.
    if (/\] $/.test(printed)) {
      const line = lines[(printed.match(/\] /g) ?? []).length - 1];
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    }
  });
  const { ask, close } = askOn(input, output);
  try {
    return { wishes: wishesOf(await askWishes(options, FOUND, ask), FOUND), printed };
  } finally {
    close();
  }
}

test('nothing but the return key takes what is proposed', async () => {
  const { wishes, printed } = await answered(['', '', '', '']);
  expect(wishes).toEqual({
    name: 'infra',
    scopes: FOUND.scopes,
    teams: [],
    approvers: [],
    pin: undefined,
    lateApprovals: false,
  });
  expect(
    printed
      .split('] ')
      .map((question) => `${question.trim()}]`)
      .slice(0, 4),
  ).toEqual([
    'Files that declare access [kubernetes=clusters/**/*.yaml kubernetes=k8s/*.yaml]',
    'Teams, as NAME=LOGIN,LOGIN and with spaces between [none]',
    "Who approves an administrator's rights, beside the owner [write]",
    'Whether what lands without leave becomes an issue, where it can be approved afterwards (yes, no) [no]',
  ]);
});

test('answers are read as the options are', async () => {
  const { wishes } = await answered([
    ' access-grant=a/*.yaml  kubernetes=b/*.yaml ',
    'security=octo-a,octo-b ops=octo-c',
    'team:security octo-d',
    'yes',
  ]);
  expect(wishes).toMatchObject({
    scopes: [
      { format: 'access-grant', paths: ['a/*.yaml'] },
      { format: 'kubernetes', paths: ['b/*.yaml'] },
    ],
    teams: [
      { name: 'security', logins: ['octo-a', 'octo-b'] },
      { name: 'ops', logins: ['octo-c'] },
    ],
    approvers: ['team:security', 'person:octo-d'],
    lateApprovals: true,
  });
});

test('what an option says is not asked', async () => {
  const { printed } = await answered([''], {
    paths: ['a/*.yaml'],
    approver: ['octo-a'],
    'late-approvals': true,
  });
  expect(printed).toBe('Teams, as NAME=LOGIN,LOGIN and with spaces between [none] ');
});

test('an end of the input means that nobody agreed', async () => {
  await expect(answered([''])).rejects.toThrow('no answer came, so nothing was written');
});

test('an answer that makes no sense is refused', async () => {
  await expect(answered(['../*.yaml', '', '', ''])).rejects.toThrow('has a `.` or `..` folder');
});

test('answers that come before their questions count', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.resume();
  input.end('a/*.yaml\n\nocto-a\nno\n');
  const { ask, close } = askOn(input, output);
  const wishes = wishesOf(await askWishes({}, FOUND, ask), FOUND);
  close();
  expect(wishes.scopes).toEqual([{ format: 'access-grant', paths: ['a/*.yaml'] }]);
  expect(wishes.approvers).toEqual(['person:octo-a']);
  expect(wishes.lateApprovals).toBe(false);
});
