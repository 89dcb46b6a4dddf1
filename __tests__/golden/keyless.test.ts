import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readTrustedRoots } from '../../src/adapters/sigstore/verify/trusted-root.ts';
import { verdictLine, verified } from '../support/evidence.ts';
import { libraryVerdict } from '../support/sigstore/library-verdict.ts';
import { spawnCli } from '../support/spawn-cli.ts';
import {
  expectationOf,
  filesOf,
  GOLDENS,
  identityOf,
  isKeyless,
  signerOf,
  trustedRootOf,
} from './goldens.ts';

const HERE = import.meta.dirname;
const keyless = GOLDENS.filter(isKeyless);

const rootOf = (golden: string): Readonly<Record<string, unknown>> =>
  JSON.parse(trustedRootOf(golden)) as Readonly<Record<string, unknown>>;

/** The certificates of the authorities, and that of the signer. */
function certificatesOf(golden: string): readonly X509Certificate[] {
  const texts = [trustedRootOf(golden), filesOf(golden).bundle];
  return texts
    .flatMap((text) => [...text.matchAll(/"rawBytes":\s*"(MII[^"]*)"/g)])
    .map(([, base64 = '']) => new X509Certificate(Buffer.from(base64, 'base64')));
}

/** Node at another time, however it is asked for, that can't reach anybody; at its end it says which time it was. */
function elsewhen(time: string): Readonly<Record<string, string>> {
  const preload = `
    import { Socket } from 'node:net';
    const now = Date.parse('${time}');
    globalThis.Date = class extends Date {
      constructor(...args) { super(...(args.length === 0 ? [now] : args)); }
      static now() { return now; }
    };
    Socket.prototype.connect = () => { throw new Error('somebody was asked'); };
    process.on('exit', () => process.stderr.write(new Date().toISOString()));`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
}

test('there are some with a log and some without', () => {
  expect(new Set(keyless.map(signerOf))).toEqual(
    new Set(['keyless', 'keyless, logged', 'keyless, logged by Rekor v2']),
  );
});

describe.each(keyless)('%s', (golden) => {
  test.each([
    ['before any of it', '2001-01-01T00:00:00.000Z'],
    ['after all of it', '2999-12-31T00:00:00.000Z'],
  ])('holds %s is valid', async (_, time) => {
    const certificates = certificatesOf(golden);
    // The signer's, Fulcio's, and those of the timestamp authority.
    expect(certificates.length).toBeGreaterThan(3);
    const valid = certificates.filter(
      ({ validFrom, validTo }) =>
        Date.parse(validFrom) <= Date.parse(time) && Date.parse(time) <= Date.parse(validTo),
    );
    expect(valid).toEqual([]);
    const { subjects, issuer } = identityOf(golden);
    const { code, out, err } = await spawnCli(
      join(HERE, golden),
      [
        ...['verify', 'record.json', '--trusted-root', 'trusted_root.json', '--strict', '--json'],
        ...['--certificate-identity', subjects[0] ?? '', '--certificate-oidc-issuer', issuer],
      ],
      { env: elsewhen(time) },
    );
    expect({ code, err }).toEqual({ code: 0, err: time });
    expect(JSON.parse(out)).toMatchObject({
      result: 'pass',
      records: [
        {
          result: 'pass',
          checks: { identity: { verdict: 'pass' }, replay: { verdict: 'pass' } },
        },
      ],
    });
  });

  test('holds for others as well', () => {
    const logged = signerOf(golden) !== 'keyless';
    const { identity } = libraryVerdict(filesOf(golden).bundle, {
      trustedRoot: trustedRootOf(golden),
      timestamps: 1,
      logEntries: logged ? 1 : 0,
      certificateLogs: signerOf(golden) === 'keyless, logged' ? 1 : 0,
    });
    expect(identity?.subjectAlternativeName).toBe(identityOf(golden).subjects[0]);
  });

  test.each([
    ['certificateAuthorities', 'fail identity certificate-untrusted'],
    ['timestampAuthorities', 'fail integrity timestamp-invalid'],
  ])('does not hold by the %s of others', async (part, line) => {
    for (const other of keyless.filter((one) => one !== golden)) {
      const root = { ...rootOf(golden), [part]: rootOf(other)[part] };
      const authorities = readTrustedRoots(JSON.stringify(root), 'mixed.json');
      const found = await verified(filesOf(golden), { ...expectationOf(golden), authorities });
      expect(verdictLine(found)).toBe(line);
    }
  });

  test('is nobody else’s', async () => {
    const identity = { ...identityOf(golden), subjects: ['https://github.com/acme/other'] };
    const found = await verified(filesOf(golden), { ...expectationOf(golden), identity });
    expect(verdictLine(found)).toBe('fail identity other-identity');
  });
});
