import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { changeOf, openSealing, type Sealing, sealedGrant } from '../../support/watched-branch.ts';

let sealing: Sealing;
beforeEach(async () => {
  sealing = openSealing();
  sealing.repo.write('grants/one.yaml', sealedGrant('one'));
  sealing.push('one');
  await sealing.seal();
});
afterEach(() => {
  sealing.repo.dispose();
});

const GRANT = 'access-grant/one';

/** Class and classes of the only delta of a record. */
const classesIn = (record: ReturnType<typeof changeOf>): unknown =>
  record.verdict.deltas.map(({ grant, class: first, classes }) => [grant, first, classes]);

test('a revert of a revocation is sealed as access given back, with the record that took it away', async () => {
  sealing.repo.remove('grants/one.yaml');
  const gone = sealing.push('revoke');
  await sealing.seal();
  sealing.repo.git('revert', '--no-edit', '--no-gpg-sign', gone);
  sealing.push('back again');
  const record = changeOf(await sealing.seal(), 0);
  expect(classesIn(record)).toEqual([[GRANT, 'reinstate', ['reinstate', 'create']]]);
  expect(record.facts['revoked']).toEqual([{ grant: GRANT, record: 1 }]);
  expect(record.verdict.result).toBe('violation');
  expect((await sealing.verify()).findings).toEqual([]);
});

test('it is so, too, when both are sealed in one run', async () => {
  sealing.repo.remove('grants/one.yaml');
  sealing.push('revoke');
  sealing.repo.write('grants/one.yaml', sealedGrant('one'));
  sealing.push('back again');
  const sealed = await sealing.seal();
  expect(classesIn(changeOf(sealed, 1))).toEqual([[GRANT, 'reinstate', ['reinstate', 'create']]]);
  expect(changeOf(sealed, 1).facts['revoked']).toEqual([{ grant: GRANT, record: 1 }]);
});

test('what is new for the first time is no more than new', async () => {
  sealing.repo.write('grants/two.yaml', sealedGrant('two'));
  sealing.push('two');
  const record = changeOf(await sealing.seal(), 0);
  expect(classesIn(record)).toEqual([['access-grant/two', 'create', ['create']]]);
  expect(record.facts).not.toHaveProperty('revoked');
});

test('the delta digest of what is given back is that which the gate showed, which knows of no ledger', async () => {
  const { repo } = sealing;
  repo.write('grants/two.yaml', sealedGrant('two'));
  sealing.push('two');
  const before = changeOf(await sealing.seal(), 0);
  repo.remove('grants/two.yaml');
  sealing.push('revoke');
  repo.write('grants/two.yaml', sealedGrant('two'));
  sealing.push('back again');
  const after = changeOf(await sealing.seal(), 1);
  expect(after.verdict.deltaDigest).toBe(before.verdict.deltaDigest);
});

test('an index that leads elsewhere is found', async () => {
  sealing.repo.remove('grants/one.yaml');
  sealing.push('revoke');
  await sealing.seal();
  const { repo } = sealing;
  repo.git('checkout', '--quiet', 'grantproof-ledger');
  const path = repo.git('ls-files', 'index/revoked/');
  repo.write(path, '0\n');
  repo.commit('elsewhere');
  repo.git('checkout', '--quiet', 'main');
  const codes = (await sealing.verify()).findings.map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['foreign-commit', 'index-differs']);
});
