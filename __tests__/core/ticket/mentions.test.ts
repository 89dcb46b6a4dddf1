import { describe, expect, test } from '@jest/globals';
import { mentioned } from '../../../src/core/ticket/mentions.ts';

describe('what a ticket mentions', () => {
  const names = ['#418', 'acme/infra#418', 'ci-deployer', 'https://github.com/acme/infra/pull/418'];
  test.each([
    ['Let ci-deployer read', ['ci-deployer']],
    ['for CI-Deployer.', ['ci-deployer']],
    ['(ci-deployer), `ci-deployer`: **ci-deployer**', ['ci-deployer']],
    ['{{ci-deployer}}', ['ci-deployer']],
    ['_ci-deployer_', ['ci-deployer']],
    ['ci-deployer-2, my-ci-deployer, ci-deployer/x, xci-deployer, ci-deployer.eu', []],
    ['Acme/infra#418', ['acme/infra#418']],
    ['acme/infra#4180 other/acme/infra#418', []],
    ['see #418!', ['#418']],
    ['see #4180', []],
    ['https://github.com/acme/infra/pull/418', ['https://github.com/acme/infra/pull/418']],
    ['<https://github.com/acme/infra/pull/418/files>', ['https://github.com/acme/infra/pull/418']],
    ['https://github.com/acme/infra/pull/4180', []],
    ['https://github.com/acme/infra/issues/418', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(mentioned(text, names)).toEqual(found);
  });

  test('a long run of punctuation costs no more than its length', () => {
    expect(mentioned(`${'.'.repeat(2 ** 22)}x`, ['ci-deployer'])).toEqual([]);
    expect(mentioned(`https://${'/'.repeat(2 ** 22)}`, ['ci-deployer'])).toEqual([]);
  });
});
