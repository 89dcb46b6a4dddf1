// Verdicts that people have a part in, shared by the tests of all renderers.
import type { Verdict } from '../../src/core/model/verdict.ts';
import {
  created,
  delta,
  entitlement,
  fullMetadata,
  grant,
  instant,
  outcome,
  sourced,
  verdict,
} from './sample-verdict.ts';

const reads = (...actions: readonly string[]) => [
  entitlement({
    actions,
    resources: ['arn:aws:s3:::sample-reports', 'arn:aws:s3:::sample-reports/*'],
    privilege: 'read',
  }),
];

const reader = grant('report-reader', { entitlements: reads('s3:GetObject') });

const readerLater = grant('report-reader', {
  entitlements: reads('s3:GetObject', 's3:ListBucket'),
  metadata: { ...fullMetadata, expiresAt: sourced(instant('2027-06-30')) },
});

const waits = (name: string, who: string) =>
  outcome(name, {
    rule: 'approvals',
    outcome: 'pending',
    message: 'needs the approval of one person from `owner`',
    help: `${who} can approve; the approval of \`octo-deputy\` does not count: the access it approved is not the access that would land`,
  });

/** Fit to land but for people: one approval is missing, one is of something else, one rule warns. */
export const waiting: Verdict = verdict({
  result: 'pending',
  deltas: [
    delta(reader, readerLater, {
      class: 'broaden',
      classes: ['broaden', 'renew'],
      direction: 'widen',
      changes: [
        '+ s3:ListBucket on arn:aws:s3:::sample-reports',
        'expires: 2027-01-31 -> 2027-06-30',
      ],
    }),
    created(
      grant('settler', {
        entitlements: [
          entitlement({ conditions: { ip: '10.0.0.0/8' } }),
          entitlement({ actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:::settled'] }),
        ],
        metadata: { ...fullMetadata, contact: sourced('#payments') },
      }),
    ),
  ],
  outcomes: [
    waits('report-reader', '`octo-lead` or `octo-second`'),
    waits('settler', '`octo-lead` or `octo-second`'),
    outcome('settler', {
      rule: 'static-credential',
      level: 'advisory',
      line: 9,
      message: 'credentials are static although `aws` takes federated ones',
      help: 'use a role with a web identity',
    }),
    outcome('settler', {
      rule: 'ticket',
      level: 'soft',
      outcome: 'waived',
      message: 'no ticket is named; known since `2026-10-01`',
      help: '',
    }),
  ],
  reviews: [
    {
      id: '1',
      reviewer: 'octo-deputy',
      state: 'APPROVED',
      counts: false,
      reason: 'the access it approved is not the access that would land',
    },
    {
      id: '2',
      reviewer: 'octo-sec',
      state: 'APPROVED',
      counts: true,
      reason: 'it is for exactly this change of access',
    },
  ],
});

/** The same with nothing missing. */
export const approved: Verdict = {
  ...waiting,
  result: 'allow-with-exception',
  outcomes: waiting.outcomes.map((each) =>
    each.rule === 'approvals'
      ? { ...each, outcome: 'pass', message: 'approved by `octo-lead` and `octo-sec`', help: '' }
      : each,
  ),
  reviews: (waiting.reviews ?? []).map((each) => ({ ...each, counts: true })),
};
