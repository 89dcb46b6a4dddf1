import type { BundleVerifier } from '../../../ports/verifier.ts';
import { certificateReport } from './certificate-bundle.ts';
import type { Expectation } from './expectation.ts';
import { keyReport } from './key-bundle.ts';
import { readBundle } from './read-bundle.ts';
import { refusal } from './refusal.ts';

/** Verifies bundles against one expectation of who signed, with nothing but what it is handed. */
export function bundleVerifier(expectation: Expectation): BundleVerifier {
  return {
    verify(text) {
      const { bundle, finding } = readBundle(text);
      if (bundle === undefined) return refusal(finding);
      const { content } = bundle.verificationMaterial;
      switch (content.$case) {
        case 'publicKey':
          return keyReport(bundle, content.publicKey.hint, expectation);
        case 'certificate':
          return certificateReport(bundle, content.certificate.rawBytes, expectation);
        case 'x509CertificateChain':
          return refusal({
            code: 'bundle-not-supported',
            message:
              'the bundle carries a chain of certificates, which bundles of version 0.3 do not',
            help: 'sign anew; the authorities belong in the trusted root',
          });
      }
    },
  };
}
