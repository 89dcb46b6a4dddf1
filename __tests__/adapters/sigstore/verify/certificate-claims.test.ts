import { expect, test } from '@jest/globals';
import { certificateClaims } from '../../../../src/adapters/sigstore/verify/certificate-claims.ts';

const oid = (number: number, value: Uint8Array) => ({
  oid: { id: [1, 3, 6, 1, 4, 1, 57264, 1, number] },
  value: Buffer.from(value),
});
const raw = (number: number, text: string) => oid(number, Buffer.from(text));
const der = (number: number, text: string) => {
  const bytes = Buffer.from(text);
  const length = bytes.length < 128 ? [bytes.length] : [0x81, bytes.length];
  return oid(number, Buffer.concat([Buffer.from([0x0c, ...length]), bytes]));
};

test('old and new extensions are read, each in its own form', () => {
  expect(
    certificateClaims({
      subjectAlternativeName:
        'https://github.com/acme/infra/.github/workflows/x.yml@refs/heads/main',
      oids: [
        raw(1, 'https://issuer.example'),
        der(8, 'https://issuer.example'),
        raw(2, 'push'),
        der(20, 'push'),
        raw(5, 'acme/infra'),
        der(12, 'https://github.com/acme/infra'),
        raw(6, 'refs/heads/main'),
        der(14, `refs/heads/${'x'.repeat(150)}`),
        der(15, '4711'),
        { oid: { id: [2, 5, 29, 17] }, value: Buffer.from('x') },
      ],
    }),
  ).toEqual({
    subject: 'https://github.com/acme/infra/.github/workflows/x.yml@refs/heads/main',
    issuer: 'https://issuer.example',
    workflowTrigger: ['push', 'push'],
    workflowRepository: ['acme/infra', 'acme/infra'],
    workflowRef: [`refs/heads/${'x'.repeat(150)}`, 'refs/heads/main'],
    repositoryId: '4711',
  });
});

test.each<
  readonly [string, NonNullable<Parameters<typeof certificateClaims>[0]['oids']>, string | null]
>([
  ['none', [], null],
  ['two that differ', [raw(1, 'https://a.example'), der(8, 'https://b.example')], null],
  ['raw where it has to be DER', [raw(8, 'https://a.example')], 'unreadable'],
  ['more than the length says', [oid(8, Buffer.from([0x0c, 1, 97, 97]))], 'unreadable'],
  ['less than the length says', [oid(8, Buffer.from([0x0c, 3, 97, 97]))], 'unreadable'],
  ['no UTF-8', [oid(1, Buffer.from([0xff]))], 'unreadable'],
  ['nothing in it', [oid(8, new Uint8Array())], 'unreadable'],
])('an issuer: %s', (_, oids, issuer) => {
  expect(certificateClaims({ oids }).issuer).toBe(issuer);
});
