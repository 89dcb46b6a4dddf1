import { describe, expect, test } from '@jest/globals';
import type { SealedView } from '../../../src/core/render/sealed-view.ts';
import { judgedView, sealedWords } from '../../../src/core/render/sealed-view.ts';
import { approved, waiting } from '../../support/review-stories.ts';
import { unassessed } from '../../support/sample-stories.ts';
import { verdict } from '../../support/sample-verdict.ts';

const view = (parts: Partial<SealedView>): SealedView => ({
  ...{ index: 3, kind: 'change', commit: 'c'.repeat(40), pullRequest: null, judged: null },
  ...parts,
});

describe('a sealed record in a line says the result once, and why', () => {
  test.each<[string, SealedView, string]>([
    [
      'a violation, by what was missing',
      view({ judged: judgedView({ ...waiting, result: 'violation' }, true) }),
      'violation: needs the approval of one person from owner (2 findings)',
    ],
    [
      'an approval, by whose it was',
      view({ judged: judgedView({ ...approved, result: 'allow' }, true) }),
      'allow: octo-deputy, octo-sec approved',
    ],
    [
      'an exception, by its rule',
      view({ judged: judgedView(approved, true) }),
      'allow-with-exception: ticket',
    ],
    [
      'what nobody could judge',
      view({ judged: judgedView(unassessed, true) }),
      'unassessed: needs the approval of one person from owner',
    ],
    [
      'what changes no access',
      view({ judged: judgedView(verdict(), true) }),
      'allow: no change of access',
    ],
    [
      'an approval that came late',
      view({
        kind: 'retroactive-approval',
        judged: judgedView({ ...approved, result: 'allow' }, true),
      }),
      'approved late: allow: octo-deputy, octo-sec approved',
    ],
    [
      'an adoption, by its backlog',
      view({ kind: 'heartbeat', backlog: 12 }),
      'adoption: the ledger begins here; 12 grants stood already',
    ],
    ['a heartbeat', view({ kind: 'heartbeat' }), 'heartbeat: nothing that is governed has changed'],
    [
      'a key',
      view({ kind: 'key-event' }),
      'key-event: a signing key was added, replaced or taken back',
    ],
  ])('%s', (_, sealed, words) => {
    const { result, why } = sealedWords(sealed);
    expect(`${result}: ${why}`).toBe(words);
  });
});
