import { describe, expect, test } from '@jest/globals';
import { INPUTS, readInputs } from '../../src/action/inputs.ts';
import { OUTPUTS } from '../../src/action/runner-files.ts';
import { Fault } from '../../src/core/model/fault.ts';
import { readActionFile } from '../support/runner/action-file.ts';
import { inputVariable } from '../support/runner/run-action.ts';
import { ROOT } from '../support/spawn-cli.ts';

type Given = Readonly<Record<string, string>>;

/** As a runner hands inputs over: those that are not given have their default of action.yml. */
function read(given: Given = {}): ReturnType<typeof readInputs> {
  const all = { ...INPUTS, 'github-token': 'ghs_x', ...given };
  const env = Object.entries(all).map(([name, text]) => [inputVariable(name), text] as const);
  return readInputs({ PATH: '/bin', ...Object.fromEntries(env) });
}

function refused(given: Given): Fault {
  try {
    read(given);
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error('nothing was refused');
}

describe('action.yml', () => {
  const { inputs, outputs } = readActionFile(ROOT);

  test('has the inputs that are read, with the same defaults', () => {
    const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']);
    expect(Object.fromEntries(defaults)).toEqual({
      ...INPUTS,
      'github-token': `\${{ github.token }}`,
    });
  });

  test('asks for no input', () => {
    expect(Object.values(inputs).filter(({ required }) => required === true)).toEqual([]);
  });

  test('has the outputs that are written', () => {
    expect(Object.keys(outputs)).toEqual(OUTPUTS);
  });
});

describe('inputs', () => {
  test('a step without `with:` works', () => {
    expect(read()).toEqual({
      githubToken: 'ghs_x',
      teamToken: null,
      statusContext: 'grantproof',
      comment: true,
      failOnDeny: false,
      sarifFile: null,
      jira: null,
      servicenow: null,
      ledgerBranch: 'grantproof-ledger',
      seal: null,
    });
  });

  test('empty is as good as left out, and spaces around a value mean nothing', () => {
    const given = { 'status-context': '', comment: ' ', 'fail-on-deny': ' true\n' };
    expect(read(given)).toMatchObject({
      statusContext: 'grantproof',
      comment: true,
      failOnDeny: true,
    });
    expect(readInputs({ 'INPUT_GITHUB-TOKEN': 'ghs_x\n' }).githubToken).toBe('ghs_x');
  });

  test('everything that can be given', () => {
    const inputs = read({
      'team-token': 'ghs_teams',
      'status-context': 'access / gate',
      comment: 'false',
      'sarif-file': 'out/grantproof.sarif',
      'jira-url': 'https://acme.example.com/jira/',
      'jira-email': 'bot@acme.example.com',
      'jira-token': 'jira-secret',
      'servicenow-url': 'https://acme.service-now.example.com',
      'servicenow-user': 'reader',
      'servicenow-password': 'now-secret',
    });
    expect(inputs).toEqual({
      githubToken: 'ghs_x',
      teamToken: 'ghs_teams',
      statusContext: 'access / gate',
      comment: false,
      failOnDeny: false,
      sarifFile: 'out/grantproof.sarif',
      jira: {
        url: 'https://acme.example.com/jira/',
        email: 'bot@acme.example.com',
        token: 'jira-secret',
      },
      servicenow: {
        url: 'https://acme.service-now.example.com',
        user: 'reader',
        password: 'now-secret',
        token: '',
      },
      ledgerBranch: 'grantproof-ledger',
      seal: null,
    });
  });

  test('a step seals as soon as it says who signs', () => {
    const { seal, ledgerBranch } = read({
      signing: 'keyless',
      'fulcio-url': 'https://fulcio.example.com/',
      'timestamp-url': 'https://time.example.com/api/v1/timestamp',
      'ledger-branch': 'evidence/ledger',
      'ledger-writer': 'git',
      anchor: 'kept/bundle.json',
      attest: 'true',
      'open-issues': 'true',
    });
    expect(ledgerBranch).toBe('evidence/ledger');
    expect(seal).toMatchObject({
      signing: {
        way: 'keyless',
        fulcioUrl: 'https://fulcio.example.com',
        rekorUrl: null,
        timestampUrl: 'https://time.example.com/api/v1/timestamp',
        audience: 'sigstore',
      },
      ...{ ledgerWriter: 'git', anchor: 'kept/bundle.json', attest: true, openIssues: true },
    });
    expect(read({ signing: 'key', 'signing-key': 'PEM' }).seal).toMatchObject({
      signing: { way: 'key', key: 'PEM', passphrase: '' },
      ...{ ledgerWriter: 'github', anchor: null, attest: false, openIssues: false },
    });
  });

  test('a run that gets no secrets still has its addresses', () => {
    const url = 'https://acme.example.com';
    const { jira, servicenow } = read({ 'jira-url': url, 'jira-token': '', 'servicenow-url': url });
    expect(jira).toEqual({ url, email: '', token: '' });
    expect(servicenow).toEqual({ url, user: '', password: '', token: '' });
  });
});

describe('what is refused, with the line to write', () => {
  test.each<[string, Given, string, string]>([
    [
      'no token',
      { 'github-token': ' ' },
      'the input `github-token` is empty',
      'leave `github-token` out, so that the token of the job is used',
    ],
    ...['True', 'yes', '1', 'on'].map((text): [string, Given, string, string] => [
      `the flag ${text}`,
      { comment: text },
      `the input \`comment\` is \`${text}\`, neither \`true\` nor \`false\``,
      'write `comment: true` or `comment: false` below `with:`',
    ]),
    [
      'a name on two lines',
      { 'status-context': 'a\nb' },
      "the input `status-context` is `a\\u{a}b`, which can't name a status",
      'write a name of at most 100 characters on one line',
    ],
    [
      'a slip of the pen',
      { fail_on_deny: 'true' },
      'there is no input `fail_on_deny`; did you mean `fail-on-deny`?',
      'write `fail-on-deny` instead',
    ],
    [
      'a login without an address',
      { 'jira-token': 'secret' },
      'the input `jira-token` is given without `jira-url`',
      'write `jira-url: https://…` below `with:`, or leave `jira-token` out',
    ],
    ...['acme.example.com', 'ftp://acme.example.com', 'https://'].map(
      (text): [string, Given, string, string] => [
        `the address ${text}`,
        { 'servicenow-url': text },
        'the input `servicenow-url` is no address',
        'write `servicenow-url: https://…` below `with:`',
      ],
    ),
    [
      'two logins',
      {
        'servicenow-url': 'https://acme.example.com',
        'servicenow-user': 'reader',
        'servicenow-token': 'secret',
      },
      'a user or password of ServiceNow is given beside `servicenow-token`',
      'keep the token, or the user and the password, and leave the other out',
    ],
    [
      'a password of nobody',
      { 'servicenow-url': 'https://acme.example.com', 'servicenow-password': 'secret' },
      'the input `servicenow-password` is given without `servicenow-user`',
      'write `servicenow-user: NAME` below `with:`',
    ],
    [
      'a way of signing that there is none of',
      { signing: 'kms' },
      'the input `signing` is `kms`, none of `keyless`, `key`, `command`',
      'write one of `keyless`, `key`, `command`',
    ],
    [
      'a key that is not there',
      { signing: 'key' },
      'the input `signing: key` is given without `signing-key`',
      'write `signing-key` below `with:`; where it names a secret, see that this job may read it',
    ],
    [
      'a key that nobody signs with',
      { 'signing-key': 'PEM' },
      'the input `signing-key` goes with `signing: key`',
      'write `signing: key` below `with:`, or leave `signing-key` out',
    ],
    [
      'a log for a key',
      { signing: 'key', 'signing-key': 'PEM', 'rekor-url': 'https://rekor.example.com' },
      'the input `rekor-url` goes with `signing: keyless`',
      'write `signing: keyless` below `with:`, or leave `rekor-url` out',
    ],
    [
      'a Fulcio that is no address',
      { signing: 'keyless', 'fulcio-url': 'fulcio' },
      'the input `fulcio-url` is no address',
      'write `fulcio-url: https://…` below `with:`',
    ],
    [
      'a writer that there is none of',
      { signing: 'keyless', 'ledger-writer': 'api' },
      'the input `ledger-writer` is `api`, none of `github`, `git`',
      'write one of `github`, `git`',
    ],
    ...['..', 'a b', '-x', 'x.lock', 'refs/'].map((text): [string, Given, string, string] => [
      `the branch ${text}`,
      { signing: 'keyless', 'ledger-branch': text },
      `the input \`ledger-branch\` is \`${text}\`, which can't name a branch`,
      'write a name such as `grantproof-ledger`',
    ]),
    [
      'the flag yes',
      { signing: 'keyless', attest: 'yes' },
      'the input `attest` is `yes`, neither `true` nor `false`',
      'write `attest: true` or `attest: false` below `with:`',
    ],
  ])('%s', (_, given, message, help) => {
    const fault = refused(given);
    expect([fault.message, fault.help]).toEqual([message, help]);
  });

  test('everything at once', () => {
    const { message, help } = refused({
      comment: 'no',
      'fail-on-deny': 'never',
      'github-token': '',
    });
    expect(message.split('; ')).toHaveLength(3);
    expect(help.split('; ')).toHaveLength(3);
  });

  test('never a secret', () => {
    const {
      message,
      help,
      stack = '',
    } = refused({
      'github-token': 'ghs_secret',
      'team-token': 'ghs_secret',
      'jira-url': 'htps://user:ghs_secret@acme.example.com',
      'jira-token': 'ghs_secret',
      'servicenow-password': 'ghs_secret',
      'signing-key': 'ghs_secret',
      'signing-passphrase': 'ghs_secret',
      'fulcio-url': 'htps://user:ghs_secret@acme.example.com',
    });
    expect(`${message}${help}${stack}`).not.toContain('ghs_secret');
  });

  test("a variable that merely looks like an input is somebody else's", () => {
    expect(read({ 'release-channel': 'beta' }).comment).toBe(true);
  });
});
