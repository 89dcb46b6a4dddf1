import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { initializeCA } from '@sigstore/mock';
import {
  githubTokens,
  type IdentityToken,
  readIdentityToken,
} from '../../../../src/adapters/sigstore/signing/identity-token.ts';
import type { SigstoreInstance } from '../../../../src/adapters/sigstore/signing/instance.ts';
import { keylessSigner } from '../../../../src/adapters/sigstore/signing/keyless-signer.ts';
import { faultOf } from '../../../support/sigstore/fault-of.ts';
import {
  bundleView,
  libraryVerdict,
  withPayload,
} from '../../../support/sigstore/library-verdict.ts';
import {
  type Answer,
  json,
  type LooseServer,
  startLooseServer,
} from '../../../support/sigstore/loose-server.ts';
import { SHA, startOidcIssuer, WORKFLOW } from '../../../support/sigstore/oidc-issuer.ts';
import { startOpensslTsa } from '../../../support/sigstore/openssl-tsa.ts';
import { startRekorLog } from '../../../support/sigstore/rekor-log.ts';
import { PAYLOAD } from '../../../support/sigstore/sample-keys.ts';
import type { Sigstore } from '../../../support/sigstore/start-sigstore.ts';
import { freePort } from '../../../support/sigstore/started-program.ts';
import { describeWithSigstore } from '../../../support/sigstore/with-sigstore.ts';

const instanceOf = (
  { fulcioUrl, rekorUrl, tsaUrl }: Sigstore,
  changes: Partial<SigstoreInstance> = {},
): SigstoreInstance => ({
  fulcioUrl,
  rekorUrl: rekorUrl === '' ? null : rekorUrl,
  timestamp: { url: tsaUrl, form: 'query' },
  ...changes,
});

const read = (text: string): IdentityToken => readIdentityToken(text, 'the token', 'sigstore');

const signWith = (instance: SigstoreInstance, token: IdentityToken, timeout = 20_000) =>
  keylessSigner({ tokens: () => Promise.resolve(token), instance, timeout }).sign(PAYLOAD);

/** An entry as Rekor v2 gives it, of another file. */
const OTHER_ENTRY = {
  logIndex: '0',
  logId: { keyId: 'AAAA' },
  kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
  inclusionProof: { logIndex: '0', rootHash: 'AAAA', treeSize: '1', hashes: [] },
  canonicalizedBody: Buffer.from(
    '{"spec":{"hashedRekordV002":{"data":{"digest":"AAAA"},"signature":{"content":"AAAA"}}}}',
  ).toString('base64'),
};

type CA = Awaited<ReturnType<typeof initializeCA>>;

/** No part of a token is to be seen, whichever way it got there. */
function expectNoToken(all: string, token: string): void {
  for (const part of [token, ...token.split('.')]) expect(all).not.toContain(part);
}

describeWithSigstore('with a timestamp and no log', (sigstore) => {
  const sign = (changes: Partial<SigstoreInstance> = {}, token = sigstore().token()) =>
    signWith(instanceOf(sigstore(), changes), read(token));

  test('a bundle of the newest kind says who signed, and when', async () => {
    const { request, trustedRoot, issuer } = sigstore();
    const tokens = githubTokens({ ...request, audience: 'sigstore' });
    const signer = keylessSigner({ tokens, instance: instanceOf(sigstore()) });
    const bundle = await signer.sign(PAYLOAD);
    expect(signer).toMatchObject({ kind: 'keyless', publicKey: null });
    const { identity } = libraryVerdict(bundle, { trustedRoot, timestamps: 1 });
    expect(identity?.subjectAlternativeName).toBe(`https://github.com/${WORKFLOW}@refs/heads/main`);
    expect(identity?.extensions).toEqual({ issuer });
    const view = bundleView(bundle);
    expect(view.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    expect(view.verificationMaterial.x509CertificateChain).toBeUndefined();
    expect(view.verificationMaterial.tlogEntries ?? []).toEqual([]);
  });

  test('its certificate holds what GitHub says of the job', async () => {
    const view = bundleView(await sign());
    const raw = Buffer.from(view.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
    expect(new X509Certificate(raw).subjectAltName).toContain(WORKFLOW);
    for (const text of [SHA, 'refs/heads/main', 'github-hosted', '778899', 'private', 'push'])
      expect(raw.includes(text)).toBe(true);
  });

  test('another payload, another root, and a time that is missing are refused', async () => {
    const bundle = await sign();
    const { trustedRoot } = sigstore();
    const other = await startOpensslTsa();
    const trust = { trustedRoot, timestamps: 1 };
    expect(() => libraryVerdict(withPayload(bundle, '{}'), trust)).toThrow(/signature/);
    expect(() =>
      libraryVerdict(bundle, { trustedRoot: other.trustedRoot, timestamps: 1 }),
    ).toThrow();
    await other.close();
  });

  test('each signature has a key of its own', async () => {
    const [one, other] = [bundleView(await sign()), bundleView(await sign())];
    expect(one.verificationMaterial.certificate).not.toEqual(
      other.verificationMaterial.certificate,
    );
  });

  test.each<[string, () => string]>([
    [
      'signed by another issuer',
      () => `${sigstore().token().split('.').slice(0, 2).join('.')}.c2lnbmF0dXJlIG9mIG5vYm9keQ`,
    ],
    [
      'of an issuer that Fulcio does not know',
      () => sigstore().token({ iss: 'https://issuer.invalid' }),
    ],
    ['without a claim that it needs', () => sigstore().token({ job_workflow_ref: undefined })],
  ])('a token %s is refused by Fulcio, and not shown', async (_name, make) => {
    const token = make();
    const { message, all } = await faultOf(sign({}, token));
    expect(message).toMatch(/^Fulcio at `127\.0\.0\.1:\d+` answered with status 40[0-9]: `/i);
    expectNoToken(all, token);
  });

  test('a Fulcio at another path', async () => {
    const fault = await faultOf(sign({ fulcioUrl: `${sigstore().fulcioUrl}/api/v2` }));
    expect(fault.message).toContain('answered with status 404');
    expect(fault.help).toContain('those of Fulcio and Rekor have none');
  });

  test('an authority that lies', async () => {
    const tsa = await startOpensslTsa();
    tsa.manners = 'stamps-something-else';
    const timestamp = { url: tsa.url, form: 'query' } as const;
    expect((await faultOf(sign({ timestamp }))).message).toContain(
      'gave a timestamp of something else',
    );
    await tsa.close();
  });

  test('a log that is not there', async () => {
    const host = `127.0.0.1:${await freePort()}`;
    const fault = await faultOf(sign({ rekorUrl: `http://${host}` }));
    expect(fault.message).toBe(
      `the transparency log at \`${host}\` can't be reached (ECONNREFUSED)`,
    );
  });
});

describeWithSigstore(
  'with a log',
  (sigstore) => {
    test.each([
      ['and a timestamp', 2, {}],
      ['and nothing else', 1, { timestamp: null }],
    ])('%s', async (_name, timestamps, changes) => {
      const { trustedRoot } = sigstore();
      const bundle = await signWith(instanceOf(sigstore(), changes), read(sigstore().token()));
      const verdict = libraryVerdict(bundle, { trustedRoot, timestamps, logEntries: 1 });
      expect(verdict.identity?.subjectAlternativeName).toContain(WORKFLOW);
    });

    test('that gives the entry of something else', async () => {
      const rekor = await startRekorLog();
      rekor.manners = 'lies';
      const fault = await faultOf(
        signWith(instanceOf(sigstore(), { rekorUrl: rekor.url }), read(sigstore().token())),
      );
      expect(fault.message).toMatch(
        /^the transparency log at .* gave the entry of something else$/,
      );
      await rekor.close();
    });

    test.each<[string, unknown]>([
      ['nothing', null],
      ['no entry', {}],
      ['a list', [{ body: 'e30=' }]],
      ['an entry of nothing', { x: { body: 'e30=', logIndex: 0, logID: '', integratedTime: 0 } }],
      ['an entry without proof', { x: { body: 'bm8=', verification: {} } }],
    ])('that gives %s', async (_name, answer) => {
      const rekor = await startLooseServer(json(201, answer));
      const instance = instanceOf(sigstore(), { rekorUrl: rekor.url, rekorVersion: 1 });
      const fault = await faultOf(signWith(instance, read(sigstore().token())));
      expect(fault.message).toMatch(/answered with something that can't be read$/);
      await rekor.close();
    });

    test('that is handed no token', async () => {
      const rekor = await startRekorLog();
      const token = sigstore().token();
      await signWith(instanceOf(sigstore(), { rekorUrl: rekor.url }), read(token));
      expect(rekor.received).toHaveLength(1);
      expectNoToken(rekor.received.join('\n'), token);
      await rekor.close();
    });
  },
  { log: true },
);

describeWithSigstore(
  'with Rekor v2',
  (sigstore) => {
    test('and a timestamp, which it has none of', async () => {
      const { trustedRoot } = sigstore();
      const bundle = await signWith(instanceOf(sigstore()), read(sigstore().token()));
      const trust = { trustedRoot, timestamps: 1, logEntries: 1 };
      expect(libraryVerdict(bundle, trust).identity?.subjectAlternativeName).toContain(WORKFLOW);
      expect(() => libraryVerdict(withPayload(bundle, '{}'), trust)).toThrow();
    });

    test('and no timestamp is refused: nobody could say when', async () => {
      const instance = instanceOf(sigstore(), { timestamp: null });
      const fault = await faultOf(signWith(instance, read(sigstore().token())));
      expect(fault.message).toMatch(/^the transparency log at .* gives no time/);
      expect(fault.help).toContain('--timestamp-url');
    });

    test.each<[string, unknown, string]>([
      ['nothing', null, "answered with something that can't be read"],
      ['no entry', {}, "answered with something that can't be read"],
      ['an entry of something else', OTHER_ENTRY, 'gave the entry of something else'],
    ])('that gives %s', async (_name, answer, why) => {
      const rekor = await startLooseServer(json(201, answer));
      const instance = instanceOf(sigstore(), { rekorUrl: rekor.url });
      const fault = await faultOf(signWith(instance, read(sigstore().token())));
      expect(fault.message).toContain(why);
      await rekor.close();
    });
  },
  { log: 'v2' },
);

describe('a Fulcio of others', () => {
  const servers: LooseServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function against(answer: Answer, timeout = 2000) {
    const [issuer, fulcio] = [await startOidcIssuer(), await startLooseServer(answer)];
    servers.push(fulcio);
    const token = issuer.token();
    await issuer.close();
    const instance = { fulcioUrl: fulcio.url, rekorUrl: null, timestamp: null };
    const fault = await faultOf(signWith(instance, read(token), timeout));
    expectNoToken(fault.all, token);
    return { fault, fulcio, token };
  }

  test('that says the token back', async () => {
    const { fault } = await against((request, response, body) => {
      const { credentials } = JSON.parse(body) as {
        readonly credentials: { readonly oidcIdentityToken: string };
      };
      const { oidcIdentityToken: token } = credentials;
      json(401, { message: `bad token ${token} and ${token.split('.')[1]}\u001b[31m` })(
        request,
        response,
        body,
      );
    });
    expect(fault.message).toMatch(
      /answered with status 401: `bad token \*\*\* and \*\*\*\\x1b\[31m`$/,
    );
  });

  test.each<[string, Answer, string]>([
    ['is down', json(503, { message: 'busy' }), 'answered with status 503: `busy`'],
    [
      'answers with HTML',
      (_request, response) => response.end('<html>'),
      "answered with something that can't be read",
    ],
    [
      'answers with JSON of another kind',
      json(200, { hello: 1 }),
      'gave no certificate for the key that was shown to it',
    ],
    ['hangs up', (request) => request.socket.destroy(), "can't be reached (UND_ERR_SOCKET)"],
    ['is silent', () => {}, 'did not answer in time'],
    [
      'gives no certificate',
      json(200, { signedCertificateEmbeddedSct: { chain: { certificates: ['x'] } } }),
      'gave no certificate for the key that was shown to it',
    ],
  ])('that %s', async (_name, answer, why) => {
    const { fault } = await against(answer, 300);
    expect(fault.message).toContain(why);
  });

  test('that sends us elsewhere is not followed: a token would go along', async () => {
    const elsewhere = await startLooseServer(json(200, {}));
    servers.push(elsewhere);
    const { fault } = await against((_request, response) => {
      response.writeHead(307, { location: elsewhere.url });
      response.end();
    });
    expect(fault.message).toContain('answered with status 307');
    expect(elsewhere.received).toEqual([]);
  });

  test('is asked again when it is down', async () => {
    const { fulcio } = await against(json(500, {}));
    expect(fulcio.received).toHaveLength(3);
  });

  test('that gives the certificate of somebody else', async () => {
    const tsa = await startOpensslTsa();
    const { fault } = await against(
      json(200, { signedCertificateEmbeddedSct: { chain: { certificates: [tsa.chain] } } }),
    );
    expect(fault.message).toContain('gave no certificate for the key that was shown to it');
    await tsa.close();
  });

  test('whose certificate was for another time than that of the authority', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
    const ca = await initializeCA({ privateKey, publicKey }, undefined, yesterday);
    const fulcio = await startLooseServer((request, response, body) => {
      void certificateFor(body, ca).then((certificate) => {
        const chain = { certificates: [certificate] };
        json(200, { signedCertificateEmbeddedSct: { chain } })(request, response, body);
      });
    });
    servers.push(fulcio);
    const [issuer, tsa] = [await startOidcIssuer(), await startOpensslTsa()];
    const timestamp = { url: tsa.url, form: 'query' } as const;
    const signing = signWith(
      { fulcioUrl: fulcio.url, rekorUrl: null, timestamp },
      read(issuer.token()),
    );
    expect((await faultOf(signing)).message).toContain("is outside of the certificate's minutes");
    await Promise.all([issuer.close(), tsa.close()]);
  });
});

/** What a certificate authority gives for the key in a request to Fulcio. */
async function certificateFor(body: string, ca: CA): Promise<string> {
  const { publicKeyRequest } = JSON.parse(body) as {
    readonly publicKeyRequest: { readonly publicKey: { readonly content: string } };
  };
  const key = createPublicKey(publicKeyRequest.publicKey.content);
  const publicKey = key.export({ type: 'spki', format: 'der' });
  const der = await ca.issueCertificate({ publicKey, subjectAltName: 'https://acme.example' });
  return new X509Certificate(Buffer.from(der.buffer, der.byteOffset, der.byteLength)).toString();
}
