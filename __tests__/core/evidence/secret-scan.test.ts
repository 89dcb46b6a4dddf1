import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { scanForSecrets, scanText } from '../../../src/core/evidence/secret-scan.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const oldPem = rsa.privateKey
  .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'sample' })
  .toString();
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

/** Characters of a set, the same for one seed, so that no real secret stands in this file. */
function made(length: number, set: string, seed = 'sample'): string {
  let [text, round] = ['', 0];
  while (text.length < length) {
    for (const byte of createHash('sha512').update(`${seed} ${round}`).digest())
      text += set.charAt(byte % set.length);
    round += 1;
  }
  return text.slice(0, length);
}
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALNUM = `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}`;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = `${part({ alg: 'ES256', typ: 'JWT' })}.${part({ sub: 'sample', aud: 'sts' })}`;
const jwt = `${claims}.${sign('sha256', Buffer.from(claims), privateKey).toString('base64url')}`;

const secret = (body: string, kind = 'Secret'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: { name: sample }\n${body}`;

describe('what is a secret', () => {
  test.each<[string, string, string, number]>([
    ['PEM', `a: 1\n${pem}`, 'a private key', 2],
    ['PEM in a block of YAML', `key: |\n  ${pem.replaceAll('\n', '\n  ')}`, 'a private key', 2],
    ['PEM in JSON', JSON.stringify({ private_key: pem }), 'a private key', 1],
    ['PEM with Windows line ends', pem.replaceAll('\n', '\r\n'), 'a private key', 1],
    ['encrypted PEM of old', oldPem, 'a private key', 1],
    ['PEM in base64', `tls.key: ${base64(pem)}`, 'a private key in base64', 1],
    [
      'RSA PEM in base64',
      `k: ${base64(rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }))}`,
      'a private key in base64',
      1,
    ],
    [
      'an AWS secret in a profile',
      `[default]\naws_access_key_id = AKIA${made(16, BASE32)}\naws_secret_access_key = ${made(40, ALNUM)}\n`,
      'an AWS secret access key',
      3,
    ],
    [
      'an AWS secret in an environment',
      `AWS_SECRET_ACCESS_KEY=${made(40, `${ALNUM}/+`)}`,
      'an AWS secret access key',
      1,
    ],
    [
      'an AWS secret in camel case',
      `"awsSecretAccessKey": "${made(40, ALNUM)}"`,
      'an AWS secret access key',
      1,
    ],
    [
      'an AWS key beside its secret',
      `- AKIA${made(16, BASE32)}:${made(40, ALNUM)}`,
      'an AWS access key with its secret',
      1,
    ],
    ['a GitHub token', `token: ghp_${made(36, ALNUM)}`, 'a GitHub token', 1],
    ['a GitHub app token', `ghs_${made(36, ALNUM)}`, 'a GitHub token', 1],
    [
      'a fine-grained GitHub token',
      `github_pat_${made(22, ALNUM)}_${made(59, ALNUM)}`,
      'a GitHub token',
      1,
    ],
    ['a GitLab token', `glpat-${made(20, ALNUM)}`, 'a GitLab token', 1],
    [
      'a Slack token',
      `xoxb-${made(12, DIGITS)}-${made(12, DIGITS)}-${made(24, ALNUM)}`,
      'a Slack token',
      1,
    ],
    [
      'a Slack webhook',
      `https://hooks.slack.com/services/T${made(8, BASE32)}/B${made(8, BASE32)}/${made(24, ALNUM)}`,
      'a Slack webhook',
      1,
    ],
    ['a signed token', `Authorization: Bearer ${jwt}.`, 'a signed JSON Web Token', 1],
    [
      'an age key',
      `AGE-SECRET-KEY-1${made(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}`,
      'an age secret key',
      1,
    ],
    ['a Google API key', `AIza${made(35, ALNUM)}`, 'a Google API key', 1],
    ['a Vault token', `VAULT_TOKEN=hvs.${made(90, ALNUM)}`, 'a HashiCorp Vault token', 1],
    [
      'an npm token',
      `//registry.example.com/:_authToken=npm_${made(36, ALNUM)}`,
      'an npm token',
      1,
    ],
    ['a Stripe key', `sk_live_${made(24, ALNUM)}`, 'a Stripe key', 1],
    [
      'an Azure key',
      `AccountKey=${base64(createHash('sha512').update('sample').digest())}`,
      'an Azure storage key',
      1,
    ],
    ['a value of a Secret', secret('data:\n  pass: YWRtaW4=\n'), 'a value of a Secret', 5],
    [
      'plain text in a Secret',
      secret('stringData:\n  a: ""\n  b: "1234"\n'),
      'a value of a Secret',
      6,
    ],
    ['a number in a Secret', secret('stringData: { pin: 1234 }\n'), 'a value of a Secret', 4],
    [
      'a password in a URL',
      secret('stringData: { url: "postgres://app:pw@db.example.com/x" }\n'),
      'a value of a Secret',
      4,
    ],
    [
      'a password in a URL in base64',
      secret(`data: { DATABASE_URL: ${base64('postgres://app:pw@db.example.com/x')} }\n`),
      'a value of a Secret',
      4,
    ],
    [
      'a Secret in a list',
      `kind: List\napiVersion: v1\nitems:\n  - kind: Secret\n    apiVersion: v1\n    data: { a: YQ== }\n`,
      'a value of a Secret',
      6,
    ],
    [
      'a Secret in JSON',
      JSON.stringify({ kind: 'Secret', apiVersion: 'v1', data: { a: 'YQ==' } }),
      'a value of a Secret',
      1,
    ],
    [
      'a second document',
      `kind: ConfigMap\n---\n${secret('data: { a: YQ== }')}`,
      'a value of a Secret',
      6,
    ],
    [
      'a kubeconfig',
      `kind: Config\nusers:\n  - name: a\n    user:\n      token: abcdefgh\n`,
      'a token of a kubeconfig',
      5,
    ],
    [
      'a client key',
      `kind: Config\nusers:\n  - { name: a, user: { client-key-data: ${base64(made(64, ALNUM))} } }\n`,
      'a client key of a kubeconfig',
      3,
    ],
  ])('%s', (_, text, kind, line) => {
    expect(scanText('some/file.yaml', text)).toContainEqual({ path: 'some/file.yaml', line, kind });
  });

  test('is never shown', () => {
    const found = JSON.stringify(scanText('a', `ghp_${made(36, ALNUM)}\n${pem}\n${jwt}`));
    expect(found).not.toContain(made(36, ALNUM).slice(0, 8));
    expect(found).not.toContain(pem.split('\n')[1]?.slice(0, 8));
    expect(found).not.toContain(jwt.slice(0, 8));
  });
});

describe('what only looks like one', () => {
  test.each<[string, string]>([
    ['a public key', publicPem],
    [
      'a certificate in a Secret',
      secret(`data:\n  ca.crt: ${base64('-----BEGIN CERTIFICATE-----\nMIIB')}\n`),
    ],
    [
      'a certificate',
      '-----BEGIN CERTIFICATE-----\nMIIBxTCCAWugAwIBAgIUQ\n-----END CERTIFICATE-----\n',
    ],
    [
      'talk of a key',
      'it begins with `-----BEGIN PRIVATE KEY-----`, and ends with `-----END PRIVATE KEY-----`',
    ],
    [
      'a key that was cut out',
      '-----BEGIN RSA PRIVATE KEY-----\n[redacted]\n-----END RSA PRIVATE KEY-----',
    ],
    ['sums', `${createHash('sha256').update('a').digest('hex')}  a\n`.repeat(100)],
    [
      'an image in base64',
      `icon: data:image/png;base64,${base64(Buffer.alloc(3000, 'sample image'))}`,
    ],
    ['random base64', `spec: { blob: "${base64(createHash('sha512').update('x').digest())}" }`],
    [
      'an image by digest',
      `image: registry.example.com/app@sha256:${'0123456789abcdef'.repeat(4)}`,
    ],
    ['a commit', `ref: ${'0123456789abcdef'.repeat(3).slice(0, 40)}`],
    [
      'an AWS key id alone',
      `identity: { id: "AKIA${made(16, BASE32)}" }\nsha: ${'0123456789abcdef'.repeat(3).slice(0, 39)}`,
    ],
    [
      "AWS's own examples",
      'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n',
    ],
    ['a role', 'arn:aws:iam::111122223333:role/ci-deployer'],
    ['a token that is left out', 'token: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    ['the form of a token', 'ghp_ followed by 36 characters; ghs_0000'],
    ['an unsigned token', `${claims}.`],
    ['a token without its signature', claims],
    [
      'what a workflow says',
      `token: \${{ secrets.GITHUB_TOKEN }}\nkey: \${{ secrets.AWS_SECRET_ACCESS_KEY }}`,
    ],
    [
      'names of fields',
      'aws_secret_access_key: { secretKeyRef: { name: aws, key: secret_access_key } }',
    ],
    [
      'a SealedSecret',
      secret(`spec: { encryptedData: { a: ${base64(made(64, ALNUM))} } }`, 'SealedSecret'),
    ],
    [
      'an ExternalSecret',
      secret('spec: { data: [{ secretKey: a, remoteRef: { key: b } }] }', 'ExternalSecret'),
    ],
    [
      'a Secret by SOPS',
      secret(
        'data:\n  a: ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ=,type:str]\nsops: { version: 3.9.0 }\n',
      ),
    ],
    ['a Secret without values', secret('type: kubernetes.io/service-account-token\n')],
    ['an empty Secret', secret('data: {}\nstringData:\n')],
    [
      'a Secret that something else fills in',
      secret(
        `stringData:\n  a: \${PASSWORD}\n  b: <path:kv/data/app#pw>\n  c: $(PW)\n  d: ref+vault://x#y\n  e: vault:secret/data/x#y\n`,
      ),
    ],
    ['a Secret in a template', secret('data:\n  a: {{ .Values.pw | b64enc }}\n')],
    [
      'settings in a Secret',
      secret(
        `data:\n  DATABASE_PORT: NTQzMg==\n  username: YWRtaW4=\n  url: ${base64('https://db.example.com')}\n  aws_access_key_id: bWluaW9hZG1pbg==\n`,
      ),
    ],
    ['what somebody looked at', secret('data:\n  pass: cHc= # gitleaks:allow\n')],
    ['a token that somebody looked at', `ghp_${made(36, ALNUM)} # pragma: allowlist secret`],
    [
      'a reference to a Secret',
      'kind: Pod\nspec: { volumes: [{ secret: { secretName: a } }] }\ndata: x\n',
    ],
    [
      'a Role that reads Secrets',
      'kind: Role\nrules: [{ resources: [secrets], resourceNames: [data] }]\n',
    ],
    [
      'a kubeconfig without credentials',
      'kind: Config\nusers:\n  - name: a\n    user: { exec: { command: aws } }\n',
    ],
    ['another kind of Config', 'kind: Config\nusers: { a: { token: x } }\n'],
    ['what is no YAML', 'kind: Secret\ndata: [\n'],
    ['AGE recipients', 'age1qpzry9x8gf2tvdw0s3jn54khce6mua7lqpzry9x8gf2tvdw0s3jn54khce6m'],
  ])('%s', (_, text) => {
    expect(scanText('some/file.yaml', text)).toEqual([]);
  });
});

describe('hostile text costs little', () => {
  const SIZE = 1_000_000;
  test.each([
    'eyJ',
    'eyJ-',
    'eyJaaaaaaaaaa.',
    'eyJaaaaaaaaaaa-eyJ.eyJ',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\\n\\n ',
    '-----BEGIN RSA PRIVATE KEY-----\nA: b\nA: b\n',
    'AKIAAAAAAAAAAAAAAAAA ',
    'AKIA',
    'aws_secret_access_key = ',
    'aws_secret_access_key =\t \t',
    'ghp_',
    'xoxb-',
    'npm_a',
    'hvs.',
    'AccountKey=',
    'client-key-data: ',
    'hooks.slack.com/services/T',
    '\n',
    'Secret data\n',
  ])('%j', (piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length));
    // What takes time in the square of its length would not come to an end.
    expect(scanText('a', text).length).toBeLessThanOrEqual(SIZE);
  });
});

test('in a record it is found under the path that it has', () => {
  const token = `ghp_${made(36, ALNUM)}`;
  const tree = '1'.repeat(40);
  const digest = (nth: number): string => `sha256:${`${nth}`.repeat(64)}`;
  const entry = (path: string, nth: number) => ({ path, mode: '100644', oid: `${nth}`.repeat(40) });
  const commit = { commit: tree, tree };
  const found = scanForSecrets({
    texts: {
      [digest(1)]: `a\n${token}`,
      [digest(2)]: token,
      [digest(3)]: { base64: base64(Buffer.concat([Buffer.of(0xff, 0x0a), Buffer.from(token)])) },
      [digest(4)]: 'nothing',
      [digest(5)]: token,
      [digest(6)]: token,
    },
    packs: { extra: digest(5) },
    question: {
      tip: commit,
      base: commit,
      head: commit,
      targetRef: 'main',
      policy: { path: 'trial.yaml', digest: digest(6) },
      reasons: [],
    },
    facts: { pullRequest: { body: `see\n\n${token}` }, commits: [{ message: token }] },
    answers: {
      ...{ resolved: {}, mergeBases: [], merges: [], searches: [] },
      lists: [{ tree, folders: [], entries: [entry('listed.yaml', 1)] }],
      diffs: [
        {
          before: tree,
          after: tree,
          paths: [
            { path: 'gone.yaml', before: entry('', 2), after: null },
            { path: 'new.bin', before: null, after: entry('', 3) },
          ],
        },
      ],
      blobs: {
        ['1'.repeat(40)]: { digest: digest(1) },
        ['2'.repeat(40)]: { digest: digest(2) },
        ['3'.repeat(40)]: { digest: digest(3) },
        ['4'.repeat(40)]: { digest: digest(4) },
      },
    },
  });
  expect(found.map(({ path, line }) => `${path}:${line}`)).toEqual([
    'facts commits[0].message:1',
    'facts pullRequest.body:3',
    'gone.yaml:1',
    'grantproof:extra:1',
    'listed.yaml:2',
    'new.bin:2',
    'trial.yaml:1',
  ]);
});
