import { describe, expect, test } from '@jest/globals';
import type { Match } from '../../../src/core/model/policy.ts';
import { matches } from '../../../src/core/policy/match.ts';
import { sampleOpaque } from '../../support/sample-grant.ts';
import { changed, created, grantOf, grantWith } from './samples.ts';

const delta = changed(grantWith({ environment: 'test' }), grantWith(), {
  class: 'broaden',
  classes: ['broaden', 'renew'],
  place: { path: 'grants/new.yaml', line: 1, column: 1 },
});

describe('matches', () => {
  test.each<[Match, boolean]>([
    [{}, true],
    [{ class: ['broaden'] }, true],
    [{ class: ['create', 'renew'] }, true],
    [{ class: ['create'] }, false],
    [{ direction: ['widen', 'narrow'] }, true],
    [{ direction: ['narrow'] }, false],
    // both sides count
    [{ environment: ['production'] }, true],
    [{ environment: ['test'] }, true],
    [{ environment: ['staging'] }, false],
    [{ format: ['access-grant'] }, true],
    [{ format: ['kubernetes'] }, false],
    [{ identityType: ['workload'] }, true],
    [{ identityType: ['ai-agent'] }, false],
    [{ privilege: ['read'] }, true],
    [{ privilege: ['privileged', 'write'] }, false],
    [{ paths: ['grants/new.yaml'] }, true],
    [{ paths: ['grants/sample.*'] }, true],
    [{ paths: ['clusters/**'] }, false],
    // all conditions together
    [{ class: ['broaden'], direction: ['widen'], environment: ['test'] }, true],
    [{ class: ['broaden'], direction: ['widen'], environment: ['staging'] }, false],
    // nothing named, nothing matched
    [{ class: [] }, false],
  ])('%j: %s', (match, expected) => {
    expect(matches(match, delta)).toBe(expected);
  });

  test('an unknown direction matches every condition', () => {
    const impossible: Match = {
      class: ['narrow'],
      direction: ['narrow'],
      environment: ['staging'],
      format: ['kubernetes'],
      identityType: ['ai-agent'],
      privilege: ['privileged'],
      paths: ['nowhere'],
    };
    expect(matches(impossible, delta)).toBe(false);
    expect(matches(impossible, { ...delta, direction: 'unknown' })).toBe(true);
  });

  test('a privilege that is taken away counts as well', () => {
    const less = changed(grantOf({ actions: ['iam:PassRole'] }), grantOf({}), {
      class: 'narrow',
      classes: ['narrow'],
      direction: 'narrow',
    });
    expect(matches({ privilege: ['privileged'] }, less)).toBe(true);
  });

  test('an opaque side has every privilege, may be of any environment or type, and has its own path', () => {
    const opaque = created(grantWith(), { after: { kind: 'opaque', unit: sampleOpaque() } });
    expect(matches({ privilege: ['privileged'], paths: ['charts/**'] }, opaque)).toBe(true);
    expect(matches({ environment: ['production'] }, opaque)).toBe(true);
    expect(matches({ identityType: ['ai-agent'] }, opaque)).toBe(true);
    expect(matches({ paths: ['nowhere/**'] }, opaque)).toBe(false);
  });

  test('a grant that does not say its environment does not escape a condition on it', () => {
    const silent = created(grantWith({ environment: undefined }));
    expect(matches({ environment: ['production'] }, silent)).toBe(true);
    const spoken = created(grantWith({ environment: 'test' }));
    expect(matches({ environment: ['production'] }, spoken)).toBe(false);
  });

  test('one of several paths is enough', () => {
    expect(matches({ paths: ['clusters/**', 'grants/new.*'] }, delta)).toBe(true);
  });
});
