import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandSigner } from '../../../../src/adapters/sigstore/signing/command-signer.ts';
import { commandWords } from '../../../../src/adapters/sigstore/signing/command-words.ts';
import { encodedPayload } from '../../../../src/adapters/sigstore/signing/dsse-bundle.ts';
import { faultOf } from '../../../support/sigstore/fault-of.ts';
import { libraryVerdict } from '../../../support/sigstore/library-verdict.ts';
import { PAYLOAD, sampleKey } from '../../../support/sigstore/sample-keys.ts';
import { ROOT } from '../../../support/spawn-cli.ts';

const key = sampleKey();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
  writeFileSync(join(folder, 'key.pem'), key.pem);
  writeFileSync(join(folder, 'other.pem'), sampleKey().pem);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Wish {
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

const sign = (words: readonly string[], { environment = {}, timeout = 10_000 }: Wish = {}) =>
  commandSigner({
    words,
    publicKey: key.publicKey,
    folder,
    environment: { PATH: process.env['PATH'], ...environment },
    timeout,
  }).sign(PAYLOAD);

let scripts = 0;
/** A script of the shell, as a user would write one. */
function script(text: string, shell = 'sh'): readonly string[] {
  scripts += 1;
  const path = join(folder, `script-${scripts}`);
  writeFileSync(path, `#!/usr/bin/env ${shell}\n${text}\n`);
  chmodSync(path, 0o755);
  return [path];
}

const OPENSSL = 'openssl dgst -sha256 -sign key.pem';

describe('a command that signs', () => {
  test.each([
    ['openssl', OPENSSL.split(' ')],
    [
      'a script that decodes what a KMS gives',
      () => script(`set -e\n${OPENSSL} | base64 | base64 --decode`),
    ],
    ['one that opens what it reads', 'openssl dgst -sha256 -sign key.pem /dev/stdin'.split(' ')],
    ['one that talks meanwhile', () => script(`echo 'touch the device' >&2\n${OPENSSL}`)],
  ])('%s', async (_name, words) => {
    const bundle = await sign(typeof words === 'function' ? words() : words);
    expect(libraryVerdict(bundle, { key: key.publicPem }).key).toBeDefined();
  });

  test('is handed the bytes to sign, and nothing of our own keys', async () => {
    await sign(script(`tee input | ${OPENSSL}\nenv > environment`), {
      environment: { GRANTPROOF_KEY: 'ours', GRANTPROOF_KEY_PASSPHRASE: 'ours', AWS_REGION: 'x' },
    });
    expect(readFileSync(join(folder, 'input'))).toEqual(encodedPayload(PAYLOAD));
    const environment = readFileSync(join(folder, 'environment'), 'utf8');
    expect(environment).toContain('AWS_REGION=x\n');
    expect(environment).not.toContain('ours');
  });
});

describe('what docs/signing.md shows', () => {
  /** Programs of the KMSs that do with a key of ours what theirs do with one of theirs. */
  const STAND_INS: Readonly<Record<string, string>> = {
    aws: `
while [ $# -gt 0 ]; do
  case "$1" in --message) file=\${2#fileb://} ;; --message-type) type=$2 ;; esac
  shift
done
if [ "$type" = DIGEST ]; then openssl pkeyutl -sign -inkey key.pem -in "$file"
else openssl dgst -sha256 -sign key.pem "$file"; fi | base64`,
    vault: `
input=$(mktemp)
base64 --decode > "$input"
printf 'vault:v1:%s' "$(openssl dgst -sha256 -sign key.pem "$input" | base64 --wrap=0)"
rm "$input"`,
    gcloud: `
while [ $# -gt 0 ]; do
  case "$1" in --input-file) in=$2 ;; --signature-file) out=$2 ;; esac
  shift
done
openssl dgst -sha256 -sign key.pem -out "$out" "$in"
echo signed`,
  };
  const page = readFileSync(join(ROOT, 'docs/signing.md'), 'utf8');
  const shown = [...page.matchAll(/^```bash\n#!.*?\n(.*?)^```$/gms)].map(([, text = '']) => text);
  const cases = Object.keys(STAND_INS).flatMap((name) =>
    shown
      .filter((text) => new RegExp(`\\b${name} (?:kms|write)`).test(text))
      .map((text) => [name, text] as const),
  );

  test('is there', () => {
    expect(cases.map(([name]) => name)).toEqual(['aws', 'aws', 'vault', 'gcloud']);
  });

  test.each(cases)('signs: %s', async (name, text) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(join(bin, name), `#!/bin/sh\nset -e${STAND_INS[name]}\n`);
    chmodSync(join(bin, name), 0o755);
    const environment = { PATH: `${bin}:${process.env['PATH']}` };
    const bundle = await sign(script(text, 'bash'), { environment });
    expect(libraryVerdict(bundle, { key: key.publicPem }).key).toBeDefined();
  });
});

describe('a command that does not', () => {
  test.each<[string, string, string]>([
    [
      'another key',
      'openssl dgst -sha256 -sign other.pem',
      'the signature that the signing command gave does not fit the public key',
    ],
    ['another hash', 'openssl dgst -sha512 -sign key.pem', 'does not fit the public key'],
    [
      'a hash of the hash',
      `openssl dgst -sha256 -binary | ${OPENSSL}`,
      'does not fit the public key',
    ],
    ['nothing', 'cat > /dev/null', 'gave nothing, not a signature in DER'],
    ['base64', `${OPENSSL} | base64`, 'gave base64, not a signature in DER'],
    [
      'a bare pair of numbers',
      'cat > /dev/null; head -c 64 /dev/zero',
      'gave 64 bytes, not a signature in DER',
    ],
    [
      'JSON',
      `cat > /dev/null; echo '{"Signature":"MEUCIQ=="}'`,
      'bytes of something else, not a signature in DER',
    ],
    [
      'a signature and a newline',
      `${OPENSSL}; echo`,
      'bytes of something else, not a signature in DER',
    ],
    [
      'something that begins like DER',
      `cat > /dev/null; printf '0\\006\\002\\001\\001\\002\\001\\001'`,
      'does not fit the public key',
    ],
    ['without end', 'cat /dev/zero', 'the signing command gave more than any signature'],
    [
      'an error',
      'echo "no such key: alias/grants" >&2; exit 9',
      'the signing command failed with exit code 9: `no such key: alias/grants`',
    ],
    ['an error after the signature', `${OPENSSL}; exit 1`, 'failed with exit code 1'],
    ['a signal', 'kill -TERM $$', 'the signing command was ended by SIGTERM'],
    [
      'escapes',
      `printf '\\033[2J::error::x\\n::set-output' >&2; exit 1`,
      '`\\x1b[2J::error::x\\n::set-output`',
    ],
  ])('%s', async (_name, text, why) => {
    expect((await faultOf(sign(script(text)))).message).toContain(why);
  });

  test('is said to be missing', async () => {
    expect((await faultOf(sign(['no-such-program', 'x']))).message).toBe(
      'the signing command `no-such-program` was not found',
    );
  });

  test('is said not to be a program', async () => {
    expect((await faultOf(sign([join(folder, 'key.pem')]))).message).toMatch(
      /could not be started \(EACCES\)$/,
    );
  });

  test('is ended when it takes too long, with what it started still running', async () => {
    const fault = await faultOf(
      sign(script('echo waiting >&2; sleep 30 & wait'), { timeout: 400 }),
    );
    expect(fault.message).toBe(
      'the signing command gave no signature within 0.4 seconds: `waiting`',
    );
  });

  test('is not waited for when it is interrupted', async () => {
    const signing = faultOf(sign(script('echo $$ > pid; exec sleep 30')));
    const pid = async (): Promise<number> => {
      for (;;) {
        const text = execFileSync('sh', ['-c', 'cat pid 2>/dev/null || true'], { cwd: folder });
        if (text.toString().endsWith('\n')) return Number(text.toString());
        await pause(20);
      }
    };
    process.kill(await pid(), 'SIGINT');
    expect((await signing).message).toBe('the signing command was ended by SIGINT');
  });

  const TOKEN = 'sample-session-token-000111222333';
  const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
  test('keeps secrets out of what is shown of it', async () => {
    const text = `printf '%s\\n' "$AWS_SESSION_TOKEN" '${JWT}' "$(cat key.pem)" tail >&2; exit 1`;
    const { all, message } = await faultOf(
      sign(script(text), { environment: { AWS_SESSION_TOKEN: TOKEN } }),
    );
    expect(message).toContain('***');
    expect(message).toContain('tail');
    for (const secret of [TOKEN, JWT, JWT.split('.')[1] ?? '', key.pem.split('\n')[1] ?? ''])
      expect(all).not.toContain(secret);
  });

  test('may write as much as it likes, and little of it is shown', async () => {
    const { message } = await faultOf(sign(script('head -c 5000000 /dev/urandom >&2; exit 1')));
    expect(message.length).toBeLessThan(400);
  });
});

describe('the words of a command', () => {
  test.each<[string, readonly string[]]>([
    ['openssl dgst -sha256 -sign key.pem', ['openssl', 'dgst', '-sha256', '-sign', 'key.pem']],
    ['  a \t b\n', ['a', 'b']],
    [`a 'b c' "d e" f\\ g`, ['a', 'b c', 'd e', 'f g']],
    [`a 'b'"c"d`, ['a', 'bcd']],
    [`a ''`, ['a', '']],
    [`a "\\"\\\\ \\n"`, ['a', '"\\ \\n']],
    [
      `sign 'pkcs11:object=x;type=private' '$1' '*'`,
      ['sign', 'pkcs11:object=x;type=private', '$1', '*'],
    ],
    ['a b=c x~y --z=#1 é', ['a', 'b=c', 'x~y', '--z=#1', 'é']],
    [`a "\\$x"`, ['a', '$x']],
  ])('%j', (text, words) => {
    expect(commandWords(text)).toEqual(words);
  });

  test.each<[string, string]>([
    ['a | b', '`|`'],
    ['a; b', '`;`'],
    ['a && b', '`&`'],
    ['a > b', '`>`'],
    ['a $HOME', '`$`'],
    ['a "$HOME"', '`$`'],
    ['a `b`', '```'],
    ['a *.pem', '`*`'],
    ['~/sign', '`~`'],
    [`a 'b`, 'a quote that is not closed'],
    ['a "b', 'a quote that is not closed'],
    ['a \\', 'a quote that is not closed'],
    ['', 'is empty'],
    ['   ', 'is empty'],
    [`''`, 'is empty'],
  ])('refuses %j', async (text, why) => {
    const fault = await faultOf(Promise.resolve().then(() => commandWords(text)));
    expect(fault.message).toContain(why);
  });
});
